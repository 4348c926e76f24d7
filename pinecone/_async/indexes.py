"""Creating, finding, changing and deleting indexes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from pinecone import _versions
from pinecone._async.pagination import AsyncPaginator, async_paginator
from pinecone._async.transport.http import AsyncHttp
from pinecone._async.waiting import async_until, async_until_gone
from pinecone._requests.arguments import at_least, optional_flag, optional_text, reference
from pinecone._requests.indexes import (
    RESTORE_TIMEOUT,
    Embed,
    Schema,
    Spec,
    check_restore,
    configure_request,
    create_request,
    from_backup_request,
    index_name,
    is_ready,
)
from pinecone._requests.polling import Poller
from pinecone._transport.listing import AsyncListedIndexes, async_listed_indexes
from pinecone._transport.synchronization import async_sleep
from pinecone.config.addressed import Addressed
from pinecone.errors import NotFoundError
from pinecone.models import (
    BackupModel,
    CreateIndexFromBackupResponse,
    DeletionProtection,
    IndexList,
    IndexModel,
    IntegratedSpec,
    Metric,
    PodType,
    VectorType,
)
from pinecone.models.vocabularies import needs_older_words, with_older_words
from pinecone_api.default.db_control import models as newer
from pinecone_api.default.db_control.aio import AsyncDbControlClient
from pinecone_api.v2026_04.db_control.aio import (
    AsyncDbControlClient as AsyncOlderControlClient,
)
from pinecone_api.v2026_04.db_control.models import ConfigureIndexRequest, CreateIndexRequest

if TYPE_CHECKING:
    from pinecone._async.backups import AsyncBackups

AsyncPaginator.register(AsyncListedIndexes)  # it has all that a paginator has


class AsyncIndexes(Addressed):
    """Indexes of a project: `pc.indexes`."""

    def __init__(self, http: AsyncHttp, host_cache: dict[str, str] | None = None) -> None:
        self._http = http
        self._pin = http.config.api_version
        self._control = _versions.client(AsyncDbControlClient, self._pin, http)
        # Its words make pods and integrated indexes, and say all of them.
        self._older = _versions.client(AsyncOlderControlClient, self._pin, http)
        self._hosts = {} if host_cache is None else host_cache

    @cached_property
    def _backups(self) -> AsyncBackups:
        from pinecone._async.backups import AsyncBackups

        return AsyncBackups(self._http)

    async def create(
        self,
        *,
        name: str | None = None,
        spec: Spec | None = None,
        dimension: int | None = None,
        metric: Metric | str | None = None,
        vector_type: VectorType | str | None = None,
        deletion_protection: DeletionProtection | str | None = None,
        tags: Mapping[str, str] | None = None,
        schema: Schema | None = None,
        read_capacity: Mapping[str, Any] | None = None,
        timeout: float | None = None,
        deployment: Mapping[str, Any] | newer.IndexDeploymentRequest | None = None,
        cmek_id: str | None = None,
    ) -> IndexModel:
        """Create an index and wait until it can be used (operations `create_index` and
        `create_index_for_model`).

        An index of vectors takes `dimension`, one of documents a `schema` that gives its fields types.

        Args:
            name: 1 to 45 lower-case letters, digits and hyphens; no hyphen first or last. None lets the service
                choose one, unless there is a `spec`.
            spec: Where it runs: a `ServerlessSpec`, `PodSpec` or `ByocSpec`, or a dict with the key
                `serverless`, `pod` or `byoc`. An `IntegratedSpec` makes a serverless index that embeds text
                by itself; its model decides `dimension`, `metric` and `vector_type`.
            dimension: Numbers per vector, 1 to 20,000. Required for a dense index; a sparse one has none.
            metric: `"cosine"` (default), `"dotproduct"` or `"euclidean"`. A sparse index takes
                `"dotproduct"` only, its default.
            vector_type: `"dense"` (default) or `"sparse"`.
            deletion_protection: `"enabled"` makes `delete` fail. Default `"disabled"`.
            tags: Up to 20 labels; keys up to 80 characters, values up to 120.
            schema: The fields of documents, each with its type, `{"fields": {"body": {"type": "string",
                "full_text_search": {}}}}`. For an index with a `spec` it can be the metadata fields to index,
                `{"genre": {"filterable": True}}`; default: all.
            read_capacity: How reads are served; None leaves it to the service.
            timeout: Seconds to wait for the index. None (default) waits for as long as it takes, 0 looks
                once, -1 returns without waiting.
            deployment: Where it runs, in place of `spec`: `{"deployment_type": "managed", "cloud": "aws",
                "region": "us-east-1"}`, or `"byoc"` with an `environment`. Default: the service chooses.
            cmek_id: A key of your own to encrypt it with. It does not go with full-text search.

        Returns:
            The index's description, with `host`, the address of its data.

        Raises:
            PineconeValueError: An argument cannot work, or arguments do not go together.
            PineconeTypeError: An argument has the wrong type.
            ConflictError: There is an index of that name.
            IndexInitFailedError: The index will never be ready.
            IndexTerminatedError: The index was deleted or disabled meanwhile.
            PineconeTimeoutError: The index was not ready in time; it exists nevertheless.

        Example:
            created = await pc.indexes.create(
                name="docs", dimension=256, spec=ServerlessSpec(cloud="aws", region="us-east-1")
            )
            print(created.host, created.status.ready)
        """
        poller = Poller(timeout)
        request = create_request(
            self._pin,
            name=name,
            spec=spec,
            dimension=dimension,
            metric=metric,
            vector_type=vector_type,
            deletion_protection=deletion_protection,
            tags=tags,
            schema=schema,
            read_capacity=read_capacity,
            deployment=deployment,
            cmek_id=cmek_id,
        )
        if isinstance(request, newer.CreateIndexRequest):
            index = await self._control.create_index(request)
        elif isinstance(request, CreateIndexRequest):
            index = await self._older.create_index(request)
        else:
            index = await self._older.create_index_for_model(request)
        # An index of that name may have been deleted behind our back, and the new one lives elsewhere.
        name = name or index.name
        self._hosts.pop(name, None)
        if not poller.waits:
            return index
        # What it is in the end does not depend on the version that made it.
        look = partial(self._look, name)
        waiting_for = f"index {name!r} was not ready"
        return await self._whole(
            await async_until(is_ready, await look(), look, poller, waiting_for)
        )

    async def create_for_model(
        self,
        *,
        name: str,
        cloud: str,
        region: str,
        embed: Embed,
        deletion_protection: DeletionProtection | str | None = None,
        tags: Mapping[str, str] | None = None,
        schema: Schema | None = None,
        read_capacity: Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> IndexModel:
        """Create a serverless index that embeds text by itself (operation `create_index_for_model`).

        `create(spec=IntegratedSpec(cloud=..., region=..., embed=...))` does the same, and messages speak of that
        `spec`. Arguments that are not described here have the same meaning in `create`.

        Args:
            cloud: `"aws"`, `"gcp"` or `"azure"`.
            region: A region of that cloud, for example `"us-east-1"`.
            embed: The model and how it is used: an `EmbedConfig`, an `IndexEmbed` or a dict of their fields.

        Returns:
            The index's description.

        Raises:
            PineconeValueError: An argument cannot work.
            PineconeTypeError: An argument has the wrong type.
            ConflictError: There is an index of that name.
            IndexInitFailedError: The index will never be ready.
            PineconeTimeoutError: The index was not ready in time; it exists nevertheless.

        Example:
            created = await pc.indexes.create_for_model(
                name="stories",
                cloud="aws",
                region="us-east-1",
                embed={"model": "multilingual-e5-large", "field_map": {"text": "chunk_text"}},
            )
            print(created.dimension)
        """
        return await self.create(
            name=name,
            spec=IntegratedSpec(cloud=cloud, region=region, embed=embed),
            deletion_protection=deletion_protection,
            tags=tags,
            schema=schema,
            read_capacity=read_capacity,
            timeout=timeout,
        )

    async def configure(
        self,
        name: str,
        *,
        replicas: int | None = None,
        pod_type: PodType | str | None = None,
        deletion_protection: DeletionProtection | str | None = None,
        tags: Mapping[str, str] | None = None,
        embed: Embed | None = None,
        read_capacity: Mapping[str, Any] | None = None,
        serverless_read_capacity: Mapping[str, Any] | None = None,
        deployment: Mapping[str, Any] | None = None,
        schema: Schema | None = None,
        spec: Mapping[str, Any] | None = None,
    ) -> IndexModel:
        """Change an index (operation `configure_index`). Whatever is not given stays as it is.

        The call does not wait: the description may show the state from before the change.

        Args:
            name: The index.
            replicas: Copies of an index on pods, at least 1.
            pod_type: Kind and size of its pods; the size can grow, the kind cannot change.
            deletion_protection: `"enabled"` or `"disabled"`.
            tags: Labels to add or replace; others stay. An empty value removes a label.
            embed: Embedding model of a serverless index, `{"model": ..., "field_map": ...}`: turns
                integrated embedding on, or changes its parameters.
            read_capacity: How reads are served, for example `{"mode": "OnDemand"}`; of dedicated nodes it is enough
                to say what changes, `{"mode": "Dedicated", "dedicated": {"manual": {"replicas": 2}}}`.
            serverless_read_capacity: The same under its older name.
            deployment: `replicas` and `pod_type` of an index on pods, in one mapping.
            schema: The text field that a model embeds, with the parameters to change, `{"fields": {"text":
                {"type": "semantic_text", "read_parameters": {...}}}}`.
            spec: The same settings as API version 2026-04 has them, under `serverless`, `pod` or `byoc`.

        Returns:
            The index's description.

        Raises:
            PineconeValueError: Nothing is given, or settings of several kinds of index.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such index.

        Example:
            await pc.indexes.configure("movies", tags={"team": "search"}, deletion_protection="disabled")
        """
        request = configure_request(
            self._pin,
            replicas=replicas,
            pod_type=pod_type,
            deletion_protection=deletion_protection,
            tags=tags,
            embed=embed,
            read_capacity=read_capacity,
            serverless_read_capacity=serverless_read_capacity,
            deployment=deployment,
            schema=schema,
            spec=spec,
        )
        if isinstance(request, ConfigureIndexRequest):
            return await self._older.configure_index(index_name(name), request)
        return await self._whole(await self._control.configure_index(index_name(name), request))

    async def _create_from_backup(
        self,
        name: str,
        backup_id: str,
        deletion_protection: DeletionProtection | str | None,
        tags: Mapping[str, str] | None,
        read_capacity: Mapping[str, Any] | None,
        timeout: float | None,
    ) -> CreateIndexFromBackupResponse | IndexModel:
        """Do what `AsyncPinecone.create_index_from_backup` does."""
        poller = Poller(RESTORE_TIMEOUT if timeout is None else timeout)
        reference(backup_id, "backup_id", "the id of a backup")
        request = from_backup_request(self._pin, name, deletion_protection, tags, read_capacity)
        self._hosts.pop(name, None)
        started = await self._control.create_index_from_backup_operation(backup_id, request)
        if not poller.waits:
            return started
        while True:
            index = await self._found(name)
            if index is not None and is_ready(index):
                return await self._whole(index)
            if started.restore_job_id:  # unless the answer to the request left it out
                check_restore(await self._control.describe_restore_job(started.restore_job_id))
            await async_sleep(poller.next_pause(f"index {name!r} was not restored"))

    def list(
        self, *, limit: int | None = None, pagination_token: str | None = None
    ) -> AsyncListedIndexes:
        """List every index of the project (operation `list_indexes`).

        Args:
            limit: Largest number of indexes to give. Default: all.
            pagination_token: Taken as other lists take it; the service gives this list whole, so there is none.

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names. It has the methods
            of a paginator, too: `pages()` and `to_list()`.

        Raises:
            PineconeValueError: `limit` is less than 1.
            PineconeTypeError: An argument has the wrong type.

        Example:
            print((await pc.indexes.list()).names())
        """
        optional_text(pagination_token, "pagination_token")
        most = None if limit is None else at_least(limit, "limit", 1)
        return async_listed_indexes(self._all, most)

    async def _all(self) -> IndexList:
        found = await self._control.list_indexes()
        if self._pin is None and any(map(needs_older_words, found)):
            older = {index.name: index for index in await self._older.list_indexes()}
            for index in filter(needs_older_words, found):
                with_older_words(index, older.get(index.name, index))
        return found

    async def describe(self, name: str) -> IndexModel:
        """Fetch the settings, state and address of an index (operation `describe_index`).

        Args:
            name: The index.

        Raises:
            PineconeValueError: The name is empty.
            NotFoundError: There is no such index.

        Example:
            described = await pc.indexes.describe("movies")
            print(described.dimension, described.metric)
        """
        return await self._whole(await self._look(index_name(name)))

    async def exists(self, name: str) -> bool:
        """Return whether there is an index of that name (operation `describe_index`).

        Errors other than "not found" are raised, not swallowed.

        Args:
            name: The index; nothing is called "".

        Example:
            if not await pc.indexes.exists("docs"):
                print("there is no index called docs")
        """
        if isinstance(name, str) and not name:
            return False
        return await self._found(name) is not None

    async def delete(self, name: str, *, timeout: float | None = None) -> None:
        """Delete an index with everything in it, and wait until it is gone (operation `delete_index`).

        Args:
            name: The index.
            timeout: Seconds to wait. None (default) waits for as long as it takes, 0 looks once, -1 returns
                without waiting.

        Raises:
            PineconeValueError: The name is empty.
            NotFoundError: There is no such index.
            ForbiddenError: Deletion protection is enabled.
            PineconeTimeoutError: The index was still there when the time was over.

        Example:
            await pc.indexes.delete("movies")
        """
        poller = Poller(timeout)
        self._hosts.pop(index_name(name), None)
        await self._control.delete_index(name)
        look = partial(self._control.describe_index, name)
        await async_until_gone(look, poller, f"index {name!r} was not gone")

    async def create_backup(
        self, index_name: str, *, name: str | None = None, description: str | None = None
    ) -> BackupModel:
        """Start a backup of a serverless index, as `pc.backups.create` does (operation `create_backup`).

        Args:
            index_name: The index.
            name: Name of the backup, 1 to 45 characters. Default: none.
            description: Free text about the backup. Default: none.

        Raises:
            PineconeValueError: `index_name` is empty, or `name` is too short or too long.
            PineconeTypeError: An argument is not a string.
            NotFoundError: There is no such index.

        Example:
            backup = await pc.indexes.create_backup("movies", name="weekly")
            print(backup.backup_id, backup.status)
        """
        return await self._backups.create(index_name=index_name, name=name, description=description)

    def list_backups(
        self,
        index_name: str,
        *,
        limit: int | None = None,
        pagination_token: str | None = None,
        include_deleted: bool | None = None,
    ) -> AsyncPaginator[BackupModel]:
        """List the backups of an index, fetched page by page while they are read (operation `list_index_backups`).

        Args:
            index_name: The index.
            limit: Largest number of backups to give, over all pages. Default: all.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.
            include_deleted: Whether to list backups of deleted indexes of that name, too. Default False.

        Returns:
            Iterate over the `AsyncPaginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: The name is empty, or `limit` is less than 1.
            PineconeTypeError: An argument has the wrong type.

        Example:
            async for backup in pc.indexes.list_backups("movies", limit=10):
                print(backup.backup_id, backup.status)
        """
        fetch = partial(
            self._backups.list,
            index_name=reference(index_name, "index_name", "the name of an index"),
            include_deleted=optional_flag(include_deleted, "include_deleted"),
        )
        return async_paginator(fetch, pagination_token, limit)

    async def describe_backup(self, backup_id: str) -> BackupModel:
        """Fetch the status, origin and size of a backup, as `pc.backups.describe` does (operation `describe_backup`).

        Args:
            backup_id: The backup.

        Raises:
            PineconeValueError: The id is empty.
            NotFoundError: There is no such backup.

        Example:
            async for backup in pc.indexes.list_backups("movies", limit=1):
                print((await pc.indexes.describe_backup(backup.backup_id)).status)
        """
        return await self._backups.describe(backup_id=backup_id)

    async def _look(self, name: str) -> IndexModel:
        """Describe an index as far as one request does, and remember its address."""
        index = await self._control.describe_index(name)
        if index.host:
            self._hosts[name] = index.host
        return index

    async def _found(self, name: str) -> IndexModel | None:
        """Do what `_look` does; return None if there is no such index."""
        try:
            return await self._look(index_name(name))
        except NotFoundError:
            return None

    async def _whole(self, index: IndexModel) -> IndexModel:
        """Ask under the older version for what the newer one leaves out of a description."""
        if self._pin is not None or not needs_older_words(index):
            return index
        try:
            return with_older_words(index, await self._older.describe_index(index.name))
        except NotFoundError:  # deleted meanwhile
            return index
