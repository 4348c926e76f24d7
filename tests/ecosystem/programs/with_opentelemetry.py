"""Trace with opentelemetry-instrumentation-pinecone, with the package's own tracing, and with both."""

from __future__ import annotations

from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from pinecone import Pinecone, ServerlessSpec, tracing

exporter = InMemorySpanExporter()  # yours: the one that sends spans to where you look at them
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
tracing.instrument(tracer_provider=provider)

pc = Pinecone()
pc.create_index("films", dimension=2, spec=ServerlessSpec("aws", "us-east-1"))
index = pc.Index("films")
index.upsert(vectors=[("a", [1.0, 2.0], {"year": 2010})])
names = [span.name.split()[0] for span in exporter.get_finished_spans()]
assert {"create_index", "upsert_vectors", "attempt"} <= set(names)

# Beyond the page
import asyncio
import logging

from opentelemetry.instrumentation.pinecone import PineconeInstrumentor
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader

from pinecone import PineconeAsyncio
from pinecone.grpc import PineconeGRPC


def spans():
    """Return name -> spans of what has happened since the last time."""
    found = {}
    for span in exporter.get_finished_spans():
        found.setdefault(span.name.split()[0], []).append(span)
    exporter.clear()
    return found


# By itself it refuses this release, and says so in the log only.
spans()
logging.disable()
reader = InMemoryMetricReader()
settings = {"tracer_provider": provider, "meter_provider": MeterProvider([reader])}
other = PineconeInstrumentor()
other.instrument(**settings)
assert not other.is_instrumented_by_opentelemetry

# Both: ours is inside of the other, and every call still happens once.
other.instrument(**settings, skip_dep_check=True)
question = {"vector": [1.0, 2.0], "top_k": 1, "include_metadata": True}
assert index.query(**question).matches[0].id == "a"
both = spans()
assert {name: len(found) for name, found in both.items()} == {
    "pinecone.query": 1,
    "query_vectors": 1,
    "attempt": 1,
}
[outer], [inner] = both["pinecone.query"], both["query_vectors"]
assert inner.parent.span_id == outer.context.span_id
assert outer.attributes["pinecone.usage.read_units"] == 1
assert {event.name for event in outer.events} >= {"db.query.embeddings", "db.query.result"}
assert inner.attributes["db.system.name"] == "pinecone"
assert not inner.events

# The other alone: REST and gRPC, and nothing of asyncio.
tracing.uninstrument()
index.delete(ids=["nothing"])
over_grpc = PineconeGRPC().Index("films")
over_grpc.query(**question)


async def asynchronous() -> None:
    host = pc.describe_index("films").host
    async with PineconeAsyncio() as client, client.IndexAsyncio(host=host) as index:
        await index.query(**question)


asyncio.run(asynchronous())
assert {name: len(found) for name, found in spans().items()} == {
    "pinecone.delete": 1,
    "pinecone.query": 1,
}
[[scope]] = [part.scope_metrics for part in reader.get_metrics_data().resource_metrics]
units = {metric.name: metric.data.data_points[0] for metric in scope.metrics}
assert units["db.pinecone.usage.read_units"].value == 2

# Taken away again, nothing is left.
other.uninstrument()
index.query(**question)
assert spans() == {}
tracing.instrument(tracer_provider=provider)
asyncio.run(asynchronous())
assert {"query_vectors", "attempt"} <= set(spans())
print("the package's own spans, those of the other, and both at once, each once")
