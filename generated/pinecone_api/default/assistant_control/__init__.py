# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07.

`models` are the wire types, `operations` build requests, `client` and `aio` send them.
Nothing is imported here: a program pays only for what it touches.
"""
