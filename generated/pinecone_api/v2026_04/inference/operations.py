# Generated from specs/2026-04/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-04: one function per operation that builds its `Call`, and sends
nothing.

The methods of `InferenceClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import of_version as _of_version
from ...v2026_07.inference import operations as base

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-04"
"""API version of these operations."""

EMBED = base.EMBED.of(VERSION)
embed = _of_version(base.embed, EMBED, __name__)


GET_MODEL = base.GET_MODEL.of(VERSION)
get_model = _of_version(base.get_model, GET_MODEL, __name__)


LIST_MODELS = base.LIST_MODELS.of(VERSION)
list_models = _of_version(base.list_models, LIST_MODELS, __name__)


RERANK = base.RERANK.of(VERSION)
rerank = _of_version(base.rerank, RERANK, __name__)
