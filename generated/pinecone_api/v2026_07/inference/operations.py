# Generated from specs/2026-07/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-07: one function per operation that builds its `Call`, and sends
nothing.

The methods of `InferenceClient` of the same names describe what they take.
"""

from __future__ import annotations

from typing import Literal

from ..._runtime import Call, Operation, path_segment as _path_segment, query as _query
from . import models as m

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-07"
"""API version of these operations."""

EMBED: Operation[m.EmbeddingsList] = Operation(
    name="embed",
    service="inference",
    version=VERSION,
    verb="POST",
    path="/embed",
    response=m.EmbeddingsList,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(("400", m.ErrorResponse), ("401", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def embed(body: m.EmbedRequest) -> Call[m.EmbeddingsList]:
    """Embed text.

    `POST /embed`.
    """
    return Call(EMBED, "/embed", body=body)


GET_MODEL: Operation[m.ModelInfo] = Operation(
    name="get_model",
    service="inference",
    version=VERSION,
    verb="GET",
    path="/models/{model_name}",
    response=m.ModelInfo,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def get_model(model_name: str) -> Call[m.ModelInfo]:
    """Describe a hosted model.

    `GET /models/{model_name}`.
    """
    return Call(GET_MODEL, f"/models/{_path_segment('model_name', model_name)}")


LIST_MODELS: Operation[m.ModelInfoList] = Operation(
    name="list_models",
    service="inference",
    version=VERSION,
    verb="GET",
    path="/models",
    response=m.ModelInfoList,
    security="api_key",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("404", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def list_models(
    *,
    type: Literal["embed", "rerank"] | str | None = None,
    vector_type: Literal["dense", "sparse"] | str | None = None,
) -> Call[m.ModelInfoList]:
    """List the hosted models.

    `GET /models`.
    """
    return Call(LIST_MODELS, "/models", params=_query(("type", type), ("vector_type", vector_type)))


RERANK: Operation[m.RerankResult] = Operation(
    name="rerank",
    service="inference",
    version=VERSION,
    verb="POST",
    path="/rerank",
    response=m.RerankResult,
    security="api_key",
    media="application/json",
    idempotent=True,
    errors=(("400", m.ErrorResponse), ("401", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def rerank(body: m.RerankRequest) -> Call[m.RerankResult]:
    """Rerank documents.

    `POST /rerank`.
    """
    return Call(RERANK, "/rerank", body=body)
