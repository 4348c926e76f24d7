"""The commands about a running service, and what they rest on: reset, snapshot and /local."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.cli.main import main
from tests.local.rest import Control, Data, assert_control_error


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch, http: httpx.Client) -> Iterator[Control]:
    """Provide a service that the commands find by the environment."""
    with PineconeLocal() as local:
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", local.url)
        yield Control(local.url, http)


def test_status_shows_what_there_is(ours: Control, capsys: pytest.CaptureFixture[str]) -> None:
    data = ours.create(2)
    data.upsert([{"id": "a", "values": [1, 2]}])
    assert main(["status"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == f"Pinecone Local at {ours.url}"
    assert shown[-1].split() == [data.name, "1", "1", "2", "cosine", data.host]


def test_a_service_of_this_machine_is_found_by_its_port(
    ours: Control, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PINECONE_CONTROLLER_HOST")
    assert main(["status", "--port", ours.url.rpartition(":")[2]]) == 0
    assert capsys.readouterr().out.startswith(f"Pinecone Local at {ours.url}\n")
    with pytest.raises(SystemExit):
        main(["status", "--port", "many"])
    assert "--port: 'many' is not a port" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["status", "reset", "seed"])
def test_only_an_embedded_service_is_spoken_to(
    command: str, capsys: pytest.CaptureFixture[str], data: Data
) -> None:
    # An index answers there, as the cloud would: it knows no /local.
    for url in (data.host, "http://127.0.0.1:9", "nonsense"):
        assert main([command, "--url", url]) == 1
        text = (
            f"error: no embedded Pinecone answers at {url}; start one with: pinecone-local start\n"
        )
        assert capsys.readouterr().err == text


def test_reset_needs_a_yes(ours: Control, capsys: pytest.CaptureFixture[str]) -> None:
    ours.create(2, deletion_protection="enabled")
    assert main(["reset"]) == 1
    text = f"error: pass --yes to delete 1 indexes with 0 records at {ours.url}\n"
    assert capsys.readouterr().err == text
    assert len(ours.call("GET", "/indexes").json()["indexes"]) == 1
    assert main(["reset", "--yes"]) == 0
    assert ours.call("GET", "/indexes").json() == {"indexes": []}


def test_a_reset_without_a_key_header_is_refused(control: Control) -> None:
    answer = control.call("POST", "/local/reset")
    assert_control_error(answer, 401, "UNAUTHENTICATED", "The header Api-Key is missing")


def test_seed_with_vectors(
    ours: Control, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vectors.jsonl"
    rows = [{"id": str(n), "values": [1.0, n], "metadata": {"n": n}} for n in range(5)]
    file.write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    arguments = ["seed", str(file), "--index", "mine", "--namespace", "n", "--limit", "4"]
    for _ in range(2):
        assert main(arguments) == 0
        shown = capsys.readouterr().out
        assert shown == f'4 records in index "mine" at {ours.url}\n'
    model = ours.call("GET", "/indexes/mine").json()
    assert model["dimension"] == 2
    assert Data("mine", model["host"], ours.http).counts() == {"n": 4}


@pytest.mark.slow
def test_seed_with_texts_and_with_docstrings(
    ours: Control, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text('{"_id": "a", "body": "cats"}\n{"_id": "b", "body": "dogs"}\n')
    assert main(["seed", str(file), "--field", "body", "--index", "texts"]) == 0
    assert main(["seed", "--limit", "7"]) == 0
    model = ours.call("GET", "/indexes/texts").json()
    assert model["embed"]["field_map"] == {"text": "body"}
    body = {"query": {"top_k": 1, "inputs": {"text": "cat"}}}
    path = f"{model['host']}/records/namespaces/__default__/search"
    [hit] = ours.http.post(path, json=body).json()["result"]["hits"]
    assert hit["_id"] == "a"
    model = ours.call("GET", "/indexes/seeded").json()
    assert Data("seeded", model["host"], ours.http).counts() == {"__default__": 7}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "has no records"),
        ("{", ":1 is not JSON"),
        ("{}\n[]".replace("{}", '{"_id": "a", "text": "x"}'), ":2 is not a JSON object"),
        ('{"_id": "a", "other": "x"}', "Field 'text', which holds the text to embed, is missing"),
    ],
)
def test_seed_names_what_is_wrong_with_a_file(
    ours: Control,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: str,
    message: str,
) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text(content)
    assert main(["seed", str(file)]) == 1
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--tls-cert", "x"], "--tls-cert and --tls-key must be given together"),
        (["--bucket", "s3://x"], "--bucket must be URI=FOLDER, got 's3://x'"),
        (["--latency", "-1"], "latency must be 0 or more seconds, got -1.0"),
        (["--embedding", "x"], "The local embedding x is not installed"),
    ],
)
def test_start_names_options_that_cannot_be(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["start", "--port", "0", *arguments]) == 1
    assert capsys.readouterr().err.startswith(f"error: {message}")


# -- the object --------------------------------------------------------------------------------


def test_reset_leaves_nothing_and_the_service_goes_on(tmp_path: Path, http: httpx.Client) -> None:
    with PineconeLocal(tmp_path) as local:
        control = Control(local.url, http)
        data = control.create(deletion_protection="enabled")
        control.call("POST", f"/indexes/{data.name}/backups", {})
        local.reset()
        assert control.call("GET", "/indexes").json() == {"indexes": []}
        assert control.call("GET", "/backups").json() == {"data": []}
        assert list((tmp_path / "indexes").iterdir()) == []
        assert control.create().host != data.host


def test_a_snapshot_is_a_data_folder(tmp_path: Path, http: httpx.Client) -> None:
    with PineconeLocal() as local:
        control = Control(local.url, http)
        data = control.create(2)
        data.upsert([{"id": "a", "values": [1, 2]}])
        backup = control.call("POST", f"/indexes/{data.name}/backups", {}).json()["backup_id"]
        folder = local.snapshot(tmp_path / "copy")
        data.upsert([{"id": "b", "values": [1, 2]}])
        with pytest.raises(FileExistsError):
            local.snapshot(folder)
    with PineconeLocal(folder) as local:
        control = Control(local.url, http)
        host = control.call("GET", f"/indexes/{data.name}").json()["host"]
        assert Data(data.name, host, http).counts() == {"__default__": 1}
        made = control.call("POST", f"/backups/{backup}/create-index", {"name": "again"})
        assert made.status_code == 202, made.text
