# Generated from specs/2026-07/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-07: one function per operation that builds its `Call`, and sends nothing."""

from ...v2026_07.db_metrics.operations import (
    FETCH_PROMETHEUS_TARGETS as FETCH_PROMETHEUS_TARGETS,
    SERVER as SERVER,
    SERVERS as SERVERS,
    VERSION as VERSION,
    fetch_prometheus_targets as fetch_prometheus_targets,
)
