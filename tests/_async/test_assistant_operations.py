"""Operations on files of assistants, and where metrics are."""

from __future__ import annotations

from typing import Any

import pytest

from pinecone import (
    AsyncPinecone,
    NotFoundError,
    PineconeError,
    PineconeTypeError,
    PineconeValueError,
    PrometheusTarget,
)
from pinecone._async.assistants import AsyncAssistants
from tests.helpers import scripted_answers
from tests.helpers.assistant_service import AssistantService
from tests.helpers.scripted_server import serving


async def test_operations_are_listed_over_all_pages(
    assistants: AsyncAssistants, service: AssistantService
) -> None:
    for number in range(3):
        await assistants.upload_file(
            assistant_name="guide", file_stream=b"x", file_name=f"{number}.txt", timeout=-1
        )
    await assistants.delete_file(assistant_name="guide", file_id="file-1")
    every = await assistants.list_operations(assistant_name="guide").to_list()
    assert [found.operation_type for found in every] == ["upload_file"] * 3 + ["delete_file"]
    assert len([call for call in service.calls() if call == "GET /operations/guide"]) == 2
    done = assistants.list_operations(
        assistant_name="guide", operation_type="delete_file", status="Completed"
    )
    assert [found.file_id async for found in done] == ["file-1"]
    page = await assistants.list_operations_page(assistant_name="guide", page_size=1)
    assert page.pagination is not None
    rest = await assistants.list_operations_page(
        assistant_name="guide", page_size=10, pagination_token=page.pagination.next
    )
    assert [found.id for found in [*page, *rest]] == [found.id for found in every]
    limited = await assistants.list_operations(assistant_name="guide", limit=1).to_list()
    assert limited == every[:1]


async def test_an_operation_is_followed(assistants: AsyncAssistants) -> None:
    await assistants.upload_file(
        assistant_name="guide", file_stream=b"x", file_name="x.txt", timeout=-1
    )
    (begun,) = await assistants.list_operations(assistant_name="guide").to_list()
    assert begun.status == "Processing"
    found = await assistants.describe_operation(assistant_name="guide", operation_id=begun.id)
    assert (found.id, found.status) == (begun.id, "Completed")
    with pytest.raises(NotFoundError, match="no operation unknown"):
        await assistants.describe_operation(assistant_name="guide", operation_id="unknown")


@pytest.mark.parametrize(
    ("given", "kind", "message"),
    [
        ({"assistant_name": ""}, PineconeValueError, "assistant_name: "),
        ({"operation_type": 1}, PineconeTypeError, "operation_type: expected a string, got int: 1"),
        ({"status": ["Failed"]}, PineconeTypeError, "status: expected a string, got list"),
        ({"pagination_token": 3}, PineconeTypeError, "pagination_token: expected a string"),
        ({"page_size": 0}, PineconeValueError, "page_size: expected .*got 0"),
        ({"page_size": "5"}, PineconeTypeError, "page_size: "),
    ],
)
async def test_wrong_input_sends_nothing(
    assistants: AsyncAssistants,
    service: AssistantService,
    given: dict[str, Any],
    kind: type[Exception],
    message: str,
) -> None:
    with pytest.raises(kind, match=message):
        await assistants.list_operations_page(**{"assistant_name": "guide", **given})
    if "page_size" not in given and "pagination_token" not in given:
        with pytest.raises(kind, match=message):
            assistants.list_operations(**{"assistant_name": "guide", **given})
    assert service.requests == []


async def test_an_older_version_has_no_operations(service: AssistantService) -> None:
    async with AsyncPinecone("key", host=service.url, api_version="2025-10") as pc:
        with pytest.raises(PineconeError, match="list_operations: not part of API version 2025-10"):
            await pc.assistants.list_operations(assistant_name="guide").to_list()


async def test_metrics_are_somewhere() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.control()) as server:
        async with AsyncPinecone("key", host=server.url) as pc:
            (found,) = await pc.metrics.targets(project_id=scripted_answers.PROJECT_ID)
            with pytest.raises(
                PineconeValueError, match="project_id: expected the id of a project"
            ):
                await pc.metrics.targets(project_id="")
            with pytest.raises(PineconeTypeError, match="project_id: expected a string, got None"):
                await pc.metrics.targets(project_id=None)  # type: ignore[arg-type]
    assert found == PrometheusTarget(**scripted_answers.TARGETS[0])
    (request,) = server.requests
    assert request.headers["authorization"] == "Bearer key"
    assert "api-key" not in request.headers
