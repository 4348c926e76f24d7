"""Render limits and known values of everything that is sent, as data for the code that checks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from .ir import Constraints, Field, Nullable, Ref, Scalar, Service, Type
from .share import named, reachable

_BOUNDS = (
    ("minimum", "maximum"),
    ("min_length", "max_length"),
    ("min_items", "max_items"),
    ("min_properties", "max_properties"),
)


@frozen
class Owner:
    """A request or an operation: its name, and the name and limits of each member, as Python source."""

    name: str
    members: tuple[tuple[str, str], ...]


def owners(service: Service) -> tuple[Owner, ...]:
    """Return what the documents limit: members of requests by class, parameters and bodies by operation."""
    models = {thing.name: thing for thing in named(service)}
    sent = reachable(models, (o.body.type for o in service.operations if o.body))
    found = [
        Owner(s.name, tuple(_members(service, ((f.name, f.type, f.constraints) for f in s.fields))))
        for s in service.structs
        if s.name in sent
    ]
    for operation in service.operations:
        values = [(p.name, p.type, p.constraints) for p in operation.params]
        if operation.body:
            values.append(("body", operation.body.type, operation.body.constraints))
        found.append(Owner(operation.name, tuple(_members(service, values))))
    return tuple(owner for owner in found if owner.members)


def _members(
    service: Service, values: Iterable[tuple[str, Type, Constraints]]
) -> Iterator[tuple[str, str]]:
    for name, kind, constraints in values:
        if source := _source(*_resolved(service, kind, constraints)):
            yield name, source


def known(service: Service, field: Field) -> tuple[str, ...]:
    """Return the known values of a member of a request."""
    return _resolved(service, field.type, field.constraints)[1].known


def _resolved(service: Service, kind: Type, constraints: Constraints) -> tuple[Type, Constraints]:
    """Return the type and the limits of a value; a reference says nothing itself."""
    aliases = {alias.name: alias for alias in service.aliases}
    kind = kind.inner if isinstance(kind, Nullable) else kind
    while isinstance(kind, Ref) and (alias := aliases.get(kind.name)):
        kind, constraints = alias.type, alias.constraints
    return kind, constraints


def _source(kind: Type, constraints: Constraints) -> str:
    """Return the `Limits` of one value as Python source; "" when it has none."""
    bounds = [(getattr(constraints, low), getattr(constraints, high)) for low, high in _BOUNDS]
    stated = next((pair for pair in bounds if pair != (None, None)), None)
    if not (stated or constraints.known or constraints.pattern):
        return ""
    low, high = stated or (None, None)
    if kind == Scalar("float"):
        arguments = [_number(low, 'float("-inf")', float), _number(high, 'float("inf")', float)]
    else:
        lowest = "-UNBOUNDED" if kind == Scalar("int") else "0"
        arguments = [_number(low, lowest, int), _number(high, "UNBOUNDED", int)]
    if constraints.known:
        arguments.append(f"known={constraints.known!r}")
    if constraints.pattern:
        arguments.append(f"pattern={constraints.pattern!r}")
    return f"Limits({', '.join(arguments)})"


def _number(bound: float | None, absent: str, kind: type[int] | type[float]) -> str:
    return absent if bound is None else repr(kind(bound))
