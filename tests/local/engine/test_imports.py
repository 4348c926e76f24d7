"""Bulk imports of Parquet files over real sockets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pyarrow
import pytest
from pyarrow import parquet

from pinecone.local import PineconeLocal
from pinecone.local.catalog.requests import show
from pinecone.local.engine import parquet as reading
from tests.helpers.waiting import wait_until
from tests.local.rest import Control, Data, assert_data_error
from tests.local.specs.answers import valid

ENDED = ("Completed", "Failed", "Cancelled")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    return tmp_path / "films"


@pytest.fixture
def data(files: Path, http: httpx.Client) -> Iterator[Data]:
    files.mkdir()
    with PineconeLocal(buckets={"s3://films": files}) as local:
        yield Control(local.url, http).create(2, "dotproduct")


def write(file: Path, **columns: Any) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    parquet.write_table(pyarrow.table(columns), file)


def start(data: Data, uri: str, **body: Any) -> httpx.Response:
    return data.http.post(f"{data.host}/bulk/imports", json={"uri": uri, **body})


def ended(data: Data, answer: httpx.Response) -> dict[str, Any]:
    import_id = valid(answer, "db_data.StartImportResponse")["id"]
    found: dict[str, Any] = {}

    def has_ended() -> bool:
        answer = data.http.get(f"{data.host}/bulk/imports/{import_id}")
        found.update(valid(answer, "db_data.ImportModel"))
        return found["status"] in ENDED

    wait_until(has_ended)
    return found


def test_folders_are_namespaces_and_columns_are_records(data: Data, files: Path) -> None:
    write(
        files / "a" / "0.parquet",
        id=["x", "y"],
        values=[[1.0, 2.0], [2.0, 1.0]],
        sparse_values=[{"indices": [7], "values": [0.5]}, None],
        metadata=['{"year": 1999, "tags": ["a"]}', None],
    )
    write(files / "a" / "deep" / "1.parquet", id=["z"], values=[[3.0, 3.0]])
    write(files / "__default__" / "0.parquet", id=["d"], values=[[1.0, 1.0]])
    found = ended(data, start(data, files.as_uri()))
    assert (found["status"], found["recordsImported"]) == ("Completed", 4)
    assert (found["percentComplete"], found["uri"]) == (100, files.as_uri())
    assert "error" not in found
    assert found["createdAt"] <= found["finishedAt"]
    assert data.counts() == {"__default__": 1, "a": 3}
    stored = data.http.get(f"{data.host}/vectors/fetch?ids=x&namespace=a").json()["vectors"]["x"]
    assert stored == {
        "id": "x",
        "values": [1, 2],
        "sparseValues": {"indices": [7], "values": [0.5]},
        "metadata": {"year": 1999, "tags": ["a"]},
    }


def test_a_bucket_is_a_local_folder_and_nothing_outside_it(
    data: Data, files: Path, tmp_path: Path
) -> None:
    write(files / "vectors" / "0.parquet", id=["x"], values=[[1.0, 2.0]])
    write(tmp_path / "secret" / "0.parquet", id=["x"], values=[[1.0, 2.0]])
    (files / "link").symlink_to(tmp_path / "secret")
    (files / "circle").symlink_to(files / "circle")
    for uri in ("s3://films/vectors/", f"{files.as_uri()}/vectors/../vectors/"):
        assert ended(data, start(data, uri))["recordsImported"] == 1
    inside, outside = files.as_uri(), (tmp_path / "secret").as_uri()
    for uri in (
        "s3://films/../",
        f"s3://films/../{tmp_path.name}/secret/",
        f"s3://films/{tmp_path}/secret",
        "s3://films//etc",
        "s3://films/link",
        "s3://films/link/",
        "s3://films/circle/",
        "s3://films/a\0b",
        f"s3://films/{'x' * 300}/../../secret",
        "s3://films-2/vectors/",
        "gs://films/vectors/",
        "/films",
        str(files),
        outside,
        outside.replace("file://", "FILE://"),
        outside.replace("file:///", "file://localhost/"),
        outside.replace("file:///", "file:/"),
        outside.replace("secret", "%73ecret"),
        f"{inside}/../secret",
        f"{inside}/%2e%2e/secret",
        f"{inside}/%2E%2E%2fsecret",
        f"{inside}/link",
        f"{inside}%00",
        f"{inside}-2",
        "file:///",
        "file://[",
    ):
        text = (
            "uri must be in a bucket that the service was started with, because nothing is read from "
            "a network here; name the local folder that stands for it with buckets={URI: folder} of "
            f"PineconeLocal or --bucket URI=FOLDER of pinecone-local, got {show(uri)}"
        )
        assert_data_error(start(data, uri), 400, 3, text)
    assert data.counts() == {"__default__": 1}


def test_links_in_a_folder_do_not_lead_out_of_its_bucket(
    data: Data, files: Path, tmp_path: Path
) -> None:
    write(files / "kept" / "0.parquet", id=["x"], values=[[1.0, 2.0]])
    (files / "inside").symlink_to(files / "kept")
    assert ended(data, start(data, "s3://films"))["recordsImported"] == 2
    assert data.counts() == {"inside": 1, "kept": 1}
    (files / "inside").unlink()
    secret = tmp_path / "secret" / "0.parquet"
    write(secret, id=["x"], values=[[1.0, 2.0]])
    for link, target in (("0.parquet", secret), ("n", secret.parent), ("kept/1.parquet", secret)):
        (files / link).symlink_to(target)
        found = files / (f"{link}/0.parquet" if link == "n" else link)
        text = f"{found} is a link to a file outside the folder {files} of the bucket"
        assert_data_error(start(data, "s3://films"), 400, 3, text)
        (files / link).unlink()


def test_without_buckets_no_file_is_read(control: Control, tmp_path: Path) -> None:
    write(tmp_path / "0.parquet", id=["x"], values=[[1.0, 2.0]])
    answer = start(control.create(2), tmp_path.as_uri())
    assert answer.status_code == 400
    assert "--bucket URI=FOLDER" in answer.json()["message"]


def test_a_folder_can_stand_for_its_own_uri(files: Path, http: httpx.Client) -> None:
    folder = files / "100% new"
    write(folder / "a b" / "0.parquet", id=["x"], values=[[1.0, 2.0]])
    with PineconeLocal(buckets={folder.as_uri(): folder}) as local:
        data = Control(local.url, http).create(2)
        for uri in (folder.as_uri(), (folder / "a b").as_uri()):
            assert ended(data, start(data, uri))["recordsImported"] == 1
        assert data.counts() == {"__default__": 1, "a b": 1}


@pytest.mark.parametrize("mode", ["abort", "continue"])
def test_records_that_cannot_be_imported(data: Data, files: Path, mode: str) -> None:
    good = [[1.0, 2.0]] * 5
    write(files / "n" / "0.parquet", id=list("abcde"), values=[*good[:3], [1.0], good[4]])
    found = ended(data, start(data, files.as_uri(), errorMode={"onError": mode}))
    if mode == "continue":
        assert (found["status"], found["recordsImported"]) == ("Completed", 4)
        assert data.counts() == {"n": 4}
    else:
        assert (found["status"], found["recordsImported"]) == ("Failed", 0)
        assert found["error"] == "Vector dimension 1 does not match the dimension of the index 2"
        assert data.counts() == {}


def test_newer_versions_tell_what_could_be_imported(data: Data, files: Path) -> None:
    write(files / "n" / "0.parquet", id=list("abc"), values=[[1.0, 2.0], [1.0], [2.0, 1.0]])
    newer = {"x-pinecone-api-version": "2026-07"}
    for mode, result in (
        ("continue", {"importSuccesses": 2, "importErrors": 1}),
        ("abort", None),
    ):
        older = ended(data, start(data, files.as_uri(), errorMode={"onError": mode}))
        assert "validationResult" not in older
        path = f"{data.host}/bulk/imports/{older['id']}"
        assert data.http.get(path, headers=newer).json().get("validationResult") == result


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (
            {"values": [[1.0, 2.0]]},
            "0.parquet must have a column id and may have values, sparse_values and metadata, "
            "got values",
        ),
        (
            {"id": ["a"], "values": [[1.0, 2.0]], "year": [1]},
            "0.parquet must have a column id and may have values, sparse_values and metadata, "
            "got id, values, year",
        ),
        (
            {"id": [1], "values": [[1.0, 2.0]]},
            "Record 1 is not valid: Expected `str`, got `int` - at `$.id`",
        ),
        (
            {"id": ["a"], "values": [[1.0, 2.0]], "metadata": ["[]"]},
            'The metadata of record "a" is not a JSON object: expected `object`, got `array`',
        ),
    ],
)
def test_files_that_cannot_be_imported(
    data: Data, files: Path, columns: dict[str, Any], message: str
) -> None:
    write(files / "0.parquet", **columns)
    found = ended(data, start(data, files.as_uri()))
    assert (found["status"], found["error"]) == ("Failed", message)


def test_a_file_that_is_not_parquet_fails(data: Data, files: Path) -> None:
    (files / "0.parquet").write_bytes(b"no")
    found = ended(data, start(data, files.as_uri()))
    assert found["error"].startswith("0.parquet is not a Parquet file: ")


def test_what_cannot_begin(data: Data, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert_data_error(start(data, files.as_uri()), 400, 3, f"No Parquet files found in {files}")
    missing = f"{files.as_uri()}/missing"
    answer = start(data, missing)
    assert_data_error(answer, 400, 3, f"uri must name an existing folder, got {show(missing)}")
    answer = start(data, files.as_uri(), errorMode={"onError": "stop"})
    text = 'Invalid value "stop" for errorMode.onError: expected abort, continue'
    assert_data_error(answer, 400, 3, text)
    monkeypatch.setattr(reading, "find_spec", lambda name: None)
    text = "Reading Parquet files needs pyarrow, which is not installed: pip install pyarrow"
    assert_data_error(start(data, files.as_uri()), 400, 3, text)


def test_imports_are_listed_newest_first_in_pages(data: Data, files: Path) -> None:
    write(files / "0.parquet", id=["x"], values=[[1.0, 2.0]])
    made = [ended(data, start(data, files.as_uri()))["id"] for _ in range(3)]
    path = f"{data.host}/bulk/imports?limit=2"
    page = valid(data.http.get(path), "db_data.ImportList")
    assert [item["id"] for item in page["data"]] == [made[2], made[1]]
    token = page["pagination"]["next"]
    rest = data.http.get(f"{path}&paginationToken={token}").json()
    assert ([item["id"] for item in rest["data"]], "pagination" in rest) == ([made[0]], False)
    answer = data.http.get(f"{data.host}/bulk/imports/999")
    assert_data_error(answer, 404, 5, "Import 999 not found")


def test_an_import_can_be_cancelled_and_a_finished_one_stays(data: Data, files: Path) -> None:
    for place in range(40):
        rows = [[1.0, float(n)] for n in range(1, 1001)]
        write(files / f"{place}.parquet", id=[f"{place}-{n}" for n in range(1000)], values=rows)
    began = start(data, files.as_uri())
    path = f"{data.host}/bulk/imports/{began.json()['id']}"
    assert data.http.delete(path).json() == {}
    found = ended(data, began)
    assert found["status"] == "Cancelled"
    assert found["recordsImported"] < 40_000
    data.http.delete(path)
    assert data.http.get(path).json()["status"] == "Cancelled"


def test_an_import_that_the_end_of_the_service_interrupts_has_failed(
    tmp_path: Path, files: Path, http: httpx.Client
) -> None:
    for place in range(40):
        rows = [[1.0, float(n)] for n in range(1, 1001)]
        write(files / f"{place}.parquet", id=[f"{place}-{n}" for n in range(1000)], values=rows)
    with PineconeLocal(tmp_path / "data", buckets={"s3://films": files}) as local:
        data = Control(local.url, http).create(2)
        import_id = start(data, files.as_uri()).json()["id"]
    with PineconeLocal(tmp_path / "data") as local:
        host = http.get(f"{local.url}/indexes/{data.name}").json()["host"]
        found = http.get(f"{host}/bulk/imports/{import_id}").json()
        assert found["status"] == "Failed"
        assert found["error"] == "The local service stopped before the import had ended"


def test_a_folder_whose_name_has_an_encoded_look(data: Data, files: Path) -> None:
    folder = files / "100%25 new"
    write(folder / "a" / "0.parquet", id=["x"], values=[[1.0, 2.0]])
    assert ended(data, start(data, folder.as_uri()))["recordsImported"] == 1
    assert data.counts() == {"a": 1}
