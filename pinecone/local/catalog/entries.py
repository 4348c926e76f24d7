"""The list of indexes, kept in one small JSON file that is replaced atomically."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from pinecone.local.catalog.files import check_format, read_json, write_json
from pinecone.local.catalog.schema import Embedding, Field

FORMAT = 1


class Embed(msgspec.Struct):
    """The embedding model of an index.

    Attributes:
        model: Name of the hosted model.
        field: Field of a record that holds its text.
        local_model: What makes the vectors here; vectors of another local model do not compare.
    """

    model: str
    field: str
    read_parameters: dict[str, Any]
    write_parameters: dict[str, Any]
    local_model: str


class Pod(msgspec.Struct):
    """Size of a pod index; it changes nothing here."""

    pod_type: str
    replicas: int = 1
    shards: int = 1
    indexed: list[str] | None = None


class IndexEntry(msgspec.Struct):
    """Everything about one index that outlives the process.

    An index of documents that have no vectors has no metric and no vector type: both are empty.
    """

    name: str
    folder: str
    port: int
    dimension: int | None
    metric: str
    cloud: str
    region: str
    deletion_protection: str = "disabled"
    tags: dict[str, str] = msgspec.field(default_factory=dict)
    schema: dict[str, dict[str, dict[str, bool]]] | None = None
    vector_type: str = "dense"
    # Deployments in a pod or in an own cloud account have an environment instead of cloud and region.
    kind: str = "serverless"
    environment: str | None = None
    pod: Pod | None = None
    embed: Embed | None = None
    read_capacity: dict[str, Any] | None = None
    source_collection: str | None = None
    source_backup: str | None = None
    # Fields that were declared with a type: of documents, or metadata beside vectors.
    fields: dict[str, Field] | None = None
    holds_documents: bool = False
    # Where clients reach it; known once its port is open.
    host: str = ""
    # The customer's own key; nothing is encrypted here.
    cmek_id: str | None = None
    # When it was made; not known of those that an earlier version of this package made.
    created: str = ""


def integrated_fields(entry: IndexEntry) -> dict[str, Field]:
    """Return the fields that the records of an index with integrated embedding have as documents."""
    embed = entry.embed
    assert embed is not None
    made = Embedding(embed.model, embed.read_parameters, embed.write_parameters, embed.local_model)
    dense = entry.vector_type == "dense"
    text = Field(
        "semantic_text",
        entry.dimension,
        entry.metric,
        dense=made if dense else None,
        sparse=None if dense else made,
    )
    return {**(entry.fields or {}), embed.field: text}


class _File(msgspec.Struct):
    format: int
    indexes: list[IndexEntry]


class Catalog:
    """Reads and writes ``catalogue.json`` of one data folder."""

    def __init__(self, folder: Path, *, durable: bool) -> None:
        """Read the catalog in ``folder``; a missing file means no indexes.

        Raises:
            StorageError: The file is damaged or of another format.
        """
        self._path = folder / "catalogue.json"
        self._durable = durable
        self.indexes: dict[str, IndexEntry] = {}
        file = read_json(self._path, _File)
        if file is not None:
            check_format(self._path, file.format, FORMAT)
            self.indexes = {entry.name: entry for entry in file.indexes}

    def save(self) -> None:
        """Replace the file; when this returns, a durable catalog is on disk."""
        write_json(self._path, _File(FORMAT, list(self.indexes.values())), durable=self._durable)
