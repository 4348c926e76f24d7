"""The command of the embedded service with small files, saying what it is in the middle of.

``python -m tests.local.crash.served FOLDER start ...`` keeps one empty file in FOLDER for each thing
that is being done, so that a test knows when to kill it, and what it killed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from pinecone.local.cli import main
from pinecone.local.project.indexes import Indexes
from pinecone.local.storage import open_files, segments
from pinecone.local.storage.store import Store
from pinecone.local.storage.upkeep import Upkeep

#: What is watched: the method that does it.
WATCHED: dict[str, tuple[type, str]] = {
    "compaction": (Upkeep, "compact_step"),
    "backup": (Store, "snapshot"),
    "creation": (Indexes, "create"),
    "deletion": (Indexes, "delete"),
}

#: How many vectors a file holds: the smallest number, so that files come and go all the time.
ROWS = 256


def watched(method: Callable[..., Any], mark: Path) -> Callable[..., Any]:
    @wraps(method)
    def call(*args: Any, **kwargs: Any) -> Any:
        mark.touch()
        try:
            return method(*args, **kwargs)
        finally:
            mark.unlink(missing_ok=True)

    return call


if __name__ == "__main__":
    marks = Path(sys.argv[1])
    for name, (owner, attribute) in WATCHED.items():
        setattr(owner, attribute, watched(getattr(owner, attribute), marks / name))
    segments._SEGMENT_BYTES = 0
    open_files.MOST = 2
    assert segments.segment_rows(1) == ROWS
    sys.exit(main.main(sys.argv[2:]))
