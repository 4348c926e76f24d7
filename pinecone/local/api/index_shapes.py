"""Indexes as each API version describes them."""

from __future__ import annotations

from typing import Any

from pinecone.local.api.index_fields import DENSE_FIELD, SPARSE_FIELD, described
from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.errors import invalid_control
from pinecone.local.http import PREVIEW

READY = "Ready"
# In these versions an index has a schema and a deployment instead of a dimension and a spec.
SCHEMAS_SINCE = "2026-07"


def has_schemas(version: str) -> bool:
    """Return whether an API version describes indexes by their fields."""
    return version == PREVIEW or version >= SCHEMAS_SINCE


def tellable(entry: IndexEntry, version: str) -> bool:
    """Return whether an API version can describe an index without saying what is not so.

    Versions without schemas know one kind of vectors for each index. An index of documents that
    have some is described by those, which is true as far as it goes. One of text alone would need a
    metric and a vector type that it does not have: such a version is not shown it in lists, and is
    told which version to ask in when it names the index.
    """
    return has_schemas(version) or bool(entry.vector_type)


def index_model(entry: IndexEntry, version: str, state: str = READY) -> dict[str, Any]:
    """Return an index as the given API version describes it.

    Raises:
        ControlError: It cannot.
    """
    if has_schemas(version):
        return _by_schema(entry, version, state)
    if not tellable(entry, version):
        raise invalid_control(
            f"Index '{entry.name}' holds documents without vectors, which API version {version} "
            f"cannot describe. Set X-Pinecone-Api-Version to {PREVIEW} or {SCHEMAS_SINCE}"
        )
    model: dict[str, Any] = {
        "name": entry.name,
        **({} if entry.dimension is None else {"dimension": entry.dimension}),
        "metric": entry.metric,
        "host": entry.host,
        "spec": {entry.kind: _spec(entry, version)},
        "status": {"ready": state == READY, "state": state},
        "deletion_protection": entry.deletion_protection,
    }
    if version >= "2025-01":
        model["vector_type"] = entry.vector_type
        if entry.tags:
            model["tags"] = entry.tags
        if entry.embed is not None:
            model["embed"] = _embed(entry)
    if entry.created and version >= "2025-10":
        model["created_at"] = entry.created
    return model


def read_capacity(entry: IndexEntry) -> dict[str, Any]:
    """Return how reads of an index are paid for, and that all is well with it."""
    kept = entry.read_capacity
    if kept is None:
        return {"mode": "OnDemand", "status": {"state": READY}}
    manual = kept["dedicated"]["manual"]
    status = {
        "state": READY,
        "current_replicas": manual["replicas"],
        "current_shards": manual["shards"],
    }
    return {**kept, "status": status}


def schema_of_fields(entry: IndexEntry, version: str) -> dict[str, Any]:
    """Return the fields of an index as a version with schemas describes them."""
    declared = entry.fields or {}
    if entry.holds_documents:
        return {"fields": {name: described(field, version) for name, field in declared.items()}}
    fields: dict[str, Any] = {}
    if entry.embed is not None:
        fields[entry.embed.field] = {
            "type": "semantic_text",
            "model": entry.embed.model,
            "metric": entry.metric,
            "read_parameters": entry.embed.read_parameters,
            "write_parameters": entry.embed.write_parameters,
        }
    elif entry.vector_type == "sparse":
        fields[SPARSE_FIELD] = {"type": "sparse_vector"}
    else:
        fields[DENSE_FIELD] = {
            "type": "dense_vector",
            "dimension": entry.dimension,
            "metric": entry.metric,
        }
        # A dense index has room for both kinds, and 2026-07 says so.
        if SPARSE_FIELD in declared or version != PREVIEW:
            fields[SPARSE_FIELD] = {"type": "sparse_vector"}
    for name in (entry.schema or {}).get("fields", {}):
        if name in declared:
            filterable = {} if version == PREVIEW else {"filterable": True}
            fields.setdefault(name, {**described(declared[name], version), **filterable})
        elif version != PREVIEW:  # where every field has a type, this one cannot be told
            fields.setdefault(name, {"filterable": True})
    return {"fields": fields}


def _by_schema(entry: IndexEntry, version: str, state: str) -> dict[str, Any]:
    model: dict[str, Any] = {
        "name": entry.name,
        "host": entry.host,
        "status": {"ready": state == READY, "state": state},
        "schema": schema_of_fields(entry, version),
        "deployment": _deployment(entry),
        "deletion_protection": entry.deletion_protection,
        "read_capacity": read_capacity(entry),
    }
    if entry.cmek_id is not None:
        model["cmek_id"] = entry.cmek_id
    if entry.created and version == PREVIEW:
        model["created_at"] = entry.created
    if entry.tags:
        model["tags"] = entry.tags
    if entry.source_collection:
        model["source_collection"] = entry.source_collection
    if entry.source_backup:
        model["source_backup_id"] = entry.source_backup
    return model


def _deployment(entry: IndexEntry) -> dict[str, Any]:
    if entry.pod is not None:
        return {
            "deployment_type": "pod",
            "environment": entry.environment,
            "pod_type": entry.pod.pod_type,
            "replicas": entry.pod.replicas,
            "shards": entry.pod.shards,
        }
    if entry.kind == "byoc":
        return {"deployment_type": "byoc", "environment": entry.environment}
    return {"deployment_type": "managed", "cloud": entry.cloud, "region": entry.region}


def _spec(entry: IndexEntry, version: str) -> dict[str, Any]:
    spec: dict[str, Any]
    if entry.pod is not None:
        spec = {
            "environment": entry.environment,
            "pod_type": entry.pod.pod_type,
            "replicas": entry.pod.replicas,
            "shards": entry.pod.shards,
            "pods": entry.pod.replicas * entry.pod.shards,
        }
        if entry.pod.indexed is not None:
            spec["metadata_config"] = {"indexed": entry.pod.indexed}
    else:
        if entry.kind == "byoc":
            spec = {"environment": entry.environment}
        else:
            spec = {"cloud": entry.cloud, "region": entry.region}
        if version >= "2025-10":
            spec["read_capacity"] = read_capacity(entry)
            if entry.schema is not None:
                spec["schema"] = entry.schema
    if entry.source_collection and entry.kind != "byoc":
        spec["source_collection"] = entry.source_collection
    return spec


def _embed(entry: IndexEntry) -> dict[str, Any]:
    assert entry.embed is not None
    return {
        "model": entry.embed.model,
        "metric": entry.metric,
        **({} if entry.dimension is None else {"dimension": entry.dimension}),
        "vector_type": entry.vector_type,
        "field_map": {"text": entry.embed.field},
        "read_parameters": entry.embed.read_parameters,
        "write_parameters": entry.embed.write_parameters,
    }
