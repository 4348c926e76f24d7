# Generated from specs/2026-07/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-07: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union

from ..._base import (
    Answer,
    BaseModel,
    Collection,
    FurtherNames,
    Literal,
    Model,
    UnknownVariant,
    open_union,
)
from ..._unions import HasUnions


class DenseEmbedding(
    BaseModel, tag_field="vector_type", tag="dense", gc=False, metaclass=FurtherNames
):
    """A dense vector."""

    vector_type: ClassVar[Literal["dense"]] = "dense"
    values: list[float]
    """The values of the vector, as many as the dimension of the model."""


class EmbedInput(Model, gc=False):
    """One piece of text to embed."""

    text: str | None = None
    """The text. What exceeds the model's limit is cut off or refused, as `truncate` says."""


class EmbedRequest(Model, gc=False):
    """The model, the text to embed and how to embed it."""

    model: str
    """Name of the hosted embedding model, such as `multilingual-e5-large`."""
    inputs: list[EmbedInput]
    """The pieces of text to embed. The model's `max_batch_size` is the largest number of them, 96
    for most models.
    """
    parameters: dict[str, Any] | None = None
    """Parameters of the model, such as `input_type` (`query` or `passage`), `truncate` and
    `dimension`. The description of the model lists them and says which are required.
    """


class EmbedUsage(Model, gc=False):
    """What the request cost."""

    total_tokens: int | None = None
    """Number of tokens in all inputs together. At least 0."""


class ErrorResponse(Model, gc=False):
    """What the inference service answers when a request fails."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model, gc=False):
    """What went wrong."""

    code: (
        Literal[
            "OK",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "QUOTA_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "UNAUTHENTICATED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "FORBIDDEN",
        ]
        | str
    )
    """Kind of failure, as a stable name. Other values may come."""
    message: str
    """Explanation of the failure in English, meant for people."""
    details: dict[str, Any] | None = None
    """Further facts about the failure. Absent when there are none."""


class ModelInfo(Answer, Model, metaclass=FurtherNames):
    """Limits, vector layout and parameters of one hosted model."""

    further_names = {"name": "model", "description": "short_description"}
    model: str
    """Name of the model, to use in requests."""
    short_description: str
    """What the model is for, in a sentence or two."""
    type: str
    """What the model does, `embed` or `rerank`."""
    supported_parameters: list[ModelInfoSupportedParameter]
    """Parameters the model takes. Empty when it takes none."""
    vector_type: str | None = None
    """Kind of vectors the model makes, `dense` or `sparse`. Absent for reranking models."""
    default_dimension: int | None = None
    """Number of values in each vector, 1 to 20,000, unless the request asks for another. Absent
    for models that make no dense vectors. 1 to 20,000.
    """
    modality: str | None = None
    """Kind of input the model takes, such as `text`."""
    max_sequence_length: int | None = None
    """Largest number of tokens in one input. At least 1."""
    max_batch_size: int | None = None
    """Largest number of inputs in one request. At least 1."""
    provider_name: str | None = None
    """Name of the company that made the model."""
    supported_dimensions: list[int] | None = None
    """Dimensions a request may ask for, each 1 to 20,000. Absent for models that offer no choice."""
    supported_metrics: ModelInfoSupportedMetrics | None = None

    @property
    def name(self) -> str:
        """Return `model`."""
        return self.model

    @property
    def description(self) -> str:
        """Return `short_description`."""
        return self.short_description


class ModelInfoSupportedParameter(Model, gc=False):
    """A parameter that a model takes, with the values it allows."""

    parameter: str
    """Name of the parameter, such as `input_type` or `truncate`."""
    type: str
    """How allowed values are described: `one_of` by a list, `numeric_range` by a smallest and a
    largest value, `any` not at all.
    """
    value_type: str
    """Type of the value, such as `string`, `integer`, `float` or `boolean`."""
    required: bool
    """Whether every request to the model has to give the parameter."""
    allowed_values: list[str | int] | None = None
    """The values to choose from. Present when the type is `one_of`."""
    min: float | None = None
    """Smallest value allowed, for the type `numeric_range`."""
    max: float | None = None
    """Largest value allowed, for the type `numeric_range`."""
    default: str | int | float | bool | None = None
    """Value the model uses when the request gives none. Absent when there is no such value."""


class RankedDocument(Model, gc=False):
    """One document with its score."""

    index: int
    """Position of the document in the list of the request, counted from 0."""
    score: float
    """How relevant the document is to the query, usually between 0 and 1, where more is better.
    Compare scores only within one response.
    """
    document: Document | None = None


class RerankRequest(Model, gc=False):
    """The model, the query and the documents to order."""

    model: str
    """Name of the hosted reranking model, such as `bge-reranker-v2-m3`."""
    query: str
    """Text that the documents are compared with."""
    documents: list[Document]
    """The documents to order. How many a request may hold depends on the model."""
    top_n: int | None = None
    """Number of documents to return, counted from the most relevant. When absent, all of them are
    returned. At least 1.
    """
    return_documents: bool | None = None
    """Whether each result carries its document beside index and score. Defaults to true."""
    rank_fields: list[str] | None = None
    """Names of the document fields to compare with the query. Some models take only one. Defaults
    to `text`.
    """
    parameters: dict[str, Any] | None = None
    """Further parameters of the model, such as `truncate`. The description of the model lists
    them.
    """


class RerankResult(Answer, Model):
    """The ranked documents and what ranking them cost."""

    model: str
    """Name of the model that ranked the documents."""
    data: list[RankedDocument]
    """The results, most relevant first and at most `top_n` of them."""
    usage: RerankUsage
    """What the request cost."""


class RerankUsage(Model, gc=False):
    """What the request cost."""

    rerank_units: int | None = None
    """Units of reranking that the request used. At least 0."""


class SparseEmbedding(
    Model, tag_field="vector_type", tag="sparse", gc=False, metaclass=FurtherNames
):
    """A sparse vector, given as the positions that are not zero and the values there. All lists
    have the same length and order.
    """

    vector_type: ClassVar[Literal["sparse"]] = "sparse"
    sparse_values: list[float]
    """Weights at the positions that are not zero."""
    sparse_indices: list[int]
    """Positions that are not zero, as unsigned 32-bit integers."""
    sparse_tokens: list[str] | None = None
    """The piece of text each position stands for. Absent unless the request sets the parameter
    `return_tokens`.
    """


if TYPE_CHECKING:
    Embedding = Union[DenseEmbedding, SparseEmbedding, UnknownVariant]
    """The vector made from one input. Its `vector_type` says whether it is dense or sparse."""
else:
    Embedding = open_union(
        "Embedding", "vector_type", {"dense": DenseEmbedding, "sparse": SparseEmbedding}
    )

Document = dict[str, Any]
"""A document to rank, as an object with any fields. The model reads the fields that the
request names in `rank_fields`; the others are carried along.
"""

ModelInfoMetric = str
"""How an index scores the likeness of two vectors made by a model. Known values: 'cosine',
'euclidean' and 'dotproduct'; others may come.
"""

ModelInfoSupportedMetrics = list[ModelInfoMetric]
"""The metrics an index may use for vectors of the model."""

VectorType = str
"""Kind of vector, `dense` or `sparse`."""


class EmbeddingsList(HasUnions, Answer, Collection[Embedding]):
    """The embeddings of a request and the tokens they took."""

    items_field: ClassVar[str] = "data"
    model: str
    """Name of the model that made the embeddings."""
    vector_type: str
    """Kind of all embeddings in the list, `dense` or `sparse`."""
    data: list[Embedding]
    """The embeddings, one for each input and in the order of the inputs."""
    usage: EmbedUsage
    """What the request cost."""


class ModelInfoList(Answer, Collection[ModelInfo]):
    """The hosted models."""

    items_field: ClassVar[str] = "models"
    models: list[ModelInfo] = []
    """The models that match the request. Absent or empty when there are none."""


__all__ = [
    "DenseEmbedding",
    "Document",
    "EmbedInput",
    "EmbedRequest",
    "EmbedUsage",
    "Embedding",
    "EmbeddingsList",
    "ErrorResponse",
    "ErrorResponseError",
    "ModelInfo",
    "ModelInfoList",
    "ModelInfoMetric",
    "ModelInfoSupportedMetrics",
    "ModelInfoSupportedParameter",
    "RankedDocument",
    "RerankRequest",
    "RerankResult",
    "RerankUsage",
    "SparseEmbedding",
    "VectorType",
]
