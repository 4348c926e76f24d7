"""Refusals of values that cannot work: one wording for filters, requests and settings."""

from __future__ import annotations

import inspect
import math
from enum import Enum
from typing import Any, NoReturn

from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone_api._floats import number

#: How names of modules begin whose code is not the caller's.
_OWN = ("pinecone.", "pinecone_api.")


def plain(value: Any) -> Any:
    """Return the string an enum member stands for; anything else as it is."""
    return value.value if isinstance(value, Enum) else value


def shown(value: object) -> str:
    """Return the `repr` of a value, short enough for a message."""
    try:
        text = repr(value)
    except Exception:  # a message about a wrong value must not fail because of it
        text = f"a {type(value).__name__}"
    return text if len(text) <= 80 else f"{text[:77]}..."


def wrong_type(path: str, expected: str, value: object) -> NoReturn:
    """Raise a `PineconeTypeError` that names the place, what it takes and what it got."""
    found = "None" if value is None else f"{type(value).__name__}: {shown(value)}"
    raise PineconeTypeError(f"{path}: expected {expected}, got {found}", path)


def wrong_value(path: str, expected: str, found: str) -> NoReturn:
    """Raise a `PineconeValueError` that names the place, what it takes and what it got."""
    raise PineconeValueError(f"{path}: expected {expected}, got {found}", path)


def string(value: object, path: str, expected: str = "a string") -> str:
    """Return the text that a string is, without what a subclass (an enum, numpy's) adds to it, once UTF-8 can hold it."""
    if type(value) is not str:
        if not isinstance(value, str):
            wrong_type(path, expected, value)
        value = str.__str__(value)
    if not can_be_sent(value):
        wrong_value(path, "text that UTF-8 can hold", f"a lone surrogate in {shown(value)}")
    return value


def can_be_sent(text: str) -> bool:
    """Return whether UTF-8 can hold a text: it has no form for halves of surrogate pairs."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_given(value: object) -> bool:
    """Return whether an argument says something: it is not None and no empty string."""
    return value is not None and not (isinstance(value, str) and not value)


def is_bool(value: object) -> bool:
    """Return whether a value is True or False, of Python or of numpy, whose bool is no subclass of Python's."""
    return isinstance(value, bool) or type(value).__name__ in ("bool_", "bool")


def finite_number(value: Any, path: str, expected: str = "a number") -> int | float:
    """Return a number that JSON can carry: not NaN or infinite, and no integer of more than 64 bits."""
    found = number(value)
    if found is None:
        wrong_type(path, expected, value)
    if isinstance(found, int):
        if found not in INTEGERS:
            wrong_value(path, "an integer that 64 bits can hold, or a float", shown(value))
    elif not math.isfinite(found):
        wrong_value(path, "a finite number", shown(value))
    return found


#: Integers that 64 bits can hold, with a sign or without.
INTEGERS = range(-(2**63), 2**64)


def seconds(value: object, argument: str) -> float:
    """Return a time that is not negative and has an end."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        wrong_type(argument, "seconds as a number", value)
    if not 0 <= value < 1e300:
        wrong_value(argument, "seconds, 0 or more", shown(value))
    return float(value)


def callers_level() -> int:
    """Return how far up the stack the code is that called this package."""
    level, frame = 1, inspect.currentframe()
    while (frame := frame and frame.f_back) is not None:
        if not str(frame.f_globals.get("__name__")).startswith(_OWN):
            return level
        level += 1
    return level
