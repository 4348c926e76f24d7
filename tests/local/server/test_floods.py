"""Clients that send without end or sense, in HTTP/1.1 and HTTP/2: everybody else is still served."""

from __future__ import annotations

import contextlib
import random
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hpack import Encoder
from hyperframe.frame import (
    ContinuationFrame,
    DataFrame,
    Frame,
    HeadersFrame,
    PingFrame,
    PriorityFrame,
    RstStreamFrame,
    SettingsFrame,
    WindowUpdateFrame,
)

from pinecone.local import PineconeLocal
from tests.helpers.waiting import LONGEST

pytestmark = pytest.mark.slow

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + SettingsFrame(0).serialize()

Sent = Iterator[bytes]


@pytest.fixture(scope="module")
def local() -> Iterator[PineconeLocal]:
    with PineconeLocal() as service:
        yield service


def head(method: str = "GET", path: str = "/indexes", **more: str) -> bytes:
    basic = [(":method", method), (":path", path), (":scheme", "http"), (":authority", "x")]
    fields = [(name.replace("_", "-"), value) for name, value in more.items()]
    encoded: bytes = Encoder().encode([*basic, *fields], huffman=False)
    return encoded


def frames(*many: Frame) -> bytes:
    return b"".join(frame.serialize() for frame in many)


# -- what they send ------------------------------------------------------------------------------


def requests_that_are_taken_back(method: str) -> Sent:
    """Rapid reset: streams that are opened and reset at once, more than may be open together."""
    yield PREFACE
    flags = ["END_HEADERS", "END_STREAM"] if method == "GET" else ["END_HEADERS"]
    for number in range(1, 8_001, 2):
        opened = HeadersFrame(number, head(method), flags=flags)
        yield frames(opened, RstStreamFrame(number, error_code=8))


def headers_that_go_on() -> Sent:
    yield PREFACE + frames(HeadersFrame(1, head(), flags=[]))
    for _ in range(1_000):
        yield frames(ContinuationFrame(1, b"\x00\x01a\x01b" * 2_000))


def headers_that_unfold() -> Sent:
    """Send a few bytes each, that stand for a header of four kilobytes, again and again."""
    encoder = Encoder()
    fields = [(":method", "GET"), (":path", "/indexes"), (":scheme", "http"), (":authority", "x")]
    first = encoder.encode([*fields, ("x-a", "b" * 3_900)])
    yield PREFACE + frames(HeadersFrame(1, first, flags=["END_HEADERS", "END_STREAM"]))
    for number in range(3, 41, 2):
        block = encoder.encode(fields) + b"\xbe" * 16_000
        yield frames(HeadersFrame(number, block, flags=["END_HEADERS", "END_STREAM"]))


def pings() -> Sent:
    yield PREFACE
    for _ in range(500):
        yield frames(PingFrame(0, opaque_data=b"12345678")) * 100


def settings() -> Sent:
    yield PREFACE
    for _ in range(200):
        yield frames(SettingsFrame(0, settings={1: 4096, 3: 100, 4: 65_535})) * 100


def small_updates() -> Sent:
    yield PREFACE + frames(HeadersFrame(1, head("POST"), flags=["END_HEADERS"]))
    for number in range(3, 4_003, 2):  # more streams than a tree of priorities may have
        update = WindowUpdateFrame(1, window_increment=1)
        yield frames(update, PriorityFrame(number, depends_on=1), update)


def streams_that_stay_open() -> Sent:
    yield PREFACE
    for number in range(1, 20_001, 2):
        yield frames(HeadersFrame(number, head("POST"), flags=["END_HEADERS"]))


def empty_data() -> Sent:
    yield PREFACE + frames(HeadersFrame(1, head("POST"), flags=["END_HEADERS"]))
    for _ in range(300):
        yield frames(DataFrame(1, b"")) * 100


def a_message_said_to_be_huge() -> Sent:
    call = head("POST", "/VectorService/Upsert", te="trailers", content_type="application/grpc")
    yield PREFACE + frames(HeadersFrame(1, call, flags=["END_HEADERS"]))
    for _ in range(1_000):
        yield frames(DataFrame(1, struct.pack(">BI", 0, 2**32 - 1)))


def nonsense(seed: int) -> Sent:
    chance = random.Random(seed)
    yield PREFACE
    for _ in range(2_000):
        body = chance.randbytes(chance.randrange(200))
        kind = bytes([chance.randrange(12), chance.randrange(256)])
        stream = struct.pack(">I", chance.choice([0, 1, 3, 5, chance.getrandbits(31)]))
        yield struct.pack(">I", len(body))[1:] + kind + stream + body


def one_long_header() -> Sent:
    yield b"GET /indexes HTTP/1.1\r\nHost: x\r\nX-Long: "
    for _ in range(10):
        yield b"a" * 2**20


def one_long_path() -> Sent:
    yield b"GET /"
    for _ in range(10):
        yield b"a" * 2**20


def tiny_chunks() -> Sent:
    yield b"POST /indexes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    for _ in range(200):
        yield b"1\r\n \r\n" * 100


def requests_in_a_row() -> Sent:
    for _ in range(2_000):
        yield b"GET /indexes HTTP/1.1\r\nHost: x\r\n\r\n"


ATTACKS: dict[str, Callable[[], Sent]] = {
    "rapid reset": lambda: requests_that_are_taken_back("GET"),
    "rapid reset of bodies": lambda: requests_that_are_taken_back("POST"),
    "nonsense 1": lambda: nonsense(1),
    "nonsense 2": lambda: nonsense(2),
    **{
        each.__name__: each
        for each in (
            headers_that_go_on,
            headers_that_unfold,
            pings,
            settings,
            small_updates,
            streams_that_stay_open,
            empty_data,
            a_message_said_to_be_huge,
            one_long_header,
            one_long_path,
            tiny_chunks,
            requests_in_a_row,
        )
    },
}


class Others(threading.Thread):
    """Clients that come one after another; notes what they get, a minute without an answer included."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.served = 0
        self.wrong: list[object] = []
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.is_set() or not self.served:
            try:
                answer = httpx.get(f"{self.url}/indexes", timeout=LONGEST)
                if answer.status_code != 200:
                    self.wrong.append(answer.text)
            except httpx.HTTPError as error:
                self.wrong.append(error)
            self.served += 1


def drain(raw: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while raw.recv(65_536):
            pass


@pytest.mark.parametrize("reads", [True, False], ids=["reads", "does not read"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_flood_keeps_nobody_out(
    local: PineconeLocal, attack: str, reads: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    address = urlsplit(local.url)
    others = Others(local.url)
    others.start()
    with socket.create_connection((address.hostname, address.port or 0), LONGEST) as raw:
        raw.settimeout(2)  # for one that takes nothing any more
        reader = threading.Thread(target=drain, args=(raw,), daemon=True)
        if reads:
            reader.start()
        # A connection that is cut, or on which nothing is taken any more, is an answer too.
        with contextlib.suppress(OSError):
            for part in ATTACKS[attack]():
                raw.sendall(part)
        time.sleep(0.05)
        others.over.set()
        others.join()
        with contextlib.suppress(OSError):
            raw.shutdown(socket.SHUT_RDWR)
    assert others.wrong == []
    assert httpx.get(f"{local.url}/indexes", timeout=LONGEST).status_code == 200
    assert capfd.readouterr() == ("", "")


def test_eight_floods_at_once_keep_nobody_out(local: PineconeLocal) -> None:
    address = urlsplit(local.url)
    over = threading.Event()
    many = frames(PingFrame(0, opaque_data=b"12345678")) * 1_000

    def flood() -> None:
        with socket.create_connection(
            (address.hostname, address.port or 0), timeout=LONGEST
        ) as raw:
            threading.Thread(target=drain, args=(raw,), daemon=True).start()
            with contextlib.suppress(OSError):
                raw.sendall(PREFACE)
                while not over.is_set():
                    raw.sendall(many)
                raw.shutdown(socket.SHUT_RDWR)

    threads = [threading.Thread(target=flood) for _ in range(8)]
    for thread in threads:
        thread.start()
    try:
        others = Others(local.url)
        others.start()
        time.sleep(0.5)
        others.over.set()
        others.join()
    finally:
        over.set()
        for thread in threads:
            thread.join()
    assert others.wrong == []


# -- bodies that are nested without end ------------------------------------------------------------


DEEP = {
    "arrays": "[" * 10_000 + "]" * 10_000,
    "objects": '{"a":' * 10_000 + "1" + "}" * 10_000,
}
PLACES = {
    "/vectors/upsert": ["{}", '{{"vectors": [{{"id": "a", "values": [1, 2], "metadata": {}}}]}}'],
    "/query": ['{{"vector": [1, 2], "topK": 1, "filter": {}}}', '{{"vector": {}, "topK": 1}}'],
    "/vectors/update": ['{{"id": "a", "setMetadata": {{"a": {}}}}}'],
    "/vectors/delete": ['{{"filter": {{"$and": {}}}}}'],
    "/vectors/fetch_by_metadata": ['{{"filter": {}}}'],
    "/records/namespaces/n/upsert": ['{{"_id": "a", "text": "t", "more": {}}}'],
    "/records/namespaces/n/search": ['{{"query": {{"top_k": 1, "inputs": {}}}}}'],
    "/namespaces": ['{{"name": "n", "schema": {}}}'],
    "/bulk/imports": ["{}"],
    "control /indexes": ["{}", '{{"name": "n", "dimension": 2, "spec": {}}}'],
    "control /embed": ['{{"model": "multilingual-e5-large", "inputs": {}}}'],
    "control /rerank": ['{{"model": "bge-reranker-v2-m3", "query": "q", "documents": [{}]}}'],
}


@pytest.fixture(scope="module")
def host(local: PineconeLocal) -> str:
    embed = {"model": "multilingual-e5-large", "field_map": {"text": "text"}}
    body: dict[str, Any] = {"name": "texts", "cloud": "aws", "region": "us-east-1", "embed": embed}
    made = httpx.post(f"{local.url}/indexes/create-for-model", json=body)
    address: str = made.json()["host"]
    return address


@pytest.mark.parametrize("kind", DEEP)
@pytest.mark.parametrize("place", PLACES)
def test_ten_thousand_levels_of_json_are_refused(
    local: PineconeLocal, host: str, place: str, kind: str
) -> None:
    base, _, path = place.rpartition(" ")
    for template in PLACES[place]:
        body = template.format(DEEP[kind])
        address = (local.url if base else host) + path
        answer = httpx.post(address, content=body.encode(), timeout=LONGEST)
        assert answer.status_code in (400, 422), answer.text
        assert len(answer.text) < 1_000
    assert httpx.get(f"{local.url}/indexes", timeout=LONGEST).status_code == 200
