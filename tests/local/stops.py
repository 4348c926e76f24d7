"""Show how long it may take to stop a service: some times as long as to stop one that has nothing to do."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from pinecone.local import PineconeLocal

#: What waits for a client, or for a call that never ends, takes longer than this on any machine.
_ALWAYS_ENOUGH = 10.0
_TIMES_IDLE = 20


@contextmanager
def prompt_stop() -> Iterator[None]:
    """Fail when the stop inside takes far longer than that of an idle service, stopped just before."""
    idle = PineconeLocal()
    start = time.monotonic()
    idle.close()
    enough = max(_ALWAYS_ENOUGH, _TIMES_IDLE * (time.monotonic() - start))
    start = time.monotonic()
    yield
    assert time.monotonic() - start < enough
