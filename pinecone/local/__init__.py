"""An embedded Pinecone service for development and tests: ``PineconeLocal``."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

_missing = [name for name in ("hypercorn", "numpy") if find_spec(name) is None]
if _missing:
    raise ImportError(
        f"pinecone.local needs {' and '.join(_missing)}: "
        'install them with pip install "pinecone[local]"'
    )

if TYPE_CHECKING:
    from pinecone.local.errors import StorageError
    from pinecone.local.service import PineconeLocal
    from pinecone.local.simulation import Simulation

__all__ = ["PineconeLocal", "Simulation", "StorageError"]


def __getattr__(name: str) -> Any:
    if name == "PineconeLocal":
        from pinecone.local.service import PineconeLocal

        return PineconeLocal
    if name == "Simulation":
        from pinecone.local.simulation import Simulation

        return Simulation
    if name == "StorageError":
        from pinecone.local.errors import StorageError

        return StorageError
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
