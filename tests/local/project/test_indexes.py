"""Copies of whole indexes: of one, of all, and an index made from a copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.errors import ControlError
from pinecone.local.project.indexes import Indexes, OpenIndex


class Ports:
    """Hands out numbers and listens to nothing."""

    def __init__(self) -> None:
        self.next = 1

    def listen(self, preferred: int | None) -> int:
        self.next += 1
        return self.next

    def url(self, port: int) -> str:
        return f"http://127.0.0.1:{port}"

    def serve(self, port: int, index: OpenIndex) -> None:
        pass

    def unlisten(self, port: int) -> None:
        pass


def entry(name: str) -> IndexEntry:
    return IndexEntry(name, "", 0, 2, "cosine", "aws", "us-east-1")


def fill(indexes: Indexes, made: IndexEntry, *ids: str) -> None:
    index = indexes.opened(made.port)
    assert index is not None
    rows = np.ones((len(ids), 2), np.float32)
    index.operations.store.upsert("", ids, rows, [{"k": 1}] * len(ids))


def counted(indexes: Indexes, made: IndexEntry) -> dict[str, int]:
    index = indexes.opened(made.port)
    assert index is not None
    return index.operations.store.counts()


@pytest.fixture
def indexes(tmp_path: Path) -> Iterator[Indexes]:
    opened = Indexes(tmp_path / "data", Ports(), durable=True)
    yield opened
    opened.close()


def test_an_index_can_start_with_the_records_of_another(indexes: Indexes, tmp_path: Path) -> None:
    first, second = entry("first"), entry("second")
    indexes.create(first)
    fill(indexes, first, "a", "b")
    made = indexes.snapshot("first", tmp_path / "backup")
    assert (made.records, made.namespaces) == (2, 1)
    fill(indexes, first, "c")
    indexes.create(second, tmp_path / "backup")
    fill(indexes, second, "d", "e")
    indexes.delete("first")
    assert counted(indexes, second) == {"": 4}
    with pytest.raises(ControlError, match="Resource first not found"):
        indexes.snapshot("first", tmp_path / "late")


def test_an_index_from_no_snapshot_is_not_created(indexes: Indexes, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="holds no snapshot"):
        indexes.create(entry("first"), tmp_path / "nothing")
    assert indexes.entries() == []
    assert list((tmp_path / "data" / "indexes").iterdir()) == []


def test_a_copy_of_everything_is_a_data_folder(indexes: Indexes, tmp_path: Path) -> None:
    for name, ids in (("first", ["a", "b"]), ("second", [])):
        made = entry(name)
        indexes.create(made)
        if ids:
            fill(indexes, made, *ids)
    indexes.snapshot_all(tmp_path / "copy")
    with pytest.raises(FileExistsError):
        indexes.snapshot_all(tmp_path / "copy")
    with PineconeLocal(tmp_path / "copy") as local, local.client() as pc:
        assert sorted(pc.indexes.list().names()) == ["first", "second"]
        with pc.index("first") as index:
            assert index.describe_index_stats().total_vector_count == 2
