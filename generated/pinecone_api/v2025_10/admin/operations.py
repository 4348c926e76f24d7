# Generated from specs/2025-10/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2025-10: one function per operation that builds its `Call`, and sends
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

VERSION = "2025-10"
"""API version of these operations."""

CREATE_API_KEY = base.CREATE_API_KEY.of(VERSION)
create_api_key = _of_version(base.create_api_key, CREATE_API_KEY, __name__)


CREATE_PROJECT = base.CREATE_PROJECT.of(VERSION)
create_project = _of_version(base.create_project, CREATE_PROJECT, __name__)


DELETE_API_KEY = base.DELETE_API_KEY.of(VERSION)
delete_api_key = _of_version(base.delete_api_key, DELETE_API_KEY, __name__)


DELETE_ORGANIZATION = base.DELETE_ORGANIZATION.of(VERSION)
delete_organization = _of_version(base.delete_organization, DELETE_ORGANIZATION, __name__)


DELETE_PROJECT = base.DELETE_PROJECT.of(VERSION)
delete_project = _of_version(base.delete_project, DELETE_PROJECT, __name__)


FETCH_API_KEY = base.FETCH_API_KEY.of(VERSION)
fetch_api_key = _of_version(base.fetch_api_key, FETCH_API_KEY, __name__)


FETCH_ORGANIZATION = base.FETCH_ORGANIZATION.of(VERSION)
fetch_organization = _of_version(base.fetch_organization, FETCH_ORGANIZATION, __name__)


FETCH_PROJECT = base.FETCH_PROJECT.of(VERSION)
fetch_project = _of_version(base.fetch_project, FETCH_PROJECT, __name__)


LIST_ORGANIZATIONS = base.LIST_ORGANIZATIONS.of(VERSION)
list_organizations = _of_version(base.list_organizations, LIST_ORGANIZATIONS, __name__)


LIST_PROJECT_API_KEYS = base.LIST_PROJECT_API_KEYS.of(VERSION)
list_project_api_keys = _of_version(base.list_project_api_keys, LIST_PROJECT_API_KEYS, __name__)


LIST_PROJECTS = base.LIST_PROJECTS.of(VERSION)
list_projects = _of_version(base.list_projects, LIST_PROJECTS, __name__)


UPDATE_API_KEY = base.UPDATE_API_KEY.of(VERSION)
update_api_key = _of_version(base.update_api_key, UPDATE_API_KEY, __name__)


UPDATE_ORGANIZATION = base.UPDATE_ORGANIZATION.of(VERSION)
update_organization = _of_version(base.update_organization, UPDATE_ORGANIZATION, __name__)


UPDATE_PROJECT = base.UPDATE_PROJECT.of(VERSION)
update_project = _of_version(base.update_project, UPDATE_PROJECT, __name__)
