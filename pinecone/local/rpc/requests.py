"""Request messages as the values that the data plane's operations take.

They are read as twins of the real messages, in which numbers and Structs stay wire bytes: vectors
reach numpy without a Python float per value. What a twin cannot hold (floats sent one by one,
not packed) stays in it as unknown fields, and the real message finds it there.

Every reader raises ``google.protobuf.message.DecodeError`` for bytes that are not its message.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from pinecone.local import wire
from pinecone.local.errors import invalid
from pinecone.local.rpc import structs
from pinecone.local.segments import Floats
from pinecone_api.v2026_04.grpc import messages as real, twins


def upsert(data: bytes) -> wire.UpsertRequest:
    """Read an ``UpsertRequest``."""
    message = twins.UpsertRequest.FromString(data)
    return wire.UpsertRequest([_vector(vector) for vector in message.vectors], message.namespace)


def update(data: bytes) -> wire.UpdateRequest:
    """Read an ``UpdateRequest``."""
    message = twins.UpdateRequest.FromString(data)
    return wire.UpdateRequest(
        id=message.id or None,
        values=_floats(message.values, lambda: real.UpdateRequest.FromString(data).values),
        sparse_values=_sparse(message, "sparse_values"),
        set_metadata=_object(message.set_metadata),
        namespace=message.namespace,
        filter=_object(message.filter),
        dry_run=message.dry_run,
    )


def delete(data: bytes) -> wire.DeleteRequest:
    """Read a ``DeleteRequest``."""
    message = twins.DeleteRequest.FromString(data)
    return wire.DeleteRequest(
        ids=list(message.ids),
        delete_all=message.delete_all,
        namespace=message.namespace,
        filter=_object(message.filter),
    )


def query(data: bytes) -> wire.QueryRequest:
    """Read a ``QueryRequest``."""
    message = twins.QueryRequest.FromString(data)
    return wire.QueryRequest(
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


def fetch(data: bytes) -> wire.FetchRequest:
    """Read a ``FetchRequest``."""
    message = twins.FetchRequest.FromString(data)
    return wire.FetchRequest(list(message.ids), message.namespace)


def list_ids(data: bytes) -> wire.ListRequest:
    """Read a ``ListRequest``."""
    message = twins.ListRequest.FromString(data)
    return wire.ListRequest(
        prefix=message.prefix,
        limit=_optional(message, "limit"),
        pagination_token=message.pagination_token,
        namespace=message.namespace,
    )


def stats(data: bytes) -> wire.StatsRequest:
    """Read a ``DescribeIndexStatsRequest``."""
    message = twins.DescribeIndexStatsRequest.FromString(data)
    return wire.StatsRequest(_object(message.filter))


def fetch_by_metadata(data: bytes) -> wire.FetchByMetadataRequest:
    """Read a ``FetchByMetadataRequest``."""
    message = twins.FetchByMetadataRequest.FromString(data)
    return wire.FetchByMetadataRequest(
        namespace=message.namespace,
        filter=_object(message.filter),
        limit=_optional(message, "limit"),
        pagination_token=message.pagination_token,
    )


def list_namespaces(data: bytes) -> wire.ListNamespacesRequest:
    """Read a ``ListNamespacesRequest``."""
    message = twins.ListNamespacesRequest.FromString(data)
    return wire.ListNamespacesRequest(
        prefix=message.prefix,
        limit=_optional(message, "limit"),
        pagination_token=message.pagination_token,
    )


def create_namespace(data: bytes) -> wire.CreateNamespaceRequest:
    """Read a ``CreateNamespaceRequest``."""
    message = twins.CreateNamespaceRequest.FromString(data)
    if not message.HasField("schema"):
        return wire.CreateNamespaceRequest(message.name)
    fields = {
        name: wire.SchemaField(settings.filterable)
        for name, settings in message.schema.fields.items()
    }
    return wire.CreateNamespaceRequest(message.name, wire.MetadataSchema(fields))


def describe_namespace(data: bytes) -> str:
    """Read the name in a ``DescribeNamespaceRequest``."""
    return _name(twins.DescribeNamespaceRequest.FromString(data).namespace)


def delete_namespace(data: bytes) -> str:
    """Read the name in a ``DeleteNamespaceRequest``."""
    return _name(twins.DeleteNamespaceRequest.FromString(data).namespace)


# -- members -----------------------------------------------------------------------------------


def _name(given: str) -> str:
    """Refuse a missing name, which must not mean the default namespace here."""
    if not given:
        raise invalid("namespace must not be empty")
    return given


def _vector(message: twins.Vector) -> wire.Vector:
    return wire.Vector(
        message.id,
        _floats(message.values, lambda: _real(real.Vector, message).values),
        _sparse(message, "sparse_values"),
        _object(message.metadata),
    )


def _floats(chunks: Sequence[bytes], reread: Callable[[], Sequence[float]]) -> Floats:
    """Return float32 values without a Python float for each.

    Args:
        chunks: What the twin holds; a sender may pack the values of one vector in several parts.
        reread: Finds floats that were not packed.
    """
    packed = b"".join(chunks)
    if not packed or len(packed) % 4:
        return np.array(reread(), np.float32)
    return np.frombuffer(packed, np.float32)


def _sparse(message: Any, name: str) -> wire.SparseValues | None:
    if not message.HasField(name):
        return None
    found = _real(real.SparseValues, getattr(message, name))
    return wire.SparseValues(list(found.indices), list(found.values))


def _real(kind: Any, twin: Any) -> Any:
    """Return a twin as the real message; unknown fields come along."""
    return kind.FromString(twin.SerializeToString())


def _object(chunks: Sequence[bytes]) -> dict[str, Any] | None:
    return structs.read(chunks) if chunks else None


def _optional(message: Any, name: str) -> Any:
    return getattr(message, name) if message.HasField(name) else None
