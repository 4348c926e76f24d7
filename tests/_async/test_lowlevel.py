"""Generated clients of every version, connected by hand: what they send, and what cannot be connected."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any

import pytest

from pinecone import NotFoundError, PineconeError, PineconeTypeError, PineconeValueError
from pinecone.local import PineconeLocal
from pinecone.lowlevel import AsyncConnection, Connection, async_pages, connect
from pinecone_api import VERSIONS
from pinecone_api.default.db_control import client as other_client
from pinecone_api.default.db_control.aio import AsyncDbControlClient
from pinecone_api.default.db_control.operations import describe_index, list_indexes
from pinecone_api.default.db_data.aio import AsyncDbDataClient
from tests.helpers.grpc_server import serving as serving_grpc
from tests.helpers.scripted_server import reply, serving

PAGES = (
    reply(200, {"vectors": [{"id": "a"}], "pagination": {"next": "more"}}),
    reply(200, {"vectors": [{"id": "b"}]}),
)


def data_client(version: str) -> Any:
    return import_module(f"pinecone_api.{VERSIONS[version]}.db_data.aio").AsyncDbDataClient


@pytest.mark.parametrize("version", VERSIONS)
async def test_a_client_sends_its_own_version_and_follows_pages(version: str) -> None:
    with serving(*PAGES) as server:
        async with connect(data_client(version), host=server.url, api_key="k") as data:
            found = [page async for page in async_pages(partial(data.list_vectors, limit=1))]
    assert [item.id for page in found for item in page.vectors] == ["a", "b"]
    assert [request.target for request in server.requests] == [
        "/vectors/list?limit=1",
        "/vectors/list?limit=1&paginationToken=more",
    ]
    for request in server.requests:
        assert request.headers["x-pinecone-api-version"] == version
        assert request.headers["api-key"] == "k"


@pytest.mark.parametrize("version", VERSIONS)
async def test_over_grpc_and_what_grpc_lacks(version: str) -> None:
    with serving_grpc() as served:
        async with connect(data_client(version), host=served.url, api_key="k", grpc=True) as data:
            assert (await data.list_vectors()).vectors == []
    (call,) = served.calls
    assert call.metadata["x-pinecone-api-version"] == version
    with serving(reply(200, {"data": []})) as server:
        async with connect(data_client(version), host=server.url, api_key="k", grpc=True) as data:
            assert (await data.list_bulk_imports()).data == []
    assert server.requests[0].headers["x-pinecone-api-version"] == version


async def test_answers_as_they_came_and_errors(shared_local: PineconeLocal) -> None:
    connection = connect(AsyncDbControlClient, host=shared_local.url, api_key="k")
    assert isinstance(connection, AsyncConnection)
    async with connection as control:
        assert control is connection.client
        answer = await connection.raw(list_indexes())
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
        assert "indexes" in answer.json()
        with pytest.raises(NotFoundError):
            await connection.raw(describe_index("nobody-has-this"))
        with pytest.raises(NotFoundError):
            await control.describe_index("nobody-has-this")
    with pytest.raises(PineconeError, match="closed"):
        await connection.raw(list_indexes())
    with pytest.raises(PineconeError, match="closed"):
        await control.list_indexes()


async def test_the_document_says_where_its_service_is() -> None:
    connection = connect(AsyncDbControlClient, api_key="k")
    assert connection.host == "https://api.pinecone.io"
    await connection.close()
    with pytest.raises(
        PineconeValueError, match="host: AsyncDbDataClient needs one, like https://"
    ):
        connect(AsyncDbDataClient, api_key="k")


@pytest.mark.parametrize("kind", [str, "DbDataClient", None, other_client])
def test_only_generated_clients_are_connected(kind: Any) -> None:
    for make in (connect, AsyncConnection, Connection):
        with pytest.raises(PineconeTypeError, match=r"kind: expected a generated"):
            make(kind, host="localhost:1", api_key="k")


def test_settings_that_do_not_fit() -> None:
    with pytest.raises(PineconeValueError, match=r"api_version: pinecone_api\.v[\w.]+ speaks 20"):
        connect(AsyncDbControlClient, api_key="k", api_version="2025-10")
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        connect(AsyncDbControlClient, api_key="k", colour="red")
