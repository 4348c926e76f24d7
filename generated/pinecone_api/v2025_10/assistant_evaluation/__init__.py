# Generated from specs/2025-10/assistant_evaluation.oas.yaml by `make generate`.
"""Evaluation API 2025-10: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
