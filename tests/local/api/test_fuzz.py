"""Bad input of every kind: always an answer in the service's shape, never a 5xx."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
import pytest
from hypothesis import given, settings, strategies as st

from pinecone.local import PineconeLocal
from tests.helpers.waiting import LONGEST
from tests.local.rest import AWS, Control, Data, vector

pytestmark = pytest.mark.slow

JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.sampled_from([10**400, 2**63, -(2**64), 1e39, 1e308]),
        st.floats(allow_nan=True, allow_infinity=True),
        st.text(max_size=8),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=8,
)
PATHS = (
    "/vectors/upsert",
    "/vectors/update",
    "/vectors/delete",
    "/query",
    "/vectors/fetch_by_metadata",
    "/namespaces",
    "/describe_index_stats",
)
VALID: dict[str, dict[str, Any]] = {
    "/vectors/upsert": {"namespace": "n", "vectors": [vector("a", 1, 2, 3, k="v", n=1, l=["x"])]},
    "/vectors/update": {
        "namespace": "n",
        "id": "a",
        "values": [1, 2, 3],
        "sparseValues": {"indices": [7], "values": [1]},
        "setMetadata": {"k": 1},
        "filter": None,
        "dryRun": False,
    },
    "/vectors/delete": {"namespace": "n", "ids": ["a"], "deleteAll": False, "filter": {"k": "v"}},
    "/query": {
        "namespace": "n",
        "vector": [1, 2, 3],
        "topK": 3,
        "filter": {"$and": [{"k": {"$in": ["v"]}}]},
        "includeValues": True,
        "includeMetadata": True,
        "id": "",
        "scanFactor": 1,
        "maxCandidates": 5,
        "sparseVector": {"indices": [1, 2], "values": [0.5, 1]},
    },
    "/vectors/fetch_by_metadata": {
        "namespace": "n",
        "filter": {"k": "v"},
        "limit": 1,
        "paginationToken": "YQ",
    },
    "/namespaces": {"name": "m", "schema": {"fields": {"k": {"filterable": True}}}},
    "/describe_index_stats": {"filter": {}},
}


@pytest.fixture(scope="module")
def fuzzed(control: Control) -> Iterator[Data]:
    data = control.create(metric="dotproduct")
    data.upsert([vector("a", 1, 2, 3, k="v")], namespace="n")
    yield data
    control.call("DELETE", f"/indexes/{data.name}")


def raw(data: Data, path: str, content: bytes) -> httpx.Response:
    """Send bytes as they are."""
    return data.http.post(data.host + path, content=content)


def is_answer(answer: httpx.Response) -> None:
    """Check that an answer is a success, or an error of the data plane."""
    assert answer.status_code < 500, answer.text
    if answer.status_code != 200:
        body = answer.json()
        assert body.keys() == {"code", "message", "details"}
        assert body["message"]
        assert "Traceback" not in body["message"]


def is_control_answer(answer: httpx.Response) -> None:
    """Check that an answer is a success, or an error of the control plane."""
    assert answer.status_code < 500, answer.text
    if answer.status_code >= 400:
        assert answer.json()["status"] == answer.status_code
        assert answer.json()["error"].keys() == {"code", "message"}


def replaced(body: Any, choose: Any, junk: Any) -> Any:
    """Return the body with one value, chosen at any depth, replaced by junk."""
    if not isinstance(body, (dict, list)) or not body or choose(st.integers(0, 3)) == 0:
        return junk
    copy = body.copy()
    keys = sorted(body) if isinstance(body, dict) else range(len(body))
    key: Any = choose(st.sampled_from(keys))
    copy[key] = replaced(body[key], choose, junk)
    return copy


@settings(max_examples=250)
@given(path=st.sampled_from(PATHS), data=st.data(), junk=JSON)
def test_one_wrong_value_anywhere(fuzzed: Data, path: str, data: st.DataObject, junk: Any) -> None:
    body = replaced(VALID[path], data.draw, junk)
    is_answer(raw(fuzzed, path, json.dumps(body).encode()))


@settings(max_examples=100)
@given(data=st.data(), junk=JSON, configure=st.booleans())
def test_one_wrong_value_in_the_control_plane(
    shared_local: PineconeLocal,
    http: httpx.Client,
    data: st.DataObject,
    junk: Any,
    configure: bool,
) -> None:
    if configure:
        body: dict[str, Any] = {"deletion_protection": "disabled", "tags": {"a": "b"}}
        wrong = json.dumps(replaced(body, data.draw, junk)).encode()
        is_control_answer(http.patch(shared_local.url + "/indexes/none", content=wrong))
        return
    body = {
        "name": "never-made-",  # not a valid name: no index is left behind
        "dimension": 3,
        "metric": "cosine",
        "spec": AWS,
        "tags": {"a": "b"},
    }
    wrong = json.dumps(replaced(body, data.draw, junk)).encode()
    answer = http.post(shared_local.url + "/indexes", content=wrong)
    is_control_answer(answer)
    if answer.status_code == 201:
        http.delete(f"{shared_local.url}/indexes/{answer.json()['name']}")


@settings(max_examples=150)
@given(path=st.sampled_from(PATHS), content=st.binary(max_size=60), cut=st.integers(0, 80))
def test_bytes_that_are_not_json(fuzzed: Data, path: str, content: bytes, cut: int) -> None:
    is_answer(raw(fuzzed, path, content))
    whole = json.dumps(VALID[path]).encode()
    is_answer(raw(fuzzed, path, whole[:cut] + content + whole[cut:]))


@settings(max_examples=100)
@given(
    path=st.sampled_from(["/vectors/fetch", "/vectors/list", "/namespaces"]),
    params=st.dictionaries(
        st.sampled_from(["ids", "namespace", "prefix", "limit", "paginationToken"]),
        st.text(max_size=10),
    ),
)
def test_query_strings(fuzzed: Data, path: str, params: dict[str, str]) -> None:
    is_answer(fuzzed.get(path, **params))


@settings(max_examples=60)
@given(name=st.text(max_size=8), delete=st.booleans())
def test_names_in_paths(fuzzed: Data, name: str, delete: bool) -> None:
    address = f"{fuzzed.host}/namespaces/{quote(name, safe='')}"
    is_answer(fuzzed.http.request("DELETE" if delete else "GET", address))


@pytest.mark.parametrize(
    "sent",
    [
        b"garbage\r\n\r\n",
        b"GET /vectors/list HTTP/x\r\nHost: x\r\n\r\n",
        b"GET /vectors/list HTTP/1.1\r\nContent-Length: nope\r\nHost: x\r\n\r\n",
        b"GET /" + b"a" * (3 * 2**20) + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
)
def test_bytes_that_are_not_http(fuzzed: Data, sent: bytes) -> None:
    address = urlsplit(fuzzed.host)
    with socket.create_connection((address.hostname, address.port or 0), timeout=LONGEST) as raw:
        try:
            raw.sendall(sent)
            answer = raw.recv(100)
        except ConnectionError:
            answer = b""
    assert answer[:10] in (b"", b"HTTP/1.1 4")
    assert fuzzed.get("/vectors/list").status_code == 200


def test_a_client_that_leaves_in_the_middle_harms_nobody(fuzzed: Data) -> None:
    address = urlsplit(fuzzed.host)
    for cut in (10, 60, 100):
        with socket.create_connection(
            (address.hostname, address.port or 0), timeout=LONGEST
        ) as raw:
            head = b"POST /query HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + b" " * 500
            raw.sendall(head[:cut])
    assert fuzzed.get("/vectors/list").status_code == 200
