"""Read server-sent events from pieces of a byte stream, as the WHATWG describes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

END = b"[DONE]"
_LINE_END = re.compile(rb"\r\n|\n|\r(?!$)")


class EventParser:
    """A parser that collects bytes and yields the data of each event that is complete.

    Names and ids of events are not kept, because the data of this service has its own type in it. An event
    without data is ignored. Data is JSON: an event is complete with its last line, whether or not the empty line that
    should separate it from the next one comes.
    """

    def __init__(self) -> None:
        self._buffer = b""
        self._data: list[bytes] = []
        self._first = True

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Take more bytes and yield the data of each event that they complete."""
        self._buffer += chunk
        if self._first and self._buffer:
            self._first = self._buffer in (b"\xef", b"\xef\xbb")
            self._buffer = self._buffer.removeprefix(b"\xef\xbb\xbf")
        # A carriage return at the very end may be half of a line end: it waits for what follows.
        *lines, self._buffer = _LINE_END.split(self._buffer)
        for line in lines:
            name, _, value = line.partition(b":")
            if name == b"data":
                self._data.append(value.removeprefix(b" "))
            if self._data and (not line or (name == b"data" and _is_complete(self._data))):
                data, self._data = b"\n".join(self._data), []
                yield data

    def finish(self) -> Iterator[bytes]:
        """End the stream: yield the data of an event that only lacked its empty line."""
        yield from self.feed(b"\n\n")


def _is_complete(lines: list[bytes]) -> bool:
    """Return whether lines of data are all that there is of an event."""
    if not lines[-1].endswith((b"}", END)):  # most of what is not
        return False
    data = b"\n".join(lines)
    try:
        msgspec.json.decode(data, type=msgspec.Raw)
    except msgspec.DecodeError:
        return data == END
    return True
