# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: what requests hold (`models`, `limits`), what
builds them (`operations`) and sends them.
"""
