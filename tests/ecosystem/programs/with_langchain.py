"""Do with LangChain what its users do: store, search, filter, diversify, rerank, delete; sync and async."""

from __future__ import annotations

from langchain_core.embeddings import Embeddings
from langchain_pinecone import PineconeVectorStore
from words import DIMENSION, embed  # a stand-in for your model

from pinecone import Pinecone, ServerlessSpec


class WordEmbeddings(Embeddings):
    def embed_documents(self, texts):
        return [embed(text) for text in texts]

    def embed_query(self, text):
        return embed(text)


pc = Pinecone()
pc.create_index(
    "films", dimension=DIMENSION, metric="cosine", spec=ServerlessSpec("aws", "us-east-1")
)

store = PineconeVectorStore.from_texts(
    ["a heist in a dream", "a dream of a whale", "a car race", "a heist in a car"],
    embedding=WordEmbeddings(),
    metadatas=[{"year": 2010}, {"year": 1956}, {"year": 1971}, {"year": 2017}],
    ids=["inception", "moby", "mans", "driver"],
    index_name="films",
    namespace="en",
)
found = store.similarity_search_with_score("heist dream", k=2)
assert [document.id for document, score in found] == ["inception", "moby"]
recent = store.similarity_search("heist car", k=4, filter={"year": {"$gt": 2000}})
assert [document.id for document in recent] == ["driver", "inception"]

# Beyond the page
import asyncio
import os

from langchain_core.documents import Document
from langchain_pinecone import (
    PineconeEmbeddings,
    PineconeRerank,
    PineconeSparseEmbeddings,
    PineconeSparseVectorStore,
)

from pinecone import PineconeAsyncio

# Scores, metadata and text are what went in.
(best, score), _ = found
assert best == Document(id="inception", page_content="a heist in a dream", metadata={"year": 2010})
assert 0.5 < score < 1.0, score
assert store.similarity_search("heist", namespace="other") == []
(_, relevance), *_ = store.similarity_search_with_relevance_scores("heist dream", k=1)
assert abs(relevance - (score + 1) / 2) < 1e-6

# Diversity: what is nearly the same as the first comes last.
store.add_texts(["a heist in a dream dream"], [{"year": 2011}], ids=["again"])
near = store.max_marginal_relevance_search("heist dream", k=2, fetch_k=4, lambda_mult=1.0)
diverse = store.max_marginal_relevance_search("heist dream", k=2, fetch_k=4, lambda_mult=0.1)
assert {"again", "inception"} == {
    "again" if "dream dream" in d.page_content else "inception" for d in near
}
assert diverse[1].page_content not in ("a heist in a dream", "a heist in a dream dream"), diverse
retriever = store.as_retriever(search_type="mmr", search_kwargs={"k": 1, "fetch_k": 3})
assert "dream" in retriever.invoke("dream")[0].page_content

# Many at once: async_req and its futures.
many = store.add_texts([f"film number {n}" for n in range(100)], id_prefix="many", batch_size=10)
assert len(set(many)) == 100
stats = pc.Index("films").describe_index_stats()
assert stats.namespaces["en"].vector_count == 105, stats
store.delete(ids=many)
store.delete(filter={"year": {"$lt": 1960}})
left = {document.id for document in store.similarity_search("a", k=10)}
assert left == {"inception", "mans", "driver", "again"}, left


async def asynchronous() -> None:
    async with PineconeVectorStore(
        index_name="films", embedding=WordEmbeddings(), namespace="async"
    ) as store:
        await store.aadd_documents(
            [Document(page_content="a whale", metadata={"n": 1}), Document(page_content="a wall")],
            ids=["whale", "wall"],
        )
        found = await store.asimilarity_search_with_score("whale", k=1)
        assert [document.id for document, _ in found] == ["whale"]
        few = await store.amax_marginal_relevance_search("whale", k=2)
        assert [document.page_content for document in few] == ["a whale", "a wall"]
        await store.adelete(delete_all=True)
        assert await store.asimilarity_search("whale") == []
    # Handles of one's own, and a store that is used again after it was closed.
    host = pc.describe_index("films").host
    async with PineconeAsyncio() as client, client.IndexAsyncio(host=host) as index:
        given = PineconeVectorStore(index=index, embedding=WordEmbeddings(), namespace="en")
        searches = (given.asimilarity_search("heist car", k=1) for _ in range(5))
        answers = await asyncio.gather(*searches)
    assert {answer[0].id for answer in answers} == {"driver"}
    loose = await PineconeVectorStore.afrom_texts(
        ["one", "two"], WordEmbeddings(), ids=["1", "2"], index_name="films", namespace="loose"
    )
    assert [document.id for document in await loose.asimilarity_search("two", k=1)] == ["2"]


asyncio.run(asynchronous())

# Models that are served: dense and sparse embeddings, reranking.
os.environ.setdefault("PINECONE_BASE_URL", os.environ["PINECONE_CONTROLLER_HOST"])
hosted = PineconeEmbeddings(model="multilingual-e5-large")
assert len(hosted.embed_query("a whale")) == 1024
assert len(asyncio.run(hosted.aembed_documents(["a whale", "a wall"]))) == 2
pc.create_index(
    "words", metric="dotproduct", vector_type="sparse", spec=ServerlessSpec("aws", "us-east-1")
)
sparse = PineconeSparseVectorStore(
    index_name="words", embedding=PineconeSparseEmbeddings(model="pinecone-sparse-english-v0")
)
texts = ["a heist in a dream", "a dream of a whale", "a car race"]
sparse.add_texts(texts, ids=["0", "1", "2"])
assert [d.page_content for d in sparse.similarity_search("whale", k=1)] == ["a dream of a whale"]
assert sparse.max_marginal_relevance_search("car", k=1)[0].page_content == "a car race"
asyncio.run(sparse.aadd_texts(["a wall"], ids=["3"]))
assert asyncio.run(sparse.asimilarity_search("wall", k=1))[0].page_content == "a wall"
sparse.delete(ids=["0"])
reranker = PineconeRerank(model="bge-reranker-v2-m3", top_n=2)
documents = [Document(page_content=text) for text in texts]
for ranked in (
    reranker.compress_documents(documents, "whale"),
    asyncio.run(reranker.acompress_documents(documents, "whale")),
):
    assert [document.page_content for document in ranked][:1] == ["a dream of a whale"]
    assert ranked[0].metadata["relevance_score"] > ranked[1].metadata["relevance_score"]
assert reranker.rerank(documents, "whale")[0]["document"] == {"id": "doc_1", "text": texts[1]}
print("dense, filtered, diverse, sparse and reranked searches, sync and async")
