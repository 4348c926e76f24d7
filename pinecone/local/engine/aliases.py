"""Manage further names of the namespaces of one index: create, list, describe, repoint and delete.

Decisions that the documentation does not settle: the namespace of an alias need not exist, as writes create
it; an alias cannot stand for another one; aliases are part of backups, like the namespaces; and a namespace
keeps its aliases when it is deleted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

import msgspec

from pinecone.local.catalog import requests
from pinecone.local.catalog.clock import Clock
from pinecone.local.engine.checks import (
    checked_prefix,
    decode_token,
    encode_token,
    page_size,
    stored_namespace,
)
from pinecone.local.engine.guard import operation
from pinecone.local.engine.namespaces import DEFAULT
from pinecone.local.errors import Code, DataError, invalid
from pinecone.local.limits import ALIAS_NAME, MAX_LIST_LIMIT
from pinecone.local.storage import aliases as stored
from pinecone.local.storage.store import Store

T = TypeVar("T")

_NAME = re.compile(ALIAS_NAME.pattern)


class AliasesListed(msgspec.Struct, frozen=True):
    """Hold one page of aliases in name order, and how many there are on all pages."""

    aliases: list[stored.Alias]
    total: int
    next_token: str | None


class Aliases:
    """Carry out the alias operations of one index. Every method raises DataError for what it refuses.

    The target of what they return is a public name.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        """Work on a store.

        Args:
            store: Where the aliases are.
            clock: Tells when they change.
        """
        self.store = store
        self._clock = clock

    @operation
    def create(self, request: requests.CreateNamespaceAliasRequest) -> stored.Alias:
        """Give a namespace a further name."""
        name = _checked_name(request.name)
        target = self._target(request.target_namespace)
        if target == name:
            raise invalid(f"target_namespace must be another name than that of the alias, {name}")
        now = self._clock.now()
        alias = stored.Alias(name, target, now, now)
        if name == DEFAULT or not self._write(lambda aliases: aliases.create(alias)):
            raise DataError(
                Code.ALREADY_EXISTS, f"A namespace or a namespace alias {name} already exists"
            )
        return _public(alias)

    @operation
    def list_page(self, request: requests.ListNamespaceAliasesRequest) -> AliasesListed:
        """Read one page of aliases, in name order."""
        limit = page_size(request.limit, MAX_LIST_LIMIT, MAX_LIST_LIMIT)
        prefix = checked_prefix(request.prefix)
        after = decode_token(request.pagination_token)
        found = [alias for alias in self._read().all() if alias.name.startswith(prefix)]
        if request.target_namespace is not None:
            target = _checked_target(request.target_namespace)
            found = [alias for alias in found if alias.target == target]
        rest = [_public(alias) for alias in found if alias.name > after]
        token = encode_token(rest[limit - 1].name) if len(rest) > limit else None
        return AliasesListed(rest[:limit], len(found), token)

    @operation
    def describe(self, name: str) -> stored.Alias:
        """Tell what an alias stands for."""
        alias = self._read().get(_checked_name(name))
        if alias is None:
            raise _unknown(name)
        return _public(alias)

    @operation
    def repoint(self, name: str, request: requests.RepointNamespaceAliasRequest) -> stored.Alias:
        """Let an alias stand for another namespace from now on."""
        _checked_name(name)
        target, now = self._target(request.target_namespace), self._clock.now()
        alias = self._write(lambda aliases: aliases.repoint(name, target, now))
        if alias is None:
            raise _unknown(name)
        return _public(alias)

    @operation
    def delete(self, name: str) -> None:
        """Delete an alias; its namespace stays."""
        _checked_name(name)
        if not self._write(lambda aliases: aliases.delete(name)):
            raise _unknown(name)

    def _target(self, name: str) -> str:
        target = _checked_target(name)
        if self.store.aliases.get(target) is not None:
            raise invalid(f"target_namespace must be a namespace, got the alias {target}")
        return target

    def _write(self, change: Callable[[stored.Aliases], T]) -> T:
        return change(self.store.aliases)

    def _read(self) -> stored.Aliases:
        return self.store.aliases


def _checked_name(name: str) -> str:
    if not ALIAS_NAME.low <= len(name) <= ALIAS_NAME.high:
        raise invalid(
            f"The name of an alias must be {ALIAS_NAME.low} to {ALIAS_NAME.high} characters long, "
            f"got {len(name)}"
        )
    if not _NAME.fullmatch(name):
        raise invalid(
            "The name of an alias must be printable ASCII without spaces and without "
            f"#%&+/;=?\\, got {requests.show(name)}"
        )
    return name


def _checked_target(name: str) -> str:
    if not name:
        raise invalid("target_namespace must not be empty")
    return stored_namespace(name)


def _public(alias: stored.Alias) -> stored.Alias:
    return msgspec.structs.replace(alias, target=alias.target or DEFAULT)


def _unknown(name: str) -> DataError:
    return DataError(Code.NOT_FOUND, f"Namespace alias {name} not found")
