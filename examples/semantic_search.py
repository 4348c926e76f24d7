"""Semantic search: ask the standard library's docstrings in plain English.

The index embeds text by itself: the program stores texts and asks texts, and no vector is in sight.
With the cloud only the client changes: `with Pinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

from show import show
from stdlib_docs import docstrings

from pinecone import EmbedConfig, Field, Index, IntegratedSpec, Pinecone
from pinecone.local import PineconeLocal

NAME = "examples-semantic-search"
QUESTIONS = (
    "split a shell command line into words",
    "the middle value of a list of numbers",
    "make a password nobody can guess",
    "read spreadsheet data",
)


def open_index(pc: Pinecone) -> Index:
    """Return the index, made with a model where there is none yet."""
    if not pc.indexes.exists(NAME):
        embed = EmbedConfig(model="llama-text-embed-v2", field_map={"text": "text"})
        pc.indexes.create(
            name=NAME, spec=IntegratedSpec(cloud="aws", region="us-east-1", embed=embed)
        )
    return pc.index(NAME)


def fill(index: Index) -> int:
    """Store a record for each docstring; return how many there are."""
    records = [
        {
            "_id": entry.name,
            "text": f"{entry.name.replace('.', ' ').replace('_', ' ')}: {entry.text}",
            "summary": entry.text,
            "module": entry.module,
            "kind": entry.kind,
        }
        for entry in docstrings()
    ]
    written = index.upsert_records(records=records)
    index.wait_until_fresh(written)
    return written.record_count


def main() -> None:
    with PineconeLocal() as local, local.client() as pc, open_index(pc) as index:
        # %% Fill the index.
        # Records go to the service as text, 96 to a request, several requests at a time.
        print(f"{fill(index):,} docstrings are stored")

        # %% Ask.
        # Words need not agree: "nobody can guess" finds what derives keys and makes tokens.
        for question in QUESTIONS:
            print(f"\n{question}")
            show(index.search(inputs={"text": question}, top_k=3, fields=["summary"]))

        # %% Narrow it down.
        # A filter on metadata: only classes of two modules are asked.
        concurrent = (Field("kind") == "class") & Field("module").is_in(["asyncio", "threading"])
        print("\ncall something later (classes of asyncio and threading)")
        show(
            index.search(
                inputs={"text": "call something later"},
                top_k=3,
                filter=concurrent,
                fields=["module", "summary"],
            )
        )


if __name__ == "__main__":
    main()
