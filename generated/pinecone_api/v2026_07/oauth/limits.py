# Generated from specs/2026-07/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-07: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class TokenRequest:
    grant_type: Final = Limits(0, UNBOUNDED, known=("client_credentials",))
    audience: Final = Limits(0, UNBOUNDED, known=("https://api.pinecone.io/",))
