"""Methods and attributes of older programs ask for what those of today ask for."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from operator import attrgetter
from typing import Any

import pytest

from pinecone import (
    ApiError,
    AsyncIndex,
    Pinecone,
    PineconeValueError,
    ServerlessSpec,
)
from pinecone._compat import tables
from pinecone.local import PineconeLocal
from tests._compat.migrate import taken
from tests._compat.worlds import CLIENTS, Recorder, attribute_of, is_gap, is_gap_method, run
from tests.helpers.scripted_server import reply, serving
from tests.surface.gaps import GAPS
from tests.surface.test_surface import cls, parameters_of


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
    assert list(parameters) == list(parameters_of(eval(f"lambda {taken(owner, name)}: 0")))
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
    names = {pairs.get(p, p) for p in parameters_of(eval(f"lambda {taken(owner, name)}: 0"))} - {
        "kwargs"
    }
    assert names <= set(parameters_of(target))


def test_a_dimension_that_stands_second(
    shared_local: PineconeLocal, unique_name: Callable[[str], str]
) -> None:
    spec = ServerlessSpec("aws", "us-east-1")
    calls: list[tuple[list[Any], dict[str, Any]]] = [
        ([3, spec, "euclidean", -1, "disabled"], {}),
        ([3, spec, "euclidean"], {}),
        ([3], {"spec": spec, "metric": "euclidean"}),
    ]
    with Pinecone("key", host=shared_local.url) as client:
        pc: Any = client
        for args, kwargs in calls:
            created = pc.create_index(name := unique_name("old"), *args, **kwargs)
            assert (created.dimension, created.metric) == (3, "euclidean")
            pc.delete_index(name)
        with pytest.raises(TypeError, match=r"multiple values for .*'dimension'"):
            pc.create_index("old", 3, spec, dimension=4)


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
            await do(pc.create_index())
        with pytest.raises(PineconeValueError, match="schema, dimension: expected"):
            await do(pc.create_index(name))

    pc = kind("key", host=shared_local.url)
    asyncio.run(all_of(pc))


SPEC = ServerlessSpec("aws", "us-east-1")
EMBED = {"model": "m", "field_map": {"text": "body"}}
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
    "create_index_for_model": (
        ["n", "aws", "us-east-1", EMBED, {"a": "b"}],
        {},
        {
            "name": "n",
            "cloud": "aws",
            "region": "us-east-1",
            "embed": EMBED,
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


def test_every_attribute_is_there() -> None:
    for owner, attributes in tables.ATTRIBUTES.items():
        for name, today in attributes.items():
            if not is_gap(owner):
                found = inspect.getattr_static(cls(owner), name)
                assert isinstance(found, property), name
                assert tables.spelling(today).removesuffix("(...)") in (found.__doc__ or "")


@pytest.mark.parametrize("name", ["Index", "IndexAsyncio"])
def test_an_index_takes_no_argument_that_no_release_had(name: str) -> None:
    with Pinecone("key") as pc:
        make: Any = getattr(pc, name)
        with pytest.raises(TypeError, match=rf"{name}\(\) got an unexpected .*'bogus'"):
            make(host="http://localhost:1", bogus=1)
