"""A load whose process is killed again and again stores every record in the end, and sends few of them twice."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pinecone import Index
from pinecone.local import PineconeLocal
from tests.bulk.killed_load import BATCH, CONCURRENCY
from tests.helpers.programs import LONGEST_RUN, environment

pytestmark = pytest.mark.slow

COUNT, KILLS = 10_000, 20
SPEC = {"serverless": {"cloud": "aws", "region": "us-east-1"}}


def load(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.bulk.killed_load", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
        env=environment(),
    )


def ids_of(index: Index) -> list[str]:
    return [id_ for page in index.list() for id_ in page]


def test_nothing_is_lost(
    shared_local: PineconeLocal, unique_name: Callable[[str], str], tmp_path: Path
) -> None:
    source, journal, sent = (tmp_path / name for name in ("rows.jsonl", "j", "sent"))
    source.write_text(
        "".join(
            json.dumps({"id": f"r{number:05}", "values": [number, 1.0]}) + "\n"
            for number in range(COUNT)
        )
    )
    with shared_local.client() as pc:
        name = unique_name("killed")
        pc.indexes.create(name=name, dimension=2, metric="euclidean", spec=SPEC)
        index: Any = pc.index(name)
        with index:
            kills = 0
            while kills < KILLS:
                done = load(index.host, source, journal, sent, kills)
                assert done.returncode == -signal.SIGKILL, done.stderr or done.stdout
                kills += 1
                if kills % 5 == 0:
                    stored = len(ids_of(index))
                    assert stored < COUNT, "that was no load in parts"
            done = load(index.host, source, journal, sent)
            assert done.returncode == 0, done.stderr
            result = json.loads(done.stdout)
            assert result["loaded"] + result["skipped"] == COUNT
            assert result["loaded"] > 0
            assert result["skipped"] > 0
            assert ids_of(index) == [f"r{number:05}" for number in range(COUNT)]
            found = index.fetch(ids=["r00000", "r04321", "r09999"]).vectors
            assert [found[id_].values[0] for id_ in sorted(found)] == [0, 4321, 9999]
    # What was under way when a process was killed is sent again, and nothing else.
    assert sum(map(int, sent.read_text().split())) <= COUNT + KILLS * CONCURRENCY * BATCH
