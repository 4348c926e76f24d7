"""Calls of a service account: `oauth` and `admin`."""

from __future__ import annotations

from pinecone import APIKeyRole, PrincipalType, ResourceType, RoleBindingInput, RoleName
from tests._async.scenario import AsyncStage, operation

ACCOUNT = "would change the account"


@operation("oauth")
async def get_token(stage: AsyncStage) -> None:
    admin = await stage.admin()
    assert len(await admin.organizations.list()) == 1


@operation("admin")
async def list_organizations(stage: AsyncStage) -> None:
    admin = await stage.admin()
    (found, *_) = await admin.organizations.list()
    stage.facts.learn("organization_id", found.id)
    stage.facts.learn("organization_name", found.name)


@operation("admin")
async def fetch_organization(stage: AsyncStage) -> None:
    admin = await stage.admin()
    found = await admin.organizations.describe(organization_id=stage.facts["organization_id"])
    assert found.name == stage.facts["organization_name"]


@operation("admin", unrecordable=ACCOUNT)
async def update_organization(stage: AsyncStage) -> None:
    admin = await stage.admin()
    id_ = stage.facts["organization_id"]
    found = await admin.organizations.update(organization_id=id_, name="Archive")
    assert found.name == "Archive"


@operation("admin")
async def create_project(stage: AsyncStage) -> None:
    admin = await stage.admin()
    made = await admin.projects.create(
        name=stage.facts["project"], max_pods=0, force_encryption_with_cmek=False
    )
    stage.facts.learn("project_id", made.id)


@operation("admin")
async def list_projects(stage: AsyncStage) -> None:
    admin = await stage.admin()
    assert stage.facts["project"] in (await admin.projects.list()).names()


@operation("admin")
async def fetch_project(stage: AsyncStage) -> None:
    admin = await stage.admin()
    found = await admin.projects.describe(project_id=stage.facts["project_id"])
    assert found.name == stage.facts["project"]


@operation("admin")
async def update_project(stage: AsyncStage) -> None:
    admin = await stage.admin()
    id_ = stage.facts["project_id"]
    found = await admin.projects.update(project_id=id_, name=stage.facts["project"], max_pods=0)
    assert found.id == id_


@operation("admin")
async def create_api_key(stage: AsyncStage) -> None:
    admin = await stage.admin()
    made = await admin.api_keys.create(
        project_id=stage.facts["project_id"], name="reader", roles=[APIKeyRole.DATA_PLANE_VIEWER]
    )
    stage.facts.learn("key_id", made.key.id)
    stage.facts.secrets += (made.value,) if made.value != "filtered" else ()


@operation("admin")
async def list_project_api_keys(stage: AsyncStage) -> None:
    admin = await stage.admin()
    (found, *_) = await admin.api_keys.list(project_id=stage.facts["project_id"])
    assert found.name == "reader"


@operation("admin")
async def fetch_api_key(stage: AsyncStage) -> None:
    admin = await stage.admin()
    found = await admin.api_keys.describe(api_key_id=stage.facts["key_id"])
    assert found.roles == ["DataPlaneViewer"]


@operation("admin")
async def update_api_key(stage: AsyncStage) -> None:
    admin = await stage.admin()
    await admin.api_keys.update(api_key_id=stage.facts["key_id"], roles=["ProjectViewer"])


@operation("admin")
async def delete_api_key(stage: AsyncStage) -> None:
    admin = await stage.admin()
    await admin.api_keys.delete(api_key_id=stage.facts["key_id"])


@operation("admin")
async def delete_project(stage: AsyncStage) -> None:
    admin = await stage.admin()
    await admin.projects.delete(project_id=stage.facts["project_id"])


@operation("admin", unrecordable=ACCOUNT)
async def delete_organization(stage: AsyncStage) -> None:
    admin = await stage.admin()
    await admin.organizations.delete(organization_id=stage.facts["organization_id"])


# -- people, programs and their roles ---------------------------------------------------------


@operation("admin", unrecordable=ACCOUNT)
async def create_invite(stage: AsyncStage) -> None:
    admin = await stage.admin()
    member = {"resource_type": "organization", "role": "OrgMember"}
    made = await admin.invites.create(email="ada@example.com", role_bindings=[member])
    assert made.status == "pending"
    stage.facts.learn("invite_id", made.id)


@operation("admin", unrecordable=ACCOUNT)
async def list_invites(stage: AsyncStage) -> None:
    admin = await stage.admin()
    assert "ada@example.com" in (await admin.invites.list_page(limit=50)).emails()


@operation("admin", unrecordable=ACCOUNT)
async def fetch_invite(stage: AsyncStage) -> None:
    admin = await stage.admin()
    found = await admin.invites.describe(invite_id=stage.facts["invite_id"])
    assert found.email == "ada@example.com"


@operation("admin", unrecordable=ACCOUNT)
async def resend_invite(stage: AsyncStage) -> None:
    admin = await stage.admin()
    found = await admin.invites.resend(invite_id=stage.facts["invite_id"])
    assert found.id == stage.facts["invite_id"]


@operation("admin", unrecordable=ACCOUNT)
async def delete_invite(stage: AsyncStage) -> None:
    admin = await stage.admin()
    await admin.invites.delete(invite_id=stage.facts["invite_id"])


@operation("admin", unrecordable=ACCOUNT)
async def list_users(stage: AsyncStage) -> None:
    admin = await stage.admin()
    (found,) = await admin.users.list(email="ada@example.com").to_list()
    stage.facts.learn("user_id", found.id)


@operation("admin", unrecordable=ACCOUNT)
async def fetch_user(stage: AsyncStage) -> None:
    admin = await stage.admin()
    found = await admin.users.describe(user_id=stage.facts["user_id"])
    assert found.email == "ada@example.com"


@operation("admin", unrecordable=ACCOUNT)
async def create_service_account(stage: AsyncStage) -> None:
    admin = await stage.admin()
    member = RoleBindingInput(resource_type="organization", role="OrgMember")
    made = await admin.service_accounts.create(name="nightly-load", role_bindings=[member])
    stage.facts.learn("service_account_id", made.service_account.id)
    stage.facts.secrets += (made.client_secret,) if made.client_secret != "filtered" else ()


@operation("admin", unrecordable=ACCOUNT)
async def list_service_accounts(stage: AsyncStage) -> None:
    admin = await stage.admin()
    found = [account.name async for account in admin.service_accounts.list()]
    assert "nightly-load" in found


@operation("admin", unrecordable=ACCOUNT)
async def fetch_service_account(stage: AsyncStage) -> None:
    admin = await stage.admin()
    id_ = stage.facts["service_account_id"]
    assert (await admin.service_accounts.describe(service_account_id=id_)).name == "nightly-load"


@operation("admin", unrecordable=ACCOUNT)
async def update_service_account(stage: AsyncStage) -> None:
    admin = await stage.admin()
    id_ = stage.facts["service_account_id"]
    found = await admin.service_accounts.update(service_account_id=id_, name="weekly-load")
    assert found.name == "weekly-load"


@operation("admin", unrecordable=ACCOUNT)
async def rotate_service_account_secret(stage: AsyncStage) -> None:
    admin = await stage.admin()
    id_ = stage.facts["service_account_id"]
    made = await admin.service_accounts.rotate_secret(service_account_id=id_)
    assert made.service_account.id == id_
    stage.facts.secrets += (made.client_secret,) if made.client_secret != "filtered" else ()


@operation("admin", unrecordable=ACCOUNT)
async def create_role_binding(stage: AsyncStage) -> None:
    admin = await stage.admin()
    made = await admin.role_bindings.create(
        principal_type=PrincipalType.USER,
        principal_id=stage.facts["user_id"],
        resource_type="organization",
        role=RoleName.ORG_MEMBER,
    )
    stage.facts.learn("role_binding_id", made.id)


@operation("admin", unrecordable=ACCOUNT)
async def list_role_bindings(stage: AsyncStage) -> None:
    admin = await stage.admin()
    found = await admin.role_bindings.list_page(
        principal_type="user",
        principal_id=stage.facts["user_id"],
        resource_type=ResourceType.ORGANIZATION,
        role="OrgMember",
    )
    assert found.roles() == ["OrgMember"]


@operation("admin", unrecordable=ACCOUNT)
async def fetch_role_binding(stage: AsyncStage) -> None:
    admin = await stage.admin()
    id_ = stage.facts["role_binding_id"]
    found = await admin.role_bindings.describe(role_binding_id=id_)
    assert found.principal_type == "user"


@operation("admin", unrecordable=ACCOUNT)
async def delete_role_binding(stage: AsyncStage) -> None:
    admin = await stage.admin()
    await admin.role_bindings.delete(role_binding_id=stage.facts["role_binding_id"])


@operation("admin", unrecordable=ACCOUNT)
async def delete_service_account(stage: AsyncStage) -> None:
    admin = await stage.admin()
    id_ = stage.facts["service_account_id"]
    await admin.service_accounts.delete(service_account_id=id_)


@operation("admin", unrecordable=ACCOUNT)
async def delete_user(stage: AsyncStage) -> None:
    admin = await stage.admin()
    await admin.users.delete(user_id=stage.facts["user_id"])
