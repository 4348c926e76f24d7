"""Find what changed in a proto: rpcs, messages and their fields, down to the numbers on the wire."""

from __future__ import annotations

from ..ir_proto import Codec, Message, MessageField, Proto, Rpc
from .changes import Log
from .values import compare_deprecated

_MANY = {"unary": "one message", "stream": "a stream"}


def compare(log: Log, old: Proto | None, new: Proto | None) -> None:
    """Log every difference between two protos; None is a version without one."""
    if old is None or new is None:
        if new is not None:
            log.add(new.service, "proto-added", f"gRPC added, {len(new.rpcs)} rpcs")
        elif old is not None:
            log.add(old.service, "proto-removed", "gRPC removed", breaking=True)
        return
    if old.service != new.service:
        text = f"service is {new.service} now, was {old.service}"
        log.add(new.service, "service-renamed", text, breaking=True)
    log.doc(old.doc, new.doc)
    _rpcs(log, old, new)
    _messages(log, old, new)


def _rpcs(log: Log, old: Proto, new: Proto) -> None:
    before, after = {rpc.name: rpc for rpc in old.rpcs}, {rpc.name: rpc for rpc in new.rpcs}
    for name in after.keys() - before.keys():
        log.add(after[name].wire, "rpc-added", "rpc added")
    for name in before.keys() - after.keys():
        log.add(before[name].wire, "rpc-removed", "rpc removed", breaking=True)
    for name in before.keys() & after.keys():
        _rpc(log, before[name], after[name])


def _rpc(log: Log, old: Rpc, new: Rpc) -> None:
    log.doc(old.doc, new.doc)
    for what in ("wire", "request", "response"):
        was, now = getattr(old, what), getattr(new, what)
        if was != now:
            words = "path" if what == "wire" else what
            text = f"{words} is {now} now, was {was}"
            log.add(new.wire, f"rpc-{words}-changed", text, breaking=True)
    for what, words in (("sends", "requests"), ("gives", "responses")):
        was, now = getattr(old, what), getattr(new, what)
        if was != now:
            text = f"{words} are {_MANY[now]} now, were {_MANY[was]}"
            log.add(new.wire, f"rpc-{what}-changed", text, breaking=True)
    if old.http != new.http:
        # It binds the rpc to an operation; gRPC itself does not look at it.
        text = f"HTTP rule is {_rule(new)} now, was {_rule(old)}"
        log.add(new.wire, "rpc-http-changed", text)


def _rule(rpc: Rpc) -> str:
    return ", ".join(f"{verb} {path}" for verb, path in rpc.http) or "none"


def _messages(log: Log, old: Proto, new: Proto) -> None:
    before = {message.name: message for message in old.messages}
    after = {message.name: message for message in new.messages}
    for name in after.keys() - before.keys():
        log.add(name, "message-added", "message added")
    for name in before.keys() - after.keys():
        log.add(name, "message-removed", "message removed", breaking=True)
    for name in before.keys() & after.keys():
        _message(log, before[name], after[name])


def _message(log: Log, old: Message, new: Message) -> None:
    log.doc(old.doc, new.doc)
    before = {field.name: field for field in old.fields}
    after = {field.name: field for field in new.fields}
    for name in after.keys() - before.keys():
        text = f"field added, {_shape(after[name])}"
        log.add(f"message {new.name}.{name}", "message-field-added", text)
    for name in before.keys() - after.keys():
        here = f"message {new.name}.{name}"
        log.add(here, "message-field-removed", "field removed", breaking=True)
    for name in before.keys() & after.keys():
        _field(log, f"message {new.name}.{name}", before[name], after[name])


def _field(log: Log, here: str, old: MessageField, new: MessageField) -> None:
    log.doc(old.doc, new.doc)
    compare_deprecated(log, here, old.deprecated, new.deprecated)
    if old.number != new.number:
        text = f"number is {new.number} now, was {old.number}"
        log.add(here, "message-field-renumbered", text, breaking=True)
    if _shape(old) != _shape(new):
        text = f"type is {_shape(new)} now, was {_shape(old)}"
        log.add(here, "message-field-type-changed", text, breaking=True)
    elif old.wire != new.wire:
        text = f"type is {new.wire} now, was {old.wire}"
        log.add(here, "message-field-type-changed", text, breaking=True)
    elif old.optional != new.optional:
        words = ("absent and zero are the same now", "absent and zero differ now")[new.optional]
        log.add(here, "message-field-presence-changed", words, breaking=old.optional)


def _shape(field: MessageField) -> str:
    shapes = {"one": "{}", "list": "list of {}", "map": "map to {}"}
    return shapes[field.shape].format(field.kind)


def compare_codecs(log: Log, old: Codec | None, new: Codec | None) -> None:
    """Log what only REST carries on one side: members of requests that gRPC has no place for."""
    before, after = _unsent(old), _unsent(new)
    for place in after - before:
        log.add(place, "only-rest", "only REST carries it")
    for place in before - after:
        log.add(place, "not-only-rest", "no more a member that only REST carries")


def _unsent(codec: Codec | None) -> set[str]:
    pairs = codec.pairs if codec else ()
    return {f"message {pair.message}.{name}" for pair in pairs for name in pair.unsent}
