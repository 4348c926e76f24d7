"""The rules of gRPC over HTTP/2 that are not HTTP: message frames, time-outs, status lines."""

from __future__ import annotations

import re
import zlib
from urllib.parse import quote

from pinecone.local.errors import Code, DataError, invalid, too_large

HEAD_BYTES = 5
ACCEPTED_ENCODINGS = "identity,gzip,deflate"

# Adding 32 makes zlib tell gzip and deflate apart by itself.
_ANY_WINDOW = zlib.MAX_WBITS | 32
_UNITS = {"H": 3600.0, "M": 60.0, "S": 1.0, "m": 1e-3, "u": 1e-6, "n": 1e-9}
_TIMEOUT = re.compile(r"([0-9]{1,8})([HMSmun])")
# Everything printable stays; clients decode the rest from UTF-8.
_PRINTABLE = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) != "%")
# Clients bound the headers of an answer, commonly to 8 KB.
_MAX_MESSAGE = 1000


def frame(message: bytes) -> bytes:
    """Return a message with its head, not compressed."""
    return b"\0" + len(message).to_bytes(4, "big") + message


def unframe(body: bytes, encoding: str, most: int) -> bytes:
    """Return the one message of a request's body.

    Args:
        body: Everything the client sent.
        encoding: How compressed messages of this call are compressed.
        most: How many bytes the message may have, compressed or not.

    Raises:
        DataError: The body is not exactly one message, is too large or cannot be decompressed.
    """
    if len(body) < HEAD_BYTES:
        raise invalid(f"A request needs one message, got {len(body)} bytes of its frame")
    flag, length = body[0], int.from_bytes(body[1:HEAD_BYTES], "big")
    if length > most:
        raise too_large(length, most)
    if len(body) != HEAD_BYTES + length:
        raise invalid(
            f"A request needs one message: its frame announces {length} bytes, "
            f"{len(body) - HEAD_BYTES} follow"
        )
    if flag > 1:
        raise invalid(f"A message frame must begin with 0 or 1, got {flag}")
    message = body[HEAD_BYTES:]
    return _decompress(message, encoding, most) if flag else message


def timeout(text: str) -> float:
    """Return the seconds that a ``grpc-timeout`` header stands for.

    Raises:
        DataError: The header is not a time-out.
    """
    found = _TIMEOUT.fullmatch(text)
    if found is None:
        raise invalid(f"grpc-timeout must be up to 8 digits and a unit, got {text[:40]!r}")
    return int(found[1]) * _UNITS[found[2]]


def status_message(text: str) -> str:
    """Return an error's text as the value of a ``grpc-message`` header."""
    if len(text) > _MAX_MESSAGE:
        text = text[:_MAX_MESSAGE] + "..."
    return quote(text, safe=_PRINTABLE, errors="replace")


def _decompress(data: bytes, encoding: str, most: int) -> bytes:
    if encoding == "identity":
        raise invalid("A compressed message needs the header grpc-encoding")
    if encoding not in ("gzip", "deflate"):
        raise DataError(
            Code.UNIMPLEMENTED,
            f"Messages compressed with {encoding[:40]!r} are not understood; "
            f"use one of {ACCEPTED_ENCODINGS}",
        )
    stream = zlib.decompressobj(_ANY_WINDOW)
    try:
        # One byte more than allowed is enough to know: a small message may hold gigabytes.
        message = stream.decompress(data, most + 1)
    except zlib.error as error:
        raise invalid(f"The message is not valid {encoding}: {error}") from None
    if len(message) > most:
        raise DataError(
            Code.OUT_OF_RANGE,
            f"Error, decompressed message is larger than the limit of {most} bytes",
        )
    if not stream.eof:
        raise invalid(f"The message is not valid {encoding}: it ends too early")
    return message
