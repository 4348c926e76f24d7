"""Exact nearest neighbours: a fast float32 scan with an error bound, then an exact float64 pass.

The scan computes matrix-vector products of parts of the vector files, on all processors. Its rounding
error is bounded per row, every row that could still be among the best ``k`` is scored again in
float64, and ties go to the lower slot. So the answer does not depend on how sums are grouped.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable

import numpy as np

from pinecone.local.segments import Floats, Segments, Slots
from pinecone.local.sparse import Doubles

_UNIT_ROUNDOFF = 2.0**-24
_DOUBLE_ROUNDOFF = 2.0**-53
_SMALLEST = 1.5e-45
_EXACT_CHUNK = 1024
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
    if len(slots) > k:
        kept = _candidates(segments, slots, query, metric, k, stopping, extra)
        slots = slots[kept]
        extra = None if extra is None else extra[kept]
    scores = exact(segments, slots, query.astype(np.float64), metric)
    if extra is not None:
        scores += extra
    return best_first(slots, scores, k, ascending=metric == "euclidean")


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


def _candidates(
    segments: Segments,
    slots: Slots,
    query: Floats,
    metric: str,
    k: int,
    stopping: Callable[[], bool],
    extra: Doubles | None,
) -> Slots:
    """Return the places in ``slots`` whose score, given the error bound, may be among the best."""
    length = float(np.linalg.norm(query.astype(np.float64)))
    if length == 0 and metric != "euclidean" and extra is None:
        return np.arange(k)  # every score is zero: the lowest slots win
    # A query of length one neither overflows nor vanishes in float32, whatever was asked.
    unit = (query.astype(np.float64) / (length or 1.0)).astype(np.float32)
    best = _Best(k)
    piece = segments.piece
    first, last = int(slots[0]) // piece, int(slots[-1]) // piece
    bounds = np.searchsorted(slots, np.arange(first, last + 2) * piece).tolist()

    def scan(place: int) -> None:
        start, stop = bounds[place], bounds[place + 1]
        if start == stop:
            return
        if stopping():
            raise Stopped
        number, offset = divmod((first + place) * piece, segments.rows)
        dots, norms = _scan(segments, number, slots[start:stop] - number * segments.rows, unit)
        segments.release(number, offset, offset + piece)
        more = None if extra is None else extra[start:stop]
        with np.errstate(all="ignore"):
            best.offer(start, *_bounded(metric, segments.dimension, length, dots, norms, more))

    segments.each(scan, range(len(bounds) - 1), len(slots) * segments.dimension * 4)
    return best.places()


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


def _scan(segments: Segments, number: int, rows: Slots, unit: Floats) -> tuple[Doubles, Doubles]:
    """Return ``row . unit`` and ``|row|`` for rows of one file, as float64."""
    low, high = int(rows[0]), int(rows[-1]) + 1
    block = segments.block(number)
    if 4 * len(rows) >= high - low:
        # Dense enough: streaming past unwanted rows is cheaper than collecting the others.
        dots = _dots(block[low:high], unit)[rows - low]
    else:
        dots = _dots(block[rows], unit)
    return dots.astype(np.float64), segments.norms(number)[rows].astype(np.float64)


def _bounded(
    metric: str,
    dimension: int,
    length: float,
    dots: Doubles,
    norms: Doubles,
    extra: Doubles | None,
) -> tuple[Doubles, Doubles]:
    """Return a score that ranks like the metric, higher is better, and how far off it may be."""
    error = (dimension + 8) * (_UNIT_ROUNDOFF * norms + _SMALLEST)
    if metric == "cosine":
        scale = 1.0 / np.where(norms > 0, norms, 1.0)
        return dots * scale, error * scale + 4 * _UNIT_ROUNDOFF
    if metric == "dotproduct":
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
