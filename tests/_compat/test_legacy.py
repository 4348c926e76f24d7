"""Everything older programs use is served, from every row of the tables in `pinecone._compat.tables`."""

from __future__ import annotations

import asyncio
import gc
import inspect
import io
import json
import os
import pickle
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from importlib import import_module
from multiprocessing.pool import ApplyResult
from operator import attrgetter
from typing import Any

import pytest

import pinecone
from pinecone import (
    ApiError,
    AsyncIndex,
    AsyncPinecone,
    Index,
    NotFoundError,
    Pinecone,
    PineconeTypeError,
    PineconeValueError,
    ServerlessSpec,
)
from pinecone._compat import calls, tables
from pinecone._compat.names import find
from pinecone.local import PineconeLocal
from tests._compat import migrate
from tests.helpers.assistant_service import ANSWER, AssistantService, assistant_service
from tests.helpers.scripted_server import Received, reply, serving
from tests.surface.gaps import GAPS
from tests.surface.test_surface import cls, parameters_of

CLIENTS = [Pinecone, AsyncPinecone]
INDEXES = [Index, AsyncIndex]
BOTH = pytest.mark.parametrize("kind", INDEXES, ids=lambda kind: kind.__name__)


def is_gap(target: str) -> bool:
    """Return whether a target of the tables is something that is not built yet."""
    module, _, name = target.rpartition(".")
    if module == "pinecone.grpc":
        return "GrpcIndex" in GAPS
    return name in GAPS or f"import pinecone.{name}" in GAPS


def run(outcome: Any) -> Any:
    """Return the result of a call of either world."""
    return asyncio.run(outcome) if inspect.iscoroutine(outcome) else outcome


# -- names and paths --------------------------------------------------------------------------


@pytest.mark.parametrize("name", tables.ALIASES)
def test_an_alias_is_the_class_itself(name: str) -> None:
    target = tables.ALIASES[name]
    if is_gap(target):
        with pytest.raises((AttributeError, ImportError)):
            getattr(pinecone, name)
        return
    found = getattr(pinecone, name)
    assert found is find(target)
    assert pickle.loads(pickle.dumps(found)) is found


@pytest.mark.parametrize("name", tables.DEPRECATED)
def test_a_misleading_alias_warns(name: str) -> None:
    with pytest.warns(DeprecationWarning, match=rf"{name} is called \w+ today") as caught:
        found = getattr(pinecone, name)
    assert found is getattr(pinecone, tables.DEPRECATED[name])
    assert caught[0].filename == __file__


def test_errors_has_its_older_names_too() -> None:
    with pytest.warns(DeprecationWarning, match="ValidationError is called PineconeVal") as caught:
        assert pinecone.errors.ValidationError is PineconeValueError  # type: ignore[attr-defined]
    assert caught[0].filename == __file__
    assert pinecone.errors.exceptions.NotFoundError is NotFoundError  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match=r"'pinecone\.errors' has no attribute 'nothing'"):
        _ = pinecone.errors.nothing  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", tables.MOVED)
def test_a_module_that_moved(path: str) -> None:
    old, new = import_module(path), import_module(tables.MOVED[path])
    for name in new.__all__ if hasattr(new, "__all__") else ["PineconeFuture"]:
        assert getattr(old, name) is getattr(new, name)
    assert not hasattr(old, "nothing_of_that_name")


@pytest.mark.parametrize("name", tables.REMOVED)
def test_a_removed_function_says_what_to_write(name: str) -> None:
    with pytest.raises(AttributeError, match=rf"pinecone\.{name}\(\) .* write Pinecone\("):
        getattr(pinecone, name)
    path = tables.REMOVED[name].partition(").")[2].partition("(")[0]
    if path and f"Pinecone.{path.partition('.')[0]}" not in GAPS and not is_gap_method(path):
        assert callable(attribute_of(Pinecone, path))


def is_gap_method(path: str) -> bool:
    resource, _, method = path.partition(".")
    return f"{resource.capitalize()}.{method}" in GAPS


def attribute_of(owner: type, path: str) -> Any:
    """Return the method at `path` from an object of `owner`, as its class has it."""
    for step in path.split(".")[:-1]:
        found = inspect.getattr_static(owner, step)
        getter = getattr(found, "fget", None) or found.func
        name = getter.__annotations__["return"]
        module = inspect.getmodule(getter)
        owner = getattr(module, name, None) or cls(name)
    return getattr(owner, path.rpartition(".")[2])


@pytest.mark.parametrize("path", tables.MODULES)
@pytest.mark.filterwarnings("ignore:ValidationError is called:DeprecationWarning")
def test_a_module(path: str) -> None:
    module = import_module(path)
    for entry in tables.MODULES[path].split():
        name, _, target = entry.partition("=")
        aliased = tables.ALIASES.get(target or name, target or name)
        if is_gap(aliased):
            with pytest.raises((AttributeError, ImportError)):
                getattr(module, name)
        else:
            expected = find(tables.DEPRECATED.get(aliased, aliased))
            assert getattr(module, name) is expected, name
    assert not hasattr(module, "nothing_of_that_name")
    assert path in sys.modules


def test_parents_of_modules_are_modules_and_others_are_not() -> None:
    assert import_module("pinecone.core.openapi").__name__ == "pinecone.core.openapi"
    assert pinecone.core.client.model.vector.Vector is pinecone.Vector  # type: ignore[attr-defined]
    for path in ("pinecone.cor", "pinecone.data.nothing", "pinecone.core.openapi.db"):
        with pytest.raises(ModuleNotFoundError, match=path):
            import_module(path)
    with pytest.raises(ImportError, match="nothing"):
        exec("from pinecone.data import nothing")
    with pytest.raises(AttributeError, match="module 'pinecone' has no attribute 'nothing'"):
        _ = pinecone.nothing  # type: ignore[attr-defined]


@pytest.mark.slow
def test_importing_the_package_loads_no_table() -> None:
    code = (
        "import sys, pinecone; loaded = [m for m in sys.modules if m.startswith('pinecone._')]; "
        "import pinecone.data; print(loaded, pinecone.data.Index.__module__)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout.strip() == "[] pinecone._sync.index"


def test_a_host_is_checked_as_it_was() -> None:
    from pinecone.pinecone import check_realistic_host  # type: ignore[import-not-found]

    check_realistic_host("localhost:5081")
    with pytest.raises(PineconeValueError, match="host: "):
        check_realistic_host("films")


# -- methods ----------------------------------------------------------------------------------


class Recorder:
    """Stands for a client: remembers the path of what is called, and with which arguments."""

    def __init__(self, waits: bool, path: str = "") -> None:
        self.waits, self.path, self.name = waits, path, "alice"
        self.calls: list[tuple[str, dict[str, Any]]] = []

    def __getattr__(self, name: str) -> Recorder:
        inner = Recorder(self.waits, f"{self.path}.{name}".lstrip("."))
        inner.calls = self.calls
        return inner

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        assert not args, self.path
        self.calls.append((self.path, kwargs))
        made = Recorder(self.waits, f"{self.path}()")
        made.calls = self.calls
        wait = self.waits and self.path != "list"
        return answer(made) if wait else made


async def answer(value: Any) -> Any:
    return value


def renamed(old: tables.Old) -> dict[str, str]:
    """Return the older name of each argument that is renamed -> its name today."""
    return dict(pair.split("=") for pair in old.renamed.split())


ROWS = [
    (owner, name)
    for owner, methods in tables.METHODS.items()
    for name in methods
    if not is_gap(owner)
]
#: Rows that a function serves: what it asks of today's client, given arguments named like themselves.
SERVED = {
    ":index": [("index", {"host": "host"})],
    ":create_for_model": None,  # below
    ":async_index": None,  # below
    ":list_assistants": [("list", {}), ("list().to_list", {})],
    ":list_files": [
        ("_assistants.list_files", {"filter": "filter", "assistant_name": "alice"}),
        ("_assistants.list_files().to_list", {}),
    ],
    ":context": None,  # below
}


@pytest.mark.parametrize(("owner", "name"), ROWS)
def test_a_method_asks_for_the_same(owner: str, name: str) -> None:
    """Arguments in the old order arrive at the new place under the new names."""
    old = tables.METHODS[owner][name]
    method = getattr(cls(owner), name)
    assert tables.spelling(old.today) in method.__doc__
    waits = owner.startswith("Async") and old.waits
    assert inspect.iscoroutinefunction(method) == waits
    parameters = parameters_of(method)
    assert list(parameters) == list(parameters_of(eval(f"lambda {old.takes}: 0")))
    given = [p for p in parameters.values() if p.kind is not p.VAR_KEYWORD]
    pairs = renamed(old)
    given = [p for p in given if p.name not in pairs.values()]
    args = [p.name for p in given if p.kind is p.POSITIONAL_OR_KEYWORD]
    kwargs = {p.name: p.name for p in given if p.kind is p.KEYWORD_ONLY}
    served = SERVED.get(old.today, [])
    if served is None:
        return
    recorder = Recorder(waits)
    run(method(recorder, *args, **kwargs))
    expected = {pairs.get(key, key): key for key in (*args, *kwargs)}
    if old.bound:
        expected["assistant_name"] = "alice"
    assert recorder.calls == (served or [(old.today, expected)])


@pytest.mark.parametrize(("owner", "name"), ROWS)
def test_a_method_that_exists_takes_what_it_is_given(owner: str, name: str) -> None:
    old = tables.METHODS[owner][name]
    resource = old.today.partition(".")[0]
    if (
        old.today.startswith((":", "_"))
        or f"Pinecone.{resource}" in GAPS
        or is_gap_method(old.today)
    ):
        return
    target = attribute_of(cls(owner), old.today)
    pairs = renamed(old)
    names = {pairs.get(p, p) for p in parameters_of(eval(f"lambda {old.takes}: 0"))} - {"kwargs"}
    assert names <= set(parameters_of(target))


@pytest.mark.parametrize("kind", CLIENTS)
def test_create_index_for_model(kind: Any) -> None:
    waits = kind is AsyncPinecone
    recorder = Recorder(waits)
    if is_gap("IntegratedSpec"):
        with pytest.raises(AttributeError, match="IntegratedSpec"):
            run(kind.create_index_for_model(recorder, "n", "aws", "us-east-1", {"model": "m"}))
        return
    embed = {"model": "m", "field_map": {"text": "body"}}
    run(kind.create_index_for_model(recorder, "n", "aws", "us-east-1", embed, {"a": "b"}))
    ((path, given),) = recorder.calls
    assert (path, given["name"], given["tags"]) == ("indexes.create", "n", {"a": "b"})
    assert (given["spec"].cloud, given["spec"].region) == ("aws", "us-east-1")


@pytest.mark.parametrize("kind", CLIENTS)
def test_control_plane_as_it_was(
    kind: Any, shared_local: PineconeLocal, unique_name: Callable[[str], str]
) -> None:
    name = unique_name("old")
    spec = ServerlessSpec("aws", "us-east-1")

    async def all_of(pc: Any) -> None:
        async def do(outcome: Any) -> Any:
            return await outcome if inspect.isawaitable(outcome) else outcome

        created = await do(pc.create_index(name, spec, 3, "euclidean", None, "disabled"))
        assert (created["host"], created.metric) == (created.host, "euclidean")
        assert await do(pc.has_index(name))
        assert (await do(pc.describe_index(name))).dimension == 3
        listed = await do(pc.list_indexes())
        assert name in listed.names()
        assert name in [found.name for found in listed.index_list["indexes"]]
        async with pc.IndexAsyncio(host=created.host) as index:
            assert isinstance(index, AsyncIndex)
            assert (await index.describe_index_stats())["dimension"] == 3
        await do(pc.configure_index(name, deletion_protection="enabled", tags={"a": "b"}))
        assert (await do(pc.describe_index(name))).tags == {"a": "b"}
        await do(pc.configure_index(name, None, None, "disabled"))
        await do(pc.delete_index(name, timeout=60))
        assert not await do(pc.has_index(name=name))
        with pytest.raises(TypeError, match=r"create_index\(\) missing 1 required"):
            await do(pc.create_index(name))

    pc = kind("key", host=shared_local.url)
    asyncio.run(all_of(pc))


SPEC = ServerlessSpec("aws", "us-east-1")
#: Client method -> arguments as older code gives them, and how the same is said today.
CLIENT_CALLS: dict[str, tuple[list[Any], dict[str, Any], dict[str, Any]]] = {
    "configure_index": (
        ["n", 2, "p1.x2"],
        {"tags": {"a": "b"}},
        {"name": "n", "replicas": 2, "pod_type": "p1.x2", "tags": {"a": "b"}},
    ),
    "create_backup": (
        [],
        {"index_name": "n", "backup_name": "b", "description": "d"},
        {"index_name": "n", "name": "b", "description": "d"},
    ),
    "create_collection": (["c", "n"], {}, {"name": "c", "source": "n"}),
    "create_index": (
        ["n", SPEC, 3, "euclidean", -1, "enabled", "dense", {"a": "b"}],
        {},
        {
            "name": "n",
            "spec": SPEC,
            "dimension": 3,
            "metric": "euclidean",
            "timeout": -1,
            "deletion_protection": "enabled",
            "tags": {"a": "b"},
        },
    ),
    "delete_backup": ([], {"backup_id": "b"}, {"backup_id": "b"}),
    "delete_collection": (["c"], {}, {"name": "c"}),
    "delete_index": (["n", -1], {}, {"name": "n", "timeout": -1}),
    "describe_backup": ([], {"backup_id": "b"}, {"backup_id": "b"}),
    "describe_collection": (["c"], {}, {"name": "c"}),
    "describe_index": (["n"], {}, {"name": "n"}),
    "describe_restore_job": ([], {"job_id": "j"}, {"job_id": "j"}),
    "has_index": (["n"], {}, {"name": "n"}),
    "list_backups": ([], {"index_name": "n", "limit": 5}, {"index_name": "n", "limit": 5}),
    "list_collections": ([], {}, {}),
    "list_indexes": ([], {}, {}),
    "list_restore_jobs": ([], {"pagination_token": "t"}, {"pagination_token": "t"}),
}


@pytest.mark.parametrize("kind", CLIENTS)
@pytest.mark.parametrize("name", CLIENT_CALLS)
def test_a_client_sends_the_same(kind: Any, name: str) -> None:
    def requests(path: str, *args: Any, **kwargs: Any) -> list[tuple[str, str, bytes]]:
        with serving(reply(400, {"message": "no"})) as server:
            pc = kind("key", host=server.url)
            with pytest.raises(ApiError, match="no"):
                run(attrgetter(path)(pc)(*args, **kwargs))
        return [(r.method, r.target, r.body) for r in server.requests]

    args, kwargs, today = CLIENT_CALLS[name]
    old = requests(name, *args, **kwargs)
    assert old == requests(tables.METHODS["Pinecone"][name].today, **today)
    assert len(old) == 1


def test_every_client_method_is_tried() -> None:
    rows = tables.METHODS["Pinecone"].items()
    assert set(CLIENT_CALLS) == {name for name, old in rows if not old.today.startswith(":")}


def test_index_by_name_and_by_host(
    shared_local: PineconeLocal, unique_name: Callable[[str], str]
) -> None:
    with shared_local.client() as pc:
        name = unique_name("old")
        host = pc.create_index(name, spec=ServerlessSpec("aws", "us-east-1"), dimension=3).host
        for handle in (
            pc.Index(name),
            pc.Index(name=name, pool_threads=3),
            pc.Index(host=host),
            pc.Index("another", host=host, connection_pool_maxsize=5),
        ):
            with handle as index:
                assert index.config.host == index._config.host == host
                assert index.config.api_key == pc.config.api_key
                index.describe_index_stats()


# -- attributes -------------------------------------------------------------------------------


def test_every_attribute_is_there() -> None:
    for owner, attributes in tables.ATTRIBUTES.items():
        for name, today in attributes.items():
            if not is_gap(owner):
                found = inspect.getattr_static(cls(owner), name)
                assert isinstance(found, property), name
                assert tables.spelling(today).removesuffix("(...)") in (found.__doc__ or "")


# -- calls ------------------------------------------------------------------------------------

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
    "upsert_from_dataframe": (["frame", "n", 10, False, 5], {}),
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
    spelled = rf"write {method}\({names[0]}=\.\.\..*\); see docs/migrate.md"
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
        assert (function.__doc__, function.__name__) == (inner.__doc__, method)


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


# -- async_req --------------------------------------------------------------------------------


@pytest.fixture
def films(shared_local: PineconeLocal, unique_name: Callable[[str], str]) -> Iterator[Index]:
    with shared_local.client() as pc:
        name = unique_name("films")
        pc.create_index(name, ServerlessSpec("aws", "us-east-1"), 2)
        with pc.Index(name, pool_threads=2) as index:
            yield index
        pc.delete_index(name)


def test_results_to_wait_for(films: Index) -> None:
    calls: Any = films
    writes = [
        calls.upsert(vectors=[(f"a{i}", [1.0, i + 1.0])], namespace="n", async_req=True)
        for i in range(20)
    ]
    assert all(isinstance(write, ApplyResult) for write in writes)
    assert sum(write.get().upserted_count for write in writes) == 20
    found = calls.query(vector=[1.0, 1.0], top_k=3, namespace="n", async_req=True)
    assert found.get(timeout=60)["matches"][0]["id"] == "a0"
    assert calls.describe_index_stats(async_req=True).get().total_vector_count == 20
    assert len(calls.list_paginated(namespace="n", limit=5, async_req=True).get()) == 5
    assert calls.list_paginated(namespace="n", limit=5, async_req=False).pagination is not None
    failing = calls.query(id="nobody", vector=[1.0], top_k=1, async_req=True)
    with pytest.raises(PineconeValueError, match="vector, id: "):
        failing.get()
    with pytest.raises(PineconeValueError, match="batch_size, async_req: "):
        calls.upsert(vectors=[("a", [1.0, 2.0])], batch_size=1, async_req=True)
    calls.update(id="a1", set_metadata={"x": 1}, namespace="n", async_req=True).get()
    fetched = calls.fetch(ids=["a1"], namespace="n", async_req=True).get()
    assert fetched.vectors["a1"].metadata == {"x": 1}
    assert calls.delete(ids=["a1"], namespace="n", async_req=True).get() is None
    with pytest.raises(TypeError, match="async_req"):
        calls.list(async_req=True)


@pytest.mark.slow
def test_threads_are_made_when_needed_and_left_in_peace(films: Index) -> None:
    calls: Any = films
    assert "_background" not in films.__dict__
    calls.describe_index_stats(async_req=True).get()
    _, pool = films.__dict__["_background"]
    assert pool._processes == 2
    films.__dict__["_background"] = (-1, pool)  # as if this were a forked child
    calls.describe_index_stats(async_req=True).get()
    assert films.__dict__["_background"][1] is not pool
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        handle: Any = pickle.loads(pickle.dumps(films))
        handle.describe_index_stats(async_req=True).get()
        del handle
        gc.collect()


async def test_asynchronous_indexes_are_awaited() -> None:
    index: Any = AsyncIndex(host="localhost:1", api_key="key")
    with pytest.raises(PineconeTypeError, match="async_req: AsyncIndex does not take it"):
        await index.query(vector=[1.0], top_k=1, async_req=True)


# -- assistants -------------------------------------------------------------------------------


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[AssistantService]:
    """Start a service of assistants with one called guide, which has three files."""
    for place in ("_sync", "_async"):
        for module in ("assistants", "assistant_files"):
            monkeypatch.setattr(f"pinecone.{place}.{module}.FIRST_PAUSE", 0.01)
    with assistant_service() as running:
        running.add("guide", "guide.pdf", "notes.txt", "map.md")
        yield running


def test_assistants_that_can_be_asked(service: AssistantService) -> None:
    with Pinecone("key", host=service.url, timeout=60.0) as client:
        pc: Any = client
        guide = pc.assistant.Assistant(assistant_name="guide")
        assert isinstance(guide, pinecone.AssistantModel)
        assert pc.assistant("guide").to_dict() == guide.to_dict()
        question = [{"role": "user", "content": "When?"}]
        assert guide.chat(question, temperature=0.5).message.content == "".join(ANSWER)
        assert service.requests[-1].json()["temperature"] == 0.5
        assert "".join(guide.chat(question, None, True).text()) == "".join(ANSWER)
        assert guide.chat_completions(messages=question).choices[0].message.content
        guide.context("When?", context_options={"top_k": 3, "snippet_size": None})
        assert service.requests[-1].json()["top_k"] == 3
        assert [file.name for file in guide.list_files()] == ["guide.pdf", "notes.txt", "map.md"]
        page = guide.list_files_paginated(limit=1)
        assert (len(page.files), page.next_token == page.next) == (1, True)
        file = guide.upload_bytes_stream(io.BytesIO(b"text"), "new.txt", {"kind": "note"})
        assert (service.uploads[-1].name, service.uploads[-1].content) == ("new.txt", b"text")
        assert guide.describe_file(file.id).crc32c_hash == guide.describe_file(file.id).content_hash
        guide.delete_file(file_id=file.id)
        made = pc.assistant.create_assistant("other", "Be brief.", timeout=60)
        assert made.upload_file(__file__).name == "test_legacy.py"
        assert [model.name for model in pc.assistant.list_assistants()] == ["guide", "other"]
        assert pc.assistant.list_assistants_paginated(limit=1).assistants[0].name == "guide"
        assert pc.assistant.update_assistant("other", instructions="Be long.").name == "other"
        pc.assistant.delete_assistant("other", timeout=60)
        with pytest.raises(pinecone.PineconeError, match=r"'guide' has no client; ask pc\.assist"):
            pc.assistants.describe(name="guide").chat(question)
        with pytest.warns(DeprecationWarning, match=r"write describe\(name=\.\.\.\)"):
            assert pc.assistants.describe(assistant_name="guide").name == "guide"
        assert "Assistants" in repr(pc.assistant)
        with pytest.raises(AttributeError, match="nothing"):
            _ = pc.assistant.nothing


async def test_assistants_under_older_names_asynchronously(service: AssistantService) -> None:
    async with AsyncPinecone("key", host=service.url, timeout=60.0) as client:
        pc: Any = client
        assert (await pc.assistant("guide")).name == "guide"
        assert (await pc.assistant.create_assistant("other", timeout=60)).name == "other"
        assert [m.name for m in await pc.assistants.list_assistants()] == ["guide", "other"]
        found = await pc.assistant.describe_assistant(assistant_name="other")
        assert (await pc.assistants.update_assistant(found.name, "Be brief.")).name == "other"
        await pc.assistants.delete_assistant(name="other", timeout=60)
        with pytest.warns(DeprecationWarning, match=r"write list_page\(page_size=\.\.\.\)"):
            assert (await pc.assistants.list_page(limit=1)).assistants[0].name == "guide"


@pytest.mark.parametrize("kind", CLIENTS)
def test_an_evaluation(kind: Any) -> None:
    recorder = Recorder(waits=kind is AsyncPinecone)
    owner = "AsyncAssistants" if kind is AsyncPinecone else "Assistants"
    found = inspect.getattr_static(cls(owner), "evaluation").fget(recorder)
    run(found.metrics.alignment(question="q", answer="a", ground_truth_answer="b"))
    given = {"question": "q", "answer": "a", "ground_truth_answer": "b"}
    assert recorder.calls == [("evaluate_alignment", given)]


# -- documentation ----------------------------------------------------------------------------


def test_the_page_shows_the_tables() -> None:
    text = migrate.PAGE.read_text("utf-8")
    assert migrate.page(text) == text, "run `python -m tests._compat.migrate`"
    for name in (*tables.ALIASES, *tables.MODULES, *tables.REMOVED, *migrate.older_calls(Index)):
        assert name in text


def test_errors_are_caught_by_their_older_names(films: Index) -> None:
    from pinecone.exceptions import (  # type: ignore[import-not-found]
        NotFoundException,
        PineconeApiException,
    )

    with pytest.raises(NotFoundException) as caught:
        films.delete(delete_all=True, namespace="nowhere")
    assert isinstance(caught.value, PineconeApiException)
    assert isinstance(caught.value, NotFoundError)
    assert json.dumps(caught.value.body)
