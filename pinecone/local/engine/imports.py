"""Bulk imports of one index: Parquet files of a local folder, read on a thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from pinecone.local.catalog import requests
from pinecone.local.catalog.clock import Clock
from pinecone.local.catalog.files import read_json, write_json
from pinecone.local.engine import parquet
from pinecone.local.engine.checks import decode_token, encode_token, page_size
from pinecone.local.engine.vectors import Operations
from pinecone.local.errors import Code, DataError, invalid
from pinecone.local.limits import MAX_LIST_LIMIT, MAX_UPSERT_VECTORS

PENDING, RUNNING, DONE = "Pending", "InProgress", "Completed"
FAILED, CANCELLED = "Failed", "Cancelled"

_FIRST = 101
_VALIDATED_SINCE = "2026-07"

_log = logging.getLogger("pinecone.local")


class ErrorMode(msgspec.Struct):
    """Hold what is done about records that cannot be imported."""

    on_error: str | None = msgspec.field(default=None, name="onError")


class StartImportRequest(msgspec.Struct, rename="camel"):
    """Body of POST /bulk/imports."""

    uri: str
    integration_id: str | None = None
    error_mode: ErrorMode | None = None


class ValidationResult(msgspec.Struct, rename="camel"):
    """Count what an import that goes on after an error could import, and what not."""

    import_successes: int = 0
    import_errors: int = 0


class Import(msgspec.Struct, rename="camel"):
    """State and progress of one import."""

    id: str
    uri: str
    status: str
    created_at: str
    percent_complete: float = 0.0
    records_imported: int = 0
    finished_at: str | None = None
    error: str | None = None
    validation_result: ValidationResult | None = None

    def answered(self, version: str) -> dict[str, Any]:
        """Return the import as it is answered in an API version: what is not known is absent."""
        members = msgspec.to_builtins(self)
        if version < _VALIDATED_SINCE:
            del members["validationResult"]
        return {name: value for name, value in members.items() if value is not None}


class _File(msgspec.Struct):
    imports: list[Import]


class Imports:
    """Starts, lists and cancels imports; they run one after the other."""

    def __init__(
        self,
        folder: Path,
        operations: Operations,
        *,
        durable: bool,
        buckets: Mapping[str, Path] = MappingProxyType({}),
        clock: Clock,
    ) -> None:
        """Read what earlier runs of the service left: imports that it interrupted have failed.

        Args:
            folder: Where the list of imports is kept.
            operations: Where the records go.
            durable: Force the list to disk.
            buckets: Local folders that stand for buckets, by the beginning of their URIs.
            clock: Tells the time.
        """
        self._clock = clock
        self._buckets = buckets
        self._path = folder / "imports.json"
        self._operations = operations
        self._durable = durable
        self._mutex = threading.Lock()
        self._turn = threading.Lock()
        self._closed = threading.Event()
        self._threads: list[threading.Thread] = []
        file = read_json(self._path, _File)
        self._imports = {} if file is None else {done.id: done for done in file.imports}
        for left in self._imports.values():
            if left.status in (PENDING, RUNNING):
                self._finish(left, FAILED, "The local service stopped before the import had ended")

    def start(self, request: StartImportRequest) -> str:
        """Begin an import and return its identifier.

        Raises:
            DataError: The folder cannot be imported.
        """
        mode = request.error_mode.on_error if request.error_mode else None
        if mode not in (None, "abort", "continue"):
            raise invalid(
                f"Invalid value {requests.show(mode)} for errorMode.onError: expected abort, continue"
            )
        files = parquet.files_of(request.uri, self._buckets)
        with self._mutex:
            if self._closed.is_set():
                raise invalid("The local service is closing")
            started = Import(
                str(_FIRST + len(self._imports)), request.uri, PENDING, self._clock.now()
            )
            self._imports[started.id] = started
            self._save()
            thread = threading.Thread(
                target=self._run,
                args=(started, files, mode == "continue"),
                name=f"pinecone-local-import-{started.id}",
                daemon=True,
            )
            self._threads = [old for old in self._threads if old.is_alive()]
            self._threads.append(thread)
        thread.start()
        return started.id

    def listed(self, limit: int | None, token: str | None) -> tuple[list[Import], str | None]:
        """Return one page of imports, newest first, and the token of the next one."""
        size = page_size(limit, MAX_LIST_LIMIT, MAX_LIST_LIMIT)
        after = decode_token(token)
        with self._mutex:
            found = list(reversed(self._imports.values()))
        if after:
            found = [item for item in found if item.id.isdigit() and int(item.id) < _number(after)]
        page = found[:size]
        return page, encode_token(page[-1].id) if len(found) > size else None

    def described(self, import_id: str) -> Import:
        """Return one import.

        Raises:
            DataError: There is none with this identifier.
        """
        found = self._imports.get(import_id)
        if found is None:
            raise DataError(Code.NOT_FOUND, f"Import {import_id} not found")
        return found

    def cancel(self, import_id: str) -> None:
        """End an import before its time; what it has imported stays."""
        found = self.described(import_id)
        with self._mutex:
            if found.status in (PENDING, RUNNING):
                self._finish(found, CANCELLED)
                self._save()

    def cut_short(self) -> None:
        """Make imports in progress give up soon; returns at once."""
        self._closed.set()

    def close(self) -> None:
        """End imports in progress. Idempotent."""
        self.cut_short()
        for thread in self._threads:
            thread.join()

    # -- the thread of an import ---------------------------------------------------------------

    def _run(self, job: Import, files: list[tuple[str, Path]], skip: bool) -> None:
        with self._turn:
            try:
                self._import(job, files, skip)
                status, problem = DONE, None
            except DataError as error:
                status, problem = FAILED, error.message
            except Exception as error:
                _log.exception("import %s failed", job.id)
                status, problem = FAILED, f"{type(error).__name__}: {error}"
        with self._mutex:
            if job.status == RUNNING and not self._closed.is_set():
                self._finish(job, status, problem)
                if status == DONE:
                    job.percent_complete = 100.0
                self._save()

    def _import(self, job: Import, files: list[tuple[str, Path]], skip: bool) -> None:
        with self._mutex:
            if job.status != PENDING:
                return
            job.status = RUNNING
        total = sum(parquet.count(file) for _, file in files) or 1
        seen = 0
        for namespace, file in files:
            for rows in parquet.batches(file, MAX_UPSERT_VECTORS):
                if self._closed.is_set() or job.status != RUNNING:
                    return
                job.records_imported += self._write(namespace, rows, skip)
                seen += len(rows)
                if skip:
                    failed = seen - job.records_imported
                    job.validation_result = ValidationResult(job.records_imported, failed)
                job.percent_complete = round(100 * seen / total, 2)

    def _write(self, namespace: str, rows: list[dict[str, object]], skip: bool) -> int:
        """Write rows, and return how many of them; with `skip` those that are refused are left."""
        try:
            vectors = [parquet.vector(row) for row in rows]
            return self._operations.upsert(requests.UpsertRequest(vectors, namespace)).count
        except DataError:
            if not skip or self._operations.store.stopping():
                raise
        if len(rows) == 1:
            return 0
        half = len(rows) // 2
        return self._write(namespace, rows[:half], skip) + self._write(namespace, rows[half:], skip)

    def _finish(self, job: Import, status: str, error: str | None = None) -> None:
        job.status, job.error, job.finished_at = status, error, self._clock.now()

    def _save(self) -> None:
        write_json(self._path, _File(list(self._imports.values())), durable=self._durable)


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise invalid("Invalid paginationToken")
    return int(text)
