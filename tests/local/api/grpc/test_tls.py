"""TLS on every port: gRPC and REST share it, the handshake tells them apart."""

from __future__ import annotations

import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import grpc
import httpx
import pytest

from pinecone import PineconeConnectionError, RetryConfig
from pinecone.local import PineconeLocal
from pinecone_api.default.grpc import messages as pb
from tests.helpers.certificates import make_certificate
from tests.helpers.programs import environment
from tests.helpers.waiting import LONGEST
from tests.local.api.grpc.rpc import Rpc, upsert, vector
from tests.local.process import Process
from tests.local.rest import Control
from tests.local.stops import prompt_stop

Files = tuple[Path, Path]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Return a certificate for the loopback address with what signed it, and its key."""
    return make_certificate(tmp_path_factory.mktemp("tls"), "127.0.0.1")


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
        socket.create_connection((address[0], int(address[1])), LONGEST) as plain,
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
        local.client(ssl_ca_certs=None, retry_config=RetryConfig(max_retries=0)) as pc,
        pytest.raises(PineconeConnectionError, match="certificate"),
    ):
        pc.indexes.list()


def test_plain_text_and_junk_end_their_connection_only(
    local: PineconeLocal, secure_http: httpx.Client, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(httpx.TransportError):
        secure_http.get(local.url.replace("https", "http") + "/indexes")
    host, port = local.url.removeprefix("https://").split(":")
    with socket.create_connection((host, int(port)), LONGEST) as sock:
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
        socket.create_connection((host, int(port)), LONGEST),
        Rpc(rest.host, grpc.ssl_channel_credentials(files[0].read_bytes())) as rpc,
    ):
        assert not rpc.stub.list(pb.ListRequest()).vectors
        with prompt_stop():
            local.close()
    assert capfd.readouterr() == ("", "")


def test_unusable_certificates_are_named(files: Files, tmp_path: Path) -> None:
    certificate, key = files
    with pytest.raises(FileNotFoundError, match=r"tls: cannot use '.*nowhere.pem' with key"):
        PineconeLocal(tls=(tmp_path / "nowhere.pem", key))
    with pytest.raises(OSError, match="tls: cannot use"):
        PineconeLocal(tls=(key, certificate))
    with pytest.raises(TypeError, match="tls: expected the files of a certificate and its key"):
        PineconeLocal(tls=str(certificate))  # type: ignore[arg-type]


@pytest.mark.slow
def test_the_command_serves_tls(files: Files, secure_http: httpx.Client) -> None:
    certificate, key = files
    options = ("--port", "0", "--tls-cert", str(certificate), "--tls-key", str(key))
    with Process(*options) as process:
        url = process.wait_ready()
        assert url.startswith("https://127.0.0.1:")
        assert f"Certificate: {certificate} (" in process.ready
        rest = Control(url, secure_http).create()
        with Rpc(rest.host, grpc.ssl_channel_credentials(certificate.read_bytes())) as rpc:
            assert rpc.stub.upsert(upsert(vector("a", 1, 2, 3))).upserted_count == 1
        command = [sys.executable, "-m", "pinecone.local", "status", "--url", url]
        refused = subprocess.run(command, capture_output=True, text=True, env=environment())
        assert "name what to trust with SSL_CERT_FILE" in refused.stderr
        trusting = environment(SSL_CERT_FILE=str(certificate))
        shown = subprocess.run(command, capture_output=True, text=True, env=trusting)
        assert rest.name in shown.stdout, shown.stderr


@pytest.mark.slow
@pytest.mark.parametrize("swapped", [False, True])
def test_the_command_names_certificates_it_cannot_use(files: Files, swapped: bool) -> None:
    given = (files[1], files[0]) if swapped else (files[0], Path("nowhere.pem"))
    options = ("--port", "0", "--tls-cert", str(given[0]), "--tls-key", str(given[1]))
    with Process(*options) as process:
        status, out, err = process.finish()
    assert (status, out) == (1, "")
    assert f"tls: cannot use '{given[0]}' with key '{given[1]}'" in err
