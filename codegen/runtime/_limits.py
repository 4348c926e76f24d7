"""State what a document allows the value of a member or of a parameter to be, beyond its type."""

from __future__ import annotations

from typing import Final, Generic, TypeVar

from msgspec import Struct

N = TypeVar("N", bound=float)

UNBOUNDED: Final = 2**63 - 1
"""The upper bound of what has none in its document: no integer that can be sent is larger."""


class Limits(Struct, Generic[N], frozen=True):
    """Hold the bounds of a number, of the length of a text or of the count of items in a list or an object."""

    low: N
    high: N
    known: tuple[str, ...] = ()
    """The values the service is known to take, of a list those of its items; () when none are stated."""
    pattern: str = ""
    """A regular expression that a text must match."""
