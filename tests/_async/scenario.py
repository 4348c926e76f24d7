"""Say where the calls of `calls_*.py` are made: each documented operation, the way a person would ask for it."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any
from unittest import mock

from attrs import define, field, frozen

from pinecone import AsyncAdmin, AsyncIndex, AsyncPinecone
from pinecone.config import RetryConfig
from tests.cassettes import cassettes
from tests.cassettes.cassettes import REPLAY, Facts, Place

NO_RETRIES = RetryConfig(max_retries=0)


@define
class AsyncStage:
    """Fresh clients for one call, and the names and ids it may speak of."""

    place: Place
    facts: Facts
    pc: AsyncPinecone = field(init=False)
    _clients: list[Any] = field(factory=list, init=False)
    _variables: Any = field(init=False)

    async def __aenter__(self) -> AsyncStage:
        host = self.place.evaluation
        variables = {"PINECONE_PLUGIN_ASSISTANT_DATA_HOST": host} if host else {}
        self._variables = mock.patch.dict(os.environ, variables)
        self._variables.start()
        self.pc = AsyncPinecone(
            self.place.api_key,
            host=self.place.control,
            retry_config=NO_RETRIES,
            api_version=self.place.api_version,
        )
        self._clients.append(self.pc)
        return self

    async def __aexit__(self, *error: object) -> None:
        self._variables.stop()
        for client in self._clients:
            await client.close()

    async def index(self, name: str = "index") -> AsyncIndex:
        """Return a handle on the data of an index, looked up beforehand."""
        handle = await self.pc.index(host=self.facts.hosts.get(name, cassettes.INDEX))
        self._clients.append(handle)
        return handle

    async def admin(self) -> AsyncAdmin:
        """Return a service account."""
        account = AsyncAdmin(
            client_id=self.place.client_id,
            client_secret=self.place.client_secret,
            host=self.place.control,
            oauth_host=self.place.login,
            retry_config=NO_RETRIES,
            api_version=self.place.api_version,
        )
        self._clients.append(account)
        return account


Act = Callable[[AsyncStage], Awaitable[None]]


@frozen
class Step:
    """One operation of a story, with what has to happen around it while somebody answers for real."""

    operation: str
    call: Act
    before: Act | None
    after: Act | None
    unrecordable: str
    """Why it is not recorded from a real project; "" when it is."""


STORY: dict[str, Step] = {}
"""Every operation as "service/name", in an order in which what one needs was made by those before."""


def operation(
    service: str,
    *,
    before: Act | None = None,
    after: Act | None = None,
    unrecordable: str = "",
) -> Callable[[Act], Act]:
    """Make a function the call of the operation that has its name.

    Args:
        service: The document that describes it.
        before: What prepares the call, off the record.
        after: What waits for its effect, off the record.
        unrecordable: Why a real project is not asked.
    """

    def register(call: Act) -> Act:
        name = f"{service}/{call.__name__}"
        STORY[name] = Step(name, call, before, after, unrecordable)
        return call

    return register


async def replay(step: Step, tape: AbstractContextManager[Any], place: Place = REPLAY) -> Any:
    """Make the call of a step inside `tape`, which answers it; what the tape says is returned."""
    async with AsyncStage(place, Facts()) as stage:
        with tape as cassette:
            await step.call(stage)
    return cassette


async def play(
    step: Step, place: Place, facts: Facts, tape: AbstractContextManager[Any] | None = None
) -> None:
    """Make the call of a step, inside `tape` if there is one, where somebody answers for real."""
    for act in (step.before, step.call, step.after):
        if act is not None:
            async with AsyncStage(place, facts) as stage:
                with tape if tape is not None and act is step.call else nullcontext():
                    await act(stage)
