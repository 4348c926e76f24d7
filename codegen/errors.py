"""The one error people see when a document cannot be turned into code."""

from __future__ import annotations


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
