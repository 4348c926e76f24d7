"""Assistants answer to the names and calls of older programs."""

from __future__ import annotations

import inspect
import io
from collections.abc import Iterator
from typing import Any

import pytest

import pinecone
from pinecone import (
    AsyncPinecone,
    Pinecone,
)
from tests._compat.worlds import CLIENTS, Recorder, run
from tests.helpers.assistant_service import ANSWER, AssistantService, assistant_service
from tests.surface.test_surface import cls


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[AssistantService]:
    """Start a service of assistants with one called guide, which has three files."""
    for place in ("_sync", "_async"):
        for module in ("assistants", "assistant_files"):
            monkeypatch.setattr(f"pinecone.{place}.{module}.FIRST_PAUSE", 0.01)
    with assistant_service() as running:
        running.add("guide", "guide.pdf", "notes.txt", "map.md")
        yield running


def test_assistants_that_can_be_asked(service: AssistantService) -> None:
    with Pinecone("key", host=service.url, timeout=60.0) as client:
        pc: Any = client
        guide = pc.assistant.Assistant(assistant_name="guide")
        assert pc.assistant(name="guide") == pc.assistant("guide") == guide
        assert isinstance(guide, pinecone.AssistantModel)
        assert pc.assistant("guide").to_dict() == guide.to_dict()
        question = [{"role": "user", "content": "When?"}]
        assert guide.chat(question, temperature=0.5).message.content == "".join(ANSWER)
        assert service.requests[-1].json()["temperature"] == 0.5
        assert "".join(guide.chat(question, None, True).text()) == "".join(ANSWER)
        assert guide.chat_completions(messages=question).choices[0].message.content
        guide.context("When?", context_options={"top_k": 3, "snippet_size": None})
        assert service.requests[-1].json()["top_k"] == 3
        assert [file.name for file in guide.list_files()] == ["guide.pdf", "notes.txt", "map.md"]
        page = guide.list_files_paginated(limit=1)
        assert (len(page.files), page.next_token == page.next) == (1, True)
        file = guide.upload_bytes_stream(io.BytesIO(b"text"), "new.txt", {"kind": "note"})
        assert (service.uploads[-1].name, service.uploads[-1].content) == ("new.txt", b"text")
        assert guide.describe_file(file.id).crc32c_hash == guide.describe_file(file.id).content_hash
        guide.delete_file(file_id=file.id)
        made = pc.assistant.create_assistant("other", "Be brief.", timeout=60)
        assert made.upload_file(__file__).name == "test_assistants.py"
        assert [model.name for model in pc.assistant.list_assistants()] == ["guide", "other"]
        assert pc.assistant.list_assistants_paginated(limit=1).assistants[0].name == "guide"
        assert pc.assistant.update_assistant("other", instructions="Be long.").name == "other"
        pc.assistant.delete_assistant("other", timeout=60)
        with pytest.raises(pinecone.PineconeError, match=r"'guide' has no client; ask pc\.assist"):
            pc.assistants.describe(name="guide").chat(question)
        with pytest.warns(DeprecationWarning, match=r"write describe\(name=\.\.\.\)"):
            assert pc.assistants.describe(assistant_name="guide").name == "guide"
        assert "Assistants" in repr(pc.assistant)
        with pytest.raises(AttributeError, match="nothing"):
            _ = pc.assistant.nothing


async def test_assistants_under_older_names_asynchronously(service: AssistantService) -> None:
    async with AsyncPinecone("key", host=service.url, timeout=60.0) as client:
        pc: Any = client
        assert (await pc.assistant("guide")).name == "guide"
        assert (await pc.assistant.create_assistant("other", timeout=60)).name == "other"
        assert [m.name for m in await pc.assistants.list_assistants()] == ["guide", "other"]
        found = await pc.assistant.describe_assistant(assistant_name="other")
        assert (await pc.assistants.update_assistant(found.name, "Be brief.")).name == "other"
        await pc.assistants.delete_assistant(name="other", timeout=60)
        with pytest.warns(DeprecationWarning, match=r"write list_page\(page_size=\.\.\.\)"):
            assert (await pc.assistants.list_page(limit=1)).assistants[0].name == "guide"


@pytest.mark.parametrize("kind", CLIENTS)
def test_an_evaluation(kind: Any) -> None:
    recorder = Recorder(waits=kind is AsyncPinecone)
    owner = "AsyncAssistants" if kind is AsyncPinecone else "Assistants"
    found = inspect.getattr_static(cls(owner), "evaluation").fget(recorder)
    run(found.metrics.alignment(question="q", answer="a", ground_truth_answer="b"))
    given = {"question": "q", "answer": "a", "ground_truth_answer": "b"}
    assert recorder.calls == [("evaluate_alignment", given)]
