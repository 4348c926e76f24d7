# Generated from specs/2025-10/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2025-10: what requests may hold."""

from ...v2026_07.inference.limits import RerankRequest as RerankRequest, list_models as list_models
