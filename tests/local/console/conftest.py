"""Fixtures of the console's tests: a service of their own and a browser-like client."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from pinecone.local import PineconeLocal
from tests.helpers.waiting import LONGEST
from tests.local.console.page import Element, parse
from tests.local.rest import Control, Data

See = Callable[..., Element]


@pytest.fixture(scope="module")
def service() -> Iterator[PineconeLocal]:
    with PineconeLocal() as local:
        yield local


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    with httpx.Client(timeout=LONGEST, trust_env=False) as client:
        yield client


@pytest.fixture
def control(service: PineconeLocal, http: httpx.Client) -> Control:
    return Control(service.url, http)


@pytest.fixture
def see(service: PineconeLocal, http: httpx.Client) -> See:
    """Get a page and parse it."""

    def get(path: str, status: int = 200, **params: Any) -> Element:
        headers = {"accept": "text/html,application/xhtml+xml"}
        if not path.startswith("/"):
            path = f"/console/{path}"
        # An address on a page may have a query string of its own.
        asked = httpx.URL(service.url + path).copy_merge_params(params)
        return parse(http.get(asked, headers=headers), status)

    return get


@pytest.fixture
def films(control: Control) -> Data:
    """Return an index of three films in the namespace `films`."""
    data = control.create(3)
    data.upsert(
        [
            {"id": "heat", "values": [0.9, 0.1, 0], "metadata": {"genre": "crime", "year": 1995}},
            {
                "id": "alien",
                "values": [0.1, 0.9, 0.2],
                "metadata": {"genre": "horror", "year": 1979},
            },
            {"id": "up", "values": [0, 0.2, 0.9], "metadata": {"genre": "family", "year": 2009}},
        ],
        "films",
    )
    return data
