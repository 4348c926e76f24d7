"""Tell which page answers a console request, and who gets to see it."""

from __future__ import annotations

from urllib.parse import parse_qsl

from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.catalog.requests import ListNamespacesRequest
from pinecone.local.catalog.states import States
from pinecone.local.console import browse, layout, overview, reading, request_log
from pinecone.local.console.access import SECURITY, Access
from pinecone.local.console.assets import asset
from pinecone.local.console.markup import Html, Node, address, link, tag
from pinecone.local.console.picture import Picture, Pictures
from pinecone.local.console.reading import Asked
from pinecone.local.console.snippets import Snippets
from pinecone.local.engine.checks import stored_namespace
from pinecone.local.engine.namespaces import DEFAULT
from pinecone.local.errors import Code, DataError, ServiceError
from pinecone.local.http import Request, Response
from pinecone.local.project.backups import Archive
from pinecone.local.project.indexes import Indexes, OpenIndex
from pinecone.local.server.request_log import RequestLog

_HITS_DRAWN = 50


class Console:
    """Shows indexes, records and requests. It changes nothing."""

    def __init__(
        self,
        indexes: Indexes,
        archive: Archive,
        states: States,
        log: RequestLog,
        access: Access,
        control: int,
        url: str,
        about: list[tuple[str, str]],
    ) -> None:
        """Show a service.

        Args:
            indexes: Its indexes.
            archive: Its backups and collections.
            states: The states of the indexes.
            log: Its latest requests.
            access: Decides who may see it.
            control: The control port.
            url: The address of the control plane.
            about: More facts to show about the service.
        """
        self._indexes = indexes
        self._archive = archive
        self._states = states
        self._log = log
        self._access = access
        self._url = url
        self._snippets = Snippets(url, any_key=access.open)
        self._about = about
        self._pictures = Pictures()
        # Ports are never used again, so a name stays right after its index is gone.
        self._names = {control: "control"}

    def handle(self, request: Request) -> Response:
        """Answer one request, whatever it is."""
        response = self._answer(request)
        headers = {**SECURITY, "content-type": "text/html; charset=utf-8", **response.headers}
        return Response(response.status, response.body, headers)

    def _answer(self, request: Request) -> Response:
        parts = request.parts[1:]
        if parts[:1] == ("static",) and len(parts) == 2 and request.method == "GET":
            return asset(parts[1]) or self._missing("There is no such file.")
        if parts == ("key",) and request.method == "POST":
            return self._unlock(request)
        if not self._access.allows(request):
            if request.raw_path == "/":
                return Response(303, b"", {"location": address()})  # where the cookie is sent to
            return _page(_key_form(), 401)
        if request.method not in ("GET", "HEAD"):
            alert = layout.alert("The console only shows; it takes no other request than GET.")
            return _page(layout.document("Refused", alert), 405, {"allow": "GET, HEAD"})
        try:
            answer = self._show(parts, request)
        except ServiceError as error:
            return _page(layout.document("Error", layout.alert(error.message)), error.status)
        return answer or self._missing("There is no such page.")

    def _show(self, parts: tuple[str, ...], request: Request) -> Response | None:
        match parts:
            case () | ("",):
                return _page(self._home())
            case ("requests",):
                return _page(request_log.page(self._log.latest(), self._ports(), self._log.count))
            case ("requests", "rows"):
                return _page(self._rows(request.param("after") or ""))
            case ("indexes", name):
                return _page(self._index(self._indexes.entry(name)))
            case ("indexes", name, "records"):
                return self._records(self._indexes.entry(name), request)
            case ("indexes", name, "record"):
                return self._record(self._indexes.entry(name), request)
            case _:
                return None

    # -- the key -------------------------------------------------------------------------------

    def _unlock(self, request: Request) -> Response:
        typed = dict(parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True))
        if not self._access.open:
            if not self._access.is_key(typed.get("key", "").strip()):
                return _page(_key_form("This is not the key of the service."), 401)
            return Response(303, b"", {"location": address(), "set-cookie": self._access.cookie()})
        return Response(303, b"", {"location": address()})

    # -- pages ---------------------------------------------------------------------------------

    def _home(self) -> Html:
        entries = self._indexes.entries()
        counts = {}
        for entry in entries:
            index = self._indexes.opened(entry.port)
            spaces = {} if index is None else index.operations.store.counts()
            counts[entry.name] = sum(spaces.values()), len(spaces)
        about: list[tuple[str, Node]] = [
            ("Control plane", tag("code", self._url)),
            *((name, tag("code", value)) for name, value in self._about),
            ("Backups", layout.number(len(self._archive.backups()))),
            ("Collections", layout.number(len(self._archive.collections()))),
        ]
        latest = request_log.panel(self._log.latest(), self._ports())
        states = {entry.name: self._states.of(entry.name) for entry in entries}
        return overview.home(entries, counts, states, about, self._snippets, latest)

    def _index(self, entry: IndexEntry) -> Html:
        page = self._opened(entry).operations.namespaces.list_page(ListNamespacesRequest())
        more = page.next_token is not None
        state = self._states.of(entry.name)
        return overview.index(entry, state, page.namespaces, page.total, more, self._snippets)

    def _records(self, entry: IndexEntry, request: Request) -> Response:
        index = self._opened(entry)
        place = browse.Place(entry, request.param("namespace") or DEFAULT, self._snippets)
        ways = browse.ways(entry)
        by = request.param("by")
        asked = Asked(
            by if by in ways else ways[0],
            request.param("q") or "",
            request.param("filter") or "",
            request.param("top_k") or "",
            request.param("token") or None,
        )
        total = index.operations.store.counts().get(stored_namespace(place.namespace), 0)
        hits, status = [], 200
        found: reading.Rows | str
        try:
            found = reading.read(index, place.namespace, asked)
        except DataError as error:
            found, status = error.message, error.status
        operations = index.operations
        picture = self._pictures.of(entry.folder, operations, entry.metric, place.namespace)
        if picture is not None and isinstance(found, reading.Rows) and asked.searches:
            ids = [row.id for row in found.rows[:_HITS_DRAWN]]
            hits = self._pictures.place(picture, operations, entry.metric, place.namespace, ids)
        field = _colour(picture, request.param("color"))
        page = browse.records(place, total, asked, found, picture, hits, field)
        return _page(page, status)

    def _record(self, entry: IndexEntry, request: Request) -> Response:
        place = browse.Place(entry, request.param("namespace") or DEFAULT, self._snippets)
        found = reading.record(self._opened(entry), place.namespace, request.param("id") or "")
        if found is None:
            return self._missing("There is no record of this id; it may have been deleted.")
        return _page(browse.record(place, found))

    def _rows(self, after: str) -> Html:
        known = int(after) if after.isascii() and after.isdigit() and len(after) < 16 else 0
        return request_log.rows(self._log.latest(after=known), self._ports())

    def _missing(self, text: str) -> Response:
        back = tag("p", link("Back to the indexes", address()))
        return _page(layout.document("Not found", layout.alert(text), back), 404)

    # -- what they need ------------------------------------------------------------------------

    def _opened(self, entry: IndexEntry) -> OpenIndex:
        index = self._indexes.opened(entry.port)
        if index is None:
            raise DataError(Code.NOT_FOUND, f"Index {entry.name} was deleted")
        return index

    def _ports(self) -> dict[int, str]:
        self._names.update({entry.port: entry.name for entry in self._indexes.entries()})
        return dict(self._names)


def _page(page: Html, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(status, page.encode("utf-8", "replace"), headers or {})


def _colour(picture: Picture | None, asked: str | None) -> str | None:
    """Return the field that colours a picture: the one asked for, or the most telling one."""
    if picture is None or not picture.fields:
        return None
    return asked if asked in picture.fields else picture.fields[0]


def _key_form(problem: str = "") -> Html:
    form = tag(
        "form",
        tag("h1", "This service has a key"),
        tag("p", "It was started with --api-key. Give that key to look inside.", class_="muted"),
        layout.alert(problem) if problem else None,
        tag(
            "div",
            tag(
                "input",
                name="key",
                type="password",
                required=True,
                aria_label="API key",
                autocomplete="off",
                autofocus=True,
            ),
            tag("button", "Look inside"),
            class_="ask",
        ),
        method="post",
        action=address("key"),
        class_="panel key",
    )
    return layout.document("Key", form, live=False)
