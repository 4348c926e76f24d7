"""TLS on every port: gRPC and REST share it, the handshake tells them apart."""

from __future__ import annotations

import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import grpc
import httpx
import pytest

from pinecone import PineconeConnectionError, RetryConfig
from pinecone.local import PineconeLocal
from pinecone_api.v2026_04.grpc import messages as pb
from tests.local.grpc.rpc import Rpc, upsert, vector
from tests.local.service.wire import Control

Files = tuple[Path, Path]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A self-signed certificate for the loopback address, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
        f"-keyout {key} -out {certificate} -subj /CN=local -addext subjectAltName=IP:127.0.0.1"
    )
    try:
        subprocess.run(command.split(), check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("needs the openssl command")
    return certificate, key


@pytest.fixture(scope="module")
def local(files: Files) -> Iterator[PineconeLocal]:
    with PineconeLocal(tls=files) as service:
        yield service


@pytest.fixture(scope="module")
def secure_http(files: Files) -> Iterator[httpx.Client]:
    context = ssl.create_default_context(cafile=files[0])
    with httpx.Client(verify=context, trust_env=False) as client:
        yield client


def test_both_protocols_at_one_address(
    local: PineconeLocal, files: Files, secure_http: httpx.Client
) -> None:
    assert local.url.startswith("https://127.0.0.1:")
    rest = Control(local.url, secure_http).create()
    assert rest.host.startswith("https://127.0.0.1:")
    with Rpc(rest.host, grpc.ssl_channel_credentials(files[0].read_bytes())) as rpc:
        assert rpc.stub.upsert(upsert(vector("a", 1, 2, 3))).upserted_count == 1
        assert rest.fetch("a")["a"]["values"] == [1, 2, 3]
        assert list(rpc.stub.fetch(pb.FetchRequest(ids=["a"])).vectors["a"].values) == [1, 2, 3]


@pytest.mark.parametrize("offer", [["h2"], ["http/1.1"], ["h2", "http/1.1"]])
def test_protocol_is_chosen_in_the_handshake(
    local: PineconeLocal, files: Files, offer: list[str]
) -> None:
    context = ssl.create_default_context(cafile=files[0])
    context.set_alpn_protocols(offer)
    address = local.url.removeprefix("https://").split(":")
    with (
        socket.create_connection((address[0], int(address[1])), 5) as plain,
        context.wrap_socket(plain, server_hostname="127.0.0.1") as sock,
    ):
        assert sock.selected_alpn_protocol() == offer[0]
        assert sock.version() in ("TLSv1.2", "TLSv1.3")


def test_the_service_s_own_clients_trust_it(local: PineconeLocal) -> None:
    with local.client() as pc:
        assert isinstance(pc.indexes.list().names(), list)


async def test_the_service_s_own_async_client_trusts_it(local: PineconeLocal) -> None:
    async with local.async_client() as pc:
        assert isinstance((await pc.indexes.list()).names(), list)


def test_others_do_not(local: PineconeLocal) -> None:
    with (
        local.client(ssl_ca_certs=None, retry_config=RetryConfig(max_retries=1)) as pc,
        pytest.raises(PineconeConnectionError, match="certificate"),
    ):
        pc.indexes.list()


def test_plain_text_and_junk_end_their_connection_only(
    local: PineconeLocal, secure_http: httpx.Client, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(httpx.TransportError):
        secure_http.get(local.url.replace("https", "http") + "/indexes")
    host, port = local.url.removeprefix("https://").split(":")
    with socket.create_connection((host, int(port)), 5) as sock:
        sock.sendall(b"\x16\x03\x01" + bytes(100))
        sock.shutdown(socket.SHUT_WR)
        while sock.recv(4096):
            pass
    assert secure_http.get(local.url + "/indexes").status_code == 200
    assert capfd.readouterr() == ("", "")


def test_close_does_not_wait_for_a_handshake(
    files: Files, secure_http: httpx.Client, capfd: pytest.CaptureFixture[str]
) -> None:
    local = PineconeLocal(tls=files)
    host, port = local.url.removeprefix("https://").split(":")
    rest = Control(local.url, secure_http).create()
    with (
        socket.create_connection((host, int(port)), 5),
        Rpc(rest.host, grpc.ssl_channel_credentials(files[0].read_bytes())) as rpc,
    ):
        assert not rpc.stub.list(pb.ListRequest()).vectors
        start = time.monotonic()
        local.close()
        assert time.monotonic() - start < 1
    assert capfd.readouterr() == ("", "")


def test_unusable_certificates_are_named(files: Files, tmp_path: Path) -> None:
    certificate, key = files
    with pytest.raises(FileNotFoundError, match=r"tls: cannot use '.*nowhere.pem' with key"):
        PineconeLocal(tls=(tmp_path / "nowhere.pem", key))
    with pytest.raises(OSError, match="tls: cannot use"):
        PineconeLocal(tls=(key, certificate))
    with pytest.raises(TypeError, match="tls: expected the files of a certificate and its key"):
        PineconeLocal(tls=str(certificate))  # type: ignore[arg-type]
