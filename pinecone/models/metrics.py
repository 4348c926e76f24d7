"""Addresses of metrics."""

from __future__ import annotations

from pinecone_api.v2026_04.db_metrics.models import PrometheusTarget as PrometheusTarget

__all__ = ["PrometheusTarget"]
