# Generated from specs/2026-04/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-04: what requests hold (`models`, `limits`), what
builds them (`operations`) and sends them.
"""
