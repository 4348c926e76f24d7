"""A model is made with any name that a field has, in one release or another."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import msgspec
import pytest

from pinecone.models import (
    AssistantFileModel,
    Hit,
    Message,
    ModelInfo,
    OperationModel,
    SearchResult,
)


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


def test_keys_are_the_names_that_releases_9_and_10_have() -> None:
    hit = Hit(id="a", score=0.5, fields={"year": 1})
    assert dict(hit) == hit.to_dict() == {"id_": "a", "score_": 0.5, "fields": {"year": 1}}
    assert [hit[name] for name in ("id", "id_", "_id")] == ["a"] * 3
    hit["_id"] = "b"
    hit["score_"] = 0.25
    assert (hit.id, hit.get("_score", 0)) == ("b", 0.25)
    for name in ("id", "_id", "id_"):
        assert Hit.from_dict({name: "b", "score": 0.25, "fields": {"year": 1}}) == hit
    assert repr(hit) == "Hit(id='b', score=0.25, fields={'year': 1})"
    operation = OperationModel(
        id="o", operation_type="upload", status="Processing", created_on="2026-07-01T00:00:00Z"
    )
    assert {"operation_id", "created_at", "error"} <= set(operation.keys())
    assert OperationModel.from_dict(operation.to_dict()) == operation


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
