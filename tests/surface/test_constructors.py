"""The settings that every client takes are written once, and seen wherever people look for them."""

from __future__ import annotations

import inspect
import typing
from typing import Any

import httpx
import pytest

import pinecone
from pinecone import PineconeValueError
from pinecone._async.settings import AsyncSettings
from pinecone.grpc import AsyncGrpcIndex, GrpcIndex, PineconeGRPC

OWN: dict[Any, dict[str, Any]] = {
    pinecone.Pinecone: {"api_key": "k"},
    pinecone.AsyncPinecone: {"api_key": "k"},
    PineconeGRPC: {"api_key": "k"},
    pinecone.Index: {"host": "a.example", "api_key": "k"},
    pinecone.AsyncIndex: {"host": "a.example", "api_key": "k"},
    GrpcIndex: {"host": "a.example", "api_key": "k"},
    AsyncGrpcIndex: {"host": "a.example", "api_key": "k"},
    pinecone.Admin: {"client_id": "i", "client_secret": "s"},
    pinecone.AsyncAdmin: {"client_id": "i", "client_secret": "s"},
}
CLIENTS = pytest.mark.parametrize("client", OWN, ids=lambda client: client.__name__)
SETTINGS = list(AsyncSettings.__annotations__)


@CLIENTS
def test_the_signature_names_every_setting(client: Any) -> None:
    parameters = inspect.signature(client).parameters
    assert {*SETTINGS, "timeout", *OWN[client]} <= parameters.keys()
    assert "settings" not in parameters
    for name in SETTINGS:
        assert parameters[name].kind is inspect.Parameter.KEYWORD_ONLY
    assert parameters["ssl_verify"].default is True
    assert parameters["connection_pool_maxsize"].default == 0
    assert all(parameters[name].default is None for name in ("api_version", "http_client"))


@CLIENTS
def test_the_hints_are_types(client: Any) -> None:
    hints = typing.get_type_hints(client.__init__)
    kind = httpx.AsyncClient if client.__name__.startswith("Async") else httpx.Client
    assert hints["http_client"] == kind | None
    assert hints["ssl_verify"] is bool
    assert hints["timeout"] is float
    assert hints["return"] is type(None)


@CLIENTS
def test_the_documentation_describes_every_argument(client: Any) -> None:
    documented = next(kind for kind in client.__mro__ if "Args:" in (kind.__doc__ or ""))
    text = str(inspect.getdoc(documented)).partition("Args:")[2].partition("Raises:")[0]
    for name in inspect.signature(client).parameters:
        if name != "kwargs":
            assert f"\n    {name}: " in text, name
    assert "\n    settings: " not in text
    assert ("httpx.AsyncClient" in text) == client.__name__.startswith("Async")


@CLIENTS
def test_a_wrong_keyword_is_refused_as_by_any_function(client: Any) -> None:
    with pytest.raises(
        TypeError, match=r"__init__\(\) got an unexpected keyword argument 'tiemout'"
    ):
        client(**OWN[client], tiemout=5)
    with pytest.raises(PineconeValueError, match="connection_pool_maxsize"):
        client(**OWN[client], connection_pool_maxsize=-1)
