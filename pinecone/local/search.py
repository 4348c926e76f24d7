"""Exact nearest neighbours: a fast float32 scan with an error bound, then an exact float64 pass.

The scan computes one matrix-vector product per vector file. Its rounding error is bounded per row,
every row that could still be among the best ``k`` is scored again in float64, and ties go to the
lower slot. So the answer does not depend on how the scan groups its sums.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from pinecone.local.filters import Mask
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
        stopping: Asked between files; when it says True the search gives up.
        extra: Added to the score of each slot; for dot products only.

    Returns:
        Slots and scores, best first. Cosine and dot product: higher is better. Euclidean: the
        squared distance, lower is better.

    Raises:
        Stopped: ``stopping`` said so.
    """
    if len(slots) > k:
        with np.errstate(all="ignore"):
            kept = _candidates(segments, slots, query, metric, k, stopping, extra)
        slots = slots[kept]
        extra = None if extra is None else extra[kept]
    scores = _exact(segments, slots, query.astype(np.float64), metric)
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
) -> Mask:
    """Mark the slots whose score, given the scan's error bound, may be among the best ``k``."""
    length = float(np.linalg.norm(query.astype(np.float64)))
    if length == 0 and metric != "euclidean" and extra is None:
        lowest: Mask = np.arange(len(slots)) < k  # every score is zero: the lowest slots win
        return lowest
    # A query of length one neither overflows nor vanishes in float32, whatever was asked.
    unit = (query.astype(np.float64) / (length or 1.0)).astype(np.float32)
    dots, norms = _scan(segments, slots, unit, stopping)
    error = (segments.dimension + 8) * (_UNIT_ROUNDOFF * norms + _SMALLEST)
    if metric == "cosine":
        scale = 1.0 / np.where(norms > 0, norms, 1.0)
        score, error = dots * scale, error * scale + 4 * _UNIT_ROUNDOFF
    elif metric == "dotproduct":
        score = dots
        if extra is not None:
            score = dots * length + extra
            error = error * length
            error += 4 * _DOUBLE_ROUNDOFF * (np.abs(dots) * length + np.abs(extra))
    else:
        # -|x - q|^2 = 2 q.x - |x|^2 - |q|^2, where the norm itself was rounded to float32.
        score = 2 * length * dots - norms * norms
        error = 2 * length * error + 4 * _UNIT_ROUNDOFF * norms * norms
        # Leaving out |q|^2 is finer than the exact pass, in which small rows may tie: keep them all.
        error += (segments.dimension + 8) * _DOUBLE_ROUNDOFF * (length + norms) ** 2
    low, high = score - error, score + error
    unknown = ~(np.isfinite(low) & np.isfinite(high))
    low[unknown], high[unknown] = -np.inf, np.inf
    threshold = np.partition(low, len(low) - k)[len(low) - k]
    kept: Mask = high >= threshold
    return kept


def _scan(
    segments: Segments, slots: Slots, unit: Floats, stopping: Callable[[], bool]
) -> tuple[Doubles, Doubles]:
    """Return ``row . unit`` and ``|row|`` for every slot, as float64."""
    dots = np.empty(len(slots), np.float64)
    norms = np.empty(len(slots), np.float64)
    first, last = int(slots[0]) // segments.rows, int(slots[-1]) // segments.rows
    bounds = np.searchsorted(slots, np.arange(first, last + 2) * segments.rows).tolist()
    for number, start, stop in zip(range(first, last + 1), bounds[:-1], bounds[1:], strict=True):
        if start == stop:
            continue
        if stopping():
            raise Stopped
        rows = slots[start:stop] - number * segments.rows
        low, high = int(rows[0]), int(rows[-1]) + 1
        block = segments.block(number)
        if 4 * len(rows) >= high - low:
            # Dense enough: streaming past unwanted rows is cheaper than collecting the others.
            dots[start:stop] = _dots(block[low:high], unit)[rows - low]
        else:
            dots[start:stop] = _dots(block[rows], unit)
        norms[start:stop] = segments.norms(number)[rows]
    return dots, norms


def _dots(rows: Floats, unit: Floats) -> Floats:
    """Multiply rows with a vector on this thread.

    ``rows @ unit`` would start BLAS threads: 1.8 times faster on an idle machine, but three times
    slower on a busy one, where they spin while they wait for each other. Either way the speed of
    memory is the limit.
    """
    dots: Floats = np.einsum("ij,j->i", rows, unit)
    return dots


def _exact(segments: Segments, slots: Slots, query: Doubles, metric: str) -> Doubles:
    """Return float64 scores; each row is summed on its own, so equal rows get equal scores."""
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
