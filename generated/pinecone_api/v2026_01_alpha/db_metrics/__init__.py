# Generated from specs/2026-01.alpha/db_metrics.oas.yaml by `make generate`.
"""Metrics API 2026-01.alpha: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
