# Made from tests/_async/test_documents.py by `python -m codegen unasync`. Change that file, not this one.
"""Documents of an index whose schema names its fields: written, searched, fetched, listed, changed, deleted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import numpy
import pytest

from pinecone import (
    DenseVectorQuery,
    Document,
    DocumentRecord,
    EmbedQuery,
    Field,
    GrpcIndex,
    Index,
    Pinecone,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    QueryStringQuery,
    SchemaBuilder,
    SparseEmbedQuery,
    SparseValues,
    SparseVectorQuery,
    TextQuery,
    UpdateDocumentRecord,
    UpsertError,
)
from pinecone.errors import DuplicateIdWarning, PartialFailureWarning
from tests.helpers.scripted_server import reply, serving

SCHEMA = (
    SchemaBuilder()
    .add_string_field("plot", full_text_search=True)
    .add_dense_vector_field("dense", dimension=3, metric="cosine")
    .add_sparse_vector_field("sparse")
    .build()
)
FILMS: list[Any] = [
    {
        "_id": "a",
        "plot": "A crew plans a heist.",
        "dense": [1.0, 0.0, 0.0],
        "sparse": {"indices": [1, 5], "values": [0.5, 0.25]},
        "year": 1999,
        "tags": ["crime", "drama"],
    },
    DocumentRecord(
        _id="b",
        plot="Two ships meet in space.",
        dense=numpy.array([0.0, 1.0, 0.0], dtype=numpy.float32),
        sparse=SparseValues(indices=[2], values=[1.0]),
        year=2010.5,
        seen=True,
    ),
    {"_id": "c", "plot": "A heist in space, by a crew.", "dense": (0.0, 0.0, 1.0), "tags": []},
]


@pytest.fixture
def films(pc: Pinecone, unique_name: Callable[[str], str]) -> Iterator[Index]:
    """Provide an index of documents with three films."""
    name = unique_name("films")
    pc.indexes.create(name=name, schema=SCHEMA)
    with pc.index(name) as handle:
        handle.documents.upsert(documents=FILMS, wait=True)
        yield handle
    pc.indexes.delete(name)


def ids(documents: Any) -> list[str]:
    return [document.id for document in documents]


def test_what_is_written_is_fetched(films: Index) -> None:
    found = films.documents.fetch(ids=["a", "b", "zz"])
    assert sorted(found.documents) == ["a", "b"]
    assert type(found.documents["a"]) is Document
    assert found.documents["a"] == FILMS[0]
    assert found.documents["b"].seen is True
    assert found.documents["b"].dense == [0.0, 1.0, 0.0]
    assert found.usage.read_units >= 1
    some = films.documents.fetch(ids=["c"], include_fields=["tags"])
    assert some.documents == {"c": {"_id": "c", "tags": []}}


@pytest.mark.parametrize(
    ("score_by", "expected"),
    [
        ([TextQuery(query="heist", fields=["plot"])], {"a", "c"}),
        ([{"type": "text", "query": "heist", "field": "plot"}], {"a", "c"}),
        (TextQuery(query="ships", fields=["plot"]), {"b"}),
        ([QueryStringQuery(query='plot:"two ships"')], {"b"}),
        (
            [TextQuery(query="ships", fields=["plot"]), QueryStringQuery(query="plot:plans")],
            {"a", "b"},
        ),
        ([DenseVectorQuery(values=[1.0, 0.0, 0.0], field="dense")], {"a", "b", "c"}),
        ([SparseVectorQuery(sparse_values=SparseValues([2], [1.0]), fields=["sparse"])], {"b"}),
    ],
)
def test_ways_to_score(films: Index, score_by: Any, expected: set[str]) -> None:
    found = films.documents.search(score_by=score_by, top_k=5)
    assert set(ids(found.matches)) == expected
    assert found.matches[0].score == found.matches[0]["_score"] is not None
    assert set(found.matches[0]) == {"_id", "_score"}


def test_searches_return_fields_and_filter(films: Index) -> None:
    search = films.documents.search
    by_vector = [DenseVectorQuery(values=[1.0, 0.0, 0.0], fields=["dense"])]
    found = search(score_by=by_vector, top_k=1, include_fields=["plot"])
    assert found.matches[0].plot == FILMS[0]["plot"]
    whole = search(score_by=by_vector, top_k=1, include_fields=["*"])
    assert whole.matches[0].to_dict() == {**FILMS[0], "_score": whole.matches[0].score}
    for condition, expected in (
        (Field("plot").match_all("crew space"), {"c"}),
        (Field("plot").match_any("ships heist"), {"a", "b", "c"}),
        (Field("plot").match_phrase("crew plans"), {"a"}),
        ({"year": {"$gt": 2000}}, {"b"}),
    ):
        found = search(score_by=by_vector, top_k=5, filter=condition)
        assert set(ids(found.matches)) == expected


def test_documents_are_listed(films: Index) -> None:
    assert [item.id for item in films.documents.list()] == ["a", "b", "c"]
    pages = [page for page in films.documents.list(limit=2).pages()]
    assert [ids(page) for page in pages] == [["a", "b"], ["c"]]
    start = pages[0].pagination_token
    assert ids(films.documents.list(pagination_token=start).to_list()) == ["c"]
    assert ids(films.documents.list(prefix="b").to_list()) == ["b"]


def test_fetches_by_filter_have_pages(films: Index) -> None:
    first = films.documents.fetch(filter={"year": {"$gt": 0}}, limit=1)
    assert first.pagination is not None
    token = first.pagination.next
    second = films.documents.fetch(filter={"year": {"$gt": 0}}, pagination_token=token)
    assert {*first.documents, *second.documents} == {"a", "b"}


def test_documents_are_changed(films: Index) -> None:
    change = UpdateDocumentRecord(_id="a", year=2001, _remove_fields=["tags"])
    films.documents.update(documents=[change, {"_id": "b", "plot": "Ships."}])
    fetched = films.documents.fetch(ids=["a", "b"])
    assert "tags" not in fetched.documents["a"]
    assert (fetched.documents["a"].year, fetched.documents["b"].plot) == (2001, "Ships.")
    changed = films.documents.update(
        filter={"year": {"$gt": 2000}}, set_fields={"new": True}, remove_fields=["seen"]
    )
    assert changed.matched_records == 2
    after = (films.documents.fetch(ids=["a", "b", "c"])).documents
    assert [document.get("new") for document in after.values()] == [True, True, None]
    assert "seen" not in after["b"]


def test_documents_are_deleted(films: Index) -> None:
    films.documents.delete(ids=["a", "zz"])
    deleted = films.documents.delete(filter={"year": {"$gt": 2000}})
    assert deleted.matched_records == 1
    assert ids(films.documents.list().to_list()) == ["c"]
    films.documents.delete(delete_all=True)
    assert films.documents.list().to_list() == []


def test_many_documents_go_in_batches(films: Index) -> None:
    many: list[dict[str, Any]] = [
        {"_id": str(n), "dense": [1.0, n, 0.0], "plot": "x"} for n in range(2500)
    ]
    written = films.documents.upsert(documents=many, namespace="many", wait=True)
    assert (written.upserted_count, written.total_batch_count) == (2500, 3)
    names = [document["_id"] for document in many]
    fetched = films.documents.fetch(ids=names, namespace="many", include_fields=[])
    assert set(fetched.documents) == set(names)
    changes = [{"_id": name, "plot": "y"} for name in names]
    films.documents.update(documents=changes, namespace="many")
    films.documents.delete(ids=names, namespace="many")
    assert films.documents.list(namespace="many").to_list() == []


def test_large_documents_go_in_smaller_batches(films: Index) -> None:
    large = [{"_id": str(n), "dense": [1.0, 0.0, 0.0], "tags": ["x" * 30_000]} for n in range(100)]
    written = films.documents.upsert(documents=large, namespace="large")
    assert written.upserted_count == 100
    assert written.total_batch_count > 1


def test_batches_return_what_became_of_them(films: Index) -> None:
    more = [{"_id": str(n), "dense": [1.0, 0.0, 0.0]} for n in range(5)]
    more[3]["dense"] = [1.0]
    with pytest.warns(PartialFailureWarning, match="1 of 5 records were not stored"):
        result = films.documents.batch_upsert(
            documents=more, namespace="parts", batch_size=1, show_progress=False
        )
    assert (result.successful_item_count, result.failed_item_count) == (4, 1)
    assert result.failed_items == [more[3]]
    with pytest.raises(UpsertError, match="1 of 5 records"):
        films.documents.upsert(
            documents=more, namespace="parts", batch_size=1, show_progress=False, on_error="raise"
        )


def test_the_last_document_of_an_id_is_stored(films: Index) -> None:
    twice = [{"_id": "x", "dense": [1.0, 0.0, 0.0], "n": n} for n in (1, 2)]
    with pytest.warns(DuplicateIdWarning, match=r"documents\[1\]: the same id as documents\[0\]"):
        written = films.documents.upsert(documents=twice)
    assert written.upserted_count == 1
    assert (films.documents.fetch(ids=["x"])).documents["x"].n == 2


def test_grpc_handles_have_documents(films: Index) -> None:
    config = films.config
    with GrpcIndex(host=config.host, api_key=config.api_key) as index:
        assert index.documents is index.documents
        assert (index.documents.fetch(ids=["a"])).documents["a"].year == 1999
        assert repr(index.documents) == f"Documents(host={config.host!r})"


def test_older_versions_have_no_documents(films: Index) -> None:
    place = {"host": films.config.host, "api_key": films.config.api_key}
    with Index(**place, api_version="2026-04") as pinned:  # type: ignore[arg-type]
        for call in (
            lambda: pinned.documents.upsert(documents=FILMS),
            lambda: pinned.documents.update(documents=FILMS),
            lambda: pinned.documents.fetch(ids=["a"]),
            lambda: pinned.documents.delete(ids=["a"]),
            lambda: pinned.documents.search(score_by=[QueryStringQuery("plot:a")], top_k=1),
            lambda: pinned.documents.list().to_list(),
        ):
            with pytest.raises(PineconeError, match="not part of API version 2026-04; 2026-07 has"):
                call()


def test_the_preview_says_where_its_calls_are(pc: Pinecone) -> None:
    with pytest.raises(AttributeError, match=r"write pc\.index\(name\)\.documents\.search\("):
        pc.preview  # noqa: B018


def test_the_service_embeds() -> None:
    usage = {"embed_total_tokens": 3}
    found = {"matches": [], "namespace": "n", "usage": {"read_units": 1, **usage}}
    with serving(reply(200, found), reply(200, found)) as server:
        with Index(host=server.url, api_key="key") as index:
            for clause in (
                EmbedQuery(query="heist", field="plot"),
                SparseEmbedQuery(query="heist", fields=["plot"]),
            ):
                answer = index.documents.search(score_by=[clause], top_k=1, namespace="n/m")
                assert answer.usage.embed_total_tokens == 3
    assert [request.target for request in server.requests] == [
        "/namespaces/n%2Fm/documents/search"
    ] * 2
    assert [json.loads(request.body)["score_by"] for request in server.requests] == [
        [{"type": kind, "query": "heist", "fields": ["plot"]}] for kind in ("embed", "sparse_embed")
    ]


def test_tokens_are_added_up() -> None:
    answers = [
        reply(202, {"upserted_count": 1, "usage": {"embed_total_tokens": n}}) for n in (3, 4)
    ]
    with serving(*answers) as server:
        with Index(host=server.url, api_key="key") as index:
            written = index.documents.upsert(
                documents=[{"_id": "a"}, {"_id": "b"}], batch_size=1, show_progress=False
            )
    assert written.usage is not None
    assert written.usage.embed_total_tokens == 7


def test_what_a_fetch_took_may_be_unknown() -> None:
    answer = {"documents": {"a": {"_id": "a"}}, "namespace": "n"}
    with serving(reply(200, answer)) as server:
        with Index(host=server.url, api_key="key") as index:
            for count in (1, 1001):
                ids = [f"{n}" for n in range(count)]
                found = index.documents.fetch(ids=ids, namespace="n")
                assert (list(found.documents), found.usage) == (["a"], None)


def test_no_request_is_made_after_the_total_timeout() -> None:
    with serving(reply(202, {"upserted_count": 1})) as server:
        with Index(host=server.url, api_key="key") as index:
            with pytest.warns(PartialFailureWarning, match="not sent: total_timeout=1e-09 s"):
                result = index.documents.batch_upsert(
                    documents=[{"_id": "a"}], show_progress=False, total_timeout=1e-9
                )
    assert result.failed_item_count == 1
    assert server.requests == []


@pytest.mark.parametrize(
    ("method", "arguments", "error", "message"),
    [
        ("upsert", {"documents": []}, PineconeValueError, "documents: expected at least one"),
        ("upsert", {"documents": {"_id": "a"}}, PineconeTypeError, "documents: expected a seq"),
        ("upsert", {"documents": [5]}, PineconeTypeError, "documents[0]: expected a dict, got int"),
        ("upsert", {"documents": [{"id": "a"}]}, PineconeValueError, "documents[0]: the key '_id'"),
        ("upsert", {"documents": [{"_id": ""}]}, PineconeValueError, "documents[0]['_id']: "),
        (
            "upsert",
            {"documents": [{"_id": "a"}] * 17 + [{"_id": "b", "title": None}]},
            PineconeTypeError,
            "documents[17]['title']: expected a text, a number, a bool, a list of strings, a vector",
        ),
        (
            "upsert",
            {"documents": [{"_id": "a", "v": [1.0, float("nan")]}]},
            PineconeValueError,
            "documents[0]['v'][1]: expected a finite number",
        ),
        (
            "upsert",
            {"documents": [{"_id": "a", "tags": ["x", 1]}]},
            PineconeTypeError,
            "documents[0]['tags'][0]: expected a number, got str",
        ),
        (
            "upsert",
            {"documents": [{"_id": "a", "n": float("inf")}]},
            PineconeValueError,
            "documents[0]['n']: expected a finite number",
        ),
        (
            "upsert",
            {"documents": [{"_id": "a", "s": {"indices": [1]}}]},
            PineconeValueError,
            "documents[0]['s']: expected the keys 'indices' and 'values'",
        ),
        (
            "upsert",
            {"documents": [{"_id": "a", "text": "x" * 2_100_000}]},
            PineconeValueError,
            "documents[0]: the record 'a' has 2,1",
        ),
        ("upsert", {"documents": [{"_id": "a"}], "wait": 1}, PineconeTypeError, "wait: expected"),
        (
            "batch_upsert",
            {"documents": [{"_id": "a"}], "total_timeout": 0},
            PineconeValueError,
            "total_timeout: expected seconds greater than 0",
        ),
        (
            "update",
            {"documents": [{"_id": "a"}, {"_id": "b"}, {"_id": "a"}]},
            PineconeValueError,
            "documents[2]: the same id as documents[0]: 'a'",
        ),
        (
            "update",
            {"documents": [{"_id": "a", "_remove_fields": "x"}]},
            PineconeTypeError,
            "documents[0]['_remove_fields']: expected a sequence of strings",
        ),
        ("update", {}, PineconeValueError, "documents, filter: expected exactly one"),
        (
            "update",
            {"filter": {"a": 1}},
            PineconeValueError,
            "set_fields, remove_fields: expected at least",
        ),
        (
            "update",
            {"documents": [{"_id": "a"}], "set_fields": {"a": 1}},
            PineconeValueError,
            "set_fields, remove_fields: only with a filter",
        ),
        (
            "update",
            {"filter": {}, "set_fields": {"a": 1}},
            PineconeValueError,
            "filter: expected at least one condition",
        ),
        ("search", {"score_by": [], "top_k": 1}, PineconeValueError, "score_by: expected 1 to 100"),
        (
            "search",
            {"score_by": [5], "top_k": 1},
            PineconeTypeError,
            "score_by[0]: expected one of",
        ),
        (
            "search",
            {"score_by": [{"type": "magic"}], "top_k": 1},
            PineconeValueError,
            "score_by[0]['type']: expected one of 'text', 'query_string'",
        ),
        (
            "search",
            {"score_by": [TextQuery(query="x")], "top_k": 1},
            PineconeValueError,
            "score_by[0].field, score_by[0].fields: expected exactly one",
        ),
        (
            "search",
            {"score_by": [DenseVectorQuery(values=[1.0], fields=["a", "b"])], "top_k": 1},
            PineconeValueError,
            "score_by[0]: expected one field, got ['a', 'b']",
        ),
        (
            "search",
            {"score_by": [{"type": "query_string", "query": ""}], "top_k": 1},
            PineconeValueError,
            "score_by[0].query: expected a text",
        ),
        (
            "search",
            {
                "score_by": [
                    TextQuery(query="x", fields=["t"]),
                    DenseVectorQuery(values=[1.0], field="v"),
                ],
                "top_k": 1,
            },
            PineconeValueError,
            "score_by: a clause of type 'dense_vector' has to be the only one",
        ),
        (
            "search",
            {"score_by": [QueryStringQuery("x")], "top_k": 0},
            PineconeValueError,
            "top_k: expected an integer from 1 to 10000, got 0",
        ),
        (
            "search",
            {"score_by": [QueryStringQuery("x")], "top_k": 1, "include_fields": "*"},
            PineconeTypeError,
            "include_fields: expected a sequence of strings",
        ),
        ("fetch", {}, PineconeValueError, "ids, filter: expected exactly one of them, got neither"),
        ("fetch", {"ids": []}, PineconeValueError, "ids: expected at least one id"),
        (
            "fetch",
            {"ids": ["a"], "pagination_token": "x"},
            PineconeValueError,
            "pagination_token: only a fetch by filter",
        ),
        ("fetch", {"filter": {"a": 1}, "limit": 10_001}, PineconeValueError, "limit: expected"),
        ("delete", {"filter": {}}, PineconeValueError, "filter: expected at least one condition"),
        (
            "delete",
            {"ids": ["a"], "delete_all": True},
            PineconeValueError,
            "ids, filter, delete_all: expected exactly one of them",
        ),
        ("list", {"limit": 101}, PineconeValueError, "limit: expected an integer from 1 to 100"),
    ],
)
def test_wrong_input_is_not_sent(
    method: str, arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    with serving(reply(200)) as server:
        with Index(host=server.url, api_key="key") as index:
            with pytest.raises(error) as caught:
                getattr(index.documents, method)(**arguments)
    assert str(caught.value).startswith(message)
    assert server.requests == []
