"""Write requests of HTTP/1.1 and read the answers, as far as a client that sends one at a time needs it. No I/O.

Theory of operation
===================

An `Answer` is fed with the bytes of a connection as they come, until it says that it is complete:

    HEAD --(empty line)--> BODY --(all of it)--> complete

A head with a status of 100 to 199 is skipped, and another one follows. How long the body is, the head says, in this order:

1. One with status 204 or 304 has none. (So has an answer to HEAD, which no operation uses.)
2. `Transfer-Encoding: chunked`: chunks, each with its length before it; then the trailers, which are skipped.
3. `Content-Length`: so many bytes.
4. Otherwise it ends with the connection.

Whatever is not as the standard (RFC 9112) has it is an error, except that the lines of a head may end without CR. Nothing
grows without a limit except the body, which is what was asked for.

A connection can be used again (`is_reusable`) if nobody said `Connection: close` and not a byte came after the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pinecone._transport.faults import RemoteProtocolError

#: Bytes that the head of an answer may have, and so its trailers; and the line before a chunk.
_LONGEST_HEAD, _LONGEST_LINE = 100 * 1024, 4096
#: Bytes to read at a time: at least, and of a body that is known to be longer at most.
_READ_SIZE, _LARGEST_READ = 64 * 1024, 1024 * 1024

_END_OF_HEAD = re.compile(rb"\n\r?\n")
_HEAD = re.compile(
    rb"HTTP/1\.([01]) (\d{3})(?: ([^\r\n\0]*))?"
    rb"(?:\r?\n[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n\0]*)*\r?"
)
_FOLD = re.compile(rb"\r?\n[ \t]+")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\r\n]*)?\r\n")
_TRAILERS = re.compile(rb"(?:[^\r\n]+\r\n)*\r\n")


def header_lines(headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Return headers as they stand in the head of a request."""
    return b"".join([b"%b: %b\r\n" % pair for pair in headers])


class Answer:
    """Read the answer to one request."""

    def __init__(self) -> None:
        self.status = 0
        """0 until the head was read."""
        self.reason = b""
        self.headers: list[tuple[bytes, bytes]] = []
        self.is_reusable = False
        """Tell whether the connection can be used again, once the answer is complete."""
        self._held = b""
        self._parts: list[bytes] = []
        self._missing: int | None = None
        """Bytes of the body, or of the chunk, that are to come; None for all that come."""
        self._is_chunked = False
        self._before_size = b""
        self._is_last = False

    @property
    def content(self) -> bytes:
        """Return the body, encoded as it came."""
        return b"".join(self._parts)

    @property
    def read_size(self) -> int:
        """Return how many bytes to read next at most."""
        return min(max(self._missing or 0, _READ_SIZE), _LARGEST_READ)

    def feed(self, data: bytes) -> bool:
        """Take bytes that came; return whether the answer is complete.

        Raises:
            RemoteProtocolError: They are no answer of HTTP/1.1.
        """
        if self._held:
            data, self._held = self._held + data, b""
        while not self.status:
            end = _END_OF_HEAD.search(data)
            if (len(data) if end is None else end.end()) > _LONGEST_HEAD:
                raise RemoteProtocolError("the head of the answer is too long")
            if end is None:
                self._held = data
                return False
            self._begin(data[: end.start()])
            data = data[end.end() :]
        return self._feed_chunks(data) if self._is_chunked else self._feed_plain(data)

    def end(self) -> bool:
        """Take the end of the connection; return True, for it is the end of the answer.

        Raises:
            RemoteProtocolError: It is not.
        """
        if not self.status:
            raise RemoteProtocolError("the server closed the connection without an answer")
        if self._is_chunked or self._missing is not None:
            raise RemoteProtocolError("the connection was closed in the middle of the body")
        return True

    def _begin(self, head: bytes) -> None:
        """Read a head, and find out how long the body is."""
        if b"\n " in head or b"\n\t" in head:
            head = _FOLD.sub(b" ", head)
        found = _HEAD.fullmatch(head)
        if found is None:
            raise RemoteProtocolError("the answer does not begin as one of HTTP/1.1 does")
        status = int(found[2])
        if status < 200:
            if status < 100 or status == 101:  # nobody has asked for another protocol
                raise RemoteProtocolError(f"the answer has the status {status}")
            return
        lengths, encodings, wishes = [], [], []
        for line in head.split(b"\n")[1:]:
            name, _, value = line.partition(b":")
            value = value.strip()
            self.headers.append((name, value))
            key = name.lower()
            if key == b"content-length":
                lengths += value.split(b",")
            elif key == b"transfer-encoding":
                encodings.append(value.lower())
            elif key == b"connection":
                wishes += value.lower().split(b",")
        self.reason = found[3] or b""
        self._is_chunked, self._missing = _framing(status, lengths, encodings)
        closes = found[1] == b"0" or self._missing is None or (encodings and lengths)
        self.is_reusable = not closes and b"close" not in [wish.strip() for wish in wishes]
        self.status = status

    def _feed_plain(self, data: bytes) -> bool:
        if self._missing is None:
            self._parts.append(data)
            return False
        if len(data) > self._missing:
            data = data[: self._missing]
            self.is_reusable = False
        self._parts.append(data)
        self._missing -= len(data)
        return not self._missing

    def _feed_chunks(self, data: bytes) -> bool:
        at = 0
        while True:
            if self._missing:
                part = data[at : at + self._missing]
                self._parts.append(part)
                self._missing -= len(part)
                at += len(part)
                if self._missing:
                    return False
                self._before_size = b"\r\n"
            if self._is_last:
                return self._feed_trailers(data[at:])
            size = self._chunk_size(data, at)
            if size is None:
                self._held = data[at:]
                return False
            at = size.end()
            self._missing = int(size[1], 16)
            self._is_last = not self._missing

    def _chunk_size(self, data: bytes, at: int) -> re.Match[bytes] | None:
        """Return the line before a chunk, which has its size; None if it has not come yet."""
        start = at + len(self._before_size)
        if data[at:start] == self._before_size:
            found = _CHUNK.match(data, start)
            if found is not None:
                return found
        if len(data) - at > _LONGEST_LINE or b"\n" in data[start:]:
            raise RemoteProtocolError("the answer has a chunk without a size")
        return None

    def _feed_trailers(self, data: bytes) -> bool:
        found = _TRAILERS.match(data)
        if found is not None:
            self.is_reusable = self.is_reusable and found.end() == len(data)
            return True
        if len(data) > _LONGEST_HEAD:
            raise RemoteProtocolError("the answer has trailers that are too long")
        self._held = data
        return False


def _framing(status: int, lengths: list[bytes], encodings: list[bytes]) -> tuple[bool, int | None]:
    """Return whether the body comes in chunks, and its length; 0 before the first chunk, None if it ends with the connection."""
    if status in (204, 304):
        return False, 0
    if encodings:
        if encodings != [b"chunked"]:
            raise RemoteProtocolError("the answer has an unknown Transfer-Encoding")
        return True, 0
    if not lengths:
        return False, None
    known = {length.strip() for length in lengths}
    length = known.pop()
    if known or not (length.isdigit() and len(length) < 20):
        raise RemoteProtocolError("the answer has no Content-Length that is a number")
    return False, int(length)
