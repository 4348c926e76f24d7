"""The console: pages at the control port that show what the service holds and what it is asked.

Only what decides whether a request is for the console is imported when the service starts.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from pinecone.local.http import Handler, Request, Response

PREFIX = "/console"


class LazyConsole:
    """Answers console requests; what that takes is imported by the first one."""

    def __init__(self, make: Callable[[], Handler]) -> None:
        self._make = make
        self._mutex = threading.Lock()
        self._handle: Handler | None = None

    def are_asked(self, request: Request) -> bool:
        """Return whether a request to the control port is for the console: a browser at its root is."""
        path = request.raw_path
        if path == "/":
            is_browser = "text/html" in request.headers.get("accept", "")
            return is_browser and request.method in ("GET", "HEAD")
        return path == PREFIX or path.startswith(f"{PREFIX}/")

    def answer(self, request: Request) -> Response:
        """Answer one request, whose key nobody has checked yet."""
        with self._mutex:
            if self._handle is None:
                self._handle = self._make()
        return self._handle(request)
