"""Name the frameworks, and read from their pages how they are installed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

PAGES = Path(__file__).resolve().parents[2] / "docs" / "frameworks"
PROGRAMS = Path(__file__).parent / "programs"
_END = "\n# Beyond the page\n"
_FENCE = r'^```{language} title="{title}"\n(.*?)^```$'
#: A project that the recipes of uv and poetry begin with: what is on the page is added to it.
_PROJECT = """\
[project]
name = "app"
version = "0.1.0"
requires-python = ">=3.11,<3.14"
dependencies = []

[tool.poetry]
package-mode = false

"""


class Framework(NamedTuple):
    """A framework that can keep its vectors in Pinecone.

    Attributes:
        name: What it is called here; its program and its page have the name.
        distribution: What is installed.
        python: The first release of Python that it runs on.
    """

    name: str
    distribution: str
    python: tuple[int, int] = (3, 10)

    @property
    def program(self) -> str:
        """Return the name of the program's file. A file `langchain.py` would hide the package `langchain`."""
        return f"with_{self.name.replace('-', '_')}.py"

    @property
    def page(self) -> str:
        """Return the text of its page."""
        return (PAGES / f"{self.name}.md").read_text(encoding="utf-8")

    @property
    def example(self) -> str:
        """Return the part of its program that is on its page: without the docstring and what is beyond the page."""
        program = (PROGRAMS / self.program).read_text(encoding="utf-8")
        _, _, rest = program.partition('"""\n\n')
        rest = rest.removeprefix("from __future__ import annotations\n\n")
        return rest.partition(_END)[0].rstrip() + "\n"


FRAMEWORKS = [
    Framework("langchain", "langchain-pinecone"),
    Framework("llama-index", "llama-index-vector-stores-pinecone"),
    Framework("haystack", "pinecone-haystack", (3, 11)),
    Framework("mem0", "mem0ai"),
    Framework("semantic-router", "semantic-router"),
    Framework("semantic-kernel", "semantic-kernel"),
    Framework("agno", "agno"),
    Framework("phidata", "phidata"),
    Framework("vectordb-bench", "vectordb-bench", (3, 11)),
    Framework("opentelemetry", "opentelemetry-instrumentation-pinecone"),
]


def commands(framework: Framework, recipe: str) -> list[str]:
    """Return the commands that the page has for an installer, in order."""
    blocks = _blocks(framework.page, "sh", recipe)
    return [line for block in blocks for line in block.splitlines() if not line.startswith("#")]


def settings(framework: Framework, recipe: str) -> str:
    """Return the text of a `pyproject.toml` with what the page says for an installer."""
    return "\n".join([_PROJECT, *_blocks(framework.page, "toml", recipe)])


def _blocks(page: str, language: str, title: str) -> list[str]:
    pattern = _FENCE.format(language=language, title=title)
    return re.findall(pattern, page, re.MULTILINE | re.DOTALL)
