"""Properties that are made when they are first read, and then kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

T = TypeVar("T")


def once(make: Callable[[Any], T]) -> Callable[[Any], T]:
    """Keep what `make` returns for each object: for below `property`.

    `functools.cached_property` is no data descriptor, so `unittest.mock` takes it for an attribute of the class, and
    a mock of the class has nothing of what the property returns.
    """
    name = make.__name__

    @wraps(make)
    def kept(self: Any) -> T:
        try:
            found: T = self.__dict__[name]
        except KeyError:
            found = self.__dict__[name] = make(self)
        return found

    return kept
