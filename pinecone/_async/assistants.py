"""Assistants: services that answer questions from documents."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from pinecone import _versions
from pinecone._async.assistant_chat import AsyncAssistantChat
from pinecone._async.assistant_files import AsyncAssistantFiles
from pinecone._async.pagination import AsyncPaginator, async_paginator
from pinecone._async.plain.assistant_data import AsyncAssistantOperations
from pinecone._async.waiting import async_until, async_until_gone
from pinecone._compat.async_methods import AsyncOlderAssistants
from pinecone._compat.calls import accepts_older
from pinecone._requests import assistants
from pinecone._requests.arguments import optional_text, optional_within, text
from pinecone._requests.assistants import FIRST_PAUSE, assistant_name, is_gone, is_ready
from pinecone._requests.polling import Poller
from pinecone.models.assistants import AlignmentResult, AssistantModel, ListAssistantsResponse
from pinecone_api.default.assistant_control import limits
from pinecone_api.default.assistant_evaluation.models import AlignmentRequest


class AsyncAssistants(
    AsyncAssistantFiles, AsyncAssistantOperations, AsyncAssistantChat, AsyncOlderAssistants
):
    """Assistants of a project: `pc.assistants`.

    They are managed at `/assistant` of the client's host, or of `PINECONE_PLUGIN_ASSISTANT_CONTROL_HOST` if that
    is set. Files and questions go to the host of each assistant, which is looked up once.

    Args:
        config: Settings of the client.
    """

    @accepts_older("name", renamed="assistant_name=name")
    async def create(
        self,
        *,
        name: str,
        instructions: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        region: str = "us",
        environment: str | None = None,
        timeout: float | None = None,
    ) -> AssistantModel:
        """Create an assistant and wait until it can be used (operation `create_assistant`).

        Args:
            name: 1 to 63 characters, unique in the project.
            instructions: What to tell the assistant about how to answer, such as a tone or a language. Default:
                nothing.
            metadata: What to keep with the assistant, an object of any shape. Default: none.
            region: Where it and its files are kept, `"us"` (default) or `"eu"`. It cannot change later.
            environment: Environment to create it in. Default: the service chooses.
            timeout: Seconds to wait for the assistant. None (default) waits for as long as it takes, 0 looks
                once, -1 returns without waiting.

        Returns:
            The assistant's description, with `host`, the address of its files and chats.

        Raises:
            PineconeValueError: An argument cannot work.
            PineconeTypeError: An argument has the wrong type.
            ConflictError: There is an assistant of that name.
            PineconeError: The assistant will never be ready.
            PineconeTimeoutError: The assistant was not ready in time; it exists nevertheless.

        Example:
            created = await pc.assistants.create(
                name="cook", instructions="Answer in one sentence.", region="eu"
            )
            print(created.status, created.host)
        """
        poller = _poller(timeout)
        request = assistants.create_request(name, instructions, metadata, region, environment)
        # An assistant of that name may have been deleted behind our back, and the new one lives elsewhere.
        self._hosts.pop(name, None)
        assistant = await self._control.create_assistant(request)
        look = partial(self._described, name)
        waiting_for = f"assistant {name!r} was not ready"
        return await async_until(is_ready, assistant, look, poller, waiting_for)

    @accepts_older("name", renamed="assistant_name=name")
    async def describe(self, *, name: str) -> AssistantModel:
        """Fetch the settings, status and address of an assistant (operation `get_assistant`).

        Args:
            name: The assistant.

        Raises:
            PineconeValueError: The name is empty.
            NotFoundError: There is no such assistant.

        Example:
            described = await pc.assistants.describe(name="guide")
            print(described.status, described.instructions)
        """
        return await self._described(assistant_name(name, "name"))

    def list(
        self, *, limit: int | None = None, pagination_token: str | None = None
    ) -> AsyncPaginator[AssistantModel]:
        """List the assistants of the project, fetched page by page while they are read (operation `list_assistants`).

        Args:
            limit: Largest number of assistants to give, over all pages. Default: all.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `AsyncPaginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: The limit is less than 1.

        Example:
            async for assistant in pc.assistants.list():
                print(assistant.name, assistant.status)
        """
        return async_paginator(self.list_page, pagination_token, limit)

    @accepts_older(renamed="limit=page_size")
    async def list_page(
        self, *, page_size: int | None = None, pagination_token: str | None = None
    ) -> ListAssistantsResponse:
        """Fetch one page of the assistants of the project (operation `list_assistants`).

        Args:
            page_size: Largest number of assistants on the page. Default: the service chooses.
            pagination_token: `next` of the page before. Default: the first page.

        Returns:
            `assistants`, and `next`, the token of the next page; None on the last one.

        Raises:
            PineconeValueError: The page size is less than 1.
            PineconeError: The pinned API version has no pages and an argument is given.

        Example:
            page = await pc.assistants.list_page(page_size=10)
            print(page.names(), page.next)
        """
        control = self._control
        options = _versions.arguments(
            control.list_assistants,
            self._config.api_version,
            limit=optional_within(page_size, "page_size", limits.list_assistants.limit),
            pagination_token=optional_text(pagination_token, "pagination_token"),
        )
        return await control.list_assistants(**options)

    @accepts_older("name", renamed="assistant_name=name")
    async def update(
        self,
        *,
        name: str,
        instructions: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> AssistantModel:
        """Change what an assistant is told or what is kept with it (operation `update_assistant`).

        Args:
            name: The assistant.
            instructions: What to tell it from now on; "" for nothing. Default: that stays.
            metadata: What to keep with it in place of those kept now. Default: those stay.

        Returns:
            The assistant's description after the change.

        Raises:
            PineconeValueError: The name is empty, or nothing is to be changed.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such assistant.

        Example:
            changed = await pc.assistants.update(name="guide", instructions="Answer in German.")
            print(changed.instructions)
        """
        checked = assistant_name(name, "name")
        request = assistants.update_request(instructions, metadata)
        changed = await self._control.update_assistant(checked, request)
        # Some answers to a change have neither the status nor the address.
        return assistants.whole(changed, checked) or await self._described(checked)

    @accepts_older("name", renamed="assistant_name=name")
    async def delete(self, *, name: str, timeout: float | None = None) -> None:
        """Delete an assistant with all its files, and wait until it is gone (operation `delete_assistant`).

        Args:
            name: The assistant.
            timeout: Seconds to wait. None (default) waits for as long as it takes, 0 looks once, -1 returns
                without waiting.

        Raises:
            PineconeValueError: The name is empty.
            NotFoundError: There is no such assistant.
            PineconeTimeoutError: The assistant was still there when the time was over.

        Example:
            await pc.assistants.delete(name="guide")
        """
        poller = _poller(timeout)
        self._hosts.pop(assistant_name(name, "name"), None)
        await self._control.delete_assistant(name)
        look = partial(self._control.get_assistant, name)
        await async_until_gone(look, poller, f"assistant {name!r} was not gone", is_gone)

    async def evaluate_alignment(
        self,
        *,
        question: str,
        answer: str,
        ground_truth_answer: str,
        timeout: float | None = None,
    ) -> AlignmentResult:
        """Score an answer against one that is known to be right (operation `metrics_alignment`).

        The answer may come from an assistant or from anywhere else. A language model compares the two, so
        scores may differ a little between calls. Requests go to the evaluation service in the United States,
        or to `/assistant` of `PINECONE_PLUGIN_ASSISTANT_DATA_HOST` if that is set.

        Args:
            question: The question that was asked.
            answer: The answer to judge.
            ground_truth_answer: The answer to judge by.
            timeout: Deadline of the call in seconds. Default: the client's.

        Returns:
            `scores.correctness`, `scores.completeness` and `scores.alignment`, each from 0 to 1, and `facts`, what
            they rest on.

        Raises:
            PineconeValueError: A text is empty.
            PineconeTypeError: An argument is no string.

        Example:
            judged = await pc.assistants.evaluate_alignment(
                question="When was the lighthouse built?",
                answer="In 1812.",
                ground_truth_answer="The lighthouse was built in 1812.",
            )
            print(judged.scores.alignment, [fact.entailment for fact in judged.facts])
        """
        request = AlignmentRequest(
            question=text(question, "question"),
            answer=text(answer, "answer"),
            ground_truth_answer=text(ground_truth_answer, "ground_truth_answer"),
        )
        return assistants.alignment_result(
            await self._evaluation.metrics_alignment(request, timeout=timeout)
        )


def _poller(timeout: float | None) -> Poller:
    return Poller(timeout, first_pause=FIRST_PAUSE, look_with="assistants.describe()")
