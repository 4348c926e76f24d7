"""Administer an organization: projects, keys, users, invites, service accounts and roles."""

import os

from pinecone import Admin, NotFoundError
from pinecone.admin.users import Users
from pinecone.models.admin import RoleBindingInput, RoleName, ServiceAccountWithSecret, UserModel
from pinecone.models.admin.invite import InviteModel, InviteStatus
from pinecone.models.admin.role_binding import PrincipalType, ResourceType, RoleBindingModel
from pinecone.models.pagination import Paginator

url = os.environ["PINECONE_CONTROLLER_HOST"]
admin = Admin(client_id="any", client_secret="any", host=url, oauth_url=f"{url}/oauth/token")
(organization,) = admin.organizations.list()
print(
    bool(organization.name),
    admin.organizations.describe(organization_id=organization.id).id == organization.id,
)
project = admin.projects.create(name="films")
print(project.name, project.max_pods >= 0, admin.projects.describe(project_id=project.id).name)
print(admin.projects.update(project_id=project.id, name="movies").name)
print("movies" in [each.name for each in admin.projects.list()])
made = admin.api_keys.create(project_id=project.id, name="reader", roles=["ProjectViewer"])
print(
    made.key.name,
    made.key.roles,
    made.key.roles[0].value,
    bool(made.value),
    made.key.project_id == project.id,
)
print([each.name for each in admin.api_keys.list(project_id=project.id)])
print(
    admin.api_keys.update(api_key_id=made.key.id, name="writer", roles=["ProjectEditor"]).roles
    == ["ProjectEditor"]
)
admin.api_keys.delete(api_key_id=made.key.id)
print(len(admin.api_keys.list(project_id=project.id)))

print(isinstance(admin.users, Users), isinstance(admin.users.list(), Paginator))
users = list(admin.users.list())
print(all(isinstance(user, UserModel) for user in users))
role = RoleBindingInput(
    resource_type="organization", role=RoleName.ORG_MEMBER.value, resource_id=organization.id
)
invite = admin.invites.create(email="ada@example.com", role_bindings=[role])
print(isinstance(invite, InviteModel), invite.email, invite.status == InviteStatus.PENDING)
print(
    [each.email for each in admin.invites.list()], admin.invites.resend(invite_id=invite.id).email
)
print(admin.invites.describe(invite_id=invite.id).id == invite.id)
admin.invites.delete(invite_id=invite.id)
print([each.email for each in admin.invites.list()])

account = admin.service_accounts.create(name="robot")
print(
    isinstance(account, ServiceAccountWithSecret),
    account.service_account.name,
    bool(account.client_secret),
)
identity = account.service_account.id
print(admin.service_accounts.update(service_account_id=identity, name="android").name)
print([each.name for each in admin.service_accounts.list()])
renewed = admin.service_accounts.rotate_secret(service_account_id=identity)
print(renewed.client_secret != account.client_secret)
binding = admin.role_bindings.create(
    principal_type=PrincipalType.SERVICE_ACCOUNT,
    principal_id=identity,
    resource_type=ResourceType.PROJECT,
    resource_id=project.id,
    role=RoleName.PROJECT_VIEWER,
)
print(
    isinstance(binding, RoleBindingModel),
    binding.role,
    binding.principal_type,
    binding["resource_type"],
)
print(
    [
        each.role
        for each in admin.role_bindings.list(
            principal_type="service_account", principal_id=identity
        )
    ]
)
print(admin.role_bindings.describe(role_binding_id=binding.id).id == binding.id)
admin.role_bindings.delete(role_binding_id=binding.id)
admin.service_accounts.delete(service_account_id=identity)
try:
    admin.service_accounts.describe(service_account_id=identity)
except NotFoundError as error:
    print(error.status_code)
admin.projects.delete(project_id=project.id)
print("movies" in [each.name for each in admin.projects.list()])
