# Generated from specs/2026-04/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-04: what requests may hold."""

from ...v2026_07.inference.limits import RerankRequest as RerankRequest, list_models as list_models
