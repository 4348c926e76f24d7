"""The commands `pinecone namespace ...`."""

from __future__ import annotations

from typing import Annotated

import typer

from pinecone.cli.commands import command, group
from pinecone.cli.output import Answer
from pinecone.cli.session import Session
from pinecone.cli.values import IndexName, Yes

app = group("namespace", "List and delete the namespaces of an index.")


@command(app, "list")
def list_namespaces(
    session: Session,
    index: IndexName,
    prefix: Annotated[
        str | None, typer.Option(help="Only those whose name starts with this.")
    ] = None,
) -> Answer:
    """List the namespaces of an index, with the number of their records."""
    pages = session.open(index).index.list_namespaces(prefix=prefix)
    found = [space for page in pages for space in page.namespaces]
    rows = [(space.name, space.record_count) for space in found]
    return Answer(
        {"namespaces": [space.to_dict() for space in found]}, rows, ("NAMESPACE", "RECORDS")
    )


@command(app)
def delete(
    session: Session,
    index: IndexName,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="The namespace; __default__ is the default one.")
    ],
    yes: Yes = False,
) -> Answer:
    """Delete a namespace with every record in it."""
    session.confirm(f"delete the namespace {name} of {index} with every record in it", yes=yes)
    session.open(index).index.delete_namespace(name=name)
    return Answer({"deleted": name}, [[f"deleted {name}"]])
