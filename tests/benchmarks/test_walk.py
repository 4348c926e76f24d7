"""The walk of a call is printed file by file, and that of a query stays short."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pinecone_api import DEFAULT, VERSIONS

ROOT = Path(__file__).parents[2]
#: A query over REST: crossings from one file into another, and files. It may get shorter, not longer.
#: Sockets and HTTP/1.1 are among them: httpcore, whose files do not count, is not on the way any more.
LIMITS = (46, 22)


@pytest.mark.slow
def test_walks_are_printed_and_a_query_stays_short() -> None:
    command = [sys.executable, ROOT / "benchmarks/walk.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    titles = re.findall(r"^(\w+, \w+): (\d+) crossings between (\d+) files$", done.stdout, re.M)
    assert [name for name, _, _ in titles] == [
        "upsert, REST",
        "query, REST",
        "upsert, gRPC",
        "query, gRPC",
    ]
    walks = re.split(r"^\w+, \w+: .*\n", done.stdout, flags=re.M)[1:]
    for (name, count, files), printed in zip(titles, walks, strict=True):
        steps = [line.strip() for line in printed.splitlines()]
        visited = [step.partition(":")[0] for step in steps]
        assert all(re.fullmatch(r"pinecone(_api)?/[\w/]+\.py:[\w<>]+", step) for step in steps)
        assert (len(steps) - 1, len(set(visited))) == (int(count), int(files))
        assert all(one != other for one, other in itertools.pairwise(visited))
        verb = name.partition(",")[0]
        assert any(re.fullmatch(rf"pinecone/_sync/\w+\.py:{verb}", step) for step in steps)
        assert any(step.startswith("pinecone/_requests/") for step in steps)
        assert f"pinecone_api/{VERSIONS[DEFAULT]}/db_data/client.py:{verb}_vectors" in steps
    query = next((int(count), int(files)) for name, count, files in titles if name == "query, REST")
    assert query[0] <= LIMITS[0], done.stdout
    assert query[1] <= LIMITS[1], done.stdout
