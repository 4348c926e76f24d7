"""Do what programs and their tests do: vectors without numbers, and mocks that have the specification of our classes."""

from unittest.mock import AsyncMock, MagicMock, create_autospec, patch

import pinecone
from pinecone import (
    Admin,
    AsyncPinecone,
    Index,
    NotFoundError,
    Pinecone,
    QueryResponse,
    ScoredVector,
    SparseValues,
)
from pinecone.models import FetchResponse, Usage, Vector

NOTHING = {"indices": [], "values": []}

pc = Pinecone()
pc.indexes.create(name="films", dimension=2, metric="dotproduct")
index = pc.index("films")
index.upsert(vectors=[{"id": "a", "values": [1.0, 2.0], "sparse_values": NOTHING}])
index.upsert(vectors=[Vector(id="b", values=[2.0, 1.0], sparse_values=SparseValues([], []))])
for sparse in (None, NOTHING, SparseValues([], [])):
    print(index.query(vector=[0.0, 1.0], sparse_vector=sparse, top_k=1).matches[0].id)
index.update(id="a")
index.update(id="a", values=[], sparse_values=NOTHING, set_metadata={"t": "x"})
vector = index.fetch(ids=["a"]).vectors["a"]
print(vector.values, vector.sparse_values, vector.metadata)

mock = create_autospec(Pinecone, instance=True)
mock.index.return_value.query.return_value = QueryResponse(
    matches=[ScoredVector(id="m", score=0.5, metadata={"t": "x"})], usage=Usage(read_units=5)
)
answer = mock.index("films").query(vector=[1.0], top_k=1)
print(isinstance(mock, Pinecone), answer.matches[0].id, answer["matches"][0]["metadata"])
mock.indexes.list.return_value = ["films"]
mock.inference.embed.return_value = [[1.0]]
print(mock.indexes.list(), mock.inference.embed("model", ["text"]), mock.backups.list.called)
print(create_autospec(Admin, instance=True).projects.list.called)
print(create_autospec(Index, instance=True).documents.search.called)
print(isinstance(create_autospec(AsyncPinecone, instance=True).has_index, AsyncMock))
print(
    MagicMock(spec=Index).fetch.return_value is not None, isinstance(MagicMock(spec=Index), Index)
)
with patch("pinecone.Pinecone", autospec=True) as client:
    client.return_value.indexes.describe.side_effect = NotFoundError("no films")
    try:
        pinecone.Pinecone(api_key="key").indexes.describe("films")
    except NotFoundError as error:
        print(error.status_code, client.call_args.kwargs)
stored = FetchResponse(vectors={"a": Vector(id="a", values=[1.0])}, namespace="n")
with patch.object(Index, "fetch", autospec=True, return_value=stored) as fetch:
    print(index.fetch(ids=["a"]).vectors["a"].values, fetch.call_args.kwargs)
for call in (lambda: create_autospec(Index.query)(index, bogus=1), lambda: mock.nothing):
    try:
        call()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)
print(pinecone.DocumentRecord({"_id": "a", "t": 1}).get(key="t"))
