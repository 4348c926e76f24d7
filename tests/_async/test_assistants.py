"""Managing assistants, and where the calls about them go."""

from __future__ import annotations

from typing import Any

import pytest

from pinecone import (
    AsyncPinecone,
    ConflictError,
    NotFoundError,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
)
from pinecone._async.assistants import AsyncAssistants
from pinecone_api import DEFAULT
from tests.helpers.assistant_service import AssistantService, assistant_service
from tests.helpers.scripted_server import reply, serving


async def test_create_waits_until_it_is_ready(
    assistants: AsyncAssistants, service: AssistantService
) -> None:
    service.looks = 3
    made = await assistants.create(
        name="cook",
        instructions="Be brief.",
        metadata={"team": {"size": 3, "names": ["a", None]}},
        region="eu",
        environment="prod-eu",
    )
    assert (made.name, made.status, made.region, made.host) == ("cook", "Ready", "eu", service.url)
    assert service.requests[0].json() == {
        "name": "cook",
        "instructions": "Be brief.",
        "metadata": {"team": {"size": 3, "names": ["a", None]}},
        "region": "eu",
        "environment": "prod-eu",
    }
    assert service.calls() == ["POST /assistants", *["GET /assistants/cook"] * 3]
    assert service.requests[0].headers["x-pinecone-api-version"] == DEFAULT
    with pytest.raises(ConflictError, match="one of that name"):
        await assistants.create(name="cook")


async def test_create_and_delete_without_patience(
    assistants: AsyncAssistants, service: AssistantService
) -> None:
    service.looks = 2
    assert (await assistants.create(name="cook", timeout=-1)).status == "Initializing"
    assert service.calls() == ["POST /assistants"]
    with pytest.raises(PineconeTimeoutError, match=r"not gone within 0 s.*assistants.describe"):
        await assistants.delete(name="cook", timeout=0)
    assert service.calls()[1:] == ["DELETE /assistants/cook", "GET /assistants/cook"]
    service.looks = 99
    with pytest.raises(PineconeTimeoutError, match=r"'late' was not ready within 0.02 s"):
        await assistants.create(name="late", timeout=0.02)


@pytest.mark.parametrize("status", ["Failed", "InitializationFailed", "Terminating", "Terminated"])
async def test_create_gives_up_on_what_will_never_be_ready(status: str) -> None:
    with serving(reply(body={"name": "cook", "status": status})) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            with pytest.raises(PineconeError, match=f"'cook' is {status}"):
                await pc.assistants.create(name="cook")
            made = await pc.assistants.create(name="cook", timeout=-1)
            assert made.status == status


async def test_describe_update_and_delete(
    assistants: AsyncAssistants, service: AssistantService
) -> None:
    service.looks = 2
    assert (await assistants.describe(name="guide")).instructions is None
    changed = await assistants.update(name="guide", instructions="", metadata={"year": 2026})
    assert (changed.instructions, changed.metadata) == ("", {"year": 2026})
    assert service.requests[1].json() == {"instructions": "", "metadata": {"year": 2026}}
    await assistants.update(name="guide", metadata={})
    assert service.requests[3].json() == {"metadata": {}}
    await assistants.delete(name="guide")
    assert service.calls()[-3:] == ["DELETE /assistants/guide", *["GET /assistants/guide"] * 2]
    for call in (assistants.describe, assistants.delete):
        with pytest.raises(NotFoundError, match="no assistant guide"):
            await call(name="guide")


async def test_a_change_is_one_request_where_its_answer_says_everything() -> None:
    whole = {"name": "guide", "status": "Ready", "host": "h.example", "instructions": "Be kind."}
    with serving(reply(body=whole)) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            changed = await pc.assistants.update(name="guide", instructions="Be kind.")
    assert server.calls() == ["PATCH /assistant/assistants/guide"]
    assert changed.to_dict().items() >= whole.items()
    assert changed.response_info is not None


async def test_a_deletion_ends_with_what_will_never_be_gone_and_with_what_is() -> None:
    ended = {"name": "guide", "status": "Terminated"}
    with serving(reply(200), reply(body=ended)) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            await pc.assistants.delete(name="guide")
    with serving(reply(200), reply(body={**ended, "status": "Failed"})) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            with pytest.raises(PineconeError, match="'guide' is Failed and was not deleted"):
                await pc.assistants.delete(name="guide")


async def test_listings(assistants: AsyncAssistants, service: AssistantService) -> None:
    for name in ("cook", "poet", "seer"):
        service.add(name)
    everything = assistants.list()
    assert service.requests == []
    assert [found.name async for found in everything] == ["guide", "cook", "poet", "seer"]
    assert [r.target for r in service.requests] == [
        "/assistant/assistants",
        "/assistant/assistants?pagination_token=2",
    ]
    assert [found.name for found in await assistants.list(limit=3).to_list()] == [
        "guide",
        "cook",
        "poet",
    ]
    page = await assistants.list_page(page_size=3)
    assert (page.names(), page.next, page.next_token) == (["guide", "cook", "poet"], "3", "3")
    last = await assistants.list_page(pagination_token=page.next)
    assert (last.names(), last.next) == (["seer"], None)
    assert [f.name async for f in assistants.list(pagination_token="3")] == ["seer"]


async def test_evaluation_goes_to_its_own_host(
    monkeypatch: pytest.MonkeyPatch, assistants: AsyncAssistants
) -> None:
    assert assistants._evaluation_base == "https://prod-1-data.ke.pinecone.io/assistant"
    with assistant_service() as evaluator:
        monkeypatch.setenv("PINECONE_PLUGIN_ASSISTANT_DATA_HOST", evaluator.url)
        async with AsyncPinecone("key") as pc:
            judged = await pc.assistants.evaluate_alignment(
                question="When?", answer="In 1812.", ground_truth_answer="In the year 1812."
            )
        assert evaluator.calls() == ["POST /evaluation/metrics/alignment"]
    assert judged.scores.completeness == 0.5
    assert judged.facts[0].to_dict() == {
        "fact": "In the year 1812.",
        "entailment": "entailed",
        "reasoning": "Both name the year.",
    }
    assert judged["usage"]["total_tokens"] == 28
    assert judged.response_info is not None


async def test_the_control_host_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, service: AssistantService
) -> None:
    monkeypatch.setenv("PINECONE_PLUGIN_ASSISTANT_CONTROL_HOST", service.url + "/assistant/")
    async with AsyncPinecone("key", host="http://control.test") as pc:
        assert (await pc.assistants.describe(name="guide")).name == "guide"
    assert service.calls() == ["GET /assistants/guide"]
    monkeypatch.setenv("PINECONE_PLUGIN_ASSISTANT_CONTROL_HOST", "ftp://x")
    async with AsyncPinecone("key") as pc:
        with pytest.raises(PineconeValueError, match="PINECONE_PLUGIN_ASSISTANT_CONTROL_HOST"):
            assert pc.assistants


async def test_an_assistant_is_looked_up_once_and_hosts_share_connections(
    assistants: AsyncAssistants, service: AssistantService
) -> None:
    service.add("cook")
    for name in ("guide", "cook") * 2:
        await assistants.list_files_page(assistant_name=name)
    assert service.calls() == [
        "GET /assistants/guide",
        "GET /files/guide",
        "GET /assistants/cook",
        "GET /files/cook",
        "GET /files/guide",
        "GET /files/cook",
    ]
    assert len(assistants._senders) == 1
    await assistants.delete(name="cook")
    with pytest.raises(NotFoundError):
        await assistants.list_files_page(assistant_name="cook")


async def test_an_assistant_without_a_host() -> None:
    with serving(reply(body={"name": "guide", "status": "Initializing"})) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            with pytest.raises(PineconeValueError, match="'guide' has no host yet"):
                await pc.assistants.context(assistant_name="guide", query="When?")


async def test_closing(service: AssistantService) -> None:
    async with AsyncPinecone("key", host=service.url) as pc:
        assistants = pc.assistants
        assert pc.assistants is assistants
        await assistants.describe(name="guide")
    with pytest.raises(PineconeError, match="closed"):
        await assistants.describe(name="guide")
    async with AsyncPinecone("key", host=service.url) as pc:
        pass
    with pytest.raises(PineconeError, match="closed"):
        assert pc.assistants


async def test_an_older_version(service: AssistantService) -> None:
    async with AsyncPinecone("key", host=service.url, api_version="2025-10") as pc:
        page = await pc.assistants.list_page()
        assert (page.names(), page.next) == (["guide"], None)
        assert [f.name async for f in pc.assistants.list()] == ["guide"]
        assert service.requests[0].headers["x-pinecone-api-version"] == "2025-10"
        with pytest.raises(
            PineconeError, match=f"limit: list_assistants .* 2025-10; {DEFAULT} has"
        ):
            await pc.assistants.list_page(page_size=2)


async def test_an_older_version_is_not_sent_what_it_does_not_have(
    service: AssistantService,
) -> None:
    async with AsyncPinecone("key", host=service.url, api_version="2025-10") as pc:
        with pytest.raises(PineconeValueError, match="environment: not in API version 2025-10; 20"):
            await pc.assistants.create(name="cook", environment="prod-eu", timeout=-1)
        assert service.requests == []
        await pc.assistants.create(name="cook", region="eu", timeout=-1)
        assert service.requests[0].json() == {"name": "cook", "region": "eu"}


async def wrong(assistants: AsyncAssistants, call: str, given: dict[str, Any]) -> None:
    await getattr(assistants, call)(**given)


@pytest.mark.parametrize(
    ("call", "given", "error", "words"),
    [
        ("create", {"name": ""}, PineconeValueError, "name: expected the name"),
        ("create", {"name": "x" * 64}, PineconeValueError, "name: expected 1 to 63 .* got 64"),
        ("create", {"name": 3}, PineconeTypeError, "name: expected a string"),
        ("create", {"name": "x", "region": "US"}, PineconeValueError, "region: .* 'us', 'eu'"),
        ("create", {"name": "x", "instructions": 3}, PineconeTypeError, "instructions: "),
        ("create", {"name": "x", "metadata": [1]}, PineconeTypeError, "metadata: .* mapping"),
        (
            "create",
            {"name": "x", "metadata": {"a": [{"b": float("nan")}]}},
            PineconeValueError,
            r"metadata\['a'\]\[0\]\['b'\]: expected a finite number, got nan",
        ),
        ("create", {"name": "x", "metadata": {1: 2}}, PineconeTypeError, "keys that are strings"),
        ("create", {"name": "x", "metadata": {"a": {1}}}, PineconeTypeError, r"metadata\['a'\]"),
        ("create", {"name": "x", "timeout": -2}, PineconeValueError, "timeout: "),
        ("create", {"name": "x", "environment": 1}, PineconeTypeError, "environment: "),
        ("describe", {"name": ".."}, PineconeValueError, "name: "),
        ("update", {"name": "x"}, PineconeValueError, "instructions, metadata: .* neither"),
        ("update", {"name": "x", "instructions": 1}, PineconeTypeError, "instructions: "),
        ("list_page", {"page_size": 0}, PineconeValueError, "page_size: "),
        (
            "evaluate_alignment",
            {"question": "x", "answer": "", "ground_truth_answer": "x"},
            PineconeValueError,
            "answer: expected a text",
        ),
        (
            "evaluate_alignment",
            {"question": None, "answer": "x", "ground_truth_answer": "x"},
            PineconeTypeError,
            "question: expected a string",
        ),
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
        await wrong(assistants, call, given)
    assert service.requests == []


async def test_a_structure_that_contains_itself(assistants: AsyncAssistants) -> None:
    endless: dict[str, Any] = {}
    endless["x"] = endless
    with pytest.raises(PineconeValueError, match="more than 100 levels"):
        await assistants.create(name="x", metadata=endless)
