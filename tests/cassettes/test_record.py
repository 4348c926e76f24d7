"""Recording from a project: what is refused, what is kept of it, and what is left in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from pinecone import Pinecone, ServerlessSpec
from tests._sync.scenario import STORY, replay
from tests.cassettes import cassettes
from tests.cassettes.cassettes import Facts, Place, scrubbed
from tests.cassettes.record import ACCOUNT, embedded, main, record, steps_of
from tests.helpers import scripted_answers
from tests.helpers.assistant_service import AssistantService, assistant_service
from tests.helpers.scripted_server import reply, serving

KEY = "pcsk_not-for-anybodys-eyes"
SERVERLESS = ServerlessSpec(cloud="aws", region="us-east-1")


def texts(folder: Path) -> dict[str, str]:
    """Return the cassettes in a folder, by operation."""
    found = sorted(folder.rglob("*.yaml"))
    return {str(path.relative_to(folder).with_suffix("")): path.read_text() for path in found}


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Pinecone, AssistantService]]:
    """Provide a project in which somebody has an index and an assistant already."""
    monkeypatch.setattr("pinecone._sync.assistants.FIRST_PAUSE", 0.01)
    monkeypatch.setenv("PINECONE_API_KEY", KEY)
    with embedded() as place, assistant_service() as service:
        service.page_size = 100
        service.add("precious", "guide.pdf")
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", str(place.control))
        for variable in ("CONTROL", "DATA"):
            monkeypatch.setenv(f"PINECONE_PLUGIN_ASSISTANT_{variable}_HOST", service.url)
        with Pinecone() as pc:
            pc.indexes.create(name="precious", dimension=3, spec=SERVERLESS)
            yield pc, service


def test_nothing_is_recorded_without_a_key(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="error: set PINECONE_API_KEY to the key of a project"):
        main(["--folder", str(tmp_path)])
    assert texts(tmp_path) == {}


def test_nothing_is_recorded_with_headers_of_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINECONE_API_KEY", KEY)
    monkeypatch.setenv("PINECONE_ADDITIONAL_HEADERS", '{"x-mine": "1"}')
    with pytest.raises(SystemExit, match="unset PINECONE_ADDITIONAL_HEADERS"):
        main(["--folder", str(tmp_path)])
    assert texts(tmp_path) == {}


@pytest.mark.slow
def test_a_project_is_recorded_and_left_as_it_was(
    project: tuple[Pinecone, AssistantService],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pc, service = project
    assert main(["--folder", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    suffix = said.partition("has a name that ends in ")[2].partition("\n")[0]
    assert "left as it is: db_data/start_bulk_import: needs a bucket" in said
    assert "left as they are: admin, oauth: PINECONE_CLIENT_ID" in said
    made = texts(tmp_path)
    wanted = {
        name for name, step in STORY.items() if not step.unrecordable and "admin/" not in name
    }
    assert set(made) == wanted - {"oauth/get_token"}
    for name, text in made.items():
        assert f"recorded: {name}\n" in said
        for private in (KEY, suffix, "127.0.0.1", "precious", "secret-link"):
            assert private not in text, name

    assert pc.indexes.list().names() == ["precious"]
    assert len(pc.backups.list()) == 0
    assert [assistant.name for assistant in pc.assistants.list()] == ["precious"]
    assert any(r.target.startswith(f"/assistant/chat/guide-{suffix}") for r in service.requests)

    monkeypatch.undo()  # nobody answers from here on
    for name in made:
        assert replay(STORY[name], cassettes.player(tmp_path, name)).all_played, name


@pytest.mark.slow
def test_what_a_failed_recording_made_is_removed(
    project: tuple[Pinecone, AssistantService],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pc, _ = project
    left_out = {name: step for name, step in STORY.items() if "delete_" not in name}
    monkeypatch.setattr("tests.cassettes.record.STORY", left_out)
    old = tmp_path / "db_data" / "upsert_vectors.yaml"
    old.parent.mkdir()
    old.write_text("as it was")
    monkeypatch.setattr(pc.__class__, "index", _refuse)
    assert main(["--folder", str(tmp_path)]) == 1
    assert "not recorded: db_data/upsert_vectors: ValueError: no handles" in capsys.readouterr().out
    assert old.read_text() == "as it was"
    assert pc.indexes.list().names() == ["precious"]
    assert len(pc.backups.list()) == 0
    assert [assistant.name for assistant in pc.assistants.list()] == ["precious"]


def _refuse(*_: object, **__: object) -> None:
    raise ValueError("no handles today")


def test_the_secrets_of_an_account_stay_out(tmp_path: Path) -> None:
    facts = Facts(secrets=("its-secret", "pcsk_secret", "token-1"))
    said: list[str] = []
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        place = Place(server.url, server.url, client_id="its-id", client_secret="its-secret")
        assert record(steps_of(ACCOUNT), place, facts, tmp_path, said.append) == 0
    assert said == [f"recorded: {step.operation}" for step in steps_of(ACCOUNT)]
    for name, text in texts(tmp_path).items():
        for secret in ("its-id", "its-secret", "token-1", "pcsk_secret"):
            assert secret not in text, name
        assert "client_secret=filtered" in text
        authorized = [one for one in yaml.safe_load(text)["interactions"] if "/admin/" in str(one)]
        assert all(one["request"]["headers"]["authorization"] == ["filtered"] for one in authorized)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ({"tags": {"note": KEY}}, "the cassette holds a secret"),
        ({"note": "see movies-1a2b.svc.pinecone.io"}, "holds the host movies-1a2b.svc.pinecone.io"),
    ],
)
def test_a_cassette_that_gives_something_away_is_not_written(
    tmp_path: Path, answer: dict[str, Any], why: str
) -> None:
    said: list[str] = []
    body = scripted_answers.index(**{"tags": {"team": "search"}, **answer})
    step = STORY["db_control/list_indexes"]
    with serving(reply(200, {"indexes": [body]})) as server:
        facts = Facts(secrets=(KEY,))
        assert record([step], Place(server.url), facts, tmp_path, said.append) == 1
    assert why in said[0]
    assert texts(tmp_path) == {}


def test_events_and_listings_are_scrubbed() -> None:
    facts = Facts(suffix="f00d")
    exchange = {
        "request": {
            "uri": "http://assistant.test/assistant/chat/guide-f00d",
            "body": "",
            "headers": {},
        },
        "response": {
            "headers": {"Date": ["now"], "X-Pinecone-Request-Id": ["1"], "Content-Type": ["x"]},
            "body": {
                "string": 'event: a\ndata: {"signed_url": "https://s.test/1"}\n\ndata: [DONE]\n'
            },
        },
    }
    kept = scrubbed(exchange, facts, listing=False)
    assert kept["request"]["uri"] == "http://assistant.test/assistant/chat/guide"
    assert kept["response"]["headers"] == {"content-type": ["x"]}
    assert kept["response"]["body"]["string"] == (
        'event: a\ndata: {"signed_url": "filtered"}\n\ndata: [DONE]\n'
    )
    facts.learn("organization_name", "name")
    listing = '{"indexes": [{"name": "mine"}, {"name": "movies-f00d", "of": "name"}], "pagination": {"next": "x"}}'
    exchange["response"]["body"]["string"] = listing
    kept = scrubbed(exchange, facts, listing=True)
    assert (
        kept["response"]["body"]["string"]
        == '{"indexes": [{"name": "movies", "of": "Film archive"}]}'
    )
