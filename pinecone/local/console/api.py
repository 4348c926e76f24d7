"""Requests of a browser at the control port; the console only reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np

from pinecone.local import wire
from pinecone.local.archive import Archive
from pinecone.local.catalogue import IndexEntry
from pinecone.local.console import html, picture
from pinecone.local.console.html import Html
from pinecone.local.console.log import RequestLog
from pinecone.local.data import DataPlane
from pinecone.local.errors import ControlError, ServiceError, invalid
from pinecone.local.http import Request, Response
from pinecone.local.indexes import Indexes
from pinecone.local.namespaces import DEFAULT
from pinecone.local.records import Inputs, SearchQuery, SearchRequest

_PAGE = 20
_FOUND = 10
_DRAWN = 1000
_LOGGED = 100
_LOG_HEADS = ("Time", "At", "Request", "Status#", "ms#")
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:"
)


class ConsoleApi:
    """Answers what a browser asks for: the root of the control port and everything under /console."""

    def __init__(self, indexes: Indexes, archive: Archive, log: RequestLog) -> None:
        self._indexes = indexes
        self._archive = archive
        self._log = log

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when it is not for the console."""
        if request.method != "GET":
            return None
        match request.parts:
            case ("",):
                return _answer(self._overview())
            case ("console", "style.css"):
                return _answer(html.asset("style.css"), "text/css")
            case ("console", "script.js"):
                return _answer(html.asset("script.js"), "text/javascript")
            case ("console", "log"):
                return _answer(self._requests())
            case ("console", "log", "rows"):
                return _answer(html.table_rows(_LOG_HEADS, self._log_rows()))
            case ("console", "indexes", name):
                return self._index(name, request)
            case _:
                return None

    # -- pages ---------------------------------------------------------------------------------

    def _overview(self) -> str:
        rows = []
        for entry in self._indexes.entries():
            plane = self._indexes.plane(entry.port)
            counts = {} if plane is None else plane.operations.store.counts()
            rows.append(
                (
                    html.link(entry.name, "console", "indexes", entry.name),
                    html.text(f"{sum(counts.values()):,}"),
                    html.text(len(counts)),
                    html.text(entry.dimension or "sparse"),
                    html.text(entry.metric),
                    html.text(entry.embed.model if entry.embed else ""),
                    Html(f"<code>{html.text(entry.host)}</code>"),
                )
            )
        heads = ("Index", "Records#", "Namespaces#", "Dimension#", "Metric", "Model", "Host")
        copies = f"{len(self._archive.backups())} backups, {len(self._archive.collections())} collections"
        facts = Html(f'<p class="facts">{html.text(copies)}</p>')
        empty = Html("<p>No index yet. Create one with any Pinecone client.</p>")
        return html.page("Indexes", facts, html.table(heads, rows) if rows else empty)

    def _requests(self) -> str:
        return html.page("Requests", html.table(_LOG_HEADS, self._log_rows(), "requests"))

    def _log_rows(self) -> list[tuple[Html, ...]]:
        return [
            (
                html.text(seen.at[11:23]),
                html.text(seen.where),
                Html(f"<code>{html.text(seen.method)} {html.text(seen.path)}</code>"),
                Html(
                    f'<span class="bad">{seen.status}</span>'
                    if seen.status >= 400
                    else str(seen.status)
                ),
                html.text(seen.milliseconds),
            )
            for seen in self._log.last(_LOGGED)
        ]

    def _index(self, name: str, request: Request) -> Response:
        try:
            entry = self._indexes.entry(name)
            plane = self._indexes.plane(entry.port)
        except ControlError as problem:
            return _answer(html.page(name, html.error(problem.message)), status=404)
        if plane is None:
            return _answer(html.page(name, html.error("This index is being deleted")), status=404)
        return _answer(_IndexPage(entry, plane, lambda key: request.param(key) or "").whole())


class _IndexPage:
    """One index: its namespaces, records of one of them, and a picture of that."""

    def __init__(self, entry: IndexEntry, plane: DataPlane, given: Callable[[str], str]) -> None:
        self._entry = entry
        self._plane = plane
        self._given = given
        self._counts = {
            space or DEFAULT: count for space, count in plane.operations.store.counts().items()
        }
        self._namespace = given("namespace") or next(iter(self._counts), DEFAULT)

    def whole(self) -> str:
        """Return the page."""
        entry = self._entry
        facts = f"{entry.dimension or 'sparse'} · {entry.metric} · {entry.host}"
        if entry.embed is not None:
            facts += f" · {entry.embed.model} embeds {entry.embed.field}"
        try:
            found = self._records()
        except ServiceError as problem:
            found = html.error(problem.message)
        return html.page(
            entry.name,
            Html(f'<p class="facts">{html.text(facts)}</p>'),
            self._form(),
            self._namespaces(),
            Html(f"<h2>Records in {html.text(self._namespace)}</h2>"),
            found,
            self._picture(),
        )

    def _form(self) -> Html:
        options = sorted({*self._counts, self._namespace})
        parts = [html.choice("Namespace", "namespace", self._namespace, options)]
        if self._entry.embed is not None:
            parts.append(html.field("Near this text", "text", self._given("text")))
        parts += [
            html.field("Near this vector", "vector", self._given("vector"), "[0.1, 0.2, 0.3]"),
            html.field("Id, or near it with a filter", "id", self._given("id")),
            html.field("Filter", "filter", self._given("filter"), '{"year": {"$gt": 1999}}'),
            Html("<button>Search</button>"),
        ]
        return Html(f"<form>{html.join(parts)}</form>")

    def _namespaces(self) -> Html:
        rows = [
            (
                html.link(space, "console", "indexes", self._entry.name, namespace=space),
                html.text(f"{count:,}"),
            )
            for space, count in self._counts.items()
        ]
        return _titled("Namespaces", html.table(("Namespace", "Records#"), rows))

    # -- records -------------------------------------------------------------------------------

    def _records(self) -> Html:
        text, vector, record_id = (self._given(name) for name in ("text", "vector", "id"))
        condition = _json(self._given("filter"), "Filter", dict)
        operations = self._plane.operations
        if text:
            query = SearchQuery(_FOUND, inputs=Inputs(text), filter=condition)
            searched = self._plane.records.search(self._namespace, SearchRequest(query))
            return _scored([(hit.id, hit.score, hit.fields) for hit in searched.hits])
        if vector or (record_id and condition):
            values = _json(vector, "Near this vector", list)
            asked = wire.QueryRequest(
                _FOUND,
                self._namespace,
                vector=values,
                id=None if values else record_id,
                filter=condition,
                include_metadata=True,
            )
            matches = operations.query(asked).matches
            return _scored([(m.id, m.score, _decoded(m.metadata)) for m in matches])
        if record_id:
            fetched = operations.fetch(wire.FetchRequest([record_id], self._namespace))
            return _plain([(record.id, _decoded(record.metadata)) for record in fetched.records])
        if condition:
            asked_by = wire.FetchByMetadataRequest(self._namespace, condition, _PAGE)
            fetched = operations.fetch_by_metadata(asked_by)
            return _plain([(record.id, _decoded(record.metadata)) for record in fetched.records])
        return self._browse()

    def _browse(self) -> Html:
        operations = self._plane.operations
        asked = wire.ListRequest(None, _PAGE, self._given("after") or None, self._namespace)
        listed = operations.list_ids(asked)
        if not listed.ids:
            return Html("<p>No records.</p>")
        fetched = operations.fetch(wire.FetchRequest(listed.ids, self._namespace))
        shown = _plain([(record.id, _decoded(record.metadata)) for record in fetched.records])
        if listed.next_token is None:
            return shown
        following = html.link(
            "Next page",
            "console",
            "indexes",
            self._entry.name,
            namespace=self._namespace,
            after=listed.next_token,
        )
        return html.join([shown, Html(f"<p>{following}</p>")])

    def _picture(self) -> Html:
        """Draw the first records of the namespace; sparse vectors have no picture."""
        operations = self._plane.operations
        ids: list[str] = []
        token: str | None = None
        while self._entry.dimension and len(ids) < _DRAWN:
            page = operations.list_ids(wire.ListRequest(None, None, token, self._namespace))
            ids += page.ids
            token = page.next_token
            if token is None:
                break
        if not ids:
            return Html("")
        records = operations.fetch(wire.FetchRequest(ids[:_DRAWN], self._namespace)).records
        if not records:
            return Html("")
        matrix = np.array([record.values for record in records], np.float32)
        drawn = picture.svg([record.id for record in records], matrix)
        return _titled(f"Picture of {len(records):,} records", Html(drawn))


def _titled(title: str, part: Html) -> Html:
    """Return a part of a page under a title."""
    return html.join([Html(f"<h2>{html.text(title)}</h2>"), part])


def _answer(content: str, kind: str = "text/html", status: int = 200) -> Response:
    headers = {
        "content-type": f"{kind}; charset=utf-8",
        "content-security-policy": _POLICY,
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
    }
    return Response(status, content.encode(), headers)


def _scored(found: list[tuple[str, object, dict[str, object]]]) -> Html:
    if not found:
        return Html("<p>Nothing found.</p>")
    rows = [
        (html.text(f"{float(str(score)):.4f}"), html.text(record_id), _shown(fields))
        for record_id, score, fields in found
    ]
    return html.table(("Score#", "Id", "Metadata"), rows)


def _plain(found: list[tuple[str, dict[str, object]]]) -> Html:
    if not found:
        return Html("<p>Nothing found.</p>")
    rows = [(html.text(record_id), _shown(fields)) for record_id, fields in found]
    return html.table(("Id", "Metadata"), rows)


def _shown(fields: dict[str, object]) -> Html:
    return Html(f"<code>{html.text(msgspec.json.encode(fields).decode()) if fields else ''}</code>")


def _decoded(metadata: bytes | None) -> dict[str, object]:
    found: dict[str, object] = msgspec.json.decode(metadata or b"{}")
    return found


def _json(text: str, label: str, kind: type) -> Any:
    """Return what a person wrote as JSON, or None when that is nothing."""
    if not text.strip():
        return None
    try:
        return wire.decode(list[float] if kind is list else dict[str, Any], text.encode())
    except wire.BodyError as problem:
        raise invalid(f"{label}: {problem}") from None
