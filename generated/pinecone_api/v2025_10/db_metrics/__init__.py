# Generated from specs/2025-10/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2025-10: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
