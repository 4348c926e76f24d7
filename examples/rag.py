"""Answers from documents (RAG): find passages, hand them to a language model, cite them.

The model here is a stub that only picks sentences, so that the example runs anywhere; whatever has a method `complete`
takes its place. Everything else is what a real application does.
With the cloud only the client changes: `with Pinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pydoc_data.topics import topics  # what help("with") shows
from typing import NamedTuple, Protocol

from pinecone import EmbedConfig, Index, IntegratedSpec, Pinecone
from pinecone.local import PineconeLocal

NAME = "examples-rag"
QUESTIONS = (
    "When is the finally clause executed?",
    "What is a context manager?",
    "How are default parameter values evaluated?",
    "What is the price of tomatoes?",
)


class Passage(NamedTuple):
    """A piece of a document, and where it is from."""

    source: str
    text: str


class Model(Protocol):
    """A language model."""

    def complete(self, prompt: str) -> str:
        """Return what the model says after the prompt."""


class PickingModel:
    """A stub: its answer is the passage's sentence that shares most words with the question."""

    def complete(self, prompt: str) -> str:
        """Return that sentence and the number of its passage, or that there is none."""
        head, _, question = prompt.rpartition("Question: ")
        asked = set(re.findall(r"\w{4,}", question.lower()))
        best, score = "The documents do not say.", 1
        for number, passage in re.findall(r"^\[(\d)\] (.*)$", head, re.MULTILINE):
            for sentence in re.split(r"(?<=[.!?]) +", passage):
                shared = len(asked & set(re.findall(r"\w{4,}", sentence.lower())))
                if shared > score:
                    best, score = f"{sentence} [{number}]", shared
        return best


def passages(longest: int = 1200) -> Iterator[dict[str, str]]:
    """Yield the reference in passages: neighbouring paragraphs together, each text once."""
    seen: set[str] = set()
    for topic, text in topics.items():
        parts: list[str] = []
        for paragraph in [*re.split(r"\n\s*\n", text), None]:
            if paragraph and re.search(r"\n[*=~-]+$", paragraph):
                continue  # a heading
            words = " ".join((paragraph or "").split())
            if paragraph is None or sum(map(len, parts)) + len(words) > longest:
                whole = " ".join(parts)
                if whole and whole not in seen:
                    yield {"_id": f"{topic}-{len(seen)}", "text": whole, "topic": topic}
                seen.add(whole)
                parts = []
            parts.append(words)


def retrieve(index: Index, question: str, top_k: int = 3) -> list[Passage]:
    """Return the passages that are nearest to a question."""
    found = index.search(inputs={"text": question}, top_k=top_k, fields=["text", "topic"])
    return [Passage(hit.fields["topic"], hit.fields["text"]) for hit in found.result.hits]


def answer(index: Index, model: Model, question: str) -> tuple[str, list[Passage]]:
    """Return an answer, and the passages that its numbers in brackets mean."""
    found = retrieve(index, question)
    numbered = "\n".join(f"[{number}] {passage.text}" for number, passage in enumerate(found, 1))
    prompt = f"Answer from these passages only, and cite their numbers.\n{numbered}\nQuestion: {question}"
    return model.complete(prompt), found


def open_index(pc: Pinecone) -> Index:
    """Return the index, made with a model where there is none yet."""
    if not pc.indexes.exists(NAME):
        embed = EmbedConfig(model="llama-text-embed-v2", field_map={"text": "text"})
        spec = IntegratedSpec(cloud="aws", region="us-east-1", embed=embed)
        pc.indexes.create(name=NAME, spec=spec)
    return pc.index(NAME)


def main() -> None:
    with PineconeLocal() as local, local.client() as pc, open_index(pc) as index:
        written = index.upsert_records(records=list(passages()))
        index.wait_until_fresh(written)
        print(f"{written.record_count} passages of the language reference are stored")
        model = PickingModel()
        for question in QUESTIONS:
            text, found = answer(index, model, question)
            print(f"\nQ: {question}")
            print(textwrap.fill(text, 100, initial_indent="A: ", subsequent_indent="   "))
            print("   from", ", ".join(f"[{n}] {one.source}" for n, one in enumerate(found, 1)))


if __name__ == "__main__":
    main()
