"""Answers have the shape of the version asked for; 2026-07 as the published client 10.2.0 uses it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.local.rest import Control, Json, assert_control_error, vector

NEW = {"X_Pinecone_Api_Version": "2026-07"}
MANAGED: Json = {"deployment_type": "managed", "cloud": "aws", "region": "us-east-1"}
DENSE: Json = {"_values": {"type": "dense_vector", "dimension": 3, "metric": "cosine"}}
# A dense index says that it has room for sparse values too.
ROOM: Json = {"_sparse_values": {"type": "sparse_vector"}}
PREVIEW = {"X_Pinecone_Api_Version": "2026-01.alpha"}
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
        "schema": {"fields": {**DENSE, **ROOM}},
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
    assert create(own, ROOM, name="s").json()["schema"] == {"fields": ROOM}
    assert own.call("GET", "/indexes/s").json()["metric"] == "dotproduct"
    dot = {"_values": {**DENSE["_values"], "metric": "dotproduct"}}
    hybrid = create(own, {**dot, **ROOM}, name="h")
    assert (hybrid.status_code, hybrid.json()["schema"]["fields"]) == (201, {**dot, **ROOM})
    embed = {"model": "multilingual-e5-large", "field_map": {"text": "body"}}
    schema = {"fields": {"year": {"filterable": True}}}
    body = {"name": "t", "cloud": "aws", "region": "us-east-1", "embed": embed, "schema": schema}
    made = own.call("POST", "/indexes/create-for-model", body, **NEW).json()
    field = made["schema"]["fields"]["body"]
    assert (field["type"], field["model"]) == ("semantic_text", "multilingual-e5-large")
    assert made["schema"]["fields"]["year"] == {"filterable": True}
    old = own.call("GET", "/indexes/t").json()
    assert old["embed"]["field_map"] == {"text": "body"}
    assert create(own, DENSE, name=None).json()["name"].startswith("index-")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "schema.fields must be 1 or more items, got 0"),
        (
            {"_values": {"type": "string"}},
            "schema.fields['_values'] must have the type dense_vector",
        ),
        (
            {"v": {"type": "dense_vector", "dimension": 3}},
            "schema.fields['v'] must have dimension and metric",
        ),
        (
            {**DENSE, **ROOM},
            "A schema with _values and _sparse_values must use the metric dotproduct",
        ),
        ({"_values": {"type": "dense_vector"}}, "dimension is required for a dense index"),
        *(
            (
                {"t": {"type": kind}, **DENSE},
                f"schema.fields['t'] has the type \"{kind}\", and a schema declares what is searched: "
                "dense_vector, sparse_vector, string. Metadata needs no declaration",
            )
            for kind in ("semantic_text", "float", "boolean", "string_list", "integer", "odd")
        ),
        (
            {"t": {"filterable": True}, **DENSE},
            "schema.fields['t'] has the type null, and a schema declares what is searched: "
            "dense_vector, sparse_vector, string. Metadata needs no declaration",
        ),
        (
            {"t": {"type": "string"}},
            "schema.fields['t'] must have one of full_text_search, embed, sparse_embed. Metadata needs no declaration",
        ),
        (
            {"n" * 65: {"type": "sparse_vector"}},
            "The name of a field must be 1 to 64 bytes long, got 65",
        ),
        (
            {"t": {"type": "sparse_vector", "description": "é" * 129}},
            "schema.fields['t'].description must be 0 to 256 bytes long, got 258",
        ),
        (
            {"t": {"type": "string", "full_text_search": {"stop_words": True}}},
            "schema.fields['t'].full_text_search.stop_words needs stemming",
        ),
        (
            {f"t{n}": {"type": "string", "full_text_search": {}} for n in range(101)},
            "schema.fields must have at most 100 fields with full_text_search, got 101",
        ),
    ],
)
def test_a_schema_that_cannot_be(control: Control, fields: Json, message: str) -> None:
    assert_control_error(create(control, fields), 400, "INVALID_ARGUMENT", message)


@pytest.mark.parametrize(
    ("fields", "more"),
    [
        (DENSE, {"dimension": 3}),
        (DENSE, {"spec": {}}),
        (DENSE, {"deployment": {**MANAGED, "environment": "e", "odd": 1}}),
        ({"t": {"type": "string", "full_text_search": {}, "odd": 1}}, {}),
        ({"t": {"type": "string", "full_text_search": {"odd": 1}}}, {}),
        ({"t": {"type": "string", "full_text_search": {"ngram": {"min_gram": 1}}}}, {}),
    ],
)
def test_members_that_the_document_does_not_know(
    control: Control, fields: Json, more: Json
) -> None:
    answer = create(control, fields, **more)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "UNPROCESSABLE_ENTITY")
    data = control.create()
    change = control.call("PATCH", f"/indexes/{data.name}", {"spec": {}}, **NEW)
    assert change.status_code == 422


def test_a_key_for_encryption_is_shown(own: Control) -> None:
    assert create(own, DENSE, cmek_id="k").json()["cmek_id"] == "k"
    assert own.call("GET", "/indexes/new", **NEW).json()["cmek_id"] == "k"
    text = {"t": {"type": "string", "full_text_search": {}}}
    answer = create(own, text, name="other", cmek_id="k")
    told = "cmek_id cannot be given for an index with full_text_search fields"
    assert_control_error(answer, 400, "INVALID_ARGUMENT", told)


def test_read_capacity_is_changed_in_part(own: Control) -> None:
    manual = {"replicas": 2, "shards": 2}
    dedicated = {"node_type": "t1", "scaling": "Manual", "manual": manual}
    create(own, DENSE, read_capacity={"mode": "Dedicated", "dedicated": dedicated})

    def changed(**part: Any) -> httpx.Response:
        change = {"read_capacity": {"mode": "Dedicated", "dedicated": part}}
        return own.call("PATCH", "/indexes/new", change, **NEW)

    found = changed(scaling="Manual", manual={"replicas": 4}).json()["read_capacity"]
    assert found["dedicated"] == {**dedicated, "manual": {**manual, "replicas": 4}}
    found = changed(node_type="b1").json()["read_capacity"]
    assert found["dedicated"]["node_type"] == "b1"
    assert (found["status"]["current_replicas"], found["status"]["current_shards"]) == (4, 2)
    assert changed(manual={"replicas": 4}).status_code == 400
    assert changed(scaling="Manual", manual={"shards": 0}).status_code == 400
    own.call("PATCH", "/indexes/new", {"read_capacity": {"mode": "OnDemand"}}, **NEW)
    assert changed(node_type="b1").status_code == 400


def test_pods_and_own_accounts(own: Control) -> None:
    pod = {"deployment_type": "pod", "environment": "e", "pod_type": "p1.x1", "replicas": 1}
    pod["shards"] = 1
    told = "Pod indexes cannot be created in API version 2026-07: "
    told += "set X-Pinecone-Api-Version to 2026-04"
    answer = create(own, DENSE, deployment={"deployment_type": "pod", "environment": "e"})
    assert_control_error(answer, 400, "INVALID_ARGUMENT", told)
    spec = {"pod": {"environment": "e", "pod_type": "p1.x1", "replicas": 1, "shards": 1}}
    own.call("POST", "/indexes", {"name": "new", "dimension": 3, "metric": "cosine", "spec": spec})
    assert own.call("GET", "/indexes/new", **NEW).json()["deployment"] == pod
    change = {"deployment": {"replicas": 2}, "tags": {"a": "b"}}
    changed = own.call("PATCH", "/indexes/new", change, **NEW)
    assert (changed.status_code, changed.json()["deployment"]["replicas"]) == (200, 2)
    byoc = {"deployment_type": "byoc", "environment": "e"}
    answer = create(own, DENSE, name="b", deployment=byoc)
    told = "A byoc deployment needs read_capacity with the mode Dedicated"
    assert_control_error(answer, 400, "INVALID_ARGUMENT", told)
    manual = {"replicas": 1, "shards": 1}
    dedicated = {"node_type": "t1", "scaling": "Manual", "manual": manual}
    capacity = {"mode": "Dedicated", "dedicated": dedicated}
    made = create(own, DENSE, name="b", deployment=byoc, read_capacity=capacity)
    assert made.json()["deployment"] == byoc
    answer = create(own, DENSE, name="c", deployment={"deployment_type": "managed"})
    text = "deployment must have cloud and region"
    assert_control_error(answer, 400, "INVALID_ARGUMENT", text)


def test_an_index_can_start_from_a_backup(own: Control) -> None:
    data = own.create(3, "euclidean")
    backup = own.call("POST", f"/indexes/{data.name}/backups", {}, **NEW).json()
    expected = {"type": "dense_vector", "dimension": 3, "metric": "euclidean"}
    assert backup["schema"] == {"fields": {"_values": expected, **ROOM}}
    assert "dimension" not in backup
    body = {"name": "n", "schema": {"fields": {}}, "source_backup_id": backup["backup_id"]}
    assert own.call("POST", "/indexes", body, **NEW).status_code == 422
    made = own.call("POST", "/indexes", body, **PREVIEW).json()
    assert made["schema"] == {"fields": {"_values": expected}}
    assert made["source_backup_id"] == backup["backup_id"]
    assert own.call("GET", "/indexes/n", **NEW).json()["schema"] == backup["schema"]


def test_namespaces_tell_their_size_in_texts(own: Control) -> None:
    data = own.create(3, "dotproduct")

    def namespace() -> Json:
        found: Json = own.http.get(
            f"{data.host}/namespaces/n", headers={"x-pinecone-api-version": "2026-07"}
        ).json()
        return found

    sparse = {"indices": [1, 2], "values": [0.5, 0.5]}
    record = vector("id", 1, 2, 3, k="v")
    data.upsert([record], "n")
    dense_only = namespace()
    text = len(b'{"k":"v"}')
    expected = {"name": "n", "record_count": "1", "size_bytes": str(12 + 2 + text)}
    assert dense_only == {**expected, "indexed_fields": {"fields": ["k"]}}
    data.upsert([{**record, "sparseValues": sparse}], "n")
    assert int(namespace()["size_bytes"]) == 12 + 2 + text + 16
    headers = {"x-pinecone-api-version": "2026-07"}
    listed = own.http.get(f"{data.host}/namespaces", headers=headers).json()["namespaces"]
    assert listed == [namespace()]
    made = own.http.post(f"{data.host}/namespaces", json={"name": "m"}, headers=headers).json()
    assert (made["record_count"], made["size_bytes"]) == ("0", "0")
    assert "size_bytes" not in data.get("/namespaces/n").json()


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
