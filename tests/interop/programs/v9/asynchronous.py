"""Do with the asynchronous clients what programs do: several things at once."""

import asyncio

from pinecone import AsyncIndex, AsyncPinecone, NotFoundError, PineconeAsyncio, ServerlessSpec
from pinecone.async_client.indexes import AsyncIndexes
from pinecone.data import IndexAsyncio


async def main() -> None:
    print(PineconeAsyncio is AsyncPinecone, IndexAsyncio is AsyncIndex)
    async with AsyncPinecone() as pc:
        print(type(pc.indexes) is AsyncIndexes, await pc.has_index("films"))
        await pc.indexes.create(
            name="films", dimension=3, spec=ServerlessSpec(cloud="aws", region="us-east-1")
        )
        description = await pc.describe_index("films")
        print(description.name, description.dimension, (await pc.list_indexes()).names())
        async with pc.IndexAsyncio(host=description.host) as index:
            counts = await asyncio.gather(
                *(index.upsert(vectors=[(f"v{n}", [1.0, n, 0.0])], namespace="n") for n in range(8))
            )
            print(sum(each.upserted_count for each in counts))
            answers = await asyncio.gather(
                *(index.query(vector=[0, 1, 0], top_k=n, namespace="n") for n in (1, 2, 3))
            )
            print([len(each.matches) for each in answers])
            print(
                sorted(
                    [item.id async for page in index.list(namespace="n") for item in page.vectors]
                )
            )
            print((await index.describe_index_stats()).total_vector_count)
            page = await index.list_paginated(namespace="n", limit=3)
            print(len(page.vectors), page.pagination.next is not None)
        found = await pc.inference.embed(
            "multilingual-e5-large", ["hello"], {"input_type": "query"}
        )
        print(len(found[0].values))
        try:
            await pc.describe_index("nothing")
        except NotFoundError as error:
            print(error.status_code)
        await pc.delete_index("films")


asyncio.run(main())
