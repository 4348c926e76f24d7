"""Let clients, indexes and streams be used in an `async with` block, which closes them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TypeVar

C = TypeVar("C", bound="AsyncClosing")


class AsyncClosing(ABC):
    """Something that holds connections until it is closed."""

    @abstractmethod
    async def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""

    async def __aenter__(self: C) -> C:
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self.close()
