"""Everything that describes an index or its data: what people hand over and what the service answers."""

from __future__ import annotations

TYPE_CHECKING = False  # what type checkers take for True; importing `typing` costs 5 ms
if TYPE_CHECKING:
    from pinecone.models.control import *
    from pinecone.models.data import *
    from pinecone.models.enums import *
    from pinecone.models.searching import *
    from pinecone.models.specs import *

_NAMES = {
    "control": "IndexList IndexModel IndexStatus",
    "data": (
        "BatchError DescribeIndexStatsResponse FetchByMetadataResponse FetchResponse Hit ImportList "
        "ImportModel IndexedFields ListItem ListNamespacesResponse ListResponse "
        "NamespaceDescription NamespaceFieldConfig NamespaceSchema NamespaceSummary Pagination "
        "QueryNamespacesResults QueryResponse ResponseInfo ScoredVector SearchRecordsResponse "
        "SearchResult SearchUsage SparseValues StartImportResponse UpdateResponse "
        "UpsertRecordsResponse UpsertResponse Usage Vector"
    ),
    "enums": (
        "AwsRegion AzureRegion CloudProvider DeletionProtection GcpRegion ImportErrorMode Metric PodType VectorType"
    ),
    "searching": "RerankConfig SearchInputs SearchQuery SearchQueryVector SearchRerank",
    "specs": "ByocSpec PodSpec ServerlessSpec",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}
__all__ = sorted(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]


if not TYPE_CHECKING:  # otherwise a type checker would take every name for an existing one

    def __getattr__(name: str) -> object:
        """Import on first use: each module defines classes that few programs need."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
