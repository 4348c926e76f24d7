"""Records from the command line: written, read, found, listed and deleted, of vectors, of text and of documents."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from pinecone import Pinecone
from tests.cli.conftest import answer, rows, run

SCHEMA = {
    "fields": {
        "plot": {"type": "string", "full_text_search": {"stemming": True}},
        "title": {"type": "string", "full_text_search": {}},
    }
}
MODEL = "llama-text-embed-v2"


@pytest.fixture
def stories(pc: Pinecone, unique_name: Callable[[str], str]) -> Iterator[str]:
    """Provide the name of an index that embeds text."""
    name = unique_name("stories")
    embed = {"model": MODEL, "field_map": {"text": "text"}}
    pc.indexes.create_for_model(name=name, cloud="aws", region="us-east-1", embed=embed)
    yield name
    pc.indexes.delete(name)


@pytest.fixture
def plots(pc: Pinecone, unique_name: Callable[[str], str]) -> Iterator[str]:
    """Provide the name of an index of documents."""
    name = unique_name("plots")
    pc.indexes.create(name=name, schema=SCHEMA)
    yield name
    pc.indexes.delete(name)


def test_one_record_is_written_and_shown(films: str) -> None:
    given = ["--id", "up", "--vector", "[0, 0.25, 0.5]", "--metadata", '{"genre": "family"}']
    assert answer("upsert", films, *given) == {"upserted_count": 1}
    assert answer("fetch", films, "up")["records"]["up"]["values"] == [0.0, 0.25, 0.5]
    assert rows("fetch", films, "up") == [["up", '{"genre": "family"}', "[0.0, 0.25, 0.5]"]]


def test_records_are_written_from_lines_an_array_and_standard_input(
    films: str, tmp_path: Path
) -> None:
    records = [{"id": f"r{n}", "values": [n, 1, 0]} for n in range(3)]
    lines = tmp_path / "records.jsonl"
    lines.write_text("\n\n".join(json.dumps(one) for one in records))
    assert rows("upsert", films, str(lines), "-n", "lines") == [["wrote 3 records"]]
    assert answer("upsert", films, "-", "-n", "array", stdin=json.dumps(records)) == {
        "upserted_count": 3
    }
    for namespace in ("lines", "array"):
        assert sorted(rows("list", films, "-n", namespace)) == [["r0"], ["r1"], ["r2"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "there are no records"),
        ('{"id": "a", "values": [1, 2, 3]}\n{"id":', "records.jsonl, line 2 is not JSON"),
        ("1\n", "record 1: expected a JSON object"),
        ('{"id": "a", "values": [1, "x", 3]}', "vectors[0].values[1]"),
        ('{"id": "a", "values": [1, 2, 3], "metadata": {"k": {}}}', "vectors[0].metadata['k']"),
    ],
)
def test_records_that_cannot_be_written_are_named(
    films: str, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text(text)
    assert said in run("upsert", films, str(path), code=2).stderr
    assert "cannot read" in run("upsert", films, str(tmp_path / "none"), code=2).stderr


def test_queries_take_a_vector_a_record_or_a_file(films: str, tmp_path: Path) -> None:
    np.save(tmp_path / "near.npy", np.array([0.9, 0.1, 0.0], dtype=np.float32))
    (tmp_path / "near.json").write_text("[0.9, 0.1, 0.0]")
    near: list[list[str]] = [
        ["--vector", "[0.9, 0.1, 0.0]"],
        ["--vector", "0.9,0.1,0"],
        ["--vector", f"@{tmp_path}/near.npy"],
        ["--vector", f"@{tmp_path}/near.json"],
        ["--id", "heat"],
        ["--vector", "0.9,0.1,0", "--grpc"],
    ]
    for asked in near:
        found = answer("query", films, *asked, "-k", "1")
        assert [one["id"] for one in found["matches"]] == ["heat"], asked
        assert found["matches"][0]["metadata"] == {"genre": "crime", "year": 1995}
    piped = answer("query", films, "--vector", "-", stdin="0.9, 0.1, 0")
    assert [one["id"] for one in piped["matches"]] == ["heat", "alien"]
    filtered = rows("query", films, "--id", "heat", "--filter", '{"year": {"$lt": 1990}}')
    assert [row[1] for row in filtered] == ["alien"]
    shown = rows("query", films, "--id", "heat", "--values", "-k", "1")[0]
    assert json.loads(shown[3]) == pytest.approx([0.9, 0.1, 0.0])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "expected one of --vector"),
        (["--id", "a", "--vector", "1,2,3"], "expected one of --vector"),
        (["--vector", "[1, true]"], "expected numbers only"),
        (["--vector", "@nowhere.npy"], "cannot read nowhere.npy"),
        (["--vector", "1,2,3", "--top-k", "20000"], "top_k"),
        (["--vector", "1,2,3", "--filter", '{"$no": 1}'], "filter"),
        (["--text", "heist"], "--model"),
    ],
)
def test_questions_that_make_no_sense_are_refused(
    films: str, options: list[str], said: str
) -> None:
    assert said in run("query", films, *options, code=2).stderr


def test_ids_are_listed(films: str) -> None:
    assert sorted(rows("list", films)) == [["alien"], ["heat"]]
    assert answer("list", films, "--prefix", "h") == {"ids": ["heat"]}
    assert len(rows("list", films, "--limit", "1")) == 1


def test_a_missing_id_is_told_and_the_status_is_1(films: str) -> None:
    result = run("fetch", films, "heat", "nothing", code=1)
    assert result.stderr == "not found: nothing\n"
    assert result.stdout.startswith("heat\t")
    assert "either ids or --filter" in run("fetch", films, code=2).stderr


def test_records_are_fetched_by_a_filter(films: str) -> None:
    found = answer("fetch", films, "--filter", '{"genre": "horror"}', "--limit", "5")
    assert list(found["records"]) == ["alien"]


def test_records_are_deleted_by_id_by_a_filter_and_all_of_them(films: str) -> None:
    assert "--yes" in run("delete", films, "heat", code=2).stderr
    assert answer("delete", films, "heat", "--yes") == {"deleted": ["heat"]}
    assert rows("list", films) == [["alien"]]
    for number in range(3):
        run("upsert", films, "--id", f"r{number}", "--vector", "1,0,0", "--metadata", '{"n": 1}')
    assert answer("delete", films, "--filter", '{"n": 1}', "--yes")["deleted"] == {"n": 1}
    assert rows("list", films) == [["alien"]]
    assert answer("delete", films, "--all", "--yes") == {"deleted": "all"}
    assert rows("list", films) == []
    for wrong in ([], ["a", "--all"]):
        assert "expected one of" in run("delete", films, *wrong, code=2).stderr


def test_text_is_embedded_searched_and_ranked(stories: str) -> None:
    lines = [
        {"_id": "heist", "text": "a crew plans a bank heist", "year": 1995},
        {"_id": "house", "text": "a house flies with balloons", "year": 2009},
    ]
    piped = "\n".join(map(json.dumps, lines))
    assert answer("upsert", stories, "-", stdin=piped) == {"upserted_count": 2}
    hits = answer("search", stories, "bank heist", "--field", "year")["hits"]
    assert [one["id"] for one in hits] == ["heist", "house"]
    assert hits[0]["fields"] == {"year": 1995}
    ranked = rows("search", stories, "house with balloons", "--rerank", "bge-reranker-v2-m3")
    assert [row[1] for row in ranked] == ["house", "heist"]
    by_model = [["--text", "bank heist"], ["--text", "bank heist", "--model", MODEL]]
    for asked in by_model:
        assert answer("query", stories, *asked, "-k", "1")["matches"][0]["id"] == "heist"


def test_documents_are_written_searched_listed_and_deleted(plots: str) -> None:
    lines = [
        {"_id": "heat", "title": "Heat", "plot": "a crew plans a heist"},
        {"_id": "up", "title": "Up", "plot": "a house flies with balloons"},
    ]
    piped = "\n".join(map(json.dumps, lines))
    assert answer("upsert", plots, "-", stdin=piped) == {"upserted_count": 2}
    hits = answer("search", plots, "planning heists")["hits"]
    assert hits[0]["fields"] == {"title": "Heat", "plot": "a crew plans a heist"}
    assert answer("search", plots, "heist", "--in", "title")["hits"] == []
    assert [row[:1] for row in rows("fetch", plots, "up")] == [["up"]]
    assert sorted(rows("list", plots)) == [["heat"], ["up"]]
    run("delete", plots, "heat", "--yes")
    assert rows("list", plots) == [["up"]]
    assert "pinecone search" in run("query", plots, "--id", "up", code=2).stderr


def test_control_characters_of_others_do_not_reach_the_terminal(films: str) -> None:
    evil = '{"title": "\\u001b[2J\\tx\\ny"}'
    run("upsert", films, "--id", "evil\x1b]0;x\x07", "--vector", "1,0,0", "--metadata", evil)
    printed = run("fetch", films, "evil\x1b]0;x\x07").stdout
    assert "\x1b" not in printed
    assert printed.count("\n") == 1
    assert printed.split("\t")[0] == "evil\\x1b]0;x\\x07"
