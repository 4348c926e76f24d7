"""Do with Semantic Kernel what its users do: a collection of records, searches with filters; asyncio and gRPC."""

import asyncio
from dataclasses import dataclass
from typing import Annotated

from semantic_kernel.connectors.pinecone import PineconeCollection
from semantic_kernel.data.vector import VectorStoreField, vectorstoremodel
from words import DIMENSION, embed  # a stand-in for your model


@vectorstoremodel
@dataclass
class Film:
    id: Annotated[str, VectorStoreField("key")]
    plot: Annotated[str, VectorStoreField("data")]
    year: Annotated[int, VectorStoreField("data", is_indexed=True)]
    vector: Annotated[
        list[float] | None,
        VectorStoreField("vector", dimensions=DIMENSION, distance_function="cosine_similarity"),
    ] = None


plots = {"a heist in a dream": 2010, "a dream of a whale": 1956, "a heist in a car": 2017}
films = [Film(f"film-{year}", plot, year, embed(plot)) for plot, year in plots.items()]


async def use(use_grpc: bool) -> None:
    name = "grpc" if use_grpc else "rest"
    async with PineconeCollection(Film, collection_name=name, use_grpc=use_grpc) as collection:
        await collection.ensure_collection_exists()
        assert await collection.upsert(films) == ["film-2010", "film-1956", "film-2017"]
        found = await collection.search(vector=embed("heist dream"), top=2)
        best = [one.record.plot async for one in found.results]
        assert best[0] == "a heist in a dream"
        before = "lambda film: film.year < 2000"
        old = await collection.search(vector=embed("heist dream"), filter=before)
        assert [one.record.year async for one in old.results] == [1956]
        await check(collection)


# Beyond the page
from semantic_kernel.connectors.pinecone import PineconeStore


async def check(collection: PineconeCollection) -> None:
    assert await collection.collection_exists()
    one = await collection.get("film-2010")
    assert (one.plot, one.year) == ("a heist in a dream", 2010)
    with_vector = await collection.get("film-2010", include_vectors=True)
    assert len(with_vector.vector) == DIMENSION
    found = await collection.search(vector=embed("heist"), top=3, include_vectors=True)
    results = [one async for one in found.results]
    assert all(len(one.record.vector) == DIMENSION for one in results)
    assert results[0].score > results[-1].score
    some = "lambda film: film.year > 1900 and (film.year == 2017 or film.year == 1)"
    several = await collection.search(vector=embed("heist"), filter=some)
    assert [one.record.id async for one in several.results] == ["film-2017"]
    await collection.upsert(films[0], namespace="other")
    await collection.delete(["film-2010", "film-1956"])
    assert await collection.get("film-2010") is None
    assert (await collection.get(["film-2010"], namespace="other"))[0].year == 2010


async def store() -> None:
    async with PineconeStore() as whole:
        assert set(await whole.list_collection_names()) == {"rest", "grpc"}
        collection = whole.get_collection(Film, collection_name="rest")
        await collection.ensure_collection_deleted()
        assert list(await whole.list_collection_names()) == ["grpc"]


asyncio.run(use(use_grpc=False))
asyncio.run(use(use_grpc=True))
asyncio.run(store())
print("records and searches with filters over asyncio and gRPC")
