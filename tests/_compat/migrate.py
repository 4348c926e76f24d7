"""Write the tables of docs/migrate.md from the tables and decorators that the package works by.

python -m tests._compat.migrate
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from codegen import older
from codegen.config import REPO
from pinecone import Index
from pinecone._compat import tables
from pinecone._compat.calls import IGNORED, OlderCall
from pinecone._compat.modules import MODULES
from pinecone._compat.tables import spelling
from pinecone._sync.assistants import Assistants
from pinecone._sync.inference import Inference

PAGE = Path(__file__).parents[2] / "docs" / "migrate.md"
MARK = "<!-- Below: made by `python -m tests._compat.migrate`. -->\n"

#: Classes with methods that older releases called differently.
CALLED = (Index, Assistants, Inference)

#: How the object that a class is about is called in examples.
_OBJECTS = {
    "Pinecone": "pc",
    "Assistants": "pc.assistants",
    "AssistantModel": "assistant",
    "Index": "index",
    "IndexList": "pc.list_indexes()",
    "Inference": "pc.inference",
    "ModelResource": "pc.inference.model",
}


def taken(owner: str, name: str) -> str:
    """Return the parameters of an older method."""
    return older.takes(tables.METHODS[owner][name], owner, name, _classes())


@cache
def _classes() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((REPO / older.FACTS).read_bytes())["classes"]
    return found


def page(text: str) -> str:
    """Return the page with its tables as they are today."""
    return text[: text.index(MARK) + len(MARK)] + "\n" + "\n\n".join(_sections()) + "\n"


def _sections() -> Iterator[str]:
    silent = "Nothing warns: they are the same things."
    order = "Arguments are in the order they had; a renamed one is shown as `old=new`."
    yield f"## Methods and attributes\n\n{silent} {order}\n\n" + _table(
        "Older", "Today", _methods()
    )
    yield "## Calls\n\nEach works and warns.\n\n" + _table("Older", "Today", _calls())
    gone = [(f"`pinecone.{name}()`", f"`{today}`") for name, today in tables.REMOVED.items()]
    yield "## Functions that are gone\n\nEach raises `AttributeError`.\n\n" + _table(
        "Older", "Today", gone
    )
    names = [
        (f"`{name}`", f"`{today.rpartition('.')[2]}`")
        for name, today in {**tables.ALIASES, **tables.DEPRECATED}.items()
    ]
    warning = f"Only {', '.join(f'`{name}`' for name in tables.DEPRECATED)} warns."
    yield f"## Names in `pinecone`\n\n{warning}\n\n" + _table("Older", "Today", names)
    names = "Each has the names it had; a package has those of its modules as well."
    yield f"## Modules\n\n{silent} {names}\n\n" + _table("Package", "Modules in it", _modules())


def _modules() -> Iterator[tuple[str, str]]:
    """Yield each package that had modules, and the modules."""
    inside: dict[str, list[str]] = {}
    for path in sorted(MODULES):
        package, _, name = path.rpartition(".")
        inside.setdefault(package, []).append(f"`{name}`")
    for package, modules in inside.items():
        yield f"`{package}`", ", ".join(modules)


def _methods() -> Iterator[tuple[str, str]]:
    for owner, methods in tables.METHODS.items():
        if owner.startswith("Async"):
            continue
        place = _OBJECTS[owner]
        for name, old in methods.items():
            renamed = "".join(f", `{pair}`" for pair in old.renamed.split())
            today = f"`{_today(place, old.today)}`{renamed}"
            yield f"`{place}.{name}({'...' if taken(owner, name) else ''})`", today
    for owner, attributes in tables.ATTRIBUTES.items():
        for name, today in attributes.items():
            if not owner.startswith("Async") and not name.startswith("_"):
                place = _OBJECTS[owner]
                yield f"`{place}.{name}`", f"`{_today(place, today).removesuffix('(...)')}`"


def _today(place: str, today: str) -> str:
    text = spelling(today)
    return text if text.startswith(("pc.", "AsyncIndex", "the ")) else f"{place}.{text}"


def older_calls(owner: type) -> dict[str, OlderCall]:
    """Return how older releases called the methods of a class, by name."""
    found = {name: getattr(getattr(owner, name), "older", None) for name in sorted(dir(owner))}
    return {name: call for name, call in found.items() if call}


def _calls() -> Iterator[tuple[str, str]]:
    for owner in CALLED:
        for name, call in older_calls(owner).items():
            start = f"{_OBJECTS[owner.__name__]}.{name}"
            if call.positional:
                named = ", ".join(f"{argument}=..." for argument in call.positional)
                yield f"`{start}({', '.join(call.positional)})`", f"`{start}({named})`"
            for old, new in call.renamed.items():
                yield f"`{start}({old}=...)`", f"`{start}({new}=...)`"
    ignored = ", ".join(f"`{name}=`" for name in sorted(IGNORED))
    yield f"`Pinecone(...)`, `Index(...)` with {ignored}", "without them: they have no effect"


def _table(left: str, right: str, rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {left} | {right} |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)]
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
