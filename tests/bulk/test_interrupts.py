"""A load that is interrupted or cancelled ends soon, leaves no thread behind, and can go on by its journal."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from pinecone import AsyncIndex, Index
from pinecone.bulk import journal
from tests.helpers.scripted_server import Reply, Server, reply, serving
from tests.helpers.waiting import async_wait_until, wait_until

COUNT, BATCH = 1500, 10
ROWS: list[Any] = [(f"r{number}", [1.0, number]) for number in range(COUNT)]
STORED = reply(200, {"upsertedCount": BATCH})
BUSY = reply(503, {"message": "busy"}, {"Retry-After": "20"})


def ids(server: Server) -> set[str]:
    return {it["id"] for request in server.requests for it in request.json()["vectors"]}


def interrupt_at(number: int, then: Reply) -> Reply:
    """Interrupt the main thread, as Ctrl-C does, at the so many-th request."""
    requests = count(1)

    def send(sock: Any) -> None:
        if next(requests) == number:
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        then(sock)

    return send


def noted(path: Path) -> set[str]:
    """Return the ids that a journal says are stored."""
    lines = [line.split() for line in path.read_text().splitlines()[1:]]
    return {f"r{row}" for start, end, _ in lines for row in range(int(start), int(end))}


@pytest.mark.parametrize("answer", [STORED, BUSY], ids=["stored", "busy"])
def test_an_interrupt(tmp_path: Path, answer: Reply) -> None:
    path = tmp_path / "j"
    before = set(threading.enumerate())
    with (
        serving(*[STORED] * 40, interrupt_at(3, answer)) as server,
        Index(host=server.url, api_key="k") as index,
    ):
        with pytest.raises(KeyboardInterrupt):
            index.load(
                ROWS,
                journal=path,
                failures=tmp_path / "failures.jsonl",
                on_error="return",
                batch_size=BATCH,
                max_concurrency=4,
            )
        assert not (tmp_path / "failures.jsonl").exists(), "what was not sent has not failed"
        after = set(threading.enumerate()) - before
        assert not [thread for thread in after if thread.name.startswith("pinecone")]
        assert len(server.requests) < COUNT / BATCH
        known = noted(path)
        assert len(known) >= 40 * BATCH - 4 * BATCH
        assert known <= ids(server)
        server.script[:] = [STORED]
        server.requests.clear()
        result = index.load(ROWS, journal=path, batch_size=BATCH)
    assert result.skipped_count == len(known)
    assert ids(server) == {id_ for id_, _ in ROWS} - known


def test_an_interrupt_in_the_source(tmp_path: Path) -> None:
    def rows() -> Iterator[Any]:
        for number, row in enumerate(ROWS):
            if number == 900:
                raise KeyboardInterrupt
            yield row

    path = tmp_path / "j"
    with serving(STORED) as server, Index(host=server.url, api_key="k") as index:
        with pytest.raises(KeyboardInterrupt):
            index.load(rows(), journal=path, source_id="x", batch_size=BATCH)
        assert noted(path) == ids(server)
        result = index.load(iter(ROWS), journal=path, source_id="x")
    assert result.loaded_count + result.skipped_count == COUNT


def test_a_full_disk_ends_a_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def __getattr__(self, name: str) -> Any:
            return getattr(os_module, name)

        def write(self, file: int, data: bytes) -> None:
            if data.startswith(b"20 "):
                raise OSError(28, "No space left on device")
            os_module.write(file, data)

    os_module = journal.os
    monkeypatch.setattr(journal, "os", Full())
    path = tmp_path / "j"
    with serving(STORED) as server, Index(host=server.url, api_key="k") as index:
        with pytest.raises(OSError, match="No space left"):
            index.load(ROWS, journal=path, batch_size=BATCH, max_concurrency=1)
        monkeypatch.undo()
        result = index.load(ROWS, journal=path, batch_size=BATCH)
    assert (result.skipped_count, result.loaded_count) == (20, COUNT - 20)


async def test_a_cancellation(tmp_path: Path) -> None:
    path = tmp_path / "j"
    with serving(STORED) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            tasks = set(asyncio.all_tasks())
            load = asyncio.ensure_future(
                index.load(ROWS, journal=path, batch_size=BATCH, max_concurrency=4)
            )
            await async_wait_until(lambda: len(server.requests) > 40)
            load.cancel()
            with pytest.raises(asyncio.CancelledError):
                await load
            assert asyncio.all_tasks() == tasks
            known = noted(path)
            assert len(known) > 30 * BATCH
            assert known <= ids(server)
            server.requests.clear()
            result = await index.load(ROWS, journal=path, batch_size=BATCH)
    assert result.skipped_count == len(known)
    assert ids(server) == {id_ for id_, _ in ROWS} - known


async def test_a_cancellation_while_the_source_is_read(tmp_path: Path) -> None:
    lines = "".join(f'{{"id": "{id_}", "values": {values}}}\n' for id_, values in ROWS)
    (tmp_path / "x.jsonl").write_text(lines)
    with serving(STORED) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            for turns in range(1, 40, 4):
                load = asyncio.ensure_future(
                    index.load(tmp_path / "x.jsonl", journal=tmp_path / "j", batch_size=BATCH)
                )
                for _ in range(turns):
                    await asyncio.sleep(0)
                load.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await load
            result = await index.load(tmp_path / "x.jsonl", journal=tmp_path / "j")
    assert result.loaded_count + result.skipped_count == COUNT
    assert ids(server) == {id_ for id_, _ in ROWS}


async def test_an_asynchronous_iterator() -> None:
    asked = asyncio.Event()

    async def rows() -> Any:
        for row in ROWS:
            asked.set()
            await asyncio.sleep(0)
            yield row

    with serving(STORED) as server:
        async with AsyncIndex(host=server.url, api_key="k") as index:
            result = await index.load(rows(), batch_size=BATCH)
        with (
            Index(host=server.url, api_key="k") as wrong,
            pytest.raises(TypeError, match="source: expected an iterable"),
        ):
            wrong.load(rows())
    assert result.loaded_count == COUNT
    assert ids(server) == {id_ for id_, _ in ROWS}
    assert asked.is_set()


def test_a_source_is_asked_in_the_thread_of_its_program() -> None:
    threads: set[Callable[..., Any] | threading.Thread] = set()

    def rows() -> Iterator[Any]:
        for row in ROWS:
            threads.add(threading.current_thread())
            yield row

    with serving(STORED) as server:
        with Index(host=server.url, api_key="k") as index:
            index.load(rows(), batch_size=100)

        async def main() -> None:
            async with AsyncIndex(host=server.url, api_key="k") as index:
                await index.load(rows(), batch_size=100)

        asyncio.run(main())
        wait_until(lambda: len(server.requests) == 2 * COUNT / 100)
    assert threads == {threading.main_thread()}
