"""Asking assistants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict, overload

from pinecone._async.assistant_clients import AsyncAssistantClients
from pinecone._async.chat_streams import AsyncChatCompletionStream, AsyncChatStream
from pinecone._requests import arguments, assistants as requests
from pinecone._requests.assistants import Messages
from pinecone.models.assistants import (
    ChatCompletionResponse,
    ChatResponse,
    ContextOptions,
    ContextResponse,
)
from pinecone_api.default.assistant_data import limits
from pinecone_api.default.assistant_data.models import ContextRequest

if TYPE_CHECKING:
    from typing_extensions import Required, Unpack


class _Question(TypedDict, total=False):
    """Arguments of `chat_completions` but for `stream`, which decides what is returned."""

    assistant_name: Required[str]
    messages: Required[Messages]
    model: str
    temperature: float | None
    filter: Mapping[str, Any] | None
    timeout: float | None


class _ChatQuestion(_Question, total=False):
    """Arguments of `chat` but for `stream`."""

    json_response: bool
    include_highlights: bool
    context_options: ContextOptions | Mapping[str, Any] | None


class AsyncAssistantChat(AsyncAssistantClients):
    """Questions to assistants, and the passages that their answers rest on."""

    @overload
    async def chat(
        self, *, stream: Literal[False] = False, **question: Unpack[_ChatQuestion]
    ) -> ChatResponse: ...
    @overload
    async def chat(
        self, *, stream: Literal[True], **question: Unpack[_ChatQuestion]
    ) -> AsyncChatStream: ...
    async def chat(
        self,
        *,
        assistant_name: str,
        messages: Messages,
        model: str = "gpt-4o",
        stream: bool = False,
        temperature: float | None = None,
        filter: Mapping[str, Any] | None = None,
        json_response: bool = False,
        include_highlights: bool = False,
        context_options: ContextOptions | Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> ChatResponse | AsyncChatStream:
        """Ask an assistant, and get an answer with citations (operation `chat_assistant`).

        The service keeps no conversations: send the earlier messages along.

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            messages: The conversation, oldest message first: each a `Message` or a dict with `content` and
                `role`, `"user"` (default) or `"assistant"`.
            model: Language model that writes the answer, for example `"gpt-4o"` (default), `"gpt-4.1"` or
                `"claude-sonnet-4-5"`.
            stream: True gives the answer as it is written (`AsyncChatStream`). Default False.
            temperature: How freely the model picks its words, 0 or more. Default: the service's, 0.
            filter: Metadata filter, the answer draws only on files that match. Default: on all files.
            json_response: True asks for an answer whose text is a JSON object. It excludes `stream`.
            include_highlights: True makes references quote the words they stand on.
            context_options: Which passages the model is given: a `ContextOptions` or a dict with `top_k` (1 to
                64, default 16), `snippet_size` (512 to 8192 tokens, default 2048), `multimodal` and
                `include_binary_content`.
            timeout: Deadline of the call in seconds; of a stream, for its beginning and again for each
                piece. Default: the client's.

        Returns:
            The answer: `message.content` is its text, `citations` say what it rests on, `usage` counts tokens.
            With `stream`, the stream; the question is sent when it is first read.

        Raises:
            PineconeValueError: An argument cannot work.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such assistant.

        Example:
            answer = await pc.assistants.chat(
                assistant_name="guide",
                messages=[Message("When was the lighthouse built?")],
                context_options={"top_k": 8},
            )
            print(answer.message.content)
            for citation in answer.citations:
                print(citation.position, citation.references[0].file.name)
        """
        body = requests.chat_request(
            messages,
            model,
            stream,
            temperature,
            filter,
            json_response,
            include_highlights,
            context_options,
        )
        data = await self._data(assistant_name)
        if stream:
            return AsyncChatStream(
                data.chat_assistant_events(assistant_name, body, timeout=timeout)
            )
        return await data.chat_assistant(assistant_name, body, timeout=timeout)

    @overload
    async def chat_completions(
        self, *, stream: Literal[False] = False, **question: Unpack[_Question]
    ) -> ChatCompletionResponse: ...
    @overload
    async def chat_completions(
        self, *, stream: Literal[True], **question: Unpack[_Question]
    ) -> AsyncChatCompletionStream: ...
    async def chat_completions(
        self,
        *,
        assistant_name: str,
        messages: Messages,
        model: str = "gpt-4o",
        stream: bool = False,
        temperature: float | None = None,
        filter: Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> ChatCompletionResponse | AsyncChatCompletionStream:
        """Ask an assistant in the format of OpenAI (operation `chat_completion_assistant`).

        Citations are written into the text of the answer; `chat` gives them as data.

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            messages: The conversation, oldest message first: each a `Message` or a dict with `content` and
                `role`, `"user"` (default) or `"assistant"`.
            model: Language model that writes the answer. Default `"gpt-4o"`.
            stream: True gives the answer as it is written (`AsyncChatCompletionStream`). Default False.
            temperature: How freely the model picks its words, 0 or more. Default: the service's, 0.
            filter: Metadata filter, the answer draws only on files that match. Default: on all files.
            timeout: Deadline of the call in seconds; of a stream, for its beginning and again for each
                piece. Default: the client's.

        Returns:
            The answer: `choices[0].message.content` is its text. With `stream`, the stream; the question is
            sent when it is first read.

        Raises:
            PineconeValueError: An argument cannot work.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such assistant.

        Example:
            answer = await pc.assistants.chat_completions(
                assistant_name="guide",
                messages=[{"role": "user", "content": "When was the lighthouse built?"}],
            )
            print(answer.choices[0].message.content)
        """
        body = requests.completion_request(messages, model, stream, temperature, filter)
        data = await self._data(assistant_name)
        if stream:
            return AsyncChatCompletionStream(
                data.chat_completion_assistant_events(assistant_name, body, timeout=timeout)
            )
        return await data.chat_completion_assistant(assistant_name, body, timeout=timeout)

    async def context(
        self,
        *,
        assistant_name: str,
        query: str | None = None,
        messages: Messages | None = None,
        filter: Mapping[str, Any] | None = None,
        top_k: int | None = None,
        snippet_size: int | None = None,
        multimodal: bool | None = None,
        include_binary_content: bool | None = None,
        timeout: float | None = None,
    ) -> ContextResponse:
        """Find the passages that bear on a question, without an answer (operation `context_assistant`).

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            query: The question. Give either this or `messages`.
            messages: A conversation to find passages for, as `chat` takes it.
            filter: Metadata filter, only passages of files that match. Default: of all files.
            top_k: Largest number of passages, 1 to 64. Default: the service's, 16.
            snippet_size: Largest size of a passage in tokens, 512 to 8192. Default: the service's, 2048.
            multimodal: False leaves out pictures. Default: the service's, True.
            include_binary_content: False gives only the captions of pictures. Default: the service's, True.
            timeout: Deadline of the call in seconds. Default: the client's.

        Returns:
            `snippets`, most relevant first: each with `type` (`"text"` or `"multimodal"`), `content`, `score` and
            `reference`, the file and pages it is from.

        Raises:
            PineconeValueError: Neither or both of `query` and `messages` are given, or an argument cannot work.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such assistant.

        Example:
            found = await pc.assistants.context(
                assistant_name="guide", query="When was the lighthouse built?", top_k=4
            )
            for snippet in found.snippets:
                print(snippet.score, snippet.reference.file.name, snippet.content)
        """
        arguments.check_one_given(query=query, messages=messages)
        body = ContextRequest(
            query=None if query is None else arguments.text(query, "query"),
            filter=arguments.metadata_filter(filter),
            messages=None if messages is None else requests.conversation(messages),
            **requests.selection(
                limits.ContextRequest,
                top_k=top_k,
                snippet_size=snippet_size,
                multimodal=multimodal,
                include_binary_content=include_binary_content,
            ),
        )
        data = await self._data(assistant_name)
        return await data.context_assistant(assistant_name, body, timeout=timeout)
