"""Find what changed in the operations of a service: paths, parameters, bodies, answers, how they behave."""

from __future__ import annotations

import re

from ..ir import Body, Operation, Param, Service
from ..render import annotation
from .changes import READ, SENT, Log
from .values import (
    Types,
    compare_constraints,
    compare_default,
    compare_deprecated,
    compare_required,
    compare_type,
)

_CREDENTIALS = {"": "nothing", "api_key": "an API key", "bearer": "a bearer token"}

_STYLES = {
    "": "by repeating its name",
    "deep": "member by member",
    "json": "as JSON",
    ",": "with commas between its items",
    " ": "with spaces between its items",
    "|": "with bars between its items",
}


def compare(log: Log, old: Service, new: Service, types: Types) -> None:
    """Log every difference between the operations of two documents."""
    before = {operation.name: operation for operation in old.operations}
    after = {operation.name: operation for operation in new.operations}
    pairs = [(before[name], after[name]) for name in before.keys() & after.keys()]
    came = {_address(o): o for name, o in after.items() if name not in before}
    for operation in old.operations:
        if operation.name in after:
            continue
        twin = came.pop(_address(operation), None)
        if twin is None:
            log.add(place(operation), "operation-removed", "operation removed", breaking=True)
            continue
        text = f"method is {twin.name} now, was {operation.name}"
        log.add(place(twin), "operation-renamed", text, breaking=True)
        pairs.append((operation, twin))
    for operation in came.values():
        log.add(place(operation), "operation-added", "operation added")
    for one, other in pairs:
        _operation(log, one, other, types)


def place(operation: Operation) -> str:
    """Return an operation's name as people look for it."""
    return f"{operation.verb} {operation.path} ({operation.name})"


def _address(operation: Operation) -> tuple[str, str]:
    """Return verb and path without the names of the parameters in it."""
    return operation.verb, re.sub(r"\{.*?\}", "{}", operation.path)


def _operation(log: Log, old: Operation, new: Operation, types: Types) -> None:
    here = place(new)
    if _address(old) != _address(new):
        text = f"is {new.verb} {new.path} now, was {old.verb} {old.path}"
        log.add(here, "address-changed", text, breaking=True)
    _path_params(log, here, old, new, types)
    _keyword_params(log, here, old, new, types)
    _body(log, f"{here} body", old.body, new.body, types)
    _answer(log, here, old, new, types)
    _behaviour(log, here, old, new)
    _rpc(log, here, old, new)
    log.doc((old.summary, old.doc), (new.summary, new.doc))


# -- what is sent -----------------------------------------------------------------------------


def _path_params(log: Log, here: str, old: Operation, new: Operation, types: Types) -> None:
    if len(old.path_params) != len(new.path_params):
        text = f"path parameters are {_names(new)} now, were {_names(old)}"
        log.add(here, "path-parameters-changed", text, breaking=True)
        return
    for one, other in zip(old.path_params, new.path_params, strict=True):
        if one.name != other.name:
            text = f"path parameter is {other.name} now, was {one.name}"
            log.add(here, "path-parameter-renamed", text, breaking=True)
        _param(log, f"{here} {other.name}", one, other, types)


def _names(operation: Operation) -> str:
    return ", ".join(param.name for param in operation.path_params) or "none"


def _keyword_params(log: Log, here: str, old: Operation, new: Operation, types: Types) -> None:
    before = {param.name: param for param in old.keyword_params}
    after = {param.name: param for param in new.keyword_params}
    for name in after.keys() - before.keys():
        param = after[name]
        how = "required" if param.required else "optional"
        text = f"parameter added, {how} {annotation(param.type)}"
        log.add(f"{here} {name}", "parameter-added", text, breaking=param.required)
    for name in before.keys() - after.keys():
        log.add(f"{here} {name}", "parameter-removed", "parameter removed", breaking=True)
    headers = [{param.name for param in side.header_params} for side in (old, new)]
    for name in before.keys() & after.keys():
        one, other = before[name], after[name]
        if (name in headers[0]) != (name in headers[1]):
            text = "is a header now" if name in headers[1] else "is in the query now"
            log.add(f"{here} {name}", "parameter-moved", text, breaking=True)
        if one.wire != other.wire:
            text = f"is {other.wire} on the wire now, was {one.wire}"
            log.add(f"{here} {name}", "wire-name-changed", text, breaking=True)
        if one.style != other.style:
            text = f"is sent {_STYLES[other.style]} now, was {_STYLES[one.style]}"
            log.add(f"{here} {name}", "style-changed", text, breaking=True)
        _param(log, f"{here} {name}", one, other, types)


def _param(log: Log, here: str, old: Param, new: Param, types: Types) -> None:
    compare_type(log, here, old.type, new.type, SENT, types)
    compare_required(log, here, old.required, new.required, SENT)
    compare_default(log, here, old.default, new.default)
    compare_constraints(log, here, old.constraints, new.constraints, SENT)
    compare_deprecated(log, here, old.deprecated, new.deprecated)
    log.doc(old.doc, new.doc)


def _body(log: Log, here: str, old: Body | None, new: Body | None, types: Types) -> None:
    if old is None or new is None:
        if new is not None:
            how = "required" if new.required else "optional"
            text = f"added, {how} {annotation(new.type)}"
            log.add(here, "body-added", text, breaking=new.required)
        elif old is not None:
            log.add(here, "body-removed", "removed", breaking=True)
        return
    if old.media != new.media:
        text = f"is {new.media} now, was {old.media}"
        log.add(here, "body-media-changed", text, breaking=True)
    compare_type(log, here, old.type, new.type, SENT, types)
    compare_required(log, here, old.required, new.required, SENT)
    compare_constraints(log, here, old.constraints, new.constraints, SENT)
    log.doc(old.doc, new.doc)


# -- what comes back --------------------------------------------------------------------------


def _answer(log: Log, here: str, old: Operation, new: Operation, types: Types) -> None:
    answer = f"{here} answer"
    if old.returns is None and new.returns is not None:
        log.add(answer, "answer-added", f"has a body now, {annotation(new.returns)}")
    elif old.returns is not None and new.returns is None:
        text = f"has no body any more, was {annotation(old.returns)}"
        log.add(answer, "answer-removed", text, breaking=True)
    elif old.returns is not None and new.returns is not None:
        compare_type(log, answer, old.returns, new.returns, READ, types)
    if new.may_be_empty and not old.may_be_empty:
        log.add(answer, "answer-may-be-empty", "may have no body", breaking=old.returns is not None)
    elif old.may_be_empty and not new.may_be_empty and new.returns is not None:
        log.add(answer, "answer-never-empty", "always has a body")
    _events(log, f"{here} events", old, new, types)
    _listing(log, here, "success", old.successes, new.successes)
    _listing(log, here, "error", old.errors, new.errors)
    _bodies_of_errors(log, here, old, new, types)
    headers = {header.wire: header.doc for header in old.headers}
    for header in new.headers:
        if header.wire not in headers:
            log.add(here, "header-added", f"answers carry the header {header.wire}")
        else:
            log.doc(headers.pop(header.wire), header.doc)
    for wire in headers:
        text = f"answers carry no header {wire} any more"
        log.add(here, "header-removed", text, breaking=True)


def _events(log: Log, here: str, old: Operation, new: Operation, types: Types) -> None:
    if old.event is None and new.event is not None:
        log.add(here, "events-added", f"can answer with a stream of {annotation(new.event)}")
    elif old.event is not None and new.event is None:
        log.add(here, "events-removed", "cannot answer with a stream any more", breaking=True)
    elif old.event is not None and new.event is not None:
        compare_type(log, here, old.event, new.event, READ, types)


def _bodies_of_errors(log: Log, here: str, old: Operation, new: Operation, types: Types) -> None:
    before = {answer.status: answer for answer in old.answers}
    for answer in new.answers:
        other = before.get(answer.status)
        if other is None:
            continue
        log.doc(other.doc, answer.doc)
        was, now = other.type, answer.type
        if answer.success or was == now:
            continue
        place = f"{here} error {answer.status}"
        if was is None and now is not None:
            log.add(place, "error-body-added", f"has a body now, {annotation(now)}")
        elif was is not None and now is None:
            text = f"has no body any more, was {annotation(was)}"
            log.add(place, "error-body-removed", text, breaking=True)
        elif was is not None and now is not None:
            compare_type(log, place, was, now, READ, types)


def _listing(log: Log, here: str, what: str, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    """Compare statuses. Every 2xx is a success to a client and every other one an error."""
    for status in sorted(set(new) - set(old)):
        log.add(here, f"{what}-status-added", f"{what} {status} added")
    for status in sorted(set(old) - set(new)):
        log.add(here, f"{what}-status-removed", f"{what} {status} removed")


# -- how it behaves ---------------------------------------------------------------------------


def _behaviour(log: Log, here: str, old: Operation, new: Operation) -> None:
    if old.security != new.security:
        text = f"takes {_CREDENTIALS[new.security]} now, was {_CREDENTIALS[old.security]}"
        log.add(here, "security-changed", text, breaking=bool(new.security))
    if old.idempotent != new.idempotent:
        words = ("not safe to repeat any more", "safe to repeat")[new.idempotent]
        log.add(here, "idempotence-changed", words, breaking=old.idempotent)
    if old.lax != new.lax:
        words = ("numbers come as numbers", "numbers may come as strings")[new.lax]
        log.add(here, "lax-changed", words, breaking=new.lax)
    compare_deprecated(log, here, old.deprecated, new.deprecated)


def _rpc(log: Log, here: str, old: Operation, new: Operation) -> None:
    """Compare which rpc does the same; what is in the rpc is compared with the proto."""
    was, now = (operation.rpc.wire if operation.rpc else "" for operation in (old, new))
    if was and not now:
        text = f"has no gRPC twin any more, was {was}"
        log.add(here, "rpc-unbound", text, breaking=True)
    elif now and not was:
        log.add(here, "rpc-bound", f"has a gRPC twin, {now}")
    elif was != now:
        log.add(here, "rpc-rebound", f"gRPC twin is {now} now, was {was}", breaking=True)
