"""Test what keeps a store small and movable: compaction, snapshots, and databases of older formats."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from pinecone.local.errors import DataError, StorageError
from pinecone.local.storage import segments
from pinecone.local.storage.filters import parse
from pinecone.local.storage.segments import Floats
from pinecone.local.storage.slots import SlotTable
from pinecone.local.storage.snapshot import restore_store
from pinecone.local.storage.sparse import Sparse
from pinecone.local.storage.store import Store
from pinecone.local.storage.view import View


@pytest.fixture(autouse=True)
def small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rows make many files."""
    monkeypatch.setattr(segments, "segment_rows", lambda dimension: 16)


def rows(*values: float) -> Floats:
    return np.array([[value, value] for value in values], np.float32)


def fill(store: Store, start: int, stop: int, namespace: str = "") -> None:
    numbers = range(start, stop)
    store.upsert(
        namespace,
        [f"r{number:03}" for number in numbers],
        rows(*numbers),
        [{"n": number, "even": number % 2 == 0} for number in numbers],
        [Sparse(np.uint32([number, 7]), np.float32([1, number])) for number in numbers],
    )


def contents(view: View) -> dict[str, tuple[object, ...]]:
    """Everything a view holds of each record."""
    records = view.by_slot(view.slots)
    vectors, sparses = view.vectors(records), view.sparse(records)
    found: dict[str, tuple[object, ...]] = {}
    for record, vector, sparse in zip(records, vectors, sparses, strict=True):
        assert sparse is not None
        pairs = (sparse.indices.tolist(), sparse.values.tolist())
        found[record.id] = (vector.tolist(), pairs, record.metadata)
    return found


def now(store: Store, namespace: str = "") -> dict[str, tuple[object, ...]]:
    with store.view(namespace) as view:
        return contents(view)


def matching(store: Store, condition: dict[str, object]) -> set[str]:
    with store.view("") as view:
        return {record.id for record in view.by_slot(view.matching(parse(condition)))}


def vector_files(folder: Path) -> int:
    return len(list(folder.glob("vectors-*")))


# -- compaction ------------------------------------------------------------------------------------


def test_compaction_gives_files_back_and_changes_no_record(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=True)
    fill(store, 0, 160)
    fill(store, 500, 520, "other")
    before, other, lsn = now(store), now(store, "other"), store.lsn("")
    assert vector_files(tmp_path) == 12
    store.delete_ids("", [f"r{number:03}" for number in range(160) if number % 10])
    kept = {key: held for key, held in before.items() if key.endswith("0")}
    store.compact()
    assert vector_files(tmp_path) == 3
    assert (now(store), now(store, "other")) == (kept, other)
    assert matching(store, {"even": True}) == set(kept)
    assert matching(store, {"n": {"$gte": 100}}) == {f"r{number}" for number in range(100, 160, 10)}
    assert store.lsn("") == lsn + 1
    store.close()
    store = Store(tmp_path, 2, durable=True)
    assert (now(store), now(store, "other")) == (kept, other)
    fill(store, 160, 200)
    assert len(now(store)) == 56
    store.close()


def test_deleting_much_compacts_by_itself(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=False)
    fill(store, 0, 160)
    store.delete_matching("", parse({"n": {"$gte": 4, "$lt": 156}}))
    store.upsert("", ["r000"], rows(0), [None], [Sparse(np.uint32([1]), np.float32([1]))])
    store.delete_ids("", ["nobody"])
    assert vector_files(tmp_path) == 1
    assert len(now(store)) == 8
    store.delete_all("")
    store.delete_ids("", ["nobody"])
    assert now(store) == {}
    store.close()


def test_an_old_view_outlives_compaction(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=False)
    fill(store, 0, 100)
    with store.view("") as old:
        before = contents(old)
        even = set(old.matching(parse({"even": True})).tolist())
        store.delete_ids("", [f"r{number:03}" for number in range(90)])
        store.compact()
        fill(store, 200, 300)
        assert contents(old) == before
        assert set(old.matching(parse({"even": True})).tolist()) == even
        assert len(now(store)) == 110
    store.delete_ids("", [f"r{number:03}" for number in range(200, 300)])
    store.compact()
    assert vector_files(tmp_path) == 1
    assert now(store) == {key: before[key] for key in before if key >= "r090"}
    store.close()


def test_a_filter_asked_before_a_move_is_not_answered_from_memory(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=False)
    fill(store, 0, 60)
    store.delete_ids("", [f"r{number:03}" for number in range(50)])
    assert matching(store, {"even": True}) == {f"r{number:03}" for number in range(50, 60, 2)}
    store.compact()
    assert matching(store, {"even": True}) == {f"r{number:03}" for number in range(50, 60, 2)}
    store.close()


def test_a_failed_move_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path, 2, durable=False)
    fill(store, 0, 60)
    store.delete_ids("", [f"r{number:03}" for number in range(20)])
    before = now(store)
    with monkeypatch.context() as broken:
        broken.setattr("pinecone.local.storage.metadata.rows", lambda *_: iter([("too", "short")]))
        with pytest.raises(sqlite3.ProgrammingError):
            store.compact()
    assert now(store) == before
    store.compact()
    assert now(store) == before
    assert vector_files(tmp_path) == 3
    store.close()


@pytest.mark.slow
def test_compaction_beside_readers(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=False)
    fill(store, 0, 40)
    stop = threading.Event()
    failures: list[BaseException] = []

    def read() -> None:
        try:
            while not stop.is_set():
                with store.view("") as view:
                    for key, (vector, *_) in contents(view).items():
                        assert vector == [float(key[1:])] * 2
                    found = view.by_slot(view.matching(parse({"even": True})))
                    assert all(int(record.id[1:]) % 2 == 0 for record in found)
        except BaseException as error:
            failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    try:
        for turn in range(40):
            fill(store, 40 + turn * 10, 90 + turn * 10)
            store.delete_ids("", [f"r{number:03}" for number in range(turn * 10, 60 + turn * 10)])
            store.compact()
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    assert failures == []
    store.close()


@pytest.mark.slow
@settings(max_examples=200)
@given(owners=st.lists(st.integers(0, 2), min_size=1, max_size=30), most=st.integers(1, 12))
def test_moves_go_forward_into_free_slots_only(owners: list[int], most: int) -> None:
    table = SlotTable([(slot, ns) for slot, ns in enumerate(owners) if ns])
    used = sum(1 for ns in owners if ns)
    while True:
        before = table.counts(2)
        old, new = table.moves(most)
        if not len(old):
            break
        assert len(old) == len(new) <= most
        assert all(table.mask(1)[old] | table.mask(2)[old])
        assert not any(table.mask(1)[new] | table.mask(2)[new])
        assert max(new) < min(old)
        table.publish_moves(old, new)
        assert table.counts(2)[1:] == before[1:]
    assert table.shrink() == used
    assert table.acquire(2).tolist() == [used, used + 1]


# -- snapshots -------------------------------------------------------------------------------------


def test_a_snapshot_opens_as_a_store(tmp_path: Path) -> None:
    store = Store(tmp_path / "live", 2, durable=True)
    fill(store, 0, 50)
    fill(store, 50, 60, "other")
    store.create_namespace("empty", ["n"])
    store.delete_ids("", ["r003", "r049"])
    made = store.snapshot(tmp_path / "copies" / "one")
    assert (made.records, made.namespaces) == (58, 3)
    assert made.bytes == sum(file.stat().st_size for file in (tmp_path / "copies/one").iterdir())
    before, other = now(store), now(store, "other")
    fill(store, 0, 100)
    store.delete_all("other")
    store.close()
    restore_store(tmp_path / "copies" / "one", tmp_path / "back")
    for folder in ("copies/one", "back"):
        copied = Store(tmp_path / folder, 2, durable=True)
        assert (now(copied), now(copied, "other")) == (before, other)
        assert [space.schema for space in copied.namespaces()] == [None, ("n",), None]
        assert matching(copied, {"n": {"$lt": 5}}) == {"r000", "r001", "r002", "r004"}
        assert copied.upsert("", ["new"], rows(1), [None]) == 3
        copied.close()


@pytest.mark.slow
def test_a_snapshot_holds_one_state_while_writes_go_on(tmp_path: Path) -> None:
    """Each write sets all records to one value: a copy with two values caught half a write."""
    store = Store(tmp_path / "live", 2, durable=False)
    names = [f"r{number}" for number in range(60)]
    stop = threading.Event()
    sparse = [Sparse(np.uint32([1]), np.float32([1]))] * 60

    def write() -> None:
        value = 1
        while not stop.is_set():
            store.upsert("", names, rows(*[value] * 60), [{"v": value}] * 60, sparse)
            value += 1
            time.sleep(
                0.002
            )  # slots stay taken while a copy is made: a busy machine would fill the disk

    store.upsert("", names, rows(*[0] * 60), [{"v": 0}] * 60, sparse)
    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(8):
            store.snapshot(tmp_path / f"copy{number}")
    finally:
        stop.set()
        writer.join()
    store.close()
    values = []
    for number in range(8):
        copied = Store(tmp_path / f"copy{number}", 2, durable=False)
        held = now(copied)
        assert len(held) == 60
        [(vector, _, text)] = {(str(each[0]), str(each[1]), each[2]) for each in held.values()}
        value = float(vector.strip("[]").split(",")[0])
        assert text == b'{"v":%d}' % value
        values.append(value)
        copied.close()
    assert values == sorted(values)
    assert len(set(values)) > 1


def test_an_interrupted_snapshot_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "live", 2, durable=False)
    fill(store, 0, 50)
    with pytest.MonkeyPatch.context() as broken:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        broken.setattr(store.segments, "copy", full)
        with pytest.raises(OSError, match="No space left"):
            store.snapshot(tmp_path / "copy")
    assert [file.name for file in tmp_path.iterdir()] == ["live"]
    (tmp_path / "copy").mkdir()
    with pytest.raises(FileExistsError, match="a snapshot needs a new folder"):
        store.snapshot(tmp_path / "copy")
    store.close()
    with pytest.raises(DataError, match="closing"):
        store.snapshot(tmp_path / "late")
    with pytest.raises(FileNotFoundError, match="holds no snapshot"):
        restore_store(tmp_path / "copy", tmp_path / "back")
    assert not (tmp_path / "back").exists()


# -- older formats ---------------------------------------------------------------------------------

FORMAT_1 = """
CREATE TABLE namespace(
    number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE NOT NULL, lsn INTEGER NOT NULL
);
CREATE TABLE record(
    slot INTEGER PRIMARY KEY, ns INTEGER NOT NULL, id TEXT NOT NULL, metadata BLOB
);
CREATE UNIQUE INDEX record_id ON record(ns, id);
CREATE TABLE field(
    ns INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, value NOT NULL,
    slot INTEGER NOT NULL, PRIMARY KEY(ns, name, kind, value, slot)
) WITHOUT ROWID;
INSERT INTO namespace VALUES(1, '', 5);
INSERT INTO record VALUES(0, 1, 'a', '{"k":1}');
INSERT INTO field VALUES(1, 'k', 'n', 1.0, 0);
PRAGMA user_version = 1;
"""


def test_a_database_of_the_first_format_is_brought_up_to_date(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "records.sqlite")
    connection.executescript(FORMAT_1)
    connection.close()
    (tmp_path / "vectors-00000.f32").write_bytes(rows(*[3] * 16).tobytes())
    for lsn in (6, 7):
        store = Store(tmp_path, 2, durable=True)
        with store.view("") as view:
            assert view.vectors(view.by_id(["a"])).tolist() == [[3, 3]]
        fields = {"k": lsn}
        assert store.update("", "a", None, fields, Sparse(np.uint32([1]), np.float32([2]))) == lsn
        assert matching(store, fields) == {"a"}
        store.close()


def test_a_database_of_a_later_format_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "records.sqlite")
    connection.executescript("PRAGMA user_version = 5")
    connection.close()
    with pytest.raises(StorageError, match="has format 5; this version reads format 4"):
        Store(tmp_path, 2, durable=True)


def test_files_that_a_crash_left_are_removed(tmp_path: Path) -> None:
    store = Store(tmp_path, 2, durable=True)
    fill(store, 0, 20)
    store.close()
    for number in (2, 3):
        (tmp_path / f"vectors-{number:05}.f32").write_bytes(bytes(16 * 2 * 4))
    store = Store(tmp_path, 2, durable=True)
    assert vector_files(tmp_path) == 2
    assert len(now(store)) == 20
    store.close()
