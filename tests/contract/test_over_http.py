"""Every operation of the fact tables over a real socket: the request line, the headers and the body that arrive."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

import pytest

from pinecone._async.http import AsyncHttp
from pinecone._sync.http import Http
from pinecone.config import PineconeConfig
from tests.contract.generated import CASES, Service, disagreements, python_name
from tests.contract.test_operations import (
    ENCODED,
    IDS,
    QUERY_VALUES,
    arguments,
    bodies,
    parameters,
)
from tests.facts import facts
from tests.support import Received, reply, serving

KEY = "key-of-the-contract-tests"


async def exchange(
    service: Service, name: str, caller: str, body: Any, answer: Any
) -> tuple[Received, Any]:
    """Perform an operation with all its parameters: what the server received and what the call returned."""
    operation = service.facts()[name]
    query = {
        python_name(p["name"]): QUERY_VALUES[p["schema"]["type"]]
        for p in parameters(operation, "query")
    }
    given = arguments(service, name, body)
    with serving(reply(int(operation.success), answer)) as server:
        config = PineconeConfig(api_key=KEY, host=server.url, timeout=10.0)
        if caller == "sync":
            sender = Http(config)
            try:
                result = getattr(service.client(sender), name)(*given, **query)
            finally:
                sender.close()
        else:
            async_sender = AsyncHttp(config)
            try:
                result = await getattr(service.aio(async_sender), name)(*given, **query)
            finally:
                await async_sender.aclose()
    (received,) = server.requests
    return received, result


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
        (p["name"], str(item))
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
    """What the bytes of a request body say; a file as its bytes."""
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
