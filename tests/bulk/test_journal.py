"""The journal of a load: what it says is stored, whatever happened to the file."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from pinecone import PineconeError, PineconeTypeError, PineconeValueError
from pinecone.bulk.journal import Journal, Spans

SOURCE = {"files": {"a.jsonl": {"size": 10}}}
TARGET = {"host": "https://films", "namespace": None}


def journal(path: Path, source: Any = SOURCE, target: Any = TARGET) -> Journal:
    return Journal(path, source, target)


def noted(path: Path, *spans: tuple[int, int]) -> Path:
    made = journal(path)
    for start, end in spans:
        made.note(start, end)
    made.close()
    return path


def spans(path: Path) -> list[tuple[int, int]]:
    found = journal(path)
    found.close()
    return list(found.done)


def test_spans_do_what_sets_of_numbers_do() -> None:
    chance = random.Random(5)
    for _ in range(200):
        found, numbers = Spans(), set[int]()
        for _ in range(chance.randrange(12)):
            start = chance.randrange(40)
            end = start + chance.randrange(1, 8)
            found.add(start, end)
            numbers |= set(range(start, end))
        assert {n for start, end in found for n in range(start, end)} == numbers
        assert found.count() == len(numbers)
        assert all(
            end < start for (_, end), (start, _) in zip(list(found), [*found][1:], strict=False)
        )
        assert found.prefix() == next(n for n in range(100) if n not in numbers)
        start, end = sorted(chance.sample(range(50), 2))
        gaps = [n for first, past in found.missing(start, end) for n in range(first, past)]
        assert gaps == [n for n in range(start, end) if n not in numbers]


def test_it_says_what_was_noted(tmp_path: Path) -> None:
    path = noted(tmp_path / "j", (0, 10), (30, 40), (10, 20))
    assert spans(path) == [(0, 20), (30, 40)]
    assert spans(noted(path, (20, 30))) == [(0, 40)]


@pytest.mark.parametrize("cut", range(1, 18))
def test_a_line_that_was_cut_short_says_nothing(tmp_path: Path, cut: int) -> None:
    path = noted(tmp_path / "j", (0, 10), (10, 21000))
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    assert spans(path) == [(0, 10)]
    assert spans(noted(path, (10, 12))) == [(0, 12)]
    assert path.read_bytes().count(b"\n") == 3


def test_a_line_that_is_damaged_says_nothing(tmp_path: Path) -> None:
    path = noted(tmp_path / "j", (0, 10), (10, 20), (20, 30))
    path.write_bytes(path.read_bytes().replace(b"10 20", b"10 29"))
    assert spans(path) == [(0, 10), (20, 30)]
    with path.open("ab") as file:
        file.write(b"\0\0\0\n30 40\n30 40 zzzzzzzz\nx y z\n\xff\n")
    assert spans(path) == [(0, 10), (20, 30)]


def test_a_first_line_that_was_cut_short_is_written_again(tmp_path: Path) -> None:
    path = noted(tmp_path / "j", (0, 10))
    first = path.read_bytes().splitlines(keepends=True)[0]
    for length in (0, 1, 20, len(first) - 1):
        path.write_bytes(first[:length])
        assert spans(path) == []
        assert path.read_bytes() == first


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (
            {"files": {"a.jsonl": {"size": 11}}},
            TARGET,
            "source.files.a.jsonl.size was 10 and is 11",
        ),
        ({"files": {}}, TARGET, r"source.files.a.jsonl was \{'size': 10\} and is None"),
        (SOURCE, {**TARGET, "host": "https://books"}, "target.host was 'https://films' and is"),
        (SOURCE, {**TARGET, "namespace": "x"}, "target.namespace was None and is 'x'"),
    ],
)
def test_the_journal_of_another_load_is_refused(
    tmp_path: Path, source: Any, target: Any, words: str
) -> None:
    path = noted(tmp_path / "j", (0, 10))
    before = path.read_bytes()
    with pytest.raises(
        PineconeValueError, match=f"journal: .* is the journal of another load: {words}"
    ):
        journal(path, source, target)
    assert path.read_bytes() == before
    assert spans(path) == [(0, 10)]


@pytest.mark.parametrize("content", [b"precious", b"precious\n", b'{"journal": 1}\n', b"{"])
def test_another_file_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    if content == b"{":  # what may be the beginning of one
        assert spans(path) == []
        return
    with pytest.raises(PineconeValueError, match=r"notes\.txt is the journal of no load"):
        journal(path)
    assert path.read_bytes() == content


def test_one_load_at_a_time(tmp_path: Path) -> None:
    first = journal(tmp_path / "j")
    with pytest.raises(PineconeError, match="is in use by another load"):
        journal(tmp_path / "j")
    first.close()
    journal(tmp_path / "j").close()


def test_what_is_no_path(tmp_path: Path) -> None:
    with pytest.raises(PineconeTypeError, match="journal: expected the path of a file, got int: 3"):
        Journal(3, SOURCE, TARGET)
    with pytest.raises(PineconeValueError, match=r"journal: .*nowhere.j cannot be opened"):
        journal(tmp_path / "nowhere" / "j")
