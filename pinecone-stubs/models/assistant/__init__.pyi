# Made from pinecone/_compat/modules.py by `make generate`. Change that file, not this one.
from pinecone import AlignmentResult as _AlignmentResponse
from pinecone import AlignmentResult as AlignmentResult
from pinecone import AlignmentScores as AlignmentScores
from pinecone import AssistantFileModel as AssistantFileModel
from pinecone import AssistantModel as AssistantModel
from pinecone import AsyncChatCompletionStream as AsyncChatCompletionStream
from pinecone import AsyncChatStream as AsyncChatStream
from pinecone import ChatStreamChunk as _BaseStreamChatResponseChunk
from pinecone import ChatCitation as ChatCitation
from pinecone import ChatCompletionChoice as ChatCompletionChoice
from pinecone import ChatCompletionMessage as ChatCompletionMessage
from pinecone import ChatCompletionResponse as ChatCompletionResponse
from pinecone import ChatCompletionStream as ChatCompletionStream
from pinecone import ChatCompletionStreamChoice as ChatCompletionStreamChoice
from pinecone import ChatCompletionStreamChunk as ChatCompletionStreamChunk
from pinecone import ChatCompletionStreamDelta as ChatCompletionStreamDelta
from pinecone import ChatHighlight as ChatHighlight
from pinecone import ChatMessage as ChatMessage
from pinecone import ChatReference as ChatReference
from pinecone import ChatResponse as ChatResponse
from pinecone import ChatStream as ChatStream
from pinecone import ChatStreamChunk as ChatStreamChunk
from pinecone import ChatUsage as ChatUsage
from pinecone import ChatCitation as _Citation
from pinecone import ContextContentBlock as ContextContentBlock
from pinecone import ContextImageBlock as ContextImageBlock
from pinecone import ContextImageData as ContextImageData
from pinecone import ContextOptions as ContextOptions
from pinecone import ContextReference as ContextReference
from pinecone import ContextResponse as ContextResponse
from pinecone import ContextSnippet as ContextSnippet
from pinecone import ContextTextBlock as ContextTextBlock
from pinecone import FileReference as _DocxReference
from pinecone import EntailmentResult as EntailmentResult
from pinecone import EntailmentResult as _EvaluatedFact
from pinecone import AssistantFileModel as _FileModel
from pinecone import FileReference as FileReference
from pinecone import ChatHighlight as _Highlight
from pinecone import ContextImageData as _Image
from pinecone import ContextImageBlock as _ImageBlock
from pinecone import FileReference as _JsonReference
from pinecone import ListAssistantsResponse as ListAssistantsResponse
from pinecone import ListFilesResponse as ListFilesResponse
from pinecone import ListOperationsResponse as ListOperationsResponse
from pinecone import FileReference as _MarkdownReference
from pinecone import Message as Message
from pinecone import StreamContentDelta as _MessageDelta
from pinecone import AlignmentScores as _Metrics
from pinecone import MultimodalSnippet as MultimodalSnippet
from pinecone import OperationModel as OperationModel
from pinecone import PageReference as PageReference
from pinecone import FileReference as _PdfReference
from pinecone import ChatReference as _Reference
from pinecone import StreamCitationChunk as _StreamChatResponseCitation
from pinecone import StreamContentChunk as _StreamChatResponseContentDelta
from pinecone import StreamMessageEnd as _StreamChatResponseMessageEnd
from pinecone import StreamMessageStart as _StreamChatResponseMessageStart
from pinecone import StreamCitationChunk as StreamCitationChunk
from pinecone import StreamContentChunk as StreamContentChunk
from pinecone import StreamContentDelta as StreamContentDelta
from pinecone import StreamMessageEnd as StreamMessageEnd
from pinecone import StreamMessageStart as StreamMessageStart
from pinecone import ChatCompletionStreamChoice as _StreamingChatCompletionChoice
from pinecone import ChatCompletionStreamChunk as _StreamingChatCompletionChunk
from pinecone import ContextTextBlock as _TextBlock
from pinecone import FileReference as _TextReference
from pinecone import TextSnippet as TextSnippet
from pinecone import ChatUsage as _TokenCounts
from pinecone import ChatUsage as _Usage
AlignmentResponse = _AlignmentResponse
BaseStreamChatResponseChunk = _BaseStreamChatResponseChunk
Citation = _Citation
DocxReference = _DocxReference
EvaluatedFact = _EvaluatedFact
FileModel = _FileModel
Highlight = _Highlight
Image = _Image
ImageBlock = _ImageBlock
JsonReference = _JsonReference
MarkdownReference = _MarkdownReference
MessageDelta = _MessageDelta
Metrics = _Metrics
PdfReference = _PdfReference
Reference = _Reference
StreamChatResponseCitation = _StreamChatResponseCitation
StreamChatResponseContentDelta = _StreamChatResponseContentDelta
StreamChatResponseMessageEnd = _StreamChatResponseMessageEnd
StreamChatResponseMessageStart = _StreamChatResponseMessageStart
StreamingChatCompletionChoice = _StreamingChatCompletionChoice
StreamingChatCompletionChunk = _StreamingChatCompletionChunk
TextBlock = _TextBlock
TextReference = _TextReference
TokenCounts = _TokenCounts
Usage = _Usage
