# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import ChatCitation as ChatCitation
from pinecone import ChatCompletionChoice as ChatCompletionChoice
from pinecone import ChatCompletionMessage as ChatCompletionMessage
from pinecone import ChatCompletionResponse as ChatCompletionResponse
from pinecone import ChatHighlight as ChatHighlight
from pinecone import ChatMessage as ChatMessage
from pinecone import ChatReference as ChatReference
from pinecone import ChatResponse as ChatResponse
from pinecone import ChatUsage as ChatUsage
