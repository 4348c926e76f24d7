"""The commands `pinecone query` and `pinecone search`: what is near a vector, a record or a text."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pinecone.cli.commands import command, ungrouped
from pinecone.cli.output import Answer
from pinecone.cli.problems import CommandError, UsageError
from pinecone.cli.session import Session, Target
from pinecone.cli.values import Filter, IndexName, Namespace, object_of, option, vector_of

app = ungrouped()

TopK = Annotated[int, typer.Option("--top-k", "-k", min=1, help="How many at most.")]
Grpc = Annotated[bool, typer.Option("--grpc", help="Speak gRPC to the index.")]


@command(app)
def query(
    session: Session,
    index: IndexName,
    vector: Annotated[
        Any,
        option(
            "--vector",
            parser=vector_of,
            metavar="NUMBERS",
            help="Near this vector: [0.1, 0.2], or @FILE of JSON or .npy, or -.",
        ),
    ] = None,
    sparse_vector: Annotated[
        Any,
        option(
            "--sparse-vector",
            parser=object_of,
            metavar="JSON",
            help='The same, sparse: {"indices": [...], "values": [...]}.',
        ),
    ] = None,
    id: Annotated[str | None, typer.Option(help="Near this record.")] = None,
    text: Annotated[str | None, typer.Option(help="Near this text, which a model embeds.")] = None,
    model: Annotated[
        str | None, typer.Option(help="With --text: the model. Default: that of the index.")
    ] = None,
    top_k: TopK = 10,
    namespace: Namespace = "",
    filter: Filter = None,
    values: Annotated[bool, typer.Option("--values", help="Show values as well.")] = False,
    grpc: Grpc = False,
) -> Answer:
    """Find the records nearest to a vector, to another record, or to a text."""
    near = [one for one in (vector, sparse_vector) if one is not None]
    if (bool(near), id is not None, text is not None).count(True) != 1:
        raise UsageError("expected one of --vector (or --sparse-vector, or both), --id and --text")
    target = session.open(index, grpc=grpc)
    if target.document_fields:
        raise UsageError(f"{index} holds documents: use 'pinecone search'")
    if text is not None:
        vector, sparse_vector = _embedded(session, target, text, model)
    found = target.index.query(
        top_k=top_k,
        vector=vector,
        sparse_vector=sparse_vector,
        id=id,
        namespace=namespace,
        filter=filter,
        include_metadata=True,
        include_values=values,
    )
    head = ("SCORE", "ID", "METADATA", "VALUES")[: 4 if values else 3]
    rows = [
        (one.score, one.id, one.metadata or None, one.values or one.sparse_values)[: len(head)]
        for one in found.matches
    ]
    return Answer(found.to_dict(), rows, head)


def _embedded(session: Session, target: Target, text: str, model: str | None) -> tuple[Any, Any]:
    """Return the dense or the sparse vector that a model makes of a text; None in the place of the other."""
    chosen = model or (target.embed.model if target.embed else None)
    if chosen is None:
        raise UsageError("--text: name a model with --model: this index does not embed text itself")
    parameters = {"input_type": "query"}
    if model is None and target.embed is not None:
        parameters |= target.embed.read_parameters or {}
    made = session.pc.inference.embed(model=chosen, inputs=[text], parameters=parameters).data[0]
    dense = getattr(made, "values", None)
    if dense is not None:
        return dense, None
    sparse = made.to_dict()
    return None, {"indices": sparse["sparse_indices"], "values": sparse["sparse_values"]}


@command(app)
def search(
    session: Session,
    index: IndexName,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to look for.")],
    top_k: TopK = 10,
    namespace: Namespace = "",
    filter: Filter = None,
    field: Annotated[
        list[str] | None,
        typer.Option("--field", metavar="NAME", help="Show this field. Default: all."),
    ] = None,
    within: Annotated[
        list[str] | None,
        typer.Option(
            "--in",
            metavar="NAME",
            help="Documents: look in this field. Default: all with full-text search.",
        ),
    ] = None,
    rerank: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Rank what was found again.")
    ] = None,
    rerank_field: Annotated[
        str, typer.Option(metavar="NAME", help="With --rerank: the field to rank by.")
    ] = "text",
) -> Answer:
    """Find text: in an index that embeds it, by meaning; in an index of documents, by words."""
    target = session.open(index)
    if target.document_fields is not None:
        if rerank:
            raise UsageError("--rerank: an index of documents has none")
        return _documents(target, text, top_k, namespace, filter, field, within)
    ranked = {"model": rerank, "rank_fields": [rerank_field]} if rerank else None
    found = target.index.search(
        inputs={"text": text},
        top_k=top_k,
        namespace=namespace,
        filter=filter,
        fields=field,
        rerank=ranked,
    )
    rows = [(hit.score, hit.id, hit.fields) for hit in found.result.hits]
    hits = [{"id": hit.id, "score": hit.score, "fields": hit.fields} for hit in found.result.hits]
    return _found(hits, rows)


def _documents(
    target: Target,
    text: str,
    top_k: int,
    namespace: str,
    filter: Any,
    shown: list[str] | None,
    within: list[str] | None,
) -> Answer:
    known = target.document_fields or {}
    fields = within or [name for name, one in known.items() if one.get("full_text_search")]
    if not fields:
        raise CommandError("no field of this index has full-text search; name one with --in")
    found = target.index.documents.search(
        score_by=[{"type": "text", "query": text, "fields": fields}],
        top_k=top_k,
        namespace=namespace,
        filter=filter,
        include_fields=shown or ["*"],
    )
    hits = []
    for one in found.matches:
        members = {name: value for name, value in one.items() if name not in ("_id", "_score")}
        hits.append({"id": one.id, "score": one.score, "fields": members})
    return _found(hits, [(one["score"], one["id"], one["fields"]) for one in hits])


def _found(hits: list[dict[str, Any]], rows: list[tuple[Any, ...]]) -> Answer:
    return Answer({"hits": hits}, rows, ("SCORE", "ID", "FIELDS"))
