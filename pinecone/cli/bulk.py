"""The commands `pinecone load` and `pinecone export`: records of files, however many."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from pinecone.cli.commands import command, ungrouped
from pinecone.cli.output import Answer, counted
from pinecone.cli.session import Session, Target
from pinecone.cli.values import IndexName, Namespace, pairs_of

app = ungrouped()

Concurrency = Annotated[
    int, typer.Option("--max-concurrency", min=1, max=64, help="Requests at a time.")
]
Format = Annotated[
    str | None,
    typer.Option(help="What the file holds. Default: what its name ends with."),
]


@command(app)
def load(
    session: Session,
    index: IndexName,
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Parquet, Arrow, JSON lines, CSV or .npy; also a folder, 'parts/*.parquet' or s3://...",
        ),
    ],
    namespace: Annotated[
        str | None,
        typer.Option(
            "--namespace", "-n", help="Where to write. Default: what the column namespace says."
        ),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ROLE=NAME",
            help="Column that holds id, values, sparse_values, metadata (as objects) or namespace.",
        ),
    ] = None,
    metadata_column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Column that becomes a key of the metadata. Can be given several times.",
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="vectors|records|documents",
            help="What is loaded. Default: what the index holds.",
        ),
    ] = None,
    format: Format = None,
    journal: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Note here what is stored, and go on where an earlier run was ended.",
        ),
    ] = None,
    failures: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Go on after failures, and write those records here, as JSON lines.",
        ),
    ] = None,
    batch_size: Annotated[
        int | None,
        typer.Option(min=1, max=1000, help="Records in a request. Default: as many as fit."),
    ] = None,
    max_concurrency: Concurrency = 8,
    grpc: Annotated[bool, typer.Option("--grpc", help="Speak gRPC to the index.")] = False,
) -> Answer:
    """Write the records of files into an index, however many. The exit status is 1 if a record is not stored."""
    from pinecone.errors import PartialFailureWarning

    roles = _columns(column or [], metadata_column)
    target = session.open(index, grpc=grpc)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PartialFailureWarning)  # the answer says it
        done = target.index.load(
            files[0] if len(files) == 1 else files,
            namespace=namespace,
            kind=kind or _kind(target),
            columns=roles,
            format=format,
            journal=journal,
            failures=failures,
            on_error="raise" if failures is None else "return",
            batch_size=batch_size,
            max_concurrency=max_concurrency,
        )
    document = {name: value for name, value in done.to_dict().items() if name != "failures"}
    said = f"stored {counted(done.loaded_count, 'record')} in {done.elapsed:.1f} s"
    for number, what in (
        (done.skipped_count, "stored by an earlier run"),
        (done.duplicate_count, "with the id of a later one"),
        (done.failed_count, f"not stored, see {failures}"),
    ):
        said += f"; {number:,} {what}" if number else ""
    return Answer(document, [[said]], code=1 if done.failed_count else 0)


def _kind(target: Target) -> str:
    """Return what an index holds, in the words of `Index.load`."""
    if target.document_fields is not None:
        return "documents"
    return "vectors" if target.embed is None else "records"


def _columns(
    roles: list[str], metadata: list[str] | None
) -> Mapping[str, str | Sequence[str]] | None:
    """Return which columns have which role, from texts such as `id=key`; None if nothing is said about it."""
    found: dict[str, str | Sequence[str]] = {**pairs_of(roles, "--column", "ROLE=NAME")}
    if metadata:
        found["metadata"] = metadata
    return found or None


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
    from pinecone._requests.batches import is_watched

    done = session.open(index).index.export(
        file,
        format=format,
        namespace=namespace,
        all_namespaces=all_namespaces,
        prefix=prefix,
        include_metadata=metadata,
        resume=resume,
        max_concurrency=max_concurrency,
        show_progress=is_watched(),
    )
    said = f"wrote {counted(done.record_count, 'record')} to {done.path}"
    if done.resumed_count:
        said += f", {done.resumed_count:,} of them in an earlier run"
    return Answer(done.to_dict(), [[said]])
