"""The command line: ``python -m pinecone.local start`` and ``quickstart``."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
from collections.abc import Sequence
from queue import Empty, SimpleQueue

from pinecone.local.errors import StorageError
from pinecone.local.service import PineconeLocal

DEFAULT_PORT = 5080


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    arguments, rest = _parser().parse_known_args(argv)
    if arguments.command == "quickstart":
        from pinecone.local.quickstart import main as quickstart

        return quickstart(rest)
    if rest:
        _parser().error(f"unknown arguments: {' '.join(rest)}")
    return _start(arguments.path, arguments.port, arguments.api_key)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m pinecone.local",
        description="An embedded Pinecone service for development and tests.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    start = commands.add_parser("start", help="run the service until Ctrl-C")
    start.add_argument(
        "--path", help="folder to keep data in (default: a temporary one, removed at the end)"
    )
    start.add_argument(
        "--port",
        type=_port,
        default=DEFAULT_PORT,
        help=f"control plane port, 0 for any free one (default: {DEFAULT_PORT})",
    )
    start.add_argument(
        "--api-key", help="refuse requests with another key (default: accept any key)"
    )
    # It has a parser of its own, --help included.
    commands.add_parser(
        "quickstart",
        help="index the standard library's docstrings and ask them",
        add_help=False,
    )
    return parser


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: expected 0 to 65535")
    return int(text)


def _start(path: str | None, port: int, api_key: str | None) -> int:
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    # Not an Event: a signal may arrive while the loop below holds its lock, which set() needs too.
    asked_to_stop: SimpleQueue[int] = SimpleQueue()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _: asked_to_stop.put(number))
    try:
        local = PineconeLocal(path, port=port, api_key=api_key)
    except (StorageError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    with local:
        kept = "removed when it stops" if path is None else "kept"
        print(
            f"Pinecone Local is ready at {local.url}\n"
            f"Data: {local.path} ({kept})\n\n"
            f"  export PINECONE_API_KEY={'<your key>' if api_key else 'local'}\n"
            f"  export PINECONE_CONTROLLER_HOST={local.url}\n",
            flush=True,
        )
        # Waiting in slices lets signals through on Windows too.
        while True:
            try:
                asked_to_stop.get(timeout=1.0)
                return 0
            except Empty:
                continue
