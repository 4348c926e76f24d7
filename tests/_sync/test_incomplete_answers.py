# Made from tests/_async/test_incomplete_answers.py by `python -m codegen unasync`. Change that file, not this one.
"""Writes that took effect are no failures because their answers are lean; reads are held to the API."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent import futures
from typing import Any

import grpc
import pytest

from pinecone import (
    Admin,
    GrpcIndex,
    IncompleteResponseWarning,
    Index,
    Pinecone,
    PineconeError,
    ResponseParsingError,
    ServerlessSpec,
)
from tests.helpers import scripted_answers
from tests.helpers.scripted_server import Reply, reply, serving

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
HTML = reply(200, b"<html><body>Welcome</body></html>", {"Content-Type": "text/html"})
EMPTY = reply(200)
ASSISTANT: dict[str, Any] = {"name": "guide", "status": "Ready"}
OPERATION = {
    "id": "o-1",
    "operation_type": "upload_file",
    "created_on": scripted_answers.TIME,
    "file_id": "f-2",
}


def index_at(url: str) -> Index:
    return Index(host=url, api_key="key", timeout=60.0)


WRITES: dict[str, Callable[[Any], Any]] = {
    "upsert": lambda index: index.upsert(vectors=[("a", [1.0]), ("b", [2.0])]),
    "update": lambda index: index.update(id="a", values=[1.0]),
    "delete": lambda index: index.delete(ids=["a"]),
    "upsert_records": lambda index: index.upsert_records(records=[{"_id": "a", "text": "x"}]),
    "create_namespace": lambda index: index.create_namespace(name="n"),
    "delete_namespace": lambda index: index.delete_namespace(name="n"),
    "cancel_import": lambda index: index.cancel_import("1"),
}
READS: dict[str, Callable[[Any], Any]] = {
    "query": lambda index: index.query(vector=[1.0], top_k=1),
    "fetch": lambda index: index.fetch(ids=["a"]),
    "fetch_by_metadata": lambda index: index.fetch_by_metadata(filter={"a": 1}),
    "stats": lambda index: index.describe_index_stats(),
    "search": lambda index: index.search(namespace="n", inputs={"text": "x"}, top_k=1),
}


@pytest.mark.parametrize("name", WRITES)
def test_a_write_with_an_empty_answer_is_a_success(name: str) -> None:
    with serving(EMPTY) as server:
        with index_at(server.url) as index:
            WRITES[name](index)
    assert len(server.requests) == 1


def test_what_the_answer_does_not_count_was_written() -> None:
    with serving(EMPTY) as server:
        with index_at(server.url) as index:
            assert (WRITES["upsert"](index)).upserted_count == 2


@pytest.mark.parametrize("name", READS)
@pytest.mark.parametrize("answer", [EMPTY, HTML], ids=["empty", "html"])
def test_a_read_is_held_to_the_description(name: str, answer: Reply) -> None:
    with serving(answer) as server:
        with index_at(server.url) as index:
            with pytest.raises(ResponseParsingError) as caught:
                READS[name](index)
    assert "carried out" not in str(caught.value)


@pytest.mark.parametrize("name", WRITES)
def test_a_page_in_the_place_of_an_answer_says_that_the_write_probably_happened(
    name: str,
) -> None:
    with serving(HTML) as server:
        with index_at(server.url) as index:
            with pytest.raises(ResponseParsingError, match="was probably carried out"):
                WRITES[name](index)
    assert len(server.requests) == 1


def test_one_warning_names_what_is_missing_where_the_call_is() -> None:
    answer = {**scripted_answers.COLLECTION, "status": 5}
    del answer["environment"]
    with serving(reply(201, answer)) as server:
        with Pinecone("key", host=server.url) as pc:
            with pytest.warns(IncompleteResponseWarning) as caught:
                made = pc.collections.create(name="movies-copy", source="movies")
    assert (
        made.to_dict().items()
        >= {"name": "movies-copy", "status": None, "environment": None}.items()
    )
    (warning,) = caught
    assert "create_collection was carried out" in str(warning.message)
    assert "status, environment" in str(warning.message)
    assert warning.filename == __file__


def test_an_index_is_waited_for_although_its_creation_said_nothing() -> None:
    routes = {"GET /indexes/movies": [reply(200, scripted_answers.index())]}
    with serving(EMPTY, routes=routes) as server:
        with Pinecone("key", host=server.url) as pc:
            with pytest.warns(IncompleteResponseWarning):
                made = pc.indexes.create(name="movies", dimension=3, spec=SPEC)
    assert (made.name, made.status.ready) == ("movies", True)


@pytest.mark.parametrize(
    ("route", "answer", "create", "lost"),
    [
        ("POST /bulk/imports", {}, lambda c: c.start_import(uri="s3://bucket/x"), "id"),
        ("POST /indexes/movies/backups", {}, lambda c: c.backups.create(index_name="movies"), "backup_id"),
        (
            f"POST /admin/projects/{scripted_answers.PROJECT_ID}/api-keys",
            {"key": scripted_answers.KEY},
            lambda c: c.api_keys.create(project_id=scripted_answers.PROJECT_ID, name="k"),
            "value",
        ),
    ],
)  # fmt: skip
def test_without_its_secret_or_id_an_answer_is_of_no_use(
    route: str, answer: Any, create: Callable[[Any], Any], lost: str
) -> None:
    routes = {route: [reply(200, answer)]}
    with serving(reply(200, scripted_answers.TOKEN), routes=routes) as server:
        client: Any = Pinecone("key", host=server.url)
        if "imports" in route:
            client = index_at(server.url)
        elif "admin" in route:
            client = Admin(client_id="i", client_secret="s", host=server.url, oauth_host=server.url)
        with client:
            message = f"was probably carried out, but its answer has no {lost}"
            with pytest.raises(ResponseParsingError, match=message):
                create(client)


@pytest.fixture
def silent() -> Iterator[str]:
    """Provide a gRPC service whose every answer is a success without a message."""
    server = grpc.server(futures.ThreadPoolExecutor(4))
    nothing = grpc.unary_stream_rpc_method_handler(lambda request, context: iter(()))
    names = (
        "Upsert Update Delete CreateNamespace DeleteNamespace Query Fetch List DescribeIndexStats"
    )
    handlers = dict.fromkeys(names.split(), nothing)
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler("VectorService", handlers),)
    )
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    yield f"http://127.0.0.1:{port}"
    server.stop(None).wait()


@pytest.fixture
def silent_index(silent: str) -> Iterator[GrpcIndex]:
    with GrpcIndex(host=silent, api_key="key", timeout=60.0) as index:
        yield index


@pytest.mark.parametrize(
    "name", ["upsert", "update", "delete", "create_namespace", "delete_namespace"]
)
def test_a_write_over_grpc_without_a_message_is_a_success(
    silent_index: GrpcIndex, name: str
) -> None:
    with pytest.warns(IncompleteResponseWarning, match="was carried out") as caught:
        result = WRITES[name](silent_index)
    assert len(caught) == 1
    if name == "upsert":
        assert result.upserted_count == 2


@pytest.mark.parametrize("name", ["query", "fetch", "stats"])
def test_a_read_over_grpc_without_a_message_is_a_failure(
    silent_index: GrpcIndex, name: str
) -> None:
    with pytest.raises(ResponseParsingError, match="without a message"):
        READS[name](silent_index)


def test_a_deletion_that_fails_ends_the_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pinecone._sync.assistant_files.FIRST_PAUSE", 0.01)
    failed = reply(
        200, {"id": "f-1", "name": "a.txt", "status": "ProcessingFailed", "error_message": "why"}
    )
    with serving(EMPTY) as server:
        server.routes["GET /assistant/assistants/guide"] = [
            reply(200, {**ASSISTANT, "host": server.url})
        ]
        looks = server.routes["GET /assistant/files/guide/f-1"] = [failed]
        with Pinecone("key", host=server.url) as pc:
            with pytest.raises(PineconeError, match=r"'a.txt' \(f-1\) is ProcessingFailed: why"):
                pc.assistants.delete_file(assistant_name="guide", file_id="f-1")
            looks[:] = [failed, scripted_answers.NOT_FOUND]  # it had failed before
            pc.assistants.delete_file(assistant_name="guide", file_id="f-1")


def test_files_are_deleted_and_followed_whatever_the_answer_lacks() -> None:
    control = {"GET /assistant/assistants/guide": [reply(200, ASSISTANT)]}
    with serving(scripted_answers.NOT_FOUND, routes=control) as server:
        ASSISTANT["host"] = server.url
        control |= {
            "GET /assistant/assistants/guide": [reply(200, ASSISTANT)],
            "DELETE /assistant/files/guide/f-1": [reply(200, {})],
            "POST /assistant/files/guide": [reply(202, {"id": "o-1"})],
            "GET /assistant/operations/guide/o-1": [
                reply(200, {**OPERATION, "status": "Completed"})
            ],
            "GET /assistant/files/guide/f-2": [reply(200, {"id": "f-2", "name": "a.txt"})],
        }
        server.routes.update(control)
        with Pinecone("key", host=server.url) as pc:
            with pytest.warns(IncompleteResponseWarning, match="delete_file was carried out"):
                pc.assistants.delete_file(assistant_name="guide", file_id="f-1")
            with pytest.warns(IncompleteResponseWarning, match="no usable status"):
                file = pc.assistants.upload_file(
                    assistant_name="guide", file_stream=b"x", file_name="a.txt"
                )
    assert file.id == "f-2"
