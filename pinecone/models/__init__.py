"""Everything that describes an index or its data: what people hand over and what the service answers."""

from __future__ import annotations

TYPE_CHECKING = False  # what type checkers take for True; importing `typing` costs 5 ms
if TYPE_CHECKING:
    from pinecone.models.admin import *
    from pinecone.models.assistants import *
    from pinecone.models.control import *
    from pinecone.models.data import *
    from pinecone.models.enums import *
    from pinecone.models.inference import *
    from pinecone.models.metrics import *
    from pinecone.models.pages import *
    from pinecone.models.search import *
    from pinecone.models.specs import *

_NAMES = {
    "admin": (
        "APIKeyList APIKeyModel APIKeyWithSecret OrganizationList OrganizationModel ProjectList "
        "ProjectModel"
    ),
    "assistants": (
        "AlignmentResult AlignmentScores AssistantFileModel AssistantModel ChatCitation "
        "ChatCompletionChoice ChatCompletionMessage ChatCompletionResponse "
        "ChatCompletionStreamChoice ChatCompletionStreamChunk ChatCompletionStreamDelta "
        "ChatHighlight ChatMessage ChatReference ChatResponse ChatStreamChunk ChatUsage "
        "ContextContentBlock ContextImageBlock ContextImageData ContextOptions ContextReference "
        "ContextResponse ContextSnippet ContextTextBlock EntailmentResult FileReference "
        "ListAssistantsResponse ListFilesResponse Message MultimodalSnippet OperationList "
        "OperationModel PageReference StreamCitationChunk StreamContentChunk StreamContentDelta "
        "StreamMessageEnd StreamMessageStart TextSnippet"
    ),
    "control": (
        "BackupList BackupModel ByocSpecInfo CollectionDescription CollectionList CollectionModel "
        "CreateIndexFromBackupResponse IndexList IndexModel IndexSpec IndexStatus IndexTags "
        "ModelIndexEmbed PodSpecInfo RestoreJobList RestoreJobModel ServerlessSpecInfo"
    ),
    "data": (
        "BatchError BatchResponseInfo BatchResult DescribeIndexStatsResponse "
        "FetchByMetadataResponse FetchResponse Hit ImportList ImportModel IndexedFields ListItem "
        "ListNamespacesResponse ListResponse NamespaceDescription NamespaceFieldConfig "
        "NamespaceSchema NamespaceSummary Pagination QueryNamespacesResults QueryResponse "
        "ResponseInfo ScoredVector SearchRecordsResponse SearchResult SearchUsage SparseValues "
        "StartImportResponse UpdateResponse UpsertRecordsResponse UpsertResponse Usage Vector"
    ),
    "enums": (
        "APIKeyRole AwsRegion AzureRegion CloudProvider DeletionProtection EmbedModel GcpRegion "
        "ImportErrorMode Metric PodIndexEnvironment PodType RerankModel VectorType"
    ),
    "inference": (
        "DenseEmbedding EmbedUsage EmbeddingsList ModelInfo ModelInfoList "
        "ModelInfoSupportedParameter RankedDocument RerankResult RerankUsage SparseEmbedding"
    ),
    "metrics": "PrometheusTarget",
    "pages": "Page",
    "search": "RerankConfig SearchInputs SearchQuery SearchQueryVector SearchRerank",
    "specs": "ByocSpec EmbedConfig IndexEmbed IntegratedSpec PodSpec ServerlessSpec",
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}


if not TYPE_CHECKING:  # otherwise a type checker would take every name for an existing one
    __all__ = sorted(_HOMES)  # mypy would take a computed list for an empty one

    def __getattr__(name: str) -> object:
        """Import a module on first use: each defines classes that few programs need."""
        from importlib import import_module

        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
