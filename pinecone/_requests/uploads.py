"""A file on its way to an assistant: opened, named, and such that it can be read more than once."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

from attrs import frozen

from pinecone._checks import wrong_type
from pinecone._requests.arguments import check_one_given, optional_text
from pinecone.errors import PineconeTypeError, PineconeValueError

BYTES_PER_SECOND = 100_000
"""A connection that is slower than this counts as stuck."""

_UNNAMED = "upload"


@frozen
class Document:
    """A file to upload: its name, the bytes or an open file, and its size in bytes."""

    name: str
    content: bytes | IO[bytes]
    size: int

    def seconds(self, timeout: float) -> float:
        """Return the deadline of its upload: the client's own, and time for every byte."""
        return timeout + self.size / BYTES_PER_SECOND


@contextmanager
def opened(file_path: object, file_stream: object, file_name: object) -> Iterator[Document]:
    """Open the document that the arguments of an upload stand for; what is opened here is closed after.

    Nothing is read into memory. A stream that cannot go back to its beginning is copied to a temporary file
    first: an attempt that fails may have consumed a part of it.
    """
    check_one_given(file_path=file_path, file_stream=file_stream)
    file_name = optional_text(file_name, "file_name")
    if file_name == "":
        raise PineconeValueError("file_name: expected a name with an ending, got an empty string")
    with ExitStack() as stack:
        if file_stream is None:
            path = _path(file_path)
            stream: IO[bytes] = stack.enter_context(path.open("rb"))
            yield Document(file_name or path.name, stream, path.stat().st_size)
        elif isinstance(file_stream, (bytes, bytearray, memoryview)):
            content = bytes(file_stream)
            yield Document(file_name or _UNNAMED, content, len(content))
        else:
            stream = _checked(file_stream)
            name = file_name or _name_of(stream)
            size = _size(stream)
            if size is None:
                copy = stack.enter_context(tempfile.TemporaryFile())
                shutil.copyfileobj(stream, copy)
                stream, size = copy, copy.tell()
            yield Document(name, stream, size)


def _path(value: object) -> Path:
    if not isinstance(value, (str, os.PathLike)):
        wrong_type("file_path", "a path", value)
    try:
        path = Path(value)
        there = path.exists()
    except (OSError, ValueError, TypeError) as error:  # too long, a NUL, a path of bytes
        raise PineconeValueError(f"file_path: {error}") from error
    if not there:
        raise PineconeValueError(f"file_path: there is no file {str(path)!r}")
    if not path.is_file():
        raise PineconeValueError(f"file_path: {str(path)!r} is not a file")
    return path


def _checked(stream: Any) -> IO[bytes]:
    if not hasattr(stream, "read"):
        wrong_type("file_stream", "a file opened for reading bytes, or bytes", stream)
    if isinstance(stream, io.TextIOBase):
        raise PineconeTypeError("file_stream: expected bytes, got text; open the file with 'rb'")
    if getattr(stream, "closed", False):
        raise PineconeValueError("file_stream: expected an open file, got a closed one")
    checked: IO[bytes] = stream
    return checked


def _name_of(stream: IO[bytes]) -> str:
    name = getattr(stream, "name", None)  # a number for a file that was opened by its descriptor
    return (os.path.basename(name) if isinstance(name, str) else "") or _UNNAMED


def _size(stream: IO[bytes]) -> int | None:
    """Return the size of a stream and put it at its beginning; None for one that cannot be read twice.

    A decompressing file is among those: its descriptor, which httpx asks for the length, tells another size.
    """
    try:
        stream.seek(0, os.SEEK_END)
        size = stream.tell()
        stream.seek(0)
        if stream.tell() != 0:
            return None
    except (AttributeError, OSError, ValueError):
        return None
    try:
        return size if os.fstat(stream.fileno()).st_size == size else None
    except (AttributeError, OSError):
        return size
