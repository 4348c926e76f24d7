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
    _replace_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        _show_what_it_can(stream)
    try:
        return _run()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return nobody_reads()
    except OSError as error:
        # Those of commands are caught there: this is standard output, on a full disk.
        print(f"error: standard output: {error}", file=sys.stderr)
        _drop(sys.stdout)
        return 1


def _run() -> int:
    from pinecone.cli.application import application

    try:
        application()(prog_name="pinecone")
        code = 0
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 1
    sys.stdout.flush()  # here and not at the end of the interpreter, where nobody could catch what goes wrong
    return code


def nobody_reads() -> int:
    """Return the exit status of a program whose output nobody reads, and see that nothing more is written."""
    _drop(sys.stdout)
    _drop(sys.stderr)
    return BROKEN_PIPE


def _drop(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere: the interpreter flushes it at its end, and would complain."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)


def _replace_what_is_closed() -> None:
    """Give a process that was started without standard streams some that lead nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115 - for good


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
