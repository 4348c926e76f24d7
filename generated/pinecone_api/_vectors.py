# Copied from codegen/runtime/_vectors.py by `make generate`; edit that file instead.
"""The values of vectors in answers as numpy arrays."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from numpy.typing import NDArray


class HasValues:
    """Base of the models of answers that have the values of a vector."""

    __slots__ = ()

    def array(self) -> NDArray[Any]:
        """Return the values as a numpy array of one dimension, an empty one if there are none.

        Over REST the numbers are float64, in memory of their own; where pysimdjson is installed they cost half as
        much. Over gRPC they are float32, in the memory of `values`.

        Raises:
            ImportError: numpy is not installed.
            ResponseParsingError: The values are not what the API describes.

        Example:
            found = index.query(vector=[0.1, 0.2, 0.3], top_k=3, include_values=True)
            print(found.matches[0].array().mean())
        """
        import numpy

        from ._lazy import LazyNumbers, place

        values = place(self, "values")
        if type(values) is LazyNumbers:
            values = _read(numpy, values, f"{type(self).__name__}.values")
        return numpy.asarray(values, float if isinstance(values, list) else None)


class HasVectors:
    """Base of the answers that are mainly vectors, in a list or by their ids."""

    __slots__ = ()

    vectors_field: ClassVar[str]

    def matrix(self) -> NDArray[Any]:
        """Return the values of all vectors as a numpy array of two dimensions: a row for each, in their order.

        The numbers are those that `array` of each of them gives. Without vectors the shape is `(0, 0)`.

        Raises:
            ImportError: numpy is not installed.
            PineconeValueError: Some have no values, for example because a query did not ask for them with
                `include_values=True`, or not as many as the others.
            ResponseParsingError: The values are not what the API describes.

        Example:
            found = index.query(vector=[0.1, 0.2, 0.3], top_k=3, include_values=True)
            print(found.matrix().shape)
        """
        held = getattr(self, self.vectors_field)
        return _stacked(list(held.values() if isinstance(held, dict) else held))


def _stacked(vectors: list[Any]) -> NDArray[Any]:
    import numpy

    from ._runtime import refusal

    rows = [it.array() for it in vectors]
    for it, row in zip(vectors, rows):
        if not row.size:
            raise refusal(
                f"matrix: {it.id!r} has no values; a query has to ask for them with include_values=True"
            )
        if row.size != rows[0].size:
            raise refusal(
                f"matrix: expected vectors of one dimension, got {rows[0].size} values of {vectors[0].id!r} and "
                f"{row.size} of {it.id!r}"
            )
    return numpy.stack(rows) if rows else numpy.empty((0, 0))


def _read(numpy: Any, numbers: Any, name: str) -> Any:
    """Return the numbers of JSON text as float64, and leave them as they are."""
    from ._floats import of_lists

    parser = _parser()
    if parser is not None and isinstance(numbers.text, bytes):
        try:
            return numpy.frombuffer(parser().parse(numbers.text).as_buffer(of_type="d"))
        except (ValueError, RuntimeError):
            pass  # integers of more than 64 bits; or whatever is wrong, in words that are always the same
    values = numbers.decoded(name)
    found = of_lists(numpy, [values], "f8")
    return numpy.array(values, float) if found is None else found[0]


@lru_cache(maxsize=1)
def _parser() -> Any:
    """Return the class of a parser that makes no object for each number, where one is installed."""
    try:
        import simdjson
    except ImportError:
        return None
    return simdjson.Parser
