# Made from tests/_async/test_collections.py by `python -m codegen unasync`. Change that file, not this one.
"""Copies of indexes on pods."""

from __future__ import annotations

from typing import Any

import pytest

from pinecone import (
    CollectionList,
    CollectionModel,
    NotFoundError,
    Pinecone,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
)
from tests.helpers import scripted_answers
from tests.helpers.scripted_server import reply, serving


def test_a_collection_lives_and_dies() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.control()) as server:
        with Pinecone("key", host=server.url) as pc:
            made = pc.collections.create(name="movies-copy", source="movies")
            assert isinstance(made, CollectionModel)
            assert (made.status, made["vector_count"], dict(made)["size"]) == (
                "Ready",
                120_000,
                10_000_000,
            )
            listed = pc.collections.list()
            assert isinstance(listed, CollectionList)
            assert (listed.names(), listed[0].name, len(listed)) == (
                ["movies-copy"],
                "movies-copy",
                1,
            )
            assert (pc.collections.describe("movies-copy")) == made
            pc.collections.delete("movies-copy")
            with pytest.raises(NotFoundError):
                pc.collections.describe("other")
    assert server.calls() == [
        "POST /collections",
        "GET /collections",
        "GET /collections/movies-copy",
        "DELETE /collections/movies-copy",
        "GET /collections/other",
    ]
    assert server.requests[0].json() == {"name": "movies-copy", "source": "movies"}
    assert {it.headers["api-key"] for it in server.requests} == {"key"}


def test_no_collections() -> None:
    with serving(reply(200, {})) as server:
        with Pinecone("key", host=server.url) as pc:
            assert list(pc.collections.list()) == []


@pytest.mark.parametrize(
    ("method", "arguments", "expected", "message"),
    [
        ("create", {"name": "", "source": "a"}, PineconeValueError, "name: .*empty"),
        ("create", {"name": "Big", "source": "a"}, PineconeValueError, "name: .*'Big'"),
        ("create", {"name": "a" * 46, "source": "a"}, PineconeValueError, "name: expected 1 to 45"),
        ("create", {"name": None, "source": "a"}, PineconeTypeError, "name: .*got None"),
        ("create", {"name": "a", "source": ""}, PineconeValueError, "source: .*empty"),
        ("create", {"name": "a", "source": 7}, PineconeTypeError, "source: .*got int: 7"),
        ("describe", {"name": ""}, PineconeValueError, "name: expected the name of a collection"),
        ("describe", {"name": ".."}, PineconeValueError, "name: '..' cannot be"),
        ("delete", {"name": ""}, PineconeValueError, "name: "),
        ("delete", {"name": ["a"]}, PineconeTypeError, "name: expected a string, got list"),
    ],
)
def test_bad_arguments(
    method: str, arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(reply(500)) as server:
        with Pinecone("key", host=server.url) as pc:
            with pytest.raises(expected, match=message):
                getattr(pc.collections, method)(**arguments)
    assert server.requests == []
