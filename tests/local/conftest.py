"""Fixtures of the tests that look at the embedded service's answers byte by byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec

import httpx
import pytest

from pinecone.local import PineconeLocal
from tests.helpers.waiting import LONGEST
from tests.local.rest import Control, Data

_described: Callable[[httpx.Response], None] | None = None
if find_spec("openapi_python_client") is not None:
    # Answers are compared with the documents, which takes the generator: dependencies at their oldest are tried
    # without it.
    from tests.local.specs.session import described as _described


@pytest.fixture(scope="session")
def http() -> Iterator[httpx.Client]:
    limits = httpx.Limits(max_connections=64, max_keepalive_connections=64)
    hooks = {"response": [_described] if _described else []}
    with httpx.Client(timeout=LONGEST, trust_env=False, limits=limits, event_hooks=hooks) as client:
        yield client


@pytest.fixture(scope="session")
def control(shared_local: PineconeLocal, http: httpx.Client) -> Control:
    return Control(shared_local.url, http)


@pytest.fixture
def own(http: httpx.Client) -> Iterator[Control]:
    """Provide a service that no other test uses."""
    with PineconeLocal() as local:
        yield Control(local.url, http)


@pytest.fixture
def data(control: Control) -> Iterator[Data]:
    """Provide a new index of dimension 3 and metric cosine."""
    made = control.create()
    yield made
    control.call("DELETE", f"/indexes/{made.name}")
