# Made from tests/_async/test_assistant_files.py by `python -m codegen unasync`. Change that file, not this one.
"""Files of assistants: what arrives of an upload, and how long one waits for it."""

from __future__ import annotations

import gzip
import io
import os
from pathlib import Path
from typing import Any

import pytest

from pinecone import (
    AssistantFileModel,
    NotFoundError,
    Pinecone,
    PineconeConnectionError,
    PineconeError,
    PineconeTimeoutError,
    PineconeTypeError,
    PineconeValueError,
)
from pinecone._requests.uploads import opened
from pinecone._sync.assistants import Assistants
from pinecone_api import DEFAULT
from tests.helpers.assistant_service import AssistantService
from tests.helpers.scripted_server import hang_up, reply, serving

OPERATION = {
    "id": "op",
    "operation_type": "upload_file",
    "status": "Completed",
    "created_on": "2026-04-01T10:00:00Z",
}


def test_upload_from_disk(
    assistants: Assistants, service: AssistantService, tmp_path: Path
) -> None:
    service.looks = 2
    content = os.urandom(300_000)
    path = tmp_path / "chart.pdf"
    path.write_bytes(content)
    made = assistants.upload_file(
        assistant_name="guide",
        file_path=path,
        metadata={"year": 1812, "tags": ["a"]},
        multimodal=True,
    )
    assert (made.id, made.name, made.status) == ("file-4", "chart.pdf", "Available")
    assert (made.size, made.metadata, made.multimodal) == (
        300_000,
        {"year": 1812, "tags": ["a"]},
        True,
    )
    assert service.uploads[0].content == content
    assert [request.target for request in service.requests] == [
        "/assistant/assistants/guide",
        "/assistant/files/guide?multimodal=true",
        *["/assistant/operations/guide/operation-1"] * 2,
        "/assistant/files/guide/file-4",
    ]


class Pipe(io.RawIOBase):
    """Bytes that come once, and no way back."""

    def __init__(self, content: bytes) -> None:
        self._rest = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._rest.readinto(buffer)


def test_streams_and_bytes(
    assistants: Assistants, service: AssistantService, tmp_path: Path
) -> None:
    half_read = io.BytesIO(b"hello")
    half_read.read(3)
    (tmp_path / "notes.md").write_bytes(b"# Notes")
    with gzip.open(tmp_path / "log.gz", "wb") as packed:
        packed.write(b"log " * 1000)
    with (
        (tmp_path / "notes.md").open("rb") as named,
        gzip.open(tmp_path / "log.gz", "rb") as unpacked,
    ):
        for stream, name in (
            (half_read, None),
            (b"hello", "greeting.txt"),
            (Pipe(b"from a pipe"), "pipe.txt"),
            (named, None),
            (unpacked, "log.txt"),
        ):
            assistants.upload_file(
                assistant_name="guide",
                file_stream=stream,  # type: ignore[arg-type]  # any object with read()
                file_name=name,
            )
        assert not named.closed
    assert [(upload.name, upload.content) for upload in service.uploads] == [
        ("upload", b"hello"),
        ("greeting.txt", b"hello"),
        ("pipe.txt", b"from a pipe"),
        ("notes.md", b"# Notes"),
        ("log.txt", b"log " * 1000),
    ]
    assert service.uploads[0].metadata is None


def test_upload_under_an_identifier_of_ones_own(
    assistants: Assistants, service: AssistantService
) -> None:
    for content in (b"old", b"new"):
        made = assistants.upload_file(
            assistant_name="guide",
            file_stream=content,
            file_name="mine.txt",
            file_id="my file",
            metadata={"a": 1},
        )
        assert (made.id, made.size, made.metadata) == ("my file", 3, {"a": 1})
    assert service.calls().count("PUT /files/guide/my%20file") == 2
    assert len(service.files["guide"]) == 4


def test_upload_without_patience(assistants: Assistants, service: AssistantService) -> None:
    service.looks = 3
    made = assistants.upload_file(
        assistant_name="guide", file_stream=b"hello", file_name="a.txt", timeout=-1
    )
    assert (made.id, made.name, made.status, made.size) == ("file-4", "a.txt", "Processing", 5)
    assert service.calls()[1:] == ["POST /files/guide"]
    with pytest.raises(PineconeTimeoutError, match=r"'b.txt' was not processed within 0 s"):
        assistants.upload_file(
            assistant_name="guide", file_stream=b"hello", file_name="b.txt", timeout=0
        )


def test_a_file_that_cannot_be_processed(assistants: Assistants, service: AssistantService) -> None:
    service.failure = "the file is empty"
    with pytest.raises(PineconeError, match=r"upload_file of file 'file-4' failed: .*is empty"):
        assistants.upload_file(assistant_name="guide", file_stream=b"", file_name="a.txt")
    with pytest.raises(PineconeError, match=r"delete_file of file 'file-4' failed"):
        assistants.delete_file(assistant_name="guide", file_id="file-4")


def test_listings(assistants: Assistants, service: AssistantService) -> None:
    files = assistants.list_files(assistant_name="guide")
    assert service.requests == []
    assert [file.id for file in files] == ["file-1", "file-2", "file-3"]
    assert service.calls() == ["GET /assistants/guide", "GET /files/guide", "GET /files/guide"]
    wanted = assistants.list_files(assistant_name="guide", filter={"number": 2}, limit=5)
    assert [file.name for file in wanted.to_list()] == ["notes.txt"]
    page = assistants.list_files_page(assistant_name="guide", page_size=1)
    assert ([file.id for file in page], page.next, page.next_token) == (["file-1"], "1", "1")
    page = assistants.list_files_page(
        assistant_name="guide", page_size=2, pagination_token=page.next
    )
    assert ([file.id for file in page], page.next) == (["file-2", "file-3"], None)


def test_describe(assistants: Assistants) -> None:
    file = assistants.describe_file(assistant_name="guide", file_id="file-1")
    assert (file.signed_url, file.content_hash, file.crc32c_hash) == (None, "9a71bb4c", "9a71bb4c")
    file = assistants.describe_file(assistant_name="guide", file_id="file-1", include_url=True)
    assert file.signed_url == "https://files.test/secret-link"
    assert "secret-link" not in repr(file) + file._repr_html_()
    with pytest.raises(NotFoundError, match="no file file-9"):
        assistants.describe_file(assistant_name="guide", file_id="file-9")


def test_delete(assistants: Assistants, service: AssistantService) -> None:
    service.looks = 2
    assistants.delete_file(assistant_name="guide", file_id="file-1")
    assert service.calls()[1:] == [
        "DELETE /files/guide/file-1",
        *["GET /operations/guide/operation-1"] * 2,
    ]
    assistants.delete_file(assistant_name="guide", file_id="file-2", timeout=-1)
    assert service.calls()[-1] == "DELETE /files/guide/file-2"


def test_an_older_version(service: AssistantService) -> None:
    service.looks = 2
    with Pinecone("key", host=service.url, api_version="2025-10") as pc:
        made = pc.assistants.upload_file(
            assistant_name="guide", file_stream=b"hello", file_name="a.txt", metadata={"a": 1}
        )
        assert type(made) is AssistantFileModel
        assert (made.id, made.status, made.metadata) == ("file-4", "Available", {"a": 1})
        assert service.requests[1].target == "/assistant/files/guide?metadata=%7B%22a%22%3A1%7D"
        assert service.calls()[2:] == ["GET /files/guide/file-4"] * 2
        pc.assistants.delete_file(assistant_name="guide", file_id="file-4")
        assert service.calls()[-3:] == [
            "DELETE /files/guide/file-4",
            *["GET /files/guide/file-4"] * 2,
        ]
        assert len(pc.assistants.list_files(assistant_name="guide").to_list()) == 3
        with pytest.raises(PineconeError, match=f"limit: .*2025-10; {DEFAULT} has it"):
            pc.assistants.list_files_page(assistant_name="guide", page_size=1)
        with pytest.raises(PineconeError, match=f"upsert_file: .*2025-10; {DEFAULT} has it"):
            pc.assistants.upload_file(
                assistant_name="guide", file_stream=b"", file_name="a", file_id="b"
            )
        service.failure = "unreadable"
        with pytest.raises(PineconeError, match=r"'b.txt' .* is ProcessingFailed: unreadable"):
            pc.assistants.upload_file(
                assistant_name="guide", file_stream=b"hello", file_name="b.txt"
            )


@pytest.mark.slow
def test_only_safe_uploads_are_repeated() -> None:
    with serving(hang_up) as server:
        with Pinecone("key", host=server.url) as pc:
            pc.assistants._hosts["guide"] = server.url
            with pytest.raises(PineconeConnectionError):
                pc.assistants.upload_file(
                    assistant_name="guide", file_stream=b"hello", file_name="a.txt"
                )
        assert len(server.requests) == 1  # it may have arrived: sent again, there would be two
    file = {"id": "mine", "name": "a.txt", "status": "Available"}
    answers = (hang_up, reply(503, {}), reply(202, OPERATION), reply(200, file))
    with serving(*answers) as server:
        with Pinecone("key", host=server.url) as pc:
            pc.assistants._hosts["guide"] = server.url
            made = pc.assistants.upload_file(
                assistant_name="guide",
                file_stream=Pipe(b"hello"),  # type: ignore[arg-type]
                file_name="a.txt",
                file_id="mine",
            )
        assert made.id == "mine"
        assert [b"\r\n\r\nhello\r\n" in r.body for r in server.requests] == [True] * 3 + [False]


def test_a_large_file_has_time_to_arrive(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 1_000_000)
    with opened(path, None, None) as document:
        assert (document.name, document.size) == ("large.txt", 1_000_000)
        assert document.seconds(30.0) == 40.0


@pytest.mark.parametrize(
    ("call", "given", "error", "words"),
    [
        ("upload_file", {}, PineconeValueError, "file_path, file_stream: .* neither"),
        (
            "upload_file",
            {"file_path": "a", "file_stream": b""},
            PineconeValueError,
            "file_path, file_stream: .* both",
        ),
        ("upload_file", {"file_path": "no/such"}, PineconeValueError, "there is no file 'no/such'"),
        ("upload_file", {"file_path": os.curdir}, PineconeValueError, "is not a file"),
        ("upload_file", {"file_path": 3}, PineconeTypeError, "file_path: expected a path"),
        ("upload_file", {"file_stream": "text"}, PineconeTypeError, "file_stream: "),
        ("upload_file", {"file_stream": io.StringIO("x")}, PineconeTypeError, "got text"),
        ("upload_file", {"file_stream": b"", "file_name": ""}, PineconeValueError, "file_name: "),
        ("upload_file", {"file_stream": b"", "file_name": 3}, PineconeTypeError, "file_name: "),
        ("upload_file", {"file_stream": b"", "file_id": ""}, PineconeValueError, "file_id: "),
        (
            "upload_file",
            {"file_stream": b"", "file_id": "x" * 129},
            PineconeValueError,
            "file_id: expected 1 to 128 characters, got 129",
        ),
        ("upload_file", {"file_stream": b"", "multimodal": 1}, PineconeTypeError, "multimodal: "),
        ("upload_file", {"file_stream": b"", "metadata": 1}, PineconeTypeError, "metadata: "),
        ("upload_file", {"file_stream": b"", "timeout": "x"}, PineconeTypeError, "timeout: "),
        ("describe_file", {"file_id": ""}, PineconeValueError, "file_id: "),
        ("describe_file", {"file_id": "a", "include_url": 1}, PineconeTypeError, "include_url: "),
        ("delete_file", {"file_id": ".."}, PineconeValueError, "file_id: "),
        ("list_files_page", {"page_size": "x"}, PineconeTypeError, "page_size: "),
        ("list_files_page", {"filter": {"$x": 1}}, PineconeValueError, "filter"),
    ],
)
def test_wrong_arguments_are_not_sent(
    assistants: Assistants,
    service: AssistantService,
    call: str,
    given: dict[str, Any],
    error: type[Exception],
    words: str,
) -> None:
    with pytest.raises(error, match=words):
        getattr(assistants, call)(assistant_name="guide", **given)
    assert service.requests == []


def test_a_closed_stream(assistants: Assistants) -> None:
    stream = io.BytesIO(b"x")
    stream.close()
    with pytest.raises(PineconeValueError, match="closed one"):
        assistants.upload_file(assistant_name="guide", file_stream=stream)


def test_listings_check_their_arguments_at_once(assistants: Assistants) -> None:
    with pytest.raises(PineconeValueError, match="limit: "):
        assistants.list_files(assistant_name="guide", limit=0)
    with pytest.raises(PineconeValueError, match="assistant_name: "):
        assistants.list_files(assistant_name="")
