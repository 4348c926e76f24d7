"""Print what the quickstart shows: headings, steps, a progress bar and ranked answers, plain or in colour."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from typing import TextIO

_BAR = 10


class Screen:
    """Writes aligned lines of 80 to 100 columns; colour and a moving bar only on a terminal.

    Args:
        stream: Where to write. Default: standard output.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._moves = self._stream.isatty()
        self._colours = self._moves and "NO_COLOR" not in os.environ
        columns = shutil.get_terminal_size((100, 24)).columns
        self.width = min(100, max(80, columns)) - 1
        try:
            "█░→…".encode(self._stream.encoding or "ascii")
            self._full, self._empty, self._cut = "█", "░", "…"
        except UnicodeEncodeError:
            self._full, self._empty, self._cut = "#", ".", "~"

    def line(self, text: str = "") -> None:
        """Write one line."""
        self._write(text + "\n")

    def heading(self, text: str) -> None:
        """Write a blank line and a line that stands out."""
        self.line()
        self.line(self._paint(text, "1"))

    def step(self, verb: str, what: str, seconds: float, note: str = "") -> None:
        """Write what was done and how long it took, the time at the right edge."""
        took = f"{note}  {seconds:6.2f} s" if note else f"{seconds:6.2f} s"
        room = self.width - 11 - len(took)
        self._write(f"  {verb:<8} {self.fit(what, room - 1):<{room}}{self._paint(took, '2')}\n")

    def progress(self, verb: str, done: int, total: int) -> None:
        """Redraw the bar of a running step; nothing is written when the output is not a terminal."""
        if not self._moves:
            return
        counts = f" {done:,}/{total:,}"
        bar = self._gauge(done / total if total else 1.0, self.width - 11 - len(counts))
        self._write(f"\r  {verb:<8} {self._paint(bar, '36')}{counts}")
        if done >= total:
            self._write("\r" + " " * self.width + "\r")

    def question(self, text: str, note: str) -> None:
        """Write a question and a note at the right edge."""
        room = self.width - len(note) - 2
        self.line()
        self.line(
            f"  {self._paint(f'{self.fit(text, room - 1):<{room}}', '1;36')}{self._paint(note, '2')}"
        )

    def answers(self, ranked: Iterable[tuple[float, str, str]]) -> None:
        """Write scored answers, best first: score, its bar, the name and its summary."""
        names = 34 if self.width < 99 else 38
        for score, name, summary in ranked:
            bar = self._paint(self._gauge(max(0.0, score), _BAR), "36")
            room = self.width - names - _BAR - 12
            label = f"{self._fit_end(name, names):<{names}}"
            self.line(
                f"    {score:5.3f} {bar} {label} {self._paint(self.fit(summary, room), '2')}".rstrip()
            )

    def fit(self, text: str, room: int) -> str:
        """Shorten a text to the given number of columns."""
        return text if len(text) <= room else text[: room - 1].rstrip() + self._cut

    def _fit_end(self, name: str, room: int) -> str:
        """Shorten a dotted name at its start, because its end says more."""
        return name if len(name) <= room else self._cut + name[len(name) - room + 1 :]

    def _gauge(self, share: float, cells: int) -> str:
        filled = min(cells, round(share * cells))
        return self._full * filled + self._empty * (cells - filled)

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colours else text

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
