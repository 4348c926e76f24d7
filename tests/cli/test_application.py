"""What all commands have in common."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pinecone.cli.application import application
from tests.cli.conftest import run


def commands() -> Iterator[tuple[str, ...]]:
    """Yield the words of every command."""
    app = application()
    for one in app.registered_commands:
        assert one.callback is not None
        yield (one.name or one.callback.__name__,)
    for group in app.registered_groups:
        inner = group.typer_instance
        assert inner is not None
        for one in inner.registered_commands:
            assert one.callback is not None
            yield str(inner.info.name), one.name or one.callback.__name__


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_every_command_takes_the_options_of_all_and_has_help(words: tuple[str, ...]) -> None:
    shown = run(*words, "--help").stdout
    for option in ("--json", "--profile", "--local", "--local-path", "--timeout"):
        assert f"  {option} " in shown, option
    assert shown == run(*words, "-h").stdout
    about = shown.split("\n\n")[1].strip()
    assert about[0].isupper()
    assert about.endswith(".")


@pytest.mark.parametrize("words", [(), ("index",), ("profile",)], ids=" ".join)
def test_a_group_without_a_command_shows_its_help(words: tuple[str, ...]) -> None:
    result = run(*words, code=2)
    assert "Commands:" in result.output
    assert "Usage: " in result.output


@pytest.mark.parametrize(
    "words", [("nonsense",), ("index", "nonsense"), ("list",), ("query", "films", "--top-k", "0")]
)
def test_what_makes_no_sense_ends_with_status_2(words: tuple[str, ...]) -> None:
    result = run(*words, code=2)
    assert result.stdout == ""
    assert "Usage: pinecone" in result.stderr
