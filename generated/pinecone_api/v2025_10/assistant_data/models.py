# Generated from specs/2025-10/assistant_data.oas.yaml by `make generate`; edit specs/ or templates/ instead.
"""Pinecone Assistant Data Plane API 2025-10: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Union

from ..._base import Model, UnknownVariant, open_union
from ...v2026_04.assistant_data.models import (
    AssistantFileModel as AssistantFileModel,
    ChatCitation as ChatCitation,
    ChatCompletionChoice as ChatCompletionChoice,
    ChatCompletionRequest as ChatCompletionRequest,
    ChatCompletionResponse as ChatCompletionResponse,
    ChatCompletionStreamChoice as ChatCompletionStreamChoice,
    ChatCompletionStreamChunk as ChatCompletionStreamChunk,
    ChatCompletionStreamDelta as ChatCompletionStreamDelta,
    ChatHighlight as ChatHighlight,
    ChatMessage as ChatMessage,
    ChatReference as ChatReference,
    ChatRequest as ChatRequest,
    ChatResponse as ChatResponse,
    ChatUsage as ChatUsage,
    ContentFilterResults as ContentFilterResults,
    ContextContentBlock as ContextContentBlock,
    ContextImageBlock as ContextImageBlock,
    ContextImageData as ContextImageData,
    ContextOptions as ContextOptions,
    ContextRequest as ContextRequest,
    ContextResponse as ContextResponse,
    ContextSnippet as ContextSnippet,
    ContextTextBlock as ContextTextBlock,
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    FileData as FileData,
    FileReference as FileReference,
    ListFilesResponse as ListFilesResponse,
    MultimodalSnippet as MultimodalSnippet,
    StreamContentDelta as StreamContentDelta,
    TextSnippet as TextSnippet,
)


class StreamCitationChunk(Model, tag_field="type", tag="citation"):
    """An event of a streamed answer that carries a citation."""

    type: ClassVar[str] = "citation"
    id: str
    """Identifier of the answer, the same in all of its events."""
    model: str
    """Name of the language model that writes the answer."""
    citation: ChatCitation


class StreamContentChunk(Model, tag_field="type", tag="content_chunk"):
    """An event of a streamed answer that carries text."""

    type: ClassVar[str] = "content_chunk"
    id: str
    """Identifier of the answer, the same in all of its events."""
    model: str
    """Name of the language model that writes the answer."""
    delta: StreamContentDelta
    """What this event adds to the answer."""
    content_filter_results: ContentFilterResults | None = None


class StreamMessageEnd(Model, tag_field="type", tag="message_end"):
    """The last event of a streamed answer."""

    type: ClassVar[str] = "message_end"
    id: str
    """Identifier of the answer, the same in all of its events."""
    model: str
    """Name of the language model that wrote the answer."""
    finish_reason: str
    """Why the answer ends: `stop` at its natural end, `length` at the model's limit,
    `content_filter` when the provider held it back. Known values: 'stop', 'length',
    'content_filter' and 'tool_calls'; others may come.
    """
    usage: ChatUsage | None = None
    content_filter_results: ContentFilterResults | None = None


class StreamMessageStart(Model, tag_field="type", tag="message_start"):
    """The first event of a streamed answer, before any text."""

    type: ClassVar[str] = "message_start"
    id: str
    """Identifier of the answer, the same in all of its events."""
    model: str
    """Name of the language model that writes the answer."""
    role: str
    """Who speaks, `assistant`."""
    context_snippet_count: int | None = None
    """Number of passages that were found and given to the language model."""
    content_filter_results: ContentFilterResults | None = None


if TYPE_CHECKING:
    ChatStreamChunk = Union[
        StreamMessageStart,
        StreamContentChunk,
        StreamCitationChunk,
        StreamMessageEnd,
        UnknownVariant,
    ]
    """One event of a streamed answer: its start, a piece of text, a citation or its end. Its
    `type` says which.
    """
else:
    ChatStreamChunk = open_union(
        "ChatStreamChunk",
        "type",
        {
            "message_start": StreamMessageStart,
            "content_chunk": StreamContentChunk,
            "citation": StreamCitationChunk,
            "message_end": StreamMessageEnd,
        },
    )

__all__ = [
    "AssistantFileModel",
    "ChatCitation",
    "ChatCompletionChoice",
    "ChatCompletionRequest",
    "ChatCompletionResponse",
    "ChatCompletionStreamChoice",
    "ChatCompletionStreamChunk",
    "ChatCompletionStreamDelta",
    "ChatHighlight",
    "ChatMessage",
    "ChatReference",
    "ChatRequest",
    "ChatResponse",
    "ChatStreamChunk",
    "ChatUsage",
    "ContentFilterResults",
    "ContextContentBlock",
    "ContextImageBlock",
    "ContextImageData",
    "ContextOptions",
    "ContextRequest",
    "ContextResponse",
    "ContextSnippet",
    "ContextTextBlock",
    "ErrorResponse",
    "ErrorResponseError",
    "FileData",
    "FileReference",
    "ListFilesResponse",
    "MultimodalSnippet",
    "StreamCitationChunk",
    "StreamContentChunk",
    "StreamContentDelta",
    "StreamMessageEnd",
    "StreamMessageStart",
    "TextSnippet",
]
