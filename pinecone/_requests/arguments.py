"""Checks of single arguments that many methods take: texts, numbers, objects, ids, namespaces."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn, Protocol, TypeAlias, TypeVar

import msgspec

from pinecone._checks import (
    finite_number,
    is_bool,
    plain,
    shown,
    string,
    wrong_type,
    wrong_value,
)
from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone.filters import validate
from pinecone_api._base import Model
from pinecone_api._limits import UNBOUNDED, Limits
from pinecone_api._runtime import decode
from pinecone_api.default.db_data import limits


class Array(Protocol):
    """An array of numbers: numpy's, or another that numpy reads."""

    def __array__(self) -> Any: ...


#: The numbers of a vector.
Floats: TypeAlias = Sequence[float] | Array

R = TypeVar("R", bound=Model)

MAX_ID = limits.Vector.id.high
_MAX_NAMESPACE = limits.CreateNamespaceRequest.name.high


# -- texts ---------------------------------------------------------------------------------------


def optional_text(value: object, argument: str) -> str | None:
    """Return a string or None."""
    return None if value is None else string(value, argument)


def text(value: object, argument: str, expected: str = "a text") -> str:
    """Return a string that is not empty."""
    found = string(value, argument)
    if not found:
        raise PineconeValueError(f"{argument}: expected {expected}, got an empty string")
    return found


def reference(value: object, argument: str, what: str) -> str:
    """Return the name or id of something that exists, as a part of a path can have it."""
    name = text(value, argument, what)
    if name in (".", "..") or name.isspace():
        raise PineconeValueError(f"{argument}: {name!r} cannot be {what}")
    return name


def label(value: object, argument: str, longest: int) -> str:
    """Return a name that somebody gives something."""
    name = string(value, argument)
    if not 1 <= len(name) <= longest:
        given = f"{len(name)} of them" if name else "an empty string"
        raise PineconeValueError(f"{argument}: expected 1 to {longest} characters, got {given}")
    return name


def prefix(value: object) -> str | None:
    """Return what ids or names begin with; an empty string stands for anything, as None does."""
    start = optional_text(value, "prefix")
    if start is not None and len(start) > MAX_ID:
        raise PineconeValueError(
            f"prefix: expected at most {MAX_ID} characters, got {len(start)} of them"
        )
    return start


def one_of(value: object, argument: str, accepted: Sequence[str]) -> str:
    """Return one of the strings in `accepted`; a member of an enum counts as its value."""
    words = f"one of {', '.join(map(repr, accepted))}"
    found = string(value, argument, words)
    if found not in accepted:
        wrong_value(argument, words, shown(value))
    return found


def model_name(value: object) -> str:
    """Return the name of a hosted model; a member of an enum counts as its value."""
    return reference(value, "model", "the name of a model")


def texts(value: object, argument: str, expected: str = "a sequence of strings") -> list[str]:
    """Return a list of strings, members of an enum as their values; a single string is a mistake."""
    if isinstance(value, (str, bytes)) or not isinstance(value, Sequence):
        wrong_type(argument, expected, value)
    return [string(item, f"{argument}[{place}]") for place, item in enumerate(value)]


def names(value: object, argument: str) -> list[str]:
    """Return a list of strings of which none is empty."""
    found = texts(value, argument)
    if "" in found:
        place = found.index("")
        raise PineconeValueError(f"{argument}[{place}]: expected a string that is not empty")
    return found


# -- numbers, flags and objects ------------------------------------------------------------------


def flag(value: object, path: str) -> bool:
    """Return True or False, and nothing that merely counts as one of them; None stands for False."""
    if value is None:
        return False
    if not is_bool(value):
        wrong_type(path, "True or False", value)
    return bool(value)


def optional_flag(value: object, path: str) -> bool | None:
    """Return True, False or None."""
    return None if value is None else flag(value, path)


def integer(value: Any, path: str) -> int:
    """Return an int, or what stands for one exactly (numpy integers); bools do not."""
    if not is_bool(value):
        try:
            return operator.index(value)
        except TypeError:
            pass
    wrong_type(path, "an integer", value)


def integer_between(value: object, path: str, low: int, high: int) -> int:
    """Return an int within bounds."""
    count = integer(value, path)
    if not low <= count <= high:
        span = f"of at least {low}" if high == UNBOUNDED else f"from {low} to {high}"
        wrong_value(path, f"an integer {span}", str(count))
    return count


def within(value: object, path: str, allowed: Limits[int]) -> int:
    """Return an int within the limits of a document."""
    return integer_between(value, path, allowed.low, allowed.high)


def optional_within(value: object, path: str, allowed: Limits[int]) -> int | None:
    """Return an optional int within the limits of a document."""
    return None if value is None else within(value, path, allowed)


def optional_integer(value: object, path: str, low: int, high: int) -> int | None:
    """Return an optional int within bounds."""
    return None if value is None else integer_between(value, path, low, high)


def at_least(value: object, argument: str, low: int) -> int:
    """Return an int that is not too small."""
    return integer_between(value, argument, low, UNBOUNDED)


def optional_number(value: Any, path: str, allowed: Limits[float]) -> float | None:
    """Return an optional number within the limits of a document."""
    if value is None:
        return None
    found = finite_number(value, path)
    if not allowed.low <= found <= allowed.high:
        wrong_value(path, f"a number from {allowed.low:g} to {allowed.high:g}", shown(value))
    return float(found)


def page(limit: object, pagination_token: object, allowed: Limits[int]) -> dict[str, Any]:
    """Return the arguments that select a page of a list."""
    return {
        "limit": optional_within(limit, "limit", allowed),
        "pagination_token": optional_text(pagination_token, "pagination_token"),
    }


def mapping(value: object, argument: str, expected: str = "a mapping") -> dict[str, Any]:
    """Return a mapping as a dict of its own."""
    if not isinstance(value, Mapping):
        wrong_type(argument, expected, value)
    return dict(value)


def metadata_filter(value: object) -> dict[str, Any] | None:
    """Return an optional filter that can be sent."""
    return None if value is None else validate(value)


def some_filter(value: object) -> dict[str, Any] | None:
    """Return an optional filter that is not empty."""
    checked = metadata_filter(value)
    if checked is not None and not checked:
        raise PineconeValueError("filter: expected at least one condition, got an empty filter")
    return checked


def check_one_given(**given: object) -> None:
    """Raise unless exactly one of several arguments is not None."""
    names = [name for name, value in given.items() if value is not None]
    if len(names) != 1:
        found = " and ".join(names) or "none"
        if len(given) == 2:
            found = "both" if names else "neither"
        raise PineconeValueError(f"{', '.join(given)}: expected exactly one of them, got {found}")


def check_keys(given: Mapping[Any, Any], path: str, accepted: Sequence[str]) -> None:
    """Raise for a key that is not one of those accepted."""
    for key in given:
        if key not in accepted:
            raise PineconeValueError(
                f"{path}: unknown key {key!r}; accepted are {', '.join(accepted)}", path
            )


def conforming(kind: Any, value: dict[str, Any], argument: str) -> dict[str, Any]:
    """Return `value` as it is, once it is sure that the API would read it as `kind`.

    It is not replaced by what was read: a member that this release does not know is the service's to judge.
    """
    try:
        decode(kind, msgspec.json.encode(value))
    except (ValueError, OverflowError, RecursionError) as error:
        raise PineconeValueError(f"{argument}: {error}") from error
    except TypeError as error:
        raise PineconeTypeError(f"{argument}: {error}") from error
    return value


def objects(value: Any, argument: str, kind: type[R], low: int, high: int) -> list[R]:
    """Return `low` to `high` objects of a class, each given as such or as a mapping of its members."""
    expected = f"a sequence of {kind.__name__} or mappings"
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Sequence):
        wrong_type(argument, expected, value)
    if not low <= len(value) <= high:
        wrong_value(argument, f"{low} to {high} of them", str(len(value)))
    return [_object(item, f"{argument}[{place}]", kind) for place, item in enumerate(value)]


def _object(value: Any, path: str, kind: type[R]) -> R:
    if isinstance(value, kind):
        return value
    given = mapping(value, path, f"{kind.__name__} or a mapping")
    check_keys(given, path, kind.__struct_fields__)
    try:
        return kind.from_dict({key: plain(item) for key, item in given.items()})
    except ValueError as error:
        raise PineconeValueError(f"{path}: {error}", path) from error


def changing(request: R) -> R:
    """Return a request that changes something; one in which nothing is given is a mistake."""
    if all(value is None for value in request.values()):
        raise PineconeValueError(
            f"{', '.join(request.keys())}: expected at least one of them, nothing else can change"
        )
    return request


# -- ids and namespaces --------------------------------------------------------------------------


def record_id(value: object, path: str) -> str:
    """Return a record id: ASCII characters, none of them NUL, and not too many."""
    if not isinstance(value, str):
        wrong_type(path, "a string", value)
    if not value or len(value) > MAX_ID or not value.isascii() or "\0" in value:
        _bad_id(value, path, f"1 to {MAX_ID} ASCII characters")
    return str.__str__(value)


def are_ids(values: Sequence[Any]) -> bool:
    """Return whether there are any and all of them pass `record_id`, found out together."""
    if set(map(type, values)) != {str}:
        return False
    together = "".join(values)
    lengths = set(map(len, values))
    return (
        0 not in lengths and max(lengths) <= MAX_ID and together.isascii() and "\0" not in together
    )


def record_ids(value: object, path: str = "ids") -> list[str]:
    """Return a non-empty list of record ids."""
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        wrong_type(path, "a sequence of strings", value)
    ids = list(value)
    if not ids:
        raise PineconeValueError(f"{path}: expected at least one id, got an empty sequence")
    found: list[str] = checked_ids(ids, path + "[{}]")
    return found


def checked_ids(values: Any, path: str) -> Any:
    """Return several ids, the caller's own sequence where it has plain strings; `path` has {} for the position."""
    if are_ids(values):
        return values
    return [record_id(value, path.format(place)) for place, value in enumerate(values)]


def namespace(value: object, path: str = "namespace") -> str | None:
    """Return a namespace for the wire; None for the default one, which requests need not name."""
    if value is None:
        return None
    if not isinstance(value, str):
        wrong_type(path, "a string", value)
    if len(value) > _MAX_NAMESPACE or not value.isascii() or "\0" in value:
        _bad_id(value, path, f"up to {_MAX_NAMESPACE} ASCII characters")
    return str.__str__(value) or None


def _bad_id(value: str, path: str, expected: str) -> NoReturn:
    if "\0" in value:
        found = f"a NUL character in {shown(value)}"
    elif not value.isascii():
        found = f"a non-ASCII character in {shown(value)}"
    else:
        found = f"{len(value)} characters" if value else "an empty string"
    wrong_value(path, expected, found)
