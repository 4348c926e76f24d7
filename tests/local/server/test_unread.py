"""Clients that ask for large answers and do not read them: memory is bounded, and others are served."""

from __future__ import annotations

import gc
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.http import Response
from pinecone.local.server import outbox
from tests.helpers.waiting import LONGEST, wait_until
from tests.local.api.grpc.http2 import Raw, framed, rpc_headers
from tests.local.api.grpc.rpc import pb
from tests.local.rest import Control, Data

pytestmark = pytest.mark.slow

DIMENSION = 1024
BUDGET = 4 * 1024 * 1024
HANDLERS = 8


@pytest.fixture
def data(own: Control, monkeypatch: pytest.MonkeyPatch) -> Data:
    monkeypatch.setattr(outbox, "MAX_UNREAD_BYTES", BUDGET)
    monkeypatch.setattr(outbox, "_PATIENCE", 0.3)
    made = own.create(DIMENSION)
    for first in range(0, 200, 100):
        made.upsert(
            [
                {"id": str(n), "values": [0.1234567 + n] * DIMENSION}
                for n in range(first, first + 100)
            ]
        )
    return made


@pytest.fixture
def most(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note how many bytes of answers were waiting whenever one was added."""
    seen = [0]
    made = outbox.Outbox.made

    def noted(self: outbox.Outbox, *args: object) -> None:
        made(self, *args)  # type: ignore[arg-type]
        seen.append(self._bytes)

    monkeypatch.setattr(outbox.Outbox, "made", noted)
    return seen


ASKED = {"vector": [1.0] * DIMENSION, "topK": 200, "includeValues": True}


def silent_clients(data: Data, count: int, requests: int) -> Iterator[socket.socket]:
    """Ask for large answers on many connections, and read none of them."""
    request = httpx.Request("POST", f"{data.host}/query", json=ASKED)
    lines = "".join(f"{name}: {value}\r\n" for name, value in request.headers.items())
    sent = f"POST /query HTTP/1.1\r\n{lines}\r\n".encode() + request.content
    port = urlsplit(data.host).port or 0
    for _ in range(count):
        client = socket.create_connection(("127.0.0.1", port), LONGEST)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.sendall(sent * requests)
        yield client


def test_answers_that_nobody_reads_take_bounded_memory(data: Data, most: list[int]) -> None:
    size = len(data.post("/query", ASKED).content)
    silent = list(silent_clients(data, 12, 3))
    try:
        wait_until(lambda: max(most) > BUDGET)
        for _ in range(5):
            assert len(data.query(**ASKED)) == 200
        assert max(most) <= BUDGET + HANDLERS * size
    finally:
        for client in silent:
            client.close()
    wait_until(lambda: not [each for each in gc.get_objects() if is_large(each)])


def is_large(each: object) -> bool:
    return isinstance(each, Response) and len(each.body) > outbox.PART


def test_grpc_answers_that_nobody_reads_take_bounded_memory(data: Data, most: list[int]) -> None:
    message = pb.QueryRequest(vector=[1.0] * DIMENSION, top_k=200, include_values=True)
    body = framed(message.SerializeToString())
    silent = [Raw(data.host) for _ in range(5)]
    for client in silent:
        for _ in range(6):
            client.request(rpc_headers("/VectorService/Query"), body)
    wait_until(lambda: max(most) > BUDGET)
    for _ in range(4):
        assert len(data.query(**ASKED)) == 200
    assert max(most) <= BUDGET + HANDLERS * 2_500_000
    for client in silent:
        client.socket.close()


def test_everybody_who_reads_gets_the_whole_answer(
    data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many at once, far more than the budget: they wait for each other."""
    monkeypatch.setattr(outbox, "_PATIENCE", LONGEST)
    expected = data.query(**ASKED)
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: data.query(**ASKED), range(16)))
    assert all(answer == expected for answer in answers)


def test_closing_does_not_wait_for_silent_clients() -> None:
    with PineconeLocal() as local, httpx.Client(timeout=LONGEST, trust_env=False) as http:
        data = Control(local.url, http).create(DIMENSION)
        data.upsert([{"id": str(n), "values": [0.1234567 + n] * DIMENSION} for n in range(100)])
        silent = list(silent_clients(data, 20, 2))
        closing = threading.Thread(target=local.close)
        closing.start()
        closing.join(LONGEST)
        assert not closing.is_alive()
        for client in silent:
            client.close()
