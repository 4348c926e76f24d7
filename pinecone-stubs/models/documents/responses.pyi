# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import DeleteDocumentsResponse as DeleteDocumentsResponse
from pinecone import DocumentFetchUsage as DocumentFetchUsage
from pinecone import DocumentListUsage as DocumentListUsage
from pinecone import DocumentSearchUsage as DocumentSearchUsage
from pinecone import DocumentUpdateUsage as DocumentUpdateUsage
from pinecone import DocumentUpsertUsage as DocumentUpsertUsage
from pinecone import FetchDocumentsResponse as FetchDocumentsResponse
from pinecone import ListDocumentsResponse as ListDocumentsResponse
from pinecone import ListedDocumentRecord as ListedDocumentRecord
from pinecone import SearchDocumentsResponse as SearchDocumentsResponse
from pinecone import UpdateDocumentsResponse as UpdateDocumentsResponse
from pinecone import UpsertDocumentsResponse as UpsertDocumentsResponse
