"""Administer an organization: projects and keys."""

import redirected  # noqa: F401 - the addresses are built in

from pinecone import Admin, APIKeyRole, NotFoundError, PineconeValueError
from pinecone.admin.projects import Projects
from pinecone.models.admin import (
    APIKeyList,
    APIKeyModel,
    APIKeyWithSecret,
    OrganizationList,
    ProjectList,
    ProjectModel,
)

admin = Admin(client_id="any", client_secret="any")
organizations = admin.organizations.list()
print(isinstance(organizations, OrganizationList), len(organizations))
organization = organizations[0]
described = admin.organizations.describe(organization_id=organization.id)
print(described.id == organization.id, described.name == organization.name)
renamed = admin.organizations.update(organization_id=organization.id, name="Films Ltd")
print(renamed.name, admin.organizations.list().names())

print(isinstance(admin.projects, Projects))
made = admin.projects.create(name="films", max_pods=0, force_encryption_with_cmek=False)
print(isinstance(made, ProjectModel), made.name, made.max_pods, made.force_encryption_with_cmek)
print(made.organization_id == organization.id, made["name"], made.get("nothing", 3))
print(admin.projects.exists(name="films"), admin.projects.exists(project_id=made.id))
print(admin.projects.describe(project_id=made.id) == made)
print(admin.projects.describe_by_name(name="films").id == made.id)
print(admin.projects.update(project_id=made.id, name="movies").name)
projects = admin.projects.list()
print(isinstance(projects, ProjectList), "movies" in projects.names(), len(projects) > 0)

key = admin.api_keys.create(
    project_id=made.id, name="reader", roles=[APIKeyRole.PROJECT_VIEWER, "DataPlaneViewer"]
)
print(isinstance(key, APIKeyWithSecret), key.key.name, sorted(key.key.roles), bool(key.value))
print(key.value in repr(key), key["key"]["name"])
keys = admin.api_keys.list(project_id=made.id)
print(isinstance(keys, APIKeyList), [each.name for each in keys], keys.names())
print(isinstance(keys[0], APIKeyModel), keys[0].project_id == made.id)
print(admin.api_keys.describe(api_key_id=key.key.id).name)
changed = admin.api_keys.update(api_key_id=key.key.id, name="writer", roles=["ProjectEditor"])
print(changed.name, changed.roles)
admin.api_keys.delete(api_key_id=key.key.id)
print(len(admin.api_keys.list(project_id=made.id)))
for identity in ("", "nothing"):
    try:
        admin.projects.describe(project_id=identity)
    except (NotFoundError, PineconeValueError) as error:
        print(type(error).__name__)
admin.projects.delete(project_id=made.id)
print(admin.projects.exists(name="movies"))
admin.close()
