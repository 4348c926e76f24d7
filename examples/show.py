"""Show tables and pictures: as text in a terminal, as HTML in a notebook."""

from __future__ import annotations

import sys
from typing import Any


def show(table: Any, width: int = 100) -> None:
    """Show an answer of Pinecone or a data frame, with lines cut to a width, or what prints itself."""
    if "ipykernel" in sys.modules:
        from IPython.display import display

        display(table)
        return
    if not hasattr(table, "to_pandas") and not hasattr(table, "columns"):
        print(table)
        return
    frame = table.to_pandas() if hasattr(table, "to_pandas") else table
    names = list(frame.columns)
    numbers = [frame[name].dtype.kind in "if" for name in names]
    rows = [[_text(cell) for cell in row] for row in frame.itertuples(index=False)]
    widths = [max(map(len, column)) for column in zip(names, *rows, strict=True)]
    for row in [names, *rows]:
        cells = zip(row, widths, numbers, strict=True)
        line = "  ".join(t.rjust(w) if number else t.ljust(w) for t, w, number in cells).rstrip()
        print("  " + (line if len(line) <= width - 2 else line[: width - 5] + "..."))


def _text(cell: Any) -> str:
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)
