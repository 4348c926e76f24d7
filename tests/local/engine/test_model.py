"""The service against a plain model of it: any sequence of calls, and many clients at once."""

from __future__ import annotations

import socket
import threading
from typing import Any
from urllib.parse import urlsplit

import httpx
import numpy as np
import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from pinecone.local import PineconeLocal
from tests.helpers.waiting import LONGEST, wait_until
from tests.local.rest import Control, Data, Json

pytestmark = pytest.mark.slow

IDS = st.sampled_from(["a", "b", "c", "d/1", "d/2"])
NAMESPACES = st.sampled_from(["", "__default__", "other"])
# Few values, so that equal vectors and equal scores happen; each is exact in float32.
VALUES = st.lists(st.integers(-2, 2), min_size=2, max_size=2).filter(any)
KEYS = st.sampled_from(["k", "t"])
METADATA = st.sampled_from([1, 2, "x", True, ["x", "y"]])
FIELDS = st.dictionaries(KEYS, METADATA, max_size=2)
METRICS = ("cosine", "dotproduct", "euclidean")
# Whole numbers, so that sums of products are exact in any order.
WEIGHTS = st.dictionaries(
    st.sampled_from([0, 1, 2, 2**32 - 1]), st.integers(-3, 3), min_size=1, max_size=3
)
SPARSE = "sparse"
KINDS = (*METRICS, SPARSE)


def pairs(weights: dict[int, int]) -> Json:
    return {"indices": list(weights), "values": list(weights.values())}


def overlap(stored: Json | None, weights: dict[int, int]) -> float | None:
    """Return the sparse part of a score; None when the vectors share no term."""
    held = {} if stored is None else dict(zip(stored["indices"], stored["values"], strict=True))
    shared = held.keys() & weights.keys()
    return float(sum(held[term] * weights[term] for term in shared)) if shared else None


def score(metric: str, stored: list[Any], query: list[Any]) -> float:
    """Return the score in float64, rounded as the service rounds it for the wire."""
    x, q = np.array(stored, float), np.array(query, float)
    if metric == "euclidean":
        return float(np.float32(((x - q) ** 2).sum()))
    if metric == "dotproduct":
        return float(np.float32(x @ q))
    return float(np.float32((x * q).sum() / (np.sqrt((x * x).sum()) * np.sqrt((q * q).sum()))))


def matches(fields: Json, value: Any) -> bool:
    """Return whether the field `k` equals the value, or holds it."""
    held = fields.get("k")
    members = held if isinstance(held, list) else [held]
    return any(type(each) is type(value) and each == value for each in members)


class Service(RuleBasedStateMachine):
    """Applies each call to the service and to a dict, then compares all that can be read."""

    control: Control

    @initialize(kind=st.sampled_from(KINDS))
    def create(self, kind: str) -> None:
        self.sparse = kind == SPARSE
        self.metric = "dotproduct" if self.sparse else kind
        # Whether records may have sparse values.
        self.weighted = self.metric == "dotproduct"
        self.data = (
            self.control.create(None, vector_type=SPARSE, metric=self.metric)
            if self.sparse
            else self.control.create(2, self.metric)
        )
        self.model: dict[str, dict[str, Json]] = {}
        # When a record was last written, which decides among equal scores only between calls.
        self.lsn: dict[str, int] = {}

    def teardown(self) -> None:
        self.control.call("DELETE", f"/indexes/{self.data.name}")

    def wrote(self, namespace: str, answer: httpx.Response) -> None:
        assert answer.status_code == 200, answer.text
        number = int(answer.headers["x-pinecone-request-lsn"])
        assert number >= self.lsn.get(namespace, 0)
        self.lsn[namespace] = number

    def vectors(self, row: list[int] | None, weights: dict[int, int] | None) -> Json:
        """Return the members of a record that this kind of index accepts."""
        return {
            "values": [] if self.sparse else row,
            "sparseValues": pairs(weights) if self.weighted and weights else None,
        }

    @rule(
        namespace=NAMESPACES,
        batch=st.lists(st.tuples(IDS, VALUES, WEIGHTS, FIELDS), min_size=1, max_size=4),
        bare=st.booleans(),
    )
    def upsert(
        self,
        namespace: str,
        batch: list[tuple[str, list[int], dict[int, int], Json]],
        bare: bool,
    ) -> None:
        bare = bare and not self.sparse
        records = {
            key: {**self.vectors(row, None if bare else weights), "metadata": fields}
            for key, row, weights, fields in batch
        }
        vectors = [
            {"id": key, **self.vectors(row, None if bare else weights), "metadata": fields}
            for key, row, weights, fields in batch
        ]
        self.wrote(name(namespace), self.data.upsert(vectors, namespace))
        self.model.setdefault(name(namespace), {}).update(records)

    @rule(
        namespace=NAMESPACES,
        key=IDS,
        row=st.none() | VALUES,
        weights=st.none() | WEIGHTS,
        fields=st.none() | FIELDS,
    )
    def update(
        self,
        namespace: str,
        key: str,
        row: list[int] | None,
        weights: dict[int, int] | None,
        fields: Json | None,
    ) -> None:
        changes = self.vectors(row, weights)
        body = {"id": key, "namespace": namespace, "setMetadata": fields, **changes}
        answer = self.data.post("/vectors/update", body)
        assert answer.status_code == 200, answer.text
        held = self.model.get(name(namespace), {}).get(key)
        if held is not None:
            held["values"] = changes["values"] or held["values"]
            held["sparseValues"] = changes["sparseValues"] or held["sparseValues"]
            held["metadata"] = {**held["metadata"], **(fields or {})}

    @rule(
        namespace=NAMESPACES,
        value=st.sampled_from([1, 2, "x", True]),
        fields=st.dictionaries(KEYS, METADATA, min_size=1, max_size=2),
        dry_run=st.booleans(),
    )
    def update_by_filter(self, namespace: str, value: Any, fields: Json, dry_run: bool) -> None:
        body = {"filter": {"k": value}, "setMetadata": fields, "dryRun": dry_run}
        answer = self.data.post("/vectors/update", {**body, "namespace": namespace})
        held = self.model.get(name(namespace), {})
        wanted = [record for record in held.values() if matches(record["metadata"], value)]
        assert answer.json() == {"matchedRecords": len(wanted)}
        for record in wanted if not dry_run else []:
            record["metadata"] = {**record["metadata"], **fields}

    @rule(namespace=st.sampled_from(["other", "third"]))
    def create_namespace(self, namespace: str) -> None:
        answer = self.data.post("/namespaces", {"name": namespace})
        assert answer.status_code == (409 if namespace in self.model else 200)
        self.model.setdefault(namespace, {})

    @rule(namespace=st.sampled_from(["__default__", "other", "third"]))
    def delete_namespace(self, namespace: str) -> None:
        answer = self.data.http.delete(f"{self.data.host}/namespaces/{namespace}")
        there = self.model.pop(name(namespace), None) is not None
        assert answer.status_code == (200 if there else 404)
        self.lsn.pop(name(namespace), None)

    @rule(namespace=NAMESPACES, keys=st.lists(IDS, min_size=1, max_size=3))
    def delete(self, namespace: str, keys: list[str]) -> None:
        self.remove(namespace, {"ids": keys}, lambda key, _: key in keys)

    @rule(namespace=NAMESPACES, value=st.sampled_from([1, 2, "x", True]))
    def delete_by_filter(self, namespace: str, value: Any) -> None:
        self.remove(namespace, {"filter": {"k": value}}, lambda _, held: matches(held, value))

    @rule(namespace=NAMESPACES)
    def delete_all(self, namespace: str) -> None:
        self.remove(namespace, {"deleteAll": True}, lambda *_: True)

    def remove(self, namespace: str, body: Json, gone: Any) -> None:
        answer = self.data.post("/vectors/delete", {**body, "namespace": namespace})
        held = self.model.get(name(namespace))
        if held is None:
            assert (answer.status_code, answer.json()["message"]) == (404, "Namespace not found")
            return
        self.wrote(name(namespace), answer)
        for key in [key for key, record in held.items() if gone(key, record["metadata"])]:
            del held[key]

    @rule(
        namespace=NAMESPACES,
        row=VALUES,
        weights=st.none() | WEIGHTS,
        k=st.integers(1, 6),
        value=st.sampled_from([None, 1, "x"]),
    )
    def query(
        self,
        namespace: str,
        row: list[int],
        weights: dict[int, int] | None,
        k: int,
        value: Any,
    ) -> None:
        held = self.model.get(name(namespace), {})
        if not self.weighted:
            weights = None
        elif self.sparse:
            weights = weights or {1: 1}
        wanted: dict[str, float] = {}
        for key, record in held.items():
            if value is not None and not matches(record["metadata"], value):
                continue
            extra = None if weights is None else overlap(record["sparseValues"], weights)
            if self.sparse and extra is None:
                continue
            dense = 0.0 if self.sparse else score(self.metric, record["values"], row)
            wanted[key] = dense + (extra or 0)
        body: Json = {"topK": k, "namespace": namespace}
        body |= {} if self.sparse else {"vector": row}
        body |= {} if weights is None else {"sparseVector": pairs(weights)}
        body |= {"includeValues": True, "includeMetadata": True}
        body |= {} if value is None else {"filter": {"k": value}}
        found = self.data.query(**body)
        best = sorted(wanted.values(), reverse=self.metric != "euclidean")[:k]
        assert [match["score"] for match in found] == pytest.approx(best, abs=1e-6)
        assert len({match["id"] for match in found}) == len(found)
        for match in found:
            assert match["score"] == pytest.approx(wanted[match["id"]], abs=1e-6)
            assert plain(match) == held[match["id"]]
        assert self.data.query(**body) == found

    @rule(namespace=NAMESPACES, value=st.sampled_from([1, "x"]), limit=st.integers(1, 3))
    def fetch_by_metadata(self, namespace: str, value: Any, limit: int) -> None:
        held = self.model.get(name(namespace), {})
        body: Json = {"filter": {"k": value}, "limit": limit, "namespace": namespace}
        found: list[tuple[str, Json]] = []
        while True:
            answer = self.data.post("/vectors/fetch_by_metadata", body).json()
            found += [(key, plain(record)) for key, record in answer["vectors"].items()]
            assert len(answer["vectors"]) <= limit
            if "pagination" not in answer:
                break
            body["paginationToken"] = answer["pagination"]["next"]
        assert found == [
            (key, held[key]) for key in sorted(held) if matches(held[key]["metadata"], value)
        ]

    @invariant()
    def everything_agrees(self) -> None:
        if not hasattr(self, "model"):
            return
        for namespace in ("", "other", "third"):
            held = self.model.get(namespace, {})
            assert self.data.pages(namespace=namespace, limit=2) == pages(sorted(held))
            found = self.data.fetch("a", "b", "c", "d/1", "d/2", namespace=namespace)
            assert {key: plain(each) for key, each in found.items()} == held
        counts = {
            key or "__default__": len(held) for key, held in self.model.items() if held or key
        }
        assert self.data.counts() == counts
        spaces = self.data.get("/namespaces").json()
        assert spaces["total_count"] == len(counts)
        for space in spaces["namespaces"]:
            held = self.model[name(space["name"])]
            fields = sorted({key for record in held.values() for key in record["metadata"]})
            assert space["record_count"] == counts.pop(space["name"]) == len(held)
            assert space.get("indexed_fields", {"fields": []}) == {"fields": fields}
        assert counts == {}


def plain(record: Json) -> Json:
    """Return what the model keeps of a record."""
    return {
        "values": record.get("values", []),
        "sparseValues": record.get("sparseValues"),
        "metadata": record.get("metadata", {}),
    }


def name(namespace: str) -> str:
    return "" if namespace == "__default__" else namespace


def pages(ids: list[str]) -> list[list[str]]:
    return [ids[start : start + 2] for start in range(0, len(ids), 2)] or [[]]


def test_any_sequence_of_calls(control: Control) -> None:
    machine = type("Bound", (Service,), {"control": control})
    case = machine.TestCase
    case.settings = settings(max_examples=12, stateful_step_count=14, deadline=None)
    case().runTest()


class Client(threading.Thread):
    """Runs one action again and again until told to stop; keeps the first failure."""

    def __init__(self, action: Any, stop: threading.Event) -> None:
        super().__init__()
        self.action = action
        self.stop = stop
        self.turns = 0
        self.failure: BaseException | None = None

    def run(self) -> None:
        try:
            while not self.stop.is_set():
                self.action(self.turns)
                self.turns += 1
        except BaseException as error:
            self.failure = error
            self.stop.set()


@pytest.mark.parametrize("metric", METRICS)
def test_reads_beside_writes_see_true_records_only(control: Control, metric: str) -> None:
    """Each record's vector follows from its id and version: a mixed-up row or score would show."""
    data = control.create(4, metric)
    stop = threading.Event()
    query = [3.0, 1.0, 2.0, 5.0]

    def row(number: int, version: int) -> list[float]:
        return [number + 1.0, version + 1.0, (number * 7 + version) % 11 + 1.0, 1.0]

    def write(start: int, turn: int) -> None:
        batch = [
            {
                "id": f"{number}",
                "values": row(number, turn),
                "metadata": {"n": number, "v": turn, "even": turn % 2 == 0},
            }
            for number in range(start, start + 20)
        ]
        data.upsert(batch)
        if turn % 3 == 2:
            gone = [f"{number}" for number in range(start, start + 20, 2)]
            data.post("/vectors/delete", {"ids": gone})
        if turn % 7 == 6:
            data.post("/vectors/delete", {"filter": {"n": {"$gte": start, "$lt": start + 5}}})

    def check(match: Json) -> None:
        fields = match["metadata"]
        assert match["id"] == f"{fields['n']}"
        assert match["values"] == row(fields["n"], fields["v"])

    def read(turn: int) -> None:
        wanted: Json = {"includeValues": True, "includeMetadata": True, "topK": 15}
        narrowed: Json = {"filter": {"even": True}} if turn % 2 else {}
        found = data.query(vector=query, **wanted, **narrowed)
        for match in found:
            check(match)
            assert match["metadata"]["even"] or not narrowed
            assert match["score"] == pytest.approx(score(metric, match["values"], query), abs=1e-6)
        scores = [match["score"] for match in found]
        assert scores == sorted(scores, reverse=metric != "euclidean")
        assert len({match["id"] for match in found}) == len(found)
        for stored in data.fetch(*[f"{number}" for number in range(0, 60, 7)]).values():
            check(stored)

    write(0, 0)
    clients = [Client(lambda turn, start=start: write(start, turn), stop) for start in (0, 20, 40)]
    clients += [Client(read, stop) for _ in range(3)]
    for client in clients:
        client.start()
    stop.wait(0.8)
    wait_until(lambda: stop.is_set() or all(client.turns for client in clients))
    stop.set()
    for client in clients:
        client.join(LONGEST)
    failures = [client.failure for client in clients if client.failure]
    assert failures == []
    assert all(client.turns for client in clients)


def deep(depth: int) -> list[tuple[str, str]]:
    """Bodies with JSON nested to a depth at every place where JSON may be of any shape."""
    array, thing = "[" * depth + "]" * depth, '{"a":' * depth + "1" + "}" * depth
    both = '{"$and":[' * depth + '{"a":1}' + "]}" * depth
    query = '{"topK":1,"vector":[1,2,3],"filter":%s}'
    record = '{"vectors":[{"id":"x","values":[1,2,3],"metadata":{"k":%s}}]}'
    return [
        ("/query", array),
        ("/query", query % thing),
        ("/query", query % both),
        ("/query", query % f'{{"a":{array}}}'),
        ("/query", query % f'{{"a":{{"$in":{array}}}}}'),
        ("/query", f'{{"topK":1,"queries":{array}}}'),
        ("/vectors/upsert", record % array),
        ("/vectors/upsert", record % thing),
        ("/vectors/update", f'{{"id":"x","setMetadata":{thing}}}'),
        ("/vectors/delete", f'{{"filter":{both}}}'),
        ("/describe_index_stats", f'{{"filter":{thing}}}'),
    ]


@pytest.mark.parametrize("depth", [33, 900, 990, 1100, 100_000])
def test_deeply_nested_json_is_refused(data: Data, depth: int) -> None:
    for path, content in deep(depth):
        answer = data.http.post(data.host + path, content=content)
        assert (answer.status_code, answer.json()["code"]) == (400, 3), (path, content[:60])
    assert data.query(vector=[1, 2, 3]) == []


def test_wide_filters_are_answered(data: Data) -> None:
    data.upsert([{"id": "a", "values": [1, 2, 3], "metadata": {"k": 1}}])
    some_of_many = {"$or": [{"k": number} for number in range(2000)]}
    assert len(data.query(vector=[1, 2, 3], filter=some_of_many)) == 1
    every_of_many = {f"f{number}": {"$exists": False} for number in range(2000)}
    assert len(data.query(vector=[1, 2, 3], filter=every_of_many)) == 1


def test_hopelessly_large_results_are_refused_before_they_are_built(control: Control) -> None:
    data = control.create(dimension=10_000)
    row = ",".join(["1"] * 10_000)
    for start in range(0, 120, 60):
        batch = ",".join(
            f'{{"id":"{number}","values":[{row}]}}' for number in range(start, start + 60)
        )
        data.http.post(f"{data.host}/vectors/upsert", content=f'{{"vectors":[{batch}]}}')
    answer = data.post("/query", {"topK": 120, "id": "0", "includeValues": True})
    assert (answer.status_code, answer.json()["message"]) == (
        400,
        "The result has more than 4800000 bytes, which exceeds the limit of 4194304 bytes. "
        "Lower topK, or leave values and metadata out",
    )
    assert len(data.query(topK=120, id="0")) == 120


def test_undocumented_query_by_an_unknown_id_is_empty(data: Data) -> None:
    data.upsert([{"id": "a", "values": [1, 2, 3]}])
    assert data.query(id="nobody") == []


def test_undocumented_update_of_an_unknown_id_is_no_error(data: Data) -> None:
    data.upsert([{"id": "a", "values": [1, 2, 3]}])
    answer = data.post("/vectors/update", {"id": "nobody", "setMetadata": {"k": 1}})
    assert (answer.status_code, answer.json()) == (200, {})
    assert data.pages() == [["a"]]


def test_a_service_survives_clients_that_leave_early() -> None:
    with PineconeLocal() as local, httpx.Client(timeout=LONGEST, trust_env=False) as http:
        data = Control(local.url, http).create()
        data.upsert([{"id": "a", "values": [1, 2, 3]}])
        parts = urlsplit(data.host)
        body = b'{"topK":1,"vector":[1,2,3]}'
        head = b"POST /query HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body)
        for _ in range(50):
            with socket.create_connection((parts.hostname or "", parts.port or 0)) as hasty:
                hasty.sendall(head + body)
        assert data.query(vector=[1, 2, 3])[0]["id"] == "a"
