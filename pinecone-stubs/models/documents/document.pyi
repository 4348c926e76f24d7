# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import Document as Document
from pinecone import DocumentRecord as DocumentRecord
from pinecone import UpdateDocumentRecord as UpdateDocumentRecord
