"""Find what a version's requests cannot say although their classes, which versions share, have a place for it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .ir import Operation, Service, Struct, Type, Version
from .share import in_order, named, reachable


@frozen
class Lack:
    """Hold the members of a class that a version has not, and those that lead to classes of which the same is true."""

    name: str
    members: tuple[tuple[str, str], ...]
    """Each with a version that has it."""
    within: tuple[str, ...]


def lacks(service: Service, versions: tuple[Version, ...]) -> tuple[Lack, ...]:
    """Return what is to be refused when a request of the service is made, by class."""
    models = {thing.name: thing for thing in named(service)}
    names = reachable(models, [o.body.type for o in service.operations if o.body])
    sent = [it for it in service.structs if it.name in names]
    missing = {it.name: tuple(_missing(it, service, versions)) for it in sent}
    lacking = {name for name, members in missing.items() if members}

    def leads(kind: Type) -> bool:
        return bool(reachable(models, [kind]) & lacking)

    found = (
        Lack(it.name, missing[it.name], tuple(f.name for f in it.fields if leads(f.type)))
        for it in sent
    )
    return tuple(lack for lack in found if lack.members or lack.within)


def checked(operation: Operation, service: Service, found: tuple[Lack, ...]) -> bool:
    """Return whether the body of an operation can hold what its version lacks."""
    models = {thing.name: thing for thing in named(service)}
    held = reachable(models, [operation.body.type]) if operation.body else set()
    return not held.isdisjoint(lack.name for lack in found)


def _missing(
    struct: Struct, service: Service, versions: tuple[Version, ...]
) -> Iterator[tuple[str, str]]:
    kind = next(it for it in service.classes if it.name == struct.name)
    known = {field.name for field in struct.fields}
    for field in kind.fields if isinstance(kind, Struct) else ():
        if field.name not in known:
            yield field.name, _spoken(struct.name, field.name, service.name, versions)


def _spoken(struct: str, member: str, service: str, versions: tuple[Version, ...]) -> str:
    """Return the first version, the default one before all, that has a member."""
    return next(
        version.name
        for version in in_order(versions)
        for other in version.services
        for it in other.structs
        if (other.name, it.name) == (service, struct) and member in {f.name for f in it.fields}
    )
