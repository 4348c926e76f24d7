"""Streaming ingest: records are stored while they are made, and searched at the same time.

A task reads functions out of the standard library's source, one after another, and describes each by the shape of its
code: how often it loops, returns, compares. `load` takes them as they come, and asks for more as fast as the service
stores them. Meanwhile a second task watches the index grow.
With the cloud only the client changes: `async with AsyncPinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

import ast
import asyncio
import math
import sysconfig
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from show import show

from pinecone import AsyncIndex, Field, ServerlessSpec
from pinecone.local import PineconeLocal

NAME = "examples-streaming-ingest"
#: What counts in the shape of a function.
KINDS = (
    "Assign AugAssign Return Yield Raise If For While With Try ExceptHandler Call Attribute Subscript Slice Compare "
    "BoolOp BinOp UnaryOp Lambda ListComp DictComp GeneratorExp IfExp JoinedStr Constant Name Tuple List Dict Set "
    "Starred Assert Break Continue Delete Global Await AsyncFor AsyncWith"
).split()
Record = tuple[str, list[float], dict[str, Any]]


def functions(file: Path) -> list[Record]:
    """Return a record for each function of a source file."""
    found = []
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            counts = Counter(type(inner).__name__ for inner in ast.walk(node))
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            name = f"{file.stem}.{node.name}:{node.lineno}"
            shape = [math.log1p(counts[kind]) for kind in KINDS]
            if length >= 5 and any(shape):
                found.append((name, shape, {"file": file.stem, "lines": length}))
    return found


def source_files(letters: str) -> list[Path]:
    """Return the modules of the standard library that are files and begin with certain letters."""
    return sorted(Path(sysconfig.get_path("stdlib")).glob(f"{letters}*.py"))


async def stream(files: list[Path]) -> AsyncIterator[Record]:
    """Yield the functions of files, each file when its turn comes."""
    for file in files:
        for record in await asyncio.to_thread(functions, file):
            yield record


async def watch(index: AsyncIndex, loading: asyncio.Task[Any]) -> None:
    """Print how many records there are, until loading has ended."""
    seen = 0
    while not loading.done():
        await asyncio.wait([loading], timeout=0.2)
        stats = await index.describe_index_stats()
        if stats.total_vector_count > seen:
            seen = stats.total_vector_count
            print(f"  {seen:>6,} functions can be searched")


async def main() -> None:
    files = source_files("[m-p]")
    async with PineconeLocal() as local, local.async_client() as pc:
        if not await pc.indexes.exists(NAME):
            spec = ServerlessSpec(cloud="aws", region="us-east-1")
            await pc.indexes.create(name=NAME, dimension=len(KINDS), metric="cosine", spec=spec)
        async with await pc.index(NAME) as index:
            print(f"reading {len(files)} files")
            loading = asyncio.create_task(
                index.load(stream(files), batch_size=200, show_progress=False)
            )
            await watch(index, loading)
            result = await loading
            print(f"{result.loaded_count:,} are stored, in {result.request_count} requests")

            for prefix in ("ntpath.relpath:", "ntpath.commonpath:"):
                # Windows and the others were written alike: the twins are in posixpath.
                name = await anext(aiter(index.list_ids(prefix=prefix)))
                print(f"\nbuilt like {name}, in other files")
                others = Field("file") != "ntpath"
                show(await index.query(id=name, top_k=3, filter=others, include_metadata=True))


if __name__ == "__main__":
    asyncio.run(main())
