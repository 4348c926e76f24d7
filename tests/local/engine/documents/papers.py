"""Indexes of documents through the generated clients of the preview, and over plain HTTP."""

from __future__ import annotations

from typing import Any

import httpx

from pinecone import Index, Pinecone
from pinecone._sync.transport.http import Http
from pinecone_api.v2026_01_alpha.db_control import client as control_client, models as c
from pinecone_api.v2026_01_alpha.db_data import client as data_client, models as d
from tests.helpers.waiting import LONGEST

Json = dict[str, Any]
PREVIEW = "2026-01.alpha"
LATER = "2026-07"

TEXT = c.StringField(full_text_search=c.FullTextSearch())
STEMMED = c.StringField(full_text_search=c.FullTextSearch(stemming=True, stop_words=True))
FIELDS: dict[str, Any] = {
    "title": STEMMED,
    "body": TEXT,
    "look": c.DenseVectorField(dimension=2, metric="cosine"),
    "terms": c.SparseVectorField(),
    "year": c.FloatField(),
    "kind": c.StringField(),
    "tags": c.StringListField(),
    "new": c.BooleanField(),
}


def control(url: str) -> control_client.DbControlClient:
    """Return the control plane in the preview."""
    return control_client.DbControlClient(Http(Pinecone("key", host=url).config))


def create(url: str, name: str, fields: dict[str, Any], **more: Any) -> c.IndexModel:
    """Create an index in the preview."""
    schema = c.CreateIndexSchema(fields=fields)
    return control(url).create_index(c.CreateIndexRequest(name=name, schema=schema, **more))


class Papers:
    """The documents of one index."""

    def __init__(self, host: str) -> None:
        self.host = host
        self.http = Http(Index(host=host, api_key="key").config)
        self.client = data_client.DbDataClient(self.http)

    def close(self) -> None:
        self.http.close()

    def upsert(self, *documents: Json, namespace: str = "n") -> d.UpsertDocumentsResponse:
        request = d.UpsertDocumentsRequest(documents=list(documents))
        return self.client.upsert_documents(namespace, request)

    def search(
        self,
        *score_by: d.DocumentScoringMethod,
        k: int = 10,
        namespace: str = "n",
        fields: list[str] | None = None,
        filter: Json | None = None,
    ) -> d.SearchDocumentsResponse:
        request = d.SearchDocumentsRequest(
            score_by=list(score_by), top_k=k, include_fields=fields, filter=filter
        )
        return self.client.search_documents(namespace, request)

    def scores(self, *score_by: d.DocumentScoringMethod, **more: Any) -> dict[str, float]:
        """Score by id, best first."""
        return {found["_id"]: found["_score"] for found in self.search(*score_by, **more).matches}

    def ids(self, *score_by: d.DocumentScoringMethod, **more: Any) -> list[str]:
        return list(self.scores(*score_by, **more))

    def fetch(
        self, *ids: str, namespace: str = "n", fields: list[str] | None = None
    ) -> dict[str, Json]:
        request = d.FetchDocumentsRequest(ids=list(ids), include_fields=fields)
        return dict(self.client.fetch_documents(namespace, request).documents)

    def delete(self, *ids: str, namespace: str = "n") -> None:
        request = (
            d.DeleteDocumentsRequest(ids=list(ids))
            if ids
            else d.DeleteDocumentsRequest(delete_all=True)
        )
        self.client.delete_documents(namespace, request)

    def counts(self) -> dict[str, int]:
        stats = self.client.describe_index_stats(d.DescribeIndexStatsRequest())
        return {name: part.vector_count for name, part in stats.namespaces.items()}

    def raw(
        self, action: str, body: Any, *, version: str = LATER, namespace: str = "n"
    ) -> httpx.Response:
        """Send a request about documents as it is; the version is 2026-07 unless given."""
        return httpx.post(
            f"{self.host}/namespaces/{namespace}/documents/{action}",
            json=body,
            headers={"x-pinecone-api-version": version},
            timeout=LONGEST,
        )


def message(answer: httpx.Response) -> str:
    """Return the message of an error, in the shape of the preview or of 2026-07."""
    body = answer.json()
    found: str = body["error"]["message"] if "error" in body else body["message"]
    return found


def text(field: str, query: str) -> d.DocumentScoringMethod:
    return d.DocumentScoringMethod(type="text", field=field, query=query)


def query_string(query: str) -> d.DocumentScoringMethod:
    return d.DocumentScoringMethod(type="query_string", query=query)


def dense(field: str, *values: float) -> d.DocumentScoringMethod:
    return d.DocumentScoringMethod(type="dense_vector", field=field, values=list(values))


def sparse(field: str, terms: dict[int, float]) -> d.DocumentScoringMethod:
    values = d.SparseValues(indices=list(terms), values=list(terms.values()))
    return d.DocumentScoringMethod(type="sparse_vector", field=field, sparse_values=values)


def stored(terms: dict[int, float]) -> Json:
    """Return a sparse vector as a document has it."""
    return {"indices": list(terms), "values": list(terms.values())}
