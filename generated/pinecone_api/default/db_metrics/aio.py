# Generated from specs/2026-04/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-04: asynchronous client, one method per operation."""

from ...v2026_04.db_metrics.aio import AsyncDbMetricsClient as AsyncDbMetricsClient
