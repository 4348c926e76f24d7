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

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def embed(
        self, body: m.EmbedRequest, *, timeout: float | None = None
    ) -> m.EmbeddingsList:
        """Embed text.

        Turns each input into a vector with one of the hosted embedding models. The embeddings come
        back in the order of the inputs. How many inputs a request may hold and how long each may be
        depends on the model.

        `POST /embed`.

        Args:
            body: The model, the text to embed and how to embed it.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.embed(body), timeout=timeout)

    async def get_model(self, model_name: str, *, timeout: float | None = None) -> m.ModelInfo:
        """Describe a hosted model.

        Returns the limits, vector layout and parameters of one model.

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

        Returns the models that can embed or rerank, with their limits and parameters, in one
        response. Filters by kind of model and kind of vector can be combined.

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

        Scores each document by how relevant it is to the query and returns them with the most
        relevant first. Use it to refine the results of a search before they are shown or given to a
        language model.

        `POST /rerank`.

        Args:
            body: The model, the query and the documents to order.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.rerank(body), timeout=timeout)
