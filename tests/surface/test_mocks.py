"""Tests of programs put mocks with the specification of our classes in their place; what programs call has to be there."""

from __future__ import annotations

from typing import Any
from unittest.mock import create_autospec, patch

import pytest

import pinecone

RESOURCES = "assistants backup_schedules backups collections indexes inference restore_jobs"
ADMIN = "api_keys invites organizations projects role_bindings service_accounts users"
PROPERTIES = [
    *((pinecone.Pinecone, name) for name in RESOURCES.split()),
    *((pinecone.AsyncPinecone, name) for name in RESOURCES.split()),
    *((pinecone.Admin, name) for name in ADMIN.split()),
    *((kind, "documents") for kind in (pinecone.Index, pinecone.AsyncIndex, pinecone.GrpcIndex)),
]


@pytest.mark.parametrize(("kind", "name"), PROPERTIES, ids=lambda it: getattr(it, "__name__", it))
def test_what_a_property_returns_can_be_mocked(kind: Any, name: str) -> None:
    mock = create_autospec(kind, instance=True)
    getattr(mock, name).describe.return_value = 1
    assert getattr(mock, name).describe("films") == 1
    assert isinstance(mock, kind)
    assert isinstance(getattr(kind, name), property)


def test_a_client_that_is_patched() -> None:
    with patch("pinecone.Pinecone", autospec=True) as client:
        client.return_value.indexes.list.return_value = ["films"]
        client.return_value.index.return_value.query.return_value = {"matches": []}
        pc = pinecone.Pinecone(api_key="key")
        assert pc.indexes.list() == ["films"]
        assert pc.index("films").query(vector=[1.0], top_k=1) == {"matches": []}
        with pytest.raises(AttributeError):
            pc.nothing  # type: ignore[attr-defined] # noqa: B018


def test_a_property_is_made_once() -> None:
    with pinecone.Pinecone(api_key="key") as pc:
        assert pc.indexes is pc.indexes
        assert pc.index(host="films.example").documents is not None
