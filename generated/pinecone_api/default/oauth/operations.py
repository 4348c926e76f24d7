# Generated from specs/2026-04/oauth.oas.yaml by `make generate`.
"""Pinecone OAuth API 2026-04: one function per operation that builds its `Call`, and sends"""

from ...v2026_04.oauth.operations import (
    GET_TOKEN as GET_TOKEN,
    SERVER as SERVER,
    SERVERS as SERVERS,
    VERSION as VERSION,
    get_token as get_token,
)
