"""Compare what people can call with what they could call at the last release: ``make api``.

`tests/release/api/` describes the public classes, functions and arguments of that release, as stubs that nobody imports. A change
by which a program could break must be announced: the newest section of CHANGELOG.md has the name in backticks. At a release the
stubs are made again (``make api-dump``), so that the next one is compared with it. Where git has a tag, the stubs of
the tag count and not those of the working tree.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import inspect
import io
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[2]
STUBS = Path(__file__).parent / "api"


def modules() -> list[str]:
    """Return the import paths of public modules: those with a public name that say what is public in them.

    What they have from each other is described in the first.
    """
    home = Path(importlib.import_module("pinecone").__path__[0])
    names = {path.stem for path in home.iterdir() if path.suffix in ("", ".py")}
    paths = [
        "pinecone",
        *(f"pinecone.{name}" for name in sorted(names) if not name.startswith("_")),
    ]
    return [path for path in paths if hasattr(importlib.import_module(path), "__all__")]


class Description:
    """The stubs of all public modules, as text by file name."""

    def __init__(self) -> None:
        self._homes: dict[Any, str] = {}
        self.files = {self._file(name): self._module(name) for name in modules()}
        self.files["pinecone/reached.pyi"] = self._reached()
        bases = sorted({base for kind in self._homes if (base := shared_base(kind))}, key=repr)
        described = ("\n".join(describe_class(base.__name__, base)) for base in bases)
        self.files["pinecone/bases.pyi"] = "\n".join(described) + "\n"

    @staticmethod
    def _file(module: str) -> str:
        return (
            "pinecone/__init__.pyi" if module == "pinecone" else module.replace(".", "/") + ".pyi"
        )

    def _module(self, name: str) -> str:
        module = importlib.import_module(name)
        lines: list[str] = []
        for public in sorted(module.__all__):
            lines += self._object(public, getattr(module, public), f"{name}.{public}")
        return "\n".join(lines) + "\n"

    def _object(self, name: str, value: Any, path: str) -> list[str]:
        """Return the lines of a public name; one that was described before is imported from there."""
        if inspect.isclass(value) or inspect.isfunction(value):
            home = self._homes.setdefault(value, path)
            module, _, original = home.rpartition(".")
            if home != path and original == name:
                return [f"from {module} import {name} as {name}"]
            return (
                describe_class(name, value) if inspect.isclass(value) else [function(name, value)]
            )
        return [f"{name}: object"]

    def _reached(self) -> str:
        """Describe the classes that are nobody's to import, but are what attributes of clients hold."""
        lines: list[str] = []
        waiting = list(clients())
        seen = {type(each) for each in waiting}
        for client in waiting:
            for attribute in public_names(type(client)):
                try:
                    held = getattr(client, attribute)
                except (
                    Exception
                ):  # an attribute that needs the service, or an older name that says it is gone
                    continue
                kind = type(held)
                if kind in seen or not kind.__module__.startswith("pinecone.") or callable(held):
                    continue
                seen.add(kind)
                waiting.append(held)
                if kind not in self._homes:
                    name = kind.__name__
                    lines += self._object(name, kind, f"pinecone.reached.{name}")
        return "\n".join(lines) + "\n"


def clients() -> Iterator[Any]:
    """Yield one of each client. None of them connects before it is asked for something."""
    import pinecone
    from pinecone.grpc import AsyncGrpcIndex, GrpcIndex

    host = "http://127.0.0.1:9"
    yield pinecone.Pinecone(api_key="key", host=host)
    yield pinecone.AsyncPinecone(api_key="key", host=host)
    yield pinecone.Admin(client_id="id", client_secret="secret")
    for kind in (pinecone.Index, pinecone.AsyncIndex, GrpcIndex, AsyncGrpcIndex):
        yield kind(host=host, api_key="key")


def shared_base(kind: Any) -> type | None:
    """Return what all generated models inherit much of: described once, beside them."""
    bases = kind.__mro__[1:] if inspect.isclass(kind) else ()
    homes = ("pinecone_api._base", "pinecone_api._tables")
    return next((base for base in bases if base.__module__ in homes), None)


def public_names(kind: type) -> list[str]:
    """Return the names of a class that do not begin with an underscore."""
    return sorted(name for name in dir(kind) if not name.startswith("_") and name.isidentifier())


def describe_class(name: str, kind: type) -> list[str]:
    """Return a class with all members, whichever base they come from."""
    base = shared_base(kind)
    lines = [f"class {name}:"]
    if base:
        lines = [f"from pinecone.bases import {base.__name__}", f"class {name}({base.__name__}):"]
    begin = len(lines)
    known = [each for each in kind.__mro__ if each.__module__ == "builtins" or each is base]
    with contextlib.suppress(TypeError, ValueError):
        lines.append("    " + header("__init__", inspect.signature(kind), bound=False))
    for member in public_names(kind):
        value = inspect.getattr_static(kind, member)
        if any(inspect.getattr_static(each, member, lines) is value for each in known):
            continue
        if isinstance(value, (staticmethod, classmethod)):
            lines.append(f"    @{type(value).__name__}")
            value = value.__func__
        is_call = inspect.isfunction(value)
        lines.append("    " + (function(member, value) if is_call else f"{member}: object"))
    return lines if len(lines) > begin else [*lines, "    ..."]


def function(name: str, value: Any) -> str:
    """Return a function's line."""
    start = "async " if inspect.iscoroutinefunction(value) else ""
    return start + header(name, inspect.signature(value), bound=True)


def header(name: str, signature: inspect.Signature, *, bound: bool) -> str:
    """Return a line with the names, kinds and defaults of arguments. Types are what type checkers compare."""
    parameters = [
        each.replace(
            annotation=inspect.Parameter.empty,
            default=each.default
            if each.default is inspect.Parameter.empty
            else Default(each.default),
        )
        for each in signature.parameters.values()
    ]
    if not bound:
        parameters.insert(0, inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY))
    return f"def {name}{inspect.Signature(parameters)}: ..."


class Default:
    """A default as it is written: itself where it is plain, else an ellipsis."""

    def __init__(self, value: object) -> None:
        self._text = (
            repr(value) if isinstance(value, (bool, int, float, str, type(None))) else "..."
        )

    def __repr__(self) -> str:
        return self._text


def write(folder: Path) -> None:
    """Write the stubs of what is here now."""
    for name, text in Description().files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def last_release(folder: Path) -> tuple[Path, str]:
    """Return where the stubs of the last release are, and what they are called."""

    def git(*words: str) -> bytes:
        run = subprocess.run(["git", "-C", str(REPO), *words], capture_output=True, check=False)
        return b"" if run.returncode else run.stdout

    tag = git("describe", "--tags", "--abbrev=0", "HEAD").decode().strip()
    archive = git("archive", tag, STUBS.relative_to(REPO).as_posix()) if tag else b""
    if not archive:
        return STUBS, "the committed stubs"
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")
    return folder / STUBS.relative_to(REPO), tag


def breaks(old: Path, new: Path) -> dict[str, str]:
    """Return what breaks between two folders of stubs: an explanation by dotted path."""
    import griffe

    def load(folder: Path) -> Any:
        return griffe.load(
            "pinecone", search_paths=[str(folder)], try_relative_path=False, resolve_aliases=True
        )

    found: dict[str, str] = {}
    for each in griffe.find_breaking_changes(load(old), load(new)):
        path = each.obj.canonical_path
        shown = re.sub(r"\x1b\[\d+m", "", each.explain(griffe.ExplanationStyle.ONE_LINE))
        # What many classes inherit is said once.
        found[f"{path}: {shown.partition(': ')[2]}"] = path
    return found


def announced(path: str, section: str) -> bool:
    """Tell whether a section of the changelog has an object in backticks: `query`, or `Index.query` of a class."""
    words = set(re.findall(r"[A-Za-z_][\w.]*", " ".join(re.findall(r"`([^`]+)`", section))))
    *_, parent, name = path.split(".")
    return (f"{parent}.{name}" if parent[0].isupper() else name) in words


def newest_section(changelog: str) -> str:
    """Return what a changelog says about the release that is being made."""
    return re.split(r"^## ", changelog, flags=re.M)[1]


def main() -> int:
    """Write the stubs, or compare with those of the last release; return 1 when a break is not announced."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="make the stubs from what is here now")
    if parser.parse_args().write:
        write(STUBS)
        return 0
    section = newest_section((REPO / "CHANGELOG.md").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old, title = last_release(folder / "old")
        write(folder / "new")
        found = breaks(old, folder / "new")
    silent = [text for text, path in found.items() if not announced(path, section)]
    print("\n".join(silent))
    print(f"against {title}: {len(found)} breaking changes, {len(silent)} of them not announced")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
