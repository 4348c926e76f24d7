# Generated from specs/2026-01.alpha/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-01.alpha: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
