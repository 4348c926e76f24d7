"""Records in Parquet files of a local folder: where they are, and what their columns mean."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec

from pinecone.local.catalog import requests
from pinecone.local.errors import invalid

COLUMNS = ("id", "values", "sparse_values", "metadata")


def files_of(uri: str, buckets: Mapping[str, Path]) -> list[tuple[str, Path]]:
    """Return the Parquet files of a folder with their namespaces: each folder in it is one.

    Args:
        uri: One that begins with a bucket, or the file:// URI of a folder in one.
        buckets: Local folders that stand for buckets, by the beginning of their URIs.

    Raises:
        DataError: It names no folder in a bucket, there are no files in it, one is a link to a file
            outside the bucket, or Parquet cannot be read here.
    """
    folder, root = _folder_of(uri, buckets)
    if not os.path.isdir(folder):
        raise invalid(f"uri must name an existing folder, got {requests.show(uri)}")
    if find_spec("pyarrow") is None:
        raise invalid(
            "Reading Parquet files needs pyarrow, which is not installed: pip install pyarrow"
        )
    found = [("", file) for file in sorted(folder.glob("*.parquet"))]
    for inner in sorted(path for path in folder.iterdir() if path.is_dir()):
        found += [(inner.name, file) for file in sorted(inner.rglob("*.parquet"))]
    if not found:
        raise invalid(f"No Parquet files found in {folder}")
    return [(namespace, _inside(file, root)) for namespace, file in found]


def count(file: Path) -> int:
    """Return how many rows a file has.

    Raises:
        DataError: It is not a Parquet file.
    """
    return int(_opened(file).metadata.num_rows)


def batches(file: Path, size: int) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows of a file.

    Raises:
        DataError: It is not a Parquet file, or a column is missing or unknown.
    """
    opened = _opened(file)
    names = opened.schema_arrow.names
    unknown = [name for name in names if name not in COLUMNS]
    if "id" not in names or unknown:
        raise invalid(
            f"{file.name} must have a column id and may have values, sparse_values and metadata, "
            f"got {', '.join(names)}"
        )
    for batch in opened.iter_batches(size):
        rows: list[dict[str, Any]] = batch.to_pylist()
        yield rows


def vector(row: dict[str, Any]) -> requests.Vector:
    """Return a row as a vector to upsert.

    Raises:
        DataError: A value has a wrong type.
    """
    metadata = row.get("metadata")
    if isinstance(metadata, str):
        try:
            metadata = requests.decode(dict[str, Any], metadata.encode())
        except requests.BodyError as error:
            raise invalid(
                f"The metadata of record {requests.show(row.get('id'))} is not a JSON object: {error}"
            ) from None
    try:
        return msgspec.convert(
            {
                "id": row.get("id"),
                "values": row.get("values"),
                "sparseValues": row.get("sparse_values"),
                "metadata": metadata,
            },
            requests.Vector,
        )
    except msgspec.ValidationError as error:
        raise invalid(f"Record {requests.show(row.get('id'))} is not valid: {error}") from None


def _folder_of(uri: str, buckets: Mapping[str, Path]) -> tuple[Path, Path]:
    """Return the local folder that a URI names, and that of the bucket which it is in.

    Raises:
        DataError: It is in no bucket.
    """
    for bucket, folder in buckets.items():
        named = _named(uri, bucket, folder)
        # What no path can be (too long, a NUL in it, links in a circle) is in no bucket either.
        with suppress(ValueError, OSError, RuntimeError):
            root = folder.resolve()
            if named is not None and (inside := named.resolve()).is_relative_to(root):
                return inside, root
    raise invalid(
        "uri must be in a bucket that the service was started with, because nothing is read from a "
        "network here; name the local folder that stands for it with buckets={URI: folder} of "
        f"PineconeLocal or --bucket URI=FOLDER of pinecone-local, got {requests.show(uri)}"
    )


def _named(uri: str, bucket: str, folder: Path) -> Path | None:
    """Return the path that a URI names when a folder stands for a bucket; None when it names none."""
    base = bucket.rstrip("/") + "/"
    is_file = uri.startswith("file:")
    if f"{uri}/" == base or uri.startswith(base):
        rest = uri[len(base) :]
        return folder / (unquote(rest) if is_file else rest)
    if not is_file:
        return None
    # It brings an HTTP client along, and most services never import anything.
    from urllib.request import url2pathname

    with suppress(ValueError):
        parts = urlsplit(uri)
        if parts.netloc in ("", "localhost"):
            return Path(url2pathname(parts.path))
    return None


def _inside(file: Path, root: Path) -> Path:
    """Return where a file really is, which must be inside a folder."""
    real = file.resolve()
    if not real.is_relative_to(root):
        raise invalid(f"{file} is a link to a file outside the folder {root} of the bucket")
    return real


def _opened(file: Path) -> Any:
    import pyarrow
    import pyarrow.parquet

    try:
        return pyarrow.parquet.ParquetFile(file)
    except (pyarrow.ArrowException, OSError) as error:
        raise invalid(f"{file.name} is not a Parquet file: {error}") from None
