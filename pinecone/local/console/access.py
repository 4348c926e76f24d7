"""Decide who may see the console: whom the gate lets in, with the key where the service has one."""

from __future__ import annotations

import hmac
import secrets
from http.cookies import CookieError, SimpleCookie

from pinecone.local.console import PREFIX
from pinecone.local.http import Request

SECURITY = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


class Access:
    """Decides about requests, and remembers who gave the key by a cookie that is not the key."""

    def __init__(self, api_key: str | None, port: int, secure: bool) -> None:
        """Remember the key and make a cookie.

        Args:
            api_key: The key of the service; None when it takes any.
            port: The control port: cookies of one host are shared by all ports.
            secure: Whether connections are encrypted.
        """
        self._api_key = api_key
        self._cookie = f"pinecone_local_{port}"
        self._token = secrets.token_urlsafe(32)
        self._secure = secure

    @property
    def open(self) -> bool:
        """Return whether no key is needed."""
        return self._api_key is None

    def allows(self, request: Request) -> bool:
        """Return whether a request has the key, or the cookie of someone who gave it."""
        if self._api_key is None:
            return True
        try:
            jar = SimpleCookie(request.headers.get("cookie", ""))
        except CookieError:
            jar = SimpleCookie()
        if self._cookie in jar and _same(jar[self._cookie].value, self._token):
            return True
        # Header bytes were decoded as latin-1; a key that is not ASCII was sent as UTF-8.
        given = request.headers.get("api-key", "").encode("latin-1").decode("utf-8", "replace")
        return self.is_key(given)

    def is_key(self, given: str) -> bool:
        """Return whether this is the key."""
        return self._api_key is not None and _same(given, self._api_key)

    def cookie(self) -> str:
        """Return the header value that lets a browser in until it is closed."""
        secure = "; Secure" if self._secure else ""
        return f"{self._cookie}={self._token}; Path={PREFIX}; HttpOnly; SameSite=Strict{secure}"


def _same(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), right.encode())
