# Made from pinecone/_async/assistant_files.py by `python -m codegen unasync`. Change that file, not this one.
"""The documents of assistants."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from os import PathLike
from typing import IO, Any

from msgspec import UNSET

from pinecone import _versions
from pinecone._compat.calls import accepts_older
from pinecone._requests import assistants
from pinecone._requests.arguments import metadata_filter, optional_within
from pinecone._requests.assistants import FIRST_PAUSE, is_available, is_complete
from pinecone._requests.polling import Poller
from pinecone._requests.uploads import Document, opened
from pinecone._sync.assistant_clients import AssistantClients
from pinecone._sync.pagination import Paginator, paginator
from pinecone._sync.waiting import until, until_gone
from pinecone.models.assistants import AssistantFileModel, ListFilesResponse, OperationModel
from pinecone_api.default.assistant_data import limits
from pinecone_api.default.assistant_data.client import AssistantDataClient
from pinecone_api.default.assistant_data.models import FileData


class AssistantFiles(AssistantClients):
    """Files of assistants: upload, list, describe and delete them."""

    def upload_file(
        self,
        *,
        assistant_name: str,
        file_path: str | PathLike[str] | None = None,
        file_stream: IO[bytes] | bytes | None = None,
        file_name: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        multimodal: bool | None = None,
        file_id: str | None = None,
        timeout: float | None = None,
    ) -> AssistantFileModel:
        """Give a document to an assistant, and wait until answers can draw on it (operation `upload_file`).

        The document goes from the disk to the service in pieces, whatever its size. The request has the
        client's timeout and one more second for every 100 kB.

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            file_path: The document on disk. Give either this or `file_stream`.
            file_stream: The document as bytes or as a file opened for reading bytes, which is sent from its
                beginning. One that cannot go back to it, such as a pipe, is copied to a temporary file first.
            file_name: Its name; the ending tells its kind: PDF, Word, JSON, Markdown or plain text. Default:
                the name of the file, or `"upload"` for bytes without one.
            metadata: What is known about the file, to filter by. Default: none.
            multimodal: True reads pictures and charts in a PDF file as well. Default False.
            file_id: An identifier of your own, 1 to 128 characters; a file that has it is replaced
                (operation `upsert_file`). Default: the service chooses, and nothing is replaced.
            timeout: Seconds to wait until the file is processed. None (default) waits for as long as it takes,
                0 looks once, -1 returns without waiting.

        Returns:
            The file's description. Without waiting, its status is `"Processing"`, and its `id` is "" if the
            service has not chosen one yet.

        Raises:
            PineconeValueError: Not exactly one of `file_path` and `file_stream` is given, or there is no file.
            PineconeTypeError: An argument has the wrong type.
            PineconeError: The service could not process the file; the message says why.
            PineconeTimeoutError: The file was not processed in time; it may be later.
            NotFoundError: There is no such assistant.

        Example:
            with open("lighthouse.txt", "w") as file:
                file.write("The lighthouse was built in 1812.")
            uploaded = pc.assistants.upload_file(
                assistant_name="guide", file_path="lighthouse.txt", metadata={"topic": "history"}
            )
            print(uploaded.id, uploaded.status)
        """
        poller = _poller(timeout)
        checked = assistants.checked_metadata(metadata)
        pictures = assistants.yes_or_no(multimodal, "multimodal")
        identifier = None if file_id is None else assistants.new_file_id(file_id)
        with opened(file_path, file_stream, file_name) as document:
            data = self._data(assistant_name)
            accepted = self._sent(data, assistant_name, document, checked, pictures, identifier)
        waiting_for = f"file {document.name!r} was not processed"
        if isinstance(accepted, AssistantFileModel):  # an older API version: no operation to follow
            file = partial(data.describe_file, assistant_name, accepted.id)
            return until(is_available, accepted, file, poller, waiting_for)
        look = partial(data.describe_operation, assistant_name, accepted.id)
        operation = until(is_complete, accepted, look, poller, waiting_for)
        identifier = operation.file_id or identifier
        if identifier is not None and poller.waits:
            return data.describe_file(assistant_name, identifier)
        return AssistantFileModel(
            name=document.name,
            id=identifier or "",
            metadata=checked,
            size=document.size,
            status="Processing",
            multimodal=pictures is not None,
            created_on=operation.created_on,
            response_info=operation.response_info,
        )

    def _sent(
        self,
        data: AssistantDataClient,
        assistant_name: str,
        document: Document,
        metadata: dict[str, Any] | None,
        pictures: str | None,
        identifier: str | None,
    ) -> OperationModel | AssistantFileModel:
        """Send a document; return an operation to follow, or in older API versions the file."""
        body = FileData(file=(document.name, document.content))
        options: dict[str, Any] = {
            "multimodal": pictures,
            "timeout": document.seconds(self._config.timeout),
        }
        if identifier is not None:
            body.metadata = metadata or UNSET
            return data.upsert_file(assistant_name, identifier, body, **options)
        if _versions.takes(data.upload_file, "metadata"):
            options["metadata"] = assistants.json_text(metadata)
        else:
            body.metadata = metadata or UNSET
        return data.upload_file(assistant_name, body, **options)

    def list_files(
        self,
        *,
        assistant_name: str,
        filter: Mapping[str, Any] | None = None,
        limit: int | None = None,
        pagination_token: str | None = None,
    ) -> Paginator[AssistantFileModel]:
        """List the files of an assistant, fetched page by page while they are read (operation `list_files`).

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            filter: Metadata filter, only files that match. Default: all.
            limit: Largest number of files to give, over all pages. Default: all.
            pagination_token: Where to go on, the token of an earlier listing. Default: at the beginning.

        Returns:
            Iterate over the `Paginator`, or over its `pages()`, or call `to_list()`.

        Raises:
            PineconeValueError: An argument cannot work.
            NotFoundError: There is no such assistant; raised when the first file is asked for.

        Example:
            for file in pc.assistants.list_files(assistant_name="guide"):
                print(file.name, file.status)
        """
        assistants.assistant_name(assistant_name)
        metadata_filter(filter)
        fetch = partial(self.list_files_page, assistant_name=assistant_name, filter=filter)
        return paginator(fetch, pagination_token, limit)

    @accepts_older("assistant_name", renamed="limit=page_size")
    def list_files_page(
        self,
        *,
        assistant_name: str,
        page_size: int | None = None,
        pagination_token: str | None = None,
        filter: Mapping[str, Any] | None = None,
    ) -> ListFilesResponse:
        """Fetch one page of the files of an assistant (operation `list_files`).

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            page_size: Largest number of files on the page. Default: the service chooses.
            pagination_token: `next` of the page before. Default: the first page.
            filter: Metadata filter, only files that match. Default: all.

        Returns:
            `files`, and `next`, the token of the next page; None on the last one.

        Raises:
            PineconeValueError: An argument cannot work.
            PineconeError: The pinned API version has no pages and `page_size` or `pagination_token` is given.
            NotFoundError: There is no such assistant.

        Example:
            page = pc.assistants.list_files_page(assistant_name="guide", page_size=10)
            print([file.name for file in page.files], page.next)
        """
        limit = optional_within(page_size, "page_size", limits.list_files.limit)
        wanted = assistants.json_text(metadata_filter(filter))
        data = self._data(assistant_name)
        options = _versions.arguments(
            data.list_files,
            self._config.api_version,
            filter=wanted,
            limit=limit,
            pagination_token=pagination_token,
        )
        return data.list_files(assistant_name, **options)

    def describe_file(
        self, *, assistant_name: str, file_id: str, include_url: bool = False
    ) -> AssistantFileModel:
        """Fetch the name, metadata and status of a file (operation `describe_file`).

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            file_id: The file.
            include_url: True adds `signed_url`, a link that downloads the file for a limited time without a
                key. Whoever has it has the file: `repr` hides it.

        Raises:
            PineconeValueError: The identifier is empty.
            NotFoundError: There is no such assistant or file.

        Example:
            file = pc.assistants.describe_file(assistant_name="guide", file_id="file-1")
            print(file.name, file.size, file.metadata)
        """
        identifier = assistants.file_id(file_id)
        wanted = assistants.yes_or_no(include_url, "include_url")
        data = self._data(assistant_name)
        return data.describe_file(assistant_name, identifier, include_url=wanted)

    def delete_file(
        self, *, assistant_name: str, file_id: str, timeout: float | None = None
    ) -> None:
        """Delete a file, and wait until answers no longer draw on it (operation `delete_file`).

        Args:
            assistant_name: The assistant. Its address is looked up once and remembered.
            file_id: The file.
            timeout: Seconds to wait. None (default) waits for as long as it takes, 0 looks once, -1 returns
                without waiting.

        Raises:
            PineconeValueError: The identifier is empty.
            NotFoundError: There is no such assistant or file.
            PineconeError: The service could not delete the file; the message says why.
            PineconeTimeoutError: The file was still there when the time was over.

        Example:
            pc.assistants.delete_file(assistant_name="guide", file_id="file-1")
        """
        poller = _poller(timeout)
        identifier = assistants.file_id(file_id)
        waiting_for = f"file {identifier!r} was not gone"
        data = self._data(assistant_name)
        operation = data.delete_file(assistant_name, identifier)
        if operation is not None and operation.id:
            look = partial(data.describe_operation, assistant_name, operation.id)
            until(is_complete, operation, look, poller, waiting_for)
        else:
            file = partial(data.describe_file, assistant_name, identifier)
            until_gone(file, poller, waiting_for, assistants.Deletion())


def _poller(timeout: float | None) -> Poller:
    return Poller(timeout, first_pause=FIRST_PAUSE, look_with="assistants.describe_file()")
