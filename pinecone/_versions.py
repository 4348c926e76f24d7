"""Look up API versions, and the generated clients of the one that a caller pinned."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, TypeVar

from pinecone.errors import PineconeError, PineconeTypeError, PineconeValueError
from pinecone_api import DEFAULT, PREVIEWS, STABLE, VERSIONS, _runtime

C = TypeVar("C")

#: Versions that clients can be pinned to: what came after the default, low-level clients speak alone.
PINNABLE = tuple(version for version in STABLE if version <= DEFAULT)

#: The last version in which an index has a spec, and none in which it has a schema.
SPECS = "2026-04"

_runtime.refusal = PineconeValueError


def checked(value: object) -> str | None:
    """Return the API version that a caller pins; None for none.

    Raises:
        PineconeValueError: This release has no such version, or only low-level clients for it.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        raise PineconeTypeError(f"api_version: expected a string, got {type(value).__name__}")
    if value in PINNABLE:
        return value
    available = ", ".join(repr(version) for version in PINNABLE)
    if value in VERSIONS:
        kind = "a preview" if value in PREVIEWS else "newer than what this release speaks"
        raise PineconeValueError(
            f"api_version: {value!r} is {kind}; use its low-level clients in "
            f"pinecone_api.{VERSIONS[value]}, or one of the stable versions {available}"
        )
    raise PineconeValueError(f"api_version: expected one of {available}, got {value!r}")


def client(kind: type[C], pin: str | None, sender: Any) -> C:
    """Make the client that `kind`, a generated client, is in the version `pin`; without a pin it is `kind` itself.

    `sender` sends its calls.
    """
    any_kind: Any = kind
    found: C = (_kind(any_kind, pin) if pin else any_kind)(sender)
    return found


def has_schemas(pin: str | None, **words: bool) -> bool:
    """Return whether a request is to speak of schemas: a pin or one of the words that are given says so.

    Raises:
        PineconeValueError: One of the words is given, and the pin is to a version without schemas.
    """
    given = [word for word, is_given in words.items() if is_given]
    if pin is None:
        return bool(given)
    if pin <= SPECS and given:
        raise _lacking(given[0], pin, DEFAULT)
    return pin > SPECS


def older_only(what: str) -> PineconeValueError:
    """Return the error for what only versions with specs have."""
    return _lacking(what, DEFAULT, SPECS)


def _lacking(what: str, version: str, able: str) -> PineconeValueError:
    return PineconeValueError(
        f"{what}: not in API version {version}; {able} has it (api_version={able!r})"
    )


def arguments(method: Any, pin: str | None, **given: Any) -> dict[str, Any]:
    """Return those of `given` that are not None, for a generated client's `method` in the version `pin`.

    Raises:
        PineconeError: The operation does not take one of them in that version.
    """
    named = {name: value for name, value in given.items() if value is not None}
    for name in named:
        if not takes(method, name):
            raise PineconeError(
                f"{name}: {method.__name__} has no such parameter in API version {pin}; {DEFAULT} has it "
                f"(api_version={DEFAULT!r})"
            )
    return named


def takes(method: Any, name: str) -> bool:
    """Return whether a generated client's `method` has a parameter called `name` in its version."""
    code = method.__func__.__code__
    return name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


@cache
def _kind(kind: Any, version: str) -> Any:
    package, home, rest = kind.__module__.split(".", 2)
    if home not in VERSIONS.values():
        raise TypeError(f"{kind.__module__}.{kind.__name__} is no client of a version")
    if home == VERSIONS[version]:
        return kind
    found = getattr(import_module(f"{package}.{VERSIONS[version]}.{rest}"), kind.__name__)
    newer = next(it for it in VERSIONS if VERSIONS[it] == home)

    def missing(_: object, name: str) -> Any:
        if not hasattr(kind, name):
            raise AttributeError(f"{kind.__name__!r} object has no attribute {name!r}")
        raise PineconeError(
            f"{name}: not part of API version {version}; {newer} has it (api_version={newer!r})"
        )

    return type(kind.__name__, (found,), {"__slots__": (), "__getattr__": missing})
