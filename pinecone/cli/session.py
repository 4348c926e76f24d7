"""Make clients for a command: of the cloud with the key of a profile or of the environment, or of the embedded service."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pinecone.cli.output import say
from pinecone.cli.problems import CommandError, UsageError

if TYPE_CHECKING:
    from pinecone import Index, IndexModel, Pinecone
    from pinecone.models import ModelIndexEmbed

#: Where `pinecone-local start` listens unless it is told otherwise.
_LOCAL = "http://127.0.0.1:5080"
_PATIENCE = 5.0


@dataclass(frozen=True)
class Target:
    """An index that a command works on.

    Attributes:
        index: Its data.
        described: Its settings; None for an index that was given by its host.
    """

    index: Index
    described: IndexModel | None

    @property
    def embed(self) -> ModelIndexEmbed | None:
        """How the index embeds text; None if it does not."""
        return self.described.embed if self.described else None

    @property
    def document_fields(self) -> dict[str, Any] | None:
        """Fields of the documents that the index holds, by name; None if it holds vectors or text to embed."""
        from pinecone.models.vocabularies import SPARSE_VALUES, VALUES

        schema = self.described and self.described.schema
        found = schema.to_dict().get("fields") if schema else None
        if not found or VALUES in found or SPARSE_VALUES in found:
            return None
        kinds = {one.get("type") for one in found.values()}
        return None if "semantic_text" in kinds else found


class Session:
    """What a command works with. Its clients are made when they are first used, and closed with it.

    Args:
        json: Whether answers are printed as JSON.
        profile: Name of the profile to take key and host from; None for the environment, or the default profile.
        local: Whether to use the embedded service.
        local_path: Folder of an embedded service to start for this command.
        timeout: Seconds for each call; None for the client's default.
    """

    def __init__(
        self,
        json: bool = False,
        profile: str | None = None,
        local: bool = False,
        local_path: str | None = None,
        timeout: float | None = None,
    ) -> None:
        self.json = json
        self.profile = profile
        #: Where the key comes from, for people.
        self.origin = "from PINECONE_API_KEY"
        self._local = local or local_path is not None
        self._local_path = local_path
        self._timeout = timeout
        self._open = ExitStack()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *raised: object) -> None:
        self._open.close()

    @cached_property
    def pc(self) -> Pinecone:
        """The client of this command."""
        from pinecone import Pinecone

        settings = self._local_settings() if self._local else self.settings
        return self._open.enter_context(Pinecone(**settings))

    @cached_property
    def settings(self) -> dict[str, Any]:
        """Arguments of a client of the cloud, those of a profile if one is to be used."""
        from pinecone.cli import profiles

        chosen: dict[str, Any] = {} if self._timeout is None else {"timeout": self._timeout}
        if self.profile is None and os.environ.get("PINECONE_API_KEY"):
            return chosen
        found = profiles.named(self.profile) if self.profile else profiles.default()
        if found is None:
            raise CommandError(
                "there is no API key: set PINECONE_API_KEY, or keep one in a profile with "
                "'pinecone profile add', or use the embedded service with --local"
            )
        self.origin = f"from the profile {self.profile or profiles.DEFAULT}"
        return chosen | found.settings()

    def open(self, name: str, *, grpc: bool = False) -> Target:
        """Return an index that is named, with what is in it, or one that is given by its host."""
        if "." in name or ":" in name:
            return Target(self._open.enter_context(self.pc.index(host=name, grpc=grpc)), None)
        described = self.pc.indexes.describe(name)
        handle = self.pc.index(name, grpc=grpc)  # asks for nothing more
        return Target(self._open.enter_context(handle), described)

    def confirm(self, deed: str, *, yes: bool) -> None:
        """Ask a person whether to go on; somebody has to have said `--yes` where there is nobody to ask.

        Raises:
            UsageError: Standard input is no terminal.
            CommandError: The answer was not yes.
        """
        if yes:
            return
        if not sys.stdin.isatty():
            raise UsageError(f"{deed}: nobody can be asked here; add --yes to do it")
        print(f"{deed}? [y/N] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            raise CommandError("nothing was done")

    def _local_settings(self) -> dict[str, Any]:
        url = os.environ.get("PINECONE_CONTROLLER_HOST") or _LOCAL
        key = os.environ.get("PINECONE_API_KEY") or "local"
        self.origin = "for the embedded service"
        chosen: dict[str, Any] = {} if self._timeout is None else {"timeout": self._timeout}
        if self._local_path is None and _answers(url, key):
            return {"api_key": key, "host": url} | chosen
        from pinecone.local import PineconeLocal, StorageError

        try:
            service = PineconeLocal(self._local_path)
        except (StorageError, OSError) as error:
            raise CommandError(f"--local-path {self._local_path}: {error}") from error
        self._open.enter_context(service)
        if self._local_path is None:
            say(
                f"no embedded Pinecone answers at {url}: this one is empty, and ends with the command; "
                "start one with 'pinecone-local start', or name a folder with --local-path"
            )
        return {"api_key": "local", "host": service.url} | chosen


def _answers(url: str, key: str) -> bool:
    """Return whether there is an embedded service at an address."""
    import httpx

    try:
        answer = httpx.get(
            f"{url}/local", headers={"Api-Key": key}, timeout=_PATIENCE, trust_env=False
        )
        return bool(answer.json()["service"] == "pinecone-local")
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError):
        return False
