"""Define what a test may ask of the embedded service besides working: delays, states and failures."""

from __future__ import annotations

import math
from typing import Any

import attrs


def _seconds(_: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{attribute.name} must be a number of seconds, got {value!r}")
    if not 0 <= value < math.inf:
        raise ValueError(f"{attribute.name} must be 0 or more seconds, got {value!r}")


def _count(_: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{attribute.name} must be a whole number, got {value!r}")
    if value < 0:
        raise ValueError(f"{attribute.name} must be 0 or more, got {value!r}")


def _status(_: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{attribute.name} must be an HTTP status, got {value!r}")
    if not 400 <= value <= 599:
        raise ValueError(f"{attribute.name} must be between 400 and 599, got {value!r}")


@attrs.frozen(kw_only=True)
class Simulation:
    """Behaviour of the real service that is switched off by default.

    Args:
        initializing: Seconds from the creation of an index until its state is ``Ready``; until then
            it is ``Initializing``.
        terminating: Seconds during which a deleted index is still described, as ``Terminating``.
        copying: Seconds during which a new backup or collection is ``Initializing``.
        restoring: Seconds that a restore job takes: it is ``Pending``, then ``InProgress`` with a
            percentage, and ``Completed`` at the end. Its index is ``Initializing`` until then.
        latency: Seconds that every answer takes longer.
        consistency_lag: Seconds until a read sees a write.
        fail_every: Every n-th request to an index or to the control plane fails; 0 for none.
        fail_status: HTTP status of those failures, 400 to 599.
        fail_for: Seconds from each of those failures on in which all other requests fail as well; 0 for an outage of
            one request.
        rate_limit: Requests a second that each index and the control plane take, a tenth of them at once; more are
            answered with status 429. 0 for no limit.
        retry_after: Seconds that answers with status 429 and 503 ask to wait, in the header ``Retry-After``; 0 for none.
        drop_every: Every n-th request has its connection dropped instead of an answer, or its stream over
            HTTP/2; 0 for none.
        token_lifetime: Seconds that an access token of the Admin API is valid for.

    Raises:
        ValueError: A number is out of range.
        TypeError: A value is not a number.

    Example:
        >>> from pinecone.local import Simulation
        >>> with PineconeLocal(simulate=Simulation(latency=0.01)) as local:
        ...     local.client().indexes.list().names()
        []
    """

    initializing: float = attrs.field(default=0.0, validator=_seconds)
    terminating: float = attrs.field(default=0.0, validator=_seconds)
    copying: float = attrs.field(default=0.0, validator=_seconds)
    restoring: float = attrs.field(default=0.0, validator=_seconds)
    latency: float = attrs.field(default=0.0, validator=_seconds)
    consistency_lag: float = attrs.field(default=0.0, validator=_seconds)
    fail_every: int = attrs.field(default=0, validator=_count)
    fail_status: int = attrs.field(default=503, validator=_status)
    fail_for: float = attrs.field(default=0.0, validator=_seconds)
    rate_limit: int = attrs.field(default=0, validator=_count)
    retry_after: float = attrs.field(default=0.0, validator=_seconds)
    drop_every: int = attrs.field(default=0, validator=_count)
    token_lifetime: float = attrs.field(default=1800.0, validator=_seconds)

    def __setstate__(self, state: Any) -> None:
        """Read a pickle; an earlier release's has no values for what is newer."""
        Simulation.__init__(self, **(state if isinstance(state, dict) else state[1]))
