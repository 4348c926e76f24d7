"""Metadata filters: checked before they are sent, with the position of the mistake in the message."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn, TypeGuard

from pinecone.errors import PineconeTypeError, PineconeValueError

__all__ = ["validate"]

_COMPARISONS = ("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exists")
_LOGICAL = ("$and", "$or")
_ORDERED = frozenset({"$gt", "$gte", "$lt", "$lte"})
_LISTS = frozenset({"$in", "$nin"})
_LONGEST_LIST = 10_000


def validate(filter: object, *, argument: str = "filter") -> Mapping[str, Any]:
    """Check a metadata filter and return it.

    A filter maps field names to a value (equality) or to operators: `$eq`, `$ne` (string, number,
    bool), `$gt`, `$gte`, `$lt`, `$lte` (number), `$in`, `$nin` (up to 10,000 strings or numbers),
    `$exists` (bool). Several fields have to hold together; `$and` and `$or` take lists of filters.

    Args:
        filter: The filter.
        argument: What to call it in messages.

    Returns:
        The same filter.

    Raises:
        PineconeTypeError: If a value has a type its place does not take.
        PineconeValueError: If an operator is unknown, or a value is empty, infinite or too long.

    Example:
        from pinecone.filters import validate

        validate({"genre": {"$in": ["drama", "comedy"]}, "year": {"$gte": 2020}})
    """
    return _filter(filter, argument)


def _filter(value: object, path: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        _wrong_type(path, "a mapping of field names to conditions", value)
    for key, condition in value.items():
        if not isinstance(key, str):
            _wrong_type(path, "field names that are strings", key)
        inner = f"{path}[{key!r}]"
        if key in _LOGICAL:
            _all_of(condition, inner)
        elif key.startswith("$"):
            hint = (
                f" inside a field, as in {{'field': {{{key!r}: ...}}}}"
                if key in _COMPARISONS
                else ""
            )
            _wrong_value(path, f"a field name, {' or '.join(_LOGICAL)}{hint}", key)
        else:
            _field(condition, inner)
    return value


def _all_of(value: object, path: str) -> None:
    if not _is_list(value):
        _wrong_type(path, "a list of filters", value)
    if not value:
        _wrong_value(path, "at least one filter", value)
    for position, item in enumerate(value):
        _filter(item, f"{path}[{position}]")


def _field(value: object, path: str) -> None:
    if not isinstance(value, Mapping):
        _scalar(value, path)
        return
    if not value:
        _wrong_value(path, f"a value or at least one of {', '.join(_COMPARISONS)}", value)
    for operator, operand in value.items():
        if operator not in _COMPARISONS:
            raise PineconeValueError(
                f"{path}: unknown operator {operator!r}; accepted are {', '.join(_COMPARISONS)} "
                f"on a field, and {', '.join(_LOGICAL)} around filters",
                path,
            )
        _operand(operator, operand, f"{path}[{operator!r}]")


def _operand(operator: str, value: object, path: str) -> None:
    if operator in _ORDERED:
        if not _is_number(value):
            _wrong_type(path, "a number", value)
        _finite(value, path)
    elif operator in _LISTS:
        _members(value, path)
    elif operator == "$exists":
        if not _is_bool(value):
            _wrong_type(path, "True or False", value)
    else:
        _scalar(value, path)


def _members(value: object, path: str) -> None:
    if not _is_list(value):
        _wrong_type(path, "a list of strings or numbers", value)
    if len(value) > _LONGEST_LIST:
        raise PineconeValueError(
            f"{path}: expected at most {_LONGEST_LIST:,} values, got {len(value):,}", path
        )
    for position, item in enumerate(value):
        inner = f"{path}[{position}]"
        if not isinstance(item, str):
            if not _is_number(item):
                _wrong_type(inner, "a string or a number", item)
            _finite(item, inner)


def _scalar(value: object, path: str) -> None:
    if isinstance(value, str) or _is_bool(value):
        return
    if not _is_number(value):
        _wrong_type(path, "a string, a number or a bool", value)
    _finite(value, path)


def _is_bool(value: object) -> bool:
    # numpy's bool is no subclass of bool; every other numpy scalar with .item() gives a number.
    return isinstance(value, bool) or type(value).__name__ in ("bool_", "bool")


def _is_number(value: object) -> bool:
    if isinstance(value, (int, float)):
        return not isinstance(value, bool)
    return hasattr(value, "dtype") and hasattr(value, "__float__") and not _is_bool(value)


def _finite(value: Any, path: str) -> None:
    try:
        finite = math.isfinite(value)
    except (OverflowError, TypeError):
        finite = False
    if not finite:
        _wrong_value(path, "a finite number", value)


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray))


def _wrong_type(path: str, expected: str, value: object) -> NoReturn:
    raise PineconeTypeError(f"{path}: expected {expected}, got {_shown(value)}", path)


def _wrong_value(path: str, expected: str, value: object) -> NoReturn:
    raise PineconeValueError(f"{path}: expected {expected}, got {_shown(value)}", path)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
