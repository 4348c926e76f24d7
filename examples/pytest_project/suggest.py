"""Did you mean ...? The names that look most like a misspelled one.

    python suggest.py pritn enumerat     # names of Python, kept in an embedded Pinecone

Names are compared by their pieces of two letters. With the cloud only the client changes: `with Pinecone() as pc:` in
`main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

import builtins
import keyword
import sys
import zlib
from collections.abc import Iterable
from itertools import pairwise

from pinecone import Index, ServerlessSpec
from pinecone.local import PineconeLocal

NAME = "examples-suggest"
DIMENSION = 256


def vector(word: str) -> list[float]:
    """Return how often each piece of two letters is in a word, hashed into few numbers."""
    if not word:
        raise ValueError("word: expected at least one letter, got ''")
    found = [0.0] * DIMENSION
    padded = f"^{word.lower()}$"
    for pair in pairwise(padded):
        found[zlib.crc32("".join(pair).encode()) % DIMENSION] += 1
    return found


class Suggestions:
    """Words that were learned, and the way to the nearest of them."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def learn(self, words: Iterable[str]) -> int:
        """Store words; return how many."""
        records = [(word, vector(word), {"length": len(word)}) for word in sorted({*words})]
        return self._index.upsert(vectors=records, wait=True).upserted_count

    def forget(self, word: str) -> None:
        """Delete a word, if it is there."""
        self._index.delete(ids=[word])

    def nearest(self, word: str, most: int = 3, least: float = 0.4) -> list[str]:
        """Return the words that look most like one, the best first."""
        answer = self._index.query(vector=vector(word), top_k=most)
        return [match.id for match in answer.matches if match.score >= least]


def main(words: list[str]) -> None:
    with PineconeLocal() as local, local.client() as pc:
        if not pc.indexes.exists(NAME):
            spec = ServerlessSpec(cloud="aws", region="us-east-1")
            pc.indexes.create(name=NAME, dimension=DIMENSION, metric="cosine", spec=spec)
        with pc.index(NAME) as index:
            suggestions = Suggestions(index)
            suggestions.learn([*keyword.kwlist, *dir(builtins)])
            for word in words:
                found = suggestions.nearest(word)
                print(
                    f"{word}: did you mean {' or '.join(found)}?" if found else f"{word}: no idea"
                )


if __name__ == "__main__":
    main(sys.argv[1:] or ["pritn", "enumerat", "contineu", "KeyErorr", "xyzzy"])
