"""Arguments of the methods of inference, checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from pinecone._checks import string, wrong_type
from pinecone._requests.arguments import mapping
from pinecone.errors import PineconeValueError
from pinecone.models import EmbedModel, RerankModel, RerankResult
from pinecone_api.default.inference.models import EmbedInput

D = TypeVar("D")

#: Most inputs or documents of a request, for the models that are known by name. Others: the service decides.
_MOST = {model.value: 96 for model in EmbedModel} | {
    RerankModel.Bge_Reranker_V2_M3.value: 100,
    RerankModel.Cohere_Rerank_3_5.value: 200,
    RerankModel.Pinecone_Rerank_V0.value: 100,
}


def each(check: Callable[[object, str], D], value: object, argument: str, model: str) -> list[D]:
    """Return the checked members of a sequence, after a look at how many there are."""
    if not isinstance(value, Sequence) or isinstance(value, (bytes, bytearray)):
        wrong_type(argument, "a sequence of strings or mappings", value)
    if not value:
        raise PineconeValueError(f"{argument}: expected at least one, got an empty sequence")
    most = _MOST.get(model)
    if most is not None and len(value) > most:
        raise PineconeValueError(
            f"{argument}: {model} takes up to {most} per request, got {len(value)}; split them"
        )
    return [check(item, f"{argument}[{place}]") for place, item in enumerate(value)]


def embedded(item: object, path: str) -> Any:
    """Return something to embed: a text, or a mapping as it is."""
    if isinstance(item, str):
        return EmbedInput(text=string(item, path))
    return mapping(item, path, "a string or a mapping such as {'text': ...}")


def document(item: object, path: str) -> dict[str, Any]:
    """Return a document to rank: a mapping as it is, or a text under the name `text`."""
    if isinstance(item, str):
        return {"text": string(item, path)}
    return mapping(item, path, "a string or a mapping")


def parameters(value: object) -> dict[str, Any] | None:
    """Return optional settings of a model."""
    return None if value is None else mapping(value, "parameters")


class RankedFields(dict[str, Any]):
    """Hold the fields of a document in a ranking: a dict whose keys are attributes, too, as older releases had it."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"the document has no field {name!r}") from None

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as a plain dict."""
        return dict(self)


def with_attributes(ranking: RerankResult) -> RerankResult:
    """Return a ranking in which fields of documents can be read as attributes."""
    for ranked in ranking.data:
        if ranked.document is not None:
            ranked.document = RankedFields(ranked.document)
    return ranking
