"""Joins rpcs and REST operations: both describe the same call when verb and path are the same."""

from __future__ import annotations

from attrs import evolve

from .errors import SpecError
from .ir import Proto, Service


def bind(services: tuple[Service, ...], proto: Proto) -> tuple[Service, ...]:
    """The services with each operation's rpc attached.

    Raises:
        SpecError: An rpc has no REST operation, so nothing could call it.
    """
    rpcs = {place: rpc for rpc in proto.rpcs for place in reversed(rpc.http)}
    bound = tuple(
        evolve(
            service,
            operations=tuple(evolve(o, rpc=rpcs.get((o.verb, o.path))) for o in service.operations),
        )
        for service in services
    )
    joined = {o.rpc.wire for service in bound for o in service.operations if o.rpc}
    for rpc in proto.rpcs:
        if rpc.wire not in joined:
            raise SpecError(
                proto.source,
                rpc.wire,
                f"no REST operation has the verb and path of {rpc.http or 'a missing http rule'}",
                "Correct google.api.http, or describe the operation in a document.",
            )
    return bound
