"""Do with phidata what its users do: create, insert, search with filters, rerank, replace, drop."""

from __future__ import annotations

from phi.document import Document
from phi.embedder import Embedder
from phi.vectordb.pineconedb import PineconeDB
from words import DIMENSION, embed  # a stand-in for your model


class WordEmbedder(Embedder):
    dimensions: int = DIMENSION

    def get_embedding(self, text):
        return embed(text)

    def get_embedding_and_usage(self, text):
        return embed(text), None


films = PineconeDB(
    name="films",
    dimension=DIMENSION,
    metric="cosine",
    spec={"serverless": {"cloud": "aws", "region": "us-east-1"}},
    embedder=WordEmbedder(),
)
films.create()
films.upsert(
    [
        Document(id="inception", content="a heist in a dream", meta_data={"year": 2010}),
        Document(id="moby", content="a dream of a whale", meta_data={"year": 1956}),
        Document(id="driver", content="a heist in a car", meta_data={"year": 2017}),
    ],
    namespace="en",
)
found = films.search("heist dream", limit=2, namespace="en")
assert found[0].content == "a heist in a dream"
old = films.search("heist dream", filters={"year": {"$lt": 2000}}, namespace="en")
assert [document.id for document in old] == ["moby"]

# Beyond the page
from phi.reranker.base import Reranker

# What comes back is what was written.
assert found[0].meta_data["year"] == 2010
assert films.exists()
assert films.name_exists("films")
assert not films.name_exists("other")
films.create()  # of what is there
[whole] = films.search("whale", limit=1, include_values=True, namespace="en")
assert len(whole.embedding) == DIMENSION


class Backwards(Reranker):
    def rerank(self, query, documents):
        return documents[::-1]


films.reranker = Backwards()
assert films.search("heist dream", limit=3, namespace="en")[-1].id == "inception"
films.upsert([Document(id="moby", content="a whale", meta_data={})], namespace="en", batch_size=1)
films.reranker = None
assert films.search("whale", limit=1, namespace="en")[0].content == "a whale"
assert films.search("whale", namespace="other") == []
assert films.delete(namespace="en")
assert films.search("whale", namespace="en") == []
films.drop()
assert not films.exists()
print("documents written, searched with filters, reranked, replaced and dropped")
