"""Every operation of the fact tables, through the generated clients: what it sends and what it returns."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

import pytest

from pinecone_api._runtime import Call, decode, encode, parts
from tests.facts import facts
from tests.generated.services import (
    CASES,
    SERVICES,
    Service,
    disagreements,
    public_methods,
    python_name,
)

pytestmark = pytest.mark.slow

HOSTILE = "a/b?c#d é"
ENCODED = "a%2Fb%3Fc%23d%20%C3%A9"
QUERY_VALUES: dict[str, Any] = {
    "string": HOSTILE,
    "integer": 7,
    "boolean": True,
    "array": [HOSTILE, "", "b,c"],
}
CALLERS = ["sync", "async"]
IDS = [f"{service!r}-{name}" for service, name in CASES]

operation_cases = pytest.mark.parametrize(("service", "name"), CASES, ids=IDS)
callers = pytest.mark.parametrize("caller", CALLERS)
services = pytest.mark.parametrize("service", SERVICES, ids=repr)


class Recorder:
    """A sender that keeps the call and answers with a prepared body."""

    def __init__(self, answer: bytes | None) -> None:
        self.answer = answer
        self.calls: list[tuple[Call[Any], float | None]] = []

    def send(self, call: Call[Any], /, *, timeout: float | None = None) -> Any:
        self.calls.append((call, timeout))
        operation = call.operation
        if operation.response is None or self.answer is None:
            return None
        return decode(operation.response, self.answer, lax=operation.lax)


class AsyncRecorder(Recorder):
    """The same for asynchronous clients."""

    async def send(self, call: Call[Any], /, *, timeout: float | None = None) -> Any:  # type: ignore[override]
        return super().send(call, timeout=timeout)


async def perform(
    service: Service, name: str, caller: str, answer: Any, arguments: tuple[Any, ...], **query: Any
) -> tuple[Call[Any], float | None, Any]:
    """Call one method of a generated client: the recorded call, its timeout and the result."""
    data = None if answer is None else json.dumps(answer).encode()
    recorder = Recorder(data) if caller == "sync" else AsyncRecorder(data)
    client = (service.client if caller == "sync" else service.aio)(recorder)
    result = getattr(client, name)(*arguments, **query)
    if caller == "async":
        result = await result
    ((call, timeout),) = recorder.calls
    return call, timeout, result


def parameters(operation: facts.Operation, where: str) -> list[dict[str, Any]]:
    return [parameter for parameter in operation.parameters if parameter["in"] == where]


def needed(operation: facts.Operation) -> dict[str, Any]:
    """Values for the query parameters that a call cannot do without."""
    required = [p for p in parameters(operation, "query") if p.get("required")]
    return {python_name(p["name"]): QUERY_VALUES[p["schema"]["type"]] for p in required}


def bodies(service: Service, operation: facts.Operation) -> list[Any]:
    """Sample request bodies; one None for an operation without a body."""
    if operation.body is None:
        return [None]
    schemas = service.schemas
    return [*schemas.full(operation.body), *schemas.required(operation.body)]


def answers(service: Service, operation: facts.Operation) -> list[Any]:
    """Sample success bodies; one None for an operation without one."""
    if operation.answer is None:
        return [None]
    schemas = service.schemas
    kinds: list[Callable[..., list[Any]]] = [schemas.full, schemas.required, schemas.newer]
    return [sample for kind in kinds for sample in kind(operation.answer)]


def arguments(service: Service, name: str, body: Any) -> tuple[Any, ...]:
    """Positional arguments: hostile path values, then the body."""
    operation = service.facts()[name]
    path = tuple(HOSTILE for _ in parameters(operation, "path"))
    return path if body is None else (*path, service.body(name, body))


# -- completeness -----------------------------------------------------------------------------


@services
def test_no_operation_is_missing_and_none_is_made_up(service: Service) -> None:
    expected = service.facts().keys() | service.events().keys()
    assert service.constants().keys() == expected
    assert service.functions() == expected
    assert public_methods(service.client) == expected
    assert public_methods(service.aio) == expected


@operation_cases
def test_an_operation_says_what_the_document_says(service: Service, name: str) -> None:
    expected, found = service.facts()[name], service.constants()[name]
    assert (found.service, found.version) == (service.name, service.version)
    assert (found.verb, found.path, found.media) == (expected.verb, expected.path, expected.media)
    assert (found.response is None) == (expected.answer is None)
    assert found.idempotent or found.verb in ("POST", "PATCH")
    assert found.security == {"apiKey": "api_key", "http": "bearer", "": ""}[expected.security]
    versions = [p["schema"]["default"] for p in parameters(expected, "header")]
    assert set(versions) <= {service.version}
    assert found.headers == expected.headers
    assert {status for status, _ in found.errors} == expected.errors.keys()
    assert service.version == service.operations.VERSION


@services
def test_the_server_is_the_documents(service: Service) -> None:
    servers = tuple(server["url"] for server in service.table["servers"])
    assert servers == service.operations.SERVERS
    assert servers[0] == service.operations.SERVER


@services
def test_streams_of_events(service: Service) -> None:
    constants = service.constants()
    for name, operation in service.events().items():
        whole, streamed = constants[name.removesuffix("_events")], constants[name]
        assert (streamed.verb, streamed.path, streamed.media) == (
            whole.verb,
            whole.path,
            whole.media,
        )
        assert (whole.stream, streamed.stream) == (False, True)
        assert operation.event is not None
        kinds = [service.schemas.full, service.schemas.required, service.schemas.newer]
        for sample in [sample for make in kinds for sample in make(operation.event)]:
            event = decode(streamed.response, json.dumps(sample).encode())
            assert list(disagreements(service.schemas, operation.event, sample, event)) == []


@pytest.mark.parametrize("version", [v for v in facts.versions() if "grpc" in facts.tables(v)])
def test_operations_know_their_rpcs(version: str) -> None:
    rpcs = {
        (rpc["http"]["verb"], rpc["http"]["path"]): f"/VectorService/{name}"
        for name, rpc in facts.load(version, "grpc")["services"]["VectorService"].items()
    }
    found = {
        (operation.verb, operation.path): operation.rpc
        for service in SERVICES
        if service.version == version
        for operation in service.constants().values()
        if operation.rpc is not None
    }
    assert found == rpcs


@operation_cases
@callers
def test_a_method_takes_the_documents_parameters(service: Service, name: str, caller: str) -> None:
    operation = service.facts()[name]
    method = getattr(service.client if caller == "sync" else service.aio, name)
    assert inspect.iscoroutinefunction(method) == (caller == "async")
    _, *found = inspect.signature(method).parameters.values()
    positional = [python_name(p["name"]) for p in parameters(operation, "path")]
    positional += ["body"] if operation.body else []
    assert [p.name for p in found if p.kind is p.POSITIONAL_OR_KEYWORD] == positional
    keywords = {p.name: p.default for p in found if p.kind is p.KEYWORD_ONLY}
    expected: dict[str, Any] = {
        python_name(p["name"]): inspect.Parameter.empty if p.get("required") else None
        for p in parameters(operation, "query")
    }
    assert keywords == expected | {"timeout": None}


# -- requests ---------------------------------------------------------------------------------


@operation_cases
@callers
async def test_verb_path_and_timeout(service: Service, name: str, caller: str) -> None:
    operation = service.facts()[name]
    body = bodies(service, operation)[0]
    query = needed(operation)
    call, timeout, _ = await perform(
        service, name, caller, None, arguments(service, name, body), timeout=2.5, **query
    )
    path = operation.path
    for parameter in parameters(operation, "path"):
        path = path.replace(f"{{{parameter['name']}}}", ENCODED)
    assert (call.operation.verb, call.path, timeout) == (operation.verb, path, 2.5)
    assert call.operation is service.constants()[name]
    built = getattr(service.operations, name)(*arguments(service, name, body), **query)
    assert built.operation is call.operation
    assert getattr(service.operations, name).__module__ == service.operations.__name__


@operation_cases
def test_a_path_value_cannot_address_another_path(service: Service, name: str) -> None:
    operation = service.facts()[name]
    values = [HOSTILE for _ in parameters(operation, "path")]
    rest = [] if operation.body is None else [service.body(name, bodies(service, operation)[0])]
    for index, parameter in enumerate(parameters(operation, "path")):
        for bad in ("", ".", ".."):
            given = [*values[:index], bad, *values[index + 1 :], *rest]
            with pytest.raises(ValueError, match=parameter["name"]):
                getattr(service.operations, name)(*given)


@operation_cases
@callers
async def test_query_parameters(service: Service, name: str, caller: str) -> None:
    operation = service.facts()[name]
    body = bodies(service, operation)[0]
    query: dict[str, Any] = {}
    pairs: list[tuple[str, str]] = []
    for parameter in parameters(operation, "query"):
        value = QUERY_VALUES[parameter["schema"]["type"]]
        query[python_name(parameter["name"])] = value
        items = value if isinstance(value, list) else [value]
        pairs += [(parameter["name"], "true" if item is True else str(item)) for item in items]
    call, _, _ = await perform(service, name, caller, None, arguments(service, name, body), **query)
    assert call.params == tuple(pairs)


@operation_cases
@callers
async def test_request_bodies(service: Service, name: str, caller: str) -> None:
    operation = service.facts()[name]
    for body in bodies(service, operation):
        query = needed(operation)
        call, _, _ = await perform(
            service, name, caller, None, arguments(service, name, body), **query
        )
        assert facts.differences(body, sent(call, operation.media)) == []


def sent(call: Call[Any], media: str | None) -> Any:
    """Return what the body of a call says, as JSON values; a file as its bytes."""
    data = encode(call)
    match media:
        case None:
            assert data is None
            return None
        case "multipart/form-data":
            assert data is None
            found = {}
            for name, (file_name, content, kind) in parts(call):
                assert kind == ("application/octet-stream" if file_name else "application/json")
                found[name] = content if file_name else json.loads(content)
            return found
    assert data is not None
    match media:
        case "application/x-ndjson":
            assert data.endswith(b"\n")
            return [json.loads(line) for line in data.removesuffix(b"\n").split(b"\n")]
        case "application/x-www-form-urlencoded":
            return dict(
                parse_qsl(data.decode("ascii"), keep_blank_values=True, strict_parsing=True)
            )
        case _:
            assert media == "application/json"
            return json.loads(data)


# -- answers ----------------------------------------------------------------------------------


@operation_cases
@callers
async def test_answers(service: Service, name: str, caller: str) -> None:
    operation = service.facts()[name]
    body = bodies(service, operation)[0]
    query = needed(operation)
    for answer in answers(service, operation):
        _, _, result = await perform(
            service, name, caller, answer, arguments(service, name, body), **query
        )
        if operation.answer is None:
            assert result is None
        else:
            wrong = list(disagreements(service.schemas, operation.answer, answer, result))
            assert wrong == []


# -- errors -----------------------------------------------------------------------------------


@operation_cases
def test_errors(service: Service, name: str) -> None:
    """Every documented error body, as documented and as a newer service may send it."""
    operation, constant = service.facts()[name], service.constants()[name]
    schemas = service.schemas
    for status, schema in operation.errors.items():
        kind = constant.error_type(int(status.replace("XX", "99")))
        assert (kind is None) == (schema is None)
        if schema is None:
            continue
        for sample in [*schemas.full(schema), *schemas.required(schema), *schemas.newer(schema)]:
            error = decode(kind, json.dumps(sample).encode())
            assert list(disagreements(schemas, schema, sample, error)) == []


@services
def test_streams_fail_like_the_whole_answer(service: Service) -> None:
    constants = service.constants()
    for name in service.events():
        assert constants[name].errors == constants[name.removesuffix("_events")].errors


def test_some_services_describe_ranges_and_some_do_not() -> None:
    described = {
        status for service in SERVICES for o in service.facts().values() for status in o.errors
    }
    assert {"404", "4XX", "5XX"} <= described
