# Generated from specs/2025-10/assistant_data.oas.yaml by `make generate`; edit specs/ or templates/ instead.
"""Pinecone Assistant Data Plane API 2025-10: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Union

from ..._base import UnknownVariant, open_union
from ...v2026_04.assistant_data import models as default
from ...v2026_04.assistant_data.models import (
    ChatCompletionChoice as ChatCompletionChoice,
    ChatCompletionRequest as ChatCompletionRequest,
    ChatCompletionResponse as ChatCompletionResponse,
    ChatCompletionStreamChoice as ChatCompletionStreamChoice,
    ChatCompletionStreamChunk as ChatCompletionStreamChunk,
    ChatCompletionStreamDelta as ChatCompletionStreamDelta,
    ChatHighlight as ChatHighlight,
    ChatRequest as ChatRequest,
    ChatUsage as ChatUsage,
    ContentFilterResults as ContentFilterResults,
    ContextContentBlock as ContextContentBlock,
    ContextImageBlock as ContextImageBlock,
    ContextImageData as ContextImageData,
    ContextOptions as ContextOptions,
    ContextRequest as ContextRequest,
    ContextTextBlock as ContextTextBlock,
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    FileData as FileData,
    Message as Message,
    StreamContentChunk as StreamContentChunk,
    StreamContentDelta as StreamContentDelta,
    StreamMessageEnd as StreamMessageEnd,
    StreamMessageStart as StreamMessageStart,
)


class AssistantFileModel(default.AssistantFileModel, kw_only=True):
    """Metadata and status of a file of an assistant."""

    percent_done: float | None = None
    """How much of the processing is done, where 1.0 is all of it. Absent or null when it is not
    known.
    """
    error_message: str | None = None
    """What went wrong. Absent or null unless processing has failed."""


class ChatCitation(default.ChatCitation, kw_only=True):
    """A place in the answer and the files it rests on."""

    references: list[ChatReference] = []  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]
    """The places in files that support the statement."""


class ChatReference(default.ChatReference, kw_only=True):
    """A place in a file that supports a statement of the answer."""

    file: AssistantFileModel | None = None  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]


class ChatResponse(default.ChatResponse, kw_only=True):
    """An answer with its citations."""

    citations: list[ChatCitation] = []  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]
    """What the answer rests on, in the order of its text. Empty when nothing is cited."""


class ContextResponse(default.ContextResponse, kw_only=True):
    """Passages that bear on a question."""

    snippets: list[ContextSnippet]  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]
    """The passages, most relevant first. Empty when none was found."""


class DocxReferenceModel(default.DocxReferenceModel, kw_only=True, tag_field="type", tag="doc_x"):
    """A place in a Word document."""

    type: ClassVar[str] = "doc_x"
    file: AssistantFileModel  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]


class JsonReferenceModel(default.JsonReferenceModel, kw_only=True, tag_field="type", tag="json"):
    """A place in a JSON document."""

    type: ClassVar[str] = "json"
    file: AssistantFileModel  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]


class MarkdownReferenceModel(
    default.MarkdownReferenceModel, kw_only=True, tag_field="type", tag="markdown"
):
    """A place in a Markdown document."""

    type: ClassVar[str] = "markdown"
    file: AssistantFileModel  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]


class MultimodalSnippet(
    default.MultimodalSnippet, kw_only=True, tag_field="type", tag="multimodal"
):
    """A passage of text and pictures."""

    type: ClassVar[str] = "multimodal"
    reference: TypedReferenceModel  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]


class PdfReferenceModel(default.PdfReferenceModel, kw_only=True, tag_field="type", tag="pdf"):
    """A place in a PDF document."""

    type: ClassVar[str] = "pdf"
    file: AssistantFileModel  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]


class StreamCitationChunk(
    default.StreamCitationChunk, kw_only=True, tag_field="type", tag="citation"
):
    """An event of a streamed answer that carries a citation."""

    type: ClassVar[str] = "citation"
    citation: ChatCitation  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]


class TextReferenceModel(default.TextReferenceModel, kw_only=True, tag_field="type", tag="text"):
    """A place in a plain text document."""

    type: ClassVar[str] = "text"
    file: AssistantFileModel  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]


class TextSnippet(default.TextSnippet, kw_only=True, tag_field="type", tag="text"):
    """A passage of text."""

    type: ClassVar[str] = "text"
    reference: TypedReferenceModel  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]


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

if TYPE_CHECKING:
    ContextSnippet = Union[TextSnippet, MultimodalSnippet, UnknownVariant]
    """A passage of a file, of text alone or with pictures. Its `type` says which."""
else:
    ContextSnippet = open_union(
        "ContextSnippet", "type", {"text": TextSnippet, "multimodal": MultimodalSnippet}
    )

if TYPE_CHECKING:
    TypedReferenceModel = Union[
        TextReferenceModel,
        JsonReferenceModel,
        MarkdownReferenceModel,
        PdfReferenceModel,
        DocxReferenceModel,
        UnknownVariant,
    ]
    """Where a passage comes from. Its `type` says which kind of document it is."""
else:
    TypedReferenceModel = open_union(
        "TypedReferenceModel",
        "type",
        {
            "text": TextReferenceModel,
            "json": JsonReferenceModel,
            "markdown": MarkdownReferenceModel,
            "pdf": PdfReferenceModel,
            "doc_x": DocxReferenceModel,
        },
    )


class ListFilesResponse(default.ListFilesResponse, kw_only=True):
    """The files of an assistant."""

    items_field: ClassVar[str] = "files"
    files: list[AssistantFileModel] = []  # type: ignore[assignment, unused-ignore]  # pyright: ignore[reportIncompatibleVariableOverride]
    """The files, in no promised order. Absent or empty when there are none."""


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
    "DocxReferenceModel",
    "ErrorResponse",
    "ErrorResponseError",
    "FileData",
    "JsonReferenceModel",
    "ListFilesResponse",
    "MarkdownReferenceModel",
    "Message",
    "MultimodalSnippet",
    "PdfReferenceModel",
    "StreamCitationChunk",
    "StreamContentChunk",
    "StreamContentDelta",
    "StreamMessageEnd",
    "StreamMessageStart",
    "TextReferenceModel",
    "TextSnippet",
    "TypedReferenceModel",
]
