# Made from tests/_async/test_inference.py by `python -m codegen unasync`. Change that file, not this one.
"""Vectors of text and rankings of documents, by hosted models."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from pinecone import (
    DenseEmbedding,
    EmbedModel,
    NotFoundError,
    Pinecone,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    RerankModel,
    SparseEmbedding,
    VectorType,
)
from tests.helpers import scripted_answers
from tests.helpers.scripted_server import reply, serving


def test_texts_become_dense_vectors() -> None:
    with serving(reply(200, scripted_answers.DENSE)) as server:
        with Pinecone("key", host=server.url) as pc:
            found = pc.inference.embed(
                EmbedModel.Multilingual_E5_Large,
                ["a film about a heist", {"text": "a love story"}],  # type: ignore[list-item]
                {"input_type": "passage"},
            )
            pc.inference.embed(model="some-model", inputs="one text")
            pc.inference.embed(model="some-model", inputs={"image": "..."})
    assert (found.model, found.vector_type, len(found)) == ("multilingual-e5-large", "dense", 2)
    assert found.usage.total_tokens == 12
    assert found.data == list(found)
    first = found[0]
    assert isinstance(first, DenseEmbedding)
    assert (first.values, first["values"], first.vector_type) == (
        [0.25, -0.5, 0.125],
        [0.25, -0.5, 0.125],
        "dense",
    )
    assert found.response_info is not None
    assert found.response_info.usage == found.usage
    assert server.calls() == ["POST /embed"] * 3
    assert [request.json() for request in server.requests] == [
        {
            "model": "multilingual-e5-large",
            "inputs": [{"text": "a film about a heist"}, {"text": "a love story"}],
            "parameters": {"input_type": "passage"},
        },
        {"model": "some-model", "inputs": [{"text": "one text"}]},
        {"model": "some-model", "inputs": [{"image": "..."}]},
    ]


def test_texts_become_sparse_vectors() -> None:
    with serving(reply(200, scripted_answers.SPARSE)) as server:
        with Pinecone("key", host=server.url) as pc:
            found = pc.inference.embed(
                pc.inference.EmbedModel.Pinecone_Sparse_English_V0, "heist film"
            )
    (only,) = found
    assert isinstance(only, SparseEmbedding)
    assert only.sparse_indices == [822745112, 4294967295]
    assert dict(only)["sparse_tokens"] == ["heist", "film"]


def test_documents_are_put_in_order() -> None:
    with serving(reply(200, scripted_answers.RANKED)) as server:
        with Pinecone("key", host=server.url) as pc:
            ranked = pc.inference.rerank(
                model=pc.inference.RerankModel.Bge_Reranker_V2_M3,
                query="robbery",
                documents=["a love story", "a film about a heist"],
            )
            pc.inference.rerank(
                "some-model",
                "robbery",
                [{"plot": "a love story", "id": 1}],
                ["plot"],
                False,
                1,
                {"truncate": "END"},
            )
    assert (ranked.model, ranked.usage.rerank_units) == ("bge-reranker-v2-m3", 1)
    assert [(it.index, it.score, it.document) for it in ranked.data] == [
        (1, 0.75, {"text": "a film about a heist"}),
        (0, 0.125, {"text": "a love story"}),
    ]
    document: Any = ranked.data[0].document
    assert document.text == document["text"] == "a film about a heist"
    assert pickle.loads(pickle.dumps(document)).text == document.text
    assert json.loads(json.dumps(document)) == document
    assert type(document.to_dict()) is dict
    assert document.to_dict() == document
    with pytest.raises(AttributeError, match="the document has no field 'id'"):
        _ = document.id
    assert [request.json() for request in server.requests] == [
        {
            "model": "bge-reranker-v2-m3",
            "query": "robbery",
            "documents": [{"text": "a love story"}, {"text": "a film about a heist"}],
            "rank_fields": ["text"],
            "return_documents": True,
        },
        {
            "model": "some-model",
            "query": "robbery",
            "documents": [{"plot": "a love story", "id": 1}],
            "rank_fields": ["plot"],
            "return_documents": False,
            "top_n": 1,
            "parameters": {"truncate": "END"},
        },
    ]


def test_models_describe_themselves() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.control()) as server:
        with Pinecone("key", host=server.url) as pc:
            listed = pc.inference.list_models(type="embed", vector_type=VectorType.DENSE)
            assert listed.names() == ["multilingual-e5-large", "bge-reranker-v2-m3"]
            found = pc.inference.get_model(model=EmbedModel.Multilingual_E5_Large)
            assert found == listed[0]
            assert found == pc.inference.model.get("multilingual-e5-large")
            assert found == pc.inference.get_model(model_name="multilingual-e5-large")
            assert (pc.inference.model.list()).names() == listed.names()
            with pytest.raises(NotFoundError):
                pc.inference.model.get(model="other")
    assert (found.name, found.description) == (found.model, found.short_description)
    assert [it["parameter"] for it in found.supported_parameters] == ["input_type", "dimension"]
    assert found.supported_parameters[0].allowed_values == ["query", "passage"]
    assert server.calls()[0] == "GET /models?type=embed&vector_type=dense"


def test_inference_is_closed_with_its_client_and_alone() -> None:
    with serving(reply(200, scripted_answers.DENSE)) as server:
        pc = Pinecone("key", host=server.url)
        pc.inference.close()
        with pytest.raises(PineconeError, match="embed: this client is closed"):
            pc.inference.embed("m", "text")
        other = Pinecone("key", host=server.url)
        other.inference.embed("m", "text")
        other.close()
        with pytest.raises(PineconeError, match="closed"):
            other.inference.embed("m", "text")
        pc.close()


@pytest.mark.slow
def test_failed_embeddings_are_asked_for_again() -> None:
    with serving(reply(500), reply(200, scripted_answers.DENSE)) as server:
        with Pinecone("key", host=server.url) as pc:
            assert len(pc.inference.embed("m", "text")) == 2
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("method", "arguments", "expected", "message"),
    [
        ("embed", {"model": "", "inputs": "a"}, PineconeValueError, "model: expected the name"),
        ("embed", {"model": None, "inputs": "a"}, PineconeTypeError, "model: expected a string"),
        ("embed", {"model": "m", "inputs": []}, PineconeValueError, "inputs: expected at least"),
        ("embed", {"model": "m", "inputs": 7}, PineconeTypeError, "inputs: expected a sequence"),
        ("embed", {"model": "m", "inputs": b"a"}, PineconeTypeError, "inputs: expected a seq"),
        ("embed", {"model": "m", "inputs": ["a", 1]}, PineconeTypeError, r"inputs\[1\]: .*int: 1"),
        (
            "embed",
            {"model": EmbedModel.Multilingual_E5_Large, "inputs": ["a"] * 97},
            PineconeValueError,
            "inputs: multilingual-e5-large takes up to 96 per request, got 97",
        ),
        (
            "embed",
            {"model": "m", "inputs": "a", "parameters": "passage"},
            PineconeTypeError,
            "parameters: expected a mapping",
        ),
        (
            "rerank",
            {"model": "m", "query": "", "documents": ["a"]},
            PineconeValueError,
            "query: expected a text",
        ),
        ("rerank", {"model": "m", "query": 1, "documents": ["a"]}, PineconeTypeError, "query: "),
        (
            "rerank",
            {"model": "m", "query": "q", "documents": "a"},
            PineconeTypeError,
            "documents: expected a sequence",
        ),
        (
            "rerank",
            {"model": "m", "query": "q", "documents": []},
            PineconeValueError,
            "documents: ",
        ),
        (
            "rerank",
            {"model": "m", "query": "q", "documents": [["a"]]},
            PineconeTypeError,
            r"documents\[0\]: ",
        ),
        (
            "rerank",
            {"model": RerankModel.Bge_Reranker_V2_M3, "query": "q", "documents": ["a"] * 101},
            PineconeValueError,
            "documents: bge-reranker-v2-m3 takes up to 100 per request, got 101",
        ),
        (
            "rerank",
            {"model": "m", "query": "q", "documents": ["a"], "rank_fields": "text"},
            PineconeTypeError,
            "rank_fields: expected a sequence of strings",
        ),
        (
            "rerank",
            {"model": "m", "query": "q", "documents": ["a"], "rank_fields": [""]},
            PineconeValueError,
            r"rank_fields\[0\]: ",
        ),
        (
            "rerank",
            {"model": "m", "query": "q", "documents": ["a"], "top_n": 0},
            PineconeValueError,
            "top_n: expected an integer of at least 1, got 0",
        ),
        (
            "rerank",
            {"model": "m", "query": "q", "documents": ["a"], "top_n": 1.5},
            PineconeTypeError,
            "top_n: ",
        ),
        (
            "rerank",
            {"model": "m", "query": "q", "documents": ["a"], "return_documents": 1},
            PineconeTypeError,
            "return_documents: expected True or False",
        ),
        ("list_models", {"type": "embedding"}, PineconeValueError, "type: .*'embed', 'rerank'"),
        ("list_models", {"type": 1}, PineconeTypeError, "type: "),
        ("list_models", {"vector_type": "wide"}, PineconeValueError, "vector_type: .*'sparse'"),
        ("get_model", {}, PineconeTypeError, "model: expected a string, got None"),
        ("get_model", {"model": ""}, PineconeValueError, "model: expected the name of a model"),
        ("get_model", {"model": "a", "model_name": "b"}, PineconeTypeError, "expected one of them"),
    ],
)
def test_bad_arguments(
    method: str, arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        with Pinecone("key", host=server.url) as pc:
            with pytest.raises(expected, match=message):
                getattr(pc.inference, method)(**arguments)
    assert server.requests == []
