"""What creating and waiting for an index come down to: checks, a request, decisions about states."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

import msgspec

from pinecone._vectors import integer, wrong_type
from pinecone.errors import (
    IndexInitFailedError,
    IndexTerminatedError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
)
from pinecone.models import (
    ByocSpec,
    DeletionProtection,
    Metric,
    PodSpec,
    ServerlessSpec,
    VectorType,
)
from pinecone_api._runtime import decode
from pinecone_api.v2026_04.db_control.models import CreateIndexRequest, IndexModel, IndexSpec

E = TypeVar("E", bound=Enum)
Spec = ServerlessSpec | PodSpec | ByocSpec | Mapping[str, Any]

MAX_DIMENSION = 20_000
_KINDS = {ServerlessSpec: "serverless", PodSpec: "pod", ByocSpec: "byoc"}
_SPEC_KEYS = tuple(_KINDS.values())
_FIRST_PAUSE = 0.25
_LONGEST_PAUSE = 5.0


def index_name(value: object) -> str:
    """The name of an index that should exist."""
    if not isinstance(value, str):
        wrong_type("name", "a string", value)
    if not value:
        raise PineconeValueError("name: expected the name of an index, got an empty string")
    if value in (".", ".."):
        raise PineconeValueError(f"name: {value!r} cannot be the name of an index")
    return value


def new_index_name(value: object) -> str:
    """A name that a new index can have."""
    name = index_name(value)
    if len(name) > 45 or not re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", name):
        raise PineconeValueError(
            f"name: expected 1 to 45 lower-case letters, digits and hyphens, no hyphen first or last, "
            f"got {name!r}"
        )
    return name


def create_request(
    *,
    name: object,
    spec: object,
    dimension: object,
    metric: object,
    vector_type: object,
    deletion_protection: object,
    tags: object,
    schema: object,
    read_capacity: object,
) -> CreateIndexRequest:
    """The checked request that creates an index."""
    kind = _choice("vector_type", vector_type, VectorType)
    compare = _choice("metric", metric, Metric)
    if kind == "sparse":
        if dimension is not None:
            raise PineconeValueError(f"dimension: a sparse index has none, got {dimension!r}")
        if compare != "dotproduct":
            raise PineconeValueError(
                f"metric: a sparse index compares by 'dotproduct', got {compare!r}; pass "
                f"metric='dotproduct'"
            )
    body: Any = _spec(spec, schema, read_capacity)
    return CreateIndexRequest(
        name=new_index_name(name),
        spec=body,
        dimension=None if kind == "sparse" else _dimension(dimension),
        metric=compare,
        vector_type=kind,
        deletion_protection=_choice("deletion_protection", deletion_protection, DeletionProtection),
        tags=_tags(tags),
    )


def _choice(argument: str, value: object, kind: type[Enum]) -> str:
    accepted = [member.value for member in kind]
    if not isinstance(value, str):
        wrong_type(argument, f"one of {', '.join(map(repr, accepted))}", value)
    if value not in accepted:
        raise PineconeValueError(
            f"{argument}: expected one of {', '.join(map(repr, accepted))}, got {value!r}"
        )
    return str(kind(value).value)


def _dimension(value: object) -> int:
    if value is None:
        raise PineconeValueError(
            f"dimension: a dense index needs one, an integer from 1 to {MAX_DIMENSION}"
        )
    size = integer(value, "dimension")
    if not 1 <= size <= MAX_DIMENSION:
        raise PineconeValueError(
            f"dimension: expected an integer from 1 to {MAX_DIMENSION}, got {size}"
        )
    return size


def _tags(value: object) -> Any:
    if value is None:
        return None
    if not isinstance(value, Mapping):
        wrong_type("tags", "a mapping of strings to strings", value)
    for key, text in value.items():
        if not isinstance(key, str) or not isinstance(text, str):
            raise PineconeTypeError(f"tags[{key!r}]: keys and values must be strings, got {text!r}")
    return dict(value)


def _spec(spec: object, schema: object, read_capacity: object) -> dict[str, Any]:
    """The `spec` of a request; `schema` and `read_capacity` go into it whatever its kind."""
    if isinstance(spec, (ServerlessSpec, PodSpec, ByocSpec)):
        kind, fields = _KINDS[type(spec)], spec.to_dict()
    elif isinstance(spec, Mapping):
        if len(spec) != 1 or next(iter(spec)) not in _SPEC_KEYS:
            raise PineconeValueError(
                f"spec: expected exactly one of the keys {', '.join(map(repr, _SPEC_KEYS))}, "
                f"got {list(spec)!r}"
            )
        kind, inner = next(iter(spec.items()))
        if not isinstance(inner, Mapping):
            wrong_type(f"spec[{kind!r}]", "a mapping", inner)
        fields = dict(inner)
    else:
        wrong_type("spec", "a ServerlessSpec, PodSpec, ByocSpec or dict", spec)
    for key, value in (("schema", schema), ("read_capacity", read_capacity)):
        if value is not None:
            if not isinstance(value, Mapping):
                wrong_type(key, "a mapping", value)
            fields[key] = dict(value)
    if isinstance(fields.get("schema"), Mapping) and "fields" not in fields["schema"]:
        fields["schema"] = {"fields": dict(fields["schema"])}
    try:
        decode(IndexSpec, msgspec.json.encode({kind: fields}))
    except msgspec.ValidationError as error:
        raise PineconeValueError(f"spec: {error}") from error
    except TypeError as error:
        raise PineconeTypeError(f"spec: {error}") from error
    return {kind: fields}


# -- waiting -------------------------------------------------------------------------------------


class Patience:
    """How long to poll, and when to look again: soon at first, then every 5 seconds.

    `timeout` in seconds: None waits for as long as it takes, 0 looks once, -1 does not look at all.
    """

    def __init__(self, timeout: float | None) -> None:
        if timeout is not None:
            if isinstance(timeout, bool) or not isinstance(timeout, (int, float)):
                wrong_type("timeout", "seconds as a number, or None", timeout)
            if timeout != timeout or (timeout < 0 and timeout != -1):
                raise PineconeValueError(
                    f"timeout: expected seconds, 0 or more; None to wait for as long as it takes or -1 "
                    f"not to wait, got {timeout!r}"
                )
        self.none = timeout == -1
        self._timeout = timeout
        self._started = time.monotonic()
        self._pause = _FIRST_PAUSE

    def next_pause(self, waiting_for: str) -> float:
        """Seconds until the next look.

        Raises:
            PineconeTimeoutError: If the time is over.
        """
        pause, self._pause = self._pause, min(self._pause * 1.5, _LONGEST_PAUSE)
        if self._timeout is None:
            return pause
        left = self._started + self._timeout - time.monotonic()
        if left <= 0:
            raise PineconeTimeoutError(
                f"{waiting_for} within {self._timeout:g} s; it may still happen, look with "
                f"indexes.describe()"
            )
        return min(pause, left)


def is_ready(index: IndexModel) -> bool:
    """Whether the index can be used.

    Raises:
        IndexInitFailedError: If it never will be.
        IndexTerminatedError: If it is being deleted or is switched off.
    """
    if index.status.state == "InitializationFailed":
        raise IndexInitFailedError(index.name)
    if index.status.state in ("Terminating", "Disabled"):
        raise IndexTerminatedError(index.name, index.status.state)
    return index.status.ready
