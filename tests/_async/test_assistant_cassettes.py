"""The exact HTTP of each operation on assistants, request bytes and headers included, pinned by recordings.

The embedded service has no assistants, so they are recorded from the scripted service that answers as the
documents say: `RECORD_CASSETTES=1 python -m pytest tests/_async/test_assistant_cassettes.py`.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
import vcr

from pinecone import AsyncPinecone, ContextOptions, Message, NotFoundError
from pinecone._async.assistants import AsyncAssistants
from tests._async.test_cassettes import DATA, FOLDER, RECORDING, without_passing_facts
from tests.assistant_service import ANSWER, AssistantService

BOUNDARY = re.compile(rb"(?<=boundary=)\w+|(?<=--)[0-9a-f]{32}")


def without_chance(request: Any) -> Any:
    """The request as if it went to a host with a name, its parts between lines that are always the same."""
    request.uri = re.sub(r"http://127\.0\.0\.1:\d+", DATA, request.uri)
    request.headers["host"] = "recorded"
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/"):
        request.headers["content-type"] = BOUNDARY.sub(b"part", kind.encode()).decode()
        request.body = BOUNDARY.sub(b"part", request.body)
        request.headers["content-length"] = str(len(request.body))
    return request


@pytest.fixture
def tape(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A cassette named after the test; every request it holds has to be made, and no other."""
    name = request.node.name.removeprefix("test_")
    if RECORDING:
        (FOLDER / "assistants" / f"{name}.yaml").unlink(missing_ok=True)
    recorder = vcr.VCR(
        cassette_library_dir=str(FOLDER / "assistants"),
        path_transformer=vcr.VCR.ensure_suffix(".yaml"),
        record_mode=vcr.mode.ALL if RECORDING else vcr.mode.NONE,
        match_on=["method", "uri", "raw_body", "headers"],
        filter_headers=["api-key", "user-agent"],
        before_record_request=without_chance,
        before_record_response=without_passing_facts if RECORDING else None,
        decode_compressed_response=True,
    )
    with recorder.use_cassette(name) as cassette:
        yield cassette
    assert RECORDING or cassette.all_played


@pytest.fixture
async def recorded(
    service: AssistantService, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[AsyncAssistants]:
    """Assistants of the scripted service while recording; nobody answers them otherwise."""
    host = service.url if RECORDING else DATA
    monkeypatch.setenv("PINECONE_PLUGIN_ASSISTANT_DATA_HOST", host)
    async with AsyncPinecone("key", host=host) as pc:
        yield pc.assistants


async def test_manage_assistants(recorded: AsyncAssistants, tape: Any) -> None:
    made = await recorded.create(
        name="cook", instructions="Be brief.", metadata={"team": "kitchen"}, region="eu"
    )
    assert (made.status, made.region) == ("Ready", "eu")
    assert (await recorded.update(name="cook", instructions="Be long.")).instructions == "Be long."
    assert [found.name async for found in recorded.list()] == ["guide", "cook"]
    page = await recorded.list_page(page_size=1)
    assert (page.names(), page.next) == (["guide"], "1")
    await recorded.delete(name="cook")
    with pytest.raises(NotFoundError):
        await recorded.describe(name="cook")
    assert "api-key" not in tape.requests[0].headers
    assert tape.requests[0].headers["x-pinecone-api-version"] == "2026-04"


async def test_manage_files(recorded: AsyncAssistants, tape: Any) -> None:
    made = await recorded.upload_file(
        assistant_name="guide",
        file_stream=b"hello",
        file_name="hello.txt",
        metadata={"year": 1812},
        multimodal=True,
    )
    assert made.id == "file-4"
    made = await recorded.upload_file(
        assistant_name="guide", file_stream=b"bye", file_name="bye.txt", file_id="mine"
    )
    assert (made.id, made.size) == ("mine", 3)
    found = recorded.list_files(assistant_name="guide", filter={"year": 1812})
    assert [file.name async for file in found] == ["hello.txt"]
    page = await recorded.list_files_page(assistant_name="guide", page_size=2, pagination_token="2")
    assert [file.id for file in page] == ["file-3", "file-4"]
    file = await recorded.describe_file(assistant_name="guide", file_id="mine", include_url=True)
    assert file.signed_url is not None
    await recorded.delete_file(assistant_name="guide", file_id="mine")
    assert len(tape.requests) == 12


async def test_ask_assistants(recorded: AsyncAssistants, tape: Any) -> None:
    messages = [Message("Hi"), Message("Hello.", role="assistant"), Message("When was it built?")]
    answer = await recorded.chat(
        assistant_name="guide",
        messages=messages,
        temperature=0.5,
        filter={"number": {"$lte": 2}},
        include_highlights=True,
        context_options=ContextOptions(top_k=4, snippet_size=1024),
    )
    assert answer.citations[0].position == 30
    stream = await recorded.chat(assistant_name="guide", messages=messages, stream=True)
    assert await stream.collect() == "".join(ANSWER)
    completion = await recorded.chat_completions(assistant_name="guide", messages=messages)
    assert completion.choices[0].finish_reason == "stop"
    pieces = await recorded.chat_completions(assistant_name="guide", messages=messages, stream=True)
    assert [piece async for piece in pieces.text()] == ANSWER
    found = await recorded.context(assistant_name="guide", query="When?", top_k=4)
    assert len(found.snippets) == 2
    assert len(tape.requests) == 6


async def test_evaluate_alignment(recorded: AsyncAssistants, tape: Any) -> None:
    judged = await recorded.evaluate_alignment(
        question="When was it built?",
        answer="In 1812.",
        ground_truth_answer="It was built in 1812.",
    )
    assert judged.scores.correctness == 1.0
    assert len(tape.requests) == 1
