"""What ends a command: errors of our own, and the exit status that each error stands for."""

from __future__ import annotations


class CommandError(Exception):
    """A command cannot do what it was asked to; the text says why. Exit status 1."""


class UsageError(CommandError):
    """A command was not asked in a way it understands. Exit status 2."""


def status_of(error: BaseException) -> int | None:
    """Return the exit status that stands for an error; None for one that nobody expects."""
    from pinecone.errors import PineconeError, PineconeValueError, RequestTooLarge

    if isinstance(error, UsageError):
        return 2
    if isinstance(error, PineconeValueError) and not isinstance(error, RequestTooLarge):
        return 2
    if isinstance(error, (CommandError, PineconeError, OSError, ImportError)):
        return 1
    return None
