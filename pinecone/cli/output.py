"""Print answers: a table on a terminal, lines with tabs into a pipe, one JSON document where that is asked for."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

_VALUES_SHOWN = 4
#: Control characters, which could change what a terminal shows, and what they are shown as.
_ESCAPES = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))}
_IN_TEXT = {code: shown for code, shown in _ESCAPES.items() if chr(code) not in "\t\n"}
_ESCAPES |= {ord("\t"): "\\t", ord("\n"): "\\n", ord("\r"): "\\r"}


@dataclass(frozen=True)
class Answer:
    """What a command found out.

    Attributes:
        document: What `--json` prints.
        rows: The same for people, a row per thing.
        head: Names of the columns; without them each row is a line, on a terminal as well.
        code: Exit status of the command.
    """

    document: Any
    rows: Iterable[Sequence[Any]] = ()
    head: Sequence[str] = ()
    code: int = 0


class Styled(str):
    """A text that a table shows in a style of rich."""

    style = ""


def styled(text: str, style: str) -> Styled:
    """Return a text with the style that a table shows it in."""
    made = Styled(text)
    made.style = style
    return made


def fields(document: Any, pairs: dict[str, Any]) -> Answer:
    """Return an answer about one thing, a row per field; fields without a value are left out."""
    rows = [(name, value) for name, value in pairs.items() if value not in (None, "", {}, [])]
    return Answer(document, rows, ("FIELD", "VALUE"))


def show(answer: Answer, *, as_json: bool) -> None:
    """Print an answer to standard output."""
    if as_json:
        _document(answer.document)
    elif answer.head and sys.stdout.isatty():
        _table(answer.head, answer.rows)
    else:
        for row in answer.rows:
            print("\t".join(cell(value) for value in row))
    sys.stdout.flush()


def _document(document: Any) -> None:
    text = encoded(document)
    if sys.stdout.isatty():
        print(text)
        return
    # JSON is UTF-8, whatever the encoding of this process is.
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode() + b"\n")


def encoded(document: Any) -> str:
    """Return a document as JSON, indented for people, with the characters of any language as they are."""
    import orjson

    options = orjson.OPT_INDENT_2 | orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS
    return orjson.dumps(document, option=options, default=_plain).decode()


def cell(value: Any) -> str:
    """Return a value as it stands between tabs: all of it, on one line."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.translate(_ESCAPES)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return str(value)
    return json.dumps(value, ensure_ascii=False, default=_plain).translate(_ESCAPES)


def counted(number: int, thing: str) -> str:
    """Return a number of things in words: "1 record", "1,000 records"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def shown_text(text: str) -> str:
    """Return text of several lines as a terminal may show it."""
    return text.translate(_IN_TEXT)


def _short(value: Any) -> str:
    """Return a value as a person reads it in a table."""
    if isinstance(value, bool):
        return cell(value)
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:.4f}"
    if isinstance(value, Sequence) and not isinstance(value, str) and len(value) > _VALUES_SHOWN:
        first = ", ".join(_short(one) for one in value[:_VALUES_SHOWN])
        return f"[{first}, ...] ({len(value):,})"
    return cell(value)


def _plain(value: Any) -> Any:
    """Return what JSON is made of for a model, or for an array of numbers."""
    convert = getattr(value, "to_dict", None) or getattr(value, "tolist", None)
    return str(value) if convert is None else convert()


def _table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    kept = [list(row) for row in rows]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for number, name in enumerate(head):
        column = [row[number] for row in kept if row[number] is not None]
        counts = bool(column) and all(
            isinstance(one, (int, float)) and not isinstance(one, bool) for one in column
        )
        table.add_column(name, justify="right" if counts else "left", overflow="fold")
    for row in kept:
        table.add_row(*(Text(_short(value), getattr(value, "style", "")) for value in row))
    Console().print(table)


def say(text: str, label: str = "") -> None:
    """Write a line for a person to standard error, its label in red on a terminal that shows colours."""
    text = shown_text(text)
    plain = (
        os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stderr.isatty()
    )
    if label and not plain:
        label = f"\x1b[1;31m{label}\x1b[0m"
    print(f"{label} {text}" if label else text, file=sys.stderr, flush=True)


def say_error(error: BaseException, *, as_json: bool) -> None:
    """Write what went wrong to standard error, as a JSON document if answers are such documents."""
    if not as_json:
        say(str(error) or type(error).__name__, "error:")
        if cure := getattr(error, "help", None):
            say(cure, "help:")
        return
    found: dict[str, Any] = {"type": type(error).__name__, "message": _message(error)}
    for name in ("status_code", "error_code", "request_id", "help"):
        value = getattr(error, name, None)
        if value is not None:
            found[name] = value
    print(encoded({"error": found}), file=sys.stderr)


def _message(error: BaseException) -> str:
    return str(getattr(error, "message", None) or error)
