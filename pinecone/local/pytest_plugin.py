"""Fixtures for tests of code that uses Pinecone, with no account and no network.

pytest loads this module by itself where ``pinecone`` is installed; it needs ``pinecone[local]`` once
a test asks for one of its fixtures.
"""

from __future__ import annotations

import functools
import inspect
import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pinecone import AsyncPinecone, Index, Pinecone
    from pinecone.local import PineconeLocal

_MARKER = "pinecone_index"


def pytest_configure(config: pytest.Config) -> None:
    """Describe the marker."""
    config.addinivalue_line(
        "markers",
        f"{_MARKER}(dimension=3, metric='cosine', ...): arguments of the index behind the fixture "
        f"{_MARKER}, as for Pinecone().indexes.create; tests with the same share an index, each "
        "with a namespace of its own",
    )


@pytest.fixture(scope="session")
def _pinecone_service() -> Iterator[PineconeLocal]:
    """Yield one service for all tests of a process."""
    from pinecone.local import PineconeLocal

    with PineconeLocal() as local:
        yield local


@pytest.fixture
def pinecone_local(
    _pinecone_service: PineconeLocal, monkeypatch: pytest.MonkeyPatch
) -> PineconeLocal:
    """Return a running service, which clients of this test find by themselves.

    ``PINECONE_CONTROLLER_HOST`` and ``PINECONE_API_KEY`` are set for the test. All tests of a
    process share the service: give indexes names of their own, or call ``reset``.
    """
    monkeypatch.setenv("PINECONE_CONTROLLER_HOST", _pinecone_service.url)
    monkeypatch.setenv("PINECONE_API_KEY", "local")
    return _pinecone_service


@pytest.fixture
def pinecone_client(pinecone_local: PineconeLocal) -> Iterator[Pinecone]:
    """Yield a client of the service."""
    with pinecone_local.client() as client:
        yield client


@pytest.fixture
def async_pinecone_client(pinecone_local: PineconeLocal) -> AsyncPinecone:
    """Return an asynchronous client of the service.

    It closes its connections when the test's event loop ends, so that any plugin for asynchronous
    tests will do; ``async with`` closes them earlier.
    """
    return pinecone_local.async_client()


class NamespacedIndex:
    """An index whose methods use one namespace where none is given.

    Attributes:
        index: The index itself.
        namespace: The namespace.
    """

    def __init__(self, index: Index, namespace: str) -> None:
        self.index = index
        self.namespace = namespace

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.index, name)
        if not callable(found) or "namespace" not in inspect.signature(found).parameters:
            return found
        return functools.partial(found, namespace=self.namespace)

    def __repr__(self) -> str:
        return f"NamespacedIndex({self.index!r}, namespace={self.namespace!r})"


@pytest.fixture
def pinecone_index(
    request: pytest.FixtureRequest, pinecone_client: Pinecone
) -> Iterator[NamespacedIndex]:
    """Yield an empty namespace of an index, by default of dimension 3 and metric cosine.

    Mark a test with ``pinecone_index(dimension=..., metric=...)`` for another index.
    """
    marker = request.node.get_closest_marker(_MARKER)
    given: dict[str, Any] = dict(marker.kwargs) if marker is not None else {}
    if given.get("vector_type") != "sparse":
        given = {"dimension": 3, "metric": "cosine", **given}
    given.setdefault("spec", {"serverless": {"cloud": "aws", "region": "us-east-1"}})
    name = f"pytest-{uuid.uuid5(uuid.NAMESPACE_OID, repr(sorted(given.items()))).hex[:16]}"
    if not pinecone_client.indexes.exists(name):
        pinecone_client.indexes.create(name=name, **given)
    namespace = f"test-{uuid.uuid4().hex[:12]}"
    with pinecone_client.index(name) as index:
        yield NamespacedIndex(index, namespace)
        _forget(index, namespace)


def _forget(index: Index, namespace: str) -> None:
    from pinecone.errors import NotFoundError

    try:
        index.delete_namespace(namespace=namespace)
    except NotFoundError:
        # The test wrote nothing, deleted it, or reset the service.
        return
