"""Say what errors mean for a call. All are those of httpx; those of our own connections become such."""

from __future__ import annotations

import ssl

import httpx

from pinecone._transport.attempts import Attempts
from pinecone._transport.faults import Fault
from pinecone._transport.protocol import causes, refused_by_proxy, unreadable

_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_FINAL = (httpx.UnsupportedProtocol, httpx.LocalProtocolError)


class TruncatedError(httpx.ReadError):
    """The connection broke in the middle of the body of an answer."""


def as_httpx(fault: Fault, status: int) -> httpx.TransportError:
    """Return the error of httpx for one of a connection of ours; `status` is that of the answer, 0 before it began."""
    kind: type[httpx.TransportError] = getattr(httpx, type(fault).__name__)
    if 200 <= status < 300 and not issubclass(kind, httpx.TimeoutException):
        kind = TruncatedError
    return kind(str(fault))


def wait_after(attempts: Attempts, error: Exception) -> float:
    """Return the seconds to wait before the next attempt, after one that ended with an error.

    Raises:
        ResponseParsingError: There is an answer, which cannot be read.
        PineconeConnectionError, PineconeTimeoutError: There is no point in another attempt.
        Exception: `error`, when it is none of a request.
    """
    cut = isinstance(error, TruncatedError) and not attempts.operation.idempotent
    if cut or isinstance(error, httpx.DecodingError):
        raise unreadable(attempts.operation, error) from error
    if not isinstance(error, httpx.TransportError):
        raise error
    late = isinstance(error, httpx.TimeoutException)
    may_be_sent = not isinstance(error, _UNSENT)
    return attempts.failed(error, late=late, sent=may_be_sent, final=_is_final(error))


def _is_final(error: httpx.TransportError) -> bool:
    """Return whether another attempt would fail the same way: a bad request, a certificate not trusted, a proxy's refusal."""
    if isinstance(error, httpx.ProxyError):
        return refused_by_proxy(str(error))
    untrusted = any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes(error))
    return untrusted or isinstance(error, _FINAL)
