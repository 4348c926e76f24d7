"""Requests as bytes: what gRPC libraries may send, and what no good client sends."""

from __future__ import annotations

import gzip
import json
import socket
import struct
import zlib
from collections.abc import Iterator
from urllib.parse import urlsplit

import grpc
import numpy as np
import pytest
from google.protobuf.internal.encoder import _VarintBytes as varint
from hypothesis import HealthCheck, given, settings, strategies as st

from pinecone.local.limits import MAX_TOP_K
from pinecone_api import _structs
from pinecone_api.default.grpc import messages as pb
from pinecone_api.default.grpc.codec import BINDINGS
from tests.local.api.grpc.http2 import Raw, framed, rpc_headers
from tests.local.api.grpc.rpc import Rpc, struct as struct_of, upsert, vector
from tests.local.rest import Data

LIST = "/VectorService/List"
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"


@pytest.fixture
def raw(rest: Data) -> Iterator[Raw]:
    with Raw(rest.host) as connection:
        yield connection


def block(number: int, data: bytes) -> bytes:
    """Return a length-delimited field."""
    return varint(number << 3 | 2) + varint(len(data)) + data


def unpacked(number: int, *values: float) -> bytes:
    """Floats sent one by one."""
    return b"".join(varint(number << 3 | 5) + struct.pack("<f", value) for value in values)


# -- answers -----------------------------------------------------------------------------------


def test_answer_has_headers_one_message_and_trailers(raw: Raw) -> None:
    answer = raw.rpc(LIST, framed(b""))
    assert answer.headers[":status"] == "200"
    assert answer.headers["content-type"] == "application/grpc"
    assert answer.headers["grpc-accept-encoding"] == "identity,gzip,deflate"
    assert "grpc-status" not in answer.headers
    assert answer.trailers == {"grpc-status": "0"}
    assert answer.body[:1] == b"\0"
    message = pb.ListResponse.FromString(answer.body[5:])
    assert answer.body[1:5] == struct.pack(">I", message.ByteSize())


def test_error_has_headers_no_body_and_trailers(raw: Raw) -> None:
    answer = raw.rpc("/VectorService/Query", framed(b""))
    assert answer.headers[":status"] == "200"
    assert answer.body == b""
    assert answer.status == (3, f"topK must be between 1 and {MAX_TOP_K}, got 0")


# -- requests that are allowed -----------------------------------------------------------------


def test_floats_sent_one_by_one(rpc: Rpc, rest: Data) -> None:
    record = (
        block(1, b"a") + unpacked(2, 1, 2, 3) + block(3, struct_of({"k": 1}).SerializeToString())
    )
    plain = vector("b", 4, 5, 6).SerializeToString()
    call = rpc.channel.unary_unary("/VectorService/Upsert")
    call(block(1, record) + block(1, plain))
    assert rest.fetch("a", "b") == {
        "a": {"id": "a", "values": [1, 2, 3], "metadata": {"k": 1}},
        "b": {"id": "b", "values": [4, 5, 6]},
    }
    query = rpc.channel.unary_unary("/VectorService/Query", None, pb.QueryResponse.FromString)
    found = query(varint(2 << 3) + varint(1) + unpacked(7, 4, 5, 6))
    assert [match.id for match in found.matches] == ["b"]
    update = rpc.channel.unary_unary("/VectorService/Update")
    update(block(1, b"a") + unpacked(2, 7, 8, 9))
    assert rest.fetch("a")["a"]["values"] == [7, 8, 9]


def test_floats_packed_in_several_parts(rpc: Rpc, rest: Data) -> None:
    parts = np.array([1, 2], "<f4").tobytes(), np.array([3], "<f4").tobytes()
    record = block(1, b"a") + block(2, parts[0]) + block(2, parts[1])
    rpc.channel.unary_unary("/VectorService/Upsert")(block(1, record))
    assert rest.fetch("a")["a"]["values"] == [1, 2, 3]


def test_a_struct_in_several_parts_is_merged(rpc: Rpc, rest: Data) -> None:
    parts = [struct_of({name: name}).SerializeToString() for name in "xy"]
    record = vector("a", 1, 2, 3).SerializeToString() + block(3, parts[0]) + block(3, parts[1])
    rpc.channel.unary_unary("/VectorService/Upsert")(block(1, record))
    assert rest.fetch("a")["a"]["metadata"] == {"x": "x", "y": "y"}


def test_unknown_fields_are_ignored(rpc: Rpc) -> None:
    request = upsert(vector("a", 1, 2, 3)).SerializeToString() + block(99, b"new")
    call = rpc.channel.unary_unary("/VectorService/Upsert", None, pb.UpsertResponse.FromString)
    assert call(request).upserted_count == 1


@pytest.mark.parametrize("compression", [grpc.Compression.Gzip, grpc.Compression.Deflate])
def test_compressed_by_grpcio(rest: Data, compression: grpc.Compression) -> None:
    address = rest.host.partition("://")[2]
    with grpc.insecure_channel(address, compression=compression) as channel:
        call = channel.unary_unary(
            "/VectorService/Upsert",
            pb.UpsertRequest.SerializeToString,
            pb.UpsertResponse.FromString,
        )
        assert call(upsert(vector("a", 1, 2, 3, text="x" * 10_000))).upserted_count == 1
    assert len(rest.fetch("a")["a"]["metadata"]["text"]) == 10_000


def test_compressed_by_hand(raw: Raw) -> None:
    request = pb.ListRequest(prefix="x" * 512).SerializeToString()
    packed = framed(gzip.compress(request), 1)
    assert raw.rpc(LIST, packed, grpc_encoding="gzip").status[0] == 0
    assert raw.rpc(LIST, framed(zlib.compress(request), 1), grpc_encoding="deflate").status[0] == 0
    assert raw.rpc(LIST, packed, grpc_encoding="snappy").status[0] == 12
    assert raw.rpc(LIST, packed).status[0] == 3


def test_content_types(raw: Raw) -> None:
    for kind in ("application/grpc", "application/grpc+proto", "application/grpc;charset=utf-8"):
        assert raw.rpc(LIST, framed(b""), content_type=kind).status[0] == 0
    for kind in ("application/grpc+json", "application/grpc-web"):
        status, message = raw.rpc(LIST, framed(b""), content_type=kind).status
        assert (status, message.partition(" is not")[0]) == (3, f"Content type {kind}")


# -- requests that no good client sends --------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", 3),
        (b"\0", 3),
        (framed(b"", length=1), 3),
        (framed(b"\xff" * 10), 3),
        (framed(b"\x0a\x05ab"), 3),
        (framed(block(1, b"\xff\xfe")), 3),
        (framed(b"abc", length=2**32 - 1), 11),
        (framed(b"") + framed(b""), 3),
        (framed(b"", flag=7), 3),
    ],
)
def test_bad_bodies_are_refused_and_the_connection_lives(raw: Raw, body: bytes, code: int) -> None:
    assert raw.rpc(LIST, body).status[0] == code
    assert raw.rpc(LIST, framed(b"")).status[0] == 0


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("Upsert", block(1, block(1, b"a") + block(2, b"\0\0\0"))),
        ("Upsert", block(1, vector("a", 1, 2, 3).SerializeToString() + block(3, b"\xff\xff"))),
        ("Upsert", block(1, block(1, b"a") + block(4, block(1, b"\xff")))),
        ("Query", varint(2 << 3) + varint(1) + block(7, b"\0\0\0\0\0")),
        ("Query", block(8, b"a") + varint(2 << 3) + varint(1) + block(3, b"\x0a\xff")),
        ("Delete", block(4, b"\x08\x01\xff")),
    ],
)
def test_bad_members_are_refused(raw: Raw, path: str, message: bytes) -> None:
    assert raw.rpc(f"/VectorService/{path}", framed(message)).status == (
        3,
        f"The request is not a valid message of /VectorService/{path}",
    )


def test_a_filter_that_is_too_deep_is_named(raw: Raw) -> None:
    filter = {"a": 1}
    for _ in range(25):
        filter = {"$and": [filter]}  # type: ignore[dict-item]
    query = block(8, b"a") + varint(2 << 3) + varint(1) + block(3, _structs.struct(filter))
    status, message = raw.rpc("/VectorService/Query", framed(query)).status
    reason = "a filter must not be nested deeper over gRPC than 19 levels of $and and $or"
    # Older protobufs do not say why they cannot read a message.
    assert (status, message) in [
        (3, reason),
        (3, "The request is not a valid message of /VectorService/Query"),
    ]


def test_a_struct_nested_without_end_is_refused(raw: Raw) -> None:
    value = b""
    for _ in range(5000):
        value = block(1, block(1, b"k") + block(2, block(5, value)))
    query = block(8, b"a") + varint(2 << 3) + varint(1) + block(3, value)
    assert raw.rpc("/VectorService/Query", framed(query)).status[0] == 3


def test_timeout_that_is_no_timeout(raw: Raw) -> None:
    status, message = raw.rpc(LIST, framed(b""), grpc_timeout="soon").status
    assert (status, message) == (3, "grpc-timeout must be up to 8 digits and a unit, got 'soon'")
    assert raw.rpc(LIST, framed(b""), grpc_timeout="1n").status == (4, "Deadline Exceeded")


def test_other_methods(raw: Raw) -> None:
    headers = [(":method", "GET"), *rpc_headers(LIST)[1:]]
    answer = raw.answer(raw.request(headers, b""))
    assert answer.status == (3, "gRPC needs the method POST, got GET")


def test_without_trailers_it_is_rest(raw: Raw, rest: Data) -> None:
    """A status could not be sent: the client gets an HTTP error instead of silence."""
    answer = raw.rpc(LIST, framed(b""), te="")
    assert answer.headers[":status"] == "404"
    assert json.loads(answer.body)["message"] == f"POST /{LIST[1:]} not found"
    over_http_1 = rest.http.post(rest.host + LIST, headers={"content-type": "application/grpc"})
    assert over_http_1.status_code == 404


@pytest.mark.parametrize(
    "junk",
    [
        b"PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n",
        PREFACE + b"GET / HTTP/1.1\r\n\r\n",
        PREFACE + b"\x00\x00\x04\x01\x05\x00\x00\x00\x01\xff\xff\xff\xff",
        PREFACE + b"\xff\xff\xff\x00\x00\x00\x00\x00\x01",
        PREFACE + bytes(9) + b"\x00\x00\x05\x00\x01\x00\x00\x00\x07hello",
        PREFACE + bytes(range(256)) * 10,
        b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03",
    ],
)
def test_junk_ends_its_connection_only(rpc: Rpc, rest: Data, junk: bytes) -> None:
    parts = urlsplit(rest.host)
    with socket.create_connection((parts.hostname or "", parts.port or 0), 5) as sock:
        sock.sendall(junk)
        sock.shutdown(socket.SHUT_WR)
        while sock.recv(65536):
            pass
    assert not rpc.stub.list(pb.ListRequest()).vectors
    assert rest.get("/vectors/list").status_code == 200


def test_clients_that_go_away_half_way(rpc: Rpc, rest: Data) -> None:
    for number in range(40):
        with Raw(rest.host) as raw:
            stream = raw.request(rpc_headers(LIST), framed(b"abc", length=1000), end=False)
            if number % 2:
                raw.h2.reset_stream(stream)
                raw.flush()
    assert not rpc.stub.list(pb.ListRequest()).vectors


def test_a_path_that_is_not_ascii_ends_its_connection_only(rpc: Rpc, rest: Data) -> None:
    with Raw(rest.host) as raw:
        raw.h2.config.validate_outbound_headers = False
        raw.h2.config.normalize_outbound_headers = False
        raw.rpc("/VectorService/Ü", framed(b""))
    assert not rpc.stub.list(pb.ListRequest()).vectors


@pytest.mark.slow
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.sampled_from(sorted(BINDINGS)), st.binary(max_size=60))
def test_any_bytes_are_answered(raw: Raw, path: str, message: bytes) -> None:
    assert raw.rpc(path, framed(message)).status[0] in (0, 3, 5, 6)
