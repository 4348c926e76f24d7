"""Schemas: created, described in every version, changed, and refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.api.index_shapes import tellable
from pinecone.local.catalog.schema import FullText
from pinecone.local.engine.documents import words
from tests.helpers.waiting import LONGEST
from tests.local.engine.documents.papers import LATER, PREVIEW, Json, Papers, message, text
from tests.local.specs.session import described

E5 = "multilingual-e5-large"
LLAMA = "llama-text-embed-v2"
SPARSE = "pinecone-sparse-english-v0"
TEXT: Json = {"type": "string", "full_text_search": {}}
DENSE: Json = {"type": "dense_vector", "dimension": 2, "metric": "cosine"}
OLDER = ("2024-07", "2025-01", "2025-04", "2025-10", "2026-04")


class Control:
    """The control plane of a service that no other test uses."""

    def __init__(self, url: str, http: httpx.Client) -> None:
        self.url = url
        self.http = http

    def call(
        self, method: str, path: str, body: Any = None, version: str = PREVIEW
    ) -> httpx.Response:
        headers = {"x-pinecone-api-version": version}
        return self.http.request(method, self.url + path, json=body, headers=headers)

    def create(self, fields: Json, version: str = PREVIEW, **more: Any) -> httpx.Response:
        body = {"name": "papers", "schema": {"fields": fields}, **more}
        return self.call("POST", "/indexes", body, version)

    def get(self, version: str, path: str = "/indexes/papers") -> httpx.Response:
        return self.call("GET", path, version=version)


@pytest.fixture
def control() -> Iterator[Control]:
    hooks = {"response": [described]}
    with (
        PineconeLocal() as local,
        httpx.Client(timeout=LONGEST, trust_env=False, event_hooks=hooks) as http,
    ):
        yield Control(local.url, http)


@pytest.mark.slow
def test_what_is_declared_is_described(control: Control) -> None:
    fields = {
        "title": {**TEXT, "full_text_search": {"language": "english", "stemming": True}},
        "name": {"type": "string", "description": "who"},
        "look": DENSE,
        "terms": {"type": "sparse_vector"},
        "n": {"type": "float"},
        "flag": {"type": "boolean"},
        "tags": {"type": "string_list"},
    }
    made = control.create(fields, tags={"a": "b"}, deletion_protection="enabled")
    assert made.status_code == 201, made.text
    analysis = {
        "language": "en",
        "stemming": True,
        "stop_words": False,
        "lowercase": True,
        "max_term_len": 40,
    }
    expected = {**fields, "title": {"type": "string", "full_text_search": analysis}}
    assert made.json()["schema"] == {"fields": expected}
    assert made.json()["tags"] == {"a": "b"}
    for version in (PREVIEW, LATER):
        assert control.get(version).json()["schema"] == {"fields": expected}
        assert control.get(version, "/indexes").json()["indexes"] == [control.get(version).json()]
    assert control.call("DELETE", "/indexes/papers").status_code == 403
    changed = control.call("PATCH", "/indexes/papers", {"deletion_protection": "disabled"})
    assert (changed.status_code, changed.json()["schema"]) == (202, {"fields": expected})
    assert control.call("DELETE", "/indexes/papers").status_code == 202
    assert control.get(PREVIEW).status_code == 404


@pytest.mark.slow
def test_what_2026_07_has_more(control: Control) -> None:
    fields: Json = {
        "body": {"type": "string", "embed": {"model": LLAMA, "dimension": 384}, "sparse_embed": {}},
    }
    made = control.create(fields, LATER)
    assert made.status_code == 201, made.text
    found = made.json()["schema"]["fields"]
    embed = found["body"]["embed"]
    assert (embed["model"], embed["dimension"], embed["metric"]) == (LLAMA, 384, "cosine")
    assert found["body"]["sparse_embed"]["model"] == SPARSE
    assert found["body"]["full_text_search"]["language"] == "en"
    preview = control.get(PREVIEW).json()["schema"]["fields"]
    assert (preview["body"]["type"], preview["body"]["model"]) == ("semantic_text", LLAMA)
    patch = {
        "fields": {"body": {"type": "string", "embed": {"read_parameters": {"truncate": "NONE"}}}}
    }
    changed = control.call("PATCH", "/indexes/papers", {"schema": patch}, LATER).json()
    embed = changed["schema"]["fields"]["body"]["embed"]
    assert embed["read_parameters"]["truncate"] == "NONE"
    assert embed["write_parameters"]["truncate"] == "END"


@pytest.mark.slow
def test_reserved_fields_make_an_ordinary_index(control: Control) -> None:
    values = {"type": "dense_vector", "dimension": 2, "metric": "dotproduct"}
    fields = {"_values": values, "year": {"type": "float"}}
    made = control.create(fields)
    assert made.status_code == 201, made.text
    assert control.get(PREVIEW).json()["schema"] == {"fields": fields}
    filterable = {"type": "float", "filterable": True}
    assert control.get(LATER).json()["schema"]["fields"]["year"] == filterable
    old = control.get("2026-04").json()
    assert (old["dimension"], old["metric"], old["vector_type"]) == (2, "dotproduct", "dense")
    assert old["spec"]["serverless"]["schema"] == {"fields": {"year": {"filterable": True}}}
    host = made.json()["host"]
    body = {"vectors": [{"id": "a", "values": [1, 2]}]}
    assert control.http.post(f"{host}/vectors/upsert", json=body).status_code == 200


def test_a_field_without_a_type_is_left_out_of_the_preview(control: Control) -> None:
    spec = {"cloud": "aws", "region": "us-east-1"}
    spec["schema"] = {"fields": {"year": {"filterable": True}}}
    body = {"name": "papers", "dimension": 2, "metric": "cosine", "spec": {"serverless": spec}}
    assert control.call("POST", "/indexes", body, "2026-04").status_code == 201
    assert control.get(LATER).json()["schema"]["fields"]["year"] == {"filterable": True}
    assert list(control.get(PREVIEW).json()["schema"]["fields"]) == ["_values"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"v": DENSE, "t": TEXT}, ("dense", "cosine", 2)),
        ({"s": {"type": "sparse_vector"}, "t": TEXT}, ("sparse", "dotproduct", None)),
        ({"s": {"type": "sparse_vector"}, "v": DENSE}, ("dense", "cosine", 2)),
    ],
)
def test_older_versions_are_told_of_the_vectors(
    control: Control, fields: Json, told: tuple[str, str, int | None]
) -> None:
    control.create(fields)
    for version in OLDER:
        model = control.get(version).json()
        assert (model["metric"], model.get("dimension")) == told[1:]
        assert model.get("vector_type") in (told[0], None)
        assert [each["name"] for each in control.get(version, "/indexes").json()["indexes"]] == [
            "papers"
        ]


def test_older_versions_are_not_told_what_is_not_so(control: Control) -> None:
    assert control.create({"t": TEXT}).status_code == 201
    for version in OLDER:
        assert control.get(version, "/indexes").json() == {"indexes": []}
        # The documents of those versions have no such status: this client does not check them.
        answer = httpx.get(
            f"{control.url}/indexes/papers", headers={"x-pinecone-api-version": version}
        )
        assert answer.status_code == 400
        assert answer.json()["error"]["message"] == (
            f"Index 'papers' holds documents without vectors, which API version {version} cannot "
            "describe. Set X-Pinecone-Api-Version to 2026-01.alpha or 2026-07"
        )
    taken = {"name": "papers", "dimension": 2, "metric": "cosine"}
    spec = {"serverless": {"cloud": "aws", "region": "us-east-1"}}
    answer = control.call("POST", "/indexes", {**taken, "spec": spec}, "2025-10")
    assert answer.status_code == 409
    assert control.call("DELETE", "/indexes/papers", version="2025-10").status_code == 202


def test_tellable() -> None:
    from pinecone.local.api.index_entries import from_schema
    from pinecone.local.api.index_requests import (
        CreateBySchemaRequest,
        FieldsSchema,
        FullTextSearch,
        SchemaField,
    )
    from pinecone.local.engine.inference.engine import Inference

    text_field = SchemaField("string", full_text_search=FullTextSearch())
    body = CreateBySchemaRequest(FieldsSchema({"t": text_field}), "x")
    entry = from_schema(body, Inference(), PREVIEW)
    assert [version for version in (*OLDER, PREVIEW, LATER) if tellable(entry, version)] == [
        PREVIEW,
        LATER,
    ]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"a": DENSE, "b": DENSE}, "at most one field with dense vectors, got a, b"),
        (
            {"a": {"type": "sparse_vector"}, "b": {"type": "string", "sparse_embed": {}}},
            "at most one field with sparse vectors, got a, b",
        ),
        ({"_a": DENSE}, "must not begin with '_' or '$', got '_a'"),
        ({"_values": DENSE, "t": TEXT}, "must not begin with '_' or '$', got '_values'"),
        ({"a": {**DENSE, "metric": "odd"}}, 'Invalid value "odd" for metric'),
        ({"a": {**DENSE, "dimension": 0}}, "dimension must be between 1 and 20000, got 0"),
        ({"a": {**DENSE, "full_text_search": {}}}, "needs a field of type string"),
        ({"a": {**TEXT, "full_text_search": {"language": "zh"}}}, 'Invalid value "zh" for'),
        (
            {"a": {**TEXT, "full_text_search": {"language": "de", "stemming": True}}},
            """stemming and stop_words are only available for en locally, got "de\"""",
        ),
        (
            {"a": {**TEXT, "full_text_search": {"ngram": {"min_gram": 0, "max_gram": 3}}}},
            "ngram.min_gram must be 1 to 10, got 0",
        ),
        (
            {"a": {**TEXT, "full_text_search": {"ngram": {"min_gram": 4, "max_gram": 3}}}},
            "min_gram must not be larger than max_gram, got 4 and 3",
        ),
        (
            {
                "a": {
                    **TEXT,
                    "full_text_search": {"stemming": True, "ngram": {"min_gram": 1, "max_gram": 3}},
                }
            },
            "ngram does not go with stemming or stop_words",
        ),
        ({"a": {**TEXT, "full_text_search": {"max_term_len": 3}}}, "are set by the service"),
        ({"a": {**TEXT, "filterable": True}}, "is either filterable or searched"),
        ({"a": {**TEXT, "store_text": False}, "b": DENSE}, "only be false with embed"),
        ({"a": {"type": "string", "embed": {"model": SPARSE}}}, "must have a model of dense"),
        ({"a": {"type": "string", "embed": {"dimension": 3}}}, "makes vectors of dimension"),
        ({"a": {"type": "string", "embed": {"metric": "euclidean"}}}, 'Invalid value "euclidean"'),
        (
            {"a": {"type": "string", "embed": {"read_parameters": {"odd": 1}}}},
            "Unknown parameter 'odd'",
        ),
    ],
)
def test_fields_that_are_refused(control: Control, fields: Json, problem: str) -> None:
    if "store_text" in str(fields):
        fields["c"] = TEXT
    answer = control.create(fields, LATER)
    assert answer.status_code == 400, answer.text
    assert problem in answer.json()["error"]["message"]
    assert control.get(LATER).status_code == 404


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"a": {"type": "odd"}}, """Invalid value "odd" for schema.fields['a'].type"""),
        ({"a": DENSE, "b": {}}, """Invalid value "" for schema.fields['b'].type"""),
        ({"a": {"type": "string"}}, "schema.fields must have a field to search by"),
        ({"a": {"type": "semantic_text"}, "b": DENSE}, "schema.fields['a'] must have model"),
    ],
)
def test_fields_that_the_preview_refuses(control: Control, fields: Json, problem: str) -> None:
    answer = control.create(fields)
    assert answer.status_code == 400, answer.text
    assert problem in answer.json()["error"]["message"]


def test_pieces_of_words(control: Control) -> None:
    ngram = {"min_gram": 2, "max_gram": 4, "prefix_only": False}
    whole = {"type": "string", "full_text_search": {"language": "de", "ngram": ngram}}
    starts = {**whole, "full_text_search": {"ngram": {**ngram, "prefix_only": True}}}
    made = control.create({"any": whole, "start": starts}, LATER)
    assert made.status_code == 201, made.text
    found = made.json()["schema"]["fields"]["any"]["full_text_search"]
    assert (found["ngram"], found["language"]) == (ngram, "en")
    papers = Papers(made.json()["host"])
    papers.upsert(
        {"_id": "a", "any": "Bluebird", "start": "Bluebird"},
        {"_id": "b", "any": "cat", "start": "cat"},
    )
    assert papers.ids(text("any", "bird")) == ["a"]
    assert papers.ids(text("any", "x")) == []
    assert papers.ids(text("start", "bird")) == []
    assert papers.ids(text("start", "blue")) == ["a"]
    filter = {"any": {"$match_phrase": "ebir"}}
    assert papers.ids(text("any", "at bi"), filter=filter) == ["a"]
    papers.close()


def test_shapes_that_are_refused(control: Control) -> None:
    for fields in ({"a": 3}, {"a": {**TEXT, "full_text_search": {"odd": 1}}}, 3):
        answer = control.call("POST", "/indexes", {"name": "x", "schema": {"fields": fields}})
        assert answer.status_code == 422
    pod = {"deployment_type": "pod", "environment": "e"}
    answer = control.create({"t": TEXT}, deployment=pod)
    assert answer.json()["error"]["message"] == "A pod index cannot hold documents"


def test_the_preview_has_no_defaults(control: Control) -> None:
    for field in ({"filterable": True}, {"type": "dense_vector", "dimension": 2}):
        fields = {"_values": DENSE, "x": field} if "type" not in field else {"_values": field}
        answer = control.create(fields)
        assert answer.status_code == 400
        assert "schema.fields['" in answer.json()["error"]["message"]
    fields = {"_values": {"type": "dense_vector", "dimension": 2}}
    assert control.create(fields, LATER).status_code == 201


def test_what_cannot_be_changed(control: Control) -> None:
    model = {"type": "semantic_text", "model": E5}
    assert control.create({"t": TEXT, "m": model}).status_code == 201
    for fields, problem in (
        ({"t": {"type": "semantic_text"}}, "has the type string"),
        ({"odd": {"type": "semantic_text"}}, "no field 'odd' that can be changed"),
        ({"m": {"type": "semantic_text", "model": LLAMA}}, "cannot be changed: it is"),
    ):
        answer = control.call("PATCH", "/indexes/papers", {"schema": {"fields": fields}})
        assert answer.status_code == 400
        assert problem in answer.json()["error"]["message"]
    embed = {"embed": {"model": E5, "field_map": {"text": "t"}}}
    answer = control.call("PATCH", "/indexes/papers", embed, "2026-04")
    assert answer.status_code == 400
    assert "changed by their schema" in answer.json()["error"]["message"]


def test_sqlite_without_full_text_search_is_named(
    control: Control, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "available", lambda: False)
    answer = control.create({"t": TEXT})
    assert answer.status_code == 400
    assert "SQLite with FTS5" in answer.json()["error"]["message"]
    assert control.create({"v": DENSE}).status_code == 201


# -- text that is embedded -------------------------------------------------------------------------


def test_semantic_text(control: Control) -> None:
    fields = {
        "say": {"type": "semantic_text", "model": E5},
        "words": {"type": "semantic_text", "model": SPARSE},
    }
    papers = Papers(control.create(fields).json()["host"])
    papers.upsert(
        {"_id": "cat", "say": "A cat sleeps on the sofa", "words": "sleeping cats"},
        {"_id": "rain", "say": "It will rain tomorrow"},
    )
    assert papers.ids(text("say", "the cat sleeps"))[0] == "cat"
    assert papers.ids(text("words", "cat")) == ["cat"]
    assert papers.fetch("rain") == {"rain": {"_id": "rain", "say": "It will rain tomorrow"}}
    papers.close()


def test_an_integrated_index_has_documents_too(control: Control) -> None:
    made = control.create({"say": {"type": "semantic_text", "model": E5}})
    papers = Papers(made.json()["host"])
    papers.upsert({"_id": "cat", "say": "A cat sleeps", "n": 1})
    line = b'{"_id": "rain", "say": "It will rain"}'
    answer = httpx.post(f"{papers.host}/records/namespaces/n/upsert", content=line)
    assert answer.status_code == 201
    assert papers.ids(text("say", "rain"))[0] == "rain"
    body = {"query": {"top_k": 1, "inputs": {"text": "cat"}}}
    answer = httpx.post(f"{papers.host}/records/namespaces/n/search", json=body)
    assert answer.json()["result"]["hits"][0]["fields"] == {"say": "A cat sleeps", "n": 1}
    papers.close()


@pytest.mark.slow
def test_embedded_and_searched_text(control: Control) -> None:
    body = {"type": "string", "embed": {"model": E5}, "sparse_embed": {}}
    hidden = {"type": "string", "sparse_embed": {"model": SPARSE}, "store_text": False}
    made = control.create({"body": {**body}}, LATER)
    papers = Papers(made.json()["host"])
    answer = papers.raw(
        "upsert",
        {"documents": [{"_id": "a", "body": "cats purr"}, {"_id": "b", "body": "dogs bark"}]},
    )
    assert answer.json()["usage"]["embed_total_tokens"] > 0
    assert "x-pinecone-local-model" in answer.headers
    for kind in ("embed", "sparse_embed", "text"):
        method = {"type": kind, "fields": ["body"], "query": "cats"}
        found = papers.raw("search", {"score_by": [method], "top_k": 1}).json()
        assert found["matches"][0]["_id"] == "a", kind
        assert ("embed_total_tokens" in found["usage"]) == (kind != "text")
    papers.raw("update", {"documents": [{"_id": "a", "body": "birds sing"}]})
    for kind in ("embed", "sparse_embed", "text"):
        method = {"type": kind, "fields": ["body"], "query": "birds sing"}
        assert (
            papers.raw("search", {"score_by": [method], "top_k": 1}).json()["matches"][0]["_id"]
            == "a"
        )
    many = [{"_id": str(n), "body": "x"} for n in range(97)]
    assert "at most 96 documents" in message(papers.raw("upsert", {"documents": many}))
    papers.close()
    made = control.create({"hidden": hidden, "t": TEXT}, LATER, name="hidden")
    papers = Papers(made.json()["host"])
    papers.raw(
        "upsert",
        {"documents": [{"_id": "a", "hidden": "cats", "t": "x"}, {"_id": "b", "hidden": "dogs"}]},
    )
    method = {"type": "sparse_embed", "field": "hidden", "query": "dogs"}
    found = papers.raw("search", {"score_by": [method], "top_k": 2, "include_fields": ["*"]}).json()
    assert [match["_id"] for match in found["matches"]] == ["b"]
    assert "hidden" not in found["matches"][0]
    refused = papers.raw("fetch", {"ids": ["a"], "include_fields": ["hidden"]})
    assert "the text of field 'hidden' is not stored" in message(refused)
    papers.raw("update", {"documents": [{"_id": "a", "_remove_fields": ["hidden"]}]})
    method["query"] = "cats"
    assert papers.raw("search", {"score_by": [method], "top_k": 2}).json()["matches"] == []
    papers.close()


def test_the_database_that_takes_texts_apart_is_closed_at_the_end() -> None:
    tokenizer = words._Tokenizer(FullText(stemming=True))
    connection = tokenizer._connection
    assert tokenizer("closing files") == ("close", "file")
    del tokenizer
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")
