# Generated from specs/2026-01.alpha/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-01.alpha: what requests hold (`models`, `limits`),
what builds them (`operations`) and sends them.
"""
