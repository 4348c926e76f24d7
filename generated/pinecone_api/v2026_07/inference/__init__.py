# Generated from specs/2026-07/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-07: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
