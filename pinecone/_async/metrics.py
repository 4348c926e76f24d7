"""Addresses at which a monitoring system finds the metrics of a project's indexes."""

from __future__ import annotations

from pinecone import _versions
from pinecone._async.transport.http import AsyncHttp
from pinecone._requests.arguments import reference
from pinecone.config.addressed import Addressed
from pinecone.models import PrometheusTarget
from pinecone_api.default.db_metrics.aio import AsyncDbMetricsClient


class AsyncMetrics(Addressed):
    """Metrics of a project: `pc.metrics`."""

    def __init__(self, http: AsyncHttp) -> None:
        self._http = http
        self._client = _versions.client(AsyncDbMetricsClient, http.config.api_version, http)

    async def targets(self, *, project_id: str) -> list[PrometheusTarget]:
        """List the hosts that Prometheus can scrape for metrics (operation `fetch_prometheus_targets`).

        Indexes come and go: ask again from time to time, as Prometheus does with HTTP service discovery.

        Args:
            project_id: The project of this client's key, a UUID.

        Returns:
            Groups of `targets` (hosts) with their `labels`; an empty list when nothing has metrics.

        Raises:
            PineconeValueError: The id is empty.
            PineconeTypeError: The id is not a string.
            UnauthorizedError: The key is not one of that project.

        Example:
            found = await pc.metrics.targets(project_id="c0ffee00-0000-4000-8000-000000000000")
            for group in found:
                print(group.targets, group.labels)
        """
        identifier = reference(project_id, "project_id", "the id of a project")
        return await self._client.fetch_prometheus_targets(identifier)
