"""Pinecone for Python: one client for the vector database, sync and async."""

from __future__ import annotations

import sys
from os.path import exists as _exists

from pinecone._names import PACKAGE as _HOMES

TYPE_CHECKING = False  # what type checkers take for True; importing `typing` costs 5 ms
if TYPE_CHECKING:
    from pinecone._async.admin import AsyncAdmin as AsyncAdmin
    from pinecone._async.chat_streams import (
        AsyncChatCompletionStream as AsyncChatCompletionStream,
        AsyncChatStream as AsyncChatStream,
    )
    from pinecone._async.client import AsyncPinecone as AsyncPinecone
    from pinecone._async.grpc_index import AsyncGrpcIndex as AsyncGrpcIndex
    from pinecone._async.index import AsyncIndex as AsyncIndex
    from pinecone._async.pagination import AsyncPaginator as AsyncPaginator
    from pinecone._compat.aliases import *
    from pinecone._requests.ranking import *
    from pinecone._sync.admin import Admin as Admin
    from pinecone._sync.chat_streams import (
        ChatCompletionStream as ChatCompletionStream,
        ChatStream as ChatStream,
    )
    from pinecone._sync.client import Pinecone as Pinecone
    from pinecone._sync.grpc_index import GrpcIndex as GrpcIndex
    from pinecone._sync.index import Index as Index
    from pinecone._sync.pagination import Paginator as Paginator
    from pinecone._transport.futures import PineconeFuture as PineconeFuture
    from pinecone.config import PineconeConfig as PineconeConfig, RetryConfig as RetryConfig
    from pinecone.errors import *
    from pinecone.filters import (
        Condition as Condition,
        Field as Field,
        FilterBuilder as FilterBuilder,
    )
    from pinecone.models import *

__version__ = "10.3.0"


if not TYPE_CHECKING:  # otherwise a type checker would take every name for an existing one

    def __getattr__(name: str) -> object:
        """Import on first use, so that `import pinecone` costs next to nothing."""
        if name == "__all__":
            from pinecone._compat.tables import ALIASES

            return [*sorted({*_HOMES, *ALIASES}), "__version__"]
        if name.startswith("_"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        if name not in _HOMES:
            from pinecone._compat.names import top_level

            return top_level(name)
        try:
            value = getattr(import_module(_HOMES[name]), name)
        except (ImportError, AttributeError) as error:
            from pinecone._installation import explained

            better = explained(error)
            if better is None:
                raise
            raise better from error
        globals()[name] = value
        return value

    class _OldPaths:
        """Finds modules that only older releases had, when nothing else does."""

        @staticmethod
        def find_spec(path: str, *_: object) -> object:
            if not path.startswith(("pinecone.", "pinecone_plugins")):
                return None
            from pinecone._compat.names import find_spec

            return find_spec(path)

    sys.meta_path.append(_OldPaths)

    # Only pinecone-client has such a file. Its modules, pinecone.exceptions for one, are then found before `_OldPaths` is asked.
    if _exists(f"{__file__.removesuffix('__init__.py')}__version__"):
        from pinecone._installation import warn_of_others

        warn_of_others()


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
