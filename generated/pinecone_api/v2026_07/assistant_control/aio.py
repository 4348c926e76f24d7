# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncAssistantControlClient(AsyncClient):
    """Create, configure and delete assistants: services that answer questions from documents you
    upload. Every call needs an API key and is confined to the project that owns the key. Files
    and chat are found on the host of each assistant, which is part of its description.

    `AssistantControlClient` tells more about each operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def create_assistant(
        self, body: m.CreateAssistantRequest, *, timeout: float | None = None
    ) -> m.AssistantModel:
        """Create an assistant.

        `POST /assistants`.

        Args:
            body: Name, instructions and region of the new assistant.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.create_assistant(body), timeout=timeout)

    async def delete_assistant(self, assistant_name: str, *, timeout: float | None = None) -> None:
        """Delete an assistant.

        `DELETE /assistants/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.delete_assistant(assistant_name), timeout=timeout)

    async def get_assistant(
        self, assistant_name: str, *, timeout: float | None = None
    ) -> m.AssistantModel:
        """Describe an assistant.

        `GET /assistants/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.get_assistant(assistant_name), timeout=timeout)

    async def list_assistants(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.ListAssistantsResponse:
        """List the assistants of the project.

        `GET /assistants`.

        Args:
            limit: Largest number of assistants on a page. When absent, the service chooses. At
                least 1.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(
            ops.list_assistants(limit=limit, pagination_token=pagination_token), timeout=timeout
        )

    async def update_assistant(
        self, assistant_name: str, body: m.UpdateAssistantRequest, *, timeout: float | None = None
    ) -> m.UpdateAssistantResponse:
        """Change an assistant.

        `PATCH /assistants/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.update_assistant(assistant_name, body), timeout=timeout)
