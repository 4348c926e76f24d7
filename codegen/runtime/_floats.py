"""The numbers of vectors as blocks of memory on their way to the wire and from it."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from struct import Struct, error as StructError
from typing import Any, Final, Union

import msgspec

from ._values import Values
from ._wire import F32

Buffer = Union[bytes, memoryview]
_AT_ONCE = 16
"""Vectors converted in one go: few enough for the memory in between to be reused, enough for the calls not to count."""
_LITTLE = sys.byteorder == "little"

from_wire: Final[Callable[[bytes], Values]] = partial(Values, "f") if _LITTLE else Values.from_wire
"""Packed 32-bit floats as `Values`."""


def floats(values: Any, path: str) -> Buffer:
    """Return the numbers of a vector as little-endian 32-bit floats, without a copy where they are that already.

    Raises:
        ValueError: A number is NaN, infinite, or too large for 32 bits.
        TypeError: An element is no number.
    """
    kind = type(values)
    if kind is list or kind is tuple:
        return _checked(_packed(values, path), values, path)
    if isinstance(values, array) and values.typecode == "f" and _LITTLE:
        return _checked(memoryview(values).cast("B"), values, path) if values else b""
    numpy = sys.modules.get("numpy")
    if numpy is not None and (hasattr(values, "__array__") or isinstance(values, array)):
        return _checked(_as_matrix(numpy, [numpy.asarray(values)], path), values, path)
    values = list(values)
    return _checked(_packed(values, path), values, path)


def floats_of_all(rows: Sequence[Any], path: str) -> tuple[Sequence[Buffer], list[int]]:
    """Return `floats` of many vectors, and how many bytes each has.

    `path` says where one is, with {} for its position.

    Arrays of 32-bit floats are taken as they are; whoever has not looked for NaN in them sends it.

    One conversion for many of them where their kind allows it, because a call per vector, or a Python object
    per number, is most of what an upsert costs.
    """
    numpy = sys.modules.get("numpy")
    if numpy is not None and set(map(type, rows)) == {numpy.ndarray} and _as_sent(numpy, rows):
        return rows, [row.nbytes for row in rows]
    out: list[Buffer] = []
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        data = _together(numpy, some, path) if numpy is not None and len(rows) > 1 else None
        if data is not None and _finite(numpy, data):
            out += _slices(data, some)
        else:
            out += [floats(row, path.format(start + i)) for i, row in enumerate(some)]
    return out, [len(data) for data in out]


def _as_sent(numpy: Any, rows: Sequence[Any]) -> bool:
    """Return whether the memory of these arrays can be sent as it is.

    Nothing can overflow then; the caller looks for NaN.
    """
    return (
        {row.dtype for row in rows} == {numpy.dtype("<f4")}
        and {row.ndim for row in rows} == {1}
        and all([row.flags.c_contiguous and row.size for row in rows])
    )


def _together(numpy: Any, rows: Sequence[Any], path: str) -> memoryview | None:
    """Join the numbers of vectors of one kind; None for other kinds."""
    kinds = set(map(type, rows))
    if kinds == {list}:
        return _from_lists(numpy, rows)
    if kinds == {numpy.ndarray} and {row.ndim for row in rows} == {1}:
        return _as_matrix(numpy, rows, path)
    return None


def _slices(data: memoryview, rows: Sequence[Any]) -> list[Buffer]:
    out: list[Buffer] = []
    start = 0
    for row in rows:
        end = start + 4 * len(row)
        out.append(data[start:end])
        start = end
    return out


def _from_lists(numpy: Any, rows: Sequence[list[Any]]) -> memoryview | None:
    """Join the numbers of lists of floats that are equally long; None for other lists.

    msgpack writes the tag 0xcb and eight bytes for a float. If the whole has the length that only floats give
    and that tag is in every place, the bytes between are the numbers: the first thing that is no float would
    have another tag where one is expected.
    """
    lengths = set(map(len, rows))
    if len(lengths) != 1 or not (length := lengths.pop()):
        return None
    count = len(rows)
    try:
        data = _MSGPACK.encode(rows)
    except (TypeError, OverflowError, ValueError):
        return None
    head, step = _msgpack_head(length), _msgpack_head(length) + 9 * length
    start = _msgpack_head(count)
    if len(data) != start + count * step:
        return None
    kind = numpy.dtype([("tag", "u1"), ("number", ">f8")])
    items = numpy.ndarray((count, length), kind, data, start + head, (step, 9))
    if not (items["tag"] == 0xCB).all():
        return None
    with numpy.errstate(over="ignore", under="ignore"):
        return _view(items["number"].astype("<f4"))


_MSGPACK = msgspec.msgpack.Encoder()


def _msgpack_head(count: int) -> int:
    return 1 if count < 16 else 3 if count < 65536 else 5


def _as_matrix(numpy: Any, rows: Sequence[Any], path: str) -> memoryview:
    """Join the numbers of arrays."""
    for i, row in enumerate(rows):
        if row.dtype.kind not in "fiu" or row.ndim != 1:
            raise TypeError(
                f"{path.format(i)}: an array of {row.dtype} with shape {row.shape} is no vector"
            )
    with numpy.errstate(over="ignore", under="ignore"):
        if len(rows) == 1:
            return _view(numpy.ascontiguousarray(rows[0], dtype="<f4"))
        return _view(numpy.concatenate(rows, dtype="<f4", casting="unsafe"))


def _view(matrix: Any) -> memoryview:
    return memoryview(matrix.reshape(-1).view("u1")) if matrix.size else memoryview(b"")


def _finite(numpy: Any, data: memoryview) -> bool:
    return not data.nbytes or bool(numpy.isfinite(numpy.frombuffer(data, "<f4")).all())


def _packed(values: Sequence[Any], path: str) -> bytes:
    try:
        data: bytes = _packer(len(values))(*values)
        return data
    except (StructError, OverflowError, TypeError):
        for i, value in enumerate(values):
            _check_number(value, f"{path}[{i}]")
        raise


@lru_cache(maxsize=64)
def _packer(count: int) -> Callable[..., bytes]:
    return Struct(f"<{count}f").pack


def _checked(data: Buffer, values: Sequence[Any], path: str) -> Buffer:
    """Return `data` if every number in it is finite."""
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        if _finite(numpy, memoryview(data)):
            return data
    else:
        # A sum is finite only if every term is.
        numbers = memoryview(data).cast("f") if _LITTLE else Values.from_wire(bytes(data))
        if math.isfinite(sum(numbers)):
            return data
    for i, value in enumerate(values):
        _check_number(value, f"{path}[{i}]")
    return data


def _check_number(value: Any, path: str) -> None:
    if isinstance(value, (str, bytes)) or not (
        hasattr(value, "__float__") or hasattr(value, "__index__")
    ):
        raise TypeError(f"{path}: expected a number, got {type(value).__name__}")
    try:
        (number,) = F32.unpack(F32.pack(float(value)))
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(
            f"{path}: expected a finite number that fits into 32 bits, got {value!r:.40}"
        )
