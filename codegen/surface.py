"""Plain public methods: specs/surface/<area>.yaml and the documents to pinecone/_async/plain/<area>.py.

A plain method checks its arguments, sends one request and returns the answer. The table says which operation
that is; types, limits, order and meaning of the arguments, what is returned and what is raised come from the
document of the default version. There are no conditions in a table: what needs one is written by hand, in a
class that inherits from the made one.

A file has:

    service     the service whose operations are called
    doc         what the module is for
    sender      what carries the calls, from pinecone/_async/transport; http.AsyncHttp by default
    inside      a statement that every example stands in
    arguments   for all classes, see below
    classes     name, without `Async` -> class

A class has these, and under any other key a method:

    doc         what the class is for
    path        where people find it: `pc.backups`
    base        what it inherits from, from pinecone/_async: `handle.AsyncDataHandle`; it then has no constructor
    client      the generated client, as an expression; `self._client` by default
    timeout     what to say about the argument `timeout`; without it there is none
    each        a loop over things of the kind, for examples; by default over those that `list` gives
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
        wrong       what is wrong with a value that the check refuses, such as "is empty"
        minimum ... limits that the document does not state

A method has, under the name of its operation, its summary (that of the document when there is none), and:

    text        a second paragraph
    arguments   those of the method in order, where it does not have all of the document's in its order;
                `*` stands before those that can be given by name only
    older       how older releases called it: arguments of `accepts_older`
    request     an expression that gives the body, in place of one made of the arguments
    returns     what to say about the result
    raises      error class -> when
    example     code; without it, one is made of `each`, `sample` and
    shows       attributes of the answer to print
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from attrs import Factory, define, frozen
from ruamel.yaml import YAML

from . import build, lock, render, surface_docs
from .config import PACKAGE, TEMPLATES, Layout
from .errors import SpecError
from .ir import Field, Operation, Param, Ref, Service, Struct, refs
from .surface_arguments import WORDS, Argument, argument
from .unasync import formatted, write

SOURCE = "specs/surface"
TARGET = "pinecone/_async/plain"

_HEADER = (
    "# Made from {source} and the documents by `make generate`. Change those, not this file.\n"
)
_PACKAGE = f'{_HEADER.format(source=SOURCE)}"""Methods that send one request each."""\n'
_AREA = frozenset("service doc sender inside arguments classes".split())
_CLASS = frozenset("doc path base client timeout each sample arguments".split())
_METHOD = frozenset("text arguments older request returns raises example shows".split())
_MODULE = re.compile(r"\b([a-z]\w*)\.\w+\(")
_CLASS_NAME = re.compile(r"\b[A-Z]\w*")
_ABSTRACT = frozenset({"Any", "Mapping", "Sequence"})


def outputs(layout: Layout) -> dict[Path, str]:
    """Return every made module, formatted, by its path relative to the project.

    Raises:
        SpecError: A table says something that the documents or this module do not know.
    """
    sources = sorted((layout.root / SOURCE).glob("*.yaml"))
    if not sources:
        return {}
    version = build.lowered(layout, lock.default(layout))
    services = {service.name: service for service in version.services}
    template = render.environment(TEMPLATES).get_template("surface.py.jinja")
    made = {Path(TARGET, "__init__.py"): _PACKAGE}
    for source in sources:
        table = YAML(typ="safe").load(source.read_bytes())
        area = _Area(layout.name(source), services[table["service"]], table)
        text = _HEADER.format(source=area.source) + template.render(area.context())
        target = Path(TARGET, f"{source.stem}.py")
        made[target] = formatted(text, layout.root / target, layout.root)
    return made


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
    keywords: int
    """State how many arguments can be given without their name."""
    sent: str
    """Arguments of the generated client's method, as source."""
    body: str
    """Expression of the body; "" when there is none."""
    is_change: bool
    """All members of the body are optional, and one of them has to be there."""
    returns: str
    timeout: str
    entry: dict[str, Any]

    @property
    def parameters(self) -> str:
        names = [it.declared for it in self.arguments]
        names += ["timeout: float | None = None"] if self.timeout else []
        star = ["*"] if len(names) > self.keywords else []
        return ", ".join(["self", *names[: self.keywords], *star, *names[self.keywords :]])


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

    def context(self) -> dict[str, Any]:
        self._known(self.table, _AREA, "")
        classes = [self._class(*row) for row in self.table["classes"].items()]
        sender, _, kind = self.table.get("sender", "http.AsyncHttp").partition(".")
        return {
            "doc": self.table["doc"],
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
        arguments = self.table.get("arguments", {}) | table.get("arguments", {})
        settings = {"inside": self.table.get("inside", ""), **table, "arguments": arguments}
        methods = []
        for key, entry in table.items():
            if key not in _CLASS:
                method = self._method(f"/classes/{name}/{key}", key, entry, settings)
                answer = self._struct(method.operation.returns)
                methods.append((method, surface_docs.docstring(method, settings, answer)))
        home, _, base = table.get("base", "").partition(".")
        return {
            "name": f"Async{name}",
            "doc": table["doc"],
            "base": {"module": home, "name": base},
            "client": table.get("client", "self._client"),
            "methods": methods,
        }

    def _method(
        self, place: str, name: str, entry: dict[str, Any], settings: dict[str, Any]
    ) -> Method:
        called = next((key for key in entry if key not in _METHOD), "")
        self._known(entry, _METHOD | {called}, place)
        operation = next((op for op in self.service.operations if op.name == called), None)
        if operation is None:
            raise self._error(place, f"no operation {called!r}")
        members = self._members(operation)
        order = entry.get("arguments") or list(members)
        found = {
            key: self._argument(f"{place}/{key}", key, members.get(key), settings["arguments"])
            for key in order
            if key != "*"
        }
        body, is_change = self._body(operation, found, entry)
        sent = [found[it.name].value for it in operation.path_params] + ["request"] * bool(body)
        sent += [f"{it.name}={found[it.name].value}" for it in operation.query_params]
        sent += ["timeout=timeout"] * ("timeout" in settings)
        if operation.returns:
            self.models.update(refs(operation.returns))
        self.modules.update(_MODULE.findall(" ".join([body, *sent])))
        return Method(
            name=name,
            operation=operation,
            arguments=tuple(found.values()),
            keywords=order.index("*") if "*" in order else _positional(found.values()),
            sent=", ".join(sent),
            body=body,
            is_change=is_change,
            returns=render.annotation(operation.returns) if operation.returns else "None",
            timeout=settings.get("timeout", ""),
            entry={**entry, "summary": entry[called]},
        )

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

    def _argument(
        self, place: str, key: str, member: Param | Field | None, rows: dict[str, Any]
    ) -> Argument:
        row = rows.get(key, {})
        row = {"noun": row} if isinstance(row, str) else row
        self._known(row, WORDS, place)
        made = argument(f"{self.source}#{place}", key, member, row)
        self.models.update(_CLASS_NAME.findall(made.type))
        return made

    def _body(
        self, operation: Operation, found: dict[str, Argument], entry: dict[str, Any]
    ) -> tuple[str, bool]:
        """Return the expression of the body, and whether it has to change something."""
        struct = self._struct(operation.body.type if operation.body else None)
        if "request" in entry or struct is None:
            return entry.get("request", ""), False
        self.bodies.add(struct.name)
        values = (f"{field.name}={found[field.name].value}" for field in struct.fields)
        made = f"{struct.name}({', '.join(values)})"
        if operation.verb != "PATCH" or any(found[field.name].required for field in struct.fields):
            return made, False
        return f"arguments.changing({made})", True

    def _known(self, table: dict[str, Any], words: frozenset[str], place: str) -> None:
        for word in table.keys() - words:
            raise self._error(f"{place}/{word}", "unknown word")

    def _error(self, place: str, problem: str) -> SpecError:
        return SpecError(self.source, place, problem, "See the top of codegen/surface.py.")


def _positional(arguments: Any) -> int:
    return sum(it.positional for it in arguments)
