# Generated from specs/2025-10/assistant_data.oas.yaml by `make generate`.
"""Pinecone Assistant Data Plane API 2025-10.

`models` are the wire types, `operations` build requests, `client` and `aio` send them.
Nothing is imported here: a program pays only for what it touches.
"""
