"""Make commands of functions: the options that all of them have, their session, and how they end."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, TypeVar

import typer

from pinecone import _installation
from pinecone.cli.main import INTERRUPTED, nobody_reads
from pinecone.cli.output import Answer, say_error, show
from pinecone.cli.problems import status_of
from pinecone.cli.session import Session

F = TypeVar("F", bound=Callable[..., "Answer | None"])

_PANEL = "Options of every command"


def _shared(
    json: Annotated[
        bool, typer.Option("--json", help="Print one JSON document.", rich_help_panel=_PANEL)
    ] = False,
    profile: Annotated[
        str | None,
        typer.Option(
            envvar="PINECONE_PROFILE",
            help="Take key and host from this profile. Default: PINECONE_API_KEY, else the profile 'default'.",
            rich_help_panel=_PANEL,
            metavar="NAME",
        ),
    ] = None,
    local: Annotated[
        bool,
        typer.Option(
            "--local",
            help="Use the embedded Pinecone that runs on this machine, or a temporary one.",
            rich_help_panel=_PANEL,
        ),
    ] = False,
    local_path: Annotated[
        str | None,
        typer.Option(
            help="Use an embedded Pinecone with the data in this folder, for this command.",
            rich_help_panel=_PANEL,
            metavar="FOLDER",
        ),
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option(
            min=0.001,
            help="Seconds for each call, repetitions included. Default: 30.",
            rich_help_panel=_PANEL,
            metavar="SECONDS",
        ),
    ] = None,
) -> None:
    """Name the options of every command; nobody calls this."""


_SHARED = inspect.signature(_shared, eval_str=True).parameters


def group(name: str, about: str) -> typer.Typer:
    """Return a group of commands; without a command it shows its help."""
    return typer.Typer(name=name, help=about, no_args_is_help=True)


def ungrouped() -> typer.Typer:
    """Return what holds commands that belong to no group."""
    return typer.Typer()


def command(app: typer.Typer, name: str | None = None) -> Callable[[F], F]:
    """Make a command of a function that takes a `Session`, then arguments and options as typer knows them.

    What the function returns is printed. The function itself stays as it is.
    """

    def register(function: F) -> F:
        @wraps(function)
        def run(**given: Any) -> None:
            shared = {name: given.pop(name) for name in _SHARED}
            raise typer.Exit(_outcome(function, Session(**shared), given))

        _, *own = inspect.signature(function, eval_str=True).parameters.values()
        both = [*own, *_SHARED.values()]
        named = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in both]
        vars(run)["__signature__"] = inspect.Signature(named)
        run.__annotations__ = {one.name: one.annotation for one in named}
        app.command(name)(run)
        return function

    return register


def _outcome(function: Callable[..., Answer | None], session: Session, given: Any) -> int:
    """Run a command and print what it returns, or what went wrong; return its exit status."""
    try:
        with session:
            answer = function(session, **given)
            if answer is None:
                return 0
            show(answer, as_json=session.json)
            return answer.code
    except BrokenPipeError:
        return nobody_reads()
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return INTERRUPTED
    except Exception as error:
        # Modules of two releases that are mixed fail in any way, not at imports alone.
        unexpected = status_of(error) is None
        blamed = (
            _installation.explained(error) if unexpected or isinstance(error, ImportError) else None
        )
        if unexpected and blamed is None:
            raise
        say_error(blamed or error, as_json=session.json)
        return status_of(blamed or error) or 1
