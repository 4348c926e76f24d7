"""Spans and metrics of calls, with the in-memory exporters of OpenTelemetry's own SDK."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from pinecone import (
    ApiError,
    AsyncGrpcIndex,
    AsyncIndex,
    GrpcIndex,
    Index,
    Pinecone,
    PineconeConnectionError,
    RetryConfig,
    tracing,
)
from pinecone.local import PineconeLocal, Simulation
from tests.helpers.assistant_service import assistant_service
from tests.helpers.scripted_server import reply, serving

KEY = "pcsk-hidden"
NO_WAIT = RetryConfig(max_retries=2, backoff_factor=0)


class Seen:
    """What was exported."""

    def __init__(self) -> None:
        self.exporter, self.reader = InMemorySpanExporter(), InMemoryMetricReader()
        self.tracers, self.meters = TracerProvider(), MeterProvider([self.reader])
        self.tracers.add_span_processor(SimpleSpanProcessor(self.exporter))

    def spans(self) -> list[tuple[str, dict[str, Any]]]:
        """Return names and attributes of the spans, in the order of their end."""
        return [(it.name, dict(it.attributes or {})) for it in self.exporter.get_finished_spans()]

    def metrics(self) -> dict[str, list[Any]]:
        """Return the points of every metric."""
        data = self.reader.get_metrics_data()
        assert data is not None
        return {
            metric.name: list(metric.data.data_points)
            for resource in data.resource_metrics
            for scope in resource.scope_metrics
            for metric in scope.metrics
        }


@pytest.fixture
def seen() -> Iterator[Seen]:
    found = Seen()
    tracing.instrument(tracer_provider=found.tracers, meter_provider=found.meters)
    yield found
    tracing.uninstrument()
    found.tracers.shutdown()
    found.meters.shutdown()


def text_of(spans: tuple[ReadableSpan, ...]) -> str:
    return "".join(span.to_json() for span in spans)


@pytest.fixture(scope="module")
def films() -> Iterator[str]:
    """Provide the host of an index."""
    with PineconeLocal(api_key=KEY) as local, local.client() as pc:
        pc.indexes.create(
            name="films", dimension=3, spec={"serverless": {"cloud": "aws", "region": "us-east-1"}}
        )
        yield str(pc.indexes.describe("films").host)


@pytest.mark.parametrize("kind", [Index, GrpcIndex])
def test_a_call_and_its_attempt_are_spans(films: str, seen: Seen, kind: Any) -> None:
    with kind(host=films, api_key=KEY) as index:
        index.upsert(vectors=[("secret-id", [1, 2, 3], {"secret": "fact"})], namespace="reviews")
        index.query(vector=[1, 2, 3], top_k=1, namespace="reviews")
    (_, attempt), (name, upsert), _, (_, query) = seen.spans()
    assert attempt["http.request.resend_count"] == 0
    assert attempt["http.response.status_code"] == 200
    assert name == "upsert_vectors 127"
    port = int(films.rpartition(":")[2])
    assert upsert == {
        "db.system.name": "pinecone",
        "db.operation.name": "upsert_vectors",
        "db.collection.name": "127",
        "db.namespace": "reviews",
        "db.operation.batch.size": 1,
        "db.response.status_code": "200",
        "network.protocol.name": "http" if kind is Index else "grpc",
        "server.address": "127.0.0.1",
        "server.port": port,
        "pinecone.retries": 0,
    }
    assert query["db.response.returned_rows"] in (0, 1)
    shown = text_of(seen.exporter.get_finished_spans())
    assert not any(word in shown for word in (KEY, "secret", "fact"))
    points = seen.metrics()
    assert {point.attributes["db.operation.name"] for point in points["pinecone.client.io"]} == {
        "upsert_vectors",
        "query_vectors",
    }
    assert sum(point.count for point in points["db.client.operation.duration"]) == 2
    assert all(point.value > 0 for point in points["pinecone.client.io"])
    assert points["pinecone.client.units"][0].value >= 1


@pytest.mark.parametrize("kind", [AsyncIndex, AsyncGrpcIndex])
async def test_async_calls_are_below_the_span_around_them(
    films: str, seen: Seen, kind: Any
) -> None:
    tracer = trace.get_tracer("program", tracer_provider=seen.tracers)
    async with kind(host=films, api_key=KEY) as index:
        with tracer.start_as_current_span("handler") as around:
            await index.fetch(ids=["a", "b"])
        assert trace.get_current_span().get_span_context().span_id == 0
    attempt, call, _ = seen.exporter.get_finished_spans()
    assert call.parent is not None
    assert attempt.parent is not None
    assert call.parent.span_id == around.get_span_context().span_id
    assert attempt.parent.span_id == call.context.span_id
    assert dict(call.attributes or {})["db.operation.batch.size"] == 2


def test_retries_and_errors(seen: Seen) -> None:
    answers = reply(503), reply(200, {"matches": []}), reply(400, {"message": KEY})
    with (
        serving(*answers) as server,
        Index(host=server.url, api_key=KEY, retry_config=NO_WAIT) as index,
    ):
        index.query(vector=[1.0], top_k=1)
        with pytest.raises(ApiError):
            index.query(vector=[1.0], top_k=1)
    spans = seen.spans()
    assert [name.partition(" ")[0] for name, _ in spans] == [
        "attempt",
        "attempt",
        "query_vectors",
        "attempt",
        "query_vectors",
    ]
    assert [spans[n][1]["http.response.status_code"] for n in (0, 1, 3)] == [503, 200, 400]
    assert spans[2][1]["pinecone.retries"] == 1
    assert spans[4][1]["error.type"] == "ApiError"
    assert KEY not in text_of(seen.exporter.get_finished_spans())
    assert seen.metrics()["pinecone.client.retries"][0].value == 1


def test_a_call_that_gets_no_answer(seen: Seen) -> None:
    with (
        Index(host="http://127.0.0.1:9", api_key=KEY, retry_config=NO_WAIT) as index,
        pytest.raises(PineconeConnectionError),
    ):
        index.query(vector=[1.0], top_k=1)
    *attempts, (_, call) = seen.spans()
    assert [attributes["error.type"] for _, attributes in attempts] == ["ConnectError"] * 3
    assert call["error.type"] == "PineconeConnectionError"
    assert "db.response.status_code" not in call


def test_a_stream_is_one_span_until_its_end(seen: Seen) -> None:
    with assistant_service() as service:
        service.add("guide")
        with Pinecone(KEY, host=service.url) as pc:
            pieces = pc.assistants.chat(
                assistant_name="guide", messages=[{"role": "user", "content": "hi"}], stream=True
            )
            next(iter(pieces))
            assert not [name for name, _ in seen.spans() if name.startswith("chat")]
            list(pieces)
    assert [name for name, _ in seen.spans() if name.startswith("chat")]


def test_nothing_is_exported_when_it_is_off(films: str, seen: Seen) -> None:
    tracing.uninstrument()
    with Index(host=films, api_key=KEY) as index:
        index.describe_index_stats()
    assert seen.spans() == []


def test_hooks_see_every_attempt() -> None:
    before: list[Any] = []
    after: list[Any] = []

    def breaks(_: object) -> None:
        raise ValueError("a hook that fails")

    hooks = {
        "request": [
            breaks,
            lambda attempt: before.append((attempt.call.operation, attempt.number)),
        ],
        "response": [after.append],
    }
    with (
        PineconeLocal(simulate=Simulation(fail_every=2)) as local,
        local.client(event_hooks=hooks, retry_config=NO_WAIT) as pc,
    ):
        for _ in range(3):
            list(pc.indexes.list())
    assert {name for name, _ in before} == {"list_indexes"}
    assert [attempt.number for attempt in after] == [number for _, number in before]
    assert [attempt.status for attempt in after].count(200) == 3
    assert {attempt.status for attempt in after} == {200, 503}
    assert all(attempt.seconds > 0 and KEY not in repr(attempt) for attempt in after)


def test_wrong_hooks_are_named() -> None:
    async def async_hook(attempt: object) -> None:
        """Nobody would await this."""

    for hooks, words in [
        ({"before": []}, "event_hooks: expected the keys 'request' and 'response', got 'before'"),
        ({"request": print}, r"event_hooks\['request'\]: expected a list of functions"),
        (
            {"request": [async_hook]},
            r"\['request'\]: expected functions that are not async, got func",
        ),
        ([print], "event_hooks: expected a mapping"),
    ]:
        with pytest.raises((TypeError, ValueError), match=words):
            Pinecone(KEY, event_hooks=hooks)  # type: ignore[arg-type]
