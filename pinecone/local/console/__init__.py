"""The console: pages at the control port that show what the service holds and what it is asked.

Only what decides whether a request is for the console is imported when the service starts.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from pinecone.local.http import Request, Response

PREFIX = "/console"


def is_asked(method: str, path: str, accept: str) -> bool:
    """Return whether a request to the control port is for the console: a browser at its root is."""
    if path == "/":
        return method in ("GET", "HEAD") and "text/html" in accept
    return path == PREFIX or path.startswith(f"{PREFIX}/")


class Gate:
    """Answers console requests; what that takes is imported by the first one."""

    def __init__(self, make: Callable[[], Callable[[Request], Response]]) -> None:
        self._make = make
        self._mutex = threading.Lock()
        self._handle: Callable[[Request], Response] | None = None

    def __call__(self, request: Request) -> Response:
        """Answer one request, whose key nobody has checked yet."""
        with self._mutex:
            if self._handle is None:
                self._handle = self._make()
        return self._handle(request)
