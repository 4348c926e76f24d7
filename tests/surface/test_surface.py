"""The public surface is the one that is written down in `facts/surface.json`, on both clients.

`facts/surface-v10.json` has what the newest release changed of it. `GAPS` says what is not so, and why. An entry that is no gap any more fails, so the table only shrinks.
"""

from __future__ import annotations

import inspect
import json
import pkgutil
import warnings
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

import pytest

import pinecone
from tests.facts import facts
from tests.surface.gaps import GAPS


def newest() -> dict[str, Any]:
    """Return the table of release 9 with what release 10 changed; `earlier` are parameters that a method had before."""
    table: dict[str, Any] = json.loads((facts.HERE / "surface.json").read_bytes())
    change: dict[str, Any] = json.loads((facts.HERE / "surface-v10.json").read_bytes())
    for name, changed in change["classes"].items():
        client = {"section": "client", "kind": "class", "imports": [f"pinecone.{name}"]}
        entry = table["classes"].setdefault(name, client if "kind" not in changed else {})
        if "constructor" in entry and "constructor" in changed:
            entry["earlier"] = entry["constructor"]
        for member, wanted in changed.get("members", {}).items():
            if before := entry.get("members", {}).get(member, {}).get("parameters"):
                wanted["earlier"] = before
        for key, facts_of_it in changed.items():
            known = entry.get(key, {})
            entry[key] = {**known, **facts_of_it} if isinstance(facts_of_it, dict) else facts_of_it
    table["importable"] = sorted({*table["importable"], *change["importable"]})
    return table


SURFACE = newest()
CLASSES: dict[str, Any] = SURFACE["classes"]

#: Sync classes that the table has no twin of, and members that make no sense on one.
TWINS = {
    "Admin": (),
    "ApiKeys": (),
    "Organizations": (),
    "Projects": (),
    "Invites": (),
    "RoleBindings": (),
    "ServiceAccounts": (),
    "Users": (),
    "GrpcIndex": (
        "delete_async",
        "fetch_async",
        "query_async",
        "query_namespaces_async",
        "update_async",
        "upsert_async",
    ),
}
#: Classes that are documented under a name of their package, and where the same thing is here.
HOMES = {
    "DictLikeStruct": "pinecone_api._base.BaseModel",
    "_AssistantNamespaceProxy": "pinecone._compat.functions.AssistantProxy",
    "_AsyncAssistantNamespaceProxy": "pinecone._compat.functions.AssistantProxy",
}
#: Models that people make themselves, so that the order of their fields matters, too.
MADE = {"Vector", "SparseValues", "Message", "SearchQuery", "SearchRerank", "CollectionDescription"}


@pytest.mark.parametrize("name", sorted({*CLASSES, *(f"Async{name}" for name in TWINS)}))
def test_a_class(name: str) -> None:
    found = dict(class_gaps(name))
    expected = {gap for gap in GAPS if gap.partition(".")[0] == name}
    report = "\n".join(f"{gap}: {why}" for gap, why in found.items() if gap not in expected)
    assert not report, f"not as the surface has it:\n{report}"
    assert found.keys() == expected, "no gaps any more: remove them from tests/gaps.py"


def test_imports() -> None:
    found = dict(import_gaps())
    expected = {gap for gap in GAPS if gap.startswith("import ")}
    report = "\n".join(f"{gap}: {why}" for gap, why in found.items() if gap not in expected)
    assert not report, f"cannot be imported:\n{report}"
    assert found.keys() == expected, "no gaps any more: remove them from tests/gaps.py"


def test_every_gap_is_about_something() -> None:
    names = {*CLASSES, *(f"Async{name}" for name in TWINS)}
    for gap in GAPS:
        assert gap.startswith("import ") or gap.partition(".")[0] in names, gap


# -- walking the table ------------------------------------------------------------------------


def gaps() -> dict[str, str]:
    """Everything that is not as the table has it, and how it is."""
    names = sorted({*CLASSES, *(f"Async{name}" for name in TWINS)})
    return dict([*(gap for name in names for gap in class_gaps(name)), *import_gaps()])


def import_gaps() -> Iterator[tuple[str, str]]:
    """Names that cannot be imported from where they are documented, or that are something else there."""
    paths = dict.fromkeys(path for entry in CLASSES.values() for path in entry["imports"])
    for name in SURFACE["importable"]:
        path = f"pinecone.{name}"
        if path not in paths and imported(path) is None:
            yield f"import {path}", "missing"
    for name, entry in CLASSES.items():
        there = cls(name)
        for path in entry["imports"] if there is not None else ():
            if (found := imported(path)) is not there:
                yield f"import {path}", "missing" if found is None else f"is {found!r}"


def class_gaps(name: str) -> Iterator[tuple[str, str]]:
    """Return how a class differs from the table."""
    entry = described(name)
    there = cls(name)
    if there is None:
        yield name, "missing"
        return
    if "values" in entry:
        yield from differing_values(name, there, entry["values"])
    for base in entry.get("bases", ()):
        if not issubclass(there, cls(base) or getattr(__import__("builtins"), base)):
            yield f"{name}.__bases__", f"is no {base}"
    if "constructor" in entry:
        yield from differing_parameters(f"{name}.__init__", there, entry["constructor"])
        yield from missing_parameters(f"{name}.__init__", there, entry.get("earlier", ""))
    yield from differing_fields(name, there, entry)
    for member, facts_of_it in entry.get("members", {}).items():
        yield from differing_member(f"{name}.{member}", there, member, facts_of_it)


def differing_values(name: str, there: Any, values: dict[str, str]) -> Iterator[tuple[str, str]]:
    for member, value in values.items():
        if getattr(there, member, None) != value:
            yield f"{name}.{member}", f"is not {value!r}"


def differing_fields(name: str, there: Any, entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    fields: dict[str, str | None] = entry.get("fields", {})
    ordered = entry["section"] in ("spec", "config") or name in MADE
    parameters = parameters_of(there) if fields else {}
    for place, (field, default) in enumerate(fields.items()):
        gap = f"{name}.{field}"
        if field in getattr(there, "further_names", ()):
            if field not in there.key_names.values():
                yield gap, "is no key"
            continue
        parameter = parameters.get(field)
        if parameter is None:
            yield gap, "no such argument" if hasattr(there, field) else "no such field"
        elif ordered and list(parameters).index(field) != place:
            yield gap, f"is not number {place + 1}"
        elif default is not None:
            yield from differing_default(gap, default_of(there, parameter), default)


def differing_member(
    gap: str, there: Any, member: str, wanted: dict[str, Any]
) -> Iterator[tuple[str, str]]:
    found = inspect.getattr_static(there, member, None)
    if found is None:
        yield gap, "missing"
    elif wanted["kind"] in ("property", "attribute"):
        if inspect.isfunction(found):
            yield gap, "is a method"
    else:
        method = getattr(there, member)
        if not callable(method):
            yield gap, "is no method"
            return
        if inspect.iscoroutinefunction(inspect.unwrap(method)) != (wanted["kind"] == "async"):
            yield gap, f"is {'not ' * (wanted['kind'] == 'async')}a coroutine function"
        if not member.startswith("_"):  # operators and notebooks call those, and by position
            yield from differing_parameters(gap, method, wanted["parameters"])
            yield from missing_parameters(gap, method, wanted.get("earlier", ""))


def differing_parameters(gap: str, there: Any, wanted: str) -> Iterator[tuple[str, str]]:
    """Arguments that a call written for the table could not give."""
    found = parameters_of(there)
    fields: dict[str, str] = getattr(there, "further_names", {})
    positions = [name for name, p in found.items() if p.kind is p.POSITIONAL_OR_KEYWORD]
    expected = parameters_of(eval(f"lambda {wanted}: 0"))
    for place, (name, parameter) in enumerate(expected.items()):
        if parameter.kind is parameter.VAR_KEYWORD or name.startswith("_"):
            continue  # old spellings, which tests/_compat has; and what is for the package itself
        field = fields.get(name, name)
        have = found.get(field)
        if have is None or have.kind is have.POSITIONAL_ONLY:
            yield f"{gap}({name})", "no such argument"
            continue
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD and positions[place : place + 1] != [
            field
        ]:
            yield f"{gap}({name})", f"is not positional argument {place + 1}"
        if parameter.default is not parameter.empty:
            yield from differing_default(
                f"{gap}({name})", default_of(there, have), repr(parameter.default)
            )
    for name, extra in found.items():
        required = extra.default is extra.empty and extra.kind not in (
            extra.VAR_KEYWORD,
            extra.VAR_POSITIONAL,
        )
        if name not in expected and required:
            yield f"{gap}({name})", "is required and not in the table"


def missing_parameters(gap: str, there: Any, wanted: str) -> Iterator[tuple[str, str]]:
    """Arguments that an earlier release had, under their names."""
    for name, parameter in parameters_of(eval(f"lambda {wanted}: 0")).items():
        if parameter.kind is not parameter.VAR_KEYWORD and name not in parameters_of(there):
            yield f"{gap}({name})", "no such argument any more"


def differing_default(gap: str, found: Any, wanted: str) -> Iterator[tuple[str, str]]:
    if found is inspect.Parameter.empty:
        yield gap, f"is required, not {wanted}"
    elif wanted != "..." and (
        found != eval(wanted) or isinstance(found, bool) != (wanted in ("True", "False"))
    ):
        yield gap, f"is {found!r} by default, not {wanted}"


# -- looking things up ------------------------------------------------------------------------


def parameters_of(there: Any) -> dict[str, inspect.Parameter]:
    """Return the parameters of a function or a constructor, without `self`."""
    try:
        found = dict(inspect.signature(there).parameters)
    except ValueError:  # a dict is made of one
        found = dict(inspect.signature(lambda data, /, **fields: None).parameters)
    return {name: p for name, p in found.items() if name != "self"}


def default_of(there: Any, parameter: inspect.Parameter) -> Any:
    """Return a parameter's default; that of a field is what its factory makes."""
    for field in _fields(there):
        if field.name == parameter.name:
            factory = getattr(field, "default_factory", None) or getattr(
                field.default, "factory", None
            )
            if callable(factory):
                return factory()
    return parameter.default


def _fields(there: Any) -> Any:
    import attrs
    import msgspec

    if isinstance(there, type) and issubclass(there, msgspec.Struct):
        return msgspec.structs.fields(there)
    return attrs.fields(there) if isinstance(there, type) and attrs.has(there) else ()


def imported(path: str) -> Any:
    """Return what `from a.b import c` gives; None if it gives an error."""
    module, _, name = path.rpartition(".")
    try:
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
            return getattr(import_module(module), name)
    except (ImportError, AttributeError):
        return None


@cache
def cls(name: str) -> Any:
    """Return the class of that name: where it is documented, or in the module that it belongs to."""
    paths = [HOMES[name]] if name in HOMES else CLASSES.get(name, {}).get("imports", [])
    for path in paths:
        if (found := imported(path)) is not None:
            return found
    if paths:
        return None
    return next((found for module in modules() if (found := imported(f"{module}.{name}"))), None)


@cache
def modules() -> list[str]:
    """Return where classes live that are not documented to be imported."""
    made = (pinecone.__path__[0] + "/_sync", pinecone.__path__[0] + "/_async")
    return [
        "pinecone",
        "pinecone.models",
        *(m.name for m in pkgutil.walk_packages([made[0]], "pinecone._sync.")),
        *(m.name for m in pkgutil.walk_packages([made[1]], "pinecone._async.")),
    ]


def described(name: str) -> dict[str, Any]:
    """Return the entry of a class; that of an asynchronous one has what the table says of its twin only."""
    sync = CLASSES.get(name.removeprefix("Async"), {}).get("members", {})
    if name in CLASSES:
        properties = {m: wanted for m, wanted in sync.items() if wanted["kind"] == "property"}
        twins = properties if name.startswith("Async") else {}
        return {**CLASSES[name], "members": {**twins, **CLASSES[name].get("members", {})}}
    twin = name.removeprefix("Async")
    members = {
        member: {**wanted, "kind": "async"} if _waits(member, wanted) else wanted
        for member, wanted in sync.items()
        if member not in TWINS[twin]
    }
    return {**CLASSES[twin], "members": members}


def _waits(member: str, wanted: dict[str, Any]) -> bool:
    pages = member in ("list", "list_imports", "list_namespaces") and "limit" in wanted.get(
        "parameters", ""
    )
    return wanted["kind"] == "method" and not pages
