"""Requests that create and change indexes, checked, and decisions about states."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from pinecone._checks import wrong_type
from pinecone._requests.arguments import (
    conforming,
    mapping,
    one_of,
    reference,
    within,
)
from pinecone.errors import (
    IndexInitFailedError,
    IndexTerminatedError,
    PineconeTypeError,
    PineconeValueError,
)
from pinecone.models import (
    ByocSpec,
    EmbedConfig,
    IndexEmbed,
    IntegratedSpec,
    PodSpec,
    ServerlessSpec,
)
from pinecone.models.enums import plain
from pinecone_api.default.db_control import limits
from pinecone_api.v2026_04.db_control import limits as older
from pinecone_api.v2026_04.db_control.models import (
    ConfigureIndexRequest,
    ConfigureIndexRequestEmbed,
    ConfigureIndexRequestSpec,
    CreateIndexForModelRequest,
    CreateIndexForModelRequestEmbed,
    CreateIndexFromBackupRequest,
    CreateIndexRequest,
    CreateIndexSpec,
    IndexModel,
)

Spec: TypeAlias = ServerlessSpec | PodSpec | ByocSpec | IntegratedSpec | Mapping[str, Any]
Embed: TypeAlias = EmbedConfig | IndexEmbed | Mapping[str, Any]

RESTORE_TIMEOUT = 300.0
_CREATED = limits.CreateIndexRequest
_PROTECTION = _CREATED.deletion_protection.known
_SPEC_KEYS = (ServerlessSpec.kind, PodSpec.kind, ByocSpec.kind)


def index_name(value: object, argument: str = "name") -> str:
    """Return the name of an index that should exist."""
    return reference(value, argument, "the name of an index")


def new_name(value: object, what: str = "the name of an index") -> str:
    """Return a name that a new index or collection can have."""
    name = reference(value, "name", what)
    if len(name) > _CREATED.name.high or not re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", name):
        raise PineconeValueError(
            f"name: expected 1 to {_CREATED.name.high} lower-case letters, digits and hyphens, no hyphen "
            f"first or last, got {value!r}"
        )
    return name


# -- creating ------------------------------------------------------------------------------------


def create_request(
    *,
    name: object,
    spec: object,
    dimension: object,
    metric: object,
    vector_type: object,
    deletion_protection: object,
    tags: object,
    schema: object,
    read_capacity: object,
) -> CreateIndexRequest | CreateIndexForModelRequest:
    """Return the checked request that creates an index; one for a model if the spec names one."""
    kind = one_of(vector_type, "vector_type", older.CreateIndexRequest.vector_type.known)
    compare = one_of(metric, "metric", limits.DenseVectorField.metric.known)
    protection = one_of(deletion_protection, "deletion_protection", _PROTECTION)
    if isinstance(spec, IntegratedSpec):
        return _for_model(name, spec, dimension, compare, protection, tags, schema, read_capacity)
    if kind == "sparse":
        if dimension is not None:
            raise PineconeValueError(f"dimension: a sparse index has none, got {dimension!r}")
        if compare != "dotproduct":
            raise PineconeValueError(
                f"metric: a sparse index compares by 'dotproduct', got {compare!r}; pass "
                f"metric='dotproduct'"
            )
    body: Any = _spec(spec, schema, read_capacity)
    return CreateIndexRequest(
        name=new_name(name),
        spec=body,
        dimension=None if kind == "sparse" else _dimension(dimension),
        metric=compare,
        vector_type=kind,
        deletion_protection=protection,
        tags=_tags(tags),
    )


def _for_model(
    name: object,
    spec: IntegratedSpec,
    dimension: object,
    metric: str,
    protection: str,
    tags: object,
    schema: object,
    read_capacity: object,
) -> CreateIndexForModelRequest:
    embed: Any = _embed(spec.embed, "spec.embed", CreateIndexForModelRequestEmbed)
    for argument, value, usual in (("dimension", dimension, None), ("metric", metric, "cosine")):
        if value not in (usual, embed.get(argument)):
            raise PineconeValueError(
                f"{argument}: the model of an IntegratedSpec decides; to choose among what it offers, "
                f"pass EmbedConfig({argument}={value!r})"
            )
    rest = conforming(
        CreateIndexForModelRequest,
        {"name": new_name(name), "cloud": spec.cloud, "region": spec.region, "embed": embed}
        | _fields_of(spec.schema, spec.read_capacity)
        | _fields_of(schema, read_capacity),
        "spec",
    )
    return CreateIndexForModelRequest(**rest, deletion_protection=protection, tags=_tags(tags))


def from_backup_request(
    name: object, deletion_protection: object, tags: object
) -> CreateIndexFromBackupRequest:
    """Return the checked request that creates an index from a backup."""
    return CreateIndexFromBackupRequest(
        name=new_name(name),
        tags=_tags(tags),
        deletion_protection=_protection(deletion_protection),
    )


def _dimension(value: object) -> int:
    if value is None:
        raise PineconeValueError("dimension: a dense index needs one, as long as its vectors are")
    return within(value, "dimension", limits.DenseVectorField.dimension)


def _protection(value: object) -> str | None:
    return None if value is None else one_of(value, "deletion_protection", _PROTECTION)


def _tags(value: object) -> Any:
    if value is None:
        return None
    tags = mapping(value, "tags", "a mapping of strings to strings")
    for key, text in tags.items():
        if not isinstance(key, str) or not isinstance(text, str):
            raise PineconeTypeError(f"tags[{key!r}]: keys and values must be strings, got {text!r}")
    return tags


def _spec(spec: object, schema: object, read_capacity: object) -> dict[str, Any]:
    """Return the `spec` of a request; `schema` and `read_capacity` go into it whatever its kind."""
    if isinstance(spec, (ServerlessSpec, PodSpec, ByocSpec)):
        kind, fields = spec.kind, spec.given()
    elif isinstance(spec, Mapping):
        if len(spec) != 1 or next(iter(spec)) not in _SPEC_KEYS:
            raise PineconeValueError(
                f"spec: expected exactly one of the keys {', '.join(map(repr, _SPEC_KEYS))}, "
                f"got {list(spec)!r}"
            )
        kind, inner = next(iter(spec.items()))
        fields = mapping(inner, f"spec[{kind!r}]")
    else:
        wrong_type("spec", "a ServerlessSpec, PodSpec, ByocSpec, IntegratedSpec or dict", spec)
    fields |= _fields_of(fields.get("schema"), None) | _fields_of(schema, read_capacity)
    return conforming(CreateIndexSpec, {kind: fields}, "spec")


def _fields_of(schema: object, read_capacity: object) -> dict[str, Any]:
    """Return the parts of a spec that say which metadata is indexed and how reads are served."""
    fields = {}
    if schema is not None:
        inner = mapping(schema, "schema")
        fields["schema"] = inner if "fields" in inner else {"fields": inner}
    if read_capacity is not None:
        fields["read_capacity"] = mapping(read_capacity, "read_capacity")
    return fields


def _embed(embed: object, argument: str, kind: Any) -> dict[str, Any]:
    given = embed.given() if isinstance(embed, (EmbedConfig, IndexEmbed)) else embed
    fields = mapping(given, argument, "an EmbedConfig, IndexEmbed or dict")
    return conforming(kind, fields, argument)


# -- changing ------------------------------------------------------------------------------------


def configure_request(
    *,
    replicas: object,
    pod_type: object,
    deletion_protection: object,
    tags: object,
    embed: object,
    read_capacity: object,
    serverless_read_capacity: object,
) -> ConfigureIndexRequest:
    """Return the checked request that changes an index; whatever is None stays as it is."""
    body: Any = _changes(replicas, pod_type, read_capacity, serverless_read_capacity)
    model: Any = None
    if embed is not None:
        model = _embed(embed, "embed", ConfigureIndexRequestEmbed)
        for key in ("dimension", "metric"):
            if key in model:
                raise PineconeValueError(f"embed: the {key} of an index cannot change")
    request = ConfigureIndexRequest(
        spec=body,
        deletion_protection=_protection(deletion_protection),
        tags=_tags(tags),
        embed=model,
    )
    if all(value is None for value in request.values()):
        raise PineconeValueError("configure: nothing to change, every argument is None")
    return request


def _changes(
    replicas: object, pod_type: object, byoc: object, serverless: object
) -> dict[str, Any] | None:
    """Return the `spec` of a change. An index is of one kind, and each kind has its own settings."""
    pod: dict[str, Any] = {}
    if replicas is not None:
        pod["replicas"] = within(replicas, "replicas", limits.PatchIndexDeploymentRequest.replicas)
    if pod_type is not None:
        pod["pod_type"] = plain(reference(pod_type, "pod_type", "a pod type such as 'p1.x2'"))
    kinds: dict[str, Any] = {"pod": pod} if pod else {}
    for kind, argument, value in (
        ("byoc", "read_capacity", byoc),
        ("serverless", "serverless_read_capacity", serverless),
    ):
        if value is not None:
            kinds[kind] = {"read_capacity": mapping(value, argument)}
            conforming(ConfigureIndexRequestSpec, {kind: kinds[kind]}, argument)
    if len(kinds) > 1:
        raise PineconeValueError(
            "replicas and pod_type (an index on pods), read_capacity (a ByocSpec), "
            "serverless_read_capacity (a ServerlessSpec): expected settings of one kind of index, got "
            f"those of {len(kinds)}"
        )
    return kinds or None


def is_ready(index: IndexModel) -> bool:
    """Return whether the index can be used.

    Raises:
        IndexInitFailedError: If it never will be.
        IndexTerminatedError: If it is being deleted or is switched off.
    """
    if not index.status:  # the answer to its creation left it out
        return False
    if index.status.state == "InitializationFailed":
        raise IndexInitFailedError(index.name)
    if index.status.state in ("Terminating", "Disabled"):
        raise IndexTerminatedError(index.name, index.status.state)
    return index.status.ready
