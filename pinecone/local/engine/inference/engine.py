"""Define what the models do: texts to vectors, documents to an order, with the parameters each model takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from pinecone.local.catalog import requests
from pinecone.local.engine.inference import dense, ranking, sparse
from pinecone.local.engine.inference.dense import Embedder
from pinecone.local.engine.inference.models import Model, Parameter, find
from pinecone.local.engine.inference.sparse import SparseText
from pinecone.local.engine.inference.words import count_tokens, cut
from pinecone.local.errors import ControlError, invalid_control
from pinecone.local.storage.segments import Floats

_PYTHON_TYPES: dict[str, type] = {"string": str, "integer": int, "boolean": bool}


class Embedded(msgspec.Struct, frozen=True):
    """Vectors in the order of their texts: `dense` rows or `sparse` ones, and what they took."""

    local_model: str
    tokens: int
    dense: Floats | None = None
    sparse: list[SparseText] = []


class Ranked(msgspec.Struct, frozen=True):
    """Positions of documents and their scores, best first."""

    local_model: str
    order: list[tuple[int, float]]
    units: int = 1


class Inference:
    """The models of one service."""

    def __init__(self, embedding: str | None = None) -> None:
        """Choose the local embedding.

        Args:
            embedding: Name of the local embedding; None takes the best one that is installed.

        Raises:
            LookupError: It is not installed.
        """
        self.embedding = embedding or dense.best_available()
        dense.embedder(self.embedding)

    def local_model(self, model: Model) -> str:
        """Return the name of what answers for an embedding model."""
        return sparse.NAME if model.vector_type == "sparse" else self.embedding

    def embed(
        self,
        model: Model,
        texts: Sequence[str],
        parameters: Mapping[str, Any],
        local_model: str | None = None,
    ) -> Embedded:
        """Embed texts.

        Args:
            model: An embedding model.
            texts: At most as many as the model takes.
            parameters: Parameters of the model.
            local_model: What has to answer; None for what this service chose.

        Raises:
            ControlError: A parameter or the number or length of texts is refused.
        """
        if not texts:
            raise invalid_control("inputs must contain at least one input")
        if len(texts) > model.max_batch:
            raise invalid_control(
                f"inputs must contain at most {model.max_batch} inputs for model '{model.name}', "
                f"got {len(texts)}"
            )
        chosen = check_parameters(model, parameters)
        most = int(chosen.get("max_tokens_per_sequence") or model.max_tokens)
        fitting = [_fit(model, text, most, chosen) for text in texts]
        tokens = sum(count_tokens(text) for text in fitting)
        if model.vector_type == "sparse":
            input_type = str(chosen["input_type"])
            return Embedded(
                sparse.NAME, tokens, None, [sparse.encode(text, input_type) for text in fitting]
            )
        embed = self._embedder(local_model or self.embedding)
        dimension = int(chosen.get("dimension") or model.dimensions[0])
        return Embedded(embed.name, tokens, embed(fitting, dimension))

    def rerank(
        self,
        model: Model,
        query: str,
        texts: Sequence[str],
        top_n: int | None,
        parameters: Mapping[str, Any],
    ) -> Ranked:
        """Order texts by how well they answer a query.

        Raises:
            ControlError: A parameter or the number or length of texts is refused.
        """
        if not query.strip():
            raise invalid_control("query must not be empty")
        if len(texts) > model.max_batch:
            raise invalid_control(
                f"documents must contain at most {model.max_batch} documents for model "
                f"'{model.name}', got {len(texts)}"
            )
        if top_n is not None and top_n < 1:
            raise invalid_control(f"top_n must be at least 1, got {top_n}")
        chosen = check_parameters(model, parameters)
        most = model.max_tokens
        fitting = [_fit(model, text, most - count_tokens(query), chosen) for text in texts]
        embed = self._embedder(self.embedding)
        found = ranking.scores(query, fitting, embed)
        order = sorted(enumerate(found), key=lambda pair: (-pair[1], pair[0]))
        return Ranked(ranking.name(embed), order[:top_n])

    def _embedder(self, name: str) -> Embedder:
        try:
            return dense.embedder(name)
        except LookupError as error:
            raise ControlError(412, "FAILED_PRECONDITION", str(error)) from None


def check_parameters(model: Model, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters with their defaults.

    Raises:
        ControlError: One is unknown, missing or has a value that is not allowed.
    """
    known = {parameter.name: parameter for parameter in model.parameters}
    for name in given:
        if name not in known:
            raise invalid_control(
                f"Unknown parameter '{name}' for model '{model.name}': "
                f"expected {', '.join(known) or 'none'}"
            )
    chosen = {}
    for name, parameter in known.items():
        value = given.get(name)
        if value is None:
            if parameter.required:
                raise invalid_control(f"Parameter '{name}' is required for model '{model.name}'")
            value = parameter.default
        else:
            _check_value(model, parameter, value)
        chosen[name] = value
    return chosen


def text_of(document: Mapping[str, Any], position: int, fields: Sequence[str]) -> str:
    """Return the text of a document that a reranker reads.

    Raises:
        ControlError: A field is missing or has no text.
    """
    texts = []
    for field in fields:
        value = document.get(field)
        if value is None:
            raise invalid_control(f"Document at index {position} does not have the field '{field}'")
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            raise invalid_control(
                f"Field '{field}' of the document at index {position} must be text, "
                f"got {requests.show(value)}"
            )
        texts.append(str(value))
    return "\n".join(texts)


def rank_fields(model: Model, given: Sequence[str] | None) -> list[str]:
    """Return the names of the fields that a reranker reads.

    Raises:
        ControlError: There are none, or more than the model takes.
    """
    fields = ["text"] if given is None else list(given)
    if not 1 <= len(fields) <= model.max_rank_fields:
        if model.max_rank_fields == 1 and fields:
            raise invalid_control(
                f"Only one rank field is supported for model {model.name}, got {len(fields)}"
            )
        raise invalid_control(
            f"rank_fields must name 1 to {model.max_rank_fields} fields for model {model.name}, "
            f"got {len(fields)}"
        )
    return fields


def embedding_model(name: str) -> Model:
    """Return an embedding model.

    Raises:
        ControlError: There is none of this name.
    """
    return find(name, "embed")


def reranking_model(name: str) -> Model:
    """Return a reranking model.

    Raises:
        ControlError: There is none of this name.
    """
    return find(name, "rerank")


def _fit(model: Model, text: str, most: int, chosen: Mapping[str, Any]) -> str:
    if chosen.get("truncate") == "NONE":
        found = count_tokens(text)
        if found > most:
            raise invalid_control(
                f"An input has {found} tokens, which exceeds the limit of {most} for model "
                f"'{model.name}'. Set the parameter truncate to END to have it cut"
            )
        return text
    return cut(text, max(most, 1))


def _check_value(model: Model, parameter: Parameter, value: Any) -> None:
    where = f"parameter '{parameter.name}' of model '{model.name}'"
    if type(value) is not _PYTHON_TYPES[parameter.value_type]:
        raise invalid_control(
            f"Invalid value {requests.show(value)} for {where}: expected {parameter.value_type}"
        )
    if parameter.allowed and value not in parameter.allowed:
        accepted = ", ".join(str(choice) for choice in parameter.allowed)
        raise invalid_control(
            f"Invalid value {requests.show(value)} for {where}: expected {accepted}"
        )
    if parameter.between and value not in range(parameter.between[0], parameter.between[1] + 1):
        least, most = parameter.between
        raise invalid_control(
            f"Invalid value {requests.show(value)} for {where}: expected {least} to {most}"
        )
