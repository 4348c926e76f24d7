"""A picture of a namespace: its vectors on the two axes along which they differ most, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np

from pinecone.local.segments import Floats

WIDTH, HEIGHT = 720, 420
_MARGIN = 16


def flatten(matrix: Floats) -> Floats:
    """Return two coordinates between 0 and 1 for each row."""
    centred = matrix.astype(np.float64) - matrix.mean(axis=0)
    # The right singular vectors are the principal axes; of few rows there may be fewer than two.
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    places = np.zeros((len(matrix), 2))
    found = centred @ axes[:2].T
    places[:, : found.shape[1]] = found
    least, most = places.min(axis=0), places.max(axis=0)
    spread = most - least
    # A direction in which nothing differs, but for rounding, is drawn as the middle.
    flat = spread <= 1e-9 * max(float(spread.max()), 1.0)
    unit: Floats = np.where(flat, 0.5, (places - least) / np.where(flat, 1, spread))
    return unit


def svg(ids: Sequence[str], matrix: Floats) -> str:
    """Return a drawing with one dot per vector, named by its id."""
    dots = []
    for record_id, (x, y) in zip(ids, flatten(matrix), strict=True):
        left = _MARGIN + x * (WIDTH - 2 * _MARGIN)
        top = HEIGHT - _MARGIN - y * (HEIGHT - 2 * _MARGIN)
        dots.append(
            f'<circle cx="{left:.1f}" cy="{top:.1f}" r="4"><title>{escape(record_id)}</title></circle>'
        )
    return (
        f'<svg class="picture" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{len(ids)} vectors on two axes">{"".join(dots)}</svg>'
    )
