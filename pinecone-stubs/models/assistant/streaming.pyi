# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import AsyncChatCompletionStream as AsyncChatCompletionStream
from pinecone import AsyncChatStream as AsyncChatStream
from pinecone import ChatCompletionStream as ChatCompletionStream
from pinecone import ChatCompletionStreamChoice as ChatCompletionStreamChoice
from pinecone import ChatCompletionStreamChunk as ChatCompletionStreamChunk
from pinecone import ChatCompletionStreamDelta as ChatCompletionStreamDelta
from pinecone import ChatStream as ChatStream
from pinecone import StreamCitationChunk as StreamCitationChunk
from pinecone import StreamContentChunk as StreamContentChunk
from pinecone import StreamContentDelta as StreamContentDelta
from pinecone import StreamMessageEnd as StreamMessageEnd
from pinecone import StreamMessageStart as StreamMessageStart
