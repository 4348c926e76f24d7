"""The data of one index: query, fetch, update, delete, list, statistics; what takes more is mixed in."""

from __future__ import annotations

import builtins
from collections.abc import AsyncIterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from pinecone import _versions
from pinecone._async.collecting import async_collect
from pinecone._async.exports import AsyncExports
from pinecone._async.loads import AsyncLoads
from pinecone._async.pages import async_pages
from pinecone._async.plain.db_data import AsyncImports, AsyncNamespaceAliases, AsyncNamespaces
from pinecone._async.searches import AsyncSearches
from pinecone._async.settings import AsyncSettings, async_config_for, takes_settings
from pinecone._async.transport.http import AsyncHttp
from pinecone._compat.calls import accepts_older, accepts_older_settings
from pinecone._properties import once
from pinecone._requests import arguments, index, record_parts
from pinecone._requests.batches import combined
from pinecone.config import DEFAULT_TIMEOUT, PineconeConfig, normalise_host
from pinecone.errors import PineconeValueError
from pinecone.filters import validate
from pinecone.models import (
    DescribeIndexStatsResponse,
    FetchByMetadataResponse,
    FetchResponse,
    ListResponse,
    QueryResponse,
    SparseValues,
    UpdateResponse,
)
from pinecone_api.default.db_data import limits, models
from pinecone_api.default.db_data.aio import AsyncDbDataClient

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from pinecone._async.documents import AsyncDocuments
    from pinecone._async.transport.grpc import AsyncGrpc


@takes_settings
class AsyncIndex(
    AsyncLoads,
    AsyncExports,
    AsyncSearches,
    AsyncNamespaces,
    AsyncNamespaceAliases,
    AsyncImports,
):
    """A handle on the data of one index; `AsyncPinecone.index()` makes them.

    Arguments are keyword-only. `timeout` on a method is the deadline of one request in seconds; None
    takes the handle's.

    Args:
        host: Address of the index, as `pc.indexes.describe(name).host` has it. Without a scheme it is https.
        api_key: Secret of the project. Default: the environment variable `PINECONE_API_KEY`.
        timeout: Deadline of a call in seconds, including every attempt and the waits between them.
            Default 30.
        settings: See `AsyncSettings`.

    Raises:
        PineconeValueError: There is no key, `host` is not a host, or another argument cannot work.
        PineconeTypeError: An argument has the wrong type.

    Example:
        host = (await pc.indexes.describe("movies")).host
        async with AsyncIndex(host=host) as index:
            print(await index.query(vector=[0.1, 0.2, 0.3], top_k=3))
    """

    @accepts_older_settings
    def __init__(
        self,
        *,
        host: str,
        api_key: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        **settings: Unpack[AsyncSettings],
    ) -> None:
        address = normalise_host("host", host)
        config = async_config_for(self, settings, api_key=api_key, host=address, timeout=timeout)
        self._open(config)

    #: Characters of ids that one fetch may have in its URL.
    _longest_query = 6_000

    def _open(self, config: PineconeConfig) -> None:
        self._config = config
        self._http = self._sender(config)
        self._data = _versions.client(AsyncDbDataClient, config.api_version, self._http)

    def _sender(self, config: PineconeConfig) -> AsyncHttp | AsyncGrpc:
        return AsyncHttp(config)

    @property
    def host(self) -> str:
        """Address of the index, with its scheme."""
        return self._config.host

    @once
    def documents(self) -> AsyncDocuments:
        """Write, search, fetch and delete the documents of an index that was created with a schema.

        Example:
            found = await films.documents.fetch(ids=["a"])
            print(list(found.documents))
        """
        from pinecone._async.documents import AsyncDocuments

        return AsyncDocuments(self._data, self._config)

    @accepts_older("vector", background=True)
    async def query(
        self,
        *,
        top_k: int,
        vector: arguments.Floats | None = None,
        id: str | None = None,
        namespace: str = "",
        filter: Mapping[str, Any] | None = None,
        include_values: bool = False,
        include_metadata: bool = False,
        sparse_vector: SparseValues | Mapping[str, Any] | None = None,
        scan_factor: float | None = None,
        max_candidates: int | None = None,
        timeout: float | None = None,
    ) -> QueryResponse:
        """Find the records nearest to a vector or to a stored record (operation `query_vectors`).

        Args:
            top_k: How many, 1 to 10,000.
            vector: What to be near to: as many finite numbers as the index has dimensions. Alone or with
                `sparse_vector`.
            id: A stored record to be near to, instead of a vector.
            namespace: Where to look. Default: the default one.
            filter: Only records whose metadata fits, for example `{"year": {"$gte": 2020}}`.
            include_values: Return the vectors too. Default False.
            include_metadata: Return the metadata too. Default False.
            sparse_vector: `SparseValues`, or a dict with `indices` and `values`.
            scan_factor: Indexes with dedicated read capacity only: how much of the index to look at, 0.5 to 4.
            max_candidates: Indexes with dedicated read capacity only: how many candidates to score, 1 to
                100,000.
            timeout: Deadline in seconds.

        Returns:
            `matches`, best first, each with `id` and `score`; `matrix()` gives all their values as a numpy array.

        Raises:
            PineconeValueError: `top_k`, the vector or the filter cannot work, or there is not exactly one thing
                to be near to.
            PineconeTypeError: An argument has the wrong type.
            ApiError: The service rejected the request, for example a vector of another dimension.

        Example:
            result = await index.query(vector=[0.1, 0.2, 0.3], top_k=3, filter={"genre": "drama"})
            for match in result.matches:
                print(match.id, match.score)
        """
        request = index.query(
            top_k=top_k,
            vector=vector,
            id=id,
            namespace=namespace,
            filter=filter,
            include_values=include_values,
            include_metadata=include_metadata,
            sparse_vector=sparse_vector,
            scan_factor=scan_factor,
            max_candidates=max_candidates,
        )
        return await self._data.query_vectors(request, timeout=timeout)

    @accepts_older("ids namespace", background=True)
    async def fetch(
        self, *, ids: Sequence[str], namespace: str = "", timeout: float | None = None
    ) -> FetchResponse:
        """Fetch records by id, with values and metadata (operation `fetch_vectors`).

        Args:
            ids: At least one id. Many go into several requests, up to 1,000 into one, as far as a URL may reach.
            namespace: Where to look. Default: the default one.
            timeout: Deadline in seconds.

        Returns:
            `vectors`, a dict from id to record; ids that do not exist are not in it. `matrix()` gives all their
            values as a numpy array.

        Raises:
            PineconeValueError: `ids` is empty, or an id cannot be one.
            PineconeTypeError: `ids` is a string, or an id is not.

        Example:
            found = await index.fetch(ids=["a", "b"])
            print(found.vectors["a"].metadata)
        """
        space = arguments.namespace(namespace)

        async def ask(some: builtins.list[str]) -> FetchResponse:
            return await self._data.fetch_vectors(ids=some, namespace=space, timeout=timeout)

        most = limits.fetch_vectors.ids.high
        parts = index.id_groups(arguments.record_ids(ids), most, self._longest_query)
        return index.merged(await async_collect(ask, parts))

    @accepts_older("filter namespace limit pagination_token")
    async def fetch_by_metadata(
        self,
        *,
        filter: Mapping[str, Any],
        namespace: str = "",
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> FetchByMetadataResponse:
        """Fetch one page of the records whose metadata fits (operation `fetch_vectors_by_metadata`).

        Args:
            filter: What the metadata has to fit, for example `{"genre": "drama"}`; not empty.
            namespace: Where to look. Default: the default one.
            limit: Records on the page, 1 to 10,000. Default: the service's 100.
            pagination_token: `page.pagination.next` of the page before; None for the first one.
            timeout: Deadline in seconds.

        Returns:
            `vectors`, a dict from id to record, and `pagination` if there are more.

        Raises:
            PineconeValueError: The filter is empty or cannot work, or `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            page = await index.fetch_by_metadata(filter={"genre": "drama"}, limit=10)
            print(list(page.vectors))
        """
        conditions = validate(filter)
        if not conditions:
            raise PineconeValueError("filter: expected at least one condition, got an empty filter")
        request = models.FetchByMetadataRequest(
            namespace=arguments.namespace(namespace),
            filter=conditions,
            **arguments.page(limit, pagination_token, limits.FetchByMetadataRequest.limit),
        )
        return await self._data.fetch_vectors_by_metadata(request, timeout=timeout)

    @accepts_older("id values set_metadata namespace sparse_values", background=True)
    async def update(
        self,
        *,
        id: str | None = None,
        values: arguments.Floats | None = None,
        sparse_values: SparseValues | Mapping[str, Any] | None = None,
        set_metadata: Mapping[str, Any] | None = None,
        namespace: str = "",
        filter: Mapping[str, Any] | None = None,
        dry_run: bool = False,
        timeout: float | None = None,
    ) -> UpdateResponse:
        """Change one record, or the metadata of many (operation `update_vector`).

        Args:
            id: The record to change; one that does not exist is left so.
            values: Its new vector; an empty one leaves it as it is, like None.
            sparse_values: Its new sparse vector; likewise.
            set_metadata: Metadata to add or replace; other keys stay.
            namespace: Where the records are. Default: the default one.
            filter: Instead of `id`: change the metadata of every record that fits; not empty.
            dry_run: With `filter`: count the records and change none. Default False.
            timeout: Deadline in seconds.

        Returns:
            `matched_records`, for updates by filter.

        Raises:
            PineconeValueError: Not exactly one of `id` and `filter` is given, or a number is NaN or infinite.
            PineconeTypeError: An argument has the wrong type.

        Example:
            await index.update(id="a", set_metadata={"genre": "comedy"})
        """
        arguments.check_one_given(id=id, filter=filter)
        values = record_parts.vector_or_none(values)
        sparse_values = record_parts.vector_or_none(sparse_values)
        if filter is not None and (values is not None or sparse_values is not None):
            raise PineconeValueError("values: an update by filter changes metadata only")
        request = models.UpdateRequest(
            id=None if id is None else arguments.record_id(id, "id"),
            values=None if values is None else record_parts.dense_vector(values, "values"),
            sparse_values=None
            if sparse_values is None
            else record_parts.sparse_vector(sparse_values, "sparse_values"),
            set_metadata=None
            if set_metadata is None
            else record_parts.metadata(set_metadata, "set_metadata"),
            namespace=arguments.namespace(namespace),
            filter=arguments.some_filter(filter),
            dry_run=arguments.flag(dry_run, "dry_run"),
        )
        return await self._data.update_vector(request, timeout=timeout)

    @accepts_older("ids delete_all namespace filter", background=True)
    async def delete(
        self,
        *,
        ids: Sequence[str] | None = None,
        delete_all: bool = False,
        filter: Mapping[str, Any] | None = None,
        namespace: str = "",
        wait: bool = False,
        timeout: float | None = None,
    ) -> None:
        """Delete records: by id, by filter, or all of a namespace (operation `delete_vectors`).

        Args:
            ids: Ids to delete, up to 1,000 of them in one request; those that do not exist are no error.
            delete_all: Delete every record of the namespace.
            filter: Delete the records whose metadata fits.
            namespace: Where they are. Default: the default one.
            wait: Return only when reads no longer find them; see `wait_until_fresh`. From gRPC handles, such deletes
                go over HTTP. Default False.
            timeout: Deadline in seconds.

        Raises:
            PineconeValueError: Not exactly one of `ids`, `delete_all` and `filter` is given; an empty list of ids
                counts as none beside the others.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such namespace.

        Example:
            await index.delete(ids=["a", "b"])
            await index.delete(filter={"year": {"$lt": 1990}})
        """
        requests = index.deletes(ids=ids, delete_all=delete_all, filter=filter, namespace=namespace)
        waits = arguments.flag(wait, "wait")
        data = self._data_beside() if waits else self._data
        ask: Any = partial(data.delete_vectors, timeout=timeout)
        replies = await async_collect(ask, requests)
        if waits:
            last = UpdateResponse(response_info=combined(replies))
            await self.wait_until_fresh(last, namespace=namespace, timeout=timeout)

    def list(
        self,
        *,
        prefix: str | None = None,
        limit: int | None = None,
        namespace: str = "",
        timeout: float | None = None,
    ) -> AsyncIterator[ListResponse]:
        """List the ids of a namespace, page after page, in order (operation `list_vectors`).

        Args:
            prefix: Only ids that start with this.
            limit: Ids per page, 1 to 100. Default: the service's 100.
            namespace: Where to look. Default: the default one.
            timeout: Deadline of each page in seconds.

        Returns:
            An iterator of pages. A page is a list of ids; an id is a string, and has itself as `id`, too.

        Raises:
            PineconeValueError: `limit` is out of range, or `prefix` is too long.
            PineconeTypeError: An argument has the wrong type.

        Example:
            async for page in index.list(prefix="a"):
                print(",".join(page))
        """
        fetch = partial(
            self._data.list_vectors,
            prefix=arguments.prefix(prefix),
            limit=arguments.optional_within(limit, "limit", limits.list_vectors.limit),
            namespace=arguments.namespace(namespace),
            timeout=timeout,
        )
        return (ListResponse.of(page) async for page in async_pages(fetch) if page.vectors)

    async def list_ids(
        self,
        *,
        prefix: str | None = None,
        namespace: str = "",
        timeout: float | None = None,
    ) -> AsyncIterator[str]:
        """List the ids of a namespace one by one, in order, fetching pages as they are needed (operation `list_vectors`).

        Args:
            prefix: Only ids that start with this.
            namespace: Where to look. Default: the default one.
            timeout: Deadline of each page in seconds.

        Raises:
            PineconeValueError: `prefix` is too long.
            PineconeTypeError: An argument has the wrong type.

        Example:
            async for record_id in index.list_ids(prefix="a"):
                print(record_id)
        """
        async for page in self.list(prefix=prefix, namespace=namespace, timeout=timeout):
            for item in page:
                yield item

    @accepts_older("prefix limit pagination_token namespace", background=True)
    async def list_paginated(
        self,
        *,
        prefix: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        namespace: str = "",
        timeout: float | None = None,
    ) -> ListResponse:
        """Fetch one page of the ids of a namespace (operation `list_vectors`).

        Args:
            prefix: Only ids that start with this.
            limit: Ids per page, 1 to 100. Default: the service's 100.
            pagination_token: `page.pagination.next` of the page before; None for the first one.
            namespace: Where to look. Default: the default one.
            timeout: Deadline in seconds.

        Returns:
            A list of ids, with `vectors` (the list itself), and `pagination` if there are more.

        Raises:
            PineconeValueError: `limit` is out of range, or `prefix` is too long.
            PineconeTypeError: An argument has the wrong type.

        Example:
            page = await index.list_paginated(limit=10)
            print([item.id for item in page], page.pagination)
        """
        answer = await self._data.list_vectors(
            prefix=arguments.prefix(prefix),
            namespace=arguments.namespace(namespace),
            **arguments.page(limit, pagination_token, limits.list_vectors.limit),
            timeout=timeout,
        )
        return ListResponse.of(answer)

    @accepts_older("filter", background=True)
    async def describe_index_stats(
        self, *, filter: Mapping[str, Any] | None = None, timeout: float | None = None
    ) -> DescribeIndexStatsResponse:
        """Count the records, by namespace (operation `describe_index_stats`).

        Args:
            filter: Count only records whose metadata fits; pod indexes only.
            timeout: Deadline in seconds.

        Returns:
            `total_vector_count`, `dimension` and `namespaces`, a dict from name to `vector_count`.

        Raises:
            PineconeValueError: The filter cannot work.
            ApiError: The service rejected the request, for example a filter on a serverless index.

        Example:
            statistics = await index.describe_index_stats()
            print(statistics.total_vector_count)
        """
        request = models.DescribeIndexStatsRequest(filter=arguments.metadata_filter(filter))
        return await self._data.describe_index_stats(request, timeout=timeout)

    async def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""
        await self._http.aclose()
