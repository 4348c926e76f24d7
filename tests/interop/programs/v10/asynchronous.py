"""Do with the asynchronous clients what programs for release 10 do."""

import asyncio

from pinecone import AsyncPinecone, NotFoundError, SchemaBuilder, ServerlessSpec
from pinecone.async_client.documents import AsyncDocuments
from pinecone.models.pagination import AsyncPaginator


async def main() -> None:
    async with AsyncPinecone() as pc:
        spec = ServerlessSpec(cloud="aws", region="us-east-1")
        made = await pc.indexes.create(name="vectors", dimension=3, spec=spec)
        print(made.name, made.dimension, await pc.indexes.exists("vectors"))
        pages = pc.indexes.list()
        print(isinstance(pages, AsyncPaginator), [model.name async for model in pages])
        index = await pc.index("vectors")
        async with index:
            counts = await asyncio.gather(
                *(index.upsert(vectors=[(f"v{n}", [1.0, n, 0.0])], namespace="n") for n in range(8))
            )
            print(sum(each.upserted_count for each in counts))
            found = await index.query(vector=[0, 1, 0], top_k=2, namespace="n")
            print(
                len(found.matches),
                sorted([v.id async for p in index.list(namespace="n") for v in p.vectors]),
            )
        schema = SchemaBuilder().add_string_field("title", full_text_search=True).build()
        await pc.indexes.create(name="films", schema=schema)
        films = await pc.index("films")
        async with films:
            documents = films.documents
            print(isinstance(documents, AsyncDocuments))
            written = await documents.upsert(
                namespace="n", documents=[{"_id": "a", "title": "The sea", "year": 1999}]
            )
            print(written.upserted_count)
            score = [{"type": "text", "fields": ["title"], "query": "sea"}]
            answer = await documents.search(
                namespace="n", score_by=score, top_k=3, include_fields=["*"]
            )
            print([(each.id, each.title, each.year) for each in answer.matches])
            print([each.id async for each in documents.list(namespace="n")])
        try:
            await pc.indexes.describe("nothing")
        except NotFoundError as error:
            print(error.status_code)
        await pc.indexes.delete("films")
        await pc.indexes.delete("vectors")


asyncio.run(main())
