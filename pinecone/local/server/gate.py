"""Decide which requests are answered at all: none that a foreign web page can cause or read.

A service on loopback is within reach of every page that a browser on this machine shows. Two things
give such requests away, and a page can forge neither:

- ``Host``: a page reads answers only under its own name, so a name that anybody can register may be
  one that was pointed at this machine (DNS rebinding). Addresses and names that exist in private
  networks only are answered; other names have to be opened.
- ``Origin``: a page may send what it cannot read. Pages of this machine may use the service; the
  console and what is under ``/local`` are for their own pages alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import lru_cache
from ipaddress import ip_address

from pinecone.local.errors import Code, DataError
from pinecone.local.http import Request, Response

VARIABLE = "PINECONE_LOCAL_ALLOWED_HOSTS"
_ANY = "*"
_LONGEST = 255
_HOST = re.compile(r"(?:\[(?P<ip>[^]]+)\]|(?P<name>[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)\.?)(?::[0-9]*)?")
_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://(?P<host>[^/]+)")
_NAME = re.compile(r"(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")
# Nobody can register a name that ends in one of these.
_PRIVATE = ("localhost", "internal", "local", "test", "svc")
_PORTS = {"http": ":80", "https": ":443"}
_SECONDS_OF_PREFLIGHT = "600"


def allowed_names(given: Iterable[str] | None) -> frozenset[str]:
    """Return the names to open: those given and those of the environment, in lower case.

    Raises:
        TypeError: They are not a collection of names.
        ValueError: One is no host name.
    """
    named = () if given is None else given
    if isinstance(named, (str, bytes)) or not isinstance(named, Iterable):
        raise TypeError(f'allowed_hosts: expected names such as ["dev.example.com"], got {given!r}')
    found = [("allowed_hosts", name) for name in named]
    found += [(VARIABLE, name) for name in os.environ.get(VARIABLE, "").split(",") if name.strip()]
    return frozenset(_name(where, name) for where, name in found)


def _name(where: str, given: object) -> str:
    if not isinstance(given, str):
        raise TypeError(f"{where}: expected names as text, got {given!r}")
    name = given.strip().lower().removesuffix(".")
    if name != _ANY and not _NAME.fullmatch(name):
        raise ValueError(
            f"{where}: expected a host name without scheme and port, such as dev.example.com or "
            f"*.example.com, or * for all, got {given!r}"
        )
    return name


class Gate:
    """Refuse requests by their headers ``Host``, ``Origin`` and ``Sec-Fetch-Site``."""

    def __init__(self, opened: frozenset[str] = frozenset()) -> None:
        """Create the gate.

        Args:
            opened: Names that are answered besides those of this machine and of private networks,
                with ``*.`` in front for all names below one; ``*`` is every name.
        """
        self._opened = opened
        self._is_host = lru_cache(maxsize=256)(self._is_known)

    def refusal(self, request: Request, *, own_pages_only: bool, rpc: bool) -> DataError | None:
        """Return the answer to a request that a foreign page may have caused; None to any other.

        Args:
            request: The request.
            own_pages_only: It asks for what only pages of this service may ask for.
            rpc: It is a gRPC call over HTTP/2, which no page can make.
        """
        headers = request.headers
        host, origin = headers.get("host", ""), headers.get("origin")
        site = headers.get("sec-fetch-site")
        if rpc and origin is None and site is None:
            return None
        if host and not self._is_host(host):
            return _refused(f"Requests to the host {_shown(host)} are refused", host)
        if origin is not None and not _is_same(origin, host):
            if own_pages_only:
                return _refused(
                    f"Requests from pages of {_shown(origin)} are refused here: the console and "
                    "what is under /local answer to their own pages only"
                )
            asked = _host_of(origin)
            if not _is_loopback(origin) and not self._is_opened(_host_name(asked)):
                return _refused(f"Requests from pages of {_shown(origin)} are refused", asked)
        if site == "cross-site" and not _is_loopback(origin):
            return _refused("Requests that a page of another site causes are refused")
        return None

    def answer_preflight(self, request: Request) -> Response | None:
        """Answer a browser that asks before it lets a page send a request; None for any other request."""
        headers = request.headers
        method = headers.get("access-control-request-method")
        if request.method != "OPTIONS" or method is None or "origin" not in headers:
            return None
        allowed = {
            "access-control-allow-methods": method,
            "access-control-allow-headers": headers.get("access-control-request-headers", ""),
            "access-control-max-age": _SECONDS_OF_PREFLIGHT,
        }
        return Response(204, b"", {name: value for name, value in allowed.items() if value})

    def shared(self, request: Request, response: Response) -> Response:
        """Return an answer that the page which asked may read, too."""
        origin = request.headers.get("origin")
        if origin is None:
            return response
        readable = {
            "access-control-allow-origin": origin,
            "access-control-expose-headers": "*",
            "vary": "origin",
        }
        return Response(response.status, response.body, {**response.headers, **readable})

    def _is_known(self, host: str) -> bool:
        """Return whether a host is an address, a private name, or one that was opened."""
        if _ANY in self._opened or host.startswith(
            ("/", "%2f", "%2F")
        ):  # the path of a unix socket
            return True
        name = _host_name(host)
        if name is None:
            return False
        *above, last = name.split(".")
        # A last part of digits makes an address of it, in whatever way that was written.
        return not above or last in _PRIVATE or last.isdigit() or self._is_opened(name)

    def _is_opened(self, name: str | None) -> bool:
        """Return whether a name was opened by itself: `*` says nothing about whose page it is."""
        if name is None:
            return False
        above = [name.split(".", n)[-1] for n in range(1, name.count(".") + 1)]
        return name in self._opened or any(f"*.{parent}" in self._opened for parent in above)


def _host_name(host: str) -> str | None:
    """Return the name in a ``Host``, or its address, in lower case; None when there is none."""
    if len(host) > _LONGEST or (parts := _HOST.fullmatch(host.lower())) is None:
        return None
    if (address := parts["ip"]) is not None:
        return address if _is_ip(address) else None
    return parts["name"]


def _is_ip(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _host_of(origin: str) -> str:
    """Return what an origin has in the place of ``Host``; nothing for one that is hidden."""
    parts = _ORIGIN.fullmatch(origin.lower())
    return "" if parts is None else parts["host"]


def _is_same(origin: str, host: str) -> bool:
    """Return whether an origin is a page of the service itself, under the name it was asked by."""
    default = _PORTS.get(origin.partition("://")[0].lower(), "")
    asked = _host_of(origin).removesuffix(default)
    return asked != "" and asked == host.lower().removesuffix(default)


def _is_loopback(origin: str | None) -> bool:
    """Return whether an origin is a page of this machine."""
    name = _host_name(_host_of(origin or ""))
    if name is None:
        return False
    return name.split(".")[-1] == "localhost" or (_is_ip(name) and ip_address(name).is_loopback)


def _shown(text: str) -> str:
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}...")


def _refused(why: str, host: str = "") -> DataError:
    """Return the refusal; where a name could be opened it says how."""
    name = _host_name(host)
    how = ""
    if name is not None and not _is_ip(name):
        how = (
            f"; if it is yours, open it with --allow-host {name} of pinecone-local, "
            f"allowed_hosts=[{name!r}] of PineconeLocal, or {VARIABLE}={name}"
        )
    return DataError(Code.PERMISSION_DENIED, why + how)
