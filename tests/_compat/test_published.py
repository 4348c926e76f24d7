"""Test that what programs for release 9 pickled is read today, as what they would make today."""

from __future__ import annotations

import base64
import copy
import json
import pickle
from typing import Any

import pytest

from pinecone import ApiError, IndexModel
from tests._compat import published

STORED: dict[str, str] = json.loads(published.FILE.read_bytes())
EXAMPLES = published.examples()


def loaded(name: str) -> Any:
    return pickle.loads(base64.b64decode(STORED[name]))


def said(thing: Any) -> Any:
    """Return what two objects that are the same have in common."""
    if isinstance(thing, ApiError):
        return str(thing), thing.status_code, thing.body
    return thing


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_pickle_of_release_9(name: str) -> None:
    found, made = loaded(name), EXAMPLES[name]
    assert type(found) is type(made)
    assert said(found) == said(made)
    assert repr(found) == repr(made)
    for again in (pickle.loads(pickle.dumps(found)), copy.deepcopy(found)):
        assert said(again) == said(made)


def test_there_is_a_pickle_of_each() -> None:
    assert STORED.keys() == EXAMPLES.keys()


def test_a_stored_index_has_both_vocabularies() -> None:
    index: IndexModel = loaded("dense index")
    assert index.tags is not None
    assert index.tags["team"] == "search"
    assert index.schema is not None
    assert list(index.schema.fields) == ["_values", "_sparse_values"]
    assert index.created_at == published.TIME
    assert loaded("indexes").names() == ["films", "pods"]


def test_a_tag_can_be_given_and_has_one_value() -> None:
    embedding: Any = type(EXAMPLES["sparse embedding"])
    with pytest.raises(TypeError, match="has the vector_type 'sparse'"):
        embedding(sparse_values=[1.0], sparse_indices=[7], vector_type="dense")
