# Generated from specs/2025-10/assistant_data.oas.yaml by `make generate`.
"""Pinecone Assistant Data Plane API 2025-10: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class ChatCompletionRequest:
    model: Final = Limits(
        0,
        UNBOUNDED,
        known=(
            "gpt-4o",
            "gpt-4.1",
            "o4-mini",
            "claude-3-5-sonnet",
            "claude-3-7-sonnet",
            "gemini-2.5-pro",
        ),
    )
    temperature: Final = Limits(0.0, float("inf"))


class ChatMessage:
    role: Final = Limits(0, UNBOUNDED, known=("user", "assistant"))


class ChatRequest:
    model: Final = Limits(
        0,
        UNBOUNDED,
        known=(
            "gpt-4o",
            "gpt-4.1",
            "o4-mini",
            "claude-3-5-sonnet",
            "claude-3-7-sonnet",
            "gemini-2.5-pro",
        ),
    )
    temperature: Final = Limits(0.0, float("inf"))


class ContextOptions:
    top_k: Final = Limits(1, 64)
    snippet_size: Final = Limits(512, 8192)


class ContextRequest:
    top_k: Final = Limits(1, 64)
    snippet_size: Final = Limits(512, 8192)


class describe_file:
    include_url: Final = Limits(0, UNBOUNDED, known=("true", "false"))
