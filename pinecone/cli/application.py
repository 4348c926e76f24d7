"""All commands together."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pinecone.cli import (
    assistants,
    backups,
    bulk,
    doctor,
    indexes,
    namespaces,
    profile_commands,
    queries,
    records,
)

_GROUPS = (indexes, namespaces, backups, assistants, profile_commands)
_UNGROUPED = (records, bulk, queries, doctor)


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
    for ungrouped in _UNGROUPED:
        app.registered_commands += ungrouped.app.registered_commands
    for group in _GROUPS:
        app.add_typer(group.app)
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
