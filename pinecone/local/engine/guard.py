"""A decorator for operations: what goes wrong because an index is being closed says just that."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from pinecone.local.errors import ServiceError, closing
from pinecone.local.storage.store import Store

P = ParamSpec("P")
T = TypeVar("T")


class HasStore(Protocol):
    """An object whose methods work on one store."""

    @property
    def store(self) -> Store:
        """Return the store."""
        ...


S = TypeVar("S", bound=HasStore)


def operation(method: Callable[Concatenate[S, P], T]) -> Callable[Concatenate[S, P], T]:
    """Answer 404 instead of whatever error closing or deleting the index causes half way."""

    @wraps(method)
    def call(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return method(self, *args, **kwargs)
        except ServiceError:
            raise
        except Exception:
            # Closing cuts long calls short, and deleting takes their files away.
            if not self.store.stopping():
                raise
            raise closing() from None

    return call
