"""Principal component analysis: the plane in which a set of vectors spreads the most."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pinecone.local.storage.segments import Floats

_NOTHING = 1e-10  # of all variance; less is rounding


class Plane(NamedTuple):
    """A plane through the middle of the vectors it was fitted to.

    Attributes:
        middle: Their mean.
        axes: Two rows of length 1, at right angles; a row of zeros where nothing spreads.
        shares: What each axis explains of all variance, 0 to 1.
    """

    middle: NDArray[np.float64]
    axes: NDArray[np.float64]
    shares: NDArray[np.float64]

    def project(self, matrix: Floats) -> NDArray[np.float64]:
        """Return where vectors, one per row, are in the plane: two columns."""
        places: NDArray[np.float64] = (matrix.astype(np.float64) - self.middle) @ self.axes.T
        return places


def fit(matrix: Floats) -> Plane:
    """Find the plane of the first two principal components of vectors, one per row.

    The signs of the axes are chosen so that the same vectors always give the same picture.
    """
    rows, columns = matrix.shape
    middle = matrix.mean(axis=0, dtype=np.float64) if rows else np.zeros(columns)
    axes, shares = np.zeros((2, columns)), np.zeros(2)
    centred = matrix.astype(np.float64) - middle
    variance = float(np.square(centred).sum())
    # The smaller of the two products has the same eigenvalues.
    wide = columns > rows
    values, vectors = np.linalg.eigh(centred @ centred.T if wide else centred.T @ centred)
    for place in range(min(2, len(values))):
        value = float(values[-1 - place])
        if value <= variance * _NOTHING:
            break
        vector = vectors[:, -1 - place]
        axis = centred.T @ vector / np.sqrt(value) if wide else vector
        axes[place] = axis * np.sign(axis[np.argmax(np.abs(axis))])
        shares[place] = value / variance
    return Plane(middle, axes, shares)


def unit(matrix: Floats) -> Floats:
    """Return vectors at length 1, as cosine similarity sees them."""
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    scaled: Floats = (matrix / np.where(lengths > 0, lengths, 1)).astype(np.float32, copy=False)
    return scaled
