# Generated from specs/2026-07/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-07: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
