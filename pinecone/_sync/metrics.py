# Made from pinecone/_async/metrics.py by `python -m codegen unasync`. Change that file, not this one.
"""Addresses at which a monitoring system finds the metrics of a project's indexes."""

from __future__ import annotations

from pinecone import _versions
from pinecone._requests.arguments import reference
from pinecone._sync.transport.http import Http
from pinecone.config.addressed import Addressed
from pinecone.models import PrometheusTarget
from pinecone_api.default.db_metrics.client import DbMetricsClient


class Metrics(Addressed):
    """Metrics of a project: `pc.metrics`."""

    def __init__(self, http: Http) -> None:
        self._http = http
        self._client = _versions.client(DbMetricsClient, http.config.api_version, http)

    def targets(self, *, project_id: str) -> list[PrometheusTarget]:
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
            found = pc.metrics.targets(project_id="c0ffee00-0000-4000-8000-000000000000")
            for group in found:
                print(group.targets, group.labels)
        """
        identifier = reference(project_id, "project_id", "the id of a project")
        return self._client.fetch_prometheus_targets(identifier)
