"""Recommender: who imports this also imports that.

Files of the standard library are the customers, and modules are what they bought. Modules that are imported together get
vectors that point the same way, so "others also took" is a query, and a taste is the mean of some vectors.
With the cloud only the client changes: `with Pinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy
from show import show

from pinecone import Field, Index, QueryResponse, ServerlessSpec
from pinecone.local import PineconeLocal

NAME = "examples-recommender"
DIMENSION = 24
IMPORT = re.compile(r"^\s*(?:import|from)[ \t]+(\w+)", re.MULTILINE)


def baskets() -> Iterator[set[str]]:
    """Yield, for each file of the standard library, the public modules that it imports."""
    known = {name for name in sys.stdlib_module_names if not name.startswith("_")}
    root = Path(sysconfig.get_path("stdlib"))
    for file in sorted(root.rglob("*.py")):
        folders = file.relative_to(root).parts[:-1]
        if not {"test", "tests", "site-packages", "idlelib"} & set(folders):
            yield known & set(IMPORT.findall(file.read_text("utf-8", errors="ignore")))


def vectors(baskets: Sequence[set[str]], counts: Counter[str]) -> numpy.ndarray[Any, Any]:
    """Return a row for each counted module: what it goes with, squeezed into few numbers."""
    place = {module: row for row, module in enumerate(counts)}
    together = numpy.zeros((len(place), len(place)))
    for basket in baskets:
        rows = [place[module] for module in basket if module in place]
        together[numpy.ix_(rows, rows)] += 1
    alone = numpy.diag(together)
    # How much more often than by chance (positive pointwise mutual information).
    chance = numpy.outer(alone, alone) / len(baskets)
    surplus = numpy.log(numpy.maximum(together / chance, 1))
    left, sizes, _ = numpy.linalg.svd(surplus)
    squeezed: numpy.ndarray[Any, Any] = left[:, :DIMENSION] * numpy.sqrt(sizes[:DIMENSION])
    return squeezed


def also(index: Index, module: str, most: int = 10_000) -> QueryResponse:
    """Return what else those import who import a module; only what no more than `most` files have."""
    others = (Field("module") != module) & (Field("files") <= most)
    return index.query(id=module, top_k=4, filter=others, include_metadata=True)


def for_taste(index: Index, modules: list[str]) -> QueryResponse:
    """Return what goes with several modules together."""
    taste = index.fetch(ids=modules).matrix().mean(axis=0)
    others = Field("module").not_in(modules)
    return index.query(vector=taste, top_k=4, filter=others, include_metadata=True)


def main() -> None:
    with PineconeLocal() as local, local.client() as pc:
        # %% Read the baskets.
        bought = list(baskets())
        total = Counter(module for basket in bought for module in basket)
        counts = Counter({name: files for name, files in sorted(total.items()) if files >= 3})
        print(f"{len(bought)} files import {len(counts)} modules at least three times each;")
        print(f"most of them: {', '.join(name for name, _ in counts.most_common(6))}")

        # %% Store a vector for each module.
        if not pc.indexes.exists(NAME):
            spec = ServerlessSpec(cloud="aws", region="us-east-1")
            pc.indexes.create(name=NAME, dimension=DIMENSION, metric="cosine", spec=spec)
        with pc.index(NAME) as index:
            metadata = [{"module": name, "files": files} for name, files in counts.items()]
            matrix = vectors(bought, counts)
            index.upsert(ids=list(counts), values=matrix, metadata=metadata, wait=True)

            # %% Others also took.
            for module in ("socket", "zipfile", "random"):
                print(f"\nwho imports {module} also imports")
                show(also(index, module))

            # %% Something less well known.
            print("\nwho imports socket also imports, of what few do")
            show(also(index, "socket", most=12))

            # %% For a taste.
            mine = ["argparse", "json", "pathlib"]
            print(f"\nfor a program that imports {', '.join(mine)}")
            show(for_taste(index, mine))


if __name__ == "__main__":
    main()
