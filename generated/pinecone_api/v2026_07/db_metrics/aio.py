# Generated from specs/2026-07/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-07: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncClient
from . import models as m, operations as ops


class AsyncDbMetricsClient(AsyncClient):
    """Find out where the Prometheus metrics of a project's indexes can be scraped. The answer has
    the format that Prometheus reads for HTTP service discovery, so a scraper can be pointed
    straight at it.

    `DbMetricsClient` tells more about each operation.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    async def fetch_prometheus_targets(
        self, project_id: str, *, timeout: float | None = None
    ) -> m.PrometheusTargets:
        """Discover the metrics targets of a project.

        `GET /prometheus/projects/{project_id}/metrics/discover`.

        Args:
            project_id: Identifier of the project, a UUID.
            timeout: Seconds the whole call may take; None for the sender's own limit.
        """
        return await self._sender.send(ops.fetch_prometheus_targets(project_id), timeout=timeout)
