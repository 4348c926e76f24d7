"""The rpcs of namespace aliases do what their twins in REST do."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import httpx

from pinecone_api.v2026_07.grpc import messages as pb
from tests.helpers.waiting import LONGEST
from tests.local.api.grpc.rpc import Rpc, failure, upsert, vector
from tests.local.rest import Data

VERSION = {"x-pinecone-api-version": "2026-07"}


def ask(rpc: Rpc, rpc_name: str, /, **members: str | int) -> Any:
    """Call an rpc with the message that is named after it."""
    method = re.sub("(?<!^)([A-Z])", r"_\1", rpc_name).lower()
    return getattr(rpc.stub, method)(getattr(pb, f"{rpc_name}Request")(**members))


def over_rest(rest: Data, name: str) -> httpx.Response:
    return rest.http.get(f"{rest.host}/namespace-aliases/{name}", headers=VERSION)


def test_an_alias_lives_and_dies(rpc: Rpc, rest: Data) -> None:
    made = ask(rpc, "CreateNamespaceAlias", name="current", target_namespace="films")
    shown = over_rest(rest, "current").json()
    times = [shown.pop(name) for name in ("created_at", "updated_at")]
    assert shown == {"name": made.name, "target_namespace": made.target_namespace}
    for moment, text in zip((made.created_at, made.updated_at), times, strict=True):
        assert f"{moment.ToDatetime().isoformat(timespec='microseconds')}Z" == text
    rpc.call("Upsert", upsert(vector("a", 1, 2, 3), namespace="current"))
    assert rest.counts() == {"films": 1}
    assert ask(rpc, "DescribeNamespaceAlias", alias_name="current") == made
    moved = ask(rpc, "RepointNamespaceAlias", alias_name="current", target_namespace="books")
    assert (moved.target_namespace, moved.created_at) == ("books", made.created_at)
    assert moved.updated_at.ToDatetime() > made.updated_at.ToDatetime()
    ask(rpc, "DeleteNamespaceAlias", alias_name="current")
    assert over_rest(rest, "current").status_code == 404


def test_lists_have_pages(rpc: Rpc) -> None:
    for number in range(3):
        ask(rpc, "CreateNamespaceAlias", name=f"a{number}", target_namespace=f"n{number % 2}")
    page = ask(rpc, "ListNamespaceAliases", limit=2)
    assert [alias.name for alias in page.namespace_aliases] == ["a0", "a1"]
    assert (page.total_count, page.HasField("pagination")) == (3, True)
    last = ask(rpc, "ListNamespaceAliases", limit=2, pagination_token=page.pagination.next)
    assert [alias.name for alias in last.namespace_aliases] == ["a2"]
    assert not last.HasField("pagination")
    some = ask(rpc, "ListNamespaceAliases", prefix="a", target_namespace="n1")
    assert [alias.name for alias in some.namespace_aliases] == ["a1"]


def test_what_is_refused(rpc: Rpc) -> None:
    ask(rpc, "CreateNamespaceAlias", name="z", target_namespace="n")
    cases: list[tuple[str, dict[str, Any], int, str]] = [
        ("CreateNamespaceAlias", {"name": "a"}, 3, "target_namespace must not be empty"),
        ("CreateNamespaceAlias", {"target_namespace": "n"}, 3, "must be 1 to 512 characters long"),
        ("CreateNamespaceAlias", {"name": "n", "target_namespace": "x"}, 6, "n already exists"),
        ("ListNamespaceAliases", {"limit": 101}, 3, "limit must be between 1 and 100"),
        ("RepointNamespaceAlias", {"alias_name": "b", "target_namespace": "n"}, 5, "b not found"),
        ("DeleteNamespaceAlias", {"alias_name": "b"}, 5, "Namespace alias b not found"),
    ]
    for name, members, code, message in cases:
        failed = failure(partial(ask, rpc, name, **members))
        assert failed.code == code
        assert message in failed.message


def test_a_request_that_is_no_message_is_refused(rpc: Rpc) -> None:
    path = "/NamespaceAliasService/CreateNamespaceAlias"
    failed = failure(lambda: rpc.channel.unary_unary(path)(b"\xff", timeout=LONGEST))
    assert failed[:2] == (3, f"The request is not a valid message of {path}")
