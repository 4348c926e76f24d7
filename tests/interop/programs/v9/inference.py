"""Embed and rank with hosted models, and look at the models."""

from pinecone import EmbedModel, Pinecone, RerankModel
from pinecone.models.inference import DenseEmbedding, EmbeddingsList, RerankResult, SparseEmbedding
from pinecone.models.inference.models import ModelInfo

pc = Pinecone()
made = pc.inference.embed(
    model=EmbedModel.Multilingual_E5_Large.value,
    inputs=["hello", "world"],
    parameters={"input_type": "passage", "truncate": "END"},
)
print(type(made) is EmbeddingsList, made.model, made.vector_type, len(made), len(made.data))
print(type(made[0]) is DenseEmbedding, len(made[0].values), len(made.data[1]["values"]))
print(made.usage.total_tokens > 0, [len(each.values) for each in made])
sparse = pc.inference.embed(
    "pinecone-sparse-english-v0", "hello there", {"input_type": "query", "return_tokens": True}
)
print(type(sparse[0]) is SparseEmbedding, sparse.vector_type, len(sparse[0].sparse_indices))
print(sparse[0].sparse_tokens)
documents = [{"id": "1", "text": "dogs bark"}, {"id": "2", "text": "a cat purrs"}]
ranked = pc.inference.rerank(
    model=RerankModel.Bge_Reranker_V2_M3.value,
    query="cats",
    documents=documents,
    top_n=1,
    return_documents=True,
)
print(type(ranked) is RerankResult, ranked.model, ranked.data[0].index, ranked.usage.rerank_units)
print(ranked.data[0].document["text"], ranked.data[0]["index"], 0 <= ranked.data[0].score <= 1)
plain = pc.inference.rerank("bge-reranker-v2-m3", "cats", ["dogs bark", "a cat purrs"])
print([(each.index, each.document["text"]) for each in plain.data])
models = pc.inference.list_models(type="embed", vector_type="dense")
print("multilingual-e5-large" in models.names(), all(type(each) is ModelInfo for each in models))
one = pc.inference.model.get("multilingual-e5-large")
print(one.model, one["type"], one.default_dimension, one.modality, sorted(one.supported_metrics))
print(sorted(each.parameter for each in one.supported_parameters))
print(
    pc.inference.get_model(model="bge-reranker-v2-m3").type,
    len(pc.inference.model.list(type="rerank")) > 0,
)
