"""Write documents, search them in every way, change and delete them."""

from pinecone import Field, Pinecone, SchemaBuilder
from pinecone.models.documents import (
    DenseVectorQuery,
    Document,
    DocumentRecord,
    FetchDocumentsResponse,
    SearchDocumentsResponse,
    SparseEmbedQuery,
    TextQuery,
    UpdateDocumentRecord,
)
from pinecone.models.documents.score_by import QueryStringQuery

pc = Pinecone()
schema = (
    SchemaBuilder()
    .add_string_field("title", full_text_search={"stemming": True})
    .add_string_field("body", sparse_embed=True)
    .add_dense_vector_field("look", dimension=2, metric="cosine")
    .build()
)
pc.indexes.create(name="films", schema=schema)
documents = pc.index("films").documents
written = documents.upsert(
    namespace="n",
    documents=[
        DocumentRecord(_id="a", title="Running home", look=[1, 0], year=1999, body="a cat"),
        {"_id": "b", "title": "The sea", "look": [0, 1], "year": 2010, "body": "a dog"},
    ],
)
print(written.upserted_count, written.usage.embed_total_tokens > 0)
many = [
    {"_id": f"m{n:03}", "title": f"number {n}", "look": [1, n], "year": n, "body": "x"}
    for n in range(120)
]
result = documents.batch_upsert(
    namespace="many", documents=many, batch_size=50, show_progress=False
)
print(result.total_item_count, result.successful_item_count, result.has_errors, result.failed_items)


def found(*score_by, **more):
    answer = documents.search(namespace="n", score_by=list(score_by), top_k=5, **more)
    return [match.id for match in answer.matches]


answer = documents.search(
    namespace="n", score_by=[TextQuery(query="run", fields=["title"])], top_k=5
)
print(type(answer) is SearchDocumentsResponse, answer.namespace, answer.usage.read_units > 0)
match = answer.matches[0]
print(type(match) is Document, match.id, match.score > 0, sorted(match.to_dict()))
full = documents.search(
    namespace="n",
    score_by=[DenseVectorQuery(values=[0.1, 1.0], field="look")],
    top_k=2,
    include_fields=["title", "year"],
)
print([(each.id, each.title, each.get("year")) for each in full.matches])
print(found({"type": "text", "fields": ["title"], "query": "sea"}))
print(found(QueryStringQuery(query="title:sea^2")))
print(found(SparseEmbedQuery(query="cat", field="body")))
print(found(TextQuery(query="run", fields=["title"]), filter={"year": {"$gt": 2000}}))
phrase = Field("title").match_phrase("running home").to_dict()
print(phrase, found(TextQuery(query="run", fields=["title"]), filter=phrase))
print(Field("title").match_all("a b").to_dict(), Field("title").match_any("a b").to_dict())

patched = documents.update(namespace="n", filter={"year": 2010}, set_fields={"seen": True})
print(patched.matched_records)
documents.update(
    namespace="n", documents=[UpdateDocumentRecord(_id="a", title="Other", _remove_fields=["year"])]
)
fetched = documents.fetch(namespace="n", ids=["a", "nobody"])
print(
    type(fetched) is FetchDocumentsResponse, list(fetched.documents), fetched.documents["a"].title
)
print(
    "year" in fetched.documents["a"].to_dict(),
    list(documents.fetch(namespace="n", filter={"seen": True}).documents),
)
print([each.id for each in documents.list(namespace="n")])
print(len([each.id for each in documents.list(namespace="many", prefix="m0", limit=30)]))
print(documents.delete(namespace="n", filter={"seen": True}).matched_records)
documents.delete(namespace="n", ids=["a"])
documents.delete(namespace="many", delete_all=True)
print([each.id for each in documents.list(namespace="n")])
