"""Make what the schemas of one document became ready for templates, once all of them are known."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Any, NoReturn

from attrs import evolve

from . import naming
from .errors import SpecError
from .ir import (
    ANY,
    Alias,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Operation,
    Ref,
    Scalar,
    Struct,
    Type,
    Union,
    refs,
)
from .nodes import LOCAL


class Collected:
    """The structs, unions and aliases of one document by name."""

    def __init__(
        self,
        structs: dict[str, Struct],
        unions: dict[str, Union],
        aliases: dict[str, Alias],
        source: str,
    ) -> None:
        self._structs = structs
        self._unions = unions
        self._aliases = aliases
        self._source = source
        self.notes: list[str] = []

    def finish(
        self, operations: Iterable[Operation]
    ) -> tuple[tuple[Struct, ...], tuple[Union, ...], tuple[Alias, ...]]:
        """Return everything collected, in name order, with tags moved out and initial values decided."""
        variants = {name for union in self._unions.values() for _, name in union.variants}
        for name in variants & self._aliases.keys():
            del self._aliases[name]  # an open variant was lowered twice: the struct wins
        kinds: tuple[dict[str, Any], ...] = (self._structs, self._unions, self._aliases)
        for one, other in itertools.combinations(kinds, 2):
            for name in sorted(one.keys() & other.keys()):
                self._refuse(
                    LOCAL[1:-1],
                    f"two schemas for the class {name}",
                    "Give one of them an x-name with an overlay.",
                )
        roots = [operation.body.type for operation in operations if operation.body]
        sent = self._reachable(roots)
        answers = {name for o in operations if o.returns for name in refs(o.returns)}
        structs = [
            evolve(self._initials(self._tagged(s), s.name in sent), answer=s.name in answers)
            for s in self._structs.values()
        ]
        return (
            tuple(sorted(structs, key=lambda s: s.name)),
            tuple(sorted(self._unions.values(), key=lambda u: u.name)),
            self._ordered_aliases(),
        )

    def _ordered_aliases(self) -> tuple[Alias, ...]:
        """Return aliases so that each comes after those it is made of.

        Only a class can hold itself; where an alias does, its inner part is plain data.
        """
        done: dict[str, Alias] = {}

        def visit(alias: Alias, within: frozenset[str]) -> None:
            within |= {alias.name}
            for name in sorted({*refs(alias.type)} & self._aliases.keys()):
                if name in within:
                    alias = evolve(alias, type=_without(alias.type, name))
                    self._note(alias.name, f"holds {name} again, and inside it that is plain data")
                elif name not in done:
                    visit(self._aliases[name], within)
            done[alias.name] = alias

        for name in sorted(self._aliases):
            if name not in done:
                visit(self._aliases[name], frozenset())
        return tuple(done.values())

    def _tagged(self, struct: Struct) -> Struct:
        """Move the discriminator out of a variant's fields: the codec writes and checks it."""
        homes = {
            (u.tag_field, tag)
            for u in self._unions.values()
            for tag, name in u.variants
            if name == struct.name and tag  # "" is an object that has no tag
        }
        if not homes:
            return struct
        if len(homes) > 1:
            self._refuse(
                struct.pointer,
                f"{struct.name} carries several tags: {sorted(homes)}",
                "Split the schema.",
            )
        ((tag_field, tag),) = homes
        if naming.identifier(tag_field) != tag_field:
            self._refuse(
                struct.pointer,
                f"a tag called {tag_field!r}",
                "A tag needs a name that Python can use.",
            )
        rest = tuple(f for f in struct.fields if f.wire != tag_field)
        return evolve(struct, fields=rest, tag_field=tag_field, tag=tag)

    def _initials(self, struct: Struct, sent: bool) -> Struct:
        """Decide what each attribute is when nobody gave it.

        In a response a stated default stands for an absent member. In a request absent and default may
        differ (a PATCH leaves alone what it does not name), so there only empty collections stand in,
        and a member that may be null keeps absent and null apart.
        """
        fields = []
        for f in struct.fields:
            default = f.default
            if (
                not default
                and not sent
                and isinstance(f.type, Ref)
                and f.type.name in self._aliases
            ):
                default = self._aliases[f.type.name].default
            collection = default in ("[]", "{}")
            if f.required and (sent or not default):
                initial = ""
            elif sent and isinstance(f.type, Nullable):
                initial = "UNSET"  # null means something else than nothing
            else:
                initial = default if default and (collection or not sent) else "None"
            fields.append(evolve(f, initial=initial))
        fields.sort(key=lambda f: bool(f.initial))
        return evolve(struct, fields=tuple(fields))

    def _reachable(self, roots: Iterable[Type]) -> set[str]:
        unions = {u.name: [name for _, name in u.variants] for u in self._unions.values()}
        seen: set[str] = set()
        todo = [name for root in roots for name in refs(root)]
        while todo:
            name = todo.pop()
            if name in seen:
                continue
            seen.add(name)
            todo += unions.get(name, [])
            if name in self._structs:
                todo += [n for f in self._structs[name].fields for n in refs(f.type)]
            if name in self._aliases:
                todo += refs(self._aliases[name].type)
        return seen

    def _note(self, pointer: str, what: str) -> None:
        self.notes.append(f"{self._source}#{pointer}: {what}")

    def _refuse(self, pointer: str, problem: str, advice: str) -> NoReturn:
        raise SpecError(self._source, pointer, problem, advice)


def any_of(types: list[Type]) -> Type:
    """Return one type for several, null outermost."""
    bare = [kind.inner if isinstance(kind, Nullable) else kind for kind in types]
    options = tuple(dict.fromkeys(bare))
    one = ANY if ANY in options else options[0] if len(options) == 1 else OneOf(options)
    return Nullable(one) if any(isinstance(kind, Nullable) for kind in types) else one


def _without(kind: Type, name: str) -> Type:
    """Return a type with plain data in the place of one of the names it refers to."""
    match kind:
        case Ref(found):
            return ANY if found == name else kind
        case ListOf(item):
            return ListOf(_without(item, name))
        case MapOf(value):
            return MapOf(_without(value, name))
        case Nullable(inner):
            return Nullable(_without(inner, name))
        case OneOf(options):
            return any_of([_without(option, name) for option in options])
        case Scalar():
            return kind
