# Generated from specs/2026-07/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-07: wire models."""

from ...v2026_07.db_metrics.models import (
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    PrometheusTarget as PrometheusTarget,
    PrometheusTargets as PrometheusTargets,
)
