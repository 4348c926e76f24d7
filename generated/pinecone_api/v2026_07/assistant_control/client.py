# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: synchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import Client
from . import models as m, operations as ops


class AssistantControlClient(Client):
    """Create, configure and delete assistants: services that answer questions from documents you
    upload. Every call needs an API key and is confined to the project that owns the key. Files
    and chat are found on the host of each assistant, which is part of its description.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def create_assistant(
        self, body: m.CreateAssistantRequest, *, timeout: float | None = None
    ) -> m.AssistantModel:
        """Create an assistant.

        Starts the creation of an assistant and returns its description at once. It takes files and
        questions as soon as its status is `Ready`.

        `POST /assistants`.

        Args:
            body: Name, instructions and region of the new assistant.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.create_assistant(body), timeout=timeout)

    def delete_assistant(self, assistant_name: str, *, timeout: float | None = None) -> None:
        """Delete an assistant.

        Deletes an assistant and all files that were uploaded to it, for good. It stays in the
        status `Terminating` until it is gone.

        `DELETE /assistants/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.delete_assistant(assistant_name), timeout=timeout)

    def get_assistant(
        self, assistant_name: str, *, timeout: float | None = None
    ) -> m.AssistantModel:
        """Describe an assistant.

        Returns configuration, status and host of one assistant.

        `GET /assistants/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.get_assistant(assistant_name), timeout=timeout)

    def list_assistants(
        self,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        timeout: float | None = None,
    ) -> m.ListAssistantsResponse:
        """List the assistants of the project.

        Returns one page of the assistants of the project, with their configuration and status.
        Follow the pagination token until a page has none.

        `GET /assistants`.

        Args:
            limit: Largest number of assistants on a page. When absent, the service chooses. At
                least 1.
            pagination_token: Token from the previous page that selects the next one. Leave it out
                to get the first page.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(
            ops.list_assistants(limit=limit, pagination_token=pagination_token), timeout=timeout
        )

    def update_assistant(
        self, assistant_name: str, body: m.UpdateAssistantRequest, *, timeout: float | None = None
    ) -> m.UpdateAssistantResponse:
        """Change an assistant.

        Replaces the instructions or the metadata of an assistant. Whatever the request leaves out
        stays as it is. Name and region cannot change.

        `PATCH /assistants/{assistant_name}`.

        Args:
            assistant_name: Name of the assistant, 1 to 63 characters.
            body: The settings to change.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return self._sender.send(ops.update_assistant(assistant_name, body), timeout=timeout)
