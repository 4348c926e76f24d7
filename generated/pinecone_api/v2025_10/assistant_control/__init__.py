# Generated from specs/2025-10/assistant_control.oas.yaml by `make generate`.
"""Pinecone Assistant Control Plane API 2025-10: what requests hold (`models`, `limits`), what
builds them (`operations`) and sends them.
"""
