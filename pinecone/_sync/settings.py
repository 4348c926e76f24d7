# Made from pinecone/_async/settings.py by `python -m codegen unasync`. Change that file, not this one.
"""Describe the settings that every client takes, once: for type checkers, `help()`, signatures and the clients themselves."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypedDict, TypeVar

from pinecone._late import httpx, watching
from pinecone.config import PineconeConfig, RetryConfig, resolve
from pinecone.errors import PineconeTypeError

C = TypeVar("C")


class Settings(TypedDict, total=False):
    """Settings that every client takes as keyword arguments.

    Attributes:
        additional_headers: Sent with every request, replacing the SDK's own of the same name. Default:
            the JSON object in `PINECONE_ADDITIONAL_HEADERS`.
        source_tag: Name of an integration, added to the User-Agent.
        proxy_url: `http://`, `https://` or `socks5://` proxy for every request; a login may be part of it.
            gRPC can use `http://` proxies only.
        proxy_headers: Sent to the proxy only.
        ssl_ca_certs: File or folder with the CA certificates to trust. Default: `SSL_CERT_FILE`, else those
            of certifi; for gRPC those that come with grpcio.
        ssl_verify: False accepts any certificate: for tests only. gRPC with TLS always verifies.
        connection_pool_maxsize: HTTP connections, and so calls at a time, per host. Default 0:
            5 per CPU, at least 20.
        grpc_scheme: `"http"` (no TLS) or `"https"`, for connections over gRPC whatever the scheme of their host.
            Default: `PINECONE_GRPC_SCHEME`, else that scheme.
        retry_config: When failed requests are repeated.
        api_version: Version of the API to speak, for example `"2025-10"`. Default: that of this release,
            `pinecone_api.DEFAULT`.
        http_client: A caller's own `httpx.Client` to send requests with. It stays the caller's to close, its own
            proxy, TLS and pool settings hold instead of those here, and deadlines hold per operation on the
            network only. An index over gRPC uses it for the calls that gRPC does not have.
        event_hooks: Functions that see every attempt of every call, on every transport: those under `"request"` before
            it, those under `"response"` after it. Each is called with a `pinecone.tracing.Attempt`.
    """

    additional_headers: Mapping[str, str] | None
    source_tag: str | None
    proxy_url: str | None
    proxy_headers: Mapping[str, str] | None
    ssl_ca_certs: str | None
    ssl_verify: bool
    connection_pool_maxsize: int
    grpc_scheme: str | None
    retry_config: RetryConfig | None
    api_version: str | None
    http_client: httpx.Client | None
    event_hooks: Mapping[str, Sequence[Callable[[watching.Attempt], object]]] | None


def config_for(
    client: object, settings: Settings, *, api_key: str | None, host: str, timeout: float
) -> PineconeConfig:
    """Return the checked settings of a client that is being made; `host` is a URL already.

    Raises:
        PineconeTypeError: One of the keyword arguments is unknown.
    """
    for name in settings:
        if name not in Settings.__annotations__:
            raise PineconeTypeError(
                f"{type(client).__name__}.__init__() got an unexpected keyword argument {name!r}"
            )
    return resolve(
        api_key=api_key,
        host=host,
        timeout=timeout,
        http_client_type="httpx.Client",
        **settings,
    )


def takes_settings(client: type[C]) -> type[C]:
    """Show the settings one by one in the signature and the documentation of a class that takes `**settings`.

    A type checker reads them from `Unpack[Settings]`; `help()`, `inspect.signature` and tools that build on
    it would show `**settings` only.
    """
    init: Any = client.__init__
    defaults = inspect.signature(resolve).parameters
    parameters = dict(inspect.signature(init).parameters)
    del parameters["settings"], init.__annotations__["settings"]
    # What is shown is text; whoever asks for types gets them, and then httpx is imported.
    hints: dict[str, Any] = Settings.__annotations__
    for name, hint in hints.items():
        parameters[name] = defaults[name].replace(annotation=hint.__forward_arg__)
    init.__annotations__ |= hints
    init.__signature__ = inspect.Signature(list(parameters.values()))
    if client.__doc__ and Settings.__doc__:  # `python -OO` has none
        described = Settings.__doc__.partition("Attributes:\n")[2].rstrip()
        client.__doc__ = client.__doc__.replace(_PLACE, described)
    return client


#: The line of a class's documentation that stands for all settings.
_PLACE = "        settings: See `Settings`."
