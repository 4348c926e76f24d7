"""Calls of a service account: `oauth` and `admin`."""

from __future__ import annotations

from pinecone import APIKeyRole
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
