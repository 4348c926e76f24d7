# Made from pinecone/_async/admin.py by `python -m codegen unasync`. Change that file, not this one.
"""Organizations, projects, API keys, people and their roles, managed by a service account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from pinecone._properties import once
from pinecone._requests.admin import credentials, token_url
from pinecone._sync.closing import Closing
from pinecone._sync.plain.admin import (
    ApiKeys,
    Invites,
    Organizations,
    RoleBindings,
    ServiceAccounts,
    Users,
)
from pinecone._sync.projects import Projects
from pinecone._sync.settings import Settings, config_for, takes_settings
from pinecone._sync.transport.login import Login
from pinecone.config import DEFAULT_TIMEOUT, PineconeConfig, controller_host, normalise_host

if TYPE_CHECKING:
    from typing_extensions import Unpack


@takes_settings
class Admin(Closing):
    """The organization of a service account.

    Use it as a context manager, or call `close()` when done. An access token is fetched with the first
    call and replaced before it ends; making the client sends nothing.

    Args:
        client_id: Identifier of the service account. Default: the environment variable
            `PINECONE_CLIENT_ID`.
        client_secret: Its secret. Default: `PINECONE_CLIENT_SECRET`.
        timeout: Deadline of a call in seconds, a token and every attempt included. Default 30.
        host: Address of the Admin API. Default: `PINECONE_CONTROLLER_HOST`, else `https://api.pinecone.io`.
        oauth_host: Address that gives out tokens. Default `https://login.pinecone.io`.
        oauth_url: The same with a path, in place of `oauth_host`. Default: `/oauth/token` of that.
        settings: See `Settings`.

    Raises:
        PineconeValueError: A credential is missing, or an argument cannot work.
        PineconeTypeError: An argument has the wrong type.

    Example:
        with Admin(client_id="example-id", client_secret="example-secret") as admin:
            for project in admin.projects.list():
                print(project.id, project.name)
    """

    def __init__(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        host: str | None = None,
        oauth_host: str | None = None,
        oauth_url: str | None = None,
        **settings: Unpack[Settings],
    ) -> None:
        found = credentials(client_id, client_secret)
        address = normalise_host("host", controller_host(host))
        # A key of a project has no say here.
        config = config_for(self, settings, api_key="none", host=address, timeout=timeout)
        self._config = evolve(config, api_key="")
        self._client_id = found.client_id
        self._http = Login(self._config, token_url(oauth_host, oauth_url), found)

    @property
    def config(self) -> PineconeConfig:
        """The settings in use, without the credentials."""
        return self._config

    @once
    def organizations(self) -> Organizations:
        """List, describe, change and delete organizations."""
        return Organizations(self._http)

    @once
    def projects(self) -> Projects:
        """Create, list, describe, change and delete projects."""
        return Projects(self._http)

    @once
    def api_keys(self) -> ApiKeys:
        """Create, list, describe, change and delete API keys."""
        return ApiKeys(self._http)

    @once
    def users(self) -> Users:
        """List, describe and remove the people in the organization."""
        return Users(self._http)

    @once
    def invites(self) -> Invites:
        """Invite people to the organization; list, describe, repeat and withdraw invites."""
        return Invites(self._http)

    @once
    def service_accounts(self) -> ServiceAccounts:
        """Create, list, describe, rename and delete service accounts, and replace their secrets."""
        return ServiceAccounts(self._http)

    @once
    def role_bindings(self) -> RoleBindings:
        """Give roles to people, programs and keys; list, describe and take them away."""
        return RoleBindings(self._http)

    def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""
        self._http.close()

    def __repr__(self) -> str:
        return f"Admin(client_id={self._client_id!r}, host={self._config.host!r})"
