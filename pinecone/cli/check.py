"""What a check of `pinecone doctor` finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Check:
    """One thing that was looked at.

    Attributes:
        name: What was looked at.
        status: `"ok"`; `"warning"` for what may be meant; `"problem"` for what keeps calls from working.
        found: What there is.
        cure: What to do about it; "" if nothing has to be done, or if `found` says it.
    """

    name: str
    status: Literal["ok", "warning", "problem"]
    found: str
    cure: str = ""


def ok(name: str, found: str) -> Check:
    """Return a check that found what it should."""
    return Check(name, "ok", found)


def warning(name: str, found: str, cure: str) -> Check:
    """Return a check that found what may be meant."""
    return Check(name, "warning", found, cure)


def problem(name: str, found: str, cure: str = "") -> Check:
    """Return a check that found what keeps calls from working."""
    return Check(name, "problem", found, cure)
