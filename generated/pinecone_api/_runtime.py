# Generated from templates/runtime.py.jinja by `make generate`; edit specs/ or templates/ instead.
"""What the generated modules share: calls as values, wire models, encoding and decoding. No I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, Generic, Protocol, SupportsIndex, TypeVar, overload
from urllib.parse import quote

import msgspec
import orjson
from msgspec import NODEFAULT, Struct
from msgspec.structs import fields as struct_fields

T = TypeVar("T")


# -- calls ------------------------------------------------------------------------------------


class Operation(Struct, Generic[T], frozen=True, kw_only=True):
    """One operation of a document, as data."""

    name: str
    """Name of the Python function and method."""
    service: str
    """Document it is from, e.g. "db_data"."""
    version: str
    """API version of that document, sent with every call."""
    verb: str
    path: str
    """Path template, e.g. "/indexes/{index_name}"."""
    response: Any
    """What a success decodes into; None when it has no body."""
    media: str | None = None
    """Media type of the request body, None when there is none."""
    rpc: str | None = None
    """Full name of the gRPC method that does the same, None when there is none."""
    idempotent: bool = False
    """A second execution leaves things as the first did, so a lost answer may be asked for again."""
    lax: bool = False
    """The service sends some numbers of this answer as strings."""


class Call(Struct, Generic[T], frozen=True):
    """One request, fully described and not yet sent, whichever wire carries it."""

    operation: Operation[T]
    path: str
    """Path with its parameters filled in and percent-encoded."""
    params: tuple[tuple[str, str], ...] = ()
    """Query parameters in order, not yet encoded."""
    body: Any = None


class Sender(Protocol):
    """Carries calls. Implementations do the I/O, the retries and the mapping of errors."""

    def send(self, call: Call[T], /, *, timeout: float | None = None) -> T: ...


class AsyncSender(Protocol):
    """Carries calls, asynchronously."""

    async def send(self, call: Call[T], /, *, timeout: float | None = None) -> T: ...


def path_segment(name: str, value: str) -> str:
    """`value` encoded as one path segment.

    Raises:
        ValueError: The value is empty, "." or "..": it would address another path.
    """
    if value in ("", ".", ".."):
        raise ValueError(f"{name} must not be empty, '.' or '..', got {value!r}")
    return quote(value, safe="")


def query(*pairs: tuple[str, Any]) -> tuple[tuple[str, str], ...]:
    """Query parameters in OpenAPI's default style: lists repeat the name, None is left out."""
    out: list[tuple[str, str]] = []
    for name, value in pairs:
        for item in value if isinstance(value, (list, tuple)) else (value,):
            if item is not None:
                out.append((name, ("false", "true")[item] if isinstance(item, bool) else str(item)))
    return tuple(out)


# -- models -----------------------------------------------------------------------------------


class BaseModel(Struct):
    """What every wire model can do: `model["field"]`, `get`, `in`, `to_dict`."""

    def __getitem__(self, key: str) -> Any:
        if key not in self._names():
            raise KeyError(key)
        return getattr(self, key)

    def __contains__(self, key: object) -> bool:
        return key in self._names()

    def get(self, key: str, default: Any = None) -> Any:
        """The attribute called `key`, or `default` when this model has none of that name."""
        return getattr(self, key) if key in self._names() else default

    def to_dict(self) -> dict[str, Any]:
        """A plain dict of the attributes, nested models included, under their Python names."""
        return {name: _plain(getattr(self, name)) for name in self._names()}

    def _names(self) -> tuple[str, ...]:
        # The tag of a union's variant is written and checked by the codec, so it is not a field.
        tag = self.__struct_config__.tag_field
        return self.__struct_fields__ if tag is None else (tag, *self.__struct_fields__)


class Model(BaseModel):
    """An object of the API. Iterating gives its field names."""

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())


class Collection(BaseModel, Generic[T]):
    """An object of the API that is mainly a list: iterating, `len` and integer keys reach its items."""

    items_field: ClassVar[str] = ""

    def _items(self) -> list[T]:
        items: list[T] = getattr(self, self.items_field)
        return items

    def __iter__(self) -> Iterator[T]:
        return iter(self._items())

    def __len__(self) -> int:
        return len(self._items())

    @overload
    def __getitem__(self, key: str) -> Any: ...
    @overload
    def __getitem__(self, key: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> list[T]: ...
    def __getitem__(self, key: str | SupportsIndex | slice) -> Any:
        return super().__getitem__(key) if isinstance(key, str) else self._items()[key]

    def names(self) -> list[str]:
        """The names of the items, in order."""
        return [item.name for item in self._items()]  # type: ignore[attr-defined]


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.to_dict()
    if isinstance(value, UnknownVariant):
        return value.raw
    if isinstance(value, list):
        # Numbers and strings, the bulk of the data, need no look at each of them.
        return (
            value
            if not value or isinstance(value[0], (float, int, str))
            else [_plain(v) for v in value]
        )
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


# -- open unions ------------------------------------------------------------------------------


class UnknownVariant(Struct):
    """A variant of a union that this release does not know. `raw` has everything the service said."""

    tag: str
    raw: dict[str, Any]


class _OpenUnionType(type):
    tag_field: str
    variants: Mapping[str, type[Struct]]

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, (UnknownVariant, *cls.variants.values()))


class _OpenUnion(metaclass=_OpenUnionType):
    """Marks run-time types made by `open_union`."""


def open_union(name: str, tag_field: str, variants: Mapping[str, type[Struct]]) -> Any:
    """The run-time type of `A | B | UnknownVariant`: an unknown tag must not fail the whole answer."""
    return _OpenUnionType(name, (_OpenUnion,), {"tag_field": tag_field, "variants": variants})


def _decode_hook(kind: Any, value: Any) -> Any:
    if not isinstance(kind, _OpenUnionType):
        raise NotImplementedError(kind)
    if not isinstance(value, dict):
        raise ValueError(f"Expected `object`, got `{type(value).__name__}`")
    tag = str(value.get(kind.tag_field))
    variant = kind.variants.get(tag)
    if variant is None:
        return UnknownVariant(tag, value)
    result = msgspec.convert(value, variant, dec_hook=_decode_hook)
    if "extra" in variant.__struct_fields__:
        described = {*variant.__struct_encode_fields__, kind.tag_field}
        result.extra = {key: item for key, item in value.items() if key not in described}  # type: ignore[attr-defined]
    return result


# -- encoding and decoding --------------------------------------------------------------------


def encode(call: Call[Any]) -> bytes | None:
    """The request body of `call`, None when it has none.

    Raises:
        TypeError: A value in the body has no JSON form.
    """
    if call.operation.media is None:
        return None
    if call.operation.media == "application/x-ndjson":
        return b"".join(_dumps(record) + b"\n" for record in call.body)
    return _dumps(call.body)


def decode(kind: Any, data: bytes, *, lax: bool = False) -> Any:
    """A JSON body as `kind`.

    Raises:
        msgspec.DecodeError: The body is not JSON; its subclass msgspec.ValidationError: not of that type.
    """
    return _decoder(kind, lax).decode(data)


@lru_cache(maxsize=None)
def _decoder(kind: Any, lax: bool) -> msgspec.json.Decoder[Any]:
    # Lax decoding also turns 1 into True, so only operations that need it have it.
    return msgspec.json.Decoder(kind, strict=not lax, dec_hook=_decode_hook)


def _dumps(value: Any) -> bytes:
    return orjson.dumps(value, default=_jsonable, option=orjson.OPT_SERIALIZE_NUMPY)


def _jsonable(value: Any) -> Any:
    """What orjson asks about values that it does not know."""
    if isinstance(value, UnknownVariant):
        return value.raw
    if isinstance(value, Struct):
        return _members(value)
    if isinstance(value, Mapping):
        return dict(value)
    if hasattr(value, "tolist"):  # numpy arrays that orjson cannot read in place, array.array
        return value.tolist()
    if isinstance(value, Sequence):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _members(value: Struct) -> dict[str, Any]:
    """The wire members of a model: absent optionals and empty optional collections are left out."""
    config = value.__struct_config__
    out: dict[str, Any] = {str(config.tag_field): config.tag} if config.tag_field else {}
    for name, wire, optional in _plan(type(value)):
        item = getattr(value, name)
        if optional and (item is None or (item.__class__ in (list, dict) and not item)):
            continue
        if wire is None:
            out |= item
        else:
            out[wire] = item
    return out


@lru_cache(maxsize=None)
def _plan(kind: type[Struct]) -> tuple[tuple[str, str | None, bool], ...]:
    """(attribute, wire name, may be left out) of each field; free members of an open object have no name."""
    return tuple(
        (
            f.name,
            None if f.name == "extra" else f.encode_name,
            f.default is not NODEFAULT or f.default_factory is not NODEFAULT,
        )
        for f in struct_fields(kind)
    )
