"""Everything that describes an index or its data: what people hand over and what the service answers."""

from __future__ import annotations

from pinecone._names import MODELS as _HOMES

TYPE_CHECKING = False  # what type checkers take for True; importing `typing` costs 5 ms
if TYPE_CHECKING:
    from pinecone.models.admin import *
    from pinecone.models.assistants import *
    from pinecone.models.control import *
    from pinecone.models.data import *
    from pinecone.models.document import *
    from pinecone.models.enums import *
    from pinecone.models.inference import *
    from pinecone.models.listing import *
    from pinecone.models.loads import *
    from pinecone.models.metrics import *
    from pinecone.models.pages import *
    from pinecone.models.schema import *
    from pinecone.models.search import *
    from pinecone.models.specs import *


if not TYPE_CHECKING:  # otherwise a type checker would take every name for an existing one
    __all__ = sorted(_HOMES)  # mypy would take a computed list for an empty one

    def __getattr__(name: str) -> object:
        """Import a module on first use: each defines classes that few programs need."""
        from importlib import import_module

        if name not in _HOMES:
            from pinecone._compat.names import submodule

            return submodule(__name__, name)
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
