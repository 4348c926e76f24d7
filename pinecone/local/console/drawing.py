"""SVG: the points of a namespace, the values of a vector, the bar of a score."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pinecone.local.console.markup import Html, Node, address, link, tag
from pinecone.local.console.picture import Picture, Point
from pinecone.local.storage.segments import Floats

WIDTH, HEIGHT, _MARGIN = 640, 500, 24
_NAMED = 3
_LETTER, _LINE, _BESIDE = (
    7.5,
    14,
    11,
)  # of a name: how wide a letter is, how high it is, how far away
_BARS = 256


def scatter(
    picture: Picture, hits: Sequence[Point], index: str, namespace: str, field: str | None
) -> Html:
    """Return the points of a namespace, those of a search on top; each leads to its record."""
    colours = {value: place for place, value in enumerate(picture.groups(field))}
    spots = _Frame([*picture.points, *hits])

    def dot(point: Point, radius: float, kind: str, *more: Node) -> Html:
        x, y = spots.place(point)
        page = address("indexes", index, "record", namespace=namespace, id=point.id)
        label = "\n".join([point.id, *(f"{name}: {value}" for name, value in _said(point))])
        return link(
            [tag("title", label), tag("circle", cx=x, cy=y, r=radius, class_=kind), *more],
            page,
            class_="point",
        )

    def colour(point: Point) -> str:
        place = colours.get(point.labels.get(field, "")) if field else 0
        return "other" if place is None else f"c{place}"

    names = _names([(point.id, *spots.place(point)) for point in hits[:_NAMED]])
    marks = [dot(point, 3.2, colour(point)) for point in picture.points]
    # The best on top.
    for place, point in reversed(list(enumerate(hits))):
        marks.append(dot(point, 5.5, f"hit {colour(point)}", names.get(place)))
    return tag(
        "svg",
        marks,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        class_="scatter searched" if hits else "scatter",
        role="img",
        aria_label=f"{len(picture.points)} records in two dimensions",
    )


def _names(spots: Sequence[tuple[str, float, float]]) -> dict[int, Html]:
    """Return names beside the best matches, by their place; one that would cover another is left out."""
    shown: dict[int, Html] = {}
    taken: list[tuple[float, float, float]] = []
    for place, (record_id, x, y) in enumerate(spots):
        name = f"{place + 1} {_short(record_id)}"
        width = _LETTER * len(name)
        left = x + _BESIDE + width > WIDTH
        start = x - _BESIDE - width if left else x + _BESIDE
        if any(
            abs(y - row) < _LINE and start < end and begin < start + width
            for begin, end, row in taken
        ):
            continue
        taken.append((start, start + width, y))
        shown[place] = tag(
            "text",
            name,
            x=x - _BESIDE if left else x + _BESIDE,
            y=y + 4,
            text_anchor="end" if left else "start",
            class_="name",
        )
    return shown


def bar(share: float) -> Html:
    """Return a bar that is filled up to a share, 0 to 1."""
    filled = f"{100 * min(max(share, 0.0), 1.0):.1f}%"
    return tag(
        "svg",
        tag("rect", width="100%", height="100%", rx=3, class_="track"),
        tag("rect", width=filled, height="100%", rx=3, class_="fill"),
        class_="bar",
        aria_hidden="true",
    )


def closeness(score: float, best: float, metric: str) -> float:
    """Return how far the bar of a score is filled: full means as close as can be."""
    if metric == "cosine":
        return score
    if metric == "euclidean":
        return 1 / (1 + max(score, 0.0))
    return score / best if best > 0 else 0.0


def values_chart(values: Floats) -> Html:
    """Return the values of a vector as bars around zero; neighbours of a long one share a bar."""
    parts = np.array_split(values, min(len(values), _BARS))
    heights = [float(part[np.argmax(np.abs(part))]) for part in parts]
    most = max(map(abs, heights)) or 1.0
    width = WIDTH / len(heights)
    bars = [
        tag(
            "rect",
            x=f"{place * width:.2f}",
            width=f"{max(width * 0.8, 0.5):.2f}",
            y=f"{60 - max(height, 0) / most * 56:.2f}",
            height=f"{abs(height) / most * 56:.2f}",
            class_="above" if height >= 0 else "below",
        )
        for place, height in enumerate(heights)
    ]
    return tag(
        "svg",
        tag("line", x1=0, x2=WIDTH, y1=60, y2=60, class_="zero"),
        bars,
        viewBox=f"0 0 {WIDTH} 120",
        class_="values",
        role="img",
        aria_label=f"{len(values)} values",
        preserveAspectRatio="none",
    )


class _Frame:
    """Fits points into the picture, both axes at one scale."""

    def __init__(self, points: Sequence[Point]) -> None:
        xs, ys = [p.x for p in points], [p.y for p in points]
        self._middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        ranges = max(xs) - min(xs), max(ys) - min(ys)
        room = WIDTH - 2 * _MARGIN, HEIGHT - 2 * _MARGIN
        scales = [space / size for space, size in zip(room, ranges, strict=True) if size > 0]
        self._scale = min(scales, default=1.0)

    def place(self, point: Point) -> tuple[float, float]:
        x = WIDTH / 2 + (point.x - self._middle[0]) * self._scale
        y = HEIGHT / 2 - (point.y - self._middle[1]) * self._scale
        return round(x, 1), round(y, 1)


def _said(point: Point) -> list[tuple[str, str]]:
    return list(point.labels.items())[:4]


def _short(text: str) -> str:
    return text if len(text) <= 28 else text[:27] + "…"
