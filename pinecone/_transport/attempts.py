"""Count the attempts of a call, keep its deadline, and decide whether it is sent again. No I/O: no sockets, no sleeping.

Theory of operation
===================

Every sender (HTTP and gRPC, sync and async) makes one `Attempts` for each call. The sender does the I/O and the waiting;
`Attempts` keeps the count of attempts and the call's deadline, and decides. A call is in one of these states:

    WAITING ---begin()---> RUNNING ---succeeded()---------------> OVER: the answer is decoded
       ^                      |
       |                      +-----answered() or failed() raises-> OVER: with that error
       +--answered(), failed()+

1. `begin` counts an attempt and returns the seconds that are left for it. If none are left, it raises.
2. The sender makes the request within that time and reports one outcome: `succeeded` (a status of success came), `answered`
   (another status came) or `failed` (no answer came).
3. `answered` and `failed` return the seconds to wait before the next `begin`, or raise the error that ends the call.
   Before it reports a 404 as an answer, a sender asks `is_deleted` whether it stands for a success.

They return a wait only if all of this is true, tested in this order:

1. Another attempt can help: the status is one of `RetryConfig.retryable_status_codes`, or the error is not `final` (a
   certificate that is not trusted is final).
2. Another attempt does no harm: the operation is idempotent, or the request was surely not carried out. It may have been
   carried out if the status is in `_PERHAPS_DONE`, or if bytes were sent before the connection failed.
3. There were no more repetitions than `RetryConfig.max_retries`, and there is time left.

The wait is the one that `Retry-After` asks for or `drawn_wait` draws, cut so that some of that time is left for the attempt.

An answer that is a stream is still read after `succeeded`. Nothing is repeated then: `extend` gives each piece a deadline of
its own, and `broken` makes the error of a connection that ends too early.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import Any
from urllib.parse import urlsplit

from pinecone import _log
from pinecone._late import random
from pinecone._transport.observing import NOBODY, Nobody
from pinecone._transport.protocol import api_error, retry_after, told, without_frames
from pinecone.config import PineconeConfig, RetryConfig, without_login
from pinecone.errors import PineconeConnectionError, PineconeError, PineconeTimeoutError
from pinecone_api._runtime import Operation

#: After these the request may have been carried out; after the other retryable ones it was not.
_PERHAPS_DONE = frozenset({500, 502, 504})
#: What Envoy says in a 503 when it lost the connection after it had passed the request on.
_LOST_BY_ENVOY = re.compile(rb"reset reason: (?!overflow|([a-z]+ )?connection failure)")
#: Statuses that whoever makes this call deals with: a request of many is repeated at their common pace.
LEFT_TO_CALLER: ContextVar[frozenset[int]] = ContextVar("pinecone_left", default=frozenset())


def drawn_wait(retry: RetryConfig, before: float, asked: float | None) -> float:
    """Return the seconds to wait after a failed attempt, drawn at random; the wait `before` it was so long.

    A crowd of clients that failed together does not come back together, nor when the service `asked` all of them for
    the same wait.
    """
    if asked is not None:
        return min(asked, retry.max_wait) * random.uniform(1, 1.5)
    shortest = retry.backoff_factor
    return min(random.uniform(shortest, 3 * max(before, shortest)), retry.max_wait)


class Attempts:
    """The attempts of one call: counts them, keeps the deadline, decides whether there is another one.

    The module's docstring says who calls what, and when.
    """

    def __init__(
        self,
        operation: Operation[Any],
        config: PineconeConfig,
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
        watching: Nobody = NOBODY,
    ) -> None:
        self.operation = operation
        self._watching = watching
        self._clock = clock
        self._retry = config.retry_config
        self._host = self._where = config.host
        if config.proxy_url and config.http_client is None:
            self._where += f" through the proxy {without_login(config.proxy_url)}"
        self._seconds = seconds
        self._started = clock()
        self._count = 0
        self._wait = 0.0
        self._perhaps_done = False
        self.deadline = self._started + seconds

    def begin(self) -> float:
        """Count an attempt, and return the seconds that are left for it.

        Raises:
            PineconeTimeoutError: If there are none.
        """
        left = self.deadline - self._clock()
        if left <= 0:
            raise PineconeTimeoutError(self._late())
        self._count += 1
        self._watching.begin(self._count)
        _log.logger.debug("%s: attempt %d at %s", self.operation.name, self._count, self._host)
        return left

    def is_deleted(self, status: int) -> bool:
        """Return whether a status says that the thing is gone, after an attempt to delete it whose answer was lost."""
        return status == 404 and self._perhaps_done and self.operation.name.startswith("delete_")

    def succeeded(self, status: int, headers: Callable[[], Mapping[str, str]]) -> None:
        """Tell of a success; `headers` makes those of the answer, which nobody reads otherwise."""
        if self._watching is not NOBODY:
            self._watching.end(status, headers(), None)
        if _log.logger.isEnabledFor(_log.call_level):
            self._log_answer(_log.call_level, status, headers(), "")

    def answered(
        self,
        status: int,
        reason: str,
        headers: Mapping[str, str],
        data: bytes,
        *,
        unsure: bool = False,
    ) -> float:
        """Return the seconds to wait before the next attempt, after an answer that is no success.

        Args:
            status: HTTP status.
            reason: Its reason phrase.
            headers: Headers, names in lower case.
            data: Body.
            unsure: The request may have been carried out, whatever the status.

        Raises:
            ApiError: If there is no other attempt.
            PineconeConnectionError: If the answer is a proxy's that wants a login.
        """
        self._watching.end(status, headers, None)
        if status == 429 and self._retry.on_throttle is not None:
            self._retry.on_throttle(str(urlsplit(self._host).hostname))
        if status == 407:  # which is the proxy's, and over TLS or gRPC no answer at all
            raise self.broken(ConnectionError(f"{status} {reason}"), late=False)
        wait = self._wait_after(status, headers, data, unsure)
        outlook = "" if wait is None else f", again in {wait:.1f} s"
        self._log_answer(
            _log.call_level if wait is None else logging.INFO, status, headers, outlook
        )
        if wait is not None:
            return wait
        raise api_error(
            self.operation.name,
            status,
            reason,
            headers,
            data,
            attempts=self._count,
            elapsed=self._clock() - self._started,
        )

    def failed(self, error: Exception, *, late: bool, sent: bool, final: bool) -> float:
        """Return the seconds to wait before the next attempt, after one that got no answer.

        Args:
            error: What happened.
            late: The time ran out.
            sent: Bytes may have reached the service, so only calls that can be repeated safely are.
            final: The next attempt would fail the same way.

        Raises:
            PineconeTimeoutError: If time ran out.
            PineconeConnectionError: If there is no point in another attempt.
        """
        self._watching.end(None, {}, error)
        self._perhaps_done = self._perhaps_done or sent
        if not final and not (sent and not self.operation.idempotent):
            wait = self._next_wait()
            if wait is not None:
                _log.logger.info("%s: %r, again in %.1f s", self.operation.name, error, wait)
                return wait
        raise self.broken(error, late=late) from without_frames(error)

    def extend(self) -> float:
        """Return the deadline of the next piece of an answer that has begun: as far away as the call's was."""
        return self._clock() + self._seconds

    def broken(self, error: Exception, *, late: bool) -> PineconeError:
        """Return the error that a failed connection stands for."""
        if late:
            return PineconeTimeoutError(self._late())
        return PineconeConnectionError(
            f"{self.operation.name}: {self._where}: {told(error)} "
            f"({self._count} {_plural('attempt', self._count)})"
        )

    def _log_answer(
        self, level: int, status: int, headers: Mapping[str, str], outlook: str
    ) -> None:
        _log.logger.log(
            level,
            "%s: %d from %s in %.0f ms (%d %s, request %s)%s",
            self.operation.name,
            status,
            self._host,
            1000 * (self._clock() - self._started),
            self._count,
            _plural("attempt", self._count),
            headers.get("x-pinecone-request-id") or headers.get("x-request-id"),
            outlook,
        )

    def _wait_after(
        self, status: int, headers: Mapping[str, str], data: bytes, unsure: bool
    ) -> float | None:
        if status not in self._retry.retryable_status_codes or status in LEFT_TO_CALLER.get():
            return None
        unsure = unsure or status in _PERHAPS_DONE or _LOST_BY_ENVOY.search(data) is not None
        self._perhaps_done = self._perhaps_done or unsure
        if unsure and not self.operation.idempotent:
            return None
        return self._next_wait(retry_after(headers))

    def _next_wait(self, asked: float | None = None) -> float | None:
        """Return the wait before another attempt, if there is one: drawn, or what the service asked for."""
        left = self.deadline - self._clock()
        if self._count > self._retry.max_retries or left <= 0:
            return None
        wait = drawn_wait(self._retry, self._wait, asked)
        if asked is None:
            self._wait = wait
        return wait if wait < left else left / 2

    def _late(self) -> str:
        return (
            f"{self.operation.name}: no answer from {self._where} within {self._seconds:g} s "
            f"({self._count} {_plural('attempt', self._count)}); give the call or the client a "
            f"longer timeout= if that is too short"
        )


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"
