"""Sketches: their bounds hold, and one that is not as its vectors are is never believed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from pinecone.local.storage import quantized as quantized_rows, segments
from pinecone.local.storage.quantized import QuantizedFile, QuantizedQuery
from pinecone.local.storage.search import top_k
from pinecone.local.storage.segments import Floats, Segments
from pinecone.local.storage.vector_file import row_norms

DIMENSION = 16
ROWS = 200


@pytest.fixture(autouse=True)
def always_quantized(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sketches for three files of few rows."""
    monkeypatch.setattr(segments, "_QUANTIZED_BYTES", 0)
    monkeypatch.setattr(segments, "segment_rows", lambda dimension: 64)


def random(count: int = ROWS, seed: int = 0) -> Floats:
    return np.random.default_rng(seed).standard_normal((count, DIMENSION), dtype=np.float32)


def opened(folder: Path, used: int = ROWS) -> Segments:
    return Segments(folder, DIMENSION, durable=True, used_slots=used)


def best(of: Segments, query: Floats, k: int = 5) -> list[int]:
    slots, _ = top_k(of, np.arange(ROWS), query, "dotproduct", k)
    return list(slots.tolist())


def expected(rows: Floats, query: Floats, k: int = 5) -> list[int]:
    return list(np.argsort(-(rows @ query), kind="stable")[:k].tolist())


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Segments, Floats]:
    rows, made = random(), opened(tmp_path, 0)
    made.write(np.arange(ROWS), rows)
    return made, rows


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.i8"))


def count_made(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Note every quantized file that is made."""
    made: list[Path] = []
    make = QuantizedFile.make

    def noting(path: Path, *rest: Any) -> QuantizedFile:
        made.append(path)
        return make(path, *rest)

    monkeypatch.setattr(QuantizedFile, "make", noting)
    return made


VALUES = st.one_of(
    st.sampled_from([0.0, 1.0, -1.0, 1e-30, 3e38, -3e38, 1e19, 1e-13, 1e-45]),
    st.floats(-1e6, 1e6, width=32),
)


@pytest.mark.slow
@settings(max_examples=200)
@given(
    rows=st.lists(st.lists(VALUES, min_size=5, max_size=5), min_size=1, max_size=20),
    query=st.lists(st.floats(-1, 1, width=32), min_size=5, max_size=5),
)
def test_a_product_is_as_far_off_as_it_says(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[float]], query: list[float]
) -> None:
    vectors = np.array(rows, np.float32)
    exact = np.array(query, np.float64)
    unit = (exact / (np.linalg.norm(exact) or 1)).astype(np.float32)
    path = tmp_path_factory.mktemp("quantized") / "x.i8"
    made = QuantizedFile.make(path, vectors, row_norms(vectors))
    dots, errors, norms = made.products(slice(0, len(rows)), QuantizedQuery(unit))
    off = np.abs(vectors.astype(np.float64) @ unit.astype(np.float64) - dots)
    known = np.isfinite(errors)  # the others are always looked at
    assert (off[known] <= errors[known] + 1e-12 * norms[known]).all()
    ordinary = (norms > 1e-6) & (norms < 1e12)
    assert (errors[ordinary] <= 0.03 * norms[ordinary]).all()


def test_a_search_makes_them_and_the_next_process_uses_them(
    filled: tuple[Segments, Floats], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, rows = filled
    assert files(tmp_path) == []
    assert best(made, rows[3]) == expected(rows, rows[3])
    assert len(files(tmp_path)) == 4
    made.close()
    again, remade = opened(tmp_path), count_made(monkeypatch)
    assert best(again, rows[150]) == expected(rows, rows[150])
    assert remade == []
    again.close()


def test_rows_that_are_written_later_are_found(
    filled: tuple[Segments, Floats], tmp_path: Path
) -> None:
    made, rows = filled
    best(made, rows[0])
    changed = rows.copy()
    changed[60:70] = 3 * random(10, seed=1)
    made.write(np.arange(60, 70), changed[60:70])
    for query in changed[58:72]:
        assert best(made, query) == expected(changed, query)
    made.close()
    again = opened(tmp_path)
    for query in changed[58:72]:
        assert best(again, query) == expected(changed, query)
    again.close()


def test_a_process_that_ends_without_closing_leaves_none_that_is_older_than_its_rows(
    filled: tuple[Segments, Floats], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, rows = filled
    best(made, rows[0])
    made.close()
    killed = opened(tmp_path)
    changed = rows.copy()
    changed[:2] = 5 * random(2, seed=2)
    killed.write(
        np.arange(2), changed[:2]
    )  # without a look at the quantized file, and never closed
    again, remade = opened(tmp_path), count_made(monkeypatch)
    assert best(again, changed[1]) == expected(changed, changed[1])
    assert remade == files(tmp_path)[:1]
    again.close()


@pytest.mark.parametrize("damage", ["a byte", "the end", "the beginning", "all of it"])
def test_a_damaged_one_is_made_anew(
    filled: tuple[Segments, Floats], tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, rows = filled
    best(made, rows[0])
    made.close()
    path = files(tmp_path)[1]
    data = bytearray(path.read_bytes())
    match damage:
        case "a byte":
            data[-1] ^= 1
        case "the end":
            del data[-1]
        case "the beginning":
            data[:12] = bytes(12)
        case _:
            data.clear()
    path.write_bytes(data)
    again, remade = opened(tmp_path), count_made(monkeypatch)
    assert best(again, rows[70]) == expected(rows, rows[70])
    assert remade == [path]
    again.close()


def test_files_that_go_take_theirs_along(filled: tuple[Segments, Floats], tmp_path: Path) -> None:
    made, rows = filled
    best(made, rows[0])
    made.truncate(64)
    assert [path.stem for path in files(tmp_path)] == ["vectors-00000"]
    made.close()


def test_maps_that_were_let_go_come_back(
    filled: tuple[Segments, Floats], monkeypatch: pytest.MonkeyPatch
) -> None:
    made, rows = filled
    best(made, rows[0])
    made.write(np.arange(1), rows[:1])
    made.release_files()
    remade = count_made(monkeypatch)
    assert best(made, rows[9]) == expected(rows, rows[9])
    assert remade == []
    made.close()


def test_without_room_on_the_disk_searches_do_without(
    filled: tuple[Segments, Floats], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> QuantizedFile:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(QuantizedFile, "make", full)
    made, rows = filled
    assert best(made, rows[3]) == expected(rows, rows[3])
    assert files(tmp_path) == []
    made.close()


def test_without_the_library_searches_do_without(
    filled: tuple[Segments, Floats], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quantized_rows, "_library", lambda: None)
    made, rows = filled
    assert best(made, rows[3]) == expected(rows, rows[3])
    assert files(tmp_path) == []
    made.close()


def test_many_that_are_nearly_equal_are_told_apart(tmp_path: Path) -> None:
    base = random(1)[0]
    rows = base + 1e-5 * random(ROWS, seed=3)
    made = opened(tmp_path, 0)
    made.write(np.arange(ROWS), rows)
    exact = rows.astype(np.float64) @ base.astype(np.float64)
    assert best(made, base, 20) == np.argsort(-exact, kind="stable")[:20].tolist()
    made.close()
