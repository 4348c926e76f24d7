"""Show how far a run is, where a person watches."""

from __future__ import annotations

from typing import Any

from pinecone._requests.arguments import flag
from pinecone._requests.batches import is_watched, progress_bar


def bar(show: object, total: int | None, done: int, title: str) -> Any:
    """Return a progress bar; None where there shall be none, or tqdm is not installed.

    Args:
        show: Whether to show one; None for where a person watches.
        total: How many records there are, if that is known.
        done: How many of them need nothing any more.
        title: What is done with them.
    """
    wanted = is_watched() if show is None else flag(show, "show_progress")
    return progress_bar(total, done, title) if wanted else None
