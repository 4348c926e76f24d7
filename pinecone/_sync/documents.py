# Made from pinecone/_async/documents.py by `python -m codegen unasync`. Change that file, not this one.
"""Documents of an index whose schema names its fields: `index.documents`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from pinecone._requests import arguments, documents as requests
from pinecone._requests.batches import Batches, Deadline, combined
from pinecone._sync.collecting import AT_A_TIME, collect
from pinecone._sync.pagination import Paginator, paginator
from pinecone._sync.upserts import PROBE, Stored, until_fresh, write
from pinecone.config import PineconeConfig, checked_timeout
from pinecone.config.addressed import Addressed
from pinecone.models import (
    BatchResult,
    DeleteDocumentsResponse,
    DocumentRecord,
    DocumentScoringMethod,
    DocumentUpdateUsage,
    DocumentUpsertUsage,
    FetchDocumentsResponse,
    ListDocumentsResponse,
    ListedDocumentRecord,
    SearchDocumentsResponse,
    UpdateDocumentRecord,
    UpdateDocumentsResponse,
    UpsertDocumentsResponse,
)
from pinecone.models.document import remade
from pinecone_api._base import Answer
from pinecone_api.default.db_data import limits, models
from pinecone_api.default.db_data.client import DbDataClient


class Documents(Addressed):
    """The documents of an index, for indexes that were created with a schema; over HTTP also from gRPC handles.

    Arguments are keyword-only. `namespace` is where the documents are; by default the default one. `timeout` is the
    deadline of one request in seconds; None takes the handle's.

    Example:
        found = films.documents.search(
            score_by=[TextQuery(query="heist", fields=["plot"])], top_k=3, include_fields=["plot"]
        )
        for document in found.matches:
            print(document.id, document.score, document.plot)
    """

    def __init__(self, data: DbDataClient, config: PineconeConfig) -> None:
        self._data = data
        self._config = config

    def upsert(
        self,
        *,
        documents: Sequence[Mapping[str, Any] | DocumentRecord],
        namespace: str = "",
        batch_size: int | None = None,
        show_progress: bool = True,
        max_concurrency: int | None = 8,
        on_error: str | None = None,
        wait: bool = False,
        timeout: float | None = None,
        total_timeout: float | None = None,
    ) -> UpsertDocumentsResponse:
        """Write documents, replacing as a whole those that have the same ids (operation `upsert_documents`).

        Every document is checked before the first request. Requests are made to fit: up to 1,000 documents and 2 MB
        each.

        Args:
            documents: Dicts or `DocumentRecord`s: an id of 1 to 512 ASCII characters under `_id`, and fields: texts,
                finite numbers, bools, lists of strings, vectors (lists of numbers, numpy arrays) and `SparseValues`.
                Of documents with the same id the last one is sent, and a warning is issued.
            namespace: Where to write; it comes into being with its first document.
            batch_size: Documents per request, 1 to 1,000; fewer when they would be more than 2 MB. Default: as
                many as fit.
            show_progress: Show a progress bar where a person watches (a terminal, a notebook), if tqdm is installed and
                `batch_size` is given. Default True.
            max_concurrency: Requests at a time, 1 to 64. Default 8.
            on_error: `"raise"` raises an error when a request failed, after all of them were made; `"return"`
                returns what happened. Default: `"return"` with `batch_size`, else `"raise"`.
            wait: Return only when the documents can be read. Default False.
            timeout: Deadline of each request in seconds.
            total_timeout: Seconds after which no further request is made. Default: no end.

        Returns:
            Counts, errors, and in `usage` the tokens of texts that were embedded.

        Raises:
            PineconeValueError: There are no documents, an id is missing, a number is NaN or infinite, or a single
                document is too large.
            PineconeTypeError: A document or a field has the wrong type; the message names it.
            ApiError: The service rejected the only request.
            UpsertError: Some of several requests failed; it has the result.

        Example:
            written = films.documents.upsert(
                documents=[{"_id": "a", "plot": "A crew plans a heist.", "vector": [0.1, 0.2, 0.3]}]
            )
            print(written.upserted_count)
        """
        checked = requests.records(documents)
        space = requests.namespace(namespace)
        waits = arguments.flag(wait, "wait")
        most = limits.UpsertDocumentsRequest.documents.high
        batches = Batches(checked, most, max_concurrency, batch_size, on_error)
        shows = arguments.flag(show_progress, "show_progress") and batch_size is not None
        deadline = Deadline(self._config, timeout, total_timeout)
        operation = self._data.upsert_documents
        tokens: list[int] = []

        def send(batch: Sequence[dict[str, Any]], left: float) -> Stored:
            request = models.UpsertDocumentsRequest(documents=list(batch))
            reply = operation(space, request, timeout=left)
            if reply.usage is not None:
                tokens.append(reply.usage.embed_total_tokens)
            return reply.upserted_count or len(batch), reply.response_info

        result = write(batches, send, shows, deadline)
        if waits and not result.errors:
            self.wait_until_fresh(result, namespace=namespace, timeout=timeout)
        usage = DocumentUpsertUsage(embed_total_tokens=sum(tokens)) if tokens else None
        return remade(UpsertDocumentsResponse, result, usage=usage)

    def batch_upsert(
        self,
        *,
        documents: Sequence[Mapping[str, Any] | DocumentRecord],
        namespace: str = "",
        batch_size: int = 50,
        max_concurrency: int | None = None,
        show_progress: bool = True,
        wait: bool = False,
        timeout: float | None = None,
        total_timeout: float | None = None,
    ) -> BatchResult:
        """Write documents in batches, and return what became of them (operation `upsert_documents`).

        `upsert` does the same and returns more; its arguments have the same meaning. A failed batch does not stop the
        others: a warning is issued, and the result has `failed_items`.

        Returns:
            Counts and errors.

        Raises:
            PineconeValueError: As for `upsert`.
            PineconeTypeError: As for `upsert`.

        Example:
            result = films.documents.batch_upsert(
                documents=[{"_id": "b", "plot": "Two ships meet.", "vector": [0.4, 0.5, 0.6]}],
                batch_size=100,
                show_progress=False,
            )
            print(result.successful_item_count)
        """
        result = self.upsert(
            documents=documents,
            namespace=namespace,
            batch_size=batch_size,
            show_progress=show_progress,
            max_concurrency=max_concurrency,
            wait=wait,
            timeout=timeout,
            total_timeout=total_timeout,
        )
        return BatchResult.of(result)

    def search(
        self,
        *,
        score_by: Sequence[DocumentScoringMethod | Mapping[str, Any]],
        top_k: int,
        namespace: str = "",
        include_fields: Sequence[str] | None = None,
        filter: Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> SearchDocumentsResponse:
        """Find the documents that score best (operation `search_documents`).

        Args:
            score_by: One clause, or several of `TextQuery` and `QueryStringQuery`: `TextQuery` scores by words,
                `QueryStringQuery` by a query that names fields, `DenseVectorQuery` and `SparseVectorQuery` by a
                vector, `EmbedQuery` and `SparseEmbedQuery` by a text of which the service makes one. Dicts with the
                same members and a `type` are taken, too.
            top_k: How many, 1 to 10,000.
            namespace: Where to look.
            include_fields: Fields to return; `["*"]` for all. Default: none.
            filter: Only documents whose fields fit, for example `{"year": {"$gte": 2020}}` or
                `Field("plot").match_all("heist crew")`.
            timeout: Deadline in seconds.

        Returns:
            `matches`, best first: dicts with `_id`, `_score` and the fields, which are attributes as well.

        Raises:
            PineconeValueError: A clause lacks its query or its field, or `top_k` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            found = films.documents.search(
                score_by=[DenseVectorQuery(values=[0.1, 0.2, 0.3], fields=["vector"])],
                top_k=3,
                include_fields=["*"],
            )
            print([(document.id, document.score) for document in found.matches])
        """
        request = requests.search(score_by, top_k, include_fields, filter)
        space = requests.namespace(namespace)
        found = self._data.search_documents(space, request, timeout=timeout)
        return remade(SearchDocumentsResponse, found)

    def fetch(
        self,
        *,
        ids: Sequence[str] | None = None,
        namespace: str = "",
        filter: Mapping[str, Any] | None = None,
        include_fields: Sequence[str] | None = None,
        pagination_token: str | None = None,
        limit: int | None = None,
        timeout: float | None = None,
    ) -> FetchDocumentsResponse:
        """Fetch documents by id, or one page of those that fit a filter (operation `fetch_documents`).

        Args:
            ids: Their ids, any number; those that do not exist are missing in the answer.
            namespace: Where they are.
            filter: Instead of `ids`: what the fields have to fit; not empty.
            include_fields: Fields to return. Default: all.
            pagination_token: `page.pagination.next` of the page before; with a filter only.
            limit: Documents on the page, 1 to 10,000. Default: the service's 100.
            timeout: Deadline in seconds.

        Returns:
            `documents`, a dict from id to document, and `pagination` if there are more.

        Raises:
            PineconeValueError: Not exactly one of `ids` and `filter` is given, or `limit` is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            found = films.documents.fetch(ids=["a", "b"], include_fields=["plot"])
            print({id: document.plot for id, document in found.documents.items()})
        """
        asked = requests.fetches(ids, filter, include_fields, pagination_token, limit)
        space = requests.namespace(namespace)
        ask = partial(self._data.fetch_documents, space, timeout=timeout)
        return requests.fetched(collect(ask, asked))

    def list(
        self,
        *,
        namespace: str = "",
        prefix: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> Paginator[ListedDocumentRecord]:
        """List the ids of documents in order, one by one or page by page (operation `list_documents`).

        Args:
            namespace: Where to look.
            prefix: Only ids that start with this.
            limit: Ids per page, 1 to 100. Default: the service's 100.
            pagination_token: Where to start: the `pagination_token` of an earlier page.
            timeout: Deadline of each page in seconds.

        Returns:
            An iterator of items that have `id`; its `pages()` gives them page by page.

        Raises:
            PineconeValueError: `limit` is out of range, or `prefix` is too long.
            PineconeTypeError: An argument has the wrong type.

        Example:
            for item in films.documents.list(prefix="a"):
                print(item.id)
        """
        space = requests.namespace(namespace)
        start = arguments.prefix(prefix)
        page = arguments.page(limit, pagination_token, limits.ListDocumentsRequest.limit)

        def fetch(pagination_token: str | None) -> ListDocumentsResponse:
            request = models.ListDocumentsRequest(start, page["limit"], pagination_token)
            return self._data.list_documents(space, request, timeout=timeout)

        return paginator(fetch, pagination_token, None)

    def update(
        self,
        *,
        documents: Sequence[Mapping[str, Any] | UpdateDocumentRecord] | None = None,
        namespace: str = "",
        filter: Mapping[str, Any] | None = None,
        set_fields: Mapping[str, Any] | None = None,
        remove_fields: Sequence[str] | None = None,
        timeout: float | None = None,
    ) -> UpdateDocumentsResponse:
        """Set and remove fields of documents (operation `update_documents`).

        Args:
            documents: One change per document: its `_id`, the fields to set, and in `_remove_fields` the names of
                fields to remove. Other fields stay. Every id may appear once.
            namespace: Where the documents are.
            filter: Instead of `documents`: change every document that fits; not empty.
            set_fields: With `filter`: fields to set, with their new values.
            remove_fields: With `filter`: names of fields to remove.
            timeout: Deadline of each request in seconds.

        Returns:
            `matched_records`, and in `usage` the tokens of texts that were embedded.

        Raises:
            PineconeValueError: Not exactly one of `documents` and `filter` is given, nothing is to be changed, or an
                id repeats.
            PineconeTypeError: An argument has the wrong type.
            ApiError: The service rejected the only request.
            UpsertError: Some of several requests failed.

        Example:
            films.documents.update(documents=[{"_id": "a", "year": 2001, "_remove_fields": ["draft"]}])
            films.documents.update(filter={"year": 2001}, set_fields={"decade": "2000s"})
        """
        space = requests.namespace(namespace)
        arguments.check_one_given(documents=documents, filter=filter)
        operation = self._data.update_documents
        if documents is None:
            request = requests.update_by_filter(filter, set_fields, remove_fields)
            return operation(space, request, timeout=timeout)
        changes = requests.changes(documents, set_fields, remove_fields)
        batches = Batches(changes, limits.UpdateDocumentsRequest.documents.high, AT_A_TIME)
        replies: list[UpdateDocumentsResponse] = []

        def send(batch: Sequence[dict[str, Any]], left: float) -> Stored:
            request = models.UpdateDocumentsRequest(documents=[*batch])
            replies.append(operation(space, request, timeout=left))
            return len(batch), replies[-1].response_info

        result = write(batches, send, False, Deadline(self._config, timeout))
        tokens = requests.total(it.usage.embed_total_tokens for it in replies if it.usage)
        return UpdateDocumentsResponse(
            matched_records=requests.total(it.matched_records for it in replies),
            usage=None if tokens is None else DocumentUpdateUsage(embed_total_tokens=tokens),
            response_info=result.response_info,
        )

    def delete(
        self,
        *,
        ids: Sequence[str] | None = None,
        namespace: str = "",
        filter: Mapping[str, Any] | None = None,
        delete_all: bool = False,
        timeout: float | None = None,
    ) -> DeleteDocumentsResponse:
        """Delete documents: by id, by filter, or all of a namespace (operation `delete_documents`).

        Args:
            ids: Ids to delete, any number; those that do not exist are no error.
            namespace: Where they are.
            filter: Delete the documents whose fields fit; not empty.
            delete_all: Delete every document of the namespace.
            timeout: Deadline in seconds.

        Returns:
            `matched_records`, where the service counts them.

        Raises:
            PineconeValueError: Not exactly one of `ids`, `filter` and `delete_all` is given.
            PineconeTypeError: An argument has the wrong type.

        Example:
            films.documents.delete(ids=["a", "b"])
        """
        asked = requests.deletes(ids, filter, delete_all)
        space = requests.namespace(namespace)
        ask = partial(self._data.delete_documents, space, timeout=timeout)
        replies = collect(ask, asked)
        return DeleteDocumentsResponse(
            matched_records=requests.total(it.matched_records for it in replies),
            response_info=combined(reply.response_info for reply in replies),
        )

    def wait_until_fresh(
        self, response: Answer, *, namespace: str = "", timeout: float | None = None
    ) -> None:
        """Wait until a write can be read: reads are a moment behind writes (operation `fetch_documents`).

        Args:
            response: What `upsert`, `update` or `delete` returned.
            namespace: The namespace that was written to.
            timeout: Seconds to wait. Default: the handle's.

        Raises:
            PineconeValueError: `response` has no log sequence number.
            PineconeTimeoutError: The write could not be read in time; it is stored nevertheless.

        Example:
            deleted = films.documents.delete(ids=["a"])
            films.documents.wait_until_fresh(deleted)
        """
        space = requests.namespace(namespace)

        def look(left: float) -> Answer:
            return self._data.fetch_documents(
                space, models.FetchDocumentsRequest(ids=[PROBE]), timeout=left
            )

        seconds = self._config.timeout if timeout is None else checked_timeout(timeout)
        until_fresh(response, look, seconds, space)
