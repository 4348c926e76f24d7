"""A model is made with any name that a field has, in one release or another."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import msgspec
import pytest

from pinecone.models import AssistantFileModel, Hit, Message, ModelInfo, SearchResult


def test_each_name_of_a_field_makes_it() -> None:
    hit: Any = Hit
    made = Hit(id="a", score=0.5, fields={"year": 1})
    assert hit(id_="a", score_=0.5, fields={"year": 1}) == made
    assert hit(_id="a", _score=0.5, fields={"year": 1}) == made
    assert hit("a", score_=0.5, fields={"year": 1}) == made
    file: Any = AssistantFileModel
    assert file(name="a", id="b", content_hash="c").crc32c_hash == "c"
    info: Any = ModelInfo
    assert info(name="m", description="d", type="embed", supported_parameters=[]).model == "m"
    result = SearchResult(hits=[hit(id_="a", score_=1.0)])
    assert result.hits[0].id == "a"


def test_a_field_has_one_value() -> None:
    hit: Any = Hit
    with pytest.raises(TypeError, match=r"Hit\(\) has a field twice"):
        hit(id="a", id_="b", score=1.0)
    with pytest.raises(TypeError, match="id__"):
        hit(id__="a", score=1.0)
    with pytest.raises(TypeError, match="score"):
        hit(id_="a")


def test_such_a_model_is_like_any_other() -> None:
    hit = Hit(id="a", score=0.5)
    assert pickle.loads(pickle.dumps(hit)) == copy.deepcopy(hit) == hit
    assert msgspec.json.decode(msgspec.json.encode(hit), type=Hit) == hit
    assert Message.from_dict(d={"content": "Who?"}) == Message("Who?")
