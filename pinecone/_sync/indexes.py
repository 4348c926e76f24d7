# Made from pinecone/_async/indexes.py by `python -m codegen unasync`. Change that file, not this one.
"""Creating, finding, changing and deleting indexes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from pinecone import _versions
from pinecone._requests.arguments import reference
from pinecone._requests.indexes import (
    RESTORE_TIMEOUT,
    Embed,
    Spec,
    configure_request,
    create_request,
    from_backup_request,
    index_name,
    is_ready,
)
from pinecone._requests.polling import Poller
from pinecone._sync.transport.http import Http
from pinecone._sync.waiting import until, until_gone
from pinecone._transport.synchronization import sleep
from pinecone.errors import NotFoundError
from pinecone.models import (
    CreateIndexFromBackupResponse,
    DeletionProtection,
    IndexList,
    IndexModel,
    Metric,
    PodType,
    VectorType,
)
from pinecone_api.v2026_04.db_control.client import DbControlClient
from pinecone_api.v2026_04.db_control.models import CreateIndexRequest


class Indexes:
    """Indexes of a project: `pc.indexes`."""

    def __init__(self, http: Http, host_cache: dict[str, str] | None = None) -> None:
        self._control = _versions.client(DbControlClient, http.config.api_version, http)
        self._hosts = {} if host_cache is None else host_cache

    def create(
        self,
        *,
        name: str,
        spec: Spec,
        dimension: int | None = None,
        metric: Metric | str = "cosine",
        vector_type: VectorType | str = "dense",
        deletion_protection: DeletionProtection | str = "disabled",
        tags: Mapping[str, str] | None = None,
        schema: Mapping[str, Any] | None = None,
        read_capacity: Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> IndexModel:
        """Create an index and wait until it can be used (operations `create_index` and
        `create_index_for_model`).

        Args:
            name: 1 to 45 lower-case letters, digits and hyphens; no hyphen first or last.
            spec: Where it runs: a `ServerlessSpec`, `PodSpec` or `ByocSpec`, or a dict with the key
                `serverless`, `pod` or `byoc`. An `IntegratedSpec` makes a serverless index that embeds text
                by itself; its model decides `dimension`, `metric` and `vector_type`.
            dimension: Numbers per vector, 1 to 20,000. Required for a dense index; a sparse one has none.
            metric: `"cosine"` (default), `"dotproduct"` or `"euclidean"`. A sparse index takes
                `"dotproduct"` only.
            vector_type: `"dense"` (default) or `"sparse"`.
            deletion_protection: `"enabled"` makes `delete` fail. Default `"disabled"`.
            tags: Up to 20 labels; keys up to 80 characters, values up to 120.
            schema: Metadata fields to index, `{"genre": {"filterable": True}}`. Default: all.
            read_capacity: How reads are served; None leaves it to the service.
            timeout: Seconds to wait for the index. None (default) waits for as long as it takes, 0 looks
                once, -1 returns without waiting.

        Returns:
            The index's description, with `host`, the address of its data.

        Raises:
            PineconeValueError: An argument cannot work.
            PineconeTypeError: An argument has the wrong type.
            ConflictError: There is an index of that name.
            IndexInitFailedError: The index will never be ready.
            IndexTerminatedError: The index was deleted or disabled meanwhile.
            PineconeTimeoutError: The index was not ready in time; it exists nevertheless.

        Example:
            created = pc.indexes.create(
                name="docs", dimension=256, spec=ServerlessSpec(cloud="aws", region="us-east-1")
            )
            print(created.host, created.status.ready)
        """
        poller = Poller(timeout)
        request = create_request(
            name=name,
            spec=spec,
            dimension=dimension,
            metric=metric,
            vector_type=vector_type,
            deletion_protection=deletion_protection,
            tags=tags,
            schema=schema,
            read_capacity=read_capacity,
        )
        # An index of that name may have been deleted behind our back, and the new one lives elsewhere.
        self._hosts.pop(name, None)
        if isinstance(request, CreateIndexRequest):
            index = self._control.create_index(request)
        else:
            index = self._control.create_index_for_model(request)
        look = partial(self.describe, name)
        return until(is_ready, index, look, poller, f"index {name!r} was not ready")

    def configure(
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
            read_capacity: How reads of an index in your own cloud (`ByocSpec`) are served, for example
                `{"mode": "OnDemand"}`.
            serverless_read_capacity: The same for a serverless index.

        Returns:
            The index's description.

        Raises:
            PineconeValueError: Nothing is given, or settings of several kinds of index.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such index.

        Example:
            pc.indexes.configure("movies", tags={"team": "search"}, deletion_protection="disabled")
        """
        request = configure_request(
            replicas=replicas,
            pod_type=pod_type,
            deletion_protection=deletion_protection,
            tags=tags,
            embed=embed,
            read_capacity=read_capacity,
            serverless_read_capacity=serverless_read_capacity,
        )
        return self._control.configure_index(index_name(name), request)

    def _create_from_backup(
        self,
        name: str,
        backup_id: str,
        deletion_protection: DeletionProtection | str | None,
        tags: Mapping[str, str] | None,
        timeout: float | None,
    ) -> CreateIndexFromBackupResponse | IndexModel:
        """Do what `Pinecone.create_index_from_backup` does."""
        poller = Poller(RESTORE_TIMEOUT if timeout is None else timeout)
        reference(backup_id, "backup_id", "the id of a backup")
        request = from_backup_request(name, deletion_protection, tags)
        self._hosts.pop(name, None)
        started = self._control.create_index_from_backup_operation(backup_id, request)
        if not poller.waits:
            return started
        while True:
            index = self._found(name)
            if index is not None and is_ready(index):
                return index
            sleep(poller.next_pause(f"index {name!r} was not restored"))

    def list(self) -> IndexList:
        """List every index of the project (operation `list_indexes`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            print((pc.indexes.list()).names())
        """
        return self._control.list_indexes()

    def describe(self, name: str) -> IndexModel:
        """Fetch the settings, state and address of an index (operation `describe_index`).

        Args:
            name: The index.

        Raises:
            PineconeValueError: The name is empty.
            NotFoundError: There is no such index.

        Example:
            described = pc.indexes.describe("movies")
            print(described.dimension, described.metric)
        """
        index = self._control.describe_index(index_name(name))
        if index.host:
            self._hosts[name] = index.host
        return index

    def exists(self, name: str) -> bool:
        """Return whether there is an index of that name (operation `describe_index`).

        Errors other than "not found" are raised, not swallowed.

        Args:
            name: The index; nothing is called "".

        Example:
            if not pc.indexes.exists("docs"):
                print("there is no index called docs")
        """
        if name == "":
            return False
        return self._found(name) is not None

    def delete(self, name: str, *, timeout: float | None = None) -> None:
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
            pc.indexes.delete("movies")
        """
        poller = Poller(timeout)
        self._hosts.pop(index_name(name), None)
        self._control.delete_index(name)
        look = partial(self._control.describe_index, name)
        until_gone(look, poller, f"index {name!r} was not gone")

    def _found(self, name: str) -> IndexModel | None:
        """Return the index's description; None if there is no such index."""
        try:
            return self.describe(name)
        except NotFoundError:
            return None
