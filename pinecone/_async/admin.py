"""Organizations, projects, API keys, people and their roles, managed by a service account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from pinecone._async.closing import AsyncClosing
from pinecone._async.plain.admin import (
    AsyncApiKeys,
    AsyncInvites,
    AsyncOrganizations,
    AsyncRoleBindings,
    AsyncServiceAccounts,
    AsyncUsers,
)
from pinecone._async.projects import AsyncProjects
from pinecone._async.settings import AsyncSettings, async_config_for, takes_settings
from pinecone._async.transport.login import AsyncLogin
from pinecone._properties import once
from pinecone._requests.admin import credentials, token_url
from pinecone.config import DEFAULT_TIMEOUT, PineconeConfig, controller_host, normalise_host

if TYPE_CHECKING:
    from typing_extensions import Unpack


@takes_settings
class AsyncAdmin(AsyncClosing):
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
        settings: See `AsyncSettings`.

    Raises:
        PineconeValueError: A credential is missing, or an argument cannot work.
        PineconeTypeError: An argument has the wrong type.

    Example:
        async with AsyncAdmin(client_id="example-id", client_secret="example-secret") as admin:
            for project in await admin.projects.list():
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
        **settings: Unpack[AsyncSettings],
    ) -> None:
        found = credentials(client_id, client_secret)
        address = normalise_host("host", controller_host(host))
        # A key of a project has no say here.
        config = async_config_for(self, settings, api_key="none", host=address, timeout=timeout)
        self._config = evolve(config, api_key="")
        self._client_id = found.client_id
        self._http = AsyncLogin(self._config, token_url(oauth_host, oauth_url), found)

    @property
    def config(self) -> PineconeConfig:
        """The settings in use, without the credentials."""
        return self._config

    @once
    def organizations(self) -> AsyncOrganizations:
        """List, describe, change and delete organizations."""
        return AsyncOrganizations(self._http)

    @once
    def projects(self) -> AsyncProjects:
        """Create, list, describe, change and delete projects."""
        return AsyncProjects(self._http)

    @once
    def api_keys(self) -> AsyncApiKeys:
        """Create, list, describe, change and delete API keys."""
        return AsyncApiKeys(self._http)

    @once
    def users(self) -> AsyncUsers:
        """List, describe and remove the people in the organization."""
        return AsyncUsers(self._http)

    @once
    def invites(self) -> AsyncInvites:
        """Invite people to the organization; list, describe, repeat and withdraw invites."""
        return AsyncInvites(self._http)

    @once
    def service_accounts(self) -> AsyncServiceAccounts:
        """Create, list, describe, rename and delete service accounts, and replace their secrets."""
        return AsyncServiceAccounts(self._http)

    @once
    def role_bindings(self) -> AsyncRoleBindings:
        """Give roles to people, programs and keys; list, describe and take them away."""
        return AsyncRoleBindings(self._http)

    async def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""
        await self._http.aclose()

    def __repr__(self) -> str:
        return f"AsyncAdmin(client_id={self._client_id!r}, host={self._config.host!r})"
