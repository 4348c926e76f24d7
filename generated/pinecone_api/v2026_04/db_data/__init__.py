# Generated from specs/2026-04/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2026-04: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
