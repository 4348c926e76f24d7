"""Provoke every kind of failure that the catalogue of errors has an entry about."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import sys
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import httpx

import pinecone
from pinecone import (
    AssistantFileModel,
    AssistantModel,
    AsyncIndex,
    AsyncPinecone,
    Field,
    GrpcIndex,
    Index,
    Pinecone,
    PineconeFuture,
    RetryConfig,
    ServerlessSpec,
    _installation,
)
from pinecone._requests import assistants
from pinecone.distributed.target import Target
from pinecone.local import PineconeLocal, Simulation
from tests.helpers import scripted_server as scripted
from tests.helpers.certificates import make_certificate
from tests.helpers.scripted_server import Reply, reply

ONCE = RetryConfig(max_retries=0)
QUERY: dict[str, Any] = {"vector": [1.0, 2.0], "top_k": 1}
HERE = ServerlessSpec(cloud="aws", region="us-east-1")
RECORD = ("a", [1.0, 2.0])
#: A host that no name server knows.
NOWHERE = "https://no-such-host.invalid"
A_MOMENT = 0.01


class World(NamedTuple):
    """What failures are provoked with: an embedded service, handles on its indexes, and a folder."""

    pc: Pinecone
    films: Index
    over_grpc: Index
    words: Index
    folder: Path


@contextlib.contextmanager
def world(folder: Path) -> Iterator[World]:
    """Start a service with an index of dense vectors and one of sparse vectors."""
    with (
        PineconeLocal() as local,
        local.client(retry_config=ONCE) as pc,
        warnings.catch_warnings(),
    ):
        pc.indexes.create(
            name="films", dimension=2, metric="cosine", spec=HERE, deletion_protection="enabled"
        )
        pc.indexes.create(name="words", metric="dotproduct", vector_type="sparse", spec=HERE)
        with (
            pc.index("films") as films,
            pc.index("films", grpc=True) as over_grpc,
            pc.index("words") as words,
        ):
            yield World(pc, films, over_grpc, words, folder)


def upsert(index: Index, values: Any = (1.0, 2.0), metadata: Any = None, id: Any = "a") -> None:
    index.upsert(vectors=[(id, values, metadata)] if metadata else [(id, values)])


def alone(host: str, kind: type[Index] = Index, **settings: Any) -> None:
    with kind(host=host, api_key="key", retry_config=ONCE, **settings) as index:
        index.query(**QUERY)


def answered(answer: Reply, call: Callable[[Index], object] | None = None) -> None:
    """Make a call that gets this answer."""
    with (
        scripted.serving(answer) as server,
        Index(host=server.url, api_key="key", retry_config=ONCE) as index,
    ):
        call(index) if call else index.query(**QUERY)


def status(
    code: int, words: str = "In the words of the service.", name: str = ""
) -> Callable[[World], None]:
    body: Any = {"error": {"code": name, "message": words}} if name else {"message": words}
    return lambda _: answered(reply(code, body, {"x-pinecone-request-id": "1"}))


def through_proxy(code: int, login: str = "", kind: type[Index] = Index) -> None:
    with scripted.serving(reply(code)) as proxy:
        alone("https://films.invalid", kind, proxy_url=proxy.url.replace("//", f"//{login}"))


def with_untrusted_certificate(world: World, kind: type[Index] = Index) -> None:
    made = make_certificate(world.folder, "localhost")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made.certificate, made.key)
    with scripted.serving(reply(), tls=context) as server:
        alone(server.url, kind)


def where_nobody_listens(_: World, kind: type[Index] = Index) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    alone(f"http://127.0.0.1:{port}", kind)


def closed_client(world: World) -> None:
    client = Pinecone(api_key="key", host=world.pc.config.host)
    index = client.index("films")
    index.close()
    client.close()
    index.query(**QUERY)


def closed_handle_of_futures(world: World) -> None:
    with world.pc.index("films", grpc=True) as index:
        pass
    index.query(**QUERY, async_req=True)


def closed_httpx_client(world: World) -> None:
    client = httpx.Client()
    client.close()
    Pinecone(api_key="key", host=world.pc.config.host, http_client=client).indexes.list()


def wrong_key(_: World) -> None:
    with (
        PineconeLocal(api_key="right") as local,
        Pinecone(api_key="wrong", host=local.url, retry_config=ONCE) as pc,
    ):
        pc.indexes.list()


def missing_await(world: World) -> None:
    async def ask() -> None:
        async with AsyncIndex(host=world.films.config.host, api_key="key") as index:
            call: Any = index.query(**QUERY)
            try:
                print(call.matches)
            finally:
                await call

    asyncio.run(ask())


def missing_await_of_a_list(world: World) -> None:
    print(len(AsyncPinecone(api_key="key", host=world.pc.config.host).indexes.list()))


def without_event_loop(world: World) -> None:
    call: Any = AsyncIndex(host=world.films.config.host, api_key="key").query(**QUERY)
    call.send(None)


def not_ready(wait: float, then: Callable[[Pinecone], object] | None = None) -> None:
    """Create an index that does not become ready for an hour."""
    with (
        PineconeLocal(simulate=Simulation(initializing=3600.0, terminating=3600.0)) as local,
        local.client(retry_config=ONCE) as pc,
    ):
        pc.indexes.create(name="films", dimension=2, metric="cosine", spec=HERE, timeout=wait)
        assert then
        then(pc)


def not_visible(_: World) -> None:
    with (
        PineconeLocal(simulate=Simulation(consistency_lag=3600.0)) as local,
        local.client(retry_config=ONCE) as pc,
    ):
        pc.indexes.create(name="films", dimension=2, metric="cosine", spec=HERE)
        with pc.index("films") as index:
            index.wait_until_fresh(index.upsert(vectors=[RECORD]), timeout=0.1)


def described(state: str, ready: bool = False, host: str | None = None) -> None:
    """Ask for a handle on an index, and create one, whose description has this state."""
    index = {
        "name": "films",
        "host": host,
        "status": {"ready": ready, "state": state},
        "deployment": {"deployment_type": "managed", "cloud": "aws", "region": "us-east-1"},
        "schema": {"fields": {}},
    }
    with (
        scripted.serving(reply(200, index)) as server,
        Pinecone(api_key="key", host=server.url, retry_config=ONCE) as pc,
    ):
        if host is None:
            pc.index("films")
        pc.indexes.create(name="films", dimension=2, metric="cosine", spec=HERE)


def late_future(world: World) -> None:
    PineconeFuture(Future[None]()).result(timeout=A_MOMENT)


def total_timeout(world: World) -> None:
    with (
        scripted.serving(scripted.hold(reply())) as server,
        Index(host=server.url, api_key="key") as index,
    ):
        result = index.upsert(
            vectors=[RECORD, ("b", [1.0, 2.0])],
            batch_size=1,
            max_concurrency=1,
            total_timeout=0.1,
        )
        raise result.errors[-1].error or AssertionError


def warned(call: Callable[[], object]) -> None:
    """Make a call, and raise what it warns of."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    assert isinstance(caught[0].message, Warning)
    raise caught[0].message


def some_refused(world: World, **how: Any) -> None:
    """Write two records in two requests, of which the service refuses the second."""
    answers = iter([reply(200, {"upsertedCount": 1}), reply(400, {"message": "Refused."})])
    with (
        scripted.serving(lambda sock: next(answers)(sock)) as server,
        Index(host=server.url, api_key="key", retry_config=ONCE) as index,
    ):
        records = [RECORD, ("b", [1.0, 2.0])]
        index.upsert(vectors=records, batch_size=1, max_concurrency=1, **how)


def journal_of_nothing(world: World) -> None:
    journal = world.folder / "notes.txt"
    journal.write_text("nothing of a load\n")
    world.films.load([{"id": "a", "values": [1.0, 2.0]}], journal=journal)


def worker_without_key(_: World) -> None:
    with Target(host="https://films.invalid", key_variable="NO_SUCH_VARIABLE").open():
        pass


def old_function(_: World) -> None:
    pinecone.init()  # type: ignore[attr-defined]


def failed_assistant(_: World) -> None:
    assistants.is_ready(AssistantModel(name="helper", status="Failed"))


def failed_file(_: World) -> None:
    look = assistants.Deletion()
    file = AssistantFileModel(name="a.pdf", id="f1", status="ProcessingFailed")
    file.error_message = "There is no text in it."
    look(file)
    look(file)


def without_package(world: World) -> None:
    with mock.patch.dict(sys.modules, {"fsspec.core": None}):
        world.films.load("s3://bucket/films.parquet")


def overwritten(_: World) -> None:
    strangers = {"pinecone-client 5.0.1": ["pinecone/config/__init__.py"]}
    with mock.patch.object(_installation, "others", return_value=strangers):
        raise _installation.explained(ImportError("no such name")) or AssertionError


def folder_in_use(world: World) -> None:
    with PineconeLocal(world.folder / "data"), PineconeLocal(world.folder / "data"):
        pass


def without_client(_: World) -> None:
    AssistantModel(name="helper", status="Ready").list_files()


#: By the name of an entry: what leads to it.
FAILURES: dict[str, list[Callable[[World], object]]] = {
    "no-api-key": [
        lambda _: Pinecone(),
        lambda _: Pinecone(api_key="a key"),
    ],
    "unauthorized": [
        wrong_key,
    ],
    "payment-required": [
        status(402),
    ],
    "deletion-protection": [
        lambda w: w.pc.indexes.delete("films"),
    ],
    "quota-reached": [
        status(403, name="QUOTA_EXCEEDED"),
        status(429, "You have used up the tokens per month of your plan."),
    ],
    "forbidden": [
        status(403),
    ],
    "rate-limit": [
        status(429),
    ],
    "host-not-usable": [
        lambda w: w.pc.index(host="films"),
    ],
    "wrong-host": [
        lambda w: alone(w.pc.config.host),
        lambda w: alone(w.pc.config.host, GrpcIndex),
    ],
    "not-found": [
        lambda w: w.pc.indexes.describe("movies"),
    ],
    "namespace-not-found": [
        lambda w: w.films.delete(ids=["a"], namespace="nowhere"),
        lambda w: w.over_grpc.describe_namespace("nowhere"),
    ],
    "already-exists": [
        lambda w: w.pc.indexes.create(name="films", dimension=2, metric="cosine", spec=HERE),
    ],
    "name-not-accepted": [
        lambda w: w.pc.indexes.create(name="My Films", dimension=2, metric="cosine", spec=HERE),
    ],
    "no-host-yet": [
        lambda _: described("Initializing"),
    ],
    "index-failed": [
        lambda _: described("InitializationFailed", host="films.invalid"),
    ],
    "index-going-away": [
        lambda _: described("Terminating", host="films.invalid"),
    ],
    "failed-precondition": [
        status(412),
    ],
    "wrong-type": [
        lambda w: w.films.query(vector=[1.0, 2.0], top_k="3"),
    ],
    "value-not-accepted": [
        lambda w: w.films.upsert(vectors=[RECORD], on_error="stop"),
    ],
    "unknown-argument": [
        lambda _: Index(host=NOWHERE, api_key="key", dimension=2),  # type: ignore[call-arg]
    ],
    "nothing-given": [
        lambda w: w.pc.indexes.configure("films"),
        lambda w: w.films.delete(filter={}),
    ],
    "out-of-range": [
        lambda w: w.films.query(vector=[1.0, 2.0], top_k=100_000),
        lambda w: w.films.list_paginated(limit=1000),
    ],
    "several-arguments-for-one-thing": [
        lambda w: w.films.delete(ids=["a"], delete_all=True),
    ],
    "number-not-finite": [
        lambda w: w.films.query(vector=[0.1, float("nan")], top_k=3),
    ],
    "dimension-mismatch": [
        lambda w: upsert(w.films, [1.0, 2.0, 3.0]),
        lambda w: w.over_grpc.query(vector=[1.0, 2.0, 3.0], top_k=1),
        lambda w: w.films.upsert(vectors=[RECORD, ("b", [1.0, 2.0, 3.0])]),
    ],
    "vector-of-zeros": [
        lambda w: upsert(w.films, [0.0, 0.0]),
    ],
    "record-id": [
        lambda w: upsert(w.films, id="é"),
        lambda w: w.films.upsert(vectors=[{"values": [1.0, 2.0]}]),
        lambda w: upsert(w.films, id=7),
    ],
    "metadata-of-a-wrong-type": [
        lambda w: upsert(w.films, metadata={"x": {"y": 1}}),
        lambda w: upsert(w.films, metadata={"x": None}),
    ],
    "metadata-too-large": [
        lambda w: upsert(w.films, metadata={"x": "a" * 50_000}),
    ],
    "sparse-values": [
        lambda w: w.words.query(top_k=1, sparse_vector={"indices": [1, 2], "values": [0.1]}),
        lambda w: w.words.upsert(
            vectors=[{"id": "a", "sparse_values": {"indices": [1, 1], "values": [0.1, 0.2]}}]
        ),
    ],
    "sparse-and-dense-indexes": [
        lambda w: w.films.query(**QUERY, sparse_vector={"indices": [1], "values": [0.1]}),
        lambda w: upsert(w.words),
    ],
    "filter-not-understood": [
        lambda w: w.films.query(**QUERY, filter={"x": {"$gtt": 1}}),
        lambda w: w.films.query(**QUERY, filter={"x": {"$in": 1}}),
        lambda _: bool(Field("x") > 1),
    ],
    "request-too-large": [
        lambda w: upsert(w.over_grpc, [0.1] * 900_000),
        status(413),
    ],
    "integrated-index-needed": [
        lambda w: w.films.upsert_records(namespace="n", records=[{"id": "a", "text": "x"}]),
    ],
    "document-index-needed": [
        lambda w: w.films.documents.upsert(namespace="n", documents=[{"_id": "a", "text": "x"}]),
    ],
    "api-version": [
        lambda _: Pinecone(api_key="key", api_version="1999-01"),
        lambda _: Pinecone(api_key="key", api_version="2025-10").indexes.create(
            name="x", dimension=2, deployment={"cloud": "aws", "region": "us-east-1"}
        ),
    ],
    "bad-request": [
        status(400),
    ],
    "certificate-not-trusted": [
        with_untrusted_certificate,
        lambda _: alone(NOWHERE, ssl_ca_certs="/nope.pem"),
    ],
    "tls-to-a-port-without-tls": [
        lambda w: alone(w.pc.config.host.replace("http:", "https:")),
    ],
    "proxy-refuses": [
        lambda _: through_proxy(407, "user:secret@"),
        lambda _: through_proxy(403),
    ],
    "host-name-unknown": [
        lambda _: alone(NOWHERE),
    ],
    "connection-refused": [
        where_nobody_listens,
    ],
    "connection-broken": [
        lambda _: answered(scripted.hang_up),
        lambda _: answered(scripted.cut_off),
    ],
    "timeout": [
        lambda _: answered(scripted.hold(reply()), lambda i: i.query(**QUERY, timeout=0.2)),
    ],
    "still-not-ready": [
        lambda _: not_ready(A_MOMENT),
    ],
    "write-not-visible-yet": [
        not_visible,
    ],
    "total-timeout": [
        total_timeout,
    ],
    "future-not-over": [
        late_future,
    ],
    "answer-not-readable": [
        lambda _: answered(reply(200, b"<html>")),
    ],
    "perhaps-carried-out": [
        lambda _: answered(reply(200, b"<html>"), lambda i: i.upsert(vectors=[RECORD])),
        lambda _: answered(reply(200, {}), lambda i: i.start_import(uri="s3://bucket/folder/")),
    ],
    "incomplete-answer": [
        lambda _: answered(
            reply(200, {"upsertedCount": "x"}),
            lambda i: warned(lambda: i.upsert(vectors=[RECORD])),
        ),
    ],
    "service-error": [
        status(503),
    ],
    "client-closed": [
        closed_client,
        closed_handle_of_futures,
        closed_httpx_client,
    ],
    "event-loop": [
        missing_await,
        missing_await_of_a_list,
        without_event_loop,
    ],
    "upsert-failed-in-part": [
        lambda w: some_refused(w, on_error="raise"),
    ],
    "records-not-stored": [
        lambda w: warned(lambda: some_refused(w)),
    ],
    "same-id-twice": [
        lambda w: warned(lambda: w.films.upsert(vectors=[RECORD, RECORD])),
    ],
    "load-stopped": [
        lambda w: w.films.load([{"id": "a", "values": [1.0, 2.0, 3.0]}]),
    ],
    "journal-of-a-load": [
        journal_of_nothing,
    ],
    "source-not-readable": [
        lambda w: w.films.load(w.folder / "nothing.parquet"),
    ],
    "export-interrupted": [
        lambda w: w.films.export(w.folder / "nowhere" / "films.jsonl"),
    ],
    "package-missing": [
        without_package,
    ],
    "worker-of-a-cluster": [
        worker_without_key,
    ],
    "assistant-failed": [
        failed_assistant,
    ],
    "file-failed": [
        failed_file,
    ],
    "broken-installation": [
        overwritten,
    ],
    "name-of-an-older-release": [
        old_function,
    ],
    "data-folder-not-usable": [
        folder_in_use,
    ],
    "another-error": [
        without_client,
    ],
}


def through_a_callers_client(code: int) -> None:
    with (
        scripted.serving(reply(code)) as proxy,
        httpx.Client(proxy=proxy.url) as client,
    ):
        alone("https://films.invalid", http_client=client)


#: The same entries, for what grpcio and a caller's own client say in other words.
IN_OTHER_WORDS: list[tuple[str, Callable[[World], object]]] = [
    ("wrong-host", lambda w: alone(w.pc.config.host, GrpcIndex)),
    ("vector-of-zeros", lambda w: upsert(w.over_grpc, [0.0, 0.0])),
    ("metadata-too-large", lambda w: upsert(w.over_grpc, metadata={"x": "a" * 50_000})),
    ("certificate-not-trusted", lambda w: with_untrusted_certificate(w, GrpcIndex)),
    (
        "tls-to-a-port-without-tls",
        lambda w: alone(w.films.config.host.replace("http:", "https:"), GrpcIndex),
    ),
    ("proxy-refuses", lambda _: through_proxy(407, "user:secret@", GrpcIndex)),
    ("proxy-refuses", lambda _: through_proxy(403, "", GrpcIndex)),
    ("proxy-refuses", lambda _: through_a_callers_client(407)),
    ("proxy-refuses", lambda _: through_a_callers_client(403)),
    ("host-name-unknown", lambda _: alone(NOWHERE, GrpcIndex)),
    ("connection-refused", lambda w: where_nobody_listens(w, GrpcIndex)),
]
