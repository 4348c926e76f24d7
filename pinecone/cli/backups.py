"""The commands `pinecone backup ...`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pinecone.cli.commands import command, group
from pinecone.cli.indexes import described
from pinecone.cli.output import Answer, fields
from pinecone.cli.session import Session
from pinecone.cli.values import Yes

if TYPE_CHECKING:
    from pinecone import BackupModel

app = group("backup", "Create, list, describe, restore and delete backups of indexes.")

Id = Annotated[str, typer.Argument(metavar="ID", help="Id of the backup.")]


@command(app, "list")
def list_backups(
    session: Session,
    index: Annotated[
        str | None, typer.Argument(metavar="[INDEX]", help="Only those of this index.")
    ] = None,
) -> Answer:
    """List backups: of one index, or of all."""
    found: list[BackupModel] = []
    token = None
    while True:
        page = session.pc.backups.list(index_name=index, pagination_token=token)
        found += page
        token = page.pagination.next if page.pagination else None
        if not token:
            break
    rows = [
        (one.backup_id, one.name, one.source_index_name, one.status, one.record_count)
        for one in found
    ]
    document = {"backups": [one.to_dict() for one in found]}
    return Answer(document, rows, ("ID", "NAME", "INDEX", "STATUS", "RECORDS"))


@command(app)
def create(
    session: Session,
    index: Annotated[str, typer.Argument(metavar="INDEX", help="Name of the index.")],
    name: Annotated[str | None, typer.Option(help="Name of the backup.")] = None,
    description: Annotated[str | None, typer.Option(help="Text about the backup.")] = None,
) -> Answer:
    """Start a backup of an index."""
    made = session.pc.backups.create(index_name=index, name=name, description=description)
    return _described(made)


@command(app)
def describe(session: Session, id: Id) -> Answer:
    """Show the status, origin and size of a backup."""
    return _described(session.pc.backups.describe(backup_id=id))


@command(app)
def restore(
    session: Session,
    id: Id,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the new index.")],
    wait: Annotated[bool, typer.Option(help="Wait until it can be used.")] = True,
) -> Answer:
    """Make a new index of a backup."""
    timeout = None if wait else -1
    session.pc.create_index_from_backup(name=name, backup_id=id, timeout=timeout)
    return described(session.pc.indexes.describe(name))


@command(app)
def delete(session: Session, id: Id, yes: Yes = False) -> Answer:
    """Delete a backup."""
    session.confirm(f"delete the backup {id}", yes=yes)
    session.pc.backups.delete(backup_id=id)
    return Answer({"deleted": id}, [[f"deleted {id}"]])


def _described(backup: BackupModel) -> Answer:
    pairs = {
        "id": backup.backup_id,
        "name": backup.name,
        "index": backup.source_index_name,
        "status": backup.status,
        "records": backup.record_count,
        "namespaces": backup.namespace_count,
        "bytes": backup.size_bytes,
        "created": backup.created_at,
        "description": backup.description,
    }
    return fields(backup.to_dict(), pairs)
