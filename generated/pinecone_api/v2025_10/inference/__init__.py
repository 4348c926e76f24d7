# Generated from specs/2025-10/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2025-10: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
