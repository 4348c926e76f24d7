"""A session that uses every operation of the embedded service, and a log that judges its answers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pyarrow
from pyarrow import parquet

from tests.helpers.waiting import wait_until
from tests.local.specs import members, schemas

AWS = {"serverless": {"cloud": "aws", "region": "us-east-1"}}
POD = {"pod": {"environment": "us-east1-gcp", "pod_type": "p1.x1"}}
DENSE, SPARSE = "multilingual-e5-large", "pinecone-sparse-english-v0"
_ENDED = ("Completed", "Failed", "Cancelled")


class Seen(NamedTuple):
    """One request and its answer; no operation when the documents have none for it."""

    operation: schemas.Operation | None
    asked: str
    status: int
    problem: str | None


class Log:
    """Judges every answer by the document of the version that was asked for."""

    def __init__(self, version: str) -> None:
        self.version = version
        self.members: set[str] = set()
        self.seen: list[Seen] = []

    def __call__(self, answer: httpx.Response) -> None:
        """Judge one answer; httpx calls this before anybody reads it."""
        request = answer.request
        if request.headers.get("x-pinecone-api-version", self.version) != self.version:
            return
        answer.read()
        path = request.url.raw_path.decode().partition("?")[0]
        operation = schemas.find(self.version, request.method, path)
        media = answer.headers.get("content-type", "")
        problem = operation and operation.problem(answer.status_code, media, answer.content)
        asked = f"{request.method} {path}"
        if operation is not None and answer.is_success and media == schemas.JSON:
            self.members |= members.present(operation, answer.json())
        self.seen.append(Seen(operation, asked, answer.status_code, problem))

    def problems(self, excused: Iterable[tuple[str, int]] = ()) -> list[str]:
        """Return what no document describes, once the answers that are excused are left out."""
        return [
            f"{self.version} {seen.asked} -> {seen.status}: {seen.problem}"
            for seen in self.seen
            if seen.operation is not None
            and seen.problem is not None
            and (seen.operation.name, seen.status) not in excused
        ]

    def names(self, *, successful: bool) -> set[str]:
        """Return the operations that were answered, with success or with an error."""
        return {
            seen.operation.name
            for seen in self.seen
            if seen.operation is not None and (seen.status < 400) == successful
        }


def described(answer: httpx.Response) -> None:
    """Fail when the documents do not describe an answer; for versions that have none, do nothing."""
    version = answer.request.headers.get("x-pinecone-api-version", schemas.VERSIONS[0])
    if version in schemas.VERSIONS and answer.status_code not in schemas.TROUBLE:
        log = Log(version)
        log(answer)
        problems = log.problems(schemas.FORGOTTEN)
        assert not problems, problems


class Session:
    """Calls to one service in one version."""

    def __init__(self, http: httpx.Client, url: str, files: Path) -> None:
        self.http = http
        self.url = url
        self.files = files

    def run(self) -> None:
        """Use every operation, with success and without."""
        self.indexes()
        dense = self.host(self.create("dense", dimension=3, metric="dotproduct", spec=AWS))
        sparse = self.host(self.create("sparse", vector_type="sparse", spec=AWS))
        self.vectors(dense)
        self.queries(dense)
        self.sparse(sparse)
        self.namespaces(dense)
        self.mistakes(dense)
        self.imports(dense)
        for name, model in (("texts", DENSE), ("words", SPARSE)):
            self.records(self.host(self.integrated(name, model)))
        self.copies()
        self.collections()
        self.inference()
        self.strangers(dense)
        self.ends()

    # -- control plane -------------------------------------------------------------------------

    def indexes(self) -> None:
        """Every kind of index, described, listed and configured."""
        self.get("/indexes")
        schema = {"fields": {"year": {"filterable": True}}}
        tags = {"team": "search"}
        self.create("first", dimension=2, metric="euclidean", spec=AWS, tags=tags)
        place = {**AWS["serverless"], "schema": schema}
        self.create("declared", dimension=2, spec={"serverless": place})
        indexed = {"metadata_config": {"indexed": ["year"]}}
        self.create("pods", dimension=2, metric="cosine", spec={"pod": {**POD["pod"], **indexed}})
        own_cloud = {"byoc": {"environment": "mine", "schema": schema}}
        self.create("own-cloud", dimension=2, metric="cosine", spec=own_cloud)
        dedicated = {
            "mode": "Dedicated",
            "dedicated": {
                "node_type": "b1",
                "scaling": "Manual",
                "manual": {"replicas": 1, "shards": 1},
            },
        }
        place = {**AWS["serverless"], "read_capacity": dedicated}
        self.create("dedicated", dimension=2, spec={"serverless": place})
        for name in ("first", "declared", "pods", "own-cloud", "dedicated", "missing"):
            self.get(f"/indexes/{name}")
        self.patch("/indexes/first", tags={"team": "", "cost": "7"}, deletion_protection="enabled")
        self.patch("/indexes/first", tags={"t" * 81: "x"})
        self.delete("/indexes/first")
        self.patch("/indexes/first", deletion_protection="disabled")
        self.patch("/indexes/pods", spec={"pod": {"replicas": 2, "pod_type": "p1.x2"}})
        self.patch("/indexes/first", spec={"serverless": {"read_capacity": dedicated}})
        self.patch("/indexes/first", deletion_protection="perhaps")
        self.patch("/indexes/first", tags=3)
        self.patch("/indexes/missing", tags={})
        self.create("first", dimension=2, spec=AWS)
        self.create("Not-A-Name", dimension=2, spec=AWS)
        self.create("untyped", dimension="2", spec=AWS)
        self.create("nowhere", dimension=2, spec={"serverless": {"cloud": "x", "region": "y"}})
        self.create("large", dimension=20_001, spec=AWS)
        self.create("odd", dimension=2, metric="odd", spec=AWS)
        self.send("POST", self.url + "/indexes", b"{")
        self.get("/indexes")

    def integrated(self, name: str, model: str) -> httpx.Response:
        """Create an index that embeds text, after requests that are refused."""
        embed = {"model": model, "field_map": {"text": "body"}}
        place = {"cloud": "aws", "region": "us-east-1"}
        path = "/indexes/create-for-model"
        self.post(path, name=name, **place)
        self.post(path, name=name, **place, embed={**embed, "model": "none"})
        self.post(path, name=name, cloud="aws", region="moon", embed=embed)
        made = self.post(path, name=name, **place, embed=embed, tags={"a": "b"})
        self.post(path, name=name, **place, embed=embed)
        self.patch(f"/indexes/{name}", embed={"field_map": {"text": "body"}})
        self.get(f"/indexes/{name}")
        return made

    def copies(self) -> None:
        """Backups and what is restored from them."""
        self.get("/backups")
        self.get("/restore-jobs")
        made = [self.post("/indexes/dense/backups", name=f"b{n}", description="d") for n in (1, 2)]
        self.post("/indexes/dense/backups", name=3)
        self.post("/indexes/pods/backups")
        self.post("/indexes/missing/backups")
        self.post("/indexes/sparse/backups")
        self.post("/indexes/declared/backups")
        for path in ("/backups", "/indexes/dense/backups"):
            page = self.get(path, limit="1").json()
            self.get(path, limit="1", paginationToken=page["pagination"]["next"])
            self.get(path, limit="0")
            self.get(path)
        self.get("/indexes/missing/backups")
        backup = made[0].json()["backup_id"]
        self.get(f"/backups/{backup}")
        self.get("/backups/none")
        path = f"/backups/{backup}/create-index"
        restored = self.post(path, name="restored", tags={"x": "y"})
        self.post(path, name="restored")
        self.post(path, name="restored-again")
        self.post(path, name="UPPER")
        self.post(path)
        self.post("/backups/none/create-index", name="restored-too")
        self.get("/restore-jobs", limit="1")
        self.get(f"/restore-jobs/{restored.json()['restore_job_id']}")
        self.get("/restore-jobs", limit="x")
        self.get("/restore-jobs/none")
        self.delete(f"/backups/{backup}")
        self.delete("/backups/none")

    def collections(self) -> None:
        """Use collections of a pod index."""
        self.get("/collections")
        self.post("/collections", name="kept", source="pods")
        self.post("/collections", name="kept", source="pods")
        self.post("/collections", name="other", source="dense")
        self.post("/collections", name="other", source="missing")
        self.post("/collections", name="other")
        self.get("/collections")
        self.get("/collections/kept")
        self.get("/collections/none")
        again = {"pod": {**POD["pod"], "source_collection": "kept"}}
        self.create("from-kept", dimension=2, metric="cosine", spec=again)
        again = {"serverless": {**AWS["serverless"], "source_collection": "kept"}}
        self.create("from-kept-too", dimension=2, metric="cosine", spec=again)
        self.delete("/collections/kept")
        self.delete("/collections/none")

    def strangers(self, host: str) -> None:
        """Every operation with a key that is not accepted."""
        for operation in schemas.operations(self.http.headers["x-pinecone-api-version"]):
            base = host if operation.service == "db_data" else self.url
            address = base + re.sub(r"\{\w+\}", "x", operation.path)
            self.http.request(operation.verb, address, headers={"api-key": "wrong"})

    def ends(self) -> None:
        """Indexes go."""
        self.delete("/indexes/first")
        self.delete("/indexes/missing")

    def leaving(self) -> None:
        """Look at an index that takes its time to go."""
        self.create("slow", dimension=2, spec=AWS)
        self.delete("/indexes/slow")
        self.get("/indexes/slow")
        self.get("/indexes")
        self.delete("/indexes/slow")
        self.patch("/indexes/slow", tags={})

    # -- inference -----------------------------------------------------------------------------

    def inference(self) -> None:
        """Models, embeddings and reranking."""
        self.get("/models")
        for params in ({"type": "embed"}, {"type": "rerank"}, {"vector_type": "sparse"}):
            self.get("/models", **params)
        self.get("/models", type="none")
        self.get(f"/models/{DENSE}")
        self.get("/models/none")
        inputs = [{"text": "one"}, {"text": "two words"}]
        passage = {"input_type": "passage", "truncate": "END"}
        self.post("/embed", model=DENSE, inputs=inputs, parameters=passage)
        with_tokens = {"input_type": "query", "return_tokens": True}
        self.post("/embed", model=SPARSE, inputs=inputs, parameters=with_tokens)
        self.post("/embed", model="none", inputs=inputs)
        self.post("/embed", model=DENSE, inputs="one")
        self.post("/embed", model=DENSE, inputs=[])
        asked = {"model": "bge-reranker-v2-m3", "query": "cats"}
        documents = [{"id": "1", "text": "cats"}, {"id": "2", "text": "dogs"}]
        self.post("/rerank", **asked, documents=documents)
        short = {"top_n": 1, "return_documents": False, "rank_fields": ["text"]}
        self.post("/rerank", **asked, documents=documents, **short)
        self.post("/rerank", **asked, documents=[])
        self.post("/rerank", **asked)
        self.post("/rerank", model="none", query="cats", documents=documents)

    # -- data plane ----------------------------------------------------------------------------

    def vectors(self, host: str) -> None:
        """Write, read, list, change and delete records."""
        sparse = {"indices": [3, 9], "values": [0.5, 1.0]}
        metadata = {"kind": "a", "n": 1, "flag": True, "tags": ["x", "y"]}
        records: list[dict[str, Any]] = [
            {"id": f"r{n}", "values": [n, 1, 0], "metadata": {**metadata, "n": n}}
            for n in range(12)
        ]
        records.append({"id": "hybrid", "values": [1, 2, 3], "sparseValues": sparse})
        for namespace in ("", "films", "gone"):
            self.data(host, "/vectors/upsert", vectors=records, namespace=namespace)
        for where in ({}, {"namespace": "films"}, {"namespace": "unknown"}):
            self.fetch(host, "/vectors/fetch", ids=["r1", "hybrid", "nobody"], **where)
            page = self.fetch(host, "/vectors/list", limit="5", **where).json()
            if "pagination" in page:
                token = page["pagination"]["next"]
                self.fetch(host, "/vectors/list", paginationToken=token, **where)
            self.fetch(host, "/vectors/list", prefix="hy", **where)
            found = {"filter": {"kind": "a"}, "limit": 3, **where}
            page = self.data(host, "/vectors/fetch_by_metadata", **found).json()
            if "pagination" in page:
                token = page["pagination"]["next"]
                self.data(host, "/vectors/fetch_by_metadata", **found, paginationToken=token)
            self.data(host, "/vectors/update", id="r1", values=[9, 9, 9], **where)
            self.data(host, "/vectors/update", id="r1", sparseValues=sparse, **where)
            change = {"filter": {"n": {"$gt": 3}}, "setMetadata": {"seen": True}, **where}
            self.data(host, "/vectors/update", **change, dryRun=True)
            self.data(host, "/vectors/update", **change)
            self.data(host, "/vectors/delete", ids=["r2"], **where)
            self.data(host, "/vectors/delete", filter={"n": 3}, **where)
            self.data(host, "/describe_index_stats")
        self.data(host, "/vectors/delete", deleteAll=True, namespace="gone")
        self.data(host, "/describe_index_stats", filter={})

    def queries(self, host: str) -> None:
        """Ask queries of every kind."""
        asked: dict[str, Any] = {"namespace": "films", "topK": 3, "vector": [1, 2, 3]}
        sparse = {"indices": [3], "values": [2.0]}
        self.data(host, "/query", **asked)
        self.data(host, "/query", **asked, includeValues=True, includeMetadata=True)
        self.data(host, "/query", **asked, sparseVector=sparse, includeValues=True)
        self.data(host, "/query", **asked, filter={"tags": {"$in": ["x"]}})
        self.data(host, "/query", **asked, filter={"kind": "nothing"})
        self.data(host, "/query", id="r1", topK=1, namespace="films")
        self.data(host, "/query", id="nobody", topK=1)
        self.data(host, "/query", vector=[1, 2, 3], topK=1, namespace="unknown")

    def sparse(self, host: str) -> None:
        """Use the data plane of a sparse index."""
        values = {"indices": [1, 5], "values": [1.0, 0.25]}
        record = {"id": "s", "sparseValues": values, "metadata": {"k": "v"}}
        self.data(host, "/vectors/upsert", vectors=[record])
        self.fetch(host, "/vectors/fetch", ids=["s"])
        self.data(
            host, "/query", topK=2, sparseVector=values, includeValues=True, includeMetadata=True
        )
        self.data(host, "/query", topK=2, vector=[1.0])
        self.data(host, "/vectors/fetch_by_metadata", filter={"k": "v"})
        self.data(host, "/describe_index_stats")

    def namespaces(self, host: str) -> None:
        """Namespaces made, listed, described and deleted."""
        schema = {"fields": {"year": {"filterable": True}}}
        self.data(host, "/namespaces", name="declared", schema=schema)
        self.data(host, "/namespaces", name="plain")
        self.data(host, "/namespaces", name="plain")
        self.data(host, "/namespaces", name="")
        page = self.fetch(host, "/namespaces", limit="1").json()
        self.fetch(host, "/namespaces", paginationToken=page["pagination"]["next"])
        self.fetch(host, "/namespaces", prefix="pl")
        self.fetch(host, "/namespaces", limit="0")
        for name in ("declared", "plain", "films", "__default__", "unknown"):
            self.fetch(host, f"/namespaces/{name}")
        for name in ("plain", "unknown"):
            self.send("DELETE", f"{host}/namespaces/{name}")

    def mistakes(self, host: str) -> None:
        """Send requests to the data plane that are refused."""
        self.data(host, "/vectors/upsert", vectors=[{"id": "x", "values": [1]}])
        self.data(host, "/vectors/upsert", vectors=[])
        self.data(host, "/vectors/upsert")
        self.data(host, "/vectors/update")
        self.data(host, "/vectors/delete")
        self.data(host, "/query", topK=0, vector=[1, 2, 3])
        self.data(host, "/query", vector=[1, 2, 3])
        self.data(host, "/query", topK=1, vector=[1, 2, 3], filter={"$odd": 1})
        self.data(host, "/vectors/fetch_by_metadata", limit=0, filter={})
        self.data(host, "/describe_index_stats", filter=[])
        self.fetch(host, "/vectors/fetch")
        self.fetch(host, "/vectors/list", limit="101")
        self.fetch(host, "/vectors/list", paginationToken="%")
        for path in ("/query", "/vectors/upsert", "/namespaces"):
            self.send("POST", host + path, b"not json")
        self.send("POST", host + "/vectors/upsert", b" " * (2 * 2**20 + 1))

    def records(self, host: str) -> None:
        """Write records of text, and search in every way."""
        path = f"{host}/records/namespaces/books"
        lines = [{"_id": f"t{n}", "body": f"cats and {n} dogs", "year": n} for n in range(5)]
        self.send("POST", f"{path}/upsert", b"\n".join(json.dumps(x).encode() for x in lines))
        self.send("POST", f"{path}/upsert", b"{}")
        self.send("POST", f"{path}/upsert", b"")
        rerank = {"model": "bge-reranker-v2-m3", "rank_fields": ["body"], "top_n": 2}
        query = {"top_k": 3, "inputs": {"text": "dogs"}}
        for body in (
            {"query": query},
            {"query": {**query, "filter": {"year": {"$gt": 1}}}, "fields": ["year"]},
            {"query": query, "rerank": rerank},
            {"query": {"top_k": 2, "id": "t1"}},
            {"query": {"top_k": 0, "inputs": {"text": "dogs"}}},
            {"query": {"top_k": 2}},
            {},
        ):
            self.send("POST", f"{path}/search", json.dumps(body).encode())

    def imports(self, host: str) -> None:
        """Start imports that succeed, fail and are cancelled."""
        folder = self.files / "new"
        folder.mkdir(parents=True)
        table = pyarrow.table({"id": ["i1"], "values": [[1.0, 2.0, 3.0]]})
        parquet.write_table(table, folder / "0.parquet")
        broken = self.files.with_name(f"{self.files.name}-broken") / "new"
        broken.mkdir(parents=True, exist_ok=True)
        (broken / "0.parquet").write_bytes(b"no table")
        self.fetch(host, "/bulk/imports")
        for folder in (self.files, self.files / "missing", broken.parent):
            options = {"uri": folder.as_uri(), "errorMode": {"onError": "abort"}}
            started = self.data(host, "/bulk/imports", **options)
            if started.status_code == 200:
                self._ended(f"{host}/bulk/imports/{started.json()['id']}")
                self.send("DELETE", f"{host}/bulk/imports/{started.json()['id']}")
        self.data(host, "/bulk/imports")
        self.data(host, "/bulk/imports", uri="nonsense")
        self.fetch(host, "/bulk/imports", limit="1")
        self.fetch(host, "/bulk/imports", limit="0")
        self.fetch(host, "/bulk/imports/77")
        self.send("DELETE", f"{host}/bulk/imports/77")

    def _ended(self, address: str) -> None:
        wait_until(lambda: self.send("GET", address).json()["status"] in _ENDED)

    # -- requests ------------------------------------------------------------------------------

    def create(self, name: str, **body: Any) -> httpx.Response:
        return self.post("/indexes", name=name, **body)

    def host(self, created: httpx.Response) -> str:
        """Return the address of a new index."""
        assert created.status_code == 201, created.text
        host: str = created.json()["host"]
        return host

    def post(self, path: str, **body: Any) -> httpx.Response:
        return self.http.post(self.url + path, json=body)

    def patch(self, path: str, **body: Any) -> httpx.Response:
        return self.http.patch(self.url + path, json=body)

    def get(self, path: str, **params: str) -> httpx.Response:
        return self.http.get(self.url + path, params=params)

    def delete(self, path: str) -> httpx.Response:
        return self.http.delete(self.url + path)

    def data(self, host: str, path: str, **body: Any) -> httpx.Response:
        return self.http.post(host + path, json=body)

    def fetch(self, host: str, path: str, **params: Any) -> httpx.Response:
        return self.http.get(host + path, params=params)

    def send(self, method: str, address: str, content: bytes | None = None) -> httpx.Response:
        return self.http.request(method, address, content=content)
