"""The tests run against an embedded Pinecone: the fixtures come with the package, and there is nothing to configure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from suggest import DIMENSION, Suggestions, main, vector

from pinecone import Index, Pinecone, ServerlessSpec
from pinecone.errors import PineconeError
from pinecone.local import PineconeLocal, Simulation


@pytest.fixture
def suggestions(pinecone_index: Index) -> Suggestions:
    """Return suggestions over a namespace that is the test's own, and empty."""
    return Suggestions(pinecone_index)


class TestWithAnIndex:
    """Tests that share an index; each has a namespace of its own."""

    pytestmark = pytest.mark.pinecone_index(dimension=DIMENSION, metric="cosine")

    @pytest.mark.parametrize(
        ("misspelled", "meant"),
        [("pritn", "print"), ("enumerat", "enumerate"), ("ENUMERATE", "enumerate")],
    )
    def test_the_word_that_was_meant_comes_first(
        self, suggestions: Suggestions, misspelled: str, meant: str
    ) -> None:
        suggestions.learn(["print", "enumerate", "property", "input"])
        assert suggestions.nearest(misspelled)[0] == meant

    def test_a_word_that_is_like_none_gets_no_suggestion(self, suggestions: Suggestions) -> None:
        suggestions.learn(["print"])
        assert suggestions.nearest("xyzzy") == []

    def test_every_test_begins_with_nothing(self, suggestions: Suggestions) -> None:
        assert suggestions.nearest("print") == []

    def test_words_are_learned_once_and_forgotten(self, suggestions: Suggestions) -> None:
        assert suggestions.learn(["print", "print", "input"]) == 2
        suggestions.forget("print")
        assert "print" not in suggestions.nearest("print", least=-1)


@pytest.fixture
def shaky() -> Iterator[Pinecone]:
    """Yield a client of a service that fails every second request, as the cloud may do for a while."""
    with (
        PineconeLocal(simulate=Simulation(fail_every=2)) as local,
        local.client() as pc,
    ):
        yield pc


def test_failures_that_pass_are_not_seen(shaky: Pinecone) -> None:
    spec = ServerlessSpec(cloud="aws", region="us-east-1")
    shaky.indexes.create(name="shaky", dimension=DIMENSION, spec=spec)
    with shaky.index("shaky") as index:
        suggestions = Suggestions(index)
        assert suggestions.learn(["print", "input"]) == 2
        assert [suggestions.nearest("pritn") for _ in range(4)] == [["print"]] * 4


def test_an_index_of_another_size_is_an_error(pinecone_index: Index) -> None:
    with pytest.raises(PineconeError, match="dimension"):
        Suggestions(pinecone_index).learn(["print"])


def test_a_word_has_a_letter() -> None:
    with pytest.raises(ValueError, match="at least one letter"):
        vector("")


def test_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    main(["KeyErorr"])
    assert capsys.readouterr().out.startswith("KeyErorr: did you mean KeyError")
