"""The numbers of vectors as blocks of memory on their way to the wire and from it."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from numbers import Number
from struct import Struct, error as StructError
from typing import Any, Final, Union

import msgspec

from ._values import Values

Buffer = Union[bytes, memoryview]
_AT_ONCE = 16
"""Vectors converted in one go: few enough for the memory in between to be reused, enough for the calls not to count."""
_LITTLE = sys.byteorder == "little"

from_wire: Final[Callable[[bytes], Values]] = partial(Values, "f") if _LITTLE else Values.from_wire
"""Packed 32-bit floats as `Values`."""

BEYOND_F32: Final = 2.0**128 - 2.0**103
"""The smallest number that 32 bits cannot hold: the next smaller one is rounded to the largest that they can."""
_PLAIN = {int, float}


# -- what a number is -------------------------------------------------------------------------


def number(value: Any) -> int | float | None:
    """Return what stands for one real number as an int or a float of Python; None for anything else.

    Bools, dates, complex numbers, texts, arrays of one element and what a mask hides are no numbers, although
    `float()` takes most of them.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value  # type: ignore[no-any-return]
    if hasattr(value, "dtype"):
        if getattr(value, "ndim", 1) or hasattr(value, "mask"):
            return None
        letter = getattr(value.dtype, "kind", None)
        if letter is None:  # a tensor, which knows its own way to Python
            value = value.item()
            return value if type(value) in _PLAIN else None
        return int(value) if letter in "iu" else _as_float(value) if letter == "f" else None
    if isinstance(value, bool) or not isinstance(value, Number):
        return None
    if isinstance(value, int):
        return int(value)
    return _as_float(value) if hasattr(kind, "__float__") else None


def _as_float(value: Any) -> float:
    try:
        return float(value)
    except OverflowError:  # a fraction beyond 1e308
        return math.inf
    except ValueError:  # a signalling NaN
        return math.nan


def are_floats(values: list[Any], buffer: bytearray) -> bool:
    """Return whether all elements of a list are surely floats that 32 bits can hold, in less time than a sum takes.

    msgpack writes the tag 0xcb and eight bytes for a float, its exponent first. If the whole has the length that only
    floats give and that tag is in every place, there is nothing else: the first thing that is no float would have
    another tag where one is expected. `buffer` is memory to be used again for the next list.
    """
    try:
        _MSGPACK.encode_into(values, buffer)
    except (TypeError, OverflowError, ValueError, RecursionError):
        return False
    count = len(values)
    head = _msgpack_head(count)
    return (
        len(buffer) == head + 9 * count
        and buffer[head::9] == b"\xcb" * count
        and len(buffer[head + 1 :: 9].translate(None, _LARGE)) == count
    )


_MSGPACK = msgspec.msgpack.Encoder()
_LARGE = bytes(octet for octet in range(256) if octet & 0x7F >= 0x47)
"""First bytes of 64-bit floats of 2**113 and more, infinity and NaN."""


def _msgpack_head(count: int) -> int:
    return 1 if count < 16 else 3 if count < 65536 else 5


# -- to the wire ------------------------------------------------------------------------------


def floats(values: Any, path: str) -> Buffer:
    """Return the numbers of a vector as little-endian 32-bit floats, without a copy where they are that already.

    Raises:
        ValueError: A number is NaN, infinite, or too large for 32 bits.
        TypeError: An element is no number.
    """
    kind = type(values)
    numpy = sys.modules.get("numpy")
    if kind is list and values and are_floats(values, tagged := bytearray()):
        count = len(values)
        if numpy is None:
            return _packer(count)(*values)
        numbers = numpy.ndarray(count, ">f8", tagged, _msgpack_head(count) + 1, 9)
        return _view(numbers.astype("<f4"))
    if kind is list or kind is tuple:
        return _packed(values, path)
    if isinstance(values, array) and values.typecode == "f" and _LITTLE:
        return _checked(memoryview(values).cast("B"), values, path) if values else b""
    if numpy is not None and (hasattr(values, "__array__") or isinstance(values, array)):
        return _checked(_as_matrix(numpy, [numpy.asarray(values)], path), values, path)
    return _packed(list(values), path)


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
    """Join the numbers of lists of floats that are equally long; None for other lists."""
    found = of_lists(numpy, rows, "<f4")
    return None if found is None else _view(found)


def of_lists(numpy: Any, rows: Sequence[list[Any]], kind: str) -> Any:
    """Return lists of floats that are equally long as rows of an array of `kind`; None for other lists.

    Between the tags that `are_floats` explains are the numbers.
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
    # numpy takes six times as long to compare every ninth byte.
    tags = b"\xcb" * length
    if not all(
        data[at : at + 9 * length : 9] == tags for at in range(start + head, len(data), step)
    ):
        return None
    numbers = numpy.ndarray((count, length), ">f8", data, start + head + 1, (step, 9))
    with numpy.errstate(over="ignore", under="ignore"):
        return numbers.astype(kind)


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
    if not set(map(type, values)) <= _PLAIN:
        values = [_number(value, f"{path}[{i}]") for i, value in enumerate(values)]
    try:
        data: bytes = _packer(len(values))(*values)
    except (OverflowError, StructError):
        _check_each(values, path)
        raise
    _checked(data, values, path)
    return data


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
    _check_each(values, path)
    return data


def _check_each(values: Sequence[Any], path: str) -> None:
    for i, value in enumerate(values):
        _number(value, f"{path}[{i}]")


def _number(value: Any, path: str) -> int | float:
    found = number(value)
    if found is None:
        raise TypeError(f"{path}: expected a number, got {type(value).__name__}")
    if not -BEYOND_F32 < found < BEYOND_F32:
        raise ValueError(
            f"{path}: expected a finite number that fits into 32 bits, got {value!r:.40}"
        )
    return found
