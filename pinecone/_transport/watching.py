"""Say what observers see of a call: what it is, each of its attempts, and its end."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar
from urllib.parse import unquote

from attrs import define, field

from pinecone import _log
from pinecone._transport.observing import Nobody
from pinecone.config import PineconeConfig
from pinecone_api._runtime import Call

T = TypeVar("T")

_NAMESPACE = re.compile(r"/namespaces/([^/]+)")
#: Members of requests that hold many things at once.
_BATCHES = ("vectors", "ids", "documents", "records", "inputs")


@define
class CallInfo:
    """State what a call is, for observers.

    Attributes:
        operation: Name of the operation, for example `"query_vectors"`.
        host: Base URL of the host.
        transport: `"http"` or `"grpc"`.
        namespace: The namespace it is about; None if it is about none.
        batch_size: How many records, ids or texts it carries; None if it carries one thing.
        streaming: Its answer comes in pieces.
        attempts: Attempts so far.
        sent: Bytes of the request.
        received: Bytes of the answer, before it is decoded.
    """

    operation: str
    host: str
    transport: str
    namespace: str | None
    batch_size: int | None
    streaming: bool
    attempts: int = 0
    sent: int = 0
    received: int = 0


@define
class Attempt:
    """State how one attempt of a call went.

    Attributes:
        call: The call.
        number: Which attempt, from 1.
        status: HTTP status of the answer, or the one that stands for a status of gRPC; None without an answer.
        error: What went wrong where there is no answer.
        request_id: What the service calls the request.
        seconds: How long it took.
    """

    call: CallInfo
    number: int
    status: int | None = None
    error: Exception | None = None
    request_id: str | None = None
    seconds: float = 0.0
    _started: float = field(factory=time.monotonic, repr=False)


class CallObserver(Protocol):
    """Sees one call."""

    def attempt_started(self, attempt: Attempt) -> None:
        """See an attempt begin."""

    def attempt_ended(self, attempt: Attempt) -> None:
        """See an attempt end."""

    def ended(self, result: Any, error: BaseException | None) -> None:
        """See the call end, with its result or its error."""


Observer = Callable[[CallInfo], CallObserver]
"""Called at the beginning of every call; what it returns sees that call."""


class Watching(Nobody):
    """Watches one call for its observers."""

    def __init__(self, info: CallInfo, observers: tuple[Observer, ...]) -> None:
        self._info = info
        self._wanted = observers
        self._observers: list[CallObserver] = []
        self._attempt: Attempt | None = None
        self._result: Any = None

    def __enter__(self) -> Watching:
        for observer in self._wanted:
            _tell(lambda observer=observer: self._observers.append(observer(self._info)))
        return self

    def __exit__(self, *raised: Any) -> None:
        _, error, _ = raised
        if self._attempt is not None:  # interrupted
            self.end(None, {}, error if isinstance(error, Exception) else None)
        for observer in reversed(self._observers):
            _tell(observer.ended, self._result, error)

    def begin(self, number: int) -> None:
        self._info.attempts = number
        self._attempt = Attempt(self._info, number)
        for observer in self._observers:
            _tell(observer.attempt_started, self._attempt)

    def end(self, status: int | None, headers: Mapping[str, str], error: Exception | None) -> None:
        attempt, self._attempt = self._attempt, None
        if attempt is None:
            return
        attempt.status, attempt.error = status, error
        attempt.request_id = headers.get("x-pinecone-request-id") or headers.get("x-request-id")
        attempt.seconds = time.monotonic() - attempt._started
        for observer in reversed(self._observers):
            _tell(observer.attempt_ended, attempt)

    def sends(self, size: int) -> None:
        self._info.sent = size

    def result(self, result: T, size: int) -> T:
        self._info.received = size
        self._result = result
        return result


def watched(
    call: Call[Any], config: PineconeConfig, transport: str, observers: tuple[Observer, ...]
) -> Watching:
    """Return what watches a call for observers, and for the hooks of its client."""
    if config.event_hooks:
        observers = (*observers, lambda _: _Hooks(config.event_hooks))
    return Watching(_info(call, config, transport), observers)


def _info(call: Call[Any], config: PineconeConfig, transport: str) -> CallInfo:
    body = call.body
    params = dict(call.params)
    within = _NAMESPACE.search(call.path)
    namespace = getattr(body, "namespace", None) or params.get("namespace")
    many = [getattr(body, name, None) for name in _BATCHES] if body is not None else []
    many += [body, [v for name, v in call.params if name == "ids"] or None]
    return CallInfo(
        operation=call.operation.name,
        host=config.host,
        transport=transport,
        namespace=unquote(within[1]) if within else namespace,
        batch_size=next((len(it) for it in many if isinstance(it, (list, tuple))), None),
        streaming=call.operation.stream,
    )


class _Hooks:
    """Calls what a client was given as `event_hooks`."""

    def __init__(self, hooks: Mapping[str, tuple[Callable[[Attempt], object], ...]]) -> None:
        self._hooks = hooks

    def attempt_started(self, attempt: Attempt) -> None:
        for hook in self._hooks.get("request", ()):
            _tell(hook, attempt)

    def attempt_ended(self, attempt: Attempt) -> None:
        for hook in self._hooks.get("response", ()):
            _tell(hook, attempt)

    def ended(self, result: Any, error: BaseException | None) -> None:
        """See the end of the call, which no hook is for."""


def _tell(function: Callable[..., object], *arguments: Any) -> None:
    try:
        function(*arguments)
    except Exception:
        _log.logger.warning("an observer of calls failed: %r", function, exc_info=True)
