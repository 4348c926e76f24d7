"""1,200 records for tests of loads, in the forms that sources have, and whether an index holds them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow
import pytest

from pinecone import (
    AsyncIndex,
    Vector,
)

COUNT = 1200
ROWS = np.random.default_rng(3).random((COUNT, 3), dtype=np.float32)
IDS = [f"r{number}" for number in range(COUNT)]
FACTS: list[dict[str, Any]] = [{"n": number, "even": number % 2 == 0} for number in range(COUNT)]


async def stored(index: AsyncIndex, namespace: str = "__default__") -> int:
    found = (await index.describe_index_stats()).namespaces
    return found[namespace].vector_count if namespace in found else 0


async def check(index: AsyncIndex, *, metadata: bool = True, ids: list[str] = IDS) -> None:
    assert await stored(index) == len(ids)
    places = [0, 7, len(ids) - 1]
    found = (await index.fetch(ids=[ids[place] for place in places])).vectors
    for place in places:
        record = found[ids[place]]
        assert list(record.values) == pytest.approx(ROWS[place].tolist())
        assert (record.metadata or None) == (FACTS[place] if metadata else None)


def records() -> Iterator[Any]:
    for number, (id_, row, facts) in enumerate(zip(IDS, ROWS, FACTS, strict=True)):
        if number % 3 == 0:
            yield id_, row, facts
        elif number % 3 == 1:
            yield {"id": id_, "values": row.tolist(), "metadata": facts}
        else:
            yield Vector(id=id_, values=row.tolist(), metadata=facts)


def table() -> Any:
    return pyarrow.table(
        {
            "id": IDS,
            "values": pyarrow.FixedSizeListArray.from_arrays(ROWS.ravel(), 3),
            "sparse_values": pyarrow.nulls(COUNT),
            "metadata": [json.dumps(facts) for facts in FACTS],
        }
    )


def lines(path: Path) -> Path:
    rows = zip(IDS, ROWS.tolist(), FACTS, strict=True)
    path.write_text(
        "\n".join(json.dumps({"id": i, "values": v, "metadata": m}) for i, v, m in rows)
    )
    return path
