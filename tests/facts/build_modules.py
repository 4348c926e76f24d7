"""Turns a text of module paths into `modules.json`: each path, and the names that programs import from it.

    python -m tests.facts.build_modules modules-v9-v10.txt

A line of the text has a path, a colon and names; marks in brackets say which release has the path or the name.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from tests.facts import facts


def modules(text: str) -> dict[str, str]:
    """Return the facts of a text."""
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            path, _, names = re.sub(r"\(\d+\)| \[\d+ only\]", "", line).partition(":")
            found[path] = names.strip()
    return found


def main(source: str) -> None:
    """Write the table, and its digest among the others."""
    text = json.dumps(modules(Path(source).read_text(encoding="utf-8")), indent=1)
    (facts.HERE / "modules.json").write_text(text + "\n", encoding="utf-8")
    facts.record()


if __name__ == "__main__":
    main(sys.argv[1])
