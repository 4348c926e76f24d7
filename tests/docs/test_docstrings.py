"""Every example in a docstring of the SDK runs: against the embedded service, or a scripted one of assistants."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import doctest
import inspect
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import pinecone
from pinecone import AsyncPinecone, Pinecone
from pinecone.local import PineconeLocal
from tests.assistant_service import assistant_service
from tests.docs.blocks import Block, docstring_examples

ROOT = Path(__file__).parents[2]
SERVERLESS = {"serverless": {"cloud": "aws", "region": "us-east-1"}}
EXAMPLES = [
    pytest.param(file, block, id=f"{file.relative_to(ROOT)}:{name}")
    for file in sorted((ROOT / "pinecone").rglob("*.py"))
    for name, block in docstring_examples(file)
]


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[PineconeLocal]:
    """An embedded service with the indexes and records the examples speak of, and a service of assistants."""
    monkeypatch.chdir(tmp_path)
    with PineconeLocal() as local, local.client() as pc, assistant_service() as assistants:
        assistants.add("guide", "guide.pdf", "notes.txt", "map.md")
        for variable in ("CONTROL", "DATA"):
            monkeypatch.setenv(f"PINECONE_PLUGIN_ASSISTANT_{variable}_HOST", assistants.url)
        monkeypatch.setenv("PINECONE_API_KEY", "docs-example-key")
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", local.url)
        pc.indexes.create(name="movies", dimension=3, metric="cosine", spec=SERVERLESS)
        with pc.index("movies") as index:
            index.upsert(vectors=[("a", [0.1, 0.2, 0.3], {"genre": "drama", "year": 1999})])
        yield local


@pytest.mark.parametrize(("file", "block"), EXAMPLES)
def test_an_example_runs(file: Path, block: Block, cloud: PineconeLocal) -> None:
    names: dict[str, Any] = {name: getattr(pinecone, name) for name in pinecone.__all__}
    names |= {"PineconeLocal": PineconeLocal, "local": cloud, "os": os, "asyncio": asyncio}
    if block.code.startswith(">>>"):
        run_session(file, block, names)
        return
    code = compile(
        "\n" * (block.line - 1) + block.code, str(file), "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    )
    waits = bool(code.co_flags & inspect.CO_COROUTINE)
    with contextlib.redirect_stdout(io.StringIO()):
        if waits or "_async" in file.parts:
            asyncio.run(run_async(code, names, waits))
        else:
            with Pinecone() as pc, pc.index("movies") as index:
                exec(code, names | {"pc": pc, "index": index})


def run_session(file: Path, block: Block, names: dict[str, Any]) -> None:
    """Run an interpreter session, and compare what it printed."""
    report = io.StringIO()
    session = doctest.DocTestParser().get_doctest(
        block.code, names, file.name, str(file), block.line - 1
    )
    result = doctest.DocTestRunner().run(session, out=report.write)
    assert result.failed == 0, report.getvalue()


async def run_async(code: Any, names: dict[str, Any], waits: bool) -> None:
    async with AsyncPinecone() as pc, await pc.index("movies") as index:
        running = eval(code, names | {"pc": pc, "index": index})
        if waits:
            await running


def test_the_methods_a_person_starts_with_have_examples() -> None:
    ids = {str(example.id) for example in EXAMPLES}
    methods = (
        "index:query index:fetch index:delete index:list index:describe_index_stats upserts:upsert"
    )
    for module, method in (pair.split(":") for pair in methods.split()):
        name = "Index" if module == "index" else "Upserts"
        assert f"pinecone/_async/{module}.py:Async{name}.{method}" in ids
        assert f"pinecone/_sync/{module}.py:{name}.{method}" in ids
