# Generated from specs/2025-10/assistant_data.oas.yaml by `make generate`; edit specs/ or templates/ instead.
"""Pinecone Assistant Data Plane API 2025-10: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Union

from ..._runtime import Binary, Collection, Model, UnknownVariant, open_union


class AssistantFileModel(Model):
    """Metadata and status of a file of an assistant."""

    name: str
    """Name of the file, as it was uploaded."""
    id: str
    """Identifier of the file, a UUID."""
    metadata: dict[str, Any] | None = None
    """Facts about the file that its owner gave when uploading it, to filter by. Absent or null
    when there are none.
    """
    created_on: str | None = None
    """When the file was uploaded, in UTC."""
    updated_on: str | None = None
    """When the file or its status last changed, in UTC."""
    status: str | None = None
    """What is happening to the file. Answers draw on it while it is `Available`. Known values:
    'Processing', 'Available', 'Deleting' and 'ProcessingFailed'; others may come.
    """
    percent_done: float | None = None
    """How much of the processing is done, where 1.0 is all of it. Absent or null when it is not
    known.
    """
    signed_url: str | None = None
    """Link that downloads the file without an API key, for a limited time. Absent or null unless
    the request asks for it.
    """
    error_message: str | None = None
    """What went wrong. Absent or null unless processing has failed."""
    multimodal: bool | None = None
    """Whether pictures in the file were read along with its text."""


class ChatCitation(Model):
    """A place in the answer and the files it rests on."""

    position: int | None = None
    """Where the citation belongs in the text of the answer, in characters from its start."""
    references: list[ChatReference] = []
    """The places in files that support the statement."""


class ChatCompletionChoice(Model):
    """One answer in the format of OpenAI's chat completions."""

    finish_reason: str | None = None
    """Why the answer ends: `stop` at its natural end, `length` at the model's limit,
    `content_filter` when the provider held it back. Known values: 'stop', 'length',
    'content_filter' and 'function_call'; others may come.
    """
    index: int | None = None
    """Position of the answer among those to choose from, counted from 0."""
    message: Message | None = None


class ChatCompletionRequest(Model):
    """A conversation and how to answer it, in the format of OpenAI's chat completions."""

    messages: list[Message]
    """The conversation so far, oldest message first. The last one, by the user, is answered."""
    stream: bool | None = None
    """Whether the answer comes piece by piece as server-sent events. Defaults to false."""
    model: str | None = None
    """Name of the language model that writes the answer. Defaults to `gpt-4o`. Known values:
    'gpt-4o', 'gpt-4.1', 'o4-mini', 'claude-3-5-sonnet', 'claude-3-7-sonnet' and
    'gemini-2.5-pro'; others may come.
    """
    temperature: float | None = None
    """How freely the model picks its words. At 0, the default, answers vary least. Some models
    ignore it. Default: 0.0.
    """
    filter: dict[str, Any] | None = None
    """Metadata filter; the answer draws only on files that match. When absent, on all files."""


class ChatCompletionResponse(Model):
    """An answer in the format of OpenAI's chat completions."""

    id: str | None = None
    """Identifier of the answer."""
    choices: list[ChatCompletionChoice] = []
    """The answers to choose from, of which there is one."""
    model: str | None = None
    """Name of the language model that wrote the answer."""
    usage: ChatUsage | None = None


class ChatCompletionStreamChoice(Model):
    """A piece of one answer in the format of OpenAI's chat completions."""

    finish_reason: str | None = None
    """Why the answer ends. Absent in all pieces but the last. Known values: 'stop', 'length',
    'content_filter' and 'function_call'; others may come.
    """
    index: int | None = None
    """Position of the answer among those to choose from, counted from 0."""
    delta: ChatCompletionStreamDelta | None = None
    """What this piece adds to the answer."""


class ChatCompletionStreamChunk(Model):
    """One event of a streamed answer in the format of OpenAI's chat completions."""

    id: str | None = None
    """Identifier of the answer, the same in all of its events."""
    choices: list[ChatCompletionStreamChoice] = []
    """What this event adds to each answer, of which there is one."""
    model: str | None = None
    """Name of the language model that writes the answer."""


class ChatCompletionStreamDelta(Model):
    """What this piece adds to the answer."""

    role: str | None = None
    """Who speaks, `assistant`. Present only in the first piece."""
    content: str | None = None
    """Text to append to the answer. Absent in pieces that add none."""


class ChatHighlight(Model):
    """Words of a file that a statement stands on. Null unless highlights were asked for."""

    type: str
    """Kind of the quotation, always `text`."""
    content: str
    """The words, as they stand in the file."""


class ChatReference(Model):
    """A place in a file that supports a statement of the answer."""

    file: AssistantFileModel | None = None
    pages: list[int] | None = None
    """Numbers of the pages, counted from 1. Absent for files without pages."""
    highlight: ChatHighlight | None = None


class ChatRequest(Model):
    """A conversation and how to answer it."""

    messages: list[Message]
    """The conversation so far, oldest message first. The last one, by the user, is answered."""
    stream: bool | None = None
    """Whether the answer comes piece by piece as server-sent events. Defaults to false. It
    excludes a JSON answer.
    """
    model: str | None = None
    """Name of the language model that writes the answer. Defaults to `gpt-4o`. Known values:
    'gpt-4o', 'gpt-4.1', 'o4-mini', 'claude-3-5-sonnet', 'claude-3-7-sonnet' and
    'gemini-2.5-pro'; others may come.
    """
    temperature: float | None = None
    """How freely the model picks its words. At 0, the default, answers vary least. Some models
    ignore it. Default: 0.0.
    """
    filter: dict[str, Any] | None = None
    """Metadata filter; the answer draws only on files that match. When absent, on all files."""
    json_response: bool | None = None
    """Whether the answer is a JSON object rather than prose. Defaults to false. It excludes a
    stream.
    """
    include_highlights: bool | None = None
    """Whether each reference quotes the words of the file it stands on. Defaults to false."""
    context_options: ContextOptions | None = None


class ChatResponse(Model):
    """An answer with its citations."""

    id: str | None = None
    """Identifier of the answer."""
    finish_reason: str | None = None
    """Why the answer ends: `stop` at its natural end, `length` at the model's limit,
    `content_filter` when the provider held it back. Known values: 'stop', 'length',
    'content_filter' and 'function_call'; others may come.
    """
    message: Message | None = None
    model: str | None = None
    """Name of the language model that wrote the answer."""
    citations: list[ChatCitation] = []
    """What the answer rests on, in the order of its text. Empty when nothing is cited."""
    usage: ChatUsage | None = None


class ChatUsage(Model):
    """Tokens that the language model used."""

    prompt_tokens: int | None = None
    """Number of tokens it read, passages from files included."""
    completion_tokens: int | None = None
    """Number of tokens it wrote."""
    total_tokens: int | None = None
    """Number of tokens it read and wrote together."""


class ContextImageBlock(Model, tag_field="type", tag="image"):
    """A picture in a passage, with words that describe it."""

    type: ClassVar[str] = "image"
    caption: str
    """Words that describe the picture."""
    image: ContextImageData | None = None


class ContextImageData(Model):
    """A picture. Null when the request left out binary content."""

    type: str
    """How the data is encoded, always `base64`."""
    mime_type: str
    """Media type of the picture, such as `image/jpeg`."""
    data: str
    """Data of the picture, base64-encoded."""


class ContextOptions(Model):
    """Which passages of the files are given to the language model."""

    top_k: int | None = None
    """Largest number of passages, at most 64. When absent, 16. Fewer passages make a cheaper
    request.
    """
    snippet_size: int | None = None
    """Largest size of a passage in tokens, 512 to 8,192. When absent, 2,048."""
    multimodal: bool | None = None
    """Whether passages may be pictures, from files that were uploaded as multimodal. Defaults to
    true.
    """
    include_binary_content: bool | None = None
    """Whether the model sees the pictures themselves. Defaults to true; otherwise it sees only
    their captions.
    """


class ContextRequest(Model):
    """A question or conversation to find passages for. Give either a query or messages."""

    query: str | None = None
    """Question to find passages for. It excludes messages."""
    filter: dict[str, Any] | None = None
    """Metadata filter; only passages of files that match are returned. When absent, of all files."""
    messages: list[Message] | None = None
    """Conversation to find passages for, oldest message first. It excludes a query."""
    top_k: int | None = None
    """Largest number of passages to return, at most 64. When absent, 16."""
    snippet_size: int | None = None
    """Largest size of a passage in tokens, 512 to 8,192. When absent, 2,048."""
    multimodal: bool | None = None
    """Whether passages may hold pictures, from files that were uploaded as multimodal. Defaults to
    true.
    """
    include_binary_content: bool | None = None
    """Whether passages carry the data of their pictures. Defaults to true; otherwise they carry
    only captions.
    """


class ContextResponse(Model):
    """Passages that bear on a question."""

    snippets: list[ContextSnippet]
    """The passages, most relevant first. Empty when none was found."""
    usage: ChatUsage
    id: str | None = None
    """Identifier of the response."""


class ContextTextBlock(Model, tag_field="type", tag="text"):
    """Text in a passage."""

    type: ClassVar[str] = "text"
    text: str
    """The text of this part."""


class DocxReferenceModel(Model, tag_field="type", tag="doc_x"):
    """A place in a Word document."""

    type: ClassVar[str] = "doc_x"
    file: AssistantFileModel
    pages: list[int]
    """Numbers of the pages the passage is on, counted from 1."""


class ErrorResponse(Model):
    """What the data plane of an assistant answers when a request fails."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model):
    """What went wrong."""

    code: str
    """Kind of failure, as a stable name. Known values: 'OK', 'UNKNOWN', 'INVALID_ARGUMENT',
    'DEADLINE_EXCEEDED', 'QUOTA_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED',
    'UNAUTHENTICATED', 'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE',
    'UNIMPLEMENTED', 'INTERNAL', 'UNAVAILABLE', 'DATA_LOSS' and 'FORBIDDEN'; others may come.
    """
    message: str
    """Explanation of the failure in English, meant for people."""
    details: dict[str, Any] | None = None
    """Further facts about the failure. Absent when there are none."""


class FileData(Model):
    """A document to upload, as a part of a form."""

    file: Binary
    """The bytes of the document, with its file name. The ending of the name tells its kind, such
    as PDF, Word, JSON, Markdown or plain text.
    """


class JsonReferenceModel(Model, tag_field="type", tag="json"):
    """A place in a JSON document."""

    type: ClassVar[str] = "json"
    file: AssistantFileModel


class MarkdownReferenceModel(Model, tag_field="type", tag="markdown"):
    """A place in a Markdown document."""

    type: ClassVar[str] = "markdown"
    file: AssistantFileModel


class Message(Model):
    """One message of a conversation."""

    role: str | None = None
    """Who speaks, `user` or `assistant`. When absent in a request, the user."""
    content: str | None = None
    """Text of the message."""


class MultimodalSnippet(Model, tag_field="type", tag="multimodal"):
    """A passage of text and pictures."""

    type: ClassVar[str] = "multimodal"
    content: list[ContextContentBlock]
    """The parts of the passage, in the order of the file."""
    score: float
    """How relevant the passage is to the question, where more is better."""
    reference: TypedReferenceModel


class PdfReferenceModel(Model, tag_field="type", tag="pdf"):
    """A place in a PDF document."""

    type: ClassVar[str] = "pdf"
    file: AssistantFileModel
    pages: list[int]
    """Numbers of the pages the passage is on, counted from 1."""


class TextReferenceModel(Model, tag_field="type", tag="text"):
    """A place in a plain text document."""

    type: ClassVar[str] = "text"
    file: AssistantFileModel


class TextSnippet(Model, tag_field="type", tag="text"):
    """A passage of text."""

    type: ClassVar[str] = "text"
    content: str
    """The text of the passage."""
    score: float
    """How relevant the passage is to the question, where more is better."""
    reference: TypedReferenceModel


if TYPE_CHECKING:
    ContextContentBlock = Union[ContextTextBlock, ContextImageBlock, UnknownVariant]
    """A part of a passage, text or a picture. Its `type` says which."""
else:
    ContextContentBlock = open_union(
        "ContextContentBlock", "type", {"text": ContextTextBlock, "image": ContextImageBlock}
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


class ListFilesResponse(Collection[AssistantFileModel]):
    """The files of an assistant."""

    items_field: ClassVar[str] = "files"
    files: list[AssistantFileModel] = []
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
    "ChatUsage",
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
    "TextReferenceModel",
    "TextSnippet",
    "TypedReferenceModel",
]
