"""Check what the control plane accepts: names, tags, places, capacities, metrics and dimensions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from pinecone.local import limits
from pinecone.local.api.index_requests import Dedicated, ReadCapacity
from pinecone.local.catalog import requests
from pinecone.local.errors import ControlError, invalid_control

REGIONS = {
    "aws": ("us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-1"),
    "gcp": ("us-central1", "europe-west4"),
    "azure": ("eastus2", "germanywestcentral"),
}
_NAME = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?")
_TAG_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PRINTABLE = re.compile(r"[ -~]*")
_POD_TYPE = re.compile(r"(s1|p1|p2)\.x([1248])")


def check_name(name: str) -> None:
    """Refuse a name that no index can have."""
    if not 1 <= len(name) <= limits.MAX_INDEX_NAME_LENGTH:
        raise invalid_control(
            f"Name must be 1 to {limits.MAX_INDEX_NAME_LENGTH} characters long, got {len(name)}"
        )
    if not _NAME.fullmatch(name):
        raise invalid_control(
            "Name must consist of lower case alphanumeric characters or '-', and must start and "
            f"end with an alphanumeric character, got {requests.show(name)}"
        )


def check_choice(argument: str, value: str, accepted: Sequence[str]) -> None:
    """Refuse a value that is not one of those accepted."""
    if value not in accepted:
        raise invalid_control(
            f"Invalid value {requests.show(value)} for {argument}: expected {', '.join(accepted)}"
        )


def check_place(cloud: str, region: str) -> None:
    """Refuse a cloud or a region that does not exist."""
    if cloud not in REGIONS:
        raise ControlError(404, "NOT_FOUND", f"Resource cloud: {cloud} not found.")
    if region not in REGIONS[cloud]:
        raise ControlError(404, "NOT_FOUND", f"Resource cloud: {cloud} region: {region} not found.")


def check_vectors(vector_type: str, metric: str, dimension: int | None) -> None:
    """Refuse a kind of vectors, a metric and a dimension that do not go together."""
    check_choice("vector_type", vector_type, limits.VECTOR_TYPES)
    check_choice("metric", metric, limits.METRICS)
    if vector_type == "sparse":
        if metric != "dotproduct":
            raise invalid_control("Sparse indexes must use the metric dotproduct")
        if dimension is not None:
            raise invalid_control("dimension must not be given for a sparse index")
    elif dimension is None:
        raise invalid_control("dimension is required for a dense index")
    elif not 1 <= dimension <= limits.MAX_DIMENSION:
        raise invalid_control(
            f"dimension must be between 1 and {limits.MAX_DIMENSION}, got {dimension}"
        )


def protection(given: str | None) -> str:
    """Return whether deletion is refused: `enabled` or `disabled`."""
    check_choice("deletion_protection", given or "disabled", limits.PROTECTION)
    return given or "disabled"


def schema(given: requests.MetadataSchema | None) -> dict[str, dict[str, dict[str, bool]]] | None:
    """Return a declared metadata schema as it is answered, or None when nothing is declared."""
    if given is None:
        return None
    for name, field in given.fields.items():
        if not field.filterable:
            raise invalid_control(f"filterable must be true, got false for field '{name}'")
    return {"fields": {name: {"filterable": True} for name in given.fields}}


def changed_capacity(
    given: ReadCapacity, old: Mapping[str, Any] | None, where: str
) -> dict[str, Any] | None:
    """Return a read capacity after a change, which may leave out what stays as it is."""
    chosen = given.dedicated
    if chosen is not None and (chosen.scaling is None) != (chosen.manual is None):
        raise invalid_control(f"{where}.dedicated must have scaling and manual together")
    if old is None or given.mode != "Dedicated":
        return capacity(given, where)
    before, after = old["dedicated"], msgspec.to_builtins(chosen or Dedicated())
    manual = {**before["manual"], **after.get("manual", {})}
    merged = {"mode": given.mode, "dedicated": {**before, **after, "manual": manual}}
    return capacity(msgspec.convert(merged, ReadCapacity), where)


def capacity(given: ReadCapacity | None, where: str = "read_capacity") -> dict[str, Any] | None:
    """Return a read capacity to keep; it changes nothing here. None stands for OnDemand."""
    if given is None:
        return None
    check_choice(f"{where}.mode", given.mode, ("OnDemand", "Dedicated"))
    if given.mode == "OnDemand":
        return None
    chosen = given.dedicated
    if chosen is None or chosen.node_type is None or chosen.scaling is None:
        raise invalid_control(
            f"{where}.dedicated must have node_type and scaling when the mode is Dedicated"
        )
    check_choice(f"{where}.dedicated.scaling", chosen.scaling, ("Manual",))
    manual = chosen.manual
    if manual is None or manual.replicas is None or manual.shards is None:
        raise invalid_control(
            f"{where}.dedicated.manual must have replicas and shards when scaling is Manual"
        )
    if manual.replicas < 0 or manual.shards < 1:
        raise invalid_control(
            f"{where}.dedicated.manual must have 0 or more replicas and 1 or more shards, "
            f"got {manual.replicas} and {manual.shards}"
        )
    kept: dict[str, Any] = msgspec.to_builtins(given)
    return kept


def check_pod(pod_type: str, **counts: int | None) -> None:
    """Refuse a type or a size that no pod has."""
    if not _POD_TYPE.fullmatch(pod_type):
        raise invalid_control(
            f"Invalid value {requests.show(pod_type)} for pod_type: "
            "expected s1, p1 or p2 followed by .x1, .x2, .x4 or .x8"
        )
    for name, count in counts.items():
        if count is not None and count < 1:
            raise invalid_control(f"{name} must be at least 1, got {count}")


def check_pod_change(old: str, new: str) -> None:
    """Refuse a change of a pod type other than to a larger size of the same type."""
    check_pod(new)
    before, after = old.split(".x"), new.split(".x")
    if before[0] != after[0] or int(after[1]) < int(before[1]):
        raise invalid_control(
            f"pod_type can only grow within its type: got {requests.show(new)} for a pod of type {old}"
        )


def merge_tags(tags: Mapping[str, str], changes: Mapping[str, str | None]) -> dict[str, str]:
    """Return tags after a change; an empty value removes its tag."""
    merged = dict(tags)
    for key, value in changes.items():
        if len(key) > limits.MAX_TAG_KEY_LENGTH or not _TAG_KEY.fullmatch(key):
            raise invalid_control(
                f"A tag key must be 1 to {limits.MAX_TAG_KEY_LENGTH} letters, digits, '_' or '-', "
                f"got {requests.show(key)}"
            )
        if not value:
            merged.pop(key, None)
            continue
        if len(value) > limits.MAX_TAG_VALUE_LENGTH or not _PRINTABLE.fullmatch(value):
            raise invalid_control(
                f"The value of tag '{key}' must be at most {limits.MAX_TAG_VALUE_LENGTH} printable ASCII "
                f"characters, got {requests.show(value)}"
            )
        merged[key] = value
    if len(merged) > limits.MAX_TAGS:
        raise invalid_control(
            f"An index can have at most {limits.MAX_TAGS} tags, got {len(merged)}"
        )
    return merged
