"""The scripts in examples/ run, and find what they are there to find; `make examples` compares all that they show."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from fastapi.testclient import TestClient

from pinecone.local import PineconeLocal
from tests.docs.test_programs import ROOT
from tests.examples.cells import Cell, cells

pytestmark = pytest.mark.slow

EXAMPLES = ROOT / "examples"
FOUND = {
    "semantic_search": ["shlex.split", "statistics.median", "threading.Timer"],
    "hybrid_search": ["mostly meaning", "os.fsencode"],
    "full_text_documents": ["paragraphs of", 'body:("context manager" AND NOT async*)'],
    "reranking": ["shutil.copytree", "A pot of coffee."],
    "rag": ["clause is also executed", "A: The documents do not say."],
    "deduplication": ["bisect.insort_left", "hashlib.sha1, hashlib.sha224"],
    "recommender": ["for a program that imports argparse, json, pathlib"],
    "streaming_ingest": ["functions can be searched", "built like ntpath.commonpath"],
    "bulk_load_parquet": ["the same call again: 0 stored", "☃ SNOWMAN", "are back in copy.parquet"],
}


@pytest.fixture
def examples(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let examples be imported, as they are when they are run, without a trace: their names are common ones."""
    names = {file.stem for file in EXAMPLES.rglob("*.py")}
    for name in names:
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(EXAMPLES)
    yield
    for name in names:
        sys.modules.pop(name, None)


@pytest.mark.parametrize("name", FOUND)
def test_a_script_finds_what_it_is_there_to_find(
    name: str, examples: None, capsys: pytest.CaptureFixture[str]
) -> None:
    program: ModuleType = importlib.import_module(name)
    assert "With the cloud only the client changes" in str(program.__doc__)
    if inspect.iscoroutinefunction(program.main):
        asyncio.run(program.main())
    else:
        program.main()
    printed = capsys.readouterr()
    assert [part for part in FOUND[name] if part not in printed.out] == []
    assert printed.err == ""
    assert max(map(len, re.findall(r"^  .*$", printed.out, re.MULTILINE)), default=0) <= 150


def test_the_service_stores_finds_and_forgets(
    examples: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(EXAMPLES / "fastapi_service")
    with PineconeLocal() as local:
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", local.url)
        monkeypatch.setenv("PINECONE_API_KEY", "local")
        with TestClient(importlib.import_module("app").app) as http:
            notes = [
                {"id": "a", "text": "A snowman in the garden.", "topic": "winter"},
                {"id": "b", "text": "Ice cream on the beach.", "topic": "summer"},
            ]
            assert http.put("/notes", json=notes).json() == {"stored": 2}
            found = http.get("/notes", params={"q": "snowman", "limit": 1}).json()
            assert [note["id"] for note in found] == ["a"]
            found = http.get("/notes", params={"q": "snowman", "topic": "summer"}).json()
            assert [note["id"] for note in found] == ["b"]
            assert http.delete("/notes/a").status_code == 204
            assert http.get("/notes/a").status_code == 404
            assert http.get("/notes/b").json() == notes[1]
            assert http.get("/notes", params={"q": "", "limit": 0}).status_code == 422


def test_every_example_is_in_the_table_and_shows_what_it_prints() -> None:
    page = (EXAMPLES / "README.md").read_text("utf-8")
    helpers = {"show.py", "stdlib_docs.py", "pictures.py"}
    for file in EXAMPLES.iterdir():
        if file.suffix in (".py", ".ipynb") and file.name not in helpers:
            assert f"]({file.name})" in page, file.name
    shown = re.findall(
        r"^### \[(\S+?)\]\(\1\)\n\n```text\n(.+?)```$", page, re.MULTILINE | re.DOTALL
    )
    names = {name.removesuffix(".py") for name, text in shown if text.strip()}
    assert names >= {*FOUND, "image_search", "fastapi_service/run"}
    for _, target in re.findall(r"\[([^\]]+)\]\(([^)#]+)\)", page):
        assert (EXAMPLES / target).exists(), target


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda file: file.stem)
def test_a_notebook_has_the_code_of_its_script(file: Path) -> None:
    held = [
        Cell(cell["cell_type"], "".join(cell["source"]))
        for cell in json.loads(file.read_text("utf-8"))["cells"]
    ]
    script = file.with_suffix(".py").read_text("utf-8")
    assert held == list(cells(script)), "`make examples-write` makes it again"
    compile("\n".join(cell.source for cell in held if cell.kind == "code"), file.name, "exec")


SCRIPT = '''"""Counting: how many there are.

With the cloud only the client changes: `with Pinecone() as pc:` in `main`.
"""

import a

NAME = "n"


def helper() -> None:
    pass


def main() -> None:
    first()  # before
    with Local() as local, local.client(
        api_key="k"
    ) as pc:
        # %% Count.
        # It is fast.
        # Very.
        if pc:
            print("n")
        with pc.index(NAME) as index:
            # %% Again.
            index.count()


if __name__ == "__main__":
    main()
'''


def test_the_main_program_is_cut_into_cells() -> None:
    assert list(cells(SCRIPT)) == [
        Cell(
            "markdown",
            "# Counting\n\nHow many there are.\n\n"
            "With the cloud only the client changes: `pc = Pinecone()` below.",
        ),
        Cell("code", 'import a\n\nNAME = "n"'),
        Cell("code", "def helper() -> None:\n    pass"),
        Cell("code", "first()  # before\nlocal = Local()\npc = local.client(api_key='k')"),
        Cell("markdown", "## Count\n\nIt is fast.\nVery."),
        Cell("code", 'if pc:\n    print("n")\nindex = pc.index(NAME)'),
        Cell("markdown", "## Again"),
        Cell("code", "index.count()"),
        Cell("markdown", "## Close what was opened"),
        Cell("code", "index.close()\npc.close()\nlocal.close()"),
    ]


def test_notebooks_name_no_machine_and_are_small() -> None:
    notebooks = sorted(EXAMPLES.glob("*.ipynb"))
    assert len(notebooks) >= 6
    for file in notebooks:
        text = file.read_text("utf-8")
        assert len(text) < 200_000
        assert not re.search(r"/(home|Users|root|tmp)/|0x[0-9a-f]{8}", text), file.name
        assert "image_search" not in file.name or "<svg" in text
        assert '"output_type": "error"' not in text
        assert Path(file).with_suffix(".py").exists()
