"""All commands together."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from pinecone.cli import indexes, namespaces, profile_commands

_GROUPS = (indexes, namespaces, profile_commands)
_ALONE: tuple[Any, ...] = ()


def application() -> typer.Typer:
    """Return the program with its commands.

    Help is drawn with frames and colours where somebody looks, and plain in a pipe, which also takes half the time.
    """
    app = typer.Typer(
        name="pinecone",
        help="Work with Pinecone indexes, in the cloud or on this machine.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich" if sys.stdout.isatty() else None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for module in _ALONE:
        module.register(app)
    for module in _GROUPS:
        app.add_typer(module.app)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        from pinecone import __version__

        print(__version__)
        raise typer.Exit


def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version of the package.", callback=_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Work with Pinecone indexes, in the cloud or on this machine."""
