"""The pages about indexes: all of them, and one with its namespaces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.console import layout
from pinecone.local.console.drawing import bar
from pinecone.local.console.markup import Html, Node, address, link, tag
from pinecone.local.console.snippets import Snippets
from pinecone.local.engine.namespaces import DEFAULT
from pinecone.local.engine.results import NamespaceSummary


def home(
    entries: Sequence[IndexEntry],
    counts: Mapping[str, tuple[int, int]],
    states: Mapping[str, str],
    about: list[tuple[str, Node]],
    snippets: Snippets,
    requests: Html,
) -> Html:
    """Return the first page.

    Args:
        entries: The indexes.
        counts: How many records and namespaces each has, by name.
        states: The state of each, by name.
        about: Facts about the service.
        snippets: Writes code to copy.
        requests: The panel of the latest requests.
    """
    cards = [_card(entry, *counts[entry.name], states[entry.name]) for entry in entries]
    records = sum(count for count, _ in counts.values())
    kinds = f"{len(entries)} {'index' if len(entries) == 1 else 'indexes'}"
    summary = f"{layout.plural(records, 'record')} in {kinds}"
    return layout.document(
        "Indexes",
        layout.heading(tag("h1", "Indexes"), tag("p", summary, class_="muted")),
        tag("div", cards, class_="cards") if cards else _nothing_yet(snippets),
        requests,
        layout.panel(layout.facts(about), title="This service"),
        here="indexes",
    )


def index(
    entry: IndexEntry,
    state: str,
    spaces: Sequence[NamespaceSummary],
    total: int,
    more: bool,
    snippets: Snippets,
) -> Html:
    """Return the page of an index.

    Args:
        entry: The index.
        state: Its state.
        spaces: Its namespaces.
        total: How many namespaces it has.
        more: Whether there are more than these.
        snippets: Writes code to copy.
    """
    most = max((space.records for space in spaces), default=0)
    rows = [_namespace(entry, space, most) for space in spaces]
    shown: Node = layout.table(["Namespace", "Records", "", "Metadata fields"], rows, numbers={1})
    if not spaces:
        shown = [
            tag("p", "This index is empty. Write a first record:", class_="muted"),
            snippets.first_record(entry, DEFAULT),
        ]
    return layout.document(
        entry.name,
        layout.heading(layout.crumbs(link("Indexes", address()), entry.name), _chips(entry, state)),
        layout.panel(
            shown,
            tag("p", f"The first {len(spaces)} are shown.", class_="muted") if more else None,
            title="Namespaces",
            aside=layout.number(total),
        ),
        layout.panel(layout.facts(_about(entry)), title="Settings"),
        layout.panel(snippets.connect(entry), title="Connect"),
        here="indexes",
    )


# -- pieces ------------------------------------------------------------------------------------


def _card(entry: IndexEntry, records: int, spaces: int, state: str) -> Html:
    numbers = [
        tag("div", tag("b", layout.number(value)), tag("span", unit))
        for value, unit in (
            (records, "records"),
            (spaces, "namespaces"),
            (entry.dimension or 0, "dimensions"),
        )
        if unit != "dimensions" or value
    ]
    return link(
        [
            tag("div", tag("h2", entry.name), layout.chip(state, state.lower()), class_="head"),
            tag("p", ", ".join(_kind(entry)), class_="muted"),
            tag("div", numbers, class_="numbers"),
        ],
        address("indexes", entry.name),
        class_="card",
    )


def _kind(entry: IndexEntry) -> list[str]:
    """Return what an index holds, and the metric that compares it when there is one."""
    what = entry.embed.model if entry.embed else f"{entry.vector_type} vectors"
    if entry.holds_documents:
        what = "documents"
    return [what, entry.metric] if entry.metric else [what]


def _nothing_yet(snippets: Snippets) -> Html:
    return layout.panel(
        tag("p", "There is no index yet. Make one of the Python standard library's docstrings:"),
        snippets.seed(),
        tag("p", "Or make your own, from any program that uses the SDK:"),
        snippets.create(),
        title="Begin here",
        kind="empty",
    )


def _chips(entry: IndexEntry, state: str) -> Html:
    what, *metric = _kind(entry)
    chips = [layout.chip(state, state.lower()), *map(layout.chip, metric)]
    if entry.dimension:
        chips.append(layout.chip(f"{entry.dimension:,} dimensions"))
    chips.append(layout.chip(what))
    return tag("div", chips, class_="chips")


def _namespace(entry: IndexEntry, space: NamespaceSummary, most: int) -> Html:
    page = address("indexes", entry.name, "records", namespace=space.name)
    fields = [layout.chip(name) for name in space.indexed_fields[:8]]
    return tag(
        "tr",
        tag("td", link(space.name, page, class_="mono")),
        tag("td", layout.number(space.records), class_="number"),
        tag("td", bar(space.records / most if most else 0.0), class_="bars"),
        tag("td", fields),
    )


def _about(entry: IndexEntry) -> list[tuple[str, Node]]:
    place = entry.environment or f"{entry.cloud} {entry.region}"
    tags = [layout.chip(f"{name}: {value}") for name, value in entry.tags.items()]
    embed = entry.embed
    return [
        ("Host", tag("code", entry.host)),
        ("Deployment", f"{entry.kind}, {place}"),
        ("Deletion protection", entry.deletion_protection),
        ("Model", embed.model if embed else ""),
        ("Made here by", embed.local_model if embed else ""),
        ("Text field", tag("code", embed.field) if embed else ""),
        ("Tags", tags or ""),
        ("From collection", entry.source_collection or ""),
        ("From backup", entry.source_backup or ""),
    ]
