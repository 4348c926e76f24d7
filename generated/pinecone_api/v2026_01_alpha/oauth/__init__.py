# Generated from specs/2026-01.alpha/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-01.alpha: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
