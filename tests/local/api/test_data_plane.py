"""The data plane over real sockets: what succeeds, in which shape, and with which headers."""

from __future__ import annotations

from typing import Any

import httpx
import numpy as np
import pytest

from tests.local.rest import Control, Data, Json

A: Json = {"id": "a", "values": [1.0, 0.0, 0.0], "metadata": {"kind": "x", "n": 1}}
B: Json = {"id": "b", "values": [0.0, 1.0, 0.0], "metadata": {"kind": "y", "n": 2}}
C: Json = {"id": "c", "values": [0.5, 0.5, 0.0]}


def written(answer: httpx.Response) -> int:
    """Return the sequence number of a write, which two headers carry."""
    assert answer.headers["content-type"] == "application/json"
    assert len(answer.headers["x-pinecone-request-id"]) == 32
    number = answer.headers["x-pinecone-request-lsn"]
    assert answer.headers["x-pinecone-lsn-committed"] == number
    assert "x-pinecone-max-indexed-lsn" not in answer.headers
    return int(number)


def seen(answer: httpx.Response) -> int:
    """Return the sequence number a read has caught up with, which two headers carry."""
    assert answer.status_code == 200, answer.text
    assert len(answer.headers["x-pinecone-request-id"]) == 32
    number = answer.headers["x-pinecone-max-indexed-lsn"]
    assert answer.headers["x-pinecone-lsn-reconciled"] == number
    assert "x-pinecone-request-lsn" not in answer.headers
    return int(number)


def test_upsert_counts_and_fetch_returns_what_was_sent(data: Data) -> None:
    assert data.upsert([A, B, C]).json() == {"upsertedCount": 3}
    answer = data.get("/vectors/fetch", ids=["c", "a", "nobody"])
    assert answer.json() == {
        "vectors": {"a": A, "c": C},
        "namespace": "",
        "usage": {"readUnits": 1},
    }


def test_newer_versions_count_the_bytes_of_answers(data: Data) -> None:
    data.upsert([A, B, C])
    newer = {"x-pinecone-api-version": "2026-07"}
    for method, path, body in (
        ("GET", "/vectors/fetch?ids=a&ids=c", None),
        ("GET", "/vectors/list?limit=2", None),
        ("POST", "/query", {"vector": [1, 1, 1], "topK": 2, "includeMetadata": True}),
        ("POST", "/vectors/fetch_by_metadata", {"filter": {"n": {"$gt": 0}}, "limit": 1}),
    ):
        older = data.http.request(method, data.host + path, json=body)
        answer = data.http.request(method, data.host + path, json=body, headers=newer)
        counted = answer.json()["usage"].pop("egressBytes")
        assert older.json()["usage"] == {"readUnits": 1}
        rest = len(older.content) - len(b',"usage":{"readUnits":1}')
        assert counted == rest


def test_values_come_back_as_the_float32_they_were_stored_as(data: Data) -> None:
    values = [0.1, -3.4028234663852886e38, 1e-45]
    data.upsert([{"id": "a", "values": values}])
    found = data.fetch("a")["a"]["values"]
    assert np.array(found, np.float32).tolist() == np.array(values, np.float32).tolist()


def test_metadata_keeps_its_types(data: Data) -> None:
    kept = {
        "text": 'é "quoted" \u0000 \U0001f600',
        "empty": "",
        "whole": 2**53,
        "half": 0.5,
        "yes": True,
        "list": ["b", "a", "b"],
        "none": [],
        "": "empty key",
    }
    data.upsert([{"id": "a", "values": [1, 2, 3], "metadata": kept}])
    found = data.fetch("a")["a"]["metadata"]
    assert found == kept
    assert found["yes"] is True
    assert isinstance(found["whole"], int)


def test_whole_numbers_beyond_float64_are_rounded_as_the_service_stores_them(data: Data) -> None:
    data.upsert([{"id": "a", "values": [1, 2, 3], "metadata": {"n": 2**60 + 1}}])
    assert data.fetch("a")["a"]["metadata"] == {"n": 2.0**60}


def test_upsert_replaces_the_whole_record(data: Data) -> None:
    data.upsert([A])
    data.upsert([{"id": "a", "values": [0, 0, 1]}])
    assert data.fetch("a") == {"a": {"id": "a", "values": [0.0, 0.0, 1.0]}}
    assert data.query(vector=[1, 1, 1], filter={"kind": "x"}) == []


def test_last_of_equal_ids_in_one_batch_wins(data: Data) -> None:
    answer = data.upsert([A, {**A, "values": [0, 0, 2], "metadata": {"kind": "last"}}, B])
    assert answer.json()["upsertedCount"] in (2, 3)
    assert data.counts() == {"__default__": 2}
    assert data.fetch("a")["a"]["metadata"] == {"kind": "last"}
    assert data.query(vector=[1, 1, 1], filter={"kind": "x"}) == []


@pytest.mark.parametrize("record_id", ["~", " ", "a/b?c=d&e#f%41", "i" * 512, "+"])
def test_any_printable_id_survives_the_query_string(data: Data, record_id: str) -> None:
    data.upsert([{**A, "id": record_id}])
    assert list(data.fetch(record_id)) == [record_id]
    assert data.pages(prefix=record_id) == [[record_id]]
    assert [match["id"] for match in data.query(id=record_id)] == [record_id]


def test_query_returns_best_first_and_only_what_was_asked_for(data: Data) -> None:
    data.upsert([A, B, C])
    answer = data.post("/query", {"topK": 2, "vector": [1, 0, 0]})
    body = answer.json()
    score = pytest.approx(0.5**0.5, abs=1e-6)
    assert body == {
        "results": [],
        "matches": [
            {"id": "a", "score": 1.0, "values": []},
            {"id": "c", "score": score, "values": []},
        ],
        "namespace": "",
        "usage": {"readUnits": 1},
    }
    [match] = data.query(topK=1, vector=[1, 0, 0], includeValues=True, includeMetadata=True)
    assert match == {**A, "score": 1.0}


def test_query_by_id_finds_the_record_itself(data: Data) -> None:
    data.upsert([A, B])
    assert [match["id"] for match in data.query(id="a")] == ["a", "b"]
    assert data.query(id="a") == data.query(vector=A["values"])
    assert [match["id"] for match in data.query(id="a", filter={"kind": "y"})] == ["b"]


def test_match_without_metadata_has_no_such_member(data: Data) -> None:
    data.upsert([C])
    [match] = data.query(vector=[1, 0, 0], includeMetadata=True)
    assert "metadata" not in match


def test_null_stands_for_absent(data: Data) -> None:
    data.upsert([{**C, "metadata": None, "sparseValues": None}])
    rest = ("id", "filter", "namespace", "includeValues", "sparseVector", "scanFactor")
    [match] = data.query(vector=[1, 0, 0], **dict.fromkeys(rest))
    assert match["id"] == "c"


def test_hints_for_dedicated_indexes_are_accepted(data: Data) -> None:
    data.upsert([A])
    assert data.query(vector=[1, 0, 0], scanFactor=0.5, maxCandidates=1)[0]["id"] == "a"
    assert data.query(vector=[1, 0, 0], scanFactor=4, maxCandidates=100_000)[0]["id"] == "a"


def test_reads_of_a_namespace_that_does_not_exist_are_empty(data: Data) -> None:
    data.upsert([A])
    assert data.query(vector=[1, 0, 0], namespace="other") == []
    assert data.query(vector=[1, 0, 0], namespace="other", filter={"n": 1}) == []
    assert data.query(id="a", namespace="other") == []
    assert data.fetch("a", namespace="other") == {}
    assert data.pages(namespace="other") == [[]]
    assert data.counts() == {"__default__": 1}


def test_namespaces_are_apart(data: Data) -> None:
    data.upsert([A])
    data.upsert([{**A, "values": [0, 0, 9]}, B], "other")
    assert data.fetch("a")["a"]["values"] == [1.0, 0.0, 0.0]
    assert data.fetch("a", namespace="other")["a"]["values"] == [0.0, 0.0, 9.0]
    found = data.query(vector=[0, 1, 0], namespace="other", filter={"kind": "x"})
    assert [match["id"] for match in found] == ["a"]
    data.post("/vectors/delete", {"deleteAll": True, "namespace": "other"})
    assert (data.pages(), data.pages(namespace="other")) == ([["a"]], [[]])


def test_the_empty_name_and_default_are_one_namespace(data: Data) -> None:
    data.upsert([A], "")
    data.upsert([B], "__default__")
    data.post("/vectors/upsert", {"vectors": [C]})
    for namespace in ("", "__default__"):
        assert sorted(data.fetch("a", "b", "c", namespace=namespace)) == ["a", "b", "c"]
        assert data.pages(namespace=namespace) == [["a", "b", "c"]]
        assert len(data.query(vector=[1, 1, 1], namespace=namespace)) == 3
    assert data.pages() == [["a", "b", "c"]]
    assert data.counts() == {"__default__": 3}
    answer = data.post("/query", {"topK": 1, "vector": [1, 0, 0], "namespace": "__default__"})
    assert answer.json()["namespace"] == "__default__"


def test_stats(data: Data) -> None:
    expected: Json = {
        "namespaces": {},
        "dimension": 3,
        "indexFullness": 0.0,
        "totalVectorCount": 0,
        "metric": "cosine",
        "vectorType": "dense",
    }
    assert data.post("/describe_index_stats", {}).json() == expected
    data.upsert([A, B])
    data.upsert([C], "other")
    namespaces = {"__default__": {"vectorCount": 2}, "other": {"vectorCount": 1}}
    expected |= {"namespaces": namespaces, "totalVectorCount": 3}
    assert data.post("/describe_index_stats", {"filter": {}}).json() == expected
    assert data.http.post(f"{data.host}/describe_index_stats").json() == expected


@pytest.mark.parametrize(("version", "name"), [("2025-01", ""), ("2025-04", "__default__")])
def test_stats_name_the_default_namespace_as_the_version_does(
    data: Data, version: str, name: str
) -> None:
    data.upsert([A])
    headers = {"x-pinecone-api-version": version}
    answer = data.http.post(f"{data.host}/describe_index_stats", json={}, headers=headers)
    assert list(answer.json()["namespaces"]) == [name]


def test_emptied_namespace_stays_in_the_stats_unless_it_is_the_default(data: Data) -> None:
    for namespace in ("", "other"):
        data.upsert([A], namespace)
        data.post("/vectors/delete", {"ids": ["a"], "namespace": namespace})
    assert data.counts() == {"other": 0}


def test_delete_by_ids_ignores_unknown_ones(data: Data) -> None:
    data.upsert([A, B, C])
    answer = data.post("/vectors/delete", {"ids": ["a", "nobody", "a"]})
    assert (answer.status_code, answer.json()) == (200, {})
    assert data.pages() == [["b", "c"]]


def test_delete_by_filter(data: Data) -> None:
    data.upsert([A, B, C])
    data.upsert([A], "other")
    assert data.post("/vectors/delete", {"filter": {"kind": "x"}}).json() == {}
    assert (data.pages(), data.pages(namespace="other")) == ([["b", "c"]], [["a"]])
    assert data.post("/vectors/delete", {"filter": {"kind": "nothing"}}).status_code == 200
    assert data.pages() == [["b", "c"]]


def test_delete_ignores_ids_given_with_a_filter(data: Data) -> None:
    data.upsert([A, B])
    data.post("/vectors/delete", {"ids": ["a"], "filter": {"kind": "y"}})
    assert data.pages() == [["a"]]


def test_delete_all_keeps_the_namespace_and_it_can_be_filled_again(data: Data) -> None:
    data.upsert([A, B])
    for _ in range(2):
        assert data.post("/vectors/delete", {"deleteAll": True}).json() == {}
        assert data.query(vector=[1, 1, 1]) == []
        assert data.query(vector=[1, 1, 1], filter={"kind": {"$exists": True}}) == []
    data.upsert([B])
    assert [match["id"] for match in data.query(vector=[1, 1, 1])] == ["b"]


def test_update_replaces_values_and_merges_metadata(data: Data) -> None:
    data.upsert([A])
    answer = data.post("/vectors/update", {"id": "a", "values": [0, 3, 4]})
    assert (answer.status_code, answer.json()) == (200, {})
    assert data.fetch("a")["a"] == {**A, "values": [0.0, 3.0, 4.0]}
    data.post("/vectors/update", {"id": "a", "setMetadata": {"n": 9, "new": ["x"]}})
    expected = {"kind": "x", "n": 9, "new": ["x"]}
    assert data.fetch("a")["a"] == {"id": "a", "values": [0.0, 3.0, 4.0], "metadata": expected}
    assert data.query(vector=[0, 3, 4], filter={"n": 1}) == []
    [match] = data.query(vector=[0, 3, 4], filter={"new": "x", "kind": "x"})
    assert match["score"] == 1.0


def test_update_gives_metadata_to_a_record_that_had_none(data: Data) -> None:
    data.upsert([C])
    data.post("/vectors/update", {"id": "c", "setMetadata": {"n": 1}})
    assert data.fetch("c")["c"] == {**C, "metadata": {"n": 1}}


def test_update_of_an_unknown_id_changes_nothing(data: Data) -> None:
    for namespace in ("", "no-such-namespace"):
        body = {"id": "nobody", "values": [1, 2, 3], "namespace": namespace}
        assert data.post("/vectors/update", body).status_code == 200
    assert data.counts() == {}


def test_list_pages_do_not_overlap_and_are_in_id_order(data: Data) -> None:
    ids = sorted(f"{prefix}{number}" for prefix in ("a", "b#") for number in range(120))
    data.upsert([{"id": each, "values": [1, 2, 3]} for each in reversed(ids)])
    pages = data.pages()
    assert [len(page) for page in pages] == [100, 100, 40]
    assert [each for page in pages for each in page] == ids
    odd = data.pages(limit=7, prefix="b#")
    assert [len(page) for page in odd] == [7] * 17 + [1]
    expected = [each for each in ids if each.startswith("b#")]
    assert [each for page in odd for each in page] == expected
    assert [len(page) for page in data.pages(limit=60, prefix="a")] == [60, 60]


def test_list_answer(data: Data) -> None:
    data.upsert([A, B, C])
    body = data.get("/vectors/list", limit=2).json()
    token = body.pop("pagination")["next"]
    assert token
    ids = [{"id": "a"}, {"id": "b"}]
    assert body == {"vectors": ids, "namespace": "", "usage": {"readUnits": 1}}
    last = data.get("/vectors/list", limit=2, paginationToken=token, namespace="").json()
    assert last == {"vectors": [{"id": "c"}], "namespace": "", "usage": {"readUnits": 1}}


def test_paging_survives_writes_in_between(data: Data) -> None:
    data.upsert([{"id": f"{number:03}", "values": [1, 2, 3]} for number in range(0, 20, 2)])
    first = data.get("/vectors/list", limit=5).json()
    data.post("/vectors/delete", {"ids": ["008"]})
    data.upsert([{"id": each, "values": [1, 2, 3]} for each in ("001", "009")])
    token = first["pagination"]["next"]
    rest = data.get("/vectors/list", limit=100, paginationToken=token).json()["vectors"]
    assert [item["id"] for item in rest] == ["009", "010", "012", "014", "016", "018"]


def test_every_write_raises_the_number_of_its_namespace_and_reads_tell_it(data: Data) -> None:
    numbers = [written(data.upsert([A])), written(data.upsert([B]))]
    numbers.append(written(data.post("/vectors/update", {"id": "a", "values": [1, 2, 3]})))
    numbers.append(written(data.post("/vectors/delete", {"ids": ["b"]})))
    numbers.append(written(data.post("/vectors/delete", {"filter": {"n": 1}})))
    numbers.append(written(data.post("/vectors/delete", {"deleteAll": True})))
    assert numbers == sorted(set(numbers))
    assert written(data.upsert([A], "other")) == numbers[0]
    for answer in (
        data.post("/query", {"topK": 1, "vector": [1, 0, 0]}),
        data.get("/vectors/fetch", ids="a"),
        data.get("/vectors/list"),
        data.post("/describe_index_stats", {}),
    ):
        assert seen(answer) == numbers[-1]
    assert seen(data.get("/vectors/list", namespace="other")) == numbers[0]
    assert seen(data.get("/vectors/list", namespace="never-written")) == 0


def test_a_write_is_visible_to_the_next_read(data: Data) -> None:
    for number in range(20):
        data.upsert([{"id": str(number), "values": [1, 2, 3]}])
        assert str(number) in data.fetch(str(number))
        assert data.counts() == {"__default__": number + 1}


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/query/", {"topK": 1, "vector": [1, 0, 0]}),
        ("POST", "//query", {"topK": 1, "vector": [1, 0, 0]}),
    ],
)
def test_stray_slashes_do_not_matter(data: Data, method: str, path: str, body: Json) -> None:
    assert data.http.request(method, data.host + path, json=body).status_code == 200


def test_limits_are_inclusive(control: Control) -> None:
    data = control.create(dimension=1)
    batch: list[Json] = [{"id": f"{number:04}", "values": [1.0]} for number in range(1000)]
    assert data.upsert(batch, "n" * 512).json() == {"upsertedCount": 1000}
    ids: list[Any] = [record["id"] for record in batch]
    assert len(data.fetch(*ids, namespace="n" * 512)) == 1000
    assert len(data.query(vector=[1], topK=10_000, namespace="n" * 512)) == 1000
    body = {"ids": ids, "namespace": "n" * 512}
    assert data.post("/vectors/delete", body).status_code == 200
    assert data.counts() == {"n" * 512: 0}


def test_metadata_of_40_kb_and_a_body_of_2_mb_are_accepted(data: Data) -> None:
    large = {"t": "x" * (40 * 1024 - len('{"t":""}'))}
    data.upsert([{**A, "metadata": large}])
    assert data.fetch("a")["a"]["metadata"] == large
    content = b'{"vectors":[{"id":"b","values":[1,2,3]}]}'.ljust(2 * 1024 * 1024)
    answer = data.http.post(f"{data.host}/vectors/upsert", content=content)
    assert answer.json() == {"upsertedCount": 1}
