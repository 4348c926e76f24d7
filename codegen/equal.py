"""Find what is equal in two versions but for the version's name, so that it is written once."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .ir import Operation, Service, Type, Version, refs
from .naming import module_name
from .share import in_order


@frozen
class Base:
    """Hold which version a service's operations are taken from, and which of them."""

    version: str
    operations: frozenset[str]
    whole: bool
    """State whether the two services have the same operations, so that one's client is the other's."""


NOTHING = Base("", frozenset(), whole=False)


def base(service: Service, versions: tuple[Version, ...]) -> Base:
    """Return the version that has most of a service's operations, of those that are written before it."""
    found = NOTHING
    for version in before(service.version, versions):
        for other in version.services:
            if other.name != service.name:
                continue
            theirs = {o.name: o for o in other.operations}
            equal = frozenset(
                o.name
                for o in service.operations
                if theirs.get(o.name) == o and _same_classes(o, service, other)
            )
            whole = len(equal) == len(theirs) == len(service.operations)
            if len(equal) > len(found.operations):
                found = Base(version.name, equal, whole and other.servers == service.servers)
    return found


def same_messages(version: Version, versions: tuple[Version, ...]) -> Iterator[Version]:
    """Return versions written before it whose messages stand for models of the same classes."""
    names = {pair.model for pair in version.codec.pairs if pair.model} if version.codec else set()
    for other in before(version.name, versions):
        if other.codec is None or version.codec is None:
            continue
        ours = _service(version, version.codec.service)
        theirs = _service(other, other.codec.service)
        if all(home(ours, name) == home(theirs, name) for name in names):
            yield other


def neutral(text: str, version: str) -> str:
    """Return generated text without the name of its version."""
    return text.replace(module_name(version), "*").replace(version, "*")


def home(service: Service, name: str) -> str:
    """Return the version whose class a model of a service is."""
    return next((it.home for it in service.classes if it.name == name), "") or service.version


def before(version: str, versions: tuple[Version, ...]) -> Iterator[Version]:
    """Return the stable versions that a version may take from."""
    for other in in_order(versions):
        if other.name == version:
            return
        if other.stable:
            yield other


def _service(version: Version, name: str) -> Service:
    return next(service for service in version.services if service.name == name)


def _same_classes(operation: Operation, service: Service, other: Service) -> bool:
    return all(
        home(service, name) == home(other, name)
        for kind in _types(operation)
        for name in refs(kind)
    )


def _types(operation: Operation) -> Iterator[Type]:
    yield from (param.type for param in operation.params)
    if operation.body:
        yield operation.body.type
    for answer in operation.answers:
        yield from (kind for kind in (answer.type, answer.event) if kind)
