# Generated from specs/2026-01.alpha/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-01.alpha: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
