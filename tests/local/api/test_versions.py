"""Answers have the shape of the version asked for; 2026-07 as the published client 10.2.0 uses it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.local.rest import Control, Json, assert_control_error

NEW = {"X_Pinecone_Api_Version": "2026-07"}
MANAGED: Json = {"deployment_type": "managed", "cloud": "aws", "region": "us-east-1"}
DENSE: Json = {"_values": {"type": "dense_vector", "dimension": 3, "metric": "cosine"}}
CAPACITY = {"mode": "OnDemand", "status": {"state": "Ready"}}


def create(control: Control, fields: Json, **more: Any) -> httpx.Response:
    body = {"name": "new", "schema": {"fields": fields}, "deployment": MANAGED, **more}
    return control.call("POST", "/indexes", body, **NEW)


def test_a_dense_index(own: Control) -> None:
    answer = create(own, DENSE, tags={"a": "b"})
    assert answer.status_code == 201, answer.text
    model = answer.json()
    assert model.pop("host").startswith("http://127.0.0.1:")
    assert model == {
        "name": "new",
        "status": {"ready": True, "state": "Ready"},
        "schema": {"fields": DENSE},
        "deployment": MANAGED,
        "deletion_protection": "disabled",
        "read_capacity": CAPACITY,
        "tags": {"a": "b"},
    }
    old = own.call("GET", "/indexes/new").json()
    assert (old["dimension"], old["metric"], old["vector_type"]) == (3, "cosine", "dense")
    assert own.call("GET", "/indexes/new", **NEW).json() == answer.json()
    assert own.call("GET", "/indexes", **NEW).json() == {"indexes": [answer.json()]}


def test_sparse_hybrid_integrated_and_nameless_indexes(own: Control) -> None:
    sparse: Json = {"_sparse_values": {"type": "sparse_vector"}}
    assert create(own, sparse, name="s").json()["schema"] == {"fields": sparse}
    assert own.call("GET", "/indexes/s").json()["metric"] == "dotproduct"
    dot = {"_values": {**DENSE["_values"], "metric": "dotproduct"}}
    hybrid = create(own, {**dot, **sparse}, name="h")
    assert (hybrid.status_code, hybrid.json()["schema"]["fields"]) == (201, {**dot, **sparse})
    text = {"body": {"type": "semantic_text", "model": "multilingual-e5-large"}}
    made = create(own, {**text, "year": {"filterable": True}}, name="t").json()
    field = made["schema"]["fields"]["body"]
    assert (field["type"], field["model"]) == ("semantic_text", "multilingual-e5-large")
    assert made["schema"]["fields"]["year"] == {"filterable": True}
    old = own.call("GET", "/indexes/t").json()
    assert old["embed"]["field_map"] == {"text": "body"}
    assert create(own, DENSE, name=None).json()["name"].startswith("index-")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {},
            "schema.fields must have a field to search by: a dense_vector, a sparse_vector, "
            "a semantic_text, or a string with full_text_search",
        ),
        (
            {"_values": {"type": "string"}},
            "schema.fields['_values'] must have the type dense_vector",
        ),
        (
            {"v": {"type": "dense_vector", "dimension": 3}},
            "schema.fields['v'] must have dimension and metric",
        ),
        (
            {**DENSE, "_sparse_values": {"type": "sparse_vector"}},
            "A schema with _values and _sparse_values must use the metric dotproduct",
        ),
        ({"_values": {"type": "dense_vector"}}, "dimension is required for a dense index"),
        ({"t": {"type": "semantic_text"}}, "schema.fields['t'] must have model"),
    ],
)
def test_a_schema_that_cannot_be(control: Control, fields: Json, message: str) -> None:
    assert_control_error(create(control, fields), 400, "INVALID_ARGUMENT", message)


def test_pods_and_own_accounts(own: Control) -> None:
    pod = {"deployment_type": "pod", "environment": "e", "pod_type": "p1.x1", "replicas": 1}
    pod["shards"] = 1
    assert create(own, DENSE, deployment=pod).json()["deployment"] == pod
    change = {"deployment": {"replicas": 2}, "tags": {"a": "b"}}
    changed = own.call("PATCH", "/indexes/new", change, **NEW)
    assert (changed.status_code, changed.json()["deployment"]["replicas"]) == (202, 2)
    byoc = {"deployment_type": "byoc", "environment": "e"}
    assert create(own, DENSE, name="b", deployment=byoc).json()["deployment"] == byoc
    answer = create(own, DENSE, name="c", deployment={"deployment_type": "managed"})
    text = "deployment must have cloud and region"
    assert_control_error(answer, 400, "INVALID_ARGUMENT", text)


def test_an_index_can_start_from_a_backup(own: Control) -> None:
    data = own.create(3, "euclidean")
    backup = own.call("POST", f"/indexes/{data.name}/backups", {}, **NEW).json()
    expected = {"type": "dense_vector", "dimension": 3, "metric": "euclidean"}
    assert backup["schema"] == {"fields": {"_values": expected}}
    assert "dimension" not in backup
    made = create(own, {}, source_backup_id=backup["backup_id"]).json()
    assert made["schema"] == backup["schema"]
    assert made["source_backup_id"] == backup["backup_id"]


@pytest.mark.parametrize(
    ("version", "members"),
    [
        ("2024-07", set()),
        ("2024-10", set()),
        ("2025-01", {"vector_type", "tags"}),
        ("2025-04", {"vector_type", "tags"}),
        ("2025-10", {"vector_type", "tags", "created_at"}),
        ("2026-04", {"vector_type", "tags", "created_at"}),
    ],
)
def test_older_versions(own: Control, version: str, members: set[str]) -> None:
    name = own.create(tags={"a": "b"}).name
    model = own.call("GET", f"/indexes/{name}", X_Pinecone_Api_Version=version).json()
    always = {"name", "dimension", "metric", "host", "spec", "status", "deletion_protection"}
    assert set(model) == always | members
    assert ("read_capacity" in model["spec"]["serverless"]) == (version >= "2025-10")
