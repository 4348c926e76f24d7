"""Refusals of values that cannot work: one wording for filters, requests and settings."""

from __future__ import annotations

import inspect
import math
from enum import Enum
from typing import Any, NoReturn

from pinecone.errors import PineconeTypeError, PineconeValueError

#: How names of modules begin whose code is not the caller's.
_OWN = ("pinecone.", "pinecone_api.")


def plain(value: Any) -> Any:
    """Return the string an enum member stands for; anything else as it is."""
    return value.value if isinstance(value, Enum) else value


def shown(value: object) -> str:
    """Return the `repr` of a value, short enough for a message."""
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


def wrong_type(path: str, expected: str, value: object) -> NoReturn:
    """Raise a `PineconeTypeError` that names the place, what it takes and what it got."""
    found = "None" if value is None else f"{type(value).__name__}: {shown(value)}"
    raise PineconeTypeError(f"{path}: expected {expected}, got {found}", path)


def wrong_value(path: str, expected: str, found: str) -> NoReturn:
    """Raise a `PineconeValueError` that names the place, what it takes and what it got."""
    raise PineconeValueError(f"{path}: expected {expected}, got {found}", path)


def check_finite(value: Any, path: str) -> None:
    """Raise unless `value` is finite: JSON would carry NaN and infinity as null."""
    try:
        finite = math.isfinite(value)
    except (OverflowError, TypeError):
        finite = False
    if not finite:
        wrong_value(path, "a finite number", shown(value))


def seconds(value: object, argument: str) -> float:
    """Return a time that is not negative and has an end."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        wrong_type(argument, "seconds as a number", value)
    if not 0 <= value < math.inf:
        wrong_value(argument, "seconds, 0 or more", str(value))
    return float(value)


def callers_level() -> int:
    """Return how far up the stack the code is that called this package."""
    level, frame = 1, inspect.currentframe()
    while (frame := frame and frame.f_back) is not None:
        if not str(frame.f_globals.get("__name__")).startswith(_OWN):
            return level
        level += 1
    return level
