"""Refuse what version 2026-07 does not take in the schema of a new index; the preview has other rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from pinecone.local.api.allowed import check, check_value
from pinecone.local.api.index_fields import RESERVED
from pinecone.local.api.index_requests import CreateDeclaredRequest, Deployment, SchemaField
from pinecone.local.catalog import requests
from pinecone.local.errors import ControlError, invalid_control
from pinecone_api.v2026_07.db_control import limits

_MAX_NAME_BYTES = 64
_MAX_SEARCHED = 100
_SEARCHED_BY = ("full_text_search", "embed", "sparse_embed")
_TYPES = ("dense_vector", "sparse_vector", "string")


def check_new(body: CreateDeclaredRequest, text: bytes, *, encrypted: bool) -> None:
    """Refuse a new index that the document of the version does not allow.

    Args:
        body: The request.
        text: The same as it was sent.
        encrypted: Whether every index of the project must be encrypted.

    Raises:
        ControlError: It does not.
    """
    _check_deployment(
        body.deployment, None if body.read_capacity is None else body.read_capacity.mode
    )
    fields = body.schema.fields
    check(body.schema, limits.CreateIndexSchema, "schema.")
    _check_members(msgspec.json.decode(text)["schema"]["fields"])
    for name, field in fields.items():
        _check_field(name, field)
    searched = [name for name, field in fields.items() if field.full_text_search is not None]
    if len(searched) > _MAX_SEARCHED:
        raise invalid_control(
            f"schema.fields must have at most {_MAX_SEARCHED} fields with full_text_search, "
            f"got {len(searched)}"
        )
    if searched and body.cmek_id is not None:
        raise invalid_control("cmek_id cannot be given for an index with full_text_search fields")
    if searched and encrypted:
        raise ControlError(
            412,
            "FAILED_PRECONDITION",
            "Index creation failed. Indexes with full_text_search fields are not supported in "
            "CMEK-encrypted projects",
        )


def _check_deployment(given: Deployment | None, mode: str | None) -> None:
    kind = "managed" if given is None else given.deployment_type
    if kind == "pod":
        raise invalid_control(
            "Pod indexes cannot be created in API version 2026-07: "
            "set X-Pinecone-Api-Version to 2026-04"
        )
    if kind == "byoc" and mode != "Dedicated":
        raise invalid_control("A byoc deployment needs read_capacity with the mode Dedicated")


def _check_members(fields: Mapping[str, Mapping[str, Any]]) -> None:
    """Refuse members of text fields that the document does not know; others may have more."""
    known = set(SchemaField.__struct_fields__)
    for name, field in fields.items():
        if field.get("type") == "string" and (unknown := sorted(field.keys() - known)):
            raise ControlError(
                422,
                "UNPROCESSABLE_ENTITY",
                "Failed to deserialize the JSON body into the target type: "
                f"schema.fields['{name}']: unknown field `{unknown[0]}`",
            )


def _check_field(name: str, field: SchemaField) -> None:
    where = f"schema.fields['{name}']"
    size = len(name.encode())
    if name not in RESERVED and not 1 <= size <= _MAX_NAME_BYTES:
        raise invalid_control(
            f"The name of a field must be 1 to {_MAX_NAME_BYTES} bytes long, got {size}"
        )
    if field.type != RESERVED.get(name, field.type):
        raise invalid_control(f"{where} must have the type {RESERVED[name]}")
    if field.type not in _TYPES:
        raise invalid_control(
            f"{where} has the type {requests.show(field.type)}, and a schema declares what is "
            f"searched: {', '.join(_TYPES)}. Metadata needs no declaration"
        )
    if field.type == "string" and all(getattr(field, by) is None for by in _SEARCHED_BY):
        raise invalid_control(
            f"{where} must have one of {', '.join(_SEARCHED_BY)}. Metadata needs no declaration"
        )
    if field.description is not None:
        check_value(
            field.description.encode(), limits.StringField.description, f"{where}.description"
        )
