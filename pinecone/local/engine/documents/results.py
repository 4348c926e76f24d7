"""Define what the operations on documents return, before JSON is made of it."""

from __future__ import annotations

from typing import Any

import msgspec


class Written(msgspec.Struct, frozen=True):
    """A write.

    Attributes:
        count: How many documents were accepted.
        matched: How many a filter matched; None without one.
        tokens: How many tokens were embedded; None when nothing was.
        local_models: What embedded them.
    """

    lsn: int
    count: int = 0
    matched: int | None = None
    tokens: int | None = None
    local_models: tuple[str, ...] = ()


class Searched(msgspec.Struct, frozen=True):
    """The documents found, best first, each with its id, its score and the fields asked for."""

    lsn: int
    matches: list[dict[str, Any]]
    tokens: int | None = None
    local_models: tuple[str, ...] = ()


class Fetched(msgspec.Struct, frozen=True):
    """Documents in id order; `next_token` names the next page when there is one."""

    lsn: int
    documents: list[dict[str, Any]]
    next_token: str | None = None
