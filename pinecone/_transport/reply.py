"""Hold an answer that was read to its end, whether httpx read it or a connection alone."""

from __future__ import annotations

from pinecone._late import httpx
from pinecone._transport.http11 import Answer


class Reply:
    """Hold an answer: status, headers, and the body with its encoding undone."""

    __slots__ = ("content", "raw_headers", "reason_phrase", "status_code")

    def __init__(
        self, status: int, headers: list[tuple[bytes, bytes]], content: bytes, reason: str
    ) -> None:
        self.status_code = status
        self.raw_headers = headers
        self.content = content
        self.reason_phrase = reason

    @classmethod
    def of_httpx(cls, response: httpx.Response) -> Reply:
        """Return the answer that httpx has read."""
        headers = response.headers.raw
        return cls(response.status_code, headers, response.content, response.reason_phrase)

    @classmethod
    def of_answer(cls, answer: Answer) -> Reply:
        """Return the answer that a connection of ours has read.

        Raises:
            httpx.DecodingError: Its body is not encoded as its headers say.
        """
        reason = answer.reason.decode("ascii", "ignore")
        return cls.decoded(answer.status, answer.headers, answer.content, reason)

    @classmethod
    def decoded(
        cls, status: int, headers: list[tuple[bytes, bytes]], content: bytes, reason: str
    ) -> Reply:
        """Return an answer whose body is encoded as its headers say.

        Raises:
            httpx.DecodingError: It is not.
        """
        if any(name.lower() == b"content-encoding" for name, _ in headers):
            content = httpx.Response(status, headers=headers, content=content).content
        return cls(status, headers, content, reason)

    @property
    def headers(self) -> httpx.Headers:
        """Return the headers, whatever the case of a name."""
        return httpx.Headers(self.raw_headers)

    @property
    def is_success(self) -> bool:
        """Tell whether the status is one of 200 to 299."""
        return 200 <= self.status_code < 300

    def response(self) -> httpx.Response:
        """Return the answer as httpx has it."""
        encoded = b"content-encoding"
        return httpx.Response(
            self.status_code,
            headers=[pair for pair in self.raw_headers if pair[0].lower() != encoded],
            content=self.content,
            extensions={"reason_phrase": self.reason_phrase.encode()},
        )
