"""The entry point: says what to install, makes exit codes, and ends without a traceback where Unix tools do."""

from __future__ import annotations

import os
import signal
import sys
import warnings
from importlib.util import find_spec
from typing import TextIO

#: What a shell says of a program that ended because nobody reads its output: 128 + SIGPIPE.
BROKEN_PIPE = 141
INTERRUPTED = 130
_TERMINATED = 143


def main() -> int:
    """Run the command that the arguments of the process name; return its exit status."""
    missing = [name for name in ("typer", "rich") if find_spec(name) is None]
    if missing:
        needs = " and ".join(missing)
        print(f"pinecone: needs {needs}: pip install 'pinecone[cli]'", file=sys.stderr)
        return 1
    # A temporary service removes its folder when the interpreter ends, which this signal would prevent.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(_TERMINATED))
    warnings.showwarning = _show_warning
    for stream in (sys.stdout, sys.stderr):
        _show_what_it_can(stream)
    try:
        return _run()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return nobody_reads()


def _run() -> int:
    from pinecone.cli.application import application

    try:
        application()(prog_name="pinecone")
        code = 0
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 1
    sys.stdout.flush()  # here and not at the end of the interpreter, where nobody could catch a broken pipe
    return code


def nobody_reads() -> int:
    """Make the interpreter's last flush harmless; return the exit status of a program whose output nobody reads."""
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(null, stream.fileno())
    return BROKEN_PIPE


def _show_what_it_can(stream: TextIO) -> None:
    """Let characters that the stream's encoding lacks be shown as escapes: an id must not end the program."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def _show_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    print(f"pinecone: warning: {message}", file=sys.stderr)
