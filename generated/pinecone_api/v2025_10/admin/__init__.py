# Generated from specs/2025-10/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2025-10: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
