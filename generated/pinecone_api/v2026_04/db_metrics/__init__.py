# Generated from specs/2026-04/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-04: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
