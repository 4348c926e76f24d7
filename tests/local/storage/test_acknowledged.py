"""Damage the log of a store that was killed: what was acknowledged is there, or an error says that it is not."""

from __future__ import annotations

import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pinecone.local.errors import DataError
from pinecone.local.storage.store import Store
from tests.local.storage.test_damage import flip
from tests.local.storage.test_store import contents, rows

HEADER, FRAME = 32, 24 + 8192


class Killed:
    """A store, and copies of its files as they are while it is in use: what a killed process leaves."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._copies = 0
        self.store = Store(folder / "used", 2, durable=True)
        for namespace in ("", "films"):
            for number in range(3):
                self.store.upsert(namespace, [f"{number}"], rows(number), [{"n": number}])

    def copy(self) -> Path:
        """Return a new copy."""
        self._copies += 1
        return Path(shutil.copytree(self._folder / "used", self._folder / str(self._copies)))


@pytest.fixture
def killed(tmp_path: Path) -> Iterator[Killed]:
    made = Killed(tmp_path)
    yield made
    made.store.close()


def found(folder: Path, namespace: str) -> dict[str, float]:
    with closing(Store(folder, 2, durable=True)) as store:
        return contents(store, namespace)


def commits(log: Path) -> list[int]:
    """Return where in a log the frames begin that end a transaction."""
    data = log.read_bytes()
    places = range(HEADER, len(data) - FRAME + 1, FRAME)
    return [place for place in places if struct.unpack_from(">I", data, place + 4)[0]]


@pytest.mark.parametrize("which", [0, 1, -2, -1], ids=["first", "second", "last but one", "last"])
@pytest.mark.parametrize("byte", [8, 16, 24 + 100], ids=["salt", "checksum", "page"])
def test_a_damaged_log_is_an_error(killed: Killed, which: int, byte: int) -> None:
    folder = killed.copy()
    log = folder / "records.sqlite-wal"
    flip(log, commits(log)[which] + byte, 3)
    with pytest.raises(DataError) as refused:
        found(folder, "films")
    assert f"{folder / 'records.sqlite'} is damaged: the last writes are missing" in str(
        refused.value
    )
    assert "3 writes to a namespace were acknowledged" in str(refused.value)


def test_damage_of_the_log_is_found_by_a_check_of_everything(killed: Killed) -> None:
    folder = killed.copy()
    log = folder / "records.sqlite-wal"
    flip(log, commits(log)[-1] + 24)
    with closing(Store(folder, 2, durable=True)) as store:
        assert "the last writes are missing" in store.problems()[0]
        store.upsert("films", ["2"], rows(2), [{"n": 2}])
    assert found(folder, "films") == {"0": 0, "1": 1, "2": 2}  # written again, so all is well


def test_what_was_never_acknowledged_may_be_missing(killed: Killed) -> None:
    folder = killed.copy()
    before = found(folder, "films")
    torn = killed.copy()
    with open(torn / "records.sqlite-wal", "ab") as log:
        log.write(log.name.encode().ljust(FRAME + 999, b"\1"))
    assert found(torn, "films") == before
    # After a loss of power the newest state of the note may be missing.
    early = killed.copy()
    killed.store.upsert("films", ["9"], rows(9), [{"n": 9}])
    late = killed.copy()
    shutil.copy(early / "records.ack", late)
    assert found(late, "films") == {**before, "9": 9}


WRITES: list[Callable[[Store], object]] = [
    lambda store: store.create_namespace("new", None),
    lambda store: store.upsert("new", ["a"], rows(1), [None]),
    lambda store: store.update("films", "1", None, {"n": 7}),
    lambda store: store.delete_ids("films", ["1"]),
    lambda store: store.delete_all("films"),
]


@pytest.mark.parametrize("write", WRITES)
def test_every_kind_of_write_is_noted(killed: Killed, write: Callable[[Store], object]) -> None:
    write(killed.store)
    whole, folder = killed.copy(), killed.copy()
    found(whole, "films")
    log = folder / "records.sqlite-wal"
    flip(log, commits(log)[-1] + 24)
    with pytest.raises(DataError, match="the last writes are missing"):
        found(folder, "films")


@pytest.mark.parametrize("again", [False, True])
def test_a_namespace_that_was_deleted_is_not_missing(killed: Killed, again: bool) -> None:
    killed.store.delete_namespace("films")
    if again:  # with the number that the other one had, and fewer writes
        killed.store.upsert("films", ["a"], rows(1), [None])
    assert list(found(killed.copy(), "films")) == (["a"] if again else [])
    assert len(found(killed.copy(), "")) == 3


def test_a_note_that_is_damaged_or_missing_tells_nothing(killed: Killed) -> None:
    for damage in (lambda note: flip(note, 10), Path.unlink, lambda note: note.write_bytes(b"x")):
        folder = killed.copy()
        damage(folder / "records.ack")
        assert len(found(folder, "films")) == 3
