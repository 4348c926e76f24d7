"""A few lines around httpx, so that tests read as calls of the service."""

from __future__ import annotations

from typing import Any

import httpx

SERVERLESS = {"serverless": {"cloud": "aws", "region": "us-east-1"}}


class Control:
    """The control plane over plain HTTP."""

    def __init__(self, http: httpx.Client, url: str) -> None:
        self.http = http
        self.url = url

    def post(self, path: str, body: Any, **headers: str) -> httpx.Response:
        return self.http.post(self.url + path, json=body, headers=headers)

    def get(self, path: str, **headers: str) -> httpx.Response:
        return self.http.get(self.url + path, headers=headers)

    def patch(self, path: str, body: Any) -> httpx.Response:
        return self.http.patch(self.url + path, json=body)

    def delete(self, path: str) -> httpx.Response:
        return self.http.delete(self.url + path)

    def create(
        self, name: str, dimension: int = 3, metric: str = "cosine", **more: Any
    ) -> httpx.Response:
        body = {"name": name, "dimension": dimension, "metric": metric, "spec": SERVERLESS}
        return self.post("/indexes", {**body, **more})

    def index(self, name: str, dimension: int = 3, metric: str = "cosine") -> Data:
        answer = self.create(name, dimension, metric)
        assert answer.status_code == 201, answer.text
        return Data(self.http, answer.json()["host"])


class Data:
    """One index over plain HTTP."""

    def __init__(self, http: httpx.Client, host: str) -> None:
        self.http = http
        self.host = host

    def post(self, path: str, body: Any = None, **headers: str) -> httpx.Response:
        return self.http.post(self.host + path, json=body, headers=headers)

    def get(self, path: str, **params: Any) -> httpx.Response:
        return self.http.get(self.host + path, params=params)

    def raw(self, path: str, content: bytes) -> httpx.Response:
        return self.http.post(self.host + path, content=content)

    def upsert(self, *vectors: dict[str, Any], namespace: str | None = None) -> httpx.Response:
        body: dict[str, Any] = {"vectors": list(vectors)}
        if namespace is not None:
            body["namespace"] = namespace
        return self.post("/vectors/upsert", body)

    def query(self, **body: Any) -> httpx.Response:
        return self.post("/query", body)

    def matches(self, **body: Any) -> list[dict[str, Any]]:
        answer = self.query(**body)
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["matches"]
        return found

    def ids(self, **body: Any) -> list[str]:
        return [match["id"] for match in self.matches(**body)]

    def fetch(self, *ids: str, **params: Any) -> dict[str, Any]:
        answer = self.get("/vectors/fetch", ids=list(ids), **params)
        assert answer.status_code == 200, answer.text
        vectors: dict[str, Any] = answer.json()["vectors"]
        return vectors

    def listed(self, **params: Any) -> list[str]:
        answer = self.get("/vectors/list", **params)
        assert answer.status_code == 200, answer.text
        return [item["id"] for item in answer.json()["vectors"]]

    def counts(self) -> dict[str, int]:
        answer = self.post("/describe_index_stats", {})
        return {
            name: summary["vectorCount"] for name, summary in answer.json()["namespaces"].items()
        }


def vector(record_id: str, *values: float, **metadata: Any) -> dict[str, Any]:
    """One record of an upsert body."""
    record: dict[str, Any] = {"id": record_id, "values": list(values)}
    return {**record, "metadata": metadata} if metadata else record


def refused(answer: httpx.Response, message: str, status: int = 400, code: int = 3) -> None:
    """Assert a data plane error with exactly this message."""
    assert answer.json() == {"code": code, "message": message, "details": []}
    assert answer.status_code == status


def refused_control(
    answer: httpx.Response, message: str, status: int = 400, code: str = "INVALID_ARGUMENT"
) -> None:
    """Assert a control plane error with exactly this message."""
    assert answer.json() == {"error": {"code": code, "message": message}, "status": status}
    assert answer.status_code == status
