# Generated from specs/2025-10/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2025-10: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
