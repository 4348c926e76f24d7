# Made from tests/_async/calls_admin.py by `python -m codegen unasync`. Change that file, not this one.
"""Calls of a service account: `oauth` and `admin`."""

from __future__ import annotations

from pinecone import APIKeyRole, PrincipalType, ResourceType, RoleBindingInput, RoleName
from tests._sync.scenario import Stage, operation

ACCOUNT = "would change the account"


@operation("oauth")
def get_token(stage: Stage) -> None:
    admin = stage.admin()
    assert len(admin.organizations.list()) == 1


@operation("admin")
def list_organizations(stage: Stage) -> None:
    admin = stage.admin()
    (found, *_) = admin.organizations.list()
    stage.facts.learn("organization_id", found.id)
    stage.facts.learn("organization_name", found.name)


@operation("admin")
def fetch_organization(stage: Stage) -> None:
    admin = stage.admin()
    found = admin.organizations.describe(organization_id=stage.facts["organization_id"])
    assert found.name == stage.facts["organization_name"]


@operation("admin", unrecordable=ACCOUNT)
def update_organization(stage: Stage) -> None:
    admin = stage.admin()
    id_ = stage.facts["organization_id"]
    found = admin.organizations.update(organization_id=id_, name="Archive")
    assert found.name == "Archive"


@operation("admin")
def create_project(stage: Stage) -> None:
    admin = stage.admin()
    made = admin.projects.create(
        name=stage.facts["project"], max_pods=0, force_encryption_with_cmek=False
    )
    stage.facts.learn("project_id", made.id)


@operation("admin")
def list_projects(stage: Stage) -> None:
    admin = stage.admin()
    assert stage.facts["project"] in (admin.projects.list()).names()


@operation("admin")
def fetch_project(stage: Stage) -> None:
    admin = stage.admin()
    found = admin.projects.describe(project_id=stage.facts["project_id"])
    assert found.name == stage.facts["project"]


@operation("admin")
def update_project(stage: Stage) -> None:
    admin = stage.admin()
    id_ = stage.facts["project_id"]
    found = admin.projects.update(project_id=id_, name=stage.facts["project"], max_pods=0)
    assert found.id == id_


@operation("admin")
def create_api_key(stage: Stage) -> None:
    admin = stage.admin()
    made = admin.api_keys.create(
        project_id=stage.facts["project_id"], name="reader", roles=[APIKeyRole.DATA_PLANE_VIEWER]
    )
    stage.facts.learn("key_id", made.key.id)
    stage.facts.secrets += (made.value,) if made.value != "filtered" else ()


@operation("admin")
def list_project_api_keys(stage: Stage) -> None:
    admin = stage.admin()
    (found, *_) = admin.api_keys.list(project_id=stage.facts["project_id"])
    assert found.name == "reader"


@operation("admin")
def fetch_api_key(stage: Stage) -> None:
    admin = stage.admin()
    found = admin.api_keys.describe(api_key_id=stage.facts["key_id"])
    assert found.roles == ["DataPlaneViewer"]


@operation("admin")
def update_api_key(stage: Stage) -> None:
    admin = stage.admin()
    admin.api_keys.update(api_key_id=stage.facts["key_id"], roles=["ProjectViewer"])


@operation("admin")
def delete_api_key(stage: Stage) -> None:
    admin = stage.admin()
    admin.api_keys.delete(api_key_id=stage.facts["key_id"])


@operation("admin")
def delete_project(stage: Stage) -> None:
    admin = stage.admin()
    admin.projects.delete(project_id=stage.facts["project_id"])


@operation("admin", unrecordable=ACCOUNT)
def delete_organization(stage: Stage) -> None:
    admin = stage.admin()
    admin.organizations.delete(organization_id=stage.facts["organization_id"])


# -- people, programs and their roles ---------------------------------------------------------


@operation("admin", unrecordable=ACCOUNT)
def create_invite(stage: Stage) -> None:
    admin = stage.admin()
    member = {"resource_type": "organization", "role": "OrgMember"}
    made = admin.invites.create(email="ada@example.com", role_bindings=[member])
    assert made.status == "pending"
    stage.facts.learn("invite_id", made.id)


@operation("admin", unrecordable=ACCOUNT)
def list_invites(stage: Stage) -> None:
    admin = stage.admin()
    assert "ada@example.com" in (admin.invites.list_page(limit=50)).emails()


@operation("admin", unrecordable=ACCOUNT)
def fetch_invite(stage: Stage) -> None:
    admin = stage.admin()
    found = admin.invites.describe(invite_id=stage.facts["invite_id"])
    assert found.email == "ada@example.com"


@operation("admin", unrecordable=ACCOUNT)
def resend_invite(stage: Stage) -> None:
    admin = stage.admin()
    found = admin.invites.resend(invite_id=stage.facts["invite_id"])
    assert found.id == stage.facts["invite_id"]


@operation("admin", unrecordable=ACCOUNT)
def delete_invite(stage: Stage) -> None:
    admin = stage.admin()
    admin.invites.delete(invite_id=stage.facts["invite_id"])


@operation("admin", unrecordable=ACCOUNT)
def list_users(stage: Stage) -> None:
    admin = stage.admin()
    (found,) = admin.users.list(email="ada@example.com").to_list()
    stage.facts.learn("user_id", found.id)


@operation("admin", unrecordable=ACCOUNT)
def fetch_user(stage: Stage) -> None:
    admin = stage.admin()
    found = admin.users.describe(user_id=stage.facts["user_id"])
    assert found.email == "ada@example.com"


@operation("admin", unrecordable=ACCOUNT)
def create_service_account(stage: Stage) -> None:
    admin = stage.admin()
    member = RoleBindingInput(resource_type="organization", role="OrgMember")
    made = admin.service_accounts.create(name="nightly-load", role_bindings=[member])
    stage.facts.learn("service_account_id", made.service_account.id)
    stage.facts.secrets += (made.client_secret,) if made.client_secret != "filtered" else ()


@operation("admin", unrecordable=ACCOUNT)
def list_service_accounts(stage: Stage) -> None:
    admin = stage.admin()
    found = [account.name for account in admin.service_accounts.list()]
    assert "nightly-load" in found


@operation("admin", unrecordable=ACCOUNT)
def fetch_service_account(stage: Stage) -> None:
    admin = stage.admin()
    id_ = stage.facts["service_account_id"]
    assert (admin.service_accounts.describe(service_account_id=id_)).name == "nightly-load"


@operation("admin", unrecordable=ACCOUNT)
def update_service_account(stage: Stage) -> None:
    admin = stage.admin()
    id_ = stage.facts["service_account_id"]
    found = admin.service_accounts.update(service_account_id=id_, name="weekly-load")
    assert found.name == "weekly-load"


@operation("admin", unrecordable=ACCOUNT)
def rotate_service_account_secret(stage: Stage) -> None:
    admin = stage.admin()
    id_ = stage.facts["service_account_id"]
    made = admin.service_accounts.rotate_secret(service_account_id=id_)
    assert made.service_account.id == id_
    stage.facts.secrets += (made.client_secret,) if made.client_secret != "filtered" else ()


@operation("admin", unrecordable=ACCOUNT)
def create_role_binding(stage: Stage) -> None:
    admin = stage.admin()
    made = admin.role_bindings.create(
        principal_type=PrincipalType.USER,
        principal_id=stage.facts["user_id"],
        resource_type="organization",
        role=RoleName.ORG_MEMBER,
    )
    stage.facts.learn("role_binding_id", made.id)


@operation("admin", unrecordable=ACCOUNT)
def list_role_bindings(stage: Stage) -> None:
    admin = stage.admin()
    found = admin.role_bindings.list_page(
        principal_type="user",
        principal_id=stage.facts["user_id"],
        resource_type=ResourceType.ORGANIZATION,
        role="OrgMember",
    )
    assert found.roles() == ["OrgMember"]


@operation("admin", unrecordable=ACCOUNT)
def fetch_role_binding(stage: Stage) -> None:
    admin = stage.admin()
    id_ = stage.facts["role_binding_id"]
    found = admin.role_bindings.describe(role_binding_id=id_)
    assert found.principal_type == "user"


@operation("admin", unrecordable=ACCOUNT)
def delete_role_binding(stage: Stage) -> None:
    admin = stage.admin()
    admin.role_bindings.delete(role_binding_id=stage.facts["role_binding_id"])


@operation("admin", unrecordable=ACCOUNT)
def delete_service_account(stage: Stage) -> None:
    admin = stage.admin()
    id_ = stage.facts["service_account_id"]
    admin.service_accounts.delete(service_account_id=id_)


@operation("admin", unrecordable=ACCOUNT)
def delete_user(stage: Stage) -> None:
    admin = stage.admin()
    admin.users.delete(user_id=stage.facts["user_id"])
