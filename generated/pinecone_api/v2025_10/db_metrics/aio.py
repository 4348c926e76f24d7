# Generated from specs/2025-10/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2025-10: asynchronous client, one method per operation."""

from __future__ import annotations

from ..._runtime import AsyncSender, SenderOf
from ...v2026_07.db_metrics import aio as base
from . import operations as ops


class AsyncDbMetricsClient(base.AsyncDbMetricsClient):
    """Find out where the Prometheus metrics of a project's indexes can be scraped. The answer has
    the format that Prometheus reads for HTTP service discovery, so a scraper can be pointed
    straight at it.

    Args:
        sender: Carries the calls; it knows the host, the key and when to retry.
    """

    __slots__ = ()

    def __init__(self, sender: AsyncSender) -> None:
        super().__init__(SenderOf(sender, ops))
