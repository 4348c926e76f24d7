# Generated from specs/2026-07/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-07: one function per operation that builds its `Call`, and sends"""

from ...v2026_07.oauth.operations import (
    GET_TOKEN as GET_TOKEN,
    SERVER as SERVER,
    SERVERS as SERVERS,
    VERSION as VERSION,
    get_token as get_token,
)
