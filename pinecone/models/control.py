"""What the control plane answers."""

from __future__ import annotations

from pinecone_api.v2026_04.db_control.models import (
    IndexList as IndexList,
    IndexModel as IndexModel,
    IndexStatus as IndexStatus,
)

__all__ = [
    "IndexList",
    "IndexModel",
    "IndexStatus",
]
