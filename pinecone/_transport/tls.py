"""Make TLS contexts, one per process and setting: building one costs 45-90 ms."""

from __future__ import annotations

import os
from functools import lru_cache

from pinecone._late import httpx, ssl
from pinecone.config import PineconeConfig
from pinecone.errors import PineconeValueError


def context_for(config: PineconeConfig) -> ssl.SSLContext:
    """Return the context for the host of `config`; one that trusts nobody when there is no TLS."""
    if config.host.startswith("http:"):
        return _bare()
    return _context(config.ssl_verify, config.ssl_ca_certs, _from_environment())


def proxy_for(config: PineconeConfig) -> httpx.Proxy | None:
    """Return the proxy that every request goes through, if there is one."""
    if not config.proxy_url:
        return None
    context = None
    if config.proxy_url.startswith("https:"):
        context = _context(config.ssl_verify, config.ssl_ca_certs, _from_environment())
    return httpx.Proxy(config.proxy_url, headers=config.proxy_headers, ssl_context=context)


def setting(config: PineconeConfig) -> tuple[object, ...]:
    """Return what decides how connections are made, besides the host."""
    return (
        config.proxy_url,
        tuple(sorted(config.proxy_headers.items())),
        config.ssl_verify,
        config.ssl_ca_certs,
        _from_environment(),
    )


def _from_environment() -> tuple[str | None, str | None]:
    """Return the file or the folder of authorities that the environment names, as httpx reads it."""
    return os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")


@lru_cache(maxsize=32)
def _context(
    verify: bool, authorities: str | None, environment: tuple[str | None, str | None]
) -> ssl.SSLContext:
    if not verify:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context
    file, folder = environment
    if authorities is not None:
        is_folder = os.path.isdir(authorities)
        file, folder = (None, authorities) if is_folder else (authorities, None)
    try:
        if not file and not folder:
            import certifi

            file = certifi.where()
        return ssl.create_default_context(cafile=file or None, capath=None if file else folder)
    except (OSError, ssl.SSLError) as error:
        setting = "SSL_CERT_FILE, SSL_CERT_DIR" if authorities is None else "ssl_ca_certs"
        raise PineconeValueError(
            f"{setting}: no CA certificates could be read from {file or folder!r}: {error}"
        ) from error


@lru_cache(maxsize=1)
def _bare() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
