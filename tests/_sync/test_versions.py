# Made from tests/_async/test_versions.py by `python -m codegen unasync`. Change that file, not this one.
"""A client that is pinned to an API version speaks it everywhere, and says so when that version lacks something."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from pinecone import (
    Index,
    IndexModel,
    Pinecone,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    ServerlessSpec,
    _versions,
)
from pinecone._sync.transport.http import Http
from pinecone._versions import PINNABLE
from pinecone.local import PineconeLocal
from pinecone_api import DEFAULT, PREVIEWS, VERSIONS
from pinecone_api.default.assistant_data.client import AssistantDataClient
from tests.helpers.scripted_server import Server, reply, serving

STATS = reply(200, {"dimension": 3, "totalVectorCount": 0, "namespaces": {}})
KNOWN = ", ".join(map(repr, PINNABLE))
SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


def versions_of(server: Server) -> dict[str, str]:
    """Path of each request -> the version it asked for."""
    return {
        request.target.partition("?")[0]: request.headers["x-pinecone-api-version"]
        for request in server.requests
    }


@pytest.mark.parametrize("version", [None, *PINNABLE])
def test_every_client_asks_for_the_pinned_version(version: str | None) -> None:
    with serving(STATS) as data:
        model = {
            "name": "films",
            "dimension": 3,
            "metric": "cosine",
            "host": data.url,
            "deletion_protection": "disabled",
            "spec": {"serverless": {"cloud": "aws", "region": "us-east-1"}},
            "status": {"ready": True, "state": "Ready"},
            "vector_type": "dense",
        }
        with serving(reply(200, {"indexes": [model]}), reply(200, model)) as control:
            with Pinecone("key", host=control.url, api_version=version) as pc:
                assert [found.name for found in pc.indexes.list()] == ["films"]
                pc.indexes.describe("films")
                with pc.index("films") as named:
                    named.describe_index_stats()
                with pc.index(host=data.url) as addressed:
                    addressed.list_paginated()
        with Index(host=data.url, api_key="key", api_version=version) as alone:
            alone.fetch(ids=["a"])
    wanted = version or DEFAULT
    assert versions_of(control) == {"/indexes": wanted, "/indexes/films": wanted}
    assert versions_of(data) == {
        "/describe_index_stats": wanted,
        "/vectors/list": wanted,
        "/vectors/fetch": wanted,
    }


@pytest.mark.parametrize("version", PINNABLE)
def test_a_pinned_client_works(
    shared_local: PineconeLocal, unique_name: Callable[[str], str], version: str
) -> None:
    name = unique_name("pinned")
    with shared_local.client(api_version=version) as pc:
        assert pc.config.api_version == version
        created = pc.indexes.create(name=name, dimension=2, spec=SPEC)
        # Public classes do not depend on the version that filled them.
        assert isinstance(created, IndexModel)
        assert pickle.loads(pickle.dumps(created)) == copy.deepcopy(created) == created
        with pc.index(name) as index:
            index.upsert(vectors=[("a", [1.0, 0.0]), ("b", [0.0, 1.0])])
            answer = index.query(vector=[1.0, 0.1], top_k=1)
            assert [match.id for match in answer.matches] == ["a"]
            stats = index.describe_index_stats()
            assert stats.namespaces["__default__"].vector_count == 2
        pc.indexes.delete(name)


def test_two_versions_side_by_side(shared_local: PineconeLocal) -> None:
    with (
        shared_local.client(api_version="2025-10") as older,
        shared_local.client() as newer,
    ):
        assert (older.config.api_version, newer.config.api_version) == ("2025-10", None)
        assert older.indexes.exists("nobody") is newer.indexes.exists("nobody") is False


@pytest.mark.parametrize(
    ("given", "expected", "message"),
    [
        ("2024-07", PineconeValueError, f"api_version: expected one of {KNOWN}, got '2024-07'"),
        ("", PineconeValueError, f"api_version: expected one of {KNOWN}, got ''"),
        ("v2026_04", PineconeValueError, f"api_version: expected one of {KNOWN}, got 'v2026_04'"),
        (202604, PineconeTypeError, "api_version: expected a string, got int"),
    ],
)
def test_a_version_that_is_none(given: Any, expected: type[Exception], message: str) -> None:
    with pytest.raises(expected, match=message):
        Pinecone("key", api_version=given)
    with pytest.raises(expected, match=message):
        Index(host="localhost:1", api_key="key", api_version=given)


@pytest.mark.parametrize("version", sorted({*VERSIONS} - {*PINNABLE}))
def test_a_preview_and_what_is_newer_have_low_level_clients_only(version: str) -> None:
    with pytest.raises(PineconeValueError) as caught:
        Pinecone("key", api_version=version)
    message = str(caught.value)
    kind = "a preview" if version in PREVIEWS else "newer than what this release speaks"
    assert message.startswith(f"api_version: {version!r} is {kind}")
    assert f"pinecone_api.{VERSIONS[version]}" in message
    assert all(repr(version) in message for version in PINNABLE)


def test_a_client_is_of_the_version_asked_for() -> None:
    for home, version in ((home, version) for home in PINNABLE for version in PINNABLE):
        module = import_module(f"pinecone_api.{VERSIONS[home]}.db_data.client")
        made = _versions.client(module.DbDataClient, version, None)
        wanted = import_module(f"pinecone_api.{VERSIONS[version]}.db_data.client")
        assert isinstance(made, wanted.DbDataClient)
    with pytest.raises(TypeError, match="no client of a version"):
        _versions.client(Pinecone, DEFAULT, None)


def test_what_the_pinned_version_lacks_is_named() -> None:
    with serving(reply(200, {"operations": []})) as server:
        config = Pinecone("key", host=server.url).config
        http = Http(config)
        newer = _versions.client(AssistantDataClient, DEFAULT, http)
        older = _versions.client(AssistantDataClient, "2025-10", http)
        assert (newer.list_operations("helper")).operations == []
        with pytest.raises(PineconeError) as caught:
            older.list_operations("helper")
        assert str(caught.value) == (
            f"list_operations: not part of API version 2025-10; {DEFAULT} has it "
            f"(api_version={DEFAULT!r})"
        )
        assert not hasattr(older, "no_version_has_this")
        http.close()
    assert len(server.requests) == 1
