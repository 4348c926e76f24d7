"""`report --lines` counts what people wrote, once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from codegen import __main__ as command, lines
from codegen.config import REPO, Layout

MODULE = '''"""What it is.

More about it.
"""

# A comment.
import os  # another


class Thing:
    """A thing."""

    size = """two
lines"""
    """What it measures."""

    def look(self) -> str:
        return os.path.join(
            "a",
            # why
            "b",
        )
'''


YAML = """# Plain methods.

fetch:
  operation: fetch  # of db_data
"""


def test_lines_and_lines_of_code() -> None:
    assert lines.count(MODULE) == {"lines": 22, "code": 9}
    assert lines.count("") == {"lines": 0, "code": 0}
    assert lines.count('"""Only words."""\n') == {"lines": 1, "code": 0}
    assert lines.count_yaml(YAML) == {"lines": 4, "code": 2}


@pytest.fixture
def written(tmp_path: Path) -> Layout:
    for name, text in {
        "pinecone/config.py": "a = 1\nb = 2\n",
        "pinecone/_async/client.py": MODULE,
        "pinecone/_sync/client.py": MODULE,
        "pinecone/_async/plain/data.py": MODULE,
        "pinecone/_compat/methods.py": MODULE,
        "pinecone/local/store.py": "# words\nc = 3\n",
        "pinecone/cli/main.py": "f = 6\n",
        "codegen/lines.py": "d = 4\n",
        "codegen/runtime/_base.py": "e = 5\n",
        "specs/surface/data.yaml": YAML,
        "specs/overlays/2026-04/data.yaml": YAML,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Layout(tmp_path)


def test_made_code_and_the_embedded_service_are_apart(written: Layout) -> None:
    assert lines.report(written) == {
        "total": {"lines": 29, "code": 14},
        "written": {
            "lines": 29,
            "code": 14,
            "modules": {
                "codegen/runtime/_base.py": {"lines": 1, "code": 1},
                "specs/surface/data.yaml": {"lines": 4, "code": 2},
                "pinecone/_async/client.py": {"lines": 22, "code": 9},
                "pinecone/config.py": {"lines": 2, "code": 2},
            },
        },
        "optional": {
            "lines": 1,
            "code": 1,
            "modules": {"pinecone/cli/main.py": {"lines": 1, "code": 1}},
        },
        "local": {
            "lines": 2,
            "code": 1,
            "modules": {"pinecone/local/store.py": {"lines": 2, "code": 1}},
        },
        "made": {
            "lines": 66,
            "code": 27,
            "modules": {
                "pinecone/_async/plain/data.py": {"lines": 22, "code": 9},
                "pinecone/_compat/methods.py": {"lines": 22, "code": 9},
                "pinecone/_sync/client.py": {"lines": 22, "code": 9},
            },
        },
    }


def test_the_text(
    written: Layout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "REPO", written.root)
    assert command.main(["report", "--lines"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Hand-written, the async source counted once:",
        "   lines   code",
        "       1      1  codegen/runtime/_base.py",
        "       4      2  specs/surface/data.yaml",
        "      22      9  pinecone/_async/client.py",
        "       2      2  pinecone/config.py",
        "      29     14  total",
        "Parts on top, which the clients do not need:",
        "   lines   code",
        "       1      1  pinecone/cli/main.py",
        "       1      1  total",
        "The embedded service:",
        "   lines   code",
        "       2      1  pinecone/local/store.py",
        "       2      1  total",
        "Made from other code:",
        "   lines   code",
        "      22      9  pinecone/_async/plain/data.py",
        "      22      9  pinecone/_compat/methods.py",
        "      22      9  pinecone/_sync/client.py",
        "      66     27  total",
    ]


@pytest.mark.slow
def test_this_repository_stays_small(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["report", "--lines", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    every = [
        name
        for group in ("written", "optional", "local", "made")
        for name in data[group]["modules"]
    ]
    assert len(every) == len(set(every))
    assert sum(name.startswith("pinecone/") for name in every) == len(
        list((REPO / "pinecone").rglob("*.py"))
    )
    assert "codegen/runtime/_base.py" in data["written"]["modules"]
    assert 1000 < data["total"]["code"] < 12_760
