"""Many queries in one call, ids one by one, and answers as tables, from a service."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas
import polars
import pytest

from pinecone import (
    ApiError,
    AsyncGrpcIndex,
    AsyncIndex,
    PineconeTypeError,
    PineconeValueError,
    RetryConfig,
    ServerlessSpec,
)
from pinecone.local import PineconeLocal, Simulation

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")
MATRIX = np.eye(3, dtype="f4").repeat(20, axis=0)


@pytest.mark.parametrize("kind", [AsyncIndex, AsyncGrpcIndex])
async def test_a_matrix_of_queries(index: AsyncIndex, kind: Any) -> None:
    await index.upsert(vectors=[("x", [1, 0, 0], {"n": 1}), ("y", [0, 1, 0]), ("z", [0, 0, 1])])
    async with kind(host=index.host, api_key="key") as handle:
        found = await handle.query_many(vectors=MATRIX, top_k=2, include_metadata=True)
        assert found.ids.shape == found.scores.shape == (60, 2)
        assert found.ids[:, 0].tolist() == ["x"] * 20 + ["y"] * 20 + ["z"] * 20
        assert found.scores[:, 0].tolist() == [1.0] * 60
        assert found[0].matches[0].metadata == {"n": 1}
        alone = await handle.query(vector=MATRIX[30], top_k=2, include_metadata=True)
        assert found[30].matches == alone.matches
        columns = pandas.DataFrame(MATRIX[::20], columns=["x", "y", "z"])
        for frame in (columns, polars.from_pandas(columns), pandas.Series(list(MATRIX[::20]))):
            found = await handle.query_many(vectors=frame, top_k=1)
            assert found.ids.tolist() == [["x"], ["y"], ["z"]]
        filtered = await handle.query_many(vectors=MATRIX[:2].tolist(), top_k=2, filter={"n": 1})
        assert filtered.ids.tolist() == [["x"], ["x"]]
        flagged = await handle.query(vector=[1.0, 0, 0], top_k=1, include_values=np.True_)
        assert list(flagged.matches[0].values) == [1, 0, 0]
        frame = (await handle.fetch(ids=["x", "y"])).to_pandas(flatten=False)
        await handle.upsert_from_dataframe(frame, namespace="again", show_progress=False)
        again = await handle.fetch(ids=["x", "y"], namespace="again")
        assert again.vectors["x"].metadata == {"n": 1}
        assert list(again.vectors["y"].values) == [0, 1, 0]


@pytest.mark.parametrize("kind", [AsyncIndex, AsyncGrpcIndex])
async def test_a_busy_service_loses_no_query(kind: Any) -> None:
    hasty = RetryConfig(max_retries=1, backoff_factor=0.01, max_wait=0.02)
    with PineconeLocal(simulate=Simulation(rate_limit=60)) as busy:
        async with busy.async_client() as pc:
            await pc.indexes.create(name="busy", dimension=3, spec=SPEC)
            host = (await pc.indexes.describe("busy")).host
        async with kind(host=host, api_key="key", retry_config=hasty) as handle:
            await handle.upsert(vectors=[("x", [1, 0, 0])])
            found = await handle.query_many(vectors=MATRIX[:30], top_k=1)
            assert found.ids.ravel().tolist() == ["x"] * 30
            spaces = ["", *map(str, range(10))]
            merged = await handle.query_namespaces(
                vector=[1, 0, 0], namespaces=spaces, metric="cosine"
            )
            assert [match.id for match in merged.matches] == ["x"]


async def test_wrong_input_is_named_before_anything_is_sent(index: AsyncIndex) -> None:
    for given, error, words in [
        ([[1, 2, 3], [1, "x", 3]], PineconeTypeError, r"vectors\[1\]"),
        ([[1, 2, float("nan")]], PineconeValueError, r"vectors\[0\]"),
        ([], PineconeValueError, "at least one vector"),
        ("abc", PineconeTypeError, "vectors: expected a matrix"),
        (
            [1.0, 2.0, 3.0],
            PineconeTypeError,
            r"vectors: expected a sequence .* \[vector\] for a single",
        ),
        (MATRIX[0], PineconeValueError, r"vectors: expected a matrix, .* an array of shape \(3,\)"),
    ]:
        with pytest.raises(error, match=words):
            await index.query_many(vectors=given, top_k=2)
    with pytest.raises(PineconeValueError, match="max_concurrency"):
        await index.query_many(vectors=MATRIX, top_k=2, max_concurrency=0)
    with pytest.raises(ApiError, match="dimension"):
        await index.query_many(vectors=[[1.0, 2.0]], top_k=2)


async def test_ids_one_by_one(index: AsyncIndex) -> None:
    await index.upsert(vectors=[(f"{n % 2}-{n:03}", [1.0, 2.0, 3.0]) for n in range(250)])
    assert [found async for found in index.list_ids(prefix="1-")] == [
        f"1-{n:03}" for n in range(1, 250, 2)
    ]
    assert len([found async for found in index.list_ids()]) == 250
    assert [found async for found in index.list_ids(namespace="none")] == []
    with pytest.raises(PineconeTypeError, match="prefix"):
        [found async for found in index.list_ids(prefix=3)]  # type: ignore[arg-type]
