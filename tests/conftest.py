"""Define what all tests share: an environment without the user's own settings, and one embedded service."""

from __future__ import annotations

import gc
import os
import signal
import uuid
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from pinecone.local import PineconeLocal

# Ctrl-C reaches tests, and the programs they start, also where a shell that started all this in the background ignores it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine takes its time for an example, and for making one up.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def pytest_collection() -> None:
    """Look for no garbage while tests are collected: there is none, and each search goes through all that is there."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Leave what was collected out of every later search for garbage: it stays to the end, and is most of what there is."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide keys and addresses of the person who runs the tests: no test may reach the cloud."""
    for name in list(os.environ):
        if name.startswith("PINECONE_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def shared_local() -> Iterator[PineconeLocal]:
    """One embedded service for all tests of a process that only need some service; make names unique in it."""
    from pinecone.local import PineconeLocal

    with PineconeLocal() as local:
        yield local


@pytest.fixture
def unique_name() -> Callable[[str], str]:
    """Make index names that no other test uses."""
    return lambda prefix: f"{prefix}-{uuid.uuid4().hex[:10]}"
