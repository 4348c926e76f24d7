# Copied from codegen/runtime/_lenient.py by `make generate`; edit that file instead.
"""Read answers that are not what their API describes, as far as they are: for calls that have done their work."""

from __future__ import annotations

from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import msgspec
from msgspec import Struct, ValidationError, convert
from msgspec.structs import fields as struct_fields

from ._base import OpenUnionType
from ._runtime import decode_hook

_LOST: Final = object()


def read(kind: Any, data: bytes) -> tuple[Any, list[str]]:
    """Decode a JSON object as `kind`; return it with the paths of members that are missing or of another type.

    Those have their defaults, or None. A body that is empty or null is an object without members.

    Raises:
        msgspec.DecodeError: The body is something else.
    """
    value = msgspec.json.decode(data) if data.strip() else None
    if not isinstance(value, (dict, type(None))):
        raise ValidationError(f"Expected `object`, got `{type(value).__name__}`")
    lost: list[str] = []
    found = _read(kind, value or {}, "", lost)
    return None if found is _LOST else found, lost


def _read(kind: Any, value: Any, path: str, lost: list[str]) -> Any:
    """Return `value` as `kind`, and note what of it is lost; `_LOST` if that is everything."""
    try:
        return convert(value, kind, strict=False, dec_hook=decode_hook)
    except ValidationError:
        options = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    for option in options:
        origin = get_origin(option) or option
        if isinstance(value, list) and origin is list:
            (inner,) = get_args(option)
            return [_item(inner, it, f"{path}[{number}]", lost) for number, it in enumerate(value)]
        if isinstance(value, dict):
            if origin is dict:
                _, inner = get_args(option)
                return {
                    key: _item(inner, it, f"{path}[{key!r}]", lost) for key, it in value.items()
                }
            if isinstance(option, OpenUnionType):
                origin = option.variants.get(str(value.get(option.tag_field)))
            if isinstance(origin, type) and issubclass(origin, Struct):
                return _object(origin, value, path, lost)
    lost.append(path)
    return _LOST


def _item(kind: Any, value: Any, path: str, lost: list[str]) -> Any:
    found = _read(kind, value, path, lost)
    return None if found is _LOST else found


def _object(kind: type[Struct], value: dict[str, Any], path: str, lost: list[str]) -> Any:
    members: dict[str, Any] = {}
    for field in struct_fields(kind):
        here = f"{path}.{field.encode_name}".lstrip(".")
        found: Any = _LOST
        if field.encode_name in value:
            found = _read(field.type, value[field.encode_name], here, lost)
        elif field.required:
            lost.append(here)
        if found is not _LOST:
            members[field.name] = found
        elif field.required:
            members[field.name] = None
    return kind(**members)
