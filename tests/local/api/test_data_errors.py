"""Test what the data plane refuses, with which code and in which words."""

from __future__ import annotations

from typing import Any

import pytest

from pinecone.local.limits import MAX_TOP_K
from tests.local.rest import Control, Data, Json, assert_data_error

VALUES = [1.0, 2.0, 3.0]
LONG = "i" * 513
MANY = [f"{number}" for number in range(1001)]
ID_ASCII = 'Vector ID must be ASCII without NUL, got "'
NO_SPARSE = (
    "Index configuration does not support sparse values - only indexes that are sparse or using "
    "dotproduct are supported"
)
EQUALS = "the $eq operator must be followed by a string, boolean or a number, got null"
METADATA = "Metadata value must be a string, number, boolean or list of strings, got "
SPARSE = {"indices": [1], "values": [0.5]}


def record(**fields: Any) -> Json:
    return {"vectors": [{"id": "a", "values": VALUES, **fields}]}


UPSERT: list[tuple[Json, str]] = [
    ({"vectors": []}, "vectors must contain at least one vector"),
    (
        {"vectors": [{"id": each, "values": VALUES} for each in MANY]},
        "vectors must contain at most 1000 vectors, got 1001",
    ),
    (
        record(values=[1, 2]),
        "Vector dimension 2 does not match the dimension of the index 3",
    ),
    (
        record(values=[]),
        "Vector dimension 0 does not match the dimension of the index 3",
    ),
    (
        record(values=None),
        "Vector dimension 0 does not match the dimension of the index 3",
    ),
    (
        record(values=[0, 0.0, -0.0]),
        "Dense vectors must contain at least one non-zero value. Vector ID a contains only zeros.",
    ),
    (
        record(values=[1e-50, 0, 0]),
        "Dense vectors must contain at least one non-zero value. Vector ID a contains only zeros.",
    ),
    (
        record(values=[1, 1e39, 1]),
        "Vector values must fit a 32-bit float, got 1e+39 at position 1",
    ),
    (record(sparseValues=SPARSE), NO_SPARSE),
    (record(id=""), "Vector ID must not be empty"),
    (record(id=LONG), "Vector ID must be at most 512 characters long, got 513"),
    (record(id="é"), ID_ASCII + 'é"'),
    (record(id="a\0b"), ID_ASCII + 'a\\u0000b"'),
    (
        {**record(), "namespace": "n" * 513},
        "namespace must be at most 512 characters long, got 513",
    ),
    ({**record(), "namespace": "é"}, 'namespace must be ASCII without NUL, got "é"'),
    ({**record(), "namespace": "\0"}, 'namespace must be ASCII without NUL, got "\\u0000"'),
    (record(metadata={"k": None}), METADATA + "'null' for field 'k'"),
    (record(metadata={"k": {"a": 1}}), METADATA + "'{\"a\":1}' for field 'k'"),
    (record(metadata={"k": [1, 2]}), METADATA + "'[1,2]' for field 'k'"),
    (record(metadata={"k": ["a", None]}), METADATA + "'[\"a\",null]' for field 'k'"),
    (record(metadata={"k": [10**30]}), METADATA + f"'[{10**30}]' for field 'k'"),
    (
        record(metadata={"$k": 1}),
        "Metadata keys must not start with '$', got '$k'. Vector ID a",
    ),
    (
        record(metadata={"k": 10**400}),
        "Metadata number for field 'k' is outside the range of a 64-bit float",
    ),
    (
        record(metadata={"t": "x" * (40 * 1024 - 7)}),
        "Metadata size is 40961 bytes, which exceeds the limit of 40960 bytes per vector. "
        "Vector ID a",
    ),
    ({}, "Invalid request body: missing field `vectors`"),
    ({"vectors": {}}, "Invalid request body: vectors: expected `array`, got `object`"),
    (record(id=1), "Invalid request body: vectors[0].id: expected `str`, got `int`"),
    (
        record(values=[1, "2", 3]),
        "Invalid request body: vectors[0].values[1]: expected `float`, got `str`",
    ),
    (
        record(values=[1, True, 3]),
        "Invalid request body: vectors[0].values[1]: expected `float`, got `bool`",
    ),
    (
        record(values=[1, None, 3]),
        "Invalid request body: vectors[0].values[1]: expected `float`, got `null`",
    ),
    (
        {"vectors": [{"values": VALUES}]},
        "Invalid request body: vectors[0]: missing field `id`",
    ),
    (
        record(metadata=["x"]),
        "Invalid request body: vectors[0].metadata: expected `object | null`, got `array`",
    ),
]


@pytest.mark.parametrize(("body", "message"), UPSERT)
def test_upsert_refuses(refusing: Data, body: Json, message: str) -> None:
    assert_data_error(refusing.post("/vectors/upsert", body), 400, 3, message)
    assert refusing.counts() == {"__default__": 1}


def test_one_bad_record_refuses_the_whole_batch(refusing: Data) -> None:
    good = {"id": "good", "values": VALUES}
    bad = {"id": "bad", "values": VALUES, "metadata": {"k": None}}
    assert refusing.post("/vectors/upsert", {"vectors": [good, bad]}).status_code == 400
    assert refusing.counts() == {"__default__": 1}


QUERY: list[tuple[Json, str]] = [
    ({"vector": VALUES}, "Invalid request body: missing field `topK`"),
    ({"topK": 0, "vector": VALUES}, f"topK must be between 1 and {MAX_TOP_K}, got 0"),
    ({"topK": -1, "vector": VALUES}, f"topK must be between 1 and {MAX_TOP_K}, got -1"),
    (
        {"topK": MAX_TOP_K + 1, "vector": VALUES},
        f"topK must be between 1 and {MAX_TOP_K}, got {MAX_TOP_K + 1}",
    ),
    ({"topK": 10**30, "vector": VALUES}, f"topK must be between 1 and {MAX_TOP_K}, got {10**30}"),
    (
        {"topK": "3", "vector": VALUES},
        "Invalid request body: topK: expected `int`, got `str`",
    ),
    (
        {"topK": True, "vector": VALUES},
        "Invalid request body: topK: expected `int`, got `bool`",
    ),
    ({"topK": 1}, "Either 'vector' or 'id' must be given"),
    ({"topK": 1, "vector": []}, "Either 'vector' or 'id' must be given"),
    ({"topK": 1, "id": ""}, "Either 'vector' or 'id' must be given"),
    (
        {"topK": 1, "id": "a", "vector": VALUES},
        "Cannot provide both 'ID' and 'vector' at the same time.",
    ),
    (
        {"topK": 1, "vector": [1, 2, 3, 4]},
        "Vector dimension 4 does not match the dimension of the index 3",
    ),
    (
        {"topK": 1, "vector": [1, -1e39, 3]},
        "Vector values must fit a 32-bit float, got -1e+39 at position 1",
    ),
    (
        {"topK": 1, "vector": VALUES, "sparseVector": SPARSE},
        NO_SPARSE,
    ),
    (
        {"topK": 1, "queries": [{"values": VALUES}]},
        "queries is deprecated and not available; send one request for each query vector",
    ),
    (
        {"topK": 1, "vector": VALUES, "scanFactor": 0.4},
        "scanFactor must be between 0.5 and 4, got 0.4",
    ),
    (
        {"topK": 1, "vector": VALUES, "scanFactor": 4.1},
        "scanFactor must be between 0.5 and 4, got 4.1",
    ),
    (
        {"topK": 1, "vector": VALUES, "maxCandidates": 0},
        "maxCandidates must be between 1 and 100000, got 0",
    ),
    (
        {"topK": 1, "vector": VALUES, "maxCandidates": 100_001},
        "maxCandidates must be between 1 and 100000, got 100001",
    ),
    (
        {"topK": 1, "vector": VALUES, "namespace": "é"},
        'namespace must be ASCII without NUL, got "é"',
    ),
    (
        {"topK": 1, "vector": VALUES, "filter": {"a": {"$near": 1}}},
        "$near is not a valid operator",
    ),
]


@pytest.mark.parametrize(("body", "message"), QUERY)
def test_query_refuses(refusing: Data, body: Json, message: str) -> None:
    assert_data_error(refusing.post("/query", body), 400, 3, message)


@pytest.mark.slow
def test_result_of_more_than_4_mb_is_refused(control: Control) -> None:
    data = control.create(dimension=1000)
    values = [1 / 3] * 1000
    for start in range(0, 400, 80):
        data.upsert([{"id": f"{start + each}", "values": values} for each in range(80)])
    body = {"topK": 400, "vector": values, "includeValues": True}
    answer = data.post("/query", body)
    assert (answer.status_code, answer.json()["code"]) == (400, 3)
    message = answer.json()["message"]
    assert message.startswith("The result has ")
    assert message.endswith(
        " bytes, which exceeds the limit of 4194304 bytes. "
        "Lower topK, or leave values and metadata out"
    )
    assert len(data.query(**{**body, "topK": 300})) == 300


DELETE: list[tuple[Json, str]] = [
    ({"deleteAll": True, "ids": ["a"]}, "No explicit IDs allowed when delete_all=true"),
    (
        {"deleteAll": True, "filter": {"a": 1}},
        "No filter allowed when delete_all=true",
    ),
    ({"filter": {}}, "Delete with empty metadata filter is not allowed"),
    (
        {"filter": {"a": None}},
        EQUALS,
    ),
    ({}, "Either ids, filter or deleteAll must be given"),
    ({"ids": [], "deleteAll": False}, "Either ids, filter or deleteAll must be given"),
    ({"ids": MANY}, "ids must contain at most 1000 ids, got 1001"),
    ({"ids": [""]}, "Vector ID must not be empty"),
    ({"ids": [LONG]}, "Vector ID must be at most 512 characters long, got 513"),
    ({"ids": ["é"]}, ID_ASCII + 'é"'),
    ({"ids": "a"}, "Invalid request body: ids: expected `array | null`, got `str`"),
]


@pytest.mark.parametrize(("body", "message"), DELETE)
def test_delete_refuses(refusing: Data, body: Json, message: str) -> None:
    assert_data_error(refusing.post("/vectors/delete", body), 400, 3, message)
    assert refusing.counts() == {"__default__": 1}


@pytest.mark.parametrize("body", [{"ids": ["a"]}, {"deleteAll": True}, {"filter": {"a": 1}}])
def test_delete_in_an_unknown_namespace_is_404(refusing: Data, body: Json) -> None:
    answer = refusing.post("/vectors/delete", {**body, "namespace": "nowhere"})
    assert_data_error(answer, 404, 5, "Namespace not found")


UPDATE: list[tuple[Json, str]] = [
    ({}, "id is required"),
    (
        {"id": "a", "filter": {"k": 1}},
        "Cannot provide both 'id' and 'filter' at the same time.",
    ),
    (
        {"filter": {"k": 1}, "setMetadata": {"k": 2}, "values": VALUES},
        "Update by metadata request does not support updating vector values.",
    ),
    (
        {"filter": {"k": 1}, "setMetadata": {"k": 2}, "sparseValues": SPARSE},
        "Update by metadata request does not support updating vector values.",
    ),
    (
        {"filter": {}, "setMetadata": {"k": 2}},
        "Update with empty metadata filter is not allowed",
    ),
    ({"filter": {"k": 1}}, "setMetadata must be given for an update by filter"),
    ({"filter": {"k": None}, "setMetadata": {"k": 2}}, EQUALS),
    (
        {"filter": {"t": {"$exists": True}}, "setMetadata": {"t2": "x" * 30_000}},
        "Metadata size is 60016 bytes, which exceeds the limit of 40960 bytes per vector. "
        "Vector ID kept",
    ),
    (
        {"id": "a", "setMetadata": {"k": 1}, "dryRun": True},
        "dryRun is only available for updates by filter",
    ),
    ({"id": ""}, "Vector ID must not be empty"),
    (
        {"id": "a", "values": [1]},
        "Vector dimension 1 does not match the dimension of the index 3",
    ),
    (
        {"id": "a", "values": [0, 0, 0]},
        "Dense vectors must contain at least one non-zero value.",
    ),
    ({"id": "a", "sparseValues": SPARSE}, NO_SPARSE),
    ({"id": "a", "setMetadata": {"k": None}}, METADATA + "'null' for field 'k'"),
    (
        {"id": "kept", "setMetadata": {"t2": "x" * 30_000}},
        "Metadata size is 60016 bytes, which exceeds the limit of 40960 bytes per vector. "
        "Vector ID kept",
    ),
]


@pytest.mark.parametrize(("body", "message"), UPDATE)
def test_update_refuses(refusing: Data, body: Json, message: str) -> None:
    before = refusing.fetch("kept")
    assert_data_error(refusing.post("/vectors/update", body), 400, 3, message)
    assert refusing.fetch("kept") == before


READS: list[tuple[str, Json, str]] = [
    ("/vectors/fetch", {}, "ids must contain at least one id"),
    ("/vectors/fetch", {"ids": MANY}, "ids must contain at most 1000 ids, got 1001"),
    (
        "/vectors/fetch",
        {"ids": "a", "namespace": "é"},
        'namespace must be ASCII without NUL, got "é"',
    ),
    ("/vectors/list", {"limit": "0"}, "limit must be between 1 and 100, got 0"),
    ("/vectors/list", {"limit": "101"}, "limit must be between 1 and 100, got 101"),
    ("/vectors/list", {"limit": "-1"}, 'limit must be between 1 and 100, got "-1"'),
    ("/vectors/list", {"limit": "1e1"}, 'limit must be between 1 and 100, got "1e1"'),
    ("/vectors/list", {"limit": "²"}, 'limit must be between 1 and 100, got "²"'),
    (
        "/vectors/list",
        {"limit": "9" * 5000},
        'limit must be between 1 and 100, got "' + "9" * 76 + "...",
    ),
    ("/vectors/list", {"paginationToken": "!"}, 'Invalid paginationToken "!"'),
    ("/vectors/list", {"paginationToken": "!!!!"}, 'Invalid paginationToken "!!!!"'),
    ("/vectors/list", {"paginationToken": "A"}, 'Invalid paginationToken "A"'),
    ("/vectors/list", {"paginationToken": "é"}, 'Invalid paginationToken "é"'),
    ("/vectors/list", {"paginationToken": "_w"}, 'Invalid paginationToken "_w"'),
    (
        "/vectors/list",
        {"namespace": "n" * 513},
        "namespace must be at most 512 characters long, got 513",
    ),
]


@pytest.mark.parametrize(("path", "params", "message"), READS)
def test_fetch_and_list_refuse(refusing: Data, path: str, params: Json, message: str) -> None:
    assert_data_error(refusing.get(path, **params), 400, 3, message)


BY_METADATA: list[tuple[Json, str]] = [
    ({}, "Empty filter provided for fetch by metadata request"),
    ({"filter": {}}, "Empty filter provided for fetch by metadata request"),
    ({"filter": {"k": {"$near": 1}}}, "$near is not a valid operator"),
    ({"filter": {"k": 1}, "limit": 0}, "limit must be between 1 and 10000, got 0"),
    ({"filter": {"k": 1}, "limit": 10_001}, "limit must be between 1 and 10000, got 10001"),
    ({"filter": {"k": 1}, "paginationToken": "!"}, 'Invalid paginationToken "!"'),
    (
        {"filter": {"k": 1}, "limit": "3"},
        "Invalid request body: limit: expected `int | null`, got `str`",
    ),
]


@pytest.mark.parametrize(("body", "message"), BY_METADATA)
def test_fetch_by_metadata_refuses(refusing: Data, body: Json, message: str) -> None:
    assert_data_error(refusing.post("/vectors/fetch_by_metadata", body), 400, 3, message)


def test_stats_refuse_a_filter(refusing: Data) -> None:
    text = (
        "Serverless and Starter indexes do not support describing index stats with metadata "
        "filtering"
    )
    answer = refusing.post("/describe_index_stats", {"filter": {"a": 1}})
    assert_data_error(answer, 400, 3, text)


@pytest.mark.parametrize(
    "path", ["/vectors/upsert", "/query", "/vectors/delete", "/vectors/update"]
)
@pytest.mark.parametrize("content", [b"", b"{", b'{"topK": NaN}', b'{"namespace": "\xff"}'])
def test_body_that_is_not_json(refusing: Data, path: str, content: bytes) -> None:
    answer = refusing.http.post(refusing.host + path, content=content)
    assert (answer.status_code, answer.json()["code"]) == (400, 3)
    assert answer.json()["message"].startswith("The request body is not valid JSON: ")


@pytest.mark.parametrize(
    ("path", "most"), [("/vectors/upsert", 2 * 1024 * 1024), ("/query", 4 * 1024 * 1024)]
)
def test_body_that_is_too_large(refusing: Data, path: str, most: int) -> None:
    answer = refusing.http.post(refusing.host + path, content=b" " * (most + 1))
    text = f"Error, message length too large: found {most + 1} bytes, the limit is: {most} bytes"
    assert_data_error(answer, 400, 11, text)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "namespaces/x/documents/search"),
        ("POST", "namespaces/x/documents/upsert"),
    ],
)
def test_operations_of_other_versions_say_so(refusing: Data, method: str, path: str) -> None:
    answer = refusing.http.request(method, f"{refusing.host}/{path}")
    action = path.rpartition("/")[2]
    expected = (
        f"documents/{action} is not part of API version 2025-10. "
        "Set X-Pinecone-Api-Version to 2026-01.alpha or 2026-07"
    )
    assert_data_error(answer, 400, 3, expected)


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "query"), ("POST", "vectors/list"), ("PUT", "x/y"), ("GET", ""), ("GET", "%ff")],
)
def test_unknown_paths_are_404(refusing: Data, method: str, path: str) -> None:
    answer = refusing.http.request(method, f"{refusing.host}/{path}")
    assert_data_error(answer, 404, 5, f"{method} /{path} not found")


@pytest.fixture(scope="module")
def refusing(control: Control) -> Data:
    """Return an index with one record, which no refused request may change."""
    data = control.create()
    data.upsert([{"id": "kept", "values": VALUES, "metadata": {"t": "x" * 30_000}}])
    return data
