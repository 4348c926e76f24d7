"""Use an index over gRPC, with futures as well."""

from pinecone import Pinecone, ServerlessSpec
from pinecone.grpc import GRPCIndex, GrpcIndex
from pinecone.grpc.future import PineconeFuture
from pinecone.models.vectors.vector import ScoredVector, Vector

pc = Pinecone()
pc.create_index("films", ServerlessSpec(cloud="aws", region="us-east-1"), dimension=3)
host = pc.describe_index("films").host
print(GRPCIndex is GrpcIndex)
with GrpcIndex(host=host, secure=False) as index:
    vectors = [
        Vector("a", [1.0, 0.0, 0.0], metadata={"kind": "x", "ratio": 0.5, "on": True}),
        ("b", [0.0, 1.0, 0.0], {"kind": "y"}),
        {"id": "c", "values": [0.0, 0.0, 1.0]},
    ]
    print(index.upsert(vectors=vectors, namespace="n").upserted_count)
    found = index.query(
        vector=[1, 0.5, 0], top_k=2, namespace="n", include_values=True, include_metadata=True
    )
    for match in found.matches:
        print(
            isinstance(match, ScoredVector),
            match.id,
            round(match.score, 4),
            list(match.values),
            sorted(match.metadata.items()),
        )
    fetched = index.fetch(ids=["a", "c"], namespace="n")
    print(sorted(fetched.vectors), list(fetched.vectors["c"].values), fetched.namespace)
    index.update(id="c", set_metadata={"kind": "z"}, namespace="n")
    print(index.fetch(ids=["c"], namespace="n").vectors["c"].metadata)
    print(sorted(item.id for page in index.list(namespace="n") for item in page.vectors))
    print(index.describe_index_stats().total_vector_count)
    future = index.query_async(vector=[0, 1, 0], top_k=1, namespace="n")
    print(type(future) is PineconeFuture, future.result(timeout=30).matches[0].id, future.done())
    futures = [
        index.upsert_async(vectors=[(f"x{n}", [1.0, n, 0.0])], namespace="m") for n in range(5)
    ]
    print([future.result().upserted_count for future in futures])
    print(sorted(index.fetch_async(ids=["x1", "x4"], namespace="m").result().vectors))
    index.delete_async(ids=["x1"], namespace="m").result()
    print(sorted(index.fetch(ids=["x1", "x4"], namespace="m").vectors))
    index.delete(delete_all=True, namespace="n")
    print(sorted(index.describe_index_stats().namespaces))
