"""Do with LlamaIndex what its users do: index, retrieve, filter, mix in keywords, rerank, delete; sync and async."""

from __future__ import annotations

from llama_index.core import StorageContext, VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.schema import TextNode
from llama_index.core.vector_stores import FilterOperator, MetadataFilter, MetadataFilters
from llama_index.vector_stores.pinecone import PineconeVectorStore
from words import DIMENSION, embed  # a stand-in for your model

from pinecone import Pinecone, ServerlessSpec


class WordEmbedding(BaseEmbedding):
    def _get_text_embedding(self, text):
        return embed(text)

    def _get_query_embedding(self, query):
        return embed(query)

    async def _aget_query_embedding(self, query):
        return embed(query)


pc = Pinecone()
spec = ServerlessSpec("aws", "us-east-1")
pc.create_index("films", dimension=DIMENSION, metric="dotproduct", spec=spec)

store = PineconeVectorStore(pinecone_index=pc.Index("films"), namespace="en")
nodes = [
    TextNode(id_="inception", text="a heist in a dream", metadata={"year": 2010}),
    TextNode(id_="moby", text="a dream of a whale", metadata={"year": 1956}),
    TextNode(id_="driver", text="a heist in a car", metadata={"year": 2017}),
]
index = VectorStoreIndex(
    nodes,
    storage_context=StorageContext.from_defaults(vector_store=store),
    embed_model=WordEmbedding(),
)
found = index.as_retriever(similarity_top_k=2).retrieve("heist dream")
assert found[0].node_id == "inception"
old = MetadataFilter(key="year", value=2000, operator=FilterOperator.LT)
retriever = index.as_retriever(filters=MetadataFilters(filters=[old]))
assert [node.id_ for node in retriever.retrieve("heist dream")] == ["moby"]

# Beyond the page
import asyncio

from llama_index.core.schema import NodeRelationship, RelatedNodeInfo
from llama_index.core.vector_stores import VectorStoreQuery
from llama_index.core.vector_stores.types import FilterCondition, VectorStoreQueryMode
from llama_index.postprocessor.pinecone_native_rerank import PineconeNativeRerank

# Text, metadata and scores are what went in.
best = found[0]
assert best.text == "a heist in a dream"
assert best.metadata == {"year": 2010}
assert best.score > found[1].score > 0.0
assert best.node.embedding is not None
assert len(best.node.embedding) == DIMENSION
assert [n.id_ for n in asyncio.run(index.as_retriever(similarity_top_k=1).aretrieve("whale"))] == [
    "moby"
]

# Filters of every kind.
both = MetadataFilters(
    filters=[
        MetadataFilter(key="year", value=[2010, 2017], operator=FilterOperator.IN),
        MetadataFilter(key="year", value=2010, operator=FilterOperator.NE),
    ],
    condition=FilterCondition.AND,
)
assert [node.id_ for node in store.get_nodes(filters=both)] == ["driver"]
assert [len(node.embedding) for node in store.get_nodes(filters=both, include_values=True)] == [256]

# Diversity is computed by LlamaIndex from what a search finds.
answer = store.query(
    VectorStoreQuery(query_embedding=embed("heist"), similarity_top_k=3, filters=None),
    include_values=False,
)
assert set(answer.ids) == {"inception", "driver", "moby"}
assert answer.similarities == sorted(answer.similarities, reverse=True)

# Keywords: a sparse vector from a tokenizer, beside the dense one.
words: dict[str, int] = {}


def tokenize(texts):
    return [[words.setdefault(word, len(words)) for word in text.split()] for text in texts]


hybrid = PineconeVectorStore(
    pinecone_index=pc.Index("films"),
    namespace="hybrid",
    add_sparse_vector=True,
    tokenizer=tokenize,
    batch_size=10,
)
numbered = [TextNode(id_=f"n{n}", text=f"film {n}", embedding=embed("film")) for n in range(25)]
assert hybrid.add(numbered) == [node.id_ for node in numbered]
for alpha, mode in ((0.5, VectorStoreQueryMode.HYBRID), (0.0, VectorStoreQueryMode.SPARSE)):
    query = VectorStoreQuery(
        query_embedding=embed("film"), query_str="17", alpha=alpha, mode=mode, similarity_top_k=1
    )
    assert hybrid.query(query).ids == ["n17"], mode

# Deletes: by document, by node, by filter, all.
document = {NodeRelationship.SOURCE: RelatedNodeInfo(node_id="book")}
parts = [
    TextNode(id_=f"p{n}", text="a page", embedding=embed("a page"), relationships=document)
    for n in range(3)
]
assert store.add(parts) == ["book#p0", "book#p1", "book#p2"]
store.delete("book")
store.delete_nodes(["driver"])
store.delete_nodes(filters=MetadataFilters(filters=[old]))
counts = pc.Index("films").describe_index_stats().namespaces
assert (counts["en"].vector_count, counts["hybrid"].vector_count) == (1, 25)
hybrid.clear()
left = pc.Index("films").describe_index_stats().namespaces.get("hybrid")
assert left is None or left.vector_count == 0

by_name = PineconeVectorStore(index_name="films", environment="any", namespace="en")
assert by_name.query(VectorStoreQuery(query_embedding=embed("heist"), similarity_top_k=1)).ids == [
    "inception"
]
rerank = PineconeNativeRerank(model="bge-reranker-v2-m3", top_n=1, api_key="local")
assert [node.id_ for node in rerank.postprocess_nodes(found, query_str="a whale")] == ["moby"]
print("searches with filters, keywords and reranking, sync and async; deletes of every kind")
