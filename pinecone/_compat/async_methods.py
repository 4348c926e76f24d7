# Made from pinecone/_compat/tables.py by `make generate`. Change that file, not this one.
"""Methods and attributes of older releases, for asynchronous classes of today to inherit."""

# mypy: disable-error-code=no-any-return

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinecone._compat.calls import arguments
from pinecone._compat.functions import (
    assistant_proxy,
    async_index,
    evaluation,
    list_assistants,
    preview,
)
from pinecone_api._runtime import deprecated

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import SimpleNamespace

    from pinecone import AsyncIndex
    from pinecone._compat.functions import AssistantProxy
    from pinecone._requests.indexes import Embed, Schema, Spec
    from pinecone.models import (
        AssistantModel,
        BackupList,
        BackupModel,
        CollectionList,
        CollectionModel,
        DeletionProtection,
        IndexList,
        IndexModel,
        ListAssistantsResponse,
        Metric,
        PodType,
        RestoreJobList,
        RestoreJobModel,
        VectorType,
    )
    from pinecone_api.default.db_control import models as newer


class AsyncOlderPinecone:
    """Keep what `AsyncPinecone` of older releases had."""

    __slots__ = ()

    @property
    @deprecated("Write `assistants`")
    def assistant(self: Any) -> AssistantProxy:
        """Serve older code; write `assistants` today."""
        return assistant_proxy(self)

    @property
    @deprecated("Write `index(...).documents`")
    def preview(self: Any) -> Any:
        """Serve older code; write `index(...).documents` today."""
        return preview(self)

    @deprecated("Write `indexes.configure(...)`")
    async def configure_index(
        self: Any,
        name: str,
        replicas: int | None = None,
        pod_type: PodType | str | None = None,
        deletion_protection: DeletionProtection | str | None = None,
        tags: Mapping[str, str] | None = None,
        embed: Embed | None = None,
        read_capacity: Mapping[str, Any] | None = None,
        serverless_read_capacity: Mapping[str, Any] | None = None,
    ) -> IndexModel:
        """Serve older code; write `indexes.configure(...)` today."""
        return await self.indexes.configure(
            **arguments(
                "configure_index",
                {
                    "name": name,
                    "replicas": replicas,
                    "pod_type": pod_type,
                    "deletion_protection": deletion_protection,
                    "tags": tags,
                    "embed": embed,
                    "read_capacity": read_capacity,
                    "serverless_read_capacity": serverless_read_capacity,
                },
            )
        )

    @deprecated("Write `backups.create(...)`")
    async def create_backup(
        self: Any,
        *,
        index_name: str,
        backup_name: str | None = None,
        description: str | None = None,
    ) -> BackupModel:
        """Serve older code; write `backups.create(...)` today."""
        return await self.backups.create(
            **arguments(
                "create_backup",
                {"index_name": index_name, "backup_name": backup_name, "description": description},
                renamed={"backup_name": "name"},
            )
        )

    @deprecated("Write `collections.create(...)`")
    async def create_collection(self: Any, name: str, source: str) -> CollectionModel:
        """Serve older code; write `collections.create(...)` today."""
        return await self.collections.create(
            **arguments("create_collection", {"name": name, "source": source})
        )

    @deprecated("Write `indexes.create(...)`")
    async def create_index(
        self: Any,
        name: str | None,
        spec: Spec | None = None,
        dimension: int | None = None,
        metric: Metric | str | None = None,
        timeout: float | None = None,
        deletion_protection: DeletionProtection | str | None = None,
        vector_type: VectorType | str | None = None,
        tags: Mapping[str, str] | None = None,
        schema: Schema | None = None,
        deployment: Mapping[str, Any] | newer.IndexDeploymentRequest | None = None,
        read_capacity: Mapping[str, Any] | None = None,
        cmek_id: str | None = None,
    ) -> IndexModel:
        """Serve older code; write `indexes.create(...)` today."""
        return await self.indexes.create(
            **arguments(
                "create_index",
                {
                    "name": name,
                    "spec": spec,
                    "dimension": dimension,
                    "metric": metric,
                    "timeout": timeout,
                    "deletion_protection": deletion_protection,
                    "vector_type": vector_type,
                    "tags": tags,
                    "schema": schema,
                    "deployment": deployment,
                    "read_capacity": read_capacity,
                    "cmek_id": cmek_id,
                },
            )
        )

    @deprecated("Write `indexes.create_for_model(...)`")
    async def create_index_for_model(
        self: Any,
        name: str,
        cloud: str,
        region: str,
        embed: Embed,
        tags: Mapping[str, str] | None = None,
        deletion_protection: DeletionProtection | str | None = "disabled",
        read_capacity: Mapping[str, Any] | None = None,
        schema: Schema | None = None,
        timeout: float | None = None,
    ) -> IndexModel:
        """Serve older code; write `indexes.create_for_model(...)` today."""
        return await self.indexes.create_for_model(
            **arguments(
                "create_index_for_model",
                {
                    "name": name,
                    "cloud": cloud,
                    "region": region,
                    "embed": embed,
                    "tags": tags,
                    "deletion_protection": deletion_protection,
                    "read_capacity": read_capacity,
                    "schema": schema,
                    "timeout": timeout,
                },
                defaults={"deletion_protection": "disabled"},
            )
        )

    @deprecated("Write `backups.delete(...)`")
    async def delete_backup(self: Any, *, backup_id: str) -> None:
        """Serve older code; write `backups.delete(...)` today."""
        return await self.backups.delete(**arguments("delete_backup", {"backup_id": backup_id}))

    @deprecated("Write `collections.delete(...)`")
    async def delete_collection(self: Any, name: str) -> None:
        """Serve older code; write `collections.delete(...)` today."""
        return await self.collections.delete(**arguments("delete_collection", {"name": name}))

    @deprecated("Write `indexes.delete(...)`")
    async def delete_index(self: Any, name: str, timeout: float | None = None) -> None:
        """Serve older code; write `indexes.delete(...)` today."""
        return await self.indexes.delete(
            **arguments("delete_index", {"name": name, "timeout": timeout})
        )

    @deprecated("Write `backups.describe(...)`")
    async def describe_backup(self: Any, *, backup_id: str) -> BackupModel:
        """Serve older code; write `backups.describe(...)` today."""
        return await self.backups.describe(**arguments("describe_backup", {"backup_id": backup_id}))

    @deprecated("Write `collections.describe(...)`")
    async def describe_collection(self: Any, name: str) -> CollectionModel:
        """Serve older code; write `collections.describe(...)` today."""
        return await self.collections.describe(**arguments("describe_collection", {"name": name}))

    @deprecated("Write `indexes.describe(...)`")
    async def describe_index(self: Any, name: str) -> IndexModel:
        """Serve older code; write `indexes.describe(...)` today."""
        return await self.indexes.describe(**arguments("describe_index", {"name": name}))

    @deprecated("Write `restore_jobs.describe(...)`")
    async def describe_restore_job(self: Any, *, job_id: str) -> RestoreJobModel:
        """Serve older code; write `restore_jobs.describe(...)` today."""
        return await self.restore_jobs.describe(
            **arguments("describe_restore_job", {"job_id": job_id})
        )

    @deprecated("Write `indexes.exists(...)`")
    async def has_index(self: Any, name: str) -> bool:
        """Serve older code; write `indexes.exists(...)` today."""
        return await self.indexes.exists(**arguments("has_index", {"name": name}))

    @deprecated("Write `backups.list(...)`")
    async def list_backups(
        self: Any,
        *,
        index_name: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        include_deleted: bool | None = None,
    ) -> BackupList:
        """Serve older code; write `backups.list(...)` today."""
        return await self.backups.list(
            **arguments(
                "list_backups",
                {
                    "index_name": index_name,
                    "limit": limit,
                    "pagination_token": pagination_token,
                    "include_deleted": include_deleted,
                },
            )
        )

    @deprecated("Write `collections.list(...)`")
    async def list_collections(self: Any) -> CollectionList:
        """Serve older code; write `collections.list(...)` today."""
        return await self.collections.list()

    @deprecated("Write `indexes.list(...)`")
    async def list_indexes(self: Any) -> IndexList:
        """Serve older code; write `indexes.list(...)` today."""
        return await self.indexes.list()

    @deprecated("Write `restore_jobs.list(...)`")
    async def list_restore_jobs(
        self: Any, *, limit: int | None = None, pagination_token: str | None = None
    ) -> RestoreJobList:
        """Serve older code; write `restore_jobs.list(...)` today."""
        return await self.restore_jobs.list(
            **arguments("list_restore_jobs", {"limit": limit, "pagination_token": pagination_token})
        )

    @deprecated("Write `AsyncIndex(host=...)`")
    def IndexAsyncio(self: Any, host: str, **kwargs: Any) -> AsyncIndex:
        """Serve older code; write `AsyncIndex(host=...)` today."""
        return async_index(self, **arguments("IndexAsyncio", {"host": host, **kwargs}))


class AsyncOlderAssistants:
    """Keep what `AsyncAssistants` of older releases had."""

    __slots__ = ()

    @property
    @deprecated("Write `evaluate_alignment`")
    def evaluation(self: Any) -> SimpleNamespace:
        """Serve older code; write `evaluate_alignment` today."""
        return evaluation(self)

    @deprecated("Write `create(...)`")
    async def create_assistant(
        self: Any,
        assistant_name: str | None = None,
        instructions: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        region: str = "us",
        timeout: float | None = None,
        *,
        name: str | None = None,
        **kwargs: Any,
    ) -> AssistantModel:
        """Serve older code; write `create(...)` today."""
        return await self.create(
            **arguments(
                "create_assistant",
                {
                    "assistant_name": assistant_name,
                    "instructions": instructions,
                    "metadata": metadata,
                    "region": region,
                    "timeout": timeout,
                    "name": name,
                    **kwargs,
                },
                defaults={"region": "us"},
                renamed={"assistant_name": "name"},
            )
        )

    @deprecated("Write `delete(...)`")
    async def delete_assistant(
        self: Any,
        assistant_name: str | None = None,
        timeout: float | None = None,
        *,
        name: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Serve older code; write `delete(...)` today."""
        return await self.delete(
            **arguments(
                "delete_assistant",
                {"assistant_name": assistant_name, "timeout": timeout, "name": name, **kwargs},
                renamed={"assistant_name": "name"},
            )
        )

    @deprecated("Write `describe(...)`")
    async def describe_assistant(
        self: Any, assistant_name: str | None = None, *, name: str | None = None, **kwargs: Any
    ) -> AssistantModel:
        """Serve older code; write `describe(...)` today."""
        return await self.describe(
            **arguments(
                "describe_assistant",
                {"assistant_name": assistant_name, "name": name, **kwargs},
                renamed={"assistant_name": "name"},
            )
        )

    @deprecated("Write `list().to_list()`")
    async def list_assistants(self: Any) -> list[AssistantModel]:
        """Serve older code; write `list().to_list()` today."""
        return await list_assistants(self)

    @deprecated("Write `list_page(...)`")
    async def list_assistants_paginated(
        self: Any,
        limit: int | None = None,
        pagination_token: str | None = None,
        *,
        page_size: int | None = None,
        **kwargs: Any,
    ) -> ListAssistantsResponse:
        """Serve older code; write `list_page(...)` today."""
        return await self.list_page(
            **arguments(
                "list_assistants_paginated",
                {
                    "limit": limit,
                    "pagination_token": pagination_token,
                    "page_size": page_size,
                    **kwargs,
                },
                renamed={"limit": "page_size"},
            )
        )

    @deprecated("Write `update(...)`")
    async def update_assistant(
        self: Any,
        assistant_name: str | None = None,
        instructions: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        *,
        name: str | None = None,
        **kwargs: Any,
    ) -> AssistantModel:
        """Serve older code; write `update(...)` today."""
        return await self.update(
            **arguments(
                "update_assistant",
                {
                    "assistant_name": assistant_name,
                    "instructions": instructions,
                    "metadata": metadata,
                    "name": name,
                    **kwargs,
                },
                renamed={"assistant_name": "name"},
            )
        )
