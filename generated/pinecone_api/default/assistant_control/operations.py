# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: one function per operation that builds its"""

from ...v2026_07.assistant_control.operations import (
    CREATE_ASSISTANT as CREATE_ASSISTANT,
    DELETE_ASSISTANT as DELETE_ASSISTANT,
    GET_ASSISTANT as GET_ASSISTANT,
    LIST_ASSISTANTS as LIST_ASSISTANTS,
    SERVER as SERVER,
    SERVERS as SERVERS,
    UPDATE_ASSISTANT as UPDATE_ASSISTANT,
    VERSION as VERSION,
    create_assistant as create_assistant,
    delete_assistant as delete_assistant,
    get_assistant as get_assistant,
    list_assistants as list_assistants,
    update_assistant as update_assistant,
)
