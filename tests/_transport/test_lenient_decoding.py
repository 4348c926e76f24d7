"""Answers to calls that were carried out, where they are not what their API describes: every operation of every version."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec.structs import fields

from pinecone._transport.protocol import decode
from pinecone.errors import IncompleteResponseWarning, ResponseParsingError
from pinecone_api import VERSIONS
from pinecone_api._lenient import read
from pinecone_api._runtime import Operation
from pinecone_api.v2026_07.db_control.models import IndexModel

SERVICES = (
    "admin assistant_control assistant_data assistant_evaluation db_control db_data inference oauth"
)
#: The rest of their names, of the operations with a POST that change nothing.
READS = (
    "chat_assistant chat_completion_assistant context_assistant metrics_alignment describe_index_stats"
    " fetch_documents fetch_vectors_by_metadata list_documents query_vectors search_documents"
    " search_records_namespace embed rerank get_token"
).split()


def _operations() -> Iterator[Any]:
    for version, package in VERSIONS.items():
        for service in SERVICES.split():
            module = importlib.import_module(f"pinecone_api.{package}.{service}.operations")
            for found in vars(module).values():
                if isinstance(found, Operation):
                    yield pytest.param(found, id=f"{version}-{found.name}")


OPERATIONS = list(_operations())


def required(operation: Operation[Any]) -> set[str]:
    kind = operation.response
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return set()
    return {field.encode_name for field in fields(kind) if field.required}


def decoded(operation: Operation[Any], data: bytes) -> tuple[Any, str]:
    """Return the result with the one warning that came with it."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = decode(operation, data)
    assert len(caught) <= 1
    assert all(it.category is IncompleteResponseWarning for it in caught)
    return result, str(caught[0].message) if caught else ""


@pytest.mark.parametrize("operation", OPERATIONS)
def test_which_operations_have_an_effect(operation: Operation[Any]) -> None:
    name = operation.name.removesuffix("_events")
    assert operation.effect == (operation.verb != "GET" and name not in READS)
    assert operation.effect or not operation.needs
    if operation.response is not None:
        assert set(operation.needs) <= set(
            operation.response.__struct_fields__ if operation.needs else ()
        )


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_answer_without_members(operation: Operation[Any]) -> None:
    for body in (b"", b" \r\n", b"null", b"{}"):
        _check_empty(operation, body)


def _check_empty(operation: Operation[Any], body: bytes) -> None:
    if operation.response is None:
        assert decode(operation, body) is None
    elif operation.needs:
        with pytest.raises(ResponseParsingError, match="was probably carried out"):
            decode(operation, body)
    elif operation.effect:
        result, words = decoded(operation, body)
        missing = set() if operation.may_be_empty and not body else required(operation)
        assert {name for name in missing if name not in words} == set()
        assert bool(words) == bool(missing)
        if missing:
            assert isinstance(result, operation.response)
    elif body != b"{}":
        with pytest.raises(ResponseParsingError) as caught:
            decode(operation, body)
        assert "carried out" not in str(caught.value)


@pytest.mark.parametrize("operation", [it for it in OPERATIONS if required(it.values[0])])
def test_members_of_another_type(operation: Operation[Any]) -> None:
    kind = operation.response
    names = {
        field.encode_name: field.name for field in fields(kind) if field.name != "response_info"
    }
    body = msgspec.json.encode(dict.fromkeys(names, 0.5) | {"not-described": 1})
    if not operation.effect or operation.needs:
        with pytest.raises(ResponseParsingError):
            decode(operation, body)
        return
    result, words = decoded(operation, body)
    assert isinstance(result, kind)
    for field in fields(kind):
        if field.required and field.encode_name in words:
            assert getattr(result, field.name) is None
    assert words


@pytest.mark.parametrize("operation", [it for it in OPERATIONS if required(it.values[0])])
def test_what_is_no_object(operation: Operation[Any]) -> None:
    for body in (b"<html>ok</html>", b'{"name": "x', b"[]", b'"ok"', b"\xff"):
        with pytest.raises(ResponseParsingError) as caught:
            decode(operation, body)
        assert ("was probably carried out" in str(caught.value)) == operation.effect


def test_what_can_be_read_is_kept() -> None:
    answer = {
        "name": "movies",
        "status": {"ready": "soon", "state": "Ready"},
        "deployment": {
            "deployment_type": "managed",
            "environment": 1,
            "cloud": "aws",
            "region": [],
        },
        "schema": {
            "fields": {"text": {"type": "string"}, "_values": {"type": "dense_vector"}, "x": 5}
        },
        "tags": {"team": "search", "cost": {}},
        "deletion_protection": ["enabled"],
    }
    found, lost = read(IndexModel, msgspec.json.encode(answer))
    assert (found.name, found.status.state, found.status.ready) == ("movies", "Ready", None)
    assert (found.deployment.cloud, found.deployment.region) == ("aws", None)
    assert found.tags == {"team": "search", "cost": None}
    assert "deployment.region" in lost
    assert {"status.ready", "tags['cost']", "deletion_protection"} <= set(lost)


def test_numbers_as_texts_are_numbers() -> None:
    (operation,) = [it.values[0] for it in OPERATIONS if it.id == "2026-07-upsert_documents"]
    result, words = decoded(operation, b'{"upserted_count": "12"}')
    assert (result.upserted_count, words) == (12, "")
