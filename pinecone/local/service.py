"""PineconeLocal: the embedded service as an object with a URL and a close method."""

from __future__ import annotations

import asyncio
import logging
import math
import os
import shutil
import ssl
import tempfile
import weakref
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from pinecone.local.api.admin import AdminApi
from pinecone.local.api.control import ControlPlane, Part
from pinecone.local.api.grpc import no_rpcs, rpcs
from pinecone.local.api.oauth import OauthApi
from pinecone.local.api.status import StatusApi
from pinecone.local.api.vectors import NOT_VECTORS, DataPlane
from pinecone.local.catalog.clock import Clock
from pinecone.local.catalog.states import States
from pinecone.local.console import LazyConsole
from pinecone.local.engine.inference.engine import Inference
from pinecone.local.errors import ControlError
from pinecone.local.http import Handler, Handlers
from pinecone.local.project.backups import Archive
from pinecone.local.project.indexes import Indexes, OpenIndex
from pinecone.local.project.organization import Admin
from pinecone.local.project.schedules import Schedules
from pinecone.local.project.tokens import Tokens
from pinecone.local.server.asgi import App
from pinecone.local.server.faults import Faults
from pinecone.local.server.gate import Gate, allowed_names
from pinecone.local.server.ports import Server, tls_context
from pinecone.local.server.request_log import RequestLog
from pinecone.local.simulation import Simulation

if TYPE_CHECKING:
    from pinecone import AsyncPinecone, Pinecone

_THREADS = 8
_WAITING_THREADS = 64

logging.getLogger("pinecone.local").addHandler(logging.NullHandler())


class PineconeLocal:
    """A Pinecone service inside this process, on loopback ports.

    It speaks the same REST and gRPC as the service, both at the same address: any client that lets
    you choose the host can use it. The service is ready when the constructor returns and stops within a second on :meth:`close`.

    Args:
        path: Folder to keep data in; it is created when missing, and every acknowledged write
            survives a crash. Without it data lives in a temporary folder that ``close`` removes.
        port: Port of the control plane; 0 lets the system choose. Indexes get ports of their own.
        api_key: Key that clients must send. Without it any key is accepted.
        tls: Files of a certificate for 127.0.0.1 and of its private key, in PEM format. With them
            every address begins with ``https://``.
        simulate: Delays, states and failures of the real service to show; see :class:`Simulation`.
        embedding: What makes dense embeddings: ``wordllama-l2-supercat-256``, a small real model
            from the extra ``embed``, or ``hashed-words-and-trigrams``, which knows words and no
            meaning. By default the model, where it is installed.
        buckets: Local folders that bulk imports read where a client names a bucket, such as
            ``{"s3://films": "./films"}``. Nothing outside these folders is read.
        allowed_hosts: Public names that requests may be sent to, ``*`` for all. Addresses, names
            without a dot, and names below ``localhost``, ``internal``, ``local``, ``test`` and
            ``svc`` need not be named. ``PINECONE_LOCAL_ALLOWED_HOSTS`` in the environment adds more,
            with commas between them.

    Raises:
        LookupError: The embedding is not installed.
        StorageError: The folder is in use by another service, damaged, or of another format.
        OSError: The port is taken, the folder cannot be written, or the certificate cannot be used.
        TypeError: ``tls`` is not a pair, or ``allowed_hosts`` no list of names.
        ValueError: A name of ``allowed_hosts`` is no host name.

    Example:
        >>> with PineconeLocal() as local:
        ...     pc = local.client()
        ...     pc.indexes.list().names()
        []
    """

    def __init__(
        self,
        path: str | PathLike[str] | None = None,
        *,
        port: int = 0,
        api_key: str | None = None,
        tls: tuple[str | PathLike[str], str | PathLike[str]] | None = None,
        simulate: Simulation | None = None,
        embedding: str | None = None,
        buckets: Mapping[str, str | PathLike[str]] | None = None,
        allowed_hosts: Iterable[str] | None = None,
    ) -> None:
        if tls is not None and (not isinstance(tls, (tuple, list)) or len(tls) != 2):
            raise TypeError(
                "tls: expected the files of a certificate and its key, as in "
                f"('cert.pem', 'key.pem'), got {tls!r}"
            )
        context = None if tls is None else tls_context(*tls)
        self._running = _Running(
            None if path is None else Path(path),
            port,
            api_key,
            context,
            simulate or Simulation(),
            Inference(embedding),
            {uri: Path(folder) for uri, folder in (buckets or {}).items()},
            Gate(allowed_names(allowed_hosts)),
        )
        self._defaults: dict[str, Any] = {"api_key": api_key or "local"}
        if tls is not None:
            self._defaults["ssl_ca_certs"] = str(tls[0])
        self.path = self._running.folder
        self.url = self._defaults["host"] = self._running.server.url(self._running.server.port)
        # Also runs at interpreter exit, so a forgotten service leaves no temporary folder behind.
        self._finalizer = weakref.finalize(self, self._running.close)

    def client(self, **kwargs: Any) -> Pinecone:
        """Return a ``Pinecone`` client of this service.

        Args:
            **kwargs: Passed to ``Pinecone``; ``api_key`` and ``host`` have fitting defaults. With
                ``tls`` so has ``ssl_ca_certs``: a self-signed certificate vouches for itself.

        Example:
            >>> with PineconeLocal() as local, local.client() as pc:
            ...     pc.indexes.exists("books")
            False
        """
        from pinecone import Pinecone

        return Pinecone(**{**self._defaults, **kwargs})

    def async_client(self, **kwargs: Any) -> AsyncPinecone:
        """Return an ``AsyncPinecone`` client of this service; see :meth:`client`."""
        from pinecone import AsyncPinecone

        return AsyncPinecone(**{**self._defaults, **kwargs})

    def reset(self) -> None:
        """Delete every index, protected or not, every backup and collection, and what is in the organization.

        The service goes on; the ports of the deleted indexes are not used again.

        Example:
            >>> with PineconeLocal() as local:
            ...     local.reset()
            ...     local.client().indexes.list().names()
            []
        """
        self._running.reset()

    def advance(self, seconds: float) -> None:
        """Move the clock of the service forward: access tokens end, and backup schedules run.

        Args:
            seconds: How far, 0 or more.

        Raises:
            ValueError: The number is negative or not finite.

        Example:
            >>> with PineconeLocal() as local:
            ...     local.advance(24 * 60 * 60)
        """
        if not 0 <= seconds < math.inf:
            raise ValueError(f"seconds must be 0 or more, got {seconds!r}")
        self._running.advance(seconds)

    def snapshot(self, folder: str | PathLike[str]) -> Path:
        """Copy everything as it is now into a new folder, which a service can be started with.

        Writes go on meanwhile; each index is copied as it is at one moment.

        Args:
            folder: Where the copy goes; it must not exist.

        Returns:
            The folder.

        Raises:
            FileExistsError: The folder exists.

        Example:
            >>> with PineconeLocal() as local:
            ...     folder = local.snapshot("before-the-change")
            >>> with PineconeLocal(folder) as local:
            ...     local.client().indexes.list().names()
            []
        """
        target = Path(folder)
        self._running.indexes.snapshot_all(target)
        self._running.archive.copy(target)
        self._running.admin.copy(target)
        self._running.schedules.copy(target)
        return target

    def close(self) -> None:
        """Stop the service: calls in progress get 0.15 s to finish, then they are cut short.

        Data kept under ``path`` stays; a temporary folder is removed. Closing twice is harmless.
        """
        self._finalizer()

    def __repr__(self) -> str:
        state = f"url={self.url!r}" if self._finalizer.alive else "closed"
        return f"PineconeLocal({state}, path={str(self.path)!r})"

    def __enter__(self) -> PineconeLocal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> PineconeLocal:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await asyncio.to_thread(self.close)


class _Running:
    """The parts of a running service, apart from the object whose end stops them."""

    def __init__(
        self,
        path: Path | None,
        port: int,
        api_key: str | None,
        tls: ssl.SSLContext | None,
        simulate: Simulation,
        inference: Inference,
        buckets: dict[str, Path],
        gate: Gate,
    ) -> None:
        self.folder = path or Path(tempfile.mkdtemp(prefix="pinecone-local-"))
        self._temporary = path is None
        self._process = os.getpid()
        self._faults = faults = Faults(simulate)
        self.clock = Clock()
        with ExitStack() as undone:
            undone.callback(self._remove_folder)
            self.server = _Ports(port, tls, faults)
            undone.callback(self.server.stop)
            self._open(simulate, inference, buckets)
            undone.pop_all()
        self._states = States(
            simulate.initializing,
            simulate.terminating,
            simulate.copying,
            simulate.restoring,
            self.clock.monotonic,
        )
        tokens = Tokens(self.admin, self.clock, simulate.token_lifetime, api_key)
        status = StatusApi(self, inference)
        parts: list[Part] = [OauthApi(tokens), AdminApi(self.admin, tokens), status]
        control = ControlPlane(
            self.indexes,
            self.archive,
            inference,
            self._states,
            self.schedules,
            self.admin,
            parts,
        )
        self.server.add(self.server.port, Handlers(control.handle, no_rpcs))
        threads = _WAITING_THREADS if simulate.latency else _THREADS
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="pinecone-local")
        self._api_key = api_key
        self._embedding = inference.embedding
        self._log = RequestLog()
        console = LazyConsole(self._console)
        port = self.server.port
        self.server.start(
            App(
                self._pool,
                port,
                self.server.handlers,
                api_key,
                console,
                self._log,
                gate,
                faults.drops,
                self.admin.knows_key,
            )
        )

    def _open(self, simulate: Simulation, inference: Inference, buckets: dict[str, Path]) -> None:
        """Open what is kept in the folder."""
        durable = not self._temporary
        self.indexes = Indexes(
            self.folder,
            self.server,
            durable=durable,
            inference=inference,
            buckets=buckets,
            consistency_lag=simulate.consistency_lag,
            clock=self.clock,
        )
        try:
            self.archive = Archive(self.folder, self.indexes, self.clock, durable=durable)
            self.admin = Admin(self.folder, self.clock, self._in_use, durable=durable)
            self.schedules = Schedules(
                self.folder, self.indexes, self.archive, self.clock, durable=durable
            )
        except BaseException:
            self.indexes.close()
            raise

    def close(self) -> None:
        if self._process != os.getpid():  # a forked child, which ends: the service is its parent's
            return
        self.server.stop(self._cut_short)
        self.schedules.close()
        self.indexes.close()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._remove_folder()

    def _cut_short(self) -> None:
        self._faults.end()
        self.indexes.cut_short()

    def reset(self) -> None:
        self.schedules.clear()
        self.archive.clear()
        for entry in self.indexes.entries():
            # Another caller may have been faster.
            with suppress(ControlError):
                self.indexes.delete(entry.name, even_protected=True)
        self._states.clear()
        self.admin.clear()

    def advance(self, seconds: float) -> None:
        self.schedules.advance(seconds)

    def _in_use(self) -> bool:
        copies = self.archive.backups() or self.archive.collections()
        return bool(copies or self.indexes.entries())

    def _console(self) -> Handler:
        # Imported when somebody looks: what nobody looks at costs nothing.
        from pinecone.local.console.access import Access
        from pinecone.local.console.app import Console

        port = self.server.port
        url = self.server.url(port)
        access = Access(self._api_key, port, url.startswith("https:"))
        about = [("Data", str(self.folder)), ("Embedding", self._embedding)]
        console = Console(
            self.indexes, self.archive, self._states, self._log, access, port, url, about
        )
        return console.handle

    def _remove_folder(self) -> None:
        if self._temporary:
            shutil.rmtree(self.folder, ignore_errors=True)


class _Ports(Server):
    """A server that knows the handlers of each port, which are put together when it opens."""

    def __init__(self, port: int, tls: ssl.SSLContext | None, faults: Faults) -> None:
        super().__init__(port, tls)
        self._faults = faults
        self.handlers: dict[int, Handlers] = {}

    def serve(self, port: int, index: OpenIndex) -> None:
        """Answer requests at a port for an index."""
        refused = NOT_VECTORS if index.holds_documents else None
        self.add(port, Handlers(DataPlane(index).handle, rpcs(index, refused)))

    def add(self, port: int, handlers: Handlers) -> None:
        """Answer requests at a port with these handlers."""
        self.handlers[port] = self._faults.around(handlers)

    def unlisten(self, port: int) -> None:
        """Close a port; requests in progress may finish."""
        self.handlers.pop(port, None)
        super().unlisten(port)
