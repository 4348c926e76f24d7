"""Fixtures of the embedded service's own tests: plain HTTP, no SDK."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest

from pinecone.local import PineconeLocal
from tests.helpers.waiting import LONGEST
from tests.local.rest import Control, Data


@pytest.fixture(scope="session")
def http() -> Iterator[httpx.Client]:
    """One connection pool for all tests."""
    with httpx.Client(timeout=LONGEST) as client:
        yield client


@pytest.fixture
def control(shared_local: PineconeLocal, http: httpx.Client) -> Control:
    """The control plane of the shared service."""
    return Control(http, shared_local.url)


@pytest.fixture
def index(control: Control, unique_name: Callable[[str], str]) -> Iterator[Data]:
    """A fresh cosine index of dimension 3."""
    name = unique_name("index")
    yield control.index(name)
    control.delete(f"/indexes/{name}")


@pytest.fixture
def new_index(
    control: Control, unique_name: Callable[[str], str]
) -> Iterator[Callable[[int, str], Data]]:
    """Make fresh indexes of any dimension and metric."""
    names: list[str] = []

    def make(dimension: int, metric: str) -> Data:
        names.append(unique_name("index"))
        return control.index(names[-1], dimension, metric)

    yield make
    for name in names:
        control.delete(f"/indexes/{name}")
