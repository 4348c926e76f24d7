"""Test whom the service answers: raw requests with the headers that browsers and clients send."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.cli.main import main
from pinecone.local.server.gate import VARIABLE
from tests.helpers.waiting import LONGEST
from tests.local.api.grpc.http2 import Raw, framed
from tests.local.rest import AWS

LOCAL_HOSTS = [
    "127.0.0.1",
    "127.0.0.1:5080",
    "10.0.0.7",
    "0.0.0.0:80",
    "93.184.216.34:5080",
    "127.1",
    "[::1]",
    "[::1]:5080",
    "[2001:db8::7]:80",
    "[fe80::1%25eth0]:80",
    "[::ffff:127.0.0.1]",
    "localhost",
    "localhost:5080",
    "LOCALHOST:5080",
    "LocalHost.",
    "localhost.:80",
    "localhost:",
    "pinecone",
    "pinecone:5080",
    "my_project-pinecone-1:5080",
    "0f3a9c1b2d4e",
    "a.b.localhost:1",
    "host.docker.internal:5080",
    "pinecone.containers.internal",
    "box.local",
    "api.test:8443",
    "pinecone.default.svc:5080",
    "pinecone.default.svc.cluster.local.:5080",
    "/run/pinecone.sock",
    "%2Frun%2Fpinecone.sock",
]
PUBLIC_HOSTS = [
    "evil.example",
    "evil.example:5080",
    "EVIL.EXAMPLE",
    "evil.example.",
    "evil.example.:5080",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "local.evil.example:80",
    "evil-localhost.example",
    "xn--bcher-kva.example",
    "1.2.3.4.nip.io",
    "pinecone.default",
    "svc.cluster",
    "evil.xlocal",
    "evil.notlocalhost",
]
NO_HOSTS = [
    "localhost@evil.example",
    "evil.example@localhost",
    "127.0.0.1:x",
    "localhost/x",
    "[::1",
    "[evil]",
    "[]",
    "a b",
    "a..local",
    ".local",
    "localhost..",
    "localhost,evil.example",
    "x" * 300,
]
PAGES_OF_THIS_MACHINE = [
    "http://localhost:3000",
    "https://localhost",
    "http://127.0.0.1",
    "http://127.0.0.9:81",
    "http://[::1]:8080",
    "http://app.localhost:5173",
    "HTTP://LOCALHOST:3000",
]
FOREIGN_PAGES = [
    "https://evil.example",
    "http://evil.example:5080",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://10.0.0.7",
    "http://pinecone:5080",
    "http://box.local",
    "http://evil@localhost",
    "http://[::2]",
    "file://",
    "chrome-extension://abcdef",
    "null",
    "",
    "localhost",
    "//localhost",
    "http://localhost, https://evil.example",
]


@pytest.fixture(scope="module")
def service() -> Iterator[PineconeLocal]:
    with PineconeLocal() as local:
        with local.client() as pc:
            pc.indexes.create(name="kept", dimension=2, spec=AWS)
        yield local


@pytest.fixture(scope="module")
def opened() -> Iterator[PineconeLocal]:
    with PineconeLocal(allowed_hosts=["Dev.Example.com.", "*.preview.example"]) as local:
        yield local


@pytest.fixture(scope="module")
def open_to_all() -> Iterator[PineconeLocal]:
    with PineconeLocal(allowed_hosts=["*"]) as local:
        yield local


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    with httpx.Client(timeout=LONGEST, trust_env=False) as client:
        yield client


def ask(
    url: str, path: str = "/indexes", method: str = "GET", body: str = "", **headers: str
) -> tuple[int, str]:
    """Send a request as it is, header by header; return the status of the answer and its text."""
    parts = urlsplit(url)
    headers.setdefault("Host", parts.netloc)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    named |= {"Content-Length": str(len(body)), "Connection": "close"}
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    with socket.create_connection(("127.0.0.1", parts.port or 0), LONGEST) as client:
        client.sendall(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + body.encode())
        answer = b""
        while data := client.recv(65536):
            answer += data
    return int(answer.split(None, 2)[1]), answer.partition(b"\r\n\r\n")[2].decode()


def host_of_index(service: PineconeLocal) -> str:
    host: str = json.loads(ask(service.url, "/indexes/kept")[1])["host"]
    return host


@pytest.mark.parametrize("host", LOCAL_HOSTS)
def test_addresses_and_private_names_are_answered(service: PineconeLocal, host: str) -> None:
    for path in ("/indexes", "/console", "/local"):
        assert ask(service.url, path, Host=host)[0] == 200
    assert ask(host_of_index(service), "/vectors/list", Host=host)[0] == 200


@pytest.mark.parametrize("host", PUBLIC_HOSTS)
def test_public_names_are_refused_and_the_refusal_says_how_to_open_them(
    service: PineconeLocal, host: str
) -> None:
    name = host.lower().split(":")[0].removesuffix(".")
    for path in ("/indexes", "/console", "/console/static/console.css", "/local", "/none", "/"):
        status, text = ask(service.url, path, Host=host)
        assert status == 403
        assert f"Requests to the host '{host}' are refused" in text
        assert f"--allow-host {name} of pinecone-local" in text
        assert f"allowed_hosts=['{name}']" in text
        assert f"{VARIABLE}={name}" in text
    status, text = ask(host_of_index(service), "/vectors/list", Host=host)
    assert (status, '"code":7' in text) == (403, True)


@pytest.mark.parametrize("host", NO_HOSTS)
def test_what_is_no_host_is_refused(service: PineconeLocal, host: str) -> None:
    # Some the server refuses before anybody is asked.
    assert ask(service.url, Host=host)[0] in (400, 403)
    assert ask(service.url, "/console", Host=host)[0] in (400, 403)


def test_a_request_without_a_host_is_answered(service: PineconeLocal) -> None:
    assert ask(service.url, Host="")[0] == 200
    parts = urlsplit(service.url)
    with socket.create_connection(("127.0.0.1", parts.port or 0), LONGEST) as client:
        client.sendall(b"GET /indexes HTTP/1.0\r\n\r\n")
        assert client.recv(12).endswith(b" 200")


def test_a_page_cannot_delete_anything(service: PineconeLocal) -> None:
    name = '{"name": "made", "dimension": 2, "spec": {"serverless": {}}}'
    index = host_of_index(service)
    for headers in (
        {"Host": "evil.example:5080", "Api-Key": "x"},
        {"Origin": "https://evil.example", "Content_Type": "text/plain"},
        {"Origin": "null", "Content_Type": "text/plain"},
        {"Sec_Fetch_Site": "cross-site"},
    ):
        for url, method, path, body in (
            (service.url, "POST", "/indexes", name),
            (service.url, "DELETE", "/indexes/kept", ""),
            (service.url, "POST", "/local/reset", ""),
            (service.url, "POST", "/%6cocal/reset", ""),
            (service.url, "POST", "//local/reset", ""),
            (service.url, "POST", "/oauth/token", "{}"),
            (index, "POST", "/vectors/delete", '{"deleteAll": true}'),
            (index, "POST", "/vectors/upsert", "x" * 3_000_000),
        ):
            assert ask(url, path, method, body, **headers)[0] == 403, (path, headers)
    found = json.loads(ask(service.url)[1])["indexes"]
    assert [model["name"] for model in found] == ["kept"]


@pytest.mark.parametrize("origin", PAGES_OF_THIS_MACHINE)
def test_pages_of_this_machine_may_use_the_service_and_read_its_answers(
    service: PineconeLocal, http: httpx.Client, origin: str
) -> None:
    # To a browser `localhost` and `127.0.0.1` are two sites.
    headers = {"origin": origin, "sec-fetch-site": "cross-site"}
    for url in (f"{service.url}/indexes", f"{host_of_index(service)}/vectors/list"):
        answer = http.get(url, headers=headers)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == origin
        assert "access-control-allow-credentials" not in answer.headers
    answer = http.get(f"{service.url}/indexes/none", headers=headers)
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (404, origin)
    for path in ("/console", "/console/static/console.css", "/local", "/local/reset"):
        status, text = ask(service.url, path, Origin=origin)
        assert status == 403
        assert "answer to their own pages only" in text


@pytest.mark.parametrize("origin", FOREIGN_PAGES)
def test_other_pages_are_refused(service: PineconeLocal, http: httpx.Client, origin: str) -> None:
    for url, path in (
        (service.url, "/indexes"),
        (service.url, "/console"),
        (service.url, "/local"),
        (host_of_index(service), "/vectors/list"),
    ):
        answer = http.get(url + path, headers={"origin": origin})
        assert answer.status_code == 403
        assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("127.0.0.1:5080", "http://127.0.0.1:5080"),
        ("localhost", "http://localhost:80"),
        ("localhost:443", "https://localhost"),
        ("Pinecone:5080", "http://pinecone:5080"),
        ("[::1]:5080", "http://[::1]:5080"),
        ("box.local", "http://box.local"),
    ],
)
def test_own_pages_may_use_all(service: PineconeLocal, host: str, origin: str) -> None:
    for path in ("/indexes", "/console", "/local"):
        assert ask(service.url, path, Host=host, Origin=origin)[0] == 200
    reset = ask(service.url, "/local/advance", "POST", '{"seconds": 0}', Host=host, Origin=origin)
    assert (reset[0], "Api-Key is missing" in reset[1]) == (401, True)


@pytest.mark.parametrize("site", ["same-origin", "same-site", "none"])
def test_what_a_person_asks_for_is_answered(service: PineconeLocal, site: str) -> None:
    for path in ("/indexes", "/console", "/local"):
        assert ask(service.url, path, Sec_Fetch_Site=site)[0] == 200


def test_what_another_site_causes_is_refused(
    service: PineconeLocal, opened: PineconeLocal, open_to_all: PineconeLocal
) -> None:
    for local in (service, opened, open_to_all):
        for path in ("/indexes", "/console", "/local"):
            status, text = ask(local.url, path, Sec_Fetch_Site="cross-site")
            assert status == 403
            assert "a page of another site" in text
            assert ask(local.url, path, Origin="null")[0] == 403


# -- preflights --------------------------------------------------------------------------------


def test_a_preflight_needs_no_key_and_allows_what_is_asked(http: httpx.Client) -> None:
    asked = {
        "origin": "http://localhost:3000",
        "access-control-request-method": "DELETE",
        "access-control-request-headers": "api-key,content-type",
    }
    with PineconeLocal(api_key="secret") as local:
        answer = http.options(f"{local.url}/indexes/a", headers=asked)
        assert (answer.status_code, answer.content) == (204, b"")
        assert answer.headers["access-control-allow-origin"] == asked["origin"]
        assert answer.headers["access-control-allow-methods"] == "DELETE"
        assert answer.headers["access-control-allow-headers"] == "api-key,content-type"
        assert answer.headers["vary"] == "origin"
        # The request itself still needs the key.
        assert http.delete(f"{local.url}/indexes/a", headers=asked).status_code == 401


@pytest.mark.parametrize(
    ("path", "origin"),
    [
        ("/indexes", "https://evil.example"),
        ("/indexes", "null"),
        ("/local/reset", "http://localhost:3000"),
        ("/console/key", "http://localhost:3000"),
    ],
)
def test_other_preflights_are_refused(
    service: PineconeLocal, http: httpx.Client, path: str, origin: str
) -> None:
    headers = {"origin": origin, "access-control-request-method": "POST"}
    answer = http.options(service.url + path, headers=headers)
    assert answer.status_code == 403
    assert not [name for name in answer.headers if name.startswith("access-control-")]


# -- names that are opened ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("dev.example.com", 200),
        ("DEV.example.com.:5080", 200),
        ("a.dev.example.com", 403),
        ("example.com", 403),
        ("a.preview.example", 200),
        ("a.b.preview.example:1", 200),
        ("preview.example", 403),
        ("evilpreview.example", 403),
        ("localhost", 200),
    ],
)
def test_names_are_opened_one_by_one(opened: PineconeLocal, host: str, status: int) -> None:
    for path in ("/indexes", "/console", "/local"):
        assert ask(opened.url, path, Host=host)[0] == status


def test_pages_of_opened_names(opened: PineconeLocal, open_to_all: PineconeLocal) -> None:
    page = {"Origin": "http://dev.example.com:3000"}
    assert ask(opened.url, Host="dev.example.com:5080", **page)[0] == 200
    for path in ("/console", "/local"):
        assert ask(opened.url, path, Host="dev.example.com:5080", **page)[0] == 403
    own = {"Host": "dev.example.com", "Origin": "http://dev.example.com"}
    assert ask(opened.url, "/console", **own)[0] == 200
    # Any name opens the service to clients, not to the pages of any site.
    assert ask(open_to_all.url, Host="evil.example")[0] == 200
    assert ask(open_to_all.url, "/console", Host="evil.example")[0] == 200
    assert ask(open_to_all.url, **page)[0] == 403


def test_names_in_the_environment_and_on_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, "one.example, two.example,")
    with PineconeLocal(allowed_hosts=("three.example",)) as local:
        for name in ("one", "two", "three"):
            assert ask(local.url, Host=f"{name}.example")[0] == 200
        assert ask(local.url, Host="four.example")[0] == 403
    assert main(["start", "--port", "0", "--allow-host", "http://x.example"]) == 1
    text = "error: allowed_hosts: expected a host name without scheme and port"
    assert capsys.readouterr().err.startswith(text)
    monkeypatch.setenv(VARIABLE, "x.example:80")
    with pytest.raises(ValueError, match=f"^{VARIABLE}: expected a host name"):
        PineconeLocal()


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("dev.example.com", TypeError),
        ([5], TypeError),
        (5, TypeError),
        (["https://dev.example.com"], ValueError),
        (["dev.example.com:5080"], ValueError),
        (["*.*.example"], ValueError),
        ([""], ValueError),
    ],
)
def test_what_cannot_be_opened(given: object, error: type[Exception], tmp_path: Path) -> None:
    with pytest.raises(error, match=r"^allowed_hosts: expected "):
        PineconeLocal(tmp_path / "data", allowed_hosts=given)  # type: ignore[arg-type]
    assert not (tmp_path / "data").exists()


# -- gRPC --------------------------------------------------------------------------------------


def rpc(host: str, authority: str, **more: str) -> int:
    headers = [
        (":method", "POST"),
        (":path", "/VectorService/DescribeIndexStats"),
        ("content-type", "application/grpc"),
        ("te", "trailers"),
        *((name.replace("_", "-"), value) for name, value in more.items()),
    ]
    with Raw(host, authority) as raw:
        return raw.answer(raw.request(headers, framed(b""))).status[0]


@pytest.mark.parametrize(
    "authority",
    ["localhost", "evil.example:1", "/run/pinecone.sock", "%2Frun%2Fx", "dns:///x", "[::1]:1"],
)
def test_grpc_without_an_origin_passes(service: PineconeLocal, authority: str) -> None:
    assert rpc(host_of_index(service), authority) == 0


def test_grpc_of_a_page_is_refused(service: PineconeLocal) -> None:
    host = host_of_index(service)
    assert rpc(host, "x", origin="https://evil.example") == 7
    assert rpc(host, "x", sec_fetch_site="cross-site") == 7
    assert rpc(host, "evil.example", origin="http://localhost:1") == 7
    assert rpc(host, "x", origin="http://localhost:1") == 0


def test_rest_over_http2_is_asked_for_its_authority(service: PineconeLocal) -> None:
    for authority, status in (("evil.example", "403"), ("localhost:1", "200")):
        with Raw(service.url, authority) as raw:
            answer = raw.answer(raw.request([(":method", "GET"), (":path", "/indexes")], b""))
            assert answer.headers[":status"] == status
