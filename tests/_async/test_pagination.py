"""Listings that fetch their pages as they are read."""

from __future__ import annotations

from typing import Any

import pytest

from pinecone import AsyncPaginator, Page, PineconeTypeError, PineconeValueError

PAGES: dict[str | None, Page[int]] = {
    None: Page(items=[1, 2], pagination_token="b"),
    "b": Page(items=[], pagination_token="c"),
    "c": Page(items=[3, 4, 5], pagination_token=None),
}


class Source:
    """Gives the pages above, and remembers which were asked for."""

    def __init__(self) -> None:
        self.asked: list[str | None] = []

    async def fetch(self, token: str | None) -> Page[int]:
        self.asked.append(token)
        return PAGES[token]


def listing(source: Source, **settings: Any) -> AsyncPaginator[int]:
    return AsyncPaginator(fetch_page=source.fetch, **settings)


async def test_items_over_all_pages() -> None:
    source = Source()
    numbers = listing(source)
    assert source.asked == []
    assert [number async for number in numbers] == [1, 2, 3, 4, 5]
    assert source.asked == [None, "b", "c"]
    assert numbers.pagination_token is None
    assert await numbers.to_list() == [1, 2, 3, 4, 5]  # and again from the beginning


async def test_pages() -> None:
    source = Source()
    pages = [page async for page in listing(source).pages()]
    assert [list(page) for page in pages] == [[1, 2], [], [3, 4, 5]]
    assert [page.has_more for page in pages] == [True, True, False]
    assert [len(page) for page in pages] == [2, 0, 3]


@pytest.mark.parametrize(
    ("limit", "expected", "asked"),
    [
        (1, [1], [None]),
        (2, [1, 2], [None]),
        (3, [1, 2, 3], [None, "b", "c"]),
        (5, [1, 2, 3, 4, 5], [None, "b", "c"]),
        (9, [1, 2, 3, 4, 5], [None, "b", "c"]),
    ],
)
async def test_a_limit(limit: int, expected: list[int], asked: list[str | None]) -> None:
    source = Source()
    numbers = listing(source, limit=limit)
    assert await numbers.to_list() == expected
    assert source.asked == asked
    pages = [list(page) async for page in numbers.pages()]
    assert [number for page in pages for number in page] == expected


async def test_going_on_where_another_listing_stopped() -> None:
    source = Source()
    first = listing(source, limit=2)
    assert await first.to_list() == [1, 2]
    assert first.pagination_token == "b"
    second = listing(source, initial_token=first.pagination_token)
    assert second.pagination_token == "b"
    assert await second.to_list() == [3, 4, 5]
    assert repr(second) == "AsyncPaginator(limit=None, pagination_token=None)"


async def test_only_what_is_read_is_fetched() -> None:
    source = Source()
    async for number in listing(source):
        assert number == 1
        break
    assert source.asked == [None]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_that_cannot_work(limit: int) -> None:
    with pytest.raises(PineconeValueError, match="limit: "):
        listing(Source(), limit=limit)
    with pytest.raises(PineconeTypeError, match="limit: "):
        listing(Source(), limit="3")
