"""Fixtures of the tests that call the embedded service over gRPC and, for comparison, over REST."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from pinecone.local import PineconeLocal
from tests.helpers.waiting import LONGEST
from tests.local.api.grpc.rpc import Rpc
from tests.local.wire import Control, Data


@pytest.fixture(scope="session")
def http() -> Iterator[httpx.Client]:
    with httpx.Client(timeout=LONGEST, trust_env=False) as client:
        yield client


@pytest.fixture(scope="session")
def control(shared_local: PineconeLocal, http: httpx.Client) -> Control:
    return Control(shared_local.url, http)


@pytest.fixture
def rest(control: Control) -> Data:
    """A new index of dimension 3 and metric cosine, over REST."""
    return control.create()


@pytest.fixture
def rpc(rest: Data) -> Iterator[Rpc]:
    """The same index over gRPC."""
    with Rpc(rest.host) as client:
        yield client
