# Generated from specs/2026-07/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-07: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class ChatCompletionRequest:
    model: Final = Limits(
        0, UNBOUNDED, known=("gpt-4o", "gpt-4.1", "o4-mini", "claude-sonnet-4-5", "gemini-2.5-pro")
    )
    temperature: Final = Limits(0.0, float("inf"))


class ChatMessage:
    role: Final = Limits(0, UNBOUNDED, known=("user", "assistant"))


class ChatRequest:
    model: Final = Limits(
        0,
        UNBOUNDED,
        known=("gpt-4o", "gpt-4.1", "gpt-5", "o4-mini", "claude-sonnet-4-5", "gemini-2.5-pro"),
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


class list_files:
    limit: Final = Limits(1, UNBOUNDED)


class list_operations:
    operation_type: Final = Limits(
        0, UNBOUNDED, known=("upload_file", "upsert_file", "update_file_metadata", "delete_file")
    )
    status: Final = Limits(0, UNBOUNDED, known=("Processing", "Completed", "Failed"))
    limit: Final = Limits(1, 100)


class upload_file:
    multimodal: Final = Limits(0, UNBOUNDED, known=("true", "false"))


class upsert_file:
    assistant_file_id: Final = Limits(1, 128)
    multimodal: Final = Limits(0, UNBOUNDED, known=("true", "false"))
