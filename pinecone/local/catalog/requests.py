"""Request bodies as typed structs, and the decoding that names the offending argument."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import msgspec

T = TypeVar("T")

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    # A gRPC request brings buffers, which the operations take as they are.
    Values: TypeAlias = "Sequence[float] | NDArray[np.float32] | memoryview"
    Indices: TypeAlias = "Sequence[int] | NDArray[np.uint32] | memoryview"
else:
    # What JSON is decoded to.
    Values = list[float]
    Indices = list[int]


class BodyError(ValueError):
    """A request body that could not be decoded.

    Attributes:
        malformed: True when the body is not JSON at all, False when a value has a wrong type.
        where: Path of the offending value, such as ``vectors[0].values[1]``; empty for the body.
        problem: What is wrong with it.
    """

    def __init__(self, malformed: bool, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}" if where else problem)
        self.malformed = malformed
        self.where = where
        self.problem = problem


class SparseValues(msgspec.Struct):
    """Sparse vector as index and value lists of one length."""

    indices: Indices
    values: Values


class Vector(msgspec.Struct, rename="camel"):
    """One record of an upsert."""

    id: str
    values: Values | None = None
    sparse_values: SparseValues | None = None
    metadata: dict[str, Any] | None = None


class UpsertRequest(msgspec.Struct):
    """Body of POST /vectors/upsert."""

    vectors: list[Vector]
    namespace: str | None = None


class QueryRequest(msgspec.Struct, rename="camel"):
    """Body of POST /query."""

    top_k: int
    namespace: str | None = None
    vector: Values | None = None
    id: str | None = None
    sparse_vector: SparseValues | None = None
    filter: dict[str, Any] | None = None
    include_values: bool | None = None
    include_metadata: bool | None = None
    queries: list[Any] | None = None
    scan_factor: float | None = None
    max_candidates: int | None = None


class FetchRequest(msgspec.Struct):
    """Query string of GET /vectors/fetch."""

    ids: list[str]
    namespace: str | None = None


class ListRequest(msgspec.Struct):
    """Query string of GET /vectors/list."""

    prefix: str | None = None
    limit: int | None = None
    pagination_token: str | None = None
    namespace: str | None = None


class DeleteRequest(msgspec.Struct, rename="camel"):
    """Body of POST /vectors/delete."""

    ids: list[str] | None = None
    delete_all: bool | None = None
    namespace: str | None = None
    filter: dict[str, Any] | None = None


class UpdateRequest(msgspec.Struct, rename="camel"):
    """Body of POST /vectors/update."""

    id: str | None = None
    values: Values | None = None
    sparse_values: SparseValues | None = None
    set_metadata: dict[str, Any] | None = None
    namespace: str | None = None
    filter: dict[str, Any] | None = None
    dry_run: bool | None = None


class FetchByMetadataRequest(msgspec.Struct, rename="camel"):
    """Body of POST /vectors/fetch_by_metadata."""

    namespace: str | None = None
    filter: dict[str, Any] | None = None
    limit: int | None = None
    pagination_token: str | None = None


class ListNamespacesRequest(msgspec.Struct):
    """Query string of GET /namespaces."""

    prefix: str | None = None
    limit: int | None = None
    pagination_token: str | None = None


class StatsRequest(msgspec.Struct):
    """Body of POST /describe_index_stats."""

    filter: dict[str, Any] | None = None


class SchemaField(msgspec.Struct):
    """Say whether filters may use a metadata field."""

    filterable: bool


class MetadataSchema(msgspec.Struct):
    """The metadata fields an index declares."""

    fields: dict[str, SchemaField]


class CreateNamespaceRequest(msgspec.Struct):
    """Body of POST /namespaces."""

    name: str
    schema: MetadataSchema | None = None


class CreateNamespaceAliasRequest(msgspec.Struct):
    """Body of POST /namespace-aliases."""

    name: str
    target_namespace: str


class RepointNamespaceAliasRequest(msgspec.Struct):
    """Body of PATCH /namespace-aliases/{alias_name}."""

    target_namespace: str


class ListNamespaceAliasesRequest(msgspec.Struct):
    """Query string of GET /namespace-aliases."""

    prefix: str | None = None
    limit: int | None = None
    pagination_token: str | None = None
    target_namespace: str | None = None


_AT = re.compile(r"(?P<problem>.*?) - at `(?P<where>.*)`", re.DOTALL)


def decode(kind: type[T], body: bytes) -> T:
    """Decode a JSON body strictly: no coercion, so ``true`` is not a number.

    Raises:
        BodyError: The body is not JSON, or a value has a wrong type.
    """
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as error:
        text = str(error)
        found = _AT.fullmatch(text)
        if found is None:
            raise BodyError(False, "", _plain(text)) from None
        where = found["where"].removeprefix("$").removeprefix(".")
        raise BodyError(False, where, _plain(found["problem"])) from None
    except RecursionError:
        raise BodyError(True, "", "the JSON is nested too deeply") from None
    except (msgspec.DecodeError, UnicodeError) as error:
        raise BodyError(True, "", str(error)) from None


def _plain(problem: str) -> str:
    """Reword the decoder's ``Object missing required field `x` `` in the service's words."""
    missing = re.fullmatch(r"Object missing required field `(.*)`", problem)
    if missing:
        return f"missing field `{missing[1]}`"
    return problem[:1].lower() + problem[1:]


def show(value: Any) -> str:
    """Return a decoded JSON value as short JSON text, for error messages."""
    try:
        # Not msgspec: it decodes whole numbers beyond 64 bits but does not encode them.
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    except RecursionError:
        return "a deeply nested value"
    return text if len(text) <= 80 else text[:77] + "..."
