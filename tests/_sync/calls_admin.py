# Made from tests/_async/calls_admin.py by `python -m codegen unasync`. Change that file, not this one.
"""Calls of a service account: `oauth` and `admin`."""

from __future__ import annotations

from pinecone import APIKeyRole
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
