# Copied from codegen/runtime/_structs.py by `make generate`; edit that file instead.
"""google.protobuf.Struct, the JSON objects of metadata and filters: to bytes and back without messages in between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from ._wire import BAD_BYTES, F64, Malformed, block, read_varint, text, varint

_pack_double = F64.pack
_unpack_double = F64.unpack_from


def struct(value: Mapping[str, Any]) -> bytes:
    """Encode a JSON object. Every number becomes a double.

    Raises:
        TypeError: A key is no string, or a value has no JSON form.
        RecursionError: It contains itself.
    """
    out = []
    for key, item in value.items():
        kind = type(item)
        if kind is str:
            name, _, _, _ = _key(key)
            data = item.encode()
            length = len(data)
            if length < 60 and len(name) < 60:  # all lengths are single bytes, in less time
                out.append(
                    b"\n%c%b\x12%c\x1a%c%b"
                    % (len(name) + 4 + length, name, length + 2, length, data)
                )
            else:
                out.append(_field(name, b"\x1a" + block(data)))
        elif kind is bool:
            out.append(_key(key)[2 if item else 3])
        elif kind is float or kind is int:
            out.append(_key(key)[1] + _pack_double(item))
        else:
            out.append(_field(_key(key)[0], _value(item)))
    return b"".join(out)


@lru_cache(maxsize=1024)
def _key(key: str) -> tuple[bytes, bytes, bytes, bytes]:
    """Encode a key: alone, before a number, with true, and with false."""
    if not isinstance(key, str):
        raise TypeError(f"expected a string as key, got {type(key).__name__}: {key!r}")
    name = b"\n" + text(key)
    return (
        name,
        _field(name, b"\x11" + bytes(8))[:-8],
        _field(name, b" \x01"),
        _field(name, b" \x00"),
    )


def _field(name: bytes, data: bytes) -> bytes:
    return b"\n" + block(name + b"\x12" + block(data))


def _value(value: Any) -> bytes:
    kind = type(value)
    if kind is str:
        data: bytes = value.encode()
        return b"\x1a" + varint(len(data)) + data
    if kind is bool:
        return b" \x01" if value else b" \x00"
    if kind is float or kind is int:
        return b"\x11" + _pack_double(value)
    if kind is list or kind is tuple:
        return b"2" + block(b"".join([_item(item) for item in value]))
    if kind is dict:
        return b"*" + block(struct(value))
    if value is None:
        return b"\x08\x00"
    return _value(_plain(value))


def _item(value: Any) -> bytes:
    if type(value) is str:
        data = value.encode()
        if len(data) < 126:
            return b"\n%c\x1a%c%b" % (len(data) + 2, len(data), data)
    return b"\n" + block(_value(value))


def _plain(value: Any) -> Any:
    """Return the plain value of a subclass, a numpy scalar or another container."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, (float, int)):
        return float(value)
    if isinstance(value, Mapping):
        return dict(value)
    if hasattr(value, "tolist"):
        return value.tolist()
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview)):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


# -- reading ----------------------------------------------------------------------------------


class _Unusual(Exception):
    """Not how encoders write a Struct; it may still be one."""


def read_struct(data: bytes) -> dict[str, Any]:
    """Decode a JSON object. Every number is a float, whatever it was when it was sent.

    Raises:
        Malformed: The bytes are no google.protobuf.Struct.
    """
    try:
        return _object(data, 0, len(data))
    except (_Unusual, RecursionError, *BAD_BYTES):
        return _object_by_protobuf(data)


def _object(b: bytes, p: int, q: int) -> dict[str, Any]:
    out: dict[str, Any] = {}
    while p < q:
        if b[p] != 10:
            raise _Unusual
        n = b[p + 1]
        p += 2
        if n > 127:
            n, p = read_varint(b, p - 1)
        end = p + n
        if b[p] != 10:
            raise _Unusual
        n = b[p + 1]
        p += 2
        if n > 127:
            n, p = read_varint(b, p - 1)
        key = str(b[p : p + n], "utf-8")
        p += n
        if b[p] != 18:
            raise _Unusual
        n = b[p + 1]
        p += 2
        if n > 127:
            n, p = read_varint(b, p - 1)
        if p + n != end or not n:
            raise _Unusual
        tag = b[p]
        if tag == 26 and b[p + 1] < 128:
            if p + 2 + b[p + 1] != end:
                raise _Unusual
            out[key] = str(b[p + 2 : end], "utf-8")
        elif tag == 17:
            if p + 9 != end:
                raise _Unusual
            out[key] = _unpack_double(b, p + 1)[0]
        else:
            out[key] = _read_value(b, p, end)
        p = end
    if p != q:
        raise _Unusual
    return out


def _read_value(b: bytes, p: int, q: int) -> Any:
    if p >= q:
        raise _Unusual
    tag = b[p]
    if tag == 17:
        if p + 9 != q:
            raise _Unusual
        return _unpack_double(b, p + 1)[0]
    n = b[p + 1]
    p += 2
    if tag == 32 or tag == 8:
        if p != q or n > 1 or (n and tag == 8):
            raise _Unusual
        return None if tag == 8 else n == 1
    if n > 127:
        n, p = read_varint(b, p - 1)
    if p + n != q:
        raise _Unusual
    if tag == 26:
        return str(b[p:q], "utf-8")
    if tag == 42:
        return _object(b, p, q)
    if tag != 50:
        raise _Unusual
    out = []
    while p < q:
        if b[p] != 10:
            raise _Unusual
        n = b[p + 1]
        p += 2
        if n > 127:
            n, p = read_varint(b, p - 1)
        end = p + n
        if n > 1 and b[p] == 26 and b[p + 1] == n - 2:  # a short text, most of what lists hold
            out.append(str(b[p + 2 : end], "utf-8"))
        else:
            out.append(_read_value(b, p, end))
        p = end
    if p != q:
        raise _Unusual
    return out


def _object_by_protobuf(data: bytes) -> dict[str, Any]:
    """Decode by the true schema: members may be out of order, in pieces or unknown.

    It has the last word on errors.
    """
    from google.protobuf.message import DecodeError
    from google.protobuf.struct_pb2 import Struct as StructMessage

    try:
        message = StructMessage.FromString(data)
    except (DecodeError, UnicodeDecodeError) as error:
        raise Malformed(f"not a google.protobuf.Struct: {error}") from error
    return struct_from_message(message)


def struct_from_message(message: Any) -> dict[str, Any]:
    """Return the JSON object in a message `google.protobuf.Struct`, of whichever pool."""
    return {key: _member(value) for key, value in message.fields.items()}


def _member(value: Any) -> Any:
    kind = value.WhichOneof("kind")
    if kind == "list_value":
        return [_member(item) for item in value.list_value.values]
    if kind == "struct_value":
        return struct_from_message(value.struct_value)
    return None if kind is None or kind == "null_value" else getattr(value, kind)
