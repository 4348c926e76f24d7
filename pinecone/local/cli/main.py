"""The command line: ``pinecone-local start``, ``status``, ``reset``, ``seed``, ``verify`` and ``quickstart``."""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

DEFAULT_PORT = 5080


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    parser = _parser()
    options, rest = parser.parse_known_args(argv)
    if options.command == "quickstart":
        from pinecone.local.cli.quickstart import main as quickstart

        return quickstart(rest)
    if rest:
        parser.error(f"unknown arguments: {' '.join(rest)}")
    try:
        if options.command == "start":
            return _start(options)
        if options.command == "verify":
            return _verify(options.path)
        from pinecone.local.cli import remote
    except ImportError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return remote.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pinecone-local",
        description="An embedded Pinecone service for development and tests.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    _add_start(commands.add_parser("start", help="run the service until Ctrl-C"))
    verify = commands.add_parser(
        "verify", help="check the data of a service that is not running against its checksums"
    )
    verify.add_argument("--path", required=True, help="the folder that the data is in")
    status = commands.add_parser("status", help="show what a running service holds")
    reset = commands.add_parser("reset", help="delete everything in a running service")
    reset.add_argument("--yes", action="store_true", help="do not ask")
    seed = commands.add_parser("seed", help="fill an index of a running service with records")
    seed.add_argument(
        "file",
        nargs="?",
        help="JSON records, one on each line: either with values, or with text to embed; without "
        "a file the docstrings of Python's standard library",
    )
    seed.add_argument("--index", default="seeded", help="default: seeded; made when missing")
    seed.add_argument("--namespace", default="", help="default: the default one")
    seed.add_argument("--field", default="text", help="field with the text (default: text)")
    seed.add_argument(
        "--model", default="llama-text-embed-v2", help="embedding model (default: %(default)s)"
    )
    seed.add_argument("--limit", type=_positive, help="use only this many records")
    for command in (status, reset, seed):
        command.add_argument(
            "--url",
            default=os.environ.get("PINECONE_CONTROLLER_HOST", f"http://127.0.0.1:{DEFAULT_PORT}"),
            help="address of the service (default: PINECONE_CONTROLLER_HOST, or "
            f"http://127.0.0.1:{DEFAULT_PORT})",
        )
        command.add_argument(
            "--port",
            dest="url",
            type=_url_of_port,
            default=argparse.SUPPRESS,
            metavar="PORT",
            help="port of a service on this machine, in the place of its address",
        )
    # It has a parser of its own, --help included.
    commands.add_parser(
        "quickstart",
        help="index the standard library's docstrings and ask them",
        add_help=False,
    )
    return parser


def _add_start(start: argparse.ArgumentParser) -> None:
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
    start.add_argument(
        "--tls-cert",
        metavar="FILE",
        help="certificate for 127.0.0.1 in PEM format; serves https:// on every port",
    )
    start.add_argument(
        "--tls-key", metavar="FILE", help="private key of the certificate in PEM format"
    )
    start.add_argument(
        "--bucket",
        action="append",
        default=[],
        metavar="URI=FOLDER",
        help="let bulk imports read a local folder for a bucket, such as s3://films=./films",
    )
    start.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="answer requests to this public name too, and from its pages; * for any name "
        "(more in PINECONE_LOCAL_ALLOWED_HOSTS, with commas between them)",
    )
    start.add_argument("--embedding", help="local embedding (default: the best installed)")
    simulated = start.add_argument_group("behaviour of the real service, off by default")
    for name, kind, text in (
        ("initializing", float, "seconds until a new index is ready"),
        ("terminating", float, "seconds during which a deleted index is still described"),
        ("copying", float, "seconds until a new backup or collection is ready"),
        ("restoring", float, "seconds that a restore job takes"),
        ("latency", float, "seconds that every answer takes longer"),
        ("consistency-lag", float, "seconds until a read sees a write"),
        ("fail-every", int, "every n-th request fails"),
        ("fail-status", int, "HTTP status of those failures (default: 503)"),
        ("fail-for", float, "seconds from each of those on in which all others fail, too"),
        ("rate-limit", int, "requests a second that each index takes"),
        ("retry-after", float, "seconds that refused requests are asked to wait"),
        ("drop-every", int, "every n-th request has its connection dropped"),
        ("token-lifetime", float, "seconds that an access token of the Admin API is valid for"),
    ):
        simulated.add_argument(f"--{name}", type=kind, help=text, metavar="N")


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: expected 0 to 65535")
    return int(text)


def _url_of_port(text: str) -> str:
    return f"http://127.0.0.1:{_port(text)}"


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above zero")
    return int(text)


def _arguments(options: argparse.Namespace) -> dict[str, Any]:
    """Return the arguments of PineconeLocal that the options stand for.

    Raises:
        ValueError: Options do not go together, or a value is out of range.
    """
    from pinecone.local import Simulation

    if (options.tls_cert is None) != (options.tls_key is None):
        raise ValueError("--tls-cert and --tls-key must be given together")
    buckets = {}
    for text in options.bucket:
        uri, found, folder = text.partition("=")
        if not (uri and found and folder):
            raise ValueError(f"--bucket must be URI=FOLDER, got {text!r}")
        buckets[uri] = folder
    simulated = (
        "initializing",
        "terminating",
        "copying",
        "restoring",
        "latency",
        "consistency_lag",
        "fail_every",
        "fail_status",
        "fail_for",
        "rate_limit",
        "retry_after",
        "drop_every",
        "token_lifetime",
    )
    chosen = {name: getattr(options, name) for name in simulated}
    return {
        "path": options.path,
        "port": options.port,
        "api_key": options.api_key,
        "tls": None if options.tls_cert is None else (options.tls_cert, options.tls_key),
        "embedding": options.embedding,
        "buckets": buckets,
        "allowed_hosts": options.allow_host,
        "simulate": Simulation(**{name: n for name, n in chosen.items() if n is not None}),
    }


def _allow_many_files() -> None:
    """Let this process open as many files as the system allows: each index needs several."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return
    with contextlib.suppress(OSError, ValueError):
        most = 65_536 if hard == resource.RLIM_INFINITY else min(hard, 65_536)
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, most), hard))


def _about_certificate(file: str) -> str:
    how = "clients trust it with ssl_ca_certs, or SSL_CERT_FILE in the environment"
    return f"Certificate: {os.path.abspath(file)} ({how})\n"


def _start(options: argparse.Namespace) -> int:
    from pinecone.local import PineconeLocal, StorageError

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    _allow_many_files()
    # Not an Event: a signal may arrive while the loop below holds its lock, which set() needs too.
    asked_to_stop: SimpleQueue[int] = SimpleQueue()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _: asked_to_stop.put(number))
    try:
        local = PineconeLocal(**_arguments(options))
    except (StorageError, OSError, ValueError, LookupError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    with local:
        tls = "" if options.tls_cert is None else _about_certificate(options.tls_cert)
        kept = "removed when it stops" if options.path is None else "kept"
        print(
            f"Pinecone Local is ready at {local.url}\n"
            f"Data: {local.path} ({kept})\n"
            f"Console: {local.url}/console\n{tls}\n"
            f"  export PINECONE_API_KEY={'<your key>' if options.api_key else 'local'}\n"
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


def _verify(path: str) -> int:
    from pinecone.local.errors import StorageError
    from pinecone.local.project.verify import verify

    damaged = False
    try:
        for what, problems in verify(Path(path)):
            print(f"{what}: {'damaged' if problems else 'ok'}")
            for problem in problems:
                print(f"  {problem}")
            damaged = damaged or bool(problems)
    except (StorageError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 1 if damaged else 0
