"""Exact nearest neighbours: fast scans with error bounds, then an exact float64 pass.

A scan computes matrix-vector products of parts of the vector files, on all processors: of their
quantized rows where there are many, of the float32 rows themselves where there are few or the quantized
ones left many. Its error is bounded per row, every row that could still be among the best ``k`` is scored
again in float64, and ties go to the lower slot. So the answer depends neither on how sums are
grouped nor on whether there are quantized rows.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable

import numpy as np

from pinecone.local.storage.quantized import QuantizedFile, QuantizedQuery
from pinecone.local.storage.segments import Floats, Segments, Slots
from pinecone.local.storage.sparse import Doubles

_UNIT_ROUNDOFF = 2.0**-24
_DOUBLE_ROUNDOFF = 2.0**-53
_SMALLEST = 1.5e-45
_EXACT_CHUNK = 1024
# Of a file of which less than one row in so many is wanted, those are collected before they are multiplied.
_SPARSE = 4
_FLOAT32_MAX = float(np.finfo(np.float32).max)


class Stopped(Exception):
    """The service is closing and this search will not be finished."""


def top_k(
    segments: Segments,
    slots: Slots,
    query: Floats,
    metric: str,
    k: int,
    stopping: Callable[[], bool] = lambda: False,
    extra: Doubles | None = None,
) -> tuple[Slots, Floats]:
    """Find the ``k`` best of the given slots.

    Args:
        segments: Where the vectors are.
        slots: Candidate slots, ascending.
        query: Vector to compare with, one value per dimension.
        metric: ``cosine``, ``dotproduct`` or ``euclidean``.
        k: How many results to return at most.
        stopping: Asked between parts; when it says True the search gives up.
        extra: Added to the score of each slot; for dot products only.

    Returns:
        Slots and scores, best first. Cosine and dot product: higher is better. Euclidean: the
        squared distance, lower is better.

    Raises:
        Stopped: ``stopping`` said so.
    """
    scan = _Scan(segments, query, metric, k, stopping)
    few = k
    if len(slots) > k and segments.has_quantized(len(slots)):
        slots, extra = _narrowed(scan, slots, extra, quantized=True)
        few = max(k, _EXACT_CHUNK)
    if len(slots) > few:
        slots, extra = _narrowed(scan, slots, extra, quantized=False)
    scores = exact(segments, slots, query.astype(np.float64), metric)
    if extra is not None:
        scores += extra
    return best_first(slots, scores, k, ascending=metric == "euclidean")


def _narrowed(
    scan: _Scan, slots: Slots, extra: Doubles | None, *, quantized: bool
) -> tuple[Slots, Doubles | None]:
    kept = scan(slots, extra, quantized=quantized)
    return slots[kept], None if extra is None else extra[kept]


def best_first(
    slots: Slots, scores: Doubles, k: int, *, ascending: bool = False
) -> tuple[Slots, Floats]:
    """Return the ``k`` best slots and their scores as float32; ties go to the lower slot."""
    keys = scores if ascending else -scores
    if len(slots) > k:
        kept = np.flatnonzero(keys <= np.partition(keys, k - 1)[k - 1])
        slots, scores, keys = slots[kept], scores[kept], keys[kept]
    order = np.lexsort((slots, keys))[:k]
    clipped = np.clip(scores[order], -_FLOAT32_MAX, _FLOAT32_MAX)
    return slots[order], clipped.astype(np.float32)


class _Scan:
    """Narrows slots down to those whose score, given how far off it may be, may be among the best."""

    def __init__(
        self,
        segments: Segments,
        query: Floats,
        metric: str,
        k: int,
        stopping: Callable[[], bool],
    ) -> None:
        self._segments = segments
        self._metric = metric
        self._k = k
        self._stopping = stopping
        exact = query.astype(np.float64)
        self._length = float(np.linalg.norm(exact))
        # A query of length one neither overflows nor vanishes in float32, whatever was asked.
        self._unit = (exact / (self._length or 1.0)).astype(np.float32)

    def __call__(self, slots: Slots, extra: Doubles | None, *, quantized: bool) -> Slots:
        """Return the places of those slots; they are ascending, and more than ``k``."""
        segments = self._segments
        if self._length == 0 and self._metric != "euclidean" and extra is None:
            return np.arange(self._k)  # every score is zero: the lowest slots win
        best = _Best(self._k)
        quantized_query = QuantizedQuery(self._unit) if quantized else None
        piece = segments.rows if quantized else segments.piece
        first, last = int(slots[0]) // piece, int(slots[-1]) // piece
        bounds = np.searchsorted(slots, np.arange(first, last + 2) * piece).tolist()

        def scan(place: int) -> None:
            start, stop = bounds[place], bounds[place + 1]
            if start == stop:
                return
            if self._stopping():
                raise Stopped
            number, offset = divmod((first + place) * piece, segments.rows)
            rows = slots[start:stop] - number * segments.rows
            file = segments.quantized(number) if quantized_query else None
            if file is None or quantized_query is None:
                found = _scan(segments, number, rows, self._unit)
                segments.release(number, offset, offset + piece)
            else:
                found = _scan_quantized(file, rows, quantized_query)
                segments.release_quantized(number)
            more = None if extra is None else extra[start:stop]
            with np.errstate(all="ignore"):
                best.offer(start, *self._bounded(*found, more))

        size = len(slots) * segments.dimension * (1 if quantized else 4)
        segments.each(scan, range(len(bounds) - 1), size)
        return best.places()

    def _bounded(
        self, dots: Doubles, errors: Doubles, norms: Doubles, extra: Doubles | None
    ) -> tuple[Doubles, Doubles]:
        """Return a score that ranks like the metric, higher is better, and how far off it may be."""
        length, dimension = self._length, self._segments.dimension
        # What the rounding of the query and of sums adds, in whatever order they were summed.
        error = errors + (dimension + 8) * (_UNIT_ROUNDOFF * norms + _SMALLEST)
        if self._metric == "cosine":
            scale = 1.0 / np.where(norms > 0, norms, 1.0)
            return dots * scale, error * scale + 4 * _UNIT_ROUNDOFF
        if self._metric == "dotproduct":
            if extra is None:
                return dots, error
            dots = dots * length
            error = error * length
            return dots + extra, error + 4 * _DOUBLE_ROUNDOFF * (np.abs(dots) + np.abs(extra))
        # -|x - q|^2 = 2 q.x - |x|^2 - |q|^2, where the norm itself was rounded to float32.
        score = 2 * length * dots - norms * norms
        error = 2 * length * error + 4 * _UNIT_ROUNDOFF * norms * norms
        # Leaving out |q|^2 is finer than the exact pass, in which small rows may tie: keep them all.
        return score, error + (dimension + 8) * _DOUBLE_ROUNDOFF * (length + norms) ** 2


class _Best:
    """Keeps what may be among the ``k`` best of all that is offered, part by part."""

    def __init__(self, k: int) -> None:
        self._k = k
        self._lock = threading.Lock()
        # The k-th best of any part, at its worst: no record below it can be among the best.
        self._threshold = -math.inf
        self._parts: list[tuple[Slots, Doubles, Doubles]] = []

    def offer(self, start: int, score: Doubles, error: Doubles) -> None:
        """Take scores and their errors; the first is at place ``start``."""
        low, high = score - error, score + error
        unknown = ~(np.isfinite(low) & np.isfinite(high))
        low[unknown], high[unknown] = -np.inf, np.inf
        threshold = self._kth(low)
        with self._lock:
            self._threshold = threshold = max(self._threshold, threshold)
        kept = np.flatnonzero(high >= threshold)
        with self._lock:
            self._parts.append((kept + start, low[kept], high[kept]))

    def places(self) -> Slots:
        """Return the places that are left, ascending."""
        places, low, high = (np.concatenate(part) for part in zip(*self._parts, strict=True))
        return np.sort(places[high >= self._kth(low)])

    def _kth(self, low: Doubles) -> float:
        if len(low) < self._k:
            return -math.inf
        return float(np.partition(low, len(low) - self._k)[len(low) - self._k])


_Products = tuple[Doubles, Doubles, Doubles]
"""Of rows: ``row . unit``, how far off that may be beyond the rounding of sums, and ``|row|``."""


def _scan_quantized(file: QuantizedFile, rows: Slots, quantized_query: QuantizedQuery) -> _Products:
    low, high = int(rows[0]), int(rows[-1]) + 1
    if len(rows) == high - low:
        return file.products(slice(low, high), quantized_query)
    if _SPARSE * len(rows) < high - low:
        return file.products(rows, quantized_query)
    dots, errors, norms = file.products(slice(low, high), quantized_query)
    return dots[rows - low], errors[rows - low], norms[rows - low]


def _scan(segments: Segments, number: int, rows: Slots, unit: Floats) -> _Products:
    low, high = int(rows[0]), int(rows[-1]) + 1
    block = segments.block(number)
    if _SPARSE * len(rows) >= high - low:
        # Dense enough: streaming past unwanted rows is cheaper than collecting the others.
        dots = _dots(block[low:high], unit)[rows - low]
    else:
        dots = _dots(block[rows], unit)
    norms = segments.norms(number)[rows].astype(np.float64)
    return dots.astype(np.float64), np.zeros(len(rows)), norms


def _dots(rows: Floats, unit: Floats) -> Floats:
    """Multiply rows with a vector on this thread.

    ``rows @ unit`` would start BLAS threads: 1.8 times faster on an idle machine, but three times
    slower on a busy one, where they spin while they wait for each other. Either way the speed of
    memory is the limit.
    """
    dots: Floats = np.einsum("ij,j->i", rows, unit)
    return dots


def exact(segments: Segments, slots: Slots, query: Doubles, metric: str) -> Doubles:
    """Return the float64 score of every slot; each row is summed on its own, so equal rows get equal scores."""
    scores = np.empty(len(slots), np.float64)
    length = float(np.sqrt((query * query).sum()))
    for start in range(0, len(slots), _EXACT_CHUNK):
        rows = segments.read(slots[start : start + _EXACT_CHUNK]).astype(np.float64)
        out = scores[start : start + len(rows)]
        if metric == "euclidean":
            rows -= query
            out[:] = (rows * rows).sum(axis=1)
            continue
        out[:] = (rows * query).sum(axis=1)
        if metric == "cosine":
            product = np.sqrt((rows * rows).sum(axis=1)) * length
            out[:] = np.clip(out / np.where(product > 0, product, 1.0), -1.0, 1.0)
    return scores
