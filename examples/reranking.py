"""Reranking: a fast search fetches many candidates, a slower model puts them in order.

The search compares vectors that were made one by one. A reranker reads the question and a text together, so it sees more,
and costs more: it gets twenty candidates, not a thousand texts.
With the cloud only the client changes: `with Pinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

import pandas
from show import show
from stdlib_docs import docstrings

from pinecone import EmbedConfig, Index, IntegratedSpec, Pinecone
from pinecone.local import PineconeLocal

NAME = "examples-reranking"
RERANKER = "bge-reranker-v2-m3"
QUESTIONS = (
    "copy a folder with everything in it",
    "the day of the week of a date",
    "make random numbers again",
)


def open_index(pc: Pinecone) -> Index:
    """Return the index, made with a model where there is none yet."""
    if not pc.indexes.exists(NAME):
        embed = EmbedConfig(model="llama-text-embed-v2", field_map={"text": "text"})
        spec = IntegratedSpec(cloud="aws", region="us-east-1", embed=embed)
        pc.indexes.create(name=NAME, spec=spec)
    return pc.index(NAME)


def before_and_after(index: Index, question: str, shown: int = 3) -> pandas.DataFrame:
    """Return the best of a search beside the best after reranking, with the rank each had before."""
    plain = index.search(inputs={"text": question}, top_k=20, fields=["text"])
    reranked = index.search(
        inputs={"text": question},
        top_k=20,
        fields=["text"],
        rerank={"model": RERANKER, "rank_fields": ["text"], "top_n": shown},
    )
    ranks = {hit.id: rank for rank, hit in enumerate(plain.result.hits, 1)}
    return pandas.DataFrame(
        {
            "by vectors": [hit.id for hit in plain.result.hits[:shown]],
            "reranked": [hit.id for hit in reranked.result.hits],
            "was": [ranks[hit.id] for hit in reranked.result.hits],
            "score": [hit.score for hit in reranked.result.hits],
        }
    )


def main() -> None:
    with PineconeLocal() as local, local.client() as pc, open_index(pc) as index:
        records = [{"_id": entry.name, "text": entry.text} for entry in docstrings()]
        written = index.upsert_records(records=records)
        index.wait_until_fresh(written)
        print(f"{written.record_count} docstrings are stored")
        for question in QUESTIONS:
            print(f"\n{question}")
            show(before_and_after(index, question))

        # A reranker needs no index: it ranks texts from anywhere.
        drinks = ["Tea with milk.", "A pot of coffee.", "Orange juice."]
        ranked = pc.inference.rerank(model=RERANKER, query="coffee", documents=drinks)
        print(f"\ncoffee, please: {' < '.join(drinks[row.index] for row in reversed(ranked.data))}")


if __name__ == "__main__":
    main()
