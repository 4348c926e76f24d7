"""The fast engine carries what it can, tells the truth about its errors, and steps aside for everything else."""

from __future__ import annotations

import socket
import ssl
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
import respx
import vcr

from pinecone import (
    AsyncIndex,
    AsyncPinecone,
    PineconeConnectionError,
    PineconeError,
    PineconeValueError,
    ResponseParsingError,
    RetryConfig,
)
from pinecone._async.transport.http import AsyncHttp
from pinecone._transport import fast
from pinecone.config import PineconeConfig
from pinecone_api._runtime import Call
from tests._async import (
    test_batches,
    test_connections,
    test_data_plane,
    test_handles,
    test_incomplete_answers,
    test_load,
    test_retries,
)
from tests._async.test_streams import CHAT, UPLOAD, Upload, events
from tests._transport.test_tls import secure_server
from tests.helpers.certificates import make_certificate
from tests.helpers.scripted_server import Server, cut_off, hang_up, reply, reset, serving

pytest.importorskip("pyreqwest", reason="the extra `fast` is not installed")
pytest_socket = pytest.importorskip("pytest_socket")

PLAIN = msgspec.structs.replace(UPLOAD, media=None)
ANSWER = {"matches": [{"id": "a", "score": 0.5}], "namespace": ""}


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINECONE_ENGINE", "fast")
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the URLs of the requests that the fast engine is asked to make."""
    urls: list[str] = []
    original = fast.FastClient.request

    def request(self: Any, verb: str, url: str, *more: Any) -> Any:
        urls.append(url)
        return original(self, verb, url, *more)

    monkeypatch.setattr(fast.FastClient, "request", request)
    return urls


async def ask(index: AsyncIndex) -> str:
    return (await index.query(vector=[1.0], top_k=1)).matches[0].id


async def is_blocked(index: AsyncIndex) -> bool:
    """Return whether pytest-socket keeps a call from being made; a task group may hold its error."""
    try:
        await ask(index)
    except Exception as error:
        kinds = {type(each).__name__ for each in getattr(error, "exceptions", [error])}
        return kinds <= {"SocketBlockedError", "SocketConnectBlockedError"}
    return False


# -- which engine --------------------------------------------------------------------------------


async def test_it_is_used_when_it_is_installed(
    monkeypatch: pytest.MonkeyPatch, sent: list[str]
) -> None:
    with serving(reply(200, ANSWER)) as server:
        for wish, engine in (("fast", "fast"), ("httpx", "httpx"), ("", "fast"), (None, "fast")):
            sent.clear()
            monkeypatch.setenv("PINECONE_ENGINE", wish or "")
            if wish is None:
                monkeypatch.delenv("PINECONE_ENGINE")
            async with AsyncIndex(host=server.url, api_key="key") as index:
                assert index.config.engine == engine
                assert await ask(index) == "a"
                assert bool(sent) == (engine == "fast")


async def test_the_client_tells_which(monkeypatch: pytest.MonkeyPatch) -> None:
    async with AsyncPinecone("key") as pc:
        assert pc.config.engine == "fast"
    monkeypatch.setenv("PINECONE_ENGINE", "httpx")
    async with AsyncPinecone("key") as pc:
        assert pc.config.engine == "httpx"


def test_an_unknown_engine_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINECONE_ENGINE", "quick")
    with pytest.raises(PineconeValueError, match="PINECONE_ENGINE: expected 'httpx' or 'fast'"):
        AsyncPinecone("key")


def test_an_engine_that_is_not_installed_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pinecone.config._is_fast_installed", lambda: False)
    with pytest.raises(PineconeValueError, match=r"PINECONE_ENGINE: .* pinecone\[fast\]"):
        AsyncPinecone("key")
    monkeypatch.delenv("PINECONE_ENGINE")
    assert AsyncPinecone("key").config.engine == "httpx"


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_systems_that_do_not_read_variables(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "somewhere")
    monkeypatch.setattr("pinecone.config._FAST_READS_AUTHORITIES", False)
    assert AsyncIndex(host="https://a.example", api_key="key").config.engine == "httpx"
    assert AsyncIndex(host="http://localhost:1", api_key="key").config.engine == "fast"


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="the system checks certificates")
async def test_certificates_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, sent: list[str]
) -> None:
    """They are trusted in the place of the system's; httpx, which names it, takes over when the file is not there."""
    made = make_certificate(tmp_path, "localhost")
    retry = RetryConfig(max_retries=0)
    both = tmp_path / "both.pem"
    both.write_text(made.key.read_text() + made.certificate.read_text())
    with secure_server(both) as port:
        settings: Any = {"host": f"https://localhost:{port}", "api_key": "k", "retry_config": retry}
        async with AsyncIndex(**settings) as index:
            with pytest.raises(PineconeConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
                await ask(index)
        monkeypatch.setenv("SSL_CERT_FILE", str(made.certificate))
        async with AsyncIndex(**settings) as index:
            assert await ask(index) == "a"
        assert len(sent) == 2
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
        async with AsyncIndex(**settings) as index:
            with pytest.raises(PineconeValueError, match=r"SSL_CERT_FILE.*missing\.pem"):
                await ask(index)
    assert len(sent) == 2


def test_settings_that_it_cannot_honour(tmp_path: Path) -> None:
    authority = make_certificate(tmp_path, "localhost").certificate
    for settings in (
        {"http_client": httpx.AsyncClient()},
        {"proxy_url": "http://127.0.0.1:1"},
        {"ssl_ca_certs": str(authority)},
        {"ssl_verify": False},
    ):
        some: Any = settings
        assert AsyncIndex(host="https://a.example", api_key="key", **some).config.engine == "httpx"


async def test_a_client_of_the_callers(sent: list[str]) -> None:
    mock = httpx.MockTransport(lambda request: httpx.Response(200, json=ANSWER))
    client = httpx.AsyncClient(transport=mock)
    async with AsyncIndex(host="index.example", api_key="key", http_client=client) as index:
        assert await ask(index) == "a"
    await client.aclose()
    assert not sent


async def test_a_stream_and_a_file(sent: list[str]) -> None:
    stream = events(b'data: {"number": 1}\n\n')
    with serving(reply(200, {"number": 2}), stream, reply(200, {"number": 3})) as server:
        http = AsyncHttp(PineconeConfig(api_key="key", host=server.url, fast=True))
        upload = Call(UPLOAD, "/file", body=Upload(file=("a.txt", b"hello")))
        assert await http.send(upload) == {"number": 2}
        assert [event async for event in http.stream(Call(CHAT, "/chat"))] == [{"number": 1}]
        assert not sent
        assert await http.send(msgspec.structs.replace(upload, operation=PLAIN)) == {"number": 3}
        assert len(sent) == 1
        await http.aclose()


# -- what is sent and what comes back ------------------------------------------------------------


async def test_it_sends_what_httpx_sends(monkeypatch: pytest.MonkeyPatch) -> None:
    settings: Any = {"additional_headers": {"X-Mine": "1", "accept": "x/y"}, "source_tag": "tools"}
    with serving(reply(200, ANSWER)) as server:
        for engine in ("fast", "httpx"):
            monkeypatch.setenv("PINECONE_ENGINE", engine)
            async with AsyncIndex(host=server.url, api_key="key", **settings) as index:
                await ask(index)
                await index.fetch(ids=["a/b", "~ '%&+|^`{}[]\\"], namespace="u/?#")
                await index.describe_namespace(name="%2e%2E/ .-_~!*'()")
    both = [
        (each.method, each.target, sorted(each.headers.items()), each.body)
        for each in server.requests
    ]
    assert len(both) == 6
    assert both[:3] == both[3:]


async def test_redirects_are_not_followed(sent: list[str]) -> None:
    with serving(reply(307, b"", {"Location": "/elsewhere"})) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            with pytest.raises(PineconeError):
                await ask(index)
    assert len(server.requests) == len(sent) == 1


async def test_proxies_of_the_environment_are_ignored(
    monkeypatch: pytest.MonkeyPatch, sent: list[str]
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
        monkeypatch.setenv(name.lower(), "http://127.0.0.1:1")
    with serving(reply(200, ANSWER)) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            assert await ask(index) == "a"
    assert sent


async def test_a_header_that_is_not_ascii(sent: list[str]) -> None:
    headers = {"X-Name": "Zoë", "X-Pinecone-Request-Id": "r-1"}
    with serving(reply(200, ANSWER, headers)) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            info = (await index.query(vector=[1.0], top_k=1)).response_info
    assert sent
    assert info is not None
    assert info.raw_headers["x-pinecone-request-id"] == "r-1"


async def test_calls_share_a_connection_and_handles_a_client(sent: list[str]) -> None:
    with serving(reply(200, ANSWER)) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            assert [await ask(index) for _ in range(5)] == ["a"] * 5
            async with AsyncIndex(host=server.url, api_key="other") as other:
                assert await ask(other) == "a"
    assert len(sent) == 6
    assert server.connections == 1


# -- errors --------------------------------------------------------------------------------------


@pytest.mark.parametrize("breaks", [hang_up, reset])
async def test_what_was_received_is_sent_once(breaks: Any, sent: list[str]) -> None:
    """The class of pyreqwest's error says that there was no connection."""
    with serving(breaks) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            with pytest.raises(PineconeConnectionError, match=r"\(1 attempt\)"):
                await index.create_namespace(name="n")
    assert len(server.requests) == len(sent) == 1


async def test_what_was_not_sent_is_sent_again(sent: list[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    retry = RetryConfig(max_retries=2, max_wait=0.01)
    async with AsyncIndex(
        host=f"http://127.0.0.1:{port}", api_key="key", retry_config=retry
    ) as index:
        with pytest.raises(
            PineconeConnectionError, match=r"Connection refused.*\(3 attempts\)"
        ) as caught:
            await index.create_namespace(name="n")
    assert len(sent) == 3
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
    assert isinstance(caught.value.__cause__.__cause__, ConnectionRefusedError)


async def test_a_body_cut_off_is_not_a_body_badly_encoded(sent: list[str]) -> None:
    """Both are errors of one class in pyreqwest. One may be asked for again, the other never gets better."""
    badly = reply(200, b"{}", {"Content-Encoding": "gzip"})
    with serving(cut_off, reply(200, ANSWER), badly) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            assert await ask(index) == "a"
            with pytest.raises(ResponseParsingError):
                await ask(index)
    assert len(server.requests) == len(sent) == 3


async def test_a_cut_answer_to_what_was_done(sent: list[str]) -> None:
    with serving(cut_off) as server:
        async with AsyncIndex(host=server.url, api_key="key") as index:
            with pytest.raises(ResponseParsingError, match="probably carried out"):
                await index.create_namespace(name="n")
    assert len(server.requests) == len(sent) == 1


async def test_an_address_that_says_timeout(sent: list[str]) -> None:
    """pyreqwest looks for that word in the whole message, and the message has the address."""
    retry = RetryConfig(max_retries=0)
    async with AsyncIndex(
        host="http://timeout.invalid", api_key="key", retry_config=retry
    ) as index:
        with pytest.raises(PineconeConnectionError, match=r"timeout\.invalid"):
            await ask(index)
    assert sent


# -- tests of other modules ----------------------------------------------------------------------

ALIKE = [
    test_batches.test_batches_keep_their_order_and_size,
    test_batches.test_failed_batches_are_reported_and_can_be_sent_again,
    test_batches.test_the_total_timeout_ends_a_request_that_takes_too_long,
    test_connections.test_a_broken_connection_is_not_used_again,
    test_connections.test_a_server_that_closes_after_each_answer,
    test_connections.test_an_answer_before_the_request_was_read,
    test_connections.test_an_answer_in_chunks_after_others_that_are_none,
    test_connections.test_an_answer_that_ends_with_the_connection,
    test_connections.test_an_encoded_answer,
    test_connections.test_what_comes_after_an_answer_is_not_the_next_one,
    test_data_plane.test_a_failure_among_several_requests_is_raised,
    test_handles.test_answers_carry_what_came_with_them,
    test_incomplete_answers.test_one_warning_names_what_is_missing_where_the_call_is,
    test_load.test_a_single_call_is_tried_four_times,
    test_retries.test_a_call_may_take_for_ever,
    test_retries.test_an_answer_that_is_not_what_the_api_describes,
    test_retries.test_half_an_answer_says_that_a_call_was_probably_carried_out,
    test_retries.test_the_deadline_covers_all_attempts,
    test_retries.test_waiting_for_a_free_connection_counts,
]


@pytest.mark.parametrize("test", ALIKE, ids=lambda test: test.__name__)
async def test_it_does_what_httpx_does(test: Any, sent: list[str]) -> None:
    await test()
    assert sent


# -- tools ---------------------------------------------------------------------------------------


@pytest.fixture
def answering() -> Iterator[Server]:
    with serving(reply(200, ANSWER)) as server:
        yield server


@pytest.mark.parametrize("using", ["httpx", "httpcore"])
async def test_it_steps_aside_for_respx(answering: Server, sent: list[str], using: str) -> None:
    async with AsyncIndex(host=answering.url, api_key="key") as index:
        assert await ask(index) == "a"
        with respx.mock(base_url=answering.url, using=using) as router:
            route = router.post("/query").respond(200, json=ANSWER)
            assert await ask(index) == "a"
        assert await ask(index) == "a"
    assert route.call_count == 1
    assert len(answering.requests) == len(sent) == 2


async def test_it_steps_aside_for_vcr(answering: Server, sent: list[str], tmp_path: Path) -> None:
    async with AsyncIndex(host=answering.url, api_key="key") as index:
        assert await ask(index) == "a"
        with vcr.use_cassette(str(tmp_path / "tape.yaml")) as tape:
            assert await ask(index) == "a"
        assert len(tape) == 1
        with vcr.use_cassette(str(tmp_path / "tape.yaml"), record_mode=vcr.mode.NONE) as tape:
            assert await ask(index) == "a"
            assert tape.all_played
    assert len(sent) == 1
    assert len(answering.requests) == 2


async def test_it_steps_aside_for_pytest_httpx(
    answering: Server, sent: list[str], request: pytest.FixtureRequest
) -> None:
    pytest.importorskip("pytest_httpx")
    async with AsyncIndex(host=answering.url, api_key="key") as index:
        assert await ask(index) == "a"
        mock = request.getfixturevalue("httpx_mock")
        mock.add_response(url=f"{answering.url}/query", json=ANSWER)
        assert await ask(index) == "a"
        assert len(mock.get_requests()) == 1
    assert len(answering.requests) == len(sent) == 1


async def test_it_steps_aside_for_an_instrumentation(
    answering: Server, sent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    original = httpx.AsyncHTTPTransport.handle_async_request

    async def handle(self: Any, request: httpx.Request) -> httpx.Response:
        seen.append(request.url.path)
        return await original(self, request)

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle)
    async with AsyncIndex(host=answering.url, api_key="key") as index:
        assert await ask(index) == "a"
    assert seen == ["/query"]
    assert not sent


@pytest.mark.filterwarnings("ignore:A test tried to use")
async def test_sockets_that_are_switched_off_stay_off(answering: Server, sent: list[str]) -> None:
    retry = RetryConfig(max_retries=0)
    async with AsyncIndex(host=answering.url, api_key="key", retry_config=retry) as index:
        assert await ask(index) == "a"
        assert len(sent) == 1
        pytest_socket.disable_socket(allow_unix_socket=True)
        try:
            assert await is_blocked(index)
        finally:
            pytest_socket.enable_socket()
        assert await ask(index) == "a"
    assert len(answering.requests) == len(sent) == 2


@pytest.mark.filterwarnings("ignore:A test tried to use")
async def test_hosts_that_are_not_allowed(
    answering: Server, sent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket.socket, "connect", socket.socket.connect)
    pytest_socket.socket_allow_hosts(["192.0.2.1"])
    try:
        async with AsyncIndex(host=answering.url, api_key="key") as index:
            assert await is_blocked(index)
    finally:
        pytest_socket.enable_socket()
    assert not answering.requests
    assert not sent


async def test_another_kind_of_tls(
    answering: Server, sent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is put in the place of `ssl.SSLContext` decides which certificates are trusted."""

    class Context(ssl.SSLContext):
        pass

    monkeypatch.setattr(ssl, "SSLContext", Context)
    async with AsyncIndex(host=answering.url, api_key="key") as index:
        assert await ask(index) == "a"
    assert not sent
    assert "pyreqwest" in sys.modules
