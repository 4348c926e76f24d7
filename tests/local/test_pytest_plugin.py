"""The pytest plugin in a test run of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.programs import LONGEST_RUN, environment

pytestmark = pytest.mark.slow

TESTS = """
import asyncio
import os

import pytest

from pinecone import AsyncPinecone, Pinecone


def test_code_under_test_finds_the_service(pinecone_local):
    assert os.environ["PINECONE_CONTROLLER_HOST"] == pinecone_local.url
    with Pinecone() as pc:
        assert pc.indexes.list().names() == []


def test_nothing_stays_set():
    assert not [name for name in os.environ if name.startswith("PINECONE_")]


def test_clients(pinecone_client, async_pinecone_client):
    pinecone_client.indexes.create(
        name="a", dimension=2, spec={"serverless": {"cloud": "aws", "region": "us-east-1"}}
    )

    async def ask():
        assert (await async_pinecone_client.indexes.list()).names() == ["a"]

    asyncio.run(ask())
    pinecone_client.indexes.delete("a")


@pytest.mark.parametrize("turn", [1, 2])
def test_every_test_has_an_empty_namespace(pinecone_index, turn):
    assert list(pinecone_index.list()) == []
    pinecone_index.upsert(vectors=[("a", [1, 2, 3])])
    found = pinecone_index.query(vector=[1, 2, 3], top_k=5)
    assert [match.id for match in found.matches] == ["a"]
    assert pinecone_index.namespace in repr(pinecone_index)
    stats = pinecone_index.describe_index_stats()
    assert set(stats.namespaces) == {pinecone_index.namespace}
    assert stats.dimension == 3


@pytest.mark.pinecone_index(dimension=5, metric="dotproduct")
def test_the_index_can_be_another(pinecone_index):
    stats = pinecone_index.describe_index_stats()
    assert (stats.dimension, stats.metric) == (5, "dotproduct")


@pytest.mark.pinecone_index(vector_type="sparse", metric="dotproduct")
def test_the_index_can_be_sparse(pinecone_index):
    assert pinecone_index.describe_index_stats().vector_type == "sparse"
    pinecone_index.upsert(vectors=[{"id": "a", "sparse_values": {"indices": [1], "values": [1.0]}}])
    assert pinecone_index.fetch(ids=["a"]).vectors["a"].sparse_values.indices == [1]
"""


def run(folder: Path, *arguments: str, code: str = TESTS) -> str:
    (folder / "test_it.py").write_text(code)
    (folder / "pytest.ini").write_text("[pytest]\n")
    # Loaded by name, whether or not this environment knows the plugin by its entry point.
    plugins = ["-p", "no:asyncio", "-p", "no:pinecone_local", "-p", "pinecone.local.pytest_plugin"]
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "--strict-markers", *plugins]
    done = subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
    )
    return done.stdout + done.stderr


def test_the_fixtures(tmp_path: Path) -> None:
    shown = run(tmp_path)
    assert "7 passed" in shown, shown


def test_the_marker_is_described(tmp_path: Path) -> None:
    assert "@pytest.mark.pinecone_index(dimension=3" in run(tmp_path, "--markers")


def test_without_the_extra_only_tests_that_use_it_fail(tmp_path: Path) -> None:
    code = (
        "import sys\nsys.modules['hypercorn'] = None\n"
        "def test_other(): pass\ndef test_it(pinecone_local): pass\n"
    )
    shown = run(tmp_path, code=code)
    assert "1 passed, 1 error" in shown, shown
    assert 'pip install "pinecone[local]"' in shown
