# Made from pinecone/_sync/ by `make generate`. Change codegen/futures.py or the methods themselves.
"""Methods of an index that return at once, each with a future of what its namesake returns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pinecone._requests import arguments
    from pinecone._sync.upserts import Record
    from pinecone._transport.futures import PineconeFuture
    from pinecone.models import (
        FetchResponse,
        Metric,
        QueryNamespacesResults,
        QueryResponse,
        SparseValues,
        UpdateResponse,
        UpsertResponse,
    )


class FutureMethods:
    """The methods that `GrpcIndex` has besides those of `Index`."""

    _submit: Callable[..., PineconeFuture[Any]]
    upsert: Callable[..., UpsertResponse]
    query: Callable[..., QueryResponse]
    query_namespaces: Callable[..., QueryNamespacesResults]
    fetch: Callable[..., FetchResponse]
    update: Callable[..., UpdateResponse]
    delete: Callable[..., None]

    def upsert_async(
        self, *, vectors: Iterable[Record], namespace: str = "", timeout: float | None = None
    ) -> PineconeFuture[UpsertResponse]:
        """Do what `upsert` does, without waiting.

        Args:
            vectors: Records: a `Vector`, an `(id, values)` or `(id, values, metadata)` tuple, or a dict with
                the keys `id`, `values`, `sparse_values`, `metadata`. An id is 1 to 512 ASCII characters; of
                records with the same id the last one is sent, and a warning is issued. Values are finite
                numbers that 32 bits can hold, in a list, a numpy array or another sequence, as many in every
                record. Metadata values are strings, numbers, bools and lists of strings. Sparse values and
                metadata that are missing (None, NaN, `pandas.NA`) are left out.
            namespace: Where to write; it comes into being with its first record. Default: the default one.
            timeout: Deadline of each request in seconds.

        Returns:
            A future; what `upsert` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                future = index.upsert_async(vectors=[("a", [0.1, 0.2, 0.3])])
                print(future.result().upserted_count)
        """
        return self._submit(
            self.upsert,
            vectors=vectors,
            namespace=namespace,
            timeout=timeout,
        )

    def query_async(
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
    ) -> PineconeFuture[QueryResponse]:
        """Do what `query` does, without waiting.

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
            A future; what `query` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                futures = [index.query_async(vector=[x, 0.2, 0.3], top_k=3) for x in (0.1, 0.5)]
                print([len(future.result().matches) for future in futures])
        """
        return self._submit(
            self.query,
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
            timeout=timeout,
        )

    def query_namespaces_async(
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
    ) -> PineconeFuture[QueryNamespacesResults]:
        """Do what `query_namespaces` does, without waiting.

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
            A future; what `query_namespaces` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                future = index.query_namespaces_async(
                    vector=[0.1, 0.2, 0.3], namespaces=["", "drama"], metric="cosine", top_k=3
                )
                print(len(future.result().matches))
        """
        return self._submit(
            self.query_namespaces,
            vector=vector,
            namespaces=namespaces,
            metric=metric,
            top_k=top_k,
            filter=filter,
            include_values=include_values,
            include_metadata=include_metadata,
            sparse_vector=sparse_vector,
            scan_factor=scan_factor,
            max_candidates=max_candidates,
            timeout=timeout,
        )

    def fetch_async(
        self, *, ids: Sequence[str], namespace: str = "", timeout: float | None = None
    ) -> PineconeFuture[FetchResponse]:
        """Do what `fetch` does, without waiting.

        Args:
            ids: At least one id. Many go into several requests, up to 1,000 into one, as far as a URL may reach.
            namespace: Where to look. Default: the default one.
            timeout: Deadline in seconds.

        Returns:
            A future; what `fetch` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                print(index.fetch_async(ids=["a"]).result().vectors)
        """
        return self._submit(
            self.fetch,
            ids=ids,
            namespace=namespace,
            timeout=timeout,
        )

    def update_async(
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
    ) -> PineconeFuture[UpdateResponse]:
        """Do what `update` does, without waiting.

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
            A future; what `update` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                index.update_async(id="a", set_metadata={"genre": "comedy"}).result()
        """
        return self._submit(
            self.update,
            id=id,
            values=values,
            sparse_values=sparse_values,
            set_metadata=set_metadata,
            namespace=namespace,
            filter=filter,
            dry_run=dry_run,
            timeout=timeout,
        )

    def delete_async(
        self,
        *,
        ids: Sequence[str] | None = None,
        delete_all: bool = False,
        filter: Mapping[str, Any] | None = None,
        namespace: str = "",
        wait: bool = False,
        timeout: float | None = None,
    ) -> PineconeFuture[None]:
        """Do what `delete` does, without waiting.

        Args:
            ids: Ids to delete, up to 1,000 of them in one request; those that do not exist are no error.
            delete_all: Delete every record of the namespace.
            filter: Delete the records whose metadata fits.
            namespace: Where they are. Default: the default one.
            wait: Return only when reads no longer find them; see `wait_until_fresh`. From gRPC handles, such deletes
                go over HTTP. Default False.
            timeout: Deadline in seconds.

        Returns:
            A future; what `delete` would raise, its `result()` does.

        Example:
            with pc.index("movies", grpc=True) as index:
                index.delete_async(ids=["a"]).result()
        """
        return self._submit(
            self.delete,
            ids=ids,
            delete_all=delete_all,
            filter=filter,
            namespace=namespace,
            wait=wait,
            timeout=timeout,
        )
