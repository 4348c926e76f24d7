"""Addresses of metrics."""

from pinecone_api.default.db_metrics.models import PrometheusTarget as PrometheusTarget
