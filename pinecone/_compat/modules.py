"""List the modules that older releases had, and the names that programs import from them."""

from __future__ import annotations

#: Module of a client -> the classes in it; there is one in `_sync`, and one in `_async` with `Async` before the names.
_RESOURCES = {
    "assistants": "Assistants",
    "backups": "Backups",
    "documents": "Documents",
    "indexes": "Indexes",
    "inference": "Inference ModelResource",
    "plain.admin": "ApiKeys Invites Organizations RoleBindings ServiceAccounts Users",
    "plain.db_control": "BackupSchedules Collections RestoreJobs",
    "projects": "Projects",
}
#: Class of a client -> where it is.
RESOURCES = {
    f"{prefix}{name}": f"pinecone.{world}.{module}.{prefix}{name}"
    for module, names in _RESOURCES.items()
    for name in names.split()
    for prefix, world in (("", "_sync"), ("Async", "_async"))
}

_EXCEPTIONS = (
    "ForbiddenException ListConversionException NotFoundException PineconeApiAttributeError "
    "PineconeApiException PineconeApiKeyError PineconeApiTypeError PineconeApiValueError "
    "PineconeConfigurationError PineconeException PineconeProtocolError RateLimitException "
    "ServiceException UnauthorizedException ValidationError=PineconeValueError"
)
_ERRORS = (
    "ApiError ConflictError FailedPreconditionError ForbiddenError IndexInitFailedError "
    "IndexTerminatedError NotFoundError PayloadTooLargeError PaymentRequiredError "
    "PineconeConnectionError PineconeError PineconeTimeoutError PineconeTypeError "
    "PineconeValueError RateLimitError ResponseParsingError ServiceError UnauthorizedError"
)
_ENUMS = {
    "clouds": "AwsRegion AzureRegion CloudProvider GcpRegion",
    "deletion_protection": "DeletionProtection",
    "metric": "Metric",
    "pod_index_environment": "PodIndexEnvironment",
    "pod_type": "PodType",
    "vector_type": "VectorType",
}
_CONTROL = {
    "backup_list": "BackupList",
    "backup_model": "BackupModel",
    "byoc_spec": "ByocSpec",
    "collection_description": "CollectionDescription",
    "collection_list": "CollectionList",
    "index_list": "IndexList",
    "index_model": "IndexModel",
    "list_response": "ListResponse Pagination",
    "pod_spec": "PodSpec",
    "restore_job_list": "RestoreJobList",
    "restore_job_model": "RestoreJobModel",
    "serverless_spec": "ServerlessSpec",
}
_ALL_CONTROL = " ".join([*_CONTROL.values(), *_ENUMS.values(), "IndexEmbed"])
_DATA = (
    "DescribeIndexStatsResponse FetchResponse ImportErrorMode Index QueryResponse SearchQuery "
    "SearchQueryVector SearchRerank SparseValues UpsertResponse Vector AsyncIndex IndexAsyncio"
)
_HANDLES = "_Index=Index _IndexAsyncio=AsyncIndex"
_APPLY_RESULT = "ApplyResult=multiprocessing.pool.ApplyResult"
_HOST = "check_realistic_host=pinecone._compat.functions.check_realistic_host"
_INFERENCE = "Inference EmbedModel EmbeddingsList RerankModel RerankResult"
_CHAT = (
    "Message ContextOptions ChatResponse FileModel=AssistantFileModel Usage=ChatUsage "
    "Citation=ChatCitation Highlight=ChatHighlight Reference=ChatReference "
    "MessageDelta=StreamContentDelta BaseStreamChatResponseChunk=ChatStreamChunk "
    "StreamChatResponseCitation=StreamCitationChunk "
    "StreamChatResponseContentDelta=StreamContentChunk "
    "StreamChatResponseMessageEnd=StreamMessageEnd "
    "StreamChatResponseMessageStart=StreamMessageStart"
)
_COMPLETIONS = (
    "ChatCompletionResponse StreamingChatCompletionChoice=ChatCompletionStreamChoice "
    "StreamingChatCompletionChunk=ChatCompletionStreamChunk"
)
_EVALUATION = (
    "AlignmentResponse=AlignmentResult EvaluatedFact=EntailmentResult Metrics=AlignmentScores"
)
_CONTEXT = (
    "DocxReference=FileReference JsonReference=FileReference MarkdownReference=FileReference "
    "PdfReference=FileReference TextReference=FileReference Image=ContextImageData "
    "ImageBlock=ContextImageBlock TextBlock=ContextTextBlock TokenCounts=ChatUsage"
)
_SCORING = (
    "DenseVectorQuery DocumentScoringMethod EmbedQuery QueryStringQuery SparseEmbedQuery "
    "SparseVectorQuery TextQuery"
)

#: Modules of today that had modules in them: their own names are theirs.
_TODAY = {
    "pinecone",
    "pinecone.config",
    "pinecone.errors",
    "pinecone.grpc",
    "pinecone.models.admin",
    "pinecone.models.inference",
}
#: Package -> module in it -> names; the names of "" are the package's own, and it has those of its modules as well.
#: A name is where `names.find` looks for it, or where `name=target` says.
_PACKAGES: dict[str, dict[str, str]] = {
    "pinecone": {
        "index": "Index",
        "openapi_support": "",
        "pinecone": f"Pinecone {_HOST}",
        "pinecone_asyncio": f"AsyncPinecone PineconeAsyncio {_HOST}",
        "schema_builder": "SchemaBuilder",
    },
    "pinecone.admin": {
        "admin": "Admin",
        "api_keys": "ApiKeys",
        "invites": "Invites",
        "organizations": "Organizations",
        "projects": "Projects",
        "role_bindings": "RoleBindings",
        "service_accounts": "ServiceAccounts",
        "users": "Users",
    },
    "pinecone.admin.resources": {
        "api_key": "ApiKeyResource=ApiKeys",
        "organization": "OrganizationResource=Organizations",
        "project": "ProjectResource=Projects",
    },
    "pinecone.async_client": {
        "assistants": "AsyncAssistants",
        "async_index": "AsyncIndex",
        "backup_schedules": "AsyncBackupSchedules",
        "backups": "AsyncBackups",
        "collections": "AsyncCollections",
        "documents": "AsyncDocuments",
        "indexes": "AsyncIndexes",
        "inference": "AsyncInference AsyncModelResource",
        "pinecone": "AsyncPinecone",
        "restore_jobs": "AsyncRestoreJobs",
    },
    "pinecone.client": {
        "assistants": "Assistants",
        "backup_schedules": "BackupSchedules",
        "backups": "Backups",
        "collections": "Collections",
        "documents": "Documents",
        "indexes": "Indexes",
        "inference": "Inference ModelResource",
        "restore_jobs": "RestoreJobs",
    },
    "pinecone.config": {
        "config": "Config",
        "pinecone_config": "Config PineconeConfig",
    },
    "pinecone.control": {"": _ALL_CONTROL},
    "pinecone.core.client": {"exceptions": _EXCEPTIONS},
    "pinecone.core.client.model": {"vector": "Vector"},
    "pinecone.core.openapi.db_data": {"models": f"{_DATA} ScoredVector ListResponse"},
    "pinecone.core.openapi.inference.model": {"embeddings_list": "EmbeddingsList"},
    "pinecone.core.openapi.shared": {"exceptions": _EXCEPTIONS},
    "pinecone.data": {
        "": _DATA,
        "index": f"Index {_HANDLES} {_APPLY_RESULT}",
        "index_asyncio": f"AsyncIndex IndexAsyncio {_HANDLES}",
    },
    "pinecone.data.features.inference": {"inference": "EmbeddingsList Inference"},
    "pinecone.db_control": {"": _ALL_CONTROL},
    "pinecone.db_control.enums": _ENUMS,
    "pinecone.db_control.models": {"": "IndexEmbed", **_CONTROL},
    "pinecone.db_data": {
        "": _DATA,
        "index": f"Index GRPCIndex {_HANDLES} {_APPLY_RESULT}",
        "index_asyncio": f"AsyncIndex IndexAsyncio {_HANDLES}",
        "query_results_aggregator": (
            "QueryNamespacesResults QueryResultsAggregator QueryResultsAggregatorInvalidTopKError"
        ),
    },
    "pinecone.db_data.dataclasses": {
        "fetch_by_metadata_response": "FetchByMetadataResponse Pagination",
        "fetch_response": "FetchResponse",
        "query_response": "QueryResponse",
        "search_query": "SearchQuery",
        "search_query_vector": "SearchQueryVector",
        "search_rerank": "SearchRerank",
        "sparse_values": "SparseValues",
        "update_response": "UpdateResponse",
        "upsert_response": "UpsertResponse",
        "utils": "DictLike=pinecone_api._base.BaseModel",
        "vector": "Vector",
    },
    "pinecone.db_data.types": {
        "query_filter": "FilterTypedDict=builtins.dict",
        "sparse_vector_typed_dict": "SparseVectorTypedDict=builtins.dict",
        "vector_metadata_dict": "VectorMetadataTypedDict=builtins.dict",
        "vector_tuple": "VectorTuple=builtins.tuple VectorTupleWithMetadata=builtins.tuple",
        "vector_typed_dict": "VectorTypedDict=builtins.dict",
    },
    "pinecone.errors": {"exceptions": f"{_ERRORS} {_EXCEPTIONS}"},
    "pinecone.exceptions": {"exceptions": _EXCEPTIONS},
    "pinecone.grpc": {
        "config": "GRPCClientConfig=pinecone.grpc.GRPCClientConfig",
        "future": "PineconeFuture PineconeGrpcFuture=PineconeFuture",
        "index_grpc": "GRPCIndex",
        "pinecone": "PineconeGRPC",
        "pinecone_grpc": "PineconeGRPC",
    },
    "pinecone.inference": {
        "": _INFERENCE,
        "inference": "Inference",
        "inference_asyncio": "AsyncioInference=AsyncInference",
    },
    "pinecone.inference.models": {
        "": "IndexEmbed",
        "embedding_list": "EmbeddingsList",
        "index_embed": "IndexEmbed",
        "model_info": "ModelInfo",
        "model_info_list": "ModelInfoList",
        "rerank_result": "RerankResult",
    },
    "pinecone.models.admin": {
        "api_key": "APIKeyList APIKeyModel APIKeyRole APIKeyWithSecret",
        "invite": "InviteList InviteModel InviteStatus",
        "organization": "OrganizationList OrganizationModel",
        "pagination": "PaginationResponse",
        "project": "ProjectList ProjectModel",
        "role_binding": (
            "PrincipalType ResourceType RoleBindingInput RoleBindingList RoleBindingModel RoleName"
        ),
        "service_account": "ServiceAccountList ServiceAccountModel ServiceAccountWithSecret",
        "token": "TokenResponse",
        "user": "UserList UserModel",
    },
    "pinecone.models.assistant": {
        "": f"{_CHAT} {_COMPLETIONS} {_EVALUATION} {_CONTEXT} ContextContentBlock ContextSnippet "
        "ChatStreamChunk",
        "chat": (
            "ChatCitation ChatCompletionChoice ChatCompletionMessage ChatCompletionResponse "
            "ChatHighlight ChatMessage ChatReference ChatResponse ChatUsage"
        ),
        "context": (
            "ContextImageBlock ContextImageData ContextReference ContextResponse ContextTextBlock "
            "FileReference MultimodalSnippet PageReference TextSnippet"
        ),
        "evaluation": "AlignmentResult AlignmentScores EntailmentResult",
        "file_model": "AssistantFileModel",
        "list": "ListAssistantsResponse ListFilesResponse ListOperationsResponse",
        "message": "Message",
        "model": "AssistantModel",
        "operation": "OperationModel",
        "options": "ContextOptions",
        "streaming": (
            "AsyncChatCompletionStream AsyncChatStream ChatCompletionStream "
            "ChatCompletionStreamChoice ChatCompletionStreamChunk ChatCompletionStreamDelta "
            "ChatStream StreamCitationChunk StreamContentChunk StreamContentDelta StreamMessageEnd "
            "StreamMessageStart"
        ),
    },
    "pinecone.models.backups": {
        "list": "BackupList BackupScheduleHistoryList BackupScheduleList RestoreJobList",
        "model": (
            "BackupModel CreateIndexFromBackupRequest CreateIndexFromBackupResponse RestoreJobModel"
        ),
        "schedules": (
            "BACKUP_SCHEDULE_FREQUENCIES=pinecone.models.control.BACKUP_SCHEDULE_FREQUENCIES "
            "BackupScheduleHistoryItem BackupScheduleModel "
            "CreateBackupScheduleRequest UpdateBackupScheduleRequest"
        ),
    },
    "pinecone.models.batch": {"": "BatchError BatchResult"},
    "pinecone.models.collections": {
        "description": "CollectionDescription",
        "list": "CollectionList",
        "model": "CollectionModel",
    },
    "pinecone.models.documents": {
        "document": "Document DocumentRecord UpdateDocumentRecord",
        "requests": (
            "DeleteDocumentsRequest FetchDocumentsRequest ListDocumentsRequest "
            "SearchDocumentsRequest UpdateDocumentsRequest UpsertDocumentsRequest"
        ),
        "responses": (
            "DeleteDocumentsResponse DocumentFetchUsage DocumentListUsage DocumentSearchUsage "
            "DocumentUpdateUsage DocumentUpsertUsage FetchDocumentsResponse ListDocumentsResponse "
            "ListedDocumentRecord SearchDocumentsResponse UpdateDocumentsResponse "
            "UpsertDocumentsResponse"
        ),
        "score_by": _SCORING,
    },
    "pinecone.models.imports": {
        "error_mode": "ImportErrorMode",
        "list": "ImportList",
        "model": "ImportModel StartImportResponse",
    },
    "pinecone.models.indexes": {
        "deployment": "ByocDeployment IndexDeployment ManagedDeployment PodDeployment",
        "index": (
            "ByocSpecInfo IndexModel IndexSpec IndexStatus IndexTags ModelIndexEmbed PodSpecInfo "
            "ServerlessSpecInfo"
        ),
        "list": "IndexList",
        "read_capacity": (
            "ReadCapacityDedicatedConfig ReadCapacityDedicatedResponse "
            "ReadCapacityOnDemandResponse ReadCapacityResponse ReadCapacityStatus "
            "ScalingConfigManual"
        ),
        "requests": "ConfigureIndexRequest CreateIndexRequest",
        "schema": (
            "BooleanField DenseVectorField FieldEmbedConfig FieldSparseEmbedConfig FloatField "
            "FullTextSearchConfig IndexSchema IndexSchemaField IntegerField LegacyMetadataField "
            "NgramConfig SemanticTextField SparseVectorField StringField StringListField"
        ),
        "specs": "ByocSpec EmbedConfig IntegratedSpec PodSpec ServerlessSpec",
    },
    "pinecone.models.inference": {
        "embed": "DenseEmbedding EmbedUsage EmbeddingsList SparseEmbedding",
        "model_list": "ModelInfoList",
        "models": "ModelInfo ModelInfoSupportedParameter",
        "rerank": "RankedDocument RerankResult RerankUsage",
    },
    "pinecone.models.namespaces": {
        "models": (
            "IndexedFields ListNamespacesResponse NamespaceDescription NamespaceFieldConfig "
            "NamespaceSchema Pagination"
        ),
    },
    "pinecone.models.pagination": {"": "AsyncPaginator Page Paginator"},
    "pinecone.models.response_info": {"": "BatchResponseInfo ResponseInfo"},
    "pinecone.models.vectors": {
        "query_aggregator": "QueryNamespacesResults QueryResultsAggregator",
        "responses": (
            "DescribeIndexStatsResponse FetchByMetadataResponse FetchResponse ListItem "
            "ListResponse NamespaceSummary Pagination QueryResponse ResponseInfo UpdateResponse "
            "UpsertRecordsResponse UpsertResponse"
        ),
        "search": (
            "Hit RerankConfig SearchInputs SearchQuery SearchQueryVector SearchRecordsResponse "
            "SearchRerank SearchResult SearchUsage"
        ),
        "sparse": "SparseValues",
        "usage": "Usage",
        "vector": "ScoredVector Vector",
    },
    "pinecone.openapi_support": {"exceptions": _EXCEPTIONS},
    "pinecone.utils": {
        "": "Condition Field",
        "error_handling": "ProtocolError=PineconeConnectionError",
        "filter_builder": "Condition Field FilterBuilder",
        "response_info": "ResponseInfo",
    },
    "pinecone_plugins.assistant.models": {
        "assistant_model": "AssistantModel",
        "chat": _CHAT,
        "chat_completion": _COMPLETIONS,
        "context_responses": f"{_CONTEXT} ContextResponse TextSnippet MultimodalSnippet",
        "evaluation_responses": _EVALUATION,
        "file_model": "FileModel=AssistantFileModel",
        "shared": "Message TokenCounts=ChatUsage Usage=ChatUsage",
    },
}


def _targets(names: str) -> dict[str, str]:
    pairs = (entry.partition("=") for entry in names.split())
    return {name: target or name for name, _, target in pairs}


def _modules() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for package, modules in _PACKAGES.items():
        for module, names in modules.items():
            path = f"{package}.{module}".rstrip(".")
            found.setdefault(path, {}).update(_targets(names))
            if package not in _TODAY:
                found.setdefault(package, {}).update(_targets(names))
    return found


#: Older module -> name -> its target: a name without dots is one of `pinecone` or `pinecone.models`, today's or older.
MODULES = _modules()

#: Module of an earlier release 9 -> where its classes are today; pickles name them.
MOVED = {
    "pinecone._futures": "pinecone._transport.futures",
    "pinecone._ranking": "pinecone._requests.ranking",
    "pinecone.models.searching": "pinecone.models.search",
}
