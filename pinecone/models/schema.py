"""The fields that an index of documents declares, and a builder of such schemas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pinecone._checks import plain, shown, string, wrong_type, wrong_value
from pinecone.models._schema import *
from pinecone.models._schema import FieldEmbedConfig, FieldSparseEmbedConfig, FullTextSearchConfig
from pinecone_api._base import BaseModel
from pinecone_api.default.db_control import limits
from pinecone_api.default.db_control.models import ResponseStringField

#: A field of text as indexes describe it: the request's has no place for `filterable`, which older indexes have.
StringField = ResponseStringField


class SchemaBuilder:
    """Builds the schema of an index of documents, field by field, for `pc.indexes.create(schema=...)`.

    Every `add_...` method returns the builder; adding a name again replaces the field. Options that this release does
    not know may be given by name, and are sent as they are.

    Example:
        schema = (
            SchemaBuilder()
            .add_string_field("title", full_text_search=True, language="en")
            .add_dense_vector_field("embedding", dimension=3, metric="cosine")
            .build()
        )
        print(sorted(schema["fields"]))
    """

    def __init__(self) -> None:
        self._fields: dict[str, dict[str, Any]] = {}

    def add_dense_vector_field(
        self,
        name: str,
        *,
        dimension: int,
        metric: str,
        description: str | None = None,
        **additional_options: Any,
    ) -> SchemaBuilder:
        """Add a field of dense vectors.

        Args:
            name: Its name.
            dimension: Numbers in each vector, 1 to 20,000.
            metric: `"cosine"`, `"dotproduct"` or `"euclidean"`.
            description: What it is for, in your own words, up to 256 bytes.
            additional_options: Options of a later API version.

        Raises:
            PineconeValueError: The dimension or the metric cannot be one.
            PineconeTypeError: The dimension is no integer.
        """
        accepted = limits.DenseVectorField
        if isinstance(dimension, bool) or not isinstance(dimension, int):
            wrong_type("dimension", "an integer", dimension)
        low, high = accepted.dimension.low, accepted.dimension.high
        if not low <= dimension <= high:
            wrong_value("dimension", f"an integer from {low} to {high}", str(dimension))
        if metric not in accepted.metric.known:
            wrong_value("metric", f"one of {', '.join(accepted.metric.known)}", shown(metric))
        options = {"dimension": dimension, "metric": plain(metric), "description": description}
        return self._add(name, "dense_vector", {**options, **additional_options})

    def add_sparse_vector_field(
        self, name: str, *, description: str | None = None, **additional_options: Any
    ) -> SchemaBuilder:
        """Add a field of sparse vectors."""
        return self._add(name, "sparse_vector", {"description": description, **additional_options})

    def add_string_field(
        self,
        name: str,
        *,
        full_text_search: bool | Mapping[str, Any] | FullTextSearchConfig | None = None,
        language: str | None = None,
        stemming: bool | None = None,
        stop_words: bool | None = None,
        embed: bool | Mapping[str, Any] | FieldEmbedConfig | None = None,
        sparse_embed: bool | Mapping[str, Any] | FieldSparseEmbedConfig | None = None,
        store_text: bool | None = None,
        filterable: bool = False,
        description: str | None = None,
        **additional_options: Any,
    ) -> SchemaBuilder:
        """Add a field of text.

        Args:
            name: Its name.
            full_text_search: Search its words; True takes every default.
            language: Language of the text, as a code of two letters; it asks for full text search, as the next two do.
            stemming: Match words by their stem.
            stop_words: Leave very frequent words out, which needs stemming.
            embed: Make dense vectors of the text; True takes the service's model.
            sparse_embed: Make sparse vectors of the text; True takes the service's model.
            store_text: Keep the text, so that it can be returned.
            filterable: Let filters refer to it.
            description: What it is for, in your own words.
            additional_options: Options of a later API version.

        Raises:
            PineconeTypeError: Settings are neither True or False nor a dict.
        """
        words = {"language": language, "stemming": stemming, "stop_words": stop_words}
        search = _settings(full_text_search, "full_text_search")
        if given := _given(words):
            search = {**(search or {}), **given}
        options = {
            "full_text_search": search,
            "embed": _settings(embed, "embed"),
            "sparse_embed": _settings(sparse_embed, "sparse_embed"),
            "store_text": store_text,
        }
        if filterable or not _given(options):
            options["filterable"] = filterable
        return self._add(
            name, "string", {**options, "description": description, **additional_options}
        )

    def add_string_list_field(
        self,
        name: str,
        *,
        filterable: bool = False,
        description: str | None = None,
        **additional_options: Any,
    ) -> SchemaBuilder:
        """Add a field of lists of strings."""
        return self._add_metadata(name, "string_list", filterable, description, additional_options)

    def add_boolean_field(
        self,
        name: str,
        *,
        filterable: bool = False,
        description: str | None = None,
        **additional_options: Any,
    ) -> SchemaBuilder:
        """Add a field of truth values."""
        return self._add_metadata(name, "boolean", filterable, description, additional_options)

    def add_float_field(
        self,
        name: str,
        *,
        filterable: bool = False,
        description: str | None = None,
        **additional_options: Any,
    ) -> SchemaBuilder:
        """Add a field of numbers."""
        return self._add_metadata(name, "float", filterable, description, additional_options)

    def add_custom_field(self, name: str, field_definition: Mapping[str, Any]) -> SchemaBuilder:
        """Add a field as the API describes it, such as `{"type": "semantic_text", "model": "..."}`."""
        if not isinstance(field_definition, Mapping):
            wrong_type("field_definition", "a dict", field_definition)
        self._fields[_name(name)] = dict(field_definition)
        return self

    def build(self) -> dict[str, dict[str, Any]]:
        """Return the schema, `{"fields": {...}}`; the builder may go on to another one."""
        return {"fields": {name: dict(field) for name, field in self._fields.items()}}

    def _add_metadata(
        self, name: str, kind: str, filterable: bool, description: object, more: Mapping[str, Any]
    ) -> SchemaBuilder:
        options = {"filterable": filterable, "description": description}
        return self._add(name, kind, {**options, **more})

    def _add(self, name: str, kind: str, options: Mapping[str, Any]) -> SchemaBuilder:
        self._fields[_name(name)] = {"type": kind, **_given(options)}
        return self


def _name(value: object) -> str:
    found = string(value, "name")
    if not found:
        wrong_value("name", "the name of a field", "an empty string")
    return found


def _given(options: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}


def _settings(value: object, argument: str) -> dict[str, Any] | None:
    """Return settings that may be given as True, for an object that takes every default."""
    if value is None or value is False:
        return None
    if value is True:
        return {}
    if isinstance(value, BaseModel):
        return {
            name: _settings(it, name) if isinstance(it, BaseModel) else it
            for name in value.__struct_fields__
            if (it := getattr(value, name)) is not None
        }
    if not isinstance(value, Mapping):
        wrong_type(argument, "True, False or a dict", value)
    return dict(value)
