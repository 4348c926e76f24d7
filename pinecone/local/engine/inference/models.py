"""The hosted models that are served here under their own names: the explicit alias table."""

from __future__ import annotations

from typing import Any

import msgspec

from pinecone.local.errors import ControlError

_INPUT_TYPES = ("query", "passage")


class Parameter(msgspec.Struct, frozen=True):
    """A parameter that a model takes: its type, the values it allows and what it is when absent."""

    name: str
    value_type: str
    allowed: tuple[str | int, ...] = ()
    default: str | int | bool | None = None
    required: bool = False
    between: tuple[int, int] | None = None

    def described(self) -> dict[str, Any]:
        """Return the parameter as the description of a model shows it."""
        kind = "one_of" if self.allowed else "numeric_range" if self.between else "any"
        described: dict[str, Any] = {
            "parameter": self.name,
            "type": kind,
            "value_type": self.value_type,
            "required": self.required,
        }
        if self.allowed:
            described["allowed_values"] = list(self.allowed)
        if self.between:
            described["min"], described["max"] = self.between
        if self.default is not None:
            described["default"] = self.default
        return described


class Model(msgspec.Struct, frozen=True):
    """Hold what is known about one hosted model.

    Attributes:
        kind: `embed` or `rerank`.
        vector_type: `dense` or `sparse`; None for a reranker.
        dimensions: Dimensions to choose from, the default first; empty without dense vectors.
        max_tokens: Longest input in tokens.
        max_batch: Most inputs, or documents, of one request.
        max_rank_fields: Most fields a reranker reads of one document.
    """

    name: str
    kind: str
    provider: str
    summary: str
    max_tokens: int
    max_batch: int
    parameters: tuple[Parameter, ...]
    vector_type: str | None = None
    dimensions: tuple[int, ...] = ()
    metrics: tuple[str, ...] = ()
    max_rank_fields: int = 1

    def described(self) -> dict[str, Any]:
        """Return the model as GET /models shows it."""
        described: dict[str, Any] = {
            "model": self.name,
            "short_description": f"{self.summary} Answered by a small local stand-in.",
            "type": self.kind,
            "modality": "text",
            "max_sequence_length": self.max_tokens,
            "max_batch_size": self.max_batch,
            "provider_name": self.provider,
            "supported_parameters": [parameter.described() for parameter in self.parameters],
        }
        if self.vector_type is not None:
            described["vector_type"] = self.vector_type
            described["supported_metrics"] = list(self.metrics)
        if self.dimensions:
            described["default_dimension"] = self.dimensions[0]
            described["supported_dimensions"] = sorted(self.dimensions)
        return described


_INPUT_TYPE = Parameter("input_type", "string", _INPUT_TYPES, required=True)
_CUT = Parameter("truncate", "string", ("END", "NONE"), "END")
_KEEP = Parameter("truncate", "string", ("END", "NONE"), "NONE")

MODELS = {
    model.name: model
    for model in (
        Model(
            "multilingual-e5-large",
            "embed",
            "Microsoft",
            "Dense vectors for short texts in many languages.",
            507,
            96,
            (_INPUT_TYPE, _CUT),
            "dense",
            (1024,),
            ("cosine", "euclidean"),
        ),
        Model(
            "llama-text-embed-v2",
            "embed",
            "NVIDIA",
            "Dense vectors of several sizes for longer texts in many languages.",
            2048,
            96,
            (
                _INPUT_TYPE,
                _CUT,
                Parameter("dimension", "integer", (384, 512, 768, 1024, 2048), 1024),
            ),
            "dense",
            (1024, 384, 512, 768, 2048),
            ("cosine", "dotproduct"),
        ),
        Model(
            "pinecone-sparse-english-v0",
            "embed",
            "Pinecone",
            "Sparse vectors that weigh the words of English texts.",
            512,
            96,
            (
                _INPUT_TYPE,
                _CUT,
                Parameter("max_tokens_per_sequence", "integer", (512, 2048), 512),
                Parameter("return_tokens", "boolean", default=False),
            ),
            "sparse",
            metrics=("dotproduct",),
        ),
        Model(
            "bge-reranker-v2-m3",
            "rerank",
            "BAAI",
            "Ranks documents in many languages by one field.",
            1024,
            100,
            (_KEEP,),
        ),
        Model(
            "cohere-rerank-3.5",
            "rerank",
            "Cohere",
            "Ranks long documents in many languages by one or more fields.",
            40_000,
            200,
            (Parameter("max_chunks_per_doc", "integer", default=3072, between=(1, 3072)),),
            max_rank_fields=100,
        ),
        Model(
            "pinecone-rerank-v0",
            "rerank",
            "Pinecone",
            "Ranks short documents by one field.",
            512,
            100,
            (_CUT,),
        ),
    )
}


def find(name: str, kind: str) -> Model:
    """Return the model of a kind.

    Raises:
        ControlError: No such model is served here.
    """
    model = MODELS.get(name)
    if model is None or model.kind != kind:
        known = ", ".join(model.name for model in MODELS.values() if model.kind == kind)
        raise ControlError(
            404, "NOT_FOUND", f"Model '{name}' not found. Models that can {kind} here: {known}"
        )
    return model
