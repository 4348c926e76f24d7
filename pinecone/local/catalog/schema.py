"""The fields of the documents of an index, as its catalog entry keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec


class Ngram(msgspec.Struct, frozen=True):
    """Say which pieces of words are searched in place of words, by their count of characters."""

    min_gram: int
    max_gram: int
    prefix_only: bool = False


class FullText(msgspec.Struct, frozen=True):
    """Say how the text of a field is taken apart into words, or into pieces of words."""

    language: str = "en"
    stemming: bool = False
    stop_words: bool = False
    ngram: Ngram | None = None


class Embedding(msgspec.Struct, frozen=True):
    """The model that embeds the text of a field.

    Attributes:
        model: Name of the hosted model.
        local_model: What makes the vectors here; vectors of another local model do not compare.
    """

    model: str
    read_parameters: dict[str, Any]
    write_parameters: dict[str, Any]
    local_model: str


class Field(msgspec.Struct, frozen=True, omit_defaults=True):
    """One field.

    Attributes:
        type: ``dense_vector``, ``sparse_vector``, ``semantic_text``, ``string``, ``string_list``,
            ``float``, ``integer`` or ``boolean``.
        dimension: Values per dense vector, given or made of the text.
        metric: How dense vectors are compared.
        text: How its words are searched; None when they are not.
        dense: What makes a dense vector of the text.
        sparse: What makes a sparse vector of the text.
        stored: False when the text is embedded and then forgotten.
        filterable: What the declaration says about filters; None when it says nothing.
    """

    type: str
    dimension: int | None = None
    metric: str | None = None
    description: str | None = None
    text: FullText | None = None
    dense: Embedding | None = None
    sparse: Embedding | None = None
    stored: bool = True
    filterable: bool | None = None

    @property
    def holds_dense(self) -> bool:
        """Return whether documents have a dense vector for this field."""
        return self.type == "dense_vector" or self.dense is not None

    @property
    def holds_sparse(self) -> bool:
        """Return whether documents may have a sparse vector for this field."""
        return self.type == "sparse_vector" or self.sparse is not None

    @property
    def searchable(self) -> bool:
        """Return whether documents can be scored by this field."""
        return self.holds_dense or self.holds_sparse or self.text is not None


class Schema(msgspec.Struct, frozen=True):
    """The declared fields, by name. One at most holds dense vectors, and one sparse vectors."""

    fields: dict[str, Field]

    @property
    def dense(self) -> tuple[str, Field] | None:
        """Return the field that holds dense vectors."""
        return next((item for item in self.fields.items() if item[1].holds_dense), None)

    @property
    def sparse(self) -> tuple[str, Field] | None:
        """Return the field that holds sparse vectors."""
        return next((item for item in self.fields.items() if item[1].holds_sparse), None)

    @property
    def texts(self) -> dict[str, FullText]:
        """Return the fields that are searched by their words, in name order."""
        return text_fields(self.fields)

    @property
    def embeds(self) -> bool:
        """Return whether a model makes vectors of text."""
        return any(field.dense or field.sparse for field in self.fields.values())


def text_fields(fields: Mapping[str, Field]) -> dict[str, FullText]:
    """Return the fields that are searched by their words, in name order."""
    return {name: field.text for name, field in sorted(fields.items()) if field.text is not None}
