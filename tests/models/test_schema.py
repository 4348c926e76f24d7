"""The builder of schemas, and the classes of fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pinecone import (
    BooleanField,
    DenseVectorField,
    FieldEmbedConfig,
    FullTextSearchConfig,
    IndexSchemaField,
    NgramConfig,
    PineconeTypeError,
    PineconeValueError,
    SchemaBuilder,
    StringField,
)


@pytest.mark.parametrize(
    ("options", "field"),
    [
        ({}, {"filterable": False}),
        ({"filterable": True}, {"filterable": True}),
        ({"full_text_search": True}, {"full_text_search": {}}),
        ({"full_text_search": False}, {"filterable": False}),
        ({"language": "en"}, {"full_text_search": {"language": "en"}}),
        (
            {"full_text_search": {"language": "de"}, "stemming": True, "stop_words": False},
            {"full_text_search": {"language": "de", "stemming": True, "stop_words": False}},
        ),
        (
            {"full_text_search": FullTextSearchConfig(ngram=NgramConfig(2, 3))},
            {"full_text_search": {"ngram": {"min_gram": 2, "max_gram": 3}}},
        ),
        (
            {"embed": FieldEmbedConfig(model="m"), "sparse_embed": True, "store_text": False},
            {"embed": {"model": "m"}, "sparse_embed": {}, "store_text": False},
        ),
        ({"store_text": True, "later": 1}, {"store_text": True, "later": 1}),
        ({"description": "d"}, {"filterable": False, "description": "d"}),
    ],
)
def test_fields_of_text(options: dict[str, Any], field: dict[str, Any]) -> None:
    built = SchemaBuilder().add_string_field("t", **options).build()
    assert built == {"fields": {"t": {"type": "string", **field}}}


def test_other_fields() -> None:
    builder = (
        SchemaBuilder()
        .add_dense_vector_field("v", dimension=3, metric="cosine", description="d")
        .add_sparse_vector_field("s")
        .add_string_list_field("l", filterable=True)
        .add_boolean_field("b")
        .add_float_field("f", description="d")
        .add_custom_field("c", {"type": "semantic_text", "model": "m"})
    )
    assert builder.build()["fields"] == {
        "v": {"type": "dense_vector", "dimension": 3, "metric": "cosine", "description": "d"},
        "s": {"type": "sparse_vector"},
        "l": {"type": "string_list", "filterable": True},
        "b": {"type": "boolean", "filterable": False},
        "f": {"type": "float", "filterable": False, "description": "d"},
        "c": {"type": "semantic_text", "model": "m"},
    }
    builder.build()["fields"]["s"]["type"] = "changed"
    assert builder.build()["fields"]["s"] == {"type": "sparse_vector"}


@pytest.mark.parametrize(
    ("add", "error", "message"),
    [
        (
            lambda b: b.add_dense_vector_field("v", dimension=0, metric="cosine"),
            PineconeValueError,
            "dimension: expected an integer from 1 to 20000, got 0",
        ),
        (
            lambda b: b.add_dense_vector_field("v", dimension="3", metric="cosine"),
            PineconeTypeError,
            "dimension: expected an integer, got str",
        ),
        (
            lambda b: b.add_dense_vector_field("v", dimension=3, metric="l2"),
            PineconeValueError,
            "metric: expected one of cosine, dotproduct, euclidean, got 'l2'",
        ),
        (
            lambda b: b.add_string_field("t", embed="m"),
            PineconeTypeError,
            "embed: expected True, False or a dict, got str",
        ),
        (lambda b: b.add_boolean_field(""), PineconeValueError, "name: expected the name"),
        (lambda b: b.add_float_field(5), PineconeTypeError, "name: expected a string, got int"),
        (lambda b: b.add_custom_field("c", "x"), PineconeTypeError, "field_definition: expected"),
    ],
)
def test_what_cannot_be_a_field(
    add: Callable[[SchemaBuilder], object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as caught:
        add(SchemaBuilder())
    assert str(caught.value).startswith(message)


def test_fields_are_one_union() -> None:
    for field in (StringField(), BooleanField(), DenseVectorField(dimension=3, metric="cosine")):
        assert isinstance(field, IndexSchemaField)  # type: ignore[arg-type]
    assert StringField(filterable=True).to_dict()["type"] == "string"
