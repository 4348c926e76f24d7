# Generated from specs/2026-07/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-07: asynchronous client, one method per operation."""

from __future__ import annotations

from typing import Literal

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncInferenceClient(AsyncClient):
    """Turn text into vectors and put search results into a better order, with models that Pinecone
    hosts, and look up which models there are. No index is needed; every call needs an API key.
    Requests count against the token and request limits of the project's plan.

    `InferenceClient` tells more about each operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def embed(
        self, body: m.EmbedRequest, *, timeout: float | None = None
    ) -> m.EmbeddingsList:
        """Embed text.

        `POST /embed`.

        Args:
            body: The model, the text to embed and how to embed it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.embed(body), timeout=timeout)

    async def get_model(self, model_name: str, *, timeout: float | None = None) -> m.ModelInfo:
        """Describe a hosted model.

        `GET /models/{model_name}`.

        Args:
            model_name: Name of the model, such as `multilingual-e5-large`.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.get_model(model_name), timeout=timeout)

    async def list_models(
        self,
        *,
        type: Literal["embed", "rerank"] | str | None = None,
        vector_type: Literal["dense", "sparse"] | str | None = None,
        timeout: float | None = None,
    ) -> m.ModelInfoList:
        """List the hosted models.

        `GET /models`.

        Args:
            type: Only models of this kind, `embed` or `rerank`. When absent, models of both kinds.
                Known values: 'embed' and 'rerank'; others may come.
            vector_type: Only embedding models that make this kind of vector, `dense` or `sparse`.
                When absent, both kinds; it has no meaning for reranking models. Known values:
                'dense' and 'sparse'; others may come.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_models(type=type, vector_type=vector_type), timeout=timeout
        )

    async def rerank(
        self, body: m.RerankRequest, *, timeout: float | None = None
    ) -> m.RerankResult:
        """Rerank documents.

        `POST /rerank`.

        Args:
            body: The model, the query and the documents to order.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.rerank(body), timeout=timeout)
