# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import ListAssistantsResponse as ListAssistantsResponse
from pinecone import ListFilesResponse as ListFilesResponse
from pinecone import ListOperationsResponse as ListOperationsResponse
