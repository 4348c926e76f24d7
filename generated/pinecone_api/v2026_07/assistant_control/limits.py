# Generated from specs/2026-07/assistant_control.oas.yaml by `make generate`.
"""Pinecone assistant control plane API 2026-07: what requests may hold.

A class stands for each request and for each operation whose parameters or body are limited.
"""

from __future__ import annotations

from typing import Final

from ..._limits import UNBOUNDED, Limits


class CreateAssistantRequest:
    name: Final = Limits(1, 63)
    region: Final = Limits(0, UNBOUNDED, known=("us", "eu"))


class list_assistants:
    limit: Final = Limits(1, UNBOUNDED)
