"""The namespaces of one index: create, list, describe and delete."""

from __future__ import annotations

from pinecone.local.catalog import requests
from pinecone.local.engine.checks import (
    checked_prefix,
    decode_token,
    encode_token,
    page_size,
    stored_namespace,
)
from pinecone.local.engine.guard import operation
from pinecone.local.engine.results import (
    NamespaceDescribed,
    NamespacesListed,
    NamespaceSummary,
    Written,
)
from pinecone.local.errors import Code, DataError, invalid
from pinecone.local.limits import MAX_LIST_LIMIT
from pinecone.local.storage.namespaces import Namespace
from pinecone.local.storage.store import Store

DEFAULT = "__default__"


class Namespaces:
    """The namespace operations of one index. Every method raises DataError for what it refuses."""

    def __init__(self, store: Store) -> None:
        self.store = store
        # Sizes by name, with the sequence number that they belong to: counting reads every record.
        self._sizes: dict[str, tuple[int, int]] = {}

    @operation
    def create(self, request: requests.CreateNamespaceRequest) -> NamespaceDescribed:
        """Create an empty namespace, with the metadata fields it is meant to be filtered by."""
        name = stored_namespace(request.name)
        if not name:
            raise invalid(
                "name must not be empty"
                if not request.name
                else f"The namespace {DEFAULT} exists in every index and cannot be created"
            )
        schema: list[str] | None = None
        if request.schema is not None:
            for field, settings in request.schema.fields.items():
                if field.startswith("$"):
                    raise invalid(f"Metadata keys must not start with '$', got '{field}'")
                if not settings.filterable:
                    raise invalid(f"filterable must be true, got false for field '{field}'")
            schema = list(request.schema.fields)
        lsn = self.store.create_namespace(name, schema)
        if lsn is None:
            raise DataError(Code.ALREADY_EXISTS, f"Namespace {name} already exists")
        return NamespaceDescribed(
            lsn, self._facts(Namespace(name, 0, None if schema is None else tuple(sorted(schema))))
        )

    @operation
    def list_page(self, request: requests.ListNamespacesRequest) -> NamespacesListed:
        """Read one page of namespaces, in the order of their public names."""
        limit = page_size(request.limit, MAX_LIST_LIMIT, MAX_LIST_LIMIT)
        prefix = checked_prefix(request.prefix)
        after = decode_token(request.pagination_token)
        lsn = self.store.last_lsn()
        found = {
            space.name or DEFAULT: space
            for space in self.store.namespaces()
            if is_shown(space.name, space.count)
        }
        names = sorted(name for name in found if name.startswith(prefix))
        rest = [name for name in names if name > after]
        return NamespacesListed(
            lsn,
            [self._facts(found[name]) for name in rest[:limit]],
            len(names),
            encode_token(rest[limit - 1]) if len(rest) > limit else None,
        )

    @operation
    def describe(self, name: str) -> NamespaceDescribed:
        """Count the records of a namespace, also by an alias, and tell which fields its filters can use."""
        stored = self.store.aliases.resolved(stored_namespace(name))
        for space in self.store.namespaces():
            if space.name == stored and is_shown(space.name, space.count):
                return NamespaceDescribed(self.store.lsn(stored), self._facts(space))
        raise DataError(Code.NOT_FOUND, "Namespace not found")

    @operation
    def delete(self, name: str) -> Written:
        """Delete a namespace and every record in it."""
        stored = stored_namespace(name)
        alias = self.store.aliases.get(stored)
        if alias is not None:
            raise invalid(
                f"{name} is an alias of the namespace {alias.target or DEFAULT}: "
                "delete the alias, or the namespace by its own name"
            )
        lsn = self.store.delete_namespace(stored)
        if lsn is None:
            raise DataError(Code.NOT_FOUND, "Namespace not found")
        return Written(lsn)

    def _facts(self, space: Namespace) -> NamespaceSummary:
        with self.store.view(space.name) as view:
            fields = view.fields() if space.schema is None else list(space.schema)
            lsn, size = self._sizes.get(space.name, (-1, 0))
            if lsn != view.lsn:
                size = view.size()
                self._sizes[space.name] = view.lsn, size
        return NamespaceSummary(space.name or DEFAULT, space.count, space.schema, fields, size)


# -- a decision the documentation does not settle ------------------------------------------------


def is_shown(namespace: str, count: int) -> bool:
    """Return whether a namespace is listed: any but the default one, even after its last record is deleted."""
    return count > 0 or namespace != ""
