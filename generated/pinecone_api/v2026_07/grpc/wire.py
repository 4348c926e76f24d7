# Generated from specs/2026-07/db_data.proto by `make generate`.
"""VectorService 2026-07: models to bytes of the wire and back, without messages in between.

Straight-line code for each message. Vectors are blocks of memory on both sides; JSON objects of an answer stay
bytes until they are read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..._floats import Buffer, floats, floats_of_all, from_wire
from ..._lazy import UNDECODED, LazyObject, lazy
from ..._structs import struct
from ..._wire import (
    F32,
    Malformed,
    as_signed,
    block,
    frame,
    joined,
    read_entry,
    read_varint,
    read_varints,
    skip,
    text,
    unsigned,
    varint,
)
from ..db_data import models as m

_m: Any = m  # a model of an answer holds what its annotations do not say: buffers, and objects that are not decoded yet


def create_namespace_request_to_wire(x: m.CreateNamespaceRequest) -> bytes:
    """Encode `CreateNamespaceRequest` as `CreateNamespaceRequest`."""
    out = b""
    v: Any
    if v := x.name:
        out += b"\n" + text(v)
    if (v := x.schema) is not None:
        out += b"\x12" + block(namespace_schema_to_wire(v))
    return out


def delete_namespace_request_to_wire(x: Mapping[str, Any]) -> bytes:
    """Encode arguments as `DeleteNamespaceRequest`."""
    out = b""
    v: Any
    if v := x.get("namespace"):
        out += b"\n" + text(v)
    return out


def delete_request_to_wire(x: m.DeleteRequest) -> bytes:
    """Encode `DeleteRequest` as `DeleteRequest`."""
    out = b""
    v: Any
    if v := x.ids:
        out += b"".join([b"\n" + text(i) for i in v])
    if v := x.delete_all:
        out += b"\x10" + (b"\x01" if v else b"\x00")
    if v := x.namespace:
        out += b"\x1a" + text(v)
    if (v := x.filter) is not None:
        out += b'"' + block(struct(v))
    return out


def describe_index_stats_request_to_wire(x: m.DescribeIndexStatsRequest) -> bytes:
    """Encode `DescribeIndexStatsRequest` as `DescribeIndexStatsRequest`."""
    out = b""
    v: Any
    if (v := x.filter) is not None:
        out += b"\n" + block(struct(v))
    return out


def describe_namespace_request_to_wire(x: Mapping[str, Any]) -> bytes:
    """Encode arguments as `DescribeNamespaceRequest`."""
    out = b""
    v: Any
    if v := x.get("namespace"):
        out += b"\n" + text(v)
    return out


def fetch_by_metadata_request_to_wire(x: m.FetchByMetadataRequest) -> bytes:
    """Encode `FetchByMetadataRequest` as `FetchByMetadataRequest`."""
    out = b""
    v: Any
    if v := x.namespace:
        out += b"\n" + text(v)
    if (v := x.filter) is not None:
        out += b"\x12" + block(struct(v))
    if (v := x.limit) is not None:
        out += b"\x18" + unsigned(v, 32)
    if (v := x.pagination_token) is not None:
        out += b'"' + text(v)
    return out


def fetch_request_to_wire(x: Mapping[str, Any]) -> bytes:
    """Encode arguments as `FetchRequest`."""
    out = b""
    v: Any
    if v := x.get("ids"):
        out += b"".join([b"\n" + text(i) for i in v])
    if v := x.get("namespace"):
        out += b"\x12" + text(v)
    return out


def list_namespaces_request_to_wire(x: Mapping[str, Any]) -> bytes:
    """Encode arguments as `ListNamespacesRequest`."""
    out = b""
    v: Any
    if (v := x.get("pagination_token")) is not None:
        out += b"\n" + text(v)
    if (v := x.get("limit")) is not None:
        out += b"\x10" + unsigned(v, 32)
    if (v := x.get("prefix")) is not None:
        out += b"\x1a" + text(v)
    return out


def list_request_to_wire(x: Mapping[str, Any]) -> bytes:
    """Encode arguments as `ListRequest`."""
    out = b""
    v: Any
    if (v := x.get("prefix")) is not None:
        out += b"\n" + text(v)
    if (v := x.get("limit")) is not None:
        out += b"\x10" + unsigned(v, 32)
    if (v := x.get("pagination_token")) is not None:
        out += b"\x1a" + text(v)
    if v := x.get("namespace"):
        out += b'"' + text(v)
    return out


def namespace_field_config_to_wire(x: m.NamespaceFieldConfig) -> bytes:
    """Encode `NamespaceFieldConfig` as `MetadataFieldProperties`."""
    out = b""
    v: Any
    if v := x.filterable:
        out += b"\x08" + (b"\x01" if v else b"\x00")
    return out


def namespace_schema_to_wire(x: m.NamespaceSchema) -> bytes:
    """Encode `NamespaceSchema` as `MetadataSchema`."""
    out = b""
    v: Any
    if v := x.fields:
        out += b"".join(
            [
                b"\n" + block(b"\n" + text(k) + b"\x12" + block(namespace_field_config_to_wire(i)))
                for k, i in v.items()
            ]
        )
    return out


def query_request_to_wire(x: m.QueryRequest) -> bytes:
    """Encode `QueryRequest` as `QueryRequest`."""
    out = b""
    v: Any
    if v := x.namespace:
        out += b"\n" + text(v)
    if v := x.top_k:
        out += b"\x10" + unsigned(v, 32)
    if (v := x.filter) is not None:
        out += b"\x1a" + block(struct(v))
    if v := x.include_values:
        out += b" " + (b"\x01" if v else b"\x00")
    if v := x.include_metadata:
        out += b"(" + (b"\x01" if v else b"\x00")
    if (v := x.vector) is not None and len(v):
        data = floats(v, "vector")
        out += b":" + varint(len(data)) + data
    if v := x.id:
        out += b"B" + text(v)
    if (v := x.sparse_vector) is not None:
        out += b"J" + block(sparse_values_to_wire(v))
    if (v := x.scan_factor) is not None:
        out += b"U" + F32.pack(v)
    if (v := x.max_candidates) is not None:
        out += b"X" + unsigned(v, 32)
    return out


def sparse_values_to_wire(x: m.SparseValues) -> bytes:
    """Encode `SparseValues` as `SparseValues`."""
    out = b""
    v: Any
    if (v := x.indices) is not None and len(v):
        out += b"\n" + block(b"".join([unsigned(i, 32) for i in v]))
    if (v := x.values) is not None and len(v):
        data = floats(v, "values")
        out += b"\x12" + varint(len(data)) + data
    return out


def update_request_to_wire(x: m.UpdateRequest) -> bytes:
    """Encode `UpdateRequest` as `UpdateRequest`."""
    out = b""
    v: Any
    if v := x.id:
        out += b"\n" + text(v)
    if (v := x.values) is not None and len(v):
        data = floats(v, "values")
        out += b"\x12" + varint(len(data)) + data
    if (v := x.set_metadata) is not None:
        out += b"\x1a" + block(struct(v))
    if v := x.namespace:
        out += b'"' + text(v)
    if (v := x.sparse_values) is not None:
        out += b"*" + block(sparse_values_to_wire(v))
    if (v := x.filter) is not None:
        out += b"2" + block(struct(v))
    if (v := x.dry_run) is not None:
        out += b"8" + (b"\x01" if v else b"\x00")
    return out


def upsert_request_to_wire(x: m.UpsertRequest) -> bytes:
    """Encode `UpsertRequest` as `UpsertRequest`."""
    out = b""
    v: Any
    parts: list[Buffer] = []
    if v := x.vectors:
        parts.append(out)
        out = b""
        buffers, sizes = floats_of_all([i.values for i in v], "vectors[{}].values")
        for i, data, size in zip(v, buffers, sizes):
            vector_parts(b"\n", i, data, size, parts)
    if v := x.namespace:
        out += b"\x12" + text(v)
    parts.append(out)
    return b"".join(parts)


def vector_to_wire(x: m.Vector) -> bytes:
    """Encode `Vector` as `Vector`."""
    out = b""
    v: Any
    if v := x.id:
        out += b"\n" + text(v)
    if (v := x.values) is not None and len(v):
        data = floats(v, "values")
        out += b"\x12" + varint(len(data)) + data
    if (v := x.metadata) is not None:
        out += b"\x1a" + block(struct(v))
    if (v := x.sparse_values) is not None:
        out += b'"' + block(sparse_values_to_wire(v))
    return out


def vector_parts(key: bytes, x: m.Vector, data: Buffer, size: int, parts: list[Buffer]) -> None:
    """Append the parts of one `Vector` of many, whose values are encoded already in `size` bytes."""
    name = x.id.encode()
    out = b""
    v: Any
    numbers = b"\x12"
    if (v := x.metadata) is not None:
        out += b"\x1a" + block(struct(v))
    if (v := x.sparse_values) is not None:
        out += b'"' + block(sparse_values_to_wire(v))
    first, second = frame(key, b"\n", len(name), numbers, size, len(out))
    parts += (first, name, second, data, out)


def describe_index_stats_response_from_wire(
    b: bytes, p: int, q: int
) -> m.DescribeIndexStatsResponse:
    """Decode the bytes from `p` to `q`, a message `DescribeIndexStatsResponse`, as `DescribeIndexStatsResponse`."""
    namespaces: Any = {}
    dimension: Any = None
    index_fullness: Any = 0.0
    total_vector_count: Any = 0
    metric: Any = None
    vector_type: Any = None
    memory_fullness: Any = None
    storage_fullness: Any = None
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            key, data, start, end = read_entry(b, p, e)
            namespaces[key] = namespace_summary_from_wire(data, start, end)
            p = e
        elif tag == 16:
            n, p = read_varint(b, p)
            dimension = n & 0xFFFFFFFF
        elif tag == 29:
            index_fullness = F32.unpack_from(b, p)[0]
            p += 4
        elif tag == 32:
            n, p = read_varint(b, p)
            total_vector_count = n & 0xFFFFFFFF
        elif tag == 42:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            metric = str(b[p:e], "utf-8")
            p = e
        elif tag == 50:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            vector_type = str(b[p:e], "utf-8")
            p = e
        elif tag == 61:
            memory_fullness = F32.unpack_from(b, p)[0]
            p += 4
        elif tag == 69:
            storage_fullness = F32.unpack_from(b, p)[0]
            p += 4
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("DescribeIndexStatsResponse does not end where it should")
    made: m.DescribeIndexStatsResponse = _m.DescribeIndexStatsResponse(
        namespaces=namespaces,
        dimension=dimension,
        index_fullness=index_fullness,
        total_vector_count=total_vector_count,
        metric=metric,
        vector_type=vector_type,
        memory_fullness=memory_fullness,
        storage_fullness=storage_fullness,
    )
    return made


def fetch_by_metadata_response_from_wire(b: bytes, p: int, q: int) -> m.FetchByMetadataResponse:
    """Decode the bytes from `p` to `q`, a message `FetchByMetadataResponse`, as `FetchByMetadataResponse`."""
    vectors: Any = {}
    namespace: Any = ""
    usage: Any = None
    pagination: Any = None
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            key, data, start, end = read_entry(b, p, e)
            vectors[key] = vector_from_wire(data, start, end)
            p = e
        elif tag == 18:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            namespace = str(b[p:e], "utf-8")
            p = e
        elif tag == 26:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            usage = b[p:e] if usage is None else joined(usage, b[p:e], usage_from_wire)
            p = e
        elif tag == 34:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            pagination = (
                b[p:e] if pagination is None else joined(pagination, b[p:e], pagination_from_wire)
            )
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("FetchByMetadataResponse does not end where it should")
    made: m.FetchByMetadataResponse = _m.FetchByMetadataResponse(
        vectors=vectors,
        namespace=namespace,
        usage=None if usage is None else usage_from_wire(usage, 0, len(usage)),
        pagination=None
        if pagination is None
        else pagination_from_wire(pagination, 0, len(pagination)),
    )
    return made


def fetch_response_from_wire(b: bytes, p: int, q: int) -> m.FetchResponse:
    """Decode the bytes from `p` to `q`, a message `FetchResponse`, as `FetchResponse`."""
    vectors: Any = {}
    namespace: Any = ""
    usage: Any = None
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            key, data, start, end = read_entry(b, p, e)
            vectors[key] = vector_from_wire(data, start, end)
            p = e
        elif tag == 18:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            namespace = str(b[p:e], "utf-8")
            p = e
        elif tag == 26:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            usage = b[p:e] if usage is None else joined(usage, b[p:e], usage_from_wire)
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("FetchResponse does not end where it should")
    made: m.FetchResponse = _m.FetchResponse(
        vectors=vectors,
        namespace=namespace,
        usage=None if usage is None else usage_from_wire(usage, 0, len(usage)),
    )
    return made


def indexed_fields_from_wire(b: bytes, p: int, q: int) -> m.IndexedFields:
    """Decode the bytes from `p` to `q`, a message `IndexedFields`, as `IndexedFields`."""
    fields: Any = []
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            fields.append(str(b[p:e], "utf-8"))
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("IndexedFields does not end where it should")
    made: m.IndexedFields = _m.IndexedFields(fields=fields)
    return made


def list_item_from_wire(b: bytes, p: int, q: int) -> m.ListItem:
    """Decode the bytes from `p` to `q`, a message `ListItem`, as `ListItem`."""
    id: Any = ""
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            id = str(b[p:e], "utf-8")
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("ListItem does not end where it should")
    made: m.ListItem = _m.ListItem(id=id or None)
    return made


def list_namespaces_response_from_wire(b: bytes, p: int, q: int) -> m.ListNamespacesResponse:
    """Decode the bytes from `p` to `q`, a message `ListNamespacesResponse`, as `ListNamespacesResponse`."""
    namespaces: Any = []
    pagination: Any = None
    total_count: Any = 0
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            namespaces.append(namespace_description_from_wire(b, p, e))
            p = e
        elif tag == 18:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            pagination = (
                b[p:e] if pagination is None else joined(pagination, b[p:e], pagination_from_wire)
            )
            p = e
        elif tag == 24:
            n, p = read_varint(b, p)
            total_count = as_signed(n, 32)
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("ListNamespacesResponse does not end where it should")
    made: m.ListNamespacesResponse = _m.ListNamespacesResponse(
        namespaces=namespaces,
        pagination=None
        if pagination is None
        else pagination_from_wire(pagination, 0, len(pagination)),
        total_count=total_count,
    )
    return made


def list_response_from_wire(b: bytes, p: int, q: int) -> m.ListResponse:
    """Decode the bytes from `p` to `q`, a message `ListResponse`, as `ListResponse`."""
    vectors: Any = []
    pagination: Any = None
    namespace: Any = ""
    usage: Any = None
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            vectors.append(list_item_from_wire(b, p, e))
            p = e
        elif tag == 18:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            pagination = (
                b[p:e] if pagination is None else joined(pagination, b[p:e], pagination_from_wire)
            )
            p = e
        elif tag == 26:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            namespace = str(b[p:e], "utf-8")
            p = e
        elif tag == 34:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            usage = b[p:e] if usage is None else joined(usage, b[p:e], usage_from_wire)
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("ListResponse does not end where it should")
    made: m.ListResponse = _m.ListResponse(
        vectors=vectors,
        pagination=None
        if pagination is None
        else pagination_from_wire(pagination, 0, len(pagination)),
        namespace=namespace,
        usage=None if usage is None else usage_from_wire(usage, 0, len(usage)),
    )
    return made


def namespace_field_config_from_wire(b: bytes, p: int, q: int) -> m.NamespaceFieldConfig:
    """Decode the bytes from `p` to `q`, a message `MetadataFieldProperties`, as `NamespaceFieldConfig`."""
    filterable: Any = False
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 8:
            n, p = read_varint(b, p)
            filterable = n != 0
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("MetadataFieldProperties does not end where it should")
    made: m.NamespaceFieldConfig = _m.NamespaceFieldConfig(filterable=filterable)
    return made


def namespace_schema_from_wire(b: bytes, p: int, q: int) -> m.NamespaceSchema:
    """Decode the bytes from `p` to `q`, a message `MetadataSchema`, as `NamespaceSchema`."""
    fields: Any = {}
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            key, data, start, end = read_entry(b, p, e)
            fields[key] = namespace_field_config_from_wire(data, start, end)
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("MetadataSchema does not end where it should")
    made: m.NamespaceSchema = _m.NamespaceSchema(fields=fields or None)
    return made


def namespace_description_from_wire(b: bytes, p: int, q: int) -> m.NamespaceDescription:
    """Decode the bytes from `p` to `q`, a message `NamespaceDescription`, as `NamespaceDescription`."""
    name: Any = ""
    record_count: Any = 0
    schema: Any = None
    indexed_fields: Any = None
    size_bytes: Any = 0
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            name = str(b[p:e], "utf-8")
            p = e
        elif tag == 16:
            n, p = read_varint(b, p)
            record_count = n
        elif tag == 26:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            schema = (
                b[p:e] if schema is None else joined(schema, b[p:e], namespace_schema_from_wire)
            )
            p = e
        elif tag == 34:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            indexed_fields = (
                b[p:e]
                if indexed_fields is None
                else joined(indexed_fields, b[p:e], indexed_fields_from_wire)
            )
            p = e
        elif tag == 40:
            n, p = read_varint(b, p)
            size_bytes = n
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("NamespaceDescription does not end where it should")
    made: m.NamespaceDescription = _m.NamespaceDescription(
        name=name,
        record_count=record_count,
        schema=None if schema is None else namespace_schema_from_wire(schema, 0, len(schema)),
        indexed_fields=None
        if indexed_fields is None
        else indexed_fields_from_wire(indexed_fields, 0, len(indexed_fields)),
        size_bytes=size_bytes,
    )
    return made


def namespace_summary_from_wire(b: bytes, p: int, q: int) -> m.NamespaceSummary:
    """Decode the bytes from `p` to `q`, a message `NamespaceSummary`, as `NamespaceSummary`."""
    vector_count: Any = 0
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 8:
            n, p = read_varint(b, p)
            vector_count = n & 0xFFFFFFFF
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("NamespaceSummary does not end where it should")
    made: m.NamespaceSummary = _m.NamespaceSummary(vector_count=vector_count)
    return made


def pagination_from_wire(b: bytes, p: int, q: int) -> m.Pagination:
    """Decode the bytes from `p` to `q`, a message `Pagination`, as `Pagination`."""
    next: Any = ""
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            next = str(b[p:e], "utf-8")
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("Pagination does not end where it should")
    made: m.Pagination = _m.Pagination(next=next)
    return made


def query_response_from_wire(b: bytes, p: int, q: int) -> m.QueryResponse:
    """Decode the bytes from `p` to `q`, a message `QueryResponse`, as `QueryResponse`."""
    results: Any = []
    matches: Any = []
    namespace: Any = ""
    usage: Any = None
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            results.append(single_query_results_from_wire(b, p, e))
            p = e
        elif tag == 18:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            matches.append(scored_vector_from_wire(b, p, e))
            p = e
        elif tag == 26:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            namespace = str(b[p:e], "utf-8")
            p = e
        elif tag == 34:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            usage = b[p:e] if usage is None else joined(usage, b[p:e], usage_from_wire)
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("QueryResponse does not end where it should")
    made: m.QueryResponse = _m.QueryResponse(
        results=results or None,
        matches=matches,
        namespace=namespace,
        usage=None if usage is None else usage_from_wire(usage, 0, len(usage)),
    )
    return made


_LazyScoredVector = lazy(_m.ScoredVector, "metadata")


def scored_vector_from_wire(b: bytes, p: int, q: int) -> m.ScoredVector:
    """Decode the bytes from `p` to `q`, a message `ScoredVector`, as `ScoredVector`."""
    id: Any = ""
    score: Any = 0.0
    values: Any = b""
    sparse_values: Any = None
    metadata: Any = None
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            id = str(b[p:e], "utf-8")
            p = e
        elif tag == 21:
            score = F32.unpack_from(b, p)[0]
            p += 4
        elif tag == 26:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            if n & 3:
                raise Malformed("values: packed numbers end in the middle of one")
            values = values + b[p:e] if values else b[p:e]
            p = e
        elif tag == 29:
            values += b[p : p + 4]
            p += 4
        elif tag == 42:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            sparse_values = (
                b[p:e]
                if sparse_values is None
                else joined(sparse_values, b[p:e], sparse_values_from_wire)
            )
            p = e
        elif tag == 34:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            metadata = b[p:e] if metadata is None else metadata + b[p:e]
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("ScoredVector does not end where it should")
    kind = _m.ScoredVector if metadata is None else _LazyScoredVector
    made: m.ScoredVector = kind(
        id=id,
        score=score,
        values=from_wire(values) if values else [],
        sparse_values=None
        if sparse_values is None
        else sparse_values_from_wire(sparse_values, 0, len(sparse_values)),
        metadata=None if metadata is None else LazyObject({UNDECODED: metadata}),
    )
    return made


def single_query_results_from_wire(b: bytes, p: int, q: int) -> m.SingleQueryResults:
    """Decode the bytes from `p` to `q`, a message `SingleQueryResults`, as `SingleQueryResults`."""
    matches: Any = []
    namespace: Any = ""
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            matches.append(scored_vector_from_wire(b, p, e))
            p = e
        elif tag == 18:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            namespace = str(b[p:e], "utf-8")
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("SingleQueryResults does not end where it should")
    made: m.SingleQueryResults = _m.SingleQueryResults(matches=matches, namespace=namespace or None)
    return made


def sparse_values_from_wire(b: bytes, p: int, q: int) -> m.SparseValues:
    """Decode the bytes from `p` to `q`, a message `SparseValues`, as `SparseValues`."""
    indices: Any = []
    values: Any = b""
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            indices += read_varints(b, p, e)
            p = e
        elif tag == 8:
            n, p = read_varint(b, p)
            indices.append(n & 0xFFFFFFFF)
        elif tag == 18:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            if n & 3:
                raise Malformed("values: packed numbers end in the middle of one")
            values = values + b[p:e] if values else b[p:e]
            p = e
        elif tag == 21:
            values += b[p : p + 4]
            p += 4
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("SparseValues does not end where it should")
    made: m.SparseValues = _m.SparseValues(
        indices=indices, values=from_wire(values) if values else []
    )
    return made


def update_response_from_wire(b: bytes, p: int, q: int) -> m.UpdateResponse:
    """Decode the bytes from `p` to `q`, a message `UpdateResponse`, as `UpdateResponse`."""
    matched_records: Any = None
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 8:
            n, p = read_varint(b, p)
            matched_records = as_signed(n, 32)
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("UpdateResponse does not end where it should")
    made: m.UpdateResponse = _m.UpdateResponse(matched_records=matched_records)
    return made


def upsert_response_from_wire(b: bytes, p: int, q: int) -> m.UpsertResponse:
    """Decode the bytes from `p` to `q`, a message `UpsertResponse`, as `UpsertResponse`."""
    upserted_count: Any = 0
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 8:
            n, p = read_varint(b, p)
            upserted_count = n & 0xFFFFFFFF
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("UpsertResponse does not end where it should")
    made: m.UpsertResponse = _m.UpsertResponse(upserted_count=upserted_count)
    return made


def usage_from_wire(b: bytes, p: int, q: int) -> m.Usage:
    """Decode the bytes from `p` to `q`, a message `Usage`, as `Usage`."""
    read_units: Any = None
    egress_bytes: Any = None
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 8:
            n, p = read_varint(b, p)
            read_units = n & 0xFFFFFFFF
        elif tag == 16:
            n, p = read_varint(b, p)
            egress_bytes = n & 0xFFFFFFFF
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("Usage does not end where it should")
    made: m.Usage = _m.Usage(read_units=read_units, egress_bytes=egress_bytes)
    return made


_LazyVector = lazy(_m.Vector, "metadata")


def vector_from_wire(b: bytes, p: int, q: int) -> m.Vector:
    """Decode the bytes from `p` to `q`, a message `Vector`, as `Vector`."""
    id: Any = ""
    values: Any = b""
    sparse_values: Any = None
    metadata: Any = None
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            id = str(b[p:e], "utf-8")
            p = e
        elif tag == 18:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            if n & 3:
                raise Malformed("values: packed numbers end in the middle of one")
            values = values + b[p:e] if values else b[p:e]
            p = e
        elif tag == 21:
            values += b[p : p + 4]
            p += 4
        elif tag == 34:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            sparse_values = (
                b[p:e]
                if sparse_values is None
                else joined(sparse_values, b[p:e], sparse_values_from_wire)
            )
            p = e
        elif tag == 26:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            e = p + n
            metadata = b[p:e] if metadata is None else metadata + b[p:e]
            p = e
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("Vector does not end where it should")
    kind = _m.Vector if metadata is None else _LazyVector
    made: m.Vector = kind(
        id=id,
        values=from_wire(values) if values else [],
        sparse_values=None
        if sparse_values is None
        else sparse_values_from_wire(sparse_values, 0, len(sparse_values)),
        metadata=None if metadata is None else LazyObject({UNDECODED: metadata}),
    )
    return made


def _nothing(data: bytes) -> dict[str, Any]:
    """Return the content of an empty message."""
    return {}


def _whole(read: Callable[[bytes, int, int], Any]) -> Callable[[bytes], Any]:
    return lambda data: read(data, 0, len(data))


WIRE: dict[str, tuple[Callable[[Any], bytes], Callable[[bytes], Any]]] = {
    "/VectorService/CreateNamespace": (
        create_namespace_request_to_wire,
        _whole(namespace_description_from_wire),
    ),
    "/VectorService/Delete": (delete_request_to_wire, _nothing),
    "/VectorService/DeleteNamespace": (delete_namespace_request_to_wire, _nothing),
    "/VectorService/DescribeIndexStats": (
        describe_index_stats_request_to_wire,
        _whole(describe_index_stats_response_from_wire),
    ),
    "/VectorService/DescribeNamespace": (
        describe_namespace_request_to_wire,
        _whole(namespace_description_from_wire),
    ),
    "/VectorService/Fetch": (fetch_request_to_wire, _whole(fetch_response_from_wire)),
    "/VectorService/FetchByMetadata": (
        fetch_by_metadata_request_to_wire,
        _whole(fetch_by_metadata_response_from_wire),
    ),
    "/VectorService/List": (list_request_to_wire, _whole(list_response_from_wire)),
    "/VectorService/ListNamespaces": (
        list_namespaces_request_to_wire,
        _whole(list_namespaces_response_from_wire),
    ),
    "/VectorService/Query": (query_request_to_wire, _whole(query_response_from_wire)),
    "/VectorService/Update": (update_request_to_wire, _whole(update_response_from_wire)),
    "/VectorService/Upsert": (upsert_request_to_wire, _whole(upsert_response_from_wire)),
}
"""By rpc, as `Operation.rpc` names it: a call's body to bytes, and the bytes of a response to what the operation returns."""
