"""See what calls do: spans and metrics of OpenTelemetry, or an observer of your own.

`instrument()` makes a span of every call of every client of the process, and one of each of its attempts; it needs the
extra `otel`. `observe()` takes any function instead. Keys, vectors and metadata are in neither. Where nobody looks, a call
costs what it cost before.
"""

from __future__ import annotations

from typing import Any

from pinecone._transport.observing import ignore, observe
from pinecone._transport.watching import Attempt, CallInfo, CallObserver, Observer

__all__ = [
    "Attempt",
    "CallInfo",
    "CallObserver",
    "Observer",
    "ignore",
    "instrument",
    "observe",
    "uninstrument",
]

_instrument: Observer | None = None


def instrument(*, tracer_provider: Any = None, meter_provider: Any = None) -> None:
    """Send spans and metrics of every call to OpenTelemetry, from now on.

    Each call is a span of kind CLIENT called by its operation and index, with the attributes that the semantic conventions
    have for databases, and each attempt a span below it. The metrics are `db.client.operation.duration`,
    `pinecone.client.retries`, `pinecone.client.io` (bytes) and `pinecone.client.units` (units read and written).
    A second call replaces the providers of the first.

    Args:
        tracer_provider: Where spans go. Default: OpenTelemetry's global one.
        meter_provider: Where metrics go. Default: OpenTelemetry's global one.

    Raises:
        ImportError: OpenTelemetry is not installed: `pip install 'pinecone[otel]'`.

    Example:
        from pinecone import tracing

        tracing.instrument()
        index.query(vector=[0.1, 0.2, 0.3], top_k=3)
        tracing.uninstrument()
    """
    global _instrument
    from pinecone.tracing.otel import OpenTelemetry

    made = OpenTelemetry(tracer_provider, meter_provider)
    uninstrument()
    _instrument = made
    observe(made)


def uninstrument() -> None:
    """Send nothing to OpenTelemetry any more.

    Example:
        from pinecone import tracing

        tracing.uninstrument()
    """
    global _instrument
    if _instrument is not None:
        ignore(_instrument)
        _instrument = None
