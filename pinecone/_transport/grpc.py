"""Decide for both gRPC senders where to connect and how, what a call carries, and what its status means."""

from __future__ import annotations

import os
import re
import struct
import time
from base64 import b64encode
from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urlsplit

import grpc
import msgspec

from pinecone._transport.attempts import Attempts
from pinecone._transport.protocol import (
    check_needs,
    check_size,
    refused_by_proxy,
    unreadable,
    user_agent,
    warn_incomplete,
)
from pinecone.config import PineconeConfig
from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone_api import VERSIONS, _wire
from pinecone_api._base import Answer, ResponseInfo
from pinecone_api._runtime import Call, Operation

Metadata = tuple[tuple[str, str | bytes], ...]

_METADATA_NAME = re.compile("[0-9A-Za-z_.-]+")
_UNLIMITED = -1
_KEEPALIVE_SECONDS = 30
_RECONNECT_SECONDS = 5

#: The HTTP status that stands for a gRPC status, so that errors carry one kind of number on both transports.
_STATUS = {
    grpc.StatusCode.CANCELLED: 499,
    grpc.StatusCode.UNKNOWN: 500,
    grpc.StatusCode.INVALID_ARGUMENT: 400,
    grpc.StatusCode.NOT_FOUND: 404,
    grpc.StatusCode.ALREADY_EXISTS: 409,
    grpc.StatusCode.PERMISSION_DENIED: 403,
    grpc.StatusCode.RESOURCE_EXHAUSTED: 429,
    grpc.StatusCode.FAILED_PRECONDITION: 400,
    grpc.StatusCode.ABORTED: 503,
    grpc.StatusCode.OUT_OF_RANGE: 400,
    grpc.StatusCode.UNIMPLEMENTED: 501,
    grpc.StatusCode.INTERNAL: 500,
    grpc.StatusCode.UNAVAILABLE: 503,
    grpc.StatusCode.DEADLINE_EXCEEDED: 504,
    grpc.StatusCode.DATA_LOSS: 500,
    grpc.StatusCode.UNAUTHENTICATED: 401,
}


# -- connections ---------------------------------------------------------------------------------


def check_channel(config: PineconeConfig) -> None:
    """Raise an error for settings that cannot work, before the first call does.

    Raises:
        PineconeValueError: The host, the proxy, the certificates or a header are nothing that grpcio can use.
    """
    for name in config.additional_headers:
        if not _METADATA_NAME.fullmatch(name):
            raise PineconeValueError(
                f"additional_headers: names of headers over gRPC are letters, digits, - _ and ., got {name!r}"
            )
    channel_target(config)
    channel_credentials(config)
    channel_options(config)


def channel_target(config: PineconeConfig) -> str:
    """Return host and port.

    Raises:
        PineconeValueError: The host has a path, which gRPC has no place for.
    """
    parts = urlsplit(config.host)
    if parts.path:
        raise PineconeValueError(f"host: gRPC takes no path after the host, got {config.host!r}")
    name = str(parts.hostname)
    port = parts.port or (80 if _is_plain(config) else 443)
    return f"[{name}]:{port}" if ":" in name else f"{name}:{port}"


def _is_plain(config: PineconeConfig) -> bool:
    """Return whether the connection is one without TLS."""
    return (config.grpc_scheme or urlsplit(config.host).scheme) == "http"


def channel_credentials(config: PineconeConfig) -> grpc.ChannelCredentials | None:
    """Return the certificates to trust; None for a connection without TLS.

    Raises:
        PineconeValueError: Certificates are not to be verified, which grpcio cannot do, or cannot be read.
    """
    if _is_plain(config):
        return None
    if not config.ssl_verify:
        raise PineconeValueError(
            "ssl_verify: gRPC always verifies the certificate of the host; name the one to trust with "
            "ssl_ca_certs=, or use the index without grpc=True"
        )
    trusted = config.ssl_ca_certs or os.environ.get("SSL_CERT_FILE")
    return _credentials(trusted)


@lru_cache(maxsize=32)
def _credentials(trusted: str | None) -> grpc.ChannelCredentials:
    return grpc.ssl_channel_credentials(None if trusted is None else _certificates(Path(trusted)))


def _certificates(path: Path) -> bytes:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    try:
        found = [file.read_bytes() for file in files if file.is_file()]
    except OSError as error:
        raise PineconeValueError(f"ssl_ca_certs: cannot be read: {error}") from error
    pem = b"\n".join(data for data in found if b"BEGIN CERTIFICATE" in data)
    if not pem:
        raise PineconeValueError(f"ssl_ca_certs: no CA certificates in PEM form in {str(path)!r}")
    return pem


def channel_options(config: PineconeConfig) -> list[tuple[str, Any]]:
    """Return the settings of a channel.

    Raises:
        PineconeValueError: The proxy is of a kind that gRPC cannot use.
    """
    connect = max(int(config.connect_timeout * 1000), 1)
    return [
        # A process forked from this one must not share its connections, which equal options would make it do.
        ("pinecone.process", os.getpid()),
        ("grpc.primary_user_agent", _agent(config)),
        ("grpc.max_receive_message_length", _UNLIMITED),
        ("grpc.max_send_message_length", _UNLIMITED),
        # Calls are repeated by the same rules as over HTTP, not by those of grpcio.
        ("grpc.enable_retries", 0),
        ("grpc.keepalive_time_ms", _KEEPALIVE_SECONDS * 1000),
        # The time that one attempt to connect gets goes by this name.
        ("grpc.min_reconnect_backoff_ms", connect),
        ("grpc.initial_reconnect_backoff_ms", 100),
        ("grpc.max_reconnect_backoff_ms", max(_RECONNECT_SECONDS * 1000, connect)),
        *_proxy(config),
    ]


def _agent(config: PineconeConfig) -> str:
    theirs = {name.lower(): value for name, value in config.additional_headers.items()}
    return theirs.get("user-agent") or user_agent(config)


def _proxy(config: PineconeConfig) -> list[tuple[str, Any]]:
    if not config.proxy_url:
        return [("grpc.enable_http_proxy", 0)]  # that would be the one of the environment
    parts = urlsplit(config.proxy_url)
    if parts.scheme != "http":
        raise PineconeValueError(
            f"proxy_url: gRPC can use http:// proxies only, got {parts.scheme}://; give another one or use the "
            f"index without grpc=True"
        )
    headers = dict(config.proxy_headers)
    if parts.username is not None:
        login = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers = {"Proxy-Authorization": f"Basic {b64encode(login.encode()).decode()}"} | headers
    address = parts.netloc.rpartition("@")[2]
    found: list[tuple[str, Any]] = [("grpc.http_proxy", f"http://{address}")]
    if headers:
        lines = "\n".join(f"{name}:{value}" for name, value in headers.items())
        found.append(("grpc.http_connect_headers", lines))
    return found


# -- calls ---------------------------------------------------------------------------------------

#: Headers that gRPC sets by itself.
_RESERVED = frozenset(
    "user-agent host te connection content-type content-length transfer-encoding".split()
)


def call_metadata(config: PineconeConfig, operation: Operation[Any]) -> Metadata:
    """Return the metadata of a call; a caller's own headers replace ours."""
    found: dict[str, str | bytes] = {
        "api-key": config.api_key,
        "x-pinecone-api-version": operation.version,
    }
    for name, value in config.additional_headers.items():
        key = name.lower()
        if key not in _RESERVED and not key.startswith("grpc-"):
            found[key] = value.encode() if key.endswith("-bin") else value
    return tuple(found.items())


@lru_cache(maxsize=8)
def _codec(version: str) -> dict[str, tuple[Callable[[Any], bytes], Callable[[bytes], Any]]]:
    wire = import_module(f"pinecone_api.{VERSIONS[version]}.grpc.wire")
    return cast("dict[str, tuple[Callable[[Any], bytes], Callable[[bytes], Any]]]", wire.WIRE)


def encode_request(call: Call[Any]) -> bytes:
    """Return the bytes of a request.

    Raises:
        PineconeTypeError, PineconeValueError: An argument holds a value that the message has no place for.
        RequestTooLarge: The request is larger than the service takes.
    """
    operation = call.operation
    try:
        data = _codec(operation.version)[str(operation.rpc)][0](call.body)
    except (TypeError, AttributeError, RecursionError, struct.error) as error:
        raise PineconeTypeError(f"{operation.name}: an argument cannot be sent: {error}") from error
    except (ValueError, OverflowError) as error:
        raise PineconeValueError(f"{operation.name}: {error}") from error
    check_size(operation, data)
    return data


def decode_answer(
    attempts: Attempts, data: bytes | None, headers: Iterable[tuple[str, Any]]
) -> Any:
    """Return the typed result of a success, with its headers as `response_info`.

    No message at all is, after a call that changes something, an empty one.

    Raises:
        ResponseParsingError: The bytes are not what the API describes.
    """
    operation = attempts.operation
    known = _texts(headers)
    attempts.succeeded(200, lambda: known)
    if data is None and not operation.effect:
        raise unreadable(operation, EOFError("a success without a message"))
    try:
        result = _codec(operation.version)[str(operation.rpc)][1](data or b"")
    except _wire.BAD_BYTES as error:
        raise unreadable(operation, error) from error
    if operation.needs:
        check_needs(operation, result)
    if data is None:
        warn_incomplete(operation, ["message"])
    if isinstance(result, Answer):
        result.response_info = ResponseInfo(known, 200, getattr(result, "usage", None))
    return result


def _texts(headers: Iterable[tuple[str, Any]]) -> dict[str, str]:
    return {name: value for name, value in headers if isinstance(value, str)}


#: How grpcio begins when a call was not sent, and what it says when a connection failed: the status alone may
#: as well be an answer.
_UNSENT = ("failed to connect", "errors resolving", "DNS resolution failed")
_BROKEN = re.compile(
    "|".join(_UNSENT)
    + "|Stream removed|Socket closed|Connection reset|Broken pipe|recvmsg|sendmsg|GOAWAY|Transport closed"
    "|[Kk]eepalive|ping timeout|Endpoint clos|empty address list|Channel clos|RST_STREAM"
)
_NOT_TRUSTED = re.compile("CERTIFICATE_VERIFY_FAILED|Hostname Verification Check failed")
_FROM_PROXY = re.compile(r"HTTP proxy returned response code (\d+)")
#: What something in between answered that speaks HTTP only.
_HTTP_STATUS = re.compile(r"http2 header with (?:status: |:status=)(\d{3})")
#: An answer that says "deadline exceeded" so long before the end is not about the deadline of the call.
_EARLY = 0.05


def wait_after(attempts: Attempts, error: Any) -> float | None:
    """Return the seconds to wait before the next attempt, after one that failed; None if it is a success after all.

    Raises:
        PineconeError: The failure, if there is no other attempt.
    """
    code, details = error.code(), error.details() or ""
    if code is grpc.StatusCode.DEADLINE_EXCEEDED:
        if attempts.deadline - time.monotonic() < _EARLY:
            return attempts.failed(error, late=True, sent=True, final=False)
    elif code is grpc.StatusCode.UNAVAILABLE and _BROKEN.search(details):
        refused = _FROM_PROXY.search(details)
        return attempts.failed(
            ConnectionError(details),
            late=False,
            sent=not details.startswith(_UNSENT),
            final=_NOT_TRUSTED.search(details) is not None
            or (refused is not None and refused_by_proxy(refused[1])),
        )
    headers = [*(error.initial_metadata() or ()), *(error.trailing_metadata() or ())]
    body = {"error": {"code": code.name, "message": details or code.name}}
    data = msgspec.json.encode(body)
    passed_on = _HTTP_STATUS.search(details)
    status = int(passed_on[1]) if passed_on else _STATUS.get(code, 500)
    if attempts.is_deleted(status):
        return None
    # Without anything that came with it, it may be a failure of the connection in words not known here.
    unsure = code is grpc.StatusCode.UNAVAILABLE and not headers
    return attempts.answered(status, code.name, _texts(headers), data, unsure=unsure)
