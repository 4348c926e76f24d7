"""What becomes of connections that arrive at the moment a port closes."""

from __future__ import annotations

import asyncio
import gc
import socket
import ssl
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import trustme

from pinecone.local.server.ports import HOST, Server, tls_context


class Late:
    """An application at whose end clients connect, some turns of the event loop before the port closes."""

    def __init__(self, hangs: bool) -> None:
        self._hangs = hangs
        self._ended = 0
        self.clients: list[socket.socket] = []

    def close(self) -> None:
        """Do what the server asks of an application."""

    async def wait_idle(self, seconds: float) -> None:
        """Do what the server asks of an application."""

    async def finish(self, port: int, seconds: float) -> None:
        """Connect: the turns, others for each port, decide whether clients are in the queue, accepted, or connected."""
        turns = self._ended = self._ended + 1
        try:
            if self._hangs:
                await (
                    asyncio.get_running_loop().create_future()
                )  # until the server has enough of it
        finally:
            self.clients += [socket.create_connection((HOST, port)) for _ in range(3)]
            for _ in range(turns):
                await asyncio.sleep(0)


@contextmanager
def nothing_unclosed() -> Iterator[None]:
    """Fail when the garbage of what runs inside holds a socket or a transport that is open."""
    gc.collect()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ResourceWarning)
        yield
        gc.collect()
    assert [str(each.message) for each in caught] == []


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> ssl.SSLContext:
    certificate = trustme.CA().issue_cert(HOST)
    folder = tmp_path_factory.mktemp("tls")
    certificate.private_key_pem.write_to_path(str(folder / "key.pem"))
    certificate.cert_chain_pems[0].write_to_path(str(folder / "certificate.pem"))
    return tls_context(folder / "certificate.pem", folder / "key.pem")


@pytest.mark.parametrize("hangs", [False, True], ids=["in time", "cut off"])
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "encrypted"])
def test_client_that_connects_while_ports_close_leaves_no_socket_open(
    hangs: bool, tls: bool, encrypted: ssl.SSLContext
) -> None:
    app: Any = Late(hangs)
    with nothing_unclosed():
        server = Server(0, encrypted if tls else None)
        server.start(app)
        for port in [server.listen(None) for _ in range(5)]:
            server.unlisten(port)
        server.stop()
        for client in app.clients:
            client.close()
        del server
    assert len(app.clients) == 3 * 6
