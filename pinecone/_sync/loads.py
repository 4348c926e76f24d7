# Made from pinecone/_async/loads.py by `python -m codegen unasync`. Change that file, not this one.
"""Write the records of any source into an index: matrices, data frames, tables, files, iterables."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from pinecone._requests import arguments
from pinecone._requests.batches import Batch, Deadline, Outcome, in_two
from pinecone._requests.index import DEFAULT_NAMESPACE
from pinecone._sync.upserts import Stored, Upserts, outcomes
from pinecone._transport.synchronization import feed, in_thread, iterate
from pinecone.errors import RequestTooLarge
from pinecone.models import LoadResult
from pinecone_api.default.db_data.models import UpsertDocumentsRequest

if TYPE_CHECKING:
    from pinecone.bulk.rows import Chunk
    from pinecone.bulk.running import Load, Parcel
    from pinecone.bulk.sources import Source


#: Sends some records to a namespace, in so many seconds.
SendTo: TypeAlias = Callable[[str | None, Sequence[Any], float], Stored]


class Loads(Upserts):
    """Writes and loads of records into an index."""

    def load(
        self,
        source: Any,
        *,
        namespace: str | None = None,
        kind: str = "vectors",
        ids: Sequence[str] | None = None,
        metadata: Sequence[Mapping[str, Any] | None] | None = None,
        columns: Mapping[str, str | Sequence[str]] | None = None,
        format: str | None = None,
        journal: str | os.PathLike[str] | None = None,
        source_id: str | None = None,
        failures: str | os.PathLike[str] | None = None,
        on_error: str = "raise",
        batch_size: int | None = None,
        max_concurrency: int | None = 8,
        show_progress: bool | None = None,
        timeout: float | None = None,
    ) -> LoadResult:
        """Write the records of a source, however many, without having them all in memory.

        Rows are read, checked and packed into requests that are as large as the service takes while others are under
        way; requests that a busy service refuses are repeated at a pace that it takes. With a `journal`, the same call
        goes on where an earlier one was interrupted, or even killed, and no record is lost. Of records with the same id the
        last one stays.

        Args:
            source: What to load: a path of a file, a pattern (`"parts/*.parquet"`), a folder, an address such as
                `s3://bucket/vectors.parquet` (read by fsspec, if it is installed), or a list of those; a numpy matrix or
                memory map; a pandas or polars data frame; a pyarrow `Table` or `RecordBatchReader`; an iterable, or
                in `async` programs an asynchronous one, of what `upsert` accepts. Files are Parquet, Arrow (both need
                pyarrow), JSON lines, CSV (both perhaps with `.gz` at the end) and `.npy`.
            namespace: Where to write. Default: what the column `namespace` says, if there is one, else the default
                namespace.
            kind: `"vectors"`; `"records"` with text that the index embeds by itself, as `upsert_records` takes them; or
                `"documents"` of an index with a schema, as `documents.upsert` takes them. Default `"vectors"`.
            ids: With a matrix: the ids of its rows. Default: their numbers, from "0".
            metadata: With a matrix: a dict or None for each row.
            columns: Names of the columns of a file or table, where they are not `id`, `values`, `sparse_values`,
                `metadata` and `namespace`: `{"id": "key", "values": "embedding", "metadata": ["title", "year"]}`.
                `metadata` is one column of dicts or JSON texts, or a list of columns of which each becomes a key.
                Columns of tables that are not named are not sent.
            format: What the files hold, whatever their names: `"parquet"`, `"arrow"`, `"jsonl"`, `"csv"` or `"npy"`.
            journal: A small file that notes what was stored. It is made if it is not there; the journal of another
                source or index is refused.
            source_id: With a journal: a name of your own for what the source gives. It takes the place of the
                fingerprint of files (path, size, time of change), memory maps, matrices, tables and lists, and an iterator
                needs it; with the same name, the source has to give the same records in the same order.
            failures: A `.jsonl` file for the records that were not stored, and why. It can be loaded again.
            on_error: `"raise"` ends the load at the first failure, once the requests under way are done;
                `"return"` goes on, and the result has the failures. Default `"raise"`.
            batch_size: The most records in a request, 1 to 1,000. Default: as many as fit.
            max_concurrency: Requests at a time, 1 to 64. Default 8.
            show_progress: Show a progress bar, if tqdm is installed. Default: where a person watches, that is in a
                terminal or a notebook.
            timeout: Deadline of each request in seconds; one that a busy service refuses is repeated until then.

        Returns:
            Counts, and failures.

        Raises:
            PineconeValueError: A file is not there or of an unknown format, a column is missing, or the journal is that of
                another load. Nothing was sent.
            PineconeTypeError: An argument has the wrong type.
            PineconeError: A package is missing that the source needs, or a file cannot be read.
            LoadError: A record cannot be sent, or a request failed; it has the result.

        Example:
            with open("movies.jsonl", "w") as file:
                print('{"id": "a", "values": [0.1, 0.2, 0.3], "metadata": {"year": 1999}}', file=file)
                print('{"id": "b", "values": [0.4, 0.5, 0.6]}', file=file)
            result = index.load("movies.jsonl", journal="movies.journal")
            print(result.loaded_count)
        """
        from pinecone.bulk.plan import Plan
        from pinecone.bulk.running import apart

        deadline = Deadline(self._config, timeout)
        plan = Plan(
            source=source,
            namespace=namespace,
            kind=kind,
            ids=ids,
            metadata=metadata,
            columns=columns,
            format=format,
            journal=journal,
            source_id=source_id,
            failures=failures,
            on_error=on_error,
            batch_size=batch_size,
            max_concurrency=max_concurrency,
            show_progress=show_progress,
            host=self._config.host,
            packs_floats=self._checks_when_sending,
        )
        with ExitStack() as stack:
            rows, load = in_thread(plan.begin, stack)
            send = self._load_sender(kind)

            def count(space: str | None, items: Sequence[Any], left: float) -> Stored:
                try:
                    reply = send(arguments.namespace(space), items, left)
                except RequestTooLarge:  # which was not made
                    raise
                except Exception:
                    load.try_made()
                    raise
                load.try_made()
                return reply

            def deliver(batch: Batch[Any], space: str | None) -> list[Outcome[Any]]:
                ready = partial(count, space)
                ended = outcomes(batch, load.packer, ready, deadline, in_bulk=True)
                found = []
                for outcome in ended:
                    if not load.may_split(outcome):
                        found.append(outcome)
                        continue
                    for half in in_two(outcome.batch):
                        found += deliver(half, space)
                return found

            def work(parcel: Parcel) -> list[Outcome[Any]]:
                return deliver(parcel, parcel.space if namespace is None else namespace)

            parcels = _async_parcels(rows, load, deadline)
            feed(work, parcels, load.packer.at_a_time, apart, load.report)
        return load.result()

    def _load_sender(self, kind: str) -> SendTo:
        """Return what sends records of a kind."""

        def documents(space: str | None, items: Sequence[Any], left: float) -> Stored:
            request = UpsertDocumentsRequest(documents=list(items))
            path = space or DEFAULT_NAMESPACE
            reply = self._data.upsert_documents(path, request, timeout=left)
            return reply.upserted_count or len(items), reply.response_info

        senders = {"vectors": self._send_vectors, "records": self._send_records}
        return senders.get(kind, documents)


def _async_parcels(source: Source, load: Load, deadline: Deadline) -> Generator[Parcel, None, None]:
    """Yield what is to be sent, until there is no more, or a failure ends the load."""
    chunks = _async_chunks(source, load)
    try:
        for chunk in chunks:
            for parcel in load.parcels(chunk):
                yield parcel
            if load.is_over:
                return
    except (
        BaseException
    ):  # also an interrupt elsewhere, of which this generator is told by closing it
        deadline.stop()
        raise
    finally:
        chunks.close()


def _async_chunks(source: Source, load: Load) -> Generator[Chunk, None, None]:
    """Yield the rows of a source from where an earlier run ended."""
    from pinecone.bulk.sources import Items, following

    start = load.start
    if not isinstance(source, Items):
        chunks = source.chunks(start, load.packer.wanted)
        try:
            while (chunk := in_thread(following, chunks)) is not None:
                yield chunk
        finally:
            chunks.close()
        return
    skip, rows = start, []
    for item in iterate(source.items):
        if skip:
            skip -= 1
            continue
        rows.append(item)
        if len(rows) >= load.packer.wanted():
            yield source.chunk(start, rows)
            start += len(rows)
            rows = []
    if rows:
        yield source.chunk(start, rows)
