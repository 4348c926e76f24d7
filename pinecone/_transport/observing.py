"""Let others see calls: when one begins and ends, and each of its attempts.

A sender opens `watch(call, config)` around a call, and hands what it gives to the call's `Attempts`. Where nobody looks,
that is `NOBODY`, which does nothing. What observers see holds no keys, vectors or metadata. An observer that fails is
logged, and the call goes on: its answer must not be lost for that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from pinecone._late import watching
from pinecone.config import PineconeConfig
from pinecone_api._runtime import Call

if TYPE_CHECKING:
    from pinecone._transport.watching import Observer

T = TypeVar("T")

_observers: tuple[Observer, ...] = ()


def observe(observer: Observer) -> None:
    """Let `observer` see every call of every client of this process, from now on."""
    global _observers
    _observers = (*_observers, observer)


def ignore(observer: Observer) -> None:
    """Let `observer` see no more calls."""
    global _observers
    _observers = tuple(other for other in _observers if other is not observer)


class Nobody:
    """Watches a call that nobody wants to see."""

    def __enter__(self) -> Nobody:
        return self

    def __exit__(self, *raised: Any) -> None:
        """End the call."""

    def begin(self, number: int) -> None:
        """Tell of an attempt that begins."""

    def end(self, status: int | None, headers: Mapping[str, str], error: Exception | None) -> None:
        """Tell how the attempt went."""

    def sends(self, size: int) -> None:
        """Tell how long the request is."""

    def result(self, result: T, size: int) -> T:
        """Return the result of the call, which came in so many bytes."""
        return result


NOBODY = Nobody()


def watch(call: Call[Any], config: PineconeConfig, transport: str = "http") -> Nobody:
    """Return what watches a call: within it, the call is made."""
    if _observers or config.event_hooks:
        return watching.watched(call, config, transport, _observers)
    return NOBODY
