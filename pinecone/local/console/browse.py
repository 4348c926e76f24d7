"""The pages about records: those of a namespace, to read and to search, and a single one."""

from __future__ import annotations

from collections.abc import Sequence

from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.console import drawing, layout
from pinecone.local.console.markup import Html, Node, address, link, tag
from pinecone.local.console.picture import Picture, Point
from pinecone.local.console.reading import MOST, TOP_K, Asked, Row, Rows, fields_of
from pinecone.local.console.snippets import Snippets
from pinecone.local.engine.results import Found

_VALUES_SHOWN = 12
_WAYS = {
    "text": ("Text", "What are you looking for?"),
    "id": ("Like a record", "Id of a record, to find what is near it"),
    "vector": ("Vector", "[0.1, 0.2, ...]"),
    "prefix": ("Ids", "First letters of an id; empty for all"),
}


def ways(entry: IndexEntry) -> list[str]:
    """Return the ways in which records of an index can be searched, the usual one first."""
    return [way for way in _WAYS if way != "text" or entry.embed is not None]


class Place:
    """Say where records are: an index and a namespace, and the pages that show them."""

    def __init__(self, entry: IndexEntry, namespace: str, snippets: Snippets) -> None:
        self.entry = entry
        self.namespace = namespace
        self.snippets = snippets

    def records(self, **query: str | None) -> str:
        """Return the address of the namespace's page."""
        return address("indexes", self.entry.name, "records", namespace=self.namespace, **query)

    def record(self, record_id: str) -> str:
        """Return the address of a record's page."""
        return address("indexes", self.entry.name, "record", namespace=self.namespace, id=record_id)

    def way(self, *more: Node) -> Html:
        """Return the way to these pages."""
        name = self.entry.name
        return layout.crumbs(
            link("Indexes", address()), link(name, address("indexes", name)), *more
        )


def records(
    place: Place,
    total: int,
    asked: Asked,
    found: Rows | str,
    picture: Picture | None,
    hits: Sequence[Point],
    field: str | None,
) -> Html:
    """Return the page of a namespace.

    Args:
        place: The namespace.
        total: How many records it has.
        asked: What somebody typed.
        found: The records to show, or what is wrong with what was typed.
        picture: The namespace as points, if it can be drawn.
        hits: Those of the records that are in the picture.
        field: The metadata field that colours the points.
    """
    left = [_form(place, asked)]
    if isinstance(found, str):
        left.append(layout.alert(found))
    else:
        left.append(_found(place, asked, found, total))
    return layout.document(
        f"{place.namespace} - {place.entry.name}",
        layout.heading(
            place.way(place.namespace),
            tag("p", layout.plural(total, "record"), class_="muted"),
        ),
        tag(
            "div",
            tag("div", left, class_="left"),
            tag("div", _map(place, asked, picture, hits, field), class_="right"),
            class_="columns",
        ),
        here="indexes",
    )


def record(place: Place, found: Found) -> Html:
    """Return the page of a record."""
    parts: list[Node] = []
    fields = fields_of(found.metadata)
    parts.append(
        layout.panel(
            layout.metadata(fields, whole=True)
            or tag("p", "This record has no metadata.", class_="muted"),
            title="Metadata",
            aside=layout.size(len(found.metadata or b"")),
        )
    )
    if len(found.values):
        first = ", ".join(f"{value:.4g}" for value in found.values[:_VALUES_SHOWN].tolist())
        rest = ", ..." if len(found.values) > _VALUES_SHOWN else ""
        parts.append(
            layout.panel(
                drawing.values_chart(found.values),
                tag("p", tag("code", f"[{first}{rest}]"), class_="muted"),
                title="Values",
                aside=f"{len(found.values):,} dimensions",
            )
        )
    if found.sparse is not None:
        parts.append(_sparse(found))
    parts.append(
        layout.panel(place.snippets.fetch(place.entry, place.namespace, found.id), title="Read it")
    )
    near = place.records(by="id", q=found.id)
    return layout.document(
        found.id,
        layout.heading(
            place.way(link(place.namespace, place.records()), tag("span", found.id, class_="mono")),
            link("Find what is near it", near, class_="button"),
        ),
        *parts,
        here="indexes",
    )


# -- pieces ------------------------------------------------------------------------------------


def _form(place: Place, asked: Asked) -> Html:
    tabs = [
        link(
            _WAYS[way][0],
            place.records(by=way, filter=asked.filter or None),
            aria_current="true" if way == asked.by else None,
        )
        for way in ways(place.entry)
    ]
    hint = _WAYS[asked.by][1]
    if asked.by == "vector":
        if place.entry.vector_type == "sparse":
            hint = '{"indices": [7], "values": [0.5]}'
        field = tag("textarea", asked.text, name="q", rows=3, placeholder=hint, aria_label=hint)
    else:
        field = tag(
            "input", name="q", type="search", value=asked.text, placeholder=hint, aria_label=hint
        )
    filtered = tag(
        "label",
        "Filter",
        tag(
            "input",
            name="filter",
            value=asked.filter,
            placeholder='{"kind": {"$eq": "class"}}',
            class_="mono",
            spellcheck="false",
        ),
        class_="filter",
    )
    count = tag(
        "label",
        "Results",
        tag("input", name="top_k", type="number", min=1, max=MOST, value=asked.top_k or TOP_K),
        class_="count",
    )
    return tag(
        "form",
        tag("nav", tabs, class_="tabs", aria_label="Ways to search"),
        tag("input", type="hidden", name="namespace", value=place.namespace),
        tag("input", type="hidden", name="by", value=asked.by),
        tag("div", field, tag("button", "Search"), class_="ask"),
        tag("div", filtered, count if asked.by != "prefix" else None, class_="options"),
        method="get",
        action=address("indexes", place.entry.name, "records"),
        class_="panel search",
    )


def _found(place: Place, asked: Asked, found: Rows, total: int) -> Html:
    took = f"{found.milliseconds:.1f} ms"
    if not found.rows:
        return _none(place, asked, total)
    best = found.rows[0].score or 0.0
    rows = [
        _row(place, row, rank if asked.searches else None, best)
        for rank, row in enumerate(found.rows, 1)
    ]
    again = {"by": asked.by, "q": asked.text or None, "filter": asked.filter or None}
    pages = tag(
        "nav",
        link("From the start", place.records(**again)) if asked.token else None,
        link("Next page", place.records(**again, token=found.next_token), rel="next")
        if found.next_token
        else None,
        class_="pages",
    )
    title = "Best matches" if asked.searches else "Records"
    return layout.panel(tag("ol", rows, class_="rows"), pages, title=title, aside=took)


def _none(place: Place, asked: Asked, total: int) -> Html:
    if total:
        clear = link("Show all records", place.records(by=asked.by))
        text = tag("p", "No record matches. ", clear, ".", class_="muted")
        return layout.panel(text, title="Nothing found")
    return layout.panel(
        tag("p", "This namespace has no records. Write a first one:", class_="muted"),
        place.snippets.first_record(place.entry, place.namespace),
        title="Empty",
    )


def _row(place: Place, row: Row, rank: int | None, best: float) -> Html:
    score = None
    if row.score is not None:
        share = drawing.closeness(row.score, best, place.entry.metric)
        score = tag("span", drawing.bar(share), tag("b", f"{row.score:.4f}"), class_="score")
    head = [
        tag("span", rank, class_="rank") if rank else None,
        link(row.id, place.record(row.id), class_="mono id"),
        score,
        link(
            "similar", place.records(by="id", q=row.id), class_="near", title="Find what is near it"
        ),
    ]
    return tag("li", tag("div", head, class_="head"), layout.metadata(row.fields))


def _map(
    place: Place, asked: Asked, picture: Picture | None, hits: Sequence[Point], field: str | None
) -> Html:
    if picture is None:
        text = "A picture needs at least three records."
        return layout.panel(tag("p", text, class_="muted"), title="Map", kind="map")
    legend = [tag("span", _swatch(f"c{n}"), value) for n, value in enumerate(picture.groups(field))]
    if field and any(
        point.labels.get(field) not in picture.groups(field) for point in picture.points
    ):
        legend.append(tag("span", _swatch("other"), "other"))
    again = {
        "by": asked.by,
        "q": asked.text or None,
        "filter": asked.filter or None,
        "top_k": asked.top_k or None,
    }
    choices = [
        link(
            name,
            place.records(**again, color=name),
            aria_current="true" if name == field else None,
        )
        for name in picture.fields
    ]
    shown = f"{len(picture.points):,} of {picture.total:,} records"
    explained = f"{100 * float(picture.plane.shares.sum()):.0f}% of the variance"
    return layout.panel(
        drawing.scatter(picture, hits, place.entry.name, place.namespace, field),
        tag("div", legend, class_="legend") if legend else None,
        tag("nav", tag("span", "Colour by"), choices, class_="colours") if choices else None,
        title="Map",
        aside=f"{shown}, {explained}",
        kind="map",
    )


def _swatch(kind: str) -> Html:
    return tag("svg", tag("circle", cx=5, cy=5, r=5, class_=kind), viewBox="0 0 10 10")


def _sparse(found: Found) -> Html:
    assert found.sparse is not None
    order = abs(found.sparse.values).argsort()[::-1][:30]
    most = float(abs(found.sparse.values).max()) or 1.0
    rows = [
        tag(
            "tr",
            tag("td", str(found.sparse.indices[place]), class_="mono"),
            tag("td", f"{found.sparse.values[place]:.4g}", class_="number"),
            tag("td", drawing.bar(abs(float(found.sparse.values[place])) / most), class_="bars"),
        )
        for place in order
    ]
    return layout.panel(
        layout.table(["Position", "Weight", ""], rows, numbers={1}),
        title="Sparse values",
        aside=layout.plural(len(found.sparse.indices), "term"),
    )
