"""Every public method, with every kind of wrong object for every argument: it works, or one of our errors says why not."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pandas
import polars
import pytest

from pinecone import (
    AsyncAdmin,
    AsyncGrpcIndex,
    AsyncIndex,
    AsyncPinecone,
    PineconeError,
    PineconeValueError,
)
from pinecone._requests.assistants import EVALUATION_VARIABLE
from tests.helpers import grpc_server, scripted_answers
from tests.helpers.scripted_server import Server, reply, serving


def nested(wrap: Callable[[Any], Any], value: Any = 1) -> Any:
    for _ in range(2000):
        value = wrap(value)
    return value


class SparseMatrix:
    """What scipy's matrices do when they are taken for sequences."""

    shape = (1, 2)
    dtype = np.dtype("f8")

    def __len__(self) -> int:
        raise TypeError("sparse matrix length is ambiguous")

    def __iter__(self) -> Iterator[Any]:
        yield SparseMatrix()

    def __bool__(self) -> bool:
        raise ValueError("The truth value of an array with more than one element is ambiguous")


class Stubborn:
    """It cannot be shown, and is equal to nothing."""

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        raise RuntimeError("no repr")

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("no ==")


FRAME = pandas.DataFrame({"id": ["a"], "values": [[1.0, 2.0]]})
SIMPLE: list[Any] = [
    *(None, 5, -1, 1.5, True, object(), dict, len, 1j, float("nan"), float("inf"), 10**30, 10**400),
    *("", ".", "..", " ", "a/b", "a\ud83d", "a\0b", "é", "x" * 5000, b"x", b"", Decimal("NaN")),
    *([], {}, {1, "a"}, (1, 2), [[1]], [None], [5], [{}], ["a\ud83d"], {"a": "\ud83d"}),
    *({"\ud83d": 1}, {1: 2}, {"a": object()}, {"a": 10**30}, [object()]),
    nested(lambda inner: [inner]),
    nested(lambda inner: {"$and": [inner]}, {"a": 1}),
    nested(lambda inner: {"a": inner}),
]
WRONG: list[Callable[[], Any]] = [
    *(partial(lambda value: value, value) for value in SIMPLE),
    lambda: (number for number in range(3)),
    lambda: np.ones((2, 2)),
    lambda: np.datetime64("2020-01-01"),
    lambda: pandas.NA,
    lambda: pandas.NaT,
    lambda: FRAME["values"],
    lambda: pandas.concat([FRAME, FRAME], axis=1),
    lambda: polars.DataFrame({"id": ["a"], "values": [[1.0]]}).lazy(),
    SparseMatrix,
    Stubborn,
    lambda: [Stubborn()],
]
#: What an argument is when another one is wrong; "abc" where nothing is said.
RIGHT: dict[str, Any] = {
    "df": FRAME,
    "dimension": 2,
    "documents": [{"_id": "a", "text": "x"}],
    "ids": ["a"],
    "inputs": ["a"],
    "max_concurrency": 2,
    "messages": [{"role": "user", "content": "x"}],
    "metric": "cosine",
    "namespaces": ["a"],
    "records": [{"_id": "a", "text": "x"}],
    "schema": {"fields": {"a": {"type": "string"}}},
    "score_by": [{"type": "text", "query": "x", "field": "a"}],
    "spec": {"serverless": {"cloud": "aws", "region": "us-east-1"}},
    "top_k": 1,
    "vector": [1.0, 2.0],
    "vectors": [("a", [1.0, 2.0])],
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    routes = {"POST /oauth/token": scripted_answers.admin()["POST /oauth/token"]}
    with serving(reply(400, {"message": "no"}), routes=routes) as served:
        yield served


@pytest.fixture(autouse=True)
def small_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand where "." and ".." are folders with little in them: both can be what is loaded."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "records.jsonl").write_text('{"id": "a", "values": [1.0, 2.0]}\n', "utf-8")
    monkeypatch.chdir(inner)


def methods(thing: Any, seen: set[type]) -> Iterator[Any]:
    """Yield the public methods of a handle and of the handles that are its properties, of each class once."""
    if type(thing) in seen or not type(thing).__module__.startswith("pinecone"):
        return
    seen.add(type(thing))
    for name in dir(type(thing)):
        if name.startswith("_") or name in ("close", "preview", "config"):
            continue
        member = getattr(thing, name)
        if inspect.isroutine(member):
            yield member
        else:
            yield from methods(member, seen)


async def check(method: Any) -> int:
    """Call a method with each wrong object for each argument; return how many calls that were."""
    arguments = [
        it for it in inspect.signature(method).parameters.values() if it.kind not in (2, 4)
    ]
    needed = {it.name: RIGHT.get(it.name, "abc") for it in arguments if it.default is it.empty}
    calls = 0
    for argument in arguments:
        for make in WRONG:
            wrong = make()
            if argument.name in ("timeout", "total_timeout") and type(wrong) in (int, float):
                continue  # a call that waits for something may have this long
            try:
                await finish(method(**{**needed, argument.name: wrong}))
            except PineconeError:
                pass
            except Exception as error:
                # Older code passes None for what it leaves out, which may be an argument that Python misses.
                if not isinstance(error, TypeError) or " missing 1 required " not in str(error):
                    raise AssertionError(f"{method.__qualname__}({argument.name}=)") from error
            calls += 1
    return calls


async def finish(result: Any) -> None:
    """Wait for what a method returns, and for the first of what it lists."""
    if inspect.isawaitable(result):
        result = await result
    if hasattr(result, "result") and hasattr(result, "add_done_callback"):
        result.result()
    elif hasattr(result, "__anext__"):
        await anext(result, None)
    elif type(result).__name__.endswith("Paginator"):
        await anext(aiter(result), None)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
async def test_an_index_raises_only_our_errors(server: Server) -> None:
    async with AsyncIndex(host=server.url, api_key="key") as index:
        found = list(methods(index, set()))
        assert {"query", "search"} <= {method.__name__ for method in found}
        assert sum([await check(method) for method in found]) > 5000


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
async def test_an_index_over_grpc_raises_only_our_errors(server: Server) -> None:
    names = ("upsert", "query", "fetch", "fetch_by_metadata", "update", "delete", "list_paginated")
    with grpc_server.serving() as served:
        async with AsyncGrpcIndex(host=served.url, api_key="key") as index:
            assert sum([await check(getattr(index, name)) for name in names]) > 1000


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
async def test_a_client_raises_only_our_errors(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EVALUATION_VARIABLE, server.url)
    async with AsyncPinecone(host=server.url, api_key="key") as pc:
        found = list(methods(pc, {AsyncIndex}))
        assert {"create", "embed", "chat"} <= {method.__name__ for method in found}
        assert sum([await check(method) for method in found]) > 5000


@pytest.mark.slow
async def test_an_admin_raises_only_our_errors(server: Server) -> None:
    async with AsyncAdmin(
        client_id="a", client_secret="b", host=server.url, oauth_host=server.url
    ) as admin:
        found = list(methods(admin, set()))
        assert sum([await check(method) for method in found]) > 2000


@pytest.mark.parametrize("name", [".", ".."])
async def test_what_would_be_another_path_is_refused(server: Server, name: str) -> None:
    async with AsyncIndex(host=server.url, api_key="key") as index:
        before = len(server.requests)
        with pytest.raises(PineconeValueError, match=r"name.* must not be empty, '\.' or '\.\.'"):
            await index.describe_namespace(name=name)
        with pytest.raises(PineconeValueError, match=r"name.* must not be empty, '\.' or '\.\.'"):
            await index.delete_namespace(name=name)
        with pytest.raises(PineconeValueError, match=r"id must not be empty, '\.' or '\.\.'"):
            await index.describe_import(id=name)
        with pytest.raises(PineconeValueError, match=r"must not be empty, '\.' or '\.\.'"):
            await index.search(inputs="x", top_k=1, namespace=name)
        assert len(server.requests) == before
