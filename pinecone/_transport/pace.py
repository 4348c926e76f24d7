"""Find the pace at which a host takes requests that are made in bulk, and keep to it. No I/O and no sleeping.

Theory of operation
===================

All handles of a process share one `Pace` per host for writes and one for reads, which the service limits apart. A request in bulk draws a `ticket`, asks `wait` how long it has to wait
for its turn until that is 0, is sent, and is reported: `succeeded`, or `refused` (status 429 or 503). At first there is no
limit. The first refusal sets one, a rate in requests per second:

- More than a few refusals lower the rate: to a bit less than what succeeded per second since the last change, or to the
  half if nothing did. Those of requests that were sent before the last change are late news of the same jam.
- Answers that take much longer than usual lower it, too: somewhere a queue is growing.
- Every success raises it: quickly up to what went well before, slowly beyond. Far beyond there is no limit any more.

That is additive increase, multiplicative decrease, as TCP does it. Rates rather than a number of requests at a time, because
a refusal comes at once: one request at a time is still thousands per second.

Tickets are numbers, and `_turn`, a clock that runs at the rate, says which of them may go. So a change of the rate concerns
those who wait already, and they go in the order in which they came.

A refused request is sent again as long as its deadline and the host's budget last: each repetition costs one token, each
success brings a fifth of one, and some come with time. A host that refuses nearly everything is so left in peace.
"""

from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Callable
from functools import lru_cache

from pinecone._transport.attempts import drawn_wait
from pinecone.config import RetryConfig

#: What is left of the known rate at a decrease, and of the rate in the one that is known then at least.
_LESS, _LEAST_LESS = 0.85, 0.6
#: Weight of an answer in the share of refusals, what each counts, and the share from which on they are more than a few.
#: A 503 may be the trouble of one machine among many.
_NEWEST, _COUNTS, _FEW = 0.02, {429: 1.0, 503: 0.25}, 0.03
#: Seconds after a decrease in which refusals are news of the same jam.
_SAME_JAM = 0.25
#: Requests per second that are sent at least, to find out whether a host is back.
_LEAST = 2.0
#: Share of the known rate by which it grows per second, and the seconds after which it grows twice as fast.
_GROWTH, _FASTER = 0.04, 2.5
#: Successes are counted over this many seconds at least: a burst says nothing about a rate.
_BURST = 1.0
#: Times the known rate, from which on there is no limit.
_FREE = 3.0
#: Without any success so far, nothing is known; then this many per second are the first limit, and the last.
_FIRST, _LAST = 8.0, 1000.0
#: Shortest wait in seconds, and the one after which a request asks again, because the rate may have changed.
_SHORTEST, _ASK_AGAIN = 0.001, 1.0
#: Seconds without requests in bulk after which what was learned is out of date.
_STALE = 60.0

#: Weights of a new duration in the average of the last ones and in the usual one; how much longer is a jam.
_RECENT, _USUAL = 0.1, 0.01
_JAMMED, _JAMMED_SECONDS = 3.0, 0.25
#: Successes before there is a usual duration.
_ENOUGH = 50

#: The budget of repetitions: at most, per success, per second.
_TOKENS, _PER_SUCCESS, _PER_SECOND = 2000.0, 0.2, 5.0


class Pace:
    """Keep the pace of one host; any thread may use it. The module's docstring says how it is found."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._lock = threading.Lock()
        self._now = self._changed = self._used = clock()
        self._tickets = 0
        self._turn = 0.0
        self._rate = math.inf
        self._known = math.inf
        self._succeeded = 0
        self._refusals = 0.0
        self._is_down = False
        self._durations = 0
        self._recent = self._usual = 0.0
        self._tokens = _TOKENS

    @property
    def rate(self) -> float:
        """Return the requests per second that are sent at most; infinity for no limit."""
        return self._rate

    def ticket(self) -> int:
        """Return the place in the queue of a request that is to be sent."""
        with self._lock:
            self._advance()
            if self._now - self._used > _STALE:
                self._rate = self._known = math.inf
            if (
                self._now - self._used > _ASK_AGAIN
            ):  # time without requests tells nothing about the host
                self._changed, self._succeeded = self._now, 0
            self._used = self._now
            self._tickets += 1
            return self._tickets

    def wait(self, ticket: int) -> float:
        """Return 0 if a request may be sent, or the seconds after which to ask again."""
        with self._lock:
            self._advance()
            self._used = self._now
            early = ticket - self._turn
            return min(max(early / self._rate, _SHORTEST), _ASK_AGAIN) if early > 0 else 0.0

    def succeeded(self, seconds: float) -> None:
        """Note a success and how long it took."""
        with self._lock:
            self._advance()
            self._succeeded += 1
            self._refusals *= 1 - _NEWEST
            self._tokens = min(self._tokens + _PER_SUCCESS, _TOKENS)
            if self._is_slow(seconds):
                self._decrease()
            elif self._rate < math.inf:
                self._increase()
            self._is_down = False

    def refused(self, sent: float, status: int) -> None:
        """Note the refusal, with status 429 or 503, of a request that was sent at a time of the clock."""
        with self._lock:
            self._advance()
            if self._rate < math.inf and sent < self._changed + _SAME_JAM:
                return
            self._refusals += _NEWEST * (_COUNTS[status] - self._refusals)
            if self._refusals > _FEW or self._is_down:
                self._decrease()

    def may_repeat(self) -> bool:
        """Take a repetition from the host's budget; return whether there was one."""
        with self._lock:
            self._advance()
            if self._tokens < 1:
                return False
            self._tokens -= 1
            return True

    def _advance(self) -> None:
        """Let the time that has passed count."""
        now = self.clock()
        passed, self._now = now - self._now, now
        self._tokens = min(self._tokens + passed * _PER_SECOND, _TOKENS)
        # Turns that nobody took are lost, but for one: who was idle may not send a burst.
        last = self._tickets + 1.0
        self._turn = last if self._rate == math.inf else min(self._turn + passed * self._rate, last)

    def _decrease(self) -> None:
        passed = self._now - self._changed
        self._is_down = not self._succeeded
        if self._rate == math.inf:
            self._rate = max(self._succeeded / max(passed, _BURST), _FIRST)
        elif self._is_down:
            self._rate = max(self._rate / 2, _LEAST)
        else:
            self._known = min(max(self._succeeded / passed, self._rate * _LEAST_LESS), self._rate)
            self._rate = max(self._known * _LESS, _LEAST)
        self._turn = min(self._turn, self._tickets)
        self._changed, self._succeeded, self._refusals = self._now, 0, 0.0

    def _increase(self) -> None:
        passed = self._now - self._changed
        if self._is_down:
            self._rate = max(self._rate, min(self._known, _LAST) / 2)
        elif self._rate < self._known:
            self._rate = min(self._rate + 2, self._known)
        else:
            self._rate += self._known / self._rate * _GROWTH * (1 + (passed / _FASTER) ** 2)
        if self._rate > min(self._known * _FREE, _LAST):
            self._rate = self._known = math.inf

    def _is_slow(self, seconds: float) -> bool:
        """Note a duration; return whether the last ones were much longer than usual."""
        self._durations += 1
        if self._durations == 1:
            self._recent = self._usual = seconds
        self._recent += _RECENT * (seconds - self._recent)
        self._usual += _USUAL * (seconds - self._usual)
        longer = self._recent - self._usual
        if self._durations < _ENOUGH or longer < _JAMMED_SECONDS:
            return False
        if self._recent < _JAMMED * self._usual:
            return False
        self._recent = self._usual  # a jam counts once
        return True


class Repetitions:
    """Count the repetitions of one request in bulk: whether there is another one, and after how many seconds.

    Args:
        pace: That of the host.
        end: When the last one has to be over, on the clock of the pace.
        retry: Its waits are kept to, but they do not grow: that is the pace's business.
    """

    def __init__(self, pace: Pace, end: float, retry: RetryConfig) -> None:
        self._pace = pace
        self._end = end
        self._retry = retry
        self._is_last = False

    def postpone(self, seconds: float) -> None:
        """Give a request more time: it has waited for its turn, which is not the fault of the host."""
        self._end += seconds

    def cut(self, seconds: float) -> float:
        """Return the time that the next attempt may take, of so many seconds."""
        return min(seconds, max(self._end - self._pace.clock(), _SHORTEST))

    def next_wait(self, asked: float | None) -> float | None:
        """Return the seconds to wait before the next one, if there is one; `asked` is what `Retry-After` says."""
        left = self._end - self._pace.clock()
        if left <= 0 or self._is_last or not self._pace.may_repeat():
            return None
        wait = drawn_wait(self._retry, self._retry.backoff_factor, asked)
        if wait < left:
            return wait
        self._is_last = True
        return left / 2


@lru_cache(maxsize=256)
def pace_of(host: str, reads: bool = False) -> Pace:
    """Return the pace that all handles of this process share for writes to a host, or for reads from it."""
    return Pace()


if hasattr(os, "register_at_fork"):  # another thread of the parent may have held the lock
    os.register_at_fork(after_in_child=pace_of.cache_clear)
