"""Write records that were not stored to a file that can be loaded again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Any

from pinecone._checks import shown, wrong_type, wrong_value
from pinecone.bulk.files import SUFFIXES
from pinecone.bulk.rows import ERROR
from pinecone.errors import PineconeValueError
from pinecone_api._runtime import dumps


class FailureFile:
    """A file of JSON lines: each a record, with the error in words under `_error`.

    What an earlier run has left in it is removed. It exists only if there was a failure.

    Args:
        path: The file; None for none.

    Raises:
        PineconeTypeError: It is no path.
        PineconeValueError: Its name does not say that it has JSON lines, or there is no folder for it.
    """

    def __init__(self, path: object) -> None:
        self.path: Path | None = None
        self._file: IO[bytes] | None = None
        if path is None:
            return
        if not isinstance(path, (str, os.PathLike)):
            wrong_type("failures", "the path of a file", path)
        self.path = Path(path)
        if SUFFIXES.get(self.path.suffix) != "jsonl":
            wrong_value("failures", "a name that ends in .jsonl", repr(str(path)))
        if not self.path.absolute().parent.is_dir():
            raise PineconeValueError(f"failures: there is no folder for {str(path)!r}")

    def begin(self) -> None:
        """Remove what an earlier run has left."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)

    def write(self, record: dict[str, Any], space: str | None, error: Exception) -> None:
        """Add a record."""
        if self.path is None:
            return
        if self._file is None:
            self._file = self.path.open("wb")
        row = record if space is None else {**record, "namespace": space}
        try:
            line = dumps({**row, ERROR: str(error)})
        except (TypeError, ValueError):  # there is something in it that JSON does not have
            line = dumps({"_raw": shown(record), ERROR: str(error)})
        self._file.write(line + b"\n")

    def close(self) -> None:
        """Write out what is not written yet."""
        if self._file is not None:
            self._file.close()
