# Made from specs/surface/inference.yaml and the documents by `make generate`. Change those, not this file.
"""The catalogue of hosted models."""

from __future__ import annotations

from pinecone import _versions
from pinecone._async.transport.http import AsyncHttp
from pinecone._requests import arguments
from pinecone.config.addressed import Addressed
from pinecone.models import ModelInfoList, VectorType
from pinecone_api.default.inference.aio import AsyncInferenceClient


class AsyncPlainInference(Addressed):
    """The methods of hosted models that send one request each."""

    def __init__(self, http: AsyncHttp) -> None:
        self._http = http
        self._client = _versions.client(AsyncInferenceClient, http.config.api_version, http)

    async def list_models(
        self, *, type: str | None = None, vector_type: VectorType | str | None = None
    ) -> ModelInfoList:
        """List the hosted models (operation `list_models`).

        Args:
            type: Only models of this kind, `embed` or `rerank`. When absent, models of both kinds.
            vector_type: Only embedding models that make this kind of vector, `dense` or `sparse`. When absent, both
                kinds; it has no meaning for reranking models.

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Raises:
            PineconeValueError: The type is not one of 'embed', 'rerank', or `vector_type` is not one of 'dense',
                'sparse'.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: No model matches the filters.

        Example:
            for found in await pc.inference.list_models(type="embed"):
                print(found.model, found.default_dimension)
        """
        return await self._client.list_models(
            type=None if type is None else arguments.one_of(type, "type", ("embed", "rerank")),
            vector_type=None
            if vector_type is None
            else arguments.one_of(vector_type, "vector_type", ("dense", "sparse")),
        )
