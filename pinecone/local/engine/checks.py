"""Check what the data plane accepts: names, ids, limits and vectors, checked before anything is touched."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import ArrayLike

from pinecone.local import limits
from pinecone.local.catalog import requests
from pinecone.local.errors import DataError, invalid
from pinecone.local.storage.segments import Floats
from pinecone.local.storage.sparse import Sparse

_MAX_INDEX = 2**32 - 1
_MSGPACK = msgspec.msgpack.Encoder()
_FLOAT_TAG = 0xCB
_TAGGED = np.dtype([("tag", "u1"), ("number", ">f8")])


def stored_namespace(name: str | None) -> str:
    """Return the stored name: the default namespace is the empty string under either name."""
    if not name or name == "__default__":
        return ""
    if len(name) > limits.MAX_NAMESPACE_LENGTH:
        raise invalid(
            f"namespace must be at most {limits.MAX_NAMESPACE_LENGTH} characters long, got {len(name)}"
        )
    if not name.isascii() or "\0" in name:
        raise invalid(f"namespace must be ASCII without NUL, got {requests.show(name)}")
    return name


def check_id(record_id: str, what: str = "Vector ID") -> None:
    """Refuse an id that no record can have."""
    if not record_id:
        raise invalid(f"{what} must not be empty")
    if len(record_id) > limits.MAX_ID_LENGTH:
        raise invalid(
            f"{what} must be at most {limits.MAX_ID_LENGTH} characters long, got {len(record_id)}"
        )
    if not record_id.isascii() or "\0" in record_id:
        raise invalid(f"{what} must be ASCII without NUL, got {requests.show(record_id)}")


def check_count_of_ids(ids: Sequence[str]) -> None:
    """Refuse more ids than one request may name."""
    if len(ids) > limits.MAX_IDS:
        raise invalid(f"ids must contain at most {limits.MAX_IDS} ids, got {len(ids)}")


def checked_prefix(prefix: str | None) -> str:
    """Return how the names to list begin: as a name or an id can."""
    prefix = prefix or ""
    if len(prefix) > limits.MAX_ID_LENGTH:
        raise invalid(
            f"prefix must be at most {limits.MAX_ID_LENGTH} characters long, got {len(prefix)}"
        )
    if not prefix.isascii() or "\0" in prefix:
        raise invalid("prefix must have ASCII characters only, and no NUL")
    return prefix


def page_size(limit: int | None, default: int, most: int) -> int:
    """Return how many items a page may have."""
    if limit is None:
        return default
    if not 1 <= limit <= most:
        raise invalid(f"limit must be between 1 and {most}, got {limit}")
    return limit


def dense_matrix(rows: Sequence[requests.Values], dimension: int) -> Floats:
    """Convert lists or buffers to float32 rows, checking dimension and range.

    Raises:
        DataError: A row has another length, or a value that a 32-bit float cannot hold.
    """
    for row in rows:
        if len(row) != dimension:
            raise invalid(
                f"Vector dimension {len(row)} does not match the dimension of the index {dimension}"
            )
    matrix = np.empty((len(rows), dimension), np.float32)
    buffer = bytearray()
    with np.errstate(over="ignore"):
        for row, target in zip(rows, matrix, strict=True):
            target[:] = _numbers(row, buffer)
    if not np.isfinite(matrix).all():
        place, column = (int(found[0]) for found in np.nonzero(~np.isfinite(matrix)))
        raise _not_float32("Vector", rows[place], column)
    return matrix


def _numbers(row: requests.Values, buffer: bytearray) -> ArrayLike:
    """Return the floats of a list as an array, in a third of the time that numpy needs for a list.

    MessagePack writes a tag and eight bytes for each float, the same tag for all of them, after a head.
    ``buffer`` is memory that is used again for the next row.
    """
    if not isinstance(row, list):
        return row
    _MSGPACK.encode_into(row, buffer)
    head = 1 if len(row) < 16 else 3
    if len(buffer) != head + _TAGGED.itemsize * len(row):
        return row  # of other numbers, which no JSON is decoded to
    items = np.frombuffer(buffer, _TAGGED, offset=head)
    return items["number"] if (items["tag"] == _FLOAT_TAG).all() else row


def sparse_vector(given: requests.SparseValues | None) -> Sparse | None:
    """Convert sparse values, checking their number, range and positions; none is like absent.

    Raises:
        DataError: The values break a rule.
    """
    if given is None or (not len(given.indices) and not len(given.values)):
        return None
    count = len(given.indices)
    if count != len(given.values):
        raise invalid(
            "Sparse vector indices and values must have the same length, "
            f"got {count} indices and {len(given.values)} values"
        )
    if count > limits.MAX_SPARSE_VALUES:
        raise invalid(
            f"Sparse vectors must have at most {limits.MAX_SPARSE_VALUES} non-zero values, got {count}"
        )
    least, most = min(given.indices), max(given.indices)
    if least < 0 or most > _MAX_INDEX:
        raise invalid(
            f"Sparse vector indices must be between 0 and {_MAX_INDEX}, "
            f"got {least if least < 0 else most}"
        )
    indices = np.array(given.indices, np.uint32)
    ordered = np.sort(indices)
    twice = np.flatnonzero(ordered[1:] == ordered[:-1])
    if len(twice):
        raise invalid(f"Sparse vector indices must be unique, got {ordered[twice[0]]} twice")
    with np.errstate(over="ignore"):
        values = np.array(given.values, np.float32)
    if not np.isfinite(values).all():
        raise _not_float32("Sparse vector", given.values, int(np.argmin(np.isfinite(values))))
    return Sparse(indices, values)


def _not_float32(what: str, row: requests.Values, column: int) -> DataError:
    return invalid(
        f"{what} values must fit a 32-bit float, got {float(row[column])!r} at position {column}"
    )


def too_large(size: str) -> DataError:
    """Return the answer to a query whose result is beyond the limit."""
    return invalid(
        f"The result has {size}, which exceeds the limit of {limits.MAX_RESULT_BYTES} bytes. "
        "Lower topK, or leave values and metadata out"
    )


def check_result(body: bytes) -> None:
    """Refuse an answer beyond the limit."""
    if len(body) > limits.MAX_RESULT_BYTES:
        raise too_large(f"{len(body)} bytes")


def encode_token(last: str) -> str:
    """Return the opaque token of the page that follows an id or a name."""
    return base64.urlsafe_b64encode(last.encode()).decode().rstrip("=")


def decode_token(token: str | None) -> str:
    """Return what a page starts after; the empty string is the first page."""
    if not token:
        return ""
    try:
        padded = token + "=" * (-len(token) % 4)
        # Without validation unknown characters are skipped, and nonsense would name a page.
        return base64.b64decode(padded, b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        raise invalid(f"Invalid paginationToken {requests.show(token)}") from None
