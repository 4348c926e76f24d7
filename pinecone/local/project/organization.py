"""Organizations, projects, API keys, people and programs: what the Admin API manages.

A data folder stands for one organization. Its first project has the indexes. Roles are kept and shown,
and nobody is refused anything for the lack of one.
"""

from __future__ import annotations

import copy
import hashlib
import secrets
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from pinecone.local.catalog.clock import Clock, read, written
from pinecone.local.catalog.files import check_format, read_json, write_json
from pinecone.local.catalog.organization import (
    ApiKey,
    Invite,
    Organization,
    OrganizationFile,
    Project,
    RoleBinding,
    ServiceAccount,
    User,
)
from pinecone.local.errors import ControlError, invalid_control
from pinecone.local.project.backups import existing

FORMAT = 1
ORGANIZATION_ROLES = ("OrgOwner", "OrgManager", "OrgMember", "OrgBillingAdmin")
_INVITED_FOR = timedelta(days=7)
_OWNER = "OrgOwner"


class Grant(NamedTuple):
    """A role in the organization or in a project."""

    resource_type: str
    resource: str | None
    role: str


class Admin:
    """Manages the organization of a data folder; safe to use from several threads."""

    def __init__(
        self, folder: Path, clock: Clock, in_use: Callable[[], bool], *, durable: bool
    ) -> None:
        """Read the organization, or found it.

        Args:
            folder: The data folder.
            clock: Tells the time.
            in_use: Tells whether there are indexes or copies of some.
            durable: Force every write to disk before it is acknowledged.

        Raises:
            StorageError: The file is damaged or of another format.
        """
        self._path = folder / "organization.json"
        self._clock = clock
        self._in_use = in_use
        self._durable = durable
        self._mutex = threading.RLock()
        found = read_json(self._path, OrganizationFile)
        if found is not None:
            check_format(self._path, found.format, FORMAT)
        self.file = found or self._founded(str(uuid.uuid4()), secrets.token_hex(32))
        if found is None:
            self._save()

    def clear(self) -> None:
        """Forget everything but what tokens are signed with, and found the organization anew."""
        with self._changed():
            self.file = self._founded(self.file.home, self.file.token_key)

    def copy(self, folder: Path) -> None:
        """Copy everything into another data folder."""
        with self._mutex:
            write_json(folder / self._path.name, self.file, durable=True)

    # -- organizations and projects ------------------------------------------------------------

    def organization(self, organization_id: str) -> Organization:
        """Return the organization; like all look-ups, raise ControlError when there is none."""
        return existing(self.file.organizations, organization_id)

    def rename_organization(self, organization_id: str, name: str | None) -> Organization:
        """Rename the organization."""
        with self._changed():
            found = self.organization(organization_id)
            found.name = found.name if name is None else name
            return found

    def delete_organization(self, organization_id: str) -> None:
        """Delete the organization, once it has no projects."""
        with self._changed():
            self.organization(organization_id)
            if self.file.projects:
                raise _failed("The organization has projects. Delete them first")
            del self.file.organizations[organization_id]
            self._drop_bindings(lambda binding: binding.resource == organization_id)

    def project(self, project_id: str) -> Project:
        """Return one project."""
        return existing(self.file.projects, project_id)

    def create_project(self, name: str, max_pods: int | None, cmek: bool | None) -> Project:
        """Create a project."""
        with self._changed():
            self._the_organization()
            project = Project(str(uuid.uuid4()), name, self._clock.now(), max_pods or 0, bool(cmek))
            self.file.projects[project.id] = project
            return project

    def change_project(
        self, project_id: str, name: str | None, max_pods: int | None, cmek: bool | None
    ) -> Project:
        """Change a project."""
        with self._changed():
            project = self.project(project_id)
            if cmek is False and project.force_encryption_with_cmek:
                raise invalid_control(
                    "force_encryption_with_cmek cannot be disabled once it is enabled"
                )
            project.name = project.name if name is None else name
            project.max_pods = project.max_pods if max_pods is None else max_pods
            project.force_encryption_with_cmek |= bool(cmek)
            return project

    def delete_project(self, project_id: str) -> None:
        """Delete a project and its API keys."""
        with self._changed():
            self.project(project_id)
            if project_id == self.file.home and self._in_use():
                raise _failed("The project has indexes, backups or collections. Delete them first")
            del self.file.projects[project_id]
            for key in self.api_keys(project_id):
                self.delete_api_key(key.id)
            self._drop_bindings(lambda binding: binding.resource == project_id)

    # -- API keys ------------------------------------------------------------------------------

    def api_keys(self, project_id: str) -> list[ApiKey]:
        """Return the API keys of a project."""
        return [key for key in list(self.file.api_keys.values()) if key.project == project_id]

    def api_key(self, key_id: str) -> ApiKey:
        """Return one API key."""
        return existing(self.file.api_keys, key_id)

    def create_api_key(
        self, project_id: str, name: str, roles: Sequence[str]
    ) -> tuple[ApiKey, str]:
        """Create an API key, and return it with its secret."""
        with self._changed():
            self.project(project_id)
            secret = f"pclocal_{secrets.token_urlsafe(36)}"
            key = ApiKey(str(uuid.uuid4()), name, project_id, digest(secret))
            self.file.api_keys[key.id] = key
            self._set_roles(key, roles)
            return key, secret

    def change_api_key(self, key_id: str, name: str | None, roles: Sequence[str] | None) -> ApiKey:
        """Rename an API key, or replace its roles."""
        with self._changed():
            key = self.api_key(key_id)
            key.name = key.name if name is None else name
            if roles is not None:
                self._set_roles(key, roles)
            return key

    def delete_api_key(self, key_id: str) -> None:
        """Delete an API key."""
        with self._changed():
            self.api_key(key_id)
            del self.file.api_keys[key_id]
            self._drop_principal(key_id)

    def roles(self, key_id: str) -> list[str]:
        """Return the roles of an API key."""
        return [
            binding.role
            for binding in list(self.file.role_bindings.values())
            if (binding.principal_type, binding.principal) == ("api_key", key_id)
        ]

    def knows_key(self, secret: str) -> bool:
        """Return whether an API key with this secret exists."""
        asked = digest(secret)
        keys = list(self.file.api_keys.values())
        return any(secrets.compare_digest(key.digest, asked) for key in keys)

    # -- users and invites ---------------------------------------------------------------------

    def user(self, user_id: str) -> User:
        """Return one user."""
        return existing(self.file.users, user_id)

    def delete_user(self, user_id: str) -> None:
        """Take a user out of the organization."""
        with self._changed():
            self.user(user_id)
            self._refuse_last_owner(lambda binding: binding.principal == user_id)
            del self.file.users[user_id]
            self._drop_principal(user_id)

    def invite(self, invite_id: str) -> Invite:
        """Return one invite."""
        return existing(self.file.invites, invite_id)

    def invite_status(self, invite: Invite) -> str:
        """Return ``pending``, ``expired`` or ``processed``."""
        if invite.processed is not None:
            return "processed"
        return "expired" if read(invite.expires) <= self._clock.moment() else "pending"

    def create_invite(self, email: str, grants: Sequence[Grant]) -> Invite:
        """Invite somebody."""
        with self._changed():
            if any(user.email.lower() == email.lower() for user in self.file.users.values()):
                raise _taken(f"A user with the email {email} already exists")
            for other in self.file.invites.values():
                same = other.email.lower() == email.lower()
                if same and self.invite_status(other) == "pending":
                    raise _taken(f"An invite for {email} is pending")
            invite = Invite(str(uuid.uuid4()), email, self._clock.now(), self._invited_until())
            self.file.invites[invite.id] = invite
            self._bind_all("invite", invite.id, grants)
            return invite

    def resend_invite(self, invite_id: str) -> Invite:
        """Give an invite its whole time again."""
        with self._changed():
            invite = self._unprocessed(invite_id)
            invite.expires = self._invited_until()
            return invite

    def delete_invite(self, invite_id: str) -> None:
        """Withdraw an invite."""
        with self._changed():
            self._unprocessed(invite_id)
            del self.file.invites[invite_id]
            self._drop_principal(invite_id)

    def accept_invite(self, invite_id: str) -> User:
        """Make the user who was invited, as their click on the link in the letter would."""
        with self._changed():
            invite = self._unprocessed(invite_id)
            if self.invite_status(invite) == "expired":
                raise _failed("The invite has expired")
            user = User(str(uuid.uuid4()), invite.email, invite.email.partition("@")[0])
            self.file.users[user.id] = user
            invite.processed = self._clock.now()
            for binding in self.file.role_bindings.values():
                if binding.principal == invite_id:
                    binding.principal_type, binding.principal = "user", user.id
            return user

    # -- service accounts ----------------------------------------------------------------------

    def service_account(self, account_id: str) -> ServiceAccount:
        """Return one service account."""
        return existing(self.file.service_accounts, account_id)

    def service_account_of(self, client_id: str) -> ServiceAccount | None:
        """Return the service account with a client id, or None."""
        accounts = list(self.file.service_accounts.values())
        return next((found for found in accounts if found.client_id == client_id), None)

    def create_service_account(
        self, name: str, grants: Sequence[Grant]
    ) -> tuple[ServiceAccount, str]:
        """Create a service account, and return it with its secret."""
        with self._changed():
            secret, made = secrets.token_urlsafe(36), self._clock.now()
            account = ServiceAccount(
                str(uuid.uuid4()), name, secrets.token_urlsafe(24), digest(secret), made, made
            )
            self.file.service_accounts[account.id] = account
            self._bind_all("service_account", account.id, grants)
            return account, secret

    def rename_service_account(self, account_id: str, name: str | None) -> ServiceAccount:
        """Rename a service account."""
        with self._changed():
            account = self.service_account(account_id)
            if name is not None:
                account.name, account.updated = name, self._clock.now()
            return account

    def rotate_secret(self, account_id: str) -> tuple[ServiceAccount, str]:
        """Give a service account a new secret; the old one and its tokens are refused from then on."""
        with self._changed():
            account = self.service_account(account_id)
            secret = secrets.token_urlsafe(36)
            account.digest, account.updated = digest(secret), self._clock.now()
            return account, secret

    def delete_service_account(self, account_id: str) -> None:
        """Delete a service account; its tokens are refused from then on."""
        with self._changed():
            self.service_account(account_id)
            self._refuse_last_owner(lambda binding: binding.principal == account_id)
            del self.file.service_accounts[account_id]
            self._drop_principal(account_id)

    # -- role bindings -------------------------------------------------------------------------

    def role_binding(self, binding_id: str) -> RoleBinding:
        """Return one role binding."""
        return existing(self.file.role_bindings, binding_id)

    def bind(self, principal_type: str, principal: str, grant: Grant) -> RoleBinding:
        """Give a role to somebody who exists."""
        with self._changed():
            known: dict[str, dict[str, object]] = {
                "user": {**self.file.users},
                "service_account": {**self.file.service_accounts},
                "api_key": {**self.file.api_keys},
                "invite": {**self.file.invites},
            }
            existing(known[principal_type], principal)
            return self._bind(principal_type, principal, grant)

    def unbind(self, binding_id: str) -> None:
        """Take a role away."""
        with self._changed():
            self.role_binding(binding_id)
            self._refuse_last_owner(lambda binding: binding.id == binding_id)
            del self.file.role_bindings[binding_id]

    # -- parts ---------------------------------------------------------------------------------

    @contextmanager
    def _changed(self) -> Iterator[None]:
        """Keep a change, or nothing of it when it raises."""
        with self._mutex:
            before = copy.deepcopy(self.file)
            try:
                yield
            except BaseException:
                self.file = before
                raise
            self._save()

    def _founded(self, home: str, token_key: str) -> OrganizationFile:
        made = self._clock.now()
        organization = Organization(f"-{home.replace('-', '')[:19]}", "Local", made)
        user = User(str(uuid.uuid4()), "owner@example.com", "Local Owner")
        owner = RoleBinding(
            str(uuid.uuid4()), "user", user.id, "organization", organization.id, _OWNER, made
        )
        return OrganizationFile(
            FORMAT,
            home,
            token_key,
            organizations={organization.id: organization},
            projects={home: Project(home, "Default", made)},
            users={user.id: user},
            role_bindings={owner.id: owner},
        )

    def _the_organization(self) -> Organization:
        for organization in self.file.organizations.values():
            return organization
        raise ControlError(404, "NOT_FOUND", "The organization was deleted")

    def _unprocessed(self, invite_id: str) -> Invite:
        invite = self.invite(invite_id)
        if invite.processed is not None:
            raise ControlError(409, "FAILED_PRECONDITION", "The invite was accepted already")
        return invite

    def _invited_until(self) -> str:
        return written(self._clock.moment() + _INVITED_FOR)

    def _set_roles(self, key: ApiKey, roles: Sequence[str]) -> None:
        self._drop_principal(key.id)
        self._bind_all("api_key", key.id, [Grant("project", key.project, role) for role in roles])

    def _bind_all(self, principal_type: str, principal: str, grants: Sequence[Grant]) -> None:
        for grant in dict.fromkeys(grants):
            self._bind(principal_type, principal, grant)

    def _bind(self, principal_type: str, principal: str, grant: Grant) -> RoleBinding:
        of_organization = grant.resource_type == "organization"
        if of_organization != (grant.role in ORGANIZATION_ROLES):
            raise invalid_control(f"The role {grant.role} is none of a {grant.resource_type}")
        if principal_type == "api_key" and of_organization:
            raise invalid_control("An API key has roles in its project only")
        if of_organization:
            resource = grant.resource or self._the_organization().id
            self.organization(resource)
        elif grant.resource is None:
            raise invalid_control("resource_id is required for a role in a project")
        else:
            resource = self.project(grant.resource).id
        made = RoleBinding(
            str(uuid.uuid4()),
            principal_type,
            principal,
            grant.resource_type,
            resource,
            grant.role,
            self._clock.now(),
        )
        for other in self.file.role_bindings.values():
            if (other.principal, other.resource, other.role) == (principal, resource, grant.role):
                raise _taken("The role binding already exists")
        self.file.role_bindings[made.id] = made
        return made

    def _refuse_last_owner(self, leaves: Callable[[RoleBinding], bool]) -> None:
        """Refuse to leave the organization without an owner."""
        bindings = list(self.file.role_bindings.values())
        owners = [binding for binding in bindings if binding.role == _OWNER]
        if owners and all(leaves(binding) for binding in owners):
            raise ControlError(
                409, "FAILED_PRECONDITION", "The organization must have at least one OrgOwner"
            )

    def _drop_principal(self, principal: str) -> None:
        self._drop_bindings(lambda binding: binding.principal == principal)

    def _drop_bindings(self, dropped: Callable[[RoleBinding], bool]) -> None:
        kept = {name: made for name, made in self.file.role_bindings.items() if not dropped(made)}
        self.file.role_bindings = kept

    def _save(self) -> None:
        write_json(self._path, self.file, durable=self._durable)


def digest(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _failed(message: str) -> ControlError:
    return ControlError(412, "FAILED_PRECONDITION", message)


def _taken(message: str) -> ControlError:
    return ControlError(409, "ALREADY_EXISTS", message)
