"""Do with Haystack what its users do: write, retrieve in a pipeline, filter, count, update, delete; sync and async."""

from __future__ import annotations

from haystack import Document, Pipeline
from haystack_integrations.components.retrievers.pinecone import PineconeEmbeddingRetriever
from haystack_integrations.document_stores.pinecone import PineconeDocumentStore
from words import DIMENSION, embed  # a stand-in for your model

store = PineconeDocumentStore(index="films", namespace="en", dimension=DIMENSION)
texts = {"a heist in a dream": 2010, "a dream of a whale": 1956, "a heist in a car": 2017}
written = store.write_documents(
    [
        Document(id=f"film-{year}", content=text, meta={"year": year}, embedding=embed(text))
        for text, year in texts.items()
    ]
)
assert written == 3

pipeline = Pipeline()
pipeline.add_component("retriever", PineconeEmbeddingRetriever(document_store=store, top_k=2))
old = {"field": "meta.year", "operator": "<", "value": 2000}
question = {"query_embedding": embed("heist dream")}
found = pipeline.run({"retriever": question})["retriever"]["documents"]
assert found[0].content == "a heist in a dream"
found = pipeline.run({"retriever": {**question, "filters": old}})["retriever"]["documents"]
assert [document.content for document in found] == ["a dream of a whale"]

# Beyond the page
import asyncio

# What comes back is what was written.
(best, *_) = PineconeEmbeddingRetriever(document_store=store).run(embed("heist dream"))["documents"]
assert (best.id, best.meta) == ("film-2010", {"year": 2010})
assert 0.5 < best.score < 1.0
assert len(best.embedding) == DIMENSION

# Counts, filters, updates.
assert store.count_documents() == 3
new = {"field": "meta.year", "operator": ">=", "value": 2000}
assert {document.id for document in store.filter_documents(new)} == {"film-2010", "film-2017"}
either = {
    "operator": "OR",
    "conditions": [old, {"field": "meta.year", "operator": "==", "value": 2017}],
}
assert store.count_documents_by_filter(either) == 2
assert store.update_by_filter(new, {"new": True}) == 2
assert store.count_unique_metadata_by_filter(new, ["year"]) == {"year": 2}
assert store.get_metadata_field_min_max("year") == {"min": 1956, "max": 2017}
assert store.get_metadata_fields_info()["year"] == {"type": "long"}

# Deletes.
assert store.delete_by_filter(old) == 1
store.delete_documents(["film-2010"])
assert store.count_documents() == 1
many = [Document(content=f"film {n}", embedding=embed(f"film {n}")) for n in range(250)]
assert store.write_documents(many) == 250
store.delete_all_documents()
store.delete_all_documents()  # of a namespace that is not there
assert store.count_documents() == 0
store.close()

again = PineconeDocumentStore.from_dict(store.to_dict())
assert again.namespace == "en"


async def asynchronous() -> None:
    store = PineconeDocumentStore(
        index="other", namespace="async", dimension=DIMENSION, metric="dotproduct"
    )
    documents = [Document(id=word, content=word, embedding=embed(word)) for word in ("one", "two")]
    assert await store.write_documents_async(documents) == 2
    retriever = PineconeEmbeddingRetriever(document_store=store, top_k=1)
    found = await asyncio.gather(*(retriever.run_async(embed(word)) for word in ("one", "two")))
    assert [answer["documents"][0].id for answer in found] == ["one", "two"]
    assert await store.count_documents_async() == 2
    assert len(await store.filter_documents_async()) == 2
    await store.delete_documents_async(["one"])
    await store.delete_all_documents_async()
    await store.delete_all_documents_async()
    assert await store.count_documents_async() == 0
    await store.close_async()


asyncio.run(asynchronous())
print("pipelines, filters, counts and updates, sync and async; deletes of every kind")
