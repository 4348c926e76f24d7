"""Documents survive: restarts, kills, failing writes, moves, backups and snapshots."""

from __future__ import annotations

import random
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import msgspec
import numpy as np
import pytest

from pinecone.errors import PineconeError
from pinecone.local import PineconeLocal
from pinecone.local.catalog.schema import FullText
from pinecone.local.engine.documents.texts import Texts
from pinecone.local.storage.store import Store
from pinecone.local.storage.view import Changed, Record, View
from pinecone_api.v2026_01_alpha.db_control import models as c
from tests.helpers.waiting import LONGEST, wait_until
from tests.local.engine.documents.papers import (
    FIELDS,
    Json,
    Papers,
    control,
    create,
    dense,
    query_string,
    sparse,
    stored,
    text,
)
from tests.local.process import Process

BATCH = 20


def document(number: int, version: int) -> Json:
    """Return a document that follows from its number and version alone."""
    return {
        "_id": f"d{number}",
        "title": f"Number{number}",
        "body": f"version{version} shared words",
        "look": [number + 1.0, version + 1.0],
        "terms": stored({version: 1.0}),
        "year": version,
    }


def everything(papers: Papers, versions: int = 4) -> Json:
    """All that an outsider can see."""
    ids = [item.id for item in papers.client.list_vectors(namespace="n").vectors]
    return {
        "counts": papers.counts(),
        "documents": papers.fetch(*ids),
        "words": papers.scores(text("body", "shared version1"), k=1000),
        "near": papers.scores(dense("look", 1, 0), k=1000),
        **{
            f"v{version}": (
                sorted(papers.ids(text("body", f"version{version}"), k=1000)),
                sorted(papers.ids(sparse("terms", {version: 1.0}), k=1000)),
                sorted(papers.ids(dense("look", 1, 1), k=1000, filter={"year": version})),
            )
            for version in range(versions)
        },
    }


@pytest.mark.slow
def test_reopening_keeps_everything(tmp_path: Path) -> None:
    with PineconeLocal(tmp_path) as local:
        papers = Papers(create(local.url, "kept", FIELDS).host)
        papers.upsert(*(document(number, 1) for number in range(30)))
        papers.upsert(*(document(number, 2) for number in range(10)))
        papers.upsert(document(1, 3), namespace="other")
        papers.delete("d3", "d20")
        before = everything(papers)
        model = control(local.url).describe_index("kept")
        papers.close()
    assert before["v2"][0] == before["v2"][1] == before["v2"][2] != []
    for _ in range(2):
        with PineconeLocal(tmp_path) as local:
            found = control(local.url).describe_index("kept")
            # Its port is another one if somebody has taken that meanwhile.
            assert msgspec.structs.replace(found, host=model.host) == model
            papers = Papers(found.host)
            assert everything(papers) == before
            papers.close()
    with PineconeLocal(tmp_path) as local:
        papers = Papers(control(local.url).describe_index("kept").host)
        papers.upsert(document(3, 0))
        assert papers.ids(text("body", "version0")) == ["d3"]
        papers.close()


class Writer(threading.Thread):
    """Upserts batches until the connection breaks; knows what was acknowledged."""

    def __init__(self, host: str, namespace: str) -> None:
        super().__init__()
        self.papers = Papers(host)
        self.namespace = namespace
        self.acknowledged = self.sent = -1

    def run(self) -> None:
        # Each batch replaces the one before as a whole: one version is there at any time.
        while True:
            self.sent = self.acknowledged + 1
            batch = [document(number, self.sent) for number in range(BATCH)]
            body = {"documents": batch}
            try:
                answer = self.papers.raw("upsert", body, namespace=self.namespace)
            except httpx.HTTPError:
                return
            assert answer.status_code == 202, answer.text
            self.acknowledged = self.sent


@pytest.mark.slow
def test_kill_9_loses_nothing_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    chance = random.Random(3)
    for turn in range(3):
        with Process("--path", str(tmp_path), "--port", "0") as process:
            url = process.wait_ready()
            if turn == 0:
                create(url, "kept", FIELDS)
            host = control(url).describe_index("kept").host
            writers = [Writer(host, f"turn{turn}-{number}") for number in range(2)]
            for writer in writers:
                writer.start()
            wait_until(lambda writers=writers: min(each.acknowledged for each in writers) >= 1)
            time.sleep(chance.uniform(0.02, 0.2))
            process.process.kill()
            for writer in writers:
                writer.join(LONGEST)
        with PineconeLocal(tmp_path) as local:
            papers = Papers(control(local.url).describe_index("kept").host)
            for writer in writers:
                found = papers.fetch(
                    *(f"d{number}" for number in range(BATCH)), namespace=writer.namespace
                )
                [version] = {int(each["year"]) for each in found.values()}
                assert version in (writer.acknowledged, writer.sent)
                assert found == {f"d{n}": document(n, version) for n in range(BATCH)}
                for method in (
                    text("body", f"version{version}"),
                    query_string("shared AND words"),
                    sparse("terms", {version: 1.0}),
                ):
                    ids = papers.ids(method, k=100, namespace=writer.namespace)
                    assert set(ids) == set(found)
                if version:
                    gone = text("body", f"version{version - 1}")
                    assert papers.ids(gone, namespace=writer.namespace) == []
                writer.papers.close()
            papers.close()


def test_backups_and_what_is_made_of_them(tmp_path: Path) -> None:
    with PineconeLocal(tmp_path) as local:
        papers = Papers(create(local.url, "first", FIELDS, tags={"a": "b"}).host)
        papers.upsert(*(document(number, number % 3) for number in range(12)))
        before = everything(papers)
        client = control(local.url)
        backup = client.create_backup("first", c.CreateBackupRequest())
        assert backup.record_count == 12
        fields = client.describe_index("first").schema
        assert backup.schema == fields
        papers.delete()
        request = c.CreateIndexFromBackupRequest(name="second")
        client.create_index_from_backup_operation(backup.backup_id, request)
        again = client.describe_index("second")
        assert (again.schema, again.source_backup_id) == (fields, backup.backup_id)
        second = Papers(again.host)
        assert everything(second) == before
        third = create(local.url, "third", {}, source_backup_id=backup.backup_id)
        assert third.schema == fields
        other = Papers(third.host)
        assert everything(other) == before
        other.upsert(document(0, 3))
        assert other.ids(text("body", "version3")) == ["d0"]
        with pytest.raises(PineconeError, match="has other fields than the index is to have"):
            create(local.url, "fourth", {"t": FIELDS["title"]}, source_backup_id=backup.backup_id)
        for each in (papers, second, other):
            each.close()


def test_a_snapshot_of_the_whole_service(tmp_path: Path) -> None:
    with PineconeLocal() as local:
        papers = Papers(create(local.url, "first", FIELDS).host)
        papers.upsert(*(document(number, number % 3) for number in range(12)))
        before = everything(papers)
        local.snapshot(tmp_path / "copy")
        papers.close()
    with PineconeLocal(tmp_path / "copy") as local:
        copied = Papers(control(local.url).describe_index("first").host)
        assert everything(copied) == before
        copied.close()


# -- the store from inside -------------------------------------------------------------------------


def opened(folder: Path) -> tuple[Store, Texts]:
    texts = Texts({"a": FullText(), "b": FullText(stemming=True)})
    return Store(folder, 1, durable=False, derived=texts), texts


def put(store: Store, namespace: str, documents: dict[str, Json]) -> None:
    vectors = np.ones((len(documents), 1), np.float32)
    store.upsert(namespace, list(documents), vectors, list(documents.values()))


def where(store: Store, texts: Texts, namespace: str, field: str, word: str) -> set[str]:
    with store.view(namespace) as view:
        slots = np.unique(texts.word(view.connection, field, word).slots)
        return {record.id for record in view.by_slot(np.intersect1d(slots, view.slots))}


def consistent(folder: Path) -> dict[str, int]:
    """Check the tables of words against the records, and count what is in them."""
    connection = sqlite3.connect(folder / "records.sqlite")
    records = dict(connection.execute("SELECT slot, ns FROM record"))
    counts = {}
    for number in (0, 1):
        rows = [slot for (slot,) in connection.execute(f"SELECT rowid FROM text_{number}")]
        lengths = dict(connection.execute("SELECT slot, ns FROM length WHERE field = ?", (number,)))
        assert sorted(rows) == sorted(lengths)
        assert lengths.items() <= records.items()
        connection.execute(f"INSERT INTO text_{number}(text_{number}) VALUES('integrity-check')")
        counts["ab"[number]] = len(rows)
    connection.close()
    return counts


def test_words_follow_their_records(tmp_path: Path) -> None:
    store, texts = opened(tmp_path)
    put(store, "x", {str(n): {"a": f"word{n} common", "b": "running"} for n in range(50)})
    put(store, "y", {"0": {"a": "common"}})
    assert where(store, texts, "x", "a", "common") == {str(n) for n in range(50)}
    assert where(store, texts, "y", "a", "common") == {"0"}
    assert where(store, texts, "x", "b", "run") == {str(n) for n in range(50)}
    store.delete_ids("x", [str(n) for n in range(45)])
    assert consistent(tmp_path) == {"a": 6, "b": 5}
    store.compact()  # moves what is left into the slots that are free now
    assert consistent(tmp_path) == {"a": 6, "b": 5}
    assert where(store, texts, "x", "a", "word47") == {"47"}
    store.delete_namespace("x")
    assert consistent(tmp_path) == {"a": 1, "b": 0}
    store.close()


def test_a_write_that_fails_leaves_no_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, texts = opened(tmp_path)
    put(store, "x", {"1": {"a": "old", "b": "old"}})
    found: list[Any] = []
    insert = texts.insert

    def broken(*arguments: Any) -> None:
        insert(*arguments)
        found.append(arguments)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(texts, "insert", broken)
        with pytest.raises(OSError, match="No space left"):
            put(store, "x", {"1": {"a": "new"}, "2": {"a": "new"}})
    assert found
    assert where(store, texts, "x", "a", "new") == set()
    assert where(store, texts, "x", "a", "old") == {"1"}
    assert consistent(tmp_path) == {"a": 1, "b": 1}
    store.close()


def test_words_follow_after_a_sleep(tmp_path: Path) -> None:
    store, texts = opened(tmp_path)
    put(store, "x", {"1": {"a": "old"}, "2": {"a": "other"}})
    assert store.release_files()
    put(store, "x", {"1": {"a": "new"}})
    assert where(store, texts, "x", "a", "old") == set()
    assert store.release_files()

    def change(view: View, records: list[Record]) -> Changed:
        return Changed(view.vectors(records), [{"a": "changed"}] * len(records), [None])

    assert store.rewrite("x", ["2", "nobody"], change) == (3, 1)
    assert store.release_files()
    assert where(store, texts, "x", "a", "changed") == {"2"}
    assert where(store, texts, "x", "a", "new") == {"1"}
    assert consistent(tmp_path) == {"a": 2, "b": 0}
    assert store.rewrite("nowhere", ["1"], change) is None
    store.close()


def test_a_reader_sees_the_words_that_were_there_when_it_began(tmp_path: Path) -> None:
    store, texts = opened(tmp_path)
    put(store, "x", {"1": {"a": "old"}})
    with store.view("x") as view:
        put(store, "x", {"1": {"a": "new"}, "2": {"a": "new"}})
        assert len(texts.word(view.connection, "a", "old").slots) == 1
        assert len(texts.word(view.connection, "a", "new").slots) == 0
    assert where(store, texts, "x", "a", "new") == {"1", "2"}
    store.close()
