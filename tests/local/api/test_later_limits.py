"""The same for version 2026-07: what its documents add, or allow otherwise than those of 2026-04.

Members with a pattern are tried with a character that it forbids, too.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest

from pinecone_api.v2026_07.db_control import limits as control_limits
from pinecone_api.v2026_07.db_data import limits as data_limits
from tests.local.api import test_limits as older
from tests.local.api.bounds import Asked, all_limits, bounds, forbidden, send
from tests.local.rest import Control, Json

VERSION = {"x-pinecone-api-version": "2026-07"}
WHOLE = all_limits(control_limits, data_limits)
ALL = {member: allowed for member, allowed in WHOLE.items() if older.ALL.get(member) != allowed}
DENSE, SPARSE = "multilingual-e5-large", "pinecone-sparse-english-v0"
LOOK = {"type": "dense_vector", "dimension": 2, "metric": "cosine"}
PLACE = {"deployment_type": "managed", "cloud": "aws", "region": "us-east-1"}
#: Nothing but ASCII without NUL is a name or an id.
OUTSIDE = "ä"
#: With an empty part at their end, these are the paths of lists.
LISTS = ("describe_namespace.namespace", "describe_namespace_alias.alias_name")

#: Why the service does not refuse what a document does not allow.
DIFFERS = {
    "FieldEmbedConfig.metric": "the model says which metrics it goes with",
    "QueryRequest.id": "an id that no record has finds nothing, however long it is",
    "Vector.values": "the dimension of the index says how long a vector is",
    "MetadataSchema.fields": "the number of fields of an index in an own cloud is not counted",
    "NamespaceSchema.fields": "the number of fields of a namespace is not counted",
    "ReadCapacityDedicatedPatchConfig.scaling": "tried as a part of a whole read capacity",
    "ScalingConfigManualPatch.replicas": "tried as a part of a whole read capacity",
    "ScalingConfigManualPatch.shards": "tried as a part of a whole read capacity",
}


def call(method: str, path: str, **fields: Any) -> Asked:
    return (method, path, fields or None)


def index(**fields: Any) -> Asked:
    """Create an index with these fields of its schema, or these members of its own."""
    own = {
        name: fields.pop(name)
        for name in ("name", "deployment", "deletion_protection")
        if name in fields
    }
    name = f"t-{uuid.uuid4().hex[:12]}"
    return call("POST", "/indexes", **({"name": name, "schema": {"fields": fields}} | own))


def many(count: int) -> Json:
    return {f"f{number}": {"type": "string", "full_text_search": {}} for number in range(count)}


def ngram(**sizes: int) -> Asked:
    return index(
        t={"type": "string", "full_text_search": {"ngram": {"min_gram": 1, "max_gram": 10} | sizes}}
    )


def schedule(**fields: Any) -> Asked:
    body: Json = {
        "name": "nightly",
        "schedule": {"type": "time-based", "frequency": "daily"} | fields,
        "retention": {"expire_after_days": fields.pop("days", 7)},
    }
    body["schedule"].pop("days", None)
    return call("POST", "/indexes/{docs}/backup-schedules", **body)


def alias(name: str = "", target: str = "n") -> Asked:
    name = name or f"a-{uuid.uuid4().hex}"
    return call("POST", "dense:/namespace-aliases", name=name, target_namespace=target)


def documents(action: str, **fields: Any) -> Asked:
    return call("POST", f"docs:/namespaces/n/documents/{action}", **fields)


def search(method: Json, place: str = "docs", **fields: Any) -> Asked:
    body = {"score_by": [method], "top_k": 1} | fields
    return call("POST", f"{place}:/namespaces/n/documents/search", **body)


def near(**fields: Any) -> Json:
    return {"type": "dense_vector", "values": [1, 2], "fields": ["look"]} | fields


def words(**fields: Any) -> Json:
    return {"type": "text", "query": "tea", "fields": ["title"]} | fields


def condition(count: int) -> Json:
    return {"year": 1} if count else {}


def ids(count: int) -> list[str]:
    return [str(number) for number in range(count)]


def named(name: str, count: int) -> list[str]:
    return [name] * count


def text(value: Any) -> str:
    """Return a text of a length, or the text itself."""
    return "a" * value if isinstance(value, int) else value


def named_alias(method: str, **body: Any) -> Callable[[Any], Asked]:
    return lambda v: call(method, f"dense:/namespace-aliases/{quote(text(v), safe='')}", **body)


def queried(path: str, name: str) -> Callable[[Any], Asked]:
    return lambda v: (
        "GET",
        f"dense:{path}?{name}={v if name == 'limit' else quote(text(v))}",
        None,
    )


REQUESTS: dict[str, Callable[[Any], Asked]] = {
    "BackupScheduleRequestSchedule.frequency": lambda v: schedule(frequency=v),
    "BackupScheduleRequestSchedule.type": lambda v: schedule(type=v),
    "BackupScheduleRetentionInput.expire_after_days": lambda v: schedule(days=v),
    "CreateBackupRequest.name": lambda v: call("POST", "/indexes/{dense}/backups", name=text(v)),
    "CreateIndexSchema.fields": lambda v: index(**many(v)),
    "DenseVectorField.description": lambda v: index(a={**LOOK, "description": text(v)}),
    "DenseVectorField.dimension": lambda v: index(a={**LOOK, "dimension": v}),
    "DenseVectorField.metric": lambda v: index(a={**LOOK, "metric": v}),
    "ManagedDeployment.cloud": lambda v: index(a=LOOK, deployment={**PLACE, "cloud": v}),
    "NgramConfig.max_gram": lambda v: ngram(max_gram=v),
    "NgramConfig.min_gram": lambda v: ngram(min_gram=v),
    "PatchIndexDeploymentRequest.replicas": lambda v: call(
        "PATCH", "/indexes/{pods}", deployment={"replicas": v}
    ),
    "PatchIndexSchema.fields": lambda v: call(
        "PATCH",
        "/indexes/{texts}",
        schema={"fields": {f"f{n}" if n else "text": {"type": "semantic_text"} for n in range(v)}},
    ),
    "PatchSemanticTextField.type": lambda v: call(
        "PATCH", "/indexes/{texts}", schema={"fields": {"text": {"type": v}}}
    ),
    "SparseVectorField.description": lambda v: index(
        a={"type": "sparse_vector", "description": text(v)}
    ),
    "StringField.description": lambda v: index(
        a={"type": "string", "full_text_search": {}, "description": text(v)}
    ),
    "UpdateBackupScheduleRequest.frequency": lambda v: call(
        "PATCH", "/backup-schedules/{schedule}", frequency=v
    ),
    "CreateNamespaceAliasRequest.name": lambda v: call(
        "POST", "dense:/namespace-aliases", name=text(v), target_namespace="n"
    ),
    "CreateNamespaceAliasRequest.target_namespace": lambda v: alias(target=text(v)),
    "CreateNamespaceRequest.name": lambda v: call("POST", "dense:/namespaces", name=text(v)),
    "DeleteDocumentsRequest.filter": lambda v: documents("delete", filter=condition(v)),
    "DeleteDocumentsRequest.ids": lambda v: documents("delete", ids=ids(v)),
    "DeleteRequest.filter": lambda v: call("POST", "dense:/vectors/delete", filter=condition(v)),
    "DenseVectorQuery.fields": lambda v: search(near(fields=named("look", v))),
    "EmbedQuery.fields": lambda v: search(
        {"type": "embed", "query": "tea", "fields": named("say", v)}, "meant"
    ),
    "EmbedQuery.query": lambda v: search(
        {"type": "embed", "query": text(v), "fields": ["say"]}, "meant"
    ),
    "FetchByMetadataRequest.filter": lambda v: call(
        "POST", "dense:/vectors/fetch_by_metadata", filter=condition(v)
    ),
    "FetchDocumentsRequest.filter": lambda v: documents("fetch", filter=condition(v)),
    "FetchDocumentsRequest.ids": lambda v: documents("fetch", ids=ids(v)),
    "FetchDocumentsRequest.limit": lambda v: documents("fetch", filter={"year": 1}, limit=v),
    "ListDocumentsRequest.limit": lambda v: documents("list", limit=v),
    "ListDocumentsRequest.prefix": lambda v: documents("list", prefix=text(v)),
    "QueryStringQuery.query": lambda v: search({"type": "query_string", "query": "title:tea"[:v]}),
    "RepointNamespaceAliasRequest.target_namespace": lambda v: call(
        "PATCH", "dense:/namespace-aliases/{alias}", target_namespace=text(v)
    ),
    "SearchDocumentsRequest.score_by": lambda v: search({}, score_by=[words()] * v),
    "SearchDocumentsRequest.top_k": lambda v: search(near(), top_k=v),
    "SparseEmbedQuery.fields": lambda v: search(
        {"type": "sparse_embed", "query": "tea", "fields": named("words", v)}, "meant"
    ),
    "SparseEmbedQuery.query": lambda v: search(
        {"type": "sparse_embed", "query": text(v), "fields": ["words"]}, "meant"
    ),
    "SparseVectorQuery.fields": lambda v: search(
        {
            "type": "sparse_vector",
            "sparse_values": {"indices": [1], "values": [1.0]},
            "fields": named("terms", v),
        }
    ),
    "TextQuery.fields": lambda v: search(words(fields=named("title", v))),
    "TextQuery.query": lambda v: search(words(query=text(v))),
    "UpdateDocumentsRequest.documents": lambda v: documents(
        "update", documents=[{"_id": i, "year": 1} for i in ids(v)]
    ),
    "UpdateDocumentsRequest.filter": lambda v: documents(
        "update", filter=condition(v), set_fields={"year": 2}
    ),
    "UpdateRequest.filter": lambda v: call(
        "POST", "dense:/vectors/update", filter=condition(v), setMetadata={"a": 1}
    ),
    "UpdateRequest.id": lambda v: call(
        "POST", "dense:/vectors/update", id=text(v), setMetadata={"a": 1}
    ),
    "UpsertDocumentsRequest.documents": lambda v: documents(
        "upsert", documents=[{"_id": i, "look": [1, 2]} for i in ids(v)]
    ),
    "Vector.id": lambda v: call(
        "POST", "dense:/vectors/upsert", vectors=[{"id": text(v), "values": [1, 2, 3]}]
    ),
    "delete_namespace.namespace": lambda v: call(
        "DELETE", f"dense:/namespaces/{quote(text(v), safe='')}"
    ),
    "describe_namespace.namespace": lambda v: call(
        "GET", f"dense:/namespaces/{quote(text(v), safe='')}"
    ),
    "delete_namespace_alias.alias_name": named_alias("DELETE"),
    "describe_namespace_alias.alias_name": named_alias("GET"),
    "repoint_namespace_alias.alias_name": named_alias("PATCH", target_namespace="n"),
    "list_namespace_aliases.limit": queried("/namespace-aliases", "limit"),
    "list_namespace_aliases.prefix": queried("/namespace-aliases", "prefix"),
    "list_namespace_aliases.target_namespace": queried("/namespace-aliases", "target_namespace"),
    "list_namespaces_operation.prefix": queried("/namespaces", "prefix"),
    "list_vectors.prefix": queried("/vectors/list", "prefix"),
}


@pytest.fixture(scope="module")
def places(control: Control) -> Iterator[dict[str, str]]:
    """Provide the names and hosts of one index of each kind, a schedule and an alias."""

    def made(method: str, path: str, body: Json, **headers: str) -> Json:
        answer = control.http.request(method, path, json=body, headers=headers or VERSION)
        assert answer.is_success, answer.text
        found: Json = answer.json()
        return found

    def named(kind: str) -> str:
        return f"{kind}-{uuid.uuid4().hex[:12]}"

    def with_fields(kind: str, **fields: Json) -> Json:
        body = {"name": named(kind), "schema": {"fields": fields}}
        return made("POST", f"{control.url}/indexes", body)

    docs = with_fields(
        "docs",
        title={"type": "string", "full_text_search": {}},
        look=LOOK,
        terms={"type": "sparse_vector"},
    )
    meant = with_fields(
        "meant",
        say={"type": "string", "embed": {"model": DENSE}},
        words={"type": "string", "sparse_embed": {"model": SPARSE}},
    )
    dense = with_fields("dense", _values={**LOOK, "dimension": 3})
    _, path, body = older.integrated(name=named("texts"))
    texts = made("POST", control.url + path, body)
    _, path, body = older.pods()
    pods = made("POST", control.url + path, body, **{"x-pinecone-api-version": "2026-04"})
    _, path, body = schedule()
    path = path.replace("{docs}", docs["name"])
    planned = made("POST", control.url + path, body)
    hosts = {"docs": docs, "meant": meant, "dense": dense, "texts": texts, "pods": pods}
    _, _, body = alias("known")
    made("POST", f"{dense['host']}/namespace-aliases", body)
    yield (
        {f"{kind}:": found["host"] for kind, found in hosts.items()}
        | {kind: found["name"] for kind, found in hosts.items()}
        | {"schedule": planned["schedule_id"], "alias": "known"}
    )
    for found in hosts.values():
        control.call("DELETE", f"/indexes/{found['name']}")


def wrong(member: str) -> list[Any]:
    """Return what a document does not allow of a member."""
    allowed = ALL[member]
    values = [*forbidden(allowed), *([OUTSIDE] if allowed.pattern else [])]
    return [value for value in values if value or member not in LISTS]


def test_every_limit_is_tried_or_differs_for_a_reason() -> None:
    assert REQUESTS.keys() | DIFFERS.keys() == ALL.keys()
    assert not REQUESTS.keys() & DIFFERS.keys()


@pytest.mark.parametrize("member", REQUESTS)
def test_what_a_document_does_not_allow_is_refused(
    control: Control, places: dict[str, str], member: str
) -> None:
    for value in wrong(member):
        answer = send(control, places, REQUESTS[member](value), **VERSION)
        assert answer.status_code in (400, 404, 422), f"{value}: {answer.text}"


@pytest.mark.parametrize("member", REQUESTS)
def test_the_bounds_themselves_are_not_refused_for_that(
    control: Control, places: dict[str, str], member: str
) -> None:
    """A value at each bound, and each known value, is answered otherwise than one beyond."""
    (beyond, *_) = wrong(member)
    refusal = send(control, places, REQUESTS[member](beyond), **VERSION).text
    for value in bounds(ALL[member]):
        answer = send(control, places, REQUESTS[member](value), **VERSION)
        assert answer.text != refusal.replace(str(beyond), str(value)), value
