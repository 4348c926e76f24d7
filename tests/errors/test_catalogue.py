"""The catalogue of errors has an entry for every failure, quotes what is really said, and errors name their entry."""

from __future__ import annotations

import copy
import pickle
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pinecone import PineconeConnectionError, PineconeError, RateLimitError, errors
from pinecone.__main__ import explain
from pinecone._installation import BrokenInstallation
from pinecone.errors.catalogue import entries, entry_of
from tests.errors.failures import FAILURES, IN_OTHER_WORDS, World, world
from tests.helpers.programs import ROOT, run_python


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("errors")) as made:
        yield made


def quoted(name: str) -> list[str]:
    """Return the messages that an entry quotes, as regular expressions."""
    _, text = entries()[name]
    fence = re.search(r"```text\n(.*?)```", text, re.DOTALL)
    assert fence, f"{name} quotes no message"
    messages = [" ".join(one.split()) for one in re.split(r"\n\n+", fence[1])]
    return [re.escape(one).replace("\\ ", r"\s+").replace("…", ".*") for one in messages]


@pytest.mark.parametrize("name", entries())
@pytest.mark.filterwarnings("ignore")
def test_failures_lead_to_their_entry_which_quotes_them(name: str, everything: World) -> None:
    messages = []
    for fail in FAILURES[name]:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - its kind is what the entry quotes
            fail(everything)
        messages.append(f"{type(caught.value).__name__}: {caught.value}")
        assert (entry_of(caught.value), messages[-1]) == (name, messages[-1])
        if isinstance(caught.value, (PineconeError, BrokenInstallation)):
            assert caught.value.help == f"python -m pinecone explain {name}"
    quotes = quoted(name)
    for said in messages:
        assert any(re.fullmatch(one, said, re.DOTALL) for one in quotes), said
    for one in quotes:
        assert any(re.fullmatch(one, said, re.DOTALL) for said in messages), one


@pytest.mark.parametrize(("name", "fail"), IN_OTHER_WORDS, ids=[name for name, _ in IN_OTHER_WORDS])
def test_other_words_lead_to_the_same_entries(
    name: str, fail: Callable[[World], object], everything: World
) -> None:
    with pytest.raises(PineconeError) as caught:
        fail(everything)
    assert (entry_of(caught.value), str(caught.value)) == (name, str(caught.value))


def test_every_entry_is_about_something_that_happens_and_says_what_to_do() -> None:
    assert set(FAILURES) == set(entries())
    page = Path(errors.__file__).with_name("catalogue.md").read_text(encoding="utf-8")
    assert page.count("\n### ") == len(entries())
    for name, (signs, text) in entries().items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert "\n**Cause.** " in text, name
        assert "\n**Cure.** " in text, name
        assert signs.count("<!--") == len(re.findall(r"<!-- \w+(: .+)? -->\n", signs))


def test_links_to_entries_lead_to_one() -> None:
    pages = [*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "CHANGELOG.md"]
    texts = (page.read_text(encoding="utf-8") for page in pages)
    linked = re.findall(r"errors/catalogue\.md#([\w-]+)\)", "".join(texts))
    assert len(linked) > 10
    assert set(linked) <= set(entries())


def test_every_class_has_an_entry() -> None:
    signs = "".join(lines for lines, _ in entries().values())
    named = set(re.findall(r"<!-- (\w+)", signs))
    builtin = {"RuntimeError", "AttributeError", "ImportError"}
    elsewhere = {"BrokenInstallation", "StorageError"}
    ours = {name for name in errors.__all__ if issubclass(getattr(errors, name), Exception)}
    assert len(ours) > 20
    assert named == ours | elsewhere | builtin


def test_a_traceback_shows_the_way_and_the_text_stays_as_it_was() -> None:
    error = RateLimitError("Slower.")
    assert str(error) == "[429] Slower."
    lines = traceback.format_exception_only(error)
    if sys.version_info >= (3, 11):
        assert lines[1:] == ["Help: python -m pinecone explain rate-limit\n"]
        error.add_note("in the nightly job")
        assert traceback.format_exception_only(error)[2:] == ["in the nightly job\n"]
    assert error.__notes__[0] == f"Help: {error.help}"


@pytest.mark.parametrize("looked_at", [False, True])
def test_notes_come_along_once(looked_at: bool) -> None:
    error = PineconeConnectionError("gone")
    if looked_at:
        error.__notes__.append("in the nightly job")
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        for twin in (pickle.loads(pickle.dumps(error, protocol)), copy.deepcopy(error)):
            twin = pickle.loads(pickle.dumps(twin, protocol))
            assert twin.__notes__ == error.__notes__
    assert len(error.__notes__) == 1 + looked_at


def test_making_an_error_looks_nothing_up() -> None:
    code = "import sys; from pinecone.errors import ApiError; str(ApiError('x')); print('pinecone.errors.catalogue' in sys.modules)"
    assert run_python(code) == "False\n"


def test_explaining_by_name_and_by_words() -> None:
    assert explain("rate-limit").startswith("Rate limit\n\n```text\nRateLimitError: [429]")
    assert explain("").splitlines() == list(entries())
    assert explain("407").startswith("Proxy refuses\n")
    assert {"unauthorized", "forbidden"} <= set(explain("the key").splitlines())
    assert explain("quite unheard of") == "nothing is known about 'quite unheard of'"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("pinecone.errors.RateLimitError: [429 RESOURCE_EXHAUSTED] Too many.", "Rate limit"),
        (
            "PineconeValueError: vectors[7].values[2]: expected a finite number, got inf",
            "Number not",
        ),
        ("vectors[7].values[2]: expected a finite number, got inf", "Number not finite"),
        (
            "list_indexes: https://a.example: [Errno 111] Connection refused (4 attempts)",
            "Connection",
        ),
    ],
)
def test_a_line_of_a_log_is_explained(line: str, title: str) -> None:
    assert explain(line).startswith(title)
