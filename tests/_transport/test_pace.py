"""The pace of bulk writes, against hosts that are simulated with a clock of their own: exact, and over in no time."""

from __future__ import annotations

import heapq
import math
import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from pinecone import RetryConfig
from pinecone._transport.pace import Pace, Repetitions, pace_of

LATENCY = 0.005
#: When each simulation begins; hosts count their seconds from here.
START = 1000.0

Host = Callable[[float], int]


class Clock:
    """A clock that stands still until the simulation moves it."""

    now = START

    def __call__(self) -> float:
        """Return the time."""
        return self.now


class Load(NamedTuple):
    """What became of many requests."""

    done: int
    lost: int
    attempts: float
    """Attempts per request."""
    seconds: float
    most: int
    """Attempts in the worst second after the first five."""


def limited(rate: float, at_once: float) -> Host:
    """Return a host that takes `rate` requests a second."""
    tokens, counted = at_once, START

    def answer(now: float) -> int:
        nonlocal tokens, counted
        tokens, counted = min(tokens + (now - counted) * rate, at_once), now
        if tokens < 1:
            return 429
        tokens -= 1
        return 200

    return answer


def down(begin: float, end: float, otherwise: Host) -> Host:
    """Return a host that answers nothing but 503 for a while."""
    return lambda now: 503 if START + begin <= now < START + end else otherwise(now)


def flaky(share: float) -> Host:
    """Return a host of which one machine among many has trouble."""
    return lambda _: 503 if random.random() < share else 200


def simulate(
    host: Host,
    requests: int,
    workers: int,
    *,
    retry_after: float | None = None,
    timeout: float = 30.0,
    latency: Callable[[float], float] = lambda now: LATENCY,
) -> Load:
    """Make requests with workers that do what those of an upsert do."""
    random.seed(20)
    clock = Clock()
    pace = Pace(clock)
    queue = iter(range(requests))
    done = lost = 0
    sent_at: list[float] = []

    def worker() -> Iterator[float]:
        nonlocal done, lost
        for _ in queue:
            ticket = pace.ticket()
            while (wait := pace.wait(ticket)) > 0:
                yield wait
            repetitions = Repetitions(pace, clock() + timeout, RetryConfig())
            while True:
                sent = clock()
                sent_at.append(sent)
                yield latency(sent) * random.uniform(0.4, 0.6)
                status = host(clock())
                yield latency(sent) * random.uniform(0.4, 0.6)
                if status == 200:
                    pace.succeeded(clock() - sent)
                    done += 1
                    break
                pace.refused(sent, status)
                again = repetitions.next_wait(retry_after)
                if again is None:
                    lost += 1
                    break
                yield again
                ready = clock()
                ticket = pace.ticket()
                while (wait := pace.wait(ticket)) > 0:
                    yield wait
                repetitions.postpone(clock() - ready)

    events = [(START, number, worker()) for number in range(workers)]
    count = workers
    while events:
        clock.now, _, running = heapq.heappop(events)
        for wait in running:
            heapq.heappush(events, (clock.now + wait, count, running))
            count += 1
            break
    seconds = [math.floor(at - START) for at in sent_at]
    most = max((seconds.count(second) for second in set(seconds) if second > 4), default=0)
    return Load(done, lost, len(sent_at) / requests, clock.now - START, most)


# A token bucket's first burst is part of the ideal: `requests / rate` is longer than that.
@pytest.mark.parametrize("retry_after", [None, 1.0])
@pytest.mark.parametrize("workers", [4, 16, 64])
@pytest.mark.parametrize(("rate", "at_once"), [(50, 5), (50, 50), (500, 50)])
def test_a_host_that_takes_so_many_a_second(
    rate: int, at_once: int, workers: int, retry_after: float | None
) -> None:
    load = simulate(limited(rate, at_once), rate * 30, workers, retry_after=retry_after)
    assert (load.done, load.lost) == (rate * 30, 0)
    assert load.attempts <= 1.2
    assert load.seconds <= 1.3 * 30


@pytest.mark.parametrize("retry_after", [None, 1.0])
def test_64_handles_are_no_storm(retry_after: float | None) -> None:
    load = simulate(limited(50, 5), 3000, 64 * 4, retry_after=retry_after)
    assert load.lost == 0
    assert load.attempts <= 1.2
    assert load.most <= 2 * 50


@pytest.mark.parametrize("workers", [4, 16])
@pytest.mark.parametrize("begin", [0, 3])
def test_nothing_is_lost_when_a_host_is_down(begin: int, workers: int) -> None:
    load = simulate(down(begin, begin + 5, limited(50, 5)), 1500, workers)
    assert (load.done, load.lost) == (1500, 0)
    assert load.attempts <= 1.2
    assert load.seconds <= 1.3 * 35


def test_few_requests_are_sent_to_a_host_that_is_down() -> None:
    load = simulate(down(1, math.inf, limited(200, 200)), 600, 64, timeout=20)
    assert load.lost > 0
    assert load.most <= 10


def test_the_trouble_of_one_machine_slows_nobody_down() -> None:
    load = simulate(flaky(0.01), 4000, 16, latency=lambda now: 0.05)
    assert load.lost == 0
    assert load.seconds <= 1.3 * 4000 / 16 * 0.05


def test_answers_that_take_longer_slow_down_and_the_pace_recovers() -> None:
    """The time that is lost is a small part of the time that the jam takes."""
    clock = Clock()
    pace = Pace(clock)
    rates = []
    for second in range(60):
        seconds = 1.0 if 10 <= second < 14 else 0.05
        for _ in range(20):
            clock.now += 0.05
            pace.ticket()
            pace.succeeded(seconds)
        rates.append(pace.rate)
    assert rates[9] == math.inf
    assert max(rates[11:15]) < 30
    assert rates[-1] == math.inf


def test_a_host_that_refuses_nearly_everything_is_left_in_peace() -> None:
    clock = Clock()
    pace = Pace(clock)
    granted = sum(pace.may_repeat() for _ in range(10_000))
    assert granted == 2000
    assert Repetitions(pace, clock() + 30, RetryConfig()).next_wait(None) is None
    clock.now += 1
    assert sum(pace.may_repeat() for _ in range(100)) == 5
    for _ in range(11):
        pace.succeeded(0.1)
    assert sum(pace.may_repeat() for _ in range(100)) == 2


def test_the_last_wait_is_cut_to_the_time_that_is_left() -> None:
    clock = Clock()
    repetitions = Repetitions(Pace(clock), clock() + 10, RetryConfig())
    wait = repetitions.next_wait(6.0)
    assert wait is not None
    assert 6 <= wait <= 9
    clock.now += 6
    assert repetitions.next_wait(6.0) == 2
    clock.now += 2
    assert repetitions.cut(30) == 2
    repetitions.postpone(5)
    assert repetitions.cut(30) == 7
    assert repetitions.next_wait(6.0) is None


def test_what_was_learned_long_ago_is_forgotten() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.ticket()
    pace.refused(clock(), 429)
    pace.refused(clock(), 429)
    assert pace.rate < math.inf
    clock.now += 61
    pace.ticket()
    assert pace.rate == math.inf


def test_handles_of_a_host_share_its_pace() -> None:
    assert pace_of("https://a.example") is pace_of("https://a.example")
    assert pace_of("https://a.example") is not pace_of("https://b.example")
