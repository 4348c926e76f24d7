"""Make the reference of the SDK from its code: one page per area, sync, async and gRPC side by side."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterator
from importlib import import_module
from types import FunctionType
from typing import Any, NamedTuple

import pinecone

#: Sections of docstrings, in their order.
_SECTION = re.compile(r"^(Args|Attributes|Returns|Yields|Raises|Examples?):\n", re.MULTILINE)
_ENTRY = re.compile(r"^    (\S[^:\n]*): ", re.MULTILINE)


class Area(NamedTuple):
    """One page: its file and title, what it says first, and classes as `module:Sync Async`."""

    file: str
    title: str
    about: str
    classes: str


AREAS = (
    Area(
        "pinecone",
        "Pinecone",
        "The client: `pinecone.Pinecone`, `pinecone.AsyncPinecone`.",
        "client:Pinecone AsyncPinecone",
    ),
    Area(
        "vectors",
        "Index",
        "Records of one index. `pc.index(...)` opens it; with `grpc=True` the same methods go over gRPC.",
        "index:Index AsyncIndex",
    ),
    Area(
        "documents",
        "Documents",
        "Documents of one index: `index.documents`.",
        "documents:Documents AsyncDocuments",
    ),
    Area(
        "indexes", "Indexes", "Indexes of a project: `pc.indexes`.", "indexes:Indexes AsyncIndexes"
    ),
    Area("backups", "Backups", "Copies of indexes: `pc.backups`.", "backups:Backups AsyncBackups"),
    Area(
        "backup_schedules",
        "Backup schedules",
        "Copies made again and again: `pc.backup_schedules`.",
        "plain.db_control:BackupSchedules AsyncBackupSchedules",
    ),
    Area(
        "restore_jobs",
        "Restore jobs",
        "Indexes made of backups: `pc.restore_jobs`.",
        "plain.db_control:RestoreJobs AsyncRestoreJobs",
    ),
    Area(
        "collections",
        "Collections",
        "Copies of indexes on pods: `pc.collections`.",
        "plain.db_control:Collections AsyncCollections",
    ),
    Area(
        "inference",
        "Inference",
        "Hosted models: `pc.inference`.",
        "inference:Inference AsyncInference",
    ),
    Area(
        "assistants",
        "Assistants",
        "Assistants and their files: `pc.assistants`.",
        "assistants:Assistants AsyncAssistants",
    ),
    Area(
        "metrics",
        "Metrics",
        "Where monitoring finds metrics: `pc.metrics`.",
        "metrics:Metrics AsyncMetrics",
    ),
    Area(
        "admin",
        "Admin",
        "Organizations, projects, keys, people: `pinecone.Admin`, `pinecone.AsyncAdmin`.",
        "admin:Admin AsyncAdmin",
    ),
)


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    found = {f"{area.file}.md": page(area) for area in AREAS}
    found |= {"models.md": _models(), "errors.md": _errors()}
    lines = [f"- [{area.title}]({area.file}.md): {area.about}" for area in AREAS]
    lines += [
        "- [Models](models.md): what calls take and give back.",
        "- [Errors](errors.md): classes of errors, and when each is raised.",
        "- [API](api/index.md): every operation, model and rpc of the documents, by API version.",
    ]
    found["index.md"] = (
        "# Reference\n\nMade from the code and from the API documents.\n\n"
        + "\n".join(lines)
        + "\n"
    )
    return found


def page(area: Area) -> str:
    """Return the page of one area."""
    module, _, names = area.classes.partition(":")
    sync_name, async_name = names.split()
    sync = getattr(import_module(f"pinecone._sync.{module}"), sync_name)
    twin = getattr(import_module(f"pinecone._async.{module}"), async_name)
    parts = [f"# {area.title}", area.about, _text(inspect.getdoc(sync) or "", "")]
    parts += [_member(sync, twin, name) for name in _public(sync)]
    return "\n\n".join(parts) + "\n"


def _public(kind: type) -> Iterator[str]:
    """Yield the names of what people use, in the order of the code, those of bases last."""
    seen = set()
    for base in kind.__mro__:
        for name, value in vars(base).items():
            function = inspect.unwrap(
                value.fget if isinstance(value, property) else getattr(value, "__func__", value)
            )
            known = isinstance(function, FunctionType) and function.__doc__
            if (
                known
                and not name.startswith("_")
                and name not in seen
                and "_compat" not in function.__module__
            ):
                seen.add(name)
                yield name


def _member(sync: type, twin: type, name: str) -> str:
    value = inspect.getattr_static(sync, name)
    doc = inspect.getdoc(value) or ""
    if isinstance(value, property):
        return f"## {name}\n\n{_text(doc, name)}"
    tabs = [
        f'=== "{label}"\n\n' + textwrap.indent(_call(kind, name), "    ")
        for label, kind in _labelled(sync, twin)
        if hasattr(kind, name)
    ]
    return (
        f"## {name}\n\n{_text(_SECTION.split(doc)[0], name)}\n\n"
        + "\n\n".join(tabs)
        + "\n\n"
        + _sections(doc)
    )


def _labelled(sync: type, twin: type) -> list[tuple[str, type]]:
    """Return what the tabs show, by their labels."""
    found = [("Sync", sync), ("Async", twin)]
    if sync.__name__ == "Index":
        grpc = (
            import_module("pinecone._sync.grpc_index"),
            import_module("pinecone._async.grpc_index"),
        )
        found += [("gRPC", grpc[0].GrpcIndex), ("Async gRPC", grpc[1].AsyncGrpcIndex)]
    return found


def _call(kind: type, name: str) -> str:
    """Return the signature of a method, and its example."""
    method = inspect.getattr_static(kind, name)
    function = inspect.unwrap(getattr(method, "__func__", method))
    prefix = "async def" if inspect.iscoroutinefunction(function) else "def"
    signature = inspect.signature(function)
    parameters = [it for it in signature.parameters.values() if it.name not in ("self", "cls")]
    lines = [_parameter(it) for it in parameters]
    first = next((n for n, it in enumerate(parameters) if it.kind is it.KEYWORD_ONLY), None)
    if first is not None and not any(it.kind is it.VAR_POSITIONAL for it in parameters):
        lines.insert(first, "*")
    inside = "".join(f"    {line},\n" for line in lines)
    head = f"{prefix} {name}(" + (f"\n{inside}" if inside else "")
    code = [f"{head}) -> {_annotation(signature.return_annotation)}"]
    example = _split(inspect.getdoc(function) or "").get("Example", "")
    if example:
        code.append(textwrap.dedent(example).strip())
    return "\n\n".join(f"```python\n{block}\n```" for block in code)


def _parameter(parameter: inspect.Parameter) -> str:
    stars = {parameter.VAR_POSITIONAL: "*", parameter.VAR_KEYWORD: "**"}.get(parameter.kind, "")
    text = f"{stars}{parameter.name}: {_annotation(parameter.annotation)}"
    has_default = parameter.default is not parameter.empty
    return f"{text} = {parameter.default!r}" if has_default else text


def _annotation(annotation: Any) -> str:
    name = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "Any")
    return re.sub(r"\b(arguments|builtins|ops|m)\.", "", name)


def _split(doc: str) -> dict[str, str]:
    """Return the sections of a docstring by name; what comes before them under ""."""
    parts = _SECTION.split(doc + "\n")
    return {
        "": parts[0],
        **dict(
            zip(
                (name.removesuffix("s") if name.startswith("Ex") else name for name in parts[1::2]),
                parts[2::2],
                strict=True,
            )
        ),
    }


def _sections(doc: str) -> str:
    found = _split(doc)
    out = []
    for name, title in (("Args", "Argument"), ("Attributes", "Attribute"), ("Raises", "Raises")):
        if name in found:
            out.append(_table(title, found[name]))
    for name in ("Returns", "Yields"):
        if name in found:
            out.insert(
                0 if "Args" not in found else 1, f"**{name}** " + " ".join(found[name].split())
            )
    return "\n\n".join(out)


def _table(title: str, section: str) -> str:
    starts = list(_ENTRY.finditer(section))
    ends = [entry.start() for entry in starts[1:]] + [len(section)]
    rows = [
        f"| `{entry[1]}` | {' '.join(section[entry.end() : end].split()).replace('|', chr(92) + '|')} |"
        for entry, end in zip(starts, ends, strict=True)
    ]
    return "\n".join([f"| {title} | |", "|---|---|", *rows])


def _text(doc: str, name: str) -> str:
    return _split(doc)[""].strip() or name


def _models() -> str:
    """Return the page of the classes that people hold: their fields and what they say of themselves."""
    models: Any = import_module("pinecone.models")
    kinds = [getattr(models, name) for name in models.__all__]
    parts = ["# Models", "What calls take and give back, all of `pinecone.models`."]
    for kind in sorted({it for it in kinds if isinstance(it, type)}, key=lambda it: it.__name__):
        doc = inspect.getdoc(kind) or ""
        example = _split(doc).get("Example", "")
        block = f"```python\n{textwrap.dedent(example).strip()}\n```" if example else ""
        parts += [f"## {kind.__name__}", _text(doc, ""), _sections(doc), block]
    return "\n\n".join(part for part in parts if part) + "\n"


def _errors() -> str:
    """Return the page of the classes of errors, each below what it derives from."""
    errors: Any = import_module("pinecone.errors")
    kinds = {
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, (Exception, Warning))
    }
    ours = sorted(
        (it for it in kinds if it.__module__ == errors.__name__), key=lambda it: it.__name__
    )
    parts = [
        "# Errors",
        f"All of `pinecone.errors`, of release {pinecone.__version__}. The page on [errors](../errors.md) says what is repeated and what to do.",
    ]
    for kind in ours:
        bases = ", ".join(
            f"`{base.__name__}`"
            for base in kind.__mro__[1:]
            if base.__module__ == errors.__name__ or base in (TypeError, ValueError)
        )
        parts += [
            f"## {kind.__name__}",
            f"Also a {bases}." if bases else "",
            _text(inspect.getdoc(kind) or "", ""),
            _sections(inspect.getdoc(kind) or ""),
        ]
    return "\n\n".join(part for part in parts if part) + "\n"
