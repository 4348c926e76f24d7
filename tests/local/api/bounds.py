"""What the documents allow of each member of a request, values beyond that, and requests with such values."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any, TypeAlias

import httpx

from pinecone_api._limits import UNBOUNDED, Limits
from tests.local.rest import Control

#: Method, path at the control plane or `index:path`, and body.
Asked: TypeAlias = tuple[str, str, Any]


def all_limits(*services: ModuleType) -> dict[str, Limits[float]]:
    """Return every limit of documents, as `Owner.member`."""
    return {
        f"{name}.{member}": allowed
        for service in services
        for name, owner in vars(service).items()
        if isinstance(owner, type)
        for member, allowed in vars(owner).items()
        if isinstance(allowed, Limits)
    }


def forbidden(allowed: Limits[float]) -> list[Any]:
    """Return values, or lengths, that a document does not allow."""
    found: list[Any] = ["a word of no document"] if allowed.known else []
    step = 1 if isinstance(allowed.high, int) else 0.01
    if allowed.high < UNBOUNDED:
        found.append(allowed.high + step)
    if allowed.low > 0:
        found.append(allowed.low - step)
    return found or [-1]


def bounds(allowed: Limits[float]) -> list[Any]:
    """Return the values, or lengths, that a document just allows."""
    values: list[Any] = [*allowed.known]
    return values + [bound for bound in (allowed.low, allowed.high) if 0 < bound < UNBOUNDED]


def send(control: Control, places: dict[str, str], asked: Asked, **headers: str) -> httpx.Response:
    """Send a request; names in braces stand for what is at these places."""
    method, path, content = asked
    kind, colon, rest = path.partition(":")
    url = places[f"{kind}:"] + rest if colon else control.url + path
    for name, place in places.items():
        url = url.replace(f"{{{name}}}", place)
    if isinstance(content, list):
        lines = "\n".join(json.dumps(line) for line in content)
        headers["content-type"] = "application/x-ndjson"
        return control.http.request(method, url, content=lines, headers=headers)
    if content and "source" in content:
        content["source"] = places["pods"]
    return control.http.request(method, url, json=content, headers=headers)
