# Generated from specs/2026-01.alpha/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-01.alpha: what requests hold (`models`, `limits`), what builds
them (`operations`) and sends them.
"""
