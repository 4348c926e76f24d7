"""An embedded Pinecone service for development and tests: ``PineconeLocal``."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pinecone.local.errors import StorageError
    from pinecone.local.service import PineconeLocal
    from pinecone.local.simulation import Simulation

__all__ = ["PineconeLocal", "Simulation", "StorageError"]

_HOMES = {"PineconeLocal": "service", "Simulation": "simulation", "StorageError": "errors"}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # Not when the package is imported: pytest imports its plugin in every environment.
    missing = [needed for needed in ("hypercorn", "numpy") if find_spec(needed) is None]
    if missing:
        raise ImportError(
            f"pinecone.local needs {' and '.join(missing)}: "
            'install them with pip install "pinecone[local]"'
        )
    return getattr(import_module(f"{__name__}.{home}"), name)
