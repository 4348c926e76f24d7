"""Deduplication: find texts that say the same in other words, and keep one of each group.

Every text is asked for the texts nearest to it, many questions at a time; pairs above a threshold are joined to groups.
With the cloud only the client changes: `with Pinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

from typing import Any

import numpy
import pandas
from show import show
from stdlib_docs import docstrings

from pinecone import Index, Pinecone, ServerlessSpec
from pinecone.local import PineconeLocal

NAME = "examples-deduplication"
DIMENSION = 384  # a smaller one of those that the model has: less to store and to compare
THRESHOLD = 0.95
BATCH = 96  # texts that a model takes in one request


def embed(pc: Pinecone, texts: list[str]) -> numpy.ndarray[Any, Any]:
    """Return a matrix with a row for each text."""
    model, parameters = "llama-text-embed-v2", {"input_type": "passage", "dimension": DIMENSION}
    batches = (texts[start : start + BATCH] for start in range(0, len(texts), BATCH))
    rows = [
        one.values
        for batch in batches
        for one in pc.inference.embed(model=model, inputs=batch, parameters=parameters)
    ]
    return numpy.array(rows, dtype="float32")


def near_pairs(index: Index, ids: list[str], matrix: numpy.ndarray[Any, Any]) -> pandas.DataFrame:
    """Return a row for each two texts above the threshold, those first that are most alike."""
    frame = index.query_many(vectors=matrix, top_k=6).to_pandas()
    frame = frame.assign(
        text=[ids[query] for query in frame["query"]], score=frame["score"].round(4)
    )
    near = frame[(frame["score"] >= THRESHOLD) & (frame["text"] < frame["id"])]
    near = near.sort_values(["score", "text", "id"], ascending=[False, True, True])
    return near[["text", "id", "score"]].rename(columns={"id": "says the same as"})


def groups(pairs: pandas.DataFrame) -> list[list[str]]:
    """Join pairs that have a text in common; return the groups, largest first."""
    group_of: dict[str, list[str]] = {}
    for one, other in zip(pairs["text"], pairs["says the same as"], strict=True):
        first, second = group_of.setdefault(one, [one]), group_of.setdefault(other, [other])
        if first is not second:
            first.extend(second)
            group_of.update(dict.fromkeys(second, first))
    unique = {id(group): sorted(group) for group in group_of.values()}.values()
    return sorted(unique, key=lambda group: (-len(group), group))


def main() -> None:
    with PineconeLocal() as local, local.client() as pc:
        # %% Store the texts.
        if not pc.indexes.exists(NAME):
            spec = ServerlessSpec(cloud="aws", region="us-east-1")
            pc.indexes.create(name=NAME, dimension=DIMENSION, metric="cosine", spec=spec)
        entries = list(docstrings())
        ids, texts = [entry.name for entry in entries], [entry.text for entry in entries]
        matrix = embed(pc, texts)
        with pc.index(NAME) as index:
            metadata = [{"text": text} for text in texts]
            index.upsert(ids=ids, values=matrix, metadata=metadata, wait=True)

            # %% Ask each for its neighbours.
            # All questions are one call: `query_many` sends sixteen at a time. The small model of the embedded service sees
            # words, not their order, so degrees to radians are radians to degrees.
            pairs = near_pairs(index, ids, matrix)
            print(f"{len(ids)} texts, {len(pairs)} pairs above {THRESHOLD}")
            show(pairs.head(8))

            # %% Join the pairs to groups.
            # Where the first and the last of a group differ much, the threshold is too low.
            found = groups(pairs)
            print(f"\n{len(found)} groups; the largest:")
            for group in found[:4]:
                print(f"  {len(group):>2}  {', '.join(group[:5])}")
                print(f"      {texts[ids.index(group[0])][:90]}")

            # %% Keep one of each.
            surplus = [name for group in found for name in group[1:]]
            index.delete(ids=surplus)
            print(f"\n{len(surplus)} texts are deleted, {len(ids) - len(surplus)} are left")


if __name__ == "__main__":
    main()
