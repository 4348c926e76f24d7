"""Requests of the Admin API, checked; the credentials and the token of a service account."""

from __future__ import annotations

import os
import time
from typing import TypeVar

from attrs import define, field

from pinecone._requests.arguments import at_least, label, names, optional_flag
from pinecone.errors import PineconeTypeError, PineconeValueError
from pinecone_api._base import Model
from pinecone_api.default.admin.models import (
    CreateAPIKeyRequest,
    CreateProjectRequest,
    UpdateAPIKeyRequest,
    UpdateOrganizationRequest,
    UpdateProjectRequest,
)
from pinecone_api.default.oauth.models import TokenRequest, TokenResponse

R = TypeVar("R", bound=Model)

_AUDIENCE = "https://api.pinecone.io/"
_LONGEST_NAME = 512
_LONGEST_KEY_NAME = 80
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
    if not found:
        raise PineconeValueError(
            f"{argument}: none given; pass {argument}=... or set the environment variable {variable}"
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
        usable = max(answer.expires_in - _MARGIN, answer.expires_in * 0.9)
        return cls(answer.access_token, asked + usable)

    @property
    def fresh(self) -> bool:
        """True while it can be used a little longer."""
        return time.monotonic() < self.ends


# -- requests ------------------------------------------------------------------------------------


def organization_update(name: object) -> UpdateOrganizationRequest:
    """Return the request of `Organizations.update`."""
    return UpdateOrganizationRequest(name=label(name, "name", _LONGEST_NAME))


def project_create(name: object, max_pods: object, encrypt: object) -> CreateProjectRequest:
    """Return the request of `Projects.create`."""
    return CreateProjectRequest(
        name=label(name, "name", _LONGEST_NAME),
        max_pods=None if max_pods is None else at_least(max_pods, "max_pods", 0),
        force_encryption_with_cmek=optional_flag(encrypt, "force_encryption_with_cmek"),
    )


def project_update(name: object, max_pods: object, encrypt: object) -> UpdateProjectRequest:
    """Return the request of `Projects.update`."""
    request = UpdateProjectRequest(
        name=None if name is None else label(name, "name", _LONGEST_NAME),
        max_pods=None if max_pods is None else at_least(max_pods, "max_pods", 0),
        force_encryption_with_cmek=optional_flag(encrypt, "force_encryption_with_cmek"),
    )
    return _something(request)


def key_create(name: object, roles: object) -> CreateAPIKeyRequest:
    """Return the request of `ApiKeys.create`."""
    return CreateAPIKeyRequest(name=label(name, "name", _LONGEST_KEY_NAME), roles=_roles(roles))


def key_update(name: object, roles: object) -> UpdateAPIKeyRequest:
    """Return the request of `ApiKeys.update`."""
    request = UpdateAPIKeyRequest(
        name=None if name is None else label(name, "name", _LONGEST_KEY_NAME), roles=_roles(roles)
    )
    return _something(request)


def _something(request: R) -> R:
    if all(value is None for value in request.values()):
        raise PineconeValueError(
            f"{', '.join(request.keys())}: expected at least one of them, nothing else can change"
        )
    return request


def _roles(value: object) -> list[str] | None:
    return None if value is None else names(value, "roles")
