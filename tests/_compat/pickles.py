"""Objects that programs keep in files, as an earlier release pickled them.

`python tests/_compat/pickles.py`, run where the release to remember is installed, writes `pickles.json`: name -> pickle in
base64. `test_pickles.py` reads it with the code of today.
"""

from __future__ import annotations

import base64
import inspect
import json
import pickle
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

import pinecone
from pinecone.grpc import GRPCClientConfig, PineconeGRPC
from pinecone.local import Simulation, StorageError
from pinecone.models import BatchError, SearchInputs
from pinecone_api._values import Values

FILE = Path(__file__).with_name("pickles.json")
HOST = "http://localhost:1"
#: What a client spoke without a pin when the pickles were written; it goes on speaking that.
VERSION = "2026-04"
#: The defaults when the pickles were written.
RETRY = pinecone.RetryConfig(backoff_factor=2.0)
#: Members that 9.2.0 required, because it knew no version that can do without.
ONCE_REQUIRED = {
    "IndexModel": ("metric", "spec"),
    "NamespaceSchema": ("fields",),
    "OperationModel": ("operation_type", "created_on"),
}

#: Members that are looked into when a model is made.
NO_TEXT: dict[str, Any] = {"documents": {}, "matches": []}


def examples() -> Iterator[tuple[str, Any]]:
    """Return every public class, and an object of each that people can hold."""
    for name in pinecone.__all__:
        found = getattr(pinecone, name)
        if not inspect.isclass(found):
            continue
        yield f"{name}, the class", found
        if issubclass(found, msgspec.Struct):
            fields = msgspec.structs.fields(found)
            needed = [field.name for field in fields if field.required]
            members = dict.fromkeys([*needed, *ONCE_REQUIRED.get(name, ())], "x")
            yield name, found(**{member: NO_TEXT.get(member, it) for member, it in members.items()})
    yield "ListItem", pinecone.ListItem(id="x")
    yield "ListResponse", pinecone.ListResponse()
    yield from _clients()
    yield from _settings()
    yield from _errors()
    yield from _answers()


def _clients() -> Iterator[tuple[str, Any]]:
    for client in (pinecone.Pinecone, pinecone.AsyncPinecone, PineconeGRPC):
        yield client.__name__, client("key", host=HOST, api_version=VERSION, retry_config=RETRY)
    for handle in (
        pinecone.Index,
        pinecone.AsyncIndex,
        pinecone.GrpcIndex,
        pinecone.AsyncGrpcIndex,
    ):
        yield (
            handle.__name__,
            handle(host=HOST, api_key="key", api_version=VERSION, retry_config=RETRY),
        )


def _settings() -> Iterator[tuple[str, Any]]:
    yield "RetryConfig", pinecone.RetryConfig(max_retries=2, backoff_factor=2.0)
    yield (
        "PineconeConfig",
        pinecone.PineconeConfig(api_key="key", host=HOST, api_version=VERSION, retry_config=RETRY),
    )
    yield "GRPCClientConfig", GRPCClientConfig(secure=False)
    yield "ServerlessSpec", pinecone.ServerlessSpec("aws", "us-east-1")
    yield "PodSpec", pinecone.PodSpec("us-east-1-aws")
    yield "ByocSpec", pinecone.ByocSpec("here")
    yield "EmbedConfig", pinecone.EmbedConfig("m", {"text": "body"})
    yield "IntegratedSpec", pinecone.IntegratedSpec("aws", "us-east-1", {"model": "m"})
    yield "Metric", pinecone.Metric.COSINE
    yield "CollectionDescription", pinecone.CollectionDescription("c", "films")
    yield "SearchInputs", SearchInputs(text="x")
    yield "Simulation", Simulation()
    yield "Condition", (pinecone.Field("year") > 2000) & (pinecone.Field("genre") == "drama")
    ranking = pinecone.QueryResultsAggregator(top_k=1, metric="cosine")
    yield "QueryResultsAggregator", ranking


def _errors() -> Iterator[tuple[str, Any]]:
    for name in pinecone.__all__:
        found = getattr(pinecone, name)
        if not inspect.isclass(found) or not issubclass(found, BaseException):
            continue
        if issubclass(found, pinecone.ApiError):
            yield name, found("said", 418)
        elif found is pinecone.RequestTooLarge:
            yield name, found("said", 2, 1)
        elif found is pinecone.UpsertError:
            yield name, found("said", pinecone.UpsertResponse(upserted_count=1))
        elif found is pinecone.LoadError:
            yield name, found("said", pinecone.LoadResult(loaded_count=1))
        elif found is pinecone.IndexTerminatedError:
            yield name, found("films", "Failed")
        elif found is pinecone.QueryResultsAggregatorInvalidTopKError:
            yield name, found(0)
        else:
            yield name, found("said")
    yield "StorageError", StorageError("said")
    yield (
        "BatchError",
        BatchError(batch_index=0, items=[], error=ValueError("said"), error_message="said"),
    )


def _answers() -> Iterator[tuple[str, Any]]:
    """Answers as they come from the wire, with what is read later."""
    match = {"id": "a", "score": 0.5, "values": [1.0, 2.0], "metadata": {"genre": "drama"}}
    body = {"matches": [match], "namespace": "n", "usage": {"readUnits": 1}}
    yield "an answer", pinecone.QueryResponse.from_dict(body)
    yield "values over gRPC", Values.from_wire(struct.pack("<2f", 1.0, 2.0))


def pickles() -> Iterator[tuple[str, str]]:
    """Return the pickle of each example, as text; types of unions and the like have none."""
    for name, thing in examples():
        with suppress(pickle.PicklingError):
            yield name, base64.b64encode(pickle.dumps(thing, 4)).decode()


if __name__ == "__main__":
    FILE.write_text(json.dumps(dict(pickles()), indent=0) + "\n", "utf-8")
