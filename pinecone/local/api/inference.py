"""Inference over REST: /embed, /rerank and /models at the control port."""

from __future__ import annotations

from typing import Any

import msgspec
import orjson

from pinecone.local.api.body import decode
from pinecone.local.catalog import requests
from pinecone.local.engine.inference.engine import (
    Embedded,
    Inference,
    embedding_model,
    rank_fields,
    reranking_model,
    text_of,
)
from pinecone.local.engine.inference.models import MODELS
from pinecone.local.errors import ControlError, invalid_control
from pinecone.local.http import Request, Response, json_response

LOCAL_MODEL_HEADER = "x-pinecone-local-model"


class _Input(msgspec.Struct):
    text: str


class _EmbedRequest(msgspec.Struct):
    model: str
    inputs: list[_Input]
    parameters: dict[str, Any] | None = None


class _RerankRequest(msgspec.Struct):
    model: str
    query: str
    documents: list[msgspec.Raw]
    top_n: int | None = None
    return_documents: bool | None = None
    rank_fields: list[str] | None = None
    parameters: dict[str, Any] | None = None


class InferenceApi:
    """Handles the inference requests that arrive at the control port."""

    def __init__(self, inference: Inference) -> None:
        self._inference = inference

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when it is not for inference.

        Raises:
            ControlError: The answer is an error.
        """
        match (request.method, *request.parts):
            case ("POST", "embed"):
                return self._embed(decode(_EmbedRequest, request.body, status=400))
            case ("POST", "rerank"):
                return self._rerank(decode(_RerankRequest, request.body, status=400))
            case ("GET", "models"):
                return _models(request.param("type"), request.param("vector_type"))
            case ("GET", "models", name):
                return _model(name)
            case _:
                return None

    def _embed(self, request: _EmbedRequest) -> Response:
        model = embedding_model(request.model)
        parameters = request.parameters or {}
        done = self._inference.embed(model, [given.text for given in request.inputs], parameters)
        answer = {
            "model": model.name,
            "vector_type": model.vector_type,
            "data": _embeddings(done, with_tokens=parameters.get("return_tokens") is True),
            "usage": {"total_tokens": done.tokens},
        }
        return json_response(200, answer, {LOCAL_MODEL_HEADER: done.local_model})

    def _rerank(self, request: _RerankRequest) -> Response:
        model = reranking_model(request.model)
        if not request.documents:
            raise invalid_control("documents must contain at least one document")
        fields = rank_fields(model, request.rank_fields)
        texts = [
            text_of(_document(document, position), position, fields)
            for position, document in enumerate(request.documents)
        ]
        done = self._inference.rerank(
            model, request.query, texts, request.top_n, request.parameters or {}
        )
        with_documents = request.return_documents is not False
        answer = {
            "model": model.name,
            "data": [
                {
                    "index": position,
                    "score": score,
                    **(
                        {"document": orjson.Fragment(bytes(request.documents[position]))}
                        if with_documents
                        else {}
                    ),
                }
                for position, score in done.order
            ],
            "usage": {"rerank_units": done.units},
        }
        return json_response(200, answer, {LOCAL_MODEL_HEADER: done.local_model})


def _document(raw: msgspec.Raw, position: int) -> dict[str, Any]:
    try:
        return requests.decode(dict[str, Any], bytes(raw))
    except requests.BodyError as error:
        raise invalid_control(f"Invalid request body: documents[{position}]: {error}") from None


def _embeddings(done: Embedded, *, with_tokens: bool) -> list[dict[str, Any]]:
    if done.dense is not None:
        return [{"values": row, "vector_type": "dense"} for row in done.dense]
    return [
        {
            "sparse_values": text.values,
            "sparse_indices": text.indices,
            **({"sparse_tokens": text.tokens} if with_tokens else {}),
            "vector_type": "sparse",
        }
        for text in done.sparse
    ]


def _models(kind: str | None, vector_type: str | None) -> Response:
    found = [
        model.described()
        for model in MODELS.values()
        if kind in (None, model.kind) and vector_type in (None, model.vector_type)
    ]
    if not found:
        raise ControlError(404, "NOT_FOUND", "No model matches the filters")
    return json_response(200, {"models": found})


def _model(name: str) -> Response:
    model = MODELS.get(name)
    if model is None:
        known = ", ".join(MODELS)
        raise ControlError(404, "NOT_FOUND", f"Model '{name}' not found. Models here: {known}")
    return json_response(200, model.described())
