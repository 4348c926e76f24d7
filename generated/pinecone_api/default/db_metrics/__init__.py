# Generated from specs/2026-07/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-07: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
