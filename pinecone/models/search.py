"""Arguments of a search over records with text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

from pinecone_api._base import BaseModel, Model


class SearchInputs(TypedDict, total=False):
    """Input of the embedding model, which makes a query vector of it: `{"text": "a question"}`."""

    text: str


class _NeedsModel(TypedDict):
    model: str
    rank_fields: list[str]


class RerankConfig(_NeedsModel, total=False):
    """Settings for ranking what was found once more: the model, the fields it reads, and how many stay."""

    top_n: int
    parameters: dict[str, Any]
    query: str


class _Part(BaseModel):
    """Part of a search, of which only the fields that are set are sent."""

    def to_dict(self) -> dict[str, Any]:
        """Return the fields that are set."""
        return {name: value for name, value in super().to_dict().items() if value is not None}

    as_dict = to_dict


class SearchQueryVector(_Part):
    """A query vector: dense values, or sparse values with their indices.

    Example:
        SearchQueryVector(values=[0.1, 0.2, 0.3])
    """

    values: list[float] | None = None
    sparse_values: list[float] | None = None
    sparse_indices: list[int] | None = None


if TYPE_CHECKING:
    _QueryVector = SearchQueryVector | dict[str, Any]
else:
    _QueryVector = Any  # what decodes needs one class for an object


class SearchQuery(_Part, Model):
    """A search as one object. A dict that is a query vector becomes a `SearchQueryVector`.

    Example:
        SearchQuery(inputs={"text": "a heist in space"}, top_k=5)
    """

    inputs: dict[str, Any] | None = None
    top_k: int = 10
    filter: dict[str, Any] | None = None
    vector: _QueryVector | None = None
    id: str | None = None
    match_terms: dict[str, Any] | None = None

    def __post_init__(self) -> None:
        vector = self.vector
        if isinstance(vector, dict) and vector.keys() <= {*SearchQueryVector.__struct_fields__}:
            self.vector = SearchQueryVector(**vector)


class SearchRerank(_Part, Model):
    """Settings for ranking what was found once more.

    Example:
        SearchRerank(model="bge-reranker-v2-m3", rank_fields=["text"], top_n=3)
    """

    model: str
    top_n: int | None = None
    rank_fields: list[str] | None = None
    parameters: dict[str, Any] | None = None
    query: str | None = None
