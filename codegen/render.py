"""The representation and the templates to source text. Deterministic: no clock, no environment, sorted input."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from ruff import find_ruff_bin

from . import docs, equal, limits, pins, reexport, reference
from .config import REPO, RUNTIME
from .ir import (
    Alias,
    Body,
    Field,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Operation,
    Param,
    Ref,
    Scalar,
    Service,
    Struct,
    Type,
    Union,
    Version,
    choice,
    one_of,
)
from .ir_proto import Codec, MessageField, Proto
from .naming import argument, module_name, pascal

HEADER = "# Generated from {source} by `make generate`.\n"
_BLOB_WIDTH = 96
_COPIED = "# Copied from {source} by `make generate`; edit that file instead.\n"


@cache
def environment(templates: Path) -> Environment:
    """Return the Jinja environment of all templates, which compiles each of them once. Document text reaches code only through repr and docstring."""
    env = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # this writes Python, not HTML
    )
    env.filters |= {
        "repr": repr,
        "pascal": pascal,
        "module_name": module_name,
        "ann": annotation,
        "param_ann": _param_annotation,
        "body_ann": _body_annotation,
        "field_ann": _field_annotation,
        "alias_ann": _alias_annotation,
        "alias_source": _alias_source,
        "alias_said": _alias_said,
        "returns_ann": _returns_annotation,
        "path_source": _path_source,
        "is_struct": lambda thing: isinstance(thing, Struct),
        "is_union": lambda thing: isinstance(thing, Union),
        "has_union": _has_union,
        "is_alias": lambda thing: isinstance(thing, Alias),
        "docstring": docs.docstring,
        "struct_doc": docs.struct_doc,
        "field_doc": docs.field_doc,
        "offered_doc": _offered_doc,
        "alias_doc": docs.alias_doc,
        "call_doc": docs.call_doc,
        "operation_doc": docs.operation_doc,
        "param_doc": docs.param_doc,
        "prose": reference.prose,
        "paragraphs": reference.paragraphs,
        "code": reference.code,
        "operation_link": reference.operation_link,
        "message_ann": _message_annotation,
        "message_init": _message_init,
        "tag": _tag,
        "key": _key,
    }
    return env


def annotation(kind: Type, prefix: str = "") -> str:
    """Return a type as a Python annotation; `prefix` qualifies the names of classes."""
    match kind:
        case Scalar(python):
            return python
        case Ref(name):
            return prefix + name
        case ListOf(item):
            return f"list[{annotation(item, prefix)}]"
        case MapOf(value):
            return f"dict[str, {annotation(value, prefix)}]"
        case OneOf() if choice(kind):
            return prefix + one_of(choice(kind))
        case OneOf(options):
            return " | ".join(annotation(option, prefix) for option in options)
        case Nullable(inner):
            return f"{annotation(inner, prefix)} | None"


def package(
    env: Environment, versions: tuple[Version, ...], digests: dict[str, str]
) -> dict[str, str]:
    """Return relative path -> source text of the whole package; `digests` of the documents by version."""
    files = {
        "__init__.py": HEADER.format(source="specs/")
        + env.get_template("package_init.py.jinja").render(versions=versions, digests=digests),
        "py.typed": "",
    } | _runtime()
    for version in versions:
        home = module_name(version.name)
        files[f"{home}/__init__.py"] = f'"""Pinecone API version {version.name}."""\n'
        for service in version.services:
            files |= {
                f"{home}/{service.name}/{path}": text
                for path, text in _service(env, service, versions).items()
            }
    files |= _messages(env, versions)
    files |= _equal_limits(files, versions)
    spoken = next(version for version in versions if version.default)
    return files | reexport.default(files, module_name(spoken.name))


def _equal_limits(files: dict[str, str], versions: tuple[Version, ...]) -> dict[str, str]:
    """Return the modules of limits that hand on what another version's module says."""
    made = {}
    for version in versions:
        for service in version.services:
            place = f"{service.name}/limits"
            path = f"{module_name(version.name)}/{place}.py"
            for other in equal.before(version.name, versions):
                home = module_name(other.name)
                theirs = equal.neutral(files.get(f"{home}/{place}.py", ""), other.name)
                if path in files and equal.neutral(files[path], version.name) == theirs:
                    source = f"...{home}.{place.replace('/', '.')}"
                    made[path] = reexport.module(files[path], source, reexport.public(files[path]))
                    break
    return made


def _messages(env: Environment, versions: tuple[Version, ...]) -> dict[str, str]:
    """Return the gRPC modules of all versions; one that another version has hands its names on."""
    made = {
        version.name: _proto(env, version.proto, version.codec)
        for version in versions
        if version.proto and version.codec
    }
    files: dict[str, str] = {}
    for version in versions:
        sources = made.get(version.name, {})
        twins: dict[str, str] = {}
        for other in equal.same_messages(version, versions):
            alike = {
                path
                for path, text in sources.items()
                if equal.neutral(text, version.name)
                == equal.neutral(made[other.name].get(path, ""), other.name)
            }
            # All of them make or read messages, which are of one pool.
            if {"messages.py", "messages.pyi"} <= alike:
                twins = {path: other.name for path in alike if path != "__init__.py"} | twins
        home = f"{module_name(version.name)}/grpc"
        for path, text in sources.items():
            if path not in twins:
                files[f"{home}/{path}"] = text
            elif path.endswith(".py"):
                names = reexport.public(sources.get(f"{path}i", text))
                source = f"...{module_name(twins[path])}.grpc.{path.removesuffix('.py')}"
                files[f"{home}/{path}"] = reexport.module(text, source, names)
    return files


def _runtime() -> dict[str, str]:
    """Return the modules that every package has, copied; it makes an `__init__` of its own."""
    return {
        path.name: _COPIED.format(source=path.relative_to(REPO).as_posix())
        + path.read_text(encoding="utf-8")
        for path in sorted(RUNTIME.glob("*.py"))
        if path.name != "__init__.py"
    }


def _service(env: Environment, service: Service, versions: tuple[Version, ...]) -> dict[str, str]:
    lacks = pins.lacks(service, versions)
    checked = frozenset(o.name for o in service.operations if pins.checked(o, service, lacks))
    shared = {"base": equal.base(service, versions), "lacks": lacks, "checked": checked}
    jobs: dict[str, tuple[str, dict[str, Any]]] = {
        "__init__.py": ("service_init.py.jinja", {}),
        "models.py": ("models.py.jinja", {}),
        "operations.py": ("operations.py.jinja", {}),
        "client.py": ("client.py.jinja", {"is_async": False}),
        "aio.py": ("client.py.jinja", {"is_async": True}),
    }
    if owners := limits.owners(service):
        jobs["limits.py"] = ("limits.py.jinja", {"owners": owners})
    header = HEADER.format(source=service.source)
    return {
        path: header + env.get_template(template).render(service=service, **shared, **extra)
        for path, (template, extra) in jobs.items()
    }


def _proto(env: Environment, proto: Proto, codec: Codec) -> dict[str, str]:
    header = HEADER.format(source=proto.source)
    files = {"__init__.py": f'{header}"""gRPC messages of API version {proto.version}."""\n'}
    jobs: tuple[tuple[str, dict[str, Any]], ...] = (
        (
            "messages",
            {
                "messages": proto.messages,
                "descriptors": proto.descriptors,
                "is_raw": False,
                "what": "messages",
            },
        ),
        (
            "raw_messages",
            {
                "messages": proto.raw_messages,
                "descriptors": proto.raw_descriptors,
                "is_raw": True,
                "what": "messages whose packed numbers and Structs stay bytes",
            },
        ),
    )
    for name, context in jobs:
        context["blob"] = _blob(context.pop("descriptors"))
        for suffix in ("py", "pyi"):
            template = env.get_template(f"grpc/messages.{suffix}.jinja")
            files[f"{name}.{suffix}"] = header + template.render(
                proto=proto, codec=codec, **context
            )
    for name in ("codec", "wire"):
        template = env.get_template(f"grpc/{name}.py.jinja")
        files[f"{name}.py"] = header + template.render(proto=proto, codec=codec)
    stub = env.get_template("grpc/stub.py.jinja")
    files["client.py"] = header + stub.render(proto=proto, is_async=False)
    files["aio.py"] = header + stub.render(proto=proto, is_async=True)
    return files


def pages(env: Environment, versions: tuple[Version, ...]) -> dict[str, str]:
    """Return relative path -> text of the whole reference."""

    def page(template: str, **context: Any) -> str:
        text = env.get_template(f"reference/{template}.md.jinja").render(**context)
        return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"

    files = {"README.md": page("versions", versions=versions)}
    for version in versions:
        files[f"{version.name}/README.md"] = page("version", version=version)
        for service in version.services:
            about = reference.ServicePage(service)
            files[f"{version.name}/{service.name}.md"] = page(
                "service", page=about, service=service
            )
        if version.proto and version.codec:
            rpcs = reference.ProtoPage(version, version.proto, version.codec)
            files[f"{version.name}/grpc.md"] = page("grpc", page=rpcs, proto=version.proto)
    return files


def _message_annotation(field: MessageField) -> str:
    """Return the annotation of a message's field when it is read."""
    match field.shape:
        case "map":
            return f"MutableMapping[str, {field.kind}]"
        case "list":
            kind = "Composite" if field.is_message else "Scalar"
            return f"Repeated{kind}FieldContainer[{field.kind}]"
        case _:
            return field.kind


def _message_init(field: MessageField) -> str:
    """Return the annotation of a field in a message's constructor."""
    match field.shape:
        case "map":
            return f"Mapping[str, {field.kind}]"
        case "list":
            return f"Iterable[{field.kind}]"
        case _:
            return field.kind


_WIRE_TYPES = {"bool": 0, "int32": 0, "int64": 0, "uint32": 0, "uint64": 0, "double": 1, "float": 5}


def _tag(field: MessageField, packed: bool = False) -> int:
    """Return the number that names a field and its wire type in front of its bytes."""
    return field.number << 3 | (2 if packed else _WIRE_TYPES.get(field.wire, 2))


def _key(field: MessageField, packed: bool = False) -> bytes:
    """Return the tag of a field as the bytes of the wire."""
    tag = _tag(field, packed)
    return bytes((tag,) if tag < 128 else (tag & 127 | 128, tag >> 7))


def _blob(data: bytes) -> list[bytes]:
    # The names in it stay readable, and a wheel packs them well. Two builds of zlib need not agree on bytes.
    return [data[i : i + _BLOB_WIDTH] for i in range(0, len(data), _BLOB_WIDTH)]


def _field_annotation(field: Field) -> str:
    text = _offering(field.type, field.constraints.known)
    if field.initial == "UNSET":
        return f"{text} | UnsetType"
    optional = field.initial == "None" and not isinstance(field.type, Nullable)
    return f"{text} | None" if optional else text


def _has_union(struct: Struct, service: Service) -> bool:
    """Return whether a field is of an open union, or a list or dict of one."""
    unions = {thing.name for thing in service.classes if isinstance(thing, Union)}
    for thing in service.classes:
        if isinstance(thing, Alias) and unions & set(_words(thing.type)):
            unions.add(thing.name)
    return any(unions & set(_words(field.type)) for field in struct.fields)


def _words(kind: Type) -> list[str]:
    return re.findall(r"\w+", annotation(kind))


def _offered_doc(field: Field) -> str:
    """Return the docstring of a field; it does not repeat the known values that its annotation has."""
    if _offering(field.type, field.constraints.known) == annotation(field.type):
        return docs.field_doc(field)
    unlisted = evolve(field, constraints=evolve(field.constraints, known=()))
    return f"{docs.field_doc(unlisted)} Other values may come.".strip()


def _alias_annotation(struct: Struct, path: str) -> str:
    if "=" in path:
        return "bool"
    if ".*" in path:
        return "list[Any]"
    field = next((f for f in struct.fields if f.name == path), None)
    return _field_annotation(field) if field else "Any"


def _alias_said(path: str) -> str:
    """Return the docstring of a further name."""
    first, step, last = next(
        (found for mark in ("=", ".*.", ".*?") if (found := path.partition(mark))[1]),
        (path, "", ""),
    )
    return {
        "=": f"Return whether `{first}` is `{last}`.",
        ".*.": f"Return `{last}` of each item, in order.",
        ".*?": f"Return the items of which `{last}` is true.",
        "": f"Return `{path}`.",
    }[step]


def _alias_source(struct: Struct, path: str) -> str:
    """Return what a further name returns; None where its path ends early."""
    if "=" in path:
        return "self.{} == {!r}".format(*path.split("="))
    items, _, name = path.partition(".*")
    if name.startswith("?"):
        return f"[item for item in self.{items} if item{name.replace('?', '.')}]"
    if name:
        return f"[item{name} for item in self.{items}]"
    first, *rest = path.split(".")
    source = f"self.{first}"
    for name in rest:
        if name.isdecimal():
            source = f"next(iter(({source} or [])[{name}:]), None)"
        else:
            source = f"getattr({source}, {name!r}, None)"
    return source


def _param_annotation(param: Param) -> str:
    return _offering(param.type, param.constraints.known, "m.")


def _offering(kind: Type, known: tuple[str, ...], prefix: str = "") -> str:
    """Return the annotation of a text or texts; editors offer the known values, and any other text is taken too."""
    text = annotation(kind, prefix)
    inner = kind.inner if isinstance(kind, Nullable) else kind
    if not known or inner not in (Scalar("str"), ListOf(Scalar("str"))):
        return text
    return text.replace("str", f"Literal[{', '.join(map(repr, known))}] | str")


def _body_annotation(body: Body) -> str:
    if body.media == "application/x-ndjson" and isinstance(body.type, ListOf):
        return f"Iterable[{annotation(body.type.item, 'm.')}]"
    return annotation(body.type, "m.")


def _returns_annotation(operation: Operation) -> str:
    if operation.returns is None:
        return "None"
    return annotation(operation.returns, "m.") + (" | None" if operation.may_be_empty else "")


def _path_source(operation: Operation) -> str:
    """Return the filled path as a Python expression."""
    if "{" not in operation.path:
        return repr(operation.path)
    pieces = re.split(r"\{([^{}]+)\}", operation.path)
    source = ""
    for i, piece in enumerate(pieces):
        if i % 2:
            source += f"{{_path_segment({argument(piece)!r}, {argument(piece)})}}"
        else:
            source += piece  # the frontend lets only characters of URLs through
    return f'f"{source}"'


def ruff(folder: Path, config: Path) -> None:
    """Sort imports, drop unused ones and format. Part of the output: ruff is pinned, its settings are ours."""
    program = find_ruff_bin()
    common = ["--quiet", "--no-cache", "--config", str(config), str(folder)]
    subprocess.run([program, "check", "--fix", *common], check=True)
    subprocess.run([program, "format", *common], check=True)
