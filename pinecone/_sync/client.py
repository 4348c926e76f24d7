# Made from pinecone/_async/client.py by `python -m codegen unasync`. Change that file, not this one.
"""The client: settings, the control plane, and handles on indexes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from attrs import evolve

from pinecone._checks import is_given, shown
from pinecone._compat.calls import accepts_older_settings
from pinecone._compat.methods import OlderPinecone
from pinecone._properties import once
from pinecone._requests.arguments import reference
from pinecone._sync.handle import Handle
from pinecone._sync.index import Index
from pinecone._sync.settings import Settings, config_for, takes_settings
from pinecone._sync.transport.http import Http
from pinecone.config import (
    DEFAULT_TIMEOUT,
    PineconeConfig,
    controller_host,
    masked,
    normalise_host,
    refuse_less_secure,
)
from pinecone.errors import PineconeValueError, closed_error

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from pinecone._sync.assistants import Assistants
    from pinecone._sync.backups import Backups
    from pinecone._sync.grpc_index import GrpcIndex
    from pinecone._sync.indexes import Indexes
    from pinecone._sync.inference import Inference
    from pinecone._sync.metrics import Metrics
    from pinecone._sync.plain.db_control import (
        BackupSchedules,
        Collections,
        RestoreJobs,
    )
    from pinecone.models import CreateIndexFromBackupResponse, DeletionProtection, IndexModel


@takes_settings
class Pinecone(Handle, OlderPinecone):
    """A Pinecone project.

    Use it as a context manager, or call `close()` when done. Indexes it hands out have connections of
    their own and stay usable afterwards.

    Args:
        api_key: Secret of the project. Default: the environment variable `PINECONE_API_KEY`.
        host: Address of the control plane. Default: `PINECONE_CONTROLLER_HOST`, else
            `https://api.pinecone.io`. Without a scheme it is https.
        timeout: Deadline of a call in seconds, including every attempt and the waits between them.
            Default 30.
        settings: See `Settings`.

    Raises:
        PineconeValueError: There is no key, or an argument cannot work.
        PineconeTypeError: An argument has the wrong type.

    Example:
        with Pinecone() as pc:
            for found in pc.indexes.list():
                print(found.name, found.host)
    """

    @accepts_older_settings
    def __init__(
        self,
        api_key: str | None = None,
        *,
        host: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        **settings: Unpack[Settings],
    ) -> None:
        address = normalise_host("host", controller_host(host))
        config = config_for(self, settings, api_key=api_key, host=address, timeout=timeout)
        self._open(config)

    def _open(self, config: PineconeConfig) -> None:
        self._config = config
        self._hosts: dict[str, str] = {}
        self._http = Http(config)

    @once
    def indexes(self) -> Indexes:
        """Create, list, describe, change and delete indexes."""
        from pinecone._sync.indexes import Indexes

        return Indexes(self._http, self._hosts)

    @once
    def assistants(self) -> Assistants:
        """Assistants: create and ask them, give them files, evaluate answers."""
        from pinecone._sync.assistants import Assistants

        self._refuse_when_closed("assistants")
        return Assistants(self._config)

    @once
    def collections(self) -> Collections:
        """Create, list, describe and delete collections."""
        from pinecone._sync.plain.db_control import Collections

        return Collections(self._http)

    @once
    def backup_schedules(self) -> BackupSchedules:
        """Create, list, describe, change and delete schedules by which indexes are backed up."""
        from pinecone._sync.plain.db_control import BackupSchedules

        return BackupSchedules(self._http)

    @once
    def backups(self) -> Backups:
        """Create, list, describe and delete backups."""
        from pinecone._sync.backups import Backups

        return Backups(self._http)

    @once
    def restore_jobs(self) -> RestoreJobs:
        """List and describe restore jobs."""
        from pinecone._sync.plain.db_control import RestoreJobs

        return RestoreJobs(self._http)

    @once
    def metrics(self) -> Metrics:
        """Find the hosts to scrape for the metrics of indexes."""
        from pinecone._sync.metrics import Metrics

        return Metrics(self._http)

    @once
    def inference(self) -> Inference:
        """Turn text into vectors and rank documents with hosted models."""
        from pinecone._sync.inference import Inference

        self._refuse_when_closed("inference")
        return Inference(self._config)

    def create_index_from_backup(
        self,
        *,
        name: str,
        backup_id: str,
        deletion_protection: DeletionProtection | str | None = None,
        tags: Mapping[str, str] | None = None,
        read_capacity: Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> CreateIndexFromBackupResponse | IndexModel:
        """Create an index with the data of a backup (operation `create_index_from_backup_operation`).

        Args:
            name: 1 to 45 lower-case letters, digits and hyphens; no hyphen first or last.
            backup_id: The backup; it decides dimension, metric, cloud and region.
            deletion_protection: `"enabled"` makes `delete` fail. Default `"disabled"`.
            tags: Up to 20 labels; keys up to 80 characters, values up to 120.
            read_capacity: How reads are served; None leaves it to the service.
            timeout: Seconds to wait for the index. None (default) waits 300, 0 looks once, -1 returns
                without waiting.

        Returns:
            The index's description; with `timeout=-1` the ids of the restore job and of the index.

        Raises:
            PineconeValueError: An argument cannot work.
            PineconeTypeError: An argument has the wrong type.
            NotFoundError: There is no such backup.
            ConflictError: There is an index of that name.
            IndexInitFailedError: The index will never be ready.
            PineconeTimeoutError: The index was not ready in time; `restore_jobs` tells how far it is.

        Example:
            for backup in pc.backups.list(index_name="movies", limit=1):
                pc.create_index_from_backup(name="movies-again", backup_id=backup.backup_id)
        """
        return self.indexes._create_from_backup(
            name, backup_id, deletion_protection, tags, read_capacity, timeout
        )

    @overload
    def index(self, name: str = "", *, host: str = "", grpc: Literal[False] = False) -> Index: ...
    @overload
    def index(self, name: str = "", *, host: str = "", grpc: Literal[True]) -> GrpcIndex: ...
    @overload
    def index(self, name: str = "", *, host: str = "", grpc: bool) -> Index | GrpcIndex: ...
    def index(self, name: str = "", *, host: str = "", grpc: bool = False) -> Index:
        """Make a handle on the data of an index.

        Args:
            name: The index. Its address is looked up once and remembered.
            host: The address, if it is known; nothing is looked up then.
            grpc: Speak gRPC, which costs less time than HTTP, the more so the more vectors go over the wire.
                Default False.

        Raises:
            PineconeValueError: Neither or both are given, or the index has no address yet, or one without TLS that is
                not on this machine although the client's own has TLS.
            NotFoundError: There is no such index.

        Example:
            with pc.index("movies") as index:
                print(index.describe_index_stats())
        """
        if is_given(name) == is_given(host):
            raise PineconeValueError(
                f"name, host: expected exactly one of them, got name={shown(name)} and host={shown(host)}"
            )
        if is_given(name):
            host = self._host_of(reference(name, "name", "the name of an index"))
            advice = f"if that is meant, write pc.index(host={host!r})"
            refuse_less_secure(self._config.host, host, advice)
        config = evolve(self._config, host=normalise_host("host", host))
        if grpc:
            from pinecone._sync.grpc_index import GrpcIndex

            return GrpcIndex._with(config)
        return Index._with(config)

    def _refuse_when_closed(self, name: str) -> None:
        if self._http.closed:
            raise closed_error(name)

    def _host_of(self, name: str) -> str:
        if name not in self._hosts:
            self.indexes._look(name)
        if name not in self._hosts:
            raise PineconeValueError(
                f"name: index {name!r} has no host yet; wait until indexes.describe() shows it ready"
            )
        return self._hosts[name]

    def close(self) -> None:
        """Close the connections; calls made afterwards raise `PineconeError`."""
        self._http.close()
        for name in ("inference", "assistants"):
            if name in self.__dict__:
                getattr(self, name).close()

    def __repr__(self) -> str:
        return f"Pinecone(api_key={masked(self._config.api_key)!r}, host={self._config.host!r})"
