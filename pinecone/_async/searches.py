"""Searches over records with text, and queries over several namespaces."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from pinecone._async.collecting import async_collect
from pinecone._async.handle import AsyncDataHandle
from pinecone._async.upserts import async_at_pace
from pinecone._compat.calls import accepts_older
from pinecone._requests import arguments, index, record_parts, search
from pinecone._requests.batches import MAX_CONCURRENCY, Deadline
from pinecone._requests.ranking import QueryResultsAggregator
from pinecone.errors import PineconeValueError
from pinecone.models import (
    Metric,
    QueryManyResults,
    QueryNamespacesResults,
    QueryResponse,
    RerankConfig,
    SearchInputs,
    SearchQuery,
    SearchQueryVector,
    SearchRecordsResponse,
    SearchRerank,
    SparseValues,
)
from pinecone_api.default.db_data import limits, models

_QUERIES_AT_A_TIME = 16


class AsyncSearches(AsyncDataHandle):
    """Searches of an index that take more than one step."""

    @accepts_older("namespace query rerank fields")
    async def search(
        self,
        *,
        namespace: str = "",
        top_k: int | None = None,
        inputs: SearchInputs | Mapping[str, Any] | str | None = None,
        vector: arguments.Floats | SearchQueryVector | Mapping[str, Any] | None = None,
        id: str | None = None,
        filter: Mapping[str, Any] | None = None,
        fields: Sequence[str] | None = None,
        rerank: RerankConfig | SearchRerank | Mapping[str, Any] | None = None,
        match_terms: Mapping[str, Any] | None = None,
        query: SearchQuery | Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> SearchRecordsResponse:
        """Search an index with integrated embedding by text, vector or record (operation `search_records_namespace`).

        Args:
            namespace: Where to look. Default: the default one.
            top_k: How many records, 1 to 10,000.
            inputs: What the embedding model makes a query vector of: `{"text": "..."}`, or the text itself.
            vector: Instead of `inputs`: a dense vector, or a dict with `values`, or with `sparse_values` and
                `sparse_indices`.
            id: Instead of `inputs`: a stored record to be near to.
            filter: Only records whose metadata fits.
            fields: Fields to return, at most 100. Default: all of them, the text included.
            rerank: Rank what was found once more: a dict with `model`, `rank_fields` and perhaps `top_n`,
                `parameters`, `query`.
            match_terms: Words that must be in the text, `{"terms": ["heist"], "strategy": "all"}`; for sparse
                embedding models.
            query: `top_k`, `inputs`, `vector`, `id`, `filter` and `match_terms` as one object.
            timeout: Deadline in seconds.

        Returns:
            `result.hits`, best first, each with `id`, `score` and `fields`; and `usage`.

        Raises:
            PineconeValueError: There is not exactly one thing to be near to, or a value cannot work.
            PineconeTypeError: An argument has the wrong type.
            ApiError: The service rejected the request, for example of an index without integrated embedding.

        Example:
            found = await articles.search(inputs={"text": "a heist in space"}, top_k=3)
            for hit in found.result.hits:
                print(hit.id, hit.score, hit.fields)
        """
        if query is not None:
            given = (top_k, inputs, vector, id, filter, match_terms)
            if any(value is not None for value in given):
                raise PineconeValueError(
                    "query: expected it alone, or top_k, inputs, vector, id, filter and match_terms"
                )
            parts = search.parts_of(query, "query", SearchQuery, models.SearchRecordsRequestQuery)
            top_k, inputs, vector = parts.get("top_k"), parts.get("inputs"), parts.get("vector")
            id, filter, match_terms = parts.get("id"), parts.get("filter"), parts.get("match_terms")
        arguments.check_one_given(inputs=inputs, vector=vector, id=id)
        allowed = limits.SearchRecordsRequestQuery
        request = models.SearchRecordsRequest(
            query=models.SearchRecordsRequestQuery(
                top_k=arguments.within(top_k, "top_k", allowed.top_k),
                filter=arguments.metadata_filter(filter),
                inputs=None if inputs is None else search.inputs(inputs),
                vector=None if vector is None else search.vector(vector),
                id=None if id is None else arguments.record_id(id, "id"),
                match_terms=None if match_terms is None else search.match_terms(match_terms),
            ),
            fields=None if fields is None else search.fields(fields),
            rerank=None if rerank is None else search.rerank(rerank),
        )
        space = index.path_namespace(namespace)
        return await self._data.search_records_namespace(space, request, timeout=timeout)

    search_records = search
    """Search, under the name of the operation."""

    async def query_many(
        self,
        *,
        vectors: Any,
        top_k: int,
        namespace: str = "",
        filter: Mapping[str, Any] | None = None,
        include_values: bool = False,
        include_metadata: bool = False,
        scan_factor: float | None = None,
        max_candidates: int | None = None,
        max_concurrency: int = _QUERIES_AT_A_TIME,
        timeout: float | None = None,
    ) -> QueryManyResults:
        """Find the records nearest to each of many vectors (operation `query_vectors`, once each).

        Args:
            vectors: A matrix with a row per query, or a sequence of vectors.
            top_k: How many records for each, 1 to 10,000.
            namespace: Where to look. Default: the default one.
            filter: Only records whose metadata fits.
            include_values: Return the vectors too. Default False.
            include_metadata: Return the metadata too. Default False.
            scan_factor: As in `query`.
            max_candidates: As in `query`.
            max_concurrency: Queries at a time, 1 to 64. Default 16.
            timeout: Deadline of each query in seconds. Queries that a busy service refuses (429, 503) are repeated until
                then, at a pace that it takes.

        Returns:
            The answers in the order of the vectors; `ids` and `scores` are arrays with a row per query.

        Raises:
            PineconeValueError: An argument cannot work, or there is no vector.
            PineconeTypeError: An argument has the wrong type.
            ApiError: A query failed: there is no result then.

        Example:
            found = await index.query_many(vectors=[[0.1, 0.2, 0.3], [0.3, 0.2, 0.1]], top_k=3)
            print(found.ids.shape, found.scores.max())
            print([match.id for match in found[1].matches])
        """
        rows = record_parts.dense_vectors(vectors, "vectors")
        at_a_time = arguments.integer_between(
            max_concurrency, "max_concurrency", 1, MAX_CONCURRENCY
        )
        first = index.query(
            top_k=top_k,
            vector=rows[0],
            namespace=namespace,
            filter=filter,
            include_values=include_values,
            include_metadata=include_metadata,
            scan_factor=scan_factor,
            max_candidates=max_candidates,
        )

        requests = [replace(first, vector=row) for row in rows]
        deadline = Deadline(self._config, timeout, reads=True)
        answers = await _async_answers(self._data.query_vectors, requests, at_a_time, deadline)
        return QueryManyResults(responses=answers)

    @accepts_older("vector namespaces metric top_k")
    async def query_namespaces(
        self,
        *,
        vector: arguments.Floats | None = None,
        namespaces: Sequence[str],
        metric: Metric | str,
        top_k: int | None = None,
        filter: Mapping[str, Any] | None = None,
        include_values: bool = False,
        include_metadata: bool = False,
        sparse_vector: SparseValues | Mapping[str, Any] | None = None,
        scan_factor: float | None = None,
        max_candidates: int | None = None,
        timeout: float | None = None,
    ) -> QueryNamespacesResults:
        """Find the records nearest to a vector in several namespaces together (operation `query_vectors`, once each).

        Args:
            vector: What to be near to. Alone or with `sparse_vector`.
            namespaces: Where to look; one named twice is asked once. `""` is the default one.
            metric: How the index compares vectors, which says whether high or low scores are good.
            top_k: How many records in all, 1 to 10,000. Default 10.
            filter: Only records whose metadata fits.
            include_values: Return the vectors too. Default False.
            include_metadata: Return the metadata too. Default False.
            sparse_vector: `SparseValues`, or a dict with `indices` and `values`.
            scan_factor: As in `query`.
            max_candidates: As in `query`.
            timeout: Deadline of each query in seconds, also of those that are repeated because the service is busy
                (429, 503). Up to 16 run at a time.

        Returns:
            `matches`, best first, `usage` and `ns_usage`. Of matches with equal scores, those of an earlier
            namespace come first.

        Raises:
            PineconeValueError: An argument cannot work, or there is no namespace.
            PineconeTypeError: An argument has the wrong type.
            ApiError: A query failed: there is no result then.

        Example:
            found = await index.query_namespaces(
                vector=[0.1, 0.2, 0.3], namespaces=["", "reviews"], metric="cosine", top_k=3
            )
            print([(match.id, match.score) for match in found.matches])
        """
        spaces = list(dict.fromkeys(arguments.texts(namespaces, "namespaces", "a list of strings")))
        if not spaces:
            raise PineconeValueError("namespaces: expected at least one name, got an empty list")
        ranking = QueryResultsAggregator(metric=metric, top_k=10 if top_k is None else top_k)
        requests = [
            index.query(
                top_k=10 if top_k is None else top_k,
                vector=vector,
                namespace=space,
                filter=filter,
                include_values=include_values,
                include_metadata=include_metadata,
                sparse_vector=sparse_vector,
                scan_factor=scan_factor,
                max_candidates=max_candidates,
            )
            for space in spaces
        ]

        deadline = Deadline(self._config, timeout, reads=True)
        answers = await _async_answers(
            self._data.query_vectors, requests, _QUERIES_AT_A_TIME, deadline
        )
        for space, answer in zip(spaces, answers, strict=True):
            ranking.add_results(space, answer)
        return ranking.get_results()


async def _async_answers(
    query: Callable[..., Awaitable[QueryResponse]],
    requests: Sequence[models.QueryRequest],
    at_a_time: int,
    deadline: Deadline,
) -> list[QueryResponse]:
    """Send queries, and again those that a busy service refuses (429, 503), at a pace that it takes."""

    async def ask(request: models.QueryRequest) -> QueryResponse:
        return await async_at_pace(lambda left: query(request, timeout=left), deadline)

    return await async_collect(ask, requests, min(at_a_time, len(requests)))
