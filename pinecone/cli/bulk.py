"""The commands `pinecone load` and `pinecone export`: records of files, however many."""

from __future__ import annotations

from typing import Annotated

import typer

from pinecone.cli.commands import command, ungrouped
from pinecone.cli.output import Answer, counted
from pinecone.cli.session import Session
from pinecone.cli.values import IndexName, Namespace

app = ungrouped()

Concurrency = Annotated[
    int, typer.Option("--max-concurrency", min=1, max=64, help="Requests at a time.")
]
Format = Annotated[
    str | None,
    typer.Option(help="What the file holds. Default: what its name ends with."),
]


@command(app)
def export(
    session: Session,
    index: IndexName,
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="Where to write: .parquet, .jsonl or .arrow."),
    ],
    namespace: Namespace = "",
    all_namespaces: Annotated[
        bool, typer.Option("--all-namespaces", help="Export every namespace.")
    ] = False,
    prefix: Annotated[str | None, typer.Option(help="Only ids that start with this.")] = None,
    metadata: Annotated[bool, typer.Option(help="Export metadata as well.")] = True,
    resume: Annotated[bool, typer.Option(help="Go on where an earlier run was ended.")] = True,
    format: Format = None,
    max_concurrency: Concurrency = 8,
) -> Answer:
    """Write the records of an index into a file; ended before its end, the same command goes on."""
    done = session.open(index).index.export(
        file,
        format=format,
        namespace=namespace,
        all_namespaces=all_namespaces,
        prefix=prefix,
        include_metadata=metadata,
        resume=resume,
        max_concurrency=max_concurrency,
        show_progress=session.is_watched,
    )
    said = f"wrote {counted(done.record_count, 'record')} to {done.path}"
    if done.resumed_count:
        said += f", {done.resumed_count:,} of them in an earlier run"
    return Answer(done.to_dict(), [[said]])
