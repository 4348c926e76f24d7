"""Define what the data plane's operations return, before JSON or protobuf is made of it.

Vectors are float32 arrays and metadata is the JSON text that is stored. `lsn` is the sequence number
of the namespace: the one a write got, or the one a read has seen.
"""

from __future__ import annotations

import msgspec
import numpy as np

from pinecone.local.storage.segments import Floats
from pinecone.local.storage.sparse import Sparse


class Found(msgspec.Struct, frozen=True):
    """A stored record. `values` is empty when it has no dense vector."""

    id: str
    values: Floats
    sparse: Sparse | None
    metadata: bytes | None


class Match(msgspec.Struct, frozen=True):
    """A record that a query found; what was not asked for is empty or None.

    The score stays a float32, whose shortest digits are what JSON shows.
    """

    id: str
    score: np.float32
    values: Floats
    sparse: Sparse | None
    metadata: bytes | None


class Written(msgspec.Struct, frozen=True):
    """A delete, or anything else that answers with an empty body."""

    lsn: int


class Upserted(msgspec.Struct, frozen=True):
    """An upsert of `count` records."""

    lsn: int
    count: int


class Updated(msgspec.Struct, frozen=True):
    """An update; `matched` counts the records of an update by filter and is None by id."""

    lsn: int
    matched: int | None


class Queried(msgspec.Struct, frozen=True):
    """The matches of a query, best first."""

    lsn: int
    namespace: str
    matches: list[Match]
    read_units: int = 1


class Fetched(msgspec.Struct, frozen=True):
    """Records in id order; `next_token` names the next page when there is one."""

    lsn: int
    namespace: str
    records: list[Found]
    next_token: str | None = None
    read_units: int = 1


class Listed(msgspec.Struct, frozen=True):
    """One page of ids; `next_token` names the next page when there is one."""

    lsn: int
    namespace: str
    ids: list[str]
    next_token: str | None = None
    read_units: int = 1


class Stats(msgspec.Struct, frozen=True):
    """Counts of records by namespace, named as the asked API version names them.

    Metric and vector type are empty where there are no vectors.
    """

    lsn: int
    namespaces: dict[str, int]
    total: int
    dimension: int | None
    metric: str
    vector_type: str


class NamespaceSummary(msgspec.Struct, frozen=True):
    """Hold what is known about a namespace.

    Attributes:
        name: Its public name; the default one is `__default__`.
        records: How many records it holds.
        schema: Fields of the schema it was created with, or None.
        indexed_fields: Fields that filters can use now.
        size: Bytes that its records take.
    """

    name: str
    records: int
    schema: tuple[str, ...] | None
    indexed_fields: list[str]
    size: int = 0


class NamespaceDescribed(msgspec.Struct, frozen=True):
    """One namespace."""

    lsn: int
    namespace: NamespaceSummary


class NamespacesListed(msgspec.Struct, frozen=True):
    """One page of namespaces in name order, and how many there are on all pages."""

    lsn: int
    namespaces: list[NamespaceSummary]
    total: int
    next_token: str | None = None
