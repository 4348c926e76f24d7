# Generated from specs/2025-10/db_data.oas.yaml by `make generate`.
"""Pinecone Data Plane API 2025-10: what requests hold (`models`, `limits`), what builds them
(`operations`) and sends them.
"""
