"""Every switch of `Simulation` as our clients see it: REST and gRPC, with and without asyncio."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import grpc
import pytest

from pinecone import Admin, AsyncAdmin, RetryConfig
from pinecone.errors import ApiError, PineconeConnectionError, RateLimitError
from pinecone.local import PineconeLocal, Simulation
from tests.helpers.waiting import LONGEST, wait_until
from tests.local.api.grpc.rpc import Rpc, failure
from tests.local.rest import AWS

ONCE = RetryConfig(max_retries=0)

# What each switch concerns: the control plane, which only REST reaches, or every request.
CONTROL = {"initializing", "terminating", "copying", "restoring", "token_lifetime"}
EVERYWHERE = {
    "latency",
    "consistency_lag",
    "fail_every",
    "fail_status",
    "fail_for",
    "drop_every",
    "rate_limit",
    "retry_after",
}


class Caller:
    """Calls a client of one kind in the same words as the other three."""

    def __init__(self, local: PineconeLocal, transport: str, **more: Any) -> None:
        kind, _, flow = transport.partition("-")
        self.loop = asyncio.new_event_loop()
        make = local.async_client if flow == "async" else local.client
        self.pc: Any = make(timeout=LONGEST, **more)
        self.grpc = kind == "grpc"

    def __call__(self, answer: Any) -> Any:
        """Return an answer, which may have to be awaited."""
        if inspect.isawaitable(answer):
            return self.loop.run_until_complete(_awaited(answer))
        return answer

    def index(self, host: str) -> Any:
        return self(self.pc.index(host=host, grpc=self.grpc))

    def close(self) -> None:
        self(self.pc.close())
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.close()


async def _awaited(answer: Any) -> Any:
    return await answer


@pytest.fixture(params=["rest-sync", "rest-async", "grpc-sync", "grpc-async"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["rest-sync", "rest-async"])
def control(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def started() -> Iterator[Callable[..., tuple[Caller, PineconeLocal]]]:
    """Start services with a client each, and close them at the end."""
    open_ones: list[Any] = []

    def start(transport: str, simulate: Simulation, **more: Any) -> tuple[Caller, PineconeLocal]:
        local = PineconeLocal(simulate=simulate)
        caller = Caller(local, transport, **more)
        open_ones.extend((local, caller))
        return caller, local

    yield start
    for each in reversed(open_ones):
        each.close()


def made(local: PineconeLocal, name: str = "a") -> str:
    """Make an index, however many requests fail or are dropped meanwhile; return its host."""
    with local.client() as pc:
        pc.indexes.create(name=name, dimension=2, metric="euclidean", spec=AWS)
        host: str = pc.indexes.describe(name).host
    return host


def test_no_switch_is_left_out() -> None:
    assert {field.name for field in attrs.fields(Simulation)} == CONTROL | EVERYWHERE


# -- every request -----------------------------------------------------------------------------


def test_latency(transport: str, started: Any) -> None:
    caller, local = started(transport, Simulation(latency=0.2))
    index = caller.index(made(local))
    start = time.monotonic()
    caller(index.upsert(vectors=[("a", [1.0, 2.0])]))
    caller(index.query(vector=[1.0, 2.0], top_k=1))
    assert time.monotonic() - start >= 0.4


def test_consistency_lag(transport: str, started: Any) -> None:
    caller, local = started(transport, Simulation(consistency_lag=0.3))
    index = caller.index(made(local))
    start = time.monotonic()
    caller(index.upsert(vectors=[("a", [1.0, 2.0])]))
    found = caller(index.fetch(ids=["a"])).vectors
    if time.monotonic() - start < 0.3:  # else the machine was too busy to look in time
        assert not found
    wait_until(lambda: "a" in caller(index.fetch(ids=["a"])).vectors)
    assert time.monotonic() - start >= 0.3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 429, 500, 503])
def test_failures(transport: str, started: Any, status: int) -> None:
    simulate = Simulation(fail_every=3, fail_status=status)
    caller, local = started(transport, simulate, retry_config=ONCE)
    index = caller.index(_made_past(local, 3))
    seen: list[int] = []
    messages: list[str] = []
    for _ in range(6):
        try:
            caller(index.describe_index_stats())
            seen.append(200)
        except (ApiError, PineconeConnectionError) as error:
            messages.append(str(error))
            # gRPC tells a service that is unavailable from one that is not there by the text alone.
            seen.append(getattr(error, "status_code", 503))
    assert all("This failure is simulated" in message for message in messages)
    assert sorted(seen) == sorted([200] * 4 + [status] * 2)
    first = seen.index(status)
    assert seen[first + 3 :: 3] == [status] * (len(seen[first + 3 :: 3]))


def test_an_outage(transport: str, started: Any) -> None:
    caller, local = started(transport, Simulation(fail_every=3, fail_for=0.4), retry_config=ONCE)
    index = caller.index(_made_past(local, 3))

    def succeeds() -> bool:
        try:
            caller(index.describe_index_stats())
        except (ApiError, PineconeConnectionError):
            return False
        return True

    wait_until(lambda: not succeeds())
    start = time.monotonic()
    again = succeeds()
    if time.monotonic() - start < 0.2:  # else the machine was too busy to ask in time
        assert not again
    wait_until(succeeds)
    assert succeeds()  # nothing was counted meanwhile


def _made_past(local: PineconeLocal, every: int) -> str:
    """Make an index with requests of which some fail; return its host."""
    with local.client(retry_config=ONCE) as pc:
        for _ in range(2 * every):
            try:
                pc.indexes.create(name="a", dimension=2, spec=AWS, timeout=-1)
                break
            except (ApiError, PineconeConnectionError):
                continue
        for _ in range(2 * every):
            try:
                host: str = pc.indexes.describe("a").host
            except (ApiError, PineconeConnectionError):
                continue
            return host
    raise AssertionError("no request got through")


def test_a_rate_limit(transport: str, started: Any) -> None:
    caller, local = started(transport, Simulation(rate_limit=1, retry_after=30), retry_config=ONCE)
    with local.client(retry_config=ONCE) as pc:
        index = caller.index(pc.indexes.create(name="a", dimension=2, spec=AWS, timeout=-1).host)
    refused: list[RateLimitError] = []

    def is_refused() -> bool:
        try:
            caller(index.describe_index_stats())
        except RateLimitError as error:
            refused.append(error)
        return bool(refused)

    # A machine too busy for two calls within a second refuses none of them.
    wait_until(is_refused)
    assert refused[0].headers["retry-after"] == "30"


def test_dropped_connections(transport: str, started: Any) -> None:
    caller, local = started(transport, Simulation(drop_every=2), retry_config=ONCE)
    index = caller.index(_made_past(local, 2))
    start = time.monotonic()
    seen = []
    for _ in range(6):
        try:
            caller(index.describe_index_stats())
            seen.append(True)
        except PineconeConnectionError:
            seen.append(False)
    assert seen in ([True, False] * 3, [False, True] * 3)
    # Nobody waited for the end of a deadline.
    assert time.monotonic() - start < LONGEST


def test_our_clients_get_over_both(transport: str, started: Any) -> None:
    caller, local = started(transport, Simulation(drop_every=4, fail_every=3))
    index = caller.index(made(local))
    caller(index.upsert(vectors=[(str(n), [1.0, n]) for n in range(10)]))
    assert caller(index.describe_index_stats()).total_vector_count == 10


def test_a_dropped_call_takes_no_other_of_its_connection_along() -> None:
    with PineconeLocal(simulate=Simulation(drop_every=5)) as local, Rpc(made(local)) as rpc:
        call = rpc.channel.unary_unary("/VectorService/DescribeIndexStats")
        # More than a connection may have at a time: what was dropped is forgotten.
        calls = [call.future(b"", timeout=LONGEST) for _ in range(2_000)]
        codes = [each.code() for each in calls]
        assert codes.count(grpc.StatusCode.UNAVAILABLE) == 400
        assert codes.count(grpc.StatusCode.OK) == 1_600


def test_a_dropped_call_names_the_reset(started: Any) -> None:
    with PineconeLocal(simulate=Simulation(drop_every=1)) as local:
        address = local.url.partition("://")[2]
        with grpc.insecure_channel(address, options=(("grpc.enable_retries", 0),)) as channel:
            call = channel.unary_unary("/VectorService/List")
            failed = failure(lambda: call(b"", timeout=LONGEST))
        assert (failed.code, "RST_STREAM" in failed.message) == (14, True)


# -- the control plane -------------------------------------------------------------------------


def test_states_of_an_index(control: str, started: Any) -> None:
    caller, _ = started(control, Simulation(initializing=0.3, terminating=0.3))
    start = time.monotonic()
    model = caller(caller.pc.indexes.create(name="a", dimension=2, spec=AWS, timeout=-1))
    assert model.status.state == "Initializing"
    wait_until(lambda: caller(caller.pc.indexes.describe("a")).status.ready)
    assert time.monotonic() - start >= 0.3
    caller(caller.pc.indexes.delete("a", timeout=-1))
    if caller(caller.pc.indexes.exists("a")):
        wait_until(lambda: not caller(caller.pc.indexes.exists("a")))
    assert time.monotonic() - start >= 0.6


def test_states_of_copies(control: str, started: Any) -> None:
    caller, _ = started(control, Simulation(copying=0.3, restoring=0.3))
    pc = caller.pc
    caller(pc.indexes.create(name="a", dimension=2, spec=AWS))
    start = time.monotonic()
    backup = caller(pc.backups.create(index_name="a", name="b"))
    assert backup.status == "Initializing"
    described = lambda: caller(pc.backups.describe(backup_id=backup.backup_id))  # noqa: E731
    wait_until(lambda: described().status == "Ready")
    assert time.monotonic() - start >= 0.3
    start = time.monotonic()
    caller(pc.create_index_from_backup(backup_id=backup.backup_id, name="again"))
    assert time.monotonic() - start >= 0.3


@pytest.mark.parametrize("kind", [Admin, AsyncAdmin])
def test_tokens_end(kind: Any) -> None:
    with PineconeLocal(simulate=Simulation(token_lifetime=60)) as local:
        local.advance(0)
        urls = {"host": local.url, "oauth_url": f"{local.url}/oauth/token"}
        admin = kind(client_id="any", client_secret="any", **urls)
        loop = asyncio.new_event_loop()

        def call(answer: Any) -> Any:
            return loop.run_until_complete(answer) if inspect.isawaitable(answer) else answer

        call(admin.projects.list())
        local.advance(61)
        call(admin.projects.list())
        call(admin.close())
        # The client asked for another token when the first one was no longer valid.
        paths = [entry.path for entry in local._running._log.latest()]
        assert paths.count("/oauth/token") == 2
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
