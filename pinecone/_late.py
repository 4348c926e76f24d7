"""Import modules late: what a program never touches costs it nothing at its start."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING


class Late:
    """Stand for a module, and import it when something in it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        value = getattr(import_module(self._name), name)
        setattr(self, name, value)  # found at once from now on
        return value


if TYPE_CHECKING:
    import asyncio as asyncio
    import ipaddress as ipaddress
    import random as random
    import ssl as ssl
    from concurrent import futures as futures

    import anyio as anyio
    import httpcore as httpcore
    import httpx as httpx

    from pinecone._transport import httpx_errors as httpx_errors, watching as watching
else:
    anyio, asyncio, httpcore, httpx = map(Late, ("anyio", "asyncio", "httpcore", "httpx"))
    ipaddress, random, ssl = map(Late, ("ipaddress", "random", "ssl"))
    futures = Late("concurrent.futures")
    httpx_errors = Late("pinecone._transport.httpx_errors")
    watching = Late("pinecone._transport.watching")
