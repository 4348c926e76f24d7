# Generated from specs/2025-10/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2025-10: what requests hold (`models`, `limits`), what builds
them (`operations`) and sends them.
"""
