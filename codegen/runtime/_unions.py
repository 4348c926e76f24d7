"""Turn plain data into models where a decoder alone cannot: members of open unions, and names of Python."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from msgspec import Struct, convert
from msgspec.structs import fields as struct_fields

from ._base import BaseModel, OpenUnionType, attributes_of
from ._runtime import decode_hook


class HasUnions(BaseModel):
    """Base of the models with a member that is of an open union, or a list or dict of such.

    What decodes without `decode_hook`, as `msgspec.json.decode(data, type=IndexModel)` does, leaves dicts there, and
    so may a caller: they become the variants that their tags name.
    """

    def __post_init__(self) -> None:
        for name, kind, inside in _unions_of(type(self)):
            value = getattr(self, name)
            if dict in map(type, _variants(value, inside)):
                setattr(self, name, convert(value, kind, dec_hook=decode_hook))
        following = getattr(super(), "__post_init__", None)
        if following is not None:
            following()


@lru_cache(maxsize=None)
def _unions_of(kind: type[Struct]) -> tuple[tuple[str, Any, type | None], ...]:
    """Return the members that hold variants: name, type, and list or dict where it holds them in one."""
    return tuple(
        (field.name, field.type, get_origin(option))
        for field in struct_fields(kind)
        for option in options(field.type)
        if any(isinstance(it, OpenUnionType) for it in (option, *get_args(option)))
    )


def _variants(value: Any, inside: type | None) -> Iterable[Any]:
    if inside is None:
        return (value,)
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()  # a constructor takes anything


def options(kind: Any) -> tuple[Any, ...]:
    """Return the types of which a value is one."""
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def wire_form(kind: Any, value: Any) -> Any:
    """Return plain data for `kind` with the names of the wire in the place of those of Python, at every depth."""
    for option in options(kind):
        inner = (get_args(option) or (Any,))[-1]
        if isinstance(value, list) and get_origin(option) is list:
            return [wire_form(inner, item) for item in value]
        if isinstance(value, dict):
            if get_origin(option) is dict:
                return {key: wire_form(inner, item) for key, item in value.items()}
            if isinstance(option, OpenUnionType):
                option = option.variants.get(str(value.get(option.tag_field)))
            if isinstance(option, type) and issubclass(option, Struct):
                return _members(option, value)
    return value


def _members(kind: type[Struct], value: dict[str, Any]) -> dict[str, Any]:
    fields = {field.name: field for field in struct_fields(kind)}
    names = attributes_of(kind) if issubclass(kind, BaseModel) else {}
    out = {}
    for key, item in value.items():
        field = fields.get(names.get(key, key))
        if field is None:  # the tag of a variant, or what the model does not know
            out[key] = item
        else:
            out[field.encode_name] = wire_form(field.type, item)
    return out
