"""Make and execute the notebook of an example script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from tests.examples.cells import cells


def notebook(script: Path) -> Any:
    """Return the notebook of a script, not executed yet."""
    made = nbformat.v4.new_notebook()
    for number, cell in enumerate(cells(script.read_text("utf-8"))):
        new = nbformat.v4.new_code_cell if cell.kind == "code" else nbformat.v4.new_markdown_cell
        made.cells.append(new(cell.source, id=f"cell-{number}"))
    made.metadata.kernelspec = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    return made


def executed(script: Path) -> Any:
    """Return the notebook of a script with what its cells showed.

    Raises:
        CellExecutionError: A cell failed.
        AssertionError: A cell warned, or wrote to stderr.
    """
    made = notebook(script)
    client = NotebookClient(
        made,
        timeout=300,
        kernel_name="python3",
        record_timing=False,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],  # else: that loopback is not encrypted
        resources={"metadata": {"path": str(script.parent)}},
    )
    client.execute()
    language = made.metadata.language_info
    made.metadata.language_info = {"name": "python", "version": language.version}
    for cell in made.cells:
        if cell.cell_type == "code":
            cell.outputs = _joined(cell.outputs)
        for output in cell.get("outputs", ()):
            assert output.get("name") != "stderr", output.text
    return made


def _joined(outputs: list[Any]) -> list[Any]:
    """Return outputs in which what was printed without a break is one: a busy kernel sends it in pieces."""
    found: list[Any] = []
    for output in outputs:
        before = found[-1] if found else {}
        if output.get("name") and output.get("name") == before.get("name"):
            before.text += output.text
        else:
            found.append(output)
    return found


def shown(made: Any) -> list[str]:
    """Return all that a reader sees: sources, and text, HTML and printed lines of outputs."""
    found = []
    for cell in made.cells:
        found.append(cell.source)
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            texts = [output.get("text"), data.get("text/plain"), data.get("text/html")]
            found += [text for text in texts if text]
    return found
