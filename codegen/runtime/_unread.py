"""Members of an answer that stay bytes until somebody reads them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import Any

import msgspec

from ._wire import BAD_BYTES, Malformed

malformed: Callable[[str, Exception], Exception] = lambda problem, _: Malformed(problem)  # noqa: E731
"""Makes the error for a member that turns out to be malformed when it is first read."""

_ONE_AT_A_TIME = Lock()


class Unread:
    """Mixed into a model that was received and has members of which nobody knows yet what is in them.

    The place of such a member holds `partial(reader, bytes)`. Reading one reads them all and makes the object
    an instance of the model itself, with nothing special about it.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return bool(ready(self) == (ready(other) if isinstance(other, Unread) else other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(ready(self))

    def __reduce__(self) -> Any:
        return ready(self).__reduce__()


def unread(model: type[msgspec.Struct], *names: str) -> Any:
    """What stands for `model` as long as the members `names` are unread."""
    places = {name: getattr(model, name) for name in names}
    members = {name: _later(place) for name, place in places.items()}
    kind: Any = type(model)
    made = kind(model.__name__, (Unread, model), {"__module__": model.__module__, **members})
    _UNREAD[made] = model, places
    return made


_UNREAD: dict[type, tuple[type, dict[str, Any]]] = {}


def _later(place: Any) -> Any:
    def get(self: Any) -> Any:
        value = place.__get__(self)
        return value if type(value) is not partial else place.__get__(ready(self))

    return property(get, place.__set__)


def ready(model: Any) -> Any:
    """`model` with every member read.

    Raises:
        Exception: What `malformed` makes, for a member that is not what it should be.
    """
    with (
        _ONE_AT_A_TIME
    ):  # or two threads get two dicts, and one of them changes the one that is lost
        if (found := _UNREAD.get(type(model))) is None:
            return model
        kind, places = found
        for name, place in places.items():
            value = place.__get__(model)
            if type(value) is partial:
                try:
                    value = value()
                except BAD_BYTES as error:
                    raise malformed(f"{kind.__name__}.{name}: {error}", error) from error
                place.__set__(model, value)
        model.__class__ = kind
    return model
