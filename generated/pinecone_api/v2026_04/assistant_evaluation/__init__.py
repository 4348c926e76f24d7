# Generated from specs/2026-04/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2026-04: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
