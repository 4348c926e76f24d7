"""Records in Parquet files of a local folder: where they are, and what their columns mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from pinecone.local.catalog import requests
from pinecone.local.errors import invalid

COLUMNS = ("id", "values", "sparse_values", "metadata")


def folder_of(uri: str, buckets: Mapping[str, Path]) -> Path:
    """Return the local folder that a URI names.

    Args:
        uri: A file:// URI, or one that begins with a bucket.
        buckets: Local folders that stand for buckets, by the beginning of their URIs.

    Raises:
        DataError: It names no local folder, or Parquet cannot be read here.
    """
    # It brings an HTTP client along, and most services never import anything.
    from urllib.request import url2pathname

    parts = urlsplit(_in_bucket(uri, buckets) or uri)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        raise invalid(
            "uri must be a file:// URI of a local folder, because nothing is read from a network "
            f"here, or be in a bucket that the service was started with, got {requests.show(uri)}"
        )
    folder = Path(url2pathname(parts.path))
    if not folder.is_dir():
        raise invalid(f"uri must name an existing folder, got {requests.show(uri)}")
    if find_spec("pyarrow") is None:
        raise invalid(
            "Reading Parquet files needs pyarrow, which is not installed: pip install pyarrow"
        )
    return folder


def files_of(folder: Path) -> list[tuple[str, Path]]:
    """Return the Parquet files of a folder with their namespaces: each folder in it is one.

    Raises:
        DataError: There are none.
    """
    found = [("", file) for file in sorted(folder.glob("*.parquet"))]
    for inner in sorted(path for path in folder.iterdir() if path.is_dir()):
        found += [(inner.name, file) for file in sorted(inner.rglob("*.parquet"))]
    if not found:
        raise invalid(f"No Parquet files found in {folder}")
    return found


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


def _in_bucket(uri: str, buckets: Mapping[str, Path]) -> str | None:
    """Return the file:// URI of what is in a bucket, or None when it is in none of them."""
    for bucket, folder in buckets.items():
        base = bucket.rstrip("/") + "/"
        if uri.startswith(base) or uri == base[:-1]:
            inside = (folder / uri[len(base) :]).resolve()
            if inside.is_relative_to(folder.resolve()):
                return inside.as_uri()
    return None


def _opened(file: Path) -> Any:
    import pyarrow
    import pyarrow.parquet

    try:
        return pyarrow.parquet.ParquetFile(file)
    except (pyarrow.ArrowException, OSError) as error:
        raise invalid(f"{file.name} is not a Parquet file: {error}") from None
