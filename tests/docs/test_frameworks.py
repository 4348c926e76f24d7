"""The pages about frameworks show what `make ecosystem` runs: the beginning of its programs, and commands that it reads there."""

from __future__ import annotations

import re

import pytest

from tests.docs.blocks import markdown_blocks
from tests.ecosystem.pages import FRAMEWORKS, PAGES, PROGRAMS, Framework, commands

by_name = pytest.mark.parametrize("framework", FRAMEWORKS, ids=lambda one: one.name)


def test_a_framework_is_a_page_a_program_and_a_row() -> None:
    names = {framework.name for framework in FRAMEWORKS}
    assert {page.stem for page in PAGES.glob("*.md")} == {"index", *names}
    programs = {framework.program for framework in FRAMEWORKS}
    assert {program.name for program in PROGRAMS.glob("with_*.py")} == programs
    rows = re.findall(
        r"^\| \[.+?\]\(([\w-]+)\.md\)", (PAGES / "index.md").read_text(), re.MULTILINE
    )
    assert sorted(rows) == sorted(names)


@by_name
def test_the_example_of_a_page_is_what_its_program_begins_with(framework: Framework) -> None:
    [title] = re.findall(r'^```python title="(\w+)"$', framework.page, re.MULTILINE)
    [block] = markdown_blocks(framework.page, title)
    assert framework.page.count("```python") == 1
    assert block.code == framework.example
    assert framework.example.count("assert ") >= 1


@by_name
def test_a_page_says_how_to_install_with_each_tool(framework: Framework) -> None:
    for tool in ("pip", "uv", "poetry"):
        assert commands(framework, tool), tool
    assert framework.distribution in framework.page


def test_links_from_the_pages_lead_somewhere() -> None:
    for page in PAGES.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name} links to {target}"
