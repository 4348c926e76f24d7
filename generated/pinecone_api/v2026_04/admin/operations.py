# Generated from specs/2026-04/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-04: one function per operation that builds its `Call`, and sends
nothing.

The methods of `AdminClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import of_version as _of_version
from ...v2026_07.admin import operations as base

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-04"
"""API version of these operations."""

CREATE_API_KEY = base.CREATE_API_KEY.of(VERSION)
create_api_key = _of_version(base.create_api_key, CREATE_API_KEY, __name__)


CREATE_INVITE = base.CREATE_INVITE.of(VERSION)
create_invite = _of_version(base.create_invite, CREATE_INVITE, __name__)


CREATE_PROJECT = base.CREATE_PROJECT.of(VERSION)
create_project = _of_version(base.create_project, CREATE_PROJECT, __name__)


CREATE_ROLE_BINDING = base.CREATE_ROLE_BINDING.of(VERSION)
create_role_binding = _of_version(base.create_role_binding, CREATE_ROLE_BINDING, __name__)


CREATE_SERVICE_ACCOUNT = base.CREATE_SERVICE_ACCOUNT.of(VERSION)
create_service_account = _of_version(base.create_service_account, CREATE_SERVICE_ACCOUNT, __name__)


DELETE_API_KEY = base.DELETE_API_KEY.of(VERSION)
delete_api_key = _of_version(base.delete_api_key, DELETE_API_KEY, __name__)


DELETE_INVITE = base.DELETE_INVITE.of(VERSION)
delete_invite = _of_version(base.delete_invite, DELETE_INVITE, __name__)


DELETE_ORGANIZATION = base.DELETE_ORGANIZATION.of(VERSION)
delete_organization = _of_version(base.delete_organization, DELETE_ORGANIZATION, __name__)


DELETE_PROJECT = base.DELETE_PROJECT.of(VERSION)
delete_project = _of_version(base.delete_project, DELETE_PROJECT, __name__)


DELETE_ROLE_BINDING = base.DELETE_ROLE_BINDING.of(VERSION)
delete_role_binding = _of_version(base.delete_role_binding, DELETE_ROLE_BINDING, __name__)


DELETE_SERVICE_ACCOUNT = base.DELETE_SERVICE_ACCOUNT.of(VERSION)
delete_service_account = _of_version(base.delete_service_account, DELETE_SERVICE_ACCOUNT, __name__)


DELETE_USER = base.DELETE_USER.of(VERSION)
delete_user = _of_version(base.delete_user, DELETE_USER, __name__)


FETCH_API_KEY = base.FETCH_API_KEY.of(VERSION)
fetch_api_key = _of_version(base.fetch_api_key, FETCH_API_KEY, __name__)


FETCH_INVITE = base.FETCH_INVITE.of(VERSION)
fetch_invite = _of_version(base.fetch_invite, FETCH_INVITE, __name__)


FETCH_ORGANIZATION = base.FETCH_ORGANIZATION.of(VERSION)
fetch_organization = _of_version(base.fetch_organization, FETCH_ORGANIZATION, __name__)


FETCH_PROJECT = base.FETCH_PROJECT.of(VERSION)
fetch_project = _of_version(base.fetch_project, FETCH_PROJECT, __name__)


FETCH_ROLE_BINDING = base.FETCH_ROLE_BINDING.of(VERSION)
fetch_role_binding = _of_version(base.fetch_role_binding, FETCH_ROLE_BINDING, __name__)


FETCH_SERVICE_ACCOUNT = base.FETCH_SERVICE_ACCOUNT.of(VERSION)
fetch_service_account = _of_version(base.fetch_service_account, FETCH_SERVICE_ACCOUNT, __name__)


FETCH_USER = base.FETCH_USER.of(VERSION)
fetch_user = _of_version(base.fetch_user, FETCH_USER, __name__)


LIST_INVITES = base.LIST_INVITES.of(VERSION)
list_invites = _of_version(base.list_invites, LIST_INVITES, __name__)


LIST_ORGANIZATIONS = base.LIST_ORGANIZATIONS.of(VERSION)
list_organizations = _of_version(base.list_organizations, LIST_ORGANIZATIONS, __name__)


LIST_PROJECT_API_KEYS = base.LIST_PROJECT_API_KEYS.of(VERSION)
list_project_api_keys = _of_version(base.list_project_api_keys, LIST_PROJECT_API_KEYS, __name__)


LIST_PROJECTS = base.LIST_PROJECTS.of(VERSION)
list_projects = _of_version(base.list_projects, LIST_PROJECTS, __name__)


LIST_ROLE_BINDINGS = base.LIST_ROLE_BINDINGS.of(VERSION)
list_role_bindings = _of_version(base.list_role_bindings, LIST_ROLE_BINDINGS, __name__)


LIST_SERVICE_ACCOUNTS = base.LIST_SERVICE_ACCOUNTS.of(VERSION)
list_service_accounts = _of_version(base.list_service_accounts, LIST_SERVICE_ACCOUNTS, __name__)


LIST_USERS = base.LIST_USERS.of(VERSION)
list_users = _of_version(base.list_users, LIST_USERS, __name__)


RESEND_INVITE = base.RESEND_INVITE.of(VERSION)
resend_invite = _of_version(base.resend_invite, RESEND_INVITE, __name__)


ROTATE_SERVICE_ACCOUNT_SECRET = base.ROTATE_SERVICE_ACCOUNT_SECRET.of(VERSION)
rotate_service_account_secret = _of_version(
    base.rotate_service_account_secret, ROTATE_SERVICE_ACCOUNT_SECRET, __name__
)


UPDATE_API_KEY = base.UPDATE_API_KEY.of(VERSION)
update_api_key = _of_version(base.update_api_key, UPDATE_API_KEY, __name__)


UPDATE_ORGANIZATION = base.UPDATE_ORGANIZATION.of(VERSION)
update_organization = _of_version(base.update_organization, UPDATE_ORGANIZATION, __name__)


UPDATE_PROJECT = base.UPDATE_PROJECT.of(VERSION)
update_project = _of_version(base.update_project, UPDATE_PROJECT, __name__)


UPDATE_SERVICE_ACCOUNT = base.UPDATE_SERVICE_ACCOUNT.of(VERSION)
update_service_account = _of_version(base.update_service_account, UPDATE_SERVICE_ACCOUNT, __name__)
