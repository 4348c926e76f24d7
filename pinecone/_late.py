"""Import modules late: what a program never touches costs it nothing at its start.

if TYPE_CHECKING:
    import httpx
else:
    httpx = Late("httpx")
"""

from __future__ import annotations

from importlib import import_module


class Late:
    """Stand for a module, and import it when something in it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        value = getattr(import_module(self._name), name)
        setattr(self, name, value)  # found at once from now on
        return value
