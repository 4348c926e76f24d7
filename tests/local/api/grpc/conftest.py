"""Fixtures of the tests that call the embedded service over gRPC and, for comparison, over REST."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.local.api.grpc.rpc import Rpc
from tests.local.rest import Control, Data


@pytest.fixture
def rest(control: Control) -> Data:
    """Return a new index of dimension 3 and metric cosine, over REST."""
    return control.create()


@pytest.fixture
def rpc(rest: Data) -> Iterator[Rpc]:
    """Provide the same index over gRPC."""
    with Rpc(rest.host) as client:
        yield client
