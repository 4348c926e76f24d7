from pinecone import APIKeyList as APIKeyList
from pinecone import APIKeyModel as APIKeyModel
from pinecone import APIKeyRole as APIKeyRole
from pinecone import APIKeyWithSecret as APIKeyWithSecret
from pinecone import AlignmentResult as AlignmentResult
from pinecone import AlignmentScores as AlignmentScores
from pinecone import AssistantFileModel as AssistantFileModel
from pinecone import AssistantModel as AssistantModel
from pinecone import AwsRegion as AwsRegion
from pinecone import AzureRegion as AzureRegion
from pinecone import BackupList as BackupList
from pinecone import BackupModel as BackupModel
from pinecone import BackupScheduleHistoryItem as BackupScheduleHistoryItem
from pinecone import BackupScheduleHistoryList as BackupScheduleHistoryList
from pinecone import BackupScheduleList as BackupScheduleList
from pinecone import BackupScheduleModel as BackupScheduleModel
from pinecone import BatchError as BatchError
from pinecone import BatchResponseInfo as BatchResponseInfo
from pinecone import BatchResult as BatchResult
from pinecone import BooleanField as BooleanField
from pinecone import ByocDeployment as ByocDeployment
from pinecone import ByocSpec as ByocSpec
from pinecone import ByocSpecInfo as ByocSpecInfo
from pinecone import ChatCitation as ChatCitation
from pinecone import ChatCompletionChoice as ChatCompletionChoice
from pinecone import ChatCompletionMessage as ChatCompletionMessage
from pinecone import ChatCompletionResponse as ChatCompletionResponse
from pinecone import ChatCompletionStreamChoice as ChatCompletionStreamChoice
from pinecone import ChatCompletionStreamChunk as ChatCompletionStreamChunk
from pinecone import ChatCompletionStreamDelta as ChatCompletionStreamDelta
from pinecone import ChatHighlight as ChatHighlight
from pinecone.bases import Model
class ChatMessage(Model):
    def __init__(self, /, role=None, content=None): ...
    content: object
    role: object
from pinecone import ChatReference as ChatReference
from pinecone import ChatResponse as ChatResponse
from pinecone import ChatStreamChunk as ChatStreamChunk
from pinecone import ChatUsage as ChatUsage
from pinecone import CloudProvider as CloudProvider
from pinecone import CollectionDescription as CollectionDescription
from pinecone import CollectionList as CollectionList
from pinecone import CollectionModel as CollectionModel
from pinecone import ConfigureIndexRequest as ConfigureIndexRequest
from pinecone import ContextContentBlock as ContextContentBlock
from pinecone import ContextImageBlock as ContextImageBlock
from pinecone import ContextImageData as ContextImageData
from pinecone import ContextOptions as ContextOptions
from pinecone import ContextReference as ContextReference
from pinecone import ContextResponse as ContextResponse
from pinecone import ContextSnippet as ContextSnippet
from pinecone import ContextTextBlock as ContextTextBlock
from pinecone import CreateBackupScheduleRequest as CreateBackupScheduleRequest
from pinecone import CreateIndexFromBackupRequest as CreateIndexFromBackupRequest
from pinecone import CreateIndexFromBackupResponse as CreateIndexFromBackupResponse
from pinecone import CreateIndexRequest as CreateIndexRequest
from pinecone import DeleteDocumentsRequest as DeleteDocumentsRequest
from pinecone import DeleteDocumentsResponse as DeleteDocumentsResponse
from pinecone import DeletionProtection as DeletionProtection
from pinecone import DenseEmbedding as DenseEmbedding
from pinecone import DenseVectorField as DenseVectorField
from pinecone import DenseVectorQuery as DenseVectorQuery
from pinecone import DescribeIndexStatsResponse as DescribeIndexStatsResponse
from pinecone import Document as Document
from pinecone import DocumentFetchUsage as DocumentFetchUsage
from pinecone import DocumentListUsage as DocumentListUsage
from pinecone import DocumentRecord as DocumentRecord
from pinecone import DocumentScoringMethod as DocumentScoringMethod
from pinecone import DocumentSearchUsage as DocumentSearchUsage
from pinecone import DocumentUpdateUsage as DocumentUpdateUsage
from pinecone import DocumentUpsertUsage as DocumentUpsertUsage
from pinecone import EmbedConfig as EmbedConfig
from pinecone import EmbedModel as EmbedModel
from pinecone import EmbedQuery as EmbedQuery
from pinecone import EmbedUsage as EmbedUsage
Embedding: object
from pinecone import EmbeddingsList as EmbeddingsList
from pinecone import EntailmentResult as EntailmentResult
from pinecone import FetchByMetadataResponse as FetchByMetadataResponse
from pinecone import FetchDocumentsRequest as FetchDocumentsRequest
from pinecone import FetchDocumentsResponse as FetchDocumentsResponse
from pinecone import FetchResponse as FetchResponse
from pinecone import FieldEmbedConfig as FieldEmbedConfig
from pinecone import FieldSparseEmbedConfig as FieldSparseEmbedConfig
from pinecone.bases import Model
class FileReference(Model):
    def __init__(self, /, file, type=None, pages=None): ...
    file: object
    pages: object
    type: object
from pinecone import FloatField as FloatField
from pinecone import FullTextSearchConfig as FullTextSearchConfig
from pinecone import GcpRegion as GcpRegion
from pinecone import Hit as Hit
from pinecone import ImportErrorMode as ImportErrorMode
from pinecone import ImportList as ImportList
from pinecone import ImportModel as ImportModel
from pinecone import IndexDeployment as IndexDeployment
from pinecone import IndexEmbed as IndexEmbed
from pinecone import IndexList as IndexList
from pinecone import IndexModel as IndexModel
from pinecone import IndexSchema as IndexSchema
from pinecone import IndexSchemaField as IndexSchemaField
from pinecone import IndexSpec as IndexSpec
from pinecone import IndexStatus as IndexStatus
from pinecone import IndexTags as IndexTags
from pinecone import IndexedFields as IndexedFields
from pinecone import IntegerField as IntegerField
from pinecone import IntegratedSpec as IntegratedSpec
from pinecone import InviteList as InviteList
from pinecone import InviteModel as InviteModel
from pinecone import InviteStatus as InviteStatus
from pinecone import LegacyMetadataField as LegacyMetadataField
from pinecone import ListAssistantsResponse as ListAssistantsResponse
from pinecone import ListDocumentsRequest as ListDocumentsRequest
from pinecone import ListDocumentsResponse as ListDocumentsResponse
from pinecone import ListFilesResponse as ListFilesResponse
from pinecone import ListItem as ListItem
from pinecone import ListNamespaceAliasesResponse as ListNamespaceAliasesResponse
from pinecone import ListNamespacesResponse as ListNamespacesResponse
from pinecone import ListOperationsResponse as ListOperationsResponse
from pinecone import ListResponse as ListResponse
from pinecone import ListedDocumentRecord as ListedDocumentRecord
from pinecone import ListedIndexes as ListedIndexes
from pinecone import ManagedDeployment as ManagedDeployment
from pinecone import Message as Message
from pinecone import Metric as Metric
from pinecone import ModelIndexEmbed as ModelIndexEmbed
from pinecone import ModelInfo as ModelInfo
from pinecone import ModelInfoList as ModelInfoList
from pinecone import ModelInfoSupportedParameter as ModelInfoSupportedParameter
from pinecone import MultimodalSnippet as MultimodalSnippet
from pinecone import NamespaceAliasDescription as NamespaceAliasDescription
from pinecone import NamespaceDescription as NamespaceDescription
from pinecone import NamespaceFieldConfig as NamespaceFieldConfig
from pinecone import NamespaceSchema as NamespaceSchema
from pinecone import NamespaceSummary as NamespaceSummary
from pinecone import NgramConfig as NgramConfig
from pinecone.bases import Answer
class OperationList(Answer):
    def __init__(self, /, operations=..., pagination=None, *, response_info=None): ...
    has_more: object
    def items(self): ...
    items_field: object
    def names(self): ...
    next: object
    next_token: object
    operations: object
    pagination: object
    def values(self): ...
from pinecone import OperationModel as OperationModel
from pinecone import OrganizationList as OrganizationList
from pinecone import OrganizationModel as OrganizationModel
from pinecone import Page as Page
from pinecone.bases import Model
class PageReference(Model):
    def __init__(self, /, file, type=None, pages=None): ...
    file: object
    pages: object
    type: object
from pinecone import Pagination as Pagination
from pinecone import PaginationResponse as PaginationResponse
from pinecone import PodDeployment as PodDeployment
from pinecone import PodIndexEnvironment as PodIndexEnvironment
from pinecone import PodSpec as PodSpec
from pinecone import PodSpecInfo as PodSpecInfo
from pinecone import PodType as PodType
from pinecone import PrincipalType as PrincipalType
from pinecone import ProjectList as ProjectList
from pinecone import ProjectModel as ProjectModel
from pinecone import PrometheusTarget as PrometheusTarget
from pinecone import QueryNamespacesResults as QueryNamespacesResults
from pinecone import QueryResponse as QueryResponse
from pinecone import QueryStringQuery as QueryStringQuery
from pinecone import RankedDocument as RankedDocument
from pinecone import ReadCapacityDedicatedConfig as ReadCapacityDedicatedConfig
from pinecone import ReadCapacityDedicatedResponse as ReadCapacityDedicatedResponse
from pinecone.bases import Model
class ReadCapacityDedicatedSpecResponse(Model):
    def __init__(self, /, dedicated, status): ...
    dedicated: object
    mode: object
    status: object
from pinecone import ReadCapacityOnDemandResponse as ReadCapacityOnDemandResponse
from pinecone.bases import Model
class ReadCapacityOnDemandSpecResponse(Model):
    def __init__(self, /, status): ...
    mode: object
    status: object
from pinecone import ReadCapacityResponse as ReadCapacityResponse
from pinecone import ReadCapacityStatus as ReadCapacityStatus
from pinecone import RerankConfig as RerankConfig
from pinecone import RerankModel as RerankModel
from pinecone import RerankResult as RerankResult
from pinecone import RerankUsage as RerankUsage
from pinecone import ResourceType as ResourceType
from pinecone import ResponseInfo as ResponseInfo
from pinecone import RestoreJobList as RestoreJobList
from pinecone import RestoreJobModel as RestoreJobModel
from pinecone import RoleBindingInput as RoleBindingInput
from pinecone import RoleBindingList as RoleBindingList
from pinecone import RoleBindingModel as RoleBindingModel
from pinecone import RoleName as RoleName
from pinecone import ScalingConfigManual as ScalingConfigManual
from pinecone import SchemaBuilder as SchemaBuilder
from pinecone import ScoredVector as ScoredVector
from pinecone import SearchDocumentsRequest as SearchDocumentsRequest
from pinecone import SearchDocumentsResponse as SearchDocumentsResponse
from pinecone import SearchInputs as SearchInputs
from pinecone import SearchQuery as SearchQuery
from pinecone import SearchQueryVector as SearchQueryVector
from pinecone import SearchRecordsResponse as SearchRecordsResponse
from pinecone import SearchRerank as SearchRerank
from pinecone import SearchResult as SearchResult
from pinecone import SearchUsage as SearchUsage
from pinecone import SemanticTextField as SemanticTextField
from pinecone import ServerlessSpec as ServerlessSpec
from pinecone import ServerlessSpecInfo as ServerlessSpecInfo
from pinecone import ServiceAccountList as ServiceAccountList
from pinecone import ServiceAccountModel as ServiceAccountModel
from pinecone import ServiceAccountWithSecret as ServiceAccountWithSecret
from pinecone import SparseEmbedQuery as SparseEmbedQuery
from pinecone import SparseEmbedding as SparseEmbedding
from pinecone import SparseValues as SparseValues
from pinecone import SparseVectorField as SparseVectorField
from pinecone import SparseVectorQuery as SparseVectorQuery
from pinecone import StartImportResponse as StartImportResponse
from pinecone import StreamCitationChunk as StreamCitationChunk
from pinecone import StreamContentChunk as StreamContentChunk
from pinecone import StreamContentDelta as StreamContentDelta
from pinecone import StreamMessageEnd as StreamMessageEnd
from pinecone import StreamMessageStart as StreamMessageStart
from pinecone import StringField as StringField
from pinecone import StringListField as StringListField
from pinecone import TextQuery as TextQuery
from pinecone import TextSnippet as TextSnippet
from pinecone import TokenResponse as TokenResponse
from pinecone import UpdateBackupScheduleRequest as UpdateBackupScheduleRequest
from pinecone import UpdateDocumentRecord as UpdateDocumentRecord
from pinecone import UpdateDocumentsRequest as UpdateDocumentsRequest
from pinecone import UpdateDocumentsResponse as UpdateDocumentsResponse
from pinecone import UpdateResponse as UpdateResponse
from pinecone import UpsertDocumentsRequest as UpsertDocumentsRequest
from pinecone import UpsertDocumentsResponse as UpsertDocumentsResponse
from pinecone import UpsertRecordsResponse as UpsertRecordsResponse
from pinecone import UpsertResponse as UpsertResponse
from pinecone import Usage as Usage
from pinecone import UserList as UserList
from pinecone import UserModel as UserModel
from pinecone import Vector as Vector
from pinecone import VectorType as VectorType
