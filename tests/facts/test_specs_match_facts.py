"""The documents in specs/ state exactly the wire facts of the tables here, and a change of one fact is reported."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from tests.facts import facts

pytestmark = pytest.mark.slow

TABLES = [(version, name) for version in facts.versions() for name in facts.tables(version)]
NEWEST = facts.versions()[-1]


def _report(version: str, name: str, lines: list[str]) -> str:
    source = facts.document(version, name).relative_to(facts.SPECS.parent)
    return "\n".join([f"{source} differs from its facts:", *(f"  {line}" for line in lines)])


@pytest.mark.parametrize(("version", "name"), TABLES)
def test_a_document_states_the_facts(version: str, name: str) -> None:
    found = facts.read(facts.document(version, name))
    lines = facts.differences(facts.load(version, name), found)
    assert not lines, _report(version, name, lines)


@pytest.mark.parametrize("version", facts.spec_versions())
def test_every_document_has_a_table(version: str) -> None:
    assert facts.documents(version).keys() == facts.tables(version).keys()


def test_the_tables_are_the_ones_that_were_recorded() -> None:
    recorded = json.loads((facts.HERE / "digests.json").read_bytes())
    assert facts.digests() == recorded


@pytest.mark.parametrize(("version", "name"), TABLES)
def test_a_table_has_no_prose(version: str, name: str) -> None:
    table = facts.load(version, name)
    assert name == "grpc" or facts.openapi_facts(table) == table


# -- a changed document is reported, with a pointer -------------------------------------------


def _mutated(name: str, pointer: str, change: Callable[[Any, Any], None]) -> list[str]:
    """Return what is reported after `change(parent, key)` at `pointer` of the newest document `name`."""
    text = facts.document(NEWEST, name).read_text(encoding="utf-8")
    document = yaml.safe_load(text)
    *parents, last = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    node = document
    for part in parents:
        node = node[int(part)] if isinstance(node, list) else node[part]
    change(node, int(last) if isinstance(node, list) else last)
    return facts.differences(facts.load(NEWEST, name), facts.openapi_facts(document))


def _set(value: Any) -> Callable[[Any, Any], None]:
    return lambda parent, key: parent.__setitem__(key, value)


def _remove(parent: Any, key: Any) -> None:
    del parent[key]


QUERY = "/components/schemas/QueryRequest/properties"
IMPORT = "/components/schemas/ImportModel/properties"


@pytest.mark.parametrize(
    ("pointer", "value", "said"),
    [
        (f"{QUERY}/vector/maxItems", 19999, "expected 20000, found 19999"),
        (f"{IMPORT}/percentComplete/minimum", 0, "expected 0.0, found 0"),
        (f"{QUERY}/includeValues/default", 0, "expected false, found 0"),
        (f"{QUERY}/filter/type", "string", 'expected "object", found "string"'),
        (f"{QUERY}/scanFactor/nullable", True, "unexpected true"),
        ("/components/schemas/Vector/required/0", "values", 'expected "id", found "values"'),
        ("/paths/~1query/post/operationId", "query", 'expected "queryVectors", found "query"'),
        ("/paths/~1vectors~1fetch/get/parameters/1/explode", False, "expected true, found false"),
        ("/paths/~1namespaces/put", {}, "unexpected {}"),
        ("/servers/0/url", "https://localhost", "found"),
    ],
)
def test_a_changed_fact_is_reported(pointer: str, value: Any, said: str) -> None:
    (line,) = _mutated("db_data", pointer, _set(value))
    assert line.startswith(f"{pointer}: ")
    assert said in line


@pytest.mark.parametrize(
    "pointer",
    [
        "/paths/~1vectors~1list/get/parameters/4",
        "/paths/~1records~1namespaces~1{namespace}~1upsert/post/requestBody/content/application~1x-ndjson",
        "/paths/~1query/post/responses/4XX",
        "/components/schemas/Hit/properties/_score/format",
        "/components/securitySchemes/ApiKeyAuth/name",
    ],
)
def test_a_removed_fact_is_reported(pointer: str) -> None:
    (line,) = _mutated("db_data", pointer, _remove)
    assert line.startswith(f"{pointer}: missing, expected ")


@pytest.mark.parametrize("name", ["description", "tags"])
def test_a_property_named_like_prose_is_a_fact(name: str) -> None:
    schema = "CreateBackupRequest" if name == "description" else "BackupModel"
    pointer = f"/components/schemas/{schema}/properties/{name}"
    (line,) = _mutated("db_control", pointer, _remove)
    assert line.startswith(f"{pointer}: missing, expected ")


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/info/description", "Other words."),
        ("/paths/~1query/post/tags", ["Other"]),
        ("/paths/~1query/post/summary", "Other words"),
        (f"{QUERY}/vector/description", "Other words."),
        ("/components/schemas/QueryRequest/example", {"topK": 3}),
    ],
)
def test_prose_is_no_fact(pointer: str, value: Any) -> None:
    assert _mutated("db_data", pointer, _set(value)) == []


def test_order_of_members_is_no_fact_and_order_of_lists_is() -> None:
    table = facts.load(NEWEST, "db_data")
    turned = copy.deepcopy(table)
    turned["components"]["schemas"] = dict(reversed(turned["components"]["schemas"].items()))
    assert facts.differences(table, turned) == []
    turned["components"]["schemas"]["SparseValues"]["required"].reverse()
    assert len(facts.differences(table, turned)) == 2


@pytest.mark.parametrize(
    ("old", "new", "pointer", "said"),
    [
        (
            "SparseValues sparse_values = 4;",
            "SparseValues sparse_values = 6;",
            "/messages/Vector/fields/sparse_values/number",
            "expected 4, found 6",
        ),
        (
            "optional uint32 max_candidates",
            "uint32 max_candidates",
            "/messages/QueryRequest/fields/max_candidates/optional",
            "missing, expected true",
        ),
        (
            "repeated string ids = 1;",
            "string ids = 1;",
            "/messages/DeleteRequest/fields/ids/repeated",
            "missing, expected true",
        ),
        (
            "QueryVector queries = 6 [deprecated = true]",
            "QueryVector queries = 6",
            "/messages/QueryRequest/fields/queries/deprecated",
            "missing, expected true",
        ),
        (
            "uint32 top_k = 2 [(google.api.field_behavior) = REQUIRED]",
            "uint32 top_k = 2",
            "/messages/QueryRequest/fields/top_k/field_behavior",
            'missing, expected ["REQUIRED"]',
        ),
        (
            "map<string, NamespaceSummary> namespaces",
            "map<string, IndexedFields> namespaces",
            "/messages/DescribeIndexStatsResponse/fields/namespaces/type",
            'found "map<string, IndexedFields>"',
        ),
        (
            "oneof RequestUnionInner",
            "oneof Other",
            "/messages/RequestUnion/fields/upsert/oneof",
            'expected "RequestUnionInner", found "Other"',
        ),
        (
            'post: "/query"',
            'put: "/query"',
            "/services/VectorService/Query/http/verb",
            'expected "POST", found "PUT"',
        ),
        (
            'additional_bindings { get: "/describe_index_stats" }',
            "",
            "/services/VectorService/DescribeIndexStats/http/additional",
            "missing, expected ",
        ),
        (
            "returns (UpsertResponse)",
            "returns (stream UpsertResponse)",
            "/services/VectorService/Upsert/server_streaming",
            "unexpected true",
        ),
        (
            "message DeleteResponse {}",
            "message DeleteResponse { reserved 3; }",
            "/messages/DeleteResponse/reserved",
            "unexpected [[3, 4]]",
        ),
        ('syntax = "proto3";', 'syntax = "proto3"; package pinecone;', "/package", "pinecone"),
    ],
)
def test_a_changed_proto_fact_is_reported(old: str, new: str, pointer: str, said: str) -> None:
    path = facts.document(NEWEST, "grpc")
    text = path.read_text(encoding="utf-8")
    assert old in text
    files = facts.compile_proto(path, text=text.replace(old, new))
    lines = facts.differences(facts.load(NEWEST, "grpc"), facts.proto_facts(files))
    (line,) = [line for line in lines if line.startswith(f"{pointer}: ")]
    assert said in line


def test_a_proto_that_does_not_compile_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match=r"protoc refuses db_data\.proto"):
        facts.compile_proto(facts.document(NEWEST, "grpc"), text="message {")
    assert "db_data.proto" in capfd.readouterr().err
