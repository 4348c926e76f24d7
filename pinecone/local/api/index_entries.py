"""New indexes: what a request says, checked and completed, as an entry of the catalog."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from pinecone.local import limits
from pinecone.local.api import index_rules
from pinecone.local.api.index_fields import (
    DENSE_FIELD,
    READ,
    RESERVED,
    SPARSE_FIELD,
    WRITE,
    check_declared,
    declared,
    metadata_field,
    of_documents,
)
from pinecone.local.api.index_requests import (
    CreateByModelRequest,
    CreateBySchemaRequest,
    CreateDeclaredRequest,
    CreateForModelRequest,
    CreateIndexRequest,
    Deployment,
    IndexSpec,
    PodSpec,
    SchemaField,
)
from pinecone.local.catalog import requests
from pinecone.local.catalog.entries import Embed, IndexEntry, Pod
from pinecone.local.catalog.schema import Field, Schema
from pinecone.local.engine.inference.engine import Inference, check_parameters, embedding_model
from pinecone.local.engine.inference.models import Model
from pinecone.local.errors import ControlError, invalid_control
from pinecone.local.http import PREVIEW


def from_spec(body: CreateIndexRequest) -> IndexEntry:
    """Return the index that a request up to version 2026-04 asks for."""
    index_rules.check_name(body.name)
    vector_type = body.vector_type or "dense"
    metric = body.metric or _default_metric(vector_type)
    index_rules.check_choice("vector_type", vector_type, limits.VECTOR_TYPES)
    index_rules.check_choice("metric", metric, limits.METRICS)
    entry = _deployed(body.name, body.spec)
    index_rules.check_vectors(vector_type, metric, body.dimension)
    entry.vector_type, entry.metric, entry.dimension = vector_type, metric, body.dimension
    return _finished(entry, body.deletion_protection, body.tags)


def for_model(body: CreateForModelRequest, inference: Inference) -> IndexEntry:
    """Return the index with integrated embedding that a request asks for."""
    index_rules.check_name(body.name)
    index_rules.check_place(body.cloud, body.region)
    entry = _empty(body.name)
    entry.cloud, entry.region = body.cloud, body.region
    entry.schema = index_rules.schema(body.schema)
    entry.read_capacity = index_rules.capacity(body.read_capacity)
    given = body.embed
    _integrate(
        entry,
        inference,
        given.model,
        given.field_map.text,
        given.metric,
        given.dimension,
        given.read_parameters,
        given.write_parameters,
    )
    return _finished(entry, body.deletion_protection, body.tags)


def for_field(body: CreateByModelRequest, inference: Inference) -> IndexEntry:
    """Return the index with integrated embedding that a request of the preview asks for."""
    entry = _begun(body.name, body.deployment)
    entry.read_capacity = index_rules.capacity(body.read_capacity)
    _integrate(
        entry,
        inference,
        body.model,
        body.field,
        body.metric,
        None,
        body.read_parameters,
        body.write_parameters,
    )
    return _finished(entry, body.deletion_protection, body.tags)


def from_schema(
    body: CreateBySchemaRequest | CreateDeclaredRequest, inference: Inference, version: str
) -> IndexEntry:
    """Return the index that a request with a schema asks for."""
    entry = _begun(body.name, body.deployment)
    entry.read_capacity = index_rules.capacity(body.read_capacity)
    entry.cmek_id = body.cmek_id
    if isinstance(body, CreateBySchemaRequest):
        entry.source_collection = body.source_collection
        entry.source_backup = body.source_backup_id
    fields = body.schema.fields
    if version == PREVIEW:
        check_declared(fields)
    if of_documents(fields):
        if entry.kind == "pod":
            raise invalid_control("A pod index cannot hold documents")
        _set_fields(entry, declared(fields, inference, version))
    else:
        _set_vectors(entry, fields, inference)
    return _finished(entry, body.deletion_protection, body.tags)


def integrated(
    entry: IndexEntry,
    inference: Inference,
    model: Model,
    field: str,
    read_parameters: Mapping[str, Any] | None,
    write_parameters: Mapping[str, Any] | None,
) -> Embed:
    """Return the embedding configuration of an index whose vectors are those of the model.

    Raises:
        ControlError: The model makes other vectors, or a parameter is refused.
    """
    if model.vector_type != entry.vector_type:
        raise invalid_control(
            f"Model '{model.name}' makes {model.vector_type} vectors and the index holds "
            f"{entry.vector_type} ones"
        )
    if model.dimensions and entry.dimension not in model.dimensions:
        choices = ", ".join(map(str, sorted(model.dimensions)))
        raise invalid_control(
            f"Model '{model.name}' makes vectors of dimension {choices}, "
            f"and the index has dimension {entry.dimension}"
        )
    if entry.metric not in model.metrics:
        raise invalid_control(
            f"Model '{model.name}' supports the metrics {', '.join(model.metrics)}, "
            f"got {requests.show(entry.metric)}"
        )
    if not field:
        raise invalid_control("field_map.text must name a field")
    chosen = {"dimension": entry.dimension} if len(model.dimensions) > 1 else {}
    reads = {**READ, **chosen, **(read_parameters or {})}
    writes = {**WRITE, **chosen, **(write_parameters or {})}
    for parameters in (reads, writes):
        check_parameters(model, parameters)
        if parameters.get("dimension", entry.dimension) != entry.dimension:
            raise invalid_control("dimension must be given in embed, not in its parameters")
    return Embed(model.name, field, reads, writes, inference.local_model(model))


# -- parts -------------------------------------------------------------------------------------


def _begun(name: str | None, deployment: Deployment | None) -> IndexEntry:
    """Return an entry with its name, or one that is made up, and its place."""
    name = f"index-{uuid.uuid4().hex[:8]}" if name is None else name
    index_rules.check_name(name)
    entry = _empty(name)
    _deploy(entry, deployment or Deployment("managed", "aws", "us-east-1"))
    return entry


def _empty(name: str) -> IndexEntry:
    return IndexEntry(
        name=name, folder="", port=0, dimension=None, metric="cosine", cloud="", region=""
    )


def _finished(entry: IndexEntry, protected: str | None, tags: dict[str, str] | None) -> IndexEntry:
    entry.deletion_protection = index_rules.protection(protected)
    entry.tags = index_rules.merge_tags({}, dict(tags or {}))
    return entry


def _default_metric(vector_type: str) -> str:
    return "dotproduct" if vector_type == "sparse" else "cosine"


def _deployed(name: str, spec: IndexSpec) -> IndexEntry:
    """Return an entry with the place and size that a spec gives."""
    given = [kind for kind in ("serverless", "pod", "byoc") if getattr(spec, kind) is not None]
    if len(given) != 1:
        raise invalid_control(
            "spec must have exactly one of serverless, pod and byoc, "
            f"got {' and '.join(given) or 'none of them'}"
        )
    entry = _empty(name)
    entry.kind = given[0]
    if spec.serverless is not None:
        index_rules.check_place(spec.serverless.cloud, spec.serverless.region)
        entry.cloud, entry.region = spec.serverless.cloud, spec.serverless.region
        entry.source_collection = spec.serverless.source_collection
    elif spec.byoc is not None:
        _set_environment(entry, spec.byoc.environment)
    if spec.pod is not None:
        _set_pod(entry, spec.pod)
        entry.source_collection = spec.pod.source_collection
        return entry
    shared = spec.serverless or spec.byoc
    assert shared is not None
    entry.read_capacity = index_rules.capacity(
        shared.read_capacity, f"spec.{given[0]}.read_capacity"
    )
    entry.schema = index_rules.schema(shared.schema)
    return entry


def _deploy(entry: IndexEntry, given: Deployment) -> None:
    """Set the place and size that a version 2026-07 deployment gives."""
    index_rules.check_choice(
        "deployment.deployment_type", given.deployment_type, ("managed", "pod", "byoc")
    )
    if given.deployment_type == "managed":
        if given.cloud is None or given.region is None:
            raise invalid_control("deployment must have cloud and region")
        index_rules.check_place(given.cloud, given.region)
        entry.cloud, entry.region = given.cloud, given.region
        return
    entry.kind = given.deployment_type
    if given.environment is None:
        raise invalid_control("deployment must have environment")
    if given.deployment_type == "pod":
        size = PodSpec(given.environment, given.pod_type or "p1.x1", given.replicas, given.shards)
        _set_pod(entry, size)
    else:
        _set_environment(entry, given.environment)


def _set_pod(entry: IndexEntry, pod: PodSpec) -> None:
    _set_environment(entry, pod.environment)
    index_rules.check_pod(pod.pod_type, replicas=pod.replicas, shards=pod.shards, pods=pod.pods)
    indexed = None if pod.metadata_config is None else pod.metadata_config.indexed
    entry.pod = Pod(pod.pod_type, pod.replicas or 1, pod.shards or 1, indexed)


def _set_environment(entry: IndexEntry, environment: str) -> None:
    if not environment:
        raise invalid_control("environment must not be empty")
    entry.environment = environment


def _integrate(
    entry: IndexEntry,
    inference: Inference,
    name: str,
    field: str,
    metric: str | None,
    dimension: int | None,
    read_parameters: Mapping[str, Any] | None,
    write_parameters: Mapping[str, Any] | None,
) -> None:
    model = embedding_model(name)
    entry.vector_type = model.vector_type or "dense"
    entry.metric = metric or _default_metric(entry.vector_type)
    if model.dimensions:
        entry.dimension = model.dimensions[0] if dimension is None else dimension
    elif dimension is not None:
        raise invalid_control(
            f"embed.dimension must not be given for model '{name}', which makes sparse vectors"
        )
    entry.embed = integrated(entry, inference, model, field, read_parameters, write_parameters)


def _integrate_text(
    entry: IndexEntry, inference: Inference, vectors: dict[str, SchemaField], texts: list[str]
) -> None:
    if len(vectors) > 1:
        raise invalid_control(
            "schema.fields must have at most one field of type semantic_text, and no vectors "
            f"beside it, got {', '.join(vectors)}"
        )
    [field] = texts
    given = vectors[field]
    if given.model is None:
        raise invalid_control(f"schema.fields['{field}'] must have model")
    _integrate(
        entry,
        inference,
        given.model,
        field,
        given.metric,
        given.dimension,
        given.read_parameters,
        given.write_parameters,
    )


def _set_fields(entry: IndexEntry, fields: dict[str, Field]) -> None:
    """Make an entry one of an index of documents."""
    entry.fields, entry.holds_documents = fields, True
    schema = Schema(fields)
    if schema.dense is not None:
        _, dense = schema.dense
        entry.dimension, entry.metric = dense.dimension, dense.metric or ""
    elif schema.sparse is not None:
        entry.vector_type, entry.metric = "sparse", "dotproduct"
    else:
        entry.vector_type, entry.metric = "", ""


def _set_vectors(entry: IndexEntry, given: dict[str, SchemaField], inference: Inference) -> None:
    """Give an entry the vectors and the metadata of an ordinary index."""
    vectors, metadata = _sorted_fields(given)
    entry.schema = index_rules.schema(requests.MetadataSchema(metadata) if metadata else None)
    fields = {name: metadata_field(name, given[name]) for name in metadata if given[name].type}
    dense, sparse = vectors.get(DENSE_FIELD), vectors.get(SPARSE_FIELD)
    if dense is not None and sparse is not None:
        fields[SPARSE_FIELD] = Field("sparse_vector")
    entry.fields = fields or None
    texts = [name for name in vectors if name not in RESERVED]
    if texts:
        _integrate_text(entry, inference, vectors, texts)
    elif dense is not None:
        entry.metric, entry.dimension = dense.metric or "cosine", dense.dimension
        index_rules.check_vectors("dense", entry.metric, entry.dimension)
        if sparse is not None and entry.metric != "dotproduct":
            raise invalid_control(
                f"A schema with {DENSE_FIELD} and {SPARSE_FIELD} must use the metric dotproduct"
            )
    elif sparse is not None:
        entry.vector_type, entry.metric = "sparse", "dotproduct"
    elif not (entry.source_collection or entry.source_backup):
        raise invalid_control(
            "schema.fields must have a field to search by: a dense_vector, a sparse_vector, "
            "a semantic_text, or a string with full_text_search"
        )


def _sorted_fields(
    fields: dict[str, SchemaField],
) -> tuple[dict[str, SchemaField], dict[str, requests.SchemaField]]:
    """Tell fields that hold vectors, or text to embed, from metadata."""
    vectors: dict[str, SchemaField] = {}
    metadata: dict[str, requests.SchemaField] = {}
    for name, field in fields.items():
        expected = RESERVED.get(name)
        if expected is not None and field.type != expected:
            raise invalid_control(f"schema.fields['{name}'] must have the type {expected}")
        if expected is not None or field.type == "semantic_text":
            vectors[name] = field
        elif field.filterable is not False:
            metadata[name] = requests.SchemaField(True)
    return vectors, metadata


def source_missing(name: str) -> ControlError:
    """Return the answer to the creation of an index from something that does not exist."""
    return invalid_control(f"Resource {name} not found")


def not_ready(what: str) -> ControlError:
    """Return the answer to the creation of an index from a copy that is still being made."""
    return invalid_control(f"{what} is not ready")
