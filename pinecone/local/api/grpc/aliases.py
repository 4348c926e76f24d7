"""Serve the rpcs of namespace aliases: whoever knows their service knows version 2026-07, whatever it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from pinecone.local.catalog import requests
from pinecone.local.engine.aliases import Aliases
from pinecone.local.http import Request, Response
from pinecone.local.storage.aliases import Alias
from pinecone_api.v2026_07.grpc import messages as pb

Method: TypeAlias = Callable[[Aliases, Request], Response]


def _create(aliases: Aliases, request: Request) -> Response:
    asked = pb.CreateNamespaceAliasRequest.FromString(request.body)
    new = requests.CreateNamespaceAliasRequest(asked.name, asked.target_namespace)
    return _answer(_described(aliases.create(new)))


def _list(aliases: Aliases, request: Request) -> Response:
    asked = pb.ListNamespaceAliasesRequest.FromString(request.body)
    given = {field.name: value for field, value in asked.ListFields()}
    found = aliases.list_page(requests.ListNamespaceAliasesRequest(**given))
    message = pb.ListNamespaceAliasesResponse(
        namespace_aliases=[_described(alias) for alias in found.aliases], total_count=found.total
    )
    if found.next_token is not None:
        message.pagination.next = found.next_token
    return _answer(message)


def _describe(aliases: Aliases, request: Request) -> Response:
    asked = pb.DescribeNamespaceAliasRequest.FromString(request.body)
    return _answer(_described(aliases.describe(asked.alias_name)))


def _repoint(aliases: Aliases, request: Request) -> Response:
    asked = pb.RepointNamespaceAliasRequest.FromString(request.body)
    moved = requests.RepointNamespaceAliasRequest(asked.target_namespace)
    return _answer(_described(aliases.repoint(asked.alias_name, moved)))


def _delete(aliases: Aliases, request: Request) -> Response:
    aliases.delete(pb.DeleteNamespaceAliasRequest.FromString(request.body).alias_name)
    return _answer(pb.DeleteNamespaceAliasResponse())


def _described(alias: Alias) -> pb.NamespaceAliasDescription:
    message = pb.NamespaceAliasDescription(name=alias.name, target_namespace=alias.target)
    message.created_at.FromJsonString(alias.created_at)
    message.updated_at.FromJsonString(alias.updated_at)
    return message


def _answer(message: Any) -> Response:
    return Response(200, message.SerializeToString())


METHODS: dict[str, Method] = {
    "/NamespaceAliasService/CreateNamespaceAlias": _create,
    "/NamespaceAliasService/ListNamespaceAliases": _list,
    "/NamespaceAliasService/DescribeNamespaceAlias": _describe,
    "/NamespaceAliasService/RepointNamespaceAlias": _repoint,
    "/NamespaceAliasService/DeleteNamespaceAlias": _delete,
}
