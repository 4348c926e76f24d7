"""Arguments of the methods of an index, checked and turned into requests."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import quote

from pinecone._checks import plain, shown, wrong_type
from pinecone._requests import arguments, record_parts
from pinecone.errors import PineconeValueError
from pinecone.models import FetchResponse, SparseValues, Usage
from pinecone_api.default.db_data import limits, models

#: The name in paths of the namespace that bodies call "".
DEFAULT_NAMESPACE = "__default__"

U = TypeVar("U", "models.Usage", "models.DocumentFetchUsage")


def query(
    *,
    top_k: int,
    vector: arguments.Floats | None,
    id: str | None = None,
    namespace: str,
    filter: Mapping[str, Any] | None,
    include_values: bool,
    include_metadata: bool,
    sparse_vector: SparseValues | Mapping[str, Any] | None = None,
    scan_factor: float | None,
    max_candidates: int | None,
) -> models.QueryRequest:
    """Return the request of `Index.query`."""
    if (id is not None) == (vector is not None or sparse_vector is not None):
        given = "both" if id is not None else "neither"
        raise PineconeValueError(
            f"vector, id: expected a vector (vector=, sparse_vector= or the two) or an id, got {given}"
        )
    if vector is not None and sparse_vector is not None:
        if record_parts.vector_or_none(sparse_vector) is None:
            sparse_vector = None
        else:
            vector = record_parts.vector_or_none(vector)
    allowed = limits.QueryRequest
    return models.QueryRequest(
        top_k=arguments.within(top_k, "top_k", allowed.top_k),
        vector=None if vector is None else record_parts.dense_vector(vector, "vector"),
        id=None if id is None else arguments.record_id(id, "id"),
        namespace=arguments.namespace(namespace),
        filter=arguments.metadata_filter(filter),
        include_values=arguments.flag(include_values, "include_values"),
        include_metadata=arguments.flag(include_metadata, "include_metadata"),
        sparse_vector=None
        if sparse_vector is None
        else record_parts.sparse_vector(sparse_vector, "sparse_vector"),
        scan_factor=arguments.optional_number(scan_factor, "scan_factor", allowed.scan_factor),
        max_candidates=arguments.optional_within(
            max_candidates, "max_candidates", allowed.max_candidates
        ),
    )


def deletes(
    *,
    ids: Sequence[str] | None,
    delete_all: bool,
    filter: Mapping[str, Any] | None,
    namespace: str,
) -> list[models.DeleteRequest]:
    """Return the requests of `Index.delete`: one, or as many as the ids need."""
    everything = arguments.flag(delete_all, "delete_all")
    if isinstance(ids, (list, tuple)) and not ids and (everything or filter is not None):
        ids = None  # as older code says that it deletes by something else
    arguments.check_one_given(ids=ids, delete_all=everything or None, filter=filter)
    space, checked = arguments.namespace(namespace), arguments.metadata_filter(filter)
    if checked is not None and not checked:
        raise PineconeValueError(
            "filter: an empty filter fits every record; to delete them all, pass delete_all=True"
        )
    most = limits.DeleteRequest.ids.high
    groups = [None] if ids is None else id_groups(arguments.record_ids(ids), most, sys.maxsize)
    return [
        models.DeleteRequest(ids=some, delete_all=everything, namespace=space, filter=checked)
        for some in groups
    ]


def id_groups(ids: list[str], most: int, longest: int) -> list[list[str]]:
    """Split `ids` into groups of up to `most` and of up to `longest` characters in a URL."""
    if len(ids) <= most and sum(map(len, ids)) * 3 + len("&ids=") * len(ids) <= longest:
        return [ids]  # even if every character has to be escaped
    groups: list[list[str]] = []
    room = 0
    for id_ in ids:
        length = len("&ids=") + len(quote(id_, safe=""))
        if not groups or len(groups[-1]) == most or length > room:
            groups.append([])
            room = longest
        groups[-1].append(id_)
        room -= length
    return groups


def merged(parts: list[FetchResponse]) -> FetchResponse:
    """Merge the answers to the parts of a fetch."""
    first = parts[0]
    if len(parts) == 1:
        return first
    return FetchResponse(
        vectors={id_: vector for part in parts for id_, vector in part.vectors.items()},
        namespace=first.namespace,
        usage=total_usage(Usage, [part.usage for part in parts]),
        response_info=parts[-1].response_info,
    )


def total_usage(kind: type[U], usages: Iterable[U | None]) -> U | None:
    """Return what several calls took together; None if no answer says it."""
    known = [usage for usage in usages if usage is not None]
    if not known:
        return None
    egress = [usage.egress_bytes for usage in known if usage.egress_bytes is not None]
    units = sum(usage.read_units or 0 for usage in known)
    return kind(read_units=units, egress_bytes=sum(egress) if egress else None)


def path_namespace(namespace: object) -> str:
    """Return the namespace of records with text, which the path of a request has to name."""
    if not isinstance(namespace, str):
        wrong_type("namespace", "a string", namespace)
    return arguments.namespace(namespace) or DEFAULT_NAMESPACE


def new_namespace(name: object, schema: object) -> models.CreateNamespaceRequest:
    """Return the request of `Index.create_namespace`."""
    checked = arguments.text(name, "name", "the name of a namespace")
    return models.CreateNamespaceRequest(
        name=arguments.namespace(checked, "name") or "",
        schema=None if schema is None else _schema(schema),
    )


def _schema(value: object) -> models.NamespaceSchema:
    schema = arguments.mapping(value, "schema", "a dict such as {'genre': {'filterable': True}}")
    if set(schema) == {"fields"}:
        schema = arguments.mapping(schema["fields"], "schema['fields']", "a dict")
    configs = {}
    for field, settings in schema.items():
        path = f"schema[{field!r}]"
        if not isinstance(settings, Mapping) or set(settings) != {"filterable"}:
            wrong_type(path, "{'filterable': True}", settings)
        filterable = arguments.flag(settings["filterable"], f"{path}['filterable']")
        configs[str(field)] = models.NamespaceFieldConfig(filterable=filterable)
    return models.NamespaceSchema(fields=configs)


def named_namespace(name: object, namespace: object) -> str:
    """Return the namespace a call is about; older code passes `namespace=` instead of `name=`."""
    if name is not None and namespace is not None:
        raise PineconeValueError(
            f"name: expected one, got {shown(name)} and namespace={shown(namespace)}"
        )
    value = namespace if name is None else name
    expected = f"the name of a namespace, {DEFAULT_NAMESPACE!r} for the default one"
    return arguments.namespace(arguments.text(value, "name", expected), "name") or ""


def new_import(
    uri: object, error_mode: object, integration_id: object
) -> models.StartImportRequest:
    """Return the request of `Index.start_import`."""
    address = "an address such as 's3://bucket/folder/'"
    if not isinstance(uri, str):
        wrong_type("uri", address, uri)
    mode = None
    if error_mode is not None:
        accepted = limits.ImportErrorMode.on_error.known
        given = plain(error_mode)
        mode = arguments.one_of(
            given.lower() if isinstance(given, str) else given, "error_mode", accepted
        )
    return models.StartImportRequest(
        uri=arguments.text(uri, "uri", address),
        integration_id=arguments.optional_text(integration_id, "integration_id"),
        error_mode=None if mode is None else models.ImportErrorMode(on_error=mode),
    )


def import_id(value: object) -> str:
    """Return the id of an import; a number stands for its digits."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        wrong_type("id", "the id of an import", value)
    return arguments.label(str(value), "id", limits.describe_bulk_import.id.high)
