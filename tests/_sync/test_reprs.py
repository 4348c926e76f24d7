# Made from tests/_async/test_reprs.py by `python -m codegen unasync`. Change that file, not this one.
"""What clients, handles, their parts, answers and errors show of themselves in a log: what they are, and no secret."""

from __future__ import annotations

import re
from typing import Any

import pytest

from pinecone import (
    Admin,
    GrpcIndex,
    Index,
    NotFoundError,
    Paginator,
    Pinecone,
    PineconeError,
)
from pinecone.grpc import GRPCClientConfig
from pinecone.lowlevel import Connection
from pinecone_api.default.db_control.client import DbControlClient

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


def owners() -> dict[str, Any]:
    pc = Pinecone(host=CONTROL, **SECRETS)
    return {
        "pc": pc,
        "index": pc.index(host=HOST),
        "grpc_index": pc.index(host=HOST, grpc=True),
        "alone": Index(host=HOST, **SECRETS),
        "grpc_alone": GrpcIndex(host=HOST, **SECRETS),
        "admin": Admin(client_id="id", client_secret="hidden-secret", host=CONTROL),
        "connection": Connection(DbControlClient, host=CONTROL, **SECRETS),
    }


def test_clients_and_handles_show_their_host_and_no_secret() -> None:
    made = owners()
    shown = {name: repr(owner) for name, owner in made.items()}
    assert shown == {
        "pc": f"Pinecone(api_key='...1234', host={CONTROL!r})",
        "index": f"Index(host={HOST!r})",
        "grpc_index": f"GrpcIndex(host={HOST!r})",
        "alone": f"Index(host={HOST!r})",
        "grpc_alone": f"GrpcIndex(host={HOST!r})",
        "admin": f"Admin(client_id='id', host={CONTROL!r})",
        "connection": f"Connection(host={CONTROL!r})",
    }
    for owner in made.values():
        assert "hidden" not in repr(getattr(owner, "config", None))
        owner.close()
    settings = repr(made["pc"].config)
    for words in ("'...1234'", "['X-Token']", "'http://...@proxy:3128'", "['X-Proxy']"):
        assert words in settings


def test_parts_of_clients_show_the_same_way() -> None:
    made = owners()
    for owner, path, host in PARTS:
        part = made[owner]
        for name in path.split("."):
            part = getattr(part, name)
        assert repr(part) == f"{type(part).__name__}(host={host!r})", path
        assert re.match(r"[A-Z][A-Za-z]+\(", repr(part))
    for owner in made.values():
        owner.close()


def test_a_class_of_a_caller_shows_its_own_name() -> None:
    class Films(Index):
        pass

    assert repr(Films(host=HOST, api_key="key")) == f"Films(host={HOST!r})"


@pytest.mark.parametrize("grpc", [False, True])
def test_answers_are_short(pc: Pinecone, index: Index, grpc: bool) -> None:
    with pc.index(host=index.host, grpc=grpc) as handle:
        metadata = {"text": "x" * 5000}
        ids = [f"record-{number}" for number in range(60)]
        handle.upsert(vectors=[(id_, [1.0, 2.0, 3.0], metadata) for id_ in ids])
        found = handle.query(
            vector=[1.0, 2.0, 3.0], top_k=60, include_values=True, include_metadata=True
        )
        assert (handle.fetch(ids=ids)).vectors.keys() == set(ids)
        answers = [
            found,
            found.matches[0],
            found.response_info,
            handle.fetch(ids=ids),
            handle.describe_index_stats(),
            handle.describe_namespace(name="__default__"),
        ]
    for answer in answers:
        shown = repr(answer)
        assert shown.startswith(f"{type(answer).__name__}(")
        assert len(shown) < 2000
        assert "\n" not in shown
    assert ", ... 57 more]" in repr(found)
    assert "x..." in repr(found.matches[0])


def test_paginators_show_where_they_are(pc: Pinecone) -> None:
    pages = pc.assistants.list()
    assert repr(pages) == "Paginator(limit=None, pagination_token=None)"
    assert isinstance(pages, Paginator)
    indexes = pc.indexes.list()
    assert re.match(r"<?(Async)?ListedIndexes\b", repr(indexes))
    assert " object at 0x" not in repr(indexes)


@pytest.mark.parametrize("grpc", [False, True])
def test_errors_show_class_status_and_words(pc: Pinecone, index: Index, grpc: bool) -> None:
    with pc.index(host=index.host, grpc=grpc) as handle:
        with pytest.raises(NotFoundError) as caught:
            handle.describe_namespace(name="nowhere")
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
