"""Exports that are killed with SIGKILL, at every file they touch: what is there in the end has every record once."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from pinecone import ServerlessSpec
from pinecone.local import PineconeLocal
from tests.helpers.programs import run_python

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork"),
]

RECORDS = 600
#: Exports in small parts, in a forked process that dies when it touches a file for the first, second, third ... time,
#: until one gets to the end. Prints how many records each of them had to fetch no more.
PROGRAM = """
import json, os, signal, sys
from pathlib import Path
from pinecone import Index
from pinecone._sync import exports

exports._PART = 10_000
host, target, whole = os.environ["INDEX"], Path(os.environ["TARGET"]), int(os.environ["RECORDS"])
state = Path(f"{target}.partial") / "state.json"
TOUCHES = "open os.mkdir os.rename os.remove os.rmdir"

def die_at(number):
    left = number
    def hook(event, given):
        nonlocal left
        if event in TOUCHES.split() and ".partial" in str(given[0]):
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)

deaths = 0
while True:
    child = os.fork()
    if not child:
        die_at(deaths + 1)
        with Index(host=host, api_key="k") as index:
            result = index.export(target, max_concurrency=2)
        os._exit(0 if result.record_count == whole else 1)
    status = os.waitpid(child, 0)[1]
    if not os.WIFSIGNALED(status):
        break
    deaths += 1
    print(sum(json.loads(state.read_text())["counts"]) if state.exists() else 0, target.exists())
assert os.waitstatus_to_exitcode(status) == 0
"""


@pytest.mark.parametrize("suffix", ["jsonl", "parquet"])
def test_an_export_survives_being_killed(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"films.{suffix}"
    ids = [f"id-{number:04}" for number in range(RECORDS)]
    with PineconeLocal() as local, local.client() as pc:
        spec = ServerlessSpec(cloud="aws", region="us-east-1")
        pc.indexes.create(name="films", dimension=2, spec=spec)
        with pc.index("films") as index:
            index.upsert(vectors=[(id_, [1.0, 2.0]) for id_ in ids])
            about = {"INDEX": index.host, "TARGET": str(file), "RECORDS": str(RECORDS)}
            runs = [line.split() for line in run_python(PROGRAM, **about).splitlines()]
    counts = [int(count) for count, _ in runs]
    assert len(runs) > 10
    # What was written stays written until the file is complete; then the folder goes.
    going = [count for count, is_there in zip(counts, runs, strict=True) if is_there[1] == "False"]
    assert going == sorted(going)
    assert max(counts) == RECORDS
    assert runs[-1][1] == "True"
    if suffix == "jsonl":
        found = [json.loads(line)["id"] for line in file.read_text().splitlines()]
    else:
        from pyarrow import parquet

        found = parquet.read_table(file)["id"].to_pylist()
    assert found == ids
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
