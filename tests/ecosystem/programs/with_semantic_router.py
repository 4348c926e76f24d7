"""Do with Semantic Router what its users do: write routes, pick one for a text, add, compare, remove; sync and async."""

from __future__ import annotations

import os

from semantic_router import IndexedRouter, Route
from semantic_router.encoders import DenseEncoder
from semantic_router.index.pinecone import PineconeIndex
from words import DIMENSION, embed  # a stand-in for your model

# Only for an embedded service: Semantic Router has a name of its own for its address.
os.environ["PINECONE_API_BASE_URL"] = os.environ["PINECONE_CONTROLLER_HOST"]


class WordEncoder(DenseEncoder):
    name: str = "words"

    def __call__(self, docs):
        return [embed(text) for text in docs]

    async def acall(self, docs):
        return [embed(text) for text in docs]


router = IndexedRouter(
    encoder=WordEncoder(),
    routes=[
        Route(name="films", utterances=["a film about a heist", "a film about a whale"]),
        Route(name="food", utterances=["a recipe for soup", "a recipe for bread"]),
    ],
    index=PineconeIndex(index_name="routes", dimensions=DIMENSION, namespace="en"),
    confidence_threshold=0.2,
)
assert router("which film has a whale").name == "films"
assert router("soup recipe please").name == "food"
assert router("unrelated").name is None

# Beyond the page
import asyncio

from semantic_router.encoders import SparseEncoder
from semantic_router.schema import SparseEmbedding

# What the index holds.
assert len(router.index) == 4
assert {one.route for one in router.index.get_utterances()} == {"films", "food"}
router.add(Route(name="cars", utterances=["one fast car"], metadata={"wheels": 4}))
assert router("car").name == "cars"
assert {route.name for route in router.routes} == {"films", "food", "cars"}
restarted = IndexedRouter(
    encoder=WordEncoder(),
    index=PineconeIndex(index_name="routes", dimensions=DIMENSION, namespace="en"),
)
assert {route.name for route in restarted.routes} == {"films", "food", "cars"}
[cars] = [route for route in restarted.routes if route.name == "cars"]
assert cars.metadata["wheels"] == 4
router.remove("cars")
assert len(router.index) == 4
assert router.index.describe().vectors == 4


class WordPlaces(SparseEncoder):
    name: str = "places"

    def __call__(self, docs):
        return [
            SparseEmbedding.from_dict({n: v for n, v in enumerate(embed(text)) if v})
            for text in docs
        ]

    async def acall(self, docs):
        return self(docs)


async def asynchronous() -> None:
    index = PineconeIndex(index_name="routes", dimensions=DIMENSION, namespace="async")
    router = IndexedRouter(
        encoder=WordEncoder(), sparse_encoder=WordPlaces(), index=index, confidence_threshold=0.2
    )
    await router.aadd(
        [Route(name="films", utterances=["a film"]), Route(name="food", utterances=["soup"])]
    )
    choices = await asyncio.gather(*(router.acall(text) for text in ("film", "soup", "film")))
    assert [choice.name for choice in choices] == ["films", "food", "films"]
    await router.aremove("food")
    assert [one.route for one in await index.aget_utterances()] == ["films"]


asyncio.run(asynchronous())
router.index.delete_index()
print("routes written, picked, added, removed, dense and hybrid, sync and async")
