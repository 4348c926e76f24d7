"""The Admin API and its tokens over real sockets: shapes, rules and error messages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from pinecone.local import PineconeLocal, Simulation
from tests.local.rest import Control, Json, assert_control_error

CREDENTIALS = {
    "client_id": "tests",
    "client_secret": "secret",
    "grant_type": "client_credentials",
    "audience": "https://api.pinecone.io/",
}
WEEK = 7 * 24 * 60 * 60


class Admin:
    """Calls to the Admin API of one service with a token."""

    def __init__(self, control: Control, **credentials: str) -> None:
        self.control = control
        answer = control.call("POST", "/oauth/token", {**CREDENTIALS, **credentials})
        assert answer.status_code == 200, answer.text
        self.token = answer.json()["access_token"]

    def call(self, method: str, path: str, body: Any = None) -> httpx.Response:
        headers = {"authorization": f"Bearer {self.token}", "x_pinecone_api_version": "2026-07"}
        return self.control.call(method, f"/admin/{path}", body, **headers)

    def found(self, path: str) -> list[Json]:
        answer = self.call("GET", path)
        assert answer.status_code == 200, answer.text
        data: list[Json] = answer.json()["data"]
        return data

    def made(self, path: str, **body: Any) -> Json:
        answer = self.call("POST", path, body)
        assert answer.is_success, answer.text
        made: Json = answer.json()
        return made


@pytest.fixture
def local() -> Iterator[PineconeLocal]:
    with PineconeLocal() as local:
        yield local


@pytest.fixture
def admin(local: PineconeLocal, http: httpx.Client) -> Admin:
    return Admin(Control(local.url, http))


def test_a_new_service_has_an_organization_with_a_project_and_an_owner(admin: Admin) -> None:
    [organization] = admin.found("organizations")
    [project] = admin.found("projects")
    [user] = admin.found("users")
    [binding] = admin.found("role-bindings")
    assert project["organization_id"] == organization["id"]
    assert (binding["principal_id"], binding["role"]) == (user["id"], "OrgOwner")
    for path in (
        f"organizations/{organization['id']}",
        f"projects/{project['id']}",
        f"users/{user['id']}",
        f"role-bindings/{binding['id']}",
    ):
        assert admin.call("GET", path).status_code == 200


def test_projects_and_keys_are_made_changed_and_deleted(admin: Admin) -> None:
    project = admin.made("projects", name="films", max_pods=2)
    path = f"projects/{project['id']}"
    assert admin.call("GET", path).json() == project
    changed = admin.call("PATCH", path, {"name": "books"}).json()
    assert changed == {**project, "name": "books"}
    made = admin.made(f"{path}/api-keys", name="reader", roles=["DataPlaneViewer"])
    key = made["key"]
    assert made["value"]
    assert admin.found(f"{path}/api-keys") == [key]
    bound = admin.found(f"role-bindings?principal_type=api_key&principal_id={key['id']}")
    assert [each["role"] for each in bound] == ["DataPlaneViewer"]
    change = {"name": "writer", "roles": ["ProjectEditor"]}
    assert admin.call("PATCH", f"api-keys/{key['id']}", change).json() == {**key, **change}
    assert admin.call("DELETE", path).status_code == 202
    assert_control_error(
        admin.call("GET", f"api-keys/{key['id']}"),
        404,
        "NOT_FOUND",
        f"Resource {key['id']} not found",
    )
    assert admin.found(f"role-bindings?principal_type=api_key&principal_id={key['id']}") == []


def test_the_project_that_has_the_indexes_is_kept_until_they_are_gone(admin: Admin) -> None:
    [home] = admin.found("projects")
    [organization] = admin.found("organizations")
    data = admin.control.create()
    refused = admin.call("DELETE", f"projects/{home['id']}")
    assert (refused.status_code, refused.json()["error"]["code"]) == (412, "FAILED_PRECONDITION")
    refused = admin.call("DELETE", f"organizations/{organization['id']}")
    assert refused.status_code == 412
    admin.control.call("DELETE", f"/indexes/{data.name}")
    assert admin.call("DELETE", f"projects/{home['id']}").status_code == 202
    assert admin.call("DELETE", f"organizations/{organization['id']}").status_code == 202
    assert admin.found("organizations") == []
    assert admin.call("POST", "projects", {"name": "x"}).status_code == 404


def test_encryption_of_a_project_cannot_be_taken_back(admin: Admin) -> None:
    project = admin.made("projects", name="x", force_encryption_with_cmek=True)
    refused = admin.call(
        "PATCH", f"projects/{project['id']}", {"force_encryption_with_cmek": False}
    )
    assert refused.status_code == 400


def test_invites_expire_are_sent_again_and_accepted(local: PineconeLocal, admin: Admin) -> None:
    [project] = admin.found("projects")
    grants = [
        {"resource_type": "organization", "role": "OrgMember"},
        {"resource_type": "project", "resource_id": project["id"], "role": "ProjectMember"},
    ]
    invite = admin.made("invites", email="new@example.com", role_bindings=grants)
    path = f"invites/{invite['id']}"
    assert (invite["status"], invite["processed_at"]) == ("pending", None)
    again = admin.call("POST", "invites", {"email": "NEW@example.com", "role_bindings": grants})
    assert (again.status_code, again.json()["error"]["code"]) == (409, "ALREADY_EXISTS")
    bound = admin.found("role-bindings?principal_type=invite")
    assert {each["role"] for each in bound} == {"OrgMember", "ProjectMember"}
    local.advance(WEEK + 1)
    admin = Admin(admin.control)
    assert admin.call("GET", path).json()["status"] == "expired"
    assert admin.call("POST", f"{path}/resend").json()["status"] == "pending"
    accepted = admin.control.call("POST", f"/local/{path}/accept", None, api_key="k")
    assert accepted.json()["email"] == "new@example.com"
    assert admin.call("GET", path).json()["status"] == "processed"
    assert admin.call("POST", f"{path}/resend").status_code == 409
    assert admin.call("DELETE", path).status_code == 409
    [user] = admin.found("users?email=new@example.com")
    assert len(admin.found(f"role-bindings?principal_type=user&principal_id={user['id']}")) == 2
    assert admin.call("DELETE", f"users/{user['id']}").status_code == 202
    assert admin.found(f"role-bindings?principal_type=user&principal_id={user['id']}") == []
    other = admin.made("invites", email="other@example.com", role_bindings=grants)
    assert admin.call("DELETE", f"invites/{other['id']}").status_code == 202


def test_the_last_owner_stays(admin: Admin) -> None:
    [binding] = admin.found("role-bindings?role=OrgOwner")
    for path in (f"users/{binding['principal_id']}", f"role-bindings/{binding['id']}"):
        refused = admin.call("DELETE", path)
        assert (refused.status_code, refused.json()["error"]["code"]) == (
            409,
            "FAILED_PRECONDITION",
        )


def test_a_service_account_logs_in_until_its_secret_is_rotated(admin: Admin) -> None:
    made = admin.made("service-accounts", name="ci")
    account = made["service_account"]
    path = f"service-accounts/{account['id']}"
    assert admin.call("GET", path).json() == account
    credentials = {"client_id": account["client_id"], "client_secret": made["client_secret"]}
    robot = Admin(admin.control, **credentials)
    assert robot.found("service-accounts") == [account]
    assert robot.call("PATCH", path, {"name": "cd"}).json()["name"] == "cd"
    rotated = admin.made(f"{path}/rotate-secret")
    assert rotated["client_secret"] != made["client_secret"]
    assert robot.call("GET", "projects").status_code == 401
    refused = admin.control.call("POST", "/oauth/token", {**CREDENTIALS, **credentials})
    assert refused.status_code == 401
    assert refused.json() == {"error": "access_denied", "error_description": "Unauthorized"}
    robot = Admin(admin.control, **{**credentials, "client_secret": rotated["client_secret"]})
    assert admin.call("DELETE", path).status_code == 202
    assert robot.call("GET", "projects").status_code == 401


def test_role_bindings_are_made_found_and_deleted(admin: Admin) -> None:
    [project] = admin.found("projects")
    account = admin.made("service-accounts", name="ci")["service_account"]
    asked = {
        "principal_type": "service_account",
        "principal_id": account["id"],
        "resource_type": "project",
        "resource_id": project["id"],
        "role": "DataPlaneEditor",
    }
    binding = admin.made("role-bindings", **asked)
    assert {name: binding[name] for name in asked} == asked
    assert admin.call("POST", "role-bindings", asked).status_code == 409
    assert admin.found(
        f"role-bindings?principal_type=service_account&principal_id={account['id']}&role=DataPlaneEditor"
    ) == [binding]
    assert (
        admin.found(
            f"role-bindings?principal_type=service_account&principal_id={account['id']}&role=OrgOwner"
        )
        == []
    )
    page = admin.call("GET", "role-bindings?limit=1").json()
    token = page["pagination"]["next"]
    rest = admin.call("GET", f"role-bindings?limit=1&paginationToken={token}").json()
    assert [*page["data"], *rest["data"]] == admin.found("role-bindings")
    assert admin.call("DELETE", f"role-bindings/{binding['id']}").status_code == 202
    assert admin.call("GET", f"role-bindings/{binding['id']}").status_code == 404


WRONG: list[tuple[str, str, Any, int]] = [
    ("POST", "projects", {}, 400),
    ("POST", "projects", {"name": ""}, 400),
    ("POST", "projects", {"name": "x" * 513}, 400),
    ("POST", "projects", {"name": "x", "max_pods": -1}, 400),
    ("POST", "projects", {"name": 3}, 400),
    ("POST", "projects", ["x"], 400),
    ("POST", "projects/HOME/api-keys", {"name": "x" * 81}, 400),
    ("POST", "projects/HOME/api-keys", {"name": "x", "roles": ["King"]}, 400),
    ("POST", "projects/HOME/api-keys", {"name": "x", "roles": "King"}, 400),
    ("POST", "projects/none/api-keys", {"name": "x"}, 404),
    ("GET", "projects/none/api-keys", None, 404),
    ("PATCH", "organizations/none", {"name": "x"}, 404),
    ("POST", "invites", {"email": "no address", "role_bindings": [{}]}, 400),
    ("POST", "invites", {"email": "a@b.c", "role_bindings": []}, 400),
    (
        "POST",
        "invites",
        {
            "email": "nobody",
            "role_bindings": [{"resource_type": "organization", "role": "OrgMember"}],
        },
        400,
    ),
    (
        "POST",
        "invites",
        {"email": "a@b.c", "role_bindings": [{"resource_type": "planet", "role": "OrgMember"}]},
        400,
    ),
    (
        "POST",
        "invites",
        {"email": "a@b.c", "role_bindings": [{"resource_type": "project", "role": "ProjectOwner"}]},
        400,
    ),
    (
        "POST",
        "service-accounts",
        {"name": "x", "role_bindings": [{"resource_type": "organization", "role": "ProjectOwner"}]},
        400,
    ),
    (
        "POST",
        "role-bindings",
        {
            "principal_type": "user",
            "principal_id": "none",
            "resource_type": "organization",
            "role": "OrgMember",
        },
        404,
    ),
    ("GET", "role-bindings?role=King", None, 400),
    ("GET", "role-bindings?principal_id=x", None, 400),
    ("GET", "role-bindings?resource_id=x", None, 400),
    ("GET", "users?email=" + "a" * 255, None, 400),
    ("GET", "users?limit=0", None, 400),
    ("GET", "users?paginationToken=%25", None, 400),
    ("GET", "nothing", None, 404),
    ("PUT", "projects", {}, 404),
]


@pytest.mark.parametrize(("method", "path", "body", "status"), WRONG)
def test_wrong_requests_are_refused(
    admin: Admin, method: str, path: str, body: Any, status: int
) -> None:
    [home] = admin.found("projects")
    answer = admin.call(method, path.replace("HOME", home["id"]), body)
    assert answer.status_code == status, answer.text
    assert set(answer.json()) == {"error", "status"}
    assert len(admin.found("projects")) == 1
    assert admin.found("invites") == []
    assert admin.found("service-accounts") == []


@pytest.mark.parametrize(
    "change",
    [{"client_id": ""}, {"client_secret": ""}],
)
def test_credentials_must_not_be_empty(control: Control, change: Json) -> None:
    answer = control.call("POST", "/oauth/token", {**CREDENTIALS, **change})
    assert (answer.status_code, answer.json()["error"]) == (401, "access_denied")


@pytest.mark.parametrize(
    "change", [{"grant_type": "password"}, {"audience": "https://example.com/"}, {"client_id": 3}]
)
def test_requests_for_tokens_have_errors_of_their_own_shape(control: Control, change: Json) -> None:
    answer = control.call("POST", "/oauth/token", {**CREDENTIALS, **change})
    assert answer.status_code == 400
    assert set(answer.json()) == {"error", "error_description"}


def test_a_form_gets_a_token_too(control: Control) -> None:
    answer = control.http.post(control.url + "/oauth/token", data=CREDENTIALS)
    assert (answer.status_code, answer.json()["token_type"]) == (200, "Bearer")


@pytest.mark.parametrize("token", ["", "Bearer", "Bearer x", "Bearer x.y", "Basic x", "Bearer é"])
def test_calls_without_a_good_token_are_refused(control: Control, token: str) -> None:
    answer = control.http.get(
        control.url + "/admin/projects", headers={"authorization": token.encode()}
    )
    assert_control_error(answer, 401, "UNAUTHENTICATED", "Invalid or expired access token")


def test_tokens_end_by_the_clock_of_the_service(http: httpx.Client) -> None:
    with PineconeLocal(simulate=Simulation(token_lifetime=60)) as local:
        admin = Admin(Control(local.url, http))
        local.advance(59 - 30)
        assert admin.found("projects")
        answer = admin.control.call("POST", "/local/advance", {"seconds": 60}, api_key="k")
        assert answer.status_code == 200
        assert admin.call("GET", "projects").status_code == 401


@pytest.mark.parametrize("seconds", [-1, 1e12, "x", None])
def test_the_clock_does_not_run_backwards(control: Control, seconds: Any) -> None:
    answer = control.call("POST", "/local/advance", {"seconds": seconds}, api_key="k")
    assert answer.status_code == 400
    assert control.call("POST", "/local/advance", {"seconds": 1}).status_code == 401


def test_the_organization_and_tokens_outlive_the_process(
    http: httpx.Client, tmp_path: Path
) -> None:
    with PineconeLocal(tmp_path / "data") as local:
        admin = Admin(Control(local.url, http))
        admin.made("projects", name="films")
        projects = admin.found("projects")
        copied = local.snapshot(tmp_path / "copy")
        local.reset()
        assert [project["name"] for project in admin.found("projects")] == ["Default"]
    with PineconeLocal(copied) as local:
        admin.control.url = local.url
        assert admin.found("projects") == projects


def test_a_service_with_a_key_takes_the_keys_it_made(http: httpx.Client) -> None:
    with PineconeLocal(api_key="main") as local:
        control = Control(local.url, http)
        assert control.call("POST", "/oauth/token", CREDENTIALS).status_code == 401
        admin = Admin(control, client_secret="main")
        [project] = admin.found("projects")
        made = admin.made(f"projects/{project['id']}/api-keys", name="k")
        assert control.call("GET", "/indexes", api_key="other").status_code == 401
        assert control.call("GET", "/indexes", api_key=made["value"]).status_code == 200
        admin.call("DELETE", f"api-keys/{made['key']['id']}")
        assert control.call("GET", "/indexes", api_key=made["value"]).status_code == 401
