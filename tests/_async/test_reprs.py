"""What clients, handles, their parts, answers and errors show of themselves in a log: what they are, and no secret."""

from __future__ import annotations

import re
from typing import Any

import pytest

from pinecone import (
    AsyncAdmin,
    AsyncGrpcIndex,
    AsyncIndex,
    AsyncPaginator,
    AsyncPinecone,
    NotFoundError,
    PineconeError,
)
from pinecone.grpc import GRPCClientConfig
from pinecone.lowlevel import AsyncConnection
from pinecone_api.default.db_control.aio import AsyncDbControlClient

HOST = "https://films-abc123.svc.example.com"
CONTROL = "https://control.example.com"
SECRETS = {
    "api_key": "pcsk-hidden-1234",
    "additional_headers": {"X-Token": "hidden-header"},
    "proxy_url": "http://user:hidden-password@proxy:3128",
    "proxy_headers": {"X-Proxy": "hidden-proxy-header"},
}
#: What is asked for, of what, and what it shows besides its class, which always comes first.
PARTS = [
    *(("pc", name, CONTROL) for name in "indexes backups collections inference metrics".split()),
    *(("pc", name, CONTROL) for name in "restore_jobs backup_schedules assistants".split()),
    ("pc", "inference.model", CONTROL),
    *(("admin", name, CONTROL) for name in "organizations projects api_keys users".split()),
    *(("admin", name, CONTROL) for name in "invites service_accounts role_bindings".split()),
    ("index", "documents", HOST),
    ("grpc_index", "documents", HOST),
]


async def owners() -> dict[str, Any]:
    pc = AsyncPinecone(host=CONTROL, **SECRETS)
    return {
        "pc": pc,
        "index": await pc.index(host=HOST),
        "grpc_index": await pc.index(host=HOST, grpc=True),
        "alone": AsyncIndex(host=HOST, **SECRETS),
        "grpc_alone": AsyncGrpcIndex(host=HOST, **SECRETS),
        "admin": AsyncAdmin(client_id="id", client_secret="hidden-secret", host=CONTROL),
        "connection": AsyncConnection(AsyncDbControlClient, host=CONTROL, **SECRETS),
    }


async def test_clients_and_handles_show_their_host_and_no_secret() -> None:
    made = await owners()
    shown = {name: repr(owner) for name, owner in made.items()}
    assert shown == {
        "pc": f"AsyncPinecone(api_key='...1234', host={CONTROL!r})",
        "index": f"AsyncIndex(host={HOST!r})",
        "grpc_index": f"AsyncGrpcIndex(host={HOST!r})",
        "alone": f"AsyncIndex(host={HOST!r})",
        "grpc_alone": f"AsyncGrpcIndex(host={HOST!r})",
        "admin": f"AsyncAdmin(client_id='id', host={CONTROL!r})",
        "connection": f"AsyncConnection(host={CONTROL!r})",
    }
    for owner in made.values():
        assert "hidden" not in repr(getattr(owner, "config", None))
        await owner.close()
    settings = repr(made["pc"].config)
    for words in ("'...1234'", "['X-Token']", "'http://...@proxy:3128'", "['X-Proxy']"):
        assert words in settings


async def test_parts_of_clients_show_the_same_way() -> None:
    made = await owners()
    for owner, path, host in PARTS:
        part = made[owner]
        for name in path.split("."):
            part = getattr(part, name)
        assert repr(part) == f"{type(part).__name__}(host={host!r})", path
        assert re.match(r"[A-Z][A-Za-z]+\(", repr(part))
    for owner in made.values():
        await owner.close()


async def test_a_class_of_a_caller_shows_its_own_name() -> None:
    class Films(AsyncIndex):
        pass

    assert repr(Films(host=HOST, api_key="key")) == f"Films(host={HOST!r})"


@pytest.mark.parametrize("grpc", [False, True])
async def test_answers_are_short(pc: AsyncPinecone, index: AsyncIndex, grpc: bool) -> None:
    async with await pc.index(host=index.host, grpc=grpc) as handle:
        metadata = {"text": "x" * 5000}
        ids = [f"record-{number}" for number in range(60)]
        await handle.upsert(vectors=[(id_, [1.0, 2.0, 3.0], metadata) for id_ in ids])
        found = await handle.query(
            vector=[1.0, 2.0, 3.0], top_k=60, include_values=True, include_metadata=True
        )
        assert (await handle.fetch(ids=ids)).vectors.keys() == set(ids)
        answers = [
            found,
            found.matches[0],
            found.response_info,
            await handle.fetch(ids=ids),
            await handle.describe_index_stats(),
            await handle.describe_namespace(name="__default__"),
        ]
    for answer in answers:
        shown = repr(answer)
        assert shown.startswith(f"{type(answer).__name__}(")
        assert len(shown) < 2000
        assert "\n" not in shown
    assert ", ... 57 more]" in repr(found)
    assert "x..." in repr(found.matches[0])


async def test_paginators_show_where_they_are(pc: AsyncPinecone) -> None:
    pages = pc.assistants.list()
    assert repr(pages) == "AsyncPaginator(limit=None, pagination_token=None)"
    assert isinstance(pages, AsyncPaginator)
    indexes = pc.indexes.list()
    assert re.match(r"<?(Async)?ListedIndexes\b", repr(indexes))
    assert " object at 0x" not in repr(indexes)


@pytest.mark.parametrize("grpc", [False, True])
async def test_errors_show_class_status_and_words(
    pc: AsyncPinecone, index: AsyncIndex, grpc: bool
) -> None:
    async with await pc.index(host=index.host, grpc=grpc) as handle:
        with pytest.raises(NotFoundError) as caught:
            await handle.describe_namespace(name="nowhere")
    words = "status_code=404, message='Namespace not found'"
    code = ", error_code='NOT_FOUND'" if grpc else ""
    request = f", request_id={caught.value.request_id!r}"
    assert repr(caught.value) == f"NotFoundError({words}{code}{request})"
    assert repr(PineconeError("gone")) == "PineconeError('gone')"
    assert repr(NotFoundError("gone")) == "NotFoundError(status_code=404, message='gone')"


def test_settings_of_grpc_show_no_values_of_headers() -> None:
    shown = repr(GRPCClientConfig(additional_metadata={"x-token": "hidden-header"}))
    assert "['x-token']" in shown
    assert "hidden" not in shown
