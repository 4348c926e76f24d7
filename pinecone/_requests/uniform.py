"""Records that are all alike, as they are when they come out of a program's own arrays: checked column by column.

What is wrong with others, and what is not as usual about them, `_vectors` finds out one by one.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from pinecone._requests.vectors import (
    ARRAYS_AT_ONCE,
    are_ids,
    check_metadata,
    check_numbers,
    may_be_too_large,
)
from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone_api.v2026_04.db_data.models import Vector


def records(vectors: object, *, check_lists: bool) -> list[Vector] | None:
    """The records of an upsert, if they are tuples with an id, a vector of one kind and length, and perhaps metadata.

    None if they are something else, or if there is anything wrong with them. Without `check_lists`, whoever encodes
    them looks for NaN in lists.
    """
    if not isinstance(vectors, (list, tuple)) or set(map(type, vectors)) != {tuple}:
        return None
    if set(map(len, vectors)) not in ({2}, {3}):
        return None
    ids, rows, *rest = zip(*vectors, strict=True)
    try:
        if not (are_ids(ids) and len(set(ids)) == len(ids) and _are_rows(rows, check_lists)):
            return None
        lengths = [0 if m is None else check_metadata(m, "") for m in rest[0]] if rest else [0]
    except (PineconeTypeError, PineconeValueError):
        return None
    if may_be_too_large(len(rows[0]), max(lengths)):
        return None
    if not rest:
        return list(map(Vector, ids, rows))
    return [
        Vector(id=i, values=row, metadata=m) for i, row, m in zip(ids, rows, rest[0], strict=True)
    ]


def _are_rows(rows: Sequence[Any], check_lists: bool) -> bool:
    if set(map(type, rows)) == {list}:
        if len(set(map(len, rows))) != 1 or not rows[0]:
            return False
        for row in rows:
            # Of integers each may be a bool, which is no number although it can be sent as one.
            if check_lists or type(row[0]) is not float:
                check_numbers(row, "")
        return True
    numpy = sys.modules.get("numpy")
    if numpy is None or set(map(type, rows)) != {numpy.ndarray}:
        return False
    if {row.dtype for row in rows} not in ({numpy.dtype("f4")}, {numpy.dtype("f8")}):
        return False
    if len({row.shape for row in rows}) != 1 or rows[0].ndim != 1 or not rows[0].size:
        return False
    return all(row.flags.c_contiguous for row in rows) and all(
        numpy.isfinite(numpy.concatenate(rows[start : start + ARRAYS_AT_ONCE])).all()
        for start in range(0, len(rows), ARRAYS_AT_ONCE)
    )
