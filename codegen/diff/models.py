"""Find what changed in the models of a service: structs and their fields, unions, aliases."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from ..ir import Alias, Field, Service, Struct, Type, Union, refs
from ..render import annotation
from ..share import named, refers_to
from .changes import BOTH_WAYS, Effect, Log, Use
from .values import (
    Types,
    compare_constraints,
    compare_default,
    compare_deprecated,
    compare_required,
    compare_type,
)

Model = Struct | Union | Alias
_WHAT = {Struct: "an object", Union: "a union", Alias: "another name for a type"}


def compare(log: Log, old: Service, new: Service, types: Types) -> None:
    """Log every difference between the models of two documents."""
    before = {model.name: model for model in named(old)}
    after = {model.name: model for model in named(new)}
    use = uses(old)
    for name, target in types.renamed.items():
        log.add(target, "model-renamed", f"is called {target} now, was {name}", breaking=True)
    for name in sorted(after.keys() - before.keys() - set(types.renamed.values())):
        log.add(name, "model-added", "model added")
    for name in sorted(before.keys() - after.keys() - types.renamed.keys()):
        log.add(name, "model-removed", "model removed", breaking=True)
    for name, target in [(n, n) for n in before.keys() & after.keys()] + [*types.renamed.items()]:
        _model(log, before[name], after[target], use[name], types)


def _model(log: Log, old: Model, new: Model, use: Use, types: Types) -> None:
    log.doc(old.doc, new.doc)
    match old, new:
        case Struct(), Struct():
            _struct(log, old, new, use, types)
        case Union(), Union():
            _union(log, old, new, use, types)
        case Alias(), Alias():
            compare_type(log, new.name, old.type, new.type, use, types)
            compare_default(log, new.name, old.default, new.default)
            compare_constraints(log, new.name, old.constraints, new.constraints, use)
        case _:
            text = f"is {_WHAT[type(new)]} now, was {_WHAT[type(old)]}"
            log.add(new.name, "model-changed-kind", text, breaking=True)


def _struct(log: Log, old: Struct, new: Struct, use: Use, types: Types) -> None:
    name = new.name
    if (old.tag_field, old.tag) != (new.tag_field, new.tag):
        text = f"tag is {_tag(new)} now, was {_tag(old)}"
        log.add(name, "tag-changed", text, breaking=True)
    if new.open and not old.open:
        log.add(name, "became-open", "may have members that are not described")
    elif old.open and not new.open:
        text = "has described members only"
        log.add(name, "became-closed", text, breaking=True)
    if old.items != new.items:
        text = f"iterating gives {_contents(new)} now, was {_contents(old)}"
        log.add(name, "items-changed", text, breaking=True)
    _exclusive(log, old, new, use)
    _fields(log, old, new, use, types)


def _tag(struct: Struct) -> str:
    return f"{struct.tag_field}={struct.tag!r}" if struct.tag_field else "none"


def _contents(struct: Struct) -> str:
    return struct.items or "names of members"


def _exclusive(log: Log, old: Struct, new: Struct, use: Use) -> None:
    """Compare members of which exactly one is present.

    One more alternative is as harmless as a new variant of a union.
    """
    was, now = set(old.exclusive), set(new.exclusive)
    both = {field.name for field in old.fields} & {field.name for field in new.fields}
    if was & both == now & both and bool(was) == bool(now):
        return
    effect = (Effect.TIGHTER if now else Effect.NONE) | (Effect.LOOSER if was else Effect.NONE)
    text = (
        f"exactly one of {_series(new.exclusive)} is present now, was of {_series(old.exclusive)}"
    )
    log.add(new.name, "alternatives-changed", text, breaking=use.breaks(effect))


def _series(members: tuple[str, ...]) -> str:
    return ", ".join(members) or "none"


def _fields(log: Log, old: Struct, new: Struct, use: Use, types: Types) -> None:
    pairs, gone, came = _paired(old.fields, new.fields)
    for field in came:
        how = "required" if field.required else "optional"
        effect = Effect.TIGHTER if field.required else Effect.NONE
        text = f"field added, {how} {annotation(field.type)}"
        log.add(f"{new.name}.{field.name}", "field-added", text, breaking=use.breaks(effect))
    for field in gone:
        log.add(f"{new.name}.{field.name}", "field-removed", "field removed", breaking=True)
    for one, other in pairs:
        _field(log, f"{new.name}.{other.name}", one, other, use, types)


def _paired(
    old: Iterable[Field], new: Iterable[Field]
) -> tuple[list[tuple[Field, Field]], list[Field], list[Field]]:
    """Return fields that belong together, fields that went and fields that came.

    Fields belong together by attribute first, then by wire name.
    """
    by_name = {field.name: field for field in old}
    pairs = [(by_name.pop(field.name), field) for field in new if field.name in by_name]
    met = {field.name for _, field in pairs}
    by_wire = {field.wire: field for field in by_name.values()}
    came = []
    for field in new:
        if field.name in met:
            continue
        if field.wire in by_wire:
            pairs.append((by_wire.pop(field.wire), field))
        else:
            came.append(field)
    return pairs, list(by_wire.values()), came


def _field(log: Log, place: str, old: Field, new: Field, use: Use, types: Types) -> None:
    if old.name != new.name:
        text = f"attribute is {new.name} now, was {old.name}"
        log.add(place, "field-renamed", text, breaking=True)
    if old.wire != new.wire:
        text = f"is {new.wire} on the wire now, was {old.wire}"
        log.add(place, "wire-name-changed", text, breaking=True)
    compare_type(log, place, old.type, new.type, use, types)
    compare_required(log, place, old.required, new.required, use)
    used = use.sent or not new.required
    compare_default(log, place, old.default, new.default, used=used)
    compare_constraints(log, place, old.constraints, new.constraints, use)
    compare_deprecated(log, place, old.deprecated, new.deprecated)
    log.doc(old.doc, new.doc)


def _union(log: Log, old: Union, new: Union, use: Use, types: Types) -> None:
    """Compare two unions. They are open, so only senders miss a variant that went."""
    if old.tag_field != new.tag_field:
        text = f"is told apart by {new.tag_field} now, was by {old.tag_field}"
        log.add(new.name, "tag-changed", text, breaking=True)
    before, after = dict(old.variants), dict(new.variants)
    for tag in sorted(after.keys() - before.keys()):
        log.add(new.name, "variant-added", f"variant {tag!r} added, {after[tag]}")
    for tag in sorted(before.keys() - after.keys()):
        breaking = use.breaks(Effect.TIGHTER)
        log.add(new.name, "variant-removed", f"variant {tag!r} removed", breaking=breaking)
    for tag in sorted(before.keys() & after.keys()):
        if types.renamed.get(before[tag], before[tag]) != after[tag]:
            text = f"variant {tag!r} is {after[tag]} now, was {before[tag]}"
            log.add(new.name, "variant-changed", text, breaking=True)


# -- which way models travel, and which are the same under another name -----------------------


def uses(service: Service) -> dict[str, Use]:
    """Return how each model travels. What no operation sends is read, bodies of errors among them."""
    links = {model.name: refers_to(model) for model in named(service)}
    sent: list[Type] = [p.type for o in service.operations for p in o.params]
    sent += [o.body.type for o in service.operations if o.body]
    bodies = [kind for o in service.operations for a in o.answers for kind in (a.type, a.event)]
    read = [kind for kind in bodies if kind is not None]
    requests, answers = _reachable(sent, links), _reachable(read, links)
    return {
        name: BOTH_WAYS
        if name in requests & answers
        else Use(sent=name in requests, read=name not in requests)
        for name in links
    }


def _reachable(roots: list[Type], links: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [name for root in roots for name in refs(root)]
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += links[name]
    return seen


def renamed(old: Service, new: Service) -> dict[str, str]:
    """Return models that only have another name now: alike in all but words."""
    before, after = {m.name: m for m in named(old)}, {m.name: m for m in named(new)}
    gone = {name: _shape(model) for name, model in before.items() if name not in after}
    came = {name: _shape(model) for name, model in after.items() if name not in before}
    found = {}
    for name, shape in gone.items():
        alike = [other for other, its in came.items() if its == shape]
        if len(alike) == 1 and list(gone.values()).count(shape) == 1:
            found[name] = alike[0]
    return found


def _shape(model: Model) -> Any:
    """Return a model without its name, its words, and what is worked out from other versions."""
    bare: Model = evolve(model, name="", doc="")
    if not isinstance(bare, Struct):
        return bare
    return evolve(bare, pointer="", fields=tuple(evolve(field, doc="") for field in bare.fields))
