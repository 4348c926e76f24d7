# Generated from specs/2026-04/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-04: wire models."""

from __future__ import annotations

from ...v2026_07.db_metrics.models import (
    ErrorResponse as ErrorResponse,
    ErrorResponseError as ErrorResponseError,
    PrometheusTarget as PrometheusTarget,
    PrometheusTargets as PrometheusTargets,
)

__all__ = ["ErrorResponse", "ErrorResponseError", "PrometheusTarget", "PrometheusTargets"]
