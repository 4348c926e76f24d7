"""Rows of small grey pictures with a line below each: blocks in a terminal, SVG in a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

SHADES = " .:-=+*#%@"
PIXEL, GAP = 6, 14


class Pictures:
    """A sheet of 8x8 pictures whose values are from 0 to 16.

    Args:
        rows: Rows of pictures, each with the text below it.
    """

    def __init__(self, rows: Sequence[Sequence[tuple[Any, str]]]) -> None:
        self.rows = rows

    def __repr__(self) -> str:
        lines = []
        for row in self.rows:
            lines += ["  ".join(_line(picture[line]) for picture, _ in row) for line in range(8)]
            lines.append("  ".join(label.center(16) for _, label in row))
        return "\n".join(map(str.rstrip, lines))

    def _repr_html_(self) -> str:
        paths: dict[int, list[str]] = {}
        labels = []
        side = 8 * PIXEL
        for down, row in enumerate(self.rows):
            for across, (picture, label) in enumerate(row):
                x, y = across * (side + GAP), down * (side + 2 * GAP)
                labels.append(f'<text x="{x + side // 2}" y="{y + side + 12}">{label}</text>')
                for pixel in range(64):
                    top, left = y + pixel // 8 * PIXEL, x + pixel % 8 * PIXEL
                    value = round(float(picture[pixel // 8][pixel % 8]))
                    paths.setdefault(value, []).append(f"M{left} {top}h{PIXEL}v{PIXEL}h-{PIXEL}z")
        width = max(map(len, self.rows)) * (side + GAP)
        height = len(self.rows) * (side + 2 * GAP)
        grey = "".join(
            f'<path fill="#{2 * f"{255 - 15 * value:02x}"}{255 - 15 * value:02x}" d="{"".join(squares)}"/>'
            for value, squares in sorted(paths.items())
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'font-size="11" text-anchor="middle" fill="currentColor">{grey}{"".join(labels)}</svg>'
        )


def _line(values: Sequence[float]) -> str:
    return "".join(2 * SHADES[round(float(value) * 9 / 16)] for value in values)
