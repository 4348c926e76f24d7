"""Pages of a listing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from attrs import define

T = TypeVar("T")


@define(frozen=True, kw_only=True)
class Page(Generic[T]):
    """The items that one request of a listing brought.

    Attributes:
        items: The items of this page, in the order of the service.
        pagination_token: What asks for the next page; None on the last one.

    Example:
        page = Page(items=["a", "b"], pagination_token=None)
        print(list(page), page.has_more)
    """

    items: list[T]
    pagination_token: str | None

    @property
    def has_more(self) -> bool:
        """True if there is a next page."""
        return self.pagination_token is not None

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)
