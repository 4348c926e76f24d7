"""The rules of gRPC's wire, apart from any connection."""

from __future__ import annotations

import gzip
import zlib
from urllib.parse import unquote

import pytest
from hypothesis import given, strategies as st

from pinecone.local.errors import DataError
from pinecone.local.server import frames
from tests.local.api.grpc.http2 import framed

MOST = 1000


def refused(body: bytes, encoding: str = "identity") -> tuple[int, str]:
    with pytest.raises(DataError) as caught:
        frames.unframe(body, encoding, MOST)
    return int(caught.value.code), caught.value.message


@given(st.binary(max_size=MOST))
def test_what_is_framed_is_found(message: bytes) -> None:
    assert frames.frame(message) == framed(message)
    assert frames.unframe(framed(message), "identity", MOST) == message
    assert frames.unframe(framed(gzip.compress(message), 1), "gzip", 2 * MOST) == message
    assert frames.unframe(framed(zlib.compress(message), 1), "deflate", 2 * MOST) == message
    # The flag decides, not the header: a sender may leave small messages alone.
    assert frames.unframe(framed(message), "gzip", MOST) == message


@given(st.binary(max_size=40))
def test_anything_is_a_message_or_refused(body: bytes) -> None:
    try:
        message = frames.unframe(body, "gzip", MOST)
    except DataError as error:
        code = int(error.code)
    else:
        code = 0 if body == framed(message) or body[0] == 1 else -1
    assert code in (0, 3, 11)


def test_frames_that_are_refused() -> None:
    assert refused(b"") == (3, "A request needs one message, got 0 bytes of its frame")
    assert refused(b"\0\0\0") == (3, "A request needs one message, got 3 bytes of its frame")
    announced = "A request needs one message: its frame announces"
    assert refused(framed(b"abc", length=4)) == (3, f"{announced} 4 bytes, 3 follow")
    assert refused(framed(b"a") * 2) == (3, f"{announced} 1 bytes, 7 follow")
    assert refused(framed(b"a", 2)) == (3, "A message frame must begin with 0 or 1, got 2")
    assert refused(framed(b"a", length=2**32 - 1)) == (
        11,
        "Error, message length too large: found 4294967295 bytes, the limit is: 1000 bytes",
    )


def test_compression_that_is_refused() -> None:
    assert refused(framed(b"x", 1)) == (
        3,
        "A compressed message needs the header grpc-encoding",
    )
    assert refused(framed(b"x", 1), "br") == (
        12,
        "Messages compressed with 'br' are not understood; use one of identity,gzip,deflate",
    )
    assert refused(framed(b"nonsense", 1), "gzip")[0] == 3
    cut = gzip.compress(b"x" * 500)[:-9]
    assert refused(framed(cut, 1), "gzip") == (
        3,
        "The message is not valid gzip: it ends too early",
    )
    bomb = gzip.compress(bytes(10 * 1024 * 1024))
    with pytest.raises(DataError, match="decompressed message is larger than the limit"):
        frames.unframe(framed(bomb, 1), "gzip", len(bomb))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("2H", 7200), ("3M", 180), ("99999999S", 99999999), ("5m", 5e-3), ("7u", 7e-6), ("1n", 1e-9)],
)
def test_timeouts(text: str, seconds: float) -> None:
    assert frames.timeout(text) == pytest.approx(seconds)


@pytest.mark.parametrize(
    "text", ["", "1", "S", "1s", "-1S", "1.5S", "123456789S", "\u0661S", "1S "]
)
def test_timeouts_that_are_refused(text: str) -> None:
    with pytest.raises(DataError, match="grpc-timeout must be up to 8 digits and a unit"):
        frames.timeout(text)


@given(st.text(max_size=1000))
def test_status_messages_are_printable_and_decode(text: str) -> None:
    encoded = frames.status_message(text)
    assert all(0x20 <= ord(character) <= 0x7E for character in encoded)
    assert unquote(encoded, errors="strict") == text.encode(errors="replace").decode()
