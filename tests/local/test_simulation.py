"""States, delays and failures that tests ask for, over real sockets."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import grpc
import httpx
import pytest

from pinecone.local import PineconeLocal, Simulation
from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.catalog.states import States
from tests.helpers.waiting import LONGEST, wait_until
from tests.local.rest import AWS, Control, Data, assert_control_error, assert_data_error
from tests.local.stops import prompt_stop


def test_states_follow_the_clock() -> None:
    now = 0.0
    states = States(2, 3, 4, 10, clock=lambda: now)
    entry = IndexEntry("a", "", 0, 3, "cosine", "aws", "us-east-1")
    assert states.of("a") == "Ready"
    states.created("a")
    assert states.of("a") == "Initializing"
    now = 2.0
    assert states.of("a") == "Ready"
    states.deleted(entry)
    assert (states.of("a"), states.terminating()) == ("Terminating", {"a": entry})
    now = 5.0
    assert (states.terminating(), states.of("a")) == ({}, "Ready")
    states.copied("copy", "a")
    states.restored("job", "b")
    states.created("b")
    now = 7.0
    assert (states.share("copy"), states.share("job"), states.share("unknown")) == (0.5, 0.2, 1)
    assert (states.busy("a"), states.busy("b"), states.busy("c")) == (True, True, False)
    now = 14.9
    assert (states.share("copy"), states.busy("a"), states.of("b")) == (1, False, "Initializing")
    now = 15.0
    assert (states.share("job"), states.busy("b"), states.of("b")) == (1, False, "Ready")


class Clock:
    """A clock that stands still until a test moves it."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Return the clock by which the states of every new service change."""
    clock = Clock()
    monkeypatch.setattr("pinecone.local.catalog.clock.Clock.monotonic", lambda _: clock.now)
    return clock


def test_an_index_takes_its_time(http: httpx.Client, clock: Clock) -> None:
    with PineconeLocal(simulate=Simulation(initializing=30, terminating=60)) as local:
        control = Control(local.url, http)
        name = control.create().name
        path = f"/indexes/{name}"
        assert control.call("GET", path).json()["status"] == {
            "ready": False,
            "state": "Initializing",
        }
        clock.now = 30
        assert control.call("GET", path).json()["status"] == {"ready": True, "state": "Ready"}
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
        clock.now = 90
        assert control.call("GET", path).status_code == 404


def test_a_backup_takes_its_time(http: httpx.Client, clock: Clock) -> None:
    with PineconeLocal(simulate=Simulation(copying=40)) as local:
        control = Control(local.url, http)
        data = control.create(2)
        data.upsert([{"id": "a", "values": [1, 2]}])
        backup = control.call("POST", f"/indexes/{data.name}/backups", {"name": "b"}).json()
        assert backup["status"] == "Initializing"
        assert not {"record_count", "namespace_count", "size_bytes"} & backup.keys()
        path = f"/backups/{backup['backup_id']}"
        answer = control.call("POST", f"{path}/create-index", {"name": "early"})
        text = f"Backup {backup['backup_id']} is not ready"
        assert_control_error(answer, 400, "INVALID_ARGUMENT", text)
        answer = control.call("DELETE", f"/indexes/{data.name}")
        text = f"Index {data.name} is being copied or restored"
        assert_control_error(answer, 412, "FAILED_PRECONDITION", text)
        clock.now = 40
        described = control.call("GET", path).json()
        assert described["status"] == "Ready"
        assert (described["record_count"], described["namespace_count"]) == (1, 1)
        assert described["size_bytes"] > 0
        assert control.call("GET", "/backups").json()["data"] == [described]
        assert control.call("DELETE", f"/indexes/{data.name}").status_code == 202


def test_a_collection_takes_its_time(http: httpx.Client, clock: Clock) -> None:
    with PineconeLocal(simulate=Simulation(copying=30)) as local:
        control = Control(local.url, http)
        place = {"environment": "us-east1-gcp", "pod_type": "p1.x1"}
        data = control.create(2, spec={"pod": place})
        made = control.call("POST", "/collections", {"name": "kept", "source": data.name}).json()
        assert made["status"] == "Initializing"
        assert not {"size", "vector_count"} & made.keys()
        body = {"name": "early", "dimension": 2, "metric": "cosine"}
        answer = control.call(
            "POST", "/indexes", {**body, "spec": {"pod": {**place, "source_collection": "kept"}}}
        )
        assert_control_error(answer, 400, "INVALID_ARGUMENT", "Collection 'kept' is not ready")
        clock.now = 30
        described = control.call("GET", "/collections/kept").json()
        assert (described["status"], described["vector_count"]) == ("Ready", 0)


def test_a_restore_takes_its_time(http: httpx.Client, clock: Clock) -> None:
    with PineconeLocal(simulate=Simulation(restoring=60)) as local:
        control = Control(local.url, http)
        data = control.create(2)
        data.upsert([{"id": "a", "values": [1, 2]}])
        backup = control.call("POST", f"/indexes/{data.name}/backups", {}).json()
        assert backup["status"] == "Ready"
        path = f"/backups/{backup['backup_id']}/create-index"
        job = control.call("POST", path, {"name": "again"}).json()["restore_job_id"]
        path = f"/restore-jobs/{job}"
        seen = [control.call("GET", path).json()]
        assert seen[0]["status"] == "Pending"
        assert control.call("GET", "/indexes/again").json()["status"]["state"] == "Initializing"
        assert control.call("DELETE", "/indexes/again").status_code == 412
        clock.now = 30
        seen.append(control.call("GET", path).json())
        assert all("completed_at" not in each for each in seen)
        clock.now = 60
        seen.append(control.call("GET", path).json())
        assert [each["status"] for each in seen] == ["Pending", "InProgress", "Completed"]
        assert [each["percent_complete"] for each in seen] == [0, 50, 100]
        assert seen[2]["completed_at"] > seen[2]["created_at"]
        model = control.call("GET", "/indexes/again").json()
        assert model["status"]["ready"]
        assert Data("again", model["host"], http).counts() == {"__default__": 1}


@pytest.mark.slow
def test_our_client_waits_for_a_restore() -> None:
    with PineconeLocal(simulate=Simulation(restoring=0.3)) as local, local.client() as pc:
        pc.indexes.create(name="a", dimension=2, spec=AWS)
        backup = pc.backups.create(index_name="a", name="b")
        start = time.monotonic()
        pc.create_index_from_backup(backup_id=backup.backup_id, name="again")
        assert time.monotonic() - start >= 0.3
        assert pc.describe_index("again").status.ready
        assert [job.status for job in pc.list_restore_jobs()] == ["Completed"]


@pytest.mark.parametrize(
    ("name", "value", "error", "message"),
    [
        ("latency", -1, ValueError, "latency must be 0 or more seconds, got -1"),
        ("latency", "1", TypeError, "latency must be a number of seconds, got '1'"),
        ("fail_every", 1.5, TypeError, "fail_every must be a whole number, got 1.5"),
        ("rate_limit", -1, ValueError, "rate_limit must be 0 or more, got -1"),
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


# -- trouble -----------------------------------------------------------------------------------


def test_every_third_request_fails(http: httpx.Client) -> None:
    with PineconeLocal(simulate=Simulation(fail_every=3, fail_status=429)) as local:
        control = Control(local.url, http)
        answers = [control.call("GET", "/indexes") for _ in range(7)]
        assert [answer.status_code for answer in answers] == [200, 200, 429, 200, 200, 429, 200]
        text = "This failure is simulated"
        assert_control_error(answers[2], 429, "RESOURCE_EXHAUSTED", text)


@pytest.mark.parametrize(("status", "code"), [(400, 3), (418, 3), (500, 13), (503, 14)])
def test_failures_of_an_index_have_its_shape(http: httpx.Client, status: int, code: int) -> None:
    with PineconeLocal(simulate=Simulation(fail_every=2, fail_status=status)) as local:
        data = Control(local.url, http).create()
        answer = http.get(f"{data.host}/vectors/list")
        assert_data_error(answer, status, code, "This failure is simulated")
        assert http.get(f"{data.host}/vectors/list").status_code == 200


def test_failures_reach_grpc_clients() -> None:
    with PineconeLocal(simulate=Simulation(fail_every=2)) as local:
        with local.client() as pc:
            host = pc.indexes.create(name="a", dimension=2, spec=AWS).host
        channel = grpc.insecure_channel(host.removeprefix("http://"))
        call = channel.unary_unary("/VectorService/List")
        with channel, pytest.raises(grpc.RpcError) as failed:
            call(b"")
        assert failed.value.code() is grpc.StatusCode.UNAVAILABLE
        assert failed.value.details() == "This failure is simulated"


def test_more_requests_than_a_second_takes_are_refused(http: httpx.Client) -> None:
    simulate = Simulation(rate_limit=10, retry_after=1.5)
    with PineconeLocal(simulate=simulate) as local:
        control = Control(local.url, http)
        answers = [control.call("GET", "/indexes") for _ in range(2)]
        while answers[-1].status_code == 200:
            answers.append(control.call("GET", "/indexes"))
        assert_control_error(answers[-1], 429, "RESOURCE_EXHAUSTED", "This failure is simulated")
        assert answers[-1].headers["retry-after"] == "1.5"
        wait_until(lambda: control.call("GET", "/indexes").status_code == 200)


def test_every_second_connection_is_dropped() -> None:
    with (
        PineconeLocal(simulate=Simulation(drop_every=2)) as local,
        httpx.Client(trust_env=False) as http,
    ):
        for _ in range(3):
            assert http.get(f"{local.url}/indexes").status_code == 200
            with pytest.raises(httpx.RemoteProtocolError):
                http.get(f"{local.url}/indexes")


@pytest.mark.slow
def test_our_client_gets_over_both() -> None:
    simulate = Simulation(fail_every=3, drop_every=4)
    with PineconeLocal(simulate=simulate) as local, local.client() as pc:
        for _ in range(6):
            assert pc.indexes.list().names() == []


def test_answers_take_longer_and_do_not_wait_for_each_other(http: httpx.Client) -> None:
    """One after the other they would take 20 seconds."""
    with PineconeLocal(simulate=Simulation(latency=0.5)) as local:
        http.get(
            f"{local.url}/indexes"
        )  # the first answer has the documents read that all are compared with
        start = time.monotonic()
        with ThreadPoolExecutor(40) as pool:
            list(pool.map(lambda _: http.get(f"{local.url}/indexes"), range(40)))
        assert 0.5 <= time.monotonic() - start < 20


def test_a_stop_waits_for_no_answer_that_takes_longer() -> None:
    local = PineconeLocal(simulate=Simulation(latency=10 * LONGEST))
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{local.url}/indexes", timeout=0.3)
    with prompt_stop():
        local.close()


# -- consistency -------------------------------------------------------------------------------


def test_reads_see_writes_late_and_in_order(http: httpx.Client) -> None:
    with PineconeLocal(simulate=Simulation(consistency_lag=0.4)) as local:
        data = Control(local.url, http).create(2)
        start = time.monotonic()
        first = data.upsert([{"id": "a", "values": [1, 2]}, {"id": "b", "values": [2, 1]}])
        written = int(first.headers["x-pinecone-request-lsn"])
        seen = http.get(f"{data.host}/vectors/list")
        if time.monotonic() - start < 0.4:  # else the machine was too busy to look in time
            assert seen.json()["vectors"] == []
            assert int(seen.headers["x-pinecone-max-indexed-lsn"]) < written
        http.post(f"{data.host}/vectors/delete", json={"ids": ["a"]})
        http.post(f"{data.host}/namespaces", json={"name": "n"})
        listing = f"{data.host}/vectors/list"
        wait_until(lambda: int(http.get(listing).headers["x-pinecone-max-indexed-lsn"]) >= 2)
        assert time.monotonic() - start >= 0.4
        assert [v["id"] for v in http.get(f"{data.host}/vectors/list").json()["vectors"]] == ["b"]
        query = {"vector": [1, 2], "topK": 5}
        found = http.post(f"{data.host}/query", json=query).json()["matches"]
        assert [match["id"] for match in found] == ["b"]
        wait_until(lambda: http.get(f"{data.host}/namespaces/n").status_code != 404)
        assert data.http.get(f"{data.host}/vectors/fetch?ids=a").json()["vectors"] == {}


def test_a_write_that_is_refused_is_refused_at_once(http: httpx.Client) -> None:
    with PineconeLocal(simulate=Simulation(consistency_lag=60)) as local:
        data = Control(local.url, http).create(2)
        answer = data.post("/vectors/upsert", {"vectors": [{"id": "a", "values": [1]}]})
        text = "Vector dimension 1 does not match the dimension of the index 2"
        assert_data_error(answer, 400, 3, text)


def test_late_writes_are_kept(tmp_path: Path, http: httpx.Client) -> None:
    with PineconeLocal(tmp_path, simulate=Simulation(consistency_lag=60)) as local:
        data = Control(local.url, http).create(2)
        data.upsert([{"id": "a", "values": [1, 2]}])
        assert data.counts() == {}
    assert not list(tmp_path.rglob("late*"))
    with PineconeLocal(tmp_path) as local:
        host = http.get(f"{local.url}/indexes/{data.name}").json()["host"]
        assert Data(data.name, host, http).counts() == {"__default__": 1}
