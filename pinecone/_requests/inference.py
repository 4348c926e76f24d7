"""Arguments of the methods of inference, checked and turned into requests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pinecone._checks import wrong_type
from pinecone._requests.arguments import flag, mapping, model_name, names, optional_within, text
from pinecone.errors import PineconeValueError
from pinecone.models import EmbedModel, RerankModel, RerankResult
from pinecone_api.default.inference import limits
from pinecone_api.default.inference.models import EmbedInput, EmbedRequest, RerankRequest

#: Most inputs or documents of a request, for the models that are known by name. Others: the service decides.
_MOST = {model.value: 96 for model in EmbedModel} | {
    RerankModel.Bge_Reranker_V2_M3.value: 100,
    RerankModel.Cohere_Rerank_3_5.value: 200,
    RerankModel.Pinecone_Rerank_V0.value: 100,
}


def embed_request(model: object, inputs: object, parameters: object) -> EmbedRequest:
    """Return the request of `Inference.embed`."""
    name = model_name(model)
    if isinstance(inputs, (str, Mapping)):
        inputs = [inputs]
    return EmbedRequest(
        model=name,
        inputs=[_input(item, f"inputs[{place}]") for place, item in _items(inputs, "inputs", name)],
        parameters=_parameters(parameters),
    )


def rerank_request(
    *,
    model: object,
    query: object,
    documents: object,
    rank_fields: object,
    return_documents: object,
    top_n: object,
    parameters: object,
) -> RerankRequest:
    """Return the request of `Inference.rerank`."""
    name = model_name(model)
    if isinstance(documents, (str, Mapping)):
        wrong_type("documents", "a sequence of strings or mappings", documents)
    return RerankRequest(
        model=name,
        query=text(query, "query"),
        documents=[
            _document(item, f"documents[{place}]")
            for place, item in _items(documents, "documents", name)
        ],
        top_n=optional_within(top_n, "top_n", limits.RerankRequest.top_n),
        return_documents=flag(return_documents, "return_documents"),
        rank_fields=names(rank_fields, "rank_fields"),
        parameters=_parameters(parameters),
    )


def _items(value: object, argument: str, model: str) -> Iterable[tuple[int, Any]]:
    """Return the members of a sequence with their places, after a look at how many there are."""
    if not isinstance(value, Sequence) or isinstance(value, (bytes, bytearray)):
        wrong_type(argument, "a sequence of strings or mappings", value)
    if not value:
        raise PineconeValueError(f"{argument}: expected at least one, got an empty sequence")
    most = _MOST.get(model)
    if most is not None and len(value) > most:
        raise PineconeValueError(
            f"{argument}: {model} takes up to {most} per request, got {len(value)}; split them"
        )
    return enumerate(value)


def _input(item: object, path: str) -> Any:
    if isinstance(item, str):
        return EmbedInput(text=item)
    return mapping(item, path, "a string or a mapping such as {'text': ...}")


def _document(item: object, path: str) -> dict[str, Any]:
    if isinstance(item, str):
        return {"text": item}
    return mapping(item, path, "a string or a mapping")


def _parameters(value: object) -> dict[str, Any] | None:
    return None if value is None else mapping(value, "parameters")


class RankedFields(dict[str, Any]):
    """Hold the fields of a document in a ranking: a dict whose keys are attributes, too, as older releases had it."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"the document has no field {name!r}") from None


def with_attributes(ranking: RerankResult) -> RerankResult:
    """Return a ranking in which fields of documents can be read as attributes."""
    for ranked in ranking.data:
        if ranked.document is not None:
            ranked.document = RankedFields(ranked.document)
    return ranking
