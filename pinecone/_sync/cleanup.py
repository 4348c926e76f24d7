# Made from pinecone/_async/cleanup.py by `python -m codegen unasync`. Change that file, not this one.
"""Empties a project, so that it can be deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from attrs import evolve

from pinecone import _versions
from pinecone._sync.pages import pages
from pinecone._sync.transport.http import Http
from pinecone.config import PineconeConfig
from pinecone.errors import ApiError, NotFoundError
from pinecone_api.default.assistant_control.client import AssistantControlClient
from pinecone_api.default.db_control.client import DbControlClient
from pinecone_api.default.db_control.models import ConfigureIndexRequest, IndexModel


def empty(config: PineconeConfig) -> list[ApiError]:
    """Ask for the deletion of all that is in the project of `config.api_key`; what was refused.

    Deletions take their time, so the project may not be empty yet on return.
    """
    refusals: list[ApiError] = []
    http = Http(config)
    assistants_http = Http(evolve(config, host=f"{config.host}/assistant"))
    control = _versions.client(DbControlClient, config.api_version, http)
    assistants = _versions.client(AssistantControlClient, config.api_version, assistants_http)
    try:
        _delete_indexes(control, refusals)
        backups = pages(partial(control.list_project_backups, limit=100))
        _delete_all(backups, lambda it: control.delete_backup(it.backup_id), refusals)
        found = pages(assistants.list_assistants)
        _delete_all(found, lambda it: assistants.delete_assistant(it.name), refusals)
    finally:
        http.close()
        assistants_http.close()
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


def _delete_indexes(control: DbControlClient, refusals: list[ApiError]) -> None:
    with _noted(refusals):
        for index in control.list_indexes():
            with _noted(refusals):
                _delete_index(control, index)
    with _noted(refusals):
        for collection in control.list_collections():
            with _noted(refusals):
                control.delete_collection(collection.name)


def _delete_index(control: DbControlClient, index: IndexModel) -> None:
    if index.deletion_protection == "enabled":
        off = ConfigureIndexRequest(deletion_protection="disabled")
        control.configure_index(index.name, off)
    control.delete_index(index.name)


def _delete_all(
    pages: Iterator[Any],
    delete: Callable[[Any], object],
    refusals: list[ApiError],
) -> None:
    """List everything first: a deletion may change what the next page has."""
    found: list[Any] = []
    with _noted(refusals):
        for page in pages:
            found += page
    for item in found:
        with _noted(refusals):
            delete(item)
