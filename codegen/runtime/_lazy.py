"""Members of answers that are decoded when they are first read: metadata over gRPC, the values of vectors over REST.

Most programs read them of few matches, and decoding them costs several times as much as all else in an
answer. So a model that is received with such members is at first an instance of a subclass made by `lazy`:
their places hold a `LazyObject` or `LazyNumbers`, the bytes. Reading one of them by its name, or anything that
needs them all (==, repr, copies, pickles), decodes them, puts plain dicts and lists into the places and makes the
object an instance of the model itself, so that later reads cost nothing more.

Code in C that looks into the places behind Python's back, `msgspec.structs.asdict` for one, finds what is there. A
`LazyObject` is a dict too, and decodes itself when a method of it is called. Encoders in C call no
method of a dict; what they find in it is a key that none of them can encode, so they raise an error where an
empty object would be wrong in silence. `to_dict()` of a model is what to give to them.

`LazyNumbers` are encoded by msgspec and orjson as the list that they stand for. No list can be that, because its
elements are read without asking it. But members of enums are asked for their value, by both.
"""

from __future__ import annotations

from enum import EnumMeta
from functools import lru_cache
from threading import Lock
from typing import Any, Final

import msgspec

from . import _runtime
from ._structs import read_struct
from ._wire import BAD_BYTES

_PUBLISHING = Lock()
"""Held while what was decoded is put into its place, or two threads could read two dicts and lose changes."""


class _Undecoded:
    """The key that stands for all others of an object that is not decoded yet."""

    __slots__ = ()

    def __repr__(self) -> str:
        raise TypeError(
            "metadata that was not read yet has no JSON form: encode answer.to_dict() instead"
        )


UNDECODED: Final = _Undecoded()


class LazyObject(dict[Any, Any]):
    """A JSON object that is decoded when it is first used: until then `{UNDECODED: bytes}`."""

    __slots__ = ()

    def decoded(self, name: str) -> dict[str, Any]:
        """Return its content as a plain dict.

        Raises:
            Exception: What `_runtime.malformed` makes, when the bytes are no JSON object. It says `name`.
        """
        data = dict.get(self, UNDECODED)
        if data is None:
            return dict.copy(self)
        try:
            return read_struct(data)
        except BAD_BYTES as error:
            raise _runtime.malformed(f"{name}: {error}", error) from error

    def __reduce_ex__(self, protocol: Any) -> Any:
        return dict, (self.decoded("Struct"),)


def _decoding(method: Any) -> Any:
    """Return `method` of a dict for `LazyObject`: it decodes the object first."""

    def call(self: LazyObject, *args: Any, **kwargs: Any) -> Any:
        if dict.__contains__(self, UNDECODED):
            content = self.decoded("Struct")
            with _PUBLISHING:
                if dict.__contains__(self, UNDECODED):
                    dict.update(self, content)
                    dict.__delitem__(self, UNDECODED)
        return method(self, *args, **kwargs)

    return call


_METHODS: Final = (
    "__contains__ __delitem__ __eq__ __getitem__ __ior__ __iter__ __len__ __ne__ __or__ __repr__ __reversed__"
    " __ror__ __setitem__ clear copy get items keys pop popitem setdefault update values"
)
for _name in _METHODS.split():
    setattr(LazyObject, _name, _decoding(getattr(dict, _name)))


class _Numbers:
    """A JSON list of numbers that is decoded when it is first used."""

    __slots__ = ("text",)

    text: bytes | list[float]

    def decoded(self, name: str) -> list[float]:
        """Return the numbers.

        Raises:
            Exception: What `_runtime.malformed` makes, when they are none. It says `name`.
        """
        if isinstance(self.text, list):
            return self.text
        try:
            return _FLOATS.decode(self.text)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise _runtime.malformed(f"{name}: {error}", error) from error

    @property
    def value(self) -> list[float]:
        """The numbers, the same list each time."""
        self.text = self.decoded("values")
        return self.text

    _value_ = value

    def __reduce__(self) -> Any:
        return list, (self.value,)


_FLOATS: Final = msgspec.json.Decoder(list[float])

for (
    _name
) in "__contains__ __eq__ __getitem__ __iter__ __len__ __ne__ __repr__ __reversed__".split():
    setattr(_Numbers, _name, lambda self, *args, _name=_name: getattr(self.value, _name)(*args))

LazyNumbers: Any = type.__new__(EnumMeta, "LazyNumbers", (_Numbers,), {"__slots__": ()})
"""The class of numbers that are not decoded yet, whose objects `lazy_numbers` makes."""


def lazy_numbers(text: bytes) -> Any:
    """Return what stands in the place of numbers, given as a JSON list."""
    made: Any = object.__new__(LazyNumbers)
    made.text = text
    return made


class _Lazy:
    """Base of the classes that `lazy` makes: what needs all members decodes them first."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return bool(ready(self) == (ready(other) if isinstance(other, _Lazy) else other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(ready(self))

    def __reduce__(self) -> Any:
        return ready(self).__reduce__()

    def __copy__(self) -> Any:
        return ready(self).__copy__()


_UNREAD: Final = (LazyObject, LazyNumbers)

_LAZY: Final[dict[type, tuple[type, list[tuple[str, Any, Any]]]]] = {}
"""By lazy class: the model it stands for, and each lazy member: its name, what reads and what writes its place."""


@lru_cache(maxsize=None)
def lazy(model: type[msgspec.Struct], *names: str) -> Any:
    """Return a subclass of `model` for objects whose members `names` may be lazy."""
    places = {name: getattr(model, name) for name in names}
    about = {name: getattr(model, name) for name in ("__doc__", "__module__", "__qualname__")}
    members = {name: _member(place) for name, place in places.items()}
    kind: Any = type(model)
    made = kind(model.__name__, (_Lazy, model), {**about, **members})
    _LAZY[made] = (
        model,
        [(f"{model.__name__}.{name}", it.__get__, it.__set__) for name, it in places.items()],
    )
    return made


def _member(place: Any) -> property:
    """Return what stands before the `place` of a lazy member and decodes it."""
    read = place.__get__

    def get(self: Any) -> Any:
        value = read(self)
        return value if type(value) not in _UNREAD else read(ready(self))

    return property(get, place.__set__, place.__delete__)


def ready(model: Any) -> Any:
    """Return `model`, every member of it decoded.

    Raises:
        Exception: What `_runtime.malformed` makes, for a member that is not what it should be.
    """
    known = _LAZY.get(type(model))
    if known is None:
        return model
    kind, members = known
    for name, read, write in members:
        found = read(model)
        if type(found) in _UNREAD:
            content = found.decoded(name)
            with _PUBLISHING:
                if read(model) is found:  # no other thread was faster, and nobody set the member
                    write(model, content)
    # Without this, every later read would go through a property, or every read of every model would.
    model.__class__ = kind
    return model


def place(model: Any, name: str) -> Any:
    """Return what is in the place of a member, decoded or not."""
    kind, _ = _LAZY.get(type(model), (type(model), []))
    return getattr(kind, name).__get__(model)
