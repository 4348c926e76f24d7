"""Ids of a listing: strings in lists, as the first releases had them, with the attributes of later ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, SupportsIndex, overload

from pinecone_api._base import ForPydantic, ResponseInfo
from pinecone_api._tables import Tabular
from pinecone_api.default.db_data.models import ListResponse as Answered, Pagination, Usage

__all__ = ["ListItem", "ListResponse"]


class ListItem(str):
    """Be the id of a record: a string, which has itself as `id` and as `["id"]`.

    Example:
        item = ListItem("a")
        print(item == "a", item.id, item["id"])
    """

    __slots__ = ()
    __match_args__ = ("id",)

    def __new__(cls, id: str) -> ListItem:
        """Make it of an id."""
        return super().__new__(cls, id)

    @property
    def id(self) -> str:
        """Return the id as a plain string."""
        return str(self)

    def __getitem__(self, key: SupportsIndex | slice | str) -> str:
        return self.get(key) if isinstance(key, str) else super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """Return the id for `"id"`, and `default` for any other key."""
        return self.id if key == "id" else default

    def keys(self) -> tuple[str]:
        """Return the name of the only field."""
        return ("id",)

    def values(self) -> tuple[str]:
        """Return the value of the only field."""
        return (self.id,)

    def items(self) -> tuple[tuple[str, str]]:
        """Return the name and the value of the only field."""
        return (("id", self.id),)

    def to_dict(self) -> dict[str, Any]:
        """Return a plain dict of the field."""
        return {"id": self.id}


class ListResponse(list[ListItem], ForPydantic, Tabular):
    """Hold one page of ids: a list of strings, which has its fields as attributes and by name.

    Attributes:
        vectors: The ids of this page, in order: this list.
        namespace: The namespace they are in.
        pagination: What asks for the next page, in `next`; None on the last one.
        usage: What the request cost.
        response_info: Request id, headers and status of the answer.

    Example:
        page = ListResponse(vectors=["a", "b"])
        print(",".join(page), [item.id for item in page.vectors], page["namespace"])
    """

    __slots__ = ("namespace", "pagination", "response_info", "usage")

    def __init__(
        self,
        vectors: Any = (),
        *,
        namespace: str = "",
        pagination: Pagination | None = None,
        usage: Usage | None = None,
        response_info: ResponseInfo | None = None,
    ) -> None:
        """Make a page of ids, or of things that have one as `id`."""
        super().__init__(ListItem(getattr(item, "id", item)) for item in vectors)
        self.namespace = namespace
        self.pagination = pagination
        self.usage = usage
        self.response_info = response_info

    @classmethod
    def of(cls, answer: Answered) -> ListResponse:
        """Return the page that an answer of the service has."""
        return cls(
            answer.vectors,
            namespace=answer.namespace,
            pagination=answer.pagination,
            usage=answer.usage,
            response_info=answer.response_info,
        )

    @classmethod
    def from_dict(cls, d: Mapping[str, Any], /) -> ListResponse:
        """Return the page with these fields, as `to_dict` gives them."""
        return cls(
            [item["id"] for item in d.get("vectors", [])],
            namespace=d.get("namespace", ""),
            pagination=d.get("pagination") and Pagination.from_dict(d["pagination"]),
            usage=d.get("usage") and Usage.from_dict(d["usage"]),
        )

    @property
    def vectors(self) -> ListResponse:
        """Return the ids of this page."""
        return self

    @overload
    def __getitem__(self, key: SupportsIndex, /) -> ListItem: ...
    @overload
    def __getitem__(self, key: slice, /) -> list[ListItem]: ...
    @overload
    def __getitem__(self, key: str, /) -> Any: ...
    def __getitem__(self, key: SupportsIndex | slice | str, /) -> Any:
        if not isinstance(key, str):
            return super().__getitem__(key)
        if key not in self.keys():
            raise KeyError(key)
        return getattr(self, key)

    def get(self, key: str, default: Any = None) -> Any:
        """Return the field called `key`, or `default` when there is none."""
        return self[key] if key in self.keys() else default

    def keys(self) -> tuple[str, ...]:
        """Return the names of the fields."""
        return "vectors", "namespace", "pagination", "usage"

    def values(self) -> list[Any]:
        """Return the values of the fields."""
        return [self[name] for name in self.keys()]

    def items(self) -> list[tuple[str, Any]]:
        """Return the names of the fields, each with its value."""
        return [(name, self[name]) for name in self.keys()]

    def to_dict(self) -> dict[str, Any]:
        """Return a plain dict of the fields."""
        return {
            "vectors": [item.to_dict() for item in self],
            "namespace": self.namespace,
            "pagination": self.pagination and self.pagination.to_dict(),
            "usage": self.usage and self.usage.to_dict(),
        }

    def _rows(self) -> tuple[list[str], list[dict[str, Any]]]:
        return ["id"], [item.to_dict() for item in self]

    def to_json(self) -> str:
        """Return `to_dict()` as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False)
