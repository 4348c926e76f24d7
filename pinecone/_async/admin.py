"""Organizations, projects and API keys, managed by a service account."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType

import httpx
from attrs import evolve

from pinecone._async.api_keys import AsyncApiKeys
from pinecone._async.organizations import AsyncOrganizations
from pinecone._async.projects import AsyncProjects
from pinecone._async.transport.login import AsyncLogin
from pinecone._requests.admin import credentials
from pinecone.config import DEFAULT_TIMEOUT, PineconeConfig, RetryConfig, normalise_host, resolve
from pinecone_api.v2026_04.admin.operations import SERVER
from pinecone_api.v2026_04.oauth.operations import SERVER as OAUTH_SERVER


class AsyncAdmin:
    """The organization of a service account.

    Use it as a context manager, or call `close()` when done. An access token is fetched with the first
    call and replaced before it ends; making the client sends nothing.

    Args:
        client_id: Identifier of the service account. Default: the environment variable
            `PINECONE_CLIENT_ID`.
        client_secret: Its secret. Default: `PINECONE_CLIENT_SECRET`.
        additional_headers: Sent with every request, replacing the SDK's own of the same name. Default:
            the JSON object in `PINECONE_ADDITIONAL_HEADERS`.
        proxy_url: `http://`, `https://` or `socks5://` proxy for every request.
        proxy_headers: Sent to the proxy only.
        ssl_ca_certs: File or folder with the CA certificates to trust.
        ssl_verify: False accepts any certificate: for tests only.
        source_tag: Name of an integration, added to the User-Agent.
        timeout: Deadline of a call in seconds, a token and every attempt included. Default 30.
        connection_pool_maxsize: Connections per host. Default 0: 5 per CPU, at least 20.
        retry_config: When failed requests are repeated.
        api_version: Version of the API to speak. Default: the newest stable one this release has.
        host: Address of the Admin API. Default `https://api.pinecone.io`.
        oauth_host: Address that gives out tokens. Default `https://login.pinecone.io`.
        http_client: A caller's own `httpx.AsyncClient` to send requests with.

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
        additional_headers: Mapping[str, str] | None = None,
        proxy_url: str | None = None,
        proxy_headers: Mapping[str, str] | None = None,
        ssl_ca_certs: str | None = None,
        ssl_verify: bool = True,
        source_tag: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        connection_pool_maxsize: int = 0,
        retry_config: RetryConfig | None = None,
        api_version: str | None = None,
        host: str | None = None,
        oauth_host: str | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        found = credentials(client_id, client_secret)
        config = resolve(
            api_key="none",  # a key of a project has no say here
            host=normalise_host("host", host or SERVER),
            additional_headers=additional_headers,
            source_tag=source_tag,
            proxy_url=proxy_url,
            proxy_headers=proxy_headers,
            ssl_ca_certs=ssl_ca_certs,
            ssl_verify=ssl_verify,
            timeout=timeout,
            connection_pool_maxsize=connection_pool_maxsize,
            retry_config=retry_config,
            api_version=api_version,
            http_client=http_client,
            http_client_type=httpx.AsyncClient,
        )
        self._config = evolve(config, api_key="")
        self._client_id = found.client_id
        address = normalise_host("oauth_host", oauth_host or OAUTH_SERVER)
        self._http = AsyncLogin(self._config, address, found)
        self._organizations = AsyncOrganizations(http=self._http)
        self._projects = AsyncProjects(http=self._http)
        self._api_keys = AsyncApiKeys(http=self._http)

    @property
    def config(self) -> PineconeConfig:
        """The settings in use, without the credentials."""
        return self._config

    @property
    def organizations(self) -> AsyncOrganizations:
        """List, describe, change and delete organizations."""
        return self._organizations

    @property
    def projects(self) -> AsyncProjects:
        """Create, list, describe, change and delete projects."""
        return self._projects

    @property
    def api_keys(self) -> AsyncApiKeys:
        """Create, list, describe, change and delete API keys."""
        return self._api_keys

    async def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""
        await self._http.aclose()

    async def __aenter__(self) -> AsyncAdmin:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return f"AsyncAdmin(client_id={self._client_id!r}, host={self._config.host!r})"
