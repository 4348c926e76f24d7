"""Check the arguments of a load, and find out what it is about, before anything is sent."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import Any

from attrs import frozen

from pinecone._checks import wrong_type
from pinecone._requests import arguments
from pinecone.bulk import formats, sources
from pinecone.bulk.failures import FailureFile
from pinecone.bulk.journal import Journal
from pinecone.bulk.kinds import Documents, Kind, Texts, Vectors
from pinecone.bulk.progress import bar
from pinecone.bulk.rows import Layout
from pinecone.bulk.running import Load, Packer
from pinecone.errors import PineconeValueError

KINDS = ("vectors", "records", "documents")


@frozen(kw_only=True)
class Plan:
    """State what a load is to do: the arguments of `Index.load`, not checked yet, and

    Attributes:
        host: Where the index is.
        packs_floats: Whether requests carry numbers in 32 bits each.
    """

    source: Any
    namespace: object
    kind: object
    ids: object
    metadata: object
    columns: Any
    format: object
    journal: object
    source_id: object
    failures: object
    on_error: object
    batch_size: object
    max_concurrency: object
    show_progress: object
    host: str
    packs_floats: bool

    def begin(self, stack: ExitStack) -> tuple[sources.Source, Load]:
        """Return the rows of the source, and the state of the load at its beginning.

        Args:
            stack: Closes what is opened.

        Raises:
            PineconeValueError: An argument cannot work, a file is not there, or the journal is another load's.
            PineconeTypeError: An argument has the wrong type.
            PineconeError: A package is missing, or a file cannot be read.
        """
        kind = self._kind()
        packer = Packer(kind, self.max_concurrency, self.batch_size, in_json=not self.packs_floats)
        on_error = arguments.one_of(self.on_error, "on_error", ("raise", "return", "collect"))
        space = None if self.namespace is None else arguments.namespace(self.namespace) or ""
        failures = FailureFile(self.failures)
        source = self._source(failures)
        source.check(kind)
        journal = self._opened_journal(source, space)
        if journal is not None:
            stack.callback(journal.close)
        load = Load(
            kind,
            packer,
            namespace=space,
            raises=on_error == "raise",
            journal=journal,
            failures=failures,
            bar=bar(
                self.show_progress, source.total, journal.done.count() if journal else 0, "Loading"
            ),
        )
        stack.callback(load.close)
        return source, load

    def _kind(self) -> Kind:
        name = arguments.one_of(self.kind, "kind", KINDS)
        layout = Layout.of(self.columns)
        if name == "vectors":
            return Vectors(layout, self.packs_floats)
        if layout.given - {"id"}:
            raise PineconeValueError(
                f"columns: every column is a field of kind={name!r}; only that of 'id' can have another name"
            )
        return Texts(layout) if name == "records" else Documents(layout)

    def _source(self, failures: FailureFile) -> sources.Source:
        paths = sources.paths_of(self.source)
        if paths is None:
            if self.format is not None:
                raise PineconeValueError("format: only files have one")
            return sources.in_memory(self.source, self.ids, self.metadata)
        found = formats.from_files(paths, self.format, self.ids, self.metadata)
        read = found.paths()
        for name, path in (("failures", failures.path), ("journal", self.journal)):
            if isinstance(path, (str, os.PathLike)) and os.path.abspath(path) in read:
                raise PineconeValueError(f"{name}: {os.fspath(path)!r} is a part of the source")
        return found

    def _opened_journal(self, source: sources.Source, space: str | None) -> Journal | None:
        if self.source_id is not None and not isinstance(self.source_id, str):
            wrong_type("source_id", "a string", self.source_id)
        if self.journal is None:
            if self.source_id is not None:
                raise PineconeValueError("source_id: only a journal needs it")
            return None
        known = {"id": self.source_id} if self.source_id is not None else source.fingerprint()
        if known is None:
            raise PineconeValueError(
                f"journal: what a source of {type(self.source).__name__} gives cannot be told from anything else; "
                f"source_id= names it, if it gives the same records in the same order each time"
            )
        columns = None if self.columns is None else dict(self.columns)
        target = {"host": self.host, "namespace": space, "kind": self.kind, "columns": columns}
        return Journal(self.journal, known, target)
