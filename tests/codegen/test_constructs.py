"""Whatever documents can say is generated right, or refused where it is written, in words that help."""

from __future__ import annotations

import copy
import http.client
import http.server
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_type_hints
from urllib.parse import urlencode

import grpc
import msgspec
import pytest

from codegen import __main__ as command, build, diff, openapi
from codegen.config import PACKAGE, Layout, foreign
from codegen.errors import SpecError
from tests.codegen.constructs import (
    PROTOS,
    REFUSED,
    REQUESTS,
    SCHEMAS,
    TEXT,
    Proto,
    Refused,
    json_of,
    obj,
    ref,
)
from tests.codegen.small import importing, save, small_document, type_errors

VERSION, CLIENT = "2031-01", "{}Client(sender).{}({})"


def document(**parts: Any) -> dict[str, Any]:
    about = {"openapi": "3.1.0", "info": {"title": "Things", "version": VERSION}}
    return {**about, "servers": [{"url": "https://things.example"}], **copy.deepcopy(parts)}


def go(**operation: Any) -> dict[str, Any]:
    answer = {"200": {"description": "Yes.", **json_of({})}}
    return {"operationId": "go", "responses": answer, **operation}


def echo(kind: dict[str, Any]) -> dict[str, Any]:
    """Return an operation that takes and gives the same."""
    answer = {"200": {"description": "The same.", **json_of(kind)}}
    return go(requestBody={"required": True, **json_of(kind)}, responses=answer)


def documents() -> dict[str, dict[str, Any]]:
    """Return the rows that are generated as the services of one version."""
    found = {}
    for i, row in enumerate(SCHEMAS):
        schemas = {"Thing": row.thing, **row.more}
        paths = {"/go": {"post": echo(ref("Thing"))}}
        found[f"schema{i}"] = document(paths=paths, components={"schemas": schemas})
    for i, case in enumerate(REQUESTS):
        item = {"parameters": case.level, "post": go(**case.operation)}
        found[f"request{i}"] = document(paths={case.path: item}, components=case.shared)
    return found


def usage() -> str:
    """Return a module that makes every call of the table, for the type checker."""
    lines = ["from typing import Any", ""]
    calls = [(f"schema{i}", list(row.exchanges)) for i, row in enumerate(SCHEMAS)]
    calls += [(f"request{i}", list(case.sent)) for i, case in enumerate(REQUESTS)]
    for name, arguments in calls:
        lines += [
            f"def use_{name}(sender: Any) -> None:",
            f"    from .v2031_01.{name} import client as c, models as m",
            *(f"    c.{CLIENT.format(name.title(), 'go', given)}" for given in arguments),
            "    assert m",
        ]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Layout, list[str]]]:
    folder = tmp_path_factory.mktemp("constructs")
    save(folder / VERSION, **documents())
    layout = foreign(folder / VERSION, folder / "out", "")
    return layout, build.generate(layout)


class Echo(http.server.BaseHTTPRequestHandler):
    """Takes down each request, and answers with its body."""

    seen: list[str]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        further = [f"{name}={value}" for name, value in self.headers.items() if name[:2] == "X-"]
        self.seen.append(" ".join([self.path, *further, *([body.decode()] if body else [])]))
        self.send_response(200)
        self.send_header("Content-Length", str(len(body or b"null")))
        self.end_headers()
        self.wfile.write(body or b"null")

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def sender(runtime: Any) -> Iterator[SimpleNamespace]:
    """Yield a sender over a socket, and what the server got."""
    seen: list[str] = []
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), type("Handler", (Echo,), {"seen": seen})
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def send(call: Any, *, timeout: float | None = None) -> Any:
        connection = http.client.HTTPConnection(*server.server_address[:2])
        target = call.path + (f"?{urlencode(call.params)}" if call.params else "")
        connection.request("POST", target, runtime.encode(call), dict(call.headers))
        answer = connection.getresponse().read()
        connection.close()
        return None if answer == b"null" else runtime.decode(call.operation.response, answer)

    try:
        yield SimpleNamespace(send=send, seen=seen)
    finally:
        server.shutdown()
        server.server_close()


def called(name: str, given: str, modules: tuple[Any, Any], sender: Any) -> tuple[Any, Any]:
    """Return what a call of the table answers, and the value that it was made with."""
    client, models = modules
    space = {"m": models, "sender": sender, **vars(client)}
    kept = {"got": lambda *values, **_: values}
    value = eval(f"got({given})", {**kept, **space})
    return eval(CLIENT.format(name.title(), "go", given), space), value[0] if value else None


@pytest.mark.slow
def test_what_is_generated_is_exchanged(made: tuple[Layout, list[str]]) -> None:
    layout, _ = made
    names = [f"v2031_01.{name}.{part}" for name in documents() for part in ("client", "models")]
    with importing(layout.output, "_runtime", *names) as (runtime, *found), sender(runtime) as wire:
        modules = dict(zip(documents(), zip(found[::2], found[1::2], strict=True), strict=True))
        for i, row in enumerate(SCHEMAS):
            for given, want in row.exchanges.items():
                answer, value = called(f"schema{i}", given, modules[f"schema{i}"], wire)
                assert (answer, row.name) == (value, row.name)
                assert json.loads(wire.seen[-1].partition(" ")[2]) == want, row.name
        for i, case in enumerate(REQUESTS):
            for given, want in case.sent.items():
                called(f"request{i}", given, modules[f"request{i}"], wire)
                assert (wire.seen[-1], case.name) == (want, case.name)


def test_what_no_code_checks_is_noted(made: tuple[Layout, list[str]]) -> None:
    wanted = [f"schema{i}.oas.yaml#{note}" for i, row in enumerate(SCHEMAS) for note in row.notes]
    assert sorted(made[1]) == sorted(wanted)


@pytest.mark.slow
def test_all_of_it_is_clean_of_type_errors(made: tuple[Layout, list[str]]) -> None:
    layout, _ = made
    module = layout.output / PACKAGE / "usage.py"
    module.write_text(usage(), encoding="utf-8")
    assert type_errors(layout.output) == ""
    said = type_errors(layout.output, "--enable-error-code=deprecated").splitlines()
    module.unlink()
    assert [line.partition("v2031_01.")[2] for line in said[:-1]] == [
        f"request{i}.client.Request{i}Client.go is {case.marked}  [deprecated]"
        for i, case in enumerate(REQUESTS)
        if case.marked
    ]


def test_a_field_offers_its_known_values(made: tuple[Layout, list[str]]) -> None:
    """Editors see them in the annotation; any other text goes, too."""
    layout, _ = made
    place = next(i for i, row in enumerate(SCHEMAS) if row.name == "constants and known values")
    name = f"v2031_01.schema{place}.models"
    text = (layout.output / PACKAGE / f"{name.replace('.', '/')}.py").read_text("utf-8")
    assert 'a: Literal["x"] | str\n' in text
    assert 'c: Literal["y"] | str | None | UnsetType = UNSET\n' in text
    assert 'd: list[Literal["z"] | str] | None = None\n' in text
    with importing(layout.output, name) as (models,):
        hints = get_type_hints(models.Thing)
    assert (hints["a"], hints["d"]) == (str, list[str] | None)
    assert hints["c"] == str | None | msgspec.UnsetType


def refusal(folder: Path) -> str:
    with pytest.raises(SpecError) as caught:
        build.read(foreign(folder, folder / "out", ""))
    (found,) = caught.value.all
    return str(found)


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row.name)
def test_what_is_refused_is_named(row: Refused, tmp_path: Path) -> None:
    paths = {row.path: {"post": go(**row.operation)}}
    schemas = {"Thing": row.thing, **row.more}
    folder = save(tmp_path / VERSION, things=document(paths=paths, components={"schemas": schemas}))
    assert refusal(folder) == f"things.oas.yaml#{row.said}"


def test_one_run_says_all_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = document(
        paths={"/go": {"post": go(parameters=[{"in": "cookie", "name": "x", "schema": {}}])}},
        components={"schemas": {"A": ref("Gone"), "B": {"type": "string", "x": 1, "required": []}}},
    )
    folder = save(tmp_path / VERSION, one=bad, two=small_document(), three={"swagger": "2.0"})
    assert command.main(["generate", "--specs", str(folder), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[2] for line in said if line.startswith("error")] == [
        "one.oas.yaml#/components/schemas/B: unknown keys ['x'] in a schema",
        "one.oas.yaml#/components/schemas/A: dangling $ref #/components/schemas/Gone",
        "one.oas.yaml#/paths/~1go/post/parameters/0: a parameter in cookie",
        "three.oas.yaml#/swagger: a document of Swagger 2.0",
    ]
    assert not (tmp_path / "out").exists()


def test_webhooks_are_noted(tmp_path: Path) -> None:
    hooks = {"pet": {"post": {"responses": {}}}}
    folder = save(
        tmp_path / VERSION, things=document(paths={"/go": {"post": go()}}, webhooks=hooks)
    )
    assert build.generate(foreign(folder, tmp_path / "out", "")) == [
        "things.oas.yaml#/webhooks: calls that the service makes; nothing is made of them"
    ]


WRONG: tuple[Any, ...] = (None, 1, "x", [], {}, True, [[]], {"a": None}, ["a"], {1: 2})


def places(node: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Return the way to every node of a document."""
    nodes = {dict: dict.items, list: enumerate}.get(type(node), lambda _: ())(node)
    for key, value in nodes:
        yield (*place, key)
        yield from places(value, (*place, key))


def test_a_wrong_node_anywhere_is_taken_or_named() -> None:
    """Whatever stands in a document in the place of anything else: there is code or an error, no traceback."""
    refused: list[SpecError] = []
    count = 0
    for name, whole in {**documents(), "small": small_document()}.items():
        for place in places(whole):
            count += 1
            broken = copy.deepcopy(whole)
            node = broken
            for key in place[:-1]:
                node = node[key]
            node[place[-1]] = copy.deepcopy(WRONG[count % len(WRONG)])
            try:
                openapi.lower(broken, name=name, version=VERSION, source="x.oas.yaml", foreign=True)
            except SpecError as error:
                refused += error.all
    assert all(error.advice and error.document == "x.oas.yaml" for error in refused)
    assert len(refused) > count / 2


def test_an_anchor_inside_itself_is_refused(tmp_path: Path) -> None:
    folder = save(tmp_path / VERSION, things=small_document())
    with (folder / "things.oas.yaml").open("a") as file:
        file.write("x-loop: &loop [*loop]\n")
    assert refusal(folder).startswith("things.oas.yaml: a node inside itself, or hundreds deep\n")


# -- protos -----------------------------------------------------------------------------------


def proto_folder(folder: Path, row: Proto) -> Path:
    paths = {"/go": {"post": go(**echo(ref("Thing")))}}
    paths["/go"]["post"]["requestBody"]["required"] = row.value != "None"
    schemas = {"Thing": row.schema, **row.schemas}
    save(folder, things=document(paths=paths, components={"schemas": schemas}))
    (folder / "things.proto").write_text(
        f'syntax = "proto3"; {row.head} import "google/api/annotations.proto";'
        f" message Thing {{ {row.thing} }} {row.more} service Things {{ {row.rpc}"
        ' { option (google.api.http) = { post: "/go" body: "*" }; } }'
    )
    return folder


@pytest.mark.parametrize("row", [row for row in PROTOS if row.said], ids=lambda row: row.name)
def test_protos_that_are_refused_are_named(row: Proto, tmp_path: Path) -> None:
    assert refusal(proto_folder(tmp_path / VERSION, row)) == f"things.proto#{row.said}"


class EchoRpc(grpc.GenericRpcHandler):
    """Answers every rpc with the bytes it got, those of streams twice."""

    def service(self, details: grpc.HandlerCallDetails) -> Any:
        if self.streams:
            return grpc.unary_stream_rpc_method_handler(lambda data, _: iter((data, data)))
        return grpc.unary_unary_rpc_method_handler(lambda data, _: data)

    def __init__(self, streams: bool) -> None:
        self.streams = streams


@contextmanager
def channel(streams: bool) -> Iterator[grpc.Channel]:
    server = grpc.server(ThreadPoolExecutor(1), handlers=[EchoRpc(streams)])
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    try:
        with grpc.insecure_channel(f"127.0.0.1:{port}") as opened:
            yield opened
    finally:
        server.stop(None).wait()


@pytest.mark.slow
def test_protos_are_exchanged(tmp_path: Path) -> None:
    rows = {f"203{i}-01": row for i, row in enumerate(row for row in PROTOS if not row.said)}
    for version, row in rows.items():
        proto_folder(tmp_path / "docs" / version, row)
    notes = build.generate(foreign(tmp_path / "docs", tmp_path / "out", ""))
    (stream,) = (version for version, row in rows.items() if "stream" in row.rpc)
    assert notes == [f"{stream}/things.proto#/Things/Make: a stream, which go does not use"]
    for version, row in rows.items():
        home = f"v{version.replace('-', '_')}"
        names = ("grpc.messages", "grpc.wire", "grpc.codec", "grpc.client", "things.models")
        with importing(tmp_path / "out", *(f"{home}.{name}" for name in names)) as found:
            pb, wire, codec, client, models = found
            value = eval(row.value, {"m": models, "pb": pb})
            with channel("stream" in row.rpc) as opened:
                stub = client.Things(opened)
                if "stream" in row.rpc:
                    assert list(stub.make(value)) == [value, value]
                    continue
                (path,) = wire.WIRE
                message = codec.BINDINGS[path].encode(value)
                assert wire.WIRE[path][0](value) == message.SerializeToString()
                answer = stub.make(message)
            want = models.Thing() if value is None else value
            assert (codec.BINDINGS[path].decode(answer), row.name) == (want, row.name)
            assert wire.WIRE[path][1](answer.SerializeToString()) == want
    assert type_errors(tmp_path / "out") == ""


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (
            {"rpc": "rpc Make(Thing) returns (stream Thing)"},
            {("/Things/Make", "rpc-gives-changed", True), ("POST /go (go)", "rpc-unbound", True)},
        ),
        (
            {"schema": obj(a=TEXT, b=TEXT)},
            {("Thing.b", "field-added", False), ("message Thing.b", "only-rest", False)},
        ),
        (
            {"thing": "string a = 1; string b = 2;"},
            {("Thing.b", "field-added", False), ("message Thing.b", "message-field-added", False)},
        ),
    ],
    ids=["a stream", "only in REST", "only in the proto"],
)
def test_a_comparison_sees_what_one_side_has(
    tmp_path: Path, change: dict[str, Any], found: set[tuple[str, str, bool]]
) -> None:
    rows = {"old": Proto(name="as it was"), "new": Proto(name="as it is", **change)}
    sides = (
        build.read(foreign(proto_folder(tmp_path / side, row), tmp_path / "out", VERSION))
        for side, row in rows.items()
    )
    (comparison,) = diff.compare(*sides)
    assert {(c.place, c.code, c.breaking) for c in comparison.changes} == found
