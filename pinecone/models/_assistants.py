# Made from specs/surface/models.yaml and the documents by `make generate`. Change those, not this file.
"""Answers of assistants."""

from pinecone_api.default.assistant_control.models import (
    AssistantModel as AssistantModel,
    ListAssistantsResponse as ListAssistantsResponse,
)
from pinecone_api.default.assistant_data.models import (
    AssistantFileModel as AssistantFileModel,
    ChatCitation as ChatCitation,
    ChatCompletionChoice as ChatCompletionChoice,
    ChatCompletionResponse as ChatCompletionResponse,
    ChatCompletionStreamChoice as ChatCompletionStreamChoice,
    ChatCompletionStreamChunk as ChatCompletionStreamChunk,
    ChatCompletionStreamDelta as ChatCompletionStreamDelta,
    ChatHighlight as ChatHighlight,
    ChatMessage as ChatMessage,
    ChatReference as ChatReference,
    ChatResponse as ChatResponse,
    ChatStreamChunk as ChatStreamChunk,
    ChatUsage as ChatUsage,
    ContextContentBlock as ContextContentBlock,
    ContextImageBlock as ContextImageBlock,
    ContextImageData as ContextImageData,
    ContextOptions as ContextOptions,
    ContextResponse as ContextResponse,
    ContextSnippet as ContextSnippet,
    ContextTextBlock as ContextTextBlock,
    FileReference as FileReference,
    ListFilesResponse as ListFilesResponse,
    MultimodalSnippet as MultimodalSnippet,
    OperationList as OperationList,
    OperationModel as OperationModel,
    StreamCitationChunk as StreamCitationChunk,
    StreamContentChunk as StreamContentChunk,
    StreamContentDelta as StreamContentDelta,
    StreamMessageEnd as StreamMessageEnd,
    StreamMessageStart as StreamMessageStart,
    TextSnippet as TextSnippet,
)
from pinecone_api.default.assistant_evaluation.models import (
    AlignmentScores as AlignmentScores,
)
