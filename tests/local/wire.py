"""A bare HTTP client of the embedded service: what goes over the wire, with no SDK in between."""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx

from tests.helpers.waiting import LONGEST

ROOT = Path(__file__).parents[2]
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


def assert_data_error(answer: httpx.Response, status: int, code: int, message: str) -> None:
    """The answer is a data plane error of exactly this content."""
    assert answer.json() == {"code": code, "message": message, "details": []}
    assert answer.status_code == status
    assert len(answer.headers["x-pinecone-request-id"]) == 32


def assert_control_error(answer: httpx.Response, status: int, code: str, message: str) -> None:
    """The answer is a control plane error of exactly this content."""
    assert answer.json() == {"error": {"code": code, "message": message}, "status": status}
    assert answer.status_code == status
    assert len(answer.headers["x-pinecone-request-id"]) == 32


class Process:
    """`python -m pinecone.local start` in a process of its own, or another module like it."""

    def __init__(self, *arguments: str, module: Sequence[str] = ("pinecone.local",)) -> None:
        path = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", *module, "start", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": path},
        )

    def wait_ready(self) -> str:
        """Return the URL of the ready line; everything printed up to now is kept in `ready`."""
        assert self.process.stdout is not None
        self.ready = ""
        while not self.ready.endswith("\n\n") or "export" not in self.ready:
            line = self.process.stdout.readline()
            assert line, self.ready + self.process.communicate(timeout=LONGEST)[1]
            self.ready += line
        start = "Pinecone Local is ready at "
        assert self.ready.startswith(start)
        return self.ready.splitlines()[0].removeprefix(start)

    def finish(self, timeout: float = LONGEST) -> tuple[int, str, str]:
        """Wait for the end; return the exit status, standard output and standard error."""
        out, err = self.process.communicate(timeout=timeout)
        return self.process.returncode, out, err

    def __enter__(self) -> Process:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()
