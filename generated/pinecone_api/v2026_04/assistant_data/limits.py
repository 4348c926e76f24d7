# Generated from specs/2026-04/assistant_data.oas.yaml by `make generate`.
"""Pinecone assistant data plane API 2026-04: what requests may hold."""

from ...v2026_07.assistant_data.limits import (
    ChatCompletionRequest as ChatCompletionRequest,
    ChatMessage as ChatMessage,
    ChatRequest as ChatRequest,
    ContextOptions as ContextOptions,
    ContextRequest as ContextRequest,
    describe_file as describe_file,
    list_files as list_files,
    list_operations as list_operations,
    upload_file as upload_file,
    upsert_file as upsert_file,
)
