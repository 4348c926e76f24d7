"""Test what programs pickled with an earlier release is read today, as the same objects."""

from __future__ import annotations

import base64
import json
import pickle
from typing import Any

import pytest

import pinecone
from pinecone._compat.modules import MOVED
from tests._compat import pickles

STORED: dict[str, str] = json.loads(pickles.FILE.read_bytes())
EXAMPLES = dict(pickles.examples())


#: Models that strings and lists of strings have taken the place of.
REPLACED = {"ListItem", "ListResponse"}


def said(thing: Any) -> Any:
    """Return what two objects that are the same have in common."""
    if isinstance(thing, Exception):
        return thing.args, str(thing)
    if isinstance(thing, pinecone.BatchError):
        return repr(thing)
    if isinstance(thing, pinecone.QueryResultsAggregator):
        return vars(thing)
    return getattr(thing, "config", thing)


def loaded(name: str) -> Any:
    return pickle.loads(base64.b64decode(STORED[name]))


@pytest.mark.parametrize(
    "name", sorted(name for name in STORED if name.split(",")[0] not in REPLACED)
)
def test_a_pickle_of_an_earlier_release(name: str) -> None:
    found, made = loaded(name), EXAMPLES[name]
    assert type(found) is type(made)
    assert said(found) == said(made)


@pytest.mark.parametrize("name", sorted(REPLACED))
def test_a_pickle_of_a_model_that_was_replaced_has_its_fields(name: str) -> None:
    assert loaded(name).to_dict().keys() == EXAMPLES[name].to_dict().keys()
    assert loaded(f"{name}, the class").__name__ == name


def test_every_stored_pickle_has_an_example_of_today() -> None:
    assert set(STORED) <= {name for name, _ in pickles.pickles()}


@pytest.mark.parametrize("path", MOVED)
def test_a_module_that_moved_is_named_by_a_pickle(path: str) -> None:
    """The table has paths that files can name, and no others."""
    assert any(path.encode() in base64.b64decode(text) for text in STORED.values())
