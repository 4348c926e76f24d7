"""Let pydantic, and FastAPI with it, take models: as the type of a field, of an argument and of what a route returns.

Its dicts are those of `to_dict` and `from_dict`. Nothing here runs unless pydantic asks for it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any, Union, get_type_hints

from msgspec import UnsetType
from msgspec.structs import fields as struct_fields
from pydantic_core import core_schema as core

from ._base import BaseModel, OpenUnionType
from ._runtime import decode_hook
from ._unions import options, wire_form


def schema_of_class(kind: Any, handler: Any) -> Any:
    """Return what validates and serializes objects of a class with `from_dict` and `to_dict`, for pydantic."""
    shape = _members(kind, handler) if issubclass(kind, BaseModel) else core.dict_schema()
    return _schema(kind, shape, kind.from_dict)


def _members(model: type[BaseModel], handler: Any) -> Any:
    """Return the shape of the plain dicts of a model."""
    hints = get_type_hints(model)
    members = {}
    for field in struct_fields(model):
        if field.encode_name != " ":
            hint = hints[field.name]
            kind = handler.generate_schema(str if hint is Exception else _known(hint))
            key = model.key_names.get(field.name, field.name)
            members[key] = core.typed_dict_field(kind, required=field.required)
    config = model.__struct_config__
    if config.tag_field is not None:
        members[config.tag_field] = core.typed_dict_field(core.literal_schema([config.tag]))
    return core.typed_dict_schema(members, cls_name=model.__name__)


def schema_of_union(union: OpenUnionType, handler: Any) -> Any:
    """Return what validates and serializes a variant of an open union, for pydantic."""
    variants = [handler.generate_schema(kind) for kind in union.variants.values()]
    shape = core.union_schema([*variants, core.dict_schema(core.str_schema())])
    return _schema(union, shape, lambda value: decode_hook(union, wire_form(union, value)))


def _schema(kind: Any, shape: Any, read: Callable[[Any], Any]) -> Any:
    def validated(value: Any) -> Any:
        return read(value) if isinstance(value, Mapping) else _instance(kind, value)

    return core.no_info_plain_validator_function(
        validated,
        ref=f"{kind.__module__}.{kind.__qualname__}:{id(kind)}",
        json_schema_input_schema=shape,
        serialization=core.plain_serializer_function_ser_schema(_plain),
    )


def json_schema(kind: type, core_schema: Any, handler: Any) -> Any:
    """Return the JSON schema of the plain dicts of a model or of a variant."""
    made = handler.resolve_ref_schema(handler(core_schema["json_schema_input_schema"]))
    return made | {"description": inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0]}


def _plain(value: Any) -> Any:
    # A member may be a plain dict already: an unknown variant, or what someone put there.
    return value.to_dict() if hasattr(value, "to_dict") else value


def _instance(kind: Any, value: Any) -> Any:
    if not isinstance(value, kind):
        raise ValueError(f"expected a {kind.__name__} or a dict, got {type(value).__name__}")
    return value


def _known(hint: Any) -> Any:
    """Return a type without that of a member which a request leaves alone."""
    return Union[tuple(it for it in options(hint) if it is not UnsetType)]
