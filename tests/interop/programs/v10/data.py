"""Write, read, search, change and delete vectors, dense and sparse."""

from pinecone import Field, Pinecone, ScoredVector, ServerlessSpec, SparseValues, Vector
from pinecone.models.vectors.responses import FetchResponse, QueryResponse, UpsertResponse

pc = Pinecone()
pc.create_index(
    "films", dimension=3, metric="dotproduct", spec=ServerlessSpec(cloud="aws", region="us-east-1")
)
index = pc.index("films")
vectors = [
    Vector("a", [1.0, 0.0, 0.0], metadata={"kind": "x", "year": 1999, "tags": ["p", "q"]}),
    ("b", [0.0, 1.0, 0.0], {"kind": "y", "year": 2010, "rating": 7.5}),
    {"id": "c", "values": [0.0, 0.0, 1.0], "sparse_values": {"indices": [3], "values": [0.5]}},
    ("d", [0.5, 0.5, 0.0]),
]
written = index.upsert(vectors=vectors, namespace="n")
print(type(written) is UpsertResponse, written.upserted_count, written["upserted_count"])
found = index.query(
    vector=[1.0, 0.25, 0.0], top_k=2, namespace="n", include_values=True, include_metadata=True
)
print(type(found) is QueryResponse, found.namespace, found.usage.read_units > 0)
for match in found.matches:
    print(
        type(match) is ScoredVector,
        match.id,
        round(match.score, 4),
        list(match.values),
        match.metadata,
    )
print(found["matches"][0]["id"], found.matches[0].to_dict()["metadata"])
print([match.id for match in index.query(id="a", top_k=1, namespace="n").matches])
later = Field("year").gt(2000)
print(
    later.to_dict(),
    [
        m.id
        for m in index.query(
            vector=[1, 1, 1], top_k=9, namespace="n", filter=later.to_dict()
        ).matches
    ],
)
both = {"$and": [{"kind": {"$in": ["x", "y"]}}, {"year": {"$lt": 2005}}]}
print([m.id for m in index.query(vector=[1, 1, 1], top_k=9, namespace="n", filter=both).matches])
sparse = SparseValues(indices=[3], values=[10.0])
hybrid = index.query(vector=[0, 0, 0], sparse_vector=sparse, top_k=1, namespace="n")
print(hybrid.matches[0].id, hybrid.matches[0].score)

fetched = index.fetch(ids=["a", "c", "zzz"], namespace="n")
print(type(fetched) is FetchResponse, sorted(fetched.vectors), fetched.namespace)
print(
    fetched.vectors["a"].values, fetched.vectors["a"].metadata, fetched.vectors["c"].sparse_values
)
by = index.fetch_by_metadata(filter={"kind": {"$eq": "y"}}, namespace="n")
print(list(by.vectors), by.vectors["b"].metadata["rating"])

print(
    index.update(id="a", set_metadata={"kind": "z"}, namespace="n").to_dict().get("matched_records")
)
print(index.fetch(ids=["a"], namespace="n").vectors["a"].metadata)
index.update(id="b", values=[9.0, 9.0, 9.0], namespace="n")
print(index.fetch(ids=["b"], namespace="n").vectors["b"].values)
dry = index.update(filter={"kind": "z"}, set_metadata={"seen": True}, namespace="n", dry_run=True)
print(dry.matched_records)

print([item.id for page in index.list(namespace="n") for item in page.vectors])
page = index.list_paginated(namespace="n", limit=2)
print([item.id for item in page.vectors], page.pagination.next is not None)
rest = index.list_paginated(namespace="n", limit=2, pagination_token=page.pagination.next)
print([item.id for item in rest.vectors], page.namespace)

stats = index.describe_index_stats()
print(stats.dimension, stats.total_vector_count, stats.namespaces["n"].vector_count)
print(index.create_namespace(name="empty").name)
print(sorted(space.name for page in index.list_namespaces() for space in page.namespaces))
print(index.describe_namespace(name="n").record_count)
together = index.query_namespaces(
    vector=[1.0, 0.0, 0.0], namespaces=["n", "empty"], metric="dotproduct", top_k=2
)
print([(match.id, round(match.score, 3)) for match in together.matches])

index.delete(ids=["a"], namespace="n")
index.delete(filter={"kind": "y"}, namespace="n")
print(sorted(index.fetch(ids=["a", "b", "c", "d"], namespace="n").vectors))
index.delete(delete_all=True, namespace="n")
index.delete_namespace(name="empty")
print(index.describe_index_stats().total_vector_count)
