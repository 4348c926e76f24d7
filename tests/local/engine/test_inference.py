"""Inference over real sockets: shapes, limits and what the stand-ins know."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import numpy as np
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.engine.inference.dense import HASHES, WORDS, _Words, embedder
from tests.local.rest import Control, Json, assert_control_error
from tests.local.specs.answers import valid

QUERY = {"input_type": "query"}


def embed(control: Control, model: str, *texts: str, **parameters: Any) -> httpx.Response:
    inputs = [{"text": text} for text in texts]
    body = {"model": model, "inputs": inputs, "parameters": {**QUERY, **parameters}}
    return control.call("POST", "/embed", body)


@pytest.fixture(scope="module")
def hashing(http: httpx.Client) -> Iterator[Control]:
    """Provide a service without the packaged weights."""
    with PineconeLocal(embedding=HASHES) as local:
        yield Control(local.url, http)


@pytest.fixture(params=[WORDS, HASHES])
def either(request: pytest.FixtureRequest, control: Control, hashing: Control) -> Control:
    return control if request.param == WORDS else hashing


@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "dimension"), [("multilingual-e5-large", 1024), ("llama-text-embed-v2", 1024)]
)
def test_dense_embeddings_are_unit_vectors_of_the_models_dimension(
    either: Control, model: str, dimension: int
) -> None:
    answer = embed(either, model, "a cat", "", "日本", "...")
    found = valid(answer, "inference.EmbeddingsList")
    assert (found["model"], found["vector_type"]) == (model, "dense")
    rows = np.array([item["values"] for item in found["data"]])
    assert rows.shape == (4, dimension)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)
    assert found["usage"] == {"total_tokens": 4 + 2 + 3 + 5}


@pytest.mark.slow
def test_loading_the_model_leaves_the_logging_of_the_program_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    level = root.level
    for name in [name for name in sys.modules if name.partition(".")[0] == "wordllama"]:
        monkeypatch.delitem(sys.modules, name)
    _Words()(["a cat"], 256)
    assert "wordllama" in sys.modules
    assert (root.handlers, root.level) == ([], level)


@pytest.mark.parametrize("dimension", [384, 512, 768, 1024, 2048])
def test_the_dimension_can_be_chosen(either: Control, dimension: int) -> None:
    found = embed(either, "llama-text-embed-v2", "a cat", dimension=dimension).json()
    assert len(found["data"][0]["values"]) == dimension


def test_every_answer_says_what_made_it(control: Control, hashing: Control) -> None:
    name = "x-pinecone-local-model"
    assert embed(control, "multilingual-e5-large", "x").headers[name] == WORDS
    assert embed(hashing, "multilingual-e5-large", "x").headers[name] == HASHES
    sparse = embed(hashing, "pinecone-sparse-english-v0", "x")
    assert sparse.headers[name] == "hashed-words-bm25"
    body = {"model": "bge-reranker-v2-m3", "query": "x", "documents": [{"text": "x"}]}
    assert hashing.call("POST", "/rerank", body).headers[name] == f"shared-words+{HASHES}"


def test_texts_of_like_meaning_are_alike_and_hashes_know_only_words() -> None:
    texts = ["get my money back", "refund the payment", "the weather is fine in May"]
    likeness = {}
    for name in (WORDS, HASHES):
        rows = embedder(name)(texts, 1024)
        likeness[name] = rows @ rows[0]
    assert likeness[WORDS][1] > likeness[WORDS][2] + 0.1
    assert likeness[HASHES][1] < 0.2
    same = embedder(HASHES)(["Cats, sleeping", "the cat's sleeping"], 1024)
    assert same[0] @ same[1] > 0.9


def test_sparse_embeddings_weigh_words(control: Control) -> None:
    text = "The cat sat; the cat's cats slept"
    answer = embed(control, "pinecone-sparse-english-v0", text, input_type="passage")
    [made] = valid(answer, "inference.EmbeddingsList")["data"]
    assert set(made) == {"vector_type", "sparse_values", "sparse_indices"}
    assert made["sparse_indices"] == sorted(set(made["sparse_indices"]))
    assert all(0 <= place < 2**32 for place in made["sparse_indices"])
    asked = embed(control, "pinecone-sparse-english-v0", "cat", "the", return_tokens=True).json()
    cat, the = asked["data"]
    assert (cat["sparse_tokens"], the["sparse_tokens"]) == (["cat"], ["the"])
    weights = dict(zip(made["sparse_indices"], made["sparse_values"], strict=True))
    assert weights[cat["sparse_indices"][0]] == max(weights.values())
    assert weights[the["sparse_indices"][0]] == min(weights.values())


def test_a_text_without_words_has_an_empty_sparse_vector(control: Control) -> None:
    found = embed(control, "pinecone-sparse-english-v0", "?!").json()
    assert found["data"] == [{"vector_type": "sparse", "sparse_values": [], "sparse_indices": []}]


def test_a_long_text_is_cut_or_refused(control: Control) -> None:
    words = " ".join(["cat"] * 600)
    assert embed(control, "multilingual-e5-large", words).json()["usage"] == {"total_tokens": 507}
    text = (
        "An input has 602 tokens, which exceeds the limit of 507 for model "
        "'multilingual-e5-large'. Set the parameter truncate to END to have it cut"
    )
    answer = embed(control, "multilingual-e5-large", words, truncate="NONE")
    assert_control_error(answer, 400, "INVALID_ARGUMENT", text)
    more = embed(control, "pinecone-sparse-english-v0", words, max_tokens_per_sequence=2048)
    assert more.json()["usage"] == {"total_tokens": 602}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"inputs": []}, "inputs must contain at least one input"),
        (
            {"inputs": [{"text": "x"}] * 97},
            "inputs must contain at most 96 inputs for model 'multilingual-e5-large', got 97",
        ),
        (
            {"parameters": {}},
            "Parameter 'input_type' is required for model 'multilingual-e5-large'",
        ),
        (
            {"parameters": {"input_type": "answer"}},
            "Invalid value \"answer\" for parameter 'input_type' of model "
            "'multilingual-e5-large': expected query, passage",
        ),
        (
            {"parameters": {**QUERY, "dimension": 512}},
            "Unknown parameter 'dimension' for model 'multilingual-e5-large': "
            "expected input_type, truncate",
        ),
        (
            {"model": "llama-text-embed-v2", "parameters": {**QUERY, "dimension": 100}},
            "Invalid value 100 for parameter 'dimension' of model 'llama-text-embed-v2': "
            "expected 384, 512, 768, 1024, 2048",
        ),
        (
            {"model": "llama-text-embed-v2", "parameters": {**QUERY, "dimension": "512"}},
            "Invalid value \"512\" for parameter 'dimension' of model "
            "'llama-text-embed-v2': expected integer",
        ),
        ({"inputs": [{}]}, "Invalid request body: inputs[0]: missing field `text`"),
        ({"inputs": ["x"]}, "Invalid request body: inputs[0]: expected `object`, got `str`"),
    ],
)
def test_embed_refuses_what_breaks_a_rule(control: Control, change: Json, message: str) -> None:
    whole = {"model": "multilingual-e5-large", "inputs": [{"text": "x"}], "parameters": QUERY}
    answer = control.call("POST", "/embed", {**whole, **change})
    assert_control_error(answer, 400, "INVALID_ARGUMENT", message)


def test_96_inputs_are_accepted(hashing: Control) -> None:
    assert len(embed(hashing, "multilingual-e5-large", *["x"] * 96).json()["data"]) == 96


def test_unknown_models_are_404(control: Control) -> None:
    text = (
        "Model 'bge-reranker-v2-m3' not found. Models that can embed here: "
        "multilingual-e5-large, llama-text-embed-v2, pinecone-sparse-english-v0"
    )
    assert_control_error(embed(control, "bge-reranker-v2-m3", "x"), 404, "NOT_FOUND", text)
    body = {"model": "nothing", "query": "x", "documents": [{"text": "x"}]}
    text = (
        "Model 'nothing' not found. Models that can rerank here: "
        "bge-reranker-v2-m3, cohere-rerank-3.5, pinecone-rerank-v0"
    )
    assert_control_error(control.call("POST", "/rerank", body), 404, "NOT_FOUND", text)


# -- reranking ---------------------------------------------------------------------------------

DOCUMENTS = [
    {"text": "Our office is in Berlin", "id": 10**25},
    {"text": "Refunds are paid within ten days", "id": "b"},
    {"text": "Cats sleep a lot", "id": "c"},
]


def rerank(control: Control, **change: Any) -> httpx.Response:
    whole = {"model": "bge-reranker-v2-m3", "query": "sleeping cats", "documents": DOCUMENTS}
    return control.call("POST", "/rerank", {**whole, **change})


def test_documents_are_ordered_by_the_query(either: Control) -> None:
    found = valid(rerank(either), "inference.RerankResult")
    assert found["model"] == "bge-reranker-v2-m3"
    assert found["usage"] == {"rerank_units": 1}
    scores = [item["score"] for item in found["data"]]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert found["data"][0]["index"] == 2
    assert found["data"][0]["document"] == DOCUMENTS[2]
    assert sorted(item["index"] for item in found["data"]) == [0, 1, 2]
    assert {item["index"]: item["document"] for item in found["data"]} == dict(enumerate(DOCUMENTS))


def test_the_embedding_finds_meaning_without_a_shared_word(control: Control) -> None:
    found = rerank(control, query="How do I get my money back?", top_n=1).json()["data"]
    assert [item["index"] for item in found] == [1]


def test_documents_can_be_left_out_and_other_fields_ranked(control: Control) -> None:
    found = rerank(
        control, return_documents=False, rank_fields=["id"], query="b", documents=DOCUMENTS[1:]
    )
    assert [set(item) for item in found.json()["data"]] == [{"index", "score"}] * 2
    assert found.json()["data"][0]["index"] == 0
    several = rerank(control, model="cohere-rerank-3.5", rank_fields=["id", "text"])
    assert several.status_code == 200, several.text


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"documents": []}, "documents must contain at least one document"),
        (
            {"documents": [{"text": "x"}] * 101},
            "documents must contain at most 100 documents for model 'bge-reranker-v2-m3', got 101",
        ),
        ({"query": " "}, "query must not be empty"),
        ({"top_n": 0}, "top_n must be at least 1, got 0"),
        (
            {"rank_fields": ["text", "id"]},
            "Only one rank field is supported for model bge-reranker-v2-m3, got 2",
        ),
        (
            {"rank_fields": []},
            "rank_fields must name 1 to 1 fields for model bge-reranker-v2-m3, got 0",
        ),
        ({"rank_fields": ["body"]}, "Document at index 0 does not have the field 'body'"),
        (
            {"documents": [{"text": ["x"]}]},
            "Field 'text' of the document at index 0 must be text, got [\"x\"]",
        ),
        (
            {"documents": ["x"]},
            "Invalid request body: documents[0]: expected `object`, got `str`",
        ),
    ],
)
def test_rerank_refuses_what_breaks_a_rule(control: Control, change: Json, message: str) -> None:
    assert_control_error(rerank(control, **change), 400, "INVALID_ARGUMENT", message)


# -- models ------------------------------------------------------------------------------------


def test_models_are_listed_and_described(control: Control) -> None:
    listed = valid(control.call("GET", "/models"), "inference.ModelInfoList")["models"]
    assert len(listed) == 6
    for model in listed:
        answer = control.call("GET", f"/models/{model['model']}")
        assert valid(answer, "inference.ModelInfo") == model
    dense = control.call("GET", "/models?type=embed&vector_type=dense").json()["models"]
    assert {model["model"]: model["default_dimension"] for model in dense} == {
        "multilingual-e5-large": 1024,
        "llama-text-embed-v2": 1024,
    }
    answer = control.call("GET", "/models?type=rerank&vector_type=sparse")
    assert_control_error(answer, 404, "NOT_FOUND", "No model matches the filters")
    assert control.call("GET", "/models/nothing").status_code == 404


def test_an_embedding_that_does_not_exist_is_refused() -> None:
    with pytest.raises(LookupError, match="nothing is not installed"):
        PineconeLocal(embedding="nothing")
