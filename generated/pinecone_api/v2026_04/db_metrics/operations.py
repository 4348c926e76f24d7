# Generated from specs/2026-04/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-04: one function per operation that builds its `Call`, and sends nothing.

The methods of `DbMetricsClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import of_version as _of_version
from ...v2026_07.db_metrics import operations as base

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-04"
"""API version of these operations."""

FETCH_PROMETHEUS_TARGETS = base.FETCH_PROMETHEUS_TARGETS.of(VERSION)
fetch_prometheus_targets = _of_version(
    base.fetch_prometheus_targets, FETCH_PROMETHEUS_TARGETS, __name__
)
