"""Turn specs/surface/<area>.yaml and the documents into plain public methods, pinecone/_async/plain/<area>.py.

A plain method checks its arguments, sends one request and returns the answer. The table says which operation
that is; types, limits, order and meaning of the arguments, what is returned and what is raised come from the
document of the default version. There are no conditions in a table: what needs one is written by hand, in a
class that inherits from the made one.

A file has:

    service     the service whose operations are called
    doc         what the module is for
    sender      what carries the calls, from pinecone/_async/transport; http.AsyncHttp by default
    inside      a statement that every example stands in
    base        what the classes inherit from, from pinecone/_async: `handle.AsyncDataHandle`; they then have no
                constructors
    client      the generated client, as an expression; `self._client` by default. One that has to be waited for is
                asked for when all arguments have been checked
    timeout     what to say about the argument `timeout`; without it there is none
    arguments   for all classes, see below
    classes     name, without `Async` -> class

A class has these, and under any other key a method:

    doc         what the class is for
    path        where people find it: `pc.backups`
    each        a loop over things of the kind, for examples; by default over those that `list` gives. One that
                awaits nothing is asynchronous
    sample      an id for examples, as an expression; by default that of a thing in the loop. Without `each`, examples
                have no loop
    arguments   member or parameter of the document -> what differs from the document:
                `a backup` for a reference to one (its name or id), or a mapping of
        name        what the method calls it
        noun        `a backup`
        positional  true, where it can be given without its name
        required    true, where the document has it optional
        type        its Python type
        doc         what to say about it
        check       an expression that gives the value to send; functions are those of pinecone/_requests
        paged       true, where `limit` is the size of a page for a paginator, too, and not a number of items
        closed      true, where nothing but the known values of the document is accepted
        wrong       what is wrong with a value that the check refuses, such as "is empty"
        minimum ... limits that the document does not state

A method has, under the name of its operation, its summary (that of the document when there is none), and:

    text        a second paragraph
    arguments   those of the method in order, where it does not have all of the document's in its order
    older       arguments that older releases took without a name, in their order
    request     an expression that gives the body, in place of one made of the arguments
    items       the method whose pages are fetched one after the other, and their items given; or
    pages       the same, and the pages given that have items; or
    paginator   the same, in an `AsyncPaginator`. A method of pages that the class does not have is made of this one
    returns     what to say about the result
    raises      error class -> when; null for one that is not raised
    example     code; without it, one is made of `each`, `sample` and
    shows       attributes of the answer to print
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from attrs import Factory, define, frozen

from . import build, lock, render, surface_docs, yaml_files
from .config import PACKAGE, TEMPLATES, Layout
from .errors import SpecError
from .ir import Field, ListOf, MapOf, Operation, Param, Ref, Service, Struct, Type, refs
from .surface_arguments import WORDS, Argument, argument
from .unasync import formatted, write

SOURCE = "specs/surface"
#: The table in that folder that is about classes: `models` reads it.
MODELS = "models.yaml"
#: The table of the modules of older releases: `modules` reads it.
MODULES = "modules.yaml"
TARGET = "pinecone/_async/plain"

_HEADER = (
    "# Made from {source} and the documents by `make generate`. Change those, not this file.\n"
)
_PACKAGE = f'{_HEADER.format(source=SOURCE)}"""Methods that send one request each."""\n'
_AREA = frozenset("service doc sender inside base client timeout arguments classes".split())
_CLASS = frozenset("doc path each sample arguments".split())
_FOLLOWS = ("items", "pages", "paginator")
_METHOD = frozenset(
    (*_FOLLOWS, *"text arguments older request returns raises example shows".split())
)
_MODULE = re.compile(r"\b([a-z]\w*)\.\w+\(")
_CLASS_NAME = re.compile(r"\b[A-Z]\w*")
_ABSTRACT = frozenset({"Any", "Mapping", "Sequence"})


def outputs(layout: Layout) -> dict[Path, str]:
    """Return every made module, formatted, by its path relative to the project.

    Raises:
        SpecError: A table says something that the documents or this module do not know.
    """
    sources = tables(layout)
    if not sources:
        return {}
    version = build.lowered(layout, lock.default(layout))
    services = {service.name: service for service in version.services}
    template = render.environment(TEMPLATES).get_template("surface.py.jinja")
    made = {Path(TARGET, "__init__.py"): _PACKAGE}
    for source in sources:
        table = yaml_files.read(source)
        service = services.get(table.get("service"))
        if service is None:
            raise SpecError(layout.name(source), "/service", "no such service", "Name a document.")
        area = _Area(layout.name(source), service, table)
        text = _HEADER.format(source=area.source) + template.render(area.context())
        target = Path(TARGET, f"{source.stem}.py")
        made[target] = formatted(text, layout.root / target, layout.root)
    return made


def tables(layout: Layout) -> list[Path]:
    """Return the tables of plain methods."""
    found = (layout.root / SOURCE).glob("*.yaml")
    return sorted(path for path in found if path.name not in (MODELS, MODULES))


def run(layout: Layout) -> list[Path]:
    """Write every made module and remove strays; return the paths that changed."""
    made = outputs(layout)
    changed = write(made, layout.root)
    for path in strays(layout, made):
        (layout.root / path).unlink()
        changed.append(path)
    return changed


def strays(layout: Layout, made: dict[Path, str]) -> list[Path]:
    """Return modules in the folder of the made ones that no table gives."""
    present = (layout.root / TARGET).glob("*.py")
    return sorted({path.relative_to(layout.root) for path in present} - made.keys())


@frozen(kw_only=True)
class Method:
    """Hold what the template shows of one method."""

    name: str
    operation: Operation
    arguments: tuple[Argument, ...]
    positional: int
    """State how many arguments can be given without their name."""
    first: tuple[Argument, ...]
    """Arguments that are replaced by what is sent, before anything else is done."""
    page: str
    """The member of a page that holds its items; "" where no pages are followed."""
    follows: str
    """State what is given of page after page: "items", "pages" or a "paginator"; "" where one request does."""
    sent: str
    """Arguments of the generated client's method, or of the one that fetches a page, as source."""
    body: str
    """Expression of the body; "" when there is none."""
    is_change: bool
    """All members of the body are optional, and one of them has to be there."""
    returns: str
    timeout: str
    entry: dict[str, Any]

    @property
    def has_token(self) -> bool:
        return any(it.name == "pagination_token" for it in self.arguments)

    @property
    def parameters(self) -> str:
        names = [it.declared for it in self.arguments]
        names += ["timeout: float | None = None"] if self.timeout else []
        star = ["*"] if len(names) > self.positional else []
        return ", ".join(["self", *names[: self.positional], *star, *names[self.positional :]])


@define
class _Area:
    """Turn one table into what the template shows, and note the names that this needs."""

    source: str
    service: Service
    table: dict[str, Any]
    models: set[str] = Factory(set)
    """Public classes in signatures."""
    bodies: set[str] = Factory(set)
    """Classes of requests."""
    modules: set[str] = Factory(set)
    """Modules of `pinecone/_requests` that check."""

    @property
    def client(self) -> str:
        return str(self.table.get("client", "self._client"))

    def context(self) -> dict[str, Any]:
        self._known(self.table, _AREA, "", needed="doc classes")
        classes = [self._class(*row) for row in self.table["classes"].items()]
        sender, _, kind = self.table.get("sender", "http.AsyncHttp").partition(".")
        home, _, base = self.table.get("base", "").partition(".")
        return {
            "doc": self.table["doc"],
            "base": {"module": home, "name": base},
            "client": self.client,
            "package": f"{PACKAGE}.default.{self.service.name}",
            "service": self.service.name,
            "sender": {"module": sender, "name": kind},
            "classes": classes,
            "width": surface_docs.WIDTH,
            "models": sorted(self.models - _ABSTRACT),
            "bodies": sorted(self.bodies),
            "modules": sorted(self.modules),
        }

    def _class(self, name: str, table: dict[str, Any]) -> dict[str, Any]:
        self._known(table, _CLASS | table.keys(), f"/classes/{name}", needed="doc")
        arguments = self.table.get("arguments", {}) | table.get("arguments", {})
        settings = {"inside": "", **self.table, **table, "arguments": arguments}
        methods = []
        for key, entry in _with_pages(table).items():
            method = self._method(f"/classes/{name}/{key}", key, entry, settings)
            answer = self._struct(method.operation.returns)
            methods.append((method, surface_docs.docstring(method, settings, answer)))
        return {"name": f"Async{name}", "doc": table["doc"], "methods": methods}

    def _method(
        self, place: str, name: str, entry: dict[str, Any], settings: dict[str, Any]
    ) -> Method:
        called = next((key for key in entry if key not in _METHOD), "")
        self._known(entry, _METHOD | {called}, place)
        operation = next((op for op in self.service.operations if op.name == called), None)
        if operation is None:
            raise self._error(place, f"no operation {called!r}")
        follows = next((word for word in _FOLLOWS if word in entry), "")
        answer = self._struct(operation.returns)
        is_size = settings["arguments"].get("limit", {}).get("paged", False)
        listed = _listing(answer, follows, is_size) if answer else {}
        rows = {**settings["arguments"], **listed}
        found = self._arguments(place, operation, entry, rows)
        # Where the request is made later, everything is checked at once.
        first = [it for it in found.values() if it.value != it.name]
        if not follows and "await " not in self.client:
            first = []
        values = {key: it.name if it in first else it.value for key, it in found.items()}
        body, is_change = entry.get("request", ""), False
        if not body:
            body, is_change = self._body(operation, found, values)
        sent = _passed(found, listed) if follows else _sent(operation, values, body)
        sent += ["timeout=timeout"] * ("timeout" in settings)
        code = " ".join([body, *sent, *(it.value for it in first)])
        self.modules.update(_MODULE.findall(code))
        return Method(
            name=name,
            operation=operation,
            arguments=tuple(found.values()),
            positional=sum(it.positional for it in found.values()),
            first=tuple(first),
            follows=follows,
            page=_items(answer)[0] if follows and answer else "",
            sent=", ".join(sent),
            body=body,
            is_change=is_change,
            returns=self._returns(operation, answer, follows),
            timeout=settings.get("timeout", ""),
            entry={**entry, "summary": entry[called]},
        )

    def _returns(self, operation: Operation, answer: Struct | None, follows: str) -> str:
        """Return the annotation of a result; an answer that never has members is none."""
        kind = operation.returns
        empty = {alias.name for alias in self.service.aliases if isinstance(alias.type, MapOf)}
        if kind is None or (isinstance(kind, Ref) and kind.name in empty):
            return "None"
        if answer and follows in ("items", "paginator"):
            kind = _items(answer)[1]
        self.models.update(refs(kind))
        name = render.annotation(kind)
        if follows == "paginator":
            return f"AsyncPaginator[{name}]"
        return f"AsyncIterator[{name}]" if follows else name

    def _arguments(
        self, place: str, operation: Operation, entry: dict[str, Any], rows: dict[str, Any]
    ) -> dict[str, Argument]:
        """Return the arguments of a method, in its order, by what the document or the table calls them."""
        members = self._members(operation)
        found = {}
        for key in entry.get("arguments", members):
            row = rows.get(key, {})
            row = {"noun": row} if isinstance(row, str) else row
            self._known(row, WORDS, f"{place}/{key}")
            by_hand = "request" in entry
            found[key] = argument(
                f"{self.source}#{place}/{key}", key, members.get(key), row, by_hand
            )
            self.models.update(_CLASS_NAME.findall(found[key].type))
        for key, member in members.items():
            if key not in found and member.required and not entry.get("request"):
                raise self._error(f"{place}/{key}", "required, and not among the arguments")
        return found

    def _members(self, operation: Operation) -> dict[str, Param | Field]:
        """Return what a request consists of, by name: the path, the body, required members first, and the query."""
        body = self._struct(operation.body.type if operation.body else None)
        fields = sorted(body.fields, key=lambda field: not field.required) if body else []
        found: list[Param | Field] = [*operation.path_params, *fields, *operation.query_params]
        return {member.name: member for member in found}

    def _struct(self, kind: object) -> Struct | None:
        """Return the object that a type refers to; None when it refers to none."""
        name = kind.name if isinstance(kind, Ref) else None
        return next((struct for struct in self.service.structs if struct.name == name), None)

    def _body(
        self, operation: Operation, found: dict[str, Argument], values: dict[str, str]
    ) -> tuple[str, bool]:
        """Return the expression of the body, and whether it has to change something."""
        struct = self._struct(operation.body.type if operation.body else None)
        if struct is None:
            return "", False
        self.bodies.add(struct.name)
        fields = [field for field in struct.fields if field.name in values]
        members = ", ".join(f"{it.name}={values[it.name]}" for it in fields)
        made = f"{struct.name}({members})"
        if operation.verb != "PATCH" or any(found[it.name].required for it in fields):
            return made, False
        return f"arguments.changing({made})", True

    def _known(
        self, table: dict[str, Any], words: frozenset[str], place: str, needed: str = ""
    ) -> None:
        for word in table.keys() - words:
            raise self._error(f"{place}/{word}", "unknown word")
        for word in needed.split():
            if word not in table:
                raise self._error(f"{place}/{word}", "missing")

    def _error(self, place: str, problem: str) -> SpecError:
        return SpecError(self.source, place, problem, "See the top of codegen/surface.py.")


def _with_pages(table: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the methods of a class, and after each the one that fetches its pages where the table has none."""
    methods: dict[str, dict[str, Any]] = {}
    for name, entry in table.items():
        if name in _CLASS:
            continue
        methods[name] = entry
        page = next((entry[word] for word in _FOLLOWS if word in entry), name)
        if page not in table:
            methods[page] = _page_of(entry, page, table["path"])
    return methods


def _page_of(entry: dict[str, Any], name: str, path: str) -> dict[str, Any]:
    """Return the entry of the method that fetches one page of what a method lists."""
    (called,) = entry.keys() - _METHOD
    what = (entry[called] or "List them").removeprefix("List ").partition(",")[0]
    page: dict[str, Any] = {key: entry[key] for key in ("arguments", "raises") if key in entry}
    if "arguments" in page:
        page["arguments"] = [*page["arguments"], "pagination_token"]
    example = f"page = await {path}.{name}(limit=10)\nprint(len(page), page.pagination)"
    return {**page, called: f"Fetch one page of {what}", "example": example}


def _listing(answer: Struct, follows: str, is_size: bool) -> dict[str, Any]:
    """Return what is different about the arguments of a method that follows pages, in words of the table.

    `is_size` says that `limit` is the size of a page for a paginator, too.
    """
    if not follows:
        return {}
    token = {"doc": "Where to go on, the token of an earlier listing. Default: at the beginning."}
    if follows != "paginator" or is_size:
        return {"pagination_token": token}
    name = _items(answer)[0].replace("data", "items")
    total = f"Largest number of {name} to give, over all pages. Default: all."
    limit = {"doc": total, "check": "limit", "wrong": "is less than 1"}
    return {"pagination_token": token, "limit": limit}


def _passed(found: dict[str, Argument], listed: dict[str, Any]) -> list[str]:
    """Return the arguments of the method that fetches a page, but for those that select the page."""
    return [f"{it.name}={it.name}" for key, it in found.items() if key not in listed]


def _sent(operation: Operation, values: dict[str, str], body: str) -> list[str]:
    """Return the arguments of the generated client's method."""
    sent = [values[it.name] for it in operation.path_params] + ["request"] * bool(body)
    queried = (it.name for it in operation.query_params if it.name in values)
    return sent + [f"{name}={values[name]}" for name in queried]


def _items(answer: Struct) -> tuple[str, Type]:
    """Return the name and the type of what a page holds: of its one list."""
    ((name, kind),) = (
        (it.name, it.type.item) for it in answer.fields if isinstance(it.type, ListOf)
    )
    return name, kind
