"""The control plane: create, list, describe, configure and delete indexes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from pinecone.local import wire
from pinecone.local.catalogue import IndexEntry
from pinecone.local.errors import ControlError, invalid_control
from pinecone.local.http import Request, Response, json_response
from pinecone.local.indexes import Indexes
from pinecone.local.limits import (
    MAX_DIMENSION,
    MAX_INDEX_NAME_LENGTH,
    MAX_TAG_KEY_LENGTH,
    MAX_TAG_VALUE_LENGTH,
    MAX_TAGS,
)

T = TypeVar("T")

METRICS = ("cosine", "dotproduct", "euclidean")
REGIONS = {
    "aws": ("us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-1"),
    "gcp": ("us-central1", "europe-west4"),
    "azure": ("eastus2", "germanywestcentral"),
}
_PROTECTION = ("disabled", "enabled")
_NOT_HERE = ("backups", "collections", "embed", "models", "rerank", "restore-jobs")
_NAME = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?")
_TAG_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PRINTABLE = re.compile(r"[ -~]*")


class ControlPlane:
    """Handles the requests that arrive at the control port."""

    def __init__(self, indexes: Indexes) -> None:
        self._indexes = indexes

    def handle(self, request: Request) -> Response:
        """Answer one request.

        Raises:
            ControlError: The answer is an error.
        """
        handler: Callable[..., Response] | None = None
        match request.parts:
            case ("indexes",):
                handler = {"GET": self._list, "POST": self._create}.get(request.method)
                if handler:
                    return handler(request)
            case ("indexes", "create-for-model") if request.method == "POST":
                raise invalid_control("Indexes with integrated embedding are not available locally")
            case ("indexes", name):
                handler = {
                    "GET": self._describe,
                    "PATCH": self._configure,
                    "DELETE": self._delete,
                }.get(request.method)
                if handler:
                    return handler(request, name)
            case ("indexes", _, "backups"):
                raise invalid_control("Backups are not available locally")
            case (first, *_) if first in _NOT_HERE:
                raise invalid_control(f"{request.method} /{first} is not available locally")
            case _:
                pass
        raise ControlError(404, "NOT_FOUND", f"{request.method} {request.raw_path} not found")

    def _list(self, request: Request) -> Response:
        models = [index_model(entry, request.version) for entry in self._indexes.entries()]
        return json_response(200, {"indexes": models})

    def _describe(self, request: Request, name: str) -> Response:
        return json_response(200, index_model(self._indexes.entry(name), request.version))

    def _create(self, request: Request) -> Response:
        entry = _new_entry(_decode(wire.CreateIndexRequest, request.body))
        self._indexes.create(entry)
        return json_response(201, index_model(entry, request.version))

    def _configure(self, request: Request, name: str) -> Response:
        body = _decode(wire.ConfigureIndexRequest, request.body)
        self._indexes.entry(name)
        if body.spec is not None or body.embed is not None:
            raise invalid_control(
                "Only deletion_protection and tags can be configured locally; "
                "spec and embed cannot be changed"
            )
        protection = body.deletion_protection
        if protection is not None:
            _check_choice("deletion_protection", protection, _PROTECTION)

        def change(entry: IndexEntry) -> None:
            if body.tags is not None:
                entry.tags = _merge_tags(entry.tags, body.tags)
            if protection is not None:
                entry.deletion_protection = protection

        return json_response(
            202, index_model(self._indexes.configure(name, change), request.version)
        )

    def _delete(self, request: Request, name: str) -> Response:
        self._indexes.delete(name)
        return Response(202)


def index_model(entry: IndexEntry, version: str) -> dict[str, Any]:
    """Return an index as the given API version describes it."""
    serverless: dict[str, Any] = {"cloud": entry.cloud, "region": entry.region}
    model: dict[str, Any] = {
        "name": entry.name,
        **({} if entry.dimension is None else {"dimension": entry.dimension}),
        "metric": entry.metric,
        "host": entry.host,
        "spec": {"serverless": serverless},
        "status": {"ready": True, "state": "Ready"},
        "deletion_protection": entry.deletion_protection,
    }
    if version >= "2025-01":
        model["vector_type"] = entry.vector_type
        if entry.tags:
            model["tags"] = entry.tags
    if version >= "2025-10":
        serverless["read_capacity"] = {"mode": "OnDemand", "status": {"state": "Ready"}}
        if entry.schema is not None:
            serverless["schema"] = entry.schema
    return model


def _decode(kind: type[T], body: bytes) -> T:
    try:
        return wire.decode(kind, body)
    except wire.BodyError as error:
        if error.malformed:
            raise invalid_control(f"Failed to parse the request body as JSON: {error}") from None
        line = body.count(b"\n") + 1
        column = len(body) - (body.rfind(b"\n") + 1)
        raise ControlError(
            422,
            "UNPROCESSABLE_ENTITY",
            "Failed to deserialize the JSON body into the target type: "
            f"{error} at line {line} column {column}",
        ) from None


def _new_entry(body: wire.CreateIndexRequest) -> IndexEntry:
    _check_name(body.name)
    vector_type = body.vector_type or "dense"
    _check_choice("vector_type", vector_type, ("dense", "sparse"))
    metric = body.metric or ("dotproduct" if vector_type == "sparse" else "cosine")
    _check_choice("metric", metric, METRICS)
    serverless = _check_spec(body.spec)
    if vector_type == "sparse":
        if metric != "dotproduct":
            raise invalid_control("Sparse indexes must use the metric dotproduct")
        if body.dimension is not None:
            raise invalid_control("dimension must not be given for a sparse index")
    elif body.dimension is None:
        raise invalid_control("dimension is required for a dense index")
    elif not 1 <= body.dimension <= MAX_DIMENSION:
        raise invalid_control(
            f"dimension must be between 1 and {MAX_DIMENSION}, got {body.dimension}"
        )
    protection = body.deletion_protection or "disabled"
    _check_choice("deletion_protection", protection, _PROTECTION)
    schema = None
    if serverless.schema is not None:
        schema = {"fields": {name: {"filterable": True} for name in serverless.schema.fields}}
    return IndexEntry(
        name=body.name,
        folder="",
        port=0,
        dimension=body.dimension,
        metric=metric,
        cloud=serverless.cloud,
        region=serverless.region,
        deletion_protection=protection,
        tags=_merge_tags({}, dict(body.tags or {})),
        schema=schema,
        vector_type=vector_type,
    )


def _check_name(name: str) -> None:
    if not 1 <= len(name) <= MAX_INDEX_NAME_LENGTH:
        raise invalid_control(
            f"Name must be 1 to {MAX_INDEX_NAME_LENGTH} characters long, got {len(name)}"
        )
    if not _NAME.fullmatch(name):
        raise invalid_control(
            "Name must consist of lower case alphanumeric characters or '-', and must start and "
            f"end with an alphanumeric character, got {wire.show(name)}"
        )


def _check_choice(argument: str, value: str, accepted: tuple[str, ...]) -> None:
    if value not in accepted:
        raise invalid_control(
            f"Invalid value {wire.show(value)} for {argument}: expected {', '.join(accepted)}"
        )


def _check_spec(spec: wire.IndexSpec) -> wire.ServerlessSpec:
    given = [name for name in ("serverless", "pod", "byoc") if getattr(spec, name) is not None]
    if len(given) != 1:
        raise invalid_control(
            "spec must have exactly one of serverless, pod and byoc, "
            f"got {' and '.join(given) or 'none of them'}"
        )
    serverless = spec.serverless
    if serverless is None:
        raise invalid_control(f"Indexes with spec.{given[0]} are not available locally")
    if serverless.cloud not in REGIONS:
        raise ControlError(404, "NOT_FOUND", f"Resource cloud: {serverless.cloud} not found.")
    if serverless.region not in REGIONS[serverless.cloud]:
        raise ControlError(
            404,
            "NOT_FOUND",
            f"Resource cloud: {serverless.cloud} region: {serverless.region} not found.",
        )
    if serverless.source_collection:
        raise invalid_control(f"Resource {serverless.source_collection} not found")
    capacity = serverless.read_capacity
    if capacity is not None and capacity.mode != "OnDemand":
        raise invalid_control(
            "Only spec.serverless.read_capacity.mode OnDemand is available locally, "
            f"got {wire.show(capacity.mode)}"
        )
    if serverless.schema is not None:
        for name, field in serverless.schema.fields.items():
            if not field.filterable:
                raise invalid_control(f"filterable must be true, got false for field '{name}'")
    return serverless


def _merge_tags(tags: dict[str, str], changes: dict[str, str | None]) -> dict[str, str]:
    """Return tags after a change; an empty value removes its tag."""
    merged = dict(tags)
    for key, value in changes.items():
        if len(key) > MAX_TAG_KEY_LENGTH or not _TAG_KEY.fullmatch(key):
            raise invalid_control(
                f"A tag key must be 1 to {MAX_TAG_KEY_LENGTH} letters, digits, '_' or '-', "
                f"got {wire.show(key)}"
            )
        if not value:
            merged.pop(key, None)
            continue
        if len(value) > MAX_TAG_VALUE_LENGTH or not _PRINTABLE.fullmatch(value):
            raise invalid_control(
                f"The value of tag '{key}' must be at most {MAX_TAG_VALUE_LENGTH} printable ASCII "
                f"characters, got {wire.show(value)}"
            )
        merged[key] = value
    if len(merged) > MAX_TAGS:
        raise invalid_control(f"An index can have at most {MAX_TAGS} tags, got {len(merged)}")
    return merged
