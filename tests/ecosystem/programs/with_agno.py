"""Do with agno what its users do: create, upsert, search with filters, count, delete; sync and async."""

from __future__ import annotations

import pinecone

pinecone.__version__ = "5.4.2"  # agno refuses any later release by its number, not for what it does

from agno.knowledge.document import Document
from agno.knowledge.embedder import Embedder
from agno.vectordb.pineconedb import PineconeDb
from words import DIMENSION, embed  # a stand-in for your model


class WordEmbedder(Embedder):
    def get_embedding(self, text):
        return embed(text)

    def get_embedding_and_usage(self, text):
        return embed(text), None

    async def async_get_embedding_and_usage(self, text):
        return embed(text), None


films = PineconeDb(
    name="films",
    dimension=DIMENSION,
    metric="cosine",
    spec={"serverless": {"cloud": "aws", "region": "us-east-1"}},
    embedder=WordEmbedder(),
    namespace="en",
)
films.create()
plots = {"a heist in a dream": 2010, "a dream of a whale": 1956, "a heist in a car": 2017}
films.upsert(
    content_hash="hash",
    documents=[
        Document(id=f"film-{year}", name=plot, content=plot, meta_data={"year": year})
        for plot, year in plots.items()
    ],
)
found = films.search("heist dream", limit=2)
assert found[0].content == "a heist in a dream"
old = films.search("heist dream", filters={"year": {"$lt": 2000}})
assert [document.content for document in old] == ["a dream of a whale"]

# Beyond the page
import asyncio

# Counts, what is there, deletes.
assert films.exists()
assert films.get_count() == 3
[identifier] = [document.id for document in old]
assert films.id_exists(identifier)
assert films.content_hash_exists("hash")
assert not films.content_hash_exists("other")
assert films.delete_by_name("a heist in a car")
assert films.delete_by_metadata({"year": 2010})
assert films.delete_by_id(identifier)
assert films.get_count() == 0


async def asynchronous() -> None:
    documents = [Document(id=word, name=word, content=word) for word in ("one", "two")]
    await films.async_upsert(content_hash="second", documents=documents)
    found = await films.async_search("two", limit=1)
    assert [document.content for document in found] == ["two"]


asyncio.run(asynchronous())
assert films.delete(namespace="en")
films.drop()
assert not films.exists()
print("documents written, searched with filters, counted and deleted, sync and async")
