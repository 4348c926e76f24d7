"""The fast engine, whose thread is not Python's: signals, forks, the end of a process, and sockets of another kind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from typing import Any

import pytest

from tests._transport import test_loops
from tests.helpers.programs import LONGEST_RUN, environment
from tests.helpers.scripted_server import hold_until, reply, serving
from tests.helpers.waiting import wait_until

pytest.importorskip("pyreqwest", reason="the extra `fast` is not installed")

ANSWER = reply(200, {"matches": [{"id": "a", "score": 0.5}], "namespace": ""})
BEGIN = """
import asyncio, os, signal, sys
from pinecone import AsyncIndex, Index
index = Index(host=sys.argv[1], api_key="key")
def ask(): return index.query(vector=[1.0], top_k=1).matches[0].id
"""
ENGINE = """
def engine(): return type(index._http._transports.get().straight()).__name__
"""
INTERRUPTED = """
try:
    ask()
except KeyboardInterrupt:
    print("interrupted", ask(), flush=True)
"""
ALARMED = """
class Alarm(Exception): pass
def ring(*_): raise Alarm
signal.signal(signal.SIGALRM, ring)
try:
    ask()
except Alarm:
    print("alarmed", ask(), flush=True)
"""
FORKED = """
ask()
child = os.fork()
found = [engine(), ask(), Index(host=sys.argv[1], api_key="other").query(vector=[1.0], top_k=1).matches[0].id]
if not child:
    sys.exit(found != ["Connections", "a", "a"])
print(found, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), ask())
"""
POOL = """
import multiprocessing
def work(_): return ask()
ask()
with multiprocessing.get_context("fork").Pool(2) as pool:
    print(pool.map(work, range(4)), ask())
"""
ENDED = """
import httpx, pyreqwest.client, pinecone._async.transport.http
async def main():
    async with AsyncIndex(host=sys.argv[1], api_key="key") as index:
        await index.query(vector=[1.0] * 1500, top_k=1)
ends = []
for _ in range(12):
    child = os.fork()
    if not child:
        asyncio.run(main())
        break  # and this is the end of a program that has used the engine
    ends.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
else:
    print(ends)
"""
BUSY = """
import atexit, threading, time
atexit.register(lambda: print(ask(), flush=True))
ask()
def work():
    while True: ask()
for _ in range(4): threading.Thread(target=work, daemon=True).start()
time.sleep(0.05)
"""


def start(url: str, program: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, url],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(PINECONE_ENGINE="fast"),
    )


def end(process: subprocess.Popen[str]) -> str:
    """Return what a program prints; it says nothing else, and nothing is wrong with it."""
    out, error = process.communicate(timeout=LONGEST_RUN)
    assert (process.returncode, error) == (0, "")
    return out.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
@pytest.mark.parametrize(("program", "name"), [(INTERRUPTED, "SIGINT"), (ALARMED, "SIGALRM")])
def test_a_signal_ends_a_call(program: str, name: str) -> None:
    """The answer is held back until the program is over: it did not wait for it."""
    released = threading.Event()
    with serving(hold_until(released, ANSWER), ANSWER) as server:
        process = start(server.url, BEGIN + program)
        wait_until(lambda: len(server.requests) == 1)
        process.send_signal(getattr(signal, name))
        assert end(process) in ("interrupted a", "alarmed a")
        released.set()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.parametrize(
    ("program", "said"),
    [(FORKED, "['FastClient', 'a', 'a'] 0 a"), (POOL, "['a', 'a', 'a', 'a'] a")],
    ids=["fork", "multiprocessing"],
)
def test_a_forked_child_goes_on_with_httpx(program: str, said: str) -> None:
    with serving(ANSWER) as server:
        quiet = "import warnings; warnings.simplefilter('ignore')\n"
        assert end(start(server.url, quiet + BEGIN + ENGINE + program)) == said


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_the_end_of_a_process_is_quiet() -> None:
    """pyreqwest's thread may be about to wake the event loop, which ended one in three of these with an abort."""
    with serving(ANSWER) as server:
        assert end(start(server.url, BEGIN + ENDED)) == str([0] * 12)


def test_the_end_of_a_process_with_calls_under_way() -> None:
    with serving(ANSWER) as server:
        assert end(start(server.url, BEGIN + BUSY)) == "a"


LOOPS = [
    test_loops.test_600_cancelled_calls_leave_the_pool_whole,
    test_loops.test_calls_cancelled_before_they_connect_leave_nothing,
    test_loops.test_cancelling_a_batched_upsert_cancels_its_batches,
]


@pytest.mark.slow
@pytest.mark.parametrize("test", LOOPS, ids=lambda test: test.__name__)
async def test_cancelled_calls(test: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINECONE_ENGINE", "fast")
    await test()


def test_event_loops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINECONE_ENGINE", "fast")
    test_loops.test_one_handle_in_two_event_loops()
    test_loops.test_one_handle_in_two_loops_at_the_same_time()
