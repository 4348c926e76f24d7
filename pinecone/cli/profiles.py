"""Keep keys and hosts under names, in one file that only its owner can read.

The file is an INI file with a section per profile. It is `pinecone/profiles.ini` in the user's folder for settings, or what
`PINECONE_CONFIG_FILE` names. A file that others can read is refused: what is in it may be known to them by now.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import tempfile
from configparser import ConfigParser, Error
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from pinecone.cli.problems import CommandError, UsageError

DEFAULT = "default"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class Profile:
    """A key, and where it is good for.

    Attributes:
        api_key: Secret of a project; never shown whole.
        host: Address of the control plane; None for the public one.
        proxy_url: Proxy for every request; it may hold a login.
        ssl_ca_certs: File or folder of the CA certificates to trust.
    """

    api_key: str = field(repr=False)
    host: str | None = None
    proxy_url: str | None = field(default=None, repr=False)
    ssl_ca_certs: str | None = None

    def settings(self) -> dict[str, Any]:
        """Return the arguments of a client. The environment has no say: a key goes where its profile says."""
        from pinecone.config import DEFAULT_HOST

        return {**self.given(), "host": self.host or DEFAULT_HOST}

    def shown(self) -> dict[str, str]:
        """Return what may be shown: of the key its end, of the proxy no login."""
        from pinecone.config import masked, without_login

        found = {**self.given(), "api_key": masked(self.api_key)}
        if self.proxy_url:
            found["proxy_url"] = without_login(self.proxy_url)
        return found

    def given(self) -> dict[str, str]:
        """Return what has a value, as the file keeps it."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: value for name, value in values.items() if value}


def config_file() -> Path:
    """Return where profiles are kept."""
    named = os.environ.get("PINECONE_CONFIG_FILE")
    if named:
        return Path(named)
    if sys.platform == "win32":
        folder = os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming"
    else:
        folder = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(folder) / "pinecone" / "profiles.ini"


def default() -> Profile | None:
    """Return the profile that commands use unless they are told otherwise; None if there is none.

    Raises:
        CommandError: The file cannot be used.
    """
    return read().get(DEFAULT)


def named(name: str) -> Profile:
    """Return the profile of that name.

    Raises:
        CommandError: There is none, or the file cannot be used.
    """
    found = read()
    if name not in found:
        known = ", ".join(found) or "none"
        raise CommandError(f"no profile is called {name!r}; there are: {known}")
    return found[name]


def read() -> dict[str, Profile]:
    """Return every profile by its name; none if there is no file.

    Raises:
        CommandError: Others can read the file, or it is no file of profiles.
    """
    path = config_file()
    try:
        file = path.open(encoding="utf-8")
    except FileNotFoundError:
        return {}
    parser = ConfigParser(interpolation=None, default_section="")
    with file:
        _refuse_what_others_read(path, os.fstat(file.fileno()).st_mode)
        try:
            parser.read_file(file)
            return {name: Profile(**parser[name]) for name in parser.sections()}
        except (Error, TypeError, UnicodeDecodeError):
            # What the error says may hold a part of a key.
            raise CommandError(
                f"{path} is no file of profiles: each is a [name], then lines with api_key, host, "
                "proxy_url or ssl_ca_certs, = and a value"
            ) from None


def _refuse_what_others_read(path: Path, mode: int) -> None:
    if sys.platform != "win32" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise CommandError(
            f"{path} can be used by others (its mode is {stat.S_IMODE(mode):04o}), and it holds keys; "
            f"run: chmod 600 {path}"
        )


def write(found: dict[str, Profile]) -> None:
    """Put these profiles in the place of all there are; the file is whole at any moment."""
    path = config_file()
    parser = ConfigParser(interpolation=None, default_section="")
    for name, profile in found.items():
        parser[name] = profile.given()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # A temporary file is its owner's alone from the beginning.
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".profiles-")
    try:
        with open(handle, "w", encoding="utf-8") as file:
            parser.write(file)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def checked_name(name: str) -> str:
    """Return a name that a profile can have.

    Raises:
        UsageError: It cannot be one.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(f"a profile is named with letters, digits, '.', '_' and '-', got {name!r}")
    return name
