"""The hosts of assistants, and the connections to them."""

from __future__ import annotations

from attrs import evolve

from pinecone import _versions
from pinecone._async.transport.http import AsyncHttp
from pinecone._requests import assistants as requests
from pinecone.config import PineconeConfig, refuse_less_secure
from pinecone.config.addressed import Addressed
from pinecone.errors import PineconeValueError, closed_error
from pinecone.models.assistants import AssistantModel
from pinecone_api.default.assistant_control.aio import AsyncAssistantControlClient
from pinecone_api.default.assistant_data.aio import AsyncAssistantDataClient
from pinecone_api.default.assistant_evaluation.aio import AsyncAssistantEvaluationClient


class AsyncAssistantClients(Addressed):
    """The generated clients of assistants. Connections to a host are shared by all assistants on it."""

    def __init__(self, config: PineconeConfig) -> None:
        self._config = config
        self._control_base = requests.control_base(config.host)
        self._evaluation_base = requests.evaluation_base()
        self._senders: dict[str, AsyncHttp] = {}
        self._hosts: dict[str, str] = {}
        self._closed = False

    @property
    def _control(self) -> AsyncAssistantControlClient:
        sender = self._sender(self._control_base)
        return _versions.client(AsyncAssistantControlClient, self._config.api_version, sender)

    @property
    def _evaluation(self) -> AsyncAssistantEvaluationClient:
        sender = self._sender(self._evaluation_base)
        return _versions.client(AsyncAssistantEvaluationClient, self._config.api_version, sender)

    async def _data(self, name: object) -> AsyncAssistantDataClient:
        """Return the client of an assistant's files and chats. Its address is looked up once."""
        checked = requests.assistant_name(name)
        if checked not in self._hosts:
            await self._described(checked)
        if checked not in self._hosts:
            raise PineconeValueError(
                f"assistant_name: assistant {checked!r} has no host yet; wait until "
                f"assistants.describe() shows it Ready"
            )
        host = self._hosts[checked]
        refuse_less_secure(self._config.host, host, "it has to have an address with https://")
        sender = self._sender(requests.data_base(host))
        return _versions.client(AsyncAssistantDataClient, self._config.api_version, sender)

    async def _described(self, name: str) -> AssistantModel:
        assistant = await self._control.get_assistant(name)
        if assistant.host:
            self._hosts[name] = assistant.host
        return assistant

    def _sender(self, base: str) -> AsyncHttp:
        if self._closed:
            raise closed_error("assistants")
        if base not in self._senders:
            # Of two threads that come here at once, one throws a sender away that has no connections yet.
            self._senders.setdefault(base, AsyncHttp(evolve(self._config, host=base)))
        return self._senders[base]

    async def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`.

        Closing the client that these assistants belong to does the same.

        Example:
            await pc.assistants.close()
        """
        self._closed = True
        for sender in list(self._senders.values()):
            await sender.aclose()
