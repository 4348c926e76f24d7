"""Documents as people hold them: dicts whose members are attributes, and ways to score them."""

from __future__ import annotations

import copy
import json
import pickle

import msgspec
import pytest

from pinecone import (
    DenseVectorQuery,
    Document,
    DocumentRecord,
    DocumentScoringMethod,
    FetchDocumentsResponse,
    PineconeTypeError,
    SearchDocumentsResponse,
    TextQuery,
    UpdateDocumentRecord,
    UpsertDocumentsResponse,
)

FOUND = {"_id": "a", "_score": 0.5, "title": "Heist", "id": "other", "values": [1.0]}


def test_a_document_is_a_dict_with_attributes() -> None:
    document = Document(FOUND)
    assert (document.id, document._id, document.score, document._score) == ("a", "a", 0.5, 0.5)
    assert document.title == document["title"] == document.get("title") == "Heist"
    assert document["values"] == [1.0]
    assert document == FOUND == document.to_dict() == dict(document)
    assert json.loads(document.to_json()) == json.loads(json.dumps(document)) == FOUND
    assert Document.from_dict(FOUND) == document
    with pytest.raises(AttributeError, match="'Document' has no attribute 'plot'"):
        print(document.plot)
    with pytest.raises(AttributeError):
        print(Document({"title": "x"}).id)
    assert Document({"_id": "a"}).score is None
    assert pickle.loads(pickle.dumps(document)) == document
    assert type(copy.deepcopy(document)) is Document
    assert document.get(key="nothing", default=1) == 1  # type: ignore[call-overload]


def test_a_document_is_shown_in_short() -> None:
    shown = repr(Document({"_id": "a", "_score": 0.5, "v": [0.1] * 1000}))
    assert shown.startswith("Document({'_id': 'a', '_score': 0.5, ")
    assert len(shown) < 150


def test_records_have_an_id() -> None:
    assert DocumentRecord({"_id": "a"}, title="x") == {"_id": "a", "title": "x"}
    assert DocumentRecord({"_id": "a"}, _id="b").id == "b"
    change = UpdateDocumentRecord(_id="a", title="x", _remove_fields=["draft"])
    assert (change.id, change.remove_fields) == ("a", ["draft"])
    assert UpdateDocumentRecord(_id="a").remove_fields is None
    for wrong in ({}, {"id": "a"}, {"_id": 5}):
        with pytest.raises(PineconeTypeError, match="_id: expected a string, got "):
            DocumentRecord(wrong)
    assert pickle.loads(pickle.dumps(change)) == change


def test_answers_hold_documents() -> None:
    found = SearchDocumentsResponse.from_dict(
        {"matches": [FOUND], "namespace": "n", "usage": {"read_units": 1}}
    )
    assert type(found.matches[0]) is Document
    assert found.matches[0].title == "Heist"
    assert found.to_dict()["matches"] == [FOUND]
    assert msgspec.json.decode(msgspec.json.encode(found), type=type(found)) == found
    assert pickle.loads(pickle.dumps(found)) == found
    fetched = FetchDocumentsResponse.from_dict(
        {"documents": {"a": FOUND}, "namespace": "n", "usage": {"read_units": 1}}
    )
    assert fetched.documents["a"].title == "Heist"
    assert UpsertDocumentsResponse(upserted_count=2).upserted_count == 2


def test_ways_to_score_are_one_union() -> None:
    for clause in (TextQuery(query="x", fields=["t"]), DenseVectorQuery(values=[1.0], field="v")):
        assert isinstance(clause, DocumentScoringMethod)  # type: ignore[arg-type]
    assert not isinstance({}, DocumentScoringMethod)  # type: ignore[arg-type]
