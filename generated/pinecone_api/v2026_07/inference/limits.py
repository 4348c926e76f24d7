# Generated from specs/2026-07/inference.oas.yaml by `make generate`.
"""Pinecone Inference API 2026-07: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class RerankRequest:
    top_n: Final = Limits(1, UNBOUNDED)


class list_models:
    type: Final = Limits(0, UNBOUNDED, known=("embed", "rerank"))
    vector_type: Final = Limits(0, UNBOUNDED, known=("dense", "sparse"))
