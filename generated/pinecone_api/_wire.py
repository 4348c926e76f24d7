# Generated from templates/wire.py.jinja by `make generate`; edit specs/ or templates/ instead.
"""The protobuf wire format, for the straight-line code in each version's `grpc/wire.py`.

Numbers of vectors go to the wire and come from it as blocks of memory. A google.protobuf.Struct stays bytes
until somebody reads it.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from struct import Struct, error as StructError
from threading import Lock
from typing import Any, Final, Union

import msgspec

from ._values import Values

Buffer = Union[bytes, memoryview]
_MAX_DEPTH = 100
"""Messages inside each other that protobuf takes."""
_AT_ONCE = 16
"""Vectors converted in one go: few enough for the memory in between to be reused, enough for the calls not to count."""
_LITTLE = sys.byteorder == "little"

F32: Final = Struct("<f")
F64: Final = Struct("<d")
_pack_double = F64.pack
_unpack_double = F64.unpack_from


class Malformed(ValueError):
    """Bytes that are not the message they should be."""


from_wire: Final[Callable[[bytes], Values]] = partial(Values, "f") if _LITTLE else Values.from_wire

BAD_BYTES: Final = (ValueError, IndexError, StructError)
"""What a reader raises for bytes that are not its message."""

malformed: Callable[[str, Exception], Exception] = lambda problem, _: Malformed(problem)  # noqa: E731
"""Makes the error for a member that turns out to be malformed when it is first read."""


# -- writing: numbers and texts ---------------------------------------------------------------

_SMALL = tuple(bytes((i,)) for i in range(128))


def varint(n: int) -> bytes:
    """An unsigned integer in as many bytes as it takes."""
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
    """A uint32 or uint64."""
    number = value.__index__()
    if not 0 <= number < 1 << bits:
        raise ValueError(f"{number} does not fit into an unsigned integer of {bits} bits")
    return varint(number)


def signed(value: Any, bits: int) -> bytes:
    """An int32 or int64: negative ones take ten bytes."""
    number = value.__index__()
    if not -1 << (bits - 1) <= number < 1 << (bits - 1):
        raise ValueError(f"{number} does not fit into an integer of {bits} bits")
    return varint(number & 0xFFFFFFFFFFFFFFFF)


def text(value: str) -> bytes:
    """A string with its length before it."""
    data = value.encode()
    return varint(len(data)) + data


def block(data: bytes) -> bytes:
    """A message with its length before it."""
    return varint(len(data)) + data


# -- writing: vectors -------------------------------------------------------------------------


def floats(values: Any, path: str) -> Buffer:
    """The numbers of a vector as little-endian 32-bit floats, without a copy where they are that already.

    Raises:
        ValueError: A number is NaN, infinite, or too large for 32 bits.
        TypeError: An element is no number.
    """
    kind = type(values)
    if kind is list or kind is tuple:
        return _checked(_packed(values, path), values, path)
    if isinstance(values, array) and values.typecode == "f" and _LITTLE:
        return _checked(memoryview(values).cast("B"), values, path) if values else b""
    numpy = sys.modules.get("numpy")
    if numpy is not None and (hasattr(values, "__array__") or isinstance(values, array)):
        return _checked(_as_matrix(numpy, [numpy.asarray(values)], path), values, path)
    values = list(values)
    return _checked(_packed(values, path), values, path)


def floats_of_all(rows: Sequence[Any], path: str) -> Iterable[Buffer]:
    """`floats` of many vectors. `path` says where one is, with {} for its position.

    Arrays of 32-bit floats are taken as they are; whoever has not looked for NaN in them sends it.

    One conversion for many of them where their kind allows it, because a call per vector, or a Python object
    per number, is most of what an upsert costs.
    """
    numpy = sys.modules.get("numpy")
    if numpy is None or len(rows) < 2:
        return [floats(row, path.format(i)) for i, row in enumerate(rows)]
    out: list[Buffer] = []
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        kinds = set(map(type, some))
        data: memoryview | None = None
        if kinds == {list}:
            data = _from_lists(numpy, some)
        elif kinds == {numpy.ndarray} and {row.ndim for row in some} == {1}:
            if _as_sent(numpy, some):
                out += [memoryview(row).cast("B") for row in some]
                continue
            data = _as_matrix(numpy, some, path)
        if data is not None and _finite(numpy, data):
            out += _slices(data, some)
        else:
            out += [floats(row, path.format(start + i)) for i, row in enumerate(some)]
    return out


def _as_sent(numpy: Any, rows: Sequence[Any]) -> bool:
    """Whether the memory of these arrays is what goes to the wire. Nothing can overflow then: NaN is up to the caller."""
    return {row.dtype for row in rows} == {numpy.dtype("<f4")} and all(
        row.flags.c_contiguous and row.size for row in rows
    )


def _slices(data: memoryview, rows: Sequence[Any]) -> list[Buffer]:
    out: list[Buffer] = []
    start = 0
    for row in rows:
        end = start + 4 * len(row)
        out.append(data[start:end])
        start = end
    return out


def _from_lists(numpy: Any, rows: Sequence[list[Any]]) -> memoryview | None:
    """The numbers of lists that hold nothing but floats, equally many each; None for other lists.

    msgpack writes the tag 0xcb and eight bytes for a float. If the whole has the length that only floats give
    and that tag is in every place, the bytes between are the numbers: the first thing that is no float would
    have another tag where one is expected.
    """
    lengths = set(map(len, rows))
    if len(lengths) != 1 or not (length := lengths.pop()):
        return None
    count = len(rows)
    try:
        data = _MSGPACK.encode(rows)
    except (TypeError, OverflowError, ValueError):
        return None
    head, step = _msgpack_head(length), _msgpack_head(length) + 9 * length
    start = _msgpack_head(count)
    if len(data) != start + count * step:
        return None
    kind = numpy.dtype([("tag", "u1"), ("number", ">f8")])
    items = numpy.ndarray((count, length), kind, data, start + head, (step, 9))
    if not (items["tag"] == 0xCB).all():
        return None
    with numpy.errstate(over="ignore", under="ignore"):
        return _view(items["number"].astype("<f4"))


_MSGPACK = msgspec.msgpack.Encoder()


def _msgpack_head(count: int) -> int:
    return 1 if count < 16 else 3 if count < 65536 else 5


def _as_matrix(numpy: Any, rows: Sequence[Any], path: str) -> memoryview:
    """The numbers of arrays, one array after the other."""
    for i, row in enumerate(rows):
        if row.dtype.kind not in "fiu" or row.ndim != 1:
            raise TypeError(
                f"{path.format(i)}: an array of {row.dtype} with shape {row.shape} is no vector"
            )
    with numpy.errstate(over="ignore", under="ignore"):
        if len(rows) == 1:
            return _view(numpy.ascontiguousarray(rows[0], dtype="<f4"))
        return _view(numpy.concatenate(rows, dtype="<f4", casting="unsafe"))


def _view(matrix: Any) -> memoryview:
    return memoryview(matrix.reshape(-1).view("u1")) if matrix.size else memoryview(b"")


def _finite(numpy: Any, data: memoryview) -> bool:
    return not data.nbytes or bool(numpy.isfinite(numpy.frombuffer(data, "<f4")).all())


def _packed(values: Sequence[Any], path: str) -> bytes:
    try:
        data: bytes = _packer(len(values))(*values)
        return data
    except (StructError, OverflowError, TypeError):
        for i, value in enumerate(values):
            _check_number(value, f"{path}[{i}]")
        raise


@lru_cache(maxsize=64)
def _packer(count: int) -> Callable[..., bytes]:
    return Struct(f"<{count}f").pack


def _checked(data: Buffer, values: Sequence[Any], path: str) -> Buffer:
    """`data`, if every number in it is finite."""
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        if _finite(numpy, memoryview(data)):
            return data
    else:
        # A sum is finite only if every term is.
        numbers = memoryview(data).cast("f") if _LITTLE else Values.from_wire(bytes(data))
        if math.isfinite(sum(numbers)):
            return data
    for i, value in enumerate(values):
        _check_number(value, f"{path}[{i}]")
    return data


def _check_number(value: Any, path: str) -> None:
    if isinstance(value, (str, bytes)) or not (
        hasattr(value, "__float__") or hasattr(value, "__index__")
    ):
        raise TypeError(f"{path}: expected a number, got {type(value).__name__}")
    try:
        (number,) = F32.unpack(F32.pack(float(value)))
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(
            f"{path}: expected a finite number that fits into 32 bits, got {value!r:.40}"
        )


# -- writing: google.protobuf.Struct ----------------------------------------------------------


def struct(value: Mapping[str, Any]) -> bytes:
    """A JSON object. Every number becomes a double.

    Raises:
        TypeError: A key is no string, or a value has no JSON form.
        RecursionError: It contains itself.
    """
    return b"".join(
        [b"\n" + block(_key(key) + b"\x12" + block(_value(item))) for key, item in value.items()]
    )


@lru_cache(maxsize=1024)
def _key(key: str) -> bytes:
    if not isinstance(key, str):
        raise TypeError(f"expected a string as key, got {type(key).__name__}: {key!r}")
    return b"\n" + text(key)


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
        return b"2" + block(b"".join([b"\n" + block(_value(item)) for item in value]))
    if kind is dict:
        return b"*" + block(struct(value))
    if value is None:
        return b"\x08\x00"
    return _value(_plain(value))


def _plain(value: Any) -> Any:
    """What stands for a subclass, a numpy scalar or another container."""
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


def read_varint(b: bytes, p: int) -> tuple[int, int]:
    """The integer at `p`, and where it ends."""
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
    """An integer of the wire as an int32 or int64."""
    n &= (1 << bits) - 1
    return n - (1 << bits) if n >> (bits - 1) else n


def read_varints(b: bytes, p: int, q: int) -> list[int]:
    """Packed uint32."""
    out: list[int] = []
    while p < q:
        n, p = read_varint(b, p)
        out.append(n & 0xFFFFFFFF)
    if p != q:
        raise Malformed("packed numbers end in the middle of one")
    return out


def skip(b: bytes, p: int, tag: int, depth: int = 0) -> int:
    """Where a member that nobody knows ends; it begins after its tag."""
    kind = tag & 7
    if tag < 8 or tag > 0xFFFFFFFF or depth > _MAX_DEPTH:
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
    """An entry of a map from strings to messages: its key, and the buffer, start and end of its value."""
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


# -- reading: google.protobuf.Struct ----------------------------------------------------------


class _Unusual(Exception):
    """Not how encoders write a Struct; it may still be one."""


def read_struct(data: bytes) -> dict[str, Any]:
    """A JSON object. Every number is a float, whatever it was when it was sent.

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
        if p + n != end:
            raise _Unusual
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
        out.append(_read_value(b, p, p + n))
        p += n
    if p != q:
        raise _Unusual
    return out


def _object_by_protobuf(data: bytes) -> dict[str, Any]:
    """The same by the true schema: members out of order, in pieces or unknown, and the last word on errors."""
    from google.protobuf.message import DecodeError
    from google.protobuf.struct_pb2 import Struct as StructMessage

    try:
        message = StructMessage.FromString(data)
    except (DecodeError, UnicodeDecodeError) as error:
        raise Malformed(f"not a google.protobuf.Struct: {error}") from error
    return _members(message)


def _members(message: Any) -> dict[str, Any]:
    return {key: _member(value) for key, value in message.fields.items()}


def _member(value: Any) -> Any:
    kind = value.WhichOneof("kind")
    if kind == "list_value":
        return [_member(item) for item in value.list_value.values]
    if kind == "struct_value":
        return _members(value.struct_value)
    return None if kind is None or kind == "null_value" else getattr(value, kind)


# -- members that are read when somebody asks for them ----------------------------------------

_ONE_AT_A_TIME = Lock()


class Unread:
    """Mixed into a model that was received and has members of which nobody knows yet what is in them.

    The place of such a member holds `partial(reader, bytes)`. Reading one reads them all and makes the object
    an instance of the model itself, with nothing special about it.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return bool(ready(self) == (ready(other) if isinstance(other, Unread) else other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(ready(self))

    def __reduce__(self) -> Any:
        return ready(self).__reduce__()


def unread(model: type[msgspec.Struct], *names: str) -> Any:
    """What stands for `model` as long as the members `names` are unread."""
    places = {name: getattr(model, name) for name in names}
    members = {name: _later(place) for name, place in places.items()}
    kind: Any = type(model)
    made = kind(model.__name__, (Unread, model), {"__module__": model.__module__, **members})
    _UNREAD[made] = model, places
    return made


_UNREAD: dict[type, tuple[type, dict[str, Any]]] = {}


def _later(place: Any) -> Any:
    def get(self: Any) -> Any:
        value = place.__get__(self)
        return value if type(value) is not partial else place.__get__(ready(self))

    return property(get, place.__set__)


def ready(model: Any) -> Any:
    """`model` with every member read.

    Raises:
        Exception: What `malformed` makes, for a member that is not what it should be.
    """
    with (
        _ONE_AT_A_TIME
    ):  # or two threads get two dicts, and one of them changes the one that is lost
        if (found := _UNREAD.get(type(model))) is None:
            return model
        kind, places = found
        for name, place in places.items():
            value = place.__get__(model)
            if type(value) is partial:
                try:
                    value = value()
                except BAD_BYTES as error:
                    raise malformed(f"{kind.__name__}.{name}: {error}", error) from error
                place.__set__(model, value)
        model.__class__ = kind
    return model
