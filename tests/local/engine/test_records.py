"""Integrated indexes over real sockets: records in, hits out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.engine.inference.dense import HASHES, WORDS
from pinecone.local.limits import MAX_TOP_K
from tests.local.rest import Control, Data, Json, assert_control_error, assert_data_error
from tests.local.specs.answers import valid

DENSE, SPARSE = "llama-text-embed-v2", "pinecone-sparse-english-v0"
TEXTS = {
    "refund": "Refunds are paid within ten days",
    "office": "Our office is in Berlin",
    "cats": "Cats sleep a lot, and cats purr",
    "dogs": "Dogs sleep less",
}


def create(control: Control, model: str = DENSE, **fields: Any) -> httpx.Response:
    embed = {"model": model, "field_map": {"text": "body"}, **fields.pop("embed", {})}
    body = {"cloud": "aws", "region": "us-east-1", "embed": embed, **fields}
    return control.call("POST", "/indexes/create-for-model", body)


@pytest.fixture
def make(control: Control, unique_name: Callable[[str], str]) -> Iterator[Callable[[str], Data]]:
    names: list[str] = []

    def index(model: str) -> Data:
        names.append(unique_name("text"))
        answer = create(control, model, name=names[-1])
        assert answer.status_code == 201, answer.text
        return Data(names[-1], answer.json()["host"], control.http)

    yield index
    for name in names:
        control.call("DELETE", f"/indexes/{name}")


@pytest.fixture(params=[DENSE, SPARSE])
def filled(request: pytest.FixtureRequest, make: Callable[[str], Data]) -> Data:
    data = make(request.param)
    records = [
        {"_id": record_id, "body": text, "length": len(text)} for record_id, text in TEXTS.items()
    ]
    assert put(data, *records).status_code == 201
    return data


def put(data: Data, *records: Any, namespace: str = "n") -> httpx.Response:
    content = "\n".join(json.dumps(record) for record in records)
    return data.http.post(f"{data.host}/records/namespaces/{namespace}/upsert", content=content)


def search(data: Data, namespace: str = "n", **body: Any) -> httpx.Response:
    return data.http.post(f"{data.host}/records/namespaces/{namespace}/search", json=body)


def hits(answer: httpx.Response) -> list[str]:
    found = valid(answer, "db_data.SearchRecordsResponse")
    return [hit["_id"] for hit in found["result"]["hits"]]


# -- the index ---------------------------------------------------------------------------------


def test_an_index_for_a_model_describes_it(own: Control) -> None:
    answer = create(own, name="texts", tags={"a": "b"}, deletion_protection="enabled")
    model = valid(answer, "db_control.IndexModel", 201)
    assert model["dimension"] == 1024
    assert (model["metric"], model["vector_type"]) == ("cosine", "dense")
    assert model["embed"] == {
        "model": DENSE,
        "metric": "cosine",
        "dimension": 1024,
        "vector_type": "dense",
        "field_map": {"text": "body"},
        "read_parameters": {"input_type": "query", "truncate": "END", "dimension": 1024},
        "write_parameters": {"input_type": "passage", "truncate": "END", "dimension": 1024},
    }
    assert own.call("GET", "/indexes/texts").json() == model
    sparse = create(own, SPARSE, name="words").json()
    assert "dimension" not in sparse
    assert (sparse["metric"], sparse["vector_type"]) == ("dotproduct", "sparse")
    small = create(own, name="small", embed={"dimension": 384, "metric": "dotproduct"}).json()
    assert (small["dimension"], small["metric"]) == (384, "dotproduct")


@pytest.mark.parametrize(
    ("change", "status", "message"),
    [
        (
            {"model": "x"},
            404,
            "Model 'x' not found. Models that can embed here: multilingual-e5-large, "
            "llama-text-embed-v2, pinecone-sparse-english-v0",
        ),
        (
            {"dimension": 100},
            400,
            f"Model '{DENSE}' makes vectors of dimension 384, 512, 768, 1024, 2048, "
            "and the index has dimension 100",
        ),
        (
            {"metric": "euclidean"},
            400,
            f"Model '{DENSE}' supports the metrics cosine, dotproduct, got \"euclidean\"",
        ),
        ({"field_map": {"text": ""}}, 400, "field_map.text must name a field"),
        (
            {"read_parameters": {"input_type": "x"}},
            400,
            f"Invalid value \"x\" for parameter 'input_type' of model '{DENSE}': "
            "expected query, passage",
        ),
        (
            {"model": SPARSE, "dimension": 3},
            400,
            f"embed.dimension must not be given for model '{SPARSE}', which makes sparse vectors",
        ),
    ],
)
def test_an_index_for_a_model_refuses_what_breaks_a_rule(
    control: Control, change: Json, status: int, message: str
) -> None:
    code = "NOT_FOUND" if status == 404 else "INVALID_ARGUMENT"
    assert_control_error(create(control, name="x", embed=change), status, code, message)


def test_a_field_map_without_text_is_422(control: Control) -> None:
    answer = create(control, name="x", embed={"field_map": {"body": "text"}})
    assert answer.status_code == 422
    assert "embed.field_map: missing field `text`" in answer.json()["error"]["message"]


def test_embedding_can_be_configured_later(own: Control) -> None:
    data = own.create(1024)
    path = f"/indexes/{data.name}"
    embed = {"model": DENSE, "field_map": {"text": "body"}}
    answer = own.call("PATCH", path, {"embed": embed})
    assert valid(answer, "db_control.IndexModel", 202)["embed"]["model"] == DENSE
    assert put(data, {"_id": "a", "body": "cats"}).status_code == 201
    moved = own.call("PATCH", path, {"embed": {"field_map": {"text": "other"}}}).json()
    assert moved["embed"]["field_map"] == {"text": "other"}
    text = "Field 'other', which holds the text to embed, is missing. ID a"
    assert_data_error(put(data, {"_id": "a", "body": "cats"}), 400, 3, text)
    answer = own.call("PATCH", path, {"embed": {"model": "multilingual-e5-large"}})
    text = (
        f"The embedding model of an index cannot be changed: it is '{DENSE}', "
        'got "multilingual-e5-large"'
    )
    assert_control_error(answer, 400, "INVALID_ARGUMENT", text)
    answer = own.call("PATCH", f"/indexes/{own.create(3).name}", {"embed": embed})
    text = (
        f"Model '{DENSE}' makes vectors of dimension 384, 512, 768, 1024, 2048, "
        "and the index has dimension 3"
    )
    assert_control_error(answer, 400, "INVALID_ARGUMENT", text)


def test_an_index_stays_with_the_local_model_that_made_its_vectors(
    tmp_path: Path, http: httpx.Client
) -> None:
    with PineconeLocal(tmp_path, embedding=WORDS) as local:
        assert create(Control(local.url, http), name="texts").status_code == 201
    with PineconeLocal(tmp_path, embedding=HASHES) as local:
        model = http.get(f"{local.url}/indexes/texts").json()
        data = Data("texts", model["host"], http)
        answer = put(data, {"_id": "a", "body": "cats"})
        assert (answer.status_code, answer.headers["x-pinecone-local-model"]) == (201, WORDS)


# -- writing -----------------------------------------------------------------------------------


def test_upsert_keeps_every_field_as_metadata(make: Callable[[str], Data]) -> None:
    data = make(DENSE)
    answer = put(data, {"_id": "a", "id": "kept", "body": "cats", "n": 1}, {"id": "b", "body": "x"})
    assert (answer.status_code, answer.content) == (201, b"")
    assert answer.headers["x-pinecone-request-lsn"] == "1"
    assert answer.headers["x-pinecone-local-model"] == WORDS
    found = data.http.get(f"{data.host}/vectors/fetch?ids=a&ids=b&namespace=n").json()["vectors"]
    assert found["a"]["metadata"] == {"id": "kept", "body": "cats", "n": 1}
    assert found["b"]["metadata"] == {"body": "x"}
    assert len(found["a"]["values"]) == 1024


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "The request body must contain at least one record"),
        (
            "\n".join(['{"_id": "a", "body": "x"}'] * 97),
            "The request body must contain at most 96 records, got 97",
        ),
        ('{"_id": "a"}', "Field 'body', which holds the text to embed, is missing. ID a"),
        (
            '{"_id": "a", "body": 1}',
            "Field 'body', which holds the text to embed, must be a string. ID a",
        ),
        ('{"body": "x"}', "The record on line 1 of the request body has no _id"),
        (
            '{"_id": 1, "body": "x"}',
            "The record on line 1 of the request body must have a string as its _id",
        ),
        (
            '{"_id": "a", "body": "x"}\n[]',
            "Line 2 of the request body is not a record: expected `object`, got `array`",
        ),
        ('{"_id": "", "body": "x"}', "Vector ID must not be empty"),
        (
            '{"_id": "a", "body": "x", "n": null}',
            "Metadata value must be a string, number, boolean or list of strings, got 'null' "
            "for field 'n'",
        ),
    ],
)
def test_upsert_refuses_what_breaks_a_rule(
    make: Callable[[str], Data], content: str, message: str
) -> None:
    data = make(DENSE)
    answer = data.http.post(f"{data.host}/records/namespaces/n/upsert", content=content)
    assert_data_error(answer, 400, 3, message)


def test_an_index_without_a_model_takes_no_records_and_no_text(data: Data) -> None:
    text = "Integrated inference is not configured for this index"
    assert_data_error(put(data, {"_id": "a", "body": "x"}), 400, 3, text)
    answer = search(data, query={"top_k": 1, "inputs": {"text": "x"}})
    assert_data_error(answer, 400, 3, text)


# -- searching ---------------------------------------------------------------------------------


def test_search_by_text(filled: Data) -> None:
    answer = search(filled, query={"top_k": 2, "inputs": {"text": "sleeping cats"}})
    assert hits(answer)[0] == "cats"
    [first, *_] = answer.json()["result"]["hits"]
    assert first["fields"] == {"body": TEXTS["cats"], "length": len(TEXTS["cats"])}
    assert answer.json()["usage"] == {"read_units": 1, "embed_total_tokens": 4}
    assert answer.headers["x-pinecone-max-indexed-lsn"] == "1"
    assert "rerank_units" not in answer.json()["usage"]


def test_search_by_id_by_filter_and_by_fields(filled: Data) -> None:
    answer = search(filled, query={"top_k": 1, "id": "cats"}, fields=["length", "missing"])
    assert hits(answer) == ["cats"]
    assert answer.json()["result"]["hits"][0]["fields"] == {"length": len(TEXTS["cats"])}
    assert answer.json()["usage"] == {"read_units": 1}
    short = {"length": {"$lt": 20}}
    answer = search(
        filled, query={"top_k": 5, "inputs": {"text": "sleeping dogs and cats"}, "filter": short}
    )
    assert hits(answer) == ["dogs"]
    assert hits(search(filled, "elsewhere", query={"top_k": 5, "inputs": {"text": "cats"}})) == []


def test_a_star_stands_for_all_fields(filled: Data) -> None:
    query = {"top_k": 1, "id": "cats"}
    everything = search(filled, query=query).json()["result"]
    assert search(filled, query=query, fields=["*"]).json()["result"] == everything
    assert everything["hits"][0]["fields"]


def test_search_by_vector(make: Callable[[str], Data]) -> None:
    data = make(SPARSE)
    put(data, {"_id": "a", "body": "cats"}, {"_id": "b", "body": "dogs"})
    found = data.http.get(f"{data.host}/vectors/fetch?ids=b&namespace=n").json()["vectors"]["b"]
    sparse = found["sparseValues"]
    vector = {"sparse_indices": sparse["indices"], "sparse_values": sparse["values"]}
    assert hits(search(data, query={"top_k": 2, "vector": vector})) == ["b"]


def test_search_can_demand_words(make: Callable[[str], Data]) -> None:
    data = make(SPARSE)
    put(data, *({"_id": record_id, "body": text} for record_id, text in TEXTS.items()))
    query: Json = {"top_k": 5, "inputs": {"text": "cats sleep"}}
    assert sorted(hits(search(data, query=query))) == ["cats", "dogs"]
    match = {"terms": ["less", "dog"], "strategy": "all"}
    assert hits(search(data, query={**query, "match_terms": match})) == ["dogs"]
    wrong = search(data, query={**query, "match_terms": {**match, "strategy": "any"}})
    text = 'Invalid value "any" for match_terms.strategy: expected all'
    assert_data_error(wrong, 400, 3, text)
    dense = make(DENSE)
    text = "match_terms is only available for indexes with a sparse embedding model"
    assert_data_error(search(dense, query={**query, "match_terms": match}), 400, 3, text)


def test_search_can_rank_again(filled: Data) -> None:
    rerank = {"model": "bge-reranker-v2-m3", "rank_fields": ["body"], "top_n": 1}
    query = {"top_k": 4, "inputs": {"text": "sleep a lot"}}
    answer = search(filled, query=query, rerank=rerank, fields=["length"])
    assert hits(answer) == ["cats"]
    assert answer.json()["usage"]["rerank_units"] == 1
    [hit] = answer.json()["result"]["hits"]
    assert 0 <= hit["_score"] <= 1
    assert set(hit["fields"]) == {"length"}
    other = search(filled, query=query, rerank={**rerank, "query": "dogs sleep less"})
    assert hits(other) == ["dogs"]
    answer = search(filled, query={"top_k": 4, "id": "cats"}, rerank=rerank)
    text = "rerank.query must be given when the search has no inputs.text"
    assert_data_error(answer, 400, 3, text)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (
            {"top_k": 1},
            "query must have exactly one of inputs, vector and id, got none of them",
        ),
        (
            {"top_k": 1, "id": "a", "inputs": {"text": "x"}},
            "query must have exactly one of inputs, vector and id, got inputs and id",
        ),
        (
            {"top_k": 0, "inputs": {"text": "x"}},
            f"topK must be between 1 and {MAX_TOP_K}, got 0",
        ),
        ({"inputs": {"text": "x"}}, "Invalid request body: query: missing field `top_k`"),
        (
            {"top_k": 1, "inputs": {}},
            "Invalid request body: query.inputs: missing field `text`",
        ),
    ],
)
def test_search_refuses_what_breaks_a_rule(filled: Data, query: Json, message: str) -> None:
    assert_data_error(search(filled, query=query), 400, 3, message)


def test_reranking_with_an_unknown_model_is_404(filled: Data) -> None:
    query = {"top_k": 1, "inputs": {"text": "x"}}
    answer = search(filled, query=query, rerank={"model": "x", "rank_fields": ["body"]})
    assert answer.status_code == 404
    assert answer.json()["code"] == 5
