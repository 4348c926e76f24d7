"""Bulk load from Parquet: characters of Unicode, found by a name that is nearly right.

A Parquet file is read a thousand rows at a time while requests are under way; a journal notes what is stored, so that
the same call goes on after an interruption.
With the cloud only the client changes: `with Pinecone() as pc:` in `main`, and a key in PINECONE_API_KEY.
"""

from __future__ import annotations

import tempfile
import unicodedata
import zlib
from pathlib import Path
from typing import Any

import numpy
import pyarrow
from pyarrow import parquet

from pinecone import Index, ServerlessSpec
from pinecone.local import PineconeLocal

NAME = "examples-bulk-load"
DIMENSION = 96
#: The first blocks of Unicode, where living scripts and symbols are, and those of emoji.
CODES = (*range(0x3000), *range(0x1F000, 0x20000))
WANTED = (
    "snowmen",
    "smiling cat with eyes like hearts",
    "integral around a contour",
    "kyrillic be",
)


def vector(name: str) -> numpy.ndarray[Any, Any]:
    """Return how often pieces of three letters are in a name, hashed into few numbers."""
    padded = f"  {name.lower()} "
    found = numpy.zeros(DIMENSION, dtype="float32")
    for place in range(len(padded) - 2):
        found[zlib.crc32(padded[place : place + 3].encode()) % DIMENSION] += 1
    return found


def write(file: Path) -> int:
    """Write the Parquet file: a column for the key, one of vectors, and two that describe."""
    found = [character for character in map(chr, CODES) if unicodedata.name(character, "")]
    names = [unicodedata.name(character) for character in found]
    matrix = numpy.stack([vector(name) for name in names])
    table = pyarrow.table(
        {
            "code": [f"U+{ord(character):04X}" for character in found],
            "embedding": pyarrow.FixedSizeListArray.from_arrays(matrix.ravel(), DIMENSION),
            "name": names,
            "category": [unicodedata.category(character) for character in found],
        }
    )
    parquet.write_table(table, file)
    return len(names)


def print_nearest(index: Index) -> None:
    """Print which characters have names nearest to some."""
    for wanted in WANTED:
        found = index.query(vector=vector(wanted), top_k=3, include_metadata=True)
        names = [
            f"{chr(int(match.id[2:], 16))} {match.metadata['name']}"
            for match in found.matches
            if match.metadata
        ]
        print(f"{wanted}\n    {', '.join(names)}")


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        PineconeLocal() as local,
        local.client() as pc,
    ):
        file = Path(folder, "characters.parquet")
        rows = write(file)
        print(f"{file.name}: {rows:,} rows, {file.stat().st_size / 1e6:.0f} MB")

        if not pc.indexes.exists(NAME):
            spec = ServerlessSpec(cloud="aws", region="us-east-1")
            pc.indexes.create(name=NAME, dimension=DIMENSION, metric="cosine", spec=spec)
        with pc.index(NAME, grpc=True) as index:
            columns = {"id": "code", "values": "embedding", "metadata": ["name", "category"]}
            journal = file.with_suffix(".journal")
            result = index.load(file, columns=columns, journal=journal)
            print(f"{result.loaded_count:,} are stored, in {result.request_count} requests")
            again = index.load(file, columns=columns, journal=journal)
            print(
                f"the same call again: {again.loaded_count} stored, {again.skipped_count:,} skipped\n"
            )
            print_nearest(index)

            copy = index.export(Path(folder, "copy.parquet"))
            print(f"\n{copy.record_count:,} records are back in {Path(copy.path).name}")


if __name__ == "__main__":
    main()
