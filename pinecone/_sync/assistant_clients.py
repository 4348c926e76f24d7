# Made from pinecone/_async/assistant_clients.py by `python -m codegen unasync`. Change that file, not this one.
"""The hosts of assistants, and the connections to them."""

from __future__ import annotations

from attrs import evolve

from pinecone import _versions
from pinecone._requests import assistants as requests
from pinecone._sync.transport.http import Http
from pinecone.config import PineconeConfig, refuse_less_secure
from pinecone.config.addressed import Addressed
from pinecone.errors import PineconeValueError, closed_error
from pinecone.models.assistants import AssistantModel
from pinecone_api.default.assistant_control.client import AssistantControlClient
from pinecone_api.default.assistant_data.client import AssistantDataClient
from pinecone_api.default.assistant_evaluation.client import AssistantEvaluationClient


class AssistantClients(Addressed):
    """The generated clients of assistants. Connections to a host are shared by all assistants on it."""

    def __init__(self, config: PineconeConfig) -> None:
        self._config = config
        self._control_base = requests.control_base(config.host)
        self._evaluation_base = requests.evaluation_base()
        self._senders: dict[str, Http] = {}
        self._hosts: dict[str, str] = {}
        self._closed = False

    @property
    def _control(self) -> AssistantControlClient:
        sender = self._sender(self._control_base)
        return _versions.client(AssistantControlClient, self._config.api_version, sender)

    @property
    def _evaluation(self) -> AssistantEvaluationClient:
        sender = self._sender(self._evaluation_base)
        return _versions.client(AssistantEvaluationClient, self._config.api_version, sender)

    def _data(self, name: object) -> AssistantDataClient:
        """Return the client of an assistant's files and chats. Its address is looked up once."""
        checked = requests.assistant_name(name)
        if checked not in self._hosts:
            self._described(checked)
        if checked not in self._hosts:
            raise PineconeValueError(
                f"assistant_name: assistant {checked!r} has no host yet; wait until "
                f"assistants.describe() shows it Ready"
            )
        host = self._hosts[checked]
        refuse_less_secure(self._config.host, host, "it has to have an address with https://")
        sender = self._sender(requests.data_base(host))
        return _versions.client(AssistantDataClient, self._config.api_version, sender)

    def _described(self, name: str) -> AssistantModel:
        assistant = self._control.get_assistant(name)
        if assistant.host:
            self._hosts[name] = assistant.host
        return assistant

    def _sender(self, base: str) -> Http:
        if self._closed:
            raise closed_error("assistants")
        if base not in self._senders:
            # Of two threads that come here at once, one throws a sender away that has no connections yet.
            self._senders.setdefault(base, Http(evolve(self._config, host=base)))
        return self._senders[base]

    def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`.

        Closing the client that these assistants belong to does the same.

        Example:
            pc.assistants.close()
        """
        self._closed = True
        for sender in list(self._senders.values()):
            sender.close()
