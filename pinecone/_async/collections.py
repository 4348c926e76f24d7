"""Static copies of indexes on pods."""

from __future__ import annotations

from pinecone import _versions
from pinecone._async.transport.http import AsyncHttp
from pinecone._requests.arguments import reference
from pinecone._requests.indexes import index_name, new_name
from pinecone.models import CollectionList, CollectionModel
from pinecone_api.default.db_control.aio import AsyncDbControlClient
from pinecone_api.default.db_control.models import CreateCollectionRequest


class AsyncCollections:
    """Collections of a project: `pc.collections`. Serverless indexes have backups instead."""

    def __init__(self, http: AsyncHttp) -> None:
        self._control = _versions.client(AsyncDbControlClient, http.config.api_version, http)

    async def create(self, *, name: str, source: str) -> CollectionModel:
        """Start a collection, a copy of an index on pods (operation `create_collection`).

        The call does not wait: look with `describe` until the status is `"Ready"`.

        Args:
            name: Name of the collection, 1 to 45 lower-case letters, digits and hyphens.
            source: The index to copy.

        Returns:
            The collection's description.

        Raises:
            PineconeValueError: A name is empty or cannot be one.
            PineconeTypeError: A name is not a string.
            NotFoundError: There is no such index.
            ConflictError: There is a collection of that name.
            ApiError: The index is not on pods.

        Example:
            made = await pc.collections.create(name="movies-2026", source="movies-on-pods")
            print(made.status)
        """
        request = CreateCollectionRequest(
            name=new_name(name, _name(name)), source=index_name(source, "source")
        )
        return await self._control.create_collection(request)

    async def list(self) -> CollectionList:
        """List every collection of the project (operation `list_collections`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            print((await pc.collections.list()).names())
        """
        return await self._control.list_collections()

    async def describe(self, name: str) -> CollectionModel:
        """Fetch the status and size of a collection (operation `describe_collection`).

        Args:
            name: The collection.

        Raises:
            PineconeValueError: The name is empty.
            PineconeTypeError: The name is not a string.
            NotFoundError: There is no such collection.

        Example:
            for name in (await pc.collections.list()).names():
                described = await pc.collections.describe(name)
                print(described.status, described.vector_count, described.size)
        """
        return await self._control.describe_collection(_name(name))

    async def delete(self, name: str) -> None:
        """Delete a collection; indexes made from it stay (operation `delete_collection`).

        Args:
            name: The collection.

        Raises:
            PineconeValueError: The name is empty.
            PineconeTypeError: The name is not a string.
            NotFoundError: There is no such collection.

        Example:
            for name in (await pc.collections.list()).names():
                await pc.collections.delete(name)
        """
        await self._control.delete_collection(_name(name))


def _name(value: object) -> str:
    return reference(value, "name", "the name of a collection")
