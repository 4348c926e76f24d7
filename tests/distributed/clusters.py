"""What the tests of all engines share: an index to write to, records, examples to run, and a key that nobody may see."""

from __future__ import annotations

import contextlib
import io
import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pinecone import Index, ServerlessSpec
from pinecone.distributed import Target
from pinecone.local import PineconeLocal
from tests.distributed.deadly import DeadlyTarget
from tests.docs.blocks import docstring_examples, markdown_blocks
from tests.helpers.programs import ROOT

#: The workers find it in this variable; the programs that start them hand it on with their environment alone.
VARIABLE, KEY = "FILMS_KEY", "pcsk-never-to-be-seen"
PARTITIONS, RECORDS = 8, 800
ROWS: list[dict[str, Any]] = [
    {"id": f"id-{number:03}", "values": [1.0, 2.0, float(number)], "metadata": f'{{"n": {number}}}'}
    for number in range(RECORDS)
]
WRONG = [*ROWS[:10], {**ROWS[10], "values": [1.0, float("nan"), 2.0]}]


@contextlib.contextmanager
def serving() -> Iterator[Index]:
    """Serve an empty index of dimension 3, and let processes that are started from here know its key."""
    os.environ[VARIABLE] = KEY
    try:
        with PineconeLocal(api_key=KEY) as local, local.client() as pc:
            spec = ServerlessSpec(cloud="aws", region="us-east-1")
            pc.indexes.create(name="films", dimension=3, spec=spec)
            with pc.index("films") as index:
                yield index
    finally:
        del os.environ[VARIABLE]


def check_that_a_killed_worker_loses_nothing(
    index: Index, folder: Path, write: Callable[[Target], Any]
) -> None:
    """Let a worker die that has written half of a partition; compare what was counted and what is there."""
    marker = folder / "died"
    target = DeadlyTarget(
        host=index.host,
        namespace="killed",
        key_variable=VARIABLE,
        max_concurrency=4,
        marker=str(marker),
    )
    result = write(target)
    assert marker.exists()
    assert (result.stored_count, result.failed_count) == (RECORDS, 0)
    assert result.partition_count == PARTITIONS
    assert index.describe_index_stats().namespaces["killed"].vector_count == RECORDS
    found = index.fetch(ids=["id-000", "id-799"], namespace="killed").vectors
    assert [found[id_].metadata for id_ in sorted(found)] == [{"n": 0}, {"n": 799}]


def check_that_failures_carry_ids(index: Index, write: Callable[[Target], Any]) -> None:
    """Write a record that cannot be stored among others: it is in the result, or in the error."""
    place: dict[str, Any] = {"host": index.host, "namespace": "wrong", "key_variable": VARIABLE}
    result = write(Target(on_error="return", **place))
    assert (result.stored_count, result.failed_count) == (10, 1)
    assert [failure.ids for failure in result.failures] == [["id-010"]]
    assert "finite" in result.failures[0].error
    with pytest.raises(Exception, match=r"not stored: 'id-010': .*finite") as caught:
        write(Target(**place))
    assert KEY not in str(caught.value)


def check_that_a_missing_key_is_named(index: Index, write: Callable[[Target], Any]) -> None:
    with pytest.raises(
        Exception, match="the environment variable NO_KEY is not set on this worker"
    ):
        write(Target(host=index.host, key_variable="NO_KEY"))


def check_that_no_file_has_the_key(folder: Path) -> None:
    """Look into everything that an engine has left in its folder: logs, plans, events."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    assert [file for file in files if KEY.encode() in file.read_bytes()] == []


def pickled(value: Any) -> bytes:
    """Return what travels to workers."""
    try:
        import cloudpickle
    except ImportError:
        return pickle.dumps(value)
    return bytes(cloudpickle.dumps(value))


def run_examples(index: Index, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the examples of a module and of the page; workers have to find the key in the usual variable."""
    module = ROOT / "pinecone" / "distributed" / f"{engine}.py"
    examples = list(docstring_examples(module))
    assert examples
    monkeypatch.setenv("PINECONE_API_KEY", KEY)
    for _, block in examples:
        exec(compile("\n" * block.line + block.code, str(module), "exec"), {"index": index})
    page = ROOT / "docs" / "distributed.md"
    names: dict[str, Any] = {"index": index}
    for block in markdown_blocks(page.read_text("utf-8"), engine.title()):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile("\n" * block.line + block.code, str(page), "exec"), names)
        if block.output is not None:
            assert printed.getvalue() == block.output, f"{page.name}, line {block.line}"
