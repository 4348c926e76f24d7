"""`pinecone doctor` names what is wrong, and the cure."""

from __future__ import annotations

import json
import socket
import sys
from pathlib import Path
from typing import Any

import pytest
from packaging.specifiers import SpecifierSet

import pinecone
from pinecone.cli import installed, network
from pinecone.config import PineconeConfig
from pinecone.local import PineconeLocal
from tests.cli.conftest import answer, rows, run
from tests.helpers.certificates import make_certificate
from tests.test_installation import install


def found(document: dict[str, Any]) -> dict[str, list[tuple[str, str]]]:
    """Return status and text of the checks by their name."""
    names: dict[str, list[tuple[str, str]]] = {}
    for one in document["checks"]:
        names.setdefault(one["name"], []).append((one["status"], one["found"]))
    return names


def test_all_is_well_with_a_service_that_answers(films: str) -> None:
    document = answer("doctor", films)
    assert document["ok"] is True
    assert {one["status"] for one in document["checks"]} == {"ok"}
    checks = found(document)
    assert checks["package"] == [
        ("ok", f"pinecone {pinecone.__version__}, {Path(pinecone.__file__).parent}")
    ]
    assert "httpx" in checks["dependencies"][0][1]
    assert checks["key"] == [("ok", "...1234, from PINECONE_API_KEY")]
    assert checks["index: gRPC"][0][1].startswith("records: 2, in ")
    assert {"service: DNS", "service: connection", "service: key", "index: REST"} <= set(checks)


def test_what_is_fine_and_what_is_not_are_lines_in_a_pipe() -> None:
    lines = rows("doctor", code=1)
    assert ["ok", "Python"] in [line[:2] for line in lines]
    [key] = [line for line in lines if line[1] == "key"]
    assert key[0] == "problem"
    assert "PINECONE_API_KEY" in key[2]


def test_a_key_that_is_refused_is_told_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    with PineconeLocal(api_key="right-key-1234") as local:
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", local.url)
        monkeypatch.setenv("PINECONE_API_KEY", "wrong-secret-key-9876")
        result = run("doctor", "--json", code=1)
        assert "wrong-secret" not in result.output
        [(status, text)] = found(json.loads(result.stdout))["service: key"]
        assert status == "problem"
        assert "the key is refused: [401" in text


def test_a_profile_that_others_can_read_is_a_problem(config_file: Path) -> None:
    run("profile", "add", "--host", "http://127.0.0.1:9", stdin="some-key-1234")
    config_file.chmod(0o644)
    assert "chmod 600" in found(answer("doctor", code=1))["key"][0][1]


def test_a_host_that_makes_no_sense_is_a_problem(
    service: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINECONE_CONTROLLER_HOST", "https://")
    assert "host" in found(answer("doctor", code=1))["client"][0][1]


def test_an_index_that_is_missing_is_a_problem(service: object) -> None:
    assert "[404" in found(answer("doctor", "nowhere", code=1))["client"][0][1]


def path_to(host: str, **settings: Any) -> list[tuple[str, str]]:
    config = PineconeConfig(api_key="key", host=host, **settings)
    return [(one.name, one.status) for one in network.path_to("service", config, 5.0)]


def test_the_first_step_that_fails_is_named() -> None:
    with socket.socket() as bound:  # it does not listen
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        assert path_to(f"http://127.0.0.1:{port}") == [
            ("service: DNS", "ok"),
            ("service: connection", "problem"),
        ]
        # What goes through a proxy needs to reach the proxy only.
        assert path_to("https://pinecone.invalid", proxy_url=f"http://127.0.0.1:{port}") == [
            ("service, through the proxy: DNS", "ok"),
            ("service, through the proxy: connection", "problem"),
        ]
    assert path_to("https://pinecone.invalid") == [("service: DNS", "problem")]


def test_tls_is_checked_with_the_authorities_of_the_client(tmp_path: Path) -> None:
    files = make_certificate(tmp_path, "127.0.0.1")
    with PineconeLocal(tls=files) as local:
        trusted = path_to(local.url, ssl_ca_certs=str(files.certificate))
        assert trusted[-1] == ("service: TLS", "ok")
        assert path_to(local.url)[-1] == ("service: TLS", "problem")
        assert path_to(local.url, ssl_verify=False)[-1] == ("service: TLS", "warning")
        config = PineconeConfig(host=local.url)
        [*_, refused] = network.path_to("service", config, 5.0)
        assert "not trusted" in refused.found
        assert "ssl_ca_certs" in refused.cure
        trusting = PineconeConfig(host=local.url, ssl_ca_certs=str(files.certificate))
        [*_, seen] = network.path_to("service", trusting, 5.0)
        assert "TLSv1.3, signed by trustme" in seen.found
    with PineconeLocal() as plain:
        away = plain.url.replace("http:", "https:")
        assert path_to(away)[-1] == ("service: TLS", "problem")


def test_variables_that_change_connections_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*network._OF_PROXIES, *map(str.lower, network._OF_PROXIES)):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere.pem")
    checks = {one.name: one for one in network.environment("")}
    assert checks["proxy"].status == "warning"
    assert "HTTPS_PROXY is set, and not followed" in checks["proxy"].found
    assert checks["TLS"].status == "problem"
    followed = {one.name: one for one in network.environment("http://me:secret@proxy:1")}
    assert (followed["proxy"].status, followed["proxy"].found) == ("ok", "http://...@proxy:1")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Provide an empty folder that is all there is to find distributions in."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder)])
    return folder


def require(folder: Path, name: str, version: str, *lines: str) -> None:
    """Record a distribution that requires others."""
    install(folder, name, version)
    [metadata] = folder.glob(f"{name.replace('-', '_')}-*.dist-info/METADATA")
    with metadata.open("a") as file:
        file.writelines(f"Requires-Dist: {line}\n" for line in lines)


def test_pins_that_collide_are_told(elsewhere: Path) -> None:
    require(elsewhere, "pinecone", "10.3.0")
    require(elsewhere, "langchain-pinecone", "0.2.13", "pinecone[asyncio]<8,>=6", "httpx<1")
    require(elsewhere, "fits", "1.0", "pinecone (>=9)", "pinecone-plugin-interface<1")
    require(elsewhere, "optional", "1.0", "pinecone<5; extra == 'old'")
    require(elsewhere, "older", "1.0", "pinecone-client>=3; python_version >= '3.8'")
    told = {one.found for one in installed.checks() if one.name == "pins"}
    assert told == {
        "langchain-pinecone 0.2.13 asks for pinecone<8,>=6, and 10.3.0 is installed",
        "older 1.0 asks for pinecone-client, which writes into the folder of this package",
    }


def test_dependencies_that_are_missing_or_of_another_release_are_told(elsewhere: Path) -> None:
    lines = "httpx<1,>=0.27", "msgspec<1,>=0.21", "orjson>=3", "numpy>=2; extra == 'local'"
    require(elsewhere, "pinecone", pinecone.__version__, *lines)
    for name, version in (("httpx", "0.20.0"), ("orjson", "3.11"), ("numpy", "1.26")):
        require(elsewhere, name, version)
    told = {one.found: one for one in installed.checks() if one.name.startswith("dependenc")}
    expected = {
        "httpx 0.20.0 is installed, and <1,>=0.27 is needed": "problem",
        "msgspec is missing": "problem",
        "numpy 1.26 is installed, and >=2 is needed": "warning",
        "orjson 3.11": "ok",
    }
    assert {text: one.status for text, one in told.items()} == expected
    assert told["msgspec is missing"].cure == "python -m pip install 'msgspec<1,>=0.21'"


def test_another_package_in_our_folder_is_told(elsewhere: Path) -> None:
    require(elsewhere, "pinecone", "9.9.9")
    told = [one for one in installed.checks() if one.status == "problem"]
    assert f"what is imported is {pinecone.__version__}" in told[0].found
    install(elsewhere, "pinecone-client", "5.0.1", "pinecone/config/__init__.py")
    told = [one for one in installed.checks() if one.status == "problem"]
    assert "pinecone-client 5.0.1 is installed into the same folder" in told[0].found
    assert told[0].cure.startswith("python -m pip uninstall -y pinecone-client")


def test_a_file_that_programs_of_this_folder_import_instead_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert not [one for one in installed.checks() if "in its place" in one.found]
    (tmp_path / "pinecone.py").touch()
    [told] = [one for one in installed.checks() if "in its place" in one.found]
    assert (told.status, told.cure) == ("warning", "give it another name")


@pytest.mark.parametrize("version", ["0.9", "1", "1.0", "1.4.2", "2.0.0", "10.3.0"])
@pytest.mark.parametrize(
    "wanted",
    [
        "",
        ">=1,<2",
        "==1.0",
        "==1.*",
        "!=1.4.2",
        "!=1.*",
        "~=1.4",
        "~=1.4.0",
        ">1",
        "<=2",
        "<10.3",
        "===1.4.2",
    ],
)
def test_releases_are_compared_as_installers_do(wanted: str, version: str) -> None:
    assert installed.allows(wanted, version) == SpecifierSet(wanted).contains(version)
