"""The table of faults: what each of them does to a call, on every transport. Tests, `make chaos` and docs/errors.md use it."""

from __future__ import annotations

import asyncio
import inspect
import re
import socket
import ssl
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from email.utils import formatdate
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pinecone import (
    AsyncGrpcIndex,
    AsyncIndex,
    GrpcIndex,
    Index,
    PineconeConnectionError,
    RetryConfig,
)
from tests.faults.server import Fault, FaultServer, serving
from tests.helpers import scripted_server
from tests.helpers.certificates import Certificate, make_certificate
from tests.helpers.waiting import LONGEST, async_wait_until

TRANSPORTS: dict[str, Any] = {
    "REST sync": Index,
    "REST async": AsyncIndex,
    "gRPC sync": GrpcIndex,
    "gRPC async": AsyncGrpcIndex,
}
#: Attempts are three at most.
RETRIES = RetryConfig(max_retries=2, max_wait=0.02)
#: The deadline of calls that stall.
STALLED = 0.6

C, T, A, P = (
    "PineconeConnectionError",
    "PineconeTimeoutError",
    "ApiError",
    "ResponseParsingError",
)
S, R = "ServiceError", "RateLimitError"


class End(NamedTuple):
    """How a call ends: its attempts on the wire, and its error, or "" for a result."""

    attempts: int
    error: str


class Row(NamedTuple):
    """A fault, and how a call that reads and one that creates end, over REST and over gRPC."""

    name: str
    fault: Fault | str
    """What the server does; or the name of what there is instead of one."""
    rest: tuple[End, End] | None
    grpc: tuple[End, End] | None
    says: str
    """What is in the message of the error, as a regular expression."""


def both(attempts: int, error: str, creating: int | None = None) -> tuple[End, End]:
    """Return that both calls end with the same error, the one that creates perhaps after fewer attempts."""
    return End(attempts, error), End(attempts if creating is None else creating, error)


def answered(name: str, status: int, error: str, attempts: int, creating: int, **more: Any) -> Row:
    """Return the row of an answer that is an error, on both transports."""
    ends = both(attempts, error, creating)
    return Row(name, Fault(status=status, **more), ends, ends, rf"\[{status}\b")


TABLE = [
    Row("nobody listens", "refused", both(3, C), both(3, C), "Connection refused"),
    Row("the name is unknown", "dns", both(3, C), both(3, C), r"no-such-host\.invalid"),
    Row("reset when connecting", Fault("accept"), both(3, C, 1), both(3, C), "reset"),
    Row("reset in the request", Fault("request"), both(3, C, 1), both(3, C, 1), "reset"),
    Row("reset after the request", Fault("after"), both(3, C, 1), both(3, C, 1), "reset"),
    Row("reset in the head of the answer", Fault("head"), both(3, C, 1), both(3, C, 1), ""),
    Row(
        "reset in the body of the answer",
        Fault("body"),
        (End(3, C), End(1, P)),
        both(3, C, 1),
        "",
    ),
    Row("slow head", Fault("slow head"), both(1, T), both(1, T), "within 0.6 s"),
    Row("dripping body", Fault("drip"), both(1, T), both(1, T), "within 0.6 s"),
    Row(
        "truncated JSON or protobuf",
        Fault(body=b'{"name":"n', message=b"\x0a\x09n"),
        both(1, P),
        both(1, P),
        "not what the API describes",
    ),
    Row(
        "another content type",
        Fault(headers={"content-type": "text/html"}, body=b"<html>"),
        both(1, P),
        both(1, ""),
        "not what the API describes",
    ),
    Row(
        "empty body",
        Fault(body=b"", message=b""),
        (End(1, P), End(1, "")),
        (End(1, P), End(1, "")),
        "not what the API describes",
    ),
    Row(
        "bad gzip",
        Fault(headers={"content-encoding": "gzip", "grpc-encoding": "gzip"}),
        both(1, P),
        both(3, S, 1),
        "",
    ),
    answered("401", 401, "UnauthorizedError", 1, 1, code=16),
    answered("404", 404, "NotFoundError", 1, 1, code=5),
    answered("408", 408, A, 3, 3, code=None),
    answered("429", 429, R, 3, 3, code=8),
    answered("429, Retry-After in seconds", 429, R, 3, 3, code=8, headers={"retry-after": "3600"}),
    answered(
        "429, Retry-After as a date",
        429,
        R,
        3,
        3,
        code=8,
        headers={"retry-after": formatdate(time.time() + 3600, usegmt=True)},
    ),
    answered("429, Retry-After is nonsense", 429, R, 3, 3, code=8, headers={"retry-after": "soon"}),
    answered("500", 500, S, 3, 1, code=13),
    answered("501", 501, S, 1, 1, code=12),
    answered("502", 502, S, 3, 1, code=None),
    answered("503", 503, S, 3, 3, code=14, headers={"x-pinecone-request-id": "r-1"}),
    answered("504", 504, S, 3, 1, code=4),
    Row(
        "a certificate nobody trusts",
        "untrusted",
        both(1, C),
        both(1, C),
        "CERTIFICATE_VERIFY_FAILED",
    ),
    Row(
        "a certificate for another host",
        "other host",
        both(1, C),
        both(1, C),
        "CERTIFICATE_VERIFY_FAILED|Hostname Verification Check failed",
    ),
    Row("the proxy is not there", "no proxy", both(3, C), both(3, C), "through the proxy"),
    Row("the proxy wants a login", "proxy 407", both(1, C), both(1, C), "through the proxy.*407"),
    Row("the proxy finds nobody", "proxy 502", both(3, C), both(3, C), "through the proxy.*502"),
    Row("an idle connection was closed", "idle", both(1, ""), both(1, ""), ""),
    Row("the server was restarted", "restart", both(1, ""), both(1, ""), ""),
    Row("GOAWAY instead of an answer", Fault("goaway"), None, both(3, C, 1), "GOAWAY"),
]


class Outcome(NamedTuple):
    """What became of a call."""

    end: End
    message: str
    seconds: float
    deadline: float
    works: bool | None
    """Whether the next call, without the fault, gave a result; None where the fault cannot be taken away."""
    perhaps_done: int
    """Times that the request may have been carried out."""


@lru_cache(maxsize=1)
def _certificates() -> dict[object, Certificate]:
    """Return one for localhost that nobody trusts, and one for another host."""
    folders = [Path(tempfile.mkdtemp()) for _ in range(2)]
    return {
        "untrusted": make_certificate(folders[0], "localhost"),
        "other host": make_certificate(folders[1], "b.example"),
    }


def _tls(made: Certificate) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_alpn_protocols(["h2", "http/1.1"])
    context.load_cert_chain(made.certificate, made.key)
    return context


@contextmanager
def _scene(fault: Fault | str) -> Iterator[tuple[FaultServer, dict[str, Any]]]:
    """Provide a server that may be part of the fault, and the settings of a handle that meets it."""
    made = None if isinstance(fault, Fault) else _certificates().get(fault)
    with ExitStack() as stack:
        server = stack.enter_context(serving(None if made is None else _tls(made)))
        scheme = "http" if made is None else "https"
        settings: dict[str, Any] = {"host": f"{scheme}://localhost:{server.port}"}
        if isinstance(fault, Fault):
            server.fault = fault
        elif fault == "refused":
            server.stop()
        elif fault == "dns":
            settings["host"] = "http://no-such-host.invalid"
        elif fault == "other host":
            settings["ssl_ca_certs"] = str(_certificates()[fault].certificate)
        elif fault.endswith("proxy") or fault.startswith("proxy"):
            settings["host"] = "https://films.example"
            settings["proxy_url"] = f"http://127.0.0.1:{_free_port()}"
            if fault != "no proxy":
                answer = scripted_server.reply(int(fault[-3:]))
                proxy = stack.enter_context(scripted_server.serving(answer))
                settings["proxy_url"] = proxy.url
        try:
            yield server, settings
        finally:
            if fault == "refused" and server.is_stopped:
                server.start()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port: int = closed.getsockname()[1]
    return port


def _mend(fault: Fault | str, server: FaultServer) -> bool:
    """Take a fault away; return whether that can be done."""
    server.fault = None
    if fault == "refused":
        server.start()
    return isinstance(fault, Fault) or fault in ("refused", "idle", "restart")


async def run(row: Row, transport: str, creates: bool) -> Outcome:
    """Make a call that meets a fault, and then one that does not."""
    fault = row.fault
    deadline = (
        STALLED if isinstance(fault, Fault) and fault.stage in ("slow head", "drip") else LONGEST
    )
    arguments: Any = {"name": "n"} if creates else {"ids": ["a"]}
    with (
        _scene(fault) as (server, settings),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")  # an empty answer to a call that creates is one
        handle = TRANSPORTS[transport](api_key="k", retry_config=RETRIES, **settings)
        call = handle.create_namespace if creates else handle.fetch
        if fault in ("idle", "restart"):
            await _result(call(**arguments))
            server.close_connections(socket.SHUT_WR)
            if transport.startswith("gRPC"):  # which notices while nobody calls
                await async_wait_until(lambda: not server.is_talking)
                await asyncio.sleep(0.1)  # the channel learns of it a moment later
            if fault == "restart":
                server.stop()
                server.start()
            server.attempts = server.perhaps_done = 0
        started, error = time.monotonic(), None
        try:
            await _result(call(**arguments, timeout=deadline))
        except Exception as raised:
            error = raised
        seconds = time.monotonic() - started
        attempts, perhaps_done = server.attempts, server.perhaps_done
        counted = re.search(r"\((\d+) attempts?\)", str(error))
        if not attempts and counted:
            attempts = int(counted[1])
        works = None
        if _mend(fault, server):
            works = await _works(handle)
        await _result(handle.close())
    end = End(attempts, type(error).__name__ if error else "")
    return Outcome(end, str(error or ""), seconds, deadline, works, perhaps_done)


async def _works(handle: Any) -> bool:
    """Return whether a call gives a result, soon: gRPC waits a moment before it connects again."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            found = await _result(handle.fetch(ids=["a"]))
        except PineconeConnectionError:
            await asyncio.sleep(0.05)
        else:
            return bool(found.namespace == "n")
    return False


async def _result(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


def expected(row: Row, transport: str, creates: bool) -> End | None:
    """Return how a call should end; None if the fault does not exist there."""
    ends = row.rest if transport.startswith("REST") else row.grpc
    return None if ends is None else ends[creates]


def rows() -> Iterator[tuple[Row, str, bool]]:
    """Yield every fault on every transport, with a call that reads and one that creates."""
    for row in TABLE:
        for transport in TRANSPORTS:
            for creates in (False, True):
                if expected(row, transport, creates) is not None:
                    yield row, transport, creates


def markdown() -> str:
    """Return the table as docs/errors.md shows it."""
    lines = [
        "| what happens | REST: reading | creating | gRPC: reading | creating |",
        "|---|---|---|---|---|",
    ]
    for row in TABLE:
        cells = [_cell(end) for ends in (row.rest, row.grpc) for end in ends or (None, None)]
        lines.append(f"| {row.name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(end: End | None) -> str:
    if end is None:
        return "-"
    return f"`{end.error}`, {end.attempts}" if end.error else f"a result, {end.attempts}"
