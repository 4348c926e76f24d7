"""Define what the public surface lacks of `facts/surface.json`, and why; `test_surface.py` keeps it true.

python -m tests.surface.gaps            what is lacking today
python -m tests.surface.gaps --prune    remove the lines that are true no longer
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

ON_PURPOSE = {
    "None stands for it, as in release 10: where a schema says it, nobody has to": """
AsyncIndexes.create(deletion_protection)
AsyncIndexes.create(metric)
AsyncIndexes.create(vector_type)
AsyncPinecone.create_index(deletion_protection)
AsyncPinecone.create_index(metric)
AsyncPinecone.create_index(vector_type)
Indexes.create(deletion_protection)
Indexes.create(metric)
Indexes.create(vector_type)
Pinecone.create_index(deletion_protection)
Pinecone.create_index(metric)
Pinecone.create_index(vector_type)
""",
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
    "release 10 has another default": """
RetryConfig.backoff_factor
""",
    "it gives what can be awaited, and iterated with async for, as release 10 has it": """
AsyncIndexes.list
""",
    "the class says it, and nobody has to": """
DenseEmbedding.vector_type
SparseEmbedding.vector_type
""",
    "an id is a string, and a page a list of them": """
ListItem.id
ListResponse._response_info
ListResponse.vectors
""",
    "given by position": """
SparseValues.from_dict(d)
SparseValues.from_dict(sparse_values_dict)
Vector.from_dict(d)
Vector.from_dict(vector_dict)
""",
    "it cannot be left out, unless it has its older name": """
Assistants.create(name)
Assistants.delete(name)
Assistants.describe(name)
Assistants.update(name)
AsyncAssistants.create(name)
AsyncAssistants.delete(name)
AsyncAssistants.describe(name)
AsyncAssistants.update(name)
""",
    "the service makes such lists, under the name the items have on the wire": """
APIKeyList.__init__(api_keys)
BackupList.__init__(backups)
ImportList.__init__(imports)
OrganizationList.__init__(organizations)
ProjectList.__init__(projects)
RestoreJobList.__init__(restore_jobs)
""",
    "it is taken in that place, too, with a warning": """
Index.upsert_from_dataframe(timeout)
""",
    "it is about async_req, which pc.Index(pool_threads=) of older code takes": """
Pinecone.index(pool_threads)
""",
    "None means the default version, and the default namespace": """
AsyncGrpcIndex.__init__(api_version)
AsyncGrpcIndex.upsert_from_dataframe(namespace)
GrpcIndex.__init__(api_version)
GrpcIndex.upsert_from_dataframe(namespace)
""",
    "a request must have it, and the request and the answer are one class": """
NamespaceFieldConfig.filterable
NamespaceSchema.fields
""",
    "no document has it": """
Usage.write_units
""",
    "the document says its default": """
ModelIndexEmbed.vector_type
""",
    "it is a plain dict": """
IndexTags.to_dict
""",
}

#: Classes of the newest release that are not made yet, or not all of them.
PENDING = set(
    """
    Admin AsyncAdmin AsyncBackupSchedules AsyncBackups AsyncDocuments AsyncGrpcIndex AsyncIndex
    AsyncIndexes AsyncInvites AsyncPinecone AsyncRoleBindings AsyncServiceAccounts AsyncUsers
    BackupModel BackupScheduleHistoryItem BackupScheduleHistoryList BackupScheduleList
    BackupScheduleModel BackupSchedules Backups BatchError BatchResult BooleanField ByocDeployment
    ConfigureIndexRequest CreateBackupScheduleRequest CreateIndexFromBackupRequest
    CreateIndexRequest DeleteDocumentsRequest DeleteDocumentsResponse DenseVectorField
    DenseVectorQuery Document DocumentFetchUsage DocumentListUsage DocumentRecord
    DocumentScoringMethod DocumentSearchUsage DocumentUpdateUsage DocumentUpsertUsage Documents
    EmbedModel EmbedQuery FailedPreconditionError FetchDocumentsRequest FetchDocumentsResponse Field
    FieldEmbedConfig FieldSparseEmbedConfig FloatField FullTextSearchConfig GrpcIndex Index
    IndexDeployment IndexSchema IndexSchemaField Indexes IntegerField InviteList InviteModel
    InviteStatus Invites LegacyMetadataField ListDocumentsRequest ListDocumentsResponse
    ListOperationsResponse ListedDocumentRecord ManagedDeployment NamespaceDescription NgramConfig
    OperationModel PaginationResponse PayloadTooLargeError PaymentRequiredError Pinecone
    PineconeGRPC PineconeTimeoutError PodDeployment PrincipalType QueryStringQuery RateLimitError
    RateLimitException ReadCapacityDedicatedConfig ReadCapacityDedicatedResponse
    ReadCapacityOnDemandResponse ReadCapacityResponse ReadCapacityStatus ResourceType
    RoleBindingInput RoleBindingList RoleBindingModel RoleBindings RoleName ScalingConfigManual
    SchemaBuilder SearchDocumentsRequest SearchDocumentsResponse SemanticTextField
    ServiceAccountList ServiceAccountModel ServiceAccountWithSecret ServiceAccounts SparseEmbedQuery
    SparseVectorField SparseVectorQuery StringField StringListField TextQuery TokenResponse
    UpdateBackupScheduleRequest UpdateDocumentRecord UpdateDocumentsRequest UpdateDocumentsResponse
    UpsertDocumentsRequest UpsertDocumentsResponse UserList UserModel Users
    BACKUP_SCHEDULE_FREQUENCIES
    """.split()
)

GAPS = {line: reason for reason, lines in ON_PURPOSE.items() for line in lines.split("\n") if line}


def prune(found: Iterable[str]) -> None:
    """Remove from this file what is not in `found`."""
    gone = GAPS.keys() - set(found)
    here = Path(__file__)
    lines = here.read_text("utf-8").splitlines(keepends=True)
    here.write_text("".join(line for line in lines if line.rstrip("\n") not in gone), "utf-8")


if __name__ == "__main__":
    from tests.surface.test_surface import gaps

    lacking = gaps()
    if "--prune" in sys.argv:
        prune(lacking)
    for gap, why in lacking.items():
        print(f"{gap}: {why} ({GAPS.get(gap, 'not listed')})")
