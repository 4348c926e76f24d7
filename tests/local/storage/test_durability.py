"""Test what survives closing, and damage that has to be reported; tests/local/crash kills the service."""

from __future__ import annotations

import itertools
import threading
from pathlib import Path

import httpx
import numpy as np
import pytest

from pinecone.local import PineconeLocal, StorageError
from tests.local.process import Process
from tests.local.rest import Control, Data, Json

DIMENSION = 32


def record(record_id: str, version: int) -> Json:
    """Return a record whose vector and metadata follow from its id and version alone."""
    random_numbers = np.random.default_rng([version, *record_id.encode()])
    # Whole numbers below 2**24 are the same in float32 and in JSON.
    values = random_numbers.integers(1, 2**24, DIMENSION).astype(float)
    fields = {"id": record_id, "version": version, "tags": ["all", f"v{version}"]}
    indices = random_numbers.choice(2**32, 20, replace=False).tolist()
    sparse = {"indices": indices, "values": values[:20].tolist()}
    return {"id": record_id, "values": values.tolist(), "sparseValues": sparse, "metadata": fields}


def fill(control: Control) -> Data:
    """Create an index that has seen every kind of write."""
    data = control.create(DIMENSION, "dotproduct", tags={"a": "b"}, deletion_protection="enabled")
    data.upsert([record(f"{number}", 1) for number in range(300)])
    data.upsert([record("other", 1)], "other")
    data.upsert([record(f"{number}", 2) for number in range(100)])
    data.post("/vectors/delete", {"ids": [f"{number}" for number in range(50)]})
    data.post("/vectors/delete", {"filter": {"id": {"$in": ["50", "51"]}}})
    data.post("/vectors/update", {"id": "52", "setMetadata": {"more": True}})
    data.post("/vectors/update", {"id": "53", "values": [1.0] * DIMENSION})
    sparse = {"indices": [7, 2**32 - 1], "values": [1e9, 0.1]}
    data.post("/vectors/update", {"id": "54", "sparseValues": sparse})
    matching = {"filter": {"version": 1, "id": {"$in": ["200", "201"]}}}
    data.post("/vectors/update", {**matching, "setMetadata": {"version": 7}})
    data.post("/namespaces", {"name": "made", "schema": {"fields": {"k": {"filterable": True}}}})
    data.post("/namespaces", {"name": "dropped"})
    data.http.delete(f"{data.host}/namespaces/dropped")
    data.upsert([record("gone", 1)], "emptied")
    data.post("/vectors/delete", {"deleteAll": True, "namespace": "emptied"})
    return data


def everything(control: Control, data: Data) -> Json:
    """Return all an outsider can see of an index."""
    ids = [each for page in data.pages() for each in page]
    rows = [1.0] * DIMENSION
    model = control.call("GET", f"/indexes/{data.name}").json()
    wanted = {"topK": 1000, "vector": rows, "includeValues": True, "includeMetadata": True}
    return {
        "model": {key: value for key, value in model.items() if key != "host"},
        "records": data.fetch(*ids),
        "other": data.fetch("other", namespace="other"),
        "counts": data.counts(),
        "ranked": data.query(**wanted),
        "hybrid": data.query(**wanted, sparseVector={"indices": [7], "values": [1]}),
        "namespaces": data.get("/namespaces").json(),
        "filtered": data.query(**wanted, filter={"version": 2, "tags": {"$nin": ["v1"]}}),
        "lsn": data.get("/vectors/list").headers["x-pinecone-max-indexed-lsn"],
    }


@pytest.mark.slow
def test_reopening_keeps_everything(tmp_path: Path, http: httpx.Client) -> None:
    with PineconeLocal(tmp_path) as local:
        control = Control(local.url, http)
        data = fill(control)
        before = everything(control, data)
        hosts = [data.host]
    for _ in range(3):
        with PineconeLocal(tmp_path) as local:
            control = Control(local.url, http)
            hosts.append(control.call("GET", f"/indexes/{data.name}").json()["host"])
            assert everything(control, Data(data.name, hosts[-1], http)) == before
    # The port is kept when it is free, so that hosts in configuration files stay right.
    assert any(one == other for one, other in itertools.pairwise(hosts))
    assert before["counts"] == {"__default__": 248, "emptied": 0, "made": 0, "other": 1}
    assert before["hybrid"][0]["id"] == "54"


def test_writes_after_reopening_do_not_touch_older_records(
    tmp_path: Path, http: httpx.Client
) -> None:
    expected: dict[str, Json] = {}
    name = ""
    for turn in range(3):
        with PineconeLocal(tmp_path) as local:
            control = Control(local.url, http)
            name = name or control.create(DIMENSION, "dotproduct").name
            data = Data(name, control.call("GET", f"/indexes/{name}").json()["host"], http)
            batch = [record(f"{number}", turn) for number in range(turn * 20, turn * 20 + 40)]
            data.upsert(batch)
            expected |= {each["id"]: each for each in batch}
            data.post("/vectors/delete", {"ids": [f"{turn * 20 + 3}"]})
            del expected[f"{turn * 20 + 3}"]
            assert data.fetch(*[f"{number}" for number in range(100)]) == expected


@pytest.mark.slow
def test_second_service_on_the_same_folder_is_told_which(tmp_path: Path) -> None:
    with PineconeLocal(tmp_path), Process("--path", str(tmp_path), "--port", "0") as process:
        expected = f"error: {tmp_path} is in use by another local service; stop it or choose another folder\n"
        assert process.finish() == (1, "", expected)
        with pytest.raises(StorageError, match=f"{tmp_path} is in use by another local service"):
            PineconeLocal(tmp_path)
    with PineconeLocal(tmp_path) as again:
        assert again.path == tmp_path


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("catalogue.json", b"{", "cannot read .*catalogue.json"),
        ("catalogue.json", b"\xff", "cannot read .*catalogue.json"),
        (
            "catalogue.json",
            b'{"format": 2, "indexes": []}',
            "catalogue.json has format 2; this version reads format 1",
        ),
        ("indexes/*/records.sqlite", b"not a database" * 99, "cannot read .*records.sqlite"),
        ("indexes/*/vectors-00000.f32", b"short", "vectors-00000.f32 has 5 bytes, expected"),
        ("indexes/*/vectors-00000.f32", None, "vectors-00000.f32 is missing, expected"),
    ],
)
def test_damage_is_named_and_nothing_is_left_running(
    tmp_path: Path, http: httpx.Client, file: str, content: bytes | None, message: str
) -> None:
    with PineconeLocal(tmp_path) as local:
        Control(local.url, http).create(DIMENSION, "dotproduct").upsert([record("a", 1)])
    [path] = tmp_path.glob(file)
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    before = threading.active_count()
    for _ in range(2):  # the second try shows that the first one gave the folder back
        with pytest.raises(StorageError, match=message):
            PineconeLocal(tmp_path)
    assert threading.active_count() == before


def test_missing_index_folder_is_named(tmp_path: Path, http: httpx.Client) -> None:
    with PineconeLocal(tmp_path) as local:
        name = Control(local.url, http).create(DIMENSION, "dotproduct").name
    [folder] = (tmp_path / "indexes").iterdir()
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(StorageError, match=f"{folder} is missing: the data of index '{name}'"):
        PineconeLocal(tmp_path)


def test_temporary_data_is_removed_and_a_given_folder_stays(
    tmp_path: Path, http: httpx.Client
) -> None:
    with PineconeLocal() as local:
        Control(local.url, http).create()
        assert local.path.is_dir()
    assert not local.path.exists()
    with PineconeLocal(tmp_path / "new" / "folder") as local:
        assert local.path == tmp_path / "new" / "folder"
    assert (tmp_path / "new" / "folder").is_dir()


def test_deleted_index_leaves_no_files(tmp_path: Path, http: httpx.Client) -> None:
    with PineconeLocal(tmp_path) as local:
        control = Control(local.url, http)
        data = control.create(DIMENSION, "dotproduct")
        data.upsert([record("a", 1)])
        data.query(vector=[1.0] * DIMENSION)
        control.call("DELETE", f"/indexes/{data.name}")
        assert list((tmp_path / "indexes").iterdir()) == []
