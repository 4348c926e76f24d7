"""Fill descriptions of indexes and backups in both vocabularies, whichever the service spoke.

Up to API version 2026-04 an index has a `dimension`, a `metric`, a `vector_type`, a `spec` and perhaps `embed`; since then
it has a `schema` of fields, a `deployment` and a `read_capacity`. What one of them says, the other can nearly always say, too:
the values of an index of vectors are the fields `_values` and `_sparse_values`. Programs read either, of every answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pinecone_api._base import BaseModel
from pinecone_api.default.db_control import models as control

VALUES, SPARSE_VALUES = "_values", "_sparse_values"
#: Sparse vectors are compared by this alone, so a field of them does not say it.
SPARSE_METRIC = "dotproduct"

_METADATA = (
    control.BooleanField,
    control.FloatField,
    control.IntegerField,
    control.LegacyMetadataField,
    control.ResponseStringField,
    control.StringListField,
)


#: The member of a spec, the deployment that says the same, and the class of the member.
_PLACES: tuple[tuple[str, Any, Any], ...] = (
    ("serverless", control.ManagedDeployment, control.ServerlessSpecInfo),
    ("byoc", control.ByocDeployment, control.ByocSpecInfo),
    ("pod", control.PodDeployment, control.PodSpecInfo),
)


class IndexTags(dict[str, str]):
    """The labels of an index."""

    def to_dict(self) -> dict[str, str]:
        """Return them as a plain dict."""
        return dict(self)


class Settings(dict[str, Any]):
    """Hold what stands in `index.spec` as releases 9 and 10 give it, a plain dict, with the attributes that others read.

    Members that the service did not name are attributes that are None, and no keys.
    """

    __slots__ = ("_model",)

    def __init__(self, model: BaseModel) -> None:
        super().__init__(_named(model.to_dict()))
        self._model = model

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def __eq__(self, other: object) -> bool:
        return bool(self._model == other) if isinstance(other, BaseModel) else super().__eq__(other)

    __hash__ = None

    def __reduce__(self) -> Any:
        return Settings, (self._model,)


def _named(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _named(item) for key, item in value.items() if item is not None}
    return value


class FilledIndex:
    """Members of an index's description."""

    #: Only the older version says when an index was made.
    beside = ("response_info", "created_at")

    def fill(self: Any) -> None:
        """Derive what a description does not say from what it says."""
        index: control.IndexModel = self
        index.host, index.private_host = _url(index.host), _url(index.private_host)
        index.tags = None if index.tags is None else IndexTags(index.tags)
        if index.schema is None and index.metric is not None:
            index.schema = control.IndexSchema(fields=dict(_fields(index)))
        elif isinstance(index.schema, control.IndexSchema) and index.metric is None:
            index.embed = index.embed or _embed(index.schema)
            index.dimension, index.metric, kind = _vectors(index.schema)
            index.vector_type = kind  # type: ignore[assignment]  # None where there are no vectors
        if index.deployment is None and isinstance(index.spec, control.IndexSpec):
            _deploy(index, index.spec)
        elif index.spec is None:
            index.spec = _spec(index)
        if isinstance(index.spec, control.IndexSpec):
            _give_dicts(index.spec)


class FilledBackup:
    """Members of a backup's description."""

    def fill(self: Any) -> None:
        """Derive what a description does not say from what it says."""
        backup: control.BackupModel = self
        schema = backup.schema
        if isinstance(schema, control.IndexSchema):
            if backup.metric is None:
                backup.dimension, backup.metric, _ = _vectors(schema)
        elif backup.metric is not None:
            kind = "dense" if backup.dimension else "sparse"
            fields: dict[str, Any] = dict(_vector_fields(kind, backup.dimension, backup.metric))
            backup.schema = control.IndexSchema(fields={**fields, **_untyped(schema)})


def needs_older_words(index: control.IndexModel) -> bool:
    """Return whether only an answer under the older version can say all of an index, and this is none.

    A text field does not say the dimension of its model, nor a deployment which metadata pods index.
    """
    derived = index.embed is not None and index.embed.vector_type is None
    return index.created_at is None and (
        derived or isinstance(index.deployment, control.PodDeployment)
    )


def with_older_words(index: control.IndexModel, older: control.IndexModel) -> control.IndexModel:
    """Return a description with what the answer `older`, of the older version, says of the same index."""
    for name in ("dimension", "metric", "vector_type", "spec", "embed", "created_at"):
        setattr(index, name, getattr(older, name))
    return index


def _give_dicts(spec: Any) -> None:
    for place in filter(None, (spec.serverless, spec.byoc, spec.pod)):
        for name in ("read_capacity", "schema", "metadata_config"):
            if isinstance(found := getattr(place, name, None), BaseModel):
                setattr(place, name, Settings(found))


def _url(host: str | None) -> str | None:
    return f"https://{host}" if host and "://" not in host else host


def _like(kind: Any, *sources: object, **more: Any) -> Any:
    """Return an object of `kind` that has what `sources` hold under the names of its fields, and `more`."""
    fields = kind.__struct_fields__
    found = dict.fromkeys(
        fields[: len(fields) - len(kind.__struct_defaults__)]
    )  # a lean answer lacks them
    for source in sources:
        members = ((name, getattr(source, name, None)) for name in fields)
        found.update((name, value) for name, value in members if value is not None)
    return kind(**{**found, **more})


# -- from the older words ------------------------------------------------------------------------


def _fields(index: control.IndexModel) -> Iterator[tuple[str, Any]]:
    embed = index.embed
    if embed is not None and embed.field_map:
        for name in embed.field_map.values():
            yield (
                name,
                _like(control.SemanticTextField, index, embed, dimension=None),
            )
    else:
        yield from _vector_fields(index.vector_type, index.dimension, index.metric)
    spec = index.spec if isinstance(index.spec, control.IndexSpec) else control.IndexSpec()
    place = spec.serverless or spec.byoc
    yield from _untyped(place and place.schema).items()


def _vector_fields(
    kind: str, dimension: int | None, metric: str | None
) -> Iterator[tuple[str, Any]]:
    # The service says both of an index of dense vectors: its records may have sparse ones besides.
    if kind != "sparse" and dimension is not None:
        yield VALUES, control.DenseVectorField(dimension=dimension, metric=metric or "cosine")
    yield SPARSE_VALUES, control.SparseVectorField()


def _untyped(schema: Any) -> dict[str, control.LegacyMetadataField]:
    fields = (schema.fields if isinstance(schema, control.MetadataSchema) else None) or {}
    return {
        name: control.LegacyMetadataField(filterable=bool(it.filterable))
        for name, it in fields.items()
    }


def _deploy(index: control.IndexModel, spec: control.IndexSpec) -> None:
    """Set the deployment, and what stands beside it and not in it."""
    for name, deployment, _ in _PLACES:
        place = getattr(spec, name)
        if place is not None:
            index.deployment = _like(deployment, place)
            for beside in ("read_capacity", "source_collection"):
                setattr(index, beside, getattr(index, beside) or getattr(place, beside, None))
            return


# -- from the newer words ------------------------------------------------------------------------


def _vectors(schema: control.IndexSchema) -> tuple[int | None, str | None, str | None]:
    """Return dimension, metric and kind of the vectors of an index; it has one field of dense ones at most."""
    for field in schema.fields.values():
        made = field.embed if isinstance(field, control.ResponseStringField) else field
        if isinstance(made, (control.DenseVectorField, control.FieldEmbedConfig)):
            return made.dimension, made.metric, "dense"
        if isinstance(field, control.SemanticTextField):
            return field.dimension, field.metric, "dense" if field.dimension else None
    for field in schema.fields.values():
        if (
            isinstance(field, control.SparseVectorField)
            or getattr(field, "sparse_embed", None) is not None
        ):
            return None, SPARSE_METRIC, "sparse"
    return None, None, None


def _embed(schema: control.IndexSchema) -> control.ModelIndexEmbed | None:
    for name, field in schema.fields.items():
        if isinstance(field, control.SemanticTextField):
            # Nobody said what kind of vectors.
            named: Any = {"field_map": {"text": name}, "vector_type": None}
            return _like(control.ModelIndexEmbed, field, **named)  # type: ignore[no-any-return]
    return None


def _spec(index: control.IndexModel) -> control.IndexSpec | None:
    place: Any = index.deployment
    for name, deployment, kind in _PLACES:
        if isinstance(place, deployment):
            if name == "pod":
                more: dict[str, Any] = {"pods": place.replicas * place.shards}
            else:
                more = {"schema": _metadata(index.schema)}
            return control.IndexSpec(**{name: _like(kind, place, index, **more)})
    return None


def _metadata(schema: control.IndexSchema | None) -> control.MetadataSchema | None:
    """Return the fields that filters may refer to; None when the schema names none."""
    fields = {
        name: control.MetadataSchemaFieldsValue(filterable=True)
        for name, field in (
            schema.fields if isinstance(schema, control.IndexSchema) else {}
        ).items()
        if isinstance(field, _METADATA) and field.filterable
    }
    return control.MetadataSchema(fields=fields) if fields else None
