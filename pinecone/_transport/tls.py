"""Make TLS contexts, one per process and setting: building one costs 45-90 ms."""

from __future__ import annotations

import os
import ssl
from functools import lru_cache
from pathlib import Path

import httpx

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
    """Return the settings that httpx reads by itself; another value gives another context."""
    return os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")


@lru_cache(maxsize=32)
def _context(
    verify: bool, authorities: str | None, environment: tuple[str | None, str | None]
) -> ssl.SSLContext:
    # `environment` is part of the key only.
    if not verify:
        return httpx.create_ssl_context(verify=False)
    folder = authorities is not None and Path(authorities).is_dir()
    try:
        if authorities is None:
            return httpx.create_ssl_context()
        return ssl.create_default_context(
            cafile=None if folder else authorities, capath=authorities if folder else None
        )
    except (OSError, ssl.SSLError) as error:
        named = environment[0] or environment[1] if authorities is None else authorities
        setting = "SSL_CERT_FILE, SSL_CERT_DIR" if authorities is None else "ssl_ca_certs"
        raise PineconeValueError(
            f"{setting}: no CA certificates could be read from {named!r}: {error}"
        ) from error


@lru_cache(maxsize=1)
def _bare() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
