"""Requests in the words of the API version in which an index has a schema of fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from pinecone._checks import wrong_type
from pinecone._requests.arguments import conforming, within
from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone.models.vocabularies import SPARSE_VALUES, VALUES
from pinecone_api._runtime import decode, dumps
from pinecone_api.default.db_control import limits, models


def plain_object(value: Any, argument: str) -> dict[str, Any]:
    """Return a mapping, a model or what has a `to_dict` as a plain dict of what is set in it."""
    if not isinstance(value, (Mapping, Struct)) and hasattr(value, "to_dict"):
        value = value.to_dict()
    if not isinstance(value, (Mapping, Struct)):
        wrong_type(argument, "a mapping", value)
    try:
        found: dict[str, Any] = decode(dict[str, Any], dumps(value))
    except TypeError as error:
        raise PineconeTypeError(f"{argument}: {error}") from error
    return found


def fields_of(schema: object) -> dict[str, Any]:
    """Return the fields of a schema, by name, which may stand in it under `fields`."""
    found = plain_object(schema, "schema")
    inner = found.get("fields")
    if not isinstance(inner, dict):
        return found
    # A field may be called `fields`: {"fields": {"filterable": True}}.
    is_one = any(isinstance(inner.get(word), (str, bool)) for word in ("type", "filterable"))
    return found if is_one else inner


def declaration(schema: object) -> dict[str, Any] | None:
    """Return the fields of a schema that says their types; None where it only says what can be filtered by."""
    fields = {} if schema is None else fields_of(schema)
    for name, field in fields.items():
        if not isinstance(field, dict) or (field and not {"type", "filterable"} & field.keys()):
            expected = "{'type': 'string', ...}, or {'filterable': True} of a metadata field"
            wrong_type(f"schema[{name!r}]", expected, field)
    return fields if any("type" in field for field in fields.values()) else None


def of_index(
    declared: dict[str, Any] | None,
    dimension: object,
    kind: str,
    metric: str,
    *,
    given_metric: object,
) -> Any:
    """Return the schema of a new index: the one declared, or that of an index of vectors."""
    if declared is not None:
        if dimension is not None or given_metric not in (None, "cosine") or kind != "dense":
            raise PineconeValueError(
                "schema, dimension, metric, vector_type: a schema that says the types of fields says the last three, "
                "too; expected one or the other"
            )
        fields = declared
    elif kind == "sparse":
        if dimension is not None:
            raise PineconeValueError(f"dimension: a sparse index has none, got {dimension!r}")
        fields = {SPARSE_VALUES: {"type": "sparse_vector"}}
    elif dimension is None:
        raise PineconeValueError(
            "schema, dimension: expected the fields of an index of documents, each with its type, or how long "
            "vectors are"
        )
    else:
        size = within(dimension, "dimension", limits.DenseVectorField.dimension)
        fields = {VALUES: {"type": "dense_vector", "dimension": size, "metric": metric}}
    return conforming(models.CreateIndexSchema, {"fields": fields}, "schema")


def changes(deployment: object, schema: object, **capacities: object) -> dict[str, Any]:
    """Return the parts of a change that are objects, as far as they are given; one capacity at most is."""
    found = {}
    if deployment is not None and not (isinstance(deployment, dict) and not deployment):
        size = plain_object(deployment, "deployment")
        found["deployment"] = conforming(models.PatchIndexDeploymentRequest, size, "deployment")
    if schema is not None:
        fields = {"fields": fields_of(schema)}
        found["schema"] = conforming(models.PatchIndexSchema, fields, "schema")
    for argument, value in capacities.items():
        if value is not None:
            capacity = plain_object(value, argument)
            found["read_capacity"] = conforming(models.ReadCapacityPatch, capacity, argument)
    return found
