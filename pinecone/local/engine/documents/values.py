"""Define what the fields of a document may hold, checked against the schema before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np

from pinecone.local.catalog import requests
from pinecone.local.catalog.schema import Field, Schema
from pinecone.local.engine.checks import sparse_vector
from pinecone.local.errors import DataError, invalid
from pinecone.local.limits import MAX_METADATA_BYTES
from pinecone.local.storage import metadata
from pinecone.local.storage.segments import Floats
from pinecone.local.storage.sparse import Sparse

_KINDS = {
    "string": "a string",
    "semantic_text": "a string",
    "string_list": "a list of strings",
    "float": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
}
_ANSWERED = ("_id", "_score", "_remove_fields")


class Document(msgspec.Struct):
    """A document taken apart.

    Attributes:
        rest: What is stored as JSON: all that is not a vector.
        dense: The vector of the field of type ``dense_vector``.
        sparse: The vector of the field of type ``sparse_vector``.
        unstored: Texts that are embedded and then forgotten, by field.
    """

    id: str
    rest: dict[str, Any]
    dense: Floats | None = None
    sparse: Sparse | None = None
    unstored: dict[str, str] = {}


def taken_apart(schema: Schema, record_id: str, fields: Mapping[str, Any]) -> Document:
    """Return the fields of a document, each where it belongs.

    Raises:
        DataError: A value does not fit its field, or is one that no field can hold.
    """
    document = Document(record_id, {})
    for name, value in fields.items():
        field = schema.fields.get(name)
        if field is None or field.type not in ("dense_vector", "sparse_vector"):
            checked = _checked(record_id, name, field, value)
            if field is not None and not field.stored:
                document.unstored[name] = checked
            else:
                document.rest[name] = checked
        elif field.type == "dense_vector":
            document.dense = _dense(record_id, name, field, value)
        else:
            document.sparse = _sparse(record_id, name, value)
    _check_size(schema, document)
    return document


def check_complete(schema: Schema, record_id: str, present: Mapping[str, Any]) -> None:
    """Refuse a document without a field that every document needs.

    Those are the fields with dense vectors, and at least one field to search by.
    """
    needed = [name for name, field in schema.fields.items() if field.holds_dense]
    for name in needed:
        if name not in present:
            raise problem(record_id, name, "is missing: every document must have it")
    searched = [name for name, field in schema.fields.items() if field.searchable]
    if not any(name in present for name in searched):
        raise invalid(
            f"Document '{record_id}' must have at least one field to search by: "
            f"{', '.join(searched)}"
        )


def problem(record_id: str, name: str, what: str) -> DataError:
    """Return the answer to a document with a field that cannot be."""
    return invalid(f"Document '{record_id}', field '{name}' {what}")


# -- values ------------------------------------------------------------------------------------


def _checked(record_id: str, name: str, field: Field | None, value: Any) -> Any:
    """Return text or metadata as it is stored."""
    if name in _ANSWERED or name.startswith("$") or not name:
        raise problem(record_id, name, "has a name that is reserved")
    if field is not None and not _fits(field.type, value):
        raise problem(record_id, name, f"must be {_KINDS[field.type]}, got {requests.show(value)}")
    try:
        return metadata.checked(name, value, record_id)
    except DataError as error:
        raise problem(record_id, name, f"cannot be stored: {error.message}") from None


def _fits(kind: str, value: Any) -> bool:
    if kind in ("string", "semantic_text"):
        return isinstance(value, str)
    if kind == "string_list":
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if kind == "boolean":
        return isinstance(value, bool)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return kind == "float" or value == value // 1


def _dense(record_id: str, name: str, field: Field, value: Any) -> Floats:
    dimension = field.dimension or 0
    if not isinstance(value, list) or not all(
        isinstance(item, (int, float)) and not isinstance(item, bool) for item in value
    ):
        raise problem(record_id, name, f"must be a list of numbers, got {requests.show(value)}")
    if len(value) != dimension:
        raise problem(
            record_id, name, f"must have {dimension} values, its dimension, got {len(value)}"
        )
    with np.errstate(over="ignore"):
        try:
            vector = np.array(value, np.float64).astype(np.float32)
        except OverflowError:
            vector = np.array([np.inf], np.float32)
    if not np.isfinite(vector).all():
        raise problem(record_id, name, "must have values that fit a 32-bit float")
    if not vector.any():
        raise problem(record_id, name, "must have at least one value that is not zero")
    return vector


def _sparse(record_id: str, name: str, value: Any) -> Sparse:
    try:
        found = sparse_vector(msgspec.convert(value, requests.SparseValues))
    except msgspec.ValidationError as error:
        text = str(error)
        raise problem(
            record_id, name, f"must have indices and values: {text[:1].lower()}{text[1:]}"
        ) from None
    except DataError as error:
        raise problem(record_id, name, f"cannot be stored: {error.message}") from None
    if found is None:
        raise problem(record_id, name, "must have at least one value")
    return found


def _check_size(schema: Schema, document: Document) -> None:
    """Hold metadata to its limit; text that is searched only has that of the whole request."""
    held = {
        name: value
        for name, value in document.rest.items()
        if name not in schema.fields or not schema.fields[name].searchable
    }
    size = len(metadata.encode(held))
    if size > MAX_METADATA_BYTES:
        raise invalid(
            f"Document '{document.id}' has {size} bytes of metadata, which exceeds the limit of "
            f"{MAX_METADATA_BYTES} bytes"
        )
