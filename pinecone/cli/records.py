"""The commands that write, read, list and delete records: `pinecone upsert`, `fetch`, `list` and `delete`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Annotated, Any

import typer

from pinecone.cli.commands import command, ungrouped
from pinecone.cli.output import Answer, counted, say
from pinecone.cli.problems import UsageError
from pinecone.cli.session import Session, Target
from pinecone.cli.values import (
    Filter,
    IndexName,
    Namespace,
    Yes,
    object_of,
    option,
    text_of,
    vector_of,
)

app = ungrouped()

Ids = Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Ids of records.")]


@command(app)
def upsert(
    session: Session,
    index: IndexName,
    file: Annotated[
        str | None,
        typer.Argument(metavar="[FILE]", help="Records as lines of JSON; - for standard input."),
    ] = None,
    id: Annotated[str | None, typer.Option(help="Instead of FILE: id of one record.")] = None,
    vector: Annotated[
        Any,
        option(
            "--vector", parser=vector_of, metavar="NUMBERS", help="Its values: [0.1, 0.2] or @FILE."
        ),
    ] = None,
    metadata: Annotated[
        Any, option("--metadata", parser=object_of, metavar="JSON", help="Its metadata.")
    ] = None,
    namespace: Namespace = "",
) -> Answer:
    """Write records: vectors, text that the index embeds, or documents.

    A line is {"id": "a", "values": [0.1, 0.2], "metadata": {}}, or of text and documents {"_id": "a", "text": "..."}.
    For large files there is 'pinecone load'.
    """
    if (file is None) == (id is None):
        raise UsageError("expected either FILE or --id with --vector")
    if id is not None:
        given = [{"id": id, "values": vector, "metadata": metadata}]
    else:
        given = _records(text_of("-" if file == "-" else f"@{file}"), str(file))
    if not given:
        raise UsageError("there are no records")
    written = _write(session.open(index), given, namespace)
    return Answer({"upserted_count": written}, [[f"wrote {counted(written, 'record')}"]])


def _write(target: Target, given: list[dict[str, Any]], namespace: str) -> int:
    """Write records in the way that they, and the index, ask for; return how many."""
    quiet: dict[str, Any] = {"namespace": namespace, "show_progress": False}
    if target.document_fields is not None:
        done = target.index.documents.upsert(documents=given, **quiet)
        return done.upserted_count or 0
    if "values" in given[0] or "sparse_values" in given[0]:
        return target.index.upsert(vectors=given, **quiet).upserted_count or 0
    return target.index.upsert_records(records=given, namespace=namespace).record_count


def _records(text: str, source: str) -> list[dict[str, Any]]:
    """Return the records of a text: lines of JSON, or an array of objects.

    Raises:
        UsageError: A line is not one; the message names it.
    """
    found: list[Any] = []
    if text.lstrip().startswith("["):
        found = _decoded(text, source)
    else:
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                found.append(_decoded(line, f"{source}, line {number}"))
    for number, one in enumerate(found, 1):
        if not isinstance(one, dict):
            raise UsageError(f"{source}, record {number}: expected a JSON object")
    return found


def _decoded(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UsageError(f"{where} is not JSON: {error}") from None


@command(app)
def fetch(
    session: Session,
    index: IndexName,
    ids: Ids = None,
    namespace: Namespace = "",
    filter: Filter = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="With --filter: how many at most. Default: 100.")
    ] = None,
) -> Answer:
    """Show records, by their ids or by a filter. The exit status is 1 if an id is not there."""
    if bool(ids) == (filter is not None):
        raise UsageError("expected either ids or --filter")
    target = session.open(index)
    if target.document_fields is not None:
        documents = target.index.documents.fetch(
            ids=ids, filter=filter, namespace=namespace, limit=limit
        ).documents
        records = {id: one.to_dict() for id, one in documents.items()}
        rows = list(records.items())
        return _fetched(records, rows, ("ID", "DOCUMENT"), ids)
    if ids:
        found = target.index.fetch(ids=ids, namespace=namespace).vectors
    else:
        found = target.index.fetch_by_metadata(
            filter=filter, namespace=namespace, limit=limit
        ).vectors
    shown = [
        (one.id, one.metadata or None, one.values or one.sparse_values) for one in found.values()
    ]
    records = {id: one.to_dict() for id, one in found.items()}
    return _fetched(records, shown, ("ID", "METADATA", "VALUES"), ids)


def _fetched(
    records: dict[str, Any],
    rows: Iterable[tuple[Any, ...]],
    head: tuple[str, ...],
    ids: list[str] | None,
) -> Answer:
    missing = [id for id in ids or () if id not in records]
    if missing:
        say(f"not found: {', '.join(missing)}")
    return Answer({"records": records}, rows, head, code=1 if missing else 0)


@command(app, "list")
def list_ids(
    session: Session,
    index: IndexName,
    prefix: Annotated[
        str | None, typer.Option(help="Only ids that start with this.", show_default=False)
    ] = None,
    namespace: Namespace = "",
    limit: Annotated[
        int | None, typer.Option(min=1, help="How many at most. Default: all.")
    ] = None,
) -> Answer:
    """List the ids of records, one on each line."""
    ids = islice(_ids(session.open(index), prefix, namespace), limit)
    if session.json:
        return Answer({"ids": list(ids)})
    return Answer(None, ([id] for id in ids))


def _ids(target: Target, prefix: str | None, namespace: str) -> Iterator[str]:
    if target.document_fields is not None:
        yield from (
            one.id for one in target.index.documents.list(prefix=prefix, namespace=namespace)
        )
        return
    for page in target.index.list(prefix=prefix, namespace=namespace):
        yield from (one.id for one in page.vectors if one.id is not None)


@command(app)
def delete(
    session: Session,
    index: IndexName,
    ids: Ids = None,
    filter: Filter = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Delete every record of the namespace.")
    ] = False,
    namespace: Namespace = "",
    yes: Yes = False,
) -> Answer:
    """Delete records: those with these ids, those that a filter finds, or all of a namespace."""
    if [bool(ids), filter is not None, everything].count(True) != 1:
        raise UsageError("expected one of: ids, --filter, --all")
    what = counted(len(ids), "record") if ids else "every record" + (" that fits" if filter else "")
    session.confirm(f"delete {what} in namespace {namespace or '__default__'} of {index}", yes=yes)
    target = session.open(index)
    chosen: dict[str, Any] = {"ids": ids or None, "filter": filter, "delete_all": everything}
    where = target.index if target.document_fields is None else target.index.documents
    where.delete(namespace=namespace, **chosen)
    deleted: Any = ids or filter or "all"
    return Answer({"deleted": deleted}, [[f"deleted {what}"]])
