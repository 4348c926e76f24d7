"""Say in one way what clients, indexes and their parts are, for logs and prompts."""

from __future__ import annotations

from typing import Any


class Addressed:
    """Something whose calls go to a host. That is what its repr says; keys, headers and proxies it does not."""

    _config: Any = None
    _http: Any

    def __repr__(self) -> str:
        return f"{type(self).__name__}(host={(self._config or self._http.config).host!r})"
