# Made from pinecone/_async/pagination.py by `python -m codegen unasync`. Change that file, not this one.
"""Listings that fetch their pages as they are read."""

from __future__ import annotations

from abc import ABC
from collections.abc import Callable, Generator
from typing import Any, Generic, TypeVar

from pinecone._requests.arguments import optional_integer
from pinecone.models.pages import Page

T = TypeVar("T")

_NO_LIMIT = 2**63


class Paginator(ABC, Generic[T]):
    """The items of a listing, fetched page by page while they are read.

    Nothing is requested before the first item or page is. Iterating again starts again.

    Args:
        fetch_page: Fetches the page that a token stands for; None stands for the first.
        initial_token: Where to start, a `pagination_token` of an earlier listing. Default: at the beginning.
        limit: Largest number of items to give, over all pages, 1 or more. Default: all.

    Raises:
        PineconeValueError: The limit is less than 1.
        PineconeTypeError: The limit is no integer.

    Example:
        for assistant in pc.assistants.list(limit=10):
            print(assistant.name)
    """

    def __init__(
        self,
        *,
        fetch_page: Callable[[str | None], Page[T]],
        initial_token: str | None = None,
        limit: int | None = None,
    ) -> None:
        self._fetch_page = fetch_page
        self._initial_token = initial_token
        self._limit = optional_integer(limit, "limit", 1, _NO_LIMIT)
        self._token = initial_token

    @property
    def pagination_token(self) -> str | None:
        """The token of the page after the last one fetched; None when there is none.

        Where `limit` cut a page short, that page's other items are skipped by it.
        """
        return self._token

    def pages(self) -> Generator[Page[T], None]:
        """Yield page after page; the last one is cut short where `limit` is reached.

        Example:
            for page in pc.assistants.list().pages():
                print(len(page), page.has_more)
        """
        left = _NO_LIMIT if self._limit is None else self._limit
        token = self._initial_token
        while True:
            page = self._fetch_page(token)
            self._token = token = page.pagination_token
            if len(page.items) > left:
                page = Page(items=page.items[:left], pagination_token=token)
            left -= len(page.items)
            yield page
            if token is None or left == 0:
                return

    def to_list(self) -> list[T]:
        """Fetch every item, up to `limit`.

        Example:
            print(len(pc.assistants.list().to_list()))
        """
        return [item for item in self]

    def __iter__(self) -> Generator[T, None, None]:
        for page in self.pages():
            for item in page.items:
                yield item

    def __repr__(self) -> str:
        return f"Paginator(limit={self._limit!r}, pagination_token={self._token!r})"


def paginator(
    fetch: Callable[..., Any], initial_token: str | None, limit: int | None
) -> Paginator[Any]:
    """Return a paginator over lists that tell the token of the page after them in `pagination`.

    Args:
        fetch: Fetches the list that a `pagination_token` stands for.
        initial_token: Where to start.
        limit: Largest number of items to give, over all pages.
    """

    def fetch_page(token: str | None) -> Page[Any]:
        found = fetch(pagination_token=token)
        following = found.pagination.next if found.pagination else None
        return Page(items=list(found), pagination_token=following)

    return Paginator(fetch_page=fetch_page, initial_token=initial_token, limit=limit)
