"""Do with mem0 what its users do: remember for a person, search, read, change, forget; sync and async."""

from __future__ import annotations

from mem0 import Memory
from words import DIMENSION, embed  # a stand-in for your model

config = {
    "vector_store": {
        "provider": "pinecone",
        "config": {
            "collection_name": "memories",
            "embedding_model_dims": DIMENSION,
            "serverless_config": {"cloud": "aws", "region": "us-east-1"},
            "metric": "cosine",
        },
    },
    "embedder": {"provider": "openai", "config": {"api_key": "unused"}},
    "llm": {"provider": "openai", "config": {"api_key": "unused"}},
}


class WordEmbedder:
    def embed(self, text, memory_action=None):
        return embed(text)

    def embed_batch(self, texts, memory_action=None):
        return [embed(text) for text in texts]


memory = Memory.from_config(config)
memory.embedding_model = WordEmbedder()
for text in ("I like films about heists", "I am afraid of whales", "My dog is called Fred"):
    memory.add(text, user_id="ann", infer=False)
memory.add("I like films about whales", user_id="bob", infer=False)
found = memory.search("whales", filters={"user_id": "ann"}, top_k=1)["results"]
assert [one["memory"] for one in found] == ["I am afraid of whales"]

# Beyond the page
import asyncio

from mem0 import AsyncMemory
from mem0.vector_stores.pinecone import PineconeDB

from pinecone import Pinecone

# Read, change, forget.
one = found[0]["id"]
assert memory.get(one)["memory"] == "I am afraid of whales"
assert len(memory.get_all(filters={"user_id": "ann"})["results"]) == 3
memory.update(one, "I am not afraid of whales any more")
assert "any more" in memory.get(one)["memory"]
memory.delete(one)
assert memory.get(one) is None
memory.delete_all(user_id="ann")
assert memory.get_all(filters={"user_id": "ann"})["results"] == []
[left] = memory.get_all(filters={"user_id": "bob"})["results"]
assert left["memory"] == "I like films about whales"


async def asynchronous() -> None:
    memory = AsyncMemory.from_config(config)
    memory.embedding_model = WordEmbedder()
    await memory.add("I swim", user_id="eve", infer=False)
    found = await memory.search("swim", filters={"user_id": "eve"})
    assert [one["memory"] for one in found["results"]] == ["I swim"]
    await memory.delete_all(user_id="eve")


asyncio.run(asynchronous())

# The store by itself, in a namespace, with a client of one's own.
store = PineconeDB(
    collection_name="memories",
    embedding_model_dims=DIMENSION,
    client=Pinecone(),
    api_key=None,
    environment=None,
    serverless_config=None,
    pod_config=None,
    hybrid_search=False,
    metric="cosine",
    batch_size=2,
    extra_params=None,
    namespace="own",
)
store.insert([embed(f"note {n}") for n in range(5)], [{"n": n} for n in range(5)])
assert store.count() == 5
assert {one.id for one in store.list(filters={"n": {"gte": 3}})[0]} == {"3", "4"}
assert store.search("", embed("note"), top_k=2, filters={"n": 1})[0].payload == {"n": 1}
assert store.get(4).payload == {"n": 4}
assert store.get("nothing") is None
assert store.col_info().dimension == DIMENSION
store.delete_col()
assert store.count() == 0
memory.reset()
print("memories of people: searches, changes, deletes, sync and async")
