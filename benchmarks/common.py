"""Hold what the canned server and the clients know alike. It needs nothing but the standard library."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any


def metadata(i: int) -> dict[str, Any]:
    """Return five keys of every kind."""
    return {
        "title": f"The story of number {i}",
        "genre": ("drama", "comedy", "horror")[i % 3],
        "year": 1950 + i % 70,
        "seen": i % 2 == 0,
        "tags": ["long", "old", "famous"],
    }


def anonymous_megabytes(pid: int | str = "self") -> float:
    """Return the memory of a process that is no file's; 0.0 where the system does not tell."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                return int(line.split()[1]) / 1024
    return 0.0
