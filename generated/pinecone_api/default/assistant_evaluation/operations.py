# Generated from specs/2026-07/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-07: one function per operation that builds its `Call`, and sends"""

from ...v2026_07.assistant_evaluation.operations import (
    METRICS_ALIGNMENT as METRICS_ALIGNMENT,
    SERVER as SERVER,
    SERVERS as SERVERS,
    VERSION as VERSION,
    metrics_alignment as metrics_alignment,
)
