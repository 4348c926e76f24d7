# Made from tests/_async/test_admin.py by `python -m codegen unasync`. Change that file, not this one.
"""Organizations, projects and API keys."""

from __future__ import annotations

import pickle
from typing import Any
from urllib.parse import parse_qs

import pytest

from pinecone import (
    Admin,
    APIKeyRole,
    NotFoundError,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    RoleBindingInput,
    RoleName,
)
from pinecone_api import DEFAULT
from tests.helpers import scripted_answers
from tests.helpers.scripted_answers import KEY_ID, ORGANIZATION_ID, PROJECT_ID
from tests.helpers.scripted_server import Reply, Server, reply, serving

PROJECT = f"/admin/projects/{PROJECT_ID}"
REFUSED = reply(412, {"error": {"code": "FAILED_PRECONDITION", "message": "not empty"}})


def admin_of(server: Server, **options: Any) -> Admin:
    return Admin(
        client_id="id-1",
        client_secret="secret-1",
        host=server.url,
        oauth_host=server.url,
        **options,
    )


def test_organizations() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        with admin_of(server) as admin:
            listed = admin.organizations.list()
            assert (listed.names(), listed[0].plan) == (["Film archive"], "Standard")
            described = admin.organizations.describe(organization_id=ORGANIZATION_ID)
            assert described == listed[0]
            assert dict(described)["support_tier"] == "Pro"
            renamed = admin.organizations.update(organization_id=ORGANIZATION_ID, name="Archive")
            assert renamed.name == "Archive"
            admin.organizations.delete(organization_id=ORGANIZATION_ID)
    path = f"/admin/organizations/{ORGANIZATION_ID}"
    assert server.calls() == [
        "POST /oauth/token",
        "GET /admin/organizations",
        f"GET {path}",
        f"PATCH {path}",
        f"DELETE {path}",
    ]
    assert server.requests[3].json() == {"name": "Archive"}


def test_projects() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        with admin_of(server) as admin:
            made = admin.projects.create(name="films", max_pods=2, force_encryption_with_cmek=True)
            assert (made.id, made.organization_id) == (PROJECT_ID, ORGANIZATION_ID)
            assert (admin.projects.list()).names() == ["films"]
            assert admin.projects.describe(project_id=PROJECT_ID) == made
            assert admin.projects.describe_by_name(name="films") == made
            changed = admin.projects.update(project_id=PROJECT_ID, name="films-archive")
            assert changed.name == "films-archive"
            admin.projects.update(
                project_id=PROJECT_ID, max_pods=0, force_encryption_with_cmek=False
            )
            admin.projects.delete(project_id=PROJECT_ID)
    assert server.calls()[1:] == [
        "POST /admin/projects",
        "GET /admin/projects",
        f"GET {PROJECT}",
        "GET /admin/projects",
        f"PATCH {PROJECT}",
        f"PATCH {PROJECT}",
        f"DELETE {PROJECT}",
    ]
    assert [request.json() for request in server.requests[1:] if request.body] == [
        {"name": "films", "max_pods": 2, "force_encryption_with_cmek": True},
        {"name": "films-archive"},
        {"max_pods": 0, "force_encryption_with_cmek": False},
    ]


def test_api_keys() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        with admin_of(server) as admin:
            made = admin.api_keys.create(
                project_id=PROJECT_ID, name="reader", roles=[APIKeyRole.DATA_PLANE_VIEWER]
            )
            assert made.value == "pcsk_secret"
            assert "pcsk_secret" not in repr(made)
            assert "pcsk_secret" not in made._repr_html_()
            assert (made.key.id, made.key.role) == (KEY_ID, APIKeyRole.DATA_PLANE_VIEWER)
            listed = admin.api_keys.list(project_id=PROJECT_ID)
            assert (listed.names(), listed[0]) == (["reader"], made.key)
            assert admin.api_keys.describe(api_key_id=KEY_ID) == made.key
            changed = admin.api_keys.update(api_key_id=KEY_ID, roles=["ProjectViewer"])
            assert changed.roles == ["ProjectViewer"]
            assert changed.roles[0] is APIKeyRole.PROJECT_VIEWER
            assert pickle.loads(pickle.dumps(changed)) == changed
            admin.api_keys.update(api_key_id=KEY_ID, name="other")
            admin.api_keys.delete(api_key_id=KEY_ID)
            admin.api_keys.create(project_id=PROJECT_ID, name="all")
    assert server.calls()[1:-1] == [
        f"POST {PROJECT}/api-keys",
        f"GET {PROJECT}/api-keys",
        f"GET /admin/api-keys/{KEY_ID}",
        f"PATCH /admin/api-keys/{KEY_ID}",
        f"PATCH /admin/api-keys/{KEY_ID}",
        f"DELETE /admin/api-keys/{KEY_ID}",
    ]
    assert [request.json() for request in server.requests[1:] if request.body] == [
        {"name": "reader", "roles": ["DataPlaneViewer"]},
        {"roles": ["ProjectViewer"]},
        {"name": "other"},
        {"name": "all"},
    ]


def test_people_and_programs_are_listed_page_by_page() -> None:
    twin = {**scripted_answers.USER, "email": "bob@example.com"}
    token, first = {"next": "n"}, [scripted_answers.USER]
    routes = {
        **scripted_answers.admin(),
        "GET /admin/users": [
            reply(200, {"data": first, "pagination": token}),
            reply(200, {"data": [twin]}),
            reply(200, {"data": first, "pagination": token}),
        ],
    }
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        with admin_of(server) as admin:
            found = [user.email for user in admin.users.list(limit=1)]
            assert found == ["ada@example.com", "bob@example.com"]
            page = admin.users.list_page(email="ada@example.com", pagination_token="t")
            assert (page.emails(), page.has_more, page.pagination_token) == (found[:1], True, "n")
            accounts = admin.service_accounts.list_page()
            assert (accounts.names(), accounts.has_more) == (["nightly-load"], False)
            assert (admin.role_bindings.list_page()).roles() == ["OrgMember"]
    assert server.calls()[1:4] == [
        "GET /admin/users?limit=1",
        "GET /admin/users?limit=1&paginationToken=n",
        "GET /admin/users?email=ada%40example.com&paginationToken=t",
    ]


def test_roles_are_given_as_objects_or_mappings() -> None:
    project = {
        "resource_type": "project",
        "resource_id": PROJECT_ID,
        "role": RoleName.PROJECT_VIEWER,
    }
    member = RoleBindingInput(resource_type="organization", role=RoleName.ORG_MEMBER)
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        with admin_of(server) as admin:
            made = admin.service_accounts.create(name="n", role_bindings=[project, member])
            assert made.service_account.name == "nightly-load"
            assert made.client_secret not in repr(made)
    assert server.requests[1].json()["role_bindings"] == [
        {"resource_type": "project", "resource_id": PROJECT_ID, "role": "ProjectViewer"},
        {"resource_type": "organization", "role": "OrgMember"},
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (reply(200, scripted_answers.PROJECT), True),
        (scripted_answers.NOT_FOUND, False),
        (reply(500, {"error": {"code": "INTERNAL", "message": "no"}}), PineconeError),
        (reply(403, {"error": {"code": "FORBIDDEN", "message": "no"}}), PineconeError),
    ],
)
def test_whether_a_project_exists(answer: Reply, expected: Any) -> None:
    routes = {**scripted_answers.admin(), f"GET {PROJECT}": [answer]}
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        with admin_of(server) as admin:
            if isinstance(expected, bool):
                assert admin.projects.exists(project_id=PROJECT_ID) is expected
            else:
                with pytest.raises(expected, match="no"):
                    admin.projects.exists(project_id=PROJECT_ID)
            assert admin.projects.exists(name="films")
            assert not admin.projects.exists(name="film")


def test_names_of_no_project_and_of_several() -> None:
    twin = {**scripted_answers.PROJECT, "id": "another-id"}
    routes = {
        **scripted_answers.admin(),
        "GET /admin/projects": [reply(200, {"data": [scripted_answers.PROJECT, twin]})],
    }
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        with admin_of(server) as admin:
            with pytest.raises(NotFoundError, match="no project called 'plays'"):
                admin.projects.describe_by_name(name="plays")
            with pytest.raises(PineconeValueError, match=f"2 projects.*{PROJECT_ID}, another-id"):
                admin.projects.describe_by_name(name="films")
            assert admin.projects.exists(name="films")


# -- emptying and deleting -----------------------------------------------------------------------


def test_a_project_is_emptied_and_deleted() -> None:
    index, protected = (
        scripted_answers.index(),
        scripted_answers.index(name="kept", deletion_protection="enabled"),
    )
    gone = reply(202)
    routes = {
        **scripted_answers.admin(),
        f"DELETE {PROJECT}": [REFUSED, gone],
        "GET /indexes": [reply(200, {"indexes": [index, protected]}), reply(200, {"indexes": []})],
        "PATCH /indexes/kept": [reply(202, protected)],
        "DELETE /indexes/kept": [gone],
        "DELETE /indexes/movies": [scripted_answers.NOT_FOUND],  # somebody was faster
        "GET /collections": [
            reply(200, {"collections": [scripted_answers.COLLECTION]}),
            reply(403, {"error": {"code": "FORBIDDEN", "message": "no collections here"}}),
        ],
        "DELETE /collections/movies-copy": [gone],
        "GET /backups": [
            reply(200, {"data": [scripted_answers.BACKUP], "pagination": {"next": "2"}}),
            reply(200, {"data": [{**scripted_answers.BACKUP, "backup_id": "b2"}]}),
            reply(200, {"data": []}),
        ],
        f"DELETE /backups/{scripted_answers.BACKUP_ID}": [gone],
        "DELETE /backups/b2": [gone],
        "GET /assistant/assistants": [
            reply(200, {"assistants": [{"name": "guide", "status": "Ready"}]}),
            reply(200, {}),
        ],
        "DELETE /assistant/assistants/guide": [gone],
    }
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        with admin_of(server) as admin:
            admin.projects.delete_with_cleanup(project_id=PROJECT_ID, retry_delay=0.01)
    empty = ["GET /indexes", "GET /collections", "GET /backups?limit=100"]
    assert server.calls() == [
        "POST /oauth/token",
        f"POST {PROJECT}/api-keys",
        "GET /indexes",
        "DELETE /indexes/movies",
        "PATCH /indexes/kept",
        "DELETE /indexes/kept",
        "GET /collections",
        "DELETE /collections/movies-copy",
        "GET /backups?limit=100",
        "GET /backups?limit=100&paginationToken=2",
        f"DELETE /backups/{scripted_answers.BACKUP_ID}",
        "DELETE /backups/b2",
        "GET /assistant/assistants",
        "DELETE /assistant/assistants/guide",
        f"DELETE {PROJECT}",
        *empty,
        "GET /assistant/assistants",
        f"DELETE {PROJECT}",
    ]
    assert server.requests[1].json()["roles"] == ["ProjectEditor"]
    assert server.requests[4].json() == {"deletion_protection": "disabled"}
    assert server.requests[2].headers["api-key"] == "pcsk_secret"
    assert "authorization" not in server.requests[2].headers
    assert server.requests[-1].headers["authorization"] == "Bearer token-1"


def test_a_project_that_stays_keeps_no_temporary_key() -> None:
    routes = {**scripted_answers.admin(), f"DELETE {PROJECT}": [REFUSED]}
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        with admin_of(server) as admin:
            with pytest.raises(PineconeError, match="not empty"):
                admin.projects.delete_with_cleanup(
                    project_id=PROJECT_ID, max_attempts=2, retry_delay=0
                )
    assert server.calls().count(f"DELETE {PROJECT}") == 2
    assert server.calls()[-1] == f"DELETE /admin/api-keys/{KEY_ID}"


# -- wrong input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "arguments", "expected", "message"),
    [
        ("organizations.describe", {"organization_id": ""}, PineconeValueError, "organization_id:"),
        ("organizations.delete", {"organization_id": 1}, PineconeTypeError, "organization_id: "),
        (
            "organizations.update",
            {"organization_id": "o", "name": ""},
            PineconeValueError,
            "name: expected 1 to 512",
        ),
        (
            "organizations.update",
            {"organization_id": "", "name": "n"},
            PineconeValueError,
            "organization_id: ",
        ),
        ("projects.create", {"name": "n" * 513}, PineconeValueError, "name: .*512.*got 513"),
        ("projects.create", {"name": None}, PineconeTypeError, "name: expected a string"),
        ("projects.create", {"name": "n", "max_pods": -1}, PineconeValueError, "max_pods: .*0"),
        ("projects.create", {"name": "n", "max_pods": "2"}, PineconeTypeError, "max_pods: "),
        (
            "projects.create",
            {"name": "n", "force_encryption_with_cmek": 1},
            PineconeTypeError,
            "force_encryption_with_cmek: ",
        ),
        ("projects.update", {"project_id": "p"}, PineconeValueError, "name, max_pods, force_encr"),
        ("projects.update", {"project_id": "", "name": "n"}, PineconeValueError, "project_id: "),
        ("projects.update", {"project_id": "p", "name": ""}, PineconeValueError, "name: "),
        ("projects.describe", {"project_id": "."}, PineconeValueError, "project_id: "),
        ("projects.describe", {"project_id": " "}, PineconeValueError, "project_id: "),
        ("projects.describe_by_name", {"name": ""}, PineconeValueError, "name: "),
        ("projects.exists", {}, PineconeValueError, "exactly one of them, got neither"),
        ("projects.exists", {"project_id": "p", "name": "n"}, PineconeValueError, "got both"),
        ("projects.exists", {"project_id": ""}, PineconeValueError, "project_id: "),
        ("projects.exists", {"name": 5}, PineconeTypeError, "name: "),
        ("projects.delete", {"project_id": None}, PineconeTypeError, "project_id: "),
        ("projects.delete_with_cleanup", {"project_id": ""}, PineconeValueError, "project_id: "),
        (
            "projects.delete_with_cleanup",
            {"project_id": "p", "max_attempts": 0},
            PineconeValueError,
            "max_attempts: ",
        ),
        (
            "projects.delete_with_cleanup",
            {"project_id": "p", "max_attempts": None},
            PineconeTypeError,
            "max_attempts: ",
        ),
        (
            "projects.delete_with_cleanup",
            {"project_id": "p", "retry_delay": -1},
            PineconeValueError,
            "retry_delay: ",
        ),
        (
            "projects.delete_with_cleanup",
            {"project_id": "p", "retry_delay": "1"},
            PineconeTypeError,
            "retry_delay: ",
        ),
        ("api_keys.create", {"project_id": "", "name": "n"}, PineconeValueError, "project_id: "),
        (
            "api_keys.create",
            {"project_id": "p", "name": "n" * 81},
            PineconeValueError,
            "name: .*80",
        ),
        (
            "api_keys.create",
            {"project_id": "p", "name": "n", "roles": "ProjectEditor"},
            PineconeTypeError,
            "roles: expected a sequence of strings",
        ),
        (
            "api_keys.create",
            {"project_id": "p", "name": "n", "roles": [1]},
            PineconeTypeError,
            r"roles\[0\]: ",
        ),
        ("api_keys.list", {"project_id": ""}, PineconeValueError, "project_id: "),
        ("api_keys.describe", {"api_key_id": ""}, PineconeValueError, "api_key_id: "),
        ("api_keys.update", {"api_key_id": "k"}, PineconeValueError, "name, roles: expected at"),
        ("api_keys.update", {"api_key_id": "", "name": "n"}, PineconeValueError, "api_key_id: "),
        ("api_keys.delete", {"api_key_id": 1}, PineconeTypeError, "api_key_id: "),
        ("users.list", {"limit": 101}, PineconeValueError, "limit: .*from 1 to 100, got 101"),
        ("users.list", {"email": ""}, PineconeValueError, "email: expected 1 to 254"),
        ("users.describe", {"user_id": ""}, PineconeValueError, "user_id: "),
        (
            "invites.create",
            {"email": "a@b", "role_bindings": []},
            PineconeValueError,
            "role_bindings: expected 1 to 100 of them, got 0",
        ),
        (
            "invites.create",
            {"email": "a@b", "role_bindings": {"role": "OrgMember"}},
            PineconeTypeError,
            "role_bindings: expected a sequence of RoleBindingInput or mappings",
        ),
        (
            "invites.create",
            {"email": "a@b", "role_bindings": [{"resource_type": "project", "rol": "x"}]},
            PineconeValueError,
            r"role_bindings\[0\]: unknown key 'rol'; accepted are resource_type, role, resource_id",
        ),
        (
            "invites.create",
            {"email": "a@b", "role_bindings": [{"resource_type": "project"}]},
            PineconeValueError,
            r"role_bindings\[0\]: .*`role`",
        ),
        (
            "service_accounts.update",
            {"service_account_id": "s"},
            PineconeValueError,
            "name: expected at least one",
        ),
        (
            "role_bindings.create",
            {"principal_type": "u", "principal_id": "p", "resource_type": "project", "role": "r"},
            PineconeValueError,
            "principal_type: expected one of 'user', 'service_account'",
        ),
        ("role_bindings.list", {"role": "Boss"}, PineconeValueError, "role: expected one of 'Org"),
    ],
)
def test_bad_arguments(
    method: str, arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        with admin_of(server) as admin:
            owner, name = method.split(".")
            with pytest.raises(expected, match=message):
                getattr(getattr(admin, owner), name)(**arguments)
    assert server.requests == []


def test_the_form_that_asks_for_a_token() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        with admin_of(server) as admin:
            admin.projects.list()
    asked, call = server.requests
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert "api-key" not in asked.headers
    assert "authorization" not in asked.headers
    assert parse_qs(asked.body.decode()) == {
        "client_id": ["id-1"],
        "client_secret": ["secret-1"],
        "grant_type": ["client_credentials"],
        "audience": ["https://api.pinecone.io/"],
    }
    assert call.headers["authorization"] == "Bearer token-1"
    assert "api-key" not in call.headers
    assert call.headers["x-pinecone-api-version"] == DEFAULT
