"""Spans and metrics of calls, by the semantic conventions of OpenTelemetry for databases."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from opentelemetry import context, metrics, trace
from opentelemetry.trace import Span, SpanKind, StatusCode

from pinecone import __version__
from pinecone._transport.watching import Attempt, CallInfo, CallObserver

#: Seconds between the buckets of the duration of calls, as the conventions advise.
_BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10]


class OpenTelemetry:
    """Observe calls: hold the tracer and the instruments that they are told to."""

    def __init__(self, tracer_provider: Any, meter_provider: Any) -> None:
        self.tracer = trace.get_tracer("pinecone", __version__, tracer_provider)
        meter = metrics.get_meter("pinecone", __version__, meter_provider)
        self.duration = meter.create_histogram(
            "db.client.operation.duration",
            "s",
            "Duration of calls, attempts and waits included.",
            explicit_bucket_boundaries_advisory=_BUCKETS,
        )
        self.retries = meter.create_counter(
            "pinecone.client.retries", "{attempt}", "Attempts after the first one."
        )
        self.io = meter.create_counter("pinecone.client.io", "By", "Bytes of requests and answers.")
        self.units = meter.create_counter(
            "pinecone.client.units", "{unit}", "Units read and written."
        )

    def __call__(self, call: CallInfo) -> CallObserver:
        """Begin the span of a call."""
        return _Call(self, call)


class _Call:
    """Hold the span of one call, and that of its present attempt."""

    def __init__(self, to: OpenTelemetry, call: CallInfo) -> None:
        self._to, self._call = to, call
        self._started = time.monotonic()
        address = urlsplit(call.host)
        collection = str(address.hostname).partition(".")[0]
        self._attributes: dict[str, Any] = {
            "db.system.name": "pinecone",
            "db.operation.name": call.operation,
            "db.collection.name": collection,
            "server.address": str(address.hostname),
            "server.port": address.port or (80 if address.scheme == "http" else 443),
        }
        known = {
            "db.namespace": call.namespace,
            "db.operation.batch.size": call.batch_size,
            "network.protocol.name": call.transport,
        }
        self._span = to.tracer.start_span(
            f"{call.operation} {collection}",
            kind=SpanKind.CLIENT,
            attributes=self._attributes
            | {name: it for name, it in known.items() if it is not None},
        )
        self._within = trace.set_span_in_context(self._span)
        # An answer in pieces is read in whatever context its reader is in, so there it cannot be put back.
        self._token = None if call.streaming else context.attach(self._within)
        self._attempt: Span | None = None
        self._status: int | None = None

    def attempt_started(self, attempt: Attempt) -> None:
        """Begin the span of an attempt."""
        self._attempt = self._to.tracer.start_span(
            f"attempt {attempt.number}",
            context=self._within,
            attributes={"http.request.resend_count": attempt.number - 1},
        )

    def attempt_ended(self, attempt: Attempt) -> None:
        """End the span of an attempt."""
        span, self._status = self._attempt, attempt.status
        if span is None:
            return
        if attempt.status is not None:
            span.set_attribute("http.response.status_code", attempt.status)
        if attempt.request_id is not None:
            span.set_attribute("pinecone.request_id", attempt.request_id)
        if attempt.error is not None:
            span.set_attribute("error.type", type(attempt.error).__name__)
        if attempt.error is not None or (attempt.status or 0) >= 400:
            span.set_status(StatusCode.ERROR)
        span.end()

    def ended(self, result: Any, error: BaseException | None) -> None:
        """End the span of the call, and count what it took."""
        if self._token is not None:
            context.detach(self._token)
        call, span = self._call, self._span
        attributes = dict(self._attributes)
        if self._status is not None:
            attributes["db.response.status_code"] = str(self._status)
        if error is not None:
            attributes["error.type"] = type(error).__name__
            # The words of an error may name values; its class and its status do not.
            span.set_status(StatusCode.ERROR, type(error).__name__)
        matches = getattr(result, "matches", None)
        if isinstance(matches, list):
            span.set_attribute("db.response.returned_rows", len(matches))
        span.set_attributes(attributes | {"pinecone.retries": max(call.attempts - 1, 0)})
        span.end()
        self._count(result, attributes)

    def _count(self, result: Any, attributes: dict[str, Any]) -> None:
        call, to = self._call, self._to
        to.duration.record(time.monotonic() - self._started, attributes)
        if call.attempts > 1:
            to.retries.add(call.attempts - 1, attributes)
        for direction, size in (("transmit", call.sent), ("receive", call.received)):
            to.io.add(size, attributes | {"network.io.direction": direction})
        usage = getattr(result, "usage", None)
        for kind in ("read", "write"):
            units = getattr(usage, f"{kind}_units", None)
            if units:
                to.units.add(units, attributes | {"pinecone.unit": kind})
