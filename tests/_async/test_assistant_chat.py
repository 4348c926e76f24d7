"""Asking assistants: requests, answers, and streams that break, stall or bring something new."""

from __future__ import annotations

import contextlib
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import asdict, dataclass
from typing import Any, cast

import pytest

from pinecone import (
    AsyncChatCompletionStream,
    AsyncChatStream,
    AsyncPinecone,
    ContextOptions,
    Message,
    NotFoundError,
    PineconeConnectionError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
    ResponseParsingError,
    ServiceError,
    StreamContentChunk,
)
from pinecone._async.assistants import AsyncAssistants
from pinecone.models import StreamContentDelta
from tests.helpers.assistant_service import ANSWER, AssistantService
from tests.helpers.scripted_server import Reply, hold, reply, serving, wait_then
from tests.helpers.waiting import DEADLINES

QUESTION = [{"role": "user", "content": "When was it built?"}]
TEXT = "".join(ANSWER)


@dataclass
class OldMessage:
    """What `pinecone-plugin-assistant` has, which stays installed when its client is replaced."""

    content: str
    role: str = "user"


@dataclass
class OldOptions:
    top_k: int | None = None
    multimodal: bool | None = None

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


async def test_messages_and_options_of_the_plugin_are_taken(
    assistants: AsyncAssistants, service: AssistantService
) -> None:
    await assistants.chat(
        assistant_name="guide",
        messages=cast(Any, [OldMessage("Hi"), OldMessage("Hello.", role="assistant")]),
        context_options=cast(Any, OldOptions(top_k=4)),
    )
    sent = service.requests[-1].json()
    assert sent["messages"] == [
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "Hello."},
    ]
    assert sent["context_options"] == {"top_k": 4}


async def test_chat(assistants: AsyncAssistants, service: AssistantService) -> None:
    answer = await assistants.chat(
        assistant_name="guide",
        messages=[Message("Hi"), {"content": "Hello.", "role": "assistant"}, {"content": "When?"}],
        model="gpt-4.1",
        temperature=0.5,
        filter={"number": {"$gt": 1}},
        json_response=True,
        include_highlights=True,
        context_options=ContextOptions(top_k=4, multimodal=False),
    )
    assert answer.message is not None
    assert answer.message.content == TEXT
    reference = answer.citations[0].references[0]
    assert reference.file is not None
    assert reference.file.content_hash == "9a71bb4c"
    assert reference.pages == [3]
    assert answer["usage"]["total_tokens"] == 28
    assert service.requests[-1].target == "/assistant/chat/guide"
    assert service.requests[-1].json() == {
        "messages": [
            {"role": "user", "content": "Hi"},
            {"role": "assistant", "content": "Hello."},
            {"role": "user", "content": "When?"},
        ],
        "model": "gpt-4.1",
        "temperature": 0.5,
        "filter": {"number": {"$gt": 1}},
        "json_response": True,
        "include_highlights": True,
        "context_options": {"top_k": 4, "multimodal": False},
    }
    # The answer is part of the next question.
    await assistants.chat(
        assistant_name="guide", messages=[Message("When?"), answer.message, Message("By whom?")]
    )
    assert service.requests[-1].json()["messages"][1] == {"role": "assistant", "content": TEXT}


async def test_a_streamed_chat(assistants: AsyncAssistants, service: AssistantService) -> None:
    stream = await assistants.chat(assistant_name="guide", messages=QUESTION, stream=True)
    assert service.calls() == ["GET /assistants/guide"]  # the question waits for a reader
    kinds = [chunk.type async for chunk in stream]  # type: ignore[union-attr]
    assert kinds == ["message_start", "content_chunk", "content_chunk", "citation", "message_end"]
    assert service.requests[-1].json()["stream"] is True
    assert service.requests[-1].headers["accept"] == "text/event-stream"
    assert [chunk async for chunk in stream] == []
    assert await stream.collect() == ""

    stream = await assistants.chat(assistant_name="guide", messages=QUESTION, stream=True)
    assert await stream.collect() == TEXT
    stream = await assistants.chat(assistant_name="guide", messages=QUESTION, stream=True)
    assert [piece async for piece in stream.text()] == ANSWER
    assert "AsyncChatStream" in repr(stream)
    assert "&lt;AsyncChatStream" in stream._repr_html_()


async def test_chat_completions(assistants: AsyncAssistants, service: AssistantService) -> None:
    answer = await assistants.chat_completions(
        assistant_name="guide", messages=QUESTION, filter={"number": 1}, temperature=0
    )
    message = answer.choices[0].message
    assert message is not None
    assert message.content == TEXT
    assert service.requests[-1].target == "/assistant/chat/guide/chat/completions"
    assert service.requests[-1].json() == {
        "messages": QUESTION,
        "model": "gpt-4o",
        "temperature": 0.0,
        "filter": {"number": 1},
    }
    stream = await assistants.chat_completions(
        assistant_name="guide", messages=QUESTION, stream=True
    )
    reasons = [chunk.choices[0].finish_reason async for chunk in stream]
    assert reasons == [None, None, "stop"]
    stream = await assistants.chat_completions(
        assistant_name="guide", messages=QUESTION, stream=True
    )
    assert await stream.collect() == TEXT


async def test_context(assistants: AsyncAssistants, service: AssistantService) -> None:
    found = await assistants.context(
        assistant_name="guide",
        query="When?",
        top_k=64,
        snippet_size=512,
        multimodal=True,
        include_binary_content=False,
    )
    assert service.requests[-1].json() == {
        "query": "When?",
        "top_k": 64,
        "snippet_size": 512,
        "multimodal": True,
        "include_binary_content": False,
    }
    text, pictures = found.snippets
    assert (text["content"], text["reference"]["pages"]) == (TEXT, [3])  # type: ignore[index]
    assert pictures["content"][1].image_data.mime_type == "image/jpeg"  # type: ignore[index]
    await assistants.context(assistant_name="guide", messages=[Message("When?")])
    assert service.requests[-1].json() == {"messages": [{"role": "user", "content": "When?"}]}


async def test_leaving_a_stream_early(service: AssistantService) -> None:
    async with AsyncPinecone("key", host=service.url, connection_pool_maxsize=1) as pc:
        for _ in range(3):
            stream = await pc.assistants.chat(
                assistant_name="guide", messages=QUESTION, stream=True
            )
            async with stream:
                async for chunk in stream:
                    assert chunk.type == "message_start"  # type: ignore[union-attr]
                    break
            assert [chunk async for chunk in stream] == []
        unread = await pc.assistants.chat(assistant_name="guide", messages=QUESTION, stream=True)
        await unread.close()
        assert await unread.collect() == ""
        assert await pc.assistants.context(assistant_name="guide", query="When?")


# -- streams that go wrong -----------------------------------------------------------------------

START = b'data: {"type": "message_start", "id": "1", "model": "m", "role": "assistant"}\n\n'
PIECE = b'data: {"type": "content_chunk", "id": "1", "model": "m", "delta": {"content": "In "}}\n\n'


def events(*pieces: bytes, end: bool = True) -> Reply:
    """Return a chunked stream of events; without `end` the connection breaks."""

    def send(sock: socket.socket) -> None:
        sock.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for piece in pieces:
            sock.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
        if end:
            sock.sendall(b"0\r\n\r\n")
        else:
            sock.shutdown(socket.SHUT_RDWR)

    return send


async def ask(url: str, name: str = "chat", **settings: Any) -> Any:
    """Read a stream from an assistant at `url`."""
    async with AsyncPinecone("key", host=url, **settings) as pc:
        pc.assistants._hosts["guide"] = url
        call: Any = getattr(pc.assistants, name)
        stream = await call(assistant_name="guide", messages=QUESTION, stream=True)
        return [chunk async for chunk in stream]


@pytest.mark.parametrize(
    ("pieces", "end", "error", "words"),
    [
        ([START, PIECE], False, PineconeConnectionError, "chat_assistant_events"),
        ([START, b"data: {nonsense\n\n"], True, ResponseParsingError, "not what the API describes"),
        ([START, b"data: []\n\n"], True, ResponseParsingError, "not what the API describes"),
        (
            [START, b'data: {"type": "content_chunk", "id": "1"}\n\n'],
            True,
            ResponseParsingError,
            "delta",
        ),
        (
            [START, b'data: {"error": {"code": "INTERNAL", "message": "model is gone"}}\n\n'],
            True,
            ServiceError,
            "model is gone",
        ),
        (
            [START, b'data: {"type": "error", "reason": "no idea"}\n\n'],
            True,
            ServiceError,
            "no idea",
        ),
    ],
)
async def test_a_stream_that_breaks(
    pieces: list[bytes], end: bool, error: type[Exception], words: str
) -> None:
    with serving(events(*pieces, end=end)) as server:
        with pytest.raises(error, match=words):
            await ask(server.url)
        assert len(server.requests) == 1  # nothing is asked again once the answer has begun


async def test_completions_that_are_none() -> None:
    wrong = pytest.raises(ResponseParsingError, match="neither an id nor choices")
    with serving(events(b'data: {"type": "ping"}\n\n')) as server, wrong:
        await ask(server.url, "chat_completions")


async def test_a_stream_that_stalls() -> None:
    def stall(sock: socket.socket) -> None:
        sock.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        sock.sendall(b"%x\r\n%s\r\n" % (len(START), START))
        hold(lambda _: None)(sock)

    with serving(stall) as server, pytest.raises(PineconeTimeoutError, match=r"0\.2 s"):
        await ask(server.url, timeout=0.2)


async def test_a_slow_stream_is_as_good_as_a_fast_one() -> None:
    """The deadline is one for each piece: all together take longer."""

    def slow_pieces(sock: socket.socket) -> None:
        sock.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for half in (PIECE[:20], PIECE[20:], PIECE[:40], PIECE[40:]):
            wait_then(0.4 * seconds, lambda _: None)(sock)
            sock.sendall(b"%x\r\n%s\r\n" % (len(half), half))
        sock.sendall(b"0\r\n\r\n")

    pieces: list[Any] = []
    for seconds in DEADLINES:
        with serving(slow_pieces) as server, contextlib.suppress(PineconeTimeoutError):
            pieces = await ask(server.url, timeout=seconds)
            break
    assert len(pieces) == 2


async def test_an_error_instead_of_a_stream() -> None:
    body = {"error": {"code": "NOT_FOUND", "message": "no such assistant"}, "status": 404}
    missing = pytest.raises(NotFoundError, match="no such assistant")
    with serving(reply(404, body)) as server, missing:
        await ask(server.url)


async def test_streams_of_ones_own() -> None:
    async def chunks() -> AsyncIterator[Any]:
        yield StreamContentChunk(id="1", delta=StreamContentDelta(content="Hi"))

    assert await AsyncChatStream(chunks()).collect() == "Hi"
    async with AsyncChatCompletionStream(chunks()) as unread:
        assert "AsyncChatCompletionStream" in repr(unread)


# -- wrong arguments -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "given", "error", "words"),
    [
        ("chat", {"messages": []}, PineconeValueError, "messages: expected at least one"),
        ("chat", {"messages": "When?"}, PineconeTypeError, "messages: expected a sequence"),
        ("chat", {"messages": Message("When?")}, PineconeTypeError, "messages: expected a seq"),
        ("chat", {"messages": ["When?"]}, PineconeTypeError, r"messages\[0\]: expected a Message"),
        (
            "chat",
            {"messages": [*QUESTION, {"role": "user"}]},
            PineconeValueError,
            r"messages\[1\]: the key 'content' is missing",
        ),
        ("chat", {"messages": [{"content": "x", "name": "y"}]}, PineconeValueError, "'name'"),
        (
            "chat",
            {"messages": [{"content": None}]},
            PineconeTypeError,
            r"messages\[0\].content: expected a string, got None",
        ),
        (
            "chat",
            {"messages": [Message("x", role="system")]},
            PineconeValueError,
            r"messages\[0\].role: expected one of 'user', 'assistant', got 'system'",
        ),
        (
            "chat",
            {"messages": QUESTION, "stream": True, "json_response": True},
            PineconeValueError,
            "stream, json_response: ",
        ),
        ("chat", {"messages": QUESTION, "stream": 1}, PineconeTypeError, "stream: "),
        ("chat", {"messages": QUESTION, "model": ""}, PineconeValueError, "model: "),
        ("chat", {"messages": QUESTION, "temperature": -1}, PineconeValueError, "temperature: "),
        ("chat", {"messages": QUESTION, "filter": {"a": {"$x": 1}}}, PineconeValueError, r"\$x"),
        (
            "chat",
            {"messages": QUESTION, "context_options": {"top_k": 65}},
            PineconeValueError,
            "context_options.top_k: expected an integer from 1 to 64, got 65",
        ),
        (
            "chat",
            {"messages": QUESTION, "context_options": {"top": 1}},
            PineconeValueError,
            "context_options: unknown key 'top'",
        ),
        ("chat", {"messages": QUESTION, "context_options": 3}, PineconeTypeError, "context_opt"),
        ("context", {}, PineconeValueError, "query, messages: .* neither"),
        (
            "context",
            {"query": "x", "messages": QUESTION},
            PineconeValueError,
            "query, messages: .* both",
        ),
        ("context", {"query": ""}, PineconeValueError, "query: "),
        ("context", {"query": "x", "top_k": 0}, PineconeValueError, "top_k: .* 1 to 64"),
        (
            "context",
            {"query": "x", "snippet_size": 511},
            PineconeValueError,
            "snippet_size: expected an integer from 512 to 8192, got 511",
        ),
        ("context", {"query": "x", "multimodal": "yes"}, PineconeTypeError, "multimodal: "),
        ("chat_completions", {"messages": []}, PineconeValueError, "messages: "),
    ],
)
async def test_wrong_arguments_are_not_sent(
    assistants: AsyncAssistants,
    service: AssistantService,
    call: str,
    given: dict[str, Any],
    error: type[Exception],
    words: str,
) -> None:
    with pytest.raises(error, match=words):
        await getattr(assistants, call)(assistant_name="guide", **given)
    with pytest.raises((PineconeValueError, PineconeTypeError), match="assistant_name: "):
        await getattr(assistants, call)(messages=QUESTION, assistant_name="")
    assert service.requests == []


def test_messages_are_mappings() -> None:
    message = Message.from_dict({"content": "Hi", "mood": "good"})
    assert (message, dict(message.items())) == (Message("Hi"), {"content": "Hi", "role": "user"})
    assert json.loads(message.to_json()) == message.to_dict()
    with pytest.raises(ValueError, match=r"Message: .*content"):
        Message.from_dict({})
