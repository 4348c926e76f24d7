# Generated from specs/2026-07/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-07: one function per operation that builds its `Call`, and sends nothing.

The methods of `DbMetricsClient` of the same names describe what they take.
"""

from __future__ import annotations

from ..._runtime import Call, Operation, path_segment as _path_segment
from . import models as m

SERVERS = ("https://api.pinecone.io",)
"""Base URLs of the service, as the document states them; braces stand for what the caller knows."""

SERVER = SERVERS[0]
"""The base URL to use when nothing else is said."""

VERSION = "2026-07"
"""API version of these operations."""

FETCH_PROMETHEUS_TARGETS: Operation[m.PrometheusTargets] = Operation(
    name="fetch_prometheus_targets",
    service="db_metrics",
    version=VERSION,
    verb="GET",
    path="/prometheus/projects/{project_id}/metrics/discover",
    response=m.PrometheusTargets,
    security="bearer",
    idempotent=True,
    errors=(("401", m.ErrorResponse), ("429", m.ErrorResponse), ("500", m.ErrorResponse)),
)


def fetch_prometheus_targets(project_id: str) -> Call[m.PrometheusTargets]:
    """Discover the metrics targets of a project.

    `GET /prometheus/projects/{project_id}/metrics/discover`.
    """
    return Call(
        FETCH_PROMETHEUS_TARGETS,
        f"/prometheus/projects/{_path_segment('project_id', project_id)}/metrics/discover",
    )
