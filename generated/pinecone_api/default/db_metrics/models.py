# Generated from specs/2026-04/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-04: wire models."""

from ...v2026_04.db_metrics.models import (
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    PrometheusTarget as PrometheusTarget,
    PrometheusTargets as PrometheusTargets,
)
