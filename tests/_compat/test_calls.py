"""Methods that have kept their names take the arguments of older programs."""

from __future__ import annotations

import asyncio
import inspect
import sys
from typing import Any

import pytest

import pinecone
from pinecone import (
    AsyncIndex,
    AsyncPinecone,
    Index,
    Pinecone,
    PineconeTypeError,
    PineconeValueError,
)
from pinecone._compat import calls
from tests._compat import migrate
from tests._compat.worlds import BOTH, INDEXES, run
from tests.helpers.scripted_server import Received, reply, serving
from tests.surface.gaps import GAPS
from tests.surface.test_surface import cls, parameters_of

VECTOR = [0.5, 0.25]
RECORDS = [("a", VECTOR)]
SEARCHED = {"inputs": {"text": "x"}, "top_k": 2}
RERANK = {"model": "m", "rank_fields": ["text"]}

#: Method -> arguments as they were given by position, and those that had a name.
OLD_CALLS: dict[str, tuple[list[Any], dict[str, Any]]] = {
    "create_namespace": (["n", {"fields": {"a": {"filterable": True}}}], {}),
    "delete": ([["a"], None, "n"], {}),
    "delete_namespace": (["n"], {}),
    "describe_index_stats": ([{"a": 1}], {}),
    "describe_namespace": (["n"], {}),
    "fetch": ([["a"], "n"], {}),
    "fetch_by_metadata": ([{"a": 1}, "n", 5], {}),
    "list_imports_paginated": ([5, "token"], {}),
    "list_namespaces": ([5], {}),
    "list_namespaces_paginated": ([5, "token"], {}),
    "list_paginated": (["a", 5, None, "n"], {}),
    "query": ([VECTOR], {"top_k": 3, "namespace": "n"}),
    "query_namespaces": ([VECTOR, ["n"], "cosine", 3], {}),
    "search": (["n", SEARCHED, RERANK, ["text"]], {}),
    "search_records": (["n", SEARCHED], {"fields": ["text"]}),
    "start_import": (["s3://b/p", "integration", "abort"], {}),
    "update": (["a", VECTOR, {"k": 1}, "n"], {}),
    "upsert": ([RECORDS, "n"], {}),
    "upsert_records": (["n", [{"_id": "a", "text": "x"}]], {}),
}
REPLY = {
    "id": "1",
    "name": "n",
    "upsertedCount": 1,
    "matches": [],
    "result": {"hits": []},
    "usage": {"read_units": 1, "readUnits": 1},
    "namespaces": {},
}


def test_every_call_is_tried() -> None:
    assert set(OLD_CALLS) == set(migrate.older_calls(Index)) == set(migrate.older_calls(AsyncIndex))


def sent(kind: Any, method: str, args: list[Any], kwargs: dict[str, Any]) -> list[Received]:
    """Return the requests of a call."""
    reply_body: dict[str, Any] = dict(REPLY)
    if "namespaces" in method and method.startswith("list"):
        reply_body["namespaces"] = [{"name": "n"}]

    async def call() -> None:
        index = kind(host=server.url, api_key="key")
        outcome = getattr(index, method)(*args, **kwargs)
        if inspect.isawaitable(outcome):
            await outcome
        elif hasattr(outcome, "__anext__"):
            await anext(outcome)
        elif hasattr(outcome, "__next__"):
            next(outcome)
        await index.close() if kind is AsyncIndex else index.close()

    with serving(reply(200, reply_body)) as server:
        asyncio.run(call())
        return server.requests


@BOTH
@pytest.mark.parametrize("method", OLD_CALLS)
def test_arguments_without_a_name(kind: Any, method: str) -> None:
    """They are what they would be with the name, and the warning says that name."""
    if f"{kind.__name__}.{method}" in GAPS:
        return
    args, kwargs = OLD_CALLS[method]
    if args[0] == "frame":
        pandas = pytest.importorskip("pandas")
        args = [pandas.DataFrame({"id": ["a"], "values": [VECTOR]}), *args[1:]]
    names = migrate.older_calls(kind)[method].positional
    named = {key: value for key, value in zip(names, args, strict=False) if value is not None}
    called = getattr(kind, method).__name__  # a method with two names says its own
    spelled = rf"write {called}\({names[0]}=\.\.\..*\); see docs/migrate.md"
    with pytest.warns(DeprecationWarning, match=spelled) as caught:
        old = sent(kind, method, args, kwargs)
    assert caught[0].filename == __file__
    new = sent(kind, method, [], named | kwargs)
    assert [(r.method, r.target, r.body) for r in old] == [
        (r.method, r.target, r.body) for r in new
    ]
    assert old


@BOTH
def test_mistakes_in_such_calls(kind: Any) -> None:
    index = kind(host="localhost:1", api_key="key")
    with pytest.raises(
        TypeError, match=r"fetch\(\) takes at most 2 arguments .* write fetch\(ids="
    ):
        run(index.fetch(["a"], "n", 3))
    with pytest.raises(TypeError, match=r"fetch\(\) got multiple values for argument 'ids'"):
        run(index.fetch(["a"], ids=["b"]))
    with pytest.raises(TypeError, match="idz"):
        run(index.fetch(idz=["a"]))


@BOTH
def test_signatures_say_how_to_call_today(kind: Any) -> None:
    for method in migrate.older_calls(kind):
        if f"{kind.__name__}.{method}" in GAPS:
            continue
        function = getattr(kind, method)
        inner = inspect.unwrap(function)
        assert inspect.signature(function) == inspect.signature(inner)
        assert inspect.iscoroutinefunction(function) == inspect.iscoroutinefunction(inner)
        assert (function.__doc__, function.__name__) == (inner.__doc__, inner.__name__)
        assert method == inner.__name__ or getattr(kind, inner.__name__) is function


@pytest.mark.parametrize("owner", migrate.CALLED, ids=lambda owner: owner.__name__)
@pytest.mark.parametrize("prefix", ["", "Async"])
def test_renamed_arguments(owner: type, prefix: str) -> None:
    """Old names arrive as new ones, with a warning; both at once are an error."""
    there = cls(prefix + owner.__name__)
    assert migrate.older_calls(there) == migrate.older_calls(owner)
    for method, call in migrate.older_calls(there).items():
        decorated = getattr(there, method)
        inner = inspect.unwrap(decorated)
        waits = inspect.iscoroutinefunction(inner)
        seen: list[dict[str, Any]] = []
        words = " ".join(f"{old}={new}" for old, new in call.renamed.items())
        accepting: Any = calls.accepts_older(" ".join(call.positional), renamed=words)(
            stand_in(waits, method, seen)
        )
        for old, new in call.renamed.items():
            assert new in parameters_of(inner), method
            with pytest.warns(DeprecationWarning, match=rf"write {method}\({new}=\.\.\."):
                run(accepting(object(), **{old: "x"}))
            assert seen.pop() == {new: "x"}
            with pytest.raises(PineconeValueError, match=f"{new}: .* twice"):
                run(accepting(object(), **{old: "x", new: "y"}))
        assert set(call.positional) <= set(parameters_of(inner)), method


def stand_in(waits: bool, name: str, seen: list[dict[str, Any]]) -> Any:
    """Return a method of that name that notes what it is given."""

    async def waiting(self: Any, **kwargs: Any) -> None:
        seen.append(kwargs)

    def note(self: Any, **kwargs: Any) -> None:
        seen.append(kwargs)

    found = waiting if waits else note
    found.__name__ = name
    return found


@BOTH
def test_a_call_by_name_costs_one_frame(kind: Any) -> None:
    """What is called in the words of today is asked once whether it is."""
    frames: list[str] = []

    def note(frame: Any, event: str, _: Any) -> None:
        if event == "call":
            frames.append(frame.f_code.co_name)

    index = kind(host="localhost:1", api_key="key")
    sys.setprofile(note)
    try:
        with pytest.raises(PineconeTypeError):
            run(index.upsert(vectors=1, namespace="n"))
    finally:
        sys.setprofile(None)
    first = frames.index("upsert")
    assert frames[first - 1] == ("wait" if kind is AsyncIndex else "call")


@pytest.mark.parametrize("kind", [Pinecone, AsyncPinecone, Index, AsyncIndex])
def test_arguments_of_constructors_that_have_no_effect(kind: Any) -> None:
    for name in calls.IGNORED:
        with pytest.warns(DeprecationWarning, match=rf"{name}=\.\.\.\) has no effect") as caught:
            kind(api_key="key", host="localhost:1", **{name: object()})
        assert caught[0].filename == __file__
    kind(api_key="key", host="localhost:1", pool_threads=4)
    if kind in INDEXES:
        with pytest.raises(TypeError, match=r"write \w+\(host=.*Pinecone\(\).index\('films'\)"):
            kind("films")
    with pytest.raises(TypeError, match="unheard_of"):
        kind(api_key="key", host="localhost:1", unheard_of=1)


@BOTH
def test_a_condition_is_a_filter(kind: Any) -> None:
    """Wherever an index takes a filter; with names and without."""
    condition = (pinecone.Field("year") > 2000) & (pinecone.Field("genre") == "drama")
    calls: dict[str, dict[str, Any]] = {
        "delete": {},
        "describe_index_stats": {},
        "fetch_by_metadata": {},
        "query": {"vector": VECTOR, "top_k": 1},
        "query_many": {"vectors": [VECTOR], "top_k": 1},
        "query_namespaces": {"vector": VECTOR, "namespaces": ["n"], "metric": "cosine"},
        "search": {"top_k": 1, "inputs": {"text": "x"}, "namespace": "n"},
        "search_records": {"top_k": 1, "inputs": {"text": "x"}, "namespace": "n"},
        "update": {"set_metadata": {"a": 1}},
    }
    takers = [
        name
        for name, method in inspect.getmembers(kind, callable)
        if not name.startswith("_") and "filter" in parameters_of(method)
    ]
    assert takers == sorted(calls)
    for method, given in calls.items():
        (request,) = sent(kind, method, [], {"filter": condition, **given})
        body = request.json()
        assert body.get("query", body)["filter"] == condition.to_dict(), method
