"""Every example in a docstring of the SDK runs: against the embedded service, or a scripted one."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import doctest
import inspect
import io
import os
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pyarrow
import pytest
from pyarrow import parquet

import pinecone
from pinecone import Admin, ApiError, AsyncAdmin, AsyncPinecone, Pinecone, SchemaBuilder
from pinecone.local import PineconeLocal
from tests.docs.blocks import Block, docstring_examples
from tests.helpers import scripted_answers
from tests.helpers.assistant_service import assistant_service
from tests.helpers.scripted_server import reply, serving

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SERVERLESS = {"serverless": {"cloud": "aws", "region": "us-east-1"}}
ARTICLES = [
    {"_id": "heist", "text": "A crew plans a heist on a station in space.", "genre": "crime"},
    {"_id": "garden", "text": "How to grow tomatoes on a balcony.", "genre": "gardening"},
]
FILMS = [
    {"_id": "a", "plot": "A crew plans a heist.", "vector": [0.1, 0.2, 0.3], "year": 2001},
    {"_id": "b", "plot": "Two ships meet.", "vector": [0.4, 0.5, 0.6]},
]
#: Methods that change nothing in a service, by how their names begin. One that is not named here is taken to change it.
READS = re.compile(
    r"list|describe|query|fetch|search|embed|rerank|exists|get|iter|index|names|pages|result|chat|collect|history"
    r"|emails|targets|join|items|roles|close|raw|to_|text|max|context|scheduled|enabled"
)
#: `make test-distributed` runs theirs, in an environment that has the engines.
ENGINES = [ROOT / "pinecone" / "distributed" / f"{name}.py" for name in ("dask", "ray", "spark")]
EXAMPLES = [
    pytest.param(file, block, id=f"{file.relative_to(ROOT)}:{name}")
    for folder in ("pinecone", "codegen/runtime")
    for file in sorted({*(ROOT / folder).rglob("*.py")} - {*ENGINES})
    for name, block in docstring_examples(file)
]


class Clouds:
    """Hold an embedded service with what the examples speak of, until one of them may have changed something there."""

    def __init__(self, folder: Path) -> None:
        self._buckets = {"s3://films": films(folder)}
        self._open = contextlib.ExitStack()
        self._current: PineconeLocal | None = None

    def take(self) -> PineconeLocal:
        """Return a service as it was made."""
        if self._current is None:
            self._current = self._open.enter_context(PineconeLocal(buckets=self._buckets))
            with self._current.client() as pc:
                fill(pc, self._current.url)
        return self._current

    def give_back(self, code: str) -> None:
        """Close the service if this example may have changed it."""
        called = re.findall(r"\.(\w+)\(", code)
        if "PineconeLocal" in code or not all(READS.match(name) for name in called):
            self.close()

    def close(self) -> None:
        """End the service."""
        self._open.close()
        self._current = None


def films(folder: Path) -> Path:
    """Make a folder with a file to import."""
    vectors = folder / "films" / "vectors"
    vectors.mkdir(parents=True)
    table = pyarrow.table({"id": ["b"], "values": [[0.3, 0.2, 0.1]]})
    parquet.write_table(table, vectors / "0.parquet")
    return folder / "films"


def fill(pc: Pinecone, url: str) -> None:
    """Make the indexes and records that the examples speak of."""
    pc.indexes.create(name="movies", dimension=3, metric="cosine", spec=SERVERLESS)
    with pc.index("movies") as index:
        index.upsert(vectors=[("a", [0.1, 0.2, 0.3], {"genre": "drama", "year": 1999})])
        index.start_import("s3://films/vectors/")
        index.create_namespace_alias(name="current", target_namespace="films-v1")
    pods = {"pod": {"environment": "us-east1-gcp", "pod_type": "p1.x1"}}
    pc.indexes.create(name="movies-on-pods", dimension=3, spec=pods)
    pc.collections.create(name="movies-copy", source="movies-on-pods")
    model = {"model": "llama-text-embed-v2", "field_map": {"text": "text"}}
    place = {"cloud": "aws", "region": "us-east-1"}
    made = {"name": "articles", "embed": model, **place}
    httpx.post(f"{url}/indexes/create-for-model", json=made).raise_for_status()
    with pc.index("articles") as articles:
        articles.upsert_records(records=ARTICLES)
    schema = SchemaBuilder().add_string_field("plot", full_text_search=True)
    schema.add_dense_vector_field("vector", dimension=3, metric="cosine")
    pc.indexes.create(name="films", schema=schema.build())
    with pc.index("films") as documents:
        documents.documents.upsert(documents=FILMS)


@pytest.fixture(scope="module")
def clouds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clouds]:
    made = Clouds(tmp_path_factory.mktemp("bucket"))
    yield made
    made.close()


@pytest.fixture
def cloud(
    clouds: Clouds, block: Block, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[PineconeLocal]:
    """Provide an embedded service with the indexes and records the examples speak of, and a service of assistants."""
    films(tmp_path)
    monkeypatch.chdir(tmp_path)
    local = clouds.take()
    with assistant_service() as assistants:
        assistants.add("guide", "guide.pdf", "notes.txt", "map.md")
        for variable in ("CONTROL", "DATA"):
            monkeypatch.setenv(f"PINECONE_PLUGIN_ASSISTANT_{variable}_HOST", assistants.url)
        monkeypatch.setenv("PINECONE_API_KEY", "docs-example-key")
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", local.url)
        yield local
    clouds.give_back(block.code)


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Provide a scripted stand-in for what the embedded service does not serve."""
    monkeypatch.setenv("PINECONE_CLIENT_ID", "docs-example-id")
    monkeypatch.setenv("PINECONE_CLIENT_SECRET", "docs-example-secret")
    more = {
        f"GET /indexes/{name}": [reply(200, scripted_answers.index(name=name))]
        for name in ("articles", "films")
    }
    with serving(
        reply(404), routes=scripted_answers.admin() | scripted_answers.control() | more
    ) as server:
        yield server.url


@pytest.mark.parametrize(("file", "block"), EXAMPLES)
def test_an_example_runs(
    file: Path,
    block: Block,
    cloud: PineconeLocal,
    elsewhere: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names: dict[str, Any] = {name: getattr(pinecone, name) for name in pinecone.__all__}
    names |= {"PineconeLocal": PineconeLocal, "local": cloud, "os": os, "asyncio": asyncio}
    hosts = {"host": elsewhere, "oauth_host": elsewhere}
    names |= {kind.__name__: partial(kind, **hosts) for kind in (Admin, AsyncAdmin)}
    if block.code.startswith(">>>"):
        run_session(file, block, names)
        return
    try:
        run_block(file, block, names)
    except ApiError as error:
        if not any(why in error.message for why in ("not available locally", "/prometheus/")):
            raise
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", elsewhere)
        run_block(file, block, names)


def run_block(file: Path, block: Block, names: dict[str, Any]) -> None:
    """Run statements, some of which may wait."""
    code = compile(
        "\n" * (block.line - 1) + block.code, str(file), "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    )
    waits = bool(code.co_flags & inspect.CO_COROUTINE)
    with contextlib.redirect_stdout(io.StringIO()):
        if waits or "_async" in file.parts:
            asyncio.run(run_async(code, names, waits))
        else:
            with (
                Pinecone() as pc,
                pc.index("movies") as index,
                pc.index("articles") as articles,
                pc.index("films") as films,
            ):
                given = {"pc": pc, "index": index, "articles": articles, "films": films}
                exec(code, names | given)


def run_session(file: Path, block: Block, names: dict[str, Any]) -> None:
    """Run an interpreter session, and compare what it printed."""
    report = io.StringIO()
    session = doctest.DocTestParser().get_doctest(
        block.code, names, file.name, str(file), block.line - 1
    )
    result = doctest.DocTestRunner().run(session, out=report.write)
    assert result.failed == 0, report.getvalue()


async def run_async(code: Any, names: dict[str, Any], waits: bool) -> None:
    async with (
        AsyncPinecone() as pc,
        await pc.index("movies") as index,
        await pc.index("articles") as articles,
        await pc.index("films") as films,
    ):
        given = {"pc": pc, "index": index, "articles": articles, "films": films}
        running = eval(code, names | given)
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
