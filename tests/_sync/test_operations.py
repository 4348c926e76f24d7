# Made from tests/_async/test_operations.py by `python -m codegen unasync`. Change that file, not this one.
"""Each operation of the API documents, reached through the public methods.

The calls are in `calls_*.py`, one function per operation. Cassettes pin the HTTP of all of them, request bytes
and headers included; what the embedded service serves is asked there as well.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve

import pinecone_api.default as documents
from pinecone import PineconeError
from pinecone._sync.transport import http
from pinecone._sync.transport.http import Http
from pinecone._transport import protocol
from pinecone._versions import PINNABLE
from pinecone_api import DEFAULT
from pinecone_api._runtime import Operation
from tests._sync import calls_admin, calls_assistants, calls_database
from tests._sync.scenario import STORY, Step, play, replay
from tests.cassettes import cassettes
from tests.cassettes.cassettes import REPLAY, Facts, Place
from tests.cassettes.record import EMBEDDED, embedded, steps_of

MODULES = (calls_admin, calls_assistants, calls_database)
SERVED = [name for name in STORY if name.split("/")[0] in EMBEDDED]


def documented() -> dict[str, Operation[Any]]:
    """Every operation of the default version, by service and name."""
    found = {}
    for module in pkgutil.iter_modules(documents.__path__):
        if module.name != "grpc":
            operations = importlib.import_module(f"{documents.__name__}.{module.name}.operations")
            for value in vars(operations).values():
                if isinstance(value, Operation):
                    found[f"{value.service}/{value.name}"] = value
    return found


DOCUMENTED = documented()
#: What older versions send otherwise: the metadata of a file is in the query, members of a change are in another
#: order, and nothing has to be asked of an older version besides.
OTHERWISE = {
    "assistant_data/upload_file",
    "db_control/configure_index",
    "db_control/list_indexes",
}


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the operations whose calls went out, in order."""
    names: list[str] = []
    begin = Http._begin

    def seen(self: Http, call: Any, *arguments: Any) -> Any:
        names.append(f"{call.operation.service}/{call.operation.name}")
        return begin(self, call, *arguments)

    monkeypatch.setattr(Http, "_begin", seen)
    return names


class Show:
    """The story of the embedded service, told as far as somebody wants to hear it."""

    def __init__(self, place: Place) -> None:
        self.place, self.facts = place, Facts()
        self.sent: dict[str, list[str]] = {}
        """The operations that went out for each step so far."""

    def until(self, step: Step, sent: list[str]) -> None:
        """Play a step, and those before it that were not played yet."""
        for earlier in (STORY[name] for name in SERVED):
            if earlier.operation not in self.sent:
                sent.clear()
                play(earlier, self.place, self.facts)
                self.sent[earlier.operation] = list(sent)
            if earlier is step:
                return


@pytest.fixture(scope="module")
def show() -> Iterator[Show]:
    with embedded() as place:
        yield Show(place)


def test_the_default_version_has_these_operations() -> None:
    assert {it.version for it in DOCUMENTED.values()} == {DEFAULT}
    assert len({name.split("/")[0] for name in DOCUMENTED}) == 9
    assert len({(it.service, it.verb, it.path) for it in DOCUMENTED.values()}) == 107
    events = {name for name, it in DOCUMENTED.items() if it.stream}
    assert events == {
        "assistant_data/chat_assistant_events",
        "assistant_data/chat_completion_assistant_events",
    }


def test_every_cassette_is_one_of_an_operation() -> None:
    there = {str(path.relative_to(cassettes.FOLDER)) for path in cassettes.FOLDER.rglob("*.yaml")}
    assert there == {f"{name}.yaml" for name in DOCUMENTED}


def test_every_call_is_one_of_an_operation() -> None:
    assert sorted(STORY) == sorted(DOCUMENTED)
    assert [step.operation for step in steps_of(EMBEDDED)] == SERVED


@pytest.mark.parametrize("name", DOCUMENTED)
def test_an_operation_sends_what_its_cassette_has(name: str, sent: list[str]) -> None:
    assert name in STORY, f"no call of {name}: add one to tests/_sync/calls_*.py"
    cassette = replay(STORY[name], cassettes.player(cassettes.FOLDER, name))
    assert name in sent
    assert cassette.all_played


@pytest.mark.parametrize(
    ("name", "version"),
    [
        (name, version)
        for name in sorted(DOCUMENTED.keys() - OTHERWISE)
        for version in PINNABLE
        # A pin to what has schemas translates the words that a client without one sends as they are.
        if version != DEFAULT and (name != "db_control/create_index" or version < "2026-07")
    ],
)
def test_a_pin_sends_the_same_bytes_or_says_what_its_version_lacks(
    name: str, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[tuple[str, str]] = []

    def request_headers(config: Any, operation: Operation[Any]) -> dict[str, str]:
        made = protocol.request_headers(config, operation)
        spoken.append((operation.name, made["X-Pinecone-Api-Version"]))
        return made

    monkeypatch.setattr(http, "request_headers", request_headers)
    pinned = evolve(REPLAY, api_version=version)
    refused, cassette = "", None
    try:
        cassette = replay(STORY[name], cassettes.player(cassettes.FOLDER, name), pinned)
    except PineconeError as error:
        refused = str(error)
    if cassette is None:
        assert f"API version {version}" in refused
        assert name.partition("/")[2] not in dict(spoken)
    else:
        assert cassette.all_played
    assert {said for _, said in spoken} <= {version}


@pytest.mark.parametrize("name", [name for name in DOCUMENTED if name.split("/")[0] in EMBEDDED])
def test_the_embedded_service_serves_an_operation(name: str, show: Show, sent: list[str]) -> None:
    assert name in STORY, f"no call of {name}: add one to tests/_sync/calls_*.py"
    show.until(STORY[name], sent)
    assert name in show.sent[name]
