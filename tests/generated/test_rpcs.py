"""Every rpc, through the generated stubs, against a real gRPC server; and its answers against those of REST."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from concurrent import futures
from typing import Any

import grpc
import grpc.aio
import pytest

from pinecone_api._runtime import decode
from tests.facts import facts
from tests.generated.services import SERVICES, Service, python_name
from tests.generated.test_operations import QUERY_VALUES, parameters
from tests.helpers.waiting import LONGEST

DATA = [service for service in SERVICES if service.name == "db_data"]
CASES = [
    (service, name)
    for service in DATA
    for name, operation in service.constants().items()
    if operation.rpc is not None
]
IDS = [f"{service!r}-{name}" for service, name in CASES]
METADATA = (("api-key", "k"), ("x-pinecone-api-version", "v"))


class Parts:
    """The generated gRPC modules of one version, and a server that knows its rpcs."""

    def __init__(self, version: str) -> None:
        package = f"pinecone_api.v{version.replace('-', '_').replace('.', '_')}.grpc"
        self.codec, self.client, self.aio = (
            importlib.import_module(f"{package}.{name}") for name in ("codec", "client", "aio")
        )
        self.received: list[tuple[str, Any, dict[str, str]]] = []
        self.answers: dict[str, Any] = {}

    def handlers(self) -> grpc.GenericRpcHandler:
        methods = {}
        for wire, binding in self.codec.BINDINGS.items():

            def answer(request: Any, context: Any, wire: str = wire) -> Any:
                given = dict(context.invocation_metadata())
                self.received.append((wire, request, given))
                return self.answers[wire]

            methods[wire.rsplit("/", 1)[1]] = grpc.unary_unary_rpc_method_handler(
                answer,
                request_deserializer=binding.request.FromString,
                response_serializer=binding.response.SerializeToString,
            )
        return grpc.method_handlers_generic_handler("VectorService", methods)


@pytest.fixture(scope="module")
def served() -> Iterator[dict[str, tuple[Parts, str]]]:
    """A running server for each version: its parts and its address."""
    running: dict[str, tuple[Parts, str]] = {}
    servers = []
    for service in DATA:
        parts = Parts(service.version)
        server = grpc.server(futures.ThreadPoolExecutor(2))
        server.add_generic_rpc_handlers((parts.handlers(),))
        port = server.add_insecure_port("127.0.0.1:0")
        server.start()
        servers.append(server)
        running[service.version] = parts, f"127.0.0.1:{port}"
    yield running
    for server in servers:
        server.stop(None).wait()


def body(service: Service, name: str) -> Any:
    """A request with everything set, as the operation puts it into its call."""
    operation = service.facts()[name]
    path = [f"path {i}" for i, _ in enumerate(parameters(operation, "path"))]
    query = {
        python_name(p["name"]): QUERY_VALUES[p["schema"]["type"]]
        for p in parameters(operation, "query")
    }
    if operation.body is not None:
        path.append(service.body(name, service.schemas.full(operation.body)[0]))
    return getattr(service.operations, name)(*path, **query).body


def answer(service: Service, name: str) -> Any:
    """Return what a success becomes when REST carries it."""
    operation = service.facts()[name]
    assert operation.answer is not None
    data = json.dumps(service.schemas.full(operation.answer)[0]).encode()
    constant = service.constants()[name]
    return decode(constant.response, data, lax=constant.lax)


def fill(message: Any, value: Any) -> Any:
    """Put the attributes of a model into a message, by reflection: a second way beside the codec's."""
    for field in message.DESCRIPTOR.fields:
        item = value.get(field.name) if hasattr(value, "get") else None
        if item is None:
            continue
        target = getattr(message, field.name)
        if field.message_type is None:
            target.extend(item) if isinstance(item, list) else setattr(message, field.name, item)
        elif field.message_type.full_name == "google.protobuf.Struct":
            target.update(item)
        elif field.message_type.GetOptions().map_entry:
            for key, inner in item.items():
                fill(target[key], inner)
        elif isinstance(item, list):
            for inner in item:
                fill(target.add(), inner)
        else:
            target.SetInParent()
            fill(target, item)
    return message


def leave_out(value: Any, message: Any) -> None:
    """Take from a model what only REST has: its message has no field for it."""
    for name in getattr(value, "__struct_fields__", ()):
        field = message.fields_by_name.get(name)
        if field is None:
            setattr(value, name, None)
        elif field.message_type is not None:
            leave_out(getattr(value, name), field.message_type)


def test_every_rpc_of_the_tables_is_bound() -> None:
    for service in DATA:
        bound = importlib.import_module(Parts(service.version).codec.__name__).BINDINGS.keys()
        table = facts.load(service.version, "grpc")["services"]["VectorService"]
        assert bound == {f"/VectorService/{name}" for name in table}


@pytest.mark.parametrize(("service", "name"), CASES, ids=IDS)
@pytest.mark.parametrize("caller", ["sync", "async"])
async def test_an_rpc_there_and_back(
    served: dict[str, tuple[Parts, str]], service: Service, name: str, caller: str
) -> None:
    parts, address = served[service.version]
    wire = service.constants()[name].rpc
    assert wire is not None
    binding = parts.codec.BINDINGS[wire]
    expected = answer(service, name)
    if not binding.response.DESCRIPTOR.fields:
        expected = {}  # an object without members: REST may say anything, this wire nothing
    leave_out(expected, binding.response.DESCRIPTOR)
    parts.answers[wire] = fill(binding.response(), expected)
    asked = body(service, name)
    leave_out(asked, binding.request.DESCRIPTOR)
    request = binding.encode(asked)
    method = python_name(wire.rsplit("/", 1)[1])
    if caller == "sync":
        with grpc.insecure_channel(address) as channel:
            stub = parts.client.VectorService(channel)
            reply = getattr(stub, method)(request, timeout=LONGEST, metadata=METADATA)
    else:
        async with grpc.aio.insecure_channel(address) as channel:
            stub = parts.aio.AsyncVectorService(channel)
            reply = await getattr(stub, method)(request, timeout=LONGEST, metadata=METADATA)
    sent_to, arrived, given = parts.received[-1]
    assert (sent_to, arrived) == (wire, request)
    assert given | dict(METADATA) == given
    assert present(binding.decode(reply)) == present(expected)


def present(value: Any) -> Any:
    """A model as plain data without what is absent or zero: the two wires leave that out differently.

    Numbers are as float32 has them, which is what messages carry.
    """
    if hasattr(value, "to_dict"):
        value = value.to_dict()
    if isinstance(value, dict):
        return {key: present(item) for key, item in value.items() if item or isinstance(item, dict)}
    if isinstance(value, list):
        return [present(item) for item in value]
    return pytest.approx(value, rel=1e-6) if isinstance(value, float) else value
