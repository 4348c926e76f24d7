"""Sparse vectors as rows of a matrix: of millions of positions, those where they differ the most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from pinecone.local.storage.segments import Floats
from pinecone.local.storage.sparse import Sparse, Terms


class Columns(NamedTuple):
    """Positions of sparse vectors.

    Attributes:
        positions: What each column stands for, ascending.
        share: How much of all variance lies in them, 0 to 1.
    """

    positions: Terms
    share: float

    def matrix(self, vectors: Sequence[Sparse | None]) -> Floats:
        """Return the values that vectors have at the positions, a row for each."""
        found = np.zeros((len(vectors), len(self.positions)), np.float32)
        for row, vector in zip(found, vectors, strict=True):
            if vector is not None and len(self.positions):
                places = np.searchsorted(self.positions, vector.indices)
                places[places == len(self.positions)] = 0
                known = self.positions[places] == vector.indices
                row[places[known]] = vector.values[known]
        return found


def widest(vectors: Sequence[Sparse | None], most: int) -> Columns:
    """Return the positions at which vectors spread the most; at equal spread the lower ones."""
    held = [vector for vector in vectors if vector is not None]
    if not held:
        return Columns(np.zeros(0, np.uint32), 1.0)
    values = np.concatenate([vector.values for vector in held]).astype(np.float64)
    positions, where = np.unique(
        np.concatenate([vector.indices for vector in held]), return_inverse=True
    )
    sums = np.bincount(where, values)
    spread = np.bincount(where, values**2) - sums**2 / len(vectors)
    chosen = np.sort(np.argsort(-spread, kind="stable")[:most])
    total = float(spread.sum())
    return Columns(positions[chosen], float(spread[chosen].sum()) / total if total > 0 else 1.0)
