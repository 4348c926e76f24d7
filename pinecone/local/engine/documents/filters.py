"""Filters on the fields of documents: what a field allows, and conditions on words."""

from __future__ import annotations

import sqlite3
from functools import reduce
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from pinecone.local.catalog.requests import show
from pinecone.local.catalog.schema import Schema
from pinecone.local.engine.documents.texts import Texts
from pinecone.local.engine.documents.words import terms
from pinecone.local.errors import invalid
from pinecone.local.http import PREVIEW
from pinecone.local.storage import filters

_ON_WORDS = ("$match_phrase", "$match_all", "$match_any")


class HasWords(msgspec.Struct, frozen=True):
    """The text of a field has words: next to each other, all of them, or any."""

    texts: Texts
    field: str
    operator: str
    terms: tuple[str, ...]

    def slots(self, connection: sqlite3.Connection, ns: int) -> NDArray[np.int64]:
        """Return the slots that match, of any namespace."""
        if self.operator == "$match_phrase":
            return np.unique(self.texts.phrase(connection, self.field, self.terms).slots)
        found = [self.texts.word(connection, self.field, term).slots for term in self.terms]
        if self.operator == "$match_all":
            return reduce(np.intersect1d, found, found[0])
        return np.unique(np.concatenate(found))


def parse(
    filter: dict[str, Any], schema: Schema, texts: Texts, version: str, *, words: bool = True
) -> filters.Node:
    """Parse a filter on documents.

    Args:
        filter: The filter object.
        schema: The declared fields.
        texts: The words of the index.
        version: API version. The preview calls text fields filterable, 2026-07 does not.
        words: Whether conditions on words can be used.

    Raises:
        DataError: An operator is unknown or does not go with its field or its value.
    """

    def special(field: str, operator: str, value: Any) -> filters.Node | None:
        declared = schema.fields.get(field)
        if operator in _ON_WORDS:
            if not words:
                raise invalid(f"the {operator} operator is not available for this operation")
            if declared is None or declared.text is None:
                raise invalid(
                    f"the {operator} operator needs a field with full_text_search, got '{field}'"
                )
            if not isinstance(value, str):
                raise invalid(f"the {operator} operator must be followed by a string")
            found = terms(value, declared.text)
            if not found:
                raise invalid(f"the {operator} operator needs words to look for, got {show(value)}")
            if operator != "$match_phrase":
                found = tuple(dict.fromkeys(found))
            return HasWords(texts, field, operator, found)
        if declared is None:
            return None
        if declared.type in ("dense_vector", "sparse_vector") or not declared.stored:
            raise invalid(f"field '{field}' holds vectors, which filters cannot compare")
        if declared.text is not None and version != PREVIEW:
            raise invalid(
                f"field '{field}' is searched by its words: filters on it take "
                f"{', '.join(_ON_WORDS)}, got {operator}"
            )
        return None

    return filters.parse(filter, special)
