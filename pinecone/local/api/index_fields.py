"""Fields of schemas: what a request declares, checked and completed, and how it is described."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from pinecone.local.api import index_rules
from pinecone.local.api.allowed import check
from pinecone.local.api.index_requests import EmbedField, FullTextSearch, NgramConfig, SchemaField
from pinecone.local.catalog import requests
from pinecone.local.catalog.schema import Embedding, Field, FullText, Ngram, Schema
from pinecone.local.engine.documents import words
from pinecone.local.engine.inference.engine import Inference, check_parameters, embedding_model
from pinecone.local.engine.inference.models import Model
from pinecone.local.errors import invalid_control
from pinecone.local.http import PREVIEW
from pinecone_api.v2026_07.db_control import limits

DENSE_FIELD = "_values"
SPARSE_FIELD = "_sparse_values"
RESERVED = {DENSE_FIELD: "dense_vector", SPARSE_FIELD: "sparse_vector"}
METADATA_TYPES = ("string", "string_list", "float", "integer", "boolean")
TYPES = ("dense_vector", "sparse_vector", "semantic_text", *METADATA_TYPES)
READ = {"input_type": "query", "truncate": "END"}
WRITE = {"input_type": "passage", "truncate": "END"}

# What `embed: {}` stands for: the service names no defaults, so these are ours.
_DEFAULT_DENSE = "llama-text-embed-v2"
_DEFAULT_SPARSE = "pinecone-sparse-english-v0"
_NO_FTS5 = (
    "Fields with full_text_search need SQLite with FTS5, which the sqlite3 module of this Python "
    "does not have"
)


def of_documents(fields: Mapping[str, SchemaField]) -> bool:
    """Return whether a schema is one of documents.

    It is one when documents hold more than an ordinary record does: vectors in fields with names of
    their own, text that is searched by its words, or several fields that are embedded.
    """
    embedded = [name for name, field in fields.items() if field.type == "semantic_text"]
    return len(embedded) > 1 or any(
        field.full_text_search is not None
        or field.embed is not None
        or field.sparse_embed is not None
        or (field.type in ("dense_vector", "sparse_vector") and name not in RESERVED)
        for name, field in fields.items()
    )


def declared(
    given: Mapping[str, SchemaField], inference: Inference, version: str
) -> dict[str, Field]:
    """Return the fields of an index of documents.

    Raises:
        ControlError: A field cannot be as it is declared, or they do not go together.
    """
    fields = {name: _field(name, field, inference, version) for name, field in given.items()}
    for what, holding in (
        ("dense", [name for name, field in fields.items() if field.holds_dense]),
        ("sparse", [name for name, field in fields.items() if field.holds_sparse]),
    ):
        if len(holding) > 1:
            raise invalid_control(
                f"schema.fields must have at most one field with {what} vectors, "
                f"got {', '.join(holding)}"
            )
    if Schema(fields).texts and not words.available():
        raise invalid_control(_NO_FTS5)
    return fields


def check_declared(fields: Mapping[str, SchemaField]) -> None:
    """Refuse fields that lack what the preview demands, where 2026-07 has a default."""
    for name, field in fields.items():
        index_rules.check_choice(f"schema.fields['{name}'].type", field.type or "", TYPES)
        if field.type == "dense_vector" and (field.dimension is None or field.metric is None):
            raise invalid_control(f"schema.fields['{name}'] must have dimension and metric")


def metadata_field(name: str, given: SchemaField) -> Field:
    """Return a field that filters can use.

    Raises:
        ControlError: It has no such type.
    """
    index_rules.check_choice(f"schema.fields['{name}'].type", given.type or "", METADATA_TYPES)
    assert given.type is not None
    return Field(given.type, description=given.description, filterable=given.filterable)


def changed(name: str, field: Field, change: SchemaField) -> Field:
    """Return a field whose text is embedded with other parameters.

    Raises:
        ControlError: Something else would change.
    """
    where = f"schema.fields['{name}']"
    if change.type is not None and change.type != field.type:
        raise invalid_control(
            f"{where} has the type {field.type}, got {requests.show(change.type)}"
        )
    if field.type == "semantic_text":
        member = "dense" if field.dense is not None else "sparse"
        new = EmbedField(change.model, None, None, change.read_parameters, change.write_parameters)
        return _replaced(where, field, {member: new})
    return _replaced(where, field, {"dense": change.embed, "sparse": change.sparse_embed})


def described(field: Field, version: str) -> dict[str, Any]:
    """Return a field as the given API version describes it.

    The preview has no field that is both searched and embedded and no whole numbers: there it is
    called text with an embedding, and a number.
    """
    if version == PREVIEW:
        if field.type == "string" and (field.dense or field.sparse):
            return _semantic(field)
        kind = "float" if field.type == "integer" else field.type
    else:
        kind = field.type
    if kind == "semantic_text":
        return _semantic(field)
    answer: dict[str, Any] = {"type": kind}
    if kind == "dense_vector":
        answer |= {"dimension": field.dimension, "metric": field.metric}
    if field.description is not None and (kind in METADATA_TYPES or version != PREVIEW):
        answer["description"] = field.description
    if field.text is not None:
        answer["full_text_search"] = {
            "language": field.text.language,
            "stemming": field.text.stemming,
            "stop_words": field.text.stop_words,
            "lowercase": True,
            "max_term_len": words.LONGEST,
        }
        if field.text.ngram is not None and version != PREVIEW:
            answer["full_text_search"]["ngram"] = msgspec.to_builtins(field.text.ngram)
    if version == PREVIEW:
        return answer
    if field.filterable is not None:
        answer["filterable"] = field.filterable
    if field.dense is not None:
        size = {"dimension": field.dimension, "metric": field.metric}
        answer["embed"] = {**_embedding(field.dense), **size}
    if field.sparse is not None:
        answer["sparse_embed"] = _embedding(field.sparse)
    if not field.stored:
        answer["store_text"] = False
    return answer


# -- parts -------------------------------------------------------------------------------------


def _semantic(field: Field) -> dict[str, Any]:
    made = field.dense or field.sparse
    assert made is not None
    metric = field.metric if field.dense is not None else "dotproduct"
    return {"type": "semantic_text", "metric": metric, **_embedding(made)}


def _embedding(made: Embedding) -> dict[str, Any]:
    return {
        "model": made.model,
        "read_parameters": made.read_parameters,
        "write_parameters": made.write_parameters,
    }


def _field(name: str, given: SchemaField, inference: Inference, version: str) -> Field:
    where = f"schema.fields['{name}']"
    if not name or name.startswith(("_", "$")):
        raise invalid_control(
            f"A field of an index of documents must not begin with '_' or '$', got '{name}'"
        )
    index_rules.check_choice(f"{where}.type", given.type or "", TYPES)
    assert given.type is not None
    if given.type != "string":
        for member in ("full_text_search", "embed", "sparse_embed", "store_text"):
            if getattr(given, member) is not None:
                raise invalid_control(f"{where}.{member} needs a field of type string")
    if given.type == "dense_vector":
        if given.dimension is None or given.metric is None:
            raise invalid_control(f"{where} must have dimension and metric")
        index_rules.check_vectors("dense", given.metric, given.dimension)
        return Field(
            given.type, given.dimension, given.metric.lower(), description=given.description
        )
    if given.type == "sparse_vector":
        return Field(given.type, description=given.description)
    if given.type == "semantic_text":
        if given.model is None:
            raise invalid_control(f"{where} must have model")
        asked = EmbedField(
            given.model,
            given.dimension,
            given.metric,
            given.read_parameters,
            given.write_parameters,
        )
        if embedding_model(given.model).vector_type == "sparse":
            made = _sparse(where, asked, inference)
            return Field(given.type, description=given.description, sparse=made)
        return _with_dense(
            where, Field(given.type, description=given.description), asked, inference
        )
    if given.type == "string":
        return _string(where, given, inference, version)
    return metadata_field(name, given)


def _string(where: str, given: SchemaField, inference: Inference, version: str) -> Field:
    embedded = given.embed is not None or given.sparse_embed is not None
    if given.store_text is False and (not embedded or given.full_text_search is not None):
        raise invalid_control(
            f"{where}.store_text can only be false with embed or sparse_embed, "
            "and without full_text_search"
        )
    if given.filterable and (embedded or given.full_text_search is not None):
        raise invalid_control(
            f"{where} is either filterable or searched by full_text_search, embed or sparse_embed"
        )
    stored = given.store_text is not False
    text = None
    if given.full_text_search is not None:
        text = _full_text(f"{where}.full_text_search", given.full_text_search, version)
    elif embedded and stored:
        text = FullText()  # text that is kept is also searched by its words
    field = Field(
        "string",
        description=given.description,
        text=text,
        stored=stored,
        filterable=given.filterable,
        sparse=None
        if given.sparse_embed is None
        else _sparse(f"{where}.sparse_embed", given.sparse_embed, inference),
    )
    if given.embed is None:
        return field
    return _with_dense(f"{where}.embed", field, given.embed, inference)


def _full_text(where: str, given: FullTextSearch, version: str) -> FullText:
    """Return how a text is taken apart, or refuse what cannot be done here."""
    if given.lowercase is not None or given.max_term_len is not None:
        raise invalid_control(f"{where}.lowercase and max_term_len are set by the service")
    if given.ngram is not None:
        return FullText(ngram=_ngram(where, given, given.ngram))
    named = {name: code for code, name in words.LANGUAGES.items()}
    language = (given.language or "en").lower()
    language = named.get(language, language)
    if language not in words.LANGUAGES:
        raise invalid_control(
            f"Invalid value {requests.show(given.language)} for {where}.language: "
            f"expected {', '.join(words.LANGUAGES)}"
        )
    settings = FullText(language, bool(given.stemming), bool(given.stop_words))
    if settings.stop_words and not settings.stemming and version != PREVIEW:
        raise invalid_control(f"{where}.stop_words needs stemming")
    if (settings.stemming or settings.stop_words) and language not in words.ANALYSED:
        raise invalid_control(
            f"{where}.stemming and stop_words are only available for "
            f"{', '.join(words.ANALYSED)} locally, got {requests.show(language)}"
        )
    return settings


def _ngram(where: str, given: FullTextSearch, config: NgramConfig) -> Ngram:
    if given.stemming or given.stop_words:
        raise invalid_control(f"{where}.ngram does not go with stemming or stop_words")
    check(config, limits.NgramConfig, f"{where}.ngram.")
    if config.min_gram > config.max_gram:
        raise invalid_control(
            f"{where}.ngram.min_gram must not be larger than max_gram, "
            f"got {config.min_gram} and {config.max_gram}"
        )
    return Ngram(config.min_gram, config.max_gram, config.prefix_only)


def _with_dense(where: str, field: Field, given: EmbedField, inference: Inference) -> Field:
    model = _model(where, given.model or _DEFAULT_DENSE, "dense")
    dimension = model.dimensions[0] if given.dimension is None else given.dimension
    if dimension not in model.dimensions:
        choices = ", ".join(map(str, sorted(model.dimensions)))
        raise invalid_control(
            f"Model '{model.name}' makes vectors of dimension {choices}, got {dimension}"
        )
    metric = (given.metric or "cosine").lower()
    index_rules.check_choice(f"{where}.metric", metric, model.metrics)
    chosen = {"dimension": dimension} if len(model.dimensions) > 1 else {}
    return Field(
        field.type,
        dimension,
        metric,
        field.description,
        field.text,
        _made(model, inference, given, chosen),
        field.sparse,
        field.stored,
        field.filterable,
    )


def _sparse(where: str, given: EmbedField, inference: Inference) -> Embedding:
    model = _model(where, given.model or _DEFAULT_SPARSE, "sparse")
    if given.dimension is not None:
        raise invalid_control(f"{where}.dimension must not be given for sparse vectors")
    index_rules.check_choice(f"{where}.metric", given.metric or "dotproduct", ("dotproduct",))
    return _made(model, inference, given, {})


def _model(where: str, name: str, vector_type: str) -> Model:
    model = embedding_model(name)
    if model.vector_type != vector_type:
        raise invalid_control(
            f"{where} must have a model of {vector_type} vectors: '{name}' makes "
            f"{model.vector_type} ones"
        )
    return model


def _made(
    model: Model, inference: Inference, given: EmbedField, chosen: Mapping[str, Any]
) -> Embedding:
    reads = {**READ, **chosen, **(given.read_parameters or {})}
    writes = {**WRITE, **chosen, **(given.write_parameters or {})}
    _check_parameters(model, chosen, reads, writes)
    return Embedding(model.name, reads, writes, inference.local_model(model))


def _check_parameters(model: Model, chosen: Mapping[str, Any], *both: Mapping[str, Any]) -> None:
    for parameters in both:
        check_parameters(model, parameters)
        if parameters.get("dimension") != chosen.get("dimension"):
            raise invalid_control("dimension must be given for the field, not in its parameters")


def _replaced(where: str, field: Field, changes: Mapping[str, EmbedField | None]) -> Field:
    made: dict[str, Embedding | None] = {"dense": field.dense, "sparse": field.sparse}
    for member, change in changes.items():
        old = made[member]
        if change is None:
            continue
        if old is None:
            raise invalid_control(f"{where} has no such embedding, and none can be added")
        if change.model not in (None, old.model):
            raise invalid_control(
                f"The embedding model of {where} cannot be changed: it is '{old.model}', "
                f"got {requests.show(change.model)}"
            )
        if change.dimension is not None or change.metric is not None:
            raise invalid_control(f"dimension and metric of {where} cannot be changed")
        model = embedding_model(old.model)
        reads = {**old.read_parameters, **(change.read_parameters or {})}
        writes = {**old.write_parameters, **(change.write_parameters or {})}
        chosen = {"dimension": field.dimension} if len(model.dimensions) > 1 else {}
        _check_parameters(model, chosen, reads, writes)
        made[member] = Embedding(old.model, reads, writes, old.local_model)
    return Field(
        field.type,
        field.dimension,
        field.metric,
        field.description,
        field.text,
        made["dense"],
        made["sparse"],
        field.stored,
        field.filterable,
    )
