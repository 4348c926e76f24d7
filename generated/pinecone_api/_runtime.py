# Copied from codegen/runtime/_runtime.py by `make generate`; edit that file instead.
"""Base of the generated operations: calls as values, encoding and decoding. No I/O."""

from __future__ import annotations

import os.path
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, update_wrapper
from typing import IO, TYPE_CHECKING, Any, Final, Generic, ParamSpec, Protocol, TypeVar, Union
from urllib.parse import quote, urlencode

import msgspec
import orjson
from msgspec import NODEFAULT, UNSET, Struct
from msgspec.structs import FieldInfo, fields as struct_fields, replace

from ._base import OpenUnionType, UnknownVariant

T = TypeVar("T")
P = ParamSpec("P")

Binary = Union[bytes, bytearray, memoryview, IO[bytes], tuple[str, Union[bytes, IO[bytes]]]]
"""The content of a file: bytes, an open file, or either of them with a file name before it."""

Lacks = Mapping[type, tuple[Mapping[str, str], tuple[str, ...]]]
"""By class: members that a version lacks, each with one that has it; and members to look into."""

refusal: Callable[[str], Exception] = ValueError
"""Makes the error for a value that cannot be sent, and for a member that the version of a call does not have."""

malformed: Callable[[str, Exception], Exception] = lambda problem, _: ValueError(problem)  # noqa: E731
"""Makes the error for a member of an answer that turns out to be malformed when it is first read."""

Part = tuple[Union[str, None], Any, str]


# -- calls ------------------------------------------------------------------------------------


class Operation(Struct, Generic[T], frozen=True, kw_only=True):
    """One operation of a document, as data."""

    name: str
    """Name of the Python function and method."""
    service: str
    """Document it is from, e.g. "db_data"."""
    version: str
    """API version of that document, sent with every call."""
    verb: str
    path: str
    """Path template, e.g. "/indexes/{index_name}"."""
    response: Any
    """State what a success decodes into; None when it has no body."""
    may_be_empty: bool = False
    """Some success has no body, although another one has."""
    media: str | None = None
    """Media type of the request body, None when there is none."""
    rpc: str | None = None
    """Full name of the gRPC method that does the same, None when there is none."""
    idempotent: bool = False
    """A second execution leaves things as the first did, so a lost answer may be asked for again."""
    effect: bool = False
    """A success means that something has changed at the service, whatever its body is like."""
    needs: tuple[str, ...] = ()
    """Members of the answer without which it is of no use: a secret, an id that the service chose."""
    lax: bool = False
    """The service sends some numbers of this answer as strings."""
    max_body: int = 0
    """Largest request body in bytes that the service takes; 0 when none is known."""
    stream: bool = False
    """The answer is a stream of events, and `response` what each of them decodes into."""
    security: str = "api_key"
    """State how a call proves who sends it: "api_key", "bearer" or "" for not at all."""
    headers: tuple[str, ...] = ()
    """Headers of a success that the document describes."""
    errors: tuple[tuple[str, Any], ...] = ()
    """Documented error statuses ("404", "4XX") with what each body decodes into, None when it has none."""

    def of(self, version: str) -> Operation[T]:
        """Return the same operation of another API version."""
        return replace(self, version=version)

    def error_type(self, status: int) -> Any:
        """Return the type of an error's body, an exact status before its range.

        None when the document says nothing about it.
        """
        documented = dict(self.errors)
        ranges = (str(status), f"{status // 100}XX", "default")
        return next((documented[key] for key in ranges if key in documented), None)


class Call(Struct, Generic[T], frozen=True):
    """One request, fully described and not yet sent, whichever wire carries it."""

    operation: Operation[T]
    path: str
    """Path with its parameters filled in and percent-encoded."""
    params: tuple[tuple[str, str], ...] = ()
    """Query parameters in order, not yet encoded."""
    body: Any = None
    headers: tuple[tuple[str, str], ...] = ()
    """Headers that are arguments of the operation."""


class Sender(Protocol):
    """Carries calls. Implementations do the I/O, the retries and the mapping of errors."""

    def send(self, call: Call[T], /, *, timeout: float | None = None) -> T: ...
    def stream(self, call: Call[T], /, *, timeout: float | None = None) -> Iterator[T]: ...


class AsyncSender(Protocol):
    """Carries calls, asynchronously."""

    async def send(self, call: Call[T], /, *, timeout: float | None = None) -> T: ...
    def stream(self, call: Call[T], /, *, timeout: float | None = None) -> AsyncIterator[T]: ...


if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated
else:

    def deprecated(message: str) -> Callable[[Any], Any]:
        """Do nothing: type checkers mark the method as deprecated, but calling it does not warn."""
        return lambda method: method


class Client:
    """Base of the generated clients: one method per operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender


class AsyncClient:
    """Base of the generated asynchronous clients: one method per operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ("_sender",)

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender


def of_version(
    function: Callable[P, Call[T]], operation: Operation[T], module: str, lacks: Lacks = {}
) -> Callable[P, Call[T]]:
    """Return `function` of another version's module as it is in `module`: it builds calls of `operation`."""

    def made(*args: P.args, **kwargs: P.kwargs) -> Call[T]:
        return _relabelled(function(*args, **kwargs), operation, lacks)

    update_wrapper(made, function).__module__ = module
    return made


class SenderOf:
    """Carries calls of one version's client as calls of another version, whose module is `operations`."""

    __slots__ = ("_lacks", "_operations", "_sender")

    def __init__(self, sender: Any, operations: object, lacks: Lacks = {}) -> None:
        self._sender, self._operations, self._lacks = sender, operations, lacks

    def send(self, call: Call[Any], /, *, timeout: float | None = None) -> Any:
        """Carry the call; return what the sender returns."""
        return self._sender.send(self._mine(call), timeout=timeout)

    def stream(self, call: Call[Any], /, *, timeout: float | None = None) -> Any:
        """Carry the call; return its events."""
        return self._sender.stream(self._mine(call), timeout=timeout)

    def _mine(self, call: Call[T]) -> Call[T]:
        mine = getattr(self._operations, call.operation.name.upper())
        return _relabelled(call, mine, self._lacks)


def _relabelled(call: Call[T], operation: Operation[T], lacks: Lacks) -> Call[T]:
    body = known(call.body, lacks, operation.version) if lacks else call.body
    return Call(operation, call.path, call.params, body, call.headers)


def known(value: Any, lacks: Lacks, version: str, at: str = "") -> Any:
    """Return a part of a request's body, once it is known to hold nothing that its version lacks.

    Raises:
        Exception: What `refusal` makes, for a member that is set.
    """
    if isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            known(item, lacks, version, f"{at}[{index}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            known(item, lacks, version, f"{at}[{key!r}]")
    elif kind := next((kind for kind in type(value).__mro__ if kind in lacks), None):
        members, within = lacks[kind]
        for name, _, absent in _plan(kind):
            item = getattr(value, name)
            path = f"{at}.{name}".lstrip(".")
            if name in members and not _is_absent(item, absent):
                raise refusal(f"{path}: not in API version {version}; {members[name]} has it")
            if name in within:
                known(item, lacks, version, path)
    return value


def path_segment(name: str, value: Any) -> str:
    """Encode `value` as one path segment.

    Raises:
        TypeError: The value has no form as text.
        ValueError: The value is empty, "." or "..": it would address another path.
    """
    text = _text(name, value)
    if text in ("", ".", ".."):
        raise refusal(
            f"{name} must not be empty, '.' or '..', which in a URL are other paths, got {value!r}"
        )
    return quote(text, safe="")


def query(*pairs: tuple[Any, ...]) -> tuple[tuple[str, str], ...]:
    """Return query parameters of (name, value, style); None is left out.

    Without a style, lists repeat the name. "deep" writes members as `name[member]`, "json" writes JSON; any other
    style is what joins the items.

    Raises:
        TypeError: A value has no form as text.
        ValueError: An item holds what joins the items.
    """
    out: list[tuple[str, str]] = []
    for name, value, *style in pairs:
        if value is None:
            continue
        if style == ["deep"]:
            members = value if isinstance(value, Mapping) else _members(value)
            pairs_of_it = ((f"{name}[{key}]", item) for key, item in members.items())
            out += query(*pairs_of_it)
        elif style:
            out.append((name, _joined(name, value, style[0])))
        else:
            items = value if isinstance(value, (list, tuple)) else (value,)
            out += [(name, _text(name, item)) for item in items if item is not None]
    return tuple(out)


def headers(*pairs: tuple[Any, ...]) -> tuple[tuple[str, str], ...]:
    """Return headers of (name, value, style); None is left out.

    Raises:
        TypeError: A value has no form as text.
        ValueError: A value would not stay in its header.
    """
    found = query(*pairs)
    for name, value in found:
        if not value.isprintable() or not value.isascii():
            raise refusal(f"{name} must be printable ASCII, got {value!r}")
    return found


def _joined(name: str, value: Any, style: str) -> str:
    if style == "json":
        return dumps(value).decode()
    items = value if isinstance(value, (list, tuple)) else (value,)
    texts = [_text(name, item) for item in items]
    for text in texts:
        if style in text:
            raise refusal(f"{name}: an item must not hold {style!r}, got {text!r}")
    return style.join(texts)


def _text(name: str, value: Any) -> str:
    if isinstance(value, str):
        text = str.__str__(value)  # not what an enum makes of itself
        try:
            text.encode()
        except UnicodeEncodeError:
            raise refusal(
                f"{name}: UTF-8 has no form for half a surrogate pair in {text!r:.80}"
            ) from None
        return text
    if isinstance(value, bool):
        return ("false", "true")[value]
    if value is None or isinstance(value, (Struct, Mapping, Sequence, bytearray)):
        raise TypeError(f"{name}: {type(value).__name__} has no form as text")
    return str(value)


# -- encoding and decoding --------------------------------------------------------------------


def encode(call: Call[Any]) -> bytes | None:
    """Return the request body of `call`; None when it has none, or when it has `parts` instead.

    Raises:
        TypeError: A value in the body has no JSON form.
    """
    if call.body is None:  # an optional body that nobody gave
        return None
    match call.operation.media:
        case None | "multipart/form-data":
            return None
        case "application/x-ndjson":
            return b"".join(dumps(record) + b"\n" for record in call.body)
        case "application/x-www-form-urlencoded":
            members = _jsonable(call.body)
            return urlencode({k: _form_value(v) for k, v in members.items()}).encode("ascii")
        case _:
            return dumps(call.body)


def parts(call: Call[Any]) -> list[tuple[str, Part]]:
    """Return the parts of a multipart body: (name, (file name, content, media type)), files as given.

    Raises:
        TypeError: A value in the body has no JSON form.
    """
    out: list[tuple[str, Part]] = []
    for name, value in _jsonable({} if call.body is None else call.body).items():
        if isinstance(value, tuple):
            out.append((name, (*value, "application/octet-stream")))
        elif isinstance(value, (bytes, bytearray, memoryview)) or hasattr(value, "read"):
            file_name = os.path.basename(str(getattr(value, "name", name)))
            out.append((name, (file_name, value, "application/octet-stream")))
        else:
            out.append((name, (None, dumps(value), "application/json")))
    return out


def _form_value(value: Any) -> str:
    return value if isinstance(value, str) else dumps(value).decode()


def decode(kind: Any, data: bytes, *, lax: bool = False) -> Any:
    """Decode a JSON body as `kind`.

    Raises:
        msgspec.DecodeError: The body is not JSON; its subclass msgspec.ValidationError: not of that type.
    """
    return _reader(kind, lax)(data)


@lru_cache(maxsize=None)
def _reader(kind: Any, lax: bool) -> Callable[[bytes], Any]:
    from ._cut import reading

    # Lax decoding also turns 1 into True, so only operations that need it have it.
    return reading(kind, msgspec.json.Decoder(kind, strict=not lax, dec_hook=decode_hook).decode)


def decode_hook(kind: Any, value: Any) -> Any:
    """Return an open union's value as the variant that its tag names."""
    if not isinstance(kind, OpenUnionType):
        raise NotImplementedError(kind)
    if isinstance(value, Struct):
        return value
    if not isinstance(value, dict):
        raise ValueError(f"Expected `object`, got `{type(value).__name__}`")
    if not kind.tag_field:
        return _best_fitting(kind.variants.values(), value)
    tag = str(value.get(kind.tag_field, ""))
    variant = kind.variants.get(tag)
    if variant is None:
        return UnknownVariant(tag, value)
    result = msgspec.convert(value, variant, dec_hook=decode_hook)
    if "extra" in variant.__struct_fields__:
        described = {*variant.__struct_encode_fields__, kind.tag_field}
        result.extra = {key: item for key, item in value.items() if key not in described}  # type: ignore[attr-defined]
    return result


def _best_fitting(kinds: Iterable[type[Struct]], value: dict[str, Any]) -> Any:
    """Return the object as that one of `kinds` that has a place for most of it."""
    found = [_or_none(value, kind) for kind in kinds]
    fitting = [it for it in found if it is not None]
    if not fitting:
        raise ValueError(f"Expected one of {', '.join(kind.__name__ for kind in kinds)}")
    return min(fitting, key=lambda it: _lost(value, it))


def _or_none(value: dict[str, Any], kind: type[Struct]) -> Any:
    try:
        return msgspec.convert(value, kind, dec_hook=decode_hook)
    except msgspec.ValidationError:
        return None


def _lost(value: Any, found: Any) -> int:
    """Count the members of `value` that have no place in what it was decoded as."""
    if isinstance(found, UnknownVariant):
        return 0 if found.tag else len(value)  # one without a tag is no variant
    if isinstance(found, list):
        return sum(map(_lost, value, found))
    if isinstance(found, dict):
        return sum(_lost(value[key], item) for key, item in found.items())
    if not isinstance(found, Struct):
        return 0
    places = dict(zip(found.__struct_encode_fields__, found.__struct_fields__))
    return sum(
        _lost(item, getattr(found, places[key])) if key in places else 1
        for key, item in value.items()
        if key != found.__struct_config__.tag_field
    )


def dumps(value: Any) -> bytes:
    """Encode `value` as JSON; models, numpy arrays and other sequences included."""
    # With the option, orjson imports numpy, a tenth of a second; where nobody has done so, there are no arrays.
    option = orjson.OPT_SERIALIZE_NUMPY if "numpy" in sys.modules else None
    return orjson.dumps(value, default=_jsonable, option=option)


def _jsonable(value: Any) -> Any:
    """Return a value that orjson knows in the place of one that it does not know."""
    if isinstance(value, Struct):
        return _members(value)
    if isinstance(value, Mapping):
        return dict(value)
    if hasattr(value, "tolist"):  # numpy arrays that orjson cannot read in place, array.array
        return value.tolist()
    if isinstance(value, Sequence):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _members(value: Struct) -> dict[str, Any]:
    """Return the wire members of a model: absent optionals and empty optional collections are left out."""
    config = value.__struct_config__
    out: dict[str, Any] = {str(config.tag_field): config.tag} if config.tag_field else {}
    for name, wire, absent in _plan(type(value)):
        item = getattr(value, name)
        if _is_absent(item, absent):
            continue
        if wire is None:
            out |= item
        else:
            out[wire] = item
    return out


def _is_absent(item: Any, absent: Any) -> bool:
    return item is absent or (absent is _EMPTY and item.__class__ in (list, dict) and not item)


@lru_cache(maxsize=None)
def _plan(kind: type[Struct]) -> tuple[tuple[str, str | None, Any], ...]:
    """Return (attribute, wire name, value that stands for absent) of each field that is sent.

    Free members of an open object have no wire name of their own.
    """
    return tuple(
        (f.name, None if f.name == "extra" else f.encode_name, _absent(f))
        for f in struct_fields(kind)
        if f.name != "response_info"
    )


def _absent(field: FieldInfo) -> Any:
    if field.default_factory is not NODEFAULT:
        return _EMPTY
    if field.default is UNSET:
        return UNSET
    return _NEVER if field.default is NODEFAULT else None


_EMPTY: Final = object()
_NEVER: Final = object()
