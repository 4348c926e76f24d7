# Made from tests/_async/test_load_journals.py by `python -m codegen unasync`. Change that file, not this one.
"""Loads that stop and go on where they were, by their journal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import polars
import pyarrow
import pytest
from pyarrow import parquet

from pinecone import (
    Index,
    LoadError,
    PineconeValueError,
)
from tests._sync.loading import COUNT, IDS, ROWS, check, lines, records, stored, table
from tests.helpers.scripted_server import reply, serving


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


def test_a_load_of_several_files_goes_on(index: Index, tmp_path: Path) -> None:
    whole = lines(tmp_path / "x.jsonl").read_text().splitlines(keepends=True)
    (tmp_path / "x.jsonl").unlink()
    (tmp_path / "1.jsonl").write_text("".join(whole[:500]))
    parquet.write_table(table()[500:800], tmp_path / "2.parquet", row_group_size=70)
    with pyarrow.ipc.new_file(tmp_path / "3.arrow", table().schema) as file:
        file.write_table(table()[800:])
    for stop in (120, 500, 610, 750, 900, 1199):
        journal = tmp_path / f"j{stop}"
        with serving(reply(200)) as server:
            config = {"host": server.url, "api_key": "k"}
            with Index(**config) as first:
                sources = [tmp_path / name for name in ("1.jsonl", "2.parquet", "3.arrow")]
                first.load(sources, journal=journal, batch_size=10)
                text = journal.read_text().splitlines(keepends=True)
                journal.write_text(
                    "".join(text[:1] + [it for it in text[1:] if int(it.split()[1]) <= stop])
                )
                server.requests.clear()
                result = first.load(sources, journal=journal)
            again = [it["id"] for request in server.requests for it in request.json()["vectors"]]
        assert result.skipped_count == stop // 10 * 10
        assert sorted(again) == sorted(IDS[stop // 10 * 10 :])


def test_a_journal_knows_its_source(index: Index, tmp_path: Path) -> None:
    def load(source: Any, **more: Any) -> Any:
        return index.load(source, journal=tmp_path / "j", **more)

    def changed(source: Any) -> Any:
        return pytest.raises(
            PineconeValueError, match=f"the journal of another load: source.*{source}"
        )

    np.save(tmp_path / "rows.npy", ROWS)
    mapped = np.load(tmp_path / "rows.npy", mmap_mode="r")
    frame = table().to_pandas()
    other = frame.assign(id=[*IDS[:-1], "other"])
    pairs: list[tuple[Any, Any, str]] = [
        (ROWS, ROWS[:-1], "shape"),
        (ROWS, ROWS + 1, "digest"),
        (ROWS, ROWS.astype("f8"), "type"),
        (mapped[:600], mapped[600:], "begin"),
        (list(records()), list(records())[:-1], "records"),
        (frame, other, "ids"),
        (table(), pyarrow.Table.from_pandas(other), "ids"),
        (polars.from_arrow(table()), polars.from_pandas(other), "ids"),
    ]
    for first, second, what in pairs:
        load(first)
        assert (load(first)).loaded_count == 0
        with changed(what):
            load(second)
        (tmp_path / "j").unlink()
    load(mapped)
    with changed("ids"):
        load(mapped, ids=IDS)
    np.save(tmp_path / "rows.npy", ROWS[::-1])
    with changed("modified"):
        load(np.load(tmp_path / "rows.npy", mmap_mode="r"))
    (tmp_path / "j").unlink()
    load(records(), source_id="films of May")
    assert (load(records(), source_id="films of May")).skipped_count == COUNT
    with changed("films of May"):
        load(records(), source_id="films of June")


@pytest.mark.parametrize("stop", [1, 77])
def test_every_source_goes_on_where_it_was(tmp_path: Path, stop: int) -> None:
    np.save(tmp_path / "rows.npy", ROWS)
    frame = table().to_pandas()
    frame["values"] = [json.dumps(row.tolist()) for row in ROWS]
    frame.to_csv(tmp_path / "x.csv", index=False)
    makers: list[Any] = [
        lambda: ROWS,
        lambda: tmp_path / "rows.npy",
        lambda: tmp_path / "x.csv",
        lambda: table().to_pandas(),
        lambda: polars.from_arrow(table()),
        table,
        lambda: table().to_reader(max_chunksize=70),
        lambda: list(records()),
        records,
    ]
    for make in makers:
        named = {"source_id": "x"} if make in (makers[6], records) else {}
        with serving(reply(200)) as server:
            with Index(host=server.url, api_key="k") as index:
                journal = tmp_path / "j"
                index.load(make(), journal=journal, batch_size=10, **named)
                kept = journal.read_text().splitlines(keepends=True)
                journal.write_text("".join([*kept[: stop + 1], *kept[stop + 4 :]]))
                server.requests.clear()
                result = index.load(make(), journal=journal, **named)
                again = [it["values"] for one in server.requests for it in one.json()["vectors"]]
        assert result.skipped_count == COUNT - 30
        missing = [int(line.split()[0]) for line in kept[stop + 1 : stop + 4]]
        expected = sorted(row for start in missing for row in ROWS[start : start + 10].tolist())
        assert np.allclose(sorted(again), expected, atol=1e-6)
        journal.unlink()
