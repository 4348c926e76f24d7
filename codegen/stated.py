"""Read what a schema states about a value beside its type: the default, and the constraints."""

from __future__ import annotations

import datetime
import math
from typing import Any

from openapi_python_client import schema as oai

from .ir import Constraints
from .nodes import Node, text


def facts(schema: Node) -> tuple[str, Constraints]:
    """Return the default (as Python source, "" for none) and the constraints a schema states."""
    if isinstance(schema, oai.Reference):
        return "", Constraints()
    extra = schema.model_extra or {}
    stated = "default" in schema.model_fields_set and schema.default is not None
    default = _literal(schema.default) if stated else ""
    known = extra.get("x-enum") or schema.enum or ()
    if schema.items and not known:
        known = facts(schema.items)[1].known
    known = [value for value in known if value is not None and not isinstance(value, bool)]
    constraints = Constraints(
        minimum=_finite(schema.minimum),
        maximum=_finite(schema.maximum),
        min_length=schema.minLength,
        max_length=schema.maxLength,
        min_items=schema.minItems,
        max_items=schema.maxItems,
        min_properties=schema.minProperties,
        max_properties=schema.maxProperties,
        pattern=text(schema.pattern) or None,
        format=text(schema.schema_format) or None,
        known=tuple(str(value) for value in known),
    )
    return default, constraints


def _finite(bound: float | None) -> float | None:
    return bound if bound is not None and math.isfinite(bound) else None


def _literal(value: Any) -> str:
    """Return a value of a document as Python source; "" for what JSON does not have."""
    if isinstance(value, datetime.date):  # YAML reads dates where JSON has text
        return repr(value.isoformat())
    if isinstance(value, float) and not math.isfinite(value):
        return ""
    return repr(value)
