# Made from pinecone/_async/indexes.py by `python -m codegen unasync`. Change that file, not this one.
"""Creating, finding and deleting indexes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pinecone._concurrency import sleep
from pinecone._indexes import Patience, Spec, create_request, index_name, is_ready
from pinecone.errors import NotFoundError
from pinecone.models import DeletionProtection, IndexList, IndexModel, Metric, VectorType
from pinecone_api.v2026_04.db_control.client import DbControlClient


class Indexes:
    """Indexes of a project: `pc.indexes`."""

    def __init__(self, client: DbControlClient, host_cache: dict[str, str] | None = None) -> None:
        self._control = client
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
        """Create an index and wait until it can be used (operation `create_index`).

        Args:
            name: 1 to 45 lower-case letters, digits and hyphens; no hyphen first or last.
            spec: Where it runs: a `ServerlessSpec`, `PodSpec` or `ByocSpec`, or a dict with the key
                `serverless`, `pod` or `byoc`.
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
        patience = Patience(timeout)
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
        index = self._control.create_index(request)
        while not patience.none and not is_ready(index):
            sleep(patience.next_pause(f"index {name!r} was not ready"))
            index = self.describe(name)
        return index

    def list(self) -> IndexList:
        """Every index of the project (operation `list_indexes`).

        Returns:
            A list of descriptions that can be iterated and indexed; `names()` gives the names.

        Example:
            print((pc.indexes.list()).names())
        """
        return self._control.list_indexes()

    def describe(self, name: str) -> IndexModel:
        """Settings, state and address of an index (operation `describe_index`).

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
        """Whether there is an index of that name (operation `describe_index`).

        Errors other than "not found" are raised, not swallowed.

        Args:
            name: The index; nothing is called "".

        Example:
            if not pc.indexes.exists("docs"):
                print("there is no index called docs")
        """
        if name == "":
            return False
        try:
            self.describe(name)
        except NotFoundError:
            return False
        return True

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
        patience = Patience(timeout)
        self._hosts.pop(index_name(name), None)
        self._control.delete_index(name)
        while not patience.none and self._there(name):
            sleep(patience.next_pause(f"index {name!r} was not gone"))

    def _there(self, name: str) -> bool:
        try:
            self._control.describe_index(name)
        except NotFoundError:
            return False
        return True
