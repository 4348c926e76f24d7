"""Merge two models of one name into one that can be either: members of both, types wide enough for both."""

from __future__ import annotations

from attrs import evolve

from .ir import (
    ANY,
    Alias,
    Field,
    ListOf,
    MapOf,
    Model,
    Nullable,
    OneOf,
    Ref,
    Scalar,
    Struct,
    Type,
    Union,
)


def is_part(thing: Model, base: Model) -> bool:
    """Return whether every value of `thing` is one of `base`."""
    match thing, base:
        case Struct(), Struct():
            return _is_part(thing, base)
        case Union(), Union():
            return thing.tag_field == base.tag_field and set(thing.variants) <= set(base.variants)
        case Alias(), Alias():
            return thing.type == base.type
    return False


def _is_part(thing: Struct, base: Struct) -> bool:
    kind = ("tag_field", "tag", "open", "items")
    if any(getattr(thing, name) != getattr(base, name) for name in kind):
        return False
    if thing.answer > base.answer:
        return False
    if not set(thing.aliases) <= set(base.aliases) or not set(thing.keys) <= set(base.keys):
        return False
    mine = {field.name: field for field in thing.fields}
    return mine.keys() <= {field.name for field in base.fields} and all(
        _same(mine[field.name], field) if field.name in mine else field.initial != ""
        for field in base.fields
    )


def _same(field: Field, base: Field) -> bool:
    return (field.wire, field.type, field.initial) == (base.wire, base.type, base.initial)


def merged(
    base: Model, other: Model, *, sent: bool, before: tuple[str, ...], version: str
) -> Model | None:
    """Return the model that values of both are values of; None when nothing tells them apart.

    Args:
        base: What is merged already, from the versions `before`.
        other: What `version` has.
        sent: Requests have it, too.
        before: See `base`.
        version: See `other`.
    """
    match base, other:
        case Struct(), Struct():
            return _Merge(sent, before, version).structs(base, other)
        case Union(), Union():
            variants = dict(base.variants) | dict(other.variants)
            agree = set(base.variants) | set(other.variants) == set(variants.items())
            same = agree and base.tag_field == other.tag_field
            return evolve(base, variants=tuple(variants.items())) if same else None
        case Alias(), Alias():
            kind = widened(base.type, other.type)
            return evolve(base, type=kind) if kind else None
    return None


class _Merge:
    def __init__(self, sent: bool, before: tuple[str, ...], version: str) -> None:
        self.sent, self.before, self.version = sent, before, version

    def structs(self, base: Struct, other: Struct) -> Struct | None:
        kind = ("tag_field", "tag", "items")
        if any(getattr(base, name) != getattr(other, name) for name in kind):
            return None
        ours = {field.name: field for field in base.fields}
        theirs = {field.name: field for field in other.fields}
        fields: list[Field] = []
        for name in dict.fromkeys((*ours, *theirs)):
            if name not in theirs:
                made: Field | None = self._optional(ours[name], self.before)
            elif name not in ours:
                made = (
                    self._optional(theirs[name], (self.version,)) if self.before else theirs[name]
                )
            else:
                made = self._field(ours[name], theirs[name])
            if made is None:
                return None
            fields.append(made)
        # Those that need not be given come last; old pickles rely on the order of the others.
        fields.sort(key=lambda field: bool(field.initial))
        return evolve(
            base,
            fields=tuple(fields),
            open=base.open or other.open,
            answer=base.answer or other.answer,
            exclusive=tuple(dict.fromkeys(base.exclusive + other.exclusive)),
            aliases=tuple((dict(other.aliases) | dict(base.aliases)).items()),
            keys=tuple(dict.fromkeys(base.keys + other.keys)),
        )

    def _field(self, ours: Field, theirs: Field) -> Field | None:
        kind = widened(ours.type, theirs.type)
        if kind is None or ours.wire != theirs.wire:
            return None
        made = evolve(ours, type=kind, required=ours.required and theirs.required)
        made = evolve(made, versions=made.versions and (*made.versions, self.version))
        if ours.initial and theirs.initial:
            return made
        if not (ours.initial or theirs.initial):
            return made
        return evolve(made, initial=ours.initial or theirs.initial)

    def _optional(self, field: Field, versions: tuple[str, ...]) -> Field:
        made = evolve(field, required=False, versions=field.versions or versions)
        if field.initial:
            return made
        if self.sent and isinstance(field.type, Nullable):
            return evolve(made, initial="UNSET")
        return evolve(made, initial="None" if self.sent else field.default or "None")


def widened(one: Type, other: Type) -> Type | None:
    """Return the type that values of both types have; None when JSON does not tell them apart."""
    if one == other or other == ANY:
        return other
    match one, other:
        case Scalar("Any"), _:
            return one
        case (Nullable(), _) | (_, Nullable()):
            inner = widened(_bare(one), _bare(other))
            return Nullable(inner) if inner else None
        case ListOf(a), ListOf(b):
            item = widened(a, b)
            return ListOf(item) if item else None
        case MapOf(a), MapOf(b):
            value = widened(a, b)
            return MapOf(value) if value else None
    options = tuple(dict.fromkeys((*_options(one), *_options(other))))
    if all(isinstance(option, Ref) for option in options):
        return OneOf(options)
    kinds = [_json(option) for option in options]
    return OneOf(options) if "" not in kinds and len(set(kinds)) == len(kinds) else None


def _bare(kind: Type) -> Type:
    return kind.inner if isinstance(kind, Nullable) else kind


def _options(kind: Type) -> tuple[Type, ...]:
    return kind.options if isinstance(kind, OneOf) else (kind,)


def _json(kind: Type) -> str:
    """Return what JSON calls a value of a type; "" where it depends."""
    match kind:
        case Scalar("str" | "int" | "float" | "bool" as python):
            return python
        case ListOf():
            return "array"
        case MapOf():
            return "object"
        case _:
            return ""
