"""Many calls, many callers, both protocols at once, and the end of the service."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import grpc
import grpc.aio
import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone_api.default.grpc import messages as pb
from pinecone_api.default.grpc.aio import AsyncVectorService
from tests.helpers.waiting import LONGEST, wait_until
from tests.local.api.grpc.http2 import Raw, framed, rpc_headers
from tests.local.api.grpc.rpc import OPTIONS, Rpc, upsert, vector
from tests.local.rest import Control, Data
from tests.local.stops import prompt_stop

CALLERS = 64


@pytest.mark.slow
def test_three_thousand_calls_on_one_channel(rpc: Rpc) -> None:
    """Retries are off: a connection closed by the server would show."""
    rpc.stub.upsert(upsert(vector("a", 1, 2, 3)))
    request = pb.FetchRequest(ids=["a"])
    for _ in range(3000):
        assert len(rpc.stub.fetch(request, timeout=LONGEST).vectors) == 1


@pytest.mark.slow
def test_many_threads_on_one_channel(rpc: Rpc, rest: Data) -> None:
    """Writes, reads and searches side by side; every answer belongs to its question."""
    start = threading.Barrier(CALLERS, timeout=LONGEST)

    def run(caller: int) -> None:
        start.wait()
        for number in range(5):
            name = f"{caller}-{number}"
            rpc.stub.upsert(upsert(vector(name, caller + 1, number, 1, name=name)), timeout=LONGEST)
            found = rpc.stub.fetch(pb.FetchRequest(ids=[name]), timeout=LONGEST).vectors
            assert list(found[name].values) == [caller + 1, number, 1]
            assert found[name].metadata["name"] == name
            best = rpc.stub.query(pb.QueryRequest(top_k=1, id=name), timeout=LONGEST).matches
            assert best[0].score == pytest.approx(1)

    with ThreadPoolExecutor(CALLERS) as pool:
        list(pool.map(run, range(CALLERS)))
    assert rest.counts() == {"__default__": 5 * CALLERS}


async def test_many_tasks_on_one_channel(rpc: Rpc) -> None:
    rpc.stub.upsert(upsert(*(vector(f"{number}", 1, number, 1) for number in range(CALLERS))))
    async with grpc.aio.insecure_channel(rpc.address, options=OPTIONS) as channel:
        stub = AsyncVectorService(channel)
        answers = await asyncio.gather(
            *(stub.fetch(pb.FetchRequest(ids=[f"{n}"]), timeout=LONGEST) for n in range(CALLERS))
        )
    for number, answer in enumerate(answers):
        assert list(answer.vectors[f"{number}"].values) == [1, number, 1]


def test_many_connections(rest: Data) -> None:
    channels = [Rpc(rest.host) for _ in range(20)]
    for number, rpc in enumerate(channels):
        rpc.stub.upsert(upsert(vector(f"{number}", 1, 2, 3)))
        rpc.channel.close()
    assert rest.counts() == {"__default__": 20}


@pytest.mark.slow
def test_both_protocols_interleaved(rpc: Rpc, rest: Data) -> None:
    for number in range(50):
        rpc.stub.upsert(upsert(vector(f"grpc-{number}", 1, 2, number)))
        rest.upsert([{"id": f"rest-{number}", "values": [1, 2, number]}])
        over_rest = rest.fetch(f"grpc-{number}", f"rest-{number}")
        names = pb.FetchRequest(ids=list(over_rest))
        over_grpc = rpc.stub.fetch(names).vectors
        assert len(over_grpc) == len(over_rest) == 2
        for name, found in over_grpc.items():
            assert list(found.values) == over_rest[name]["values"]


@pytest.mark.slow
def test_answers_larger_than_every_window(control: Control) -> None:
    """Megabytes, of which HTTP/2 lets a server send 64 KB before the client asks for more."""
    with Rpc(control.create(dimension=1000).host) as rpc:
        for start in range(0, 1000, 250):
            rows = (vector(f"{n}", *[float(n + 1)] * 1000) for n in range(start, start + 250))
            rpc.stub.upsert(upsert(*rows))
        asked = pb.QueryRequest(top_k=1000, id="0", include_values=True)
        for answer in [rpc.stub.query(asked) for _ in range(3)]:
            assert len(answer.matches) == 1000
            for match in answer.matches:
                assert list(match.values) == [float(match.id) + 1] * 1000


@pytest.mark.slow
def test_restart(tmp_path: Path, http: httpx.Client) -> None:
    """A channel finds the service again, on the same port and with its data."""
    with PineconeLocal(tmp_path) as local:
        host = Control(local.url, http).create().host
        rpc = Rpc(host)
        rpc.stub.upsert(upsert(vector("a", 1, 2, 3)))
    with rpc:
        with pytest.raises(grpc.RpcError) as caught:
            rpc.stub.list(pb.ListRequest(), timeout=LONGEST)
        error: Any = caught.value
        assert error.code() is grpc.StatusCode.UNAVAILABLE
        with PineconeLocal(tmp_path):
            grpc.channel_ready_future(rpc.channel).result(timeout=LONGEST)
            found = rpc.stub.fetch(pb.FetchRequest(ids=["a"]), timeout=LONGEST)
            assert list(found.vectors["a"].values) == [1, 2, 3]


class Caller(threading.Thread):
    """Repeats one call until the service is gone; keeps the codes of what failed."""

    def __init__(self, call: Callable[[], object]) -> None:
        super().__init__()
        self.call = call
        self.answers = 0
        self.failures: list[grpc.StatusCode] = []

    def run(self) -> None:
        while grpc.StatusCode.UNAVAILABLE not in self.failures:
            try:
                self.call()
            except grpc.RpcError as raised:
                error: Any = raised
                self.failures.append(error.code())
            else:
                self.answers += 1


@pytest.mark.slow
def test_close_with_calls_in_flight(http: httpx.Client, capfd: pytest.CaptureFixture[str]) -> None:
    threads = set(threading.enumerate())
    local = PineconeLocal()
    data = Control(local.url, http).create(dimension=256)
    with Rpc(data.host) as rpc, Raw(data.host) as half, Raw(data.host) as idle:
        rows = [[float(number), *[1.0] * 255] for number in range(1000)]
        rpc.stub.upsert(upsert(*(vector(f"{n}", *row) for n, row in enumerate(rows))))
        half.request(rpc_headers("/VectorService/List"), framed(b"", length=9), end=False)
        assert idle.rpc("/VectorService/List", framed(b"")).status == (0, "")
        write = upsert(*(vector(f"{n}", *rows[n]) for n in range(100)))
        asked = pb.QueryRequest(top_k=1000, id="1", include_values=True)
        callers = [
            Caller(lambda: rpc.stub.query(asked, timeout=LONGEST)),
            Caller(lambda: rpc.stub.upsert(write, timeout=LONGEST)),
            Caller(lambda: rpc.stub.list(pb.ListRequest(), timeout=LONGEST)),
        ]
        for caller in callers:
            caller.start()
        wait_until(lambda: all(caller.answers for caller in callers))
        with prompt_stop():
            local.close()
        for caller in callers:
            caller.join(LONGEST)
    kinds = {code for caller in callers for code in caller.failures}
    # NOT_FOUND is what REST says to a call that the end cuts short.
    assert kinds <= {
        grpc.StatusCode.UNAVAILABLE,
        grpc.StatusCode.NOT_FOUND,
        grpc.StatusCode.CANCELLED,
    }
    gc.collect()
    alive = {thread for thread in set(threading.enumerate()) - threads if thread.is_alive()}
    assert not [thread for thread in alive if "pinecone" in thread.name]
    assert capfd.readouterr() == ("", "")


def test_close_cuts_a_long_call_short(
    http: httpx.Client, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from pinecone.local.engine.vectors import Operations

    begun = threading.Event()

    def forever(self: Operations, request: object) -> None:
        begun.set()
        while not self.store.stopping():
            time.sleep(0.005)
        raise RuntimeError("the files are gone")

    from pinecone.local.engine.guard import operation

    monkeypatch.setattr(Operations, "list_ids", operation(forever))
    local = PineconeLocal()
    with Rpc(Control(local.url, http).create().host) as rpc:
        multi = rpc.channel.unary_unary("/VectorService/List", pb.ListRequest.SerializeToString)
        call = multi.future(pb.ListRequest(), timeout=LONGEST)
        assert begun.wait(LONGEST)
        with prompt_stop():
            local.close()
        assert call.code() is grpc.StatusCode.NOT_FOUND
        assert call.details() == "This index has been deleted or the service is closing"
    assert capfd.readouterr() == ("", "")


def test_deleted_index_says_so(control: Control) -> None:
    rest = control.create()
    with Rpc(rest.host) as rpc:
        rpc.stub.upsert(upsert(vector("a", 1, 2, 3)))
        assert control.call("DELETE", f"/indexes/{rest.name}").status_code == 202
        with pytest.raises(grpc.RpcError) as caught:
            rpc.stub.list(pb.ListRequest(), timeout=LONGEST)
    error: Any = caught.value
    assert error.code() in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.NOT_FOUND)
