"""The numbers of a vector as one block of memory instead of an object for each of them."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, SupportsIndex, overload

_SHOWN = 3
_LONG = 5

if TYPE_CHECKING:
    _Base = array[float]
else:
    _Base = array


class Values(_Base):
    """The numbers of a vector, as a sequence of floats over a buffer: an `array.array` that gets on with lists.

    numpy reads it without a copy, slices and sums are `Values` again, and it can be sent back as it is.
    Compared with a list, numbers of 32 bits are equal to what rounds to them: `values[0] == 0.1` is false
    and `values[:1] == [0.1]` is true.
    """

    __slots__ = ()

    @classmethod
    def from_wire(cls, data: bytes) -> Values:
        """Read little-endian 32-bit floats, as protobuf packs them.

        Raises:
            ValueError: The length is not a multiple of 4.
        """
        made = cls("f", data)
        if sys.byteorder == "big":
            made.byteswap()
        return made

    @overload
    def __getitem__(self, key: SupportsIndex, /) -> float: ...
    @overload
    def __getitem__(self, key: slice, /) -> Values: ...
    def __getitem__(self, key: Any, /) -> Any:
        item = array.__getitem__(self, key)
        return Values(self.typecode, item) if isinstance(key, slice) else item

    def __setitem__(self, key: Any, item: Any, /) -> None:
        array.__setitem__(self, key, array(self.typecode, item) if isinstance(key, slice) else item)

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, (list, array)):
            return NotImplemented
        if len(self) != len(other):
            return False
        try:
            rounded = array(self.typecode, other)
        except (TypeError, OverflowError):
            return False
        return array.__eq__(self, rounded)

    __hash__ = None  # it can be changed, like a list

    def __add__(self, other: Iterable[float], /) -> Values:
        return self._joined(self, other)

    def __radd__(self, other: Iterable[float], /) -> Values:
        return self._joined(other, self)

    def __iadd__(self, other: Iterable[float], /) -> Values:
        self.extend(array(self.typecode, other))
        return self

    def __mul__(self, count: int, /) -> Values:
        return Values(self.typecode, array.__mul__(self, count))

    __rmul__ = __mul__

    def _joined(self, first: Iterable[float], second: Iterable[float]) -> Values:
        made = Values(self.typecode, first)
        made.extend(array(self.typecode, second))
        return made

    def copy(self) -> Values:
        """Return the same numbers in memory of their own."""
        return Values(self.typecode, self)

    def __copy__(self) -> Values:
        return self.copy()

    def __deepcopy__(self, memo: object) -> Values:
        return self.copy()

    def __repr__(self) -> str:
        shown = [_short(self.typecode, x) for x in (self if len(self) <= _LONG else self[:_SHOWN])]
        if len(self) > _LONG:
            shown.append(f"... {len(self) - _SHOWN} more")
        return f"Values([{', '.join(shown)}])"


def _short(typecode: str, number: float) -> str:
    """Return the fewest digits that give the same number of this width."""
    for digits in range(6, 9):
        text = f"{number:.{digits}g}"
        if array(typecode, [float(text)])[0] == number:
            return repr(float(text))
    return repr(float(f"{number:.9g}")) if typecode == "f" else repr(number)
