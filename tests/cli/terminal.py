"""Runs the command as a process: in a terminal of its own, or with pipes."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from fcntl import ioctl
from struct import pack
from termios import TIOCSWINSZ

from tests.helpers.programs import LONGEST_RUN, environment

PROGRAM = [sys.executable, "-c", "import sys; from pinecone.cli.main import main; sys.exit(main())"]


class Terminal:
    """A command whose input and output are a terminal, as they are for a person."""

    def __init__(
        self,
        *arguments: str,
        program: Sequence[str] = PROGRAM,
        columns: int = 100,
        **more: str,
    ) -> None:
        ours, theirs = pty.openpty()
        ioctl(theirs, TIOCSWINSZ, pack("HHHH", 40, columns, 0, 0))
        variables = environment(**{"TERM": "xterm-256color", **more})
        for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
            if name not in more:
                variables.pop(name, None)
        self.process = subprocess.Popen(
            [*program, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=variables,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(theirs)
        self._ours = ours
        self.shown = ""

    def type(self, text: str) -> None:
        """Press keys; `\\x03` is Ctrl-C, `\\x04` Ctrl-D."""
        os.write(self._ours, text.encode())

    def wait_for(self, text: str) -> None:
        """Wait until this is on the screen."""
        self._read(lambda: text in self.shown)
        assert text in self.shown, self.shown

    def end(self, code: int = 0) -> str:
        """Wait until the command has ended with this status; return all that was on the screen, with plain newlines."""
        self._read(lambda: False)
        os.close(self._ours)
        assert self.process.wait(LONGEST_RUN) == code, self.shown
        return self.shown.replace("\r\n", "\n")

    def _read(self, enough: Callable[[], bool]) -> None:
        deadline = time.monotonic() + LONGEST_RUN
        while not enough():
            ready, _, _ = select.select([self._ours], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, f"nothing more came: {self.shown}"
            try:
                data = os.read(self._ours, 65536)
            except OSError:  # Linux says so where other systems give nothing
                data = b""
            if not data:
                return
            self.shown += data.decode()


def _take_terminal() -> None:
    from fcntl import ioctl
    from termios import TIOCSCTTY

    ioctl(0, TIOCSCTTY, 0)


def piped(*arguments: str, code: int = 0, stdin: str = "", **more: str) -> tuple[str, str]:
    """Run a command with pipes; return what it wrote to standard output and to standard error."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        input=stdin,
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=LONGEST_RUN,
        check=False,
    )
    assert done.returncode == code, (done.stdout, done.stderr)
    return done.stdout, done.stderr
