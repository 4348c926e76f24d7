"""Empties a project, so that it can be deleted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from attrs import evolve

from pinecone import _versions
from pinecone._async.pages import async_pages
from pinecone._async.transport.http import AsyncHttp
from pinecone.config import PineconeConfig
from pinecone.errors import ApiError, NotFoundError
from pinecone_api.default.assistant_control.aio import AsyncAssistantControlClient
from pinecone_api.default.db_control.aio import AsyncDbControlClient
from pinecone_api.default.db_control.models import ConfigureIndexRequest, IndexModel


async def async_empty(config: PineconeConfig) -> list[ApiError]:
    """Ask for the deletion of all that is in the project of `config.api_key`; what was refused.

    Deletions take their time, so the project may not be empty yet on return.
    """
    refusals: list[ApiError] = []
    http = AsyncHttp(config)
    assistants_http = AsyncHttp(evolve(config, host=f"{config.host}/assistant"))
    control = _versions.client(AsyncDbControlClient, config.api_version, http)
    assistants = _versions.client(AsyncAssistantControlClient, config.api_version, assistants_http)
    try:
        await _delete_indexes(control, refusals)
        backups = async_pages(partial(control.list_project_backups, limit=100))
        await _delete_all(backups, lambda it: control.delete_backup(it.backup_id), refusals)
        found = async_pages(assistants.list_assistants)
        await _delete_all(found, lambda it: assistants.delete_assistant(it.name), refusals)
    finally:
        await http.aclose()
        await assistants_http.aclose()
    return refusals


@contextmanager
def _noted(refusals: list[ApiError]) -> Iterator[None]:
    """Ignore what is gone already, and keep any other refusal for later."""
    try:
        yield
    except NotFoundError:
        return
    except ApiError as error:
        refusals.append(error)


async def _delete_indexes(control: AsyncDbControlClient, refusals: list[ApiError]) -> None:
    with _noted(refusals):
        for index in await control.list_indexes():
            with _noted(refusals):
                await _delete_index(control, index)
    with _noted(refusals):
        for collection in await control.list_collections():
            with _noted(refusals):
                await control.delete_collection(collection.name)


async def _delete_index(control: AsyncDbControlClient, index: IndexModel) -> None:
    if index.deletion_protection == "enabled":
        off = ConfigureIndexRequest(deletion_protection="disabled")
        await control.configure_index(index.name, off)
    await control.delete_index(index.name)


async def _delete_all(
    pages: AsyncIterator[Any],
    delete: Callable[[Any], Awaitable[object]],
    refusals: list[ApiError],
) -> None:
    """List everything first: a deletion may change what the next page has."""
    found: list[Any] = []
    with _noted(refusals):
        async for page in pages:
            found += page
    for item in found:
        with _noted(refusals):
            await delete(item)
