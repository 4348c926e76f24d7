"""Record metadata: what the service accepts, how it is stored and how it is split for filters."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import orjson

from pinecone.local.catalog.requests import show
from pinecone.local.errors import invalid
from pinecone.local.limits import MAX_METADATA_BYTES
from pinecone.local.storage.filters import typed

_EXACT_INTEGERS = 2**53


def check(metadata: dict[str, Any], record_id: str) -> dict[str, Any]:
    """Return metadata as it will be stored.

    Raises:
        DataError: A key or a value is not allowed, or the whole is larger than 40 KB.
    """
    kept = {key: checked(key, value, record_id) for key, value in metadata.items()}
    size = len(encode(kept))
    if size > MAX_METADATA_BYTES:
        raise invalid(
            f"Metadata size is {size} bytes, which exceeds the limit of {MAX_METADATA_BYTES} bytes "
            f"per vector. Vector ID {record_id}"
        )
    return kept


def encode(metadata: dict[str, Any]) -> bytes:
    """Return the JSON text that is stored and sent back."""
    return orjson.dumps(metadata)


def rows(ns: int, slot: int, metadata: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of the ``field`` table for one record; a list gives one row per element.

    An empty list gives a row of kind ``e``: nothing equals it, yet the field exists.
    """
    for name, value in metadata.items():
        if value == []:
            yield ns, name, "e", 0, slot
            continue
        elements = dict.fromkeys(value) if isinstance(value, list) else (value,)
        for element in elements:
            kind, stored = typed(element)
            yield ns, name, kind, stored, slot


def checked(key: str, value: Any, record_id: str) -> Any:
    """Return one value as it will be stored.

    Raises:
        DataError: The key or the value is not allowed.
    """
    if key.startswith("$"):
        raise invalid(f"Metadata keys must not start with '$', got '{key}'. Vector ID {record_id}")
    if isinstance(value, (str, bool)):
        return value
    if isinstance(value, (int, float)):
        return _number(key, value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    raise invalid(
        "Metadata value must be a string, number, boolean or list of strings, got "
        f"'{show(value)}' for field '{key}'"
    )


def _number(key: str, value: int | float) -> int | float:
    """Keep whole numbers whole where float64 can: the service stores every number as float64."""
    if isinstance(value, int) and abs(value) <= _EXACT_INTEGERS:
        return value
    try:
        stored = float(value)
    except OverflowError:
        stored = math.inf
    if not math.isfinite(stored):
        raise invalid(f"Metadata number for field '{key}' is outside the range of a 64-bit float")
    return stored
