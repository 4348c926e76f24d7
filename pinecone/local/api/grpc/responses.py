"""Define what the data plane's operations return, as the wire bytes of response messages.

Responses are built as raw messages: float32 rows are copied into them as they are, in
the byte order of every machine that grpcio runs on.
"""

from __future__ import annotations

from typing import Any

from pinecone.local.api.grpc import structs
from pinecone.local.engine.results import (
    Fetched,
    Found,
    Listed,
    Match,
    NamespaceDescribed,
    NamespacesListed,
    NamespaceSummary,
    Queried,
    Stats,
    Updated,
    Upserted,
)
from pinecone.local.http import EGRESS_SINCE
from pinecone_api.v2026_07.grpc import messages as real, raw_messages as raw


def upserted(done: Upserted) -> bytes:
    """Return an ``UpsertResponse``."""
    return raw.UpsertResponse(upserted_count=done.count).SerializeToString()


def updated(done: Updated) -> bytes:
    """Return an ``UpdateResponse``."""
    return raw.UpdateResponse(matched_records=done.matched).SerializeToString()


def queried(found: Queried, version: str) -> bytes:
    """Return a ``QueryResponse``."""
    message = raw.QueryResponse(namespace=found.namespace)
    add = message.matches.add
    for match in found.matches:
        _fill(add(id=match.id, score=float(match.score)), match)
    return _metered(message, found, version)


def fetched(found: Fetched, version: str) -> bytes:
    """Return a ``FetchResponse``."""
    return _metered(_records(raw.FetchResponse, found), found, version)


def fetched_by_metadata(found: Fetched, version: str) -> bytes:
    """Return a ``FetchByMetadataResponse``."""
    message = _records(raw.FetchByMetadataResponse, found)
    _paginate(message, found.next_token)
    return _metered(message, found, version)


def listed(found: Listed, version: str) -> bytes:
    """Return a ``ListResponse``."""
    message = raw.ListResponse(namespace=found.namespace)
    add = message.vectors.add
    for record_id in found.ids:
        add(id=record_id)
    _paginate(message, found.next_token)
    return _metered(message, found, version)


def stats(found: Stats) -> bytes:
    """Return a ``DescribeIndexStatsResponse``."""
    message = raw.DescribeIndexStatsResponse(
        dimension=found.dimension,
        total_vector_count=found.total,
        metric=found.metric,
        vector_type=found.vector_type,
    )
    for name, count in found.namespaces.items():
        message.namespaces[name].vector_count = count
    return message.SerializeToString()


def namespaces_listed(found: NamespacesListed) -> bytes:
    """Return a ``ListNamespacesResponse``."""
    message = raw.ListNamespacesResponse(
        namespaces=[_namespace(space) for space in found.namespaces], total_count=found.total
    )
    _paginate(message, found.next_token)
    return message.SerializeToString()


def namespace_described(found: NamespaceDescribed) -> bytes:
    """Return a ``NamespaceDescription``."""
    return _namespace(found.namespace).SerializeToString()


# -- members -----------------------------------------------------------------------------------


def _metered(message: Any, found: Fetched | Listed | Queried, version: str) -> bytes:
    """Return a message with its usage, which tells in newer versions how large the rest of it is."""
    data: bytes = message.SerializeToString()
    usage = raw.Usage(read_units=found.read_units)
    if version >= EGRESS_SINCE:
        usage.egress_bytes = len(data)
    # The bytes of two messages, one after the other, are one message that has the fields of both.
    rest: bytes = type(message)(usage=usage).SerializeToString()
    return data + rest


def _records(kind: Any, found: Fetched) -> Any:
    message = kind(namespace=found.namespace)
    vectors = message.vectors
    for record in found.records:
        vector = vectors[record.id]
        vector.id = record.id
        _fill(vector, record)
    return message


def _fill(message: Any, record: Found | Match) -> None:
    """Put what a record has into a ``Vector`` or ``ScoredVector``."""
    if len(record.values):
        message.values.append(record.values.tobytes())
    if record.sparse is not None:
        indices = real.SparseValues(indices=record.sparse.indices.tolist())
        message.sparse_values.MergeFromString(indices.SerializeToString())
        message.sparse_values.values.append(record.sparse.values.tobytes())
    if record.metadata is not None:
        message.metadata.append(structs.write(record.metadata))


def _namespace(space: NamespaceSummary) -> raw.NamespaceDescription:
    message = raw.NamespaceDescription(
        name=space.name, record_count=space.records, size_bytes=space.size
    )
    if space.schema is not None:
        message.schema.SetInParent()
        for name in space.schema:
            message.schema.fields[name].filterable = True
    if space.indexed_fields:
        message.indexed_fields.fields.extend(space.indexed_fields)
    return message


def _paginate(message: Any, token: str | None) -> None:
    if token is not None:
        message.pagination.next = token
