"""Shows the walk of a call through our files: a query and an upsert, over REST and over gRPC.

    python benchmarks/walk.py                 the four walks, and how often each crosses from one file into another
    python benchmarks/walk.py --brief         the counts only

A step is a function in another file than the last one. A call whose walk is short is one that a reader can follow. The
answers come from an embedded service in this process, whose own thread is not looked at; what the connection does
is counted as far as our files take part in it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pinecone
import pinecone_api
from pinecone import ServerlessSpec
from pinecone.local import PineconeLocal

PACKAGES = [Path(package.__path__[0]) for package in (pinecone, pinecone_api)]
TRIES = 10
RECORDS = [("a", [0.1, 0.2, 0.3], {"genre": "drama"}), ("b", [0.4, 0.5, 0.6], {"genre": "crime"})]


def walk(call: Callable[[], object]) -> list[tuple[str, str]]:
    """Return the steps of a call: each file of ours that it enters, and the function it enters it by."""
    steps: list[tuple[str, str]] = []

    def note(frame: FrameType, event: str, _: object) -> None:
        file = ours(frame.f_code.co_filename) if event == "call" else None
        if file is not None and (not steps or steps[-1][0] != file):
            steps.append((file, frame.f_code.co_name))

    sys.setprofile(note)
    try:
        call()
    finally:
        sys.setprofile(None)
    return steps


@cache
def ours(path: str) -> str | None:
    """Return where in `pinecone/` or `pinecone_api/` a file is; None for one of somebody else."""
    for package in PACKAGES:
        if Path(path).is_relative_to(package):
            return Path(path).relative_to(package.parent).as_posix()
    return None


def crossings(steps: list[tuple[str, str]]) -> tuple[int, int]:
    """Return how often a walk crosses from one file into another, and how many files it visits."""
    return len(steps) - 1, len({file for file, _ in steps})


def walks() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the name and the steps of each call: the shortest of several walks.

    The first one opens connections and fills caches, and an answer that comes in two pieces is read in two steps.
    """
    with PineconeLocal() as service, service.client() as pc:
        pc.indexes.create(
            name="walk", dimension=3, spec=ServerlessSpec(cloud="aws", region="us-east-1")
        )
        for wire in ("REST", "gRPC"):
            with pc.index("walk", grpc=wire == "gRPC") as index:
                calls: dict[str, Callable[[], Any]] = {
                    "upsert": lambda: index.upsert(vectors=RECORDS),
                    "query": lambda: index.query(vector=[0.1, 0.2, 0.3], top_k=3),
                }
                for name, call in calls.items():
                    yield f"{name}, {wire}", min((walk(call) for _ in range(TRIES)), key=len)


def main() -> None:
    """Print the walks."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--brief", action="store_true", help="print the counts only")
    options = parser.parse_args()
    for name, steps in walks():
        count, files = crossings(steps)
        print(f"{name}: {count} crossings between {files} files")
        if not options.brief:
            print(*(f"    {file}:{function}" for file, function in steps), sep="\n")


if __name__ == "__main__":
    main()
