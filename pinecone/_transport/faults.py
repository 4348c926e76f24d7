"""Name what goes wrong on a connection of our own; httpx has an error of the same name for each."""

from __future__ import annotations


class Fault(Exception):
    """A request did not come to its end."""


class ConnectError(Fault):
    """There is no connection."""


class ConnectTimeout(Fault):
    """There was no connection in time."""


class ReadError(Fault):
    """The connection broke."""


class ReadTimeout(Fault):
    """The answer was not complete in time."""


class WriteTimeout(Fault):
    """The request was not taken in time."""


class RemoteProtocolError(Fault):
    """What came is no answer, or the end of half of one."""
