"""Backups, restore jobs and collections over real sockets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from pinecone.local import PineconeLocal
from tests.local.rest import Control, Data, Json, assert_control_error
from tests.local.specs.answers import valid

POD: Json = {"pod": {"environment": "us-east1-gcp", "pod_type": "p1.x1", "replicas": 2}}
NOBODY = "00000000-0000-0000-0000-000000000000"


def filled(control: Control, **fields: Any) -> Data:
    data = control.create(2, **fields)
    for namespace in ("", "films"):
        vectors = [
            {"id": "a", "values": [1, 2], "metadata": {"k": 1}},
            {"id": "b", "values": [2, 1]},
        ]
        body = {"vectors": vectors, "namespace": namespace}
        answer = data.http.post(f"{data.host}/vectors/upsert", json=body)
        assert answer.status_code == 200, answer.text
    return data


def counts(control: Control, name: str) -> dict[str, int]:
    host = control.call("GET", f"/indexes/{name}").json()["host"]
    return Data(name, host, control.http).counts()


def back_up(control: Control, index: str, **body: Any) -> Json:
    answer = control.call("POST", f"/indexes/{index}/backups", body)
    return dict(valid(answer, "db_control.BackupModel", 201))


def test_a_backup_can_be_restored_after_its_index_is_gone(own: Control) -> None:
    data = filled(own, metric="dotproduct", tags={"a": "b"})
    made = back_up(own, data.name, name="monday", description="before the move")
    assert made["source_index_name"] == data.name
    assert (made["name"], made["description"]) == ("monday", "before the move")
    assert (made["record_count"], made["namespace_count"], made["dimension"]) == (4, 2, 2)
    assert (made["status"], made["cloud"], made["region"]) == ("Ready", "aws", "us-east-1")
    assert made["size_bytes"] > 0
    assert made["tags"] == {"a": "b"}
    described = own.call("GET", f"/backups/{made['backup_id']}")
    assert valid(described, "db_control.BackupModel") == made
    data.http.post(f"{data.host}/vectors/delete", json={"deleteAll": True})
    own.call("DELETE", f"/indexes/{data.name}")
    path = f"/backups/{made['backup_id']}/create-index"
    answer = own.call("POST", path, {"name": "again", "tags": {"c": "d"}})
    started = valid(answer, "db_control.CreateIndexFromBackupResponse", 202)
    model = own.call("GET", "/indexes/again").json()
    assert (model["metric"], model["dimension"], model["tags"]) == ("dotproduct", 2, {"c": "d"})
    assert counts(own, "again") == {"__default__": 2, "films": 2}
    job = own.call("GET", f"/restore-jobs/{started['restore_job_id']}")
    found = valid(job, "db_control.RestoreJobModel")
    assert found["target_index_id"] == started["index_id"]
    assert (found["target_index_name"], found["status"]) == ("again", "Completed")
    assert (found["backup_id"], found["percent_complete"]) == (made["backup_id"], 100)
    listed = own.call("GET", "/restore-jobs")
    assert valid(listed, "db_control.RestoreJobList") == {"data": [found]}


def test_backups_are_listed_in_pages_by_index_and_deleted(own: Control) -> None:
    first, second = filled(own), filled(own)
    made = [back_up(own, first.name)["backup_id"] for _ in range(3)]
    other = back_up(own, second.name)["backup_id"]
    found: list[str] = []
    path = f"/indexes/{first.name}/backups?limit=2"
    page = valid(own.call("GET", path), "db_control.BackupList")
    found += [backup["backup_id"] for backup in page["data"]]
    token = page["pagination"]["next"]
    page = valid(own.call("GET", f"{path}&paginationToken={token}"), "db_control.BackupList")
    assert "pagination" not in page
    assert [*found, *(backup["backup_id"] for backup in page["data"])] == made
    everything = own.call("GET", "/backups").json()["data"]
    assert [backup["backup_id"] for backup in everything] == [*made, other]
    answer = own.call("DELETE", f"/backups/{other}")
    assert (answer.status_code, answer.content) == (202, b"")
    assert own.call("GET", f"/backups/{other}").status_code == 404
    assert own.call("GET", f"/indexes/{second.name}/backups").json() == {"data": []}


@pytest.mark.parametrize(
    ("method", "path", "missing"),
    [
        ("GET", "/indexes/nobody/backups", "nobody"),
        ("POST", "/indexes/nobody/backups", "nobody"),
        ("GET", f"/backups/{NOBODY}", NOBODY),
        ("DELETE", f"/backups/{NOBODY}", NOBODY),
        ("POST", f"/backups/{NOBODY}/create-index", NOBODY),
        ("GET", f"/restore-jobs/{NOBODY}", NOBODY),
        ("GET", "/collections/nobody", "nobody"),
        ("DELETE", "/collections/nobody", "nobody"),
    ],
)
def test_what_does_not_exist_is_404(control: Control, method: str, path: str, missing: str) -> None:
    answer = control.call(method, path, {"name": "x"} if method == "POST" else None)
    assert_control_error(answer, 404, "NOT_FOUND", f"Resource {missing} not found")


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=x", "paginationToken=%21"])
def test_a_page_that_cannot_be_is_400(control: Control, query: str) -> None:
    answer = control.call("GET", f"/backups?{query}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "INVALID_ARGUMENT")


def test_a_restored_name_must_be_free_and_valid(own: Control) -> None:
    data = filled(own)
    path = f"/backups/{back_up(own, data.name)['backup_id']}/create-index"
    answer = own.call("POST", path, {"name": data.name})
    assert_control_error(answer, 409, "ALREADY_EXISTS", "Resource  already exists")
    assert own.call("POST", path, {"name": "No"}).status_code == 400
    assert own.call("GET", "/restore-jobs").json() == {"data": []}


def test_copies_outlive_the_process(tmp_path: Path, http: httpx.Client) -> None:
    with PineconeLocal(tmp_path) as local:
        control = Control(local.url, http)
        backup_id = back_up(control, filled(control).name)["backup_id"]
        control.call(
            "POST", "/collections", {"name": "kept", "source": filled(control, spec=POD).name}
        )
    (tmp_path / "archive" / "left-by-a-crash.partial").mkdir()
    with PineconeLocal(tmp_path) as local:
        control = Control(local.url, http)
        answer = control.call("POST", f"/backups/{backup_id}/create-index", {"name": "again"})
        assert answer.status_code == 202, answer.text
        assert counts(control, "again") == {"__default__": 2, "films": 2}
        assert control.call("GET", "/collections/kept").status_code == 200
        assert len(list((tmp_path / "archive").iterdir())) == 2


# -- pods and collections ----------------------------------------------------------------------


def test_a_pod_index_can_be_kept_as_a_collection(own: Control) -> None:
    data = filled(own, spec=POD)
    answer = own.call("POST", "/collections", {"name": "kept", "source": data.name})
    made = valid(answer, "db_control.CollectionModel", 201)
    size = made.pop("size")
    assert size > 0
    assert made == {
        "name": "kept",
        "status": "Ready",
        "dimension": 2,
        "vector_count": 4,
        "environment": "us-east1-gcp",
    }
    made["size"] = size
    assert own.call("GET", "/collections/kept").json() == made
    listed = own.call("GET", "/collections")
    assert valid(listed, "db_control.CollectionList") == {"collections": [made]}
    again = own.call("POST", "/collections", {"name": "kept", "source": data.name})
    assert_control_error(again, 409, "ALREADY_EXISTS", "Resource  already exists")
    own.call("DELETE", f"/indexes/{data.name}")
    spec = {"pod": {**POD["pod"], "source_collection": "kept"}}
    body = {"name": "again", "dimension": 2, "metric": "cosine", "spec": spec}
    model = valid(own.call("POST", "/indexes", body), "db_control.IndexModel", 201)
    assert model["spec"]["pod"]["source_collection"] == "kept"
    assert counts(own, "again") == {"__default__": 2, "films": 2}
    body |= {"name": "wrong", "dimension": 3}
    text = "Collection 'kept' holds dense vectors of dimension 2, got dense vectors of dimension 3"
    answer = own.call("POST", "/indexes", body)
    assert_control_error(answer, 400, "INVALID_ARGUMENT", text)
    answer = own.call("DELETE", "/collections/kept")
    assert (answer.status_code, answer.content) == (202, b"")
    assert own.call("GET", "/collections").json() == {"collections": []}


def test_only_pod_indexes_become_collections_and_only_others_backups(own: Control) -> None:
    serverless, pod = filled(own).name, filled(own, spec=POD).name
    answer = own.call("POST", "/collections", {"name": "kept", "source": serverless})
    text = (
        "Collections can only be made from pod indexes; "
        f"'{serverless}' is none. Make a backup instead"
    )
    assert_control_error(answer, 400, "INVALID_ARGUMENT", text)
    answer = own.call("POST", f"/indexes/{pod}/backups", {})
    assert_control_error(answer, 400, "INVALID_ARGUMENT", "Backups cannot be made of pod indexes")


def test_a_pod_can_grow(own: Control) -> None:
    name = own.create(spec=POD).name
    change = {"spec": {"pod": {"replicas": 3, "pod_type": "p1.x4"}}}
    model = valid(own.call("PATCH", f"/indexes/{name}", change), "db_control.IndexModel", 202)
    assert model["spec"]["pod"] == {
        "environment": "us-east1-gcp",
        "pod_type": "p1.x4",
        "replicas": 3,
        "shards": 1,
        "pods": 3,
    }
    for pod_type in ("p1.x2", "s1.x4"):
        change = {"spec": {"pod": {"pod_type": pod_type}}}
        text = f'pod_type can only grow within its type: got "{pod_type}" for a pod of type p1.x4'
        answer = own.call("PATCH", f"/indexes/{name}", change)
        assert_control_error(answer, 400, "INVALID_ARGUMENT", text)


def test_capacity_is_kept_and_shown(own: Control) -> None:
    manual = {"replicas": 2, "shards": 1}
    dedicated = {"node_type": "b1", "scaling": "Manual", "manual": manual}
    change = {
        "spec": {"serverless": {"read_capacity": {"mode": "Dedicated", "dedicated": dedicated}}}
    }
    name = own.create().name
    model = valid(own.call("PATCH", f"/indexes/{name}", change), "db_control.IndexModel", 202)
    status = {"state": "Ready", "current_replicas": 2, "current_shards": 1}
    expected = {"mode": "Dedicated", "dedicated": dedicated, "status": status}
    assert model["spec"]["serverless"]["read_capacity"] == expected
    change = {"spec": {"serverless": {"read_capacity": {"mode": "OnDemand"}}}}
    model = own.call("PATCH", f"/indexes/{name}", change).json()
    assert model["spec"]["serverless"]["read_capacity"]["mode"] == "OnDemand"
    answer = own.call("PATCH", f"/indexes/{name}", {"spec": {"pod": {"replicas": 2}}})
    text = "spec must have serverless, as the index does, got pod"
    assert_control_error(answer, 400, "INVALID_ARGUMENT", text)


def test_an_index_in_an_own_account(own: Control) -> None:
    schema = {"fields": {"year": {"filterable": True}}}
    spec = {"byoc": {"environment": "aws-us-east-1-b921", "schema": schema}}
    body = {"name": "mine", "dimension": 2, "spec": spec}
    model = valid(own.call("POST", "/indexes", body), "db_control.IndexModel", 201)
    capacity = {"mode": "OnDemand", "status": {"state": "Ready"}}
    assert model["spec"] == {"byoc": {**spec["byoc"], "read_capacity": capacity}}
