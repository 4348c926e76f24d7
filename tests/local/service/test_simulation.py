"""States that tests ask for, by a clock of their own and over real sockets."""

from __future__ import annotations

import time

import httpx
import pytest

from pinecone.local import PineconeLocal, Simulation
from pinecone.local.catalogue import IndexEntry
from pinecone.local.states import States
from tests.local.service.wire import Control, assert_control_error


def test_states_follow_the_clock() -> None:
    now = 0.0
    states = States(2, 3, clock=lambda: now)
    entry = IndexEntry("a", "", 0, 3, "cosine", "aws", "us-east-1")
    assert states.of("a") == "Ready"
    states.created("a")
    assert states.of("a") == "Initializing"
    now = 2.0
    assert states.of("a") == "Ready"
    states.deleted(entry)
    assert (states.of("a"), states.leaving()) == ("Terminating", {"a": entry})
    now = 5.0
    assert (states.leaving(), states.of("a")) == ({}, "Ready")


def test_an_index_takes_its_time(http: httpx.Client) -> None:
    with PineconeLocal(simulate=Simulation(initializing=0.3, terminating=60)) as local:
        control = Control(local.url, http)
        name = control.create().name
        path = f"/indexes/{name}"
        assert control.call("GET", path).json()["status"] == {
            "ready": False,
            "state": "Initializing",
        }
        deadline = time.monotonic() + 5
        while not control.call("GET", path).json()["status"]["ready"]:
            assert time.monotonic() < deadline
        for _ in range(2):
            assert control.call("DELETE", path).status_code == 202
        leaving = {"ready": False, "state": "Terminating"}
        assert control.call("GET", path).json()["status"] == leaving
        assert [model["name"] for model in control.call("GET", "/indexes").json()["indexes"]] == [
            name
        ]
        answer = control.call("PATCH", path, {"tags": {"a": "b"}})
        text = f"Index {name} is being deleted"
        assert_control_error(answer, 412, "FAILED_PRECONDITION", text)
        body = {
            "name": name,
            "dimension": 3,
            "spec": {"serverless": {"cloud": "aws", "region": "us-east-1"}},
        }
        assert control.call("POST", "/indexes", body).status_code == 409


@pytest.mark.parametrize(
    ("name", "value", "error", "message"),
    [
        ("latency", -1, ValueError, "latency must be 0 or more seconds, got -1"),
        ("latency", "1", TypeError, "latency must be a number of seconds, got '1'"),
        ("fail_every", 1.5, TypeError, "fail_every must be a whole number, got 1.5"),
        ("drop_every", -1, ValueError, "drop_every must be 0 or more, got -1"),
        ("fail_status", 200, ValueError, "fail_status must be between 400 and 599, got 200"),
        ("fail_status", True, TypeError, "fail_status must be an HTTP status, got True"),
    ],
)
def test_values_that_cannot_be(
    name: str, value: object, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=f"^{message}$"):
        Simulation(**{name: value})  # type: ignore[arg-type]
