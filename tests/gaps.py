"""What the public surface lacks of `facts/surface.json`, and why; `test_surface.py` keeps it true.

python -m tests.gaps            what is lacking today
python -m tests.gaps --prune    remove the lines that are true no longer
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

ON_PURPOSE = {
    "a class says its message and status when it is given none; its signature shows None": """
ConflictError.__init__(message)
ConflictError.__init__(status_code)
ForbiddenError.__init__(message)
ForbiddenError.__init__(status_code)
NotFoundError.__init__(message)
NotFoundError.__init__(status_code)
ServiceError.__init__(message)
ServiceError.__init__(status_code)
UnauthorizedError.__init__(message)
UnauthorizedError.__init__(status_code)
""",
    "a hit is made with `id` and `score`; these names read them": """
Hit.id_
Hit.score_
""",
    "it is taken in that place, too, with a warning": """
Index.upsert_from_dataframe(timeout)
""",
}

#: Each group gets shorter as that part is built, until it is gone.
WAITING: dict[str, str] = {
    "assistants, their streams and paginators": """
AlignmentResult
AlignmentScores
AssistantFileModel
AssistantModel
Assistants
AsyncPinecone.assistants
AsyncAssistants
AsyncChatCompletionStream
AsyncChatStream
AsyncPaginator
ChatCitation
ChatCompletionChoice
ChatCompletionMessage
ChatCompletionResponse
ChatCompletionStream
ChatCompletionStreamChoice
ChatCompletionStreamChunk
ChatCompletionStreamDelta
ChatHighlight
ChatMessage
ChatReference
ChatResponse
ChatStream
ChatUsage
ContextImageBlock
ContextImageData
ContextOptions
ContextResponse
ContextTextBlock
EntailmentResult
FileReference
ListAssistantsResponse
ListFilesResponse
Message
MultimodalSnippet
OperationModel
Page
Paginator
Pinecone.assistants
StreamCitationChunk
StreamContentChunk
StreamContentDelta
StreamMessageEnd
StreamMessageStart
TextSnippet
_AssistantNamespaceProxy
_AsyncAssistantNamespaceProxy
import pinecone.ChatStreamChunk
""",
    "gRPC index": """
AsyncGrpcIndex
GrpcIndex
Pinecone.index(grpc)
Pinecone.index(pool_threads)
PineconeFuture
""",
    "the rest of the data plane": """
Hit.fields
ImportList.__init__(imports)
IndexedFields.fields
ListNamespacesResponse.total_count
NamespaceDescription.name
NamespaceFieldConfig.filterable
NamespaceSchema.fields
SearchRerank.top_n
SearchRerank.rank_fields
SearchResult.hits
BatchResponseInfo
BatchResult
ListResponse.items
ListResponse.keys
ListResponse.values
QueryResultsAggregator
QueryResultsAggregatorInvalidTopKError
SparseValues.from_dict
Usage.write_units
Vector.from_dict
""",
    "the rest of the control plane, inference and administration": """
APIKeyList
APIKeyModel
APIKeyRole
APIKeyWithSecret
Admin
ApiKeys
AsyncAdmin
AsyncApiKeys
AsyncBackups
AsyncCollections
AsyncIndexes.configure
AsyncInference
AsyncModelResource
AsyncOrganizations
AsyncPinecone.backups
AsyncPinecone.collections
AsyncPinecone.create_index_from_backup
AsyncPinecone.inference
AsyncPinecone.restore_jobs
AsyncProjects
AsyncRestoreJobs
BackupList
BackupModel
Backups
ByocSpec.asdict
ByocSpec.get
ByocSpec.items
ByocSpec.keys
ByocSpec.values
ByocSpec.__contains__
ByocSpec.__getitem__
ByocSpec.__iter__
ByocSpec.__len__
ByocSpecInfo
CollectionDescription
CollectionList
CollectionModel
Collections
CreateIndexFromBackupResponse
DenseEmbedding
EmbedConfig
EmbedModel
EmbedUsage
EmbeddingsList
IndexModel.created_at
IndexSpec
IndexTags
Indexes.configure
Inference
IntegratedSpec
ModelIndexEmbed
ModelInfo
ModelInfoList
ModelInfoSupportedParameter
ModelResource
OrganizationList
OrganizationModel
Organizations
Pinecone.backups
Pinecone.collections
Pinecone.create_index_from_backup
Pinecone.inference
Pinecone.restore_jobs
PodIndexEnvironment
PodSpec.asdict
PodSpec.get
PodSpec.items
PodSpec.keys
PodSpec.values
PodSpec.__contains__
PodSpec.__getitem__
PodSpec.__iter__
PodSpec.__len__
PodSpecInfo
ProjectList
ProjectModel
Projects
RankedDocument
RerankModel
RerankResult
RerankUsage
RestoreJobList
RestoreJobModel
RestoreJobs
ServerlessSpec.asdict
ServerlessSpec.get
ServerlessSpec.items
ServerlessSpec.keys
ServerlessSpec.values
ServerlessSpec.__contains__
ServerlessSpec.__getitem__
ServerlessSpec.__iter__
ServerlessSpec.__len__
ServerlessSpecInfo
SparseEmbedding
import pinecone.IndexEmbed
""",
}

GAPS = {
    line: reason
    for group in (ON_PURPOSE, WAITING)
    for reason, lines in group.items()
    for line in lines.split("\n")
    if line
}


def prune(found: Iterable[str]) -> None:
    """Remove from this file what is not in `found`."""
    gone = GAPS.keys() - set(found)
    here = Path(__file__)
    lines = here.read_text("utf-8").splitlines(keepends=True)
    here.write_text("".join(line for line in lines if line.rstrip("\n") not in gone), "utf-8")


if __name__ == "__main__":
    from tests.test_surface import gaps

    lacking = gaps()
    if "--prune" in sys.argv:
        prune(lacking)
    for gap, why in lacking.items():
        print(f"{gap}: {why} ({GAPS.get(gap, 'not listed')})")
