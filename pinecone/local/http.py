"""The request and response values that handlers see; no server type leaks past this module."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import parse_qsl, unquote

import msgspec
import orjson

# A request without a version header, or with one we do not know, is answered in this shape; with a later one, in the
# newest.
DEFAULT_VERSION = "2025-10"
PREVIEW = "2026-01.alpha"
KNOWN_VERSIONS = (
    "2024-07",
    "2024-10",
    "2025-01",
    "2025-04",
    "2025-10",
    PREVIEW,
    "2026-04",
    "2026-07",
)
#: Answers tell since then how many bytes were sent out.
EGRESS_SINCE = "2026-07"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}")


class Request(msgspec.Struct, frozen=True):
    """One HTTP request, body already read."""

    method: str
    raw_path: str
    query_string: str
    headers: dict[str, str]
    body: bytes

    @property
    def parts(self) -> tuple[str, ...]:
        """Return the path split at ``/`` and then percent-decoded, so that an id may contain ``/``."""
        return tuple(unquote(part) for part in self.raw_path.strip("/").split("/"))

    @property
    def version(self) -> str:
        """Return the API version whose shapes the answer must have."""
        asked = self.headers.get("x-pinecone-api-version", "")
        if asked in KNOWN_VERSIONS:
            return asked
        is_later = _DATE.fullmatch(asked) and asked > KNOWN_VERSIONS[-1]
        return KNOWN_VERSIONS[-1] if is_later else DEFAULT_VERSION

    def with_body(self, body: bytes) -> Request:
        """Return this request with its body."""
        return msgspec.structs.replace(self, body=body)

    def params(self, name: str) -> list[str]:
        """Return every value of one query parameter, in order."""
        pairs = parse_qsl(self.query_string, keep_blank_values=True)
        return [value for key, value in pairs if key == name]

    def param(self, name: str) -> str | None:
        """Return the first value of one query parameter, or None when it is absent."""
        values = self.params(name)
        return values[0] if values else None


class Response(msgspec.Struct, frozen=True):
    """One HTTP answer."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = {}


#: Answers a request; every error that it raises and that the service knows is an answer too.
Handler: TypeAlias = Callable[[Request], Response]


class Handlers(NamedTuple):
    """Hold what answers the requests that arrive at one port."""

    rest: Handler
    rpc: Handler


def json_response(status: int, value: Any, headers: dict[str, str] | None = None) -> Response:
    """Encode a value as a JSON answer; numpy arrays are written with float32's shortest digits."""
    body = orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY)
    return Response(status, body, {"content-type": "application/json", **(headers or {})})


def metered_response(
    answer: dict[str, Any],
    usage: dict[str, Any],
    sent: str,
    request: Request,
    headers: dict[str, str],
) -> Response:
    """Encode an answer with its usage, which tells in newer versions how large the rest of the answer is.

    Args:
        answer: What was found.
        usage: What that took.
        sent: Member of the usage that has the size.
        request: What is answered.
        headers: Further headers.
    """
    body = json_response(200, answer).body
    if request.version >= EGRESS_SINCE:
        usage = {**usage, sent: len(body)}
    whole = body.removesuffix(b"}") + b',"usage":' + orjson.dumps(usage) + b"}"
    return Response(200, whole, {"content-type": "application/json", **headers})


def lsn_written(lsn: int) -> dict[str, str]:
    """Return the headers that tell which sequence number a write got, under both known names."""
    return {"x-pinecone-request-lsn": str(lsn), "x-pinecone-lsn-committed": str(lsn)}


def lsn_read(lsn: int) -> dict[str, str]:
    """Return the headers that tell up to which sequence number a read has seen."""
    return {"x-pinecone-max-indexed-lsn": str(lsn), "x-pinecone-lsn-reconciled": str(lsn)}
