"""Flip bits in the files of a service that is not running: what it answers then is right, or an error that says where."""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest

from pinecone.local import PineconeLocal, StorageError
from pinecone.local.cli.main import main
from pinecone.local.errors import DataError
from pinecone.local.storage import health
from pinecone.local.storage.checksums import file_damage, vector_sums
from pinecone.local.storage.health import Health
from pinecone.local.storage.sparse import Sparse
from pinecone.local.storage.store import Store
from tests.helpers.waiting import LONGEST
from tests.local.rest import AWS, Control, Data, vector
from tests.local.storage.test_store import contents, rows

DIMENSION = 6
#: An error must name one of these, all of which are files of the folder.
FILES = re.compile(
    r"records\.sqlite|vectors-\d+\.f32|catalogue\.json|archive\.json|imports\.json|organization\.json|schedules\.json"
)


# -- checksums -------------------------------------------------------------------------------------


@pytest.mark.parametrize("dimension", [1, 2, 7, 768])
def test_every_bit_of_a_vector_counts(dimension: int) -> None:
    row = np.random.default_rng(3).standard_normal((1, dimension), dtype=np.float32)
    before = vector_sums(row)[0]
    seen = {int(before)}
    for bit in range(dimension * 32):
        changed = row.copy()
        changed.view(np.uint8)[0, bit // 8] ^= 1 << bit % 8
        seen.add(int(vector_sums(changed)[0]))
    assert len(seen) == dimension * 32 + 1


def test_two_bits_at_the_same_place_of_two_numbers_count() -> None:
    row = np.ones((1, 64), np.float32)
    before = vector_sums(row)[0]
    for bit in (0, 22, 23, 30, 31):
        for other in range(1, 64):
            changed = row.copy()
            changed.view(np.uint32)[0, [0, other]] ^= np.uint32(1 << bit)
            assert vector_sums(changed)[0] != before


def test_sums_of_vectors_are_the_same_in_every_release() -> None:
    row = np.arange(5, dtype=np.float32).reshape(1, 5)
    assert vector_sums(row).tolist() == [8019022408176369664]
    assert vector_sums(np.zeros((2, 3), np.float32)).tolist() == [0, 0]
    assert vector_sums(np.zeros((2, 0), np.float32)).tolist() == [0, 0]


# -- one store -------------------------------------------------------------------------------------


def flip(path: Path, byte: int, bit: int = 0) -> None:
    with open(path, "r+b") as file:
        file.seek(byte)
        [before] = file.read(1)
        file.seek(byte)
        file.write(bytes([before ^ (1 << bit)]))


def filled(folder: Path, count: int = 40) -> Store:
    store = Store(folder, 2, durable=True)
    for namespace in ("", "films"):
        ids = [f"{namespace}{number}" for number in range(count)]
        store.upsert(namespace, ids, rows(*range(count)), [{"n": n} for n in range(count)])
    return store


def test_a_damaged_vector_is_an_error_that_names_file_namespace_and_record(tmp_path: Path) -> None:
    filled(tmp_path).close()
    flip(tmp_path / "vectors-00000.f32", 43 * 8 + 2, 5)  # record 3 of the second namespace
    store = Store(tmp_path, 2, durable=True)
    message = (
        f"Namespace 'films' cannot be read: {tmp_path}/vectors-00000.f32 is damaged in 1 record "
        "('films3'). Delete or rewrite what is damaged, or restore a backup"
    )
    for _ in range(2):
        with pytest.raises(DataError) as refused, store.view("films"):
            pass
        assert refused.value.message == message
    assert contents(store)["3"] == 3  # other namespaces are not concerned
    for change in ("update", "update_matching", "delete_matching"):
        with pytest.raises(DataError, match="cannot be read"):
            call_on(store, change)
    # Whoever writes or deletes the record has a sound namespace again.
    store.upsert("films", ["films3"], rows(33), [{"n": 33}])
    assert contents(store, "films")["films3"] == 33
    store.close()


def call_on(store: Store, change: str) -> Any:
    from pinecone.local.storage.filters import parse

    if change == "update":
        return store.update("films", "films3", None, {"k": 1})
    if change == "update_matching":
        return store.update_matching("films", parse({"n": 3}), {"k": 1}, dry_run=False)
    return store.delete_matching("films", parse({"n": 3}))


@pytest.mark.parametrize("way", ["delete_ids", "delete_all", "delete_namespace"])
def test_what_is_damaged_can_be_deleted(tmp_path: Path, way: str) -> None:
    filled(tmp_path).close()
    flip(tmp_path / "vectors-00000.f32", 43 * 8)
    store = Store(tmp_path, 2, durable=True)
    more = (["films3", "films4"],) if way == "delete_ids" else ()
    getattr(store, way)("films", *more)
    assert len(contents(store, "films")) == (38 if way == "delete_ids" else 0)
    store.close()


def test_what_is_deleted_while_it_is_found_damaged_is_not_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path).close()
    flip(tmp_path / "vectors-00000.f32", 43 * 8)
    found, deleted = threading.Event(), threading.Event()
    look = Health._damaged_vectors

    def slowly(health: Health, rows: list[tuple[int, int | None]]) -> list[int]:
        slots = look(health, rows)
        found.set()
        assert deleted.wait(LONGEST)
        return slots

    monkeypatch.setattr(Health, "_damaged_vectors", slowly)
    store = Store(tmp_path, 2, durable=True)
    assert found.wait(LONGEST)
    store.delete_ids("films", ["films3"])
    deleted.set()
    assert len(contents(store, "films")) == 39
    store.close()


def spoilt(folder: Path, statement: str) -> None:
    """Change a database as no write would, without the checksums of its file, as after a crash."""
    connection = sqlite3.connect(folder / "records.sqlite")
    connection.execute(statement)
    connection.commit()
    connection.close()
    (folder / "records.crc").unlink()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET metadata = CAST('{\"n\":9}' AS BLOB) WHERE id = 'films3'",
        "UPDATE record SET metadata = CAST('{\"n' AS BLOB) WHERE id = 'films3'",
        "UPDATE record SET metadata = NULL WHERE id = 'films3'",
        "UPDATE record SET metadata = 5 WHERE id = 'films3'",
        "UPDATE record SET id = 'filmsX' WHERE id = 'films3'",
        "UPDATE record SET text_sum = text_sum + 1 WHERE id = 'films3'",
    ],
)
def test_a_damaged_row_is_noticed_without_the_checksums_of_the_file(
    tmp_path: Path, statement: str
) -> None:
    filled(tmp_path).close()
    spoilt(tmp_path, statement)
    store = Store(tmp_path, 2, durable=True)
    with pytest.raises(
        DataError, match=r"'films' cannot be read: .*records\.sqlite is damaged in 1 record"
    ):
        contents(store, "films")
    assert len(contents(store)) == 40
    for record_id in ("films3", "filmsX"):
        store.delete_ids("films", [record_id])
    assert len(contents(store, "films")) == 39
    from pinecone.local.storage.filters import parse

    # Nothing of it is left for filters to find.
    with store.view("films") as view:
        assert view.matching(parse({"n": 3})).tolist() == []
    store.close()


def contents_of(folder: Path, namespace: str) -> dict[str, float]:
    with closing(Store(folder, 2, durable=True)) as store:
        return contents(store, namespace)


def test_a_damaged_page_is_named_without_the_checksums_of_the_file(tmp_path: Path) -> None:
    filled(tmp_path, 2_000).close()
    (tmp_path / "records.crc").unlink()
    path = tmp_path / "records.sqlite"
    with open(path, "r+b") as file:
        for page in range(20, path.stat().st_size // 8192, 2):
            file.seek(page * 8192)
            file.write(b"\x77" * 64)
    with pytest.raises((DataError, StorageError), match=r"records\.sqlite"):
        contents_of(tmp_path, "films")


def test_a_damaged_sparse_vector_is_noticed(tmp_path: Path) -> None:
    store = Store(tmp_path, 0, durable=True)
    sparse = Sparse(np.uint32([1, 2]), np.float32([1, 2]))
    store.upsert("films", ["a"], np.empty((1, 0), np.float32), [None], [sparse])
    store.close()
    spoilt(tmp_path, "UPDATE sparse SET weights = CAST(x'0000000000000000' AS BLOB)")
    store = Store(tmp_path, 0, durable=True)
    with pytest.raises(
        DataError, match=r"'films' cannot be read: .*records\.sqlite is damaged in 1 record"
    ):
        contents(store, "films")
    store.close()


def test_a_large_store_is_checked_in_the_background(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "_WAITED_FOR_BYTES", 0)
    filled(tmp_path, 5_000).close()
    flip(tmp_path / "vectors-00000.f32", 9_000 * 8)
    store = Store(tmp_path, 2, durable=True)
    store._health.stop()  # until the check has ended
    with pytest.raises(DataError, match="'films4000'"):
        contents(store, "films")
    store.close()


def test_writes_during_a_check_are_not_taken_for_damage(tmp_path: Path) -> None:
    filled(tmp_path, 3_000).close()
    store = Store(tmp_path, 2, durable=True)
    for turn in range(20):
        store.upsert(
            "films", [f"films{n}" for n in range(turn, 3_000, 20)], rows(*range(150)), [None] * 150
        )
    assert len(contents(store, "films")) == 3_000
    assert store._health.is_good
    store.close()


@pytest.mark.parametrize("writes", [False, True])
def test_reopening_sound_files_finds_nothing(tmp_path: Path, writes: bool) -> None:
    filled(tmp_path).close()
    for turn in range(4):
        store = Store(tmp_path, 2, durable=True)
        assert len(contents(store, "films")) == 40
        if writes:
            store.update("films", "films3", None, {"turn": turn})
            store.delete_ids("", [str(turn)])
            store.compact()
        store.close()
        assert (tmp_path / "records.crc").read_bytes()[:8] == b"blocks-1"
        assert file_damage(tmp_path / "records.sqlite") is None


def test_files_that_were_put_to_sleep_are_woken_and_closed_in_order(tmp_path: Path) -> None:
    store = filled(tmp_path)
    for turn in range(3):
        assert store.release_files()
        assert file_damage(tmp_path / "records.sqlite") is None
        store.upsert("", ["new"], rows(turn), [{"turn": turn}])
        assert contents(store)["new"] == turn
    store.close()
    assert file_damage(tmp_path / "records.sqlite") is None


def test_records_without_checksums_are_read_as_before(tmp_path: Path) -> None:
    filled(tmp_path).close()
    spoilt(tmp_path, "UPDATE record SET text_sum = NULL, vector_sum = NULL")
    store = Store(tmp_path, 2, durable=True)
    assert len(contents(store, "films")) == 40
    store.upsert("films", ["films0"], rows(9), [None])
    store.close()


# -- a whole service -------------------------------------------------------------------------------


def fill(folder: Path, http: httpx.Client) -> str:
    """Make a service with some of everything; return the name of its index."""
    with PineconeLocal(folder) as local:
        control = Control(local.url, http)
        data = control.create(DIMENSION, "dotproduct", tags={"a": "b"})
        for namespace in ("", "films"):
            records = []
            for number in range(60):
                record = vector(
                    str(number), *[number + 1.0] * DIMENSION, n=number, t=f"t{number % 7}"
                )
                records.append({**record, "sparseValues": {"indices": [number], "values": [0.5]}})
            data.upsert(records, namespace)
        data.query(vector=[1.0] * DIMENSION)
        answer = control.call("POST", f"/indexes/{data.name}/backups", {"name": "kept"})
        assert answer.status_code == 201, answer.text
        control.call("POST", "/indexes", {"name": "other", "dimension": 2, "spec": AWS})
    return data.name


def everything(url: str, name: str, http: httpx.Client) -> list[tuple[str, Any]]:
    """Return what a service answers to many requests, or how it refuses."""
    control = Control(url, http)
    model = control.call("GET", f"/indexes/{name}")
    answers: list[tuple[str, Any]] = [("model", seen(model, drop=("host",)))]
    answers += [
        (path, seen(control.call("GET", path), drop=("indexes",))) for path in ("/backups",)
    ]
    names = sorted(each["name"] for each in control.call("GET", "/indexes").json()["indexes"])
    answers.append(("names", names))
    if model.status_code != 200:
        return answers
    data = Data(name, model.json()["host"], http)
    ids = [str(number) for number in range(60)]
    for namespace in ("", "films"):
        asked = {"namespace": namespace, "topK": 60, "includeMetadata": True, "includeValues": True}
        for more in (
            {"vector": [1.0] * DIMENSION},
            {"vector": [1.0] * DIMENSION, "filter": {"t": "t3"}},
            {"vector": [1.0] * DIMENSION, "sparseVector": {"indices": [7], "values": [1]}},
        ):
            answers.append((f"query {namespace}", seen(data.post("/query", {**asked, **more}))))
        answers.append(("fetch", seen(data.get("/vectors/fetch", ids=ids, namespace=namespace))))
        answers.append(("list", seen(data.get("/vectors/list", namespace=namespace))))
    return answers


def seen(answer: httpx.Response, drop: tuple[str, ...] = ()) -> Any:
    if answer.status_code >= 500:
        return answer.status_code, answer.text
    found = answer.json()
    if answer.status_code != 200:
        return answer.status_code, answer.text
    return {key: value for key, value in found.items() if key not in drop}


def copy_in(folder: Path, kind: str) -> Path:
    """Return a file of the only copy of an index."""
    [path] = (folder / "archive").rglob(kind)
    return path


@pytest.mark.parametrize("kind", ["records.sqlite", "vectors-00000.f32"])
def test_a_damaged_backup_is_not_restored(tmp_path: Path, http: httpx.Client, kind: str) -> None:
    fill(tmp_path, http)
    path = copy_in(tmp_path, kind)
    flip(path, 77 * DIMENSION * 4 if path.suffix == ".f32" else path.stat().st_size // 2)
    with PineconeLocal(tmp_path) as local:
        control = Control(local.url, http)
        [backup] = control.call("GET", "/backups").json()["data"]
        made = control.call(
            "POST", f"/backups/{backup['backup_id']}/create-index", {"name": "again"}
        )
        assert made.status_code == 400
        assert str(path) in made.json()["error"]["message"]
        assert control.call("GET", "/indexes/again").status_code == 404
        assert len(list((tmp_path / "indexes").iterdir())) == 2


@pytest.mark.parametrize(
    "kind",
    [
        "indexes/*/vectors-00000.f32",
        "archive/*/vectors-00000.f32",
        "indexes/*/records.sqlite",
        "archive/*/records.sqlite",
        "archive.json",
        "catalogue.json",
    ],
)
def test_verify_finds_what_is_damaged(
    tmp_path: Path, http: httpx.Client, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    name = fill(tmp_path, http)
    assert main(["verify", "--path", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"index '{name}': ok" in lines
    assert all(line.endswith(": ok") for line in lines)
    assert [line.partition(" ")[0] for line in lines if "backup" in line] == ["backup"]
    path = max(tmp_path.glob(kind), key=lambda found: found.stat().st_size)
    flip(
        path,
        5
        if path.suffix == ".json"
        else 77 * DIMENSION * 4
        if path.suffix == ".f32"
        else path.stat().st_size - 9_000,
    )
    assert main(["verify", "--path", str(tmp_path)]) == 1
    shown = capsys.readouterr()
    assert path.name in shown.out + shown.err
    if path.suffix == ".f32":
        assert "namespace 'films'" in shown.out


def test_verify_needs_a_folder_that_nobody_uses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--path", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"error: {tmp_path} holds no data of a local service\n"
    with PineconeLocal(tmp_path) as local, local.client() as pc:
        pc.indexes.create(name="a", dimension=2, spec=AWS)
        assert main(["verify", "--path", str(tmp_path)]) == 1
    assert "is in use by another local service" in capsys.readouterr().err


KINDS = ("catalogue.json", "archive.json", "records.sqlite", "records.crc", "vectors-00000.f32")


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_answers_are_right_or_name_the_damage(
    tmp_path: Path, http: httpx.Client, kind: str
) -> None:
    name = fill(tmp_path / "sound", http)
    with PineconeLocal(tmp_path / "sound") as local:
        right = everything(local.url, name, http)
    chance = random.Random(kind)
    refusals: list[str] = []
    for turn in range(12):
        folder = tmp_path / f"{turn}"
        shutil.copytree(tmp_path / "sound", folder)
        [vectors] = (folder / "indexes").rglob("vectors-00000.f32")
        path = folder / kind if kind.endswith(".json") else vectors.with_name(kind)
        size = 120 * DIMENSION * 4 if path.suffix == ".f32" else path.stat().st_size
        for _ in range(1 + turn % 4):
            flip(path, chance.randrange(size), chance.randrange(8))
        try:
            local = PineconeLocal(folder)
        except StorageError as error:
            refusals.append(str(error))
            continue
        with local:
            for (what, answer), (_, expected) in zip(
                everything(local.url, name, http), right, strict=True
            ):
                if answer != expected:
                    assert isinstance(answer, tuple), (what, answer)
                    refusals.append(answer[1])
        shutil.rmtree(folder)
    assert refusals or kind == "records.crc"
    assert all(FILES.search(text) for text in refusals), refusals
