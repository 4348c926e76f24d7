"""Every operation of the fact tables over a real socket: the request line, the headers and the body that arrive."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

import attrs
import msgspec
import pytest

from pinecone._async.transport.grpc import AsyncGrpc
from pinecone._async.transport.http import AsyncHttp
from pinecone._sync.transport.grpc import Grpc
from pinecone._sync.transport.http import Http
from pinecone.config import PineconeConfig, RetryConfig
from pinecone.errors import ApiError, error_class
from pinecone_api.default.db_data import operations
from tests.facts import facts
from tests.generated.services import CASES, Service, disagreements, python_name
from tests.generated.test_operations import (
    ENCODED,
    IDS,
    QUERY_VALUES,
    arguments,
    bodies,
    parameters,
)
from tests.helpers.scripted_server import Received, Server, reply, serving
from tests.helpers.waiting import LONGEST

pytestmark = pytest.mark.slow

KEY = "key-of-the-contract-tests"


async def exchange(
    service: Service, name: str, caller: str, body: Any, answer: Any
) -> tuple[Received, Any]:
    """Perform an operation with all its parameters: what the server received and what the call returned."""
    operation = service.facts()[name]
    with serving(reply(int(operation.success), answer)) as server:
        (result,) = await perform(service, name, caller, body, server)
    (received,) = server.requests
    return received, result


async def perform(service: Service, name: str, caller: str, body: Any, server: Server) -> list[Any]:
    """Perform an operation once for each reply of the server's script: what it returned or raised."""
    operation = service.facts()[name]
    query = {
        python_name(p["name"]): QUERY_VALUES[p["schema"]["type"]]
        for p in parameters(operation, "query")
    }
    given = arguments(service, name, body)
    retry = RetryConfig(max_retries=0)
    config = PineconeConfig(api_key=KEY, host=server.url, timeout=LONGEST, retry_config=retry)
    sender = Http(config) if caller == "sync" else AsyncHttp(config)
    client = (service.client if caller == "sync" else service.aio)(sender)
    results: list[Any] = []
    try:
        for _ in range(len(server.script)):
            try:
                result = getattr(client, name)(*given, **query)
                results.append(result if caller == "sync" else await result)
            except ApiError as error:
                results.append(error)
    finally:
        if isinstance(sender, Http):
            sender.close()
        else:
            await sender.aclose()
    return results


@pytest.mark.parametrize(("service", "name"), CASES, ids=IDS)
@pytest.mark.parametrize("caller", ["sync", "async"])
async def test_an_operation_on_the_wire(service: Service, name: str, caller: str) -> None:
    operation = service.facts()[name]
    body = bodies(service, operation)[0]
    answer = None if operation.answer is None else service.schemas.full(operation.answer)[0]
    received, result = await exchange(service, name, caller, body, answer)

    path, _, query = received.target.partition("?")
    expected = operation.path
    for parameter in parameters(operation, "path"):
        expected = expected.replace(f"{{{parameter['name']}}}", ENCODED)
    assert (received.method, path) == (operation.verb, expected)
    assert parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query)) == [
        (p["name"], "true" if item is True else str(item))
        for p in parameters(operation, "query")
        for value in [QUERY_VALUES[p["schema"]["type"]]]
        for item in (value if isinstance(value, list) else [value])
    ]

    headers = received.headers
    assert headers["x-pinecone-api-version"] == service.version
    proof = {
        "apiKey": (KEY, None),
        "http": (None, f"Bearer {KEY}"),
        "": (None, None),
    }
    assert (headers.get("api-key"), headers.get("authorization")) == proof[operation.security]
    kind, _, boundary = headers.get("content-type", "").partition("; boundary=")
    assert kind == (operation.media or "")
    assert facts.differences(body, arrived(received.body, operation.media, boundary)) == []

    if operation.answer is None:
        assert result is None
    else:
        assert list(disagreements(service.schemas, operation.answer, answer, result)) == []


def arrived(data: bytes, media: str | None, boundary: str) -> Any:
    """Return what the bytes of a request body say; a file as its bytes."""
    match media:
        case None:
            assert data == b""
            return None
        case "application/x-ndjson":
            return [json.loads(line) for line in data.removesuffix(b"\n").split(b"\n")]
        case "application/x-www-form-urlencoded":
            return dict(parse_qsl(data.decode("ascii"), strict_parsing=True))
        case "multipart/form-data":
            found = {}
            for part in data.split(b"--" + boundary.encode())[1:-1]:
                head, _, content = part.partition(b"\r\n\r\n")
                name = head.decode().split('name="')[1].split('"')[0]
                content = content.removesuffix(b"\r\n")
                found[name] = content if b"filename=" in head else json.loads(content)
            return found
        case _:
            return json.loads(data)


@pytest.mark.parametrize(("service", "name"), CASES, ids=IDS)
@pytest.mark.parametrize("caller", ["sync", "async"])
async def test_every_status_on_the_wire(service: Service, name: str, caller: str) -> None:
    """Each documented status with its body; a range stands for a status that nothing else documents."""
    operation = service.facts()[name]
    schemas = service.schemas
    answer = None if operation.answer is None else schemas.full(operation.answer)[0]
    good = [
        (int(status), answer if status == operation.success else None)
        for status in operation.successes
    ]
    bad = [
        (int(status.replace("XX", "18")), None if schema is None else schemas.full(schema)[0])
        for status, schema in operation.errors.items()
    ]
    script = [
        reply(status, body, {"Content-Type": "application/json", "X-Request-Id": f"r-{status}"})
        for status, body in good + bad
    ]
    with serving(*script) as server:
        sent = bodies(service, operation)[0]
        results = await perform(service, name, caller, sent, server)
    for (_, body), result in zip(good, results[: len(good)], strict=True):
        if body is None:
            assert result is None
        else:
            assert operation.answer is not None
            assert list(disagreements(schemas, operation.answer, body, result)) == []
    for (status, body), error in zip(bad, results[len(good) :], strict=True):
        assert type(error) is error_class(status)
        assert (error.status_code, error.body) == (status, body)
        assert (error.operation, error.request_id) == (name, f"r-{status}")
        assert error.message == (words(body) or "Reason")


@pytest.mark.parametrize("sender", [Http, Grpc, AsyncHttp, AsyncGrpc])
async def test_headers_of_a_call_are_sent(sender: Any) -> None:
    """They are arguments of an operation; over gRPC the call goes to REST, which has headers."""
    call = msgspec.structs.replace(operations.list_vectors(), headers=(("X-Tag", "a"),))
    config = PineconeConfig(api_key=KEY, timeout=LONGEST, additional_headers={"x-tag": "client's"})
    with serving(reply(200, {"vectors": [{"id": "1"}]})) as server:
        carrier = sender(attrs.evolve(config, host=server.url))
        if isinstance(carrier, Http | Grpc):
            answers = [carrier.send(call)]
            carrier.close()
        else:
            answers = [await carrier.send(call)]
            await carrier.aclose()
    assert [item.id for item in answers[0].vectors] == ["1"]
    assert server.requests[0].headers["x-tag"] == "a"


def words(body: Any) -> Any:
    """Return what an error body says to people, in any of the documented shapes."""
    body = body or {}
    inner = body.get("error", body)
    return inner.get("message") if isinstance(inner, dict) else body.get("error_description", inner)
