"""Empties a project, so that it can be deleted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from attrs import evolve

from pinecone import _versions
from pinecone._async.pages import async_pages
from pinecone._async.transport.http import AsyncHttp
from pinecone.config import PineconeConfig
from pinecone.errors import ApiError, NotFoundError
from pinecone_api.v2026_04.assistant_control.aio import AsyncAssistantControlClient
from pinecone_api.v2026_04.db_control.aio import AsyncDbControlClient
from pinecone_api.v2026_04.db_control.models import ConfigureIndexRequest, IndexModel


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
        await _delete_backups(control, refusals)
        await _delete_assistants(assistants, refusals)
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


async def _delete_backups(control: AsyncDbControlClient, refusals: list[ApiError]) -> None:
    ids: list[str] = []
    with _noted(refusals):
        async for page in async_pages(partial(control.list_project_backups, limit=100)):
            ids += [backup.backup_id for backup in page]
    for id_ in ids:
        with _noted(refusals):
            await control.delete_backup(id_)


async def _delete_assistants(
    control: AsyncAssistantControlClient, refusals: list[ApiError]
) -> None:
    names: list[str] = []
    with _noted(refusals):
        async for page in async_pages(control.list_assistants):
            names += [assistant.name for assistant in page]
    for name in names:
        with _noted(refusals):
            await control.delete_assistant(name)
