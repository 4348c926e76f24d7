"""Properties that are made when they are first read, and then kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["once"]

T = TypeVar("T")

if TYPE_CHECKING:
    from builtins import property as once
else:

    def once(make: Callable[[Any], T]) -> property:
        """Make a property that keeps what `make` returns for each object.

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

        return property(kept)
