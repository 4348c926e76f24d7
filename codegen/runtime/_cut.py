"""JSON answers with vectors, whose values are not decoded before somebody reads them.

Theory of operation
===================

Nearly all of a large answer are the numbers of its vectors, and decoding them is most of what a query costs. So they are
cut out of the JSON:

1. `"values":[` is looked for. Every quote inside a JSON string has a backslash before it, so this is a key, or the end
   of a key if a backslash is before it. A number that no answer can know takes the place of what is in the brackets.
2. The rest is decoded as ever. Where the `values` of a vector are one of those numbers, they become the bytes that it
   stands for, and the vector is one of the class that `lazy` makes: reading `values` decodes them.
3. If not every number has come back once, something else was cut, metadata called "values" for one. Then, and whenever
   anything is not as it should be, the answer is decoded as ever, so errors are what they always are.

An answer of the wrong types has to fail when it comes. Every JSON value that is no number holds one of `_NO_NUMBER`, and
what holds one is not cut. To look at each byte for its place in a number would cost as much as all else. So what comes
to light when the values are read, not before, is what no JSON has in it (`[1,,2]`) and numbers out of range (`1e999`).

The bytes are copied out of the answer, which costs a fiftieth of decoding them: one vector that somebody keeps must not
keep the whole answer.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any, Final

import msgspec

from ._vectors import HasVectors

_MARK: Final = b'"values":['
_NO_NUMBER: Final = (
    b'"{uay'  # a string, an object, null or true, false or NaN, Infinity; and a list in the list
)
_NEAR: Final = 4096
"""Bytes within which the first values begin, in an answer that has any."""
_WORTH: Final = 400
"""Bytes of numbers from which on it is cheaper to leave them for later."""
_FIRST: Final = int.from_bytes(os.urandom(6), "big")
"""Stand for the first values of an answer, an integer that is exact as a float."""


def reading(kind: Any, read: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
    """Return what decodes JSON as `kind` like `read`, but leaves values of vectors for later if it has many."""
    if not (isinstance(kind, type) and issubclass(kind, HasVectors)):
        return read

    def read_but_values(data: bytes) -> Any:
        at = data.find(_MARK, 0, _NEAR) if type(data) is bytes else -1
        if at < 0 or data.find(b"]", at, at + _WORTH) >= 0:
            return read(data)
        rest, cut = _cut(data, at)
        if cut:
            try:
                found = read(rest)
            except (msgspec.DecodeError, UnicodeDecodeError):
                return read(data)
            held = getattr(found, kind.vectors_field)
            _put(held.values() if isinstance(held, dict) else held, cut)
            if not cut:
                return found
        return read(data)

    return read_but_values


def _cut(data: bytes, at: int) -> tuple[bytes, dict[float, bytes]]:
    """Return an answer without values from `at` on, and those by what stands for them; none if some are no numbers."""
    kept: list[bytes] = []
    cut: dict[float, bytes] = {}
    done = 0
    while at >= 0:
        start = at + len(_MARK)
        before = data[at - 2 : at]
        # After a list, which only the positions of sparse values are, come the values of these: they are few.
        is_other = before == b"]," or before[1:] == b"\\"
        end = start if is_other else data.find(b"]", start)
        if end < 0:
            break
        if end - start < _WORTH:
            at = data.find(_MARK, end)
            continue
        text = data[start - 1 : end + 1]
        if any([it in text for it in _NO_NUMBER]) or text.find(b"[", 1) > 0:
            return data, {}
        number = _FIRST + len(cut)
        kept += (data[done:start], b"%d" % number)
        cut[number] = text
        done = end
        at = data.find(_MARK, end)
    return b"".join([*kept, data[done:]]), cut


def _put(vectors: Iterable[Any], cut: dict[float, bytes]) -> None:
    """Put what was cut where the values of vectors stand for it, and take it out of `cut`."""
    from ._lazy import lazy, lazy_numbers  # small answers do without it

    for vector in vectors:
        kind: Any = type(vector)
        values = vector.values
        text = cut.pop(values[0], None) if values else None
        if text is not None:
            vector.values = lazy_numbers(text)
            vector.__class__ = lazy(kind, "values")
