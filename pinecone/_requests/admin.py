"""The credentials and the token of a service account."""

from __future__ import annotations

import math
import os
import time

from attrs import define, field

from pinecone.config import normalise_host
from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone_api.default.oauth import operations
from pinecone_api.default.oauth.models import TokenRequest, TokenResponse

_AUDIENCE = "https://api.pinecone.io/"
#: A token is replaced this many seconds before its end, or after nine tenths of a life that is short.
_MARGIN = 60.0


@define(frozen=True)
class Credentials:
    """The id and the secret of a service account."""

    client_id: str
    client_secret: str = field(repr=False)

    def request(self) -> TokenRequest:
        """Return what asks for a token."""
        return TokenRequest(
            client_id=self.client_id,
            client_secret=self.client_secret,
            grant_type="client_credentials",
            audience=_AUDIENCE,
        )


def token_url(oauth_host: object, oauth_url: object) -> str:
    """Return the URL that gives out tokens, from its host or given whole.

    Raises:
        PineconeValueError: Both are given, or one is no URL.
        PineconeTypeError: One of them is not a string.
    """
    if oauth_url is None:
        host = normalise_host("oauth_host", oauth_host or operations.SERVER)
        return host + operations.GET_TOKEN.path
    if oauth_host is not None:
        raise PineconeValueError("oauth_host, oauth_url: expected one of them at most, got both")
    return normalise_host("oauth_url", oauth_url)


def credentials(client_id: object, client_secret: object) -> Credentials:
    """Return credentials from arguments, else from the environment.

    Raises:
        PineconeValueError: One of them is missing.
        PineconeTypeError: One of them is not a string.
    """
    return Credentials(
        _credential("client_id", client_id), _credential("client_secret", client_secret)
    )


def _credential(argument: str, value: object) -> str:
    if value is not None and not isinstance(value, str):
        # Not `wrong_type`, which shows the value.
        raise PineconeTypeError(f"{argument}: expected a string, got {type(value).__name__}")
    variable = f"PINECONE_{argument.upper()}"
    found = value or os.environ.get(variable, "")
    if not found.strip():
        raise PineconeValueError(
            f"{argument}: {'blank' if found else 'none given'}; pass {argument}=... or set the environment "
            f"variable {variable}"
        )
    return found


@define(frozen=True)
class Token:
    """The token a service account sends with each call, and until when it is valid."""

    text: str = field(repr=False)
    ends: float

    @classmethod
    def of(cls, answer: TokenResponse, asked: float) -> Token:
        """Return the token of an answer to a request that was made at `asked`, on the monotonic clock."""
        lives = math.inf if answer.expires_in is None else answer.expires_in
        usable = max(lives - _MARGIN, lives * 0.9)
        return cls(answer.access_token, asked + usable)

    @property
    def fresh(self) -> bool:
        """True while it can be used a little longer."""
        return time.monotonic() < self.ends
