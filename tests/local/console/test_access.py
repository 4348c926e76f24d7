"""Test who gets to see the console: this machine, and only with the key where there is one."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from pinecone.local import PineconeLocal
from pinecone.local.console.access import SECURITY, Access
from tests.local.console.page import parse

KEY = "sécret <key>"


@pytest.fixture(scope="module")
def locked() -> Iterator[PineconeLocal]:
    with PineconeLocal(api_key=KEY) as local:
        yield local


def unlock(client: httpx.Client, url: str, key: str) -> httpx.Response:
    return client.post(f"{url}/console/key", data={"key": key})


@pytest.mark.parametrize(
    "path",
    ["console", "console/indexes/x", "console/requests", "console/requests/rows", "console/x"],
)
def test_without_the_key_there_is_only_a_form(
    locked: PineconeLocal, http: httpx.Client, path: str
) -> None:
    page = parse(http.get(f"{locked.url}/{path}"), 401)
    form = page.one("form")
    assert (form.attributes["method"], form.attributes["action"]) == ("post", "/console/key")
    assert not page.all("nav")
    assert KEY not in page.text


def test_the_key_opens_and_is_not_in_the_cookie(locked: PineconeLocal) -> None:
    with httpx.Client(trust_env=False) as client:
        answer = unlock(client, locked.url, KEY)
        assert (answer.status_code, answer.headers["location"]) == (303, "/console")
        name, *rest = answer.headers["set-cookie"].split("; ")
        assert rest == ["Path=/console", "HttpOnly", "SameSite=Strict"]
        assert "cret" not in name
        assert parse(client.get(f"{locked.url}/console")).one("h1").text == "Indexes"
        assert "<your key>" in client.get(f"{locked.url}/console").text.replace(
            "&lt;", "<"
        ).replace("&gt;", ">")
        # The cookie opens the console, not the API.
        assert client.get(f"{locked.url}/indexes").status_code == 401
        root = client.get(f"{locked.url}/", headers={"accept": "text/html"})
        assert (root.status_code, root.headers["location"]) == (303, "/console")


@pytest.mark.parametrize("key", ["", "wrong", "sécret", KEY + "x"])
def test_a_wrong_key_does_not_open(locked: PineconeLocal, key: str) -> None:
    with httpx.Client(trust_env=False) as client:
        page = parse(unlock(client, locked.url, key), 401)
        assert "not the key" in page.one("p", "alert").text
        assert not client.cookies
        parse(client.get(f"{locked.url}/console"), 401)


def test_programs_may_send_the_key_as_a_header(locked: PineconeLocal, http: httpx.Client) -> None:
    for key, status in ((KEY, 200), ("wrong", 401)):
        answer = http.get(f"{locked.url}/console", headers={"api-key": key.encode()})
        assert answer.status_code == status


@pytest.mark.parametrize("cookie", ["x", "pinecone_local_{port}=x", "pinecone_local_{port}=", '="'])
def test_another_cookie_does_not_open(locked: PineconeLocal, cookie: str) -> None:
    port = locked.url.rpartition(":")[2]
    headers = {"cookie": cookie.format(port=port)}
    assert httpx.get(f"{locked.url}/console", headers=headers, trust_env=False).status_code == 401


def test_the_files_need_no_key(locked: PineconeLocal, http: httpx.Client) -> None:
    for name, kind in (
        ("console.css", "text/css; charset=utf-8"),
        ("console.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
    ):
        answer = http.get(f"{locked.url}/console/static/{name}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
        assert len(answer.content) > 200
        assert b"http://" not in answer.content.replace(b"http://www.w3.org/2000/svg", b"")
        assert b"https://" not in answer.content


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
def test_no_other_site_may_send_the_form(locked: PineconeLocal, origin: str) -> None:
    url, data = f"{locked.url}/console/key", {"key": KEY}
    answer = httpx.post(url, data=data, headers={"origin": origin}, trust_env=False)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    answer = httpx.post(url, data=data, headers={"origin": locked.url}, trust_env=False)
    assert answer.status_code == 303


def test_every_answer_has_the_headers_of_a_careful_page(
    service: PineconeLocal, http: httpx.Client
) -> None:
    for path in ("console", "console/none", "console/static/console.js", "console/requests/rows"):
        answer = http.get(f"{service.url}/{path}")
        assert SECURITY.items() <= dict(answer.headers).items()
    policy = dict(part.split(" ", 1) for part in SECURITY["content-security-policy"].split("; "))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_the_console_changes_nothing(
    service: PineconeLocal, http: httpx.Client, method: str
) -> None:
    answer = http.request(method, f"{service.url}/console/indexes/x")
    parse(answer, 405)
    assert answer.headers["allow"] == "GET, HEAD"


def test_a_large_form_is_refused(locked: PineconeLocal, http: httpx.Client) -> None:
    answer = unlock(http, locked.url, "x" * 70_000)
    assert answer.status_code == 400
    assert "the limit is: 65536 bytes" in answer.text


def test_over_tls_the_cookie_stays_encrypted() -> None:
    assert (
        Access("k", 1, True).cookie().endswith("; Path=/console; HttpOnly; SameSite=Strict; Secure")
    )
