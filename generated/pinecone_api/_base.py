# Copied from codegen/runtime/_base.py by `make generate`; edit that file instead.
"""Base classes of the wire models: fields as attributes and as a mapping, plain dicts, equality, tables."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Generic, SupportsIndex, TypeVar, overload

from msgspec import UNSET, Struct, StructMeta, ValidationError, convert, to_builtins
from msgspec.structs import replace

from ._tables import Tabular
from ._values import Values

if TYPE_CHECKING:
    from typing import Literal as Literal
else:

    class Literal:
        """Stand for a text in annotations of fields: `Literal["a"] | str` offers "a", and is read as any text."""

        def __class_getitem__(cls, known: Any) -> type[str]:
            return str


T = TypeVar("T")
M = TypeVar("M", bound="BaseModel")
A = TypeVar("A", bound="Answer")


class FurtherNames(StructMeta):
    """Let a model be made with other names of its fields, too, and with its tag; decoding does not come here."""

    further_names: dict[str, str] = {}

    if not TYPE_CHECKING:  # otherwise a type checker would not look at the arguments

        def __call__(cls, *args: Any, **kwargs: Any) -> Any:
            fields = {cls.further_names.get(name, name): value for name, value in kwargs.items()}
            if len(fields) < len(kwargs):
                raise TypeError(f"{cls.__name__}() has a field twice, under two of its names")
            config = cls.__struct_config__
            if fields.pop(config.tag_field, config.tag) != config.tag:
                raise TypeError(f"{cls.__name__}() has the {config.tag_field} {config.tag!r}")
            return super().__call__(*args, **fields)


class ForPydantic:
    """Base of what pydantic, and FastAPI with it, takes as a type: an object, or what `from_dict` makes one of."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from ._pydantic import schema_of_class

        return schema_of_class(cls, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> Any:
        from ._pydantic import json_schema

        return json_schema(cls, core_schema, handler)


class BaseModel(ForPydantic, Tabular, Struct):
    """Base of every wire model: a mapping from its fields, with `to_dict`.

    Keys are the names of fields, in Python and on the wire, and other names that a field has. Iterating gives the
    names of the fields; a `Collection` gives its items.
    """

    secret_fields: ClassVar[tuple[str, ...]] = ()
    """Fields that `repr` hides."""
    key_names: ClassVar[Mapping[str, str]] = {}
    """Fields that are keys under another of their names: published programs know them so."""

    def __getitem__(self, key: str) -> Any:
        name = attributes_of(type(self))[key]
        found = getattr(self, name)
        if (
            type(found) is Values
        ):  # whoever reads by key takes a model for plain data, and may encode it
            found = found.tolist()
            setattr(self, name, found)
        return found

    def __setitem__(self, key: str, value: Any) -> None:
        setattr(self, attributes_of(type(self))[key], value)

    def __contains__(self, key: object) -> bool:
        return key in attributes_of(type(self))

    def __iter__(self) -> Iterator[Any]:
        return iter(names_of(type(self)))

    def keys(self) -> tuple[str, ...]:
        """Return the names of the fields."""
        return names_of(type(self))

    def get(self, key: str, default: Any = None) -> Any:
        """Return what `model[key]` gives, or `default` when this model has nothing of that name."""
        return self[key] if key in attributes_of(type(self)) else default

    def to_dict(self) -> dict[str, Any]:
        """Return a plain dict of `keys()` and their values, nested models included.

        What a request leaves alone, because nobody has set it, is left out: there, None means something else.
        """
        members = ((name, getattr(self, name)) for name in names_of(type(self)))
        return {name: _plain(value) for name, value in members if value is not UNSET}

    def to_json(self) -> str:
        """Return `to_dict()` as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    @classmethod
    def from_dict(cls: type[M], d: Mapping[str, Any]) -> M:
        """Return the model with these fields, under any of their names; other keys are ignored.

        Nested models are as `to_dict` gives them, or as JSON has them.

        Raises:
            ValueError: A field is missing or holds something else.
        """
        from ._runtime import decode_hook
        from ._unions import wire_form

        try:
            return convert(wire_form(cls, dict(d)), cls, dec_hook=decode_hook)
        except ValidationError as error:
            raise ValueError(f"{cls.__name__}: {error}") from error

    def __reduce__(self) -> Any:
        # By name: a member that a later release inserts must not shift the others of a stored object.
        return rebuild, (type(self), {name: getattr(self, name) for name in self.__struct_fields__})

    def __setstate__(self, state: Any) -> None:
        """Take what releases 9 and 10 pickled of classes that were no structs; items were in a private attribute."""
        state = state[1] if isinstance(state, tuple) else state
        known = attributes_of(type(self))
        items_field = getattr(self, "items_field", "")
        made = type(self)(
            **{name if name in known else items_field: value for name, value in state.items()}
        )
        for name in self.__struct_fields__:
            setattr(self, name, getattr(made, name))

    def __repr__(self) -> str:
        from ._display import text

        return text(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text("..." if cycle else repr(self))

    def _repr_html_(self) -> str:
        from ._display import html

        return html(self)


class Model(BaseModel):
    """An object of the API that has no field called `values` or `items`: a whole mapping."""

    def __len__(self) -> int:
        return len(names_of(type(self)))

    def __bool__(self) -> bool:
        return True

    def values(self) -> list[Any]:
        """Return the values of the fields."""
        return [getattr(self, name) for name in names_of(type(self))]

    def items(self) -> list[tuple[str, Any]]:
        """Return the names of the fields, each with its value."""
        return [(name, getattr(self, name)) for name in names_of(type(self))]


class Collection(BaseModel, Generic[T]):
    """An object of the API that is mainly a list: iterating, `in`, `len` and integer keys reach its items."""

    items_field: ClassVar[str] = ""

    def _items(self) -> list[T]:
        items: list[T] = getattr(self, self.items_field)
        return items

    def __iter__(self) -> Iterator[T]:
        return iter(self._items())

    def __contains__(self, item: object) -> bool:
        return item in self._items()

    values, items = Model.values, Model.items

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

    @property
    def has_more(self) -> bool:
        """True when there is a page after this one."""
        return bool(getattr(getattr(self, "pagination", None), "next", None))

    def names(self) -> list[str]:
        """Return the names of the items, in order."""
        return [item.name for item in self._items()]  # type: ignore[attr-defined]


# -- answers ----------------------------------------------------------------------------------


class ResponseInfo(Model):
    """Headers, status and cost of an answer, besides its body."""

    raw_headers: dict[str, str] = {}
    """Response headers, names in lower case."""
    status_code: int = 200
    """HTTP status."""
    usage: Any = None
    """Cost of the call, when the answer says so."""

    @property
    def request_id(self) -> str | None:
        """Return what the service calls this request; support asks for it."""
        return self._header("x-pinecone-request-id", "x-request-id")

    @property
    def lsn_committed(self) -> int | None:
        """Log sequence number of this write, for reads to wait for."""
        return self._number("x-pinecone-request-lsn", "x-pinecone-lsn-committed")

    @property
    def lsn_reconciled(self) -> int | None:
        """Log sequence number up to which writes are visible to this read."""
        return self._number("x-pinecone-max-indexed-lsn", "x-pinecone-lsn-reconciled")

    def is_reconciled(self, target: int) -> bool:
        """Return whether the write with the log sequence number `target` is visible to this read."""
        seen = self.lsn_reconciled
        return seen is not None and seen >= target

    def _header(self, *names: str) -> str | None:
        return next((self.raw_headers[name] for name in names if name in self.raw_headers), None)

    def _number(self, *names: str) -> int | None:
        text = self._header(*names)
        return int(text) if text is not None and text.isdecimal() else None


class _Beside:
    """The place of what came with an answer: a slot that is no field, so that no encoder looks into it."""

    __slots__ = ("_response_info",)

    _response_info: ResponseInfo | None


class _Described(_Beside, BaseModel, kw_only=True, rename={"response_info": " "}):
    """The field `response_info` as the constructor and pickles know it.

    It is unset in every answer: `__post_init__` moves what the constructor was given to its place beside the
    fields. An encoder leaves out an unset field, and no answer of the service has a member called " ".
    """

    response_info: ResponseInfo | None = None

    def __post_init__(self) -> None:
        given = _FIELD.__get__(self)
        self._response_info = None if given is UNSET else given
        _FIELD.__set__(self, UNSET)
        self.fill()

    def fill(self) -> None:
        """Derive members from others, where whoever knows how has put that in the place of this."""


_FIELD: Any = _Described.response_info


class Answer(_Described):
    """Base of the answers of operations. `==` compares their fields, not those of `beside`."""

    beside: ClassVar[tuple[str, ...]] = ("response_info",)
    """Fields that say how an answer came about, not what it is about."""

    if not TYPE_CHECKING:

        @property
        def response_info(self):
            """Request id, headers, status; None for answers that no call brought."""
            return self._response_info

        @response_info.setter
        def response_info(self, info):
            self._response_info = info

    @classmethod
    def from_dict(
        cls: type[A], d: Mapping[str, Any], *, response_info: ResponseInfo | None = None
    ) -> A:
        """Return the answer with these fields, as other models do, and with what came besides."""
        answer = super().from_dict(d)
        if response_info is not None:
            answer.response_info = response_info
        return answer

    def __copy__(self) -> Any:
        return self.__replace__()

    def __replace__(self, **changes: Any) -> Any:
        return replace(self, **{"response_info": self._response_info, **changes})

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return all(
            getattr(self, name) == getattr(other, name)
            for name in self.__struct_fields__
            if name not in self.beside
        )


# -- open unions ------------------------------------------------------------------------------


class UnknownVariant(dict[str, Any]):
    """A variant of a union that this release does not know: what the service said, as a dict and as attributes."""

    __slots__ = ("tag",)

    def __init__(self, tag: str, raw: Mapping[str, Any]) -> None:
        super().__init__(raw)
        self.tag = tag

    @property
    def raw(self) -> dict[str, Any]:
        """Return the same as a plain dict."""
        return dict(self)

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__!r} has no attribute {name!r}") from None

    def __reduce__(self) -> Any:
        return type(self), (self.tag, self.raw)


class _Object(type):
    """The type of a type of all JSON objects, decoded or not."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, (dict, Struct))


class OpenUnionType(type):
    """The type of run-time types made by `open_union`."""

    tag_field: str
    variants: Mapping[str, type[Struct]]

    # What msgspec looks at in the place of the type itself, which needs more than a decoder alone has.
    __origin__ = _Object("object", (), {})
    __args__ = ()

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, (UnknownVariant, *cls.variants.values()))

    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from ._pydantic import schema_of_union

        return schema_of_union(cls, handler)

    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> Any:
        return handler(core_schema["json_schema_input_schema"])


class _OpenUnion(metaclass=OpenUnionType):
    """Marks run-time types made by `open_union`."""


def open_union(name: str, tag_field: str, variants: Mapping[str, type[Struct]]) -> Any:
    """Make the run-time type of `A | B | UnknownVariant`: an unknown tag must not fail the whole answer.

    The variant of the tag "" is that of objects without a tag.
    """
    return OpenUnionType(name, (_OpenUnion,), {"tag_field": tag_field, "variants": variants})


def best_fitting(name: str, *kinds: type[Struct]) -> Any:
    """Make the run-time type of `A | B` when no tag tells them apart: the one with a place for most members."""
    return OpenUnionType(
        name, (_OpenUnion,), {"tag_field": "", "variants": {it.__name__: it for it in kinds}}
    )


# -- fields -----------------------------------------------------------------------------------


def rebuild(kind: type[T], members: Mapping[str, Any]) -> T:
    """Return the model that a pickle has the members of."""
    return kind(**members)


@lru_cache(maxsize=None)
def names_of(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of the fields that a model has as a mapping."""
    return tuple(kind.key_names.get(name, name) for name in fields_of(kind))


@lru_cache(maxsize=None)
def fields_of(kind: type[Struct]) -> tuple[str, ...]:
    """Return the fields that say what a model is about."""
    # The tag of a union's variant is written and checked by the codec, so it is not a field.
    tag = kind.__struct_config__.tag_field
    names = zip(kind.__struct_fields__, kind.__struct_encode_fields__)
    fields = tuple(name for name, wire in names if wire != " ")
    return fields if tag is None else (tag, *fields)


@lru_cache(maxsize=None)
def attributes_of(kind: type[BaseModel]) -> dict[str, str]:
    """Return the attributes of a model by every name they have: in Python, on the wire, in older releases."""
    wire = dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__))
    others = {name: name for name in dir(kind) if isinstance(getattr(kind, name), property)}
    further: dict[str, str] = getattr(kind, "further_names", {})
    return {**others, **further, **wire, **{name: name for name in fields_of(kind)}}


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.to_dict()
    if isinstance(value, list):
        # Numbers and strings, the bulk of the data, need no look at each of them.
        return (
            value
            if not value or isinstance(value[0], (float, int, str))
            else [_plain(v) for v in value]
        )
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, datetime):
        return to_builtins(value)
    return value.tolist() if hasattr(value, "tolist") else value
