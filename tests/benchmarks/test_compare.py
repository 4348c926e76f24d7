"""The comparison runs: every row once and small, here with this package in the place of the published one."""

from __future__ import annotations

import importlib
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.helpers.programs import LONGEST_RUN, ROOT, environment

HERE = ROOT / "benchmarks"
SMALL = "--rounds 1 --seconds 0.001 --bulk-rounds 1 --bulk-rows 300 --dry-run".split()
NEIGHBOURS = ("common", "rows", "answers", "processes", "plot", "report", "compare")


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    """Return the scripts as modules, which find their neighbours as scripts do."""
    monkeypatch.syspath_prepend(str(HERE))
    for name in NEIGHBOURS:
        monkeypatch.delitem(sys.modules, name, raising=False)
    return {name: importlib.import_module(name) for name in NEIGHBOURS}


def run(*arguments: str | Path) -> str:
    python = sys.executable
    done = subprocess.run(
        [python, HERE / "compare.py", "--ours", python, "--published", python, *arguments],
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
        env=environment(),
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("wire", ["sync", "async", "grpc"])
def test_every_row_runs_once(wire: str, modules: dict[str, ModuleType]) -> None:
    rows = [row for row in modules["rows"].every_row() if row.wire == wire]
    assert len({row.name for row in rows}) == len(rows)
    *lines, summary = run(*SMALL, "--only", *(row.name for row in rows)).splitlines()
    assert [line.split()[0] for line in lines] == [row.name for row in rows]
    assert all("met)" in line or "missed)" in line for line in lines)
    assert summary.split()[2] == str(sum(len(row.targets) for row in rows))


def test_every_row_has_a_wire_that_is_tried(modules: dict[str, ModuleType]) -> None:
    assert {row.wire for row in modules["rows"].every_row()} == {"sync", "async", "grpc"}


@pytest.mark.slow
def test_a_profile_shows_our_functions() -> None:
    shown = run("--seconds", "0.01", "--profile", "sync_query_10")
    assert "function calls" in shown
    assert "pinecone/_sync/" in shown


def sample(cpu: float, **more: float) -> dict[str, float]:
    return {"cpu_us": cpu, "wall_us": cpu * 2, "calls": 3, **more}


def test_verdicts_compare_medians_with_targets(modules: dict[str, ModuleType]) -> None:
    rows, compare = modules["rows"], modules["compare"]
    (row,) = (row for row in rows.every_row() if row.name == "sync_query_10")
    samples = {
        "ours": [sample(100.0), sample(200.0), sample(900.0)],
        "published": [sample(520.0), sample(50.0), sample(600.0)],
    }
    (verdict,) = compare.verdicts(row, samples)
    assert (verdict["client"], verdict["value"], verdict["target"]) == ("ours", 2.6, 2.0)
    assert verdict["met"]
    samples["ours"] = [sample(261.0)]
    assert not compare.verdicts(row, samples)[0]["met"]
    assert compare.summary(samples["published"], "cpu_us")["spread"] == 1.06


def test_loads_have_a_limit_of_memory(modules: dict[str, ModuleType]) -> None:
    rows, compare = modules["rows"], modules["compare"]
    (row,) = (row for row in rows.every_row() if row.name == "sync_bulk")
    samples = {"ours": [sample(1.0, extra_mb=61.0)], "published": [sample(2.0, extra_mb=600.0)]}
    faster, smaller = compare.verdicts(row, samples)
    assert (faster["value"], faster["met"]) == (2.0, True)
    assert (smaller["value"], smaller["met"]) == (61.0, False)


def test_growth_is_against_one_call_in_flight(modules: dict[str, ModuleType]) -> None:
    rows, compare = modules["rows"], modules["compare"]
    chosen = [r for r in rows.every_row() if r.name in ("async_query_10_1", "async_query_10_256")]
    results: list[dict[str, Any]] = [
        {"row": row.name, "clients": {"ours": {"cpu_us": cpu}}, "verdicts": []}
        for row, cpu in zip(chosen, (100.0, 140.0), strict=True)
    ]
    compare.add_growth(chosen, results)
    assert results[0]["verdicts"] == []
    (verdict,) = results[1]["verdicts"]
    assert (verdict["value"], verdict["target"], verdict["met"]) == (1.4, 1.3, False)


def results(modules: dict[str, ModuleType]) -> dict[str, Any]:
    """Return results of every row, with every client."""
    found = []
    for row in modules["rows"].every_row():
        samples = {
            name: [sample(at + 100.0, extra_mb=8.0, threads=2)]
            for at, name in enumerate(row.clients)
        }
        clients = {n: modules["compare"].summary(s, row.unit) for n, s in samples.items()}
        about = {
            "date": "2030-01-01",
            "python": "3.12.1",
            "machine": "Linux",
            "published": "10.2.0",
        }
        found.append(
            about
            | {"row": row.name, "title": row.title, "wire": row.wire, "unit": row.unit}
            | {"clients": clients, "verdicts": modules["compare"].verdicts(row, samples)}
            | {"why": row.why, "server_busy": 0.1}
        )
    return {"rows": found}


def test_results_go_into_a_page_and_a_picture(
    modules: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = modules["report"]
    page = tmp_path / "performance.md"
    page.write_bytes((ROOT / "docs" / "performance.md").read_bytes())
    monkeypatch.setattr(report, "PAGE", page)
    monkeypatch.setattr(report, "PICTURE", tmp_path / "performance.svg")
    report.write(results(modules), tmp_path / "results.json")
    first = page.read_text("utf-8")
    report.write(results(modules), tmp_path / "results.json")
    assert page.read_text("utf-8") == first
    assert first.count("### ") == 3
    assert "images/performance.svg" in first
    for row in modules["rows"].every_row():
        assert f"| {row.title}" in first
    picture = ET.fromstring((tmp_path / "performance.svg").read_text("utf-8"))
    titles = [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert "query, 10 ids" in titles
    assert "NaN" not in (tmp_path / "results.json").read_text()


def test_requests_that_mean_the_same_have_one_digest(modules: dict[str, ModuleType]) -> None:
    answers = modules["answers"]
    message = answers.pb.QueryRequest(top_k=3, vector=[0.1, 0.2])
    message.filter.update({"year": {"$gt": 1950}})
    over_grpc = answers.meaning_of_protobuf("query_10", message.SerializeToString())
    body = b'{"topK":3,"vector":[0.10000000149,0.2],"includeValues":false,"filter":{"year":{"$gt":1950}}}'
    assert answers.meaning_of_json("query_10", "/query", body) == over_grpc
    other = body.replace(b"0.2]", b"0.21]")
    assert answers.meaning_of_json("query_10", "/query", other) != over_grpc


def test_records_are_counted_as_they_arrive(modules: dict[str, ModuleType]) -> None:
    answers = modules["answers"]
    message = answers.pb.UpsertRequest(namespace="n")
    for name in "abc":
        message.vectors.add(id=name, values=[0.5] * 100)
    assert answers.records_in_protobuf(message.SerializeToString()) == 3
    body = b'{"vectors":[{"id":"a","values":[1.0]},{"id":"b","values":[2.0]}]}'
    assert answers.records_in_json([body[:40], body[40:]]) == 2
