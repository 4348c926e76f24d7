"""The commands `pinecone profile ...`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pinecone.cli.commands import command, group
from pinecone.cli.output import Answer, fields
from pinecone.cli.problems import UsageError
from pinecone.cli.session import Session
from pinecone.cli.values import Yes

app = group("profile", "Keep keys and hosts under names, in a file that only you can read.")

Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of the profile.")]


@command(app)
def add(
    session: Session,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Commands use 'default' unless told otherwise.")
    ] = "default",
    host: Annotated[
        str | None, typer.Option(help="Control plane. Default: the public one.")
    ] = None,
    proxy_url: Annotated[str | None, typer.Option(help="Proxy for every request.")] = None,
    ssl_ca_certs: Annotated[
        str | None, typer.Option(help="File or folder of the CA certificates to trust.")
    ] = None,
) -> Answer:
    """Keep a key, which is asked for, or read from standard input if that is no terminal."""
    from pinecone import Pinecone
    from pinecone.cli import profiles

    found = profiles.read()
    profiles.checked_name(name)
    profile = profiles.Profile(_key(), host, proxy_url, ssl_ca_certs)
    Pinecone(**profile.settings()).close()  # it knows what cannot work
    profiles.write({**found, name: profile})
    return Answer(
        {"profile": name, **profile.shown()}, [[f"kept {name} in {profiles.config_file()}"]]
    )


@command(app, "list")
def list_profiles(session: Session) -> Answer:
    """List the profiles; of keys only the end is shown."""
    from pinecone.cli import profiles

    found = {name: profile.shown() for name, profile in profiles.read().items()}
    rows = [(name, one["api_key"], one.get("host")) for name, one in found.items()]
    document = [{"profile": name, **one} for name, one in found.items()]
    return Answer({"profiles": document}, rows, ("PROFILE", "KEY", "HOST"))


@command(app)
def show(session: Session, name: Name = "default") -> Answer:
    """Show a profile; of its key only the end is shown."""
    from pinecone.cli import profiles

    pairs = {"profile": name, **profiles.named(name).shown()}
    return fields(pairs, pairs)


@command(app)
def remove(session: Session, name: Name, yes: Yes = False) -> Answer:
    """Forget a profile and its key."""
    from pinecone.cli import profiles

    profiles.named(name)
    session.confirm(f"forget the profile {name} and its key", yes=yes)
    profiles.write({known: one for known, one in profiles.read().items() if known != name})
    return Answer({"removed": name}, [[f"removed {name}"]])


def _key() -> str:
    from getpass import getpass

    key = getpass("API key: ") if sys.stdin.isatty() else sys.stdin.readline()
    if not key.strip():
        raise UsageError("expected the API key on standard input, as on a line of its own")
    return key.strip()
