"""Find what changed between two readings of documents, in people's terms. Models in, a list of changes out.

Breaking means: code written for the old documents sends what the new ones do not take, reads what they do
not give any more, or uses a Python name that is gone.
"""

from __future__ import annotations

from attrs import frozen

from ..ir import Service, Version
from . import models, operations, rpcs
from .changes import Change, Log
from .values import types

__all__ = ["Change", "Comparison", "compare"]


@frozen(kw_only=True)
class Comparison:
    """Two versions beside each other; "" stands for the one that is not there."""

    old: str
    new: str
    changes: tuple[Change, ...]

    @property
    def breaking(self) -> int:
        return sum(change.breaking for change in self.changes)


def compare(old: tuple[Version, ...], new: tuple[Version, ...]) -> tuple[Comparison, ...]:
    """Compare version by version: those of the same name, or the only one of each side."""
    if len(old) == len(new) == 1:
        return (_versions(old[0], new[0]),)
    before, after = {version.name: version for version in old}, {v.name: v for v in new}
    found = []
    for name in sorted(before.keys() | after.keys()):
        if name in before and name in after:
            found.append(_versions(before[name], after[name]))
        else:
            log = Log("")
            what = "added" if name in after else "removed"
            log.add(name, f"version-{what}", f"version {what}", breaking=name in before)
            sides = (name, "") if name in before else ("", name)
            found.append(Comparison(old=sides[0], new=sides[1], changes=tuple(log.result())))
    return tuple(found)


def _versions(old: Version, new: Version) -> Comparison:
    before = {service.name: service for service in old.services}
    after = {service.name: service for service in new.services}
    changes: list[Change] = []
    for name in sorted(before.keys() | after.keys()):
        log = Log(name)
        if name not in before:
            _whole(log, after[name], "added")
        elif name not in after:
            _whole(log, before[name], "removed")
        else:
            _service(log, before[name], after[name])
        changes += log.result()
    log = Log("grpc")
    rpcs.compare(log, old.proto, new.proto)
    rpcs.compare_codecs(log, old.codec, new.codec)
    return Comparison(old=old.name, new=new.name, changes=(*changes, *log.result()))


def _whole(log: Log, service: Service, what: str) -> None:
    count = len(service.operations)
    text = f"service {what}, {count} operation{'s' if count != 1 else ''}"
    log.add(service.name, f"service-{what}", text, breaking=what == "removed")


def _service(log: Log, old: Service, new: Service) -> None:
    known = types(old, new, models.renamed(old, new))
    log.doc(old.title, new.title)
    log.doc(old.doc, new.doc)
    _servers(log, old.servers, new.servers)
    for one, other in zip(old.bases, new.bases, strict=False):
        log.doc(one.doc, other.doc)
        log.doc(repr(one.variables), repr(other.variables))
    operations.compare(log, old, new, known)
    models.compare(log, old, new, known)


def _servers(log: Log, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    for url in new:
        if url not in old:
            log.add("servers", "server-added", f"server {url} added")
    for url in old:
        if url not in new:
            log.add("servers", "server-removed", f"server {url} removed", breaking=True)
    if old[0] != new[0] and old[0] in new:
        text = f"default server is {new[0]} now, was {old[0]}"
        log.add("servers", "default-server-changed", text)
