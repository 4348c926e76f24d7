"""What a caller means by records, vectors and ids, checked and turned into wire models."""

from __future__ import annotations

import math
import operator
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn

from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone_api._runtime import dumps
from pinecone_api.v2026_04.db_data.models import SparseValues, Vector
from pinecone_api.v2026_04.db_data.operations import UPSERT_VECTORS

MAX_ID = 512
MAX_TOP_K = 10_000
MAX_REQUEST = UPSERT_VECTORS.max_body
#: Bytes in JSON: of a number, of a character that has to be escaped, and of what surrounds the records.
_LONGEST_NUMBER = 25
_LONGEST_CHARACTER = 6
_FRAME = 2 * MAX_ID
#: Little enough for the memory to be reused.
ARRAYS_AT_ONCE = 16
_RECORD_KEYS = ("id", "values", "sparse_values", "metadata")


# -- records -------------------------------------------------------------------------------------


def records(vectors: object, argument: str = "vectors") -> list[Vector]:
    """Every record of an upsert as a `Vector`; nothing is copied that need not be.

    Raises:
        PineconeTypeError: If a record or a part of it has the wrong type.
        PineconeValueError: If there is none, an id repeats, a number is not finite, lengths differ, or a
            record is larger than a request may be.
    """
    if isinstance(vectors, (str, bytes, Mapping, Vector)) or not isinstance(vectors, Iterable):
        wrong_type(argument, "a sequence of records (Vector, tuple or dict)", vectors)
    checked = [_record(item, f"{argument}[{index}]") for index, item in enumerate(vectors)]
    if not checked:
        raise PineconeValueError(f"{argument}: expected at least one record, got an empty sequence")
    _check_arrays(checked, argument)
    _check_ids_differ(checked, argument)
    _check_dimensions(checked, argument)
    return checked


def _record(item: object, path: str) -> Vector:
    if isinstance(item, Vector):
        id_, values, sparse, metadata = item.id, item.values, item.sparse_values, item.metadata
    elif isinstance(item, tuple):
        id_, values, sparse, metadata = _from_tuple(item, path)
    elif isinstance(item, Mapping):
        id_, values, sparse, metadata = _from_mapping(item, path)
    else:
        wrong_type(path, "a Vector, an (id, values[, metadata]) tuple or a dict", item)
    checked_id = record_id(id_, f"{path}.id")
    sparse_values = None if sparse is None else sparse_vector(sparse, f"{path}.sparse_values")
    empty_values = values is None or (hasattr(values, "__len__") and len(values) == 0)
    if empty_values and sparse_values is not None:
        dense: Any = []
    elif values is None:
        wrong_type(f"{path}.values", "a sequence of numbers, or sparse_values", values)
    else:
        dense = dense_vector(values, f"{path}.values", finite=False)
    length = 0 if metadata is None else check_metadata(metadata, f"{path}.metadata")
    record = Vector(id=checked_id, values=dense, sparse_values=sparse_values, metadata=metadata)
    places = 0 if sparse_values is None else len(sparse_values.indices)
    if may_be_too_large(len(dense) + 2 * places, length):
        check_size(record, checked_id, path)
    return record


def may_be_too_large(numbers: int, characters: int) -> bool:
    """Whether a record with so much in it might not fit into a request."""
    return _LONGEST_NUMBER * numbers + _LONGEST_CHARACTER * characters > MAX_REQUEST


def check_size(record: object, identifier: str, path: str) -> None:
    """Raise when a request with this record alone would be larger than the service takes."""
    try:
        size = len(dumps(record))
    except (TypeError, ValueError) as error:
        raise PineconeTypeError(f"{path}: cannot be sent as JSON: {error}", path) from error
    if size > MAX_REQUEST - _FRAME:
        raise PineconeValueError(
            f"{path}: the record {identifier!r} has {size:,} bytes; a request may have {MAX_REQUEST:,}",
            path,
        )


def _from_tuple(item: tuple[Any, ...], path: str) -> tuple[Any, Any, Any, Any]:
    if len(item) not in (2, 3):
        raise PineconeValueError(
            f"{path}: expected (id, values) or (id, values, metadata), got {len(item)} elements",
            path,
        )
    return item[0], item[1], None, item[2] if len(item) == 3 else None


def _from_mapping(item: Mapping[Any, Any], path: str) -> tuple[Any, Any, Any, Any]:
    for key in item:
        if key not in _RECORD_KEYS:
            raise PineconeValueError(
                f"{path}: unknown key {key!r}; accepted are {', '.join(_RECORD_KEYS)}", path
            )
    if "id" not in item:
        raise PineconeValueError(f"{path}: the key 'id' is missing", path)
    return item["id"], item.get("values"), item.get("sparse_values"), item.get("metadata")


def _check_arrays(checked: Sequence[Vector], argument: str) -> None:
    """Raise for the first number in a numpy array that is not finite; many arrays at once cost least."""
    if (numpy := sys.modules.get("numpy")) is None:
        return
    places = [i for i, record in enumerate(checked) if isinstance(record.values, numpy.ndarray)]
    for start in range(0, len(places), ARRAYS_AT_ONCE):
        some = places[start : start + ARRAYS_AT_ONCE]
        if not numpy.isfinite(numpy.concatenate([checked[i].values for i in some])).all():
            for i in some:
                _check_array(checked[i].values, f"{argument}[{i}].values")


def _check_ids_differ(checked: Sequence[Vector], argument: str) -> None:
    if len({record.id for record in checked}) == len(checked):
        return
    first: dict[str, int] = {}
    for index, record in enumerate(checked):
        if (earlier := first.setdefault(record.id, index)) != index:
            # Which of the two would be stored is left to chance.
            raise PineconeValueError(
                f"{argument}[{index}].id: duplicate of {argument}[{earlier}].id: {record.id!r}; "
                f"every id may appear once per upsert",
                f"{argument}[{index}].id",
            )


def _check_dimensions(checked: Sequence[Vector], argument: str) -> None:
    expected: int | None = None
    for index, record in enumerate(checked):
        length = len(record.values)
        if expected is None and length:
            expected = length
        elif length and length != expected:
            raise PineconeValueError(
                f"{argument}[{index}].values: expected {expected} numbers like the records before it, "
                f"got {length}",
                f"{argument}[{index}].values",
            )


# -- ids and names -------------------------------------------------------------------------------


def record_id(value: object, path: str) -> str:
    """A record id: 1 to 512 ASCII characters, none of them NUL."""
    if not isinstance(value, str):
        wrong_type(path, "a string", value)
    if not value or len(value) > MAX_ID or not value.isascii() or "\0" in value:
        _bad_text(value, path, f"1 to {MAX_ID} ASCII characters")
    return value


def are_ids(values: Sequence[Any]) -> bool:
    """Whether there are any and all of them pass `record_id`, found out together."""
    if set(map(type, values)) != {str}:
        return False
    together = "".join(values)
    lengths = set(map(len, values))
    return (
        0 not in lengths and max(lengths) <= MAX_ID and together.isascii() and "\0" not in together
    )


def record_ids(value: object, path: str = "ids") -> list[str]:
    """A non-empty list of record ids."""
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        wrong_type(path, "a sequence of strings", value)
    if isinstance(value, (list, tuple)) and are_ids(value):
        return list(value)
    ids = [record_id(item, f"{path}[{index}]") for index, item in enumerate(value)]
    if not ids:
        raise PineconeValueError(f"{path}: expected at least one id, got an empty sequence")
    return ids


def namespace(value: object) -> str | None:
    """A namespace for the wire; the default one, "" or None, is said by saying nothing."""
    if value is None:
        return None
    if not isinstance(value, str):
        wrong_type("namespace", "a string", value)
    if len(value) > MAX_ID or not value.isascii() or "\0" in value:
        _bad_text(value, "namespace", f"up to {MAX_ID} ASCII characters")
    return value or None


def _bad_text(value: str, path: str, expected: str) -> NoReturn:
    if len(value) > MAX_ID:
        found = f"{len(value)} characters"
    elif not value:
        found = "an empty string"
    elif "\0" in value:
        found = f"a NUL character in {shown(value)}"
    else:
        found = f"a non-ASCII character in {shown(value)}"
    raise PineconeValueError(f"{path}: expected {expected}, got {found}", path)


# -- numbers -------------------------------------------------------------------------------------


def dense_vector(value: Any, path: str, *, finite: bool = True) -> Any:
    """Finite numbers, at least one: the caller's own list or array, or a contiguous numpy array.

    Without `finite`, whoever calls looks for NaN in numpy arrays.
    """
    if isinstance(value, list) or (isinstance(value, array) and value.typecode in "fd"):
        numbers: Any = value
    elif (matrix := _as_array(value)) is not None:
        return _array(matrix, path, finite=finite)
    elif (
        value is None or isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable)
    ):
        wrong_type(path, "a sequence of numbers", value)
    else:
        numbers = list(value)
    if not numbers:
        raise PineconeValueError(
            f"{path}: expected at least one number, got an empty sequence", path
        )
    check_numbers(numbers, path)
    return numbers


def check_numbers(numbers: Sequence[Any], path: str) -> None:
    """Raise for the first element that is no finite number.

    One C-level pass decides nearly always: a sum is finite only if every term is, and fails on what
    is no number. Sums of ints may be sums of bools, and sums of large numbers may overflow: look closer.
    """
    try:
        total = sum(numbers)
        if isinstance(total, float) and math.isfinite(total):
            return
    except (TypeError, OverflowError):
        pass
    for index, number in enumerate(numbers):
        inner = f"{path}[{index}]"
        if isinstance(number, bool) or not hasattr(number, "__float__"):
            wrong_type(inner, "a number", number)
        finite_number(number, inner)


def _as_array(value: Any) -> Any | None:
    """`value` as a numpy array if it is one or offers to be one; None when numpy plays no part."""
    numpy = sys.modules.get("numpy")
    if numpy is None or isinstance(value, (tuple, str)):
        return None
    if isinstance(value, numpy.ndarray):
        return value
    return numpy.asarray(value) if hasattr(value, "__array__") else None


def _check_array(array: Any, path: str) -> None:
    numpy = sys.modules["numpy"]
    if not numpy.isfinite(array).all():
        index = int(numpy.flatnonzero(~numpy.isfinite(array))[0])
        not_finite(float(array[index]), f"{path}[{index}]")


def _array(array: Any, path: str, *, finite: bool) -> Any:
    numpy = sys.modules["numpy"]
    if array.ndim != 1:
        raise PineconeValueError(
            f"{path}: expected one dimension, got an array of shape {array.shape}", path
        )
    if array.dtype.kind not in "fiu":
        wrong_type(path, "an array of floats or integers", array.dtype)
    if array.size == 0:
        raise PineconeValueError(f"{path}: expected at least one number, got an empty array", path)
    if finite and array.dtype.kind == "f":
        _check_array(array, path)
    if array.dtype.char in "fd" and array.flags.c_contiguous and array.dtype.isnative:
        return array
    # orjson reads native, contiguous arrays in place; longdouble is not among them.
    kind = array.dtype if array.dtype.itemsize <= 8 else numpy.float64
    return numpy.ascontiguousarray(array, dtype=numpy.dtype(kind).newbyteorder("="))


def finite_number(value: Any, path: str) -> None:
    """Raise unless `value` is finite: JSON would carry NaN and infinity as null."""
    try:
        finite = math.isfinite(value)
    except OverflowError:
        finite = False
    if not finite:
        not_finite(value, path)


def sparse_vector(value: Any, path: str) -> SparseValues:
    """Indices and values of a sparse vector: as many of each, indices unique unsigned 32-bit integers."""
    if isinstance(value, SparseValues):
        indices, values = value.indices, value.values
    elif isinstance(value, Mapping):
        if set(value) != {"indices", "values"}:
            raise PineconeValueError(
                f"{path}: expected the keys 'indices' and 'values', got {sorted(map(str, value))}",
                path,
            )
        indices, values = value["indices"], value["values"]
    else:
        wrong_type(path, "SparseValues or a dict with 'indices' and 'values'", value)
    numbers = dense_vector(values, f"{path}.values")
    places = _indices(indices, f"{path}.indices")
    if len(places) != len(numbers):
        raise PineconeValueError(
            f"{path}: expected as many indices as values, got {len(places)} and {len(numbers)}",
            path,
        )
    return SparseValues(indices=places, values=numbers)


def _indices(value: Any, path: str) -> list[int]:
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        wrong_type(path, "a sequence of integers", value)
    places = [integer(item, f"{path}[{index}]") for index, item in enumerate(value)]
    for index, place in enumerate(places):
        if not 0 <= place < 2**32:
            raise PineconeValueError(
                f"{path}[{index}]: expected an integer from 0 to 4294967295, got {place}", path
            )
    if len(set(places)) != len(places):
        raise PineconeValueError(f"{path}: every index may appear once", path)
    return places


def integer(value: Any, path: str) -> int:
    """An int, or what stands for one exactly (numpy integers); bools do not."""
    if not isinstance(value, bool) and type(value).__name__ != "bool_":
        try:
            return operator.index(value)
        except TypeError:
            pass
    wrong_type(path, "an integer", value)


def integer_between(value: object, path: str, low: int, high: int) -> int | None:
    """An optional int within bounds."""
    if value is None:
        return None
    count = integer(value, path)
    if not low <= count <= high:
        raise PineconeValueError(
            f"{path}: expected an integer from {low} to {high}, got {count}", path
        )
    return count


def number_between(value: Any, path: str, low: float, high: float) -> float | None:
    """An optional number within bounds."""
    if value is None:
        return None
    if isinstance(value, (bool, str)) or not hasattr(value, "__float__"):
        wrong_type(path, "a number", value)
    if not low <= value <= high:
        raise PineconeValueError(
            f"{path}: expected a number from {low:g} to {high:g}, got {shown(value)}", path
        )
    return float(value)


def top_k(value: object) -> int:
    """How many matches a query returns."""
    count = integer_between(value, "top_k", 1, MAX_TOP_K)
    if count is None:
        wrong_type("top_k", "an integer", value)
    return count


def flag(value: object, path: str) -> bool:
    """True or False, and nothing that merely counts as one of them; None stands for False."""
    if value is None:
        return False
    if not isinstance(value, bool):
        wrong_type(path, "True or False", value)
    return value


# -- metadata ------------------------------------------------------------------------------------


def check_metadata(value: object, path: str) -> int:
    """Raise unless `value` maps strings to strings, finite numbers, bools or lists of strings.

    Returns:
        Characters in it; a number counts as few.
    """
    if type(value) is not dict and not isinstance(value, Mapping):
        wrong_type(path, "a mapping", value)
    length = 0
    for key, item in value.items():
        if not isinstance(key, str):
            wrong_type(path, "keys that are strings", key)
        length += len(key) + 8
        kind = type(item)
        if kind is str:
            length += len(item)
        elif kind is list and set(map(type, item)) <= {str}:
            length += sum(map(len, item)) + 3 * len(item)
        elif not (kind is int or kind is bool or (kind is float and math.isfinite(item))):
            length += _check_unusual(item, f"{path}[{key!r}]")
    return length


def _check_unusual(item: object, path: str) -> int:
    """`check_metadata` for one value that is of no everyday type, or wrong."""
    if isinstance(item, str):
        return len(item)
    if isinstance(item, (bool, int)):
        return 0
    if isinstance(item, Sequence) and not isinstance(item, bytes):
        for index, part in enumerate(item):
            if not isinstance(part, str):
                wrong_type(f"{path}[{index}]", "a string (lists hold strings only)", part)
        return sum(len(part) + 3 for part in item)
    if isinstance(item, float) or (hasattr(item, "dtype") and getattr(item, "ndim", 1) == 0):
        finite_number(item, path)
        return 0
    wrong_type(path, "a string, a number, a bool or a list of strings", item)


# -- messages ------------------------------------------------------------------------------------


def wrong_type(path: str, expected: str, value: object) -> NoReturn:
    """Raise a `PineconeTypeError` that names the place, what it takes and what it got."""
    found = "None" if value is None else f"{type(value).__name__}: {shown(value)}"
    raise PineconeTypeError(f"{path}: expected {expected}, got {found}", path)


def not_finite(value: object, path: str) -> NoReturn:
    """Raise a `PineconeValueError` about NaN or infinity."""
    raise PineconeValueError(f"{path}: expected a finite number, got {shown(value)}", path)


def shown(value: object) -> str:
    """`repr` short enough for a message."""
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
