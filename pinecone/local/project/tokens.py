"""Access tokens of the Admin API: signed, so that they outlive the process, and valid for a while.

A token is ``payload.signature``: the payload is the JSON of :class:`_Payload` in base64.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

import msgspec

from pinecone.local.catalog.clock import Clock
from pinecone.local.catalog.organization import ServiceAccount
from pinecone.local.project.organization import Admin, digest


class _Payload(msgspec.Struct):
    """Who a token was given to, and when it ends in seconds since 1970.

    Attributes:
        digest: Of the secret that it was given for; empty for a client that nobody registered.
    """

    client: str
    digest: str
    ends: float


class Tokens:
    """Gives out access tokens and checks them."""

    def __init__(self, admin: Admin, clock: Clock, lifetime: float, api_key: str | None) -> None:
        """Set the rules.

        Args:
            admin: Knows the service accounts.
            clock: Tells the time.
            lifetime: Seconds that a token is valid for.
            api_key: Secret of the clients that are no service accounts; None accepts any.
        """
        self._admin = admin
        self._clock = clock
        self._api_key = api_key
        self.lifetime = lifetime

    def issue(self, client: str, secret: str) -> str | None:
        """Return a new token; None when the client or its secret is not accepted."""
        account = self._admin.service_account_of(client)
        if not self._is_secret(account, secret) or not client:
            return None
        ends = self._clock.moment().timestamp() + self.lifetime
        of = "" if account is None else account.digest
        text = base64.urlsafe_b64encode(msgspec.json.encode(_Payload(client, of, ends))).decode()
        return f"{text}.{self._signature(text)}"

    def accept(self, token: str) -> bool:
        """Return whether a token is genuine, has not ended, and its service account still has the secret."""
        text, _, signature = token.partition(".")
        if not hmac.compare_digest(self._signature(text).encode(), signature.encode()):
            return False
        payload = msgspec.json.decode(base64.urlsafe_b64decode(text), type=_Payload)
        account = self._admin.service_account_of(payload.client)
        known = "" if account is None else account.digest
        return known == payload.digest and self._clock.moment().timestamp() < payload.ends

    def _is_secret(self, account: ServiceAccount | None, secret: str) -> bool:
        if account is not None:
            return hmac.compare_digest(account.digest, digest(secret))
        if self._api_key is None:
            return bool(secret)
        return hmac.compare_digest(secret.encode(), self._api_key.encode())

    def _signature(self, text: str) -> str:
        key = self._admin.file.token_key.encode()
        return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
