# Made from pinecone/_async/closing.py by `python -m codegen unasync`. Change that file, not this one.
"""Let clients, indexes and streams be used in an `with` block, which closes them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TypeVar

C = TypeVar("C", bound="Closing")


class Closing(ABC):
    """Something that holds connections until it is closed."""

    @abstractmethod
    def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""

    def __enter__(self: C) -> C:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()
