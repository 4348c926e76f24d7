"""Answers held to the documents: each decodes strictly into the class made from its schema."""

from __future__ import annotations

import importlib
from typing import Any

import httpx

from pinecone_api import _runtime


def valid(answer: httpx.Response, schema: str, status: int = 200) -> Any:
    """Return the JSON of an answer, after decoding it as `service.Schema` of the default version."""
    assert answer.status_code == status, answer.text
    service, name = schema.split(".")
    module = importlib.import_module(f"pinecone_api.default.{service}.models")
    _runtime.decode(getattr(module, name), answer.content)
    return answer.json()
