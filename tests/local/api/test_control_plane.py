"""The control plane over real sockets: shapes, limits and error messages."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import httpx
import pytest

from pinecone.local import PineconeLocal
from tests.local.rest import AWS, Control, Data, Json, assert_control_error


def body(**fields: Any) -> Json:
    """Return a body that creates an index, once the given fields replaced its own; None removes one."""
    whole = {"name": "valid-name", "dimension": 3, "metric": "cosine", "spec": AWS, **fields}
    return {name: value for name, value in whole.items() if value is not None}


def serverless(**fields: Any) -> Json:
    return {"serverless": {**AWS["serverless"], **fields}}


def test_create_answers_201_with_the_whole_index(own: Control) -> None:
    answer = own.call("POST", "/indexes", body(tags={"team": "search"}))
    assert answer.status_code == 201
    assert answer.headers["content-type"] == "application/json"
    model = answer.json()
    host = model.pop("host")
    assert host.startswith("http://127.0.0.1:")
    assert host != own.url
    made = datetime.fromisoformat(model["created_at"].replace("Z", "+00:00"))
    assert abs(datetime.now(timezone.utc) - made).total_seconds() < 60
    capacity = {"mode": "OnDemand", "status": {"state": "Ready"}}
    assert model == {
        "name": "valid-name",
        "dimension": 3,
        "metric": "cosine",
        "vector_type": "dense",
        "spec": serverless(read_capacity=capacity),
        "status": {"ready": True, "state": "Ready"},
        "deletion_protection": "disabled",
        "tags": {"team": "search"},
        "created_at": model["created_at"],
    }
    described = own.call("GET", "/indexes/valid-name")
    assert described.status_code == 200
    assert described.json() == answer.json()
    assert own.call("GET", "/indexes").json() == {"indexes": [described.json()]}


def test_cosine_is_the_metric_when_none_is_given(own: Control) -> None:
    assert own.call("POST", "/indexes", body(metric=None)).json()["metric"] == "cosine"


def test_declared_schema_comes_back(own: Control) -> None:
    schema = {"fields": {"year": {"filterable": True}}}
    spec = own.call("POST", "/indexes", body(spec=serverless(schema=schema))).json()["spec"]
    assert spec["serverless"]["schema"] == schema


def test_indexes_are_listed_oldest_first(own: Control) -> None:
    names = [own.create().name for _ in range(3)]
    own.call("PATCH", f"/indexes/{names[0]}", {"tags": {"a": "b"}})
    listed = [model["name"] for model in own.call("GET", "/indexes").json()["indexes"]]
    assert listed == names


@pytest.mark.slow
@pytest.mark.parametrize(
    ("version", "has_tags", "has_capacity"),
    [
        ("2024-07", False, False),
        ("2025-01", True, False),
        ("2025-10", True, True),
        ("2026-04", True, True),
        ("no such version", True, True),
    ],
)
def test_model_has_the_shape_of_the_version_asked_for(
    control: Control, version: str, has_tags: bool, has_capacity: bool
) -> None:
    name = control.create(tags={"a": "b"}).name
    answer = control.call("GET", f"/indexes/{name}", X_Pinecone_Api_Version=version).json()
    assert ("tags" in answer, "vector_type" in answer) == (has_tags, has_tags)
    assert ("read_capacity" in answer["spec"]["serverless"]) == has_capacity


def test_delete_answers_202_with_an_empty_body(control: Control) -> None:
    data = control.create()
    answer = control.call("DELETE", f"/indexes/{data.name}")
    assert (answer.status_code, answer.content) == (202, b"")
    assert answer.headers["content-length"] == "0"
    listed = [model["name"] for model in control.call("GET", "/indexes").json()["indexes"]]
    assert data.name not in listed
    for method in ("GET", "DELETE"):
        answer = control.call(method, f"/indexes/{data.name}")
        assert_control_error(answer, 404, "NOT_FOUND", f"Resource {data.name} not found")


def test_deleted_index_has_no_port_and_its_port_is_not_given_to_another(own: Control) -> None:
    seen: list[str] = []
    for _ in range(5):
        data = own.create()
        own.call("DELETE", f"/indexes/{data.name}")
        seen.append(data.host)
    assert len(set(seen)) == 5
    kept = own.create()
    assert kept.host not in seen
    for host in seen:
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{host}/vectors/list", trust_env=False)


def test_a_name_is_free_again_after_delete_and_its_records_are_gone(own: Control) -> None:
    own.call("POST", "/indexes", body())
    host = own.call("GET", "/indexes/valid-name").json()["host"]
    Data("valid-name", host, own.http).upsert([{"id": "a", "values": [1, 2, 3]}])
    own.call("DELETE", "/indexes/valid-name")
    again = own.call("POST", "/indexes", body(dimension=2))
    assert again.status_code == 201
    assert Data("valid-name", again.json()["host"], own.http).counts() == {}


def test_taken_name_is_409(control: Control) -> None:
    name = control.create().name
    answer = control.call("POST", "/indexes", body(name=name))
    assert_control_error(answer, 409, "ALREADY_EXISTS", "Resource  already exists")


def test_protected_index_is_not_deleted(control: Control) -> None:
    name = control.create(deletion_protection="enabled").name
    assert_control_error(
        control.call("DELETE", f"/indexes/{name}"),
        403,
        "FORBIDDEN",
        "Deletion protection is enabled for this index. "
        "Disable deletion protection before retrying.",
    )
    answer = control.call("PATCH", f"/indexes/{name}", {"deletion_protection": "disabled"})
    assert (answer.status_code, answer.json()["deletion_protection"]) == (202, "disabled")
    assert control.call("DELETE", f"/indexes/{name}").status_code == 202


def test_configure_merges_tags_and_an_empty_or_null_value_removes_one(control: Control) -> None:
    name = control.create(tags={"a": "1", "b": "2", "c": "3"}).name
    change = {"tags": {"a": "", "b": None, "d": "4"}}
    answer = control.call("PATCH", f"/indexes/{name}", change)
    assert (answer.status_code, answer.json()["tags"]) == (202, {"c": "3", "d": "4"})
    assert control.call("GET", f"/indexes/{name}").json() == answer.json()


def test_rejected_change_leaves_the_index_as_it_was(control: Control) -> None:
    name = control.create(tags={"a": "1"}).name
    before = control.call("GET", f"/indexes/{name}").json()
    change = {"tags": {"a": "2", "bad key": "x"}, "deletion_protection": "enabled"}
    assert control.call("PATCH", f"/indexes/{name}", change).status_code == 400
    assert control.call("GET", f"/indexes/{name}").json() == before


NAME_LETTERS = (
    "Name must consist of lower case alphanumeric characters or '-', and must start and end with "
    "an alphanumeric character, got "
)
TAG_KEY = "A tag key must be 1 to 80 letters, digits, '_' or '-', got "
TAG_VALUE = "The value of tag 'k' must be at most 120 printable ASCII characters, got "


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"name": ""}, "Name must be 1 to 45 characters long, got 0"),
        ({"name": "a" * 46}, "Name must be 1 to 45 characters long, got 46"),
        ({"name": "Upper"}, NAME_LETTERS + '"Upper"'),
        ({"name": "-a"}, NAME_LETTERS + '"-a"'),
        ({"name": "a-"}, NAME_LETTERS + '"a-"'),
        ({"name": "a_b"}, NAME_LETTERS + '"a_b"'),
        ({"name": "a\n"}, NAME_LETTERS + '"a\\n"'),
        ({"name": "é"}, NAME_LETTERS + '"é"'),
        (
            {"metric": "manhattan"},
            'Invalid value "manhattan" for metric: expected cosine, euclidean, dotproduct',
        ),
        (
            {"vector_type": "both"},
            'Invalid value "both" for vector_type: expected dense, sparse',
        ),
        (
            {"deletion_protection": "on"},
            'Invalid value "on" for deletion_protection: expected disabled, enabled',
        ),
        ({"dimension": None}, "dimension is required for a dense index"),
        ({"dimension": 0}, "dimension must be between 1 and 20000, got 0"),
        ({"dimension": -1}, "dimension must be between 1 and 20000, got -1"),
        ({"dimension": 20001}, "dimension must be between 1 and 20000, got 20001"),
        (
            {"vector_type": "sparse", "metric": "cosine"},
            "Sparse indexes must use the metric dotproduct",
        ),
        (
            {"vector_type": "sparse", "metric": None},
            "dimension must not be given for a sparse index",
        ),
        (
            {"spec": {}},
            "spec must have exactly one of serverless, pod and byoc, got none of them",
        ),
        (
            {"spec": {**AWS, "pod": {"environment": "e", "pod_type": "p1.x1"}}},
            "spec must have exactly one of serverless, pod and byoc, got serverless and pod",
        ),
        (
            {"spec": {"pod": {"environment": "e", "pod_type": "p9.x1"}}},
            'Invalid value "p9.x1" for pod_type: '
            "expected s1, p1 or p2 followed by .x1, .x2, .x4 or .x8",
        ),
        (
            {"spec": {"pod": {"environment": "e", "pod_type": "p1.x1", "replicas": 0}}},
            "replicas must be at least 1, got 0",
        ),
        ({"spec": {"byoc": {"environment": ""}}}, "environment must not be empty"),
        (
            {"spec": serverless(source_collection="no-such-collection")},
            "Resource no-such-collection not found",
        ),
        (
            {"spec": serverless(read_capacity={"mode": "Dedicated"})},
            "spec.serverless.read_capacity.dedicated must have node_type and scaling "
            "when the mode is Dedicated",
        ),
        (
            {"spec": serverless(schema={"fields": {"f": {"filterable": False}}})},
            "filterable must be true, got false for field 'f'",
        ),
        ({"tags": {"": "x"}}, TAG_KEY + '""'),
        ({"tags": {"a b": "x"}}, TAG_KEY + '"a b"'),
        ({"tags": {"é": "x"}}, TAG_KEY + '"é"'),
        ({"tags": {"k" * 81: "x"}}, TAG_KEY + '"' + "k" * 76 + "..."),
        ({"tags": {"k": "é"}}, TAG_VALUE + '"é"'),
        ({"tags": {"k": "a\nb"}}, TAG_VALUE + '"a\\nb"'),
        ({"tags": {"k": "x" * 121}}, TAG_VALUE + '"' + "x" * 76 + "..."),
        (
            {"tags": {f"k{number}": "x" for number in range(21)}},
            "An index can have at most 20 tags, got 21",
        ),
    ],
)
def test_create_refuses_what_breaks_a_rule(control: Control, change: Json, message: str) -> None:
    answer = control.call("POST", "/indexes", body(**{"name": "valid-name", **change}))
    assert_control_error(answer, 400, "INVALID_ARGUMENT", message)
    assert control.call("GET", "/indexes/valid-name").status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        {"name": "a"},
        {"name": "a" * 45},
        {"name": "0-9"},
        {"dimension": 1},
        {"dimension": 20_000},
        {"tags": {"k" * 80: "~ " * 60}},
        {"tags": {f"k{number}": "x" for number in range(20)}},
        {"spec": {"serverless": {"cloud": "gcp", "region": "europe-west4"}}},
        {"spec": serverless(read_capacity={"mode": "OnDemand"})},
        {"unknown_field": {"is": "ignored"}},
    ],
)
def test_create_accepts_what_is_just_within_the_limits(own: Control, change: Json) -> None:
    answer = own.call("POST", "/indexes", body(**change))
    assert answer.status_code == 201, answer.text
    assert (
        answer.json().items() >= {k: v for k, v in change.items() if k in ("name", "tags")}.items()
    )


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ({"cloud": "ibm", "region": "x"}, "Resource cloud: ibm not found."),
        (
            {"cloud": "aws", "region": "us-west1"},
            "Resource cloud: aws region: us-west1 not found.",
        ),
    ],
)
def test_unknown_cloud_or_region_is_404(control: Control, place: Json, message: str) -> None:
    answer = control.call("POST", "/indexes", body(spec={"serverless": place}))
    assert_control_error(answer, 404, "NOT_FOUND", message)


DESERIALIZE = "Failed to deserialize the JSON body into the target type: "


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}", "missing field `name` at line 1 column 2"),
        ('{"name": "x"}', "missing field `spec` at line 1 column 13"),
        (
            '{"name": "x",\n "spec": {"serverless": {"cloud": "aws"}}}',
            "spec.serverless: missing field `region` at line 2 column 42",
        ),
        ('{"name": 1, "spec": {}}', "name: expected `str`, got `int` at line 1 column 23"),
        ("[]", "expected `object`, got `array` at line 1 column 2"),
        (
            '{"name": "x", "spec": {}, "dimension": "3"}',
            "dimension: expected `int | null`, got `str` at line 1 column 43",
        ),
        (
            '{"name": "x", "spec": {}, "dimension": true}',
            "dimension: expected `int | null`, got `bool` at line 1 column 44",
        ),
    ],
)
def test_body_of_another_type_is_422(control: Control, content: str, message: str) -> None:
    answer = control.http.post(f"{control.url}/indexes", content=content)
    assert_control_error(answer, 422, "UNPROCESSABLE_ENTITY", DESERIALIZE + message)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"not json",
        b'{"name": NaN}',
        b'{"name": "\xff"}',
        b'{"name": "x", "spec": {"pod": ' + b'{"a":' * 100_000,
    ],
)
def test_body_that_is_not_json_is_400(control: Control, content: bytes) -> None:
    answer = control.http.post(f"{control.url}/indexes", content=content)
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "INVALID_ARGUMENT"
    assert answer.json()["error"]["message"].startswith("Failed to parse the request body as JSON:")


def test_body_of_more_than_4_mb_is_refused(control: Control) -> None:
    answer = control.http.post(f"{control.url}/indexes", content=b" " * (4 * 1024 * 1024 + 1))
    text = "Error, message length too large: found 4194305 bytes, the limit is: 4194304 bytes"
    assert_control_error(answer, 400, "OUT_OF_RANGE", text)


def test_configure_refuses_another_protection_and_an_unknown_index(control: Control) -> None:
    text = 'Invalid value "on" for deletion_protection: expected disabled, enabled'
    change = {"deletion_protection": "on"}
    answer = control.call("PATCH", f"/indexes/{control.create().name}", change)
    assert_control_error(answer, 400, "INVALID_ARGUMENT", text)
    answer = control.call("PATCH", "/indexes/nobody", {})
    assert_control_error(answer, 404, "NOT_FOUND", "Resource nobody not found")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/nothing"),
        ("PUT", "/indexes"),
        ("DELETE", "/indexes"),
        ("POST", "/indexes/a"),
        ("GET", "/indexes/a/b"),
        ("PATCH", "/indexes/a/b/c"),
        ("OPTIONS", "/indexes"),
        ("GET", "/%ff%00"),
    ],
)
def test_unknown_paths_are_404(control: Control, method: str, path: str) -> None:
    answer = control.call(method, path)
    assert_control_error(answer, 404, "NOT_FOUND", f"{method} {path} not found")


def test_head_is_404_without_a_body_and_the_connection_lives_on(control: Control) -> None:
    answer = control.call("HEAD", "/indexes")
    assert (answer.status_code, answer.content) == (404, b"")
    assert control.call("GET", "/indexes").status_code == 200


def test_percent_encoded_name_is_decoded(control: Control) -> None:
    name = control.create().name
    answer = control.call("GET", f"/indexes/{name.replace('-', '%2D')}")
    assert answer.json()["name"] == name
    answer = control.call("GET", "/indexes/a%2Fb")
    assert_control_error(answer, 404, "NOT_FOUND", "Resource a/b not found")


def test_every_answer_has_a_request_id_of_its_own(control: Control) -> None:
    ids = {control.call("GET", "/indexes").headers["x-pinecone-request-id"] for _ in range(3)}
    assert len(ids) == 3


@pytest.mark.parametrize("given", [{}, {"api_key": "wrong"}, {"api_key": ""}])
def test_with_a_key_other_keys_are_refused_on_both_planes(
    http: httpx.Client, given: dict[str, str]
) -> None:
    with PineconeLocal(api_key="sesame") as local:
        control = Control(local.url, http)
        answer = control.call("POST", "/indexes", body(), api_key="sesame")
        host = answer.json()["host"]
        refused = control.call("GET", "/indexes", **given)
        assert_control_error(refused, 401, "UNAUTHENTICATED", "Invalid API key.")
        headers = {name.replace("_", "-"): value for name, value in given.items()}
        for path in ("/vectors/list", "/nothing"):
            refused = http.get(host + path, headers=headers)
            expected = {"code": 16, "message": "Invalid API key.", "details": []}
            assert (refused.status_code, refused.json()) == (401, expected)
        newer = {**headers, "x-pinecone-api-version": "2026-07"}
        for address in (f"{local.url}/indexes", f"{host}/vectors/list", f"{host}/nothing"):
            refused = http.get(address, headers=newer)
            assert (refused.status_code, refused.text) == (401, "Invalid API key.")
            assert refused.headers["content-type"] == "text/plain"
        refused = http.get(f"{local.url}/models", headers=newer)
        assert_control_error(refused, 401, "UNAUTHENTICATED", "Invalid API key.")
        assert http.get(f"{host}/vectors/list", headers={"api-key": "sesame"}).status_code == 200
        assert "sesame" not in repr(local)


def test_a_key_may_be_any_text(http: httpx.Client) -> None:
    with PineconeLocal(api_key="clé") as local:
        answer = http.get(f"{local.url}/indexes", headers={"api-key": "clé".encode()})
        assert answer.status_code == 200


def test_without_a_key_any_key_is_accepted(control: Control) -> None:
    assert control.call("GET", "/indexes", api_key="anything").status_code == 200


def test_fixed_control_port_is_followed_by_foreseeable_index_ports(http: httpx.Client) -> None:
    with PineconeLocal() as probe:
        port = int(probe.url.rpartition(":")[2])
    with PineconeLocal(port=port) as local:
        control = Control(local.url, http)
        assert local.url == f"http://127.0.0.1:{port}"
        hosts = [int(control.create().host.rpartition(":")[2]) for _ in range(2)]
        assert port < hosts[0] < hosts[1] <= port + 1000


def test_taken_port_is_named(control: Control) -> None:
    port = int(control.url.rpartition(":")[2])
    with pytest.raises(OSError, match=f"cannot listen on 127.0.0.1:{port}"):
        PineconeLocal(port=port)
