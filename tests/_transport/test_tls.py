"""Certificates are checked, private authorities accepted, checks switched off: all for real."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from pinecone import (
    AsyncIndex,
    Index,
    Pinecone,
    PineconeConnectionError,
    PineconeTimeoutError,
    PineconeValueError,
    RetryConfig,
)
from pinecone._transport.tls import context_for
from pinecone.config import PineconeConfig
from tests.helpers.certificates import make_certificate
from tests.helpers.waiting import LONGEST

BODY = b'{"matches":[{"id":"a","score":1.0}]}'


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a certificate for localhost, the authority that signed it, and its key, in one file."""
    made = make_certificate(tmp_path_factory.mktemp("tls"), "localhost")
    both = made.key.with_name("both.pem")
    both.write_text(made.key.read_text() + made.certificate.read_text())
    return both


@contextlib.contextmanager
def secure_server(certificate: Path) -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    listener = socket.create_server(("127.0.0.1", 0))
    stopping = threading.Event()

    def serve() -> None:
        while True:
            raw, _ = listener.accept()
            if stopping.is_set():
                raw.close()
                return
            with contextlib.suppress(OSError), context.wrap_socket(raw, server_side=True) as sock:
                while sock.recv(65536):
                    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(BODY)}\r\n\r\n"
                    sock.sendall(head.encode() + BODY)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield listener.getsockname()[1]
    stopping.set()
    socket.create_connection(listener.getsockname()).close()
    thread.join(LONGEST)
    listener.close()


def test_an_unknown_authority_is_refused_at_once(certificate: Path) -> None:
    with (
        secure_server(certificate) as port,
        Index(host=f"localhost:{port}", api_key="k") as index,
        pytest.raises(PineconeConnectionError, match=r"CERTIFICATE_VERIFY_FAILED.*1 attempt\)"),
    ):
        index.query(vector=[1.0], top_k=1)


def test_a_private_authority_is_accepted(certificate: Path) -> None:
    authority = {"ssl_ca_certs": str(certificate)}
    with (
        secure_server(certificate) as port,
        Index(host=f"localhost:{port}", api_key="k", **authority) as index,  # type: ignore[arg-type]
    ):
        assert index.query(vector=[1.0], top_k=1).matches[0].id == "a"


async def test_both_settings_reach_the_async_client(certificate: Path) -> None:
    with secure_server(certificate) as port:
        async with AsyncIndex(host=f"localhost:{port}", api_key="k") as index:
            with pytest.raises(PineconeConnectionError, match="CERTIFICATE_VERIFY_FAILED"):
                await index.query(vector=[1.0], top_k=1)
        settings = {"ssl_ca_certs": str(certificate)}
        async with AsyncIndex(host=f"localhost:{port}", api_key="k", **settings) as index:  # type: ignore[arg-type]
            assert (await index.query(vector=[1.0], top_k=1)).matches
        async with AsyncIndex(host=f"127.0.0.1:{port}", api_key="k", ssl_verify=False) as index:
            assert (await index.query(vector=[1.0], top_k=1)).matches


def test_checks_can_be_switched_off(certificate: Path) -> None:
    with (
        secure_server(certificate) as port,
        Index(host=f"127.0.0.1:{port}", api_key="k", ssl_verify=False) as index,
    ):
        assert index.query(vector=[1.0], top_k=1).matches[0].id == "a"


@contextlib.contextmanager
def tunnelling_proxy() -> Iterator[tuple[str, list[str]]]:
    """Provide a proxy that connects whoever asks with CONNECT, one at a time, and keeps what was asked."""
    asked: list[str] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def pump(source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)

    def serve() -> None:
        client, _ = listener.accept()
        with client:
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                head += client.recv(1)
            asked.append(head.decode())
            host, port = head.split()[1].decode().split(":")
            with socket.create_connection((host, int(port))) as upstream:
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                back = threading.Thread(target=pump, args=(upstream, client), daemon=True)
                back.start()
                pump(client, upstream)
                back.join(5)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"http://user:pass@127.0.0.1:{listener.getsockname()[1]}", asked
    thread.join(LONGEST)
    listener.close()


def test_tls_through_a_proxy(certificate: Path) -> None:
    with secure_server(certificate) as port, tunnelling_proxy() as (url, asked):
        settings = {"proxy_url": url, "proxy_headers": {"X-Proxy": "yes"}}
        with Index(
            host=f"localhost:{port}",
            api_key="k",
            ssl_ca_certs=str(certificate),
            **settings,  # type: ignore[arg-type]
        ) as index:
            assert index.query(vector=[1.0], top_k=1).matches[0].id == "a"
    assert asked[0].startswith(f"CONNECT localhost:{port} ")
    assert "X-Proxy: yes" in asked[0]
    assert "Proxy-Authorization: Basic dXNlcjpwYXNz" in asked[0]
    assert "Api-Key" not in asked[0]


async def test_tls_through_a_proxy_async(certificate: Path) -> None:
    with secure_server(certificate) as port, tunnelling_proxy() as (url, asked):
        async with AsyncIndex(
            host=f"localhost:{port}", api_key="k", ssl_ca_certs=str(certificate), proxy_url=url
        ) as index:
            assert (await index.query(vector=[1.0], top_k=1)).matches[0].id == "a"
    assert asked[0].startswith(f"CONNECT localhost:{port} ")


def test_a_silent_handshake_ends_with_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        retry = RetryConfig(max_retries=0)
        with (
            Index(host=f"localhost:{port}", api_key="k", retry_config=retry) as index,
            pytest.raises(PineconeTimeoutError, match=r"within 0\.4 s"),
        ):
            index.query(vector=[1.0], top_k=1, timeout=0.4)


def test_one_context_serves_the_whole_process() -> None:
    one, two = (PineconeConfig(host=f"https://{name}.example") for name in "ab")
    assert context_for(one) is context_for(two)
    assert context_for(PineconeConfig(host="http://localhost")) is not context_for(one)


@pytest.mark.parametrize("grpc", [False, True])
def test_a_missing_file_of_the_environment_is_an_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, grpc: bool
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    with Pinecone("key") as pc, pytest.raises(PineconeValueError, match=r"missing\.pem"):
        pc.index(host="films.example", grpc=grpc).describe_index_stats()
