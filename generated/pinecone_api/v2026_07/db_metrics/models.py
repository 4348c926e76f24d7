# Generated from specs/2026-07/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-07: wire models."""

from __future__ import annotations

from typing import Any, Literal

from ..._base import Literal, Model


class ErrorResponse(Model, gc=False):
    """What the service answers when a request fails."""

    status: int
    """HTTP status code of the response."""
    error: ErrorResponseError
    """What went wrong."""


class ErrorResponseError(Model, gc=False):
    """What went wrong."""

    code: Literal["OK", "UNKNOWN", "UNAUTHENTICATED", "TOO_MANY_REQUESTS"] | str
    """Kind of failure, as a stable name. Other values may come."""
    message: str
    """Explanation of the failure in English, meant for people."""
    details: dict[str, Any] | None = None
    """Further facts about the failure. Absent when there are none."""


class PrometheusTarget(Model, gc=False):
    """Hosts to scrape that share their labels."""

    targets: list[str]
    """The hosts to scrape, each with an optional port."""
    labels: dict[str, str] = {}
    """Labels for everything scraped from these hosts, by name. Names with two leading underscores
    steer the scraper, such as `__metrics_path__` for the path to read.
    """


PrometheusTargets = list[PrometheusTarget]
"""Groups of hosts to scrape. Empty when the project has no indexes with metrics."""

__all__ = ["ErrorResponse", "ErrorResponseError", "PrometheusTarget", "PrometheusTargets"]
