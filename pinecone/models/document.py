"""Documents, and what writing, fetching and searching them answers."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from pinecone._checks import wrong_type
from pinecone.models._document import *
from pinecone.models.data import UpsertResponse
from pinecone_api._base import BaseModel, ForPydantic
from pinecone_api._runtime import dumps
from pinecone_api.default.db_data import models as data

D = TypeVar("D", bound="_Fields")
R = TypeVar("R", bound=BaseModel)


class _Fields(dict[str, Any], ForPydantic):
    """The members of a document: a dict that has them as attributes, too."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """The document's `_id`."""
        return str(self.__getattr__("_id"))

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__!r} has no attribute {name!r}") from None

    if not TYPE_CHECKING:  # which know the overloads of a dict's

        def get(self, key: str, default: Any = None) -> Any:
            """Return the member `key`, or `default` where there is none."""
            return super().get(key, default)

    def __setstate__(self, state: tuple[None, dict[str, Any]]) -> None:
        """Take what release 10 pickled: its documents hold their members in an attribute."""
        self.update(state[1]["_data"])

    @classmethod
    def from_dict(cls: type[D], d: Mapping[str, Any], /) -> D:
        """Return the document with these members."""
        return cls(dict(d))

    def to_dict(self) -> dict[str, Any]:
        """Return a plain dict of the members, `_id` included."""
        return dict(self)

    def to_json(self) -> str:
        """Return the members as JSON text."""
        return dumps(dict(self)).decode()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({reprlib.repr(dict(self))})"


class Document(_Fields):
    """A document as it was found: `_id`, after a search `_score`, and the fields that were asked for.

    It is a dict. Members are attributes as well, but for those called like a method of dicts (`values`).

    Example:
        document = Document({"_id": "a", "_score": 0.5, "title": "Heist"})
        print(document.id, document.score, document.title, document["title"])
    """

    __slots__ = ()

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__(data)

    @property
    def score(self) -> float | None:
        """How well the document matches; None where nothing was scored."""
        return self.get("_score")


class DocumentRecord(_Fields):
    """A document to write, as good as a dict: its `_id`, and its fields.

    Args:
        data: The members.
        fields: More of them.

    Raises:
        PineconeTypeError: There is no `_id`, or it is no string.

    Example:
        DocumentRecord(_id="a", title="Heist", embedding=[0.1, 0.2, 0.3])
    """

    __slots__ = ()

    def __init__(self, data: Mapping[str, Any] | None = None, /, **fields: Any) -> None:
        super().__init__({**(data or {}), **fields})
        if not isinstance(self.get("_id"), str):
            wrong_type("_id", "a string", self.get("_id"))


class UpdateDocumentRecord(DocumentRecord):
    """A change of a document, as good as a dict: its `_id`, fields to set, and in `_remove_fields` names of others.

    Example:
        UpdateDocumentRecord(_id="a", title="The Heist", _remove_fields=["draft"])
    """

    __slots__ = ()

    @property
    def remove_fields(self) -> list[str] | None:
        """Names of the fields to remove; None for none."""
        return self.get("_remove_fields")


class SearchDocumentsResponse(data.SearchDocumentsResponse):
    """The result of a search.

    Attributes:
        matches: The documents, best first.
        namespace: Where they are.
        usage: What the search cost.
    """

    if TYPE_CHECKING:
        matches: list[Document]  # type: ignore[assignment]

    def __post_init__(self) -> None:
        super().__post_init__()
        self.matches = list(map(Document, self.matches))  # pyright: ignore[reportIncompatibleVariableOverride]

    def _rows(self) -> tuple[list[str], list[dict[str, Any]]]:
        return ["_id", "_score"], list(map(dict, self.matches))


class FetchDocumentsResponse(data.FetchDocumentsResponse):
    """The result of a fetch.

    Attributes:
        documents: The documents that exist, by id.
        namespace: Where they are.
        usage: What the fetch cost.
        pagination: Its `next` asks for more documents that fit the filter; None when these are all.
    """

    if TYPE_CHECKING:
        documents: dict[str, Document]  # type: ignore[assignment]

    def __post_init__(self) -> None:
        super().__post_init__()
        found = {id_: Document(it) for id_, it in self.documents.items()}
        self.documents = found  # pyright: ignore[reportIncompatibleVariableOverride]

    def _rows(self) -> tuple[list[str], list[dict[str, Any]]]:
        return ["_id"], list(map(dict, self.documents.values()))


class UpsertDocumentsResponse(UpsertResponse):
    """The result of a write of documents: counts, and what was not stored; see `UpsertResponse`.

    Attributes:
        usage: Tokens of the texts that the service embedded; None when there were none.
    """

    usage: data.DocumentUpsertUsage | None = None


def remade(kind: type[R], model: BaseModel, **more: Any) -> R:
    """Return a model as one of a class that has all of its fields, and more."""
    return kind(**{name: getattr(model, name) for name in model.__struct_fields__}, **more)
