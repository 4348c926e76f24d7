"""Checks of the small arguments that many methods take: names, ids, choices, pages, waiting times."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, TypeVar

import msgspec

from pinecone._requests.vectors import integer, integer_between, wrong_type
from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone_api._runtime import decode

E = TypeVar("E", bound=Enum)

LONGEST_PAGE = 100


def reference(value: object, argument: str, what: str) -> str:
    """The name or id of something that exists, as a part of a path can have it."""
    if not isinstance(value, str):
        wrong_type(argument, "a string", value)
    if not value:
        raise PineconeValueError(f"{argument}: expected {what}, got an empty string")
    if value in (".", ".."):
        raise PineconeValueError(f"{argument}: {value!r} cannot be {what}")
    return value


def label(value: object, argument: str, longest: int) -> str:
    """A name that somebody gives something."""
    if not isinstance(value, str):
        wrong_type(argument, "a string", value)
    if not 1 <= len(value) <= longest:
        given = f"{len(value)} of them" if value else "an empty string"
        raise PineconeValueError(f"{argument}: expected 1 to {longest} characters, got {given}")
    return value


def optional_text(value: object, argument: str) -> str | None:
    """A string or None."""
    if value is not None and not isinstance(value, str):
        wrong_type(argument, "a string", value)
    return value


def choice(value: object, argument: str, kind: type[Enum]) -> str:
    """One of the values of an enum, as a string."""
    accepted = [str(member.value) for member in kind]
    return one_of(value, argument, accepted)


def one_of(value: object, argument: str, accepted: Sequence[str]) -> str:
    """One of the strings in `accepted`; a member of an enum counts as its value."""
    words = ", ".join(map(repr, accepted))
    if not isinstance(value, str):
        wrong_type(argument, f"one of {words}", value)
    if value not in accepted:
        raise PineconeValueError(f"{argument}: expected one of {words}, got {value!r}")
    return str(value.value if isinstance(value, Enum) else value)


def model_name(value: object) -> str:
    """The name of a hosted model; a member of an enum counts as its value."""
    name = reference(value, "model", "the name of a model")
    return str(name.value) if isinstance(name, Enum) else name


def texts(value: object, argument: str) -> list[str]:
    """A sequence of strings, members of an enum as their values; a single string is a mistake."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        wrong_type(argument, "a sequence of strings", value)
    for place, item in enumerate(value):
        if not isinstance(item, str):
            wrong_type(f"{argument}[{place}]", "a string", item)
        if not item:
            raise PineconeValueError(f"{argument}[{place}]: expected a string that is not empty")
    return [str(item.value) if isinstance(item, Enum) else item for item in value]


def at_least(value: object, argument: str, low: int) -> int | None:
    """An optional integer that is not too small."""
    if value is None:
        return None
    number = integer(value, argument)
    if number < low:
        raise PineconeValueError(f"{argument}: expected an integer of at least {low}, got {number}")
    return number


def page(limit: object, pagination_token: object) -> dict[str, Any]:
    """The arguments that select a page of a list."""
    return {
        "limit": integer_between(limit, "limit", 1, LONGEST_PAGE),
        "pagination_token": optional_text(pagination_token, "pagination_token"),
    }


def mapping(value: object, argument: str) -> dict[str, Any]:
    """A mapping, as a dict of its own."""
    if not isinstance(value, Mapping):
        wrong_type(argument, "a mapping", value)
    return dict(value)


def seconds(value: object, argument: str) -> float:
    """A time that is not negative and has an end."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        wrong_type(argument, "seconds as a number", value)
    if not 0 <= value < math.inf:
        raise PineconeValueError(f"{argument}: expected seconds, 0 or more, got {value!r}")
    return float(value)


def conforming(kind: Any, value: dict[str, Any], argument: str) -> Any:
    """`value` as it is, once it is sure that the API would read it as `kind`.

    It is not replaced by what was read: a member that this release does not know is the service's to judge.
    """
    try:
        decode(kind, msgspec.json.encode(value))
    except msgspec.ValidationError as error:
        raise PineconeValueError(f"{argument}: {error}") from error
    except TypeError as error:
        raise PineconeTypeError(f"{argument}: {error}") from error
    return value
