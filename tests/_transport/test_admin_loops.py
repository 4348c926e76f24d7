"""One admin client outlives event loops, and threads share its token."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from pinecone import Admin, AsyncAdmin
from tests.helpers import scripted_answers
from tests.helpers.scripted_server import reply, serving, wait_then


def test_a_token_outlives_its_event_loop() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        admin = AsyncAdmin(
            client_id="id", client_secret="secret", host=server.url, oauth_host=server.url
        )

        async def several() -> list[str]:
            lists = await asyncio.gather(*(admin.projects.list() for _ in range(3)))
            return [name for found in lists for name in found.names()]

        assert asyncio.run(several()) == ["films"] * 3
        assert asyncio.run(several()) == ["films"] * 3
    assert server.calls().count("POST /oauth/token") == 1


def test_loops_in_several_threads_do_not_trip_over_each_other() -> None:
    with serving(scripted_answers.NOT_FOUND, routes=scripted_answers.admin()) as server:
        admin = AsyncAdmin(
            client_id="id", client_secret="secret", host=server.url, oauth_host=server.url
        )

        async def names() -> list[str]:
            return (await admin.projects.list()).names()

        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(lambda _: asyncio.run(names()), range(8)))
    assert found == [["films"]] * 8


def test_threads_share_one_token() -> None:
    routes = {
        **scripted_answers.admin(),
        "POST /oauth/token": [wait_then(0.1, reply(200, scripted_answers.TOKEN))],
    }
    with (
        serving(scripted_answers.NOT_FOUND, routes=routes) as server,
        Admin(
            client_id="id", client_secret="secret", host=server.url, oauth_host=server.url
        ) as admin,
        ThreadPoolExecutor(6) as pool,
    ):
        found = list(pool.map(lambda _: admin.projects.list().names(), range(12)))
    assert found == [["films"]] * 12
    assert server.calls().count("POST /oauth/token") == 1
