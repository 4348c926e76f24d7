# Generated from specs/2026-07/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-07: one function per operation that builds its `Call`, and sends"""

from ...v2026_07.inference.operations import (
    EMBED as EMBED,
    GET_MODEL as GET_MODEL,
    LIST_MODELS as LIST_MODELS,
    RERANK as RERANK,
    SERVER as SERVER,
    SERVERS as SERVERS,
    VERSION as VERSION,
    embed as embed,
    get_model as get_model,
    list_models as list_models,
    rerank as rerank,
)
