"""Every Python block of the README and of docs/ runs, and prints what the page says it prints."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import io
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest

import pinecone
from pinecone import Admin
from pinecone.local import PineconeLocal, Simulation
from tests.docs.blocks import Block, markdown_blocks
from tests.helpers import scripted_answers
from tests.helpers.assistant_service import assistant_service
from tests.helpers.programs import LONGEST_RUN, ROOT, environment
from tests.helpers.scripted_server import reply, serving

pytestmark = pytest.mark.slow

CATALOGUE = ROOT / "pinecone" / "errors" / "catalogue.md"
PAGES = [ROOT / "README.md", CATALOGUE, *sorted((ROOT / "docs").rglob("*.md"))]


def name(page: Path) -> str:
    """Return what a page is called here: two folders may have pages of the same name."""
    return (
        page.relative_to(ROOT / "docs").as_posix() if ROOT / "docs" in page.parents else page.name
    )


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Iterator[PineconeLocal]:
    """Provide an embedded service in the place of the cloud, for blocks that call `Pinecone()`."""
    logger = logging.getLogger("pinecone")
    level = logger.level
    with PineconeLocal(api_key="docs-example-key") as local:
        monkeypatch.setenv("PINECONE_API_KEY", "docs-example-key")
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", local.url)
        yield local
    logger.setLevel(level)  # a page shows how to set it


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stand-ins for what an embedded service does not have: assistants, and what `Admin()` asks."""
    monkeypatch.setenv("PINECONE_CLIENT_ID", "docs-example-id")
    monkeypatch.setenv("PINECONE_CLIENT_SECRET", "docs-example-secret")
    with (
        assistant_service() as assistants,
        serving(reply(404), routes=scripted_answers.admin()) as admin,
    ):
        for variable in ("CONTROL", "DATA"):
            monkeypatch.setenv(f"PINECONE_PLUGIN_ASSISTANT_{variable}_HOST", assistants.url)
        hosts = {"host": admin.url, "oauth_host": admin.url}
        monkeypatch.setattr(pinecone, "Admin", partial(Admin, **hosts))
        yield


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """Provide an event loop that does not run."""
    made = asyncio.new_event_loop()
    yield made
    made.run_until_complete(made.shutdown_asyncgens())
    made.close()


# One page forks, beside the threads of the embedded service.
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_blocks_of_a_page_run_in_order(
    page: Path,
    cloud: PineconeLocal,
    elsewhere: None,
    loop: asyncio.AbstractEventLoop,
    tmp_path: Path,
) -> None:
    namespace: dict[str, Any] = {"__name__": "__main__"}
    tests: list[Block] = []
    # Cells of a notebook may wait outside of functions, all in one event loop.
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if page.stem == "notebooks" else 0
    for block in markdown_blocks(page.read_text(encoding="utf-8")):
        if "\ndef test_" in block.code:
            tests.append(block)
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            # Leading newlines make a traceback point at the line of the page.
            code = compile("\n" * (block.line - 1) + block.code, str(page), "exec", flags)
            waits = eval(code, namespace)
            if waits is not None:
                loop.run_until_complete(waits)
        if block.output is not None:
            assert printed.getvalue() == block.output, f"{name(page)}, line {block.line}"
    if tests:
        run_as_test_files(tests, tmp_path)


def run_as_test_files(blocks: list[Block], folder: Path) -> None:
    """Run blocks as files of one pytest, which takes longer to start than to run them."""
    for block in blocks:
        (folder / f"test_line_{block.line}.py").write_text(block.code, encoding="utf-8")
    # Our plugin by name, whether or not this environment knows its entry point.
    names = "no:asyncio", "no:pinecone_local", "pinecone.local.pytest_plugin"
    plugins = [argument for name in names for argument in ("-p", name)]
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *plugins],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    tests = sum(len(re.findall("^def test_", block.code, re.MULTILINE)) for block in blocks)
    assert f"{tests} passed" in result.stdout


def test_pages_have_blocks_and_the_output_is_bound_to_the_block_before_it() -> None:
    counts = {name(page): len(markdown_blocks(page.read_text(encoding="utf-8"))) for page in PAGES}
    assert counts["README.md"] >= 3
    assert counts["howto/read-your-writes.md"] >= 3
    assert sum(counts.values()) >= 15
    page = "```python\na\n```\n\n```text\n1\n```\n\n```python\nb\n```\nwords\n```text\n2\n```\n"
    assert markdown_blocks(page) == [Block("a\n", "1\n", 2), Block("b\n", None, 10)]
    page = '```python title="Ray"\na\n```\n\n```text\n1\n```\n\n```python\nb\n```\n'
    assert markdown_blocks(page) == [Block("b\n", None, 10)]
    assert markdown_blocks(page, "Ray") == [Block("a\n", "1\n", 2), Block("b\n", None, 10)]


def test_blocks_that_need_more_than_the_tests_have_are_python_at_least() -> None:
    titles = set()
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for title in set(re.findall(r'^```python title="(\w+)"$', text, re.MULTILINE)):
            for block in set(markdown_blocks(text, title)) - set(markdown_blocks(text)):
                compile(block.code, f"{name(page)}, line {block.line}", "exec")
            titles.add(title)
    assert titles >= {"Celery", "Dask", "Ray", "Spark"}


def test_links_between_pages_lead_somewhere() -> None:
    for page in [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]:
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page} links to {target}"


def test_every_switch_of_the_simulation_is_on_its_page_with_its_default() -> None:
    page = (ROOT / "docs" / "local.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| ([\d.]+) \| .+ \|$", page, re.MULTILINE)
    assert rows == [(each.name, str(each.default)) for each in attrs.fields(Simulation)]
