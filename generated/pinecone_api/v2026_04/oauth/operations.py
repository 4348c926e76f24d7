# Generated from specs/2026-04/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-04: one function per operation that builds its `Call`, and sends
nothing.

The methods of `OauthClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import of_version as _of_version
from ...v2026_07.oauth import operations as base

SERVERS = ("https://login.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-04"
"""API version of these operations."""

GET_TOKEN = base.GET_TOKEN.of(VERSION)
get_token = _of_version(base.get_token, GET_TOKEN, __name__)
