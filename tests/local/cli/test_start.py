"""`pinecone-local start`: what it refuses, and what it leaves behind."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from pinecone.local.cli.main import main
from tests.local.process import Process
from tests.local.rest import Control


@pytest.mark.slow
def test_start_without_a_path_removes_its_data(tmp_path: Path) -> None:
    with Process("--port", "0") as process:
        process.wait_ready()
        process.process.send_signal(signal.SIGTERM)
        code, out, err = process.finish()
    assert (code, out, err) == (0, "", "")
    folder, _, kept = process.ready.splitlines()[1].removeprefix("Data: ").partition(" ")
    assert kept == "(removed when it stops)"
    assert not Path(folder).exists()


@pytest.mark.slow
def test_start_on_a_taken_port_says_so(own: Control) -> None:
    port = own.url.rpartition(":")[2]
    with Process("--port", port) as process:
        code, out, err = process.finish()
    assert (code, out) == (1, "")
    assert f"cannot listen on 127.0.0.1:{port}: " in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["start", "--port=-1"], "'-1' is not a port: expected 0 to 65535"),
        (["start", "--port=65536"], "'65536' is not a port: expected 0 to 65535"),
        (["start", "--port=²"], "'²' is not a port: expected 0 to 65535"),
        (["start", "--colour", "red"], "unknown arguments: --colour red"),
        ([], "the following arguments are required: command"),
        (["stop"], "invalid choice: 'stop'"),
    ],
)
def test_command_line_mistakes_are_named(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert message in printed.err.splitlines()[-1]


@pytest.mark.slow
def test_start_refuses_a_file_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with Process("--path", str(tmp_path / "file"), "--port", "0") as process:
        code, out, err = process.finish()
    assert (code, out) == (1, "")
    assert err == f"error: [Errno 17] path: cannot keep data in {tmp_path}/file: it is a file\n"
