"""Keep two runs apart that would write the same file."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import Any

_fcntl: Any = None
with suppress(ImportError):  # Windows has none, and two runs are not kept apart
    _fcntl = import_module("fcntl")


def lock(file: int) -> bool:
    """Lock an open file until it is closed, by its process or by its death; return False when another run has it."""
    if _fcntl is None:
        return True
    try:
        _fcntl.flock(file, _fcntl.LOCK_EX | _fcntl.LOCK_NB)
    except OSError:
        return False
    return True
