"""Every rpc does what its twin in REST does, on the same records."""

from __future__ import annotations

import json
from typing import Any

import grpc.aio
import numpy as np
import pytest
from google.protobuf import json_format

from pinecone_api.default.grpc import messages as pb
from pinecone_api.default.grpc.aio import AsyncVectorService
from pinecone_api.default.grpc.codec import BINDINGS
from pinecone_api.v2026_07.grpc import messages
from tests.helpers.waiting import LONGEST
from tests.local.api.grpc.http2 import Raw
from tests.local.api.grpc.rpc import Rpc, struct, upsert, vector
from tests.local.rest import Control, Data

METADATA: dict[str, Any] = {
    "text": "näh \U0001f332",
    "empty": "",
    "number": 1.5,
    "whole": 7,
    "yes": True,
    "no": False,
    "tags": ["a", "", "ü"],
    "none": [],
}


def plain(message: Any) -> Any:
    """Return a message as the JSON that REST would send for it."""
    return json_format.MessageToDict(message)


def filled(rpc: Rpc, namespace: str = "") -> None:
    """Write three records."""
    records = [
        vector("a", 1, 0, 0, genre="drama", year=2019),
        vector("b", 0, 1, 0, genre="comedy", year=2020),
        vector("c", 1, 1, 0),
    ]
    assert rpc.stub.upsert(upsert(*records, namespace=namespace)).upserted_count == 3


def test_upsert_is_seen_over_rest(rpc: Rpc, rest: Data) -> None:
    answer = rpc.call("Upsert", upsert(vector("a", 1, 2, 0.1, **METADATA), namespace="n"))
    assert answer.message == pb.UpsertResponse(upserted_count=1)
    found = rest.fetch("a", namespace="n")["a"]
    assert found == {"id": "a", "values": [1, 2, 0.1], "metadata": METADATA}


def test_fetch_returns_what_rest_wrote(rpc: Rpc, rest: Data) -> None:
    rest.upsert([{"id": "a", "values": [1, 2, 0.1], "metadata": METADATA}], namespace="n")
    rest.upsert([{"id": "b", "values": [3, 4, 5]}], namespace="n")
    answer = rpc.stub.fetch(pb.FetchRequest(ids=["b", "a", "missing"], namespace="n"))
    assert set(answer.vectors) == {"a", "b"}
    assert answer.namespace == "n"
    assert answer.usage.read_units == 1
    first = answer.vectors["a"]
    assert (first.id, list(first.values)) == ("a", [1, 2, np.float32(0.1)])
    assert plain(first.metadata) == METADATA
    assert not answer.vectors["b"].HasField("metadata")
    assert not answer.vectors["b"].HasField("sparse_values")


def test_every_float_comes_back_bit_by_bit(control: Control) -> None:
    rng = np.random.default_rng(7)
    row = rng.integers(0, 2**32, 1000, np.uint32).view(np.float32)
    row[~np.isfinite(row)] = np.float32(1e-45)
    with Rpc(control.create(dimension=1000).host) as rpc:
        rpc.stub.upsert(upsert(vector("a", *row.tolist())))
        found = rpc.stub.fetch(pb.FetchRequest(ids=["a"])).vectors["a"].values
        assert np.array(found, np.float32).tobytes() == row.tobytes()


@pytest.mark.parametrize("metric", ["cosine", "dotproduct", "euclidean"])
def test_query_equals_rest(control: Control, metric: str) -> None:
    rest = control.create(metric=metric)
    with Rpc(rest.host) as rpc:
        filled(rpc, "n")
        asked = {
            "vector": [1, 0.5, 0.25],
            "topK": 2,
            "namespace": "n",
            "includeValues": True,
            "includeMetadata": True,
        }
        answer = rpc.stub.query(json_format.ParseDict(asked, pb.QueryRequest()))
        expected = rest.post("/query", asked).json()
    assert [match["id"] for match in expected["matches"]] == [m.id for m in answer.matches]
    for match, other in zip(answer.matches, expected["matches"], strict=True):
        assert match.score == np.float32(other["score"])
        assert list(match.values) == other["values"]
        assert plain(match.metadata) == other.get("metadata", {})
        assert match.HasField("metadata") == ("metadata" in other)
    assert (answer.namespace, answer.usage.read_units) == ("n", 1)
    assert not answer.results


def test_query_leaves_out_what_was_not_asked_for(rpc: Rpc) -> None:
    filled(rpc)
    answer = rpc.stub.query(pb.QueryRequest(top_k=3, id="a"))
    assert [match.id for match in answer.matches] == ["a", "c", "b"]
    assert not any(m.values or m.HasField("metadata") for m in answer.matches)
    condition = struct({"year": {"$gte": 2020}})
    only = rpc.stub.query(pb.QueryRequest(top_k=3, id="a", filter=condition))
    assert [match.id for match in only.matches] == ["b"]


def test_sparse_and_hybrid(control: Control) -> None:
    rest = control.create(metric="dotproduct")
    sparse = pb.SparseValues(indices=[1, 4_294_967_295], values=[0.5, -2])
    with Rpc(rest.host) as rpc:
        record = pb.Vector(id="a", values=[1, 2, 3], sparse_values=sparse)
        rpc.stub.upsert(upsert(record, vector("b", 1, 1, 1)))
        assert rest.fetch("a")["a"]["sparseValues"] == {
            "indices": [1, 4_294_967_295],
            "values": [0.5, -2],
        }
        assert rpc.stub.fetch(pb.FetchRequest(ids=["a"])).vectors["a"].sparse_values == sparse
        asked = pb.QueryRequest(
            top_k=2, vector=[1, 1, 1], sparse_vector=sparse, include_values=True
        )
        best = rpc.stub.query(asked).matches[0]
        assert (best.id, best.score, best.sparse_values) == ("a", 6 + 0.25 + 4, sparse)


def test_sparse_index(control: Control) -> None:
    rest = control.create(metric="dotproduct", dimension=None, vector_type="sparse")
    sparse = pb.SparseValues(indices=[3, 9], values=[1, 2])
    with Rpc(rest.host) as rpc:
        rpc.stub.upsert(upsert(pb.Vector(id="a", sparse_values=sparse)))
        found = rpc.stub.query(pb.QueryRequest(top_k=1, sparse_vector=sparse))
        assert [(match.id, match.score) for match in found.matches] == [("a", 5)]
        stats = rpc.stub.describe_index_stats(pb.DescribeIndexStatsRequest())
        assert not stats.HasField("dimension")
        assert stats.vector_type == "sparse"


def test_update_by_id(rpc: Rpc, rest: Data) -> None:
    filled(rpc)
    change = pb.UpdateRequest(
        id="a", values=[4, 5, 6], set_metadata=struct({"year": 1, "new": "x"})
    )
    assert not rpc.stub.update(change).HasField("matched_records")
    assert rest.fetch("a")["a"] == {
        "id": "a",
        "values": [4, 5, 6],
        "metadata": {"genre": "drama", "year": 1, "new": "x"},
    }
    rpc.stub.update(pb.UpdateRequest(id="a", set_metadata=struct({"new": "y"})))
    assert rest.fetch("a")["a"]["values"] == [4, 5, 6]


def test_update_by_filter(rpc: Rpc, rest: Data) -> None:
    filled(rpc)
    change = pb.UpdateRequest(
        filter=struct({"genre": "drama"}), set_metadata=struct({"seen": True}), dry_run=True
    )
    assert rpc.stub.update(change).matched_records == 1
    assert "seen" not in rest.fetch("a")["a"]["metadata"]
    change.dry_run = False
    assert rpc.stub.update(change).matched_records == 1
    assert rest.fetch("a")["a"]["metadata"]["seen"] is True


def test_delete_by_ids_filter_and_everything(rpc: Rpc, rest: Data) -> None:
    filled(rpc)
    rpc.stub.delete(pb.DeleteRequest(ids=["a", "missing"]))
    assert rest.pages() == [["b", "c"]]
    rpc.stub.delete(pb.DeleteRequest(filter=struct({"year": 2020})))
    assert rest.pages() == [["c"]]
    rpc.stub.delete(pb.DeleteRequest(delete_all=True))
    assert rest.counts() == {}


def test_list_pages_agree_with_rest(rpc: Rpc, rest: Data) -> None:
    records = [vector(f"{letter}{number}", 1, 1, 1) for letter in "xy" for number in range(5)]
    rpc.stub.upsert(upsert(*records, namespace="n"))
    asked = pb.ListRequest(prefix="y", limit=2, namespace="n")
    pages = []
    while True:
        answer = rpc.stub.list(asked)
        pages.append([item.id for item in answer.vectors])
        if not answer.HasField("pagination"):
            break
        asked.pagination_token = answer.pagination.next
    assert pages == rest.pages(prefix="y", limit=2, namespace="n")
    assert pages == [["y0", "y1"], ["y2", "y3"], ["y4"]]


def test_fetch_by_metadata_pages(rpc: Rpc) -> None:
    filled(rpc)
    asked = pb.FetchByMetadataRequest(filter=struct({"year": {"$exists": True}}), limit=1)
    first = rpc.stub.fetch_by_metadata(asked)
    assert set(first.vectors) == {"a"}
    assert plain(first.vectors["a"].metadata) == {"genre": "drama", "year": 2019}
    asked.pagination_token = first.pagination.next
    second = rpc.stub.fetch_by_metadata(asked)
    assert set(second.vectors) == {"b"}
    assert not second.HasField("pagination")


def test_stats_equal_rest(rpc: Rpc, rest: Data) -> None:
    filled(rpc)
    filled(rpc, "n")
    answer = rpc.stub.describe_index_stats(pb.DescribeIndexStatsRequest())
    expected = rest.post("/describe_index_stats", {}).json()
    assert plain(answer) | {"indexFullness": 0} == expected
    assert answer.total_vector_count == 6


def test_stats_follow_the_version_of_the_caller(rpc: Rpc) -> None:
    filled(rpc)
    request = pb.DescribeIndexStatsRequest()
    old = rpc.call("DescribeIndexStats", request, x_pinecone_api_version="2025-01").message
    new = rpc.call("DescribeIndexStats", request, x_pinecone_api_version="2026-04").message
    assert (list(old.namespaces), list(new.namespaces)) == ([""], ["__default__"])


def test_namespaces(rpc: Rpc, rest: Data) -> None:
    schema = pb.MetadataSchema(fields={"genre": pb.MetadataFieldProperties(filterable=True)})
    created = rpc.stub.create_namespace(pb.CreateNamespaceRequest(name="made", schema=schema))
    assert (created.name, created.record_count, created.schema) == ("made", 0, schema)
    assert list(created.indexed_fields.fields) == ["genre"]
    filled(rpc, "n")
    filled(rpc)
    for name in ("made", "n", "__default__"):
        found = rpc.stub.describe_namespace(pb.DescribeNamespaceRequest(namespace=name))
        headers = {"x-pinecone-api-version": "2026-07"}
        expected = rest.http.get(f"{rest.host}/namespaces/{name}", headers=headers).json()
        whole = messages.NamespaceDescription.FromString(found.SerializeToString())
        described = json_format.MessageToDict(whole, preserving_proto_field_name=True)
        assert {"record_count": "0", "size_bytes": "0", **described} == expected
    asked = pb.ListNamespacesRequest(limit=2)
    first = rpc.stub.list_namespaces(asked)
    assert [space.name for space in first.namespaces] == ["__default__", "made"]
    assert first.total_count == 3
    asked.pagination_token = first.pagination.next
    second = rpc.stub.list_namespaces(asked)
    assert [(space.name, space.record_count) for space in second.namespaces] == [("n", 3)]
    assert not second.HasField("pagination")
    rpc.stub.delete_namespace(pb.DeleteNamespaceRequest(namespace="n"))
    left = rpc.stub.list_namespaces(pb.ListNamespacesRequest(prefix="n"))
    assert left.total_count == 0


async def test_the_async_stub(rpc: Rpc, rest: Data) -> None:
    async with grpc.aio.insecure_channel(rpc.address) as channel:
        stub = AsyncVectorService(channel)
        assert (await stub.upsert(upsert(vector("a", 1, 2, 3)))).upserted_count == 1
        found = await stub.query(pb.QueryRequest(top_k=1, vector=[1, 2, 3], include_values=True))
        assert list(found.matches[0].values) == [1, 2, 3]
        assert list((await stub.fetch(pb.FetchRequest(ids=["a"]))).vectors) == ["a"]
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await stub.query(pb.QueryRequest(top_k=1, vector=[1]))
        assert caught.value.details() == (
            "Vector dimension 1 does not match the dimension of the index 3"
        )


def test_headers_tell_request_and_sequence_number(rpc: Rpc, rest: Data) -> None:
    first = rpc.call("Upsert", upsert(vector("a", 1, 2, 3))).headers
    second = rpc.call("Upsert", upsert(vector("a", 1, 2, 3))).headers
    read = rpc.call("Fetch", pb.FetchRequest(ids=["a"])).headers
    assert len({h["x-pinecone-request-id"] for h in (first, second, read)}) == 3
    assert second["x-pinecone-request-lsn"] == second["x-pinecone-lsn-committed"] == "2"
    assert read["x-pinecone-max-indexed-lsn"] == read["x-pinecone-lsn-reconciled"] == "2"
    over_rest = rest.get("/vectors/fetch", ids="a").headers
    assert over_rest["x-pinecone-max-indexed-lsn"] == "2"


def test_every_rpc_of_the_document_is_served(rpc: Rpc) -> None:
    for path, binding in BINDINGS.items():
        multi = rpc.channel.unary_unary(path, binding.request.SerializeToString)
        call = multi.future(binding.request(), timeout=LONGEST)
        assert call.code() is not grpc.StatusCode.UNIMPLEMENTED, path


def test_newer_versions_count_the_bytes_of_answers(rpc: Rpc) -> None:
    filled(rpc)
    for name, request in (
        ("Fetch", pb.FetchRequest(ids=["a", "b"])),
        ("List", pb.ListRequest(limit=2)),
        ("Query", pb.QueryRequest(vector=[1, 1, 1], top_k=2, include_values=True)),
        ("FetchByMetadata", pb.FetchByMetadataRequest(filter=struct({"year": 2019}))),
    ):
        older = rpc.call(name, request).message
        newer = rpc.call(name, request, x_pinecone_api_version="2026-07").message
        assert not older.usage.HasField("egress_bytes")
        counted = newer.usage.egress_bytes
        newer.usage.ClearField("egress_bytes")
        assert newer == older
        older.ClearField("usage")
        assert counted == older.ByteSize() > 0


def test_rest_over_http_2_on_the_same_port(rest: Data) -> None:
    """Some clients speak HTTP/2 for everything: what is not gRPC is REST."""
    with Raw(rest.host) as raw:
        raw.request([(":method", "GET"), (":path", "/vectors/list")], b"")
        answer = raw.answer(1)
    assert answer.headers[":status"] == "200"
    assert json.loads(answer.body) == {
        "vectors": [],
        "namespace": "",
        "usage": {"readUnits": 1},
    }
