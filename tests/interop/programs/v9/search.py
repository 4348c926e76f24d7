"""Write records of an integrated index, and search them by text, vector and id, with a second ranking."""

from pinecone import Pinecone, RerankModel, SearchQuery, SearchRerank
from pinecone.models.vectors.search import Hit, RerankConfig, SearchInputs, SearchRecordsResponse

pc = Pinecone()
pc.create_index_for_model(
    name="films",
    cloud="aws",
    region="us-east-1",
    embed={"model": "multilingual-e5-large", "field_map": {"text": "text"}},
)
index = pc.index("films")
records = [
    {"_id": "heist", "text": "A crew plans a heist in space", "year": 2001, "genre": "scifi"},
    {"_id": "garden", "text": "Growing tomatoes on a balcony", "year": 2015, "genre": "home"},
    {"id": "sea", "text": "A storm at sea and a small boat", "year": 1999, "genre": "drama"},
]
print(index.upsert_records(namespace="n", records=records).record_count)
found = index.search(namespace="n", inputs={"text": "a heist in space"}, top_k=2)
print(type(found) is SearchRecordsResponse, [hit.id for hit in found.result.hits])
hit = found.result.hits[0]
print(type(hit) is Hit, hit.id, hit["id"], hit.fields["year"], hit.score == hit["score"])
print(sorted(hit.fields), found.usage.read_units > 0, found.usage.embed_total_tokens > 0)
print(
    [
        h.id
        for h in index.search(
            namespace="n", inputs=SearchInputs(text="tomatoes"), top_k=1
        ).result.hits
    ]
)
few = index.search(
    namespace="n",
    inputs={"text": "boat"},
    top_k=3,
    fields=["genre"],
    filter={"year": {"$lt": 2000}},
)
print([(h.id, h.fields) for h in few.result.hits])
ranked = index.search(
    namespace="n",
    inputs={"text": "vegetables"},
    top_k=3,
    rerank=RerankConfig(model="bge-reranker-v2-m3", rank_fields=["text"], top_n=1),
)
print(len(ranked.result.hits), ranked.usage.rerank_units)
print([h.id for h in index.search(namespace="n", id="sea", top_k=1).result.hits])
print(len(index.search_records(namespace="n", inputs={"text": "sea"}, top_k=2).result.hits))
print(SearchQuery(inputs={"text": "x"}, top_k=3).to_dict())
print(SearchRerank(model=RerankModel.Bge_Reranker_V2_M3, rank_fields=["text"]).to_dict())
