"""Define what a published Python client does with the embedded service; runs in an environment of its own.

Usage: script.py CONTROL_URL NAME
"""

from __future__ import annotations

import sys
import time
from typing import Any

import pinecone
from pinecone import Pinecone, ServerlessSpec


def listed(pages: Any) -> list[str]:
    """Return ids from whatever a client's list yields: pages of items, or items."""
    ids: list[str] = []
    for page in pages:
        items = [page] if hasattr(page, "id") else getattr(page, "vectors", page)
        ids += [item if isinstance(item, str) else item.id for item in items]
    return sorted(ids)


def names(found: Any) -> list[str]:
    """Return the names of namespaces from a list, a page or pages of them."""
    known: list[str] = []
    for page in [found] if hasattr(found, "namespaces") else found:
        known += [space.name for space in getattr(page, "namespaces", [page])]
    return sorted(known)


def eventually(what: Any, expected: Any) -> None:
    """Check a value that may be a moment late."""
    deadline = time.monotonic() + 60
    while (found := what()) != expected:
        assert time.monotonic() < deadline, (found, expected)
        time.sleep(0.05)


def use(index: Any) -> None:
    """Upsert, query, fetch, update, delete, list, stats, namespaces."""
    index.upsert(
        vectors=[
            {"id": "a", "values": [1.0, 0.0, 0.0], "metadata": {"kind": "x", "n": 1}},
            {"id": "b", "values": [0.0, 1.0, 0.0], "metadata": {"kind": "y", "n": 2}},
            {"id": "c", "values": [0.0, 0.0, 1.0]},
        ],
        namespace="films",
    )
    found = index.query(
        vector=[0.9, 0.1, 0.0],
        top_k=2,
        namespace="films",
        include_values=True,
        include_metadata=True,
    )
    assert [match.id for match in found.matches] == ["a", "b"], found
    assert list(found.matches[0].values) == [1.0, 0.0, 0.0]
    assert dict(found.matches[0].metadata) == {"kind": "x", "n": 1}
    found = index.query(
        vector=[0.9, 0.1, 0.0], top_k=2, namespace="films", filter={"n": {"$gt": 1}}
    )
    assert [match.id for match in found.matches] == ["b"], found
    fetched = index.fetch(ids=["a", "missing"], namespace="films")
    assert list(fetched.vectors) == ["a"], fetched
    index.update(id="a", set_metadata={"kind": "z"}, namespace="films")
    metadata = index.fetch(ids=["a"], namespace="films").vectors["a"].metadata
    assert metadata["kind"] == "z"
    assert metadata["n"] == 1
    assert listed(index.list(namespace="films")) == ["a", "b", "c"]
    stats = index.describe_index_stats()
    assert stats.total_vector_count == 3, stats
    assert stats.namespaces["films"].vector_count == 3, stats
    assert stats.dimension == 3, stats
    assert "films" in names(index.list_namespaces())
    described = index.describe_namespace(namespace="films")
    assert described.record_count == 3
    if hasattr(described, "size_bytes"):
        assert described.size_bytes > 36, described
    index.delete(ids=["a"], namespace="films")
    assert listed(index.list(namespace="films")) == ["b", "c"]
    index.delete_namespace(namespace="films")
    eventually(lambda: index.describe_index_stats().total_vector_count, 0)


def use_records(pc: Any, name: str) -> None:
    """Use an integrated index: records in, records found; and the models themselves."""
    made = pc.inference.embed(
        model="multilingual-e5-large", inputs=["hello"], parameters={"input_type": "query"}
    )
    assert len(made.data[0].values) == 1024
    ranked = pc.inference.rerank(
        model="bge-reranker-v2-m3", query="cats", documents=["dogs bark", "a cat purrs"], top_n=1
    )
    assert ranked.data[0].index == 1, ranked
    pc.create_index_for_model(
        name=name,
        cloud="aws",
        region="us-east-1",
        embed={"model": "multilingual-e5-large", "field_map": {"text": "text"}},
    )
    try:
        index = pc.index(name)
        records = [
            {"_id": "heist", "text": "A crew plans a heist in space"},
            {"_id": "garden", "text": "Growing tomatoes on a balcony"},
        ]
        index.upsert_records(namespace="n", records=records)
        found = index.search(namespace="n", inputs={"text": "heist"}, top_k=1)
        assert [getattr(hit, "id", None) or hit["_id"] for hit in found.result.hits] == ["heist"]
    finally:
        pc.delete_index(name)


def use_documents(pc: Any, name: str) -> None:
    """Use an index of documents: a schema with vectors, words and embedded text."""
    from pinecone import SchemaBuilder

    schema = (
        SchemaBuilder()
        .add_string_field("title", full_text_search={"stemming": True})
        .add_string_field("body", sparse_embed=True)
        .add_dense_vector_field("look", dimension=2, metric="cosine")
        .build()
    )
    made = pc.indexes.create(name=name, schema=schema)
    try:
        assert set(made.schema.fields) == {"title", "body", "look"}, made
        assert name in [model.name for model in pc.indexes.list()]
        documents = pc.index(name).documents
        space = {"namespace": "films"}
        written = documents.upsert(
            documents=[
                {
                    "_id": "a",
                    "title": "Running home",
                    "look": [1, 0],
                    "year": 1999,
                    "body": "a cat",
                },
                {"_id": "b", "title": "The sea", "look": [0, 1], "year": 2010, "body": "a dog"},
            ],
            **space,
        )
        assert written.upserted_count == 2, written
        assert written.usage.embed_total_tokens > 0, written

        def found(*score_by: dict[str, Any], **more: Any) -> list[str]:
            answer = documents.search(score_by=list(score_by), top_k=5, **more, **space)
            return [match.id for match in answer.matches]

        by_text = {"type": "text", "fields": ["title"], "query": "run"}
        assert found(by_text) == ["a"]
        assert found(by_text, {"type": "query_string", "query": "title:sea^2"}) == ["b", "a"]
        assert found({"type": "dense_vector", "field": "look", "values": [0.1, 1]}) == ["b", "a"]
        assert found({"type": "sparse_embed", "field": "body", "query": "cat"}) == ["a"]
        assert found(by_text, filter={"year": {"$gt": 2000}}) == []
        assert found(by_text, filter={"title": {"$match_phrase": "running home"}}) == ["a"]
        patched = documents.update(filter={"year": 2010}, set_fields={"seen": True}, **space)
        assert patched.matched_records == 1, patched
        documents.update(
            documents=[{"_id": "a", "title": "Other", "_remove_fields": ["year"]}], **space
        )
        fetched = documents.fetch(ids=["a", "nobody"], **space)
        assert list(fetched.documents) == ["a"], fetched
        assert fetched.documents["a"].title == "Other", fetched
        assert list(documents.fetch(filter={"seen": True}, **space).documents) == ["b"]
        assert [each.id for each in documents.list(**space)] == ["a", "b"]
        gone = documents.delete(filter={"seen": True}, **space)
        assert gone.matched_records == 1, gone
        documents.delete(delete_all=True, **space)
        assert [each.id for each in documents.list(**space)] == []
    finally:
        pc.delete_index(name)


def grpc_index(name: str, host: str, url: str) -> Any:
    """Open an index over gRPC without TLS, which each release asks for in its own way."""
    if int(pinecone.__version__.split(".")[0]) >= 10:
        return Pinecone(api_key="local", host=url, grpc_scheme="http").index(name, grpc=True)
    from pinecone.grpc import GrpcIndex

    return GrpcIndex(host=host, api_key="local", secure=False)


def main(url: str, name: str) -> None:
    """Use the control plane, one index over REST and gRPC, and records."""
    pc = Pinecone(api_key="local", host=url)
    assert not pc.has_index(name)
    spec = ServerlessSpec(cloud="aws", region="us-east-1")
    pc.create_index(name=name, dimension=3, metric="cosine", spec=spec, tags={"team": "search"})
    try:
        described = pc.describe_index(name)
        assert described.status.ready, described
        assert described.dimension == 3, described
        assert described.metric == "cosine", described
        assert name in [model.name for model in pc.list_indexes()]
        pc.configure_index(name, tags={"team": "find"})
        assert pc.describe_index(name).tags == {"team": "find"}
        with pc.index(name) as index:
            use(index)
        print("REST ok")
        use(grpc_index(name, described.host, url))
        print("gRPC ok")
        use_records(pc, f"{name}-text")
        print("records ok")
        if hasattr(pinecone, "SchemaBuilder"):
            use_documents(pc, f"{name}-documents")
            print("documents ok")
            from later import use_later

            use_later(pc, url, name)
            print("administration, backups and schedules ok")
    finally:
        pc.delete_index(name)
    assert not pc.has_index(name)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
