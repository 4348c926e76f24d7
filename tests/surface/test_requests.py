"""Whatever a request of the default version can hold, some public method takes; or it is listed here with a reason.

A member that a document gains is found by these tests: give it an argument, or say why it has none.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

import pinecone
from codegen import build
from codegen.config import REPO, Layout
from codegen.ir import Operation, Ref, Service, Struct, refs
from codegen.share import named, refers_to
from pinecone.models.assistants import ContextOptions, Message
from pinecone_api import DEFAULT

#: Operations that no method of the SDK is for; `pinecone.lowlevel` sends them.
NO_METHOD = {
    "get_token": "a client of the Admin API sends it by itself, with client_id= and client_secret="
}

#: Methods that leave the request to a private one, which the source of the SDK shows.
BEHIND = {
    "AsyncAssistantFiles._sent": "AsyncAssistantFiles.upload_file",
    "AsyncAssistantClients._described": "AsyncAssistants.describe",
    "AsyncIndexes._all": "AsyncIndexes.list",
    "AsyncIndexes._create_from_backup": "AsyncPinecone.create_index_from_backup",
    "AsyncProjects._called": "AsyncProjects.describe_by_name",
    "AsyncUpserts._send_records": "AsyncUpserts.upsert_records",
    "AsyncUpserts._send_vectors": "AsyncUpserts.upsert",
}

#: Members that are an argument under another name.
CALLED = {
    "configure_index.index_name": "name",
    "create_backup_schedule.retention": "retention_days",
    "create_backup_schedule.schedule": "frequency",
    "update_backup_schedule.retention": "retention_days",
    "create_index_for_model.cloud": "spec",
    "create_index_for_model.embed": "spec",
    "create_index_for_model.region": "spec",
    "delete_index.index_name": "name",
    "delete_namespace_alias.alias_name": "name",
    "describe_namespace_alias.alias_name": "name",
    "repoint_namespace_alias.alias_name": "name",
    "describe_index.index_name": "name",
    "delete_assistant.assistant_name": "name",
    "get_assistant.assistant_name": "name",
    "update_assistant.assistant_name": "name",
    "list_assistants.limit": "page_size",
    "list_files.limit": "page_size",
    "list_operations.limit": "page_size",
    "delete_file.assistant_file_id": "file_id",
    "describe_file.assistant_file_id": "file_id",
    "upsert_file.assistant_file_id": "file_id",
    "upload_file.file": "file_path",
    "upsert_file.file": "file_path",
    "delete_collection.collection_name": "name",
    "describe_collection.collection_name": "name",
}

#: Members that are no argument at all.
LEFT_OUT = {}

#: What people make for a part of a request, where that is not the generated class.
MADE: dict[str, Any] = {
    "ChatMessage": Message,
    "ContextOptions": ContextOptions,
    "CreateIndexForModelRequestEmbed": pinecone.EmbedConfig,
    "DenseVectorQuery": pinecone.DenseVectorQuery,
    "EmbedQuery": pinecone.EmbedQuery,
    "NamespaceSchema": pinecone.models.NamespaceSchema,
    "QueryStringQuery": pinecone.QueryStringQuery,
    "RoleBindingInput": pinecone.RoleBindingInput,
    "SearchRecordsRequestQuery": pinecone.SearchQuery,
    "SearchRecordsRequestRerank": pinecone.SearchRerank,
    "SearchRecordsVector": pinecone.SearchQueryVector,
    "SparseEmbedQuery": pinecone.SparseEmbedQuery,
    "SparseValues": pinecone.SparseValues,
    "SparseVectorQuery": pinecone.SparseVectorQuery,
    "TextQuery": pinecone.TextQuery,
    "Vector": pinecone.Vector,
    **{
        f"{kind}Query": getattr(pinecone, f"{kind}Query")
        for kind in ("DenseVector", "Embed", "QueryString", "SparseEmbed", "SparseVector", "Text")
    },
}
NOT_MADE: dict[str, str] = {}

#: Parts that the SDK writes itself, with all their members, from arguments or from dicts that it checks.
WRITTEN = {
    "BackupScheduleRequestSchedule": "type frequency",
    "BackupScheduleRetentionInput": "expire_after_days",
    "ImportErrorMode": "on_error",
    "NamespaceFieldConfig": "filterable",
    "SearchMatchTerms": "strategy terms",
}

#: Parts that are dicts, sent as they are once they fit what the document says: a new member needs nothing.
DICTS = """
    ByocDeployment CreateIndexSchema DenseVectorField EmbedInput FieldEmbedConfig FieldSparseEmbedConfig
    FullTextSearchConfig ManagedDeployment MetadataSchema MetadataSchemaFieldsValue NgramConfig
    PatchIndexDeploymentRequest PatchIndexSchema PatchSemanticTextField ReadCapacityDedicatedConfig
    ReadCapacityDedicatedPatchConfig ReadCapacityDedicatedPatchSpec ReadCapacityDedicatedSpec ReadCapacityOnDemandSpec
    ScalingConfigManual ScalingConfigManualPatch SparseVectorField StringField
""".split()


@cache
def services() -> tuple[Service, ...]:
    return build.read(Layout(REPO, only=DEFAULT))[0].services


def operations() -> dict[str, tuple[Service, Operation]]:
    return {o.name: (service, o) for service in services() for o in service.operations}


@cache
def methods() -> dict[str, set[str]]:
    """Return the methods of async classes by the operation that they name."""
    known = operations()
    found: dict[str, set[str]] = {}
    for path in (REPO / "pinecone/_async").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for kind in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
            for method in kind.body:
                if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                    names = {n.attr for n in ast.walk(method) if isinstance(n, ast.Attribute)}
                    for name in {name.removesuffix("_events") for name in names} & known.keys():
                        where = f"{kind.name}.{method.name}"
                        found.setdefault(name, set()).add(BEHIND.get(where, where))
    return found


@cache
def arguments() -> dict[str, set[str]]:
    """Return the arguments of each method of each async class of the SDK."""
    found = {}
    for path in (REPO / "pinecone/_async").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for kind in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
            for method in kind.body:
                if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                    given = [*method.args.posonlyargs, *method.args.args, *method.args.kwonlyargs]
                    found[f"{kind.name}.{method.name}"] = {argument.arg for argument in given}
    return found


def members(service: Service, operation: Operation) -> list[str]:
    """Return the parameters of an operation, and the members of its body."""
    found = [param.name for param in operation.params]
    if operation.body and isinstance(operation.body.type, Ref):
        models = {thing.name: thing for thing in named(service)}
        body = models[operation.body.type.name]
        assert isinstance(body, Struct)
        found += [field.name for field in body.fields]
    return found


def test_every_operation_has_a_method_or_a_reason() -> None:
    reached = {name for name, found in methods().items() if any("._" not in m for m in found)}
    assert operations().keys() - reached == NO_METHOD.keys()


@pytest.mark.parametrize("name", sorted(operations().keys() - NO_METHOD.keys()))
def test_every_member_of_a_request_is_an_argument_or_has_a_reason(name: str) -> None:
    given = set().union(*(arguments()[method] for method in methods()[name]))
    for member in members(*operations()[name]):
        key = f"{name}.{member}"
        if key in LEFT_OUT:
            assert member not in given, f"{key} has an argument: remove the reason"
        else:
            assert CALLED.get(key, member) in given, key
            assert key not in CALLED or member not in given, f"{key} has its own name"


def test_every_member_of_a_part_of_a_request_can_be_given() -> None:
    found = dict(parts())
    assert found.keys() == MADE.keys() | WRITTEN.keys() | set(DICTS)
    for name, struct in found.items():
        fields = {field.name for field in struct.fields}
        if name in MADE:
            given = {*inspect.signature(MADE[name]).parameters}
            lacking = {f"{name}.{field}" for field in fields - given}
            assert lacking == {key for key in NOT_MADE if key.startswith(f"{name}.")}
        if name in WRITTEN:
            assert fields == {*WRITTEN[name].split()}, name


def parts() -> Iterator[tuple[str, Struct]]:
    """Return the objects inside requests, those of members aside that are left out."""
    without = {key.partition(".")[::2] for key in LEFT_OUT}
    for service in services():
        models = {thing.name: thing for thing in named(service)}
        todo: list[str] = []
        for operation in service.operations:
            for name in refs(operation.body.type) if operation.body else ():
                body = models[name]
                if operation.name not in NO_METHOD and isinstance(body, Struct):
                    kept = [f for f in body.fields if (operation.name, f.name) not in without]
                    todo += [ref for field in kept for ref in refs(field.type)]
        seen: set[str] = set()
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                todo += refers_to(models[name])
                if isinstance(part := models[name], Struct):
                    yield name, part


def test_lists_name_what_exists() -> None:
    known = {
        f"{name}.{member}"
        for name, (service, operation) in operations().items()
        for member in members(service, operation)
    }
    assert CALLED.keys() | LEFT_OUT.keys() <= known
    assert BEHIND.keys() <= arguments().keys()
