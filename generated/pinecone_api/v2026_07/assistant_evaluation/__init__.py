# Generated from specs/2026-07/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-07: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
