# Made from tests/_async/test_cassettes.py by `python -m codegen unasync`. Change that file, not this one.
"""The exact HTTP of each operation, request bytes and headers included, pinned by recordings.

`RECORD_CASSETTES=1 python -m pytest tests/_sync/test_cassettes.py` records them again from the embedded
service; look at the difference before you commit it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import vcr

from pinecone import Index, NotFoundError, Pinecone, ServerlessSpec, Vector
from pinecone.local import PineconeLocal

FOLDER = Path(__file__).parents[1] / "cassettes"
CONTROL, DATA = "http://control.test", "http://index.test"
RECORDING = bool(os.environ.get("RECORD_CASSETTES"))
SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
PASSING = ("date", "x-pinecone-request-id", "content-length")
ADDRESS = re.compile(rb"http://127\.0\.0\.1:\d+")


def without_addresses(request: Any) -> Any:
    """The request as if it went to a host with a name; the Host header follows."""
    is_control = "/indexes" in request.uri
    request.uri = re.sub(r"http://127\.0\.0\.1:\d+", CONTROL if is_control else DATA, request.uri)
    request.headers["host"] = "recorded"
    return request


def without_passing_facts(response: Any) -> Any:
    """The answer without dates, ids and ports."""
    kept = {k: v for k, v in response["headers"].items() if k.lower() not in PASSING}
    body = ADDRESS.sub(DATA.encode(), response["body"]["string"])
    return {**response, "headers": kept, "body": {"string": body}}


@pytest.fixture
def tape(request: pytest.FixtureRequest) -> Any:
    """A cassette named after the test; every request it holds has to be made, and no other."""
    recorder = vcr.VCR(
        cassette_library_dir=str(FOLDER),
        path_transformer=vcr.VCR.ensure_suffix(".yaml"),
        record_mode=vcr.mode.ALL if RECORDING else vcr.mode.NONE,
        match_on=["method", "uri", "raw_body", "headers"],
        filter_headers=["api-key", "user-agent"],
        before_record_request=without_addresses,
        before_record_response=without_passing_facts if RECORDING else None,
        decode_compressed_response=True,
    )
    with recorder.use_cassette(request.node.name.removeprefix("test_")) as cassette:
        yield cassette
    assert RECORDING or cassette.all_played


@pytest.fixture
def pc() -> Iterator[Pinecone]:
    """A client of the embedded service while recording; nobody answers it otherwise."""
    if RECORDING:
        with PineconeLocal() as local:
            with local.client() as client:
                yield client
    else:
        with Pinecone("key", host=CONTROL) as client:
            yield client


@pytest.fixture
def index(pc: Pinecone) -> Iterator[Index]:
    """An index with three records; prepared off the record."""
    if RECORDING:
        pc.indexes.create(name="films", dimension=3, spec=SPEC)
        with pc.index("films") as handle:
            handle.upsert(
                vectors=[
                    ("a", [1.0, 0.0, 0.0], {"genre": "drama", "year": 1999}),
                    ("b", [0.0, 1.0, 0.0], {"genre": "comedy", "year": 2004}),
                    ("c", [0.0, 0.0, 1.0]),
                ]
            )
            yield handle
    else:
        with Index(host=DATA, api_key="key") as handle:
            yield handle


def test_create_describe_list_and_delete_index(pc: Pinecone, tape: Any) -> None:
    made = pc.indexes.create(
        name="films", dimension=3, metric="dotproduct", spec=SPEC, tags={"team": "search"}
    )
    assert (made.name, made.dimension, made.metric) == ("films", 3, "dotproduct")
    assert (pc.indexes.describe("films")).tags == {"team": "search"}
    assert (pc.indexes.list()).names() == ["films"]
    pc.indexes.delete("films")
    with pytest.raises(NotFoundError):
        pc.indexes.describe("films")
    assert [str(request.method) for request in tape.requests] == [
        "POST",
        "GET",
        "GET",
        "DELETE",
        "GET",
        "GET",
    ]


def test_upsert(index: Index, tape: Any) -> None:
    written = index.upsert(
        vectors=[
            ("d", [0.1, 0.2, 0.3]),
            {"id": "e", "values": [1, 2, 3], "metadata": {"genre": "drama", "tags": ["x", "y"]}},
            Vector(id="f", values=[1e-7, 1.5, -2.25], metadata={"good": True}),
        ],
        namespace="new",
    )
    assert written.upserted_count == 3
    assert "api-key" not in tape.requests[0].headers
    assert tape.requests[0].headers["x-pinecone-api-version"] == "2026-04"


def test_query(index: Index, tape: Any) -> None:
    found = index.query(
        vector=[1.0, 0.5, 0.0],
        top_k=2,
        filter={"$and": [{"genre": {"$in": ["drama", "comedy"]}}, {"year": {"$gte": 1990}}]},
        include_values=True,
        include_metadata=True,
    )
    assert [match.id for match in found.matches] == ["a", "b"]
    by_id = index.query(id="c", top_k=1, namespace="")
    assert by_id.matches[0].id == "c"
    assert len(tape.requests) == 2


def test_fetch(index: Index, tape: Any) -> None:
    fetched = index.fetch(ids=["a", "x/y &?", "c"], namespace="")
    assert list(fetched.vectors["a"].values) == [1.0, 0.0, 0.0]
    assert tape.requests[0].query == [("ids", "a"), ("ids", "c"), ("ids", "x/y &?")]


def test_update(index: Index, tape: Any) -> None:
    index.update(id="a", set_metadata={"genre": "horror"})
    index.update(id="b", values=[0.5, 0.5, 0.5], namespace="")
    assert len(tape.requests) == 2


def test_delete(index: Index, tape: Any) -> None:
    index.delete(ids=["a", "b"])
    index.delete(filter={"year": {"$lt": 2000}})
    index.delete(delete_all=True)
    assert len(tape.requests) == 3


def test_list(index: Index, tape: Any) -> None:
    pages = [page for page in index.list(limit=2)]
    assert [[item.id for item in page] for page in pages] == [["a", "b"], ["c"]]
    first = index.list_paginated(prefix="b")
    assert [item.id for item in first] == ["b"]
    assert len(tape.requests) == 3


def test_describe_index_stats(index: Index, tape: Any) -> None:
    statistics = index.describe_index_stats()
    assert (statistics.total_vector_count, statistics.dimension) == (3, 3)
    assert len(tape.requests) == 1
