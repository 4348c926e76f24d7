"""Profiles: keys and hosts under names, in a file that nobody else can read, and never printed."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from pinecone import Pinecone
from pinecone.cli import profiles
from pinecone.cli.problems import CommandError
from pinecone.local import PineconeLocal
from tests.cli.conftest import answer, rows, run

KEY = "pcsk_a-very-secret-key-1234"


@pytest.fixture
def stored(shared_local: PineconeLocal) -> str:
    """Keep two profiles, one of them for the embedded service; return its name."""
    run("profile", "add", "work", "--host", shared_local.url, stdin=f"{KEY}\n")
    run("profile", "add", "other", "--host", "http://127.0.0.1:9", stdin="another-key-5678\n")
    return "work"


def test_a_profile_is_used_by_its_name(stored: str, films: str, pc: Pinecone) -> None:
    for chosen in (["--profile", stored], []):  # without it, the environment of `films`
        assert films in [row[0] for row in rows("index", "list", *chosen)]


def test_a_profile_decides_over_the_environment(
    stored: str, service: PineconeLocal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINECONE_CONTROLLER_HOST", "http://127.0.0.1:9")
    assert isinstance(answer("index", "list", "--profile", stored)["indexes"], list)
    monkeypatch.setenv("PINECONE_PROFILE", stored)
    assert isinstance(answer("index", "list")["indexes"], list)


def test_a_key_of_a_profile_does_not_go_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PINECONE_CONTROLLER_HOST", "http://127.0.0.1:9")
    assert profiles.Profile(KEY).settings()["host"] == "https://api.pinecone.io"


def test_the_default_profile_is_used_where_there_is_no_key(shared_local: PineconeLocal) -> None:
    refused = run("index", "list", code=1)
    assert "PINECONE_API_KEY" in refused.stderr
    assert "pinecone profile add" in refused.stderr
    run("profile", "add", "--host", shared_local.url, stdin=KEY)
    assert isinstance(answer("index", "list")["indexes"], list)


def test_only_the_owner_can_read_the_file(stored: str, config_file: Path) -> None:
    assert stat.S_IMODE(config_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(config_file.parent.stat().st_mode) == 0o700
    assert os.listdir(config_file.parent) == ["profiles.ini"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_that_others_can_read_is_refused_with_the_cure(
    stored: str, config_file: Path, mode: int
) -> None:
    config_file.chmod(mode)
    for command in (["index", "list", "--profile", stored], ["profile", "list"]):
        said = run(*command, code=1).stderr
        assert f"{mode:04o}" in said
        assert f"chmod 600 {config_file}" in said
    refused = run("profile", "add", "third", code=1, stdin=KEY).stderr
    assert "chmod" in refused
    config_file.chmod(0o600)
    assert [row[0] for row in rows("profile", "list")] == ["work", "other"]


def test_keys_and_logins_are_never_printed(config_file: Path) -> None:
    options = ["--host", "pinecone.example", "--proxy-url", "http://me:secret@proxy.example:3128"]
    added = run("profile", "add", "work", *options, stdin=KEY)
    printed = [added, *(run("profile", *one) for one in (["list"], ["show", "work"]))]
    printed += [run("profile", *one, "--json") for one in (["list"], ["show", "work"])]
    printed.append(run("index", "list", "--profile", "nobody", code=1))
    for result in printed:
        assert KEY not in result.output
        assert "secret" not in result.output
    assert answer("profile", "show", "work") == {
        "profile": "work",
        "api_key": "...1234",
        "host": "pinecone.example",
        "proxy_url": "http://...@proxy.example:3128",
    }
    assert KEY in config_file.read_text()
    assert KEY not in repr(profiles.named("work"))


@pytest.mark.parametrize(
    "text",
    [f"api_key = {KEY}\n", f"[work]\n{KEY}\n", f"[work]\napi_key={KEY}\nkey={KEY}\n", "\xff"],
)
def test_what_is_no_file_of_profiles_is_told_without_its_content(
    config_file: Path, text: str
) -> None:
    config_file.parent.mkdir()
    config_file.write_text(text, encoding="latin-1")
    config_file.chmod(0o600)
    result = run("profile", "list", code=1)
    assert f"{config_file} is no file of profiles" in result.stderr
    assert KEY not in result.output


def test_a_profile_is_removed(stored: str) -> None:
    assert "--yes" in run("profile", "remove", stored, code=2).stderr
    assert answer("profile", "remove", stored, "--yes") == {"removed": stored}
    assert [row[0] for row in rows("profile", "list")] == ["other"]
    assert "there are: other" in run("profile", "show", stored, code=1).stderr


@pytest.mark.parametrize(
    ("options", "stdin", "said"),
    [
        (["no/slash"], KEY, "a profile is named with letters"),
        (["work"], "", "expected the API key"),
        (["work"], "two words\n", "api_key"),
        (["work", "--host", "https://"], KEY, "host"),
        (["work", "--proxy-url", "proxy"], KEY, "proxy_url"),
        (["work", "--ssl-ca-certs", "/nowhere"], KEY, "ssl_ca_certs"),
    ],
)
def test_what_cannot_work_is_refused_when_it_is_added(
    config_file: Path, options: list[str], stdin: str, said: str
) -> None:
    assert said in run("profile", "add", *options, code=2, stdin=stdin).stderr
    assert not config_file.exists()


def test_the_file_is_in_the_folder_for_settings(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("PINECONE_CONFIG_FILE")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert profiles.config_file() == tmp_path / "pinecone" / "profiles.ini"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert profiles.config_file() == tmp_path / ".config" / "pinecone" / "profiles.ini"


def test_a_profile_that_is_missing_is_an_error() -> None:
    with pytest.raises(CommandError, match="no profile is called 'work'; there are: none"):
        profiles.named("work")
