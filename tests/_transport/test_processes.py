"""A forked child makes connections of its own."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from typing import Any

import pytest

from pinecone import AsyncIndex, Index
from pinecone._async.transport.transports import TRANSPORTS as ASYNC_TRANSPORTS
from pinecone._sync.transport.transports import TRANSPORTS
from tests.helpers.programs import LONGEST_RUN, environment, run_python
from tests.helpers.scripted_server import hold_until, reply, serving
from tests.helpers.waiting import LONGEST, wait_until

MATCHES = reply(200, {"matches": [{"id": "a", "score": 0.5}], "namespace": ""})

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork"),
    # The server of the test is a thread, which is what this warning of Python 3.12 is about.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]


def _ask(index: Index) -> str:
    return index.query(vector=[1.0], top_k=1).matches[0].id


def _ask_async(index: AsyncIndex) -> str:
    async def ask() -> str:
        found = await index.query(vector=[1.0], top_k=1)
        await index.close()
        return found.matches[0].id

    return asyncio.run(ask())


def _in_a_child(work: Any, index: Any) -> str:
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        signal.alarm(int(LONGEST))  # a child that hangs ends, and has said nothing
        try:
            os.write(writer, work(index).encode())
        finally:
            os._exit(0)
    os.close(writer)
    with open(reader) as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return said


def test_a_child_connects_by_itself() -> None:
    with serving(MATCHES) as server, Index(host=server.url, api_key="key") as index:
        index.query(vector=[1.0], top_k=1)
        assert _in_a_child(_ask, index) == "a"
        assert server.connections == 2
        index.query(vector=[1.0], top_k=1)
        assert server.connections == 2


async def test_a_child_of_an_event_loop_connects_by_itself() -> None:
    with serving(MATCHES) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            await index.query(vector=[1.0], top_k=1)
            assert await asyncio.to_thread(_in_a_child, _ask_async, index) == "a"
            assert server.connections == 2
            await index.query(vector=[1.0], top_k=1)
            assert server.connections == 2


@pytest.mark.parametrize("lock", [TRANSPORTS._lock, ASYNC_TRANSPORTS._lock])
def test_a_child_finds_no_lock_held_by_a_thread_that_has_not_come_along(
    lock: threading.Lock,
) -> None:
    held = threading.Event()

    def hold() -> None:
        with lock:
            held.set()
            time.sleep(0.05)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(LONGEST)
    assert _in_a_child(lambda _: "free" if lock.acquire(blocking=False) else "held", None) == "free"
    thread.join(LONGEST)
    assert not lock.locked()


WITHOUT_FORK_HANDLERS = """
import os, warnings
from pinecone import GrpcIndex, PineconeConnectionError, PineconeError, RetryConfig

warnings.simplefilter("ignore")
once = {"api_key": "k", "retry_config": RetryConfig(max_retries=0)}
index = GrpcIndex(host="http://127.0.0.1:1", **once)
try:
    index.query(vector=[1.0], top_k=1)
except PineconeConnectionError:
    print("spoken", flush=True)
child = os.fork()
if not child:
    try:
        index.query(vector=[1.0], top_k=1)
    except PineconeError as error:
        print(str(error).partition(";")[0], flush=True)
    os._exit(0)
os.waitpid(child, 0)
"""


@pytest.mark.slow
def test_grpc_that_would_hang_in_a_child_is_refused() -> None:
    shown = run_python(WITHOUT_FORK_HANDLERS, GRPC_ENABLE_FORK_SUPPORT="0")
    refused = "has spoken it while GRPC_ENABLE_FORK_SUPPORT is off"
    first, second = shown.splitlines()
    assert first == "spoken"
    assert second.endswith(refused)


GEVENT = """
from gevent import joinall, monkey, spawn
monkey.patch_all()
import sys
from pinecone import Index
index = Index(host=sys.argv[1], api_key="key")
jobs = [spawn(lambda: index.query(vector=[1.0], top_k=1).matches[0].id) for _ in range(10)]
joinall(jobs)
print({job.value for job in jobs})
"""


def test_greenlets_of_gevent_wait_together() -> None:
    """The server answers when all of them have asked. What does not use Python's sockets would block them all."""
    pytest.importorskip("gevent")
    released = threading.Event()
    with serving(hold_until(released, MATCHES)) as server:
        process = subprocess.Popen(
            [sys.executable, "-c", GEVENT, server.url],
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        wait_until(lambda: len(server.requests) == 10)
        released.set()
        assert process.communicate(timeout=LONGEST_RUN)[0] == "{'a'}\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("setting", "expected"),
    [("info", "list_indexes: 200"), ("nonsense", "PINECONE_LOG is ignored")],
)
def test_the_environment_switches_logging_on(setting: str, expected: str) -> None:
    program = (
        "from pinecone import Pinecone\n"
        "with Pinecone(api_key='very-secret') as pc:\n"
        "    pc.indexes.list()\n"
    )
    with serving(reply(200, {"indexes": []})) as server:
        variables = environment(PINECONE_LOG=setting, PINECONE_CONTROLLER_HOST=server.url)
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, env=variables
        )
    assert done.returncode == 0, done.stderr
    assert expected in done.stderr
    assert "secret" not in done.stderr
