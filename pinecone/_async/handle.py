"""Give clients and indexes what they have in common: settings, variants of them, copies, and an end."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, TypeVar

from pinecone._async.closing import AsyncClosing
from pinecone.config import PineconeConfig, RetryConfig, changed
from pinecone.config.addressed import Addressed
from pinecone.errors import PineconeTypeError
from pinecone_api.default.db_data.aio import AsyncDbDataClient

H = TypeVar("H", bound="AsyncHandle")


class AsyncHandle(Addressed, AsyncClosing):
    """Something with settings that sends requests until it is closed.

    It is pickled and copied by its settings, API key included. A copy is closed apart from the original; in another
    process it opens connections of its own, in this one the two share them.
    """

    _config: PineconeConfig

    @classmethod
    def _with(cls: type[H], config: PineconeConfig) -> H:
        """Make one with settings that are checked already."""
        handle = cls.__new__(cls)
        handle._open(config)
        return handle

    @abstractmethod
    def _open(self, config: PineconeConfig) -> None:
        """Take the settings; connections are opened with the first request."""

    @property
    def config(self) -> PineconeConfig:
        """Return the settings in use."""
        return self._config

    def with_options(
        self: H,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        retry_config: RetryConfig | None = None,
        additional_headers: Mapping[str, str] | None = None,
        source_tag: str | None = None,
    ) -> H:
        """Make the same with other settings; it shares connections with this one, and is closed apart from it.

        Args:
            timeout: Deadline of a call in seconds.
            max_retries: Requests made after the first one failed.
            retry_config: The whole retry policy; `max_retries` changes a part of it.
            additional_headers: Sent with every request, besides those there are.
            source_tag: Name of an integration, added to the User-Agent.

        Raises:
            PineconeValueError: A number is out of range.
            PineconeTypeError: An argument has the wrong type.

        Example:
            patient = pc.with_options(timeout=120, max_retries=6)
            print((await patient.indexes.list()).names())
        """
        config = changed(
            self._config,
            timeout=timeout,
            max_retries=max_retries,
            retry_config=retry_config,
            additional_headers=additional_headers,
            source_tag=source_tag,
        )
        return self._with(config)

    def __copy__(self: H) -> H:
        return self._with(self._config)

    def __deepcopy__(self: H, memo: dict[int, Any]) -> H:
        return self._with(self._config)

    def __reduce__(self) -> tuple[Any, ...]:
        if self._config.http_client is not None:
            raise PineconeTypeError(
                f"http_client: a {type(self).__name__} with a caller's own client cannot be pickled"
            )
        return type(self)._with, (self._config,)


class AsyncDataHandle(AsyncHandle):
    """A handle whose calls are those of the data plane."""

    _data: AsyncDbDataClient
    _http: Any
