"""The commands `pinecone index ...`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from pinecone.cli.commands import command, group
from pinecone.cli.output import Answer, fields
from pinecone.cli.problems import UsageError
from pinecone.cli.session import Session
from pinecone.cli.values import Filter, IndexName, Yes, object_of, option, pairs_of

if TYPE_CHECKING:
    from pinecone import IndexModel

app = group("index", "Create, list, describe, change and delete indexes.")

Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of the index.")]
Protection = Annotated[
    str | None,
    typer.Option(metavar="enabled|disabled", help="Whether deleting it is refused."),
]
Tags = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="KEY=VALUE", help="A label. Can be given several times."),
]
ReadCapacity = Annotated[
    Any, option("--read-capacity", parser=object_of, metavar="JSON", help="How reads are served.")
]


@command(app, "list")
def list_indexes(session: Session) -> Answer:
    """List the indexes of the project."""
    found = list(session.pc.indexes.list())
    head = ("NAME", "DIMENSION", "METRIC", "TYPE", "STATE", "HOST")
    rows = [
        (one.name, one.dimension, one.metric, one.vector_type, one.status.state, one.host)
        for one in found
    ]
    return Answer({"indexes": [one.to_dict() for one in found]}, rows, head)


@command(app)
def create(
    session: Session,
    name: Name,
    dimension: Annotated[int | None, typer.Option(min=1, help="Numbers per vector.")] = None,
    metric: Annotated[
        str | None, typer.Option(metavar="cosine|dotproduct|euclidean", help="Default: cosine.")
    ] = None,
    vector_type: Annotated[
        str | None, typer.Option(metavar="dense|sparse", help="Default: dense.")
    ] = None,
    cloud: Annotated[str, typer.Option(metavar="aws|gcp|azure")] = "aws",
    region: Annotated[str, typer.Option(help="Region of the cloud.")] = "us-east-1",
    model: Annotated[
        str | None, typer.Option(help="Embed text by itself, with this model.")
    ] = None,
    field: Annotated[str, typer.Option(help="With --model: field that holds the text.")] = "text",
    schema: Annotated[
        Any,
        option(
            "--schema",
            parser=object_of,
            metavar="JSON",
            help="Hold documents with these fields. JSON or @FILE.",
        ),
    ] = None,
    spec: Annotated[
        Any,
        option(
            "--spec",
            parser=object_of,
            metavar="JSON",
            help="Where it runs, in place of --cloud and --region: for pods and your own cloud.",
        ),
    ] = None,
    deletion_protection: Protection = None,
    tag: Tags = None,
    read_capacity: ReadCapacity = None,
    wait: Annotated[bool, typer.Option(help="Wait until it can be used.")] = True,
) -> Answer:
    """Create an index: of vectors (--dimension), of text (--model) or of documents (--schema)."""
    if model and (schema or spec or dimension or metric or vector_type):
        raise UsageError(
            "--model: decides dimension, metric and type itself, and goes with neither --schema nor --spec"
        )
    common = {
        "name": name,
        "deletion_protection": deletion_protection,
        "tags": _tags(tag),
        "read_capacity": read_capacity,
        "timeout": None if wait else -1,
    }
    if model:
        embed = {"model": model, "field_map": {"text": field}}
        created = session.pc.indexes.create_for_model(
            cloud=cloud, region=region, embed=embed, **common
        )
    else:
        if schema and spec is None:
            place = {"deployment_type": "managed", "cloud": cloud, "region": region}
            common |= {"schema": schema, "deployment": place}
        else:
            common["spec"] = spec or {"serverless": {"cloud": cloud, "region": region}}
        created = session.pc.indexes.create(
            dimension=dimension, metric=metric, vector_type=vector_type, **common
        )
    return described(created)


@command(app)
def describe(session: Session, name: Name) -> Answer:
    """Show the settings, state and host of an index."""
    return described(session.pc.indexes.describe(name))


@command(app)
def configure(
    session: Session,
    name: Name,
    deletion_protection: Protection = None,
    tag: Tags = None,
    read_capacity: ReadCapacity = None,
    replicas: Annotated[int | None, typer.Option(min=1, help="Of a pod index.")] = None,
    pod_type: Annotated[str | None, typer.Option(help="Of a pod index.")] = None,
) -> Answer:
    """Change an index. A tag without a value, KEY=, is removed."""
    changed = session.pc.indexes.configure(
        name,
        deletion_protection=deletion_protection,
        tags=_tags(tag),
        read_capacity=read_capacity,
        replicas=replicas,
        pod_type=pod_type,
    )
    return described(changed)


@command(app)
def delete(
    session: Session,
    name: Name,
    yes: Yes = False,
    wait: Annotated[bool, typer.Option(help="Wait until it is gone.")] = True,
) -> Answer:
    """Delete an index with everything in it."""
    session.confirm(f"delete the index {name} with everything in it", yes=yes)
    session.pc.indexes.delete(name, timeout=None if wait else -1)
    return Answer({"deleted": name}, [[f"deleted {name}"]])


@command(app)
def stats(session: Session, index: IndexName, filter: Filter = None) -> Answer:
    """Count the records of an index, by namespace."""
    found = session.open(index).index.describe_index_stats(filter=filter)
    rows: list[tuple[str, int]] = [
        (name, space.vector_count) for name, space in found.namespaces.items()
    ]
    rows.append(("TOTAL", found.total_vector_count))
    return Answer(found.to_dict(), rows, ("NAMESPACE", "RECORDS"))


def _tags(given: list[str] | None) -> dict[str, str] | None:
    return pairs_of(given or [], "--tag", "KEY=VALUE") or None


def described(index: IndexModel) -> Answer:
    """Return what there is to say about an index."""
    document = index.to_dict()
    status, spec = document.get("status") or {}, document.get("spec") or {}
    place = next((kind for kind in spec.values() if kind), None) or {}
    pairs = {
        "name": index.name,
        "state": status.get("state"),
        "host": index.host,
        "dimension": index.dimension,
        "metric": index.metric,
        "type": index.vector_type,
        "model": (document.get("embed") or {}).get("model"),
        "cloud": place.get("cloud"),
        "region": place.get("region") or place.get("environment"),
        "pods": place.get("pod_type"),
        "deletion protection": index.deletion_protection,
        "tags": document.get("tags"),
    }
    return fields(document, pairs)
