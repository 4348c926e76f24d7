"""Requests that create and change indexes, checked, and decisions about states."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from msgspec import UNSET

from pinecone import _versions
from pinecone._checks import is_given, plain, shown, string, wrong_type
from pinecone._requests import schemas
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
from pinecone_api.default.db_control import limits, models as newer
from pinecone_api.v2026_04.db_control import limits as older, models as old

Spec: TypeAlias = ServerlessSpec | PodSpec | ByocSpec | IntegratedSpec | Mapping[str, Any]
Schema: TypeAlias = Mapping[str, Any] | newer.IndexSchema | newer.CreateIndexSchema
Embed: TypeAlias = EmbedConfig | IndexEmbed | Mapping[str, Any]

RESTORE_TIMEOUT = 300.0
_CREATED = limits.CreateIndexRequest
_PROTECTION = _CREATED.deletion_protection.known
_DEPLOYED: Any = newer.IndexDeploymentRequest
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
    pin: str | None,
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
    deployment: object,
    cmek_id: object,
) -> old.CreateIndexRequest | old.CreateIndexForModelRequest | newer.CreateIndexRequest:
    """Return the checked request that creates an index: one for a model if the spec names one.

    A word that only the newer version has means that one, and so does a pin; the older words beside it are translated.
    """
    kind = one_of(
        vector_type if is_given(vector_type) else "dense",
        "vector_type",
        older.CreateIndexRequest.vector_type.known,
    )
    compare = _metric(metric, kind)
    protection = _protection(deletion_protection)
    declared = schemas.declaration(schema)
    words = {
        "deployment": deployment is not None,
        "cmek_id": cmek_id is not None,
        "schema": declared is not None,
        "spec": spec is None,
    }
    if not isinstance(spec, IntegratedSpec) and _versions.has_schemas(pin, **words):
        return newer.CreateIndexRequest(
            name=None if name is None else new_name(name),
            schema=schemas.of_index(declared, dimension, kind, compare, given_metric=metric),
            deletion_protection=protection,
            tags=_labels(tags),
            cmek_id=None if cmek_id is None else reference(cmek_id, "cmek_id", "the id of a key"),
            **_deployed(spec, deployment, schema if declared is None else None, read_capacity),
        )
    protection = protection or "disabled"
    if isinstance(spec, IntegratedSpec):
        for word, given in words.items():
            if given:
                raise PineconeValueError(f"spec, {word}: an IntegratedSpec goes with no {word}=")
        return _for_model(name, spec, dimension, metric, protection, tags, schema, read_capacity)
    if kind == "sparse" and dimension is not None:
        raise PineconeValueError(f"dimension: a sparse index has none, got {shown(dimension)}")
    body: Any = _spec(spec, schema, read_capacity)
    return old.CreateIndexRequest(
        name=new_name(name),
        spec=body,
        dimension=None if kind == "sparse" else _dimension(dimension),
        metric=compare,
        vector_type=kind,
        deletion_protection=protection,
        tags=_tags(tags),
    )


def _metric(value: object, kind: str) -> str:
    usual = "dotproduct" if kind == "sparse" else "cosine"
    metric = one_of(
        value if is_given(value) else usual, "metric", limits.DenseVectorField.metric.known
    )
    if kind == "sparse" and metric != usual:
        raise PineconeValueError(
            f"metric: a sparse index compares by {usual!r}, got {metric!r}; pass metric={usual!r}"
        )
    return metric


def _deployed(spec: object, deployment: object, schema: object, capacity: object) -> dict[str, Any]:
    """Return where an index is to run, and on what, in the words of the newer version."""
    found: dict[str, Any] = {}
    if deployment is not None:
        if spec is not None:
            raise PineconeValueError("spec, deployment: expected one of them, got both")
        found["deployment"] = schemas.plain_object(deployment, "deployment")
    elif spec is not None:
        kind, fields = _place(spec)
        if kind == PodSpec.kind:
            raise _versions.older_only("spec.pod")
        schema = fields.pop("schema", None) or schema
        capacity = capacity or fields.pop("read_capacity", None)
        if fields.pop("source_collection", None) is not None:
            raise _versions.older_only("spec.source_collection")
        fields.pop("read_capacity", None)
        managed = "managed" if kind == ServerlessSpec.kind else kind
        found["deployment"] = {"deployment_type": managed, **fields}
    if schema is not None:
        raise _versions.older_only("schema of fields without a type")
    if "deployment" in found:
        conforming(_DEPLOYED, found["deployment"], "deployment")
        kind = found["deployment"].get("deployment_type", "managed")
        one_of(kind, "deployment['deployment_type']", list(_DEPLOYED.variants))
    if capacity is not None:
        capacity = schemas.plain_object(capacity, "read_capacity")
        found["read_capacity"] = conforming(newer.ReadCapacity, capacity, "read_capacity")
    return found


def _for_model(
    name: object,
    spec: IntegratedSpec,
    dimension: object,
    metric: object,
    protection: str,
    tags: object,
    schema: object,
    read_capacity: object,
) -> old.CreateIndexForModelRequest:
    embed: Any = _embed(spec.embed, "spec.embed", old.CreateIndexForModelRequestEmbed)
    for argument, value, usual in (("dimension", dimension, None), ("metric", metric, "cosine")):
        if value not in (None, usual, embed.get(argument)):
            raise PineconeValueError(
                f"{argument}: the model of an IntegratedSpec decides; to choose among what it offers, "
                f"pass EmbedConfig({argument}={value!r})"
            )
    rest = conforming(
        old.CreateIndexForModelRequest,
        {"name": new_name(name), "cloud": spec.cloud, "region": spec.region, "embed": embed}
        | _fields_of(spec.schema, spec.read_capacity)
        | _fields_of(schema, read_capacity),
        "spec",
    )
    return old.CreateIndexForModelRequest(**rest, deletion_protection=protection, tags=_tags(tags))


def from_backup_request(
    pin: str | None,
    name: object,
    deletion_protection: object,
    tags: object,
    read_capacity: object = None,
) -> newer.CreateIndexFromBackupRequest:
    """Return the checked request that creates an index from a backup."""
    capacity: Any = None
    if read_capacity is not None:
        _versions.has_schemas(pin, read_capacity=True)
        capacity = schemas.plain_object(read_capacity, "read_capacity")
    return newer.CreateIndexFromBackupRequest(
        name=new_name(name),
        tags=_labels(tags),
        deletion_protection=_protection(deletion_protection),
        read_capacity=capacity,
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
    return {
        string(key, "tags", "keys that are strings"): string(text, f"tags[{key!r}]")
        for key, text in tags.items()
    }


def _labels(value: object) -> Any:
    """Return tags for a request that tells none from null."""
    return UNSET if value is None else _tags(value)


def _place(spec: object) -> tuple[str, dict[str, Any]]:
    """Return the kind of an index, and where and how it is to run."""
    if isinstance(spec, (ServerlessSpec, PodSpec, ByocSpec)):
        return spec.kind, spec.given()
    if not isinstance(spec, Mapping):
        wrong_type("spec", "a ServerlessSpec, PodSpec, ByocSpec, IntegratedSpec or dict", spec)
    if len(spec) != 1 or next(iter(spec)) not in _SPEC_KEYS:
        raise PineconeValueError(
            f"spec: expected exactly one of the keys {', '.join(map(repr, _SPEC_KEYS))}, "
            f"got {list(spec)!r}"
        )
    kind, inner = next(iter(spec.items()))
    return kind, mapping(inner, f"spec[{kind!r}]")


def _spec(spec: object, schema: object, read_capacity: object) -> dict[str, Any]:
    """Return the `spec` of a request; `schema` and `read_capacity` go into it whatever its kind."""
    kind, fields = _place(spec)
    fields |= _fields_of(fields.get("schema"), None) | _fields_of(schema, read_capacity)
    return conforming(old.CreateIndexSpec, {kind: fields}, "spec")


def _fields_of(schema: object, read_capacity: object) -> dict[str, Any]:
    """Return the parts of a spec that say which metadata is indexed and how reads are served."""
    fields = {}
    if schema is not None:
        fields["schema"] = {"fields": schemas.fields_of(schema)}
    if read_capacity is not None:
        fields["read_capacity"] = schemas.plain_object(read_capacity, "read_capacity")
    return fields


def _embed(embed: object, argument: str, kind: Any) -> dict[str, Any]:
    given = embed.given() if isinstance(embed, (EmbedConfig, IndexEmbed)) else embed
    fields = mapping(given, argument, "an EmbedConfig, IndexEmbed or dict")
    return conforming(kind, fields, argument)


# -- changing ------------------------------------------------------------------------------------


def configure_request(
    pin: str | None,
    *,
    replicas: object,
    pod_type: object,
    deletion_protection: object,
    tags: object,
    embed: object,
    read_capacity: object,
    serverless_read_capacity: object,
    deployment: object,
    schema: object,
    spec: object,
) -> old.ConfigureIndexRequest | newer.ConfigureIndexRequest:
    """Return the checked request that changes an index; whatever is None stays as it is.

    A model and a spec mean the older version, everything else the newer one; a pin decides.
    """
    pod = _pod(replicas, pod_type)
    if pod and deployment is not None:
        raise PineconeValueError("deployment, replicas, pod_type: expected the first or the others")
    words = {"deployment": deployment is not None, "schema": schema is not None}
    request: old.ConfigureIndexRequest | newer.ConfigureIndexRequest
    _check_one_kind(pod or deployment, read_capacity, serverless_read_capacity)
    if _versions.has_schemas(pin, **words) or (pin is None and embed is None and spec is None):
        for word, value in (("embed", embed), ("spec", spec)):
            if value is not None:
                raise _versions.older_only(word)
        request = newer.ConfigureIndexRequest(
            deletion_protection=_protection(deletion_protection),
            tags=_labels(tags),
            **schemas.changes(
                pod if deployment is None else deployment,
                schema,
                read_capacity=read_capacity,
                serverless_read_capacity=serverless_read_capacity,
            ),
        )
    else:
        body: Any = _changes(pod, read_capacity, serverless_read_capacity)
        if spec is not None:
            if body is not None:
                raise PineconeValueError("spec: expected it alone, or arguments for what it holds")
            body = conforming(old.ConfigureIndexRequestSpec, mapping(spec, "spec"), "spec")
        request = old.ConfigureIndexRequest(
            spec=body,
            deletion_protection=_protection(deletion_protection),
            tags=_tags(tags),
            embed=_changed_model(embed),
        )
    if all(value is None or value is UNSET for value in request.values()):
        raise PineconeValueError("configure: nothing to change, every argument is None")
    return request


def _changed_model(embed: object) -> Any:
    if embed is None:
        return None
    model = _embed(embed, "embed", old.ConfigureIndexRequestEmbed)
    for key in ("dimension", "metric"):
        if key in model:
            raise PineconeValueError(f"embed: the {key} of an index cannot change")
    return model


def _pod(replicas: object, pod_type: object) -> dict[str, Any]:
    """Return the size of an index on pods, as far as it is to change."""
    pod: dict[str, Any] = {}
    if replicas is not None:
        pod["replicas"] = within(replicas, "replicas", limits.PatchIndexDeploymentRequest.replicas)
    if pod_type is not None:
        pod["pod_type"] = plain(reference(pod_type, "pod_type", "a pod type such as 'p1.x2'"))
    return pod


def _check_one_kind(pod: object, byoc: object, serverless: object) -> None:
    """Raise unless settings are of one kind of index: it is of one, and each kind has its own."""
    has_pod = bool(pod) if isinstance(pod, Mapping) else pod is not None
    count = has_pod + (byoc is not None) + (serverless is not None)
    if count > 1:
        raise PineconeValueError(
            "replicas and pod_type (an index on pods), read_capacity (a ByocSpec), "
            "serverless_read_capacity (a ServerlessSpec): expected settings of one kind of index, got "
            f"those of {count}"
        )


def _changes(pod: dict[str, Any], byoc: object, serverless: object) -> dict[str, Any] | None:
    """Return the `spec` of a change."""
    kinds: dict[str, Any] = {"pod": pod} if pod else {}
    for kind, argument, value in (
        ("byoc", "read_capacity", byoc),
        ("serverless", "serverless_read_capacity", serverless),
    ):
        if value is not None:
            kinds[kind] = {"read_capacity": schemas.plain_object(value, argument)}
            conforming(old.ConfigureIndexRequestSpec, {kind: kinds[kind]}, argument)
    return kinds or None


def check_restore(job: newer.RestoreJobModel) -> None:
    """Raise `IndexInitFailedError` if a restore has ended and there will be no index."""
    if job.status in ("Failed", "Cancelled"):
        raise IndexInitFailedError(
            job.target_index_name, f"its restore job {job.restore_job_id!r} is {job.status}"
        )


def is_ready(index: old.IndexModel) -> bool:
    """Return whether the index can be used.

    Raises:
        IndexInitFailedError: If it never will be.
        IndexTerminatedError: If it is being deleted or is switched off.
    """
    if not index.status:  # the answer to its creation left it out
        return False
    if index.status.state in ("InitializationFailed", "Failed"):
        raise IndexInitFailedError(index.name)
    if index.status.state in ("Terminating", "Terminated", "Disabled"):
        raise IndexTerminatedError(index.name, index.status.state)
    return index.status.ready
