"""Documents found by vectors, by words, by both, and with filters."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from pinecone.errors import ApiError
from pinecone.local.engine.documents.ranking import Scored
from pinecone.local.engine.documents.scoring import combined
from pinecone.local.limits import MAX_TOP_K
from pinecone_api.v2026_01_alpha.db_control import models as c
from pinecone_api.v2026_01_alpha.db_data import models as d
from tests.local.engine.documents.papers import (
    TEXT,
    Json,
    Papers,
    dense,
    message,
    query_string,
    sparse,
    stored,
    text,
)

FILMS: list[Json] = [
    {
        "_id": "heat",
        "title": "Heat",
        "body": "A thief plans one last heist and a detective hunts the thief",
        "look": [1, 0],
        "terms": stored({1: 1.0, 2: 2.0}),
        "year": 1995,
        "kind": "crime",
        "tags": ["night", "city"],
        "new": False,
    },
    {
        "_id": "moon",
        "title": "The Man on the Moon Running",
        "body": "One man alone keeps a mine on the moon running",
        "look": [0, 1],
        "terms": stored({2: 1.0}),
        "year": 2009,
        "kind": "space",
        "tags": ["night"],
        "new": True,
    },
    {"_id": "plain", "look": [1, 1], "body": "nothing of note", "year": 2020, "kind": "space"},
]


@pytest.fixture
def films(papers: Papers) -> Papers:
    assert papers.upsert(*FILMS).upserted_count == 3
    return papers


def bm25(count: int, having: int, times: int, length: int, average: float) -> float:
    """Return the formula that the module states, written down once more."""
    rarity = math.log(1 + (count - having + 0.5) / (having + 0.5))
    return rarity * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length / average))


def close(found: dict[str, float], expected: dict[str, float]) -> None:
    assert list(found) == list(expected)
    assert found == pytest.approx(expected, rel=1e-6)


# -- one way of scoring ----------------------------------------------------------------------------


def test_dense_vectors_by_the_metric_of_the_field(films: Papers) -> None:
    close(films.scores(dense("look", 2, 0)), {"heat": 1.0, "plain": math.sqrt(0.5), "moon": 0.0})


@pytest.mark.parametrize(
    ("metric", "expected"),
    [("dotproduct", {"b": 8.0, "a": 2.0}), ("euclidean", {"a": 1.0, "b": 4.0})],
)
def test_other_metrics(
    new_papers: Callable[[dict[str, Any]], Papers], metric: str, expected: dict[str, float]
) -> None:
    papers = new_papers({"v": c.DenseVectorField(dimension=1, metric=metric)})
    papers.upsert({"_id": "a", "v": [1]}, {"_id": "b", "v": [4]})
    close(papers.scores(dense("v", 2)), expected)


def test_sparse_vectors_by_their_dot_product(films: Papers) -> None:
    close(films.scores(sparse("terms", {2: 3.0, 9: 1.0})), {"heat": 6.0, "moon": 3.0})
    assert films.ids(sparse("terms", {77: 1.0})) == []


def test_text_by_bm25(films: Papers) -> None:
    average = (12 + 10 + 3) / 3
    expected = {"heat": bm25(3, 1, 2, 12, average)}
    close(films.scores(text("body", "thief")), expected)
    # "one" stands in two texts; the shorter one has more of it.
    both = {"moon": bm25(3, 2, 1, 10, average), "heat": bm25(3, 2, 1, 12, average)}
    close(films.scores(text("body", "ONE")), both)
    close(
        films.scores(text("body", "one thief one")),
        {"heat": both["heat"] + expected["heat"], "moon": both["moon"]},
    )


def test_stems_and_stop_words_are_a_setting_of_the_field(films: Papers) -> None:
    assert films.ids(text("title", "runs")) == ["moon"]
    assert films.ids(text("body", "runs")) == []
    assert films.ids(text("body", "running")) == ["moon"]
    assert films.ids(text("title", "the")) == []
    assert films.ids(text("body", "the")) == ["heat", "moon"] or films.ids(text("body", "the")) == [
        "moon",
        "heat",
    ]


def test_words_that_are_too_long_cannot_be_found(papers: Papers) -> None:
    papers.upsert(
        {"_id": "a", "look": [1, 1], "body": "x" * 40},
        {"_id": "b", "look": [1, 1], "body": "x" * 41},
    )
    assert papers.ids(text("body", "x" * 40)) == ["a"]
    assert papers.ids(text("body", "x" * 41)) == []


def test_case_punctuation_and_other_scripts(papers: Papers) -> None:
    papers.upsert(
        {"_id": "a", "look": [1, 1], "body": "Größe, naïve—state-of-the-art; ПРИВЕТ мир"},
        {"_id": "b", "look": [1, 1], "body": "grosse naive"},
    )
    for word in ("größe", "NAÏVE", "nai\u0308ve", "привет", "Art"):
        assert papers.ids(text("body", word)) == ["a"], word
    papers.upsert({"_id": "c", "look": [1, 1], "body": "தமிழ் எழுத்து"})
    assert papers.ids(text("body", "தமிழ்")) == papers.ids(query_string("எழுத்*")) == ["c"]
    assert papers.ids(text("body", "தமிழ")) == []
    assert papers.ids(query_string("body:state-of-the-art")) == ["a"]


def test_a_namespace_ranks_as_if_it_were_alone(films: Papers) -> None:
    before = films.scores(text("body", "one thief"))
    other = [{"_id": str(n), "look": [1, 1], "body": "thief " * n} for n in range(1, 20)]
    films.upsert(*other, namespace="other")
    assert films.scores(text("body", "one thief")) == before


# -- query strings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("thief", {"heat"}),
        ("thief moon", {"heat", "moon"}),
        ("thief OR moon", {"heat", "moon"}),
        ("one AND moon", {"moon"}),
        ("one && thief", {"heat"}),
        ("+one mine", {"heat", "moon"}),
        ("one NOT moon", {"heat"}),
        ("one -moon", {"heat"}),
        ("one AND !moon", {"heat"}),
        ("one OR note AND nothing", {"heat", "moon", "plain"}),
        ("(one OR note) AND nothing", {"plain"}),
        ('"last heist"', {"heat"}),
        ('"heist last"', set()),
        ('"of note"', {"plain"}),
        ("hei*", {"heat"}),
        ("he*", {"heat"}),
        ("title:heat", {"heat"}),
        ("title:thief", set()),
        ("title:(heat OR moon) NOT body:thief", {"moon"}),
        ('body:"a mine on the moon"', {"moon"}),
        ("body:mi* AND title:man", {"moon"}),
        ("title:run AND body:running", {"moon"}),
        ("thief^3", {"heat"}),
        (r"body:\"note", {"plain"}),
        ("title:the AND body:thief", {"heat"}),
        ("title:the", set()),
    ],
)
def test_query_strings(films: Papers, query: str, expected: set[str]) -> None:
    assert set(films.ids(query_string(query))) == expected


def test_a_boost_multiplies_and_fields_add_up(films: Papers) -> None:
    once = films.scores(query_string("body:thief"))["heat"]
    assert films.scores(query_string("body:thief^2.5"))["heat"] == pytest.approx(2.5 * once)
    title = films.scores(text("title", "moon"))["moon"]
    body = films.scores(text("body", "moon"))["moon"]
    assert films.scores(query_string("moon"))["moon"] == pytest.approx(title + body)


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("", "the end where something to find is expected at position 0"),
        ("(one", "a '(' that is not closed at position 0"),
        ("one)", "an unexpected ')' at position 3"),
        ("NOT one", "nothing to find beside what is excluded"),
        ("AND one", "'AND' where something to find is expected at position 0"),
        ("one~2", "fuzzy and proximity searches are not available locally"),
        ('"one two"~2', "fuzzy and proximity searches are not available locally"),
        ("o?e", "wildcards within words are not available locally"),
        ("*one", "wildcards are, other than at the end of a word, not available locally"),
        ("o*e", "wildcards"),
        ("body:[a TO b]", "ranges are not available locally"),
        ("/on.*/", "regular expressions are not available locally"),
        ("year:2000", "field 'year' is not searched by its words"),
        ("nothing:2000", "field 'nothing' is not searched by its words"),
        ("title:(body:one)", "a field within a field"),
        ("one^", "a boost that is not a positive number"),
        ("one^0", "a boost that is not a positive number"),
        ("state-of*", "a prefix must be one word"),
    ],
)
def test_query_strings_that_are_refused(films: Papers, query: str, problem: str) -> None:
    with pytest.raises(ApiError) as caught:
        films.search(query_string(query))
    assert problem in str(caught.value)


# -- several ways at once --------------------------------------------------------------------------


def test_scores_add_up(films: Papers) -> None:
    by_text = films.scores(text("body", "moon"))["moon"]
    found = films.scores(text("body", "moon"), dense("look", 1, 0), sparse("terms", {1: 2.0}))
    close(found, {"heat": 3.0, "moon": by_text, "plain": math.sqrt(0.5)})
    found = films.scores(text("title", "heat"), query_string("mine"))
    assert set(found) == {"heat", "moon"}
    assert films.scores(text("body", "moon"), text("body", "moon")) == {"moon": by_text}


def test_what_combined_means() -> None:
    first = Scored(np.array([1, 4]), np.array([0.5, 1.0]))
    second = Scored(np.array([2, 4]), np.array([3.0, 0.25]))
    found = combined([first, second])
    assert found.slots.tolist() == [1, 2, 4]
    assert found.scores.tolist() == [0.5, 3.0, 1.25]


def test_distances_are_not_added_to_anything(
    new_papers: Callable[[dict[str, Any]], Papers],
) -> None:
    papers = new_papers({"v": c.DenseVectorField(dimension=1, metric="euclidean"), "t": TEXT})
    papers.upsert({"_id": "a", "v": [1], "t": "cat"})
    with pytest.raises(ApiError, match="cannot combine a field of metric euclidean"):
        papers.search(dense("v", 1), text("t", "cat"))


def test_later_a_vector_stands_alone(films: Papers) -> None:
    methods = [
        {"type": "dense_vector", "field": "look", "values": [1, 1]},
        {"type": "text", "fields": ["body"], "query": "moon"},
    ]
    answer = films.raw("search", {"score_by": methods, "top_k": 1})
    assert answer.status_code == 400
    assert "stand alone" in message(answer)
    several = {"type": "text", "fields": ["title", "body"], "query": "moon"}
    answer = films.raw("search", {"score_by": [several], "top_k": 1})
    assert answer.json()["matches"][0]["_id"] == "moon"


# -- filters ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "method",
    [dense("look", 1, 1), sparse("terms", {2: 1.0}), text("body", "one"), query_string("one")],
    ids=lambda method: method.type,
)
@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"year": {"$gt": 2000}}, {"moon"}),
        ({"kind": "crime"}, {"heat"}),
        ({"tags": {"$in": ["city"]}}, {"heat"}),
        ({"new": True}, {"moon"}),
        ({"$or": [{"year": 1995}, {"kind": "space"}]}, {"heat", "moon"}),
        ({"title": "Heat"}, {"heat"}),
        ({"body": {"$match_all": "thief DETECTIVE"}}, {"heat"}),
        ({"body": {"$match_any": "mine detective"}}, {"heat", "moon"}),
        ({"body": {"$match_phrase": "moon running"}, "year": {"$lt": 2010}}, {"moon"}),
        ({"kind": {"$ne": "crime"}}, {"moon"}),
    ],
)
def test_filters_with_every_way_of_scoring(
    films: Papers, method: d.DocumentScoringMethod, condition: Json, expected: set[str]
) -> None:
    everything = set(films.ids(method))
    assert set(films.ids(method, filter=condition)) - {"plain"} == expected & everything


def test_a_filter_does_not_change_scores(films: Papers) -> None:
    score = films.scores(text("body", "one"))["moon"]
    assert films.scores(text("body", "one"), filter={"year": 2009}) == {"moon": score}


@pytest.mark.parametrize(
    ("condition", "problem"),
    [
        ({"look": 1}, "field 'look' holds vectors"),
        ({"year": {"$match_any": "x"}}, "needs a field with full_text_search, got 'year'"),
        ({"body": {"$match_any": 3}}, "must be followed by a string"),
        ({"title": {"$match_all": "the"}}, 'needs words to look for, got "the"'),
        ({"$odd": 1}, "$odd is not a valid operator"),
    ],
)
def test_filters_that_are_refused(films: Papers, condition: Json, problem: str) -> None:
    with pytest.raises(ApiError) as caught:
        films.search(dense("look", 1, 1), filter=condition)
    assert problem in str(caught.value)


def test_later_text_is_not_compared(films: Papers) -> None:
    answer = films.raw("fetch", {"filter": {"title": "Heat"}})
    assert answer.status_code == 400
    assert "$match_phrase" in message(answer)
    assert films.raw("fetch", {"filter": {"title": {"$match_any": "heat"}}}).json()[
        "documents"
    ].keys() == {"heat"}


# -- what is returned ------------------------------------------------------------------------------


def test_fields_of_matches(films: Papers) -> None:
    method = dense("look", 1, 0)
    [match] = films.search(method, k=1).matches
    assert match == {"_id": "heat", "_score": 1.0}
    assert films.search(method, k=1, fields=[]).matches == [match]
    [match] = films.search(method, k=1, fields=["year", "look", "terms", "nothing"]).matches
    assert match == {
        "_id": "heat",
        "_score": 1.0,
        "year": 1995,
        "look": [1.0, 0.0],
        "terms": stored({1: 1.0, 2: 2.0}),
    }
    [match] = films.search(method, k=1, fields=["*"]).matches
    assert match == {**FILMS[0], "_score": 1.0}


def test_a_namespace_that_does_not_exist_is_empty(films: Papers) -> None:
    found = films.search(text("body", "one"), namespace="nowhere")
    assert (found.matches, found.namespace, found.usage.read_units) == ([], "nowhere", 1)
    assert films.fetch("heat", namespace="nowhere") == {}


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"score_by": [], "top_k": 1}, "score_by must have 1 to 100 ways of scoring, got 0"),
        ({"score_by": [{"type": "odd"}], "top_k": 1}, 'Invalid value "odd" for score_by[0].type'),
        ({"score_by": [{"type": "text", "field": "body"}], "top_k": 1}, "must have query"),
        (
            {
                "score_by": [{"type": "text", "field": "body", "query": "x", "values": [1]}],
                "top_k": 1,
            },
            "of type text must not have values",
        ),
        ({"score_by": [{"type": "text", "query": "x"}], "top_k": 1}, "must have a field"),
        (
            {"score_by": [{"type": "text", "field": "year", "query": "x"}], "top_k": 1},
            "field 'year' is not searched by its words; fields with full_text_search: 'body', 'title'",
        ),
        (
            {"score_by": [{"type": "text", "field": "none", "query": "x"}], "top_k": 1},
            "the schema has no field 'none'",
        ),
        (
            {"score_by": [{"type": "dense_vector", "field": "look", "values": [1]}], "top_k": 1},
            "score_by[0].values must have 2 values, the dimension of field 'look', got 1",
        ),
        (
            {"score_by": [{"type": "dense_vector", "field": "body", "values": [1]}], "top_k": 1},
            "field 'body' holds no dense vectors",
        ),
        (
            {
                "score_by": [{"type": "dense_vector", "field": "look", "values": [1e39, 1]}],
                "top_k": 1,
            },
            "must fit a 32-bit float",
        ),
        (
            {"score_by": [{"type": "query_string", "field": "body", "query": "x"}], "top_k": 1},
            "names its fields in its query",
        ),
        (
            {"score_by": [{"type": "dense_vector", "field": "look", "values": [1, 1]}], "top_k": 0},
            f"top_k must be between 1 and {MAX_TOP_K}, got 0",
        ),
    ],
)
def test_searches_that_are_refused(films: Papers, body: Json, problem: str) -> None:
    answer = films.raw("search", body, version="2026-01.alpha")
    assert answer.status_code == 400
    assert answer.json()["code"] == 3
    assert problem in message(answer)


@pytest.mark.slow
def test_a_result_that_is_too_large(papers: Papers) -> None:
    for part in range(5):
        papers.upsert({"_id": str(part), "look": [1, 1], "body": "a " * 500_000})
    with pytest.raises(ApiError, match=r"exceeds the limit of 4194304 bytes\. Lower top_k"):
        papers.search(dense("look", 1, 1), fields=["body"])
    assert len(papers.ids(dense("look", 1, 1))) == 5
