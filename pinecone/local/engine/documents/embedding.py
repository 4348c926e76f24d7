"""Text of documents and of queries as vectors, made by the models that the schema names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pinecone.local.catalog import requests
from pinecone.local.catalog.schema import Embedding
from pinecone.local.engine.checks import sparse_vector
from pinecone.local.engine.inference.engine import Embedded, Inference, embedding_model
from pinecone.local.errors import ControlError, of_data_plane
from pinecone.local.storage.segments import Floats
from pinecone.local.storage.sparse import Sparse


class Embedder:
    """Embeds the texts of one request and counts what that takes."""

    def __init__(self, inference: Inference) -> None:
        self._inference = inference
        self._tokens = 0
        self._models: list[str] = []

    @property
    def tokens(self) -> int | None:
        """Return how many tokens were embedded; None when no text was."""
        return self._tokens if self._models else None

    @property
    def local_models(self) -> tuple[str, ...]:
        """Return what embedded them."""
        return tuple(dict.fromkeys(self._models))

    def dense(self, made: Embedding, texts: Sequence[str], *, query: bool = False) -> Floats:
        """Return one row for each text.

        Raises:
            DataError: The model refuses a text.
        """
        done = self._embedded(made, texts, query)
        assert done.dense is not None
        return done.dense

    def sparse(
        self, made: Embedding, texts: Sequence[str], *, query: bool = False
    ) -> list[Sparse | None]:
        """Return one vector for each text; None for one without words.

        Raises:
            DataError: The model refuses a text.
        """
        done = self._embedded(made, texts, query)
        return [
            sparse_vector(requests.SparseValues(text.indices, text.values)) for text in done.sparse
        ]

    def _embedded(self, made: Embedding, texts: Sequence[str], query: bool) -> Embedded:
        parameters: dict[str, Any] = made.read_parameters if query else made.write_parameters
        try:
            model = embedding_model(made.model)
            done = self._inference.embed(model, texts, parameters, made.local_model)
        except ControlError as error:
            raise of_data_plane(error) from None
        self._tokens += done.tokens
        self._models.append(done.local_model)
        return done
