"""`pinecone assistant`, against a scripted service: the embedded one has no assistants."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cli.conftest import answer, rows, run
from tests.helpers.assistant_service import ANSWER, AssistantService, assistant_service


@pytest.fixture
def guide(monkeypatch: pytest.MonkeyPatch) -> Iterator[AssistantService]:
    """Provide a service with an assistant called guide."""
    with assistant_service() as service:
        service.add("guide", "guide.pdf")
        monkeypatch.setenv("PINECONE_API_KEY", "test-key-1234")
        for variable in ("CONTROL", "DATA"):
            monkeypatch.setenv(f"PINECONE_PLUGIN_ASSISTANT_{variable}_HOST", service.url)
        yield service


def test_assistants_are_listed(guide: AssistantService) -> None:
    assert rows("assistant", "list") == [["guide", "Ready", guide.url]]
    assert answer("assistant", "list")["assistants"][0]["name"] == "guide"


def test_an_answer_is_streamed_with_what_it_rests_on(guide: AssistantService) -> None:
    for asked in (["When was it built?"], []):
        printed = run("assistant", "chat", "guide", *asked, stdin="When was it built?\n").stdout
        assert printed == "".join(ANSWER) + "\n  [guide.pdf, page 3]\n"
        body = guide.requests[-1].json()
        assert body["stream"] is True
        assert body["messages"][0]["content"] == "When was it built?"


def test_an_answer_is_one_document(guide: AssistantService) -> None:
    options = ["--model", "gpt-4.1", "--filter", '{"year": 2020}']
    found = answer("assistant", "chat", "guide", "When?", *options)
    assert found["message"]["content"] == "".join(ANSWER)
    assert found["citations"][0]["references"][0]["file"]["name"] == "guide.pdf"
    body = guide.requests[-1].json()
    assert (body["model"], body["filter"]) == ("gpt-4.1", {"year": 2020})


def test_no_question_and_no_assistant_are_told_apart(guide: AssistantService) -> None:
    assert "QUESTION" in run("assistant", "chat", "guide", code=2, stdin=" \n").stderr
    assert "[404" in run("assistant", "chat", "nobody", "When?", code=1).stderr
