"""Answers of assistants that come piece by piece."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator
from html import escape
from typing import Generic, TypeAlias, TypeVar, cast

from pinecone._async.closing import AsyncClosing
from pinecone.errors import ResponseParsingError, ServiceError
from pinecone.models.assistants import (
    ChatCompletionStreamChunk,
    ChatStreamChunk,
    StreamCitationChunk,
    StreamContentChunk,
    StreamMessageEnd,
    StreamMessageStart,
)
from pinecone_api._base import UnknownVariant

C = TypeVar("C")
#: What readers of a chat see: chunks of other kinds are skipped.
KnownChunk: TypeAlias = (
    StreamMessageStart | StreamContentChunk | StreamCitationChunk | StreamMessageEnd
)


class AsyncAnswerStream(AsyncClosing, Generic[C]):
    """An answer that is still being given. It can be read once.

    The question is sent when the first chunk is asked for. Reading to the end closes the connection, and so
    does leaving an `async with` block or calling `close()`.
    """

    def __init__(self, stream: AsyncIterator[C]) -> None:
        self._chunks = self._read(stream)

    def __aiter__(self) -> AsyncIterator[C]:
        return self._chunks

    async def text(self) -> AsyncIterator[str]:
        """Yield the text of the answer, piece by piece; everything else is skipped.

        Example:
            messages = [{"role": "user", "content": "When was the lighthouse built?"}]
            stream = await pc.assistants.chat(assistant_name="guide", messages=messages, stream=True)
            async for piece in stream.text():
                print(piece, end="")
        """
        async for chunk in self._chunks:
            if piece := self._text(chunk):
                yield piece

    async def collect(self) -> str:
        """Return the text of the answer, as far as it has not been read, when it is complete.

        Example:
            messages = [{"role": "user", "content": "When was the lighthouse built?"}]
            stream = await pc.assistants.chat(assistant_name="guide", messages=messages, stream=True)
            print(await stream.collect())
        """
        return "".join([piece async for piece in self.text()])

    async def close(self) -> None:
        """Close the connection; there are no more chunks then.

        Example:
            messages = [{"role": "user", "content": "When was the lighthouse built?"}]
            stream = await pc.assistants.chat(assistant_name="guide", messages=messages, stream=True)
            async for chunk in stream:
                break
            await stream.close()
        """
        await self._chunks.aclose()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: iterate over it, or call text() or collect()>"

    def _repr_html_(self) -> str:
        return f"<code>{escape(repr(self))}</code>"

    async def _read(self, stream: AsyncIterator[C]) -> AsyncGenerator[C, None]:
        try:
            async for chunk in stream:
                if self._belongs(chunk):
                    yield chunk
        finally:
            close = getattr(stream, "aclose", None)
            if close is not None:
                await close()

    @abstractmethod
    def _belongs(self, chunk: C) -> bool:
        """Return whether readers see the chunk."""

    @abstractmethod
    def _text(self, chunk: C) -> str | None:
        """Return what the chunk adds to the text."""


class AsyncChatStream(AsyncAnswerStream[ChatStreamChunk]):
    """The answer of `assistants.chat(stream=True)`. It can be read once.

    Iterating gives `StreamMessageStart`, then `StreamContentChunk` and `StreamCitationChunk` as they come, and
    `StreamMessageEnd`. Kinds of chunks that this release does not know are skipped. Use it in an
    `async with` block if you may stop early.

    Args:
        stream: The chunks.

    Raises:
        The errors of `chat`, while it is read. Also ResponseParsingError for a chunk that is not what the API
        describes, ServiceError when the service breaks off with an error of its own, and
        PineconeConnectionError or PineconeTimeoutError when the connection breaks or falls silent for the
        length of the timeout.

    Example:
        messages = [{"role": "user", "content": "When was the lighthouse built?"}]
        stream = await pc.assistants.chat(assistant_name="guide", messages=messages, stream=True)
        async with stream:
            async for chunk in stream:
                if chunk.type == "content_chunk":
                    print(chunk.delta.content, end="")
    """

    def __aiter__(self) -> AsyncIterator[KnownChunk]:
        return cast(AsyncIterator[KnownChunk], self._chunks)

    def _belongs(self, chunk: ChatStreamChunk) -> bool:
        if not isinstance(chunk, UnknownVariant):
            return True
        error = chunk.raw.get("error")
        if error is not None or chunk.tag == "error":
            words = error.get("message") if isinstance(error, dict) else error
            raise ServiceError(f"the answer was broken off: {words or chunk.raw}", body=chunk.raw)
        return False

    def _text(self, chunk: ChatStreamChunk) -> str | None:
        # Not by class: another API version may have one of its own.
        text: str | None = getattr(getattr(chunk, "delta", None), "content", None)
        return text


class AsyncChatCompletionStream(AsyncAnswerStream[ChatCompletionStreamChunk]):
    """The answer of `assistants.chat_completions(stream=True)`. It can be read once.

    Iterating gives a `ChatCompletionStreamChunk` per event, in the format of OpenAI. Use it in an
    `async with` block if you may stop early.

    Args:
        stream: The chunks.

    Raises:
        The errors of `chat_completions`, while it is read. Also ResponseParsingError for a chunk that is not
        what the API describes, and PineconeConnectionError or PineconeTimeoutError when the connection
        breaks or falls silent for the length of the timeout.

    Example:
        stream = await pc.assistants.chat_completions(
            assistant_name="guide",
            messages=[{"role": "user", "content": "When was the lighthouse built?"}],
            stream=True,
        )
        async with stream:
            async for chunk in stream:
                print(chunk.choices[0].delta.content or "", end="")
    """

    def _belongs(self, chunk: ChatCompletionStreamChunk) -> bool:
        if chunk.id is None and not chunk.choices:
            raise ResponseParsingError(
                "chat_completion_assistant_events: an event of the answer is not what the API describes: it "
                "has neither an id nor choices"
            )
        return True

    def _text(self, chunk: ChatCompletionStreamChunk) -> str | None:
        return "".join(
            choice.delta.content
            for choice in chunk.choices
            if choice.delta is not None and choice.delta.content
        )
