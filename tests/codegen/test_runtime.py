"""Test what generated modules share: calls, models, open unions, encoding and decoding."""

from __future__ import annotations

import array
import copy
import gc
import pickle
import sys
import typing
import weakref
from pathlib import Path
from typing import Any

import msgspec
import numpy
import pytest

from pinecone_api import _runtime
from pinecone_api._base import Answer, Model, ResponseInfo, UnknownVariant
from pinecone_api._runtime import decode, encode
from pinecone_api.v2026_04.db_control import models as control, operations as control_operations
from pinecone_api.v2026_04.db_data import models as data, operations

INDEX = {
    "name": "movies",
    "metric": "cosine",
    "host": "movies.example",
    "status": {"ready": True, "state": "Ready"},
    "spec": {
        "serverless": {
            "cloud": "aws",
            "region": "us-east-1",
            "read_capacity": {"mode": "OnDemand", "status": {"state": "Ready"}},
        }
    },
}


def body(request: Any) -> Any:
    sent = encode(operations.query_vectors(request))
    assert sent is not None
    return msgspec.json.decode(sent)


def test_an_exact_status_comes_before_its_range() -> None:
    operation: _runtime.Operation[None] = _runtime.Operation(
        name="x",
        service="x",
        version="x",
        verb="GET",
        path="/",
        response=None,
        errors=(("404", None), ("409", int), ("4XX", str), ("default", bytes)),
    )
    found = {status: operation.error_type(status) for status in (404, 409, 418, 500)}
    assert found == {404: None, 409: int, 418: str, 500: bytes}
    assert operations.QUERY_VECTORS.error_type(302) is None


def test_models_are_mappings_of_their_fields() -> None:
    match = data.ScoredVector(id="a", score=0.5, metadata={"k": "v"})
    assert match["score"] == 0.5
    assert match.get("nothing", 1) == 1
    assert match.get("id") == "a"
    assert "metadata" in match
    assert list(match) == ["id", "score", "values", "sparse_values", "metadata"]
    assert dict(match) == {name: match[name] for name in match.keys()}  # noqa: SIM118
    with pytest.raises(KeyError, match="nothing"):
        match["nothing"]


def test_keys_are_names_in_python_on_the_wire_and_of_older_releases() -> None:
    match = data.ScoredVector(id="a", sparse_values=data.SparseValues(indices=[1], values=[0.5]))
    assert match["sparseValues"] is match["sparse_values"] is match.get("sparseValues")
    hit = data.Hit(id="a", score=0.5)
    assert (hit["_id"], hit["id"], hit["id_"], hit._id, hit.id_) == ("a",) * 5
    assert (hit["_score"], hit.get("_score", 0), hit._score) == (0.5, 0.5, 0.5)
    assert "_score" in hit
    assert hit.get("_rank", 0) == 0
    hit["_score"] = 0.25
    assert hit.score == 0.25


def test_a_list_is_about_its_items_and_has_its_fields_by_name() -> None:
    space = data.NamespaceDescription(name="a", record_count=1)
    page = data.ListNamespacesResponse(namespaces=[space], total_count=1)
    assert list(page) == [space]
    assert page[0] is page["namespaces"][0] is space
    assert space in page
    assert "a" not in page
    assert (len(page), page.names()) == (1, ["a"])
    assert dict(page) == {"namespaces": [space], "pagination": None, "total_count": 1}
    assert page.values() == [[space], None, 1]


def test_to_dict_is_plain_all_the_way_down() -> None:
    index = decode(control.IndexModel, msgspec.json.encode(INDEX))
    plain = index.to_dict()
    assert plain["spec"]["serverless"]["read_capacity"]["mode"] == "OnDemand"
    assert plain["status"] == {"ready": True, "state": "Ready"}
    assert msgspec.json.decode(msgspec.json.encode(plain)) == plain


def test_from_dict_takes_python_and_wire_names_and_leaves_the_rest() -> None:
    vector = data.Vector(
        id="a", values=[1.0], sparse_values=data.SparseValues(indices=[1], values=[0.5])
    )
    assert (
        data.Vector.from_dict(
            {
                "id": "a",
                "values": [1.0],
                "sparse_values": {"indices": [1], "values": [0.5]},
                "new": 1,
            }
        )
        == vector
    )
    assert data.Vector.from_dict({"id": "a", "sparseValues": None}).sparse_values is None
    with pytest.raises(ValueError, match=r"Vector: .*`id`"):
        data.Vector.from_dict({})


def test_collections_are_lists_of_their_items() -> None:
    indexes = decode(
        control.IndexList, msgspec.json.encode({"indexes": [INDEX, INDEX | {"name": "books"}]})
    )
    assert [index.name for index in indexes] == indexes.names() == ["movies", "books"]
    assert (len(indexes), indexes[-1].name, len(indexes[:1])) == (2, "books", 1)
    assert indexes["indexes"] == indexes.indexes
    assert decode(control.IndexList, b"{}").names() == []


@pytest.mark.parametrize("again", [copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))])
def test_models_survive_copies_and_pickles(again: Any) -> None:
    index = decode(control.IndexModel, msgspec.json.encode(INDEX))
    assert again(index) == index


INFO = ResponseInfo({"x-pinecone-request-id": "r1", "x-pinecone-lsn-committed": "7"}, 200, None)


def test_the_headers_of_today_come_before_those_of_older_services() -> None:
    info = ResponseInfo(
        {
            "x-pinecone-lsn-committed": "1",
            "x-pinecone-request-lsn": "2",
            "x-pinecone-lsn-reconciled": "3",
            "x-pinecone-max-indexed-lsn": "4",
        }
    )
    assert (info.lsn_committed, info.lsn_reconciled) == (2, 4)
    assert (INFO.lsn_committed, INFO.lsn_reconciled) == (7, None)


def answered(info: ResponseInfo | None = INFO) -> data.QueryResponse:
    match = data.ScoredVector(id="a", score=0.5)
    return data.QueryResponse(matches=[match], namespace="n", response_info=info)


@pytest.mark.parametrize("info", [None, INFO])
def test_what_came_with_an_answer_is_no_part_of_it(info: ResponseInfo | None) -> None:
    found = answered(info)
    assert found.response_info is info
    bare = {
        "results": None,
        "matches": [
            {"id": "a", "score": 0.5, "values": [], "sparseValues": None, "metadata": None}
        ],
        "namespace": "n",
        "usage": None,
    }
    assert msgspec.json.decode(msgspec.json.encode(found)) == bare
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(found)) == bare
    assert msgspec.to_builtins(found) == bare
    assert msgspec.json.decode(_runtime.dumps(found)).keys() == {"matches", "namespace"}
    assert "response_info" not in found.to_dict()
    assert "response_info" not in repr(found)
    assert msgspec.structs.asdict(found)["response_info"] is msgspec.UNSET
    assert found == answered(None) == answered(ResponseInfo({}, 503))
    found.response_info = other = ResponseInfo({}, 201)
    assert found.response_info is found._response_info is other
    assert msgspec.json.decode(msgspec.json.encode(found)) == bare


@pytest.mark.parametrize(
    "again",
    [
        copy.copy,
        copy.deepcopy,
        lambda x: pickle.loads(pickle.dumps(x, 2)),
        lambda x: pickle.loads(pickle.dumps(x)),
    ],
)
@pytest.mark.parametrize("info", [None, INFO])
def test_copies_and_pickles_keep_what_came_with_an_answer(
    again: Any, info: ResponseInfo | None
) -> None:
    made = again(answered(info))
    assert made == answered(info)
    assert made.response_info == info
    made.response_info = None
    assert made.response_info is None


def test_an_answer_replaced_in_part_keeps_what_came_with_it() -> None:
    made = answered().__replace__(namespace="m")
    assert (made.namespace, made.matches) == ("m", answered().matches)
    assert made.response_info == INFO
    assert answered().__replace__(response_info=None).response_info is None


def test_no_member_of_a_body_is_taken_for_what_came_with_it() -> None:
    body = b'{"matches":[],"namespace":"n","response_info":{"status_code":500}}'
    assert decode(data.QueryResponse, body).response_info is None
    given = {"matches": [], "response_info": INFO}
    assert data.QueryResponse.from_dict(given).response_info == INFO


def test_every_answer_has_its_own_place_for_it() -> None:
    pending = [Answer]
    for kind in pending:
        pending += kind.__subclasses__()
        assert (
            dict(zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True))[
                "response_info"
            ]
            == " "
        ), kind
    assert len(pending) > 10


@pytest.mark.slow
def test_what_came_with_an_answer_is_freed_with_it() -> None:
    class Info(Model, weakref=True):
        answer: Any = None

    for make in (answered, lambda: decode(data.QueryResponse, b'{"matches":[]}')):
        found = make()
        info = Info(found)
        found.response_info = info
        gone = weakref.ref(info)
        assert gone() is not None
        del info, found
        gc.collect()
        assert gone() is None


def test_pickles_of_the_release_that_kept_it_in_a_field() -> None:
    """The file was made by 9.2.0, from an answer over gRPC, one over REST, and one without a call."""
    old = pickle.loads((Path(__file__).parent / "answers.pickle").read_bytes())
    for name in ("grpc", "rest"):
        assert old[name].response_info.request_id == "r1"
        assert old[name].response_info.lsn_committed == 7
        assert old[name].matches[0].metadata["genre"] == "drama"
        assert old[name].matches[0].values == [0.5, 2.0]
        assert " " not in msgspec.to_builtins(old[name], enc_hook=list)
    assert old["grpc"].matches[0].sparse_values.indices == [1, 70000]
    assert old["rest"].response_info.usage.read_units == 3
    assert old["alone"] == data.UpsertResponse(upserted_count=2)
    assert old["alone"].response_info is None


def test_a_member_that_a_later_release_inserts_shifts_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for made in (data.ScoredVector(id="a", score=0.5, metadata={"k": 1}), answered()):
        stored = pickle.dumps(made)
        kind = type(made)
        hints = typing.get_type_hints(kind)
        old = [
            (f.name, hints[f.name], msgspec.field(name=f.encode_name, default=None))
            for f in msgspec.structs.fields(kind)
            if f.name != "response_info"
        ]
        new: list[Any] = [("inserted", int, 7), *old]
        later = msgspec.defstruct(kind.__name__, new, bases=kind.__bases__)
        with monkeypatch.context() as patch:
            patch.setattr(sys.modules[kind.__module__], kind.__name__, later)
            found: Any = pickle.loads(stored)
        assert (type(found), found.inserted) == (later, 7)
        assert found.to_dict() == {"inserted": 7, **made.to_dict()}


def test_an_unknown_variant_does_not_fail_the_answer() -> None:
    capacity = {"mode": "Psychic", "depth": 3}
    spec = {"cloud": "aws", "region": "r", "read_capacity": capacity}
    result = decode(control.ServerlessSpec, msgspec.json.encode(spec))
    assert result.read_capacity == UnknownVariant("Psychic", capacity)
    assert result.to_dict()["read_capacity"] == capacity
    again = encode(control_operations.create_index(_create(result)))
    assert again is not None
    assert msgspec.json.decode(again)["spec"]["serverless"]["read_capacity"] == capacity


def _create(spec: control.ServerlessSpec) -> control.CreateIndexRequest:
    return control.CreateIndexRequest(name="x", spec=control.IndexSpec(serverless=spec))


def test_a_variant_keeps_members_the_document_does_not_describe() -> None:
    capacity = {
        "mode": "Dedicated",
        "dedicated": {"node_type": "t1"},
        "future": [1],
        "extra": "own",
    }
    spec = {"cloud": "aws", "region": "r", "read_capacity": capacity}
    result = decode(control.ServerlessSpec, msgspec.json.encode(spec))
    assert result.read_capacity.mode == "Dedicated"
    assert result.read_capacity.extra == {"future": [1], "extra": "own"}
    again = encode(control_operations.create_index(_create(result)))
    assert again is not None
    assert msgspec.json.decode(again)["spec"]["serverless"]["read_capacity"] == capacity


@pytest.mark.parametrize("capacity", [b'"text"', b"3", b"[]"])
def test_a_union_that_is_no_object_is_an_error(capacity: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        decode(
            control.ServerlessSpec, b'{"cloud":"a","region":"r","read_capacity":' + capacity + b"}"
        )


def test_absent_is_left_out_and_false_is_not() -> None:
    assert body(data.QueryRequest(top_k=1)) == {"topK": 1}
    assert body(data.QueryRequest(top_k=1, include_values=False, namespace="")) == {
        "topK": 1,
        "includeValues": False,
        "namespace": "",
    }


@pytest.mark.parametrize(
    "values",
    [
        [0.5, 2.0],
        (0.5, 2.0),
        numpy.array([0.5, 2.0], "float32"),
        numpy.array([0.5, 9, 2.0, 9])[::2],
        array.array("d", [0.5, 2.0]),
    ],
)
def test_any_sequence_of_numbers_is_a_json_list(values: Any) -> None:
    assert body(data.QueryRequest(top_k=1, vector=values))["vector"] == [0.5, 2.0]
    vector = data.Vector(id="a", values=values)
    sent = encode(operations.upsert_vectors(data.UpsertRequest(vectors=[vector])))
    assert sent == b'{"vectors":[{"id":"a","values":[0.5,2.0]}]}'


def test_values_without_json_form_are_refused() -> None:
    with pytest.raises(TypeError):
        body(data.QueryRequest(top_k=1, filter={"x": object()}))


def test_ndjson_is_a_line_per_record() -> None:
    call = operations.upsert_records_namespace("ns", iter([{"_id": "a"}, {"_id": "b", "x": 1}]))
    assert encode(call) == b'{"_id":"a"}\n{"_id":"b","x":1}\n'


def test_numbers_as_strings_only_where_the_service_sends_them() -> None:
    text = b'{"name":"a","record_count":"12"}'
    operation = operations.DESCRIBE_NAMESPACE
    assert decode(operation.response, text, lax=operation.lax).record_count == 12
    with pytest.raises(msgspec.ValidationError):
        decode(operation.response, text)


def test_paths_cannot_be_escaped() -> None:
    assert operations.describe_namespace("a/b ?#%é").path == "/namespaces/a%2Fb%20%3F%23%25%C3%A9"
    for value in ("", ".", ".."):
        with pytest.raises(ValueError, match="namespace must not be empty"):
            operations.describe_namespace(value)


def test_query_parameters() -> None:
    assert _runtime.query(("a", None), ("b", ["x", "y"]), ("c", True), ("d", 3), ("e", "")) == (
        ("b", "x"),
        ("b", "y"),
        ("c", "true"),
        ("d", "3"),
        ("e", ""),
    )
