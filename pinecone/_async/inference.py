"""Vectors of text and rankings of documents, by models that Pinecone hosts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from pinecone import models
from pinecone._async.plain.inference import AsyncPlainInference
from pinecone._async.transport.http import AsyncHttp
from pinecone._checks import shown, wrong_type
from pinecone._compat.calls import accepts_older
from pinecone._properties import once
from pinecone._requests import arguments, inference
from pinecone.config import PineconeConfig
from pinecone.config.addressed import Addressed
from pinecone.errors import PineconeTypeError
from pinecone.models import EmbeddingsList, ModelInfo, ModelInfoList, RerankResult, VectorType
from pinecone_api.default.inference import limits
from pinecone_api.default.inference.models import EmbedRequest, RerankRequest


class AsyncInference(AsyncPlainInference):
    """Hosted models: `pc.inference`.

    Attributes:
        EmbedModel: Models that turn text into vectors.
        RerankModel: Models that put documents in order.
    """

    EmbedModel: TypeAlias = models.EmbedModel
    RerankModel: TypeAlias = models.RerankModel

    def __init__(self, config: PineconeConfig) -> None:
        super().__init__(AsyncHttp(config))

    @once
    def model(self) -> AsyncModelResource:
        """Look up which models there are."""
        return AsyncModelResource(self)

    async def embed(
        self,
        model: EmbedModel | str,
        inputs: str | Mapping[str, Any] | Sequence[str] | Sequence[Mapping[str, Any]],
        parameters: Mapping[str, Any] | None = None,
    ) -> EmbeddingsList:
        """Make a vector of each text (operation `embed`).

        Args:
            model: For example `"multilingual-e5-large"`.
            inputs: A text or several, or mappings such as `{"text": ...}`. Most models take up to 96.
            parameters: What the model wants to know, for example `{"input_type": "passage"}` or, for
                queries, `{"input_type": "query"}`; `get_model` lists them.

        Returns:
            The embeddings in the order of the inputs: dense ones with `values`, sparse ones with
            `sparse_values` and `sparse_indices`. It can be iterated and indexed; `usage` has the tokens.

        Raises:
            PineconeValueError: There is no input, or more than the model takes.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such model.

        Example:
            embeddings = await pc.inference.embed(
                model="multilingual-e5-large",
                inputs=["a film about a heist", "a love story"],
                parameters={"input_type": "passage"},
            )
            for embedding in embeddings:
                print(len(embedding.values))
        """
        name = arguments.model_name(model)
        given = [inputs] if isinstance(inputs, (str, Mapping)) else inputs
        request = EmbedRequest(
            model=name,
            inputs=inference.each(inference.embedded, given, "inputs", name),
            parameters=inference.parameters(parameters),
        )
        return await self._client.embed(request)

    async def rerank(
        self,
        model: RerankModel | str,
        query: str,
        documents: Sequence[str] | Sequence[Mapping[str, Any]],
        rank_fields: Sequence[str] = ["text"],
        return_documents: bool = True,
        top_n: int | None = None,
        parameters: Mapping[str, Any] | None = None,
    ) -> RerankResult:
        """Put documents in the order of how relevant they are to a query (operation `rerank`).

        Args:
            model: For example `"bge-reranker-v2-m3"`.
            query: What the documents are compared with.
            documents: Texts, or mappings with any fields. Most models take up to 100.
            rank_fields: Fields to compare with the query. Default `["text"]`, which is also where texts
                go. Some models take one only.
            return_documents: Whether the results carry the documents. Default True.
            top_n: Results to return, at least 1. Default: all.
            parameters: Further parameters of the model, for example `{"truncate": "END"}`.

        Returns:
            `data` has the results, best first: `index` into `documents`, `score`, `document`, a dict whose keys are
            attributes, too.

        Raises:
            PineconeValueError: There is no query or document, or more documents than the model takes.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such model.

        Example:
            ranked = await pc.inference.rerank(
                model="bge-reranker-v2-m3",
                query="a robbery gone wrong",
                documents=["a film about a heist", "a love story"],
                top_n=1,
            )
            for result in ranked.data:
                print(result.index, result.score, result.document["text"])
        """
        name = arguments.model_name(model)
        if isinstance(documents, (str, Mapping)):
            wrong_type("documents", "a sequence of strings or mappings", documents)
        request = RerankRequest(
            model=name,
            query=arguments.text(query, "query"),
            documents=inference.each(inference.document, documents, "documents", name),
            top_n=arguments.optional_within(top_n, "top_n", limits.RerankRequest.top_n),
            return_documents=arguments.flag(return_documents, "return_documents"),
            rank_fields=arguments.names(rank_fields, "rank_fields"),
            parameters=inference.parameters(parameters),
        )
        return inference.with_attributes(await self._client.rerank(request))

    @accepts_older("model")
    async def get_model(
        self, *, model: EmbedModel | RerankModel | str | None = None, model_name: str | None = None
    ) -> ModelInfo:
        """Describe a hosted model: its limits and parameters (operation `get_model`).

        Args:
            model: The model. Required.
            model_name: The same, as older releases called it.

        Raises:
            PineconeValueError: The name is empty.
            PineconeTypeError: There is no name, or it is not a string.
            NotFoundError: There is no such model.

        Example:
            found = await pc.inference.get_model(model="multilingual-e5-large")
            print(found.max_batch_size, [it.parameter for it in found.supported_parameters])
        """
        return await self._client.get_model(_one_name(model, model_name))

    async def close(self) -> None:
        """Close the connections that nothing else uses; calls made afterwards raise `PineconeError`."""
        await self._http.aclose()


class AsyncModelResource(Addressed):
    """The hosted models: `pc.inference.model`."""

    def __init__(self, inference: AsyncInference) -> None:
        self._inference = inference
        self._http = inference._http

    async def list(
        self, *, type: str | None = None, vector_type: VectorType | str | None = None
    ) -> ModelInfoList:
        """Do the same as `pc.inference.list_models`.

        Args:
            type: `"embed"` or `"rerank"`; None lists both.
            vector_type: Embedding models of this kind only, `"dense"` or `"sparse"`.

        Example:
            print((await pc.inference.model.list(type="rerank")).names())
        """
        return await self._inference.list_models(type=type, vector_type=vector_type)

    async def get(
        self,
        model: models.EmbedModel | models.RerankModel | str | None = None,
        *,
        model_name: str | None = None,
    ) -> ModelInfo:
        """Do the same as `pc.inference.get_model`.

        Args:
            model: The model. Required.
            model_name: The same, as older releases called it.

        Example:
            print((await pc.inference.model.get("multilingual-e5-large")).description)
        """
        return await self._inference.get_model(model=model, model_name=model_name)


def _one_name(model: object, old: object) -> str:
    if model is None:
        model = old
    elif old is not None:
        raise PineconeTypeError(
            f"model, model_name: expected one of them, got {shown(model)} and {shown(old)}"
        )
    return arguments.model_name(model)
