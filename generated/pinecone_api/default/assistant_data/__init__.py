# Generated from specs/2026-07/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-07.

`models` are the wire types, `operations` build requests, `client` and `aio` send them.
Nothing is imported here: a program pays only for what it touches.
"""
