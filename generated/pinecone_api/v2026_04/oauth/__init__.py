# Generated from specs/2026-04/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-04: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
