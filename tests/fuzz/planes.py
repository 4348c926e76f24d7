"""Requests made from the documents, right and wrong ones, against both planes: ``make fuzz``.

The seed is fixed, so that a run finds what the last one found. Every answer must come soon, be one
that the document describes and be no failure of the service; what the document forbids is refused.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from pinecone.local import PineconeLocal
from tests.local.specs import schemas

EXAMPLES = 8
SECONDS = 60.0  # that an answer may take on a busy machine


class Service(NamedTuple):
    """A running service and the names of what is in it."""

    control: str
    data: str  # of an index that takes the shortest vectors there are
    records: str
    documents: str
    known: dict[str, str]
    token: str

    def base(self, case: schemathesis.Case, document: str) -> str:
        """Return where an operation is."""
        if document != "db_data":
            return self.control
        if "/documents/" in case.path:
            return self.documents
        return self.records if case.path.startswith("/records/") else self.data


@schemathesis.serializer("application/x-ndjson")
def lines(context: schemathesis.SerializationContext, value: Any) -> bytes:
    """One record on each line; the document describes one record."""
    return json.dumps(value).encode()


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """Provide a service with something of everything, so that requests get past the first check."""
    import httpx

    place = {"serverless": {"cloud": "aws", "region": "us-east-1"}}
    with PineconeLocal() as local, httpx.Client(base_url=local.url, timeout=20) as http:

        def post(path: str, **body: Any) -> Any:
            answer = http.post(path, json=body)
            assert answer.is_success, answer.text
            return answer.json()

        pod = {"pod": {"environment": "us-east1-gcp", "pod_type": "p1.x1"}}
        post("/indexes", name="pods", dimension=2, metric="cosine", spec=pod)
        post("/collections", name="kept", source="pods")
        embed = {"model": "multilingual-e5-large", "field_map": {"text": "text"}}
        where = {"cloud": "aws", "region": "us-east-1"}
        host = post("/indexes/create-for-model", name="texts", **where, embed=embed)["host"]
        made = post("/indexes", name="short", dimension=1, metric="dotproduct", spec=place)
        for at, dimension in ((host, 1024), (made["host"], 1)):
            fields = {"text": "cats", "n": 1}
            vectors = [{"id": "a", "values": [1.0] * dimension, "metadata": fields}]
            post(f"{at}/vectors/upsert", vectors=vectors, namespace="films")
        fields = {
            "title": {"type": "string", "full_text_search": {}},
            "look": {"type": "dense_vector", "dimension": 1, "metric": "dotproduct"},
            "terms": {"type": "sparse_vector"},
        }
        preview = {"x-pinecone-api-version": schemas.PREVIEW}
        body = {"name": "papers", "schema": {"fields": fields}}
        papers = http.post("/indexes", json=body, headers=preview).json()["host"]
        paper = {"_id": "a", "title": "cats", "look": [1.0]}
        path = f"{papers}/namespaces/films/documents/upsert"
        assert http.post(path, json={"documents": [paper]}, headers=preview).is_success
        backup = post("/indexes/texts/backups")["backup_id"]
        job = post(f"/backups/{backup}/create-index", name="restored")["restore_job_id"]
        later = {"x-pinecone-api-version": schemas.LATER}
        alias = {"name": "current", "target_namespace": "films"}
        assert http.post(f"{made['host']}/namespace-aliases", json=alias, headers=later).is_success
        plan = {
            "name": "nightly",
            "schedule": {"type": "time-based", "frequency": "daily"},
            "retention": {"expire_after_days": 7},
        }
        schedule = http.post("/indexes/texts/backup-schedules", json=plan, headers=later).json()
        credentials = {"client_id": "fuzz", "client_secret": "fuzz"}
        grant = {"grant_type": "client_credentials", "audience": "https://api.pinecone.io/"}
        token = post("/oauth/token", **credentials, **grant)["access_token"]
        yield Service(
            local.url,
            made["host"],
            host,
            papers,
            {
                "index_name": "texts",
                "backup_id": backup,
                "job_id": job,
                "collection_name": "kept",
                "model_name": "multilingual-e5-large",
                "namespace": "films",
                "id": "1",
                "alias_name": "current",
                "schedule_id": schedule["schedule_id"],
            },
            token,
        )


def fuzzed(version: str, name: str) -> Callable[..., None]:
    """Return a test for each operation of one document."""
    document = copy.deepcopy(schemas.document(version, name))
    document["servers"] = [{"url": "http://127.0.0.1"}]

    @schemathesis.openapi.from_dict(document).parametrize()
    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    def test(case: schemathesis.Case, service: Service) -> None:
        judge(version, name, case, service)

    return test


def judge(version: str, name: str, case: schemathesis.Case, service: Service) -> None:
    """Send one request and hold the answer to the document."""
    # Deleting what there is would leave nothing to ask the others about.
    if case.method != "DELETE" and case.path_parameters:
        for key, value in case.path_parameters.items():
            if len(str(value)) % 2:
                case.path_parameters[key] = service.known.get(key, value)
    base = service.base(case, name)
    headers = {"x-pinecone-api-version": version, "authorization": f"Bearer {service.token}"}
    answer = case.call(base, headers=headers, timeout=SECONDS)
    asked = answer.request
    sent = asked.body if isinstance(asked.body, bytes) else str(asked.body or "").encode()
    path = urlsplit(asked.url).path
    shown = f"{asked.method} {asked.url} {sent[:400]!r} -> {answer.status_code} {answer.content[:400]!r}"
    assert answer.status_code < 500, shown
    operation = schemas.find(version, asked.method, path)
    if operation is None or (operation.name, answer.status_code) in schemas.FORGOTTEN:
        return
    media = answer.headers.get("content-type", [""])[0]
    problem = operation.problem(answer.status_code, media, answer.content)
    assert problem is None, f"{problem}: {shown}"
    refused = operation.refuses_query(urlsplit(asked.url).query)
    refused = refused or (operation.refuses(sent) if sent else None)
    assert refused is None or answer.status_code >= 400, f"the document says {refused}: {shown}"


for _version in schemas.VERSIONS:
    for _service in schemas.services(_version):
        _name = f"test_{_service}_{_version.replace('-', '_')}"
        globals()[_name] = fuzzed(_version, _service)
