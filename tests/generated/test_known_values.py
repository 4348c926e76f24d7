"""Parameters with known values say which, to editors and type checkers, and take any other."""

from __future__ import annotations

import typing

from pinecone_api.v2026_04.inference import client, operations


def test_known_values_are_in_the_annotation_and_others_are_taken() -> None:
    for function in (operations.list_models, client.InferenceClient.list_models):
        kind = typing.get_type_hints(function)["type"]
        (literal,) = (one for one in typing.get_args(kind) if typing.get_origin(one))
        assert typing.get_args(literal) == ("embed", "rerank")
        assert {str, type(None)} <= {*typing.get_args(kind)}
    assert operations.list_models(type="other").params == (("type", "other"),)
