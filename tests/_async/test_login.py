"""The token of a service account: fetched when needed, replaced in time, never shown."""

from __future__ import annotations

import traceback
from typing import Any

import pytest

from pinecone import (
    Admin,
    AsyncAdmin,
    ForbiddenError,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
    UnauthorizedError,
)
from pinecone._transport.synchronization import async_each
from tests.helpers import scripted_answers
from tests.helpers.scripted_server import Reply, Server, hold, reply, serving, wait_then

TOKEN = "POST /oauth/token"
LIST = "GET /admin/projects"
UNAUTHORIZED = reply(401, {"error": {"code": "UNAUTHENTICATED", "message": "Invalid token"}})
PROJECTS = reply(200, {"data": [scripted_answers.PROJECT]})


def token(number: int, seconds: int = 1800) -> Reply:
    return reply(
        200,
        {"access_token": f"token-{number}", "token_type": "Bearer", "expires_in": seconds},
    )


def admin_of(server: Server, **options: Any) -> AsyncAdmin:
    return AsyncAdmin(
        **{
            "client_id": "id-1",
            "client_secret": "secret-1",
            "host": server.url,
            "oauth_host": server.url,
            **options,
        }
    )


def tokens_sent(server: Server) -> list[str]:
    """Return the tokens of the calls that had one, in order."""
    found = [request.headers.get("authorization", "") for request in server.requests]
    return [text.removeprefix("Bearer ") for text in found if text]


async def test_nothing_is_sent_before_the_first_call() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        async with admin_of(server) as admin:
            assert server.requests == []
            await admin.projects.list()
            await admin.organizations.list()
            assert server.calls() == [TOKEN, LIST, "GET /admin/organizations"]


async def test_many_at_once_ask_for_one_token() -> None:
    routes = {TOKEN: [wait_then(0.1, token(1)), token(2)], LIST: [PROJECTS]}
    outcomes: list[Any] = []
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with admin_of(server) as admin:

            async def call(_: int) -> Any:
                return await admin.projects.list()

            await async_each(call, range(12), 6, lambda *it: outcomes.append(it[2]))
    assert [len(it) for it in outcomes] == [1] * 12
    assert server.calls().count(TOKEN) == 1


async def test_a_token_is_replaced_before_its_end() -> None:
    """A token is used for one call at least, and no longer when its time is over."""
    routes = {TOKEN: [token(1, seconds=0), token(2)], LIST: [PROJECTS]}
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with admin_of(server) as admin:
            for _ in range(3):
                await admin.projects.list()
    assert tokens_sent(server) == ["token-1", "token-2", "token-2"]


async def test_a_token_without_an_end_is_used_until_it_is_refused() -> None:
    endless = reply(200, {"access_token": "token-1"})
    routes = {TOKEN: [endless, token(2)], LIST: [PROJECTS, PROJECTS, UNAUTHORIZED, PROJECTS]}
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with admin_of(server) as admin:
            for _ in range(3):
                await admin.projects.list()
    assert tokens_sent(server) == ["token-1", "token-1", "token-1", "token-2"]


async def test_a_refused_token_is_replaced_once() -> None:
    routes = {TOKEN: [token(1), token(2)], LIST: [PROJECTS, UNAUTHORIZED, PROJECTS]}
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with admin_of(server) as admin:
            await admin.projects.list()
            assert (await admin.projects.list()).names() == ["films"]
    assert tokens_sent(server) == ["token-1", "token-1", "token-2"]


async def test_a_token_that_is_always_refused_is_an_error() -> None:
    routes = {TOKEN: [token(1), token(2)], LIST: [UNAUTHORIZED]}
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with admin_of(server) as admin:
            with pytest.raises(UnauthorizedError, match="Invalid token") as caught:
                await admin.projects.list()
    assert caught.value.operation == "list_projects"
    assert server.calls() == [TOKEN, LIST, TOKEN, LIST]


async def test_a_refused_change_is_made_once_with_the_new_token() -> None:
    routes = {
        TOKEN: [token(1), token(2)],
        "POST /admin/projects": [UNAUTHORIZED, reply(201, scripted_answers.PROJECT)],
    }
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with admin_of(server) as admin:
            assert (await admin.projects.create(name="films")).name == "films"
    assert server.calls() == [TOKEN, "POST /admin/projects"] * 2


@pytest.mark.parametrize(("status", "kind"), [(401, UnauthorizedError), (403, ForbiddenError)])
async def test_wrong_credentials(status: int, kind: type[PineconeError]) -> None:
    answer = reply(status, {"error": "access_denied", "error_description": "Unknown account"})
    with serving(scripted_answers.NOT_FOUND, routes={TOKEN: [answer]}) as server:
        async with admin_of(server) as admin:
            with pytest.raises(kind, match="Unknown account") as caught:
                await admin.projects.list()
    assert server.calls() == [TOKEN]
    shown = "".join(traceback.format_exception(caught.value))
    assert "secret-1" not in shown + repr(caught.value)


async def test_the_deadline_holds_for_the_token_too() -> None:
    routes = {TOKEN: [hold(token(1))], LIST: [PROJECTS]}
    with serving(scripted_answers.NOT_FOUND, routes=routes) as server:
        async with admin_of(server, timeout=0.3) as admin:
            with pytest.raises(PineconeTimeoutError):
                await admin.projects.list()


async def test_a_closed_client_says_so() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        admin = admin_of(server)
        await admin.projects.list()
        await admin.close()
        await admin.close()
        with pytest.raises(PineconeError, match="list_projects: this client is closed"):
            await admin.projects.list()
    assert server.calls() == [TOKEN, LIST]


async def test_credentials_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINECONE_CLIENT_ID", "id-2")
    monkeypatch.setenv("PINECONE_CLIENT_SECRET", "secret-2")
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        async with AsyncAdmin(host=server.url, oauth_host=server.url, source_tag="Tests") as admin:
            await admin.projects.list()
    assert b"client_id=id-2&client_secret=secret-2" in server.requests[0].body
    assert server.requests[1].headers["user-agent"].endswith("source_tag=tests")


async def test_an_older_api_version() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        async with admin_of(server, api_version="2025-10") as admin:
            await admin.projects.list()
    assert {it.headers["x-pinecone-api-version"] for it in server.requests} == {"2025-10"}


async def test_the_address_of_the_environment_and_a_whole_url_for_tokens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    token = {"POST /login/here": [reply(200, scripted_answers.TOKEN)]}
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin() | token) as server:
        monkeypatch.setenv("PINECONE_CONTROLLER_HOST", server.url)
        url = f"{server.url}/login/here"
        async with AsyncAdmin(client_id="i", client_secret="s", oauth_url=url) as admin:
            await admin.projects.list()
            assert admin.config.host == server.url
    assert server.calls() == ["POST /login/here", "GET /admin/projects"]


@pytest.mark.parametrize("kind", [Admin, AsyncAdmin])
def test_nothing_secret_shows(kind: Any) -> None:
    admin = kind(client_id="id-1", client_secret="secret-1")
    assert repr(admin) == f"{kind.__name__}(client_id='id-1', host='https://api.pinecone.io')"
    assert "secret-1" not in repr(vars(admin)) + repr(admin.config) + repr(vars(admin._http))
    assert admin.config.api_key == ""


@pytest.mark.parametrize(
    ("arguments", "expected", "message"),
    [
        ({"client_id": ""}, PineconeValueError, "client_id: .*PINECONE_CLIENT_ID"),
        ({"client_secret": None}, PineconeValueError, "client_secret: .*PINECONE_CLIENT_SECRET"),
        ({"client_id": 5}, PineconeTypeError, "client_id: expected a string, got int"),
        ({"client_secret": " "}, PineconeValueError, "client_secret: blank"),
        ({"client_id": "\t"}, PineconeValueError, "client_id: blank"),
        ({"client_secret": b"x"}, PineconeTypeError, "client_secret: expected a string, got b"),
        ({"host": "ftp://x.example"}, PineconeValueError, "^host: "),
        ({"oauth_host": "ftp://x.example"}, PineconeValueError, "oauth_host: "),
        ({"oauth_url": "https://x.example/t"}, PineconeValueError, "oauth_host, oauth_url: .*both"),
        ({"oauth_host": None, "oauth_url": 5}, PineconeTypeError, "oauth_url: "),
        ({"client_id": "  "}, PineconeValueError, "client_id: "),
        ({"timeout": 0}, PineconeValueError, "timeout: "),
        ({"ssl_verify": 1}, PineconeTypeError, "ssl_verify: "),
        ({"proxy_url": "nonsense"}, PineconeValueError, "proxy_url: "),
        ({"additional_headers": ["a"]}, PineconeTypeError, "additional_headers: "),
        ({"api_version": "2020-01"}, PineconeValueError, "api_version: "),
    ],
)
async def test_bad_settings(
    arguments: dict[str, Any], expected: type[PineconeError], message: str
) -> None:
    with serving(scripted_answers.NOT_FOUND) as server, pytest.raises(expected, match=message):
        admin_of(server, **arguments)
