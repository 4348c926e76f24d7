"""Look up names and modules that only older releases had, in the tables."""

from __future__ import annotations

from importlib import import_module, util
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, cast
from warnings import warn

from pinecone._compat.modules import MODULES, MOVED
from pinecone._compat.tables import ALIASES, DEPRECATED, REMOVED


def top_level(name: str) -> Any:
    """Return what `pinecone.<name>` is when it is none of today's names.

    Raises:
        AttributeError: It is nothing, or it was a function; the message says what to write instead.
    """
    if name in ALIASES:
        return find(ALIASES[name])
    if name in DEPRECATED:
        warn(
            f"{name} is called {DEPRECATED[name]} today; see docs/migrate.md",
            DeprecationWarning,
            stacklevel=3,
        )
        return find(DEPRECATED[name])
    if name in REMOVED:
        raise AttributeError(
            f"pinecone.{name}() is no function of the package any more; write {REMOVED[name]}"
        )
    return submodule("pinecone", name)


def submodule(package: str, name: str) -> ModuleType:
    """Return a module of a package that nobody has imported yet: older releases had imported it by then.

    Raises:
        AttributeError: There is no such module.
    """
    path = f"{package}.{name}"
    if name.startswith("__") or util.find_spec(path) is None:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    return import_module(path)


def find(target: str) -> Any:
    """Return what a target of the tables names: a dotted path, or a name of `pinecone` or its models."""
    module, _, name = target.rpartition(".")
    if module:
        return getattr(import_module(module), name)
    for home in ("pinecone", "pinecone.models"):
        try:
            return getattr(import_module(home), name)
        except AttributeError:
            continue
    raise AttributeError(f"pinecone has no {name!r}")


def find_spec(path: str) -> ModuleSpec | None:
    """Return the spec of a module that only older releases had; None for any other."""
    inside = f"{path}."
    if path in MOVED or path in MODULES or any(known.startswith(inside) for known in MODULES):
        return ModuleSpec(path, cast(Any, _OldModules()), is_package=True)
    return None


class _OldModules:
    """Makes modules whose names are looked up in the tables."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _OldModule(spec.name, "Names of older releases; see docs/migrate.md.")

    def exec_module(self, module: ModuleType) -> None:
        module.__path__ = []
        module.__all__ = dir(module)  # type: ignore[attr-defined]


class _OldModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        value = _in_module(self.__name__, name)
        setattr(self, name, value)
        return value

    def __dir__(self) -> list[str]:
        return list(MODULES.get(self.__name__, ()))


def _in_module(path: str, name: str) -> Any:
    """Return what older code imports as `name` from the module `path`.

    Raises:
        AttributeError: There is no such name.
    """
    if path in MOVED:
        return getattr(import_module(MOVED[path]), name)
    target = MODULES.get(path, {}).get(name)
    if target:
        return find(target)
    return submodule(path, name)
