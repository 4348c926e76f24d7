# Generated from specs/2026-07/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-07: wire models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, Union

from msgspec import UNSET, UnsetType

from ..._base import Answer, Collection, FurtherNames, Literal, Model, UnknownVariant, open_union
from ..._runtime import Binary
from ..._unions import HasUnions


class AssistantFileModel(Answer, Model, metaclass=FurtherNames):
    """Metadata and status of a file of an assistant."""

    secret_fields: ClassVar[tuple[str, ...]] = ("signed_url",)
    further_names = {"content_hash": "crc32c_hash"}
    key_names = {"crc32c_hash": "content_hash"}
    name: str
    """Name of the file, as it was uploaded."""
    id: str
    """Identifier of the file, unique in the assistant."""
    size: int | None = None
    """Size of the file in bytes. Only in API versions 2026-04 and 2026-07."""
    metadata: dict[str, Any] | None = None
    """Facts about the file that its owner gave when uploading it, to filter by. Absent or null
    when there are none.
    """
    created_on: str | None = None
    """When the file was uploaded, in UTC."""
    updated_on: str | None = None
    """When the file or its status last changed, in UTC."""
    status: Literal["Processing", "Available", "Deleting", "ProcessingFailed"] | str | None = None
    """What is happening to the file. Answers draw on it while it is `Available`. Other values may
    come.
    """
    signed_url: str | None = None
    """Link that downloads the file without an API key, for a limited time. Absent or null unless
    the request asks for it.
    """
    multimodal: bool | None = None
    """Whether pictures in the file were read along with its text."""
    crc32c_hash: str | None = None
    """CRC-32C checksum of the file. Absent or null when it is not known. Only in API versions
    2026-04 and 2026-07.
    """
    percent_done: float | None = None
    """How much of the processing is done, where 1.0 is all of it. Absent or null when it is not
    known.
    """
    error_message: str | None = None
    """What went wrong. Absent or null unless processing has failed."""

    @property
    def content_hash(self) -> str | None:
        """Return `crc32c_hash`."""
        return self.crc32c_hash


class ChatCitation(Model, gc=False):
    """A place in the answer and the files it rests on."""

    position: int | None = None
    """Where the citation belongs in the text of the answer, in characters from its start."""
    references: list[ChatReference] = []
    """The places in files that support the statement."""


class ChatCompletionChoice(Model, gc=False):
    """One answer in the format of OpenAI's chat completions."""

    finish_reason: Literal["stop", "length", "content_filter", "tool_calls"] | str | None = None
    """Why the answer ends: `stop` at its natural end, `length` at the model's limit,
    `content_filter` when the provider held it back. Other values may come.
    """
    index: int | None = None
    """Position of the answer among those to choose from, counted from 0."""
    message: ChatMessage | None = None


class ChatCompletionRequest(Model, gc=False):
    """A conversation and how to answer it, in the format of OpenAI's chat completions."""

    messages: list[ChatMessage]
    """The conversation so far, oldest message first. The last one, by the user, is answered."""
    stream: bool | None = None
    """Whether the answer comes piece by piece as server-sent events. Defaults to false."""
    model: (
        Literal["gpt-4o", "gpt-4.1", "o4-mini", "claude-sonnet-4-5", "gemini-2.5-pro"] | str | None
    ) = None
    """Name of the language model that writes the answer. Defaults to `gpt-4o`. Other values may
    come.
    """
    temperature: float | None = None
    """How freely the model picks its words. At 0, the default, answers vary least. Some models
    ignore it. At least 0. Default: 0.0.
    """
    filter: dict[str, Any] | None = None
    """Metadata filter; the answer draws only on files that match. When absent, on all files."""


class ChatCompletionResponse(Answer, Model):
    """An answer in the format of OpenAI's chat completions."""

    id: str | None = None
    """Identifier of the answer."""
    choices: list[ChatCompletionChoice] = []
    """The answers to choose from, of which there is one."""
    model: str | None = None
    """Name of the language model that wrote the answer."""
    usage: ChatUsage | None = None


class ChatCompletionStreamChoice(Model, gc=False):
    """A piece of one answer in the format of OpenAI's chat completions."""

    finish_reason: Literal["stop", "length", "content_filter", "tool_calls"] | str | None = None
    """Why the answer ends. Absent in all pieces but the last. Other values may come."""
    index: int | None = None
    """Position of the answer among those to choose from, counted from 0."""
    delta: ChatCompletionStreamDelta | None = None
    """What this piece adds to the answer."""


class ChatCompletionStreamChunk(Model, gc=False):
    """One event of a streamed answer in the format of OpenAI's chat completions."""

    id: str | None = None
    """Identifier of the answer, the same in all of its events."""
    choices: list[ChatCompletionStreamChoice] = []
    """What this event adds to each answer, of which there is one."""
    model: str | None = None
    """Name of the language model that writes the answer."""
    object: str | None = None
    """Kind of object, always `chat.completion.chunk`. Only in API versions 2026-04 and 2026-07."""
    created: int | None = None
    """When the answer was begun, in seconds since 1970. Only in API versions 2026-04 and 2026-07."""
    system_fingerprint: str | None = None
    """Configuration of the model at its provider. Only in API versions 2026-04 and 2026-07."""
    usage: ChatUsage | None = None
    """Only in API versions 2026-04 and 2026-07."""


class ChatCompletionStreamDelta(Model, gc=False):
    """What this piece adds to the answer."""

    role: str | None = None
    """Who speaks, `assistant`. Present only in the first piece."""
    content: str | None = None
    """Text to append to the answer. Absent in pieces that add none."""


class ChatHighlight(Model, gc=False):
    """Words of a file that a statement stands on. Null unless highlights were asked for."""

    type: str
    """Kind of the quotation, always `text`."""
    content: str
    """The words, as they stand in the file."""


class ChatMessage(Model, gc=False):
    """One message of a conversation."""

    role: Literal["user", "assistant"] | str | None = None
    """Who speaks, `user` or `assistant`. When absent in a request, the user. Other values may
    come.
    """
    content: str | None = None
    """Text of the message."""


class ChatReference(Model, gc=False):
    """A place in a file that supports a statement of the answer."""

    file: AssistantFileModel | None = None
    pages: list[int] | None = None
    """Numbers of the pages, counted from 1. Absent for files without pages."""
    highlight: ChatHighlight | None = None


class ChatRequest(Model, gc=False):
    """A conversation and how to answer it."""

    messages: list[ChatMessage]
    """The conversation so far, oldest message first. The last one, by the user, is answered."""
    stream: bool | None = None
    """Whether the answer comes piece by piece as server-sent events. Defaults to false. It
    excludes a JSON answer.
    """
    model: (
        Literal["gpt-4o", "gpt-4.1", "gpt-5", "o4-mini", "claude-sonnet-4-5", "gemini-2.5-pro"]
        | str
        | None
    ) = None
    """Name of the language model that writes the answer. Defaults to `gpt-4o`. Other values may
    come.
    """
    temperature: float | None = None
    """How freely the model picks its words. At 0, the default, answers vary least. Some models
    ignore it. At least 0. Default: 0.0.
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


class ChatResponse(Answer, Model):
    """An answer with its citations."""

    id: str | None = None
    """Identifier of the answer."""
    finish_reason: Literal["stop", "length", "content_filter", "tool_calls"] | str | None = None
    """Why the answer ends: `stop` at its natural end, `length` at the model's limit,
    `content_filter` when the provider held it back. Other values may come.
    """
    message: ChatMessage | None = None
    model: str | None = None
    """Name of the language model that wrote the answer."""
    citations: list[ChatCitation] = []
    """What the answer rests on, in the order of its text. Empty when nothing is cited."""
    usage: ChatUsage | None = None
    context_snippet_count: int | None = None
    """Number of passages that were found and given to the language model. Only in API versions
    2026-04 and 2026-07.
    """
    content_filter_results: ContentFilterResults | None = None
    """Only in API versions 2026-04 and 2026-07."""


class ChatUsage(Model, gc=False):
    """Tokens that the language model used."""

    prompt_tokens: int | None = None
    """Number of tokens it read, passages from files included."""
    completion_tokens: int | None = None
    """Number of tokens it wrote."""
    total_tokens: int | None = None
    """Number of tokens it read and wrote together."""


class ContentFilterResults(Model, gc=False):
    """What the provider's content filter found in the question or the answer."""

    spec: Literal["openai", "gemini"] | str | None = None
    """Whose format the results have. Other values may come."""
    results: Any | None = None
    """The findings, in the format of the provider."""


class ContextImageBlock(Model, tag_field="type", tag="image", gc=False, metaclass=FurtherNames):
    """A picture in a passage, with words that describe it."""

    type: ClassVar[Literal["image"]] = "image"
    further_names = {"image_data": "image"}
    key_names = {"image": "image_data"}
    caption: str
    """Words that describe the picture."""
    image: ContextImageData | None = None

    @property
    def image_data(self) -> ContextImageData | None:
        """Return `image`."""
        return self.image


class ContextImageData(Model, gc=False):
    """A picture. Null when the request left out binary content."""

    type: str
    """How the data is encoded, always `base64`."""
    mime_type: str
    """Media type of the picture, such as `image/jpeg`."""
    data: str
    """Data of the picture, base64-encoded."""


class ContextOptions(Model, gc=False):
    """Which passages of the files are given to the language model."""

    top_k: int | None = None
    """Largest number of passages, at most 64. When absent, 16. Fewer passages make a cheaper
    request. 1 to 64.
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


class ContextRequest(Model, gc=False):
    """A question or conversation to find passages for. Give either a query or messages."""

    query: str | None = None
    """Question to find passages for. It excludes messages."""
    filter: dict[str, Any] | None = None
    """Metadata filter; only passages of files that match are returned. When absent, of all files."""
    messages: list[ChatMessage] | None = None
    """Conversation to find passages for, oldest message first. It excludes a query."""
    top_k: int | None = None
    """Largest number of passages to return, at most 64. When absent, 16. 1 to 64."""
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


class ContextResponse(HasUnions, Answer, Model):
    """Passages that bear on a question."""

    snippets: list[ContextSnippet]
    """The passages, most relevant first. Empty when none was found."""
    usage: ChatUsage
    id: str | None = None
    """Identifier of the response."""


class ContextTextBlock(Model, tag_field="type", tag="text", gc=False, metaclass=FurtherNames):
    """Text in a passage."""

    type: ClassVar[Literal["text"]] = "text"
    text: str
    """The text of this part."""


class ErrorResponse(Model, gc=False):
    """What the data plane of an assistant answers when a request fails."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model, gc=False):
    """What went wrong."""

    code: (
        Literal[
            "OK",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "QUOTA_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "UNAUTHENTICATED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "FORBIDDEN",
            "TOO_MANY_REQUESTS",
        ]
        | str
    )
    """Kind of failure, as a stable name. Other values may come."""
    message: str
    """Explanation of the failure in English, meant for people."""
    details: dict[str, Any] | None = None
    """Further facts about the failure. Absent when there are none."""


class FileData(Model, gc=False):
    """A document to upload and facts about it, as parts of a form."""

    file: Binary
    """The bytes of the document, with its file name. The ending of the name tells its kind, such
    as PDF, Word, JSON, Markdown or plain text.
    """
    metadata: dict[str, Any] | None | UnsetType = UNSET
    """Facts about the file to filter by, as a JSON object. When absent or null, there are none."""


class FileReference(Model, gc=False):
    """Where a passage comes from. Its `type` says which kind of document it is."""

    file: AssistantFileModel
    type: Literal["text", "json", "markdown", "pdf", "doc_x"] | str | None = None
    """Kind of document. Other values may come."""
    pages: list[int] | None = None
    """Numbers of the pages the passage is on, counted from 1. Absent for files without pages."""


class MultimodalSnippet(
    HasUnions, Model, tag_field="type", tag="multimodal", metaclass=FurtherNames
):
    """A passage of text and pictures."""

    type: ClassVar[Literal["multimodal"]] = "multimodal"
    content: list[ContextContentBlock]
    """The parts of the passage, in the order of the file."""
    score: float
    """How relevant the passage is to the question, where more is better."""
    reference: FileReference


class OperationModel(Answer, Model, metaclass=FurtherNames):
    """State and progress of an upload, change or deletion of a file."""

    further_names = {"operation_id": "id", "created_at": "created_on", "error": "error_message"}
    key_names = {"id": "operation_id", "created_on": "created_at", "error_message": "error"}
    id: str
    """Identifier of the operation, to poll it with."""
    status: Literal["Processing", "Completed", "Failed"] | str
    """Whether the operation is running, has completed or has failed. Other values may come."""
    operation_type: (
        Literal["upload_file", "upsert_file", "update_file_metadata", "delete_file"] | str | None
    ) = None
    """What the operation does to the file. Other values may come."""
    file_id: str | None = None
    """Identifier of the file. Absent or null until it is known."""
    created_on: str | None = None
    """When the operation was started, in UTC."""
    completed_on: str | None = None
    """When the operation ended, in UTC. Absent or null while it is running."""
    percent_complete: int | None = None
    """Progress in percent, from 0 to 100."""
    error_message: str | None = None
    """What went wrong. Absent or null unless the operation has failed."""
    ingestion_units: float | None = None
    """Units of ingestion that the operation used, which it is billed by. Absent or null until they
    are known.
    """

    @property
    def operation_id(self) -> str:
        """Return `id`."""
        return self.id

    @property
    def created_at(self) -> str | None:
        """Return `created_on`."""
        return self.created_on

    @property
    def error(self) -> str | None:
        """Return `error_message`."""
        return self.error_message


class PaginationResponse(Model, gc=False):
    """How to get the next page. Absent on the last page."""

    next: str
    """Token to pass with the next request to continue after this page."""


class StreamCitationChunk(
    Model, tag_field="type", tag="citation", gc=False, metaclass=FurtherNames
):
    """An event of a streamed answer that carries a citation."""

    type: ClassVar[Literal["citation"]] = "citation"
    id: str
    """Identifier of the answer, the same in all of its events."""
    citation: ChatCitation
    model: str | None = None
    """Name of the language model that writes the answer."""


class StreamContentChunk(
    Model, tag_field="type", tag="content_chunk", gc=False, metaclass=FurtherNames
):
    """An event of a streamed answer that carries text."""

    type: ClassVar[Literal["content_chunk"]] = "content_chunk"
    id: str
    """Identifier of the answer, the same in all of its events."""
    delta: StreamContentDelta
    """What this event adds to the answer."""
    model: str | None = None
    """Name of the language model that writes the answer."""
    content_filter_results: ContentFilterResults | None = None


class StreamContentDelta(Model, gc=False):
    """What this event adds to the answer."""

    content: str
    """Text to append to the answer."""


class StreamMessageEnd(
    Model, tag_field="type", tag="message_end", gc=False, metaclass=FurtherNames
):
    """The last event of a streamed answer."""

    type: ClassVar[Literal["message_end"]] = "message_end"
    id: str
    """Identifier of the answer, the same in all of its events."""
    model: str | None = None
    """Name of the language model that wrote the answer."""
    finish_reason: Literal["stop", "length", "content_filter", "tool_calls"] | str | None = None
    """Why the answer ends: `stop` at its natural end, `length` at the model's limit,
    `content_filter` when the provider held it back. Other values may come.
    """
    usage: ChatUsage | None = None
    content_filter_results: ContentFilterResults | None = None


class StreamMessageStart(
    Model, tag_field="type", tag="message_start", gc=False, metaclass=FurtherNames
):
    """The first event of a streamed answer, before any text."""

    type: ClassVar[Literal["message_start"]] = "message_start"
    model: str
    """Name of the language model that writes the answer."""
    role: str
    """Who speaks, `assistant`."""
    id: str | None = None
    """Identifier of the answer, the same in all of its events."""
    context_snippet_count: int | None = None
    """Number of passages that were found and given to the language model."""
    content_filter_results: ContentFilterResults | None = None


class TextSnippet(Model, tag_field="type", tag="text", gc=False, metaclass=FurtherNames):
    """A passage of text."""

    type: ClassVar[Literal["text"]] = "text"
    content: str
    """The text of the passage."""
    score: float
    """How relevant the passage is to the question, where more is better."""
    reference: FileReference


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


class ListFilesResponse(Answer, Collection[AssistantFileModel]):
    """One page of files."""

    items_field: ClassVar[str] = "files"
    files: list[AssistantFileModel] = []
    """The files on this page. Absent or empty when there are none."""
    pagination: PaginationResponse | None = None
    """Only in API versions 2026-04 and 2026-07."""

    @property
    def next(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)

    @property
    def next_token(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)


class OperationList(Answer, Collection[OperationModel]):
    """One page of operations."""

    items_field: ClassVar[str] = "operations"
    operations: list[OperationModel] = []
    """The operations on this page. Absent or empty when there are none."""
    pagination: PaginationResponse | None = None

    @property
    def next(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)

    @property
    def next_token(self) -> Any:
        """Return `pagination.next`."""
        return getattr(self.pagination, "next", None)


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
    "OperationList",
    "OperationModel",
    "PaginationResponse",
    "StreamCitationChunk",
    "StreamContentChunk",
    "StreamContentDelta",
    "StreamMessageEnd",
    "StreamMessageStart",
    "TextSnippet",
]
