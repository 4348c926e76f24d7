"""Addresses of metrics."""

from pinecone_api.v2026_04.db_metrics.models import PrometheusTarget as PrometheusTarget
