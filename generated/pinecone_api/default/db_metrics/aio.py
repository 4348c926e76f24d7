# Generated from specs/2026-07/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-07: asynchronous client, one method per operation."""

from ...v2026_07.db_metrics.aio import AsyncDbMetricsClient as AsyncDbMetricsClient
