"""A bare HTTP client of the embedded service: what goes over the wire, with no SDK in between."""

from __future__ import annotations

import uuid
from typing import Any

import httpx

Json = dict[str, Any]
AWS: Json = {"serverless": {"cloud": "aws", "region": "us-east-1"}}


class Control:
    """The control plane of one service."""

    def __init__(self, url: str, http: httpx.Client) -> None:
        self.url = url
        self.http = http

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """Send one request; underscores in header names stand for dashes."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.http.request(method, self.url + path, json=body, headers=named)

    def create(self, dimension: int | None = 3, metric: str = "cosine", **fields: Any) -> Data:
        """Create an index with a fresh name and return its data plane."""
        name = f"t-{uuid.uuid4().hex[:12]}"
        body = {"name": name, "dimension": dimension, "metric": metric, "spec": AWS, **fields}
        answer = self.call("POST", "/indexes", body)
        assert answer.status_code == 201, answer.text
        return Data(answer.json()["name"], answer.json()["host"], self.http)


class Data:
    """The data plane of one index."""

    def __init__(self, name: str, host: str, http: httpx.Client) -> None:
        self.name = name
        self.host = host
        self.http = http

    def get(self, path: str, **params: Any) -> httpx.Response:
        return self.http.get(self.host + path, params=params)

    def post(self, path: str, body: Any) -> httpx.Response:
        return self.http.post(self.host + path, json=body)

    def upsert(self, records: list[Json], namespace: str = "") -> httpx.Response:
        answer = self.post("/vectors/upsert", {"vectors": records, "namespace": namespace})
        assert answer.status_code == 200, answer.text
        return answer

    def query(self, **body: Any) -> list[Json]:
        """Return the matches of a query; `topK` is 10 unless given."""
        answer = self.post("/query", {"topK": 10, **body})
        assert answer.status_code == 200, answer.text
        found: list[Json] = answer.json()["matches"]
        return found

    def ids(self, **body: Any) -> list[str]:
        """Return the ids of the matches of a query."""
        return [match["id"] for match in self.query(**body)]

    def fetch(self, *ids: str, namespace: str = "") -> dict[str, Json]:
        answer = self.get("/vectors/fetch", ids=list(ids), namespace=namespace)
        assert answer.status_code == 200, answer.text
        found: dict[str, Json] = answer.json()["vectors"]
        return found

    def pages(self, **params: Any) -> list[list[str]]:
        """Read every page of a listing."""
        pages: list[list[str]] = []
        while True:
            answer = self.get("/vectors/list", **params)
            assert answer.status_code == 200, answer.text
            pages.append([item["id"] for item in answer.json()["vectors"]])
            if "pagination" not in answer.json():
                return pages
            params["paginationToken"] = answer.json()["pagination"]["next"]

    def counts(self) -> dict[str, int]:
        answer = self.post("/describe_index_stats", {})
        assert answer.status_code == 200, answer.text
        return {name: part["vectorCount"] for name, part in answer.json()["namespaces"].items()}


def vector(record_id: str, *values: float, **metadata: Any) -> Json:
    """Return one record of an upsert."""
    record: Json = {"id": record_id, "values": list(values)}
    return {**record, "metadata": metadata} if metadata else record


def assert_data_error(answer: httpx.Response, status: int, code: int, message: str) -> None:
    """Check that an answer is a data plane error of exactly this content."""
    assert answer.json() == {"code": code, "message": message, "details": []}
    assert answer.status_code == status
    assert len(answer.headers["x-pinecone-request-id"]) == 32


def assert_control_error(answer: httpx.Response, status: int, code: str, message: str) -> None:
    """Check that an answer is a control plane error of exactly this content."""
    assert answer.json() == {"error": {"code": code, "message": message}, "status": status}
    assert answer.status_code == status
    assert len(answer.headers["x-pinecone-request-id"]) == 32
