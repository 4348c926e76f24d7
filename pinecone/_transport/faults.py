"""Name what goes wrong on a connection of our own; httpx has an error of the same name for each."""

from __future__ import annotations


class Fault(Exception):
    """Say that a request did not come to its end."""


class ConnectError(Fault):
    """Say that there is no connection."""


class ConnectTimeout(Fault):
    """Say that there was no connection in time."""


class ReadError(Fault):
    """Say that the connection broke."""


class ReadTimeout(Fault):
    """Say that the answer was not complete in time."""


class WriteTimeout(Fault):
    """Say that the request was not taken in time."""


class RemoteProtocolError(Fault):
    """Say that what came is no answer, or half of one."""
