"""The command as a process: on a terminal and in a pipe, interrupted, unread, without its extra."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pinecone import Pinecone
from pinecone.local import PineconeLocal
from tests.cli.conftest import run
from tests.helpers.assistant_service import assistant_service
from tests.helpers.programs import LONGEST_RUN, ROOT, environment
from tests.helpers.scripted_server import hold, reply, serving
from tests.helpers.waiting import wait_until

pytest.importorskip("pty", reason="there are no such terminals on Windows")
from tests.cli.terminal import PROGRAM, Terminal, piped

pytestmark = pytest.mark.slow
ESCAPE = "\x1b["


def test_a_table_is_drawn_on_a_terminal_and_colours_are_only_there(films: str) -> None:
    drawn = Terminal("index", "list").end()
    assert ESCAPE in drawn
    assert "DIMENSION" in drawn
    assert films in drawn
    plain = Terminal("index", "list", NO_COLOR="1").end()
    assert "\x1b[3" not in plain
    assert "DIMENSION" in plain
    out, err = piped("index", "list")
    assert ESCAPE not in out + err
    assert "DIMENSION" not in out
    assert [films, "3"] in [line.split("\t")[:2] for line in out.splitlines()]
    shown = Terminal("index", "list", "--json").end()
    assert films in [one["name"] for one in json.loads(shown)["indexes"]]


def test_help_is_framed_on_a_terminal_and_plain_in_a_pipe() -> None:
    assert "╭" in Terminal("--help").end()
    out, err = piped("--help")
    assert out.startswith("Usage: pinecone [OPTIONS] COMMAND")
    assert "╭" not in out
    assert err == ""


def test_errors_go_to_standard_error_with_the_status_of_their_kind(service: PineconeLocal) -> None:
    out, err = piped("index", "describe", "nowhere", code=1)
    assert out == ""
    assert err.startswith("error: [404")
    assert "Traceback" not in err
    assert piped("index", "describe", code=2)[0] == ""
    assert piped("nonsense", code=2)[0] == ""
    drawn = Terminal("index", "describe", "nowhere").end(1)
    assert f"{ESCAPE}1;31merror:" in drawn
    assert ESCAPE not in Terminal("index", "describe", "nowhere", NO_COLOR="1").end(1)


def test_a_service_that_is_not_there_ends_with_status_1() -> None:
    away = {"PINECONE_API_KEY": "test-key-1234", "PINECONE_CONTROLLER_HOST": "http://127.0.0.1:9"}
    out, err = piped("index", "list", "--timeout", "1", code=1, **away)
    assert out == ""
    assert err.startswith("error: ")
    assert "127.0.0.1" in err


@pytest.mark.parametrize(("key", "code"), [("y\n", 0), ("n\n", 1), ("\n", 1), ("\x04", 1)])
def test_a_person_is_asked_before_anything_is_deleted(
    pc: Pinecone, films: str, key: str, code: int
) -> None:
    terminal = Terminal("delete", films, "--all")
    terminal.wait_for("? [y/N] ")
    terminal.type(key)
    shown = terminal.end(code)
    assert f"delete every record in namespace __default__ of {films}?" in shown
    assert ("nothing was done" in shown) == bool(code)
    with pc.index(films) as index:
        assert index.describe_index_stats().total_vector_count == (2 if code else 0)


def test_ctrl_c_at_a_question_ends_with_status_130(films: str) -> None:
    terminal = Terminal("index", "delete", films)
    terminal.wait_for("? [y/N] ")
    terminal.type("\x03")
    assert "Traceback" not in terminal.end(130)


def test_ctrl_c_while_the_service_is_silent_ends_with_status_130() -> None:
    with serving(hold(reply())) as server:
        away = {"PINECONE_API_KEY": "test-key-1234", "PINECONE_CONTROLLER_HOST": server.url}
        terminal = Terminal("index", "list", **away)
        wait_until(lambda: bool(server.requests))
        terminal.type("\x03")
        assert "Traceback" not in terminal.end(130)


def test_nobody_reading_ends_it_quietly(pc: Pinecone, films: str) -> None:
    with pc.index(films) as index:
        index.upsert(vectors=[(f"{n:05}" + "x" * 200, [1.0, 0.0, 0.0]) for n in range(1000)])
    for arguments, code in (
        (["list", films], 141),
        (["list", films, "--json"], 141),
        (["--help"], 1),
    ):
        process = subprocess.Popen(
            [*PROGRAM, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(LONGEST_RUN) == code, arguments
        process.stderr.close()


def test_a_full_disk_is_an_error_and_no_traceback(films: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    for arguments in (["list", films], ["list", films, "--json"], ["--version"]):
        with open("/dev/full", "w") as full:
            done = subprocess.run(
                [*PROGRAM, *arguments],
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                env=environment(),
                timeout=LONGEST_RUN,
                check=False,
            )
        assert done.returncode == 1
        assert "No space left on device" in done.stderr
        assert "Traceback" not in done.stderr
        assert "Exception ignored" not in done.stderr


def test_a_process_without_standard_streams_runs(films: str, tmp_path: Path) -> None:
    path = tmp_path / "heat.jsonl"
    command = '"$@" <&- >&- 2>&-'
    program = ["sh", "-c", command, "sh", *PROGRAM, "export", films, str(path), "--prefix", "h"]
    done = subprocess.run(program, env=environment(), timeout=LONGEST_RUN, check=False)
    assert done.returncode == 0
    assert json.loads(path.read_text())["id"] == "heat"


def test_documents_are_utf_8_and_lines_are_what_the_encoding_can_say(films: str) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    piped("upsert", films, "--id", "up", "--vector", "1,0,0", "--metadata", '{"title": "Là-haut"}')
    out, _ = piped("fetch", films, "up", "--json", **ascii_only)
    assert json.loads(out)["records"]["up"]["metadata"] == {"title": "Là-haut"}
    out, _ = piped("fetch", films, "up", **ascii_only)
    assert "L\\xe0-haut" in out


def test_a_key_is_asked_for_and_not_shown(config_file: Path) -> None:
    terminal = Terminal("profile", "add", "work", PINECONE_CONFIG_FILE=str(config_file))
    terminal.wait_for("API key: ")
    terminal.type("typed-secret-1234\n")
    shown = terminal.end()
    assert "typed-secret" not in shown
    assert "api_key = typed-secret-1234" in config_file.read_text()


def test_a_conversation_goes_on_until_goodbye() -> None:
    with assistant_service() as guide:
        guide.add("guide", "guide.pdf")
        hosts = {f"PINECONE_PLUGIN_ASSISTANT_{one}_HOST": guide.url for one in ("CONTROL", "DATA")}
        terminal = Terminal("assistant", "chat", "guide", PINECONE_API_KEY="test-key-1234", **hosts)
        for number in (1, 2):
            terminal.wait_for("> ")
            terminal.shown = ""
            terminal.type(f"question {number}\n")
            terminal.wait_for("[guide.pdf, page 3]")
        terminal.type("exit\n")
        terminal.end()
        said = [one["content"] for one in guide.requests[-1].json()["messages"]]
        assert said == ["question 1", "The lighthouse was built in 1812.", "question 2"]


def test_the_embedded_service_of_a_folder_keeps_what_a_command_writes(tmp_path: Path) -> None:
    data = ["--local-path", str(tmp_path / "data")]
    run("index", "create", "films", "--dimension", "2", *data)
    run("upsert", "films", "--id", "heat", "--vector", "1,0", *data)
    assert run("list", "films", *data).stdout == "heat\n"
    with PineconeLocal(tmp_path / "data"):
        assert "--local-path" in run("index", "list", *data, code=1).stderr


def test_local_finds_a_running_service_or_says_that_a_temporary_one_is_empty(
    films: str, service: PineconeLocal, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = run("index", "list", "--local")
    assert films in found.stdout
    assert found.stderr == ""
    monkeypatch.setenv("PINECONE_CONTROLLER_HOST", "http://127.0.0.1:9")
    monkeypatch.delenv("PINECONE_API_KEY")
    empty = run("index", "list", "--local")
    assert empty.stdout == ""
    assert "this one is empty" in empty.stderr


def test_a_temporary_service_removes_its_folder_when_it_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with assistant_service() as guide:
        # A conversation waits for its first question, with the service running.
        hosts = {"PINECONE_PLUGIN_ASSISTANT_CONTROL_HOST": guide.url, "TMPDIR": str(tmp_path)}
        away = {"PINECONE_CONTROLLER_HOST": "http://127.0.0.1:9"}
        terminal = Terminal("assistant", "chat", "guide", "--local", **hosts, **away)
        terminal.wait_for("> ")
        assert [one.name[:15] for one in tmp_path.iterdir()] == ["pinecone-local-"]
        os.kill(terminal.process.pid, signal.SIGTERM)
        assert "Traceback" not in terminal.end(143)
        assert list(tmp_path.iterdir()) == []


def test_without_the_extra_it_says_in_one_line_what_to_install() -> None:
    done = subprocess.run(
        [PROGRAM[0], "-S", *PROGRAM[1:]],  # without site-packages
        env=environment(PYTHONPATH=str(ROOT)),
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
    )
    expected = "pinecone: needs typer and rich: pip install 'pinecone[cli]'\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", expected)


def test_help_imports_nothing_of_the_client() -> None:
    code = (
        "import sys\n"
        "from pinecone.cli.main import main\n"
        "sys.argv = ['pinecone', '--help']\n"
        "main()\n"
        "heavy = ('httpx', 'msgspec', 'orjson', 'grpc', 'numpy', 'attrs', 'rich', 'pinecone_api')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_completion_is_offered_for_the_usual_shells() -> None:
    for shell in ("bash", "zsh", "fish"):
        asked = {
            "_PINECONE_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": "pinecone ind",
            "COMP_CWORD": "1",
            "_TYPER_COMPLETE_ARGS": "pinecone ind",
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }
        assert "index" in piped(**asked)[0]
