# Generated from specs/2026-04/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-04: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
