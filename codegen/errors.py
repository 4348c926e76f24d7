"""The errors people see when documents cannot be turned into code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class SpecError(Exception):
    """A document says something the generator refuses to guess about.

    Args:
        document: Path or name of the document, e.g. ``specs/2026-04/db_data.oas.yaml``.
        pointer: JSON pointer (or proto name) of the offending node; empty for the whole document.
        problem: What is wrong, with the value found.
        advice: What to do about it.
    """

    def __init__(self, document: str, pointer: str, problem: str, advice: str) -> None:
        self.document = document
        self.pointer = pointer
        self.problem = problem
        self.advice = advice
        place = f"{document}#{pointer}" if pointer else document
        super().__init__(f"{place}: {problem}\n  {advice}")

    @property
    def all(self) -> tuple[SpecError, ...]:
        """Every problem that the run found, this one first."""
        return (self,)


class SpecErrors(SpecError):
    """Several problems of one run; the attributes are those of the first."""

    def __init__(self, found: tuple[SpecError, ...]) -> None:
        first = found[0]
        super().__init__(first.document, first.pointer, first.problem, first.advice)
        self._found = found

    @property
    def all(self) -> tuple[SpecError, ...]:
        """Every problem, in the order in which they were found."""
        return self._found

    def __str__(self) -> str:
        return "\n".join(map(str, self._found))


class Problems:
    """Collect what is refused, so that one run says all of it."""

    def __init__(self) -> None:
        self._found: dict[str, SpecError] = {}

    @contextmanager
    def collected(self) -> Iterator[None]:
        """Take down what the block refuses, and go on after it."""
        try:
            yield
        except SpecError as error:
            self._found.update((str(one), one) for one in error.all)

    def __bool__(self) -> bool:
        return bool(self._found)

    def finish(self) -> None:
        """Raise what was collected.

        Raises:
            SpecError: Something was.
        """
        found = tuple(self._found.values())
        if found:
            raise found[0] if len(found) == 1 else SpecErrors(found)
