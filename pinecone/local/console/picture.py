"""A namespace as points in a plane: a bounded sample of its records, projected by PCA."""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence
from typing import TypeAlias

import msgspec
import numpy as np

from pinecone.local.console.columns import Columns, widest
from pinecone.local.console.pca import Plane, fit, unit
from pinecone.local.console.reading import fields_of
from pinecone.local.engine.checks import stored_namespace
from pinecone.local.engine.guard import operation
from pinecone.local.engine.vectors import Operations
from pinecone.local.storage.segments import Floats
from pinecone.local.storage.store import Store
from pinecone.local.storage.view import Record, View

MOST_POINTS = 800
_MOST_VALUES = 2_000_000  # of all vectors together
_MOST_COLUMNS = 1_000  # of sparse vectors, which have as many as there are words
_FEWEST = 3
_KEPT = 8
_LONGEST_LABEL = 60
GROUPS = 7


class Point(msgspec.Struct, frozen=True):
    """A record in the plane; `labels` are its short metadata values."""

    id: str
    x: float
    y: float
    labels: dict[str, str]


class Picture(msgspec.Struct, frozen=True):
    """A sample of a namespace.

    Attributes:
        plane: What the points lie in.
        columns: Positions that the plane is of, where vectors are sparse.
        points: The sample.
        total: How many records there are.
        fields: Metadata fields that points can be coloured by, the most telling first.
    """

    plane: Plane
    columns: Columns | None
    points: list[Point]
    total: int
    fields: list[str]

    def groups(self, field: str | None) -> list[str]:
        """Return the most frequent values of a field, at most as many as there are colours."""
        if field is None:
            return []
        counts = Counter(p.labels[field] for p in self.points if field in p.labels)
        return [value for value, _ in counts.most_common(GROUPS)]


# Of an index, a namespace, and the last write that the picture shows.
_Key: TypeAlias = "tuple[str, str, int]"


class Pictures:
    """Draws namespaces and remembers the latest pictures until their records change."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._latest: OrderedDict[_Key, Picture] = OrderedDict()

    def of(self, key: str, operations: Operations, metric: str, namespace: str) -> Picture | None:
        """Return the picture of a namespace; None when it has too few records.

        Args:
            key: Names the index for good.
            operations: The index.
            metric: Its metric; of cosine only directions matter.
            namespace: The namespace.
        """
        return _Sampler(operations.store, metric).picture(
            key, stored_namespace(namespace), self._kept, self._keep
        )

    def place(
        self, picture: Picture, operations: Operations, metric: str, namespace: str, ids: list[str]
    ) -> list[Point]:
        """Return where records are in a picture, in the order of their ids as given."""
        sampler = _Sampler(operations.store, metric)
        found = {p.id: p for p in sampler.placed(picture, stored_namespace(namespace), ids)}
        return [found[item] for item in ids if item in found]

    def _kept(self, key: _Key) -> Picture | None:
        with self._mutex:
            return self._latest.get(key)

    def _keep(self, key: _Key, picture: Picture) -> None:
        with self._mutex:
            self._latest[key] = picture
            while len(self._latest) > _KEPT:
                self._latest.popitem(last=False)


class _Sampler:
    """Reads vectors of one index."""

    def __init__(self, store: Store, metric: str) -> None:
        self.store = store
        self._cosine = metric == "cosine"

    @operation
    def picture(
        self,
        key: str,
        namespace: str,
        kept: Callable[[_Key], Picture | None],
        keep: Callable[[_Key, Picture], None],
    ) -> Picture | None:
        with self.store.view(namespace) as view:
            total = len(view.slots)
            if total < _FEWEST:
                return None
            known = kept((key, namespace, view.lsn))
            if known is not None:
                return known
            width = self.store.segments.dimension or 1
            most = min(MOST_POINTS, max(_FEWEST, _MOST_VALUES // width), total)
            chosen = np.linspace(0, total - 1, most).astype(np.intp)
            records = view.by_slot(view.slots[chosen])
            columns = self._columns(view, records)
            matrix = self._matrix(view, records, columns)
            plane = fit(matrix)
            if columns is not None:
                plane = plane._replace(shares=plane.shares * columns.share)
            points = _points(plane, records, matrix)
            picture = Picture(plane, columns, points, total, _telling(points))
            keep((key, namespace, view.lsn), picture)
        return picture

    @operation
    def placed(self, picture: Picture, namespace: str, ids: list[str]) -> list[Point]:
        with self.store.view(namespace) as view:
            records = view.by_id(ids)
            if not records:
                return []
            matrix = self._matrix(view, records, picture.columns)
            return _points(picture.plane, records, matrix)

    def _columns(self, view: View, records: Sequence[Record]) -> Columns | None:
        if self.store.segments.dimension:
            return None
        return widest(view.sparse(records), _MOST_COLUMNS)

    def _matrix(self, view: View, records: Sequence[Record], columns: Columns | None) -> Floats:
        if columns is not None:
            return columns.matrix(view.sparse(records))
        matrix = view.vectors(records)
        return unit(matrix) if self._cosine else matrix


def _points(plane: Plane, records: Sequence[Record], matrix: Floats) -> list[Point]:
    places = plane.project(matrix).tolist()
    return [
        Point(item.id, x, y, _labels(item.metadata))
        for item, (x, y) in zip(records, places, strict=True)
    ]


def _labels(metadata: bytes | None) -> dict[str, str]:
    """Return the metadata values that fit into a legend."""
    return {
        name: str(value)[:_LONGEST_LABEL]
        for name, value in fields_of(metadata).items()
        if isinstance(value, (str, bool, int, float))
    }


def _telling(points: Sequence[Point]) -> list[str]:
    """Return the fields whose values group the points, those with few groups first."""
    values: dict[str, Counter[str]] = {}
    for point in points:
        for name, value in point.labels.items():
            values.setdefault(name, Counter())[value] += 1
    ranked = []
    for name, counts in values.items():
        covered = sum(count for _, count in counts.most_common(GROUPS))
        # A name of each point, or one value for all, tells nothing.
        if len(counts) > 1 and covered >= 0.2 * len(points) and len(counts) < 0.5 * len(points):
            ranked.append((len(counts), name))
    return [name for _, name in sorted(ranked)[:6]]
