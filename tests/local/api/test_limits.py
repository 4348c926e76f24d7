"""Test that the embedded service refuses what the documents of the API do not allow.

Every limit and every list of known values of a request is tried from outside. What the service takes all the
same, or refuses for another reason, is listed with the reason.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pinecone.local import limits
from pinecone_api.default.inference import limits as inference_limits
from pinecone_api.v2026_04.db_control import limits as control_limits
from pinecone_api.v2026_04.db_data import limits as data_limits
from pinecone_api.v2026_07.db_data import limits as documents
from tests.local.api.bounds import Asked, all_limits, bounds, forbidden, send
from tests.local.rest import AWS, Control, Data, Json

ALL = all_limits(control_limits, data_limits, inference_limits)

#: Why the service does not refuse what a document does not allow.
DIFFERS = {
    "QueryRequest.queries": "refused whatever is in it: the member is deprecated and not available here",
    "CreateIndexForModelRequestEmbed.metric": "the model says which metrics it goes with",
    "QueryRequest.id": "an id that no record has finds nothing, however long it is",
    "SearchRecordsRequestQuery.id": "an id that no record has finds nothing, however long it is",
    "SearchRecordsRequestRerank.top_n": "more hits than were found are as many as were found",
    "QueryRequest.vector": "the dimension of the index says how long a vector is",
    "QueryVector.values": "a part of queries",
    "QueryVector.top_k": "a part of queries",
    "SearchRecordsVector.values": "the dimension of the index says how long a vector is",
    "UpdateRequest.values": "the dimension of the index says how long a vector is",
    "Vector.values": "the dimension of the index says how long a vector is",
    "StartImportRequest.uri": "an address is the path of a file here, and may be as long as paths are",
    "StartImportRequest.integration_id": "there is no storage integration here, and the id is not looked at",
    "cancel_bulk_import.id": "an id that is no import's is unknown, however long it is",
    "describe_bulk_import.id": "an id that is no import's is unknown, however long it is",
}


def body(path: str, **fields: Any) -> tuple[str, str, Json]:
    return ("POST", path, fields)


def index(**fields: Any) -> tuple[str, str, Json]:
    whole = {"name": f"t-{uuid.uuid4().hex[:12]}", "dimension": 3, "metric": "cosine", "spec": AWS}
    return body("/indexes", **(whole | fields))


def integrated(**fields: Any) -> tuple[str, str, Json]:
    whole = {"name": f"t-{uuid.uuid4().hex[:12]}", "cloud": "aws", "region": "us-east-1"}
    embed = {"model": "multilingual-e5-large", "field_map": {"text": "text"}}
    embed |= fields.pop("embed", {})
    return body("/indexes/create-for-model", **(whole | {"embed": embed} | fields))


def pods(**counts: int) -> tuple[str, str, Json]:
    pod = {"environment": "us-east1-gcp", "pod_type": "p1.x1"}
    return index(spec={"pod": pod | counts})


def manual(**counts: int) -> tuple[str, str, Json]:
    scaling = {"replicas": 1, "shards": 1} | counts
    dedicated = {"node_type": "b1", "scaling": "Manual", "manual": scaling}
    read = {"mode": "Dedicated", "dedicated": dedicated}
    return index(spec={"serverless": AWS["serverless"] | {"read_capacity": read}})


def query(**fields: Any) -> tuple[str, str, Json]:
    return body("dense:/query", **({"topK": 1, "vector": [1, 2, 3]} | fields))


def search(**fields: Any) -> tuple[str, str, Json]:
    wanted = {"top_k": 1, "inputs": {"text": "x"}} | fields.pop("query", {})
    return body("texts:/records/namespaces/n/search", query=wanted, **fields)


def sparse(count: int) -> tuple[str, str, Json]:
    values = {"indices": list(range(count)), "values": [1.0] * count}
    return body("sparse:/vectors/upsert", vectors=[{"id": "a", "sparseValues": values}])


def listed(path: str, limit: Any) -> tuple[str, str, None]:
    return ("GET", f"{path}{'&' if '?' in path else '?'}limit={limit}", None)


def ids(count: int) -> list[str]:
    return [str(number) for number in range(count)]


def records(count: int) -> tuple[str, str, list[Json]]:
    found = [{"_id": id_, "text": "x"} for id_ in ids(count)]
    return ("POST", "texts:/records/namespaces/n/upsert", found)


def vectors(count: int) -> tuple[str, str, Json]:
    return body(
        "dense:/vectors/upsert", vectors=[{"id": i, "values": [1, 2, 3]} for i in ids(count)]
    )


#: A request with a given value, or a value of a given length, of each member; sent to the control plane or an index.
REQUESTS: dict[str, Callable[[Any], Asked]] = {
    "ConfigureIndexRequest.deletion_protection": lambda v: (
        "PATCH",
        "/indexes/{dense}",
        {"deletion_protection": v},
    ),
    "ConfigureIndexRequestSpecPod.replicas": lambda v: (
        "PATCH",
        "/indexes/{pods}",
        {"spec": {"pod": {"replicas": v}}},
    ),
    "CreateCollectionRequest.name": lambda v: body("/collections", name="a" * v, source="{pods}"),
    "CreateIndexForModelRequest.name": lambda v: integrated(name="a" * v),
    "CreateIndexForModelRequest.cloud": lambda v: integrated(cloud=v),
    "CreateIndexForModelRequest.deletion_protection": lambda v: integrated(deletion_protection=v),
    "CreateIndexFromBackupRequest.name": lambda v: body(
        "/backups/{backup}/create-index", name="a" * v
    ),
    "CreateIndexFromBackupRequest.deletion_protection": lambda v: body(
        "/backups/{backup}/create-index", name="restored", deletion_protection=v
    ),
    "CreateIndexRequest.name": lambda v: index(name="a" * v),
    "CreateIndexRequest.dimension": lambda v: index(dimension=v),
    "CreateIndexRequest.metric": lambda v: index(metric=v),
    "CreateIndexRequest.deletion_protection": lambda v: index(deletion_protection=v),
    "CreateIndexRequest.vector_type": lambda v: index(vector_type=v),
    "PodSpecInfo.replicas": lambda v: pods(replicas=v),
    "PodSpecInfo.shards": lambda v: pods(shards=v),
    "PodSpecInfo.pods": lambda v: pods(pods=v),
    "ScalingConfigManual.replicas": lambda v: manual(replicas=v),
    "ScalingConfigManual.shards": lambda v: manual(shards=v),
    "ServerlessSpec.cloud": lambda v: index(
        spec={"serverless": {"cloud": v, "region": "us-east-1"}}
    ),
    "list_index_backups.limit": lambda v: listed("/indexes/{dense}/backups", v),
    "list_project_backups.limit": lambda v: listed("/backups", v),
    "list_restore_jobs.limit": lambda v: listed("/restore-jobs", v),
    "CreateNamespaceRequest.name": lambda v: body("dense:/namespaces", name="a" * v),
    "DeleteRequest.ids": lambda v: body("dense:/vectors/delete", ids=ids(v)),
    "FetchByMetadataRequest.limit": lambda v: body(
        "dense:/vectors/fetch_by_metadata", filter={"a": 1}, limit=v
    ),
    "ImportErrorMode.on_error": lambda v: body(
        "dense:/bulk/imports", uri="/nowhere", errorMode={"onError": v}
    ),
    "QueryRequest.top_k": lambda v: query(topK=v),
    "QueryRequest.scan_factor": lambda v: query(scanFactor=v),
    "QueryRequest.max_candidates": lambda v: query(maxCandidates=v),
    "SearchMatchTerms.strategy": lambda v: search(
        query={"match_terms": {"strategy": v, "terms": ["x"]}}
    ),
    "SearchRecordsRequest.fields": lambda v: search(fields=ids(v)),
    "SearchRecordsRequestQuery.top_k": lambda v: search(query={"top_k": v}),
    "SparseValues.indices": sparse,
    "SparseValues.values": sparse,
    "UpdateRequest.id": lambda v: body("dense:/vectors/update", id="a" * v, setMetadata={"a": 1}),
    "UpsertRequest.vectors": vectors,
    "Vector.id": lambda v: body(
        "dense:/vectors/upsert", vectors=[{"id": "a" * v, "values": [1, 2, 3]}]
    ),
    "fetch_vectors.ids": lambda v: (
        "GET",
        f"dense:/vectors/fetch?{'&'.join('ids=' + i for i in ids(v))}",
        None,
    ),
    "list_bulk_imports.limit": lambda v: listed("dense:/bulk/imports", v),
    "list_namespaces_operation.limit": lambda v: listed("dense:/namespaces", v),
    "list_vectors.limit": lambda v: listed("dense:/vectors/list", v),
    "upsert_records_namespace.body": records,
    "RerankRequest.top_n": lambda v: body(
        "/rerank", model="bge-reranker-v2-m3", query="q", documents=[{"text": "x"}], top_n=v
    ),
    "list_models.type": lambda v: ("GET", f"/models?type={v}", None),
    "list_models.vector_type": lambda v: ("GET", f"/models?type=embed&vector_type={v}", None),
}


@pytest.fixture(scope="module")
def places(control: Control) -> Iterator[dict[str, str]]:
    """Provide the names and hosts of one index of each kind, and a backup."""
    made = {
        "dense": control.create(),
        "sparse": control.create(dimension=None, metric="dotproduct", vector_type="sparse"),
        "pods": control.create(spec={"pod": {"environment": "us-east1-gcp", "pod_type": "p1.x1"}}),
    }
    answer = control.call(*integrated())
    made["texts"] = Data(answer.json()["name"], answer.json()["host"], control.http)
    backup = control.call("POST", f"/indexes/{made['dense'].name}/backups", {"name": "b"}).json()
    hosts = {f"{kind}:": data.host for kind, data in made.items()}
    yield {kind: data.name for kind, data in made.items()} | hosts | {"backup": backup["backup_id"]}
    for data in made.values():
        control.call("DELETE", f"/indexes/{data.name}")


def test_every_limit_is_tried_or_differs_for_a_reason() -> None:
    assert REQUESTS.keys() | DIFFERS.keys() == ALL.keys()
    assert not REQUESTS.keys() & DIFFERS.keys()


@pytest.mark.parametrize("member", REQUESTS)
def test_what_a_document_does_not_allow_is_refused(
    control: Control, places: dict[str, str], member: str
) -> None:
    for value in forbidden(ALL[member]):
        answer = send(control, places, REQUESTS[member](value))
        assert answer.status_code in (400, 404, 422), f"{value}: {answer.text}"


@pytest.mark.parametrize("member", REQUESTS)
def test_the_bounds_themselves_are_not_refused_for_that(
    control: Control, places: dict[str, str], member: str
) -> None:
    """A value at each bound, and each known value, is answered otherwise than one beyond."""
    (wrong, *_) = forbidden(ALL[member])
    refusal = send(control, places, REQUESTS[member](wrong)).text
    for value in bounds(ALL[member]):
        answer = send(control, places, REQUESTS[member](value))
        same = refusal.replace(str(wrong), str(value))
        assert answer.text != same, value


def test_limits_of_documents_are_those_of_their_version() -> None:
    assert documents.SearchDocumentsRequest.score_by.high == limits.MAX_SCORING_METHODS
    assert documents.SearchDocumentsRequest.top_k.high == limits.MAX_TOP_K
    assert documents.UpsertDocumentsRequest.documents.high == limits.MAX_UPSERT_VECTORS
    assert documents.FetchDocumentsRequest.limit.high == limits.MAX_FETCH_LIMIT
    assert documents.ListDocumentsRequest.limit.high == limits.MAX_LIST_LIMIT
    assert documents.DeleteDocumentsRequest.ids.high == limits.MAX_IDS
