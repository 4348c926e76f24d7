"""Settings of new indexes: the place they run in, and the model that embeds their text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from attrs import asdict, define, field, fields

from pinecone.models.enums import plain


class _Settings:
    """Base of all settings: fields as attributes and as a mapping, and plain dicts."""

    __slots__ = ()

    def keys(self) -> tuple[str, ...]:
        """Return the names of the fields."""
        kind: Any = type(self)
        return tuple(it.name for it in fields(kind))

    def values(self) -> list[Any]:
        """Return what the fields hold."""
        return [getattr(self, name) for name in self.keys()]

    def items(self) -> list[tuple[str, Any]]:
        """Return the names of the fields, each with what it holds."""
        return [(name, getattr(self, name)) for name in self.keys()]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the field called `key`, or `default` when there is none of that name."""
        return getattr(self, key) if key in self.keys() else default

    def to_dict(self) -> dict[str, Any]:
        """Return a plain dict of all fields, nested settings included."""
        it: Any = self
        return asdict(it)

    def given(self) -> dict[str, Any]:
        """Return a plain dict of the fields that are set: what a request holds."""
        return {key: _sent(value) for key, value in self.items() if value is not None}

    def __getitem__(self, key: str) -> Any:
        if key not in self.keys():
            raise KeyError(key)
        return getattr(self, key)

    def __contains__(self, key: object) -> bool:
        return key in self.keys()

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())

    def __len__(self) -> int:
        return len(self.keys())


def _sent(value: Any) -> Any:
    return value.given() if isinstance(value, _Settings) else value


class _Place(_Settings):
    """Settings that are the `spec` of a request, under the key of their kind."""

    __slots__ = ()
    kind: ClassVar[str]

    def asdict(self) -> dict[str, Any]:
        """Return the fields that are set, under the key that names the kind of index."""
        return {self.kind: self.given()}


@define(frozen=True)
class ServerlessSpec(_Place):
    """An index that scales by itself, in a region of a cloud.

    Attributes:
        cloud: `"aws"`, `"gcp"` or `"azure"`.
        region: A region of that cloud, for example `"us-east-1"`.
        read_capacity: `{"mode": "OnDemand"}` or a dedicated capacity; None leaves it to the service.
        schema: Metadata fields to index, `{"fields": {"genre": {"filterable": True}}}`; None indexes all.

    Example:
        ServerlessSpec(cloud="aws", region="us-east-1")
    """

    kind: ClassVar[str] = "serverless"
    cloud: str = field(converter=plain)
    region: str = field(converter=plain)
    read_capacity: Mapping[str, Any] | None = None
    schema: Mapping[str, Any] | None = None


@define(frozen=True)
class PodSpec(_Place):
    """An index on pods of a fixed size.

    Attributes:
        environment: For example `"us-east1-gcp"`.
        pod_type: Kind and size, for example `"p1.x1"`, the default.
        replicas: Copies of the index, for throughput. Default 1.
        shards: Parts of the index, for size. Default 1.
        pods: `replicas * shards`. Default 1.
        metadata_config: `{"indexed": ["genre"]}`; None indexes every field.
        source_collection: Collection to fill the index from.

    Example:
        PodSpec(environment="us-east1-gcp", pod_type="s1.x1")
    """

    kind: ClassVar[str] = "pod"
    environment: str = field(converter=plain)
    pod_type: str = field(default="p1.x1", converter=plain)
    replicas: int = 1
    shards: int = 1
    pods: int = 1
    metadata_config: Mapping[str, Any] | None = None
    source_collection: str | None = None


@define(frozen=True)
class ByocSpec(_Place):
    """An index in a cloud account of your own.

    Attributes:
        environment: The environment set up for that account.
        read_capacity: `{"mode": "OnDemand"}` or a dedicated capacity; None leaves it to the service.
        schema: Metadata fields to index, `{"fields": {"genre": {"filterable": True}}}`; None indexes all.

    Example:
        ByocSpec(environment="aws-us-east-1-b921")
    """

    kind: ClassVar[str] = "byoc"
    environment: str
    read_capacity: Mapping[str, Any] | None = None
    schema: Mapping[str, Any] | None = None


@define(frozen=True)
class EmbedConfig(_Settings):
    """A hosted model that turns the text of an index's records into vectors.

    Attributes:
        model: For example `"multilingual-e5-large"`.
        field_map: Field of a record that holds its text, `{"text": "chunk_text"}`.
        dimension: Numbers per vector, for models that offer a choice; None takes the model's own.
        metric: `"cosine"`, `"dotproduct"` or `"euclidean"`; None takes what the model recommends.
        read_parameters: Parameters of the model for queries.
        write_parameters: Parameters of the model for records.

    Example:
        EmbedConfig(model=EmbedModel.Multilingual_E5_Large, field_map={"text": "chunk_text"})
    """

    model: str = field(converter=plain)
    field_map: Mapping[str, Any]
    dimension: int | None = None
    metric: str | None = field(default=None, converter=plain)
    read_parameters: Mapping[str, Any] | None = None
    write_parameters: Mapping[str, Any] | None = None


@define(frozen=True)
class IndexEmbed(EmbedConfig):
    """Hold what `EmbedConfig` does, with its fields in the order that older releases had.

    Attributes:
        model: For example `"multilingual-e5-large"`.
        field_map: Field of a record that holds its text, `{"text": "chunk_text"}`.
        metric: `"cosine"`, `"dotproduct"` or `"euclidean"`; None takes what the model recommends.
        read_parameters: Parameters of the model for queries.
        write_parameters: Parameters of the model for records.
        dimension: Numbers per vector, for models that offer a choice; None takes the model's own.

    Example:
        IndexEmbed("multilingual-e5-large", {"text": "chunk_text"}, "cosine")
    """

    dimension: int | None = None  # stated again, which puts it last
    as_dict = EmbedConfig.to_dict


@define(frozen=True)
class IntegratedSpec(_Settings):
    """A serverless index that embeds text by itself, when records are written and when they are searched.

    Attributes:
        cloud: `"aws"`, `"gcp"` or `"azure"`.
        region: A region of that cloud, for example `"us-east-1"`.
        embed: The model and how it is used: an `EmbedConfig`, an `IndexEmbed` or a dict of their fields.
        read_capacity: `{"mode": "OnDemand"}` or a dedicated capacity; None leaves it to the service.
        schema: Metadata fields to index, `{"fields": {"genre": {"filterable": True}}}`; None indexes all.

    Example:
        IntegratedSpec(
            cloud="aws",
            region="us-east-1",
            embed=EmbedConfig(model="multilingual-e5-large", field_map={"text": "chunk_text"}),
        )
    """

    cloud: str = field(converter=plain)
    region: str = field(converter=plain)
    embed: EmbedConfig | IndexEmbed | Mapping[str, Any]
    read_capacity: Mapping[str, Any] | None = None
    schema: Mapping[str, Any] | None = None
