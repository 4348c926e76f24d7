# Made from pinecone/_async/collecting.py by `python -m codegen unasync`. Change that file, not this one.
"""Several requests for one call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from pinecone._transport.synchronization import each

T = TypeVar("T")
R = TypeVar("R")

#: Requests at a time when one call takes several.
AT_A_TIME = 4


def collect(work: Callable[[T], R], items: Sequence[T], limit: int = AT_A_TIME) -> list[R]:
    """Return what `work` gives for every item, in their order, at most `limit` at a time.

    The first exception ends it, and is raised.
    """
    if len(items) == 1:  # needs no helpers
        return [work(items[0])]
    results: dict[int, R] = {}

    def keep(position: int, _: T, outcome: R | Exception) -> None:
        if isinstance(outcome, Exception):
            raise outcome
        results[position] = outcome

    each(work, items, limit, keep)
    return [results[position] for position in sorted(results)]
