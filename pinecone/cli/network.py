"""Check the way to a service: name, connection, TLS, and how long an answer takes."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pinecone.cli.check import Check, ok, problem, warning

if TYPE_CHECKING:
    from pinecone.config import PineconeConfig

_CALLS = 3
_OF_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


def environment(proxy_url: str) -> Iterator[Check]:
    """Check variables that decide over connections, or look as if they did."""
    from pinecone.config import without_login

    ours = sorted(name for name in os.environ if name.startswith("PINECONE_"))
    yield ok("environment", ", ".join(ours) or "no variable of ours is set")
    ignored = [name for name in _OF_PROXIES if os.environ.get(name) or os.environ.get(name.lower())]
    if proxy_url:
        yield ok("proxy", without_login(proxy_url))
    elif ignored:
        yield warning(
            "proxy",
            f"{', '.join(ignored)} is set, and not followed",
            "if a proxy is needed, give proxy_url= to the client, or --proxy-url to 'pinecone profile add'",
        )
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        path = os.environ.get(name)
        if path and not os.path.exists(path):
            yield problem("TLS", f"{name} names {path}, which is not there", f"unset {name}")


def path_to(what: str, config: PineconeConfig, patience: float) -> Iterator[Check]:
    """Check name, connection and TLS of a host, or those of the proxy before it, until one has a problem."""
    url = config.proxy_url or config.host
    parts = urlsplit(url)
    name = parts.hostname or ""
    port = parts.port or {"https": 443, "socks5": 1080, "socks5h": 1080}.get(parts.scheme, 80)
    label = f"{what}, through the proxy" if config.proxy_url else what
    started = perf_counter()
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except OSError as error:
        cure = "check the name, and the network's resolver"
        yield problem(f"{label}: DNS", f"{name}: {error.strerror or error}", cure)
        return
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    yield ok(f"{label}: DNS", f"{name} is {', '.join(addresses)} ({_since(started)})")
    started = perf_counter()
    try:
        connection = socket.create_connection((name, port), patience)
    except OSError as error:
        cure = "check that a firewall lets this port through, or whether a proxy is needed"
        yield problem(f"{label}: connection", f"{name}:{port}: {error}", cure)
        return
    with connection:
        yield ok(f"{label}: connection", f"{name}:{port} ({_since(started)})")
        if url.startswith("https:"):
            yield _tls(f"{label}: TLS", connection, name, config)


def _tls(label: str, connection: socket.socket, name: str, config: PineconeConfig) -> Check:
    from pinecone._transport.tls import context_for

    started = perf_counter()
    try:
        with context_for(config).wrap_socket(connection, server_hostname=name) as secured:
            certificate: dict[str, Any] = dict(secured.getpeercert() or {})
            kind = secured.version()
    except ssl.SSLCertVerificationError as error:
        cure = (
            "if a proxy or your company signs certificates, name its authority: ssl_ca_certs= of the client, "
            "--ssl-ca-certs of 'pinecone profile add', or SSL_CERT_FILE"
        )
        return problem(label, f"the certificate is not trusted: {error.verify_message}", cure)
    except OSError as error:
        return problem(label, f"the handshake failed: {error}", "check whether a proxy is needed")
    if not config.ssl_verify:
        return warning(label, f"{kind}, and certificates are not checked", "ssl_verify=True")
    issuer = dict(pair for entry in certificate.get("issuer", ()) for pair in entry)
    signer = issuer.get("organizationName") or issuer.get("commonName") or "an unnamed authority"
    until = certificate.get("notAfter", "no date")
    return ok(label, f"{kind}, signed by {signer}, good until {until} ({_since(started)})")


def answers(label: str, ask: Callable[[], object], found: Callable[[Any], str]) -> Iterator[Check]:
    """Check that a service answers a request, and how long that takes once there is a connection."""
    from pinecone.errors import ForbiddenError, PineconeError, UnauthorizedError

    try:
        said = found(ask())
        times = []
        for _ in range(_CALLS):
            started = perf_counter()
            ask()
            times.append(perf_counter() - started)
    except (UnauthorizedError, ForbiddenError) as error:
        cure = "make a key for this project in the console, and keep it with 'pinecone profile add'"
        yield problem(label, f"the key is refused: {error}", cure)
    except PineconeError as error:
        yield problem(label, str(error))
    else:
        yield ok(label, f"{said}, in {median(times) * 1000:.0f} ms ({_CALLS} requests)")


def _since(started: float) -> str:
    return f"{(perf_counter() - started) * 1000:.0f} ms"
