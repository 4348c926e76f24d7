"""The command `pinecone doctor`: what to look at when calls do not work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

import typer

from pinecone.cli import installed, network
from pinecone.cli.check import Check, ok, problem
from pinecone.cli.commands import command, ungrouped
from pinecone.cli.output import Answer, styled
from pinecone.cli.problems import CommandError
from pinecone.cli.session import Session

app = ungrouped()

_PATIENCE = 10.0
_STYLES = {"ok": "green", "warning": "bold yellow", "problem": "bold red"}


@command(app)
def doctor(
    session: Session,
    index: Annotated[
        str | None, typer.Argument(metavar="[INDEX]", help="Check the way to this index, too.")
    ] = None,
) -> Answer:
    """Check the installation, the key and the network. The exit status is 1 if there is a problem."""
    found = [*installed.checks(), *_until_an_error(_service(session, index))]
    rows = [
        (
            styled(one.status, _STYLES[one.status]),
            one.name,
            one.found + (f". Cure: {one.cure}" if one.cure else ""),
        )
        for one in found
    ]
    bad = any(one.status == "problem" for one in found)
    document = {"ok": not bad, "checks": [asdict(one) for one in found]}
    return Answer(document, rows, ("STATUS", "CHECK", "FOUND"), code=int(bad))


def _until_an_error(checks: Iterator[Check]) -> Iterator[Check]:
    """Yield checks; an error that ends them is one of them."""
    from pinecone.errors import PineconeError

    try:
        yield from checks
    except (CommandError, PineconeError, ImportError) as error:
        yield problem("client", str(error))


def _service(session: Session, index: str | None) -> Iterator[Check]:
    from pinecone import Pinecone
    from pinecone.config import masked

    try:
        config = session.pc.config
        key = ok("key", f"{masked(config.api_key)}, {session.origin}")
    except CommandError as error:
        with Pinecone("none") as unused:
            config = unused.config
        key = problem("key", str(error))
    yield from network.environment(config.proxy_url)
    yield key
    yield ok("service", config.host)
    patience = min(config.timeout, _PATIENCE)
    way = list(network.path_to("service", config, patience))
    yield from way
    if any(one.status == "problem" for one in (key, *way)):
        return
    with session.pc.with_options(timeout=patience, max_retries=0) as asked:
        yield from network.answers(
            "service: key",
            lambda: list(asked.indexes.list()),
            lambda found: f"accepted, indexes: {len(found):,}",
        )
    if index is not None:
        yield from _index(session, index, patience)


def _index(session: Session, name: str, patience: float) -> Iterator[Check]:
    for kind, grpc in (("REST", False), ("gRPC", True)):
        handle = session.open(name, grpc=grpc).index
        if not grpc:
            yield ok("index", handle.config.host)
            yield from network.path_to("index", handle.config, patience)
        with handle.with_options(timeout=patience, max_retries=0) as asked:
            yield from network.answers(
                f"index: {kind}",
                asked.describe_index_stats,
                lambda stats: f"records: {stats.total_vector_count:,}",
            )
