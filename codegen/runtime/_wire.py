"""The protobuf wire format, for the straight-line code in each version's `grpc/wire.py`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import lru_cache
from struct import Struct, error as StructError
from typing import Any, Final

from msgspec import UNSET

F32: Final = Struct("<f")
F64: Final = Struct("<d")
_MANY = 128
"""Bytes of packed numbers for which numpy is faster than a loop."""
_MAX_DEPTH = 100
"""Messages inside each other that protobuf takes."""


class Malformed(ValueError):
    """Bytes that are not the message they should be."""


BAD_BYTES: Final = (ValueError, IndexError, StructError)
"""State what a reader raises for bytes that are not its message."""


# -- writing ----------------------------------------------------------------------------------

_SMALL = tuple(bytes((i,)) for i in range(128))


def varint(n: int) -> bytes:
    """Encode an unsigned integer in as many bytes as it takes."""
    if n < 128:
        return _SMALL[n]
    if n < 16384:
        return bytes((n & 127 | 128, n >> 7))
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)


def unsigned(value: Any, bits: int) -> bytes:
    """Encode a uint32 or uint64."""
    number = value.__index__()
    if not 0 <= number < 1 << bits:
        raise ValueError(f"{number} does not fit into an unsigned integer of {bits} bits")
    return varint(number)


def signed(value: Any, bits: int) -> bytes:
    """Encode an int32 or int64: negative ones take ten bytes."""
    number = value.__index__()
    if not -1 << (bits - 1) <= number < 1 << (bits - 1):
        raise ValueError(f"{number} does not fit into an integer of {bits} bits")
    return varint(number & 0xFFFFFFFFFFFFFFFF)


def text(value: str) -> bytes:
    """Encode a string with its length before it."""
    data = value.encode()
    return varint(len(data)) + data


def only_rest(x: Any, names: tuple[str, ...]) -> None:
    """Check that nothing is set which gRPC has no place for.

    Raises:
        ValueError: Something is.
    """
    for name in names:
        value = x.get(name) if isinstance(x, Mapping) else getattr(x, name)
        if not (value is None or value is UNSET or (value.__class__ in (list, dict) and not value)):
            raise ValueError(f"{name} cannot be sent over gRPC, only over REST")


def block(data: bytes) -> bytes:
    """Return a message with its length before it."""
    return varint(len(data)) + data


@lru_cache(maxsize=4096)
def frame(
    key: bytes, name_key: bytes, name: int, values_key: bytes, values: int, rest: int
) -> tuple[bytes, bytes]:
    """Return the bytes before the name and before the numbers of a message that begins with the two.

    `rest` is the length of what comes after them. Kept, because the vectors of a program are much alike.
    """
    second = values_key + varint(values) if values else b""
    first = name_key + varint(name) if name else b""
    return key + varint(len(first) + name + len(second) + values + rest) + first, second


# -- reading ----------------------------------------------------------------------------------


def read_varint(b: bytes, p: int) -> tuple[int, int]:
    """Read the integer at `p`; return it and where it ends."""
    n = shift = 0
    while True:
        x = b[p]
        p += 1
        n |= (x & 127) << shift
        if x < 128:
            return n & 0xFFFFFFFFFFFFFFFF, p
        shift += 7
        if shift > 63:
            raise Malformed("an integer of more than 64 bits")


def as_signed(n: int, bits: int) -> int:
    """Convert an integer of the wire to an int32 or int64."""
    n &= (1 << bits) - 1
    return n - (1 << bits) if n >> (bits - 1) else n


def read_varints(b: bytes, p: int, q: int) -> list[int]:
    """Read packed uint32."""
    if len(b) < q:
        raise Malformed("packed numbers end in the middle of one")
    numpy = sys.modules.get("numpy")
    if numpy is not None and q - p > _MANY:
        return _read_many_varints(numpy, b[p:q])
    out: list[int] = []
    n = shift = 0
    for x in b[p:q]:
        if x < 128:
            out.append((n | x << shift) & 0xFFFFFFFF)
            n = shift = 0
        else:
            n |= (x & 127) << shift
            shift += 7
            if shift > 63:
                raise Malformed("an integer of more than 64 bits")
    if shift:
        raise Malformed("packed numbers end in the middle of one")
    return out


def _read_many_varints(numpy: Any, data: bytes) -> list[int]:
    """Return packed uint32 in a quarter of the time a loop takes, when they are a hundred or so."""
    octets = numpy.frombuffer(data, "u1")
    ends = numpy.flatnonzero(octets < 128)
    if not len(ends) or ends[-1] != len(octets) - 1:
        raise Malformed("packed numbers end in the middle of one")
    starts = numpy.concatenate(([0], ends[:-1] + 1))
    sizes = ends - starts + 1
    if sizes.max() > 10:
        raise Malformed("an integer of more than 64 bits")
    shifts = 7 * (numpy.arange(len(octets)) - numpy.repeat(starts, sizes))
    parts = (octets & 127).astype("u8") << shifts.astype("u8")
    numbers: list[int] = numpy.bitwise_or.reduceat(parts, starts).astype("u4").tolist()
    return numbers


def joined(first: bytes, second: bytes, read: Callable[[bytes, int, int], object]) -> bytes:
    """Return the parts of one message together, once the first is known to be whole by itself."""
    read(first, 0, len(first))
    return first + second


def skip(b: bytes, p: int, tag: int, depth: int = 0) -> int:
    """Return where an unknown member ends; it begins after its tag."""
    kind = tag & 7
    # Like protobuf, this does not look at the numbers of members inside a group that nobody knows.
    if (tag < 8 and not depth) or tag > 0xFFFFFFFF or depth > _MAX_DEPTH:
        raise Malformed(f"there is no tag {tag}")
    if kind == 0:
        return read_varint(b, p)[1]
    if kind == 1:
        return p + 8
    if kind == 2:
        n, p = read_varint(b, p)
        return p + n
    if kind == 5:
        return p + 4
    if kind != 3:
        raise Malformed(f"there is no wire type {kind}")
    while True:  # a group, which ends with a tag of its own
        inner, p = read_varint(b, p)
        if inner & 7 == 4:
            if inner != tag + 1:
                raise Malformed("a group ends that has not begun")
            return p
        p = skip(b, p, inner, depth + 1)


def read_entry(b: bytes, p: int, q: int) -> tuple[str, bytes, int, int]:
    """Read an entry of a map from strings to messages.

    Return its key, and the buffer, start and end of its value.
    """
    key = ""
    data, start, end = b"", 0, 0
    while p < q:
        tag = b[p]
        p += 1
        if tag > 127:
            tag, p = read_varint(b, p - 1)
        if tag == 10 or tag == 18:
            n = b[p]
            p += 1
            if n > 127:
                if b[p] < 128:
                    n += (b[p] << 7) - 128
                    p += 1
                else:
                    n, p = read_varint(b, p - 1)
            if tag == 10:
                key = str(b[p : p + n], "utf-8")
            elif end:  # in pieces, which are parts of one message
                data = data[start:end] + b[p : p + n]
                start, end = 0, len(data)
            else:
                data, start, end = b, p, p + n
            p += n
        else:
            p = skip(b, p, tag)
    if p != q:
        raise Malformed("an entry of a map does not end where it should")
    return key, data, start, end
