"""Every shell block of docs/cli.md runs, on a terminal, and prints what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pinecone.local import PineconeLocal
from tests.helpers.assistant_service import assistant_service
from tests.helpers.programs import ROOT

pytest.importorskip("pty", reason="there are no such terminals on Windows")
from tests.cli.terminal import PROGRAM, Terminal

pytestmark = pytest.mark.slow

PAGE = ROOT / "docs" / "cli.md"
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> list[tuple[str, str, int]]:
    """Return the shell blocks: commands, the output that the next block shows ("" for none), and their line."""
    text = PAGE.read_text(encoding="utf-8")
    fences = list(_FENCE.finditer(text))
    assert {fence[1] for fence in fences} == {"sh", "text"}
    found = []
    for fence, follower in zip(fences, [*fences[1:], None], strict=True):
        if fence[1] == "sh":
            output = follower[2] if follower is not None and follower[1] == "text" else ""
            found.append((fence[2], output, text.count("\n", 0, fence.start(2)) + 1))
    return found


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Provide a folder with the programs that the page calls; pip has nothing to install here."""
    folder = tmp_path / "bin"
    folder.mkdir()
    python, option, code = PROGRAM
    scripts = {
        "pinecone": f"exec {python} {option} '{code}' \"$@\"",
        "pip": "exit 0",
        "python": f'exec {python} "$@"',
    }
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return folder


def test_the_blocks_of_the_page_run_in_order(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    with PineconeLocal() as local, assistant_service() as guide:
        guide.add("guide", "guide.pdf")
        for variable in ("CONTROL", "DATA"):
            monkeypatch.setenv(f"PINECONE_PLUGIN_ASSISTANT_{variable}_HOST", guide.url)
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", local.url)
        monkeypatch.setenv("PINECONE_API_KEY", "docs-example-key")
        for commands, output, line in blocks():
            # A dumb terminal: the page shows no colours.
            terminal = Terminal(program=["bash", "-ec", commands], TERM="dumb")
            shown = re.sub(r" +$", "", terminal.end(), flags=re.MULTILINE)
            if output:
                assert shown == output, f"docs/cli.md, line {line}"


def test_every_command_is_on_the_page() -> None:
    from pinecone.cli.application import application

    page = PAGE.read_text(encoding="utf-8")
    app = application()
    for command in app.registered_commands:
        name = command.name or command.callback.__name__
        assert re.search(rf"`{name}`|`pinecone {name}|\b{name}`|`{name}", page), name
    for group in app.registered_groups:
        rows = re.findall(rf"^\| `{group.typer_instance.info.name} (.+?) \|", page, re.MULTILINE)
        for command in group.typer_instance.registered_commands:
            assert f"{command.name or command.callback.__name__}`" in rows[0]
