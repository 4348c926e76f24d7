"""The same session in version 2026-07, and what it has beyond: schedules, aliases, and more of documents."""

from __future__ import annotations

from typing import Any

import httpx
import pyarrow
from pyarrow import parquet

from pinecone.local import PineconeLocal
from tests.local.specs.account import Account
from tests.local.specs.preview import PreviewSession
from tests.local.specs.schemas import PREVIEW
from tests.local.specs.session import AWS, DENSE, SPARSE, Session

MANAGED = {"deployment_type": "managed", **AWS["serverless"]}
ONE_SHARD = {"replicas": 1, "shards": 1}
DEDICATED: dict[str, Any] = {
    "mode": "Dedicated",
    "dedicated": {"node_type": "b1", "scaling": "Manual", "manual": ONE_SHARD},
}
#: The version in which pods, and metadata fields of no type, can still be declared.
OLDER = "2026-04"
TEXT: dict[str, Any] = {
    "title": {
        "type": "string",
        "full_text_search": {"stemming": True, "stop_words": True, "language": "en"},
        "description": "Its name.",
    },
    "body": {
        "type": "string",
        "full_text_search": {"ngram": {"min_gram": 2, "max_gram": 3, "prefix_only": True}},
    },
    "terms": {"type": "sparse_vector", "description": "Its words."},
}
SIZE = {"dimension": 2, "metric": "dotproduct"}
FIELDS: dict[str, Any] = {
    **TEXT,
    "look": {"type": "dense_vector", "description": "A picture.", **SIZE},
}


class LaterSession(PreviewSession):
    """Calls to one service in version 2026-07."""

    def run(self) -> None:
        """Use every operation, with success and without."""
        self.typed_in_the_preview()
        Session.run(self)
        self.schemas()
        host = self.host(self.post("/indexes", name="docs", schema={"fields": FIELDS}))
        self.documents(host)
        self.changes_of_documents(host)
        self.aliases(host)
        self.backups_of_documents()
        self.schedules()
        self.embedded()
        self.after_the_end()
        with PineconeLocal() as organization:
            Account(self.http, organization.url).run()

    # -- control plane -----------------------------------------------------------------------------

    def create(self, name: str, **old: Any) -> httpx.Response:
        [(kind, place)] = old["spec"].items()
        if kind == "pod":
            self.post("/indexes", **self._declared(name, **old))
        if kind == "pod" or (kind == "serverless" and "schema" in place):
            return self.other("POST", OLDER, "/indexes", name=name, **old)
        return self.post("/indexes", **self._declared(name, **old))

    def _declared(self, name: str, **old: Any) -> dict[str, Any]:
        [(kind, place)] = old.pop("spec").items()
        place = {member: value for member, value in place.items() if member != "schema"}
        if old.pop("vector_type", "dense") == "sparse":
            fields = {"_sparse_values": {"type": "sparse_vector"}}
        else:
            size = {"dimension": old.pop("dimension"), "metric": old.pop("metric", "cosine")}
            fields = {"_values": {"type": "dense_vector", **size}}
        if "read_capacity" in place:
            old["read_capacity"] = place.pop("read_capacity")
        if kind == "byoc":
            old["read_capacity"] = DEDICATED
        deployment = {**MANAGED, **place} if kind == "serverless" else {**place}
        deployment["deployment_type"] = "managed" if kind == "serverless" else kind
        return {"name": name, "schema": {"fields": fields}, "deployment": deployment, **old}

    def other(self, verb: str, version: str, path: str, **body: Any) -> httpx.Response:
        """Send a request in another version, which the log does not judge."""
        headers = {"x-pinecone-api-version": version}
        return self.http.request(verb, self.url + path, json=body, headers=headers)

    def typed_in_the_preview(self) -> None:
        """Metadata fields with types, which indexes of the preview have."""
        fields = {
            kind: {
                "type": kind,
                "description": kind,
                **({"filterable": True} if filterable else {}),
            }
            for kind, filterable in (
                ("float", True),
                ("boolean", True),
                ("string_list", True),
                ("string", True),
            )
        }
        fields["look"] = {"type": "dense_vector", **SIZE}
        made = self.other("POST", PREVIEW, "/indexes", name="typed", schema={"fields": fields})
        assert made.status_code == 201, made.text
        self.get("/indexes/typed")

    def integrated(self, name: str, model: str) -> httpx.Response:
        embed = {"model": model, "field_map": {"text": "body"}}
        place = {"cloud": "aws", "region": "us-east-1"}
        path = "/indexes/create-for-model"
        self.post(path, name=name, **place)
        self.post(path, name=name, **place, embed={**embed, "model": "none"})
        self.post(path, name=name, cloud="aws", region="moon", embed=embed)
        made = self.post(path, name=name, **place, embed=embed, tags={"a": "b"})
        self.post(path, name=name, **place, embed=embed)
        field = {"type": "semantic_text", "read_parameters": {"truncate": "NONE"}}
        self.patch(f"/indexes/{name}", schema={"fields": {"body": field}})
        self.get(f"/indexes/{name}")
        return made

    def schemas(self) -> None:
        super().schemas()
        fields = {"t": {"type": "string", "full_text_search": {}}, "n": {"type": "float"}}
        self.post("/indexes", name="refused", schema={"fields": fields})

    def after_the_end(self) -> None:
        """Backups outlive their index, and say so."""
        self.delete("/indexes/docs")
        self.get("/backups")
        self.get("/indexes/docs/backups", include_deleted="true")
        self.get("/indexes/docs/backups", include_deleted="perhaps")
        self.get("/indexes/from-kept")
        self.get("/indexes/docs-again")

    def schedules(self) -> None:
        """Schedules of backups, made, listed, changed and deleted, and what they made."""
        path = "/indexes/docs/backup-schedules"
        plan: dict[str, Any] = {
            "name": "nightly",
            "schedule": {"type": "time-based", "frequency": "daily"},
            "retention": {"expire_after_days": 7},
        }
        made = self.post(path, **plan).json()
        self.post(path, **plan)
        self.post(path, name="x")
        self.post("/indexes/missing/backup-schedules", **plan)
        own = f"/backup-schedules/{made['schedule_id']}"
        self.patch(own, enabled=False)
        second = self.post(path, **{**plan, "name": "weekly"}).json()
        self.patch(own, enabled=True)
        page = self.get(path, limit="1").json()
        self.get(path, limit="1", paginationToken=page["pagination"]["next"])
        self.get(path, limit="0")
        self.get("/indexes/missing/backup-schedules")
        self.delete(f"/backup-schedules/{second['schedule_id']}")
        self.patch(own, frequency="weekly", retention={"expire_after_days": 30}, enabled=True)
        self.patch(own, frequency="sometimes")
        self.http.post(f"{self.url}/local/advance", json={"seconds": 15 * 24 * 60 * 60})
        self.get(own)
        page = self.get(f"{own}/history", limit="1").json()
        self.get(f"{own}/history", limit="1", paginationToken=page["pagination"]["next"])
        self.get(f"{own}/history")
        self.get(f"{own}/history", limit="x")
        for verb, rest in (("GET", ""), ("PATCH", ""), ("DELETE", ""), ("GET", "/history")):
            body = {"enabled": True} if verb == "PATCH" else None
            self.http.request(verb, f"{self.url}/backup-schedules/none{rest}", json=body)
        self.delete(own)

    # -- data plane --------------------------------------------------------------------------------

    def imports(self, host: str) -> None:
        super().imports(host)
        mixed = self.files.with_name(f"{self.files.name}-mixed") / "new"
        mixed.mkdir(parents=True, exist_ok=True)
        table = pyarrow.table({"id": ["i2", ""], "values": [[1.0, 2.0, 3.0]] * 2})
        parquet.write_table(table, mixed / "0.parquet")
        options = {"uri": mixed.parent.as_uri(), "errorMode": {"onError": "continue"}}
        started = self.data(host, "/bulk/imports", **options).json()
        self._ended(f"{host}/bulk/imports/{started['id']}")

    def changes_of_documents(self, host: str) -> None:
        """Documents changed, listed and deleted by a filter."""
        path = f"{host}/namespaces/changed/documents"
        documents = [{"_id": f"d{n}", "look": [n, 1], "year": n} for n in range(1, 6)]
        self.data(path, "/upsert", documents=documents)
        self.data(path, "/update", documents=[{"_id": "d1", "year": 3, "_remove_fields": ["x"]}])
        self.data(path, "/update", filter={"year": 3}, set_fields={"kind": "a"})
        self.data(path, "/update")
        for ask, search in (("/list", {}), ("/fetch", {"filter": {"year": {"$gt": 0}}})):
            page = self.data(path, ask, limit=2, **search).json()
            token = page["pagination"]["next"]
            self.data(path, ask, limit=2, pagination_token=token, **search)
            self.data(path, ask, limit=0, **search)
        self.data(path, "/delete", filter={"year": 2})
        self.data(path, "/delete", filter={"$odd": 2})

    def aliases(self, host: str) -> None:
        """Further names of namespaces, made, listed, moved and deleted."""
        path = f"{host}/namespace-aliases"
        for name in ("current", "previous"):
            self.http.post(path, json={"name": name, "target_namespace": "films"})
        self.http.post(path, json={"name": "current", "target_namespace": "films"})
        self.http.post(path, json={"name": "a/b", "target_namespace": "films"})
        page = self.fetch(host, "/namespace-aliases", limit=1).json()
        self.fetch(host, "/namespace-aliases", paginationToken=page["pagination"]["next"])
        self.fetch(host, "/namespace-aliases", prefix="c", target_namespace="films")
        self.fetch(host, "/namespace-aliases", limit=0)
        for name in ("current", "none"):
            self.fetch(host, f"/namespace-aliases/{name}")
            self.http.patch(f"{path}/{name}", json={"target_namespace": "changed"})
            self.send("DELETE", f"{path}/{name}")

    def embedded(self) -> None:
        """Text that the service embeds, as the schema says."""
        passage = {"truncate": "END"}
        dense = {"model": DENSE, "write_parameters": passage, "read_parameters": passage}
        sparse = {"model": SPARSE, "write_parameters": passage, "read_parameters": passage}
        fields = {
            "say": {"type": "string", "embed": dense, "store_text": False},
            "words": {"type": "string", "sparse_embed": sparse},
        }
        host = self.host(self.post("/indexes", name="meant", schema={"fields": fields}))
        path = f"{host}/namespaces/n/documents"
        documents = [
            {"_id": "a", "say": "A cat sleeps", "words": "cat"},
            {"_id": "b", "say": "Rain tomorrow", "words": "weather"},
        ]
        self.data(path, "/upsert", documents=documents)
        self.data(path, "/update", documents=[{"_id": "b", "say": "Sun tomorrow"}])
        for kind, field in (("embed", "say"), ("sparse_embed", "words")):
            method = {"type": kind, "fields": [field], "query": "cat"}
            self.data(path, "/search", score_by=[method], top_k=2, include_fields=["words"])
