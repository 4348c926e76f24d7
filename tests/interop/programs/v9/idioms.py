"""Do what programs do that think of answers as dicts, leave arguments empty, and chunk by hand."""

import itertools
import json

from pinecone import Pinecone, PodSpec, ServerlessSpec, SparseValues, Vector

AWS = ServerlessSpec(cloud="aws", region="us-east-1")
NOTHING = {"indices": [], "values": []}
SHOWN = [{"indices": [3], "values": [1.0]}, NOTHING]

pc = Pinecone()
genre = {"genre": {"filterable": True}}
pc.create_index(
    name="films", dimension=2, metric="dotproduct", spec=AWS, schema=genre, tags={"a": "b"}
)
pods = PodSpec(environment="us-east1-gcp", pod_type="p1.x1", metadata_config={"indexed": ["genre"]})
pc.create_index(name="pods", dimension=2, spec=pods)
place = pc.describe_index("films").spec.serverless
print(json.dumps(place.schema), place.schema == {"fields": genre}, isinstance(place.schema, dict))
print(json.dumps(place.read_capacity), place.read_capacity["status"]["state"])
indexed = pc.describe_index("pods").spec.pod.metadata_config
print(json.dumps(indexed), indexed == {"indexed": ["genre"]}, {**indexed})
tags = pc.describe_index("films").tags
print(json.dumps(tags), tags == {"a": "b"}, isinstance(tags, dict))

index = pc.Index("films")


def chunks(things, size):
    """Yield tuples of this many things."""
    things = iter(things)
    while chunk := tuple(itertools.islice(things, size)):
        yield chunk


records = (
    {"id": f"v{n}", "values": [n + 1.0, 1.0], "sparse_values": SHOWN[n % 2]} for n in range(10)
)
print([index.upsert(vectors=chunk, namespace="n").upserted_count for chunk in chunks(records, 4)])
futures = [
    index.upsert(vectors=list(chunk), namespace="later", async_req=True)
    for chunk in chunks(((f"v{n}", [n + 1.0, 1.0]) for n in range(6)), 3)
]
print([future.get().upserted_count for future in futures])
for sparse in (*SHOWN, SparseValues([], []), None):
    found = index.query(vector=[1.0, 1.0], sparse_vector=sparse, top_k=1, namespace="n")
    print([(match["id"], match["score"]) for match in found["matches"]])
index.update(id="v0", namespace="n")
index.update(id="v1", values=[], set_metadata={"t": "x"}, namespace="n")
index.update(id="v2", values=[5.0, 5.0], sparse_values=NOTHING, namespace="n")
fetched = index.fetch(ids=["v0", "v1", "v2", "nothing"], namespace="n")
for name, vector in sorted(fetched.vectors.items()):
    print(
        name, vector.values, vector.metadata, vector.sparse_values and vector.sparse_values.values
    )
print(Vector(id="a", values=[1.0]).to_dict())
for page in index.list(prefix="v", namespace="n", limit=4):
    index.delete(ids=[item.id for item in page.vectors], namespace="n")
print(index.describe_index_stats()["namespaces"]["later"]["vector_count"])
