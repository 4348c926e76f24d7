"""Older programs in both worlds: the clients they call, and what is left out of their tables."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

import pytest

from pinecone import (
    AsyncIndex,
    AsyncPinecone,
    Index,
    Pinecone,
)
from tests.surface.gaps import GAPS
from tests.surface.test_surface import cls

CLIENTS = [Pinecone, AsyncPinecone]
INDEXES = [Index, AsyncIndex]
BOTH = pytest.mark.parametrize("kind", INDEXES, ids=lambda kind: kind.__name__)


def is_gap(target: str) -> bool:
    """Return whether a target of the tables is something that is not built yet."""
    module, _, name = target.rpartition(".")
    if module == "pinecone.grpc":
        return "GrpcIndex" in GAPS
    return name in GAPS or f"import pinecone.{name}" in GAPS


def run(outcome: Any) -> Any:
    """Return the result of a call of either world."""
    return asyncio.run(outcome) if asyncio.iscoroutine(outcome) else outcome


class Recorder:
    """Stands for a client: remembers the path of what is called, and with which arguments."""

    def __init__(self, waits: bool, path: str = "") -> None:
        self.waits, self.path, self.name = waits, path, "alice"
        self.calls: list[tuple[str, dict[str, Any]]] = []

    def __getattr__(self, name: str) -> Recorder:
        inner = Recorder(self.waits, f"{self.path}.{name}".lstrip("."))
        inner.calls = self.calls
        return inner

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        assert not args, self.path
        self.calls.append((self.path, kwargs))
        made = Recorder(self.waits, f"{self.path}()")
        made.calls = self.calls
        wait = self.waits and self.path != "list"
        return answer(made) if wait else made


async def answer(value: Any) -> Any:
    return value


def is_gap_method(path: str) -> bool:
    resource, _, method = path.partition(".")
    return f"{resource.capitalize()}.{method}" in GAPS


def attribute_of(owner: type, path: str) -> Any:
    """Return the method at `path` from an object of `owner`, as its class has it."""
    for step in path.split(".")[:-1]:
        found = inspect.getattr_static(owner, step)
        getter = getattr(found, "fget", None) or found.func
        name = getter.__annotations__["return"]
        module = inspect.getmodule(getter)
        owner = getattr(module, name, None) or cls(name)
    return getattr(owner, path.rpartition(".")[2])
