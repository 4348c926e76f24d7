"""Eventual consistency that a test asks for: reads come from a copy that repeats writes later."""

from __future__ import annotations

import logging
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from pinecone.local.catalog import requests
from pinecone.local.catalog.clock import Clock
from pinecone.local.catalog.schema import Schema
from pinecone.local.engine.aliases import Aliases
from pinecone.local.engine.documents.operations import Documents
from pinecone.local.engine.documents.requests import (
    DeleteRequest,
    FetchRequest,
    ListRequest,
    SearchRequest,
    UpdateRequest,
    UpsertRequest,
)
from pinecone.local.engine.documents.results import (
    Fetched as DocumentsFetched,
    Searched as DocumentsSearched,
    Written as DocumentsWritten,
)
from pinecone.local.engine.documents.texts import Texts
from pinecone.local.engine.inference.engine import Inference
from pinecone.local.engine.namespaces import Namespaces
from pinecone.local.engine.results import (
    Fetched,
    Listed,
    NamespaceDescribed,
    NamespacesListed,
    Queried,
    Stats,
    Updated,
    Upserted,
    Written,
)
from pinecone.local.engine.vectors import Operations
from pinecone.local.errors import ServiceError
from pinecone.local.storage.aliases import Aliases as StoredAliases
from pinecone.local.storage.store import Store
from pinecone.local.storage.tables import Derived

P = ParamSpec("P")
T = TypeVar("T")

_log = logging.getLogger("pinecone.local")


class Replay:
    """Repeats writes in order, each some seconds after it was made."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._waiting: deque[tuple[float, Callable[[], object]]] = deque()
        self._order = threading.Lock()
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(
            target=self._run, name="pinecone-local-replica", daemon=True
        )
        self._thread.start()

    def write(
        self, now: Callable[P, T], later: Callable[P, object], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Make a write at once and repeat it later; one that is refused is not repeated."""
        with self._order:
            done = now(*args, **kwargs)
            with self._changed:
                due = time.monotonic() + self._seconds
                self._waiting.append((due, partial(later, *args, **kwargs)))
                self._changed.notify()
        return done

    def close(self) -> None:
        """Stop repeating. Idempotent."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._closed and not self._due():
                    self._changed.wait(self._left())
                if self._closed:
                    return
                _, repeat = self._waiting.popleft()
            try:
                repeat()
            except ServiceError as error:
                _log.debug("a write could not be repeated: %s", error)

    def _due(self) -> bool:
        return bool(self._waiting) and self._waiting[0][0] <= time.monotonic()

    def _left(self) -> float | None:
        return max(0.0, self._waiting[0][0] - time.monotonic()) if self._waiting else None


class ReplicaOperations(Operations):
    """The data plane of an index whose reads see a write some seconds late."""

    def __init__(
        self,
        store: Store,
        dimension: int | None,
        metric: str,
        seconds: float,
        folder: Path,
        derived: Derived | None = None,
    ) -> None:
        """Copy a store.

        Args:
            store: Where writes go at once.
            dimension: Values per dense vector; None for an index of sparse vectors.
            metric: ``cosine``, ``dotproduct`` or ``euclidean``.
            seconds: How late reads are.
            folder: Where the copy goes; it is replaced when it exists.
            derived: Further tables of the index.
        """
        super().__init__(store, dimension, metric)
        self._folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        store.snapshot(folder)
        copied = Store(folder, dimension or 0, durable=False, derived=derived)
        self._replica = Operations(copied, dimension, metric)
        self.replay = Replay(seconds)
        self.namespaces = ReplicaNamespaces(store, self._replica.namespaces, self.replay)

    @property
    def replica(self) -> Store:
        """Return the copy."""
        return self._replica.store

    def upsert(self, request: requests.UpsertRequest) -> Upserted:
        """Write now and again later."""
        return self.replay.write(super().upsert, self._replica.upsert, request)

    def update(self, request: requests.UpdateRequest) -> Updated:
        """Write now and again later."""
        return self.replay.write(super().update, self._replica.update, request)

    def delete(self, request: requests.DeleteRequest) -> Written:
        """Write now and again later."""
        return self.replay.write(super().delete, self._replica.delete, request)

    def query(self, request: requests.QueryRequest, required: Sequence[int] = ()) -> Queried:
        """Read from the copy."""
        return self._replica.query(request, required)

    def fetch(self, request: requests.FetchRequest) -> Fetched:
        """Read from the copy."""
        return self._replica.fetch(request)

    def fetch_by_metadata(self, request: requests.FetchByMetadataRequest) -> Fetched:
        """Read from the copy."""
        return self._replica.fetch_by_metadata(request)

    def list_ids(self, request: requests.ListRequest) -> Listed:
        """Read from the copy."""
        return self._replica.list_ids(request)

    def stats(self, request: requests.StatsRequest, version: str) -> Stats:
        """Read from the copy."""
        return self._replica.stats(request, version)

    def cut_short(self) -> None:
        """Make calls in progress give up soon; returns at once."""
        super().cut_short()
        self._replica.cut_short()

    def close(self) -> None:
        """Close both stores and remove the copy."""
        self.cut_short()
        self.replay.close()
        self._replica.close()
        super().close()
        shutil.rmtree(self._folder, ignore_errors=True)


class ReplicaNamespaces(Namespaces):
    """The namespaces of an index whose reads see a write some seconds late."""

    def __init__(self, store: Store, replica: Namespaces, replay: Replay) -> None:
        super().__init__(store)
        self._replica = replica
        self._replay = replay

    def create(self, request: requests.CreateNamespaceRequest) -> NamespaceDescribed:
        """Write now and again later."""
        return self._replay.write(super().create, self._replica.create, request)

    def delete(self, name: str) -> Written:
        """Write now and again later."""
        return self._replay.write(super().delete, self._replica.delete, name)

    def list_page(self, request: requests.ListNamespacesRequest) -> NamespacesListed:
        """Read from the copy."""
        return self._replica.list_page(request)

    def describe(self, name: str) -> NamespaceDescribed:
        """Read from the copy."""
        return self._replica.describe(name)


class ReplicaAliases(Aliases):
    """The aliases of an index whose reads see a write some seconds late."""

    def __init__(self, operations: ReplicaOperations, clock: Clock) -> None:
        """Work on an index and its copy, as :class:`Aliases` does on one."""
        super().__init__(operations.store, clock)
        self._replica = operations.replica.aliases
        self._replay = operations.replay

    def _write(self, change: Callable[[StoredAliases], T]) -> T:
        """Write now and again later."""
        return self._replay.write(lambda: change(self.store.aliases), lambda: change(self._replica))

    def _read(self) -> StoredAliases:
        """Read from the copy."""
        return self._replica


class ReplicaDocuments(Documents):
    """The documents of an index whose reads see a write some seconds late."""

    def __init__(
        self,
        operations: ReplicaOperations,
        texts: Texts,
        schema: Callable[[], Schema | None],
        inference: Inference,
    ) -> None:
        """Work on an index and its copy, as :class:`Documents` does on one."""
        super().__init__(operations.store, texts, schema, inference)
        self._replica = Documents(operations.replica, texts, schema, inference)
        self._replay = operations.replay

    def upsert(self, namespace: str, request: UpsertRequest) -> DocumentsWritten:
        """Write now and again later."""
        return self._replay.write(super().upsert, self._replica.upsert, namespace, request)

    def update(self, namespace: str, request: UpdateRequest, version: str) -> DocumentsWritten:
        """Write now and again later."""
        return self._replay.write(super().update, self._replica.update, namespace, request, version)

    def delete(self, namespace: str, request: DeleteRequest, version: str) -> DocumentsWritten:
        """Write now and again later."""
        return self._replay.write(super().delete, self._replica.delete, namespace, request, version)

    def search(self, namespace: str, request: SearchRequest, version: str) -> DocumentsSearched:
        """Read from the copy."""
        return self._replica.search(namespace, request, version)

    def fetch(self, namespace: str, request: FetchRequest, version: str) -> DocumentsFetched:
        """Read from the copy."""
        return self._replica.fetch(namespace, request, version)

    def list_page(self, namespace: str, request: ListRequest) -> DocumentsFetched:
        """Read from the copy."""
        return self._replica.list_page(namespace, request)
