# Generated from specs/2026-07/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-07: asynchronous client, one method per operation."""

from ...v2026_07.inference.aio import AsyncInferenceClient as AsyncInferenceClient
