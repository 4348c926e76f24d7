# Made from specs/surface/models.yaml and the documents by `make generate`. Change those, not this file.
"""Searches, requests and answers about documents."""

from pinecone_api.default.db_data.models import (
    DeleteDocumentsRequest as DeleteDocumentsRequest,
    DeleteDocumentsResponse as DeleteDocumentsResponse,
    DenseVectorQuery as DenseVectorQuery,
    DocumentFetchUsage as DocumentFetchUsage,
    DocumentListUsage as DocumentListUsage,
    DocumentScoringMethod as DocumentScoringMethod,
    DocumentSearchUsage as DocumentSearchUsage,
    DocumentUpdateUsage as DocumentUpdateUsage,
    DocumentUpsertUsage as DocumentUpsertUsage,
    EmbedQuery as EmbedQuery,
    FetchDocumentsRequest as FetchDocumentsRequest,
    ListDocumentsRequest as ListDocumentsRequest,
    ListDocumentsResponse as ListDocumentsResponse,
    ListedDocumentRecord as ListedDocumentRecord,
    QueryStringQuery as QueryStringQuery,
    SearchDocumentsRequest as SearchDocumentsRequest,
    SparseEmbedQuery as SparseEmbedQuery,
    SparseVectorQuery as SparseVectorQuery,
    TextQuery as TextQuery,
    UpdateDocumentsRequest as UpdateDocumentsRequest,
    UpdateDocumentsResponse as UpdateDocumentsResponse,
    UpsertDocumentsRequest as UpsertDocumentsRequest,
)
