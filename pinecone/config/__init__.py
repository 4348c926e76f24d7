"""Define what a person configures, connection settings and the retry policy, and check it."""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from inspect import iscoroutinefunction
from typing import Any, TypeVar
from urllib.parse import urlsplit
from warnings import warn

from attrs import Attribute, define, evolve, field

from pinecone import _log, _versions
from pinecone._checks import callers_level, seconds, shown, wrong_type, wrong_value
from pinecone._late import ipaddress
from pinecone.errors import PineconeTypeError, PineconeValueError

T = TypeVar("T")

__all__ = ["PineconeConfig", "RetryConfig"]

DEFAULT_HOST = "https://api.pinecone.io"
DEFAULT_TIMEOUT = 30.0

#: Ends of names that the internet does not have.
_PRIVATE = tuple(".localhost .local .internal .lan .home.arpa .test .example .invalid".split())
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_LABEL = re.compile(r"(?!-)[A-Za-z0-9_-]{1,63}(?<!-)")

_log.configure()


def _check_retries(_: object, attribute: Attribute[Any], value: object) -> None:
    _count(attribute.name, value, "repetitions after the first attempt, 0 or more")


def _check_wait(_: object, attribute: Attribute[Any], value: object) -> None:
    seconds(value, attribute.name)


def _check_call(_: object, attribute: Attribute[Any], value: object) -> None:
    if value is not None and not callable(value):
        wrong_type(attribute.name, "a function", value)


def _restore(settings: Any, state: Any) -> None:
    """Read a pickle; an earlier release's has no values for newer settings."""
    type(settings).__init__(settings, **(state if isinstance(state, dict) else state[1]))


@define(frozen=True)
class RetryConfig:
    """Set when a failed request is sent again, and how long to wait first.

    A wait is drawn at random between `backoff_factor` and three times the wait before, or what the service asks for in a
    `Retry-After` header and up to half of it more, so that a crowd of clients does not come back together. No wait is longer
    than `max_wait` (and a half, for a `Retry-After`). One that would use up the call's `timeout` is cut to half of the
    time that is left.

    Attributes:
        max_retries: Requests made after the first one failed: 0 makes one request, 1 makes two at most. Default 3. Calls
            of several requests (bulk writes, `query_many`) repeat 429 and 503 until their time is over, unless it is 0.
        backoff_factor: Shortest wait between two attempts, in seconds, from 0. Default 0.25.
        max_wait: Longest wait between two attempts, in seconds, from 0. Default 60.0.
        retryable_status_codes: HTTP statuses worth another attempt. Default 408, 429, 500, 502, 503
            and 504. After 500, 502 and 504 the request may have been carried out, so calls that are
            not safe to repeat (creating an index, for example) are not.
        on_throttle: Called with the name of the host whenever it answers 429, from any thread. Default: nobody.

    Raises:
        PineconeValueError: If a number is out of range.
        PineconeTypeError: If it is no number.

    Example:
        pc = Pinecone(retry_config=RetryConfig(max_retries=5, max_wait=10))
    """

    max_retries: int = field(default=3, validator=_check_retries)
    backoff_factor: float = field(default=0.25, validator=_check_wait)
    max_wait: float = field(default=60.0, validator=_check_wait)
    retryable_status_codes: frozenset[int] = field(
        default=frozenset({408, 429, 500, 502, 503, 504}), converter=frozenset
    )
    on_throttle: Callable[[str], None] | None = field(default=None, validator=_check_call)

    __setstate__ = _restore


def names_only(headers: Mapping[str, str]) -> str:
    """Return what the `repr` of a configuration shows of headers, whose values may be secret."""
    return repr(sorted(headers))


@define(frozen=True)
class PineconeConfig:
    """Resolved settings of a client: arguments, then environment, then defaults.

    Attributes:
        api_key: Secret; its repr shows the last four characters at most.
        host: Base URL, with scheme.
        timeout: Deadline of one call in seconds, attempts and waits included.
        additional_headers: Sent with every request; they win over the SDK's own.
        source_tag: Names the integration in the User-Agent, already normalised.
        proxy_url: Proxy for every request, or "".
        proxy_headers: Sent to the proxy only.
        ssl_ca_certs: File or folder of CA certificates to trust instead of the usual ones.
        ssl_verify: Whether certificates are checked at all.
        connection_pool_maxsize: Connections kept per host; 0 picks max(5 * CPUs, 20).
        retry_config: The retry policy.
        api_version: Version of the API that every request asks for; None: each call picks its own.
        connect_timeout: Seconds that gRPC gives one attempt to connect.
        http_client: A caller's own httpx client that carries the requests, or None.
        grpc_scheme: "http" or "https" for connections over gRPC, or "" for the scheme of `host`.
        event_hooks: Functions that see every attempt: before it under "request", after it under "response".
    """

    api_key: str = field(default="", repr=lambda key: repr(masked(key)))
    host: str = ""
    timeout: float = DEFAULT_TIMEOUT
    additional_headers: dict[str, str] = field(factory=dict, repr=names_only)
    source_tag: str = ""
    proxy_url: str = field(default="", repr=lambda url: repr(without_login(url)))
    proxy_headers: dict[str, str] = field(factory=dict, repr=names_only)
    ssl_ca_certs: str | None = None
    ssl_verify: bool = True
    connection_pool_maxsize: int = 0
    retry_config: RetryConfig = field(factory=RetryConfig)
    api_version: str | None = None
    connect_timeout: float = field(default=1.0, repr=False)
    http_client: Any = field(default=None, repr=False)
    grpc_scheme: str = ""
    event_hooks: dict[str, tuple[Callable[[Any], object], ...]] = field(factory=dict, repr=False)

    __setstate__ = _restore

    @property
    def pool_size(self) -> int:
        """Return how many connections a pool holds."""
        return self.connection_pool_maxsize or max(5 * (os.cpu_count() or 1), 20)


Config = PineconeConfig  # its name in older releases


def resolve(
    *,
    api_key: str | None,
    host: str | None,
    timeout: float,
    http_client_type: str,
    additional_headers: Mapping[str, str] | None = None,
    source_tag: str | None = None,
    proxy_url: str | None = None,
    proxy_headers: Mapping[str, str] | None = None,
    ssl_ca_certs: str | None = None,
    ssl_verify: bool = True,
    connection_pool_maxsize: int = 0,
    grpc_scheme: str | None = None,
    retry_config: RetryConfig | None = None,
    api_version: str | None = None,
    http_client: object = None,
    event_hooks: Mapping[str, Sequence[Callable[[Any], object]]] | None = None,
) -> PineconeConfig:
    """Return checked settings from a constructor's arguments and the environment; `host` is a URL already."""
    return PineconeConfig(
        api_key=_key(api_key),
        host=host or DEFAULT_HOST,
        timeout=checked_timeout(timeout),
        additional_headers=_headers("additional_headers", additional_headers)
        or _environment_headers(),
        source_tag=normalised_tag(source_tag),
        proxy_url=_proxy(proxy_url),
        proxy_headers=_headers("proxy_headers", proxy_headers),
        ssl_ca_certs=_certificates(ssl_ca_certs),
        ssl_verify=_typed("ssl_verify", ssl_verify, bool, "True or False"),
        connection_pool_maxsize=_count(
            "connection_pool_maxsize", connection_pool_maxsize, "0 (automatic) or more"
        ),
        grpc_scheme=_scheme(grpc_scheme),
        retry_config=_retry_config(retry_config) or RetryConfig(),
        api_version=_versions.checked(api_version),
        http_client=_http_client(http_client, http_client_type),
        event_hooks=_event_hooks(event_hooks or {}),
    )


def changed(
    config: PineconeConfig,
    *,
    timeout: float | None,
    max_retries: int | None,
    retry_config: RetryConfig | None,
    additional_headers: Mapping[str, str] | None,
    source_tag: str | None,
) -> PineconeConfig:
    """Return `config` with each argument that is not None in the place of what it had; headers are added."""
    retry = _retry_config(retry_config) or config.retry_config
    if max_retries is not None:
        retry = evolve(retry, max_retries=max_retries)
    added = _headers("additional_headers", additional_headers)
    replaced = {name.lower() for name in added}
    kept = {k: v for k, v in config.additional_headers.items() if k.lower() not in replaced}
    return evolve(
        config,
        timeout=config.timeout if timeout is None else checked_timeout(timeout),
        retry_config=retry,
        additional_headers=kept | added,
        source_tag=config.source_tag if source_tag is None else normalised_tag(source_tag),
    )


def _event_hooks(hooks: object) -> dict[str, tuple[Callable[[Any], object], ...]]:
    found = {}
    if not isinstance(hooks, Mapping):
        wrong_type("event_hooks", "a mapping", hooks)
    for name, functions in hooks.items():
        if name not in ("request", "response"):
            wrong_value("event_hooks", "the keys 'request' and 'response'", repr(name))
        if not isinstance(functions, (list, tuple)) or not all(map(callable, functions)):
            wrong_type(f"event_hooks[{name!r}]", "a list of functions", functions)
        for function in functions:
            if iscoroutinefunction(function):  # nobody would await it
                wrong_type(f"event_hooks[{name!r}]", "functions that are not async", function)
        found[str(name)] = tuple(functions)
    return found


def _scheme(given: object) -> str:
    """Return the scheme of connections over gRPC that was given or is in the environment; "" for none."""
    scheme = os.environ.get("PINECONE_GRPC_SCHEME", "") if given is None else given
    if scheme not in ("", "http", "https") or given == "":
        name = "PINECONE_GRPC_SCHEME" if given is None else "grpc_scheme"
        raise PineconeValueError(f"{name}: expected 'http' or 'https', got {scheme!r}")
    return str(scheme)


def controller_host(host: str | None) -> str:
    """Return the control plane's address: the one given, that of the environment, or the public one."""
    return host or os.environ.get("PINECONE_CONTROLLER_HOST", "") or DEFAULT_HOST


def normalise_host(argument: str, host: object) -> str:
    """Return a base URL without a trailing slash; https unless http is spelled out.

    Raises:
        PineconeTypeError: If `host` is not a string.
        PineconeValueError: If it does not name a host.
    """
    text = _typed(argument, host, str, "a string").strip().rstrip("/")
    while (inner := re.match(r"https?://(?=https?://)", text)) is not None:
        text = text[inner.end() :]
    explicit = "://" in text
    url = text if explicit else f"https://{text}"
    problem = _host_problem(url, explicit)
    if problem:
        raise PineconeValueError(
            f"{argument}: {problem}, got {host!r}; expected a host such as "
            f"'docs-abc123.svc.pinecone.io', 'localhost:5081' or 'http://127.0.0.1:5081'"
        )
    if url.startswith("http:") and _is_public(str(urlsplit(url).hostname)):
        warn(
            f"{argument}: {url} is a public host, and http sends it the API key and all data unencrypted; "
            "write https://",
            RuntimeWarning,
            stacklevel=callers_level(),
        )
    return url


def refuse_less_secure(control: str, given: str, advice: str) -> None:
    """Refuse an address without TLS that a control plane with TLS gives, unless it is one of this machine.

    Raises:
        PineconeValueError: With `advice` on what else to do.
    """
    given = given.strip()
    if not control.startswith("https:") or not given.lower().startswith("http:"):
        return
    if not _is_loopback(str(urlsplit(given).hostname)):
        raise PineconeValueError(
            f"host: {control} says that this is at {given}, but http would send the API key and all data "
            f"unencrypted; {advice}"
        )


def _is_loopback(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")


def _is_name(name: str) -> bool:
    """Return whether this is the name of a host, or an address."""
    if ":" not in name:
        return all(_LABEL.fullmatch(label) for label in name.split("."))
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_public(name: str) -> bool:
    """Return whether the name or number of a host may be one of the internet."""
    try:
        return ipaddress.ip_address(name).is_global
    except ValueError:
        return "." in name and not name.endswith(_PRIVATE)


def _host_problem(url: str, explicit: bool) -> str | None:
    try:
        parts = urlsplit(url)
        name, port = parts.hostname, parts.port
    except ValueError as error:
        return f"not a host ({error})"
    if parts.scheme not in ("http", "https"):
        return f"the scheme {parts.scheme!r} is not http or https"
    if not name:
        return "there is no host in it"
    if port == 0:
        return "port 0 cannot be connected to"
    if "@" in parts.netloc or parts.query or parts.fragment or not url.isprintable():
        return "a host has no login, query or fragment"
    if not _is_name(name):
        return f"{name!r} is not a host name"
    if (
        not explicit
        and port is None
        and "." not in name
        and ":" not in name
        and name != "localhost"
    ):
        return "a single word looks like the name of an index (pass that as name=)"
    return None


#: Seconds that no program lives to see the end of.
_FOR_EVER = 1e9


def checked_timeout(value: object, argument: str = "timeout") -> float:
    """Return seconds as a float; raise an error when they cannot be a deadline."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise PineconeTypeError(f"{argument}: expected seconds as a number, got {shown(value)}")
    if not value > 0:
        raise PineconeValueError(f"{argument}: expected seconds greater than 0, got {value!r}")
    return float(value) if value < _FOR_EVER else math.inf


def masked(secret: str) -> str:
    """Return what may be shown of a secret: the last four characters, if that leaves enough hidden."""
    return f"...{secret[-4:]}" if len(secret) >= 8 else "..."


def normalised_tag(tag: str | None) -> str:
    """Return a source tag as the User-Agent carries it: lower case, few characters, no spaces."""
    if tag is None:
        return ""
    text = _typed("source_tag", tag, str, "a string")
    return re.sub(r"[^a-z0-9_ :]", "", text.lower()).strip().replace(" ", "_")


def _typed(argument: str, value: object, kind: type[T], expected: str) -> T:
    """Return `value` once it is sure that it is of that kind; a message does not show it, it may be secret."""
    if not isinstance(value, kind):
        raise PineconeTypeError(f"{argument}: expected {expected}, got {type(value).__name__}")
    return value


def _optional(argument: str, value: object, kind: type[T], expected: str) -> T | None:
    return None if value is None else _typed(argument, value, kind, expected)


def _http_client(given: object, kind: str) -> object:
    """Return a caller's own client of httpx, once it is sure that it is of that kind."""
    if given is None:
        return None
    import httpx

    return _typed("http_client", given, getattr(httpx, kind.removeprefix("httpx.")), f"an {kind}")


def _retry_config(value: object) -> RetryConfig | None:
    return _optional("retry_config", value, RetryConfig, "a RetryConfig")


def _key(given: str | None) -> str:
    key = _optional("api_key", given, str, "a string") or os.environ.get("PINECONE_API_KEY", "")
    if not key:
        raise PineconeValueError(
            "api_key: no API key; pass api_key=... or set the environment variable PINECONE_API_KEY"
        )
    if not _sendable(key) or " " in key:
        raise PineconeValueError(
            "api_key: contains a space, a line break or another character that a header cannot carry"
        )
    return key


def _sendable(value: str) -> bool:
    return value.isascii() and value.isprintable()


def _headers(argument: str, given: Mapping[str, str] | None) -> dict[str, str]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise PineconeTypeError(f"{argument}: expected a mapping, got {type(given).__name__}")
    for name, value in given.items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise PineconeTypeError(f"{argument}: names and values must be strings, see {name!r}")
        begin = _HEADER_NAME.match(name)
        if begin is None or begin[0] != name:
            # What follows may be a value that was given as a part of the name, and is not shown.
            raise PineconeValueError(
                f"{argument}: a name of letters, digits and !#$%&'*+-.^_`|~ is expected, got one with another "
                f"character after {begin[0] if begin else ''!r}"
            )
        if not _sendable(value) or value != value.strip():
            # The value may be a secret and is not shown.
            raise PineconeValueError(
                f"{argument}: {name!r} has a value with a character that a header cannot carry, or with a "
                f"space at an end"
            )
    return dict(given)


def _environment_headers() -> dict[str, str]:
    text = os.environ.get("PINECONE_ADDITIONAL_HEADERS") or "{}"
    try:
        return _headers("PINECONE_ADDITIONAL_HEADERS", json.loads(text))
    except (ValueError, TypeError):
        _log.logger.warning(
            "PINECONE_ADDITIONAL_HEADERS is ignored: it is not a JSON object of strings "
            "(its value is not shown, it may hold secrets)"
        )
        return {}


def _proxy(url: str | None) -> str:
    if not url:
        return ""
    text = _typed("proxy_url", url, str, "a string")
    scheme = _proxy_scheme(text)
    if scheme is None:
        raise PineconeValueError(
            f"proxy_url: expected http://, https:// or socks5://, then host:port, got {without_login(text)!r}; "
            f"characters such as / # ? @ in its login have to be percent-encoded (urllib.parse.quote)"
        )
    if scheme.startswith("socks") and find_spec("socksio") is None:
        raise PineconeValueError("proxy_url: a SOCKS proxy needs the package socksio; install it")
    return text


def _proxy_scheme(url: str) -> str | None:
    """Return the scheme of the address of a proxy; None if it is none."""
    try:
        parts = urlsplit(url)
        name, port = parts.hostname, parts.port
    except ValueError:
        return None
    known = parts.scheme in ("http", "https", "socks5", "socks5h")
    rest = parts.path + parts.query + parts.fragment
    usable = name and _is_name(name) and port != 0 and "@" not in rest and url.isprintable()
    return parts.scheme if known and usable else None


def without_login(url: str) -> str:
    """Return the address of a proxy as it may be shown, whatever is wrong with it."""
    return re.sub(r"^([a-z0-9]+://)?.*@", r"\1...@", url, flags=re.DOTALL | re.IGNORECASE)


def _certificates(path: str | None) -> str | None:
    if path is None:
        return None
    if not os.path.exists(path):  # pathlib takes a while to import
        raise PineconeValueError(f"ssl_ca_certs: no such file or folder: {str(path)!r}")
    return str(path)


def _count(argument: str, value: object, expected: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        wrong_type(argument, "an integer", value)
    if value < 0:
        wrong_value(argument, expected, str(value))
    return value
