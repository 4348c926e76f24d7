# Made from tests/_async/test_pages.py by `python -m codegen unasync`. Change that file, not this one.
"""Pages of ids, which are lists of strings and have what later releases gave them, over HTTP and gRPC."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable, Iterator

import pytest

from pinecone import Index, ListItem, ListResponse, Pinecone, ServerlessSpec

SPEC = ServerlessSpec(cloud="aws", region="us-east-1")


@pytest.fixture(params=["http", "grpc"])
def index(
    request: pytest.FixtureRequest, pc: Pinecone, unique_name: Callable[[str], str]
) -> Iterator[Index]:
    """Provide an index with the records p0 to p4, over each of the wires."""
    name = unique_name("pages")
    pc.indexes.create(name=name, dimension=2, spec=SPEC)
    with pc.index(name, grpc=request.param == "grpc") as handle:
        handle.upsert(vectors=[(f"p{number}", [1.0, 2.0]) for number in range(5)])
        yield handle
    pc.indexes.delete(name)


def test_a_page_is_a_list_of_strings(index: Index) -> None:
    pages = [page for page in index.list(prefix="p", limit=2)]
    assert pages == [["p0", "p1"], ["p2", "p3"], ["p4"]]
    page = pages[0]
    assert ",".join(page) == "p0,p1"
    assert set(page) == {"p0", "p1"}
    assert "p0" in page
    assert "namespace" not in page
    assert json.dumps(page) == '["p0", "p1"]'
    assert (index.fetch(ids=page)).vectors.keys() == set(page)
    for some in pages:
        index.delete(ids=some)
    assert index.list_paginated() == []


def test_a_page_has_its_fields(index: Index) -> None:
    page = index.list_paginated(limit=3)
    assert isinstance(page, ListResponse)
    assert page.vectors is page["vectors"] is page
    assert page.pagination is not None
    assert page["pagination"].next == page.pagination.next
    assert page.get("namespace") == page.namespace == ""
    assert page.get("nothing", 1) == 1
    with pytest.raises(KeyError, match="nothing"):
        page["nothing"]
    assert page.response_info is not None
    assert dict(page) == dict(page.items())
    assert list(page.keys()) == list(page.to_dict())
    assert page.to_dict()["vectors"] == [{"id": "p0"}, {"id": "p1"}, {"id": "p2"}]
    assert json.loads(page.to_json()) == page.to_dict()
    rest = index.list_paginated(pagination_token=page.pagination.next)
    assert rest == ["p3", "p4"]
    assert rest != page
    for twin in (pickle.loads(pickle.dumps(page)), copy.copy(page), copy.deepcopy(page)):
        assert twin == page
        assert twin.pagination == page.pagination


def test_an_item_is_its_id(index: Index) -> None:
    item = (index.list_paginated(limit=1))[0]
    assert type(item) is ListItem
    assert item == item.id == item["id"] == item.get("id") == "p0"
    assert type(item.id) is str
    assert item[0] == "p"
    assert item.get("score", 0) == 0
    assert dict(item) == item.to_dict() == {"id": "p0"}
    assert (item.items(), item.values()) == ((("id", "p0"),), ("p0",))
    match item:
        case ListItem(id=found):
            assert found == "p0"
    assert pickle.loads(pickle.dumps(item)) == ListItem("p0") == ListItem(id="p0")


def test_a_page_is_made_as_its_model_was() -> None:
    page = ListResponse(vectors=[ListItem(id="a")], namespace="n")
    assert page == ListResponse(["a"], namespace="n")
    assert page == ["a"]
    assert (page.namespace, page.pagination, page.usage) == ("n", None, None)
