"""Test how connections behave: TLS, proxies, many callers, threads, event loops, processes, cancellation, the end."""

from __future__ import annotations

import asyncio
import base64
import concurrent.futures
import contextlib
import gc
import multiprocessing
import os
import socket
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import grpc
import pytest

from pinecone import (
    AsyncGrpcIndex,
    GrpcIndex,
    NotFoundError,
    PineconeConnectionError,
    PineconeError,
    PineconeFuture,
    PineconeTimeoutError,
    RetryConfig,
)
from pinecone_api.default.grpc import messages as pb
from tests.helpers.certificates import make_certificate
from tests.helpers.grpc_server import RpcServer, refuse, serving
from tests.helpers.programs import environment
from tests.helpers.waiting import LONGEST, async_wait_until, wait_until

ONCE = RetryConfig(max_retries=0)


@pytest.fixture
def served() -> Iterator[RpcServer]:
    with serving() as server:
        yield server


LATE = pb.FetchResponse(namespace="late")


def under_way(served: RpcServer, count: int) -> Callable[[], bool]:
    """Return whether so many calls of `fetch` have reached the server, as a condition to wait for."""
    return lambda: [call.rpc for call in served.calls].count("Fetch") == count


# -- TLS -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a key, and a certificate for localhost with the authority that signed it."""
    made = make_certificate(tmp_path_factory.mktemp("tls"), "localhost")
    return made.key, made.certificate


@pytest.fixture
def secure(certificate: tuple[Path, Path]) -> Iterator[RpcServer]:
    key, made = certificate
    pair = (key.read_bytes(), made.read_bytes())
    with serving(credentials=grpc.ssl_server_credentials([pair])) as server:
        yield server


async def test_a_private_authority_is_accepted(
    secure: RpcServer,
    certificate: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    host = f"localhost:{secure.port}"
    (tmp_path / "ca.pem").write_bytes(certificate[1].read_bytes())
    (tmp_path / "notes.txt").write_text("no certificate")
    for authorities in (str(certificate[1]), str(tmp_path)):
        with GrpcIndex(host=host, api_key="k", ssl_ca_certs=authorities) as index:
            index.fetch(ids=["a"])
        async with AsyncGrpcIndex(host=host, api_key="k", ssl_ca_certs=authorities) as other:
            await other.fetch(ids=["a"])
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[1]))
    with GrpcIndex(host=host, api_key="k") as index:
        index.fetch(ids=["a"])
    assert len(secure.calls) == 5


def test_an_unknown_authority_is_refused(secure: RpcServer) -> None:
    refused = pytest.raises(PineconeConnectionError, match="CERTIFICATE_VERIFY_FAILED")
    with GrpcIndex(host=f"localhost:{secure.port}", api_key="k") as index, refused:
        index.fetch(ids=["a"])
    assert not secure.calls


def test_a_connection_that_never_gets_through_its_handshake() -> None:
    """A server that takes connections and says nothing: the call ends all the same."""
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as silent:
        port = silent.getsockname()[1]
        with (
            GrpcIndex(
                host=f"127.0.0.1:{port}", api_key="k", connect_timeout=0.2, retry_config=ONCE
            ) as index,
            pytest.raises((PineconeConnectionError, PineconeTimeoutError)),
        ):
            index.fetch(ids=["a"], timeout=LONGEST)


# -- proxies -------------------------------------------------------------------------------------


@contextlib.contextmanager
def proxy() -> Iterator[tuple[int, list[str]]]:
    """Provide an HTTP proxy: its port, and the heads of the CONNECT requests it got."""
    listener = socket.create_server(("127.0.0.1", 0))
    heads: list[str] = []

    def pump(source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)

    def converse(sock: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            head += sock.recv(65536)
        heads.append(head.decode())
        host, port = head.split()[1].decode().rsplit(":", 1)
        with socket.create_connection((host, int(port))) as upstream, sock:
            sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            back = threading.Thread(target=pump, args=(upstream, sock), daemon=True)
            back.start()
            pump(sock, upstream)
            back.join(5)

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=converse, args=(listener.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    yield listener.getsockname()[1], heads
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()


async def test_calls_go_through_a_proxy(served: RpcServer) -> None:
    with proxy() as (port, heads):
        address = f"http://us%40er:secret@127.0.0.1:{port}"
        settings: Any = {
            "host": served.url,
            "api_key": "k",
            "proxy_url": address,
            "proxy_headers": {"X-Team": "red"},
        }
        with GrpcIndex(**settings) as index:
            index.fetch(ids=["a"])
        async with AsyncGrpcIndex(**settings) as other:
            await other.fetch(ids=["a"])
    assert len(served.calls) == 2
    assert heads
    for head in heads:
        assert head.startswith(f"CONNECT 127.0.0.1:{served.port} HTTP/1.")
        token = base64.b64encode(b"us@er:secret").decode()
        assert f"proxy-authorization: basic {token}".lower() in head.lower()
        assert "x-team: red" in head.lower().replace("x-team:red", "x-team: red")


def test_the_proxy_of_the_environment_is_left_alone(
    served: RpcServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    with GrpcIndex(host=served.url, api_key="k") as index:
        index.fetch(ids=["a"])


# -- many callers --------------------------------------------------------------------------------


@pytest.mark.slow
def test_64_threads_share_one_connection(served: RpcServer) -> None:
    def answer(request: Any, context: Any) -> Any:
        peers.add(context.peer())
        return pb.FetchResponse(namespace=request.namespace)

    peers: set[str] = set()
    served.script("Fetch", answer)
    pool = concurrent.futures.ThreadPoolExecutor(64)
    with GrpcIndex(host=served.url, api_key="k") as index, pool:
        spaces = [f"space-{i}" for i in range(640)]
        found = pool.map(lambda space: index.fetch(ids=["a"], namespace=space), spaces)
        assert [one.namespace for one in found] == spaces
    assert len(peers) == 1


@pytest.mark.slow
async def test_64_tasks_share_one_connection(served: RpcServer) -> None:
    served.script("Fetch", lambda request, _: pb.FetchResponse(namespace=request.namespace))
    async with AsyncGrpcIndex(host=served.url, api_key="k") as index:
        gate = asyncio.Semaphore(64)

        async def one(space: str) -> str:
            async with gate:
                return (await index.fetch(ids=["a"], namespace=space)).namespace

        spaces = [f"space-{i}" for i in range(640)]
        assert await asyncio.gather(*map(one, spaces)) == spaces


@pytest.mark.slow
def test_one_index_in_one_event_loop_after_the_other(served: RpcServer) -> None:
    index = AsyncGrpcIndex(host=served.url, api_key="k")

    async def use() -> None:
        await index.fetch(ids=["a"])

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(3):
            asyncio.run(use())
        gc.collect()
    assert len(served.calls) == 3


def test_one_index_in_two_event_loops_at_a_time(served: RpcServer) -> None:
    index = AsyncGrpcIndex(host=served.url, api_key="k")

    async def use(space: str) -> list[str]:
        served_ = [await index.fetch(ids=["a"], namespace=space) for _ in range(20)]
        return [one.namespace for one in served_]

    served.script("Fetch", lambda request, _: pb.FetchResponse(namespace=request.namespace))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        first, second = (pool.submit(asyncio.run, use(space)) for space in ("one", "two"))
        assert first.result(LONGEST) == ["one"] * 20
        assert second.result(LONGEST) == ["two"] * 20


# -- cancellation and the end --------------------------------------------------------------------


async def test_a_cancelled_call_ends_at_once_and_hurts_no_other(served: RpcServer) -> None:
    served.script("Fetch", served.hold(LATE))
    async with AsyncGrpcIndex(host=served.url, api_key="k") as index:
        await index.describe_index_stats()
        tasks = [asyncio.create_task(index.fetch(ids=["a"])) for _ in range(12)]
        await async_wait_until(under_way(served, 12))
        for task in tasks[:6]:
            task.cancel()
        done = await asyncio.gather(*tasks[:6], return_exceptions=True)
        served.released.set()  # no answer was given before
        assert all(isinstance(one, asyncio.CancelledError) for one in done)
        assert [one.namespace for one in await asyncio.gather(*tasks[6:])] == ["late"] * 6


def test_closing_ends_a_call_under_way_with_a_clear_error(served: RpcServer) -> None:
    """The server answers only when the call is over."""
    served.script("Fetch", served.hold(LATE))
    index = GrpcIndex(host=served.url, api_key="k")
    index.describe_index_stats()
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        call = pool.submit(index.fetch, ids=["a"])
        wait_until(under_way(served, 1))
        index.close()
        with pytest.raises(PineconeError, match="this client is closed"):
            call.result(LONGEST)


async def test_closing_ends_an_async_call_under_way_with_a_clear_error(served: RpcServer) -> None:
    served.script("Fetch", served.hold(LATE))
    index = AsyncGrpcIndex(host=served.url, api_key="k")
    await index.describe_index_stats()
    call = asyncio.create_task(index.fetch(ids=["a"]))
    await async_wait_until(under_way(served, 1))
    await index.close()
    with pytest.raises(PineconeError, match="this client is closed"):
        await asyncio.wait_for(call, LONGEST)


@pytest.mark.slow
def test_an_index_that_is_dropped_closes_its_connection(served: RpcServer) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        index = GrpcIndex(host=served.url, api_key="k")
        index.fetch(ids=["a"])
        del index
        gc.collect()


# -- processes -----------------------------------------------------------------------------------


def _in_child(index: GrpcIndex, pipe: Any) -> None:
    try:
        pipe.send(index.fetch(ids=["a"], timeout=LONGEST).namespace)
    except Exception as error:
        pipe.send(repr(error))


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_a_forked_process_opens_a_connection_of_its_own() -> None:
    """The server in a process of its own, because one that was forked cannot run a grpcio server."""
    program = (
        "import sys; from tests.helpers.grpc_server import *\n"
        "with serving() as s:\n"
        "    s.script('Fetch', pb.FetchResponse(namespace='there'))\n"
        "    print(s.port, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as process:
        assert process.stdin
        assert process.stdout
        index = GrpcIndex(host=f"http://127.0.0.1:{process.stdout.readline().strip()}", api_key="k")
        assert index.fetch(ids=["a"]).namespace == "there"
        context = multiprocessing.get_context("fork")
        ours, theirs = context.Pipe()
        child = context.Process(target=_in_child, args=(index, theirs))
        child.start()
        assert ours.poll(LONGEST)
        assert ours.recv() == "there"
        child.join(LONGEST)
        assert index.fetch(ids=["a"]).namespace == "there"
        assert index.fetch_async(ids=["a"]).result().namespace == "there"
        index.close()
        process.stdin.close()


# -- futures -------------------------------------------------------------------------------------


def test_futures_bring_answers_and_errors(served: RpcServer) -> None:
    served.script("Query", pb.QueryResponse(namespace="q"))
    served.script("Delete", refuse(grpc.StatusCode.NOT_FOUND, "no such namespace"))
    served.script("Upsert", pb.UpsertResponse(upserted_count=1))
    served.script("Update", pb.UpdateResponse(matched_records=3))
    with GrpcIndex(host=served.url, api_key="k") as index:
        futures = {
            "upsert": index.upsert_async(vectors=[("a", [1.0])], namespace="n"),
            "query": index.query_async(vector=[1.0], top_k=1),
            "fetch": index.fetch_async(ids=["a"]),
            "update": index.update_async(id="a", set_metadata={"x": 1}),
            "delete": index.delete_async(ids=["a"]),
        }
        done, pending = concurrent.futures.wait(futures.values(), timeout=LONGEST)
        assert len(done) == 5
        assert not pending
        assert all(isinstance(one, PineconeFuture) for one in futures.values())
        assert futures["upsert"].result().upserted_count == 1  # type: ignore[attr-defined]
        assert futures["query"].result().namespace == "q"  # type: ignore[attr-defined]
        assert futures["update"].result().matched_records == 3  # type: ignore[attr-defined]
        assert futures["query"].exception() is None
        assert futures["query"].done()
        assert not futures["query"].cancelled()
        with pytest.raises(NotFoundError):
            futures["delete"].result()
        assert isinstance(futures["delete"].exception(), NotFoundError)
        with pytest.raises(TypeError):
            index.query_async([1.0])  # type: ignore[misc]


def test_a_future_waits_five_seconds_unless_told_otherwise(served: RpcServer) -> None:
    served.script("Fetch", served.hold(LATE))
    with GrpcIndex(host=served.url, api_key="k") as index:
        future = index.fetch_async(ids=["a"])
        with pytest.raises(PineconeTimeoutError, match="deadline exceeded"):
            future.result(timeout=0.05)
        with pytest.raises(PineconeTimeoutError, match="deadline exceeded"):
            future.exception(timeout=0.05)
        assert future.running()
        served.released.set()
        assert future.result(timeout=None).namespace == "late"
        seen: list[Any] = []
        future.add_done_callback(seen.append)
        assert seen == [future]


async def test_a_future_can_be_awaited(served: RpcServer) -> None:
    with GrpcIndex(host=served.url, api_key="k") as index:
        found = await asyncio.wrap_future(index.fetch_async(ids=["a"]))
        assert found.vectors == {}


def test_a_call_that_has_not_begun_can_be_given_up(served: RpcServer) -> None:
    served.script("Fetch", served.hold(LATE))
    with GrpcIndex(host=served.url, api_key="k", connection_pool_maxsize=1) as index:
        first, second = index.fetch_async(ids=["a"]), index.fetch_async(ids=["b"])
        assert second.cancel()
        assert second.cancelled()
        with pytest.raises(concurrent.futures.CancelledError):
            second.result()
        served.released.set()
        assert first.result().namespace == "late"
        assert not first.cancel()


def test_a_closed_index_takes_no_more_futures(served: RpcServer) -> None:
    index = GrpcIndex(host=served.url, api_key="k")
    index.close()
    with pytest.raises(PineconeError, match="closed"):
        index.fetch_async(ids=["a"])
