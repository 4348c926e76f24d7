"""Read what arguments hold: numbers, JSON, filters and labels, from the command line, a file or standard input."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from pinecone.cli.problems import UsageError


def text_of(given: str) -> str:
    """Return an argument's text: itself, that of the file after an `@`, or standard input for `-`.

    Raises:
        typer.BadParameter: The file cannot be read.
    """
    if given == "-":
        return sys.stdin.read()
    if not given.startswith("@"):
        return given
    try:
        return Path(given[1:]).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"cannot read {given[1:]}: {error}") from None


def json_of(given: str) -> Any:
    """Return the value of an argument that holds JSON.

    Raises:
        typer.BadParameter: It is not JSON.
    """
    try:
        return json.loads(text_of(given))
    except ValueError as error:
        raise typer.BadParameter(
            f"expected JSON, @FILE, or - for standard input: {error}"
        ) from None


def object_of(given: str) -> dict[str, Any]:
    """Return the members of a JSON object.

    Raises:
        typer.BadParameter: It is none.
    """
    found = json_of(given)
    if not isinstance(found, dict):
        raise typer.BadParameter(f"expected a JSON object, got {type(found).__name__}")
    return found


def vector_of(given: str) -> Any:
    """Return numbers: a JSON array, numbers with commas between them, or a file of JSON or numpy.

    Raises:
        typer.BadParameter: They are not a vector.
    """
    if given.startswith("@") and given.endswith(".npy"):
        return _array(given[1:])
    text = text_of(given).strip()
    found = json_of(text if text.startswith("[") else f"[{text}]")
    if not all(isinstance(one, (int, float)) and not isinstance(one, bool) for one in found):
        raise typer.BadParameter("expected numbers only")
    return found


def _array(path: str) -> Any:
    try:
        import numpy as np
    except ImportError:
        raise typer.BadParameter(f"{path}: reading .npy needs numpy") from None
    try:
        found = np.load(path, allow_pickle=False)
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"cannot read {path}: {error}") from None
    if found.ndim != 1:
        raise typer.BadParameter(f"{path}: expected one vector, got the shape {found.shape}")
    return found


def pairs_of(given: list[str], name: str, form: str) -> dict[str, str]:
    """Return the pairs that an option gave, such as `KEY=VALUE`, as a dict.

    Raises:
        UsageError: One has no `=`, or nothing before it.
    """
    pairs = [one.partition("=") for one in given]
    for key, found, _ in pairs:
        if not (key and found):
            raise UsageError(f"{name}: expected {form}, got {key!r}")
    return {key: value for key, _, value in pairs}


def option(*names: str, parser: Any, metavar: str, help: str) -> Any:
    """Return an option whose text is read by `parser`."""
    return typer.Option(*names, parser=parser, metavar=metavar, help=help)


IndexName = Annotated[str, typer.Argument(metavar="INDEX", help="Name of the index, or its host.")]
Namespace = Annotated[
    str, typer.Option("--namespace", "-n", help="Namespace.", show_default="the default one")
]
Filter = Annotated[
    Any,
    option(
        "--filter",
        parser=object_of,
        metavar="JSON",
        help='Metadata filter, such as \'{"year": {"$lt": 2000}}\', or @FILE.',
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
