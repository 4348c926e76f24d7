"""Documents with full text: a search engine for the Python language reference.

An index with a schema finds text by its words (phrases, prefixes, AND, OR, NOT) and ranks it by BM25. A dense vector
in the same document can put in order, by meaning, what words have selected.
With the cloud only the client changes: `with Pinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pydoc_data.topics import topics  # what help("with") shows
from typing import Any

import numpy
from show import show

from pinecone import (
    DenseVectorQuery,
    Field,
    Index,
    Pinecone,
    QueryStringQuery,
    SchemaBuilder,
    TextQuery,
)
from pinecone.local import PineconeLocal

NAME = "examples-full-text"
MODEL = "llama-text-embed-v2"
FIELDS = ["topic", "body"]
BATCH = 96  # texts that a model takes in one request


def paragraphs() -> dict[str, str]:
    """Return the prose of the reference: each paragraph once, with the topic where it is first."""
    found: dict[str, str] = {}
    for topic, text in topics.items():
        for paragraph in re.split(r"\n\s*\n", text):
            if len(words := " ".join(paragraph.split())) > 120:
                found.setdefault(words, topic)
    return found


def embed(pc: Pinecone, texts: Sequence[str], input_type: str) -> numpy.ndarray[Any, Any]:
    """Return a matrix with a row for each text."""
    parameters = {"input_type": input_type}
    batches = (texts[start : start + BATCH] for start in range(0, len(texts), BATCH))
    rows = [
        one.values
        for batch in batches
        for one in pc.inference.embed(model=MODEL, inputs=batch, parameters=parameters)
    ]
    return numpy.array(rows, dtype="float32")


def fill(pc: Pinecone, index: Index) -> int:
    """Store a document for each paragraph."""
    found = paragraphs()
    vectors = embed(pc, list(found), "passage")
    documents: list[dict[str, Any]] = [
        {"_id": f"{topic}-{number}", "topic": topic, "body": body, "meaning": vector}
        for number, ((body, topic), vector) in enumerate(zip(found.items(), vectors, strict=True))
    ]
    return index.documents.upsert(documents=documents, wait=True).upserted_count


def main() -> None:
    with PineconeLocal() as local, local.client() as pc:
        # %% Create an index with a schema, and fill it.
        # Only what is searched is declared; `topic` can be filtered by all the same.
        if not pc.indexes.exists(NAME):
            schema = (
                SchemaBuilder()
                .add_string_field("body", language="en", stemming=True, stop_words=True)
                .add_dense_vector_field("meaning", dimension=1024, metric="cosine")
                .build()
            )
            pc.indexes.create(name=NAME, schema=schema)
        with pc.index(NAME) as index:
            search = index.documents.search
            print(f"{fill(pc, index)} paragraphs of {len(topics)} topics are stored")

            # %% By words.
            # Stems count: "closing files" finds what is closed, and a file.
            print("\nclosing files")
            text = TextQuery(query="closing files", fields=["body"])
            show(search(score_by=[text], top_k=3, include_fields=FIELDS))

            # %% By a query string, as search engines have it.
            query = QueryStringQuery(query='body:("context manager" AND NOT async*)')
            print(f"\n{query.query}")
            show(search(score_by=[query], top_k=3, include_fields=FIELDS))

            # %% By meaning, among the paragraphs that have certain words, outside one topic.
            question = "what happens after something has gone wrong"
            wanted = Field("body").match_all("exception finally") & (Field("topic") != "try")
            print(f"\n{question}? (with the words exception and finally; not from the topic try)")
            meaning = DenseVectorQuery(values=embed(pc, [question], "query")[0], fields=["meaning"])
            show(search(score_by=[meaning], filter=wanted, top_k=3, include_fields=FIELDS))


if __name__ == "__main__":
    main()
