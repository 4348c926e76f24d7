"""The same session in the preview, whose indexes have schemas, and what it has of documents."""

from __future__ import annotations

from typing import Any

import httpx

from tests.local.specs.session import DENSE, SPARSE, Session

FIELDS: dict[str, Any] = {
    "title": {"type": "string", "full_text_search": {"stemming": True}, "description": "Its name."},
    "body": {"type": "string", "full_text_search": {}},
    "look": {"type": "dense_vector", "dimension": 2, "metric": "dotproduct"},
    "terms": {"type": "sparse_vector"},
    "year": {"type": "float"},
    "kind": {"type": "string"},
    "tags": {"type": "string_list"},
    "new": {"type": "boolean"},
}
_PLACES = {"serverless": "managed", "pod": "pod", "byoc": "byoc"}


class PreviewSession(Session):
    """Calls to one service in the preview."""

    def run(self) -> None:
        """Use every operation, with success and without."""
        super().run()
        self.schemas()
        host = self.host(self.post("/indexes", name="docs", schema={"fields": FIELDS}))
        self.documents(host)
        self.backups_of_documents()
        fields = {
            "say": {"type": "semantic_text", "model": DENSE, "metric": "cosine"},
            "words": {"type": "semantic_text", "model": SPARSE},
        }
        self.semantic(self.host(self.post("/indexes", name="meant", schema={"fields": fields})))

    # -- control plane -----------------------------------------------------------------------------

    def create(self, name: str, **old: Any) -> httpx.Response:
        """Create an index from what earlier versions say about it."""
        [(kind, place)] = old.pop("spec").items()
        place = dict(place)
        declared = place.pop("schema", {"fields": {}})["fields"]
        fields: dict[str, Any] = {field: {"type": "float"} for field in declared}
        if old.pop("vector_type", "dense") == "sparse":
            fields["_sparse_values"] = {"type": "sparse_vector"}
        else:
            size = {"dimension": old.pop("dimension"), "metric": old.pop("metric", "cosine")}
            fields["_values"] = {"type": "dense_vector", **size}
        for member in ("read_capacity", "source_collection"):
            if member in place:
                old[member] = place.pop(member)
        deployment = {"deployment_type": _PLACES[kind], **place}
        return self.post(
            "/indexes", name=name, schema={"fields": fields}, deployment=deployment, **old
        )

    def patch(self, path: str, **body: Any) -> httpx.Response:
        for kind, change in body.pop("spec", {}).items():
            body |= change if kind == "serverless" else {"deployment": change}
        return super().patch(path, **body)

    def integrated(self, name: str, model: str) -> httpx.Response:
        place = {"deployment_type": "managed", "cloud": "aws", "region": "us-east-1"}
        path = "/indexes/create-for-model"
        self.post(path, name=name, deployment=place)
        self.post(path, name=name, model="none", field="body")
        self.post(path, name=name, deployment={**place, "region": "moon"}, model=model, field="b")
        made = self.post(path, name=name, deployment=place, model=model, field="body")
        self.post(path, name=name, model=model, field="body")
        field = {"type": "semantic_text", "read_parameters": {"truncate": "NONE"}}
        self.patch(f"/indexes/{name}", schema={"fields": {"body": field}})
        self.get(f"/indexes/{name}")
        return made

    def schemas(self) -> None:
        """Schemas that cannot be, and changes of one that can."""
        dense = {"type": "dense_vector", "dimension": 2, "metric": "cosine"}
        for fields in (
            {},
            {"a": {"type": "odd"}},
            {"a": dense, "b": dense},
            {"a": {"type": "dense_vector"}},
            {"_a": dense},
            {"a": {"type": "string", "full_text_search": {"language": "xx"}}},
            {"a": {"type": "string", "full_text_search": 3}},
        ):
            self.post("/indexes", name="refused", schema={"fields": fields})
        self.post("/indexes")
        self.post("/indexes", name="locked", schema={"fields": {"a": dense}}, cmek_id="key-1")
        text = {"t": {"type": "string", "full_text_search": {}}}
        self.post("/indexes", name="text", schema={"fields": text}, tags={"a": "b"})
        self.get("/indexes/text")
        self.patch("/indexes/text", tags={"a": "c"})
        change = {"type": "semantic_text", "read_parameters": {}}
        self.patch("/indexes/text", schema={"fields": {"t": change}})
        self.delete("/indexes/text")

    def backups_of_documents(self) -> None:
        """Check that a backup knows the fields."""
        made = self.post("/indexes/docs/backups").json()
        self.get(f"/backups/{made['backup_id']}")
        self.post(f"/backups/{made['backup_id']}/create-index", name="docs-again")
        self.get("/indexes/docs-again")

    # -- data plane --------------------------------------------------------------------------------

    def documents(self, host: str) -> None:
        """Documents written, searched in every way, read and deleted."""
        path = f"{host}/namespaces/films/documents"
        sparse = {"indices": [1, 7], "values": [0.5, 1.5]}
        whole = {
            "title": "Running home",
            "body": "A long way home",
            "look": [1, 2],
            "terms": sparse,
            "year": 1999,
            "kind": "drama",
            "tags": ["a", "b"],
            "new": False,
            "more": 3,
        }
        self.data(path, "/upsert", documents=[{"_id": "a", **whole}, {"_id": "b", "look": [2, 1]}])
        for bad in ([], [{}], [{"_id": "c"}], [{"_id": "c", "look": [1]}], 3):
            self.data(path, "/upsert", documents=bad)
        by_text = {"type": "text", "field": "title", "query": "run"}
        by_query = {"type": "query_string", "query": 'body:"way home" OR title:run*'}
        by_dense = {"type": "dense_vector", "field": "look", "values": [1, 1]}
        by_sparse = {"type": "sparse_vector", "field": "terms", "sparse_values": sparse}
        for score_by in (
            [by_text],
            [by_query],
            [by_dense],
            [by_sparse],
            [by_text, by_query, by_dense, by_sparse],
            [],
            [{"type": "odd"}],
            [{"type": "query_string", "query": "["}],
            [{**by_text, "field": "look"}],
        ):
            self.data(path, "/search", score_by=score_by, top_k=3)
            self.data(path, "/search", score_by=score_by, top_k=3, include_fields=["*"])
        self.data(path, "/search", score_by=[by_dense], top_k=0)
        self.data(path, "/search", score_by=[by_dense], top_k=1, filter={"year": {"$gt": 1}})
        self.data(path, "/search", score_by=[by_dense], top_k=1, filter={"look": 1})
        self.data(path, "/fetch", ids=["a", "nobody"])
        self.data(path, "/fetch", ids=["a"], include_fields=["title", "look"])
        self.data(path, "/fetch", ids=[])
        self.data(host, "/namespaces/none/documents/fetch", ids=["a"])
        self.data(host, "/describe_index_stats")
        self.fetch(host, "/vectors/list", namespace="films")
        self.fetch(host, "/namespaces/films")
        self.data(host, "/query", topK=1, vector=[1, 1])
        self.data(path, "/delete", ids=["a"])
        self.data(path, "/delete")
        self.data(path, "/delete", delete_all=True)
        self.data(host, "/namespaces/none/documents/delete", delete_all=True)

    def semantic(self, host: str) -> None:
        """Documents whose text is embedded."""
        path = f"{host}/namespaces/n/documents"
        documents = [
            {"_id": "a", "say": "A cat sleeps", "words": "cat"},
            {"_id": "b", "say": "Rain tomorrow", "words": "weather"},
        ]
        self.data(path, "/upsert", documents=documents)
        for field in ("say", "words"):
            method = {"type": "text", "field": field, "query": "cat"}
            self.data(path, "/search", score_by=[method], top_k=2, include_fields=["say"])
