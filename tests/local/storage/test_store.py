"""The store from inside: failing writes, reuse of slots, and readers beside writers."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import httpx
import numpy as np
import pytest

from pinecone.local import PineconeLocal, StorageError
from pinecone.local.errors import DataError
from pinecone.local.storage import segments
from pinecone.local.storage.filters import parse
from pinecone.local.storage.search import top_k
from pinecone.local.storage.segments import Floats
from pinecone.local.storage.slots import SlotTable
from pinecone.local.storage.store import Store
from pinecone.local.storage.view import View
from tests.helpers.waiting import LONGEST
from tests.local.rest import Control, vector


def rows(*values: float) -> Floats:
    """Rows of dimension 2 that all hold one value."""
    return np.array([[value, value] for value in values], np.float32)


def contents(store: Store, namespace: str = "") -> dict[str, float]:
    with store.view(namespace) as view:
        return held(view)


def held(view: View) -> dict[str, float]:
    records = view.by_slot(view.slots)
    values = view.vectors(records)[:, 0].tolist()
    return {record.id: value for record, value in zip(records, values, strict=True)}


# -- folders ---------------------------------------------------------------------------------------


def test_folders_of_an_interrupted_creation_are_removed(tmp_path: Path) -> None:
    PineconeLocal(tmp_path).close()
    leftover = tmp_path / "indexes" / "0123"
    leftover.mkdir()
    (leftover / "records.sqlite").write_bytes(b"half")
    PineconeLocal(tmp_path).close()
    assert not leftover.exists()


def test_database_of_another_format(tmp_path: Path) -> None:
    Store(tmp_path, 2, durable=True).close()
    connection = sqlite3.connect(tmp_path / "records.sqlite")
    connection.execute("PRAGMA user_version = 9")
    connection.close()
    with pytest.raises(StorageError, match=r"sqlite has format 9; this version reads format 4"):
        Store(tmp_path, 2, durable=True)


# -- failing writes ------------------------------------------------------------------------------


def test_a_failed_write_changes_nothing_and_the_store_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path, 2, durable=False)
    store.upsert("", ["a", "b"], rows(1, 2), [{"k": 1}, None])

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(store.segments, "write", full)
        with pytest.raises(OSError, match="No space left"):
            store.upsert("", ["a", "c"], rows(8, 9), [None, None])
    with monkeypatch.context() as broken:
        # The transaction breaks half way: the records are in, their fields are not.
        broken.setattr("pinecone.local.storage.metadata.rows", lambda *_: iter([("too", "short")]))
        with pytest.raises(sqlite3.ProgrammingError):
            store.upsert("", ["a", "c"], rows(8, 9), [{"k": 2}, None])
    assert contents(store) == {"a": 1.0, "b": 2.0}
    assert store.upsert("", ["c"], rows(3), [None]) == 2
    assert contents(store) == {"a": 1.0, "b": 2.0, "c": 3.0}
    with store.view("") as view:
        assert len(view.matching(parse({"k": 1}))) == 1
    store.close()


def test_a_full_disk_is_a_clear_error_and_reads_go_on(
    http: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    with PineconeLocal() as local:
        data = Control(local.url, http).create(2)
        data.upsert([vector("a", 1, 2)])

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as broken:
            broken.setattr(segments.Segments, "write", full)
            answer = data.post("/vectors/upsert", {"vectors": [vector("b", 1, 2)]})
        assert answer.status_code == 400
        assert answer.json()["message"] == (
            "There is no room left for this write: [Errno 28] No space left on device. "
            "Reads and deletes go on"
        )
        assert data.pages() == [["a"]]
        data.upsert([vector("b", 1, 2)])


# -- slots ---------------------------------------------------------------------------------------


def test_replacing_records_reuses_slots(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=False)
    names = [f"r{number}" for number in range(50)]
    for value in range(1, 40):
        store.upsert("", names, rows(*[value] * 50), [None] * 50)
    with store.view("") as view:
        assert len(view.slots) == 50
        assert int(view.slots[-1]) < 150
        assert set(held(view).values()) == {39.0}
    store.close()


def test_slots_of_a_pinned_view_are_not_overwritten(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=False)
    store.upsert("", ["a", "b"], rows(1, 2), [None, None])
    with store.view("") as old:
        for value in (3, 4, 5, 6):
            store.upsert("", ["a", "b"], rows(value, value), [None, None])
        store.delete_all("")
        store.upsert("", ["c"], rows(7), [None])
        assert held(old) == {"a": 1.0, "b": 2.0}
        assert old.ids("", "", 10) == ["a", "b"]
    assert contents(store) == {"c": 7.0}
    store.close()


def test_freed_slots_wait_for_the_oldest_reader() -> None:
    table = SlotTable([(0, 1), (1, 1)])
    early = table.pin()
    table.publish(1, np.empty(0, np.intp), np.array([0]))
    late = table.pin()
    assert table.acquire(1).tolist() == [2]
    table.unpin(late)
    assert table.acquire(1).tolist() == [3]
    table.unpin(early)
    assert table.acquire(2).tolist() == [0, 4]


def test_gaps_are_found_again_after_reopening(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=True)
    store.upsert("", ["a", "b", "c"], rows(1, 2, 3), [None] * 3)
    store.delete_ids("", ["a", "b"])
    store.close()
    store = Store(tmp_path, 2, durable=True)
    store.upsert("", ["d"], rows(4), [None])
    with store.view("") as view:
        assert view.slots.tolist() == [0, 2]
        assert held(view) == {"d": 4.0, "c": 3.0}
    store.close()


def test_writes_across_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "segment_rows", lambda dimension: 4)
    store = Store(tmp_path, 2, durable=True)
    names = [f"r{number:02d}" for number in range(23)]
    store.upsert("", names, rows(*range(1, 24)), [None] * 23)
    store.delete_ids("", names[3:9])
    store.upsert("", names[20:], rows(100, 101, 102), [None] * 3)
    wanted = {name: float(number + 1) for number, name in enumerate(names)}
    for name in names[3:9]:
        del wanted[name]
    wanted |= {"r20": 100.0, "r21": 101.0, "r22": 102.0}
    assert contents(store) == wanted
    store.close()
    store = Store(tmp_path, 2, durable=True)
    assert contents(store) == wanted
    store.close()


# -- readers beside writers ----------------------------------------------------------------------


@pytest.mark.slow
def test_every_read_sees_whole_writes_only(tmp_path: Path) -> None:
    """Each write sets all records to one value: a read that mixes two values saw half a write."""
    store = Store(tmp_path, 2, durable=False)
    names = [f"r{number}" for number in range(40)]
    store.upsert("", names, rows(*[1] * 40), [{"v": 1}] * 40)
    stop = threading.Event()
    seen: list[set[float]] = []
    failures: list[BaseException] = []

    def read() -> None:
        try:
            while not stop.is_set():
                with store.view("") as view:
                    found = held(view)
                    value = next(iter(found.values()))
                    matched = view.matching(parse({"v": value}))
                    query = np.ones(2, np.float32)
                    _, scores = top_k(store.segments, view.slots, query, "dotproduct", 10)
                assert len(found) == 40
                assert len(matched) == 40
                seen.append(set(found.values()) | {score / 2 for score in scores.tolist()})
        except BaseException as error:
            failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for value in range(2, 120):
        store.upsert("", names, rows(*[value] * 40), [{"v": value}] * 40)
    stop.set()
    for reader in readers:
        reader.join()
    store.close()
    assert failures == []
    assert len(seen) > 20
    assert all(len(values) == 1 for values in seen)


def test_a_read_is_not_held_up_by_a_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path, 2, durable=False)
    store.upsert("", ["a"], rows(1), [None])
    writing, finish = threading.Event(), threading.Event()
    write = store.segments.write

    def slow(*arguments: object) -> None:
        writing.set()
        assert finish.wait(LONGEST)
        write(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(store.segments, "write", slow)
    writer = threading.Thread(target=store.upsert, args=("", ["b"], rows(2), [None]))
    writer.start()
    assert writing.wait(LONGEST)
    assert contents(store) == {"a": 1.0}
    assert store.counts() == {"": 1}
    finish.set()
    writer.join()
    assert contents(store) == {"a": 1.0, "b": 2.0}
    store.close()


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=False)
    store.upsert("", ["a"], rows(1), [None])
    store.close()
    store.close()
    with pytest.raises(DataError, match="deleted or the service is closing"):
        contents(store)
    with pytest.raises(DataError, match="deleted or the service is closing"):
        store.upsert("", ["a"], rows(1), [None])
    with pytest.raises(DataError, match="deleted or the service is closing"):
        store.delete_all("")


def test_concurrent_writers_to_many_namespaces(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=False)

    def write(number: int) -> None:
        for value in range(1, 21):
            store.upsert(f"n{number}", [f"r{value}"], rows(value), [{"v": value}])

    writers = [threading.Thread(target=write, args=(number,)) for number in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert store.counts() == {f"n{number}": 20 for number in range(6)}
    assert contents(store, "n3") == {f"r{value}": float(value) for value in range(1, 21)}
    assert store.lsn("n5") == 20
    store.close()
