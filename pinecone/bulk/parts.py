"""Keep the parts of an export on disk until it is complete, so that a killed one can go on.

Beside the file that is to be, `films.parquet`, there is a folder `films.parquet.partial` with

- `part-000000`, `part-000001`, ...: complete files, in the order of the records;
- `state.json`: what is exported, where the listing goes on, and how many records each part has. It is replaced as a whole
  after a part was written to the disk, so that a part which it does not know was not finished, and is written again;
- `lock`: empty, and locked by the run that writes here;
- `whole`: all parts as one file. It gets its real name when it is complete, and then the folder is removed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from pinecone.bulk.locks import lock
from pinecone.bulk.writers import Piece, Writer
from pinecone.errors import PineconeError, PineconeValueError
from pinecone.models import ExportResult


class State(msgspec.Struct):
    """State what is exported, and how far that is."""

    what: dict[str, Any]
    namespaces: list[str] | None = None
    """All that are exported, in order; None before they were listed."""
    position: int = 0
    """Which of them is listed next, and `token` the page of it."""
    token: str | None = None
    counts: list[int] = []
    """The records of each part."""
    missing: int = 0


class Parts:
    """The parts of an export on disk.

    Args:
        target: The file that is to be.
        writer: Of its format.
        what: What is exported.
        resume: Whether to go on where an earlier run ended; False starts anew.

    Raises:
        PineconeValueError: There is no folder for the file, or an earlier run exported something else.
        PineconeError: What an earlier run left cannot be read, or another one is still writing.
    """

    def __init__(self, target: Path, writer: Writer, what: Mapping[str, Any], resume: bool) -> None:
        self.target = target
        self._writer = writer
        self._folder = target.with_name(f"{target.name}.partial")
        if not target.parent.is_dir() or target.is_dir():
            raise PineconeValueError(
                f"path: expected the name of a file in a folder that exists, got {str(target)!r}"
            )
        self._folder.mkdir(exist_ok=True)
        self._lock: int | None = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT)
        try:
            if not lock(self._lock):
                raise PineconeError(f"path: another export writes {target} at this moment")
            if not resume:
                (self._folder / "state.json").unlink(missing_ok=True)
            self.state = self._found(dict(what))
        except BaseException:
            self.close()
            raise
        self.resumed = sum(self.state.counts)
        """Records that an earlier run has written."""

    def _found(self, what: dict[str, Any]) -> State:
        place = self._folder / "state.json"
        try:
            state = msgspec.json.decode(place.read_bytes(), type=State)
        except FileNotFoundError:
            return State(what)
        except msgspec.DecodeError as error:
            raise PineconeError(
                f"{place} cannot be read: {error}; resume=False starts anew"
            ) from error
        for name, wanted in what.items():
            if state.what.get(name) != wanted:
                raise PineconeValueError(
                    f"resume: {self._folder} holds the beginning of another export, with {name}="
                    f"{state.what.get(name)!r} and not {wanted!r}; resume=False drops it and starts anew"
                )
        return state

    def add(self, pieces: Sequence[tuple[int, Piece]]) -> None:
        """Write pieces, if there are any, as the next part, and note how far the export is.

        Args:
            pieces: Each with the number of records in it.
        """
        if pieces:
            part = self._part(len(self.state.counts))
            self._writer.write([piece for _, piece in pieces], part)
            _to_disk(part)
            self.state.counts.append(sum(count for count, _ in pieces))
        new = self._folder / "state.new"
        new.write_bytes(msgspec.json.encode(self.state))
        _to_disk(new)
        new.replace(self._folder / "state.json")

    def finish(self) -> ExportResult:
        """Make one file of all parts, give it its name, and remove the folder."""
        whole = self._folder / "whole"
        self._writer.join([self._part(number) for number in range(len(self.state.counts))], whole)
        _to_disk(whole)
        whole.replace(self.target)
        with suppress(OSError):  # not every system has folders that can be opened
            _to_disk(self.target.parent)
        (self._folder / "state.json").unlink()  # first, or it would tell of parts that are gone
        self.close()
        shutil.rmtree(self._folder)
        return ExportResult(
            path=str(self.target),
            record_count=sum(self.state.counts),
            missing_count=self.state.missing,
            resumed_count=self.resumed,
        )

    def close(self) -> None:
        """Let other runs go on."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _part(self, number: int) -> Path:
        return self._folder / f"part-{number:06}"


def _to_disk(path: Path) -> None:
    """Return when what is in a file has left the memory of the system."""
    place = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(place)
    finally:
        os.close(place)
