# Generated from specs/2026-07/db_control.oas.yaml by `make generate`.
"""Pinecone Control Plane API 2026-07: what requests hold (`models`, `limits`), what builds
them (`operations`) and sends them.
"""
