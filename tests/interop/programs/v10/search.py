"""Search records of an integrated index, by keyword arguments and by one query."""

from pinecone import Pinecone, SearchQuery
from pinecone.models.vectors.search import Hit, RerankConfig, SearchInputs

pc = Pinecone()
pc.indexes.create_for_model(
    name="films",
    cloud="aws",
    region="us-east-1",
    embed={"model": "multilingual-e5-large", "field_map": {"text": "text"}},
)
index = pc.index("films")
records = [
    {"_id": "heist", "text": "A crew plans a heist in space", "year": 2001, "genre": "scifi"},
    {"_id": "garden", "text": "Growing tomatoes on a balcony", "year": 2015, "genre": "home"},
    {"_id": "sea", "text": "A storm at sea and a small boat", "year": 1999, "genre": "drama"},
]
print(index.upsert_records(namespace="n", records=records).record_count)
found = index.search(namespace="n", query=SearchQuery(inputs={"text": "a heist in space"}, top_k=2))
hit = found.result.hits[0]
print(
    [each.id for each in found.result.hits],
    isinstance(hit, Hit),
    hit.fields["year"],
    hit["score"] == hit.score,
)
asked = {"inputs": {"text": "boat"}, "top_k": 3, "filter": {"year": {"$lt": 2000}}}
few = index.search(namespace="n", query=asked, fields=["genre"])
print([(each.id, each.fields) for each in few.result.hits], few.usage.read_units > 0)
ranked = index.search(
    namespace="n",
    inputs=SearchInputs(text="vegetables"),
    top_k=3,
    rerank=RerankConfig(model="bge-reranker-v2-m3", rank_fields=["text"], top_n=1),
)
print(len(ranked.result.hits), ranked.usage.rerank_units)
print([each.id for each in index.search_records(namespace="n", id="sea", top_k=1).result.hits])
