"""Make the answers that the canned server gives, as JSON and as protobuf, and read what it was asked.

Two clients that do the same call must ask for the same thing, in whatever bytes. `meaning` reduces a request to a digest of
what it says, so that a comparison of two clients that do different work ends instead of being published.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any
from urllib.parse import parse_qs

import numpy as np
import orjson
from common import metadata
from google.protobuf.json_format import MessageToDict

from pinecone_api.default.grpc import messages as pb

DIMENSION = 1536
#: The request of each rpc, by the first letters of an answer's name.
REQUESTS = {
    "query": pb.QueryRequest,
    "fetch": pb.FetchRequest,
    "upsert": pb.UpsertRequest,
    "list": pb.ListRequest,
}


def vectors(count: int) -> Any:
    """Return unit rows of float32."""
    rows = np.random.default_rng(0).standard_normal((count, DIMENSION), dtype=np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@cache
def query(count: int, *, values: bool = False, described: bool = False) -> tuple[bytes, bytes]:
    """Return the answer to a query, as JSON and as protobuf."""
    message = pb.QueryResponse(namespace="bench", usage=pb.Usage(read_units=5))
    matches = []
    rows = vectors(count) if values else None
    for i in range(count):
        match: dict[str, Any] = {"id": f"document-{i:06d}", "score": 0.5 + i / 4096}
        inner = message.matches.add(id=match["id"], score=match["score"])
        if rows is not None:
            match["values"] = rows[i]
            inner.values.extend(rows[i].tolist())
        if described:
            match["metadata"] = metadata(i)
            inner.metadata.update(match["metadata"])
        matches.append(match)
    body = {"matches": matches, "namespace": "bench", "usage": {"readUnits": 5}}
    return orjson.dumps(body, option=orjson.OPT_SERIALIZE_NUMPY), message.SerializeToString()


@cache
def fetch(count: int) -> tuple[bytes, bytes]:
    """Return the answer to a fetch."""
    message = pb.FetchResponse(namespace="bench", usage=pb.Usage(read_units=10))
    found = {}
    for i, row in enumerate(vectors(count)):
        name = f"document-{i:06d}"
        found[name] = {"id": name, "values": row, "metadata": metadata(i)}
        message.vectors[name].id = name
        message.vectors[name].values.extend(row.tolist())
        message.vectors[name].metadata.update(metadata(i))
    body = {"vectors": found, "namespace": "bench", "usage": {"readUnits": 10}}
    return orjson.dumps(body, option=orjson.OPT_SERIALIZE_NUMPY), message.SerializeToString()


def upsert(count: int) -> tuple[bytes, bytes]:
    """Return the answer to an upsert."""
    message = pb.UpsertResponse(upserted_count=count)
    return orjson.dumps({"upsertedCount": count}), message.SerializeToString()


def listing(count: int) -> tuple[bytes, bytes]:
    """Return a page of ids."""
    ids = [f"document-{i:06d}" for i in range(count)]
    message = pb.ListResponse(namespace="bench", usage=pb.Usage(read_units=1))
    for name in ids:
        message.vectors.add(id=name)
    body = {
        "vectors": [{"id": name} for name in ids],
        "namespace": "bench",
        "usage": {"readUnits": 1},
    }
    return orjson.dumps(body), message.SerializeToString()


ANSWERS: dict[str, Callable[[], tuple[bytes, bytes]]] = {
    "query_10": lambda: query(10),
    "query_100": lambda: query(100, values=True, described=True),
    "query_1000": lambda: query(1000, values=True),
    "query_1000_ids": lambda: query(1000),
    "fetch_100": lambda: fetch(100),
    "upsert_60": lambda: upsert(60),
    "upsert_100": lambda: upsert(100),
    # Says how many records came; the numbers here are never sent.
    "upsert_counted": lambda: upsert(0),
    "list_100": lambda: listing(100),
}


def records_in_json(bodies: list[bytes]) -> int:
    """Count the records of an upsert that have values and nothing else: each ends one array, and all of them one more."""
    return sum(body.count(b"]") for body in bodies) - 1


def records_in_protobuf(body: bytes) -> int:
    """Count the records of an upsert: the members with number 1."""
    count, at = 0, 0
    while at < len(body):
        tag, size, shift = body[at], 0, 0
        at += 1
        while True:
            byte = body[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        count += tag == 0x0A
        at += size
    return count


def meaning_of_json(name: str, target: str, body: bytes) -> str:
    """Return the digest of what a REST request asks for."""
    if body:
        return _digest(json.loads(body))
    fields: dict[str, Any] = parse_qs(target.partition("?")[2])
    if name.startswith("list"):  # every parameter is there once, and a number is text
        fields = {
            key: int(found[0]) if key == "limit" else found[0] for key, found in fields.items()
        }
    return _digest(fields)


# Clients of one release send the same bytes, and to read 150,000 numbers takes half a second.
@lru_cache(maxsize=1)
def meaning_of_protobuf(name: str, body: bytes) -> str:
    """Return the digest of what a gRPC request asks for."""
    return _digest(MessageToDict(REQUESTS[name.partition("_")[0]].FromString(body)))


def _digest(request: dict[str, Any]) -> str:
    text = json.dumps(_plain(request), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _plain(value: Any, key: str = "") -> Any:
    """Make equal what means the same: values as float32, numbers as floats, and nothing that is empty or false."""
    if key in ("values", "vector"):
        return hashlib.sha256(np.asarray(value, np.float32).tobytes()).hexdigest()
    if isinstance(value, dict):
        return {
            name: _plain(inner, name)
            for name, inner in value.items()
            if inner not in (False, "", [])
        }
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
