# Made from tests/_async/test_loads.py by `python -m codegen unasync`. Change that file, not this one.
"""Loads of sources of every kind: all of their records are stored, whatever happens on the way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas
import polars
import pyarrow
import pytest
from pyarrow import feather, parquet

from pinecone import Index, LoadError, Pinecone, PineconeValueError, Vector

COUNT = 1200
ROWS = np.random.default_rng(3).random((COUNT, 3), dtype=np.float32)
IDS = [f"r{number}" for number in range(COUNT)]
FACTS: list[dict[str, Any]] = [{"n": number, "even": number % 2 == 0} for number in range(COUNT)]


@pytest.fixture(params=[False, True], ids=["rest", "grpc"])
def handle(request: pytest.FixtureRequest, index: Index, pc: Pinecone) -> Iterator[Index]:
    """Provide a handle on an empty index of dimension 3, over either transport."""
    with pc.index(host=index.host, grpc=request.param) as made:
        yield made


def stored(index: Index, namespace: str = "__default__") -> int:
    found = (index.describe_index_stats()).namespaces
    return found[namespace].vector_count if namespace in found else 0


def check(index: Index, *, metadata: bool = True, ids: list[str] = IDS) -> None:
    assert stored(index) == len(ids)
    places = [0, 7, len(ids) - 1]
    found = (index.fetch(ids=[ids[place] for place in places])).vectors
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


def test_an_iterator(handle: Index) -> None:
    result = handle.load(records())
    assert (result.loaded_count, result.failed_count) == (COUNT, 0)
    check(handle)


def test_a_matrix_and_what_belongs_to_its_rows(handle: Index) -> None:
    result = handle.load(ROWS, ids=IDS, metadata=FACTS, batch_size=100)
    assert (result.loaded_count, result.request_count, result.retry_count) == (COUNT, 12, 0)
    check(handle)


def test_a_matrix_has_counted_ids(index: Index) -> None:
    index.load(ROWS.astype(">f8"))
    check(index, metadata=False, ids=[str(number) for number in range(COUNT)])


def test_a_memory_map(handle: Index, tmp_path: Path) -> None:
    np.save(tmp_path / "rows.npy", ROWS)
    mapped = np.load(tmp_path / "rows.npy", mmap_mode="r")
    handle.load(mapped, ids=IDS)
    check(handle, metadata=False)
    handle.delete(delete_all=True)
    handle.load(tmp_path / "rows.npy", ids=np.array(IDS), metadata=FACTS)
    check(handle)


@pytest.mark.parametrize("kind", ["pandas", "polars", "table", "batches", "reader"])
def test_a_table(index: Index, kind: str) -> None:
    made = {
        "pandas": lambda: table().to_pandas(),
        "polars": lambda: polars.from_arrow(table()),
        "table": table,
        "batches": lambda: table().combine_chunks().to_batches()[0],
        "reader": lambda: table().to_reader(max_chunksize=500),
    }[kind]()
    result = index.load(made)
    assert result.loaded_count == COUNT
    check(index)


@pytest.mark.parametrize("form", ["x.parquet", "x.arrow", "x.feather", "x.jsonl", "x.csv"])
def test_a_file(handle: Index, form: str, tmp_path: Path) -> None:
    path = tmp_path / form
    if form == "x.parquet":
        parquet.write_table(table(), path, row_group_size=500)
    elif form == "x.feather":
        feather.write_feather(table(), path)
    elif form == "x.arrow":
        with pyarrow.ipc.new_stream(path, table().schema) as file:
            file.write_table(table(), max_chunksize=500)
    elif form == "x.jsonl":
        lines(path)
    else:
        frame = table().to_pandas()
        frame["values"] = [json.dumps(row.tolist()) for row in ROWS]
        frame.to_csv(path, index=False)
    result = handle.load(path)
    assert result.loaded_count == COUNT
    check(handle)


def test_columns_of_other_names(index: Index, tmp_path: Path) -> None:
    frame = pandas.DataFrame(
        {"key": IDS, "embedding": ROWS.tolist(), **pandas.DataFrame(FACTS), "other": 1}
    )
    columns = {"id": "key", "values": "embedding", "metadata": ["n", "even"]}
    index.load(frame, columns=columns)
    check(index)
    index.delete(delete_all=True)
    frame.to_json(tmp_path / "x.jsonl", orient="records", lines=True)
    index.load(tmp_path / "x.jsonl", columns=columns)
    check(index)
    with pytest.raises(PineconeValueError, match="the column 'values' is missing; there are 'key'"):
        index.load(frame, columns={"id": "key"})
    with pytest.raises(PineconeValueError, match=r"x\.jsonl:1: the column 'embed' is missing"):
        index.load(tmp_path / "x.jsonl", columns={**columns, "values": "embed"})


def test_a_load_goes_on_after_a_failure(index: Index, tmp_path: Path) -> None:
    path = lines(tmp_path / "x.jsonl")
    good = path.read_text()
    path.write_text(good.replace('"id": "r900"', '"id": 900'))
    with pytest.raises(LoadError, match=r"x\.jsonl:901\.id: expected a string, got int: 900"):
        index.load(path, journal=tmp_path / "j", source_id="rows", batch_size=100)
    begun = stored(index)
    assert 0 < begun < COUNT
    path.write_text(good)
    result = index.load(path, journal=tmp_path / "j", source_id="rows")
    assert (result.skipped_count, result.loaded_count) == (begun, COUNT - begun)
    check(index)
