"""Find the files that paths, patterns and addresses name, and open them.

An address with a scheme (`s3://...`) is read by fsspec, if it is installed, with the package that it needs for the scheme.
"""

from __future__ import annotations

import glob
import gzip
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from attrs import frozen

from pinecone._requests.arguments import one_of
from pinecone.errors import PineconeError, PineconeValueError

#: Formats by the end of a file's name, before which there may be `.gz` for those of text.
SUFFIXES = {
    ".parquet": "parquet",
    ".pq": "parquet",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".arrow": "arrow",
    ".feather": "arrow",
    ".ipc": "arrow",
    ".npy": "npy",
}
FORMATS = tuple(dict.fromkeys(SUFFIXES.values()))
_TEXTS = ("jsonl", "csv")
_COMPRESSED = ".gz"


@frozen
class File:
    """A file on a disk, or one elsewhere that fsspec reads.

    Attributes:
        path: Its path.
        format: What it holds, one of `FORMATS`.
        system: The file system of fsspec; None for the disk.
    """

    path: str
    format: str
    system: Any = None

    @property
    def name(self) -> str:
        """Return what messages call it."""
        return PurePosixPath(self.path).name if self.system else Path(self.path).name

    def open(self) -> BinaryIO:
        """Open it for reading, decompressed if it is compressed."""
        opened = open if self.system is None else self.system.open
        raw: Any = opened(self.path, "rb")
        if not self.path.endswith(_COMPRESSED):
            return raw  # type: ignore[no-any-return]
        found = gzip.GzipFile(fileobj=raw)
        found.myfileobj = raw  # closed with it
        return found  # type: ignore[return-value]

    def fingerprint(self) -> dict[str, Any]:
        """Return what tells this state of it from others."""
        if self.system is None:
            stat = os.stat(self.path)
            return {
                "path": os.path.abspath(self.path),
                "size": stat.st_size,
                "modified": stat.st_mtime_ns,
            }
        facts = self.system.info(self.path)
        versions = {key: str(facts[key]) for key in _VERSIONS if facts.get(key) is not None}
        return {"path": self.path, "size": facts.get("size"), **versions}


#: What file systems say of the state of a file.
_VERSIONS = ("ETag", "etag", "LastModified", "last_modified", "mtime", "updated", "created", "md5")


def find(paths: Sequence[str], format: object) -> list[File]:
    """Return the files that paths name, those of each pattern or folder in the order of their names.

    Raises:
        PineconeValueError: There is no such file or format, or a name does not tell what its file holds.
        PineconeTypeError: The format is no string.
        PineconeError: A package is missing.
    """
    given = None if format is None else one_of(format, "format", FORMATS)
    return [file for path in paths for file in _files(path, given)]


def _files(path: str, format: str | None) -> list[File]:
    system = None
    found = [path]
    if "://" in path:
        system, path = _remote(path)
        if glob.has_magic(path):
            found = sorted(system.glob(path))
        elif system.isdir(path):
            found = _known(system.find(path))
        elif not system.exists(path):
            found = []
    elif os.path.isdir(path):
        found = _known(str(it) for it in Path(path).rglob("*") if it.is_file())
    elif glob.has_magic(path) and not os.path.exists(path):
        found = sorted(filter(os.path.isfile, glob.glob(path, recursive=True)))
    elif not os.path.exists(path):
        found = []
    if not found:
        raise PineconeValueError(f"source: there is no file {path!r}")
    return [File(it, format or _format_of(it), system) for it in found]


def _remote(address: str) -> tuple[Any, str]:
    with needing("fsspec", f"{address.partition('://')[0]}:// addresses"):
        core = import_module("fsspec.core")
    try:
        system, path = core.url_to_fs(address)
    except (ImportError, ValueError) as error:  # it says itself which package the scheme needs
        raise PineconeError(f"source: {address}: {error}") from error
    return system, path


def _known(paths: Any) -> list[str]:
    """Return the files of a folder of which the names tell the format, without hidden ones."""
    return sorted(
        path
        for path in paths
        if PurePosixPath(path).name[0] not in "._" and _told_by(path) is not None
    )


def _told_by(path: str) -> str | None:
    """Return the format that a name tells."""
    bare = path.lower().removesuffix(_COMPRESSED)
    found = SUFFIXES.get(PurePosixPath(bare).suffix)
    return found if bare == path.lower() or found in _TEXTS else None


def _format_of(path: str) -> str:
    found = _told_by(path)
    if found is None:
        raise PineconeValueError(
            f"source: the name of {path!r} does not tell its format; known are "
            f"{', '.join(SUFFIXES)}, or give format= one of {', '.join(map(repr, FORMATS))}"
        )
    return found


@contextmanager
def needing(package: str, what: str) -> Iterator[None]:
    """Say in words what is to be done when an import in this block fails.

    Raises:
        PineconeError: The package is not installed.
    """
    try:
        yield
    except ImportError as error:
        raise PineconeError(
            f"source: {what} need {package}, which is not installed: pip install {package}"
        ) from error
