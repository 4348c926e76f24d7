"""Checks of the parts of records: dense and sparse vectors, and metadata."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence, Set
from math import inf, isfinite
from typing import Any

from pinecone._checks import (
    INTEGERS,
    can_be_sent,
    finite_number,
    is_bool,
    shown,
    string,
    wrong_type,
    wrong_value,
)
from pinecone._requests import arguments
from pinecone.errors import PineconeValueError
from pinecone_api._floats import BEYOND_F32, are_floats, number
from pinecone_api.default.db_data.models import SparseValues

_MAX_INDEX = 2**32 - 1
_ONLY_TEXT = {str}


# -- vectors -------------------------------------------------------------------------------------


def dense_vector(value: Any, path: str) -> Any:
    """Return numbers that 32 bits can hold, at least one, in a form that can be sent: see `as_vector`."""
    numbers = as_vector(value, path)
    return numbers if are_numbers(numbers, bytearray()) else plain_numbers(numbers, path)


def dense_vectors(value: Any, argument: str) -> list[Any]:
    """Return at least one vector, from a matrix or a sequence of vectors."""
    if isinstance(value, _NO_VECTORS) or not isinstance(value, Iterable):
        wrong_type(argument, "a matrix or a sequence of vectors", value)
    matrix = as_array(value, argument)
    if matrix is not None:  # of a data frame, too, whose iterator gives names
        if matrix.ndim != 2 and matrix.dtype != object:
            wrong_value(argument, "a matrix, a row per vector", f"an array of shape {matrix.shape}")
        value = matrix
    elif isinstance(value, Sequence) and value and isinstance(value[0], (int, float)):
        wrong_type(argument, "a sequence of vectors, [vector] for a single one", value)
    found = [dense_vector(row, f"{argument}[{place}]") for place, row in enumerate(value)]
    if not found:
        wrong_value(argument, "at least one vector", "none")
    return found


def as_vector(value: Any, path: str) -> Any:
    """Return the caller's own list or array where it can be sent, else a list or a contiguous numpy array.

    The numbers in it have not been looked at.
    """
    if isinstance(value, list) or (isinstance(value, array) and value.typecode in "fd"):
        numbers: Any = value
    elif (found := as_array(value, path)) is not None:
        return _sendable(found, path)
    elif isinstance(value, _NO_VECTORS) or not isinstance(value, Iterable):
        wrong_type(path, "a sequence of numbers", value)
    else:
        numbers = list(value)
    if not numbers:
        wrong_value(path, "at least one number", "an empty sequence")
    return numbers


#: What can be iterated, but has no numbers in it or no order.
_NO_VECTORS = (str, bytes, bytearray, Mapping, Set)


def as_array(value: Any, path: str) -> Any | None:
    """Return `value` as a numpy array if it is one or offers to be one; None when numpy plays no part."""
    numpy = sys.modules.get("numpy")
    if numpy is None or isinstance(value, (tuple, str)) or not hasattr(value, "__array__"):
        return None
    if type(value) is numpy.ndarray:
        return value
    if isinstance(value, numpy.ma.MaskedArray) and value.mask.any():
        wrong_value(path, "numbers of which a mask hides none", shown(value))
    try:
        return numpy.asarray(value)
    except Exception:  # whatever a tensor says that is elsewhere, or a class
        wrong_type(path, "a sequence of numbers", value)


def _sendable(array: Any, path: str) -> Any:
    numpy = sys.modules["numpy"]
    if array.ndim != 1:
        wrong_value(path, "one dimension", f"an array of shape {array.shape}")
    if array.size == 0:
        wrong_value(path, "at least one number", "an empty array")
    if array.dtype.kind == "O":
        return array.tolist()
    if array.dtype.kind not in "fiu":
        wrong_type(path, "an array of floats or integers", array.dtype)
    if array.dtype.char in "fd" and array.flags.c_contiguous and array.dtype.isnative:
        return array
    # orjson reads native, contiguous arrays in place; longdouble is not among them.
    kind = array.dtype if array.dtype.itemsize <= 8 else numpy.float64
    return numpy.ascontiguousarray(array, dtype=numpy.dtype(kind).newbyteorder("="))


def are_numbers(numbers: Any, buffer: bytearray) -> bool:
    """Return whether all are surely numbers that 32 bits can hold, in one C-level pass; `buffer` is for `are_floats`."""
    if isinstance(numbers, list):
        return are_floats(numbers, buffer)
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return False
    found = numpy.asarray(numbers)
    with numpy.errstate(all="ignore"):
        small = found.dot(found) < _SMALL
    return small or bool(float(found.min()) > -BEYOND_F32 and float(found.max()) < BEYOND_F32)


#: Where the sum of the squares of numbers is less than this, each of them surely fits into 32 bits.
_SMALL = 1e38


def plain_numbers(numbers: Any, path: str) -> Any:
    """Return the numbers as ints and floats, or as an array of them; raise for the first that 32 bits cannot hold."""
    if hasattr(numbers, "tolist"):
        numbers = numbers.tolist()
    numpy = sys.modules.get("numpy")
    kinds = set(map(type, numbers))
    if kinds <= {int, float}:
        if min(numbers) >= INTEGERS[0] and max(numbers) <= INTEGERS[-1] and isfinite(sum(numbers)):
            return numbers
    elif numpy and all(k in (numpy.float32, numpy.float64, numpy.float16) for k in kinds):
        return dense_vector(numpy.array(numbers), path)
    made = []
    for place, item in enumerate(numbers):
        found = number(item)
        if found is not None and BEYOND_F32 <= abs(found) < inf:
            wrong_value(f"{path}[{place}]", "a finite number that 32 bits can hold", shown(item))
        made.append(finite_number(item, f"{path}[{place}]"))
    return made


def vector_or_none(value: Any) -> Any:
    """Return a dense or sparse vector; None for one without numbers, which says as much on the wire."""
    parts: list[Any] = [value]
    if isinstance(value, SparseValues):
        parts = [value.indices, value.values]
    elif isinstance(value, Mapping):
        parts = [value.get("indices"), value.get("values")]
    if any(not hasattr(part, "__len__") or len(part) for part in parts):
        return value
    return value if isinstance(value, (str, bytes)) else None


def sparse_vector(value: Any, path: str) -> SparseValues:
    """Return a sparse vector: as many indices as values, each an unsigned 32-bit integer that appears once."""
    if isinstance(value, SparseValues):
        indices, values = value.indices, value.values
    elif isinstance(value, Mapping):
        if set(value) != {"indices", "values"}:
            wrong_value(path, "the keys 'indices' and 'values'", str(sorted(map(str, value))))
        indices, values = value["indices"], value["values"]
    else:
        wrong_type(path, "SparseValues or a dict with 'indices' and 'values'", value)
    numbers = dense_vector(values, f"{path}.values")
    places = _indices(indices, f"{path}.indices")
    if len(places) != len(numbers):
        wrong_value(path, "as many indices as values", f"{len(places)} and {len(numbers)}")
    return SparseValues(indices=places, values=numbers)


def _indices(value: Any, path: str) -> list[int]:
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        wrong_type(path, "a sequence of integers", value)
    places = list(value)
    if set(map(type, places)) != {int} or min(places) < 0 or max(places) > _MAX_INDEX:
        places = [
            arguments.integer_between(p, f"{path}[{i}]", 0, _MAX_INDEX)
            for i, p in enumerate(places)
        ]
    if len(set(places)) != len(places):
        raise PineconeValueError(f"{path}: every index may appear once", path)
    return places


# -- metadata ------------------------------------------------------------------------------------


def all_metadata(values: Iterable[Any], path: str) -> tuple[list[Any], list[int]]:
    """Return the metadata of many records, None for none, and the characters in each; `path` has {} for the position."""
    found, lengths = [], []
    for place, value in enumerate(values):
        length = 0
        if value is not None:
            length = everyday_length(value)
            if length < 0:
                value, length = _unusual_metadata(value, path.format(place))
        found.append(value)
        lengths.append(length)
    return found, lengths


def metadata(value: Any, path: str) -> dict[str, Any]:
    """Return metadata that can be sent: strings with strings, finite numbers, bools or lists of strings."""
    if everyday_length(value) >= 0:
        return value  # type: ignore[no-any-return]
    return {
        string(key, path, "keys that are strings"): metadata_value(item, f"{path}[{key!r}]")
        for key, item in arguments.mapping(value, path).items()
    }


def everyday_length(value: object) -> int:
    """Return how many characters are in metadata that can be sent as it is, a number counting as few.

    -1 if something in it is of no everyday type, or wrong.
    """
    if type(value) is not dict:
        return -1
    length = 8 * len(value)
    for key, item in value.items():
        if type(key) is not str or not (key.isascii() or can_be_sent(key)):
            return -1
        length += len(key)
        kind = type(item)
        if kind is str:
            if not (item.isascii() or can_be_sent(item)):
                return -1
            length += len(item)
        elif kind is int:
            if not -(2**63) <= item < 2**64:  # in less time than a range needs
                return -1
        elif kind is float:
            if not isfinite(item):
                return -1
        elif kind is list and {*map(type, item)} <= _ONLY_TEXT:
            text = "".join(item)
            if not can_be_sent(text):
                return -1
            length += len(text) + 3 * len(item)
        elif kind is not bool:
            return -1
    return length


def _unusual_metadata(value: Any, path: str) -> tuple[dict[str, Any] | None, int]:
    """Return metadata for which `everyday_length` gave no length, and its length; None where a cell is missing."""
    if is_missing(value):
        return None, 0
    found = metadata(value, path)
    return found, everyday_length(found)


def metadata_value(value: Any, path: str) -> str | int | float | bool | list[str]:
    """Return one value of metadata in a type of Python."""
    if isinstance(value, str):
        return string(value, path)
    if is_bool(value):
        return bool(value)
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return _strings(value, path)
    listed = getattr(value, "tolist", None)
    if listed is not None and getattr(value, "ndim", 0) == 1:
        return _strings(listed(), path)
    hint = " (leave the key out where there is no value)" if is_missing(value) else ""
    return finite_number(value, path, f"a string, a number, a bool or a list of strings{hint}")


def _strings(value: Iterable[Any], path: str) -> list[str]:
    expected = "a string (lists hold strings only)"
    return [string(part, f"{path}[{place}]", expected) for place, part in enumerate(value)]


def is_missing(value: Any) -> bool:
    """Return whether a cell stands for nothing: None, NaN, NaT or `pandas.NA`."""
    if value is None or value is getattr(sys.modules.get("pandas"), "NA", None):
        return True
    if hasattr(value, "__len__"):
        return False
    try:
        return bool(value != value)
    except Exception:  # no question that this object answers
        return False
