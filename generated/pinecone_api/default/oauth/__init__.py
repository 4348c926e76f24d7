# Generated from specs/2026-07/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-07: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
