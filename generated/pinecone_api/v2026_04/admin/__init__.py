# Generated from specs/2026-04/admin.oas.yaml by `make generate`.
"""Pinecone Admin API 2026-04: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
