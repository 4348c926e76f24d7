"""Ask what only release 10 of the Python client asks of the service: API 2026-07 beyond vectors."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

import pinecone
from pinecone import Admin, SchemaBuilder

DAY = 24 * 60 * 60
DEDICATED = {
    "mode": "Dedicated",
    "dedicated": {
        "node_type": "t1",
        "scaling": "Manual",
        "manual": {"replicas": 1, "shards": 1},
    },
}


def advance(url: str, seconds: float) -> None:
    """Move the clock of the service forward."""
    body = json.dumps({"seconds": seconds}).encode()
    headers = {"Api-Key": "local", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{url}/local/advance", body, headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        assert answer.status == 200


def refused(status: int, call: Any, **arguments: Any) -> None:
    """Check that the service refuses a call."""
    try:
        call(**arguments)
    except pinecone.ApiError as error:
        found = error
    else:
        raise AssertionError(f"{call} was not refused")
    assert found.status_code == status, found


def use_indexes(pc: Any, name: str) -> None:
    """Create, describe and configure indexes in the words of release 10."""
    dense = SchemaBuilder().add_dense_vector_field("v", dimension=2, metric="cosine").build()
    made = pc.indexes.create(name=name, schema=dense, cmek_id="key", read_capacity=DEDICATED)
    assert made.cmek_id == "key", made
    pc.indexes.configure(
        name,
        read_capacity={
            "mode": "Dedicated",
            "dedicated": {"scaling": "Manual", "manual": {"replicas": 3}},
        },
    )
    capacity = pc.indexes.describe(name).read_capacity
    assert capacity.dedicated.manual.replicas == 3, capacity
    assert capacity.dedicated.manual.shards == 1, capacity
    pc.indexes.delete(name)
    made = pc.indexes.create(name=name, dimension=3, metric="dotproduct")
    assert set(made.schema.fields) == {"_values", "_sparse_values"}, made
    pc.indexes.delete(name)
    field = SchemaBuilder().add_float_field("year", filterable=True).build()
    refused(400, pc.indexes.create, name=name, schema={**dense, **field})
    pod = {"deployment_type": "pod", "environment": "e", "pod_type": "p1.x1"}
    refused(400, pc.indexes.create, name=name, schema=dense, deployment=pod)
    byoc = {"deployment_type": "byoc", "environment": "e"}
    refused(400, pc.indexes.create, name=name, schema=dense, deployment=byoc)
    ngram = {"ngram": {"min_gram": 2, "max_gram": 3}}
    schema = SchemaBuilder().add_string_field("t", full_text_search=ngram).build()
    made = pc.indexes.create(name=name, schema=schema)
    assert made.schema.fields["t"].full_text_search.ngram.max_gram == 3, made
    documents = pc.index(name).documents
    documents.upsert(namespace="n", documents=[{"_id": "a", "t": "bluebird"}])
    by_text = [{"type": "text", "field": "t", "query": "ebi"}]
    found = documents.search(namespace="n", score_by=by_text, top_k=1)
    assert [match.id for match in found.matches] == ["a"], found
    pc.indexes.delete(name)


def use_embedded(pc: Any, name: str) -> None:
    """Search text that models embed, of which one is not kept."""
    schema = (
        SchemaBuilder()
        .add_string_field("body", embed={"model": "multilingual-e5-large"})
        .add_string_field("secret", sparse_embed=True, store_text=False)
        .build()
    )
    pc.indexes.create(name=name, schema=schema)
    documents = pc.index(name).documents
    documents.upsert(
        namespace="n",
        documents=[
            {"_id": "a", "body": "a cat sleeps", "secret": "whisker"},
            {"_id": "b", "body": "tomatoes grow", "secret": "soil"},
        ],
    )
    for kind, field, query in (
        ("embed", "body", "cat"),
        ("sparse_embed", "secret", "whisker"),
        ("text", "body", "sleeps"),
    ):
        by = [{"type": kind, "field": field, "query": query}]
        found = documents.search(namespace="n", score_by=by, top_k=1, include_fields=["*"])
        assert [match.id for match in found.matches] == ["a"], (kind, found)
    kept = documents.fetch(namespace="n", ids=["a"]).documents["a"].to_dict()
    assert "secret" not in kept, kept
    assert pc.index(name).describe_namespace(name="n").size_bytes > 0
    pc.indexes.delete(name)


def use_backups(pc: Any, url: str, name: str) -> None:
    """Make backups by hand and by schedule, restore one, and lose the index."""
    pc.indexes.create(name=name, dimension=2, metric="cosine")
    index = pc.index(name)
    index.upsert(vectors=[{"id": "a", "values": [1.0, 2.0]}])
    by_hand = pc.indexes.create_backup(name, name="by-hand")
    schedule = pc.backup_schedules.create(
        index_name=name, name="nightly", frequency="daily", retention_days=2
    )
    refused(
        409,
        pc.backup_schedules.create,
        index_name=name,
        name="more",
        frequency="weekly",
        retention_days=1,
    )
    assert [each.schedule_id for each in pc.backup_schedules.list(index_name=name)] == [
        schedule.schedule_id
    ]
    advance(url, 5 * DAY)
    history = list(pc.backup_schedules.iter_history(schedule_id=schedule.schedule_id))
    assert [each.status for each in history] == ["Ready", "Ready", "Scheduled"], history
    changed = pc.backup_schedules.update(schedule_id=schedule.schedule_id, enabled=False)
    assert not changed.enabled
    pc.backup_schedules.delete(schedule_id=schedule.schedule_id)
    refused(404, pc.backup_schedules.describe, schedule_id=schedule.schedule_id)
    pc.create_index_from_backup(
        backup_id=by_hand.backup_id, name=f"{name}-r", read_capacity=DEDICATED
    )
    assert list(pc.index(f"{name}-r").fetch(ids=["a"]).vectors) == ["a"]
    pc.indexes.delete(f"{name}-r")
    pc.indexes.delete(name)
    left = list(pc.indexes.list_backups(name, include_deleted=True))
    assert len(left) == 3, left
    assert all(each.source_index_deleted_at for each in left), left
    for each in left:
        pc.backups.delete(backup_id=each.backup_id)


def use_admin(url: str) -> None:
    """Manage projects, keys, people, programs and roles, with tokens that end."""
    token_url = f"{url}/oauth/token"
    admin = Admin(client_id="any", client_secret="any", host=url, oauth_url=token_url)
    [organization] = admin.organizations.list()
    project = admin.projects.create(name="films")
    assert project.organization_id == organization.id
    key = admin.api_keys.create(project_id=project.id, name="reader", roles=["DataPlaneViewer"])
    assert key.value
    assert [str(role) for role in admin.api_keys.describe(api_key_id=key.key.id).roles]
    grant = {"resource_type": "organization", "role": "OrgMember"}
    invite = admin.invites.create(email="new@example.com", role_bindings=[grant])
    assert str(getattr(invite.status, "value", invite.status)) == "pending", invite
    refused(409, admin.invites.create, email="new@example.com", role_bindings=[grant])
    admin.invites.resend(invite_id=invite.id)
    admin.invites.delete(invite_id=invite.id)
    made = admin.service_accounts.create(name="ci")
    account = made.service_account
    robot = Admin(
        client_id=account.client_id,
        client_secret=made.client_secret,
        host=url,
        oauth_url=token_url,
    )
    assert [each.name for each in robot.service_accounts.list()] == ["ci"]
    binding = admin.role_bindings.create(
        principal_type="service_account",
        principal_id=account.id,
        resource_type="project",
        resource_id=project.id,
        role="DataPlaneEditor",
    )
    found = list(
        admin.role_bindings.list(principal_type="service_account", principal_id=account.id)
    )
    assert [each.id for each in found] == [binding.id], found
    admin.role_bindings.delete(role_binding_id=binding.id)
    advance(url, DAY)
    assert len(list(admin.users.list())) == 1  # with a new token, as the old one has ended
    admin.service_accounts.rotate_secret(service_account_id=account.id)
    admin.service_accounts.delete(service_account_id=account.id)
    admin.api_keys.delete(api_key_id=key.key.id)
    admin.projects.delete(project_id=project.id)
    refused(404, admin.projects.describe, project_id=project.id)


def use_later(pc: Any, url: str, name: str) -> None:
    """Use everything."""
    use_indexes(pc, f"{name}-new")
    use_embedded(pc, f"{name}-meant")
    use_backups(pc, url, f"{name}-kept")
    use_admin(url)
