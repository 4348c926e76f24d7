"""Keep a journal of what a load has stored, so that a killed one goes on where it was.

The file has a line of JSON that says what is loaded and where to, and then a line for each part of it that the service has
acknowledged:

    {"journal": "pinecone load", "source": {...}, "target": {...}}
    0 220 6c7f3b12
    440 660 91d02aa4

that is, the rows from 0 to 219 and from 440 to 659 are stored. The last number of a line is a checksum of it and of the
first line; a line that was cut short, or has another checksum, says nothing.

A line is written at once after the answer of the service, in one piece, and not before it. So it survives the end of the
process, however sudden. Only the first line, and the whole file in the end, are forced to the disk: when the machine
itself goes down, the last lines may be lost, and then their rows are sent again, which changes nothing in the index.
"""

from __future__ import annotations

import os
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from pinecone._checks import wrong_type
from pinecone.bulk.locks import lock
from pinecone.errors import PineconeError, PineconeValueError

_BEGIN = b'{"journal":"pinecone load"'


class Spans:
    """Rows by where they begin and end; neighbours become one."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._starts, self._ends, strict=True)

    def add(self, start: int, end: int) -> None:
        """Add the rows from `start` on, before `end`."""
        first = bisect_left(self._ends, start)
        last = bisect_right(self._starts, end)
        if first < last:
            start = min(start, self._starts[first])
            end = max(end, self._ends[last - 1])
        self._starts[first:last] = [start]
        self._ends[first:last] = [end]

    def prefix(self) -> int:
        """Return how many rows from the first one on are there without a gap."""
        return self._ends[0] if self._starts and self._starts[0] == 0 else 0

    def missing(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield what of some rows is not there."""
        for place in range(bisect_right(self._ends, start), len(self._starts)):
            if self._starts[place] >= end:
                break
            if start < self._starts[place]:
                yield start, self._starts[place]
            start = self._ends[place]
        if start < end:
            yield start, end

    def count(self) -> int:
        """Return how many rows there are."""
        return sum(self._ends) - sum(self._starts)


class Journal:
    """The journal of one load.

    Args:
        path: The file. It is made, if it is not there.
        source: The fingerprint of what is loaded.
        target: Where to, and how rows become records.

    Raises:
        PineconeValueError: The file is another load's, or something else.
        PineconeError: Another process uses it at the moment.
        PineconeTypeError: `path` is no path.
    """

    def __init__(self, path: object, source: Mapping[str, Any], target: Mapping[str, Any]) -> None:
        if not isinstance(path, (str, os.PathLike)):
            wrong_type("journal", "the path of a file", path)
        self.path = Path(path)
        self.done = Spans()
        about = {"journal": "pinecone load", "source": source, "target": target}
        self._first = msgspec.json.encode(about) + b"\n"
        self._seed = zlib.crc32(self._first)
        try:
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | _BINARY, 0o644)
        except OSError as error:
            raise PineconeValueError(f"journal: {self.path} cannot be opened: {error}") from error
        try:
            if not lock(self._file):
                raise PineconeError(f"journal: {self.path} is in use by another load")
            self._open()
        except BaseException:
            os.close(self._file)
            raise

    def note(self, start: int, end: int) -> None:
        """Note that the service has stored some rows."""
        self.done.add(start, end)
        os.write(self._file, self._line(start, end))

    def close(self) -> None:
        """Force everything to the disk, and release the file."""
        try:
            os.fsync(self._file)
        finally:
            os.close(self._file)

    def _open(self) -> None:
        """Read what an earlier run has noted, and go to where that ends."""
        with open(self._file, "rb", closefd=False) as file:
            first = file.readline()
            if not first.endswith(b"\n"):  # new, or cut short before anything was stored
                self._begin(first)
                return
            self._check(first)
            end = len(first)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                end += len(line)
                self._read(line)
        os.ftruncate(self._file, end)
        os.lseek(self._file, end, os.SEEK_SET)

    def _begin(self, found: bytes) -> None:
        if not self._first.startswith(found) and not found.startswith(_BEGIN):
            raise PineconeValueError(f"journal: {self.path} is the journal of no load")
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, self._first)
        os.fsync(self._file)

    def _check(self, found: bytes) -> None:
        if found == self._first:
            return
        try:
            if not found.startswith(_BEGIN):
                raise ValueError
            old, new = msgspec.json.decode(found), msgspec.json.decode(self._first)
        except ValueError:
            raise PineconeValueError(f"journal: {self.path} is the journal of no load") from None
        changes = "; ".join(_differences(old, new)) or "its form is of another release"
        raise PineconeValueError(
            f"journal: {self.path} is the journal of another load: {changes}. "
            f"Remove it to load everything, or name another file"
        )

    def _read(self, line: bytes) -> None:
        numbers = line.split()[:2]
        if len(numbers) == 2 and all(map(bytes.isdigit, numbers)):
            start, end = map(int, numbers)
            if line == self._line(start, end):
                self.done.add(start, end)

    def _line(self, start: int, end: int) -> bytes:
        text = f"{start} {end} "
        return f"{text}{zlib.crc32(text.encode(), self._seed):08x}\n".encode()


_BINARY: int = getattr(os, "O_BINARY", 0)


def _differences(old: Any, new: Any, name: str = "") -> Iterator[str]:
    """Yield in words what is not as it was."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        if old != new:
            yield f"{name} was {old!r} and is {new!r}"
        return
    for key in dict.fromkeys([*old, *new]):
        inner = f"{name}.{key}" if name else str(key)
        yield from _differences(old.get(key), new.get(key), inner)
