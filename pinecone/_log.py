"""Log what calls did, on the logger `pinecone`: addresses, statuses and times, never a secret."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable

logger = logging.getLogger("pinecone")

#: Level of the line about each call. A program that only shows INFO did not ask for one per request.
call_level = logging.DEBUG

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}
#: Headers of ours whose values are no secrets.
_SHOWN = frozenset(
    "accept content-length content-type host user-agent x-pinecone-api-version".split()
)


def configure() -> None:
    """Follow `PINECONE_LOG` (debug or info: to standard error) and `PINECONE_DEBUG` (the level alone)."""
    if os.environ.get("PINECONE_DEBUG"):
        logger.setLevel(logging.DEBUG)
    wanted = os.environ.get("PINECONE_LOG", "").strip().lower()
    if not wanted:
        return
    if wanted not in _LEVELS:
        logger.warning("PINECONE_LOG is ignored: expected debug or info, got %r", wanted)
        return
    global call_level
    call_level = logging.INFO
    logger.setLevel(_LEVELS[wanted])
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        logger.addHandler(handler)


def curl_wanted() -> bool:
    """Return whether requests are to be logged as curl commands (`PINECONE_DEBUG_CURL`, level debug)."""
    return bool(os.environ.get("PINECONE_DEBUG_CURL")) and logger.isEnabledFor(logging.DEBUG)


def curl(
    verb: str,
    url: str,
    headers: Iterable[tuple[str, str]],
    body: bytes | None,
    *,
    theirs: Iterable[str],
    secret: bool,
) -> None:
    """Log a request as a command that repeats it, once the hidden values are filled in.

    Args:
        verb: HTTP method.
        url: Where to.
        headers: Only values of ours are shown, and of these only those that are no secrets.
        body: What is sent; bytes that are not text are left out.
        theirs: Names of the headers that the caller has added.
        secret: The body holds a secret and is left out.
    """
    words = ["curl", "-X", verb, url]
    shown = _SHOWN - {name.lower() for name in theirs}
    for name, value in headers:
        words += ["-H", f"{name}: {value if name.lower() in shown else '***'}"]
    if body is not None:
        try:
            words += ["--data-raw", "***" if secret else body.decode()]
        except UnicodeDecodeError:
            words += ["--data-binary", "@body"]
    import shlex

    logger.debug("%s", shlex.join(words))
