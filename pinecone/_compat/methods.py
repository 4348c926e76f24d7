# Made from pinecone/_compat/tables.py by `make generate`. Change that file, not this one.
"""Methods and attributes of older releases, for synchronous classes of today to inherit."""

# mypy: disable-error-code=no-any-return

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pinecone._compat.calls import arguments, takes_dimension_second
from pinecone._compat.functions import (
    asked,
    assistant_proxy,
    async_index,
    context,
    evaluation,
    index,
    itself,
    list_assistants,
    list_files,
    preview,
)
from pinecone_api._runtime import deprecated

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike
    from types import SimpleNamespace
    from typing import IO

    from pinecone import AsyncIndex, Index
    from pinecone._compat.functions import AssistantProxy
    from pinecone._requests.assistants import Messages
    from pinecone._requests.indexes import Embed, Schema, Spec
    from pinecone._sync.assistants import Assistants
    from pinecone._sync.chat_streams import ChatCompletionStream, ChatStream
    from pinecone.models import (
        AssistantFileModel,
        AssistantModel,
        BackupList,
        BackupModel,
        ChatCompletionResponse,
        ChatResponse,
        CollectionList,
        CollectionModel,
        ContextOptions,
        ContextResponse,
        DeletionProtection,
        IndexList,
        IndexModel,
        ListAssistantsResponse,
        ListFilesResponse,
        Metric,
        PodType,
        RestoreJobList,
        RestoreJobModel,
        VectorType,
    )
    from pinecone_api.default.db_control import models as newer


class OlderPinecone:
    """Keep what `Pinecone` of older releases had."""

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
    def configure_index(
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
        return self.indexes.configure(
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
    def create_backup(
        self: Any,
        *,
        index_name: str,
        backup_name: str | None = None,
        description: str | None = None,
    ) -> BackupModel:
        """Serve older code; write `backups.create(...)` today."""
        return self.backups.create(
            **arguments(
                "create_backup",
                {"index_name": index_name, "backup_name": backup_name, "description": description},
                renamed={"backup_name": "name"},
            )
        )

    @deprecated("Write `collections.create(...)`")
    def create_collection(self: Any, name: str, source: str) -> CollectionModel:
        """Serve older code; write `collections.create(...)` today."""
        return self.collections.create(
            **arguments("create_collection", {"name": name, "source": source})
        )

    @deprecated("Write `indexes.create(...)`")
    @takes_dimension_second
    def create_index(
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
        return self.indexes.create(
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
    def create_index_for_model(
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
        return self.indexes.create_for_model(
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
    def delete_backup(self: Any, *, backup_id: str) -> None:
        """Serve older code; write `backups.delete(...)` today."""
        return self.backups.delete(**arguments("delete_backup", {"backup_id": backup_id}))

    @deprecated("Write `collections.delete(...)`")
    def delete_collection(self: Any, name: str) -> None:
        """Serve older code; write `collections.delete(...)` today."""
        return self.collections.delete(**arguments("delete_collection", {"name": name}))

    @deprecated("Write `indexes.delete(...)`")
    def delete_index(self: Any, name: str, timeout: float | None = None) -> None:
        """Serve older code; write `indexes.delete(...)` today."""
        return self.indexes.delete(**arguments("delete_index", {"name": name, "timeout": timeout}))

    @deprecated("Write `backups.describe(...)`")
    def describe_backup(self: Any, *, backup_id: str) -> BackupModel:
        """Serve older code; write `backups.describe(...)` today."""
        return self.backups.describe(**arguments("describe_backup", {"backup_id": backup_id}))

    @deprecated("Write `collections.describe(...)`")
    def describe_collection(self: Any, name: str) -> CollectionModel:
        """Serve older code; write `collections.describe(...)` today."""
        return self.collections.describe(**arguments("describe_collection", {"name": name}))

    @deprecated("Write `indexes.describe(...)`")
    def describe_index(self: Any, name: str) -> IndexModel:
        """Serve older code; write `indexes.describe(...)` today."""
        return self.indexes.describe(**arguments("describe_index", {"name": name}))

    @deprecated("Write `restore_jobs.describe(...)`")
    def describe_restore_job(self: Any, *, job_id: str) -> RestoreJobModel:
        """Serve older code; write `restore_jobs.describe(...)` today."""
        return self.restore_jobs.describe(**arguments("describe_restore_job", {"job_id": job_id}))

    @deprecated("Write `indexes.exists(...)`")
    def has_index(self: Any, name: str) -> bool:
        """Serve older code; write `indexes.exists(...)` today."""
        return self.indexes.exists(**arguments("has_index", {"name": name}))

    @deprecated("Write `backups.list(...)`")
    def list_backups(
        self: Any,
        *,
        index_name: str | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        include_deleted: bool | None = None,
    ) -> BackupList:
        """Serve older code; write `backups.list(...)` today."""
        return self.backups.list(
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
    def list_collections(self: Any) -> CollectionList:
        """Serve older code; write `collections.list(...)` today."""
        return self.collections.list()

    @deprecated("Write `indexes.list(...)`")
    def list_indexes(self: Any) -> IndexList:
        """Serve older code; write `indexes.list(...)` today."""
        return self.indexes.list()

    @deprecated("Write `restore_jobs.list(...)`")
    def list_restore_jobs(
        self: Any, *, limit: int | None = None, pagination_token: str | None = None
    ) -> RestoreJobList:
        """Serve older code; write `restore_jobs.list(...)` today."""
        return self.restore_jobs.list(
            **arguments("list_restore_jobs", {"limit": limit, "pagination_token": pagination_token})
        )

    @deprecated("Write `AsyncIndex(host=...)`")
    def IndexAsyncio(self: Any, host: str, **kwargs: Any) -> AsyncIndex:
        """Serve older code; write `AsyncIndex(host=...)` today."""
        return async_index(self, **arguments("IndexAsyncio", {"host": host, **kwargs}))

    @deprecated("Write `index(...)`")
    def Index(self: Any, name: str = "", host: str = "", **kwargs: Any) -> Index:
        """Serve older code; write `index(...)` today."""
        return index(
            self,
            **arguments(
                "Index", {"name": name, "host": host, **kwargs}, defaults={"name": "", "host": ""}
            ),
        )


class OlderAssistants:
    """Keep what `Assistants` of older releases had."""

    __slots__ = ()

    @property
    @deprecated("Write `evaluate_alignment`")
    def evaluation(self: Any) -> SimpleNamespace:
        """Serve older code; write `evaluate_alignment` today."""
        return evaluation(self)

    @deprecated("Write `create(...)`")
    def create_assistant(
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
        return self.create(
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
    def delete_assistant(
        self: Any,
        assistant_name: str | None = None,
        timeout: float | None = None,
        *,
        name: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Serve older code; write `delete(...)` today."""
        return self.delete(
            **arguments(
                "delete_assistant",
                {"assistant_name": assistant_name, "timeout": timeout, "name": name, **kwargs},
                renamed={"assistant_name": "name"},
            )
        )

    @deprecated("Write `describe(...)`")
    def describe_assistant(
        self: Any, assistant_name: str | None = None, *, name: str | None = None, **kwargs: Any
    ) -> AssistantModel:
        """Serve older code; write `describe(...)` today."""
        return self.describe(
            **arguments(
                "describe_assistant",
                {"assistant_name": assistant_name, "name": name, **kwargs},
                renamed={"assistant_name": "name"},
            )
        )

    @deprecated("Write `list().to_list()`")
    def list_assistants(self: Any) -> list[AssistantModel]:
        """Serve older code; write `list().to_list()` today."""
        return list_assistants(self)

    @deprecated("Write `list_page(...)`")
    def list_assistants_paginated(
        self: Any,
        limit: int | None = None,
        pagination_token: str | None = None,
        *,
        page_size: int | None = None,
        **kwargs: Any,
    ) -> ListAssistantsResponse:
        """Serve older code; write `list_page(...)` today."""
        return self.list_page(
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
    def update_assistant(
        self: Any,
        assistant_name: str | None = None,
        instructions: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        *,
        name: str | None = None,
        **kwargs: Any,
    ) -> AssistantModel:
        """Serve older code; write `update(...)` today."""
        return self.update(
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


class OlderAssistantModel:
    """Keep what `AssistantModel` of older releases had."""

    __slots__ = ()

    @property
    @deprecated("Write `pc.assistants`")
    def _assistants(self: Any) -> Assistants:
        """Serve older code; write `pc.assistants` today."""
        return asked(self)

    @deprecated("Write `pc.assistants.chat(...)`")
    def chat(
        self: Any,
        messages: Messages,
        filter: Mapping[str, Any] | None = None,
        stream: bool = False,
        model: str | None = None,
        temperature: float | None = None,
        json_response: bool = False,
        include_highlights: bool = False,
        context_options: ContextOptions | Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> ChatResponse | ChatStream:
        """Serve older code; write `pc.assistants.chat(...)` today."""
        return self._assistants.chat(
            **arguments(
                "chat",
                {
                    "messages": messages,
                    "filter": filter,
                    "stream": stream,
                    "model": model,
                    "temperature": temperature,
                    "json_response": json_response,
                    "include_highlights": include_highlights,
                    "context_options": context_options,
                    **kwargs,
                    "assistant_name": self.name,
                },
                defaults={"stream": False, "json_response": False, "include_highlights": False},
            )
        )

    @deprecated("Write `pc.assistants.chat_completions(...)`")
    def chat_completions(
        self: Any,
        messages: Messages,
        filter: Mapping[str, Any] | None = None,
        stream: bool = False,
        model: str | None = None,
        temperature: float | None = None,
        **kwargs: Any,
    ) -> ChatCompletionResponse | ChatCompletionStream:
        """Serve older code; write `pc.assistants.chat_completions(...)` today."""
        return self._assistants.chat_completions(
            **arguments(
                "chat_completions",
                {
                    "messages": messages,
                    "filter": filter,
                    "stream": stream,
                    "model": model,
                    "temperature": temperature,
                    **kwargs,
                    "assistant_name": self.name,
                },
                defaults={"stream": False},
            )
        )

    @deprecated("Write `pc.assistants.context`")
    def context(
        self: Any,
        query: Any = None,
        messages: Any = None,
        filter: Any = None,
        top_k: Any = None,
        snippet_size: Any = None,
        multimodal: Any = None,
        include_binary_content: Any = None,
        context_options: Any = None,
        **kwargs: Any,
    ) -> ContextResponse:
        """Serve older code; write `pc.assistants.context` today."""
        return context(
            self,
            **arguments(
                "context",
                {
                    "query": query,
                    "messages": messages,
                    "filter": filter,
                    "top_k": top_k,
                    "snippet_size": snippet_size,
                    "multimodal": multimodal,
                    "include_binary_content": include_binary_content,
                    "context_options": context_options,
                    **kwargs,
                    "assistant_name": self.name,
                },
            ),
        )

    @deprecated("Write `pc.assistants.delete_file(...)`")
    def delete_file(self: Any, file_id: str, timeout: float | None = None, **kwargs: Any) -> None:
        """Serve older code; write `pc.assistants.delete_file(...)` today."""
        return self._assistants.delete_file(
            **arguments(
                "delete_file",
                {"file_id": file_id, "timeout": timeout, **kwargs, "assistant_name": self.name},
            )
        )

    @deprecated("Write `pc.assistants.describe_file(...)`")
    def describe_file(
        self: Any, file_id: str, include_url: bool = False, **kwargs: Any
    ) -> AssistantFileModel:
        """Serve older code; write `pc.assistants.describe_file(...)` today."""
        return self._assistants.describe_file(
            **arguments(
                "describe_file",
                {
                    "file_id": file_id,
                    "include_url": include_url,
                    **kwargs,
                    "assistant_name": self.name,
                },
                defaults={"include_url": False},
            )
        )

    @deprecated("Write `pc.assistants.list_files(...).to_list()`")
    def list_files(self: Any, filter: Any = None, **kwargs: Any) -> list[AssistantFileModel]:
        """Serve older code; write `pc.assistants.list_files(...).to_list()` today."""
        return list_files(
            self,
            **arguments("list_files", {"filter": filter, **kwargs, "assistant_name": self.name}),
        )

    @deprecated("Write `pc.assistants.list_files_page(...)`")
    def list_files_paginated(
        self: Any,
        filter: Mapping[str, Any] | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
        *,
        page_size: int | None = None,
        **kwargs: Any,
    ) -> ListFilesResponse:
        """Serve older code; write `pc.assistants.list_files_page(...)` today."""
        return self._assistants.list_files_page(
            **arguments(
                "list_files_paginated",
                {
                    "filter": filter,
                    "limit": limit,
                    "pagination_token": pagination_token,
                    "page_size": page_size,
                    **kwargs,
                    "assistant_name": self.name,
                },
                renamed={"limit": "page_size"},
            )
        )

    @deprecated("Write `pc.assistants.upload_file(...)`")
    def upload_bytes_stream(
        self: Any,
        stream: IO[bytes] | bytes | None,
        file_name: str | None,
        metadata: Mapping[str, Any] | None = None,
        multimodal: bool | None = None,
        timeout: float | None = None,
        file_id: str | None = None,
        **kwargs: Any,
    ) -> AssistantFileModel:
        """Serve older code; write `pc.assistants.upload_file(...)` today."""
        return self._assistants.upload_file(
            **arguments(
                "upload_bytes_stream",
                {
                    "stream": stream,
                    "file_name": file_name,
                    "metadata": metadata,
                    "multimodal": multimodal,
                    "timeout": timeout,
                    "file_id": file_id,
                    **kwargs,
                    "assistant_name": self.name,
                },
                renamed={"stream": "file_stream"},
            )
        )

    @deprecated("Write `pc.assistants.upload_file(...)`")
    def upload_file(
        self: Any,
        file_path: str | PathLike[str] | None,
        metadata: Mapping[str, Any] | None = None,
        multimodal: bool | None = None,
        timeout: float | None = None,
        file_id: str | None = None,
        **kwargs: Any,
    ) -> AssistantFileModel:
        """Serve older code; write `pc.assistants.upload_file(...)` today."""
        return self._assistants.upload_file(
            **arguments(
                "upload_file",
                {
                    "file_path": file_path,
                    "metadata": metadata,
                    "multimodal": multimodal,
                    "timeout": timeout,
                    "file_id": file_id,
                    **kwargs,
                    "assistant_name": self.name,
                },
            )
        )


class OlderIndexList:
    """Keep what `IndexList` of older releases had."""

    __slots__ = ()

    @property
    @deprecated("Write `the list itself`")
    def index_list(self: Any) -> Any:
        """Serve older code; write `the list itself` today."""
        return itself(self)
