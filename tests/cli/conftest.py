"""Run the command line in this process, against the embedded service that all tests share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from pinecone import Pinecone
from pinecone.cli.application import application
from pinecone.local import PineconeLocal

SERVERLESS = {"serverless": {"cloud": "aws", "region": "us-east-1"}}


@pytest.fixture(autouse=True)
def config_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the profiles of the person who runs the tests out of them."""
    path = tmp_path / "settings" / "profiles.ini"
    monkeypatch.setenv("PINECONE_CONFIG_FILE", str(path))
    return path


@pytest.fixture
def service(shared_local: PineconeLocal, monkeypatch: pytest.MonkeyPatch) -> PineconeLocal:
    """Point commands at the embedded service as a user's environment points at the cloud."""
    monkeypatch.setenv("PINECONE_API_KEY", "test-key-1234")
    monkeypatch.setenv("PINECONE_CONTROLLER_HOST", shared_local.url)
    return shared_local


@pytest.fixture
def pc(service: PineconeLocal) -> Iterator[Pinecone]:
    with service.client() as client:
        yield client


@pytest.fixture
def films(pc: Pinecone, unique_name: Callable[[str], str]) -> Iterator[str]:
    """Provide the name of an index with two films in it."""
    name = unique_name("films")
    pc.indexes.create(name=name, dimension=3, metric="cosine", spec=SERVERLESS)
    with pc.index(name) as index:
        index.upsert(
            vectors=[
                ("heat", [0.9, 0.1, 0.0], {"genre": "crime", "year": 1995}),
                ("alien", [0.1, 0.9, 0.2], {"genre": "horror", "year": 1979}),
            ]
        )
    yield name
    pc.indexes.delete(name)


def run(*arguments: str, code: int = 0, stdin: str | bytes | None = None) -> Result:
    """Run a command; it must end with this exit status."""
    result = CliRunner().invoke(application(), arguments, input=stdin, prog_name="pinecone")
    assert result.exit_code == code, (result.output, result.exception)
    return result


def answer(*arguments: str, code: int = 0, stdin: str | None = None) -> Any:
    """Run a command and return the one JSON document that it prints."""
    result = run(*arguments, "--json", code=code, stdin=stdin)
    return json.loads(result.stdout)


def rows(*arguments: str, code: int = 0, stdin: str | None = None) -> list[list[str]]:
    """Run a command and return the cells that it prints into a pipe."""
    result = run(*arguments, code=code, stdin=stdin)
    return [line.split("\t") for line in result.stdout.splitlines()]
