# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import ContextImageBlock as ContextImageBlock
from pinecone import ContextImageData as ContextImageData
from pinecone import ContextReference as ContextReference
from pinecone import ContextResponse as ContextResponse
from pinecone import ContextTextBlock as ContextTextBlock
from pinecone import FileReference as FileReference
from pinecone import MultimodalSnippet as MultimodalSnippet
from pinecone import PageReference as PageReference
from pinecone import TextSnippet as TextSnippet
