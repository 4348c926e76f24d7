"""Query strings against a plain evaluation of the same trees, and against nonsense."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from pinecone.local.catalog.schema import FullText
from pinecone.local.engine.documents import lucene
from pinecone.local.engine.documents.ranking import Ranking
from pinecone.local.engine.documents.texts import Texts
from pinecone.local.errors import DataError
from pinecone.local.storage.store import Store

WORDS = ["ant", "ape", "bat", "bee", "cat"]
FIELDS = ("t", "u")
TEXTS = [
    {"t": "ant ape", "u": "bee"},
    {"t": "ape ant bat", "u": "cat cat"},
    {"t": "bee"},
    {"u": "ant bat bee"},
    {"t": "cat ape", "u": "ape cat"},
    {"t": "", "u": "bat"},
]


@pytest.fixture(scope="module")
def ranking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ranking]:
    texts = Texts(dict.fromkeys(FIELDS, FullText()))
    store = Store(tmp_path_factory.mktemp("texts"), 0, durable=False, derived=texts)
    none = np.empty((len(TEXTS), 0), np.float32)
    # Equal texts in another namespace must not matter.
    for namespace in ("other", "n"):
        ids = [str(number) for number in range(len(TEXTS))]
        store.upsert(namespace, ids, none, [dict(text) for text in TEXTS])
    with store.view("n") as view:
        yield Ranking(texts, view.connection, view.number)
    store.close()


def matches(query: lucene.Query, text: dict[str, str]) -> bool:
    """Tell whether a document matches, decided word by word."""
    if isinstance(query, lucene.Clauses):
        return (
            all(matches(part, text) for part in query.must)
            and (bool(query.must) or any(matches(part, text) for part in query.should))
            and not any(matches(part, text) for part in query.must_not)
        )
    for field in FIELDS if query.field is None else (query.field,):
        words = text.get(field, "").split()
        wanted = query.text.split()
        if query.kind == "prefix":
            if any(word.startswith(query.text) for word in words):
                return True
        elif any(words[at : at + len(wanted)] == wanted for at in range(len(words))):
            return True
    return False


leaf = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["a*", "b*", "ca*", "x*"]),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda w: f'"{" ".join(w)}"'),
    st.tuples(st.sampled_from(FIELDS), st.sampled_from(WORDS)).map(":".join),
)
queries = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([" AND ", " OR ", " ", " && ", " || "]), inner).map(
            "".join
        ),
        st.tuples(inner, st.sampled_from([" NOT ", " -", " AND NOT ", " !"]), inner).map(
            lambda parts: f"({parts[0]}){parts[1]}({parts[2]})"
        ),
        inner.map(lambda query: f"({query})"),
        inner.map(lambda query: f"(+{query})" if query[0] not in "+-" else query),
        inner.map(lambda query: f"({query})^2"),
    ),
    max_leaves=6,
)


@pytest.mark.slow
@given(query=queries)
@settings(max_examples=300)
def test_the_right_documents_are_found(ranking: Ranking, query: str) -> None:
    tree = lucene.parse(query)
    found = ranking.score(tree, FIELDS)
    expected = [number for number, text in enumerate(TEXTS) if matches(tree, text)]
    assert [slot - len(TEXTS) for slot in found.slots.tolist()] == expected, (query, tree)
    assert (found.scores > 0).all()
    doubled = ranking.score(lucene.parse(f"({query})^2"), FIELDS)
    assert np.allclose(doubled.scores, 2 * found.scores)


@pytest.mark.slow
@given(text=st.text(alphabet='ab:"()^*?~+-!&|[]{}/\\ <>1.ANDORT', max_size=30))
@settings(max_examples=500)
def test_nonsense_is_parsed_or_refused(ranking: Ranking, text: str) -> None:
    try:
        tree = lucene.parse(text)
    except DataError as error:
        refused: DataError | None = error
    else:
        refused = None
        # A prefix of several words; a field that there is not.
        with suppress(DataError, KeyError):
            ranking.score(tree, FIELDS)
    assert refused is None or (refused.status, refused.message[:7]) == (400, "query: ")


def test_depth_is_limited() -> None:
    with pytest.raises(DataError, match="nested deeper than 32 levels"):
        lucene.parse("(" * 1000 + "a" + ")" * 1000)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a b", lucene.Clauses((), (lucene.Match(None, "a"), lucene.Match(None, "b")))),
        ("t:a^2", lucene.Match("t", "a", "words", 2.0)),
        (r"t\:a", lucene.Match(None, "t:a")),
        ("t:(a AND -b)", lucene.Clauses((lucene.Match("t", "a"),), (), (lucene.Match("t", "b"),))),
        ('"a \\" b"', lucene.Match(None, 'a " b')),
    ],
)
def test_trees(text: str, tree: lucene.Query) -> None:
    assert lucene.parse(text) == tree
