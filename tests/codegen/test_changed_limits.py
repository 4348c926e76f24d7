"""A limit or a known value changes in a document, and nothing else: what the SDK and the embedded service accept follows."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen import build
from codegen.config import Layout
from pinecone_api import DEFAULT

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
#: Edits of documents: what stands there, where the edit begins to look for it, and what comes in its place.
EDITS = {
    "db_data": [("        topK:", "maximum: 10000\n", "maximum: 20000\n")],
    "db_control": [
        ("    DenseVectorField:", "            - euclidean\n", "            - euclidean\n            - manhattan\n"),
        ("    CreateIndexRequest:", "maxLength: 45", "maxLength: 50"),
    ],
}  # fmt: skip
PROGRAM = """
import json
from pinecone import Pinecone, PineconeValueError
from pinecone.local import PineconeLocal
from tests.helpers import scripted_answers
from tests.helpers.scripted_server import reply, serving

SPEC = {"serverless": {"cloud": "aws", "region": "us-east-1"}}

def outcome(call):
    try:
        return call()
    except PineconeValueError as error:
        return str(error)

with PineconeLocal() as local, local.client() as pc:
    pc.indexes.create(name="short", dimension=2, spec=SPEC)
    with pc.index("short") as index:
        index.upsert(vectors=[("a", [1.0, 2.0])])
        found = outcome(lambda: len(index.query(vector=[1.0, 2.0], top_k=20_000).matches))
        more = outcome(lambda: index.query(vector=[1.0, 2.0], top_k=20_001))
    long = outcome(lambda: pc.indexes.create(name="n" * 50, dimension=2, spec=SPEC).name)
answer = scripted_answers.index(metric="manhattan")
with serving(reply(201, answer)) as server, Pinecone("key", host=server.url) as pc:
    call = lambda metric: pc.indexes.create(
        name="new", dimension=2, metric=metric, spec=SPEC, timeout=-1
    ).metric
    metric, other = outcome(lambda: call("manhattan")), outcome(lambda: call("hamming"))
    sent = [request.json()["metric"] for request in server.requests]
print(json.dumps([found, more, long, metric, other, sent]))
"""
TOP_K = "top_k: expected an integer from 1 to {}, got {}"
METRICS = "'cosine', 'dotproduct', 'euclidean'"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generate from documents of the default version that differ from ours in two limits and one known value."""
    layout = Layout(tmp_path_factory.mktemp("changed"))
    shutil.copytree(ROOT / "specs", layout.specs)
    for service, edits in EDITS.items():
        document = layout.specs / DEFAULT / f"{service}.oas.yaml"
        text = document.read_text("utf-8")
        for start, old, new in edits:
            head, place, rest = text.partition(start)
            assert old in rest
            text = head + place + rest.replace(old, new, 1)
        document.write_text(text, "utf-8", newline="\n")
    build.generate(layout)
    return layout.output


def run(generated: Path) -> list[Any]:
    """Run the program with a generated package of its own; return what came of its calls."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(generated), str(ROOT)])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: list[Any] = json.loads(done.stdout)
    return answer


def test_what_the_documents_say_today_is_the_limit() -> None:
    found, more, long, metric, other, sent = run(ROOT / "generated")
    assert (found, more) == (TOP_K.format(10000, 20000), TOP_K.format(10000, 20001))
    assert long.startswith("name: expected 1 to 45 lower-case letters")
    assert metric == f"metric: expected one of {METRICS}, got 'manhattan'"
    assert other == f"metric: expected one of {METRICS}, got 'hamming'"
    assert sent == []


def test_the_limits_follow_the_documents(changed: Path) -> None:
    found, more, long, metric, other, sent = run(changed)
    assert (found, more) == (1, TOP_K.format(20000, 20001))
    assert long == "n" * 50
    assert metric == "manhattan"
    assert other == f"metric: expected one of {METRICS}, 'manhattan', got 'hamming'"
    assert sent == ["manhattan"]
