"""Documented answers of what the embedded service does not serve, for a scripted server to give."""

from __future__ import annotations

from typing import Any

from tests.helpers.scripted_server import Reply, reply

ORGANIZATION_ID = "-NF9xx0XLbk0XlLuhRVV"
PROJECT_ID = "c0ffee00-0000-4000-8000-000000000000"
KEY_ID = "c0ffee00-0000-4000-8000-000000000001"
USER_ID = "c0ffee00-0000-4000-8000-000000000012"
INVITE_ID = "c0ffee00-0000-4000-8000-000000000013"
ACCOUNT_ID = "c0ffee00-0000-4000-8000-000000000014"
BINDING_ID = "c0ffee00-0000-4000-8000-000000000015"
BACKUP_ID = "8c85e612-ed1c-4f97-9f8c-8194e07bcf71"
JOB_ID = "670e8400-e29b-41d4-a716-446655440000"
TIME = "2026-03-04T05:06:07Z"

COLLECTION: dict[str, Any] = {
    "name": "movies-copy",
    "size": 10_000_000,
    "status": "Ready",
    "dimension": 3,
    "vector_count": 120_000,
    "environment": "us-east1-gcp",
}
BACKUP: dict[str, Any] = {
    "backup_id": BACKUP_ID,
    "source_index_name": "movies",
    "source_index_id": "f73b36c9-faf5-4a2c-b1d6-4013d8b1cc74",
    "name": "before-the-migration",
    "description": "All films",
    "status": "Ready",
    "cloud": "aws",
    "region": "us-east-1",
    "dimension": 3,
    "metric": "cosine",
    "record_count": 98,
    "namespace_count": 3,
    "size_bytes": 1_069_169,
    "tags": {"team": "search"},
    "created_at": TIME,
}
JOB: dict[str, Any] = {
    "restore_job_id": JOB_ID,
    "backup_id": BACKUP_ID,
    "target_index_name": "movies-again",
    "target_index_id": "572130f9-cdca-4b99-8cb8-2d6dfb5f8c0e",
    "status": "Completed",
    "created_at": TIME,
    "completed_at": TIME,
    "percent_complete": 100.0,
}
DENSE_MODEL: dict[str, Any] = {
    "model": "multilingual-e5-large",
    "short_description": "Dense vectors of text in many languages.",
    "type": "embed",
    "vector_type": "dense",
    "default_dimension": 1024,
    "modality": "text",
    "max_sequence_length": 507,
    "max_batch_size": 96,
    "provider_name": "Microsoft",
    "supported_metrics": ["cosine", "euclidean"],
    "supported_dimensions": [1024],
    "supported_parameters": [
        {
            "parameter": "input_type",
            "type": "one_of",
            "value_type": "string",
            "required": True,
            "allowed_values": ["query", "passage"],
        },
        {
            "parameter": "dimension",
            "type": "numeric_range",
            "value_type": "integer",
            "required": False,
            "min": 256,
            "max": 1024,
            "default": 1024,
        },
    ],
}
RERANK_MODEL: dict[str, Any] = {
    "model": "bge-reranker-v2-m3",
    "short_description": "Scores documents by their relevance.",
    "type": "rerank",
    "modality": "text",
    "max_sequence_length": 1024,
    "max_batch_size": 100,
    "provider_name": "BAAI",
    "supported_parameters": [],
}
DENSE: dict[str, Any] = {
    "model": "multilingual-e5-large",
    "vector_type": "dense",
    "data": [
        {"vector_type": "dense", "values": [0.25, -0.5, 0.125]},
        {"vector_type": "dense", "values": [0.5, 0.75, -1.0]},
    ],
    "usage": {"total_tokens": 12},
}
SPARSE: dict[str, Any] = {
    "model": "pinecone-sparse-english-v0",
    "vector_type": "sparse",
    "data": [
        {
            "vector_type": "sparse",
            "sparse_values": [1.5, 0.25],
            "sparse_indices": [822745112, 4294967295],
            "sparse_tokens": ["heist", "film"],
        }
    ],
    "usage": {"total_tokens": 4},
}
RANKED: dict[str, Any] = {
    "model": "bge-reranker-v2-m3",
    "data": [
        {"index": 1, "score": 0.75, "document": {"text": "a film about a heist"}},
        {"index": 0, "score": 0.125, "document": {"text": "a love story"}},
    ],
    "usage": {"rerank_units": 1},
}
ORGANIZATION: dict[str, Any] = {
    "id": ORGANIZATION_ID,
    "name": "Film archive",
    "plan": "Standard",
    "payment_status": "Active",
    "created_at": TIME,
    "support_tier": "Pro",
}
PROJECT: dict[str, Any] = {
    "id": PROJECT_ID,
    "name": "films",
    "max_pods": 0,
    "force_encryption_with_cmek": False,
    "organization_id": ORGANIZATION_ID,
    "created_at": TIME,
}
KEY: dict[str, Any] = {
    "id": KEY_ID,
    "name": "reader",
    "project_id": PROJECT_ID,
    "roles": ["DataPlaneViewer"],
}
TARGETS = [
    {
        "targets": ["movies-1.svc.example.com"],
        "labels": {"__metrics_path__": "/metrics", "index_name": "movies"},
    }
]
TOKEN: dict[str, Any] = {"access_token": "token-1", "token_type": "Bearer", "expires_in": 1800}

NOT_FOUND = reply(404, {"error": {"code": "NOT_FOUND", "message": "not here"}, "status": 404})


def index(state: str = "Ready", **fields: Any) -> dict[str, Any]:
    """Return the description of an index."""
    return {
        "name": "movies",
        "metric": "cosine",
        "dimension": 3,
        "vector_type": "dense",
        "host": "movies-1.svc.example.com",
        "status": {"ready": state == "Ready", "state": state},
        "spec": {"serverless": {"cloud": "aws", "region": "us-east-1"}},
        **fields,
    }


def control() -> dict[str, list[Reply]]:
    """Indexes on pods, collections, backups, restore jobs and hosted models."""
    return {
        "POST /indexes": [reply(201, index())],
        "POST /collections": [reply(201, COLLECTION)],
        "GET /collections": [reply(200, {"collections": [COLLECTION]})],
        "GET /collections/movies-copy": [reply(200, COLLECTION)],
        "DELETE /collections/movies-copy": [reply(202)],
        "POST /indexes/movies/backups": [reply(201, {**BACKUP, "status": "Initializing"})],
        "GET /indexes/movies/backups": [reply(200, {"data": [BACKUP]})],
        "GET /backups": [
            reply(200, {"data": [BACKUP], "pagination": {"next": "page-2"}}),
            reply(200, {"data": [BACKUP]}),
        ],
        "GET /indexes/movies": [reply(200, index())],
        f"GET /backups/{BACKUP_ID}": [reply(200, BACKUP)],
        f"DELETE /backups/{BACKUP_ID}": [reply(202)],
        f"POST /backups/{BACKUP_ID}/create-index": [
            reply(202, {"restore_job_id": JOB_ID, "index_id": JOB["target_index_id"]})
        ],
        "GET /indexes/movies-again": [reply(200, index(name="movies-again"))],
        "GET /restore-jobs": [reply(200, {"data": [JOB]})],
        f"GET /restore-jobs/{JOB_ID}": [reply(200, JOB)],
        "POST /embed": [reply(200, DENSE)],
        "POST /rerank": [reply(200, RANKED)],
        "GET /models": [reply(200, {"models": [DENSE_MODEL, RERANK_MODEL]})],
        f"GET /prometheus/projects/{PROJECT_ID}/metrics/discover": [reply(200, TARGETS)],
        "GET /models/multilingual-e5-large": [reply(200, DENSE_MODEL)],
    }


USER: dict[str, Any] = {"id": USER_ID, "email": "ada@example.com", "name": "Ada"}
INVITE: dict[str, Any] = {
    "id": INVITE_ID,
    "email": "ada@example.com",
    "status": "pending",
    "created_at": TIME,
    "expires_at": "2026-08-01T09:00:00Z",
}
ACCOUNT: dict[str, Any] = {
    "id": ACCOUNT_ID,
    "name": "nightly-load",
    "client_id": "client-of-nightly-load",
    "created_at": TIME,
    "updated_at": TIME,
}
BINDING: dict[str, Any] = {
    "id": BINDING_ID,
    "principal_type": "user",
    "principal_id": USER_ID,
    "resource_type": "organization",
    "resource_id": ORGANIZATION_ID,
    "role": "OrgMember",
    "created_at": TIME,
}


def people() -> dict[str, list[Reply]]:
    """Return what a service account may ask for about people, programs and their roles."""
    account = f"/admin/service-accounts/{ACCOUNT_ID}"
    shown = {"service_account": ACCOUNT, "client_secret": "secret-of-nightly-load"}
    things = {
        "users": USER,
        "invites": INVITE,
        "service-accounts": ACCOUNT,
        "role-bindings": BINDING,
    }
    found = {}
    for name, thing in things.items():
        found[f"GET /admin/{name}"] = [reply(200, {"data": [thing]})]
        found[f"GET /admin/{name}/{thing['id']}"] = [reply(200, thing)]
        found[f"DELETE /admin/{name}/{thing['id']}"] = [reply(202)]
    return found | {
        "POST /admin/invites": [reply(200, INVITE)],
        f"POST /admin/invites/{INVITE_ID}/resend": [reply(200, INVITE)],
        "POST /admin/service-accounts": [reply(200, shown)],
        f"PATCH {account}": [reply(200, {**ACCOUNT, "name": "weekly-load"})],
        f"POST {account}/rotate-secret": [reply(200, shown)],
        "POST /admin/role-bindings": [reply(200, BINDING)],
    }


def admin() -> dict[str, list[Reply]]:
    """Return what a service account may ask for, and an empty project."""
    organization = f"/admin/organizations/{ORGANIZATION_ID}"
    project = f"/admin/projects/{PROJECT_ID}"
    key = f"/admin/api-keys/{KEY_ID}"
    return people() | {
        "POST /oauth/token": [reply(200, TOKEN)],
        "GET /admin/organizations": [reply(200, {"data": [ORGANIZATION]})],
        f"GET {organization}": [reply(200, ORGANIZATION)],
        f"PATCH {organization}": [reply(200, {**ORGANIZATION, "name": "Archive"})],
        f"DELETE {organization}": [reply(202)],
        "GET /admin/projects": [reply(200, {"data": [PROJECT]})],
        "POST /admin/projects": [reply(201, PROJECT)],
        f"GET {project}": [reply(200, PROJECT)],
        f"PATCH {project}": [reply(200, {**PROJECT, "name": "films-archive"})],
        f"DELETE {project}": [reply(202)],
        f"GET {project}/api-keys": [reply(200, {"data": [KEY]})],
        f"POST {project}/api-keys": [reply(201, {"key": KEY, "value": "pcsk_secret"})],
        f"GET {key}": [reply(200, KEY)],
        f"PATCH {key}": [reply(200, {**KEY, "roles": ["ProjectViewer"]})],
        f"DELETE {key}": [reply(202)],
        "GET /indexes": [reply(200, {"indexes": []})],
        "GET /collections": [reply(200, {"collections": []})],
        "GET /backups": [reply(200, {"data": []})],
        "GET /assistant/assistants": [reply(200, {"assistants": []})],
    }
