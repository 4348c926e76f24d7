"""Starting and stopping: fast, quiet, and nothing left behind."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.storage.database import Database
from tests.helpers.programs import run_python
from tests.helpers.waiting import LONGEST, wait_until
from tests.local.process import Process
from tests.local.rest import Control, Data
from tests.local.stops import prompt_stop


def refuses(url: str) -> bool:
    """Return whether nobody listens at a URL."""
    parts = urlsplit(url)
    assert parts.hostname is not None
    try:
        socket.create_connection((parts.hostname, parts.port or 0), LONGEST).close()
    except ConnectionRefusedError:
        return True
    return False


@contextmanager
def slow_client(host: str, sent: bytes) -> Iterator[socket.socket]:
    """Hold a connection on which a request has begun and never goes on."""
    parts = urlsplit(host)
    with socket.create_connection((parts.hostname or "", parts.port or 0), LONGEST) as sock:
        sock.sendall(sent)
        yield sock


HALF_A_HEAD = b"POST /query HTTP/1.1\r\nHost: x\r\nContent-"
HALF_A_BODY = b"POST /query HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"
HALF_A_CHUNK = b"POST /query HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"
IDLE = b"GET /vectors/list HTTP/1.1\r\nHost: x\r\n\r\n"


@pytest.mark.slow
def test_close_does_not_wait_for_slow_clients(
    http: httpx.Client, capfd: pytest.CaptureFixture[str]
) -> None:
    threads = set(threading.enumerate())
    local = PineconeLocal()
    data = Control(local.url, http).create()
    with ExitStack() as clients:
        for sent in (b"", HALF_A_HEAD, HALF_A_BODY, HALF_A_CHUNK, IDLE):
            clients.enter_context(slow_client(data.host, sent))
            clients.enter_context(slow_client(local.url, sent))
        time.sleep(0.05)
        with prompt_stop():
            local.close()
        assert refuses(local.url)
        assert refuses(data.host)
    assert set(threading.enumerate()) == threads
    gc.collect()
    assert capfd.readouterr() == ("", "")


@pytest.mark.slow
def test_close_with_calls_of_every_kind_in_flight(
    http: httpx.Client, capfd: pytest.CaptureFixture[str]
) -> None:
    threads = set(threading.enumerate())
    local = PineconeLocal()
    control = Control(local.url, http)
    data = control.create(dimension=256)
    rows = [[float(number), *[1.0] * 255] for number in range(1000)]
    for start in range(0, 1000, 250):
        batch = enumerate(rows[start : start + 250], start)
        data.upsert([{"id": f"{number}", "values": row} for number, row in batch])
    callers = [
        Caller("POST", data.host + "/query", {"topK": 1000, "vector": rows[0]}),
        Caller("POST", data.host + "/query", {"topK": 5, "id": "1", "filter": {"a": 1}}),
        Caller(
            "POST",
            data.host + "/vectors/upsert",
            {"vectors": [{"id": f"{number}", "values": rows[number]} for number in range(100)]},
        ),
        Caller("POST", data.host + "/vectors/delete", {"filter": {"a": {"$ne": 1}}}),
        Caller("GET", data.host + "/vectors/list", None),
        Caller("GET", local.url + "/indexes", None),
    ]
    for caller in callers:
        caller.start()
    wait_until(partial(all_answered, callers))
    with prompt_stop():
        local.close()
    for caller in callers:
        caller.join(LONGEST)
    assert set(threading.enumerate()) == threads
    assert all(max(caller.statuses) < 500 for caller in callers)
    assert not local.path.exists()
    assert capfd.readouterr() == ("", "")


class Caller(threading.Thread):
    """Repeats one call until the service is gone."""

    def __init__(self, method: str, url: str, body: Any) -> None:
        super().__init__()
        self.statuses: list[int] = []
        self.call = (method, url)
        self.body = body

    def run(self) -> None:
        with httpx.Client(timeout=LONGEST, trust_env=False, verify=False) as client:
            while True:
                try:
                    answer = client.request(*self.call, json=self.body)
                except httpx.TransportError:
                    return
                self.statuses.append(answer.status_code)


def all_answered(callers: list[Caller]) -> bool:
    return all(caller.statuses for caller in callers)


def all_started(creators: list[Creator]) -> bool:
    return all(creator.hosts for creator in creators)


@pytest.mark.slow
def test_indexes_created_and_deleted_while_closing_leave_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The control plane changes ports and files; a change that comes too late is refused."""
    threads = set(threading.enumerate())
    for turn in range(5):
        local = PineconeLocal(tmp_path / f"{turn}")
        creators = [Creator(local.url) for _ in range(3)]
        for creator in creators:
            creator.start()
        wait_until(partial(all_started, creators))
        time.sleep(0.02 * turn)
        local.close()
        for creator in creators:
            creator.join(LONGEST)
        assert all(refuses(host) for each in creators for host in each.hosts)
        for refusal in filter(None, (each.refusal for each in creators)):
            # On a busy machine the end may come in the middle of a call, too.
            assert "is closing" in refusal or "was stopped before" in refusal
        assert {status for each in creators for status in each.statuses} <= {201, 202, 400, 404}
        with PineconeLocal(tmp_path / f"{turn}") as again:
            listed = httpx.get(f"{again.url}/indexes", trust_env=False).json()["indexes"]
            assert len(list((tmp_path / f"{turn}" / "indexes").iterdir())) == len(listed)
    assert set(threading.enumerate()) == threads
    gc.collect()
    assert capfd.readouterr() == ("", "")


class Creator(threading.Thread):
    """Creates indexes, and deletes every other one, until the service is gone."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.hosts: list[str] = []
        self.statuses: list[int] = []
        self.refusal = ""

    def run(self) -> None:
        with httpx.Client(timeout=LONGEST, trust_env=False, verify=False) as http:
            control = Control(self.url, http)
            try:
                while True:
                    data = control.create()
                    self.hosts.append(data.host)
                    if len(self.hosts) % 2:
                        answer = control.call("DELETE", f"/indexes/{data.name}")
                        self.statuses.append(answer.status_code)
            except httpx.TransportError:
                return
            except AssertionError as error:
                self.refusal = str(error)


@pytest.mark.slow
def test_index_deleted_under_load_answers_nothing_worse_than_404(
    own: Control, capfd: pytest.CaptureFixture[str]
) -> None:
    for _ in range(5):
        data = own.create()
        data.upsert([{"id": "a", "values": [1, 2, 3]}])
        callers = [
            Caller("POST", data.host + "/query", {"topK": 1, "vector": [1, 2, 3]}),
            Caller("GET", data.host + "/vectors/list", None),
            Caller("POST", data.host + "/vectors/delete", {"ids": ["a"]}),
            Caller(
                "POST",
                data.host + "/vectors/upsert",
                {"vectors": [{"id": "a", "values": [1, 2, 3]}]},
            ),
        ]
        for caller in callers:
            caller.start()
        wait_until(partial(all_answered, callers))
        assert own.call("DELETE", f"/indexes/{data.name}").status_code == 202
        for caller in callers:
            caller.join(LONGEST)
        assert {status for each in callers for status in each.statuses} <= {200, 404}
    assert capfd.readouterr() == ("", "")


def open_sockets() -> int:
    """Return how many sockets this process has open."""
    links = [Path("/proc/self/fd", name) for name in os.listdir("/proc/self/fd")]
    return sum(os.readlink(link).startswith("socket:") for link in links if link.is_symlink())


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc")
def test_no_socket_and_no_file_stays_open() -> None:
    def run() -> None:
        with PineconeLocal() as local, httpx.Client(trust_env=False) as http:
            control = Control(local.url, http)
            data = [control.create() for _ in range(3)]
            data[0].upsert([{"id": "a", "values": [1, 2, 3]}])
            data[0].query(vector=[1, 2, 3])
            control.call("DELETE", f"/indexes/{data[1].name}")

    run()  # what stays open after the first time, if anything, is the interpreter's
    gc.collect()
    before = (open_sockets(), len(os.listdir("/proc/self/fd")))
    for _ in range(3):
        run()
    gc.collect()
    assert (open_sockets(), len(os.listdir("/proc/self/fd"))) == before


def test_closing_twice_is_harmless_and_repr_tells() -> None:
    local = PineconeLocal()
    assert local.url in repr(local)
    local.close()
    local.close()
    assert "closed" in repr(local)
    assert local.url not in repr(local)


async def test_async_with_closes_without_blocking_the_loop() -> None:
    async with PineconeLocal() as local, httpx.AsyncClient(trust_env=False) as http:
        assert (await http.get(f"{local.url}/indexes")).json() == {"indexes": []}
        url = local.url
    assert await asyncio.to_thread(refuses, url)


def test_with_closes_after_an_error() -> None:
    local = PineconeLocal()
    with pytest.raises(KeyError), local:
        raise KeyError
    assert refuses(local.url)


def test_services_side_by_side_do_not_see_each_other(own: Control, http: httpx.Client) -> None:
    with PineconeLocal() as other:
        own.create()
        assert Control(other.url, http).call("GET", "/indexes").json() == {"indexes": []}


@pytest.mark.slow
def test_forgotten_service_does_not_keep_the_interpreter_alive(tmp_path: Path) -> None:
    script = (
        "from pinecone.local import PineconeLocal\n"
        "local = PineconeLocal()\n"
        "print(local.path, flush=True)\n"
    )
    shown = run_python(script, TMPDIR=str(tmp_path))
    assert shown.startswith(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_start_stops_on_a_signal_with_calls_in_flight(
    tmp_path: Path, http: httpx.Client, number: signal.Signals
) -> None:
    with Process("--path", str(tmp_path), "--port", "0", "--api-key", "secret") as process:
        url = process.wait_ready()
        headers = {"api-key": "secret"}
        with httpx.Client(headers=headers, trust_env=False) as own_http:
            data = Control(url, own_http).create()
            caller = Caller("POST", data.host + "/query", {"topK": 1, "vector": [1, 2, 3]})
            caller.start()
            with slow_client(data.host, HALF_A_BODY), slow_client(url, HALF_A_HEAD):
                wait_until(partial(all_answered, [caller]))
                with prompt_stop():
                    process.process.send_signal(number)
                    code, out, err = process.finish()
            caller.join(LONGEST)
    assert (code, out, err) == (0, "", "")
    assert process.ready == (
        f"Pinecone Local is ready at {url}\n"
        f"Data: {tmp_path} (kept)\n"
        f"Console: {url}/console\n\n"
        "  export PINECONE_API_KEY=<your key>\n"
        f"  export PINECONE_CONTROLLER_HOST={url}\n\n"
    )
    assert refuses(url)
    assert refuses(data.host)


def test_many_connections_are_served_at_once(own: Control) -> None:
    data = own.create()
    data.upsert([{"id": "a", "values": [1, 2, 3]}])
    with_bodies = [slow_client(data.host, HALF_A_BODY) for _ in range(40)]
    opened = [client.__enter__() for client in with_bodies]
    try:
        assert Data(data.name, data.host, own.http).query(vector=[1, 2, 3])[0]["id"] == "a"
    finally:
        for sock in opened:
            sock.close()


WIDE = {f"{number}": 1 for number in range(3500)}
LONG_CALLS: dict[str, Any] = {
    # 150,000 metadata rows in one transaction.
    "/vectors/upsert": {
        "vectors": [
            {"id": f"{number}", "values": [1, 2, 3], "metadata": WIDE} for number in range(45)
        ]
    },
    # 60,000 questions to the database.
    "/query": {
        "topK": 1,
        "vector": [1, 2, 3],
        "filter": {"$or": [{"0": number} for number in range(60_000)]},
    },
}


class SlowDatabase:
    """Makes statements take minutes once it is told to; `at_work` is set when one has begun."""

    def __init__(self) -> None:
        self.slow = False
        self.at_work = threading.Event()

    def slow_down(self, database: Database, connection: sqlite3.Connection) -> None:
        """Let SQLite wait each time it asks whether to go on."""

        def stops() -> bool:
            if self.slow:
                self.at_work.set()
                time.sleep(0.02)
            return database.is_stopping()

        connection.set_progress_handler(stops, 1_000)


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> SlowDatabase:
    """Return the database of every store that is opened."""
    made = SlowDatabase()
    connect = Database._connect

    def slowly(self: Database) -> sqlite3.Connection:
        connection = connect(self)
        made.slow_down(self, connection)
        return connection

    monkeypatch.setattr(Database, "_connect", slowly)
    return made


@pytest.mark.slow
@pytest.mark.parametrize("path", LONG_CALLS)
def test_close_does_not_wait_for_a_long_call(
    path: str,
    tmp_path: Path,
    http: httpx.Client,
    database: SlowDatabase,
    capfd: pytest.CaptureFixture[str],
) -> None:
    local = PineconeLocal(tmp_path)
    data = Control(local.url, http).create()
    data.upsert([{"id": "first", "values": [1, 2, 3], "metadata": {"0": 1}}])
    body = json.dumps(LONG_CALLS[path]).encode()
    outcome: list[int] = []

    def call() -> None:
        try:
            outcome.append(http.post(data.host + path, content=body).status_code)
        except httpx.TransportError:
            outcome.append(0)

    caller = threading.Thread(target=call)
    database.slow = True
    caller.start()
    assert database.at_work.wait(LONGEST)
    with prompt_stop():
        local.close()
    database.slow = False
    caller.join(LONGEST)
    assert outcome[0] in (0, 404)
    assert capfd.readouterr() == ("", "")
    with PineconeLocal(tmp_path) as again:
        host = Control(again.url, http).call("GET", f"/indexes/{data.name}").json()["host"]
        assert Data(data.name, host, http).counts() == {"__default__": 1}


FORKING = """
import os, sys, warnings
from pinecone.local import PineconeLocal

warnings.simplefilter("ignore")  # a fork beside threads, and sockets of the parent that the child leaves alone
with PineconeLocal(PLACE) as local, local.client() as pc:
    pc.indexes.create(name="a", dimension=1, spec={"serverless": {"cloud": "aws", "region": "us-east-1"}})
    with pc.index("a") as index:
        index.upsert(vectors=[("one", [1.0])])
        child = os.fork()
        if not child:
            sys.exit(index.describe_index_stats().total_vector_count)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
        index.upsert(vectors=[("two", [1.0])])
        print(index.describe_index_stats().total_vector_count)
    folder = local.path
print(folder.exists())
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize("kept", [False, True])
def test_the_end_of_a_forked_child_is_not_the_end_of_the_service(
    kept: bool, tmp_path: Path
) -> None:
    path = tmp_path / "data"
    program = FORKING.replace("PLACE", repr(str(path)) if kept else "")
    assert run_python(program).splitlines() == ["2", str(kept)]
    if kept:
        with PineconeLocal(path) as local, local.client() as pc, pc.index("a") as index:
            assert index.describe_index_stats().total_vector_count == 2
