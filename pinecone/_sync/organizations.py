# Made from pinecone/_async/organizations.py by `python -m codegen unasync`. Change that file, not this one.
"""The organizations that a service account belongs to."""

from __future__ import annotations

from pinecone import _versions
from pinecone._requests import admin
from pinecone._requests.arguments import reference
from pinecone._sync.transport.login import Login
from pinecone.models import OrganizationList, OrganizationModel
from pinecone_api.default.admin.client import AdminClient


class Organizations:
    """Organizations: `admin.organizations`."""

    def __init__(self, *, http: Login) -> None:
        self._admin = _versions.client(AdminClient, http.config.api_version, http)

    def list(self) -> OrganizationList:
        """List every organization of the service account, usually one (operation `list_organizations`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            with Admin() as admin:
                print((admin.organizations.list()).names())
        """
        return self._admin.list_organizations()

    def describe(self, *, organization_id: str) -> OrganizationModel:
        """Fetch the name, plan and payment status of an organization (operation `fetch_organization`).

        Args:
            organization_id: The organization.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such organization.

        Example:
            with Admin() as admin:
                for found in admin.organizations.list():
                    described = admin.organizations.describe(organization_id=found.id)
                    print(described.plan, described.payment_status)
        """
        return self._admin.fetch_organization(_id(organization_id))

    def update(self, *, organization_id: str, name: str) -> OrganizationModel:
        """Rename an organization (operation `update_organization`).

        Args:
            organization_id: The organization.
            name: Its new name, 1 to 512 characters.

        Returns:
            The organization's description.

        Raises:
            PineconeValueError: The id is empty, or the name too short or too long.
            PineconeTypeError: An argument is not a string.
            NotFoundError: There is no such organization.

        Example:
            with Admin() as admin:
                (found, *_) = admin.organizations.list()
                admin.organizations.update(organization_id=found.id, name="Film archive")
        """
        request = admin.organization_update(name)
        return self._admin.update_organization(_id(organization_id), request)

    def delete(self, *, organization_id: str) -> None:
        """Delete an organization that has no projects left (operation `delete_organization`).

        Args:
            organization_id: The organization.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            NotFoundError: There is no such organization.
            ApiError: It has projects.

        Example:
            with Admin() as admin:
                admin.organizations.delete(organization_id="-NF9xx0XLbk0XlLuhRVV")
        """
        self._admin.delete_organization(_id(organization_id))


def _id(value: object) -> str:
    return reference(value, "organization_id", "the id of an organization")
