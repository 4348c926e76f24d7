# Generated from specs/2026-04/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-04: synchronous client, one method per operation."""

from ...v2026_04.inference.client import InferenceClient as InferenceClient
