"""Hybrid search: meaning and words in one index, and a dial between them.

Each record has a dense vector of a model (what a text means) and a sparse one (which words it has). The service adds
both products, so weights on the query's two vectors say how much either counts.
With the cloud only the client changes: `with Pinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas
from show import show
from stdlib_docs import docstrings

from pinecone import Index, Pinecone, QueryResponse, ServerlessSpec, SparseValues
from pinecone.local import PineconeLocal
from pinecone.models import DenseEmbedding, SparseEmbedding

NAME = "examples-hybrid-search"
DENSE, SPARSE = "llama-text-embed-v2", "pinecone-sparse-english-v0"
WEIGHTS = {0.9: "mostly meaning", 0.5: "half and half", 0.1: "mostly words"}
QUESTIONS = ("dates after RFC 2822", "the server went wrong", "POSIX locale encoding")
BATCH = 96  # texts that a model takes in one request


class Embedder:
    """Makes both vectors of texts with the models of the service."""

    def __init__(self, pc: Pinecone) -> None:
        self._inference = pc.inference

    def __call__(
        self, texts: Sequence[str], input_type: str
    ) -> Iterator[tuple[list[float], SparseValues]]:
        """Yield the dense and the sparse vector of each text."""
        parameters = {"input_type": input_type}
        for start in range(0, len(texts), BATCH):
            batch = texts[start : start + BATCH]
            dense = self._inference.embed(model=DENSE, inputs=batch, parameters=parameters)
            sparse = self._inference.embed(model=SPARSE, inputs=batch, parameters=parameters)
            for one, other in zip(dense, sparse, strict=True):
                assert isinstance(one, DenseEmbedding)
                assert isinstance(other, SparseEmbedding)
                yield one.values, SparseValues(other.sparse_indices, other.sparse_values)


def fill(index: Index, embed: Embedder) -> int:
    """Store the docstrings with both vectors."""
    entries = list(docstrings())
    texts = [f"{entry.name.replace('.', ' ')}: {entry.text}" for entry in entries]
    records = [
        {
            "id": entry.name,
            "values": dense,
            "sparse_values": sparse,
            "metadata": {"summary": entry.text},
        }
        for entry, (dense, sparse) in zip(entries, embed(texts, "passage"), strict=True)
    ]
    return index.upsert(vectors=records, wait=True).upserted_count


def ask(index: Index, embed: Embedder, question: str, weight: float) -> QueryResponse:
    """Return the best three, where meaning counts `weight` and words what is left of 1."""
    ((dense, sparse),) = embed([question], "query")
    return index.query(
        vector=[weight * value for value in dense],
        sparse_vector=SparseValues(
            sparse.indices, [(1 - weight) * value for value in sparse.values]
        ),
        top_k=3,
        include_metadata=True,
    )


def main() -> None:
    with PineconeLocal() as local, local.client() as pc:
        if not pc.indexes.exists(NAME):
            spec = ServerlessSpec(cloud="aws", region="us-east-1")
            pc.indexes.create(name=NAME, dimension=1024, metric="dotproduct", spec=spec)
        embed = Embedder(pc)
        with pc.index(NAME) as index:
            # %% Fill the index.
            print(f"{fill(index, embed):,} docstrings are stored, each with two vectors")

            # %% Turn the dial.
            # The number that only one docstring has is a matter of words; "went wrong" is one of meaning.
            # With both halves, neither question loses.
            for question in QUESTIONS:
                answers = {weight: ask(index, embed, question, weight) for weight in WEIGHTS}
                print(f"\n{question}")
                show(
                    pandas.DataFrame(
                        {
                            label: [match.id for match in answers[weight].matches]
                            for weight, label in WEIGHTS.items()
                        }
                    )
                )

            # %% Look at one of the answers.
            print(f"\n{QUESTIONS[0]}, half meaning and half words")
            show(ask(index, embed, QUESTIONS[0], 0.5))


if __name__ == "__main__":
    main()
