"""Stores that close their files while they are not used, and open them again."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from pathlib import Path

import numpy as np
import pytest

from pinecone.local.errors import DataError, StorageError
from pinecone.local.storage import open_files as files
from pinecone.local.storage.store import Store


def value(number: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.full((1, 2), number, np.float32)


def read(store: Store, record_id: str) -> float | None:
    with store.view("") as view:
        found = view.by_id([record_id])
        return float(view.vectors(found)[0][0]) if found else None


def open_files(folder: Path) -> list[str]:
    if not Path("/proc/self/fd").exists():
        pytest.skip("looks for open files in /proc")
    links = []
    for each in Path("/proc/self/fd").iterdir():
        try:
            links.append(os.readlink(each))
        except FileNotFoundError:  # that of this very listing
            continue
    return [Path(link).name for link in links if link.startswith(f"{folder}/")]


@pytest.fixture
def two_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the stores of this test; those of services that other tests keep do not count."""
    monkeypatch.setattr(files, "MOST", 2)
    monkeypatch.setattr(files, "_stores", OrderedDict())


@pytest.mark.usefixtures("two_at_most")
def test_the_one_used_longest_ago_has_no_file_open_and_answers_all_the_same(tmp_path: Path) -> None:
    stores = [Store(tmp_path / f"{number}", 2, durable=True) for number in range(3)]
    for turn in range(3):
        for number, store in enumerate(stores):
            assert (
                store.upsert("", [f"r{turn}"], value(10 * turn + number), [{"n": turn}]) == turn + 1
            )
        assert open_files(tmp_path / "0") == []
        assert open_files(tmp_path / "2") != []
        for number, store in enumerate(stores):
            assert read(store, f"r{turn}") == 10 * turn + number
    assert stores[0].update("", "r1", None, {"n": 7}) == 4
    assert stores[0].delete_ids("", ["r0"]) == 5
    for store in stores:
        store.close()
    assert open_files(tmp_path) == []
    again = Store(tmp_path / "0", 2, durable=True)
    assert [read(again, f"r{turn}") for turn in range(3)] == [None, 10, 20]
    again.close()


@pytest.mark.usefixtures("two_at_most")
def test_a_view_outlives_the_sleep_of_its_store(tmp_path: Path) -> None:
    store = Store(tmp_path / "a", 2, durable=False)
    store.upsert("", ["a"], value(1), [None])
    with store.view("") as view:
        assert store.release_files()
        store.upsert("", ["a"], value(2), [None])
        assert store.release_files()
        assert view.vectors(view.by_id(["a"]))[0].tolist() == [1, 1]
    assert read(store, "a") == 2
    store.close()


@pytest.mark.slow
@pytest.mark.usefixtures("two_at_most")
def test_many_threads_wake_stores_and_let_them_sleep(tmp_path: Path) -> None:
    stores = [Store(tmp_path / f"{number}", 2, durable=False) for number in range(6)]
    wrong: list[object] = []

    def use(thread: int) -> None:
        try:
            for turn in range(60):
                store = stores[(turn * (thread + 1)) % len(stores)]
                name = f"{thread}-{turn}"
                store.upsert("", [name], value(turn), [{"t": thread}])
                if read(store, name) != turn:
                    wrong.append(name)
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=use, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert sum(sum(store.counts().values()) for store in stores) == 4 * 60
    for store in stores:
        store.close()


def test_a_closed_store_does_not_wake_up(tmp_path: Path) -> None:
    store = Store(tmp_path / "a", 2, durable=False)
    assert store.release_files()
    store.close()
    with pytest.raises(DataError, match="closing"):
        store.upsert("", ["a"], value(1), [None])
    with pytest.raises(DataError, match="closing"):
        read(store, "a")


def test_what_fails_for_another_reason_is_not_tried_again() -> None:
    calls: list[int] = []

    def fail() -> None:
        calls.append(1)
        raise StorageError("damaged")

    with pytest.raises(StorageError, match="damaged"):
        files.opened("file", fail)
    assert calls == [1]
