"""Requests about indexes: create, list, describe, configure and delete."""

from __future__ import annotations

import msgspec

from pinecone.local.api import index_declared, index_entries, index_rules
from pinecone.local.api.allowed import check
from pinecone.local.api.body import decode
from pinecone.local.api.index_fields import changed
from pinecone.local.api.index_requests import (
    ConfigureDeclaredRequest,
    ConfigureIndexRequest,
    CreateByModelRequest,
    CreateBySchemaRequest,
    CreateDeclaredRequest,
    CreateForModelRequest,
    CreateIndexRequest,
    EmbedChange,
    PodChange,
    ReadCapacity,
    SchemaField,
    ServerlessChange,
)
from pinecone.local.api.index_shapes import SCHEMAS_SINCE, has_schemas, index_model, tellable
from pinecone.local.catalog import requests
from pinecone.local.catalog.entries import IndexEntry
from pinecone.local.catalog.states import States
from pinecone.local.engine.inference.engine import Inference, embedding_model
from pinecone.local.errors import ControlError, invalid_control
from pinecone.local.http import PREVIEW, Request, Response, json_response
from pinecone.local.project.backups import Archive, RestoreJob
from pinecone.local.project.indexes import Indexes
from pinecone.local.project.organization import Admin
from pinecone_api.v2026_07.db_control import limits


class IndexesApi:
    """Handles the requests for indexes that arrive at the control port."""

    def __init__(
        self,
        indexes: Indexes,
        archive: Archive,
        inference: Inference,
        states: States,
        admin: Admin,
    ) -> None:
        self._admin = admin
        self._indexes = indexes
        self._archive = archive
        self._inference = inference
        self._states = states

    def handle(self, request: Request) -> Response | None:
        """Answer one request; None when it is not about indexes.

        Raises:
            ControlError: The answer is an error.
        """
        match (request.method, *request.parts):
            case ("GET", "indexes"):
                return self._list(request)
            case ("POST", "indexes"):
                return self._create(request)
            case ("POST", "indexes", "create-for-model"):
                return self._made(self._for_model(request), request)
            case ("GET", "indexes", name):
                return json_response(200, self._model(self._entry(name), request))
            case ("PATCH", "indexes", name):
                return self._configure(request, name)
            case ("DELETE", "indexes", name):
                return self._delete(name)
            case _:
                return None

    def create(self, entry: IndexEntry) -> RestoreJob | None:
        """Create an index from nothing, or from the collection or backup it names.

        Returns:
            The job that restored the backup, if there is one.

        Raises:
            ControlError: The name is taken, or what it is made from does not exist or fit.
        """
        job = None
        if entry.name in self._states.terminating():
            raise ControlError(409, "ALREADY_EXISTS", "Resource  already exists")
        if entry.source_collection:
            self._create_from_collection(entry, entry.source_collection)
        elif entry.source_backup:
            job = self._restore(entry, entry.source_backup)
        else:
            self._indexes.create(entry)
        self._states.created(entry.name)
        return job

    # -- reading -------------------------------------------------------------------------------

    def _list(self, request: Request) -> Response:
        found = [*self._indexes.entries(), *self._states.terminating().values()]
        shown = [entry for entry in found if tellable(entry, request.version)]
        return json_response(200, {"indexes": [self._model(entry, request) for entry in shown]})

    def _entry(self, name: str) -> IndexEntry:
        return self._states.terminating().get(name) or self._indexes.entry(name)

    def _model(self, entry: IndexEntry, request: Request) -> dict[str, object]:
        return index_model(entry, request.version, self._states.of(entry.name))

    # -- writing -------------------------------------------------------------------------------

    def _create(self, request: Request) -> Response:
        if has_schemas(request.version):
            body = self._declared(request)
            return self._made(
                index_entries.from_schema(body, self._inference, request.version), request
            )
        return self._made(
            index_entries.from_spec(decode(CreateIndexRequest, request.body)), request
        )

    def _declared(self, request: Request) -> CreateBySchemaRequest | CreateDeclaredRequest:
        if request.version == PREVIEW:
            return decode(CreateBySchemaRequest, request.body)
        body = decode(CreateDeclaredRequest, request.body)
        home = self._admin.file.projects.get(self._admin.file.home)
        encrypted = home is not None and home.force_encryption_with_cmek
        index_declared.check_new(body, request.body, encrypted=encrypted)
        return body

    def _for_model(self, request: Request) -> IndexEntry:
        if request.version == PREVIEW:
            body = decode(CreateByModelRequest, request.body)
            return index_entries.for_field(body, self._inference)
        return index_entries.for_model(decode(CreateForModelRequest, request.body), self._inference)

    def _made(self, entry: IndexEntry, request: Request) -> Response:
        self.create(entry)
        return json_response(201, self._model(entry, request))

    def _create_from_collection(self, entry: IndexEntry, name: str) -> None:
        try:
            source = self._archive.collection(name).source
        except ControlError:
            raise index_entries.source_missing(name) from None
        _take_over(entry, source, f"Collection '{name}'")
        if self._states.share(f"collection {name}") < 1:
            raise index_entries.not_ready(f"Collection '{name}'")
        self._archive.create_from_collection(name, entry)

    def _restore(self, entry: IndexEntry, backup_id: str) -> RestoreJob:
        source = self._archive.backup(backup_id).source
        _take_over(entry, source, f"Backup {backup_id}")
        if self._states.share(backup_id) < 1:
            raise index_entries.not_ready(f"Backup {backup_id}")
        job = self._archive.restore(backup_id, entry, self._states.restoring)
        self._states.restored(job.id, entry.name)
        return job

    def _delete(self, name: str) -> Response:
        if name not in self._states.terminating():
            self._indexes.entry(name)
            if self._states.busy(name):
                raise ControlError(
                    412, "FAILED_PRECONDITION", f"Index {name} is being copied or restored"
                )
            deleted = self._indexes.delete(name)
            self._states.deleted(deleted)
            self._archive.source_deleted(deleted)
        return Response(202)

    def _configure(self, request: Request, name: str) -> Response:
        body = self._change(request)
        if name in self._states.terminating():
            raise ControlError(412, "FAILED_PRECONDITION", f"Index {name} is being deleted")
        self._indexes.entry(name)

        def change(entry: IndexEntry) -> None:
            if body.tags is not None:
                entry.tags = index_rules.merge_tags(entry.tags, body.tags)
            if body.deletion_protection is not None:
                entry.deletion_protection = index_rules.protection(body.deletion_protection)
            if body.spec is not None:
                self._change_spec(entry, body)
            if body.read_capacity is not None:
                _change_capacity(entry, body.read_capacity, "read_capacity")
            if body.deployment is not None:
                _change_pod(entry, body.deployment)
            if body.embed is not None:
                self._change_embed(entry, body.embed)
            for name, field in (body.schema.fields if body.schema else {}).items():
                self._change_field(entry, name, field)

        changed = self._indexes.configure(name, change)
        status = 202 if request.version < SCHEMAS_SINCE else 200
        return json_response(status, self._model(changed, request))

    def _change(self, request: Request) -> ConfigureIndexRequest:
        if request.version < SCHEMAS_SINCE:
            return decode(ConfigureIndexRequest, request.body)
        body = decode(ConfigureDeclaredRequest, request.body)
        if body.schema is not None:
            check(body.schema, limits.PatchIndexSchema, "schema.")
        return ConfigureIndexRequest(**msgspec.structs.asdict(body))

    def _change_spec(self, entry: IndexEntry, body: ConfigureIndexRequest) -> None:
        spec = body.spec
        assert spec is not None
        given = [kind for kind in ("serverless", "pod", "byoc") if getattr(spec, kind) is not None]
        if given != [entry.kind]:
            raise invalid_control(
                f"spec must have {entry.kind}, as the index does, "
                f"got {' and '.join(given) or 'nothing'}"
            )
        if spec.pod is not None:
            _change_pod(entry, spec.pod)
        shared: ServerlessChange | None = spec.serverless or spec.byoc
        if shared is not None and shared.read_capacity is not None:
            _change_capacity(entry, shared.read_capacity, f"spec.{entry.kind}.read_capacity")

    def _change_field(self, entry: IndexEntry, name: str, change: SchemaField) -> None:
        if entry.embed is not None and entry.embed.field == name:
            if change.type not in (None, "semantic_text"):
                raise invalid_control(f"schema.fields['{name}'] has the type semantic_text")
            parameters = (change.read_parameters, change.write_parameters)
            self._change_embed(entry, EmbedChange(change.model, None, *parameters))
        elif entry.holds_documents and entry.fields and name in entry.fields:
            entry.fields[name] = changed(name, entry.fields[name], change)
        else:
            raise invalid_control(f"The index has no field '{name}' that can be changed")

    def _change_embed(self, entry: IndexEntry, change: EmbedChange) -> None:
        old = entry.embed
        if entry.holds_documents:
            raise invalid_control("The fields of an index of documents are changed by their schema")
        if old is not None and change.model not in (None, old.model):
            raise invalid_control(
                f"The embedding model of an index cannot be changed: it is '{old.model}', "
                f"got {requests.show(change.model)}"
            )
        model = change.model or (old.model if old else None)
        field = change.field_map.text if change.field_map else (old.field if old else None)
        if model is None or field is None:
            raise invalid_control(
                "embed must have model and field_map to give an index integrated embedding"
            )
        entry.embed = index_entries.integrated(
            entry,
            self._inference,
            embedding_model(model),
            field,
            {**(old.read_parameters if old else {}), **(change.read_parameters or {})},
            {**(old.write_parameters if old else {}), **(change.write_parameters or {})},
        )
        if old is not None:
            # Its records were embedded by this one.
            entry.embed.local_model = old.local_model


def _take_over(entry: IndexEntry, source: IndexEntry, what: str) -> None:
    """Give a new index the vectors of its source, where the request says nothing about them."""
    if source.holds_documents and entry.fields is None and entry.dimension is None:
        entry.fields, entry.holds_documents = source.fields, True
        entry.vector_type, entry.dimension = source.vector_type, source.dimension
        entry.metric = source.metric
    if (entry.holds_documents, source.holds_documents) != (False, False) and (
        entry.fields != source.fields
    ):
        raise invalid_control(f"{what} has other fields than the index is to have")
    if entry.dimension is None and entry.vector_type == "dense":
        entry.vector_type, entry.dimension = source.vector_type, source.dimension
        entry.metric, entry.embed = source.metric, source.embed
    if (entry.vector_type, entry.dimension) != (source.vector_type, source.dimension):
        raise invalid_control(
            f"{what} holds {source.vector_type} vectors of dimension {source.dimension}, "
            f"got {entry.vector_type} vectors of dimension {entry.dimension}"
        )


def _change_capacity(entry: IndexEntry, given: ReadCapacity, where: str) -> None:
    if entry.kind == "pod":
        raise invalid_control("A pod index has no read_capacity")
    entry.read_capacity = index_rules.changed_capacity(given, entry.read_capacity, where)


def _change_pod(entry: IndexEntry, change: PodChange) -> None:
    if entry.pod is None:
        raise invalid_control("replicas and pod_type can only be changed for a pod index")
    if change.pod_type is not None:
        index_rules.check_pod_change(entry.pod.pod_type, change.pod_type)
        entry.pod.pod_type = change.pod_type
    if change.replicas is not None:
        index_rules.check_pod(entry.pod.pod_type, replicas=change.replicas)
        entry.pod.replicas = change.replicas
