"""Request messages as the values that the data plane's operations take.

They are read as raw messages, in which numbers and Structs stay wire bytes: vectors
reach numpy without a Python float per value. What a raw message cannot hold (floats sent one by one,
not packed) stays in it as unknown fields, and the real message finds it there.

Every reader raises ``google.protobuf.message.DecodeError`` for bytes that are not its message.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from pinecone.local.api.grpc import structs
from pinecone.local.catalog import requests
from pinecone.local.errors import invalid
from pinecone.local.storage.segments import Floats
from pinecone_api.v2026_07.grpc import messages as real, raw_messages as raw


def upsert(data: bytes) -> requests.UpsertRequest:
    """Read an ``UpsertRequest``."""
    message = raw.UpsertRequest.FromString(data)
    return requests.UpsertRequest(
        [_vector(vector) for vector in message.vectors], message.namespace
    )


def update(data: bytes) -> requests.UpdateRequest:
    """Read an ``UpdateRequest``."""
    message = raw.UpdateRequest.FromString(data)
    return requests.UpdateRequest(
        id=message.id or None,
        values=_floats(message.values, lambda: real.UpdateRequest.FromString(data).values),
        sparse_values=_sparse(message, "sparse_values"),
        set_metadata=_object(message.set_metadata),
        namespace=message.namespace,
        filter=_object(message.filter),
        dry_run=message.dry_run,
    )


def delete(data: bytes) -> requests.DeleteRequest:
    """Read a ``DeleteRequest``."""
    message = raw.DeleteRequest.FromString(data)
    return requests.DeleteRequest(
        ids=list(message.ids),
        delete_all=message.delete_all,
        namespace=message.namespace,
        filter=_object(message.filter),
    )


def query(data: bytes) -> requests.QueryRequest:
    """Read a ``QueryRequest``."""
    message = raw.QueryRequest.FromString(data)
    return requests.QueryRequest(
        top_k=message.top_k,
        namespace=message.namespace,
        vector=_floats(message.vector, lambda: real.QueryRequest.FromString(data).vector),
        id=message.id,
        sparse_vector=_sparse(message, "sparse_vector"),
        filter=_object(message.filter),
        include_values=message.include_values,
        include_metadata=message.include_metadata,
        queries=list(message.queries) or None,
        scan_factor=_optional(message, "scan_factor"),
        max_candidates=_optional(message, "max_candidates"),
    )


def fetch(data: bytes) -> requests.FetchRequest:
    """Read a ``FetchRequest``."""
    message = raw.FetchRequest.FromString(data)
    return requests.FetchRequest(list(message.ids), message.namespace)


def list_ids(data: bytes) -> requests.ListRequest:
    """Read a ``ListRequest``."""
    message = raw.ListRequest.FromString(data)
    return requests.ListRequest(
        prefix=message.prefix,
        limit=_optional(message, "limit"),
        pagination_token=message.pagination_token,
        namespace=message.namespace,
    )


def stats(data: bytes) -> requests.StatsRequest:
    """Read a ``DescribeIndexStatsRequest``."""
    message = raw.DescribeIndexStatsRequest.FromString(data)
    return requests.StatsRequest(_object(message.filter))


def fetch_by_metadata(data: bytes) -> requests.FetchByMetadataRequest:
    """Read a ``FetchByMetadataRequest``."""
    message = raw.FetchByMetadataRequest.FromString(data)
    return requests.FetchByMetadataRequest(
        namespace=message.namespace,
        filter=_object(message.filter),
        limit=_optional(message, "limit"),
        pagination_token=message.pagination_token,
    )


def list_namespaces(data: bytes) -> requests.ListNamespacesRequest:
    """Read a ``ListNamespacesRequest``."""
    message = raw.ListNamespacesRequest.FromString(data)
    return requests.ListNamespacesRequest(
        prefix=message.prefix,
        limit=_optional(message, "limit"),
        pagination_token=message.pagination_token,
    )


def create_namespace(data: bytes) -> requests.CreateNamespaceRequest:
    """Read a ``CreateNamespaceRequest``."""
    message = raw.CreateNamespaceRequest.FromString(data)
    if not message.HasField("schema"):
        return requests.CreateNamespaceRequest(message.name)
    fields = {
        name: requests.SchemaField(settings.filterable)
        for name, settings in message.schema.fields.items()
    }
    return requests.CreateNamespaceRequest(message.name, requests.MetadataSchema(fields))


def describe_namespace(data: bytes) -> str:
    """Read the name in a ``DescribeNamespaceRequest``."""
    return _name(raw.DescribeNamespaceRequest.FromString(data).namespace)


def delete_namespace(data: bytes) -> str:
    """Read the name in a ``DeleteNamespaceRequest``."""
    return _name(raw.DeleteNamespaceRequest.FromString(data).namespace)


# -- members -----------------------------------------------------------------------------------


def _name(given: str) -> str:
    """Refuse a missing name, which must not mean the default namespace here."""
    if not given:
        raise invalid("namespace must not be empty")
    return given


def _vector(message: raw.Vector) -> requests.Vector:
    return requests.Vector(
        message.id,
        _floats(message.values, lambda: _real(real.Vector, message).values),
        _sparse(message, "sparse_values"),
        _object(message.metadata),
    )


def _floats(chunks: Sequence[bytes], reread: Callable[[], Sequence[float]]) -> Floats:
    """Return float32 values without a Python float for each.

    Args:
        chunks: What the raw message holds; a sender may pack the values of one vector in several parts.
        reread: Finds floats that were not packed.
    """
    packed = b"".join(chunks)
    if not packed or len(packed) % 4:
        return np.array(reread(), np.float32)
    return np.frombuffer(packed, np.float32)


def _sparse(message: Any, name: str) -> requests.SparseValues | None:
    if not message.HasField(name):
        return None
    found = _real(real.SparseValues, getattr(message, name))
    return requests.SparseValues(list(found.indices), list(found.values))


def _real(kind: Any, message: Any) -> Any:
    """Return a raw message as the real one; unknown fields come along."""
    return kind.FromString(message.SerializeToString())


def _object(chunks: Sequence[bytes]) -> dict[str, Any] | None:
    return structs.read(chunks) if chunks else None


def _optional(message: Any, name: str) -> Any:
    return getattr(message, name) if message.HasField(name) else None
