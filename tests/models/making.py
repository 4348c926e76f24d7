"""Make public models with a value in every field, from their annotations."""

from __future__ import annotations

import itertools
import types
import typing
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from functools import cache
from typing import Any

import msgspec

import pinecone
import pinecone.models

#: As many as the union with most variants has.
CHOICES = 9
FREE = {"a b": [1, 2.5, "x", True, None], "nested": {"in": ["é"]}}


def public() -> list[type[Any]]:
    """Return every public model, once."""
    found = {
        thing: None
        for home in (pinecone, pinecone.models)
        for name in home.__all__
        if isinstance(thing := getattr(home, name), type) and issubclass(thing, msgspec.Struct)
    }
    return sorted(found, key=lambda kind: kind.__name__)


def examples(kind: type[Any]) -> Iterator[Any]:
    """Yield models with every field, one for each choice between variants, and with what is required only."""
    seen: list[dict[str, Any]] = []
    for choice, full in itertools.product(range(CHOICES), (True, False)):
        model = _Maker(choice, full=full).model(kind)
        if model.to_dict() not in seen:
            seen.append(model.to_dict())
            yield model


class _Maker:
    """Makes one model. No two numbers or texts in it are the same, so a mix-up of members shows."""

    def __init__(self, choice: int, *, full: bool) -> None:
        self._choice, self._full = choice, full
        numbers = itertools.count(1)
        self._scalars: dict[Any, Callable[[], Any]] = {
            Any: lambda: FREE,
            str: lambda: f"text-{next(numbers)}",
            int: lambda: next(numbers),
            float: lambda: next(numbers) / 8,
            bool: lambda: True,
            datetime: lambda: datetime(2026, 4, 1, next(numbers) % 24, 30, tzinfo=timezone.utc),
            Exception: lambda: ValueError(f"wrong-{next(numbers)}"),
        }

    def model(self, kind: type[Any]) -> Any:
        hints = _hints(kind)
        return kind(
            **{
                field.name: self.make(hints[field.name])
                for field in msgspec.structs.fields(kind)
                if self._full or field.required
            }
        )

    def make(self, kind: Any) -> Any:
        origin, arguments = typing.get_origin(kind), typing.get_args(kind)
        if origin is list:
            return [self.make(arguments[0]) for _ in range(2)]
        if origin is dict:
            return {key: self.make(arguments[1]) for key in ("one", "tw o/é")}
        if origin in (typing.Union, types.UnionType):
            return self._one_of([it for it in arguments if it not in _ABSENT])
        if hasattr(kind, "variants"):
            return self._one_of(list(kind.variants.values()))
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            return self.model(kind)
        return self._scalars[kind]()

    def _one_of(self, options: list[Any]) -> Any:
        return self.make(options[self._choice % len(options)])


_hints = cache(typing.get_type_hints)
_ABSENT = (type(None), msgspec.UnsetType)
