"""Read what the schemas of a document describe, before any of it has a class: references, variants, composition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NoReturn, TypeAlias

from attrs import evolve, frozen
from openapi_python_client import schema as oai

from .errors import SpecError

Node: TypeAlias = oai.Schema | oai.Reference

LOCAL = "#/components/schemas/"
_COMPOSED = ("allOf", "oneOf", "anyOf")
_NOTHING_OF_ITS_OWN = frozenset(
    "title description required example deprecated readOnly minProperties maxProperties".split()
)


def text(value: Any) -> str:
    """Return document text as a plain string. It reaches code only through repr, docstrings and comments."""
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value.get_untrusted_value())


def escaped(key: str) -> str:
    """Return a key as a part of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1")


@frozen
class Place:
    """A schema, and the JSON pointer to it."""

    node: Node
    pointer: str


@frozen(kw_only=True)
class Member:
    """A member of an object, by each schema that describes it."""

    wire: str
    places: tuple[Place, ...]
    required: bool
    either: bool = False
    """The places are of alternatives, so its value is what any of them says."""


@frozen(kw_only=True)
class Described:
    """The object that a schema describes, alone or by what it is composed of."""

    members: tuple[Member, ...]
    missing: tuple[str, ...] = ()
    """Members that are required and that nothing describes."""
    exclusive: tuple[str, ...] = ()
    """Members of which exactly one is present."""
    open: bool = False


class Nodes:
    """The named schemas of a document, to follow references through."""

    def __init__(self, named: dict[str, Node], source: str) -> None:
        self.named = named
        self._source = source

    def key(self, ref: str, pointer: str) -> str:
        """Return the name of the schema that a reference points to.

        Raises:
            SpecError: There is none.
        """
        key = ref.removeprefix(LOCAL)
        if not ref.startswith(LOCAL) or key not in self.named:
            raise SpecError(
                self._source,
                pointer,
                f"dangling $ref {ref}",
                "Point it to a schema under #/components/schemas.",
            )
        return key

    def follow(self, place: Place) -> tuple[oai.Schema, str]:
        """Return the schema at the end of references, and its pointer."""
        seen: list[str] = []
        node, pointer = place.node, place.pointer
        while isinstance(node, oai.Reference):
            key = self.key(text(node.ref), pointer)
            if key in seen:
                self._refuse(place.pointer, f"references in a circle: {', '.join(seen)}")
            seen.append(key)
            node, pointer = self.named[key], f"{LOCAL[1:]}{escaped(key)}"
        return node, pointer

    def category(self, place: Place, seen: frozenset[str] = frozenset()) -> str:
        """Return what a schema describes: "union", "object", "map", "list", "scalar", "any" or "several" of them."""
        node, pointer = self.follow(place)
        options = variants(node, pointer)
        if node.discriminator and options:
            return "union"
        if is_wrapper(node):
            if pointer in seen:
                self._refuse(pointer, "a schema that is composed of itself")
            return self.category(Place(node.allOf[0], f"{pointer}/allOf/0"), seen | {pointer})
        if node.properties or node.allOf or options:
            described = self.object(Place(node, pointer))
            if described is None:
                return "several"
            return "map" if described.open else "object"
        kinds = kinds_of(node)
        if len(kinds) > 1:
            return "several"
        if not kinds:
            return "any"
        return {"object": "map", "array": "list"}.get(kinds[0].value, "scalar")

    def options(
        self, places: Iterable[Place], seen: frozenset[str] = frozenset()
    ) -> Iterator[Place]:
        """Return variants with those of theirs that are variants again in their place."""
        for place in places:
            node, pointer = self.follow(place)
            if pointer in seen:
                continue
            inner = variants(node, pointer)
            if is_wrapper(node):
                inner = [Place(node.allOf[0], f"{pointer}/allOf/0")]
            if inner and not node.discriminator and not node.properties:
                yield from self.options(inner, seen | {pointer})
            else:
                yield place

    def object(self, place: Place, seen: frozenset[str] = frozenset()) -> Described | None:
        """Return the object that a schema describes; None where it describes something else.

        Members of `allOf` add up. Those of `oneOf` and `anyOf` do as well, and are optional where a variant lacks
        them: that is how services read such objects, and decoding needs no guessing.
        """
        node, pointer = self.follow(place)
        if pointer in seen:
            self._refuse(pointer, "a schema that is composed of itself")
        seen |= {pointer}
        options = variants(node, pointer)
        if (node.discriminator and options) or set(kinds_of(node)) - {oai.DataType.OBJECT}:
            return None
        own = _own(node, pointer)
        parts = [own]
        for i, part in enumerate(node.allOf):
            if isinstance(part, oai.Schema) and says_nothing(part):
                parts.append(_own(part, f"{pointer}/allOf/{i}"))
                continue
            found = self.object(Place(part, f"{pointer}/allOf/{i}"), seen)
            if found is None:
                return None
            parts.append(found)
        if options:
            either = self.alternatives(options, seen)
            if either is None:
                return None
            parts.append(either)
        described = parts[0] if len(parts) == 1 else _all_of(parts)
        return described if described.members or described.open else None

    def alternatives(
        self, places: list[Place], seen: frozenset[str] = frozenset()
    ) -> Described | None:
        """Return the one object that several alternatives are; None where one of them is something else."""
        found = [self.object(place, seen) for place in places]
        exclusive = all("/oneOf/" in place.pointer for place in places)
        return None if None in found else _any_of([part for part in found if part], exclusive)

    def _refuse(self, pointer: str, problem: str) -> NoReturn:
        raise SpecError(self._source, pointer, problem, "Describe it once, with an overlay.")


def kinds_of(node: oai.Schema) -> list[oai.DataType]:
    """Return the types that a schema states, null left out."""
    stated = node.type if isinstance(node.type, list) else [node.type] if node.type else []
    return [kind for kind in stated if kind is not oai.DataType.NULL]


def variants(node: oai.Schema, pointer: str) -> list[Place]:
    """Return the schemas under anyOf and oneOf, but not that of null."""
    return [
        Place(option, f"{pointer}/{key}/{i}")
        for key in ("anyOf", "oneOf")
        for i, option in enumerate(getattr(node, key))
        if not _is_null(option)
    ]


def is_nullable(node: Node) -> bool:
    """Return whether a schema itself says that its value may be null."""
    if isinstance(node, oai.Reference):
        return False
    stated = isinstance(node.type, list) and oai.DataType.NULL in node.type
    marked = bool((node.model_extra or {}).get("x-nullable"))
    return stated or marked or any(map(_is_null, [*node.anyOf, *node.oneOf]))


def is_wrapper(node: oai.Schema) -> bool:
    """Return whether a schema only hands on another one, as 3.0 has to where a reference needs a description."""
    return len(node.allOf) == 1 and not (
        node.properties or node.anyOf or node.oneOf or node.required
    )


def is_open(node: oai.Schema) -> bool:
    """Return whether an object may have members that are not described."""
    free = node.additionalProperties
    return free is True or isinstance(free, oai.Schema | oai.Reference)


def says_nothing(node: oai.Schema) -> bool:
    """Return whether a part of `allOf` only describes or requires what other parts have."""
    said = node.model_fields_set | (node.model_extra or {}).keys()
    return not said - _NOTHING_OF_ITS_OWN and "x-nullable" not in said


def _is_null(node: Node) -> bool:
    return isinstance(node, oai.Schema) and node.type is oai.DataType.NULL


def _own(node: oai.Schema, pointer: str) -> Described:
    required = [text(key) for key in node.required or ()]
    members = tuple(
        Member(
            wire=text(key),
            places=(Place(child, f"{pointer}/properties/{escaped(text(key))}"),),
            required=text(key) in required,
        )
        for key, child in (node.properties or {}).items()
    )
    described = {member.wire for member in members}
    return Described(
        members=members,
        missing=tuple(key for key in required if key not in described),
        exclusive=tuple((node.model_extra or {}).get("x-exclusive", ())),
        open=is_open(node),
    )


def _all_of(parts: list[Described]) -> Described:
    required = {key for part in parts for key in part.missing}
    found: dict[str, Member] = {}
    for member in (member for part in parts for member in part.members):
        before = found.get(member.wire)
        if before is not None:
            member = evolve(
                before,
                places=before.places + member.places,
                required=before.required or member.required,
                either=before.either or member.either,
            )
        found[member.wire] = evolve(member, required=member.required or member.wire in required)
    return Described(
        members=tuple(found.values()),
        missing=tuple(sorted(required - found.keys())),
        exclusive=tuple(dict.fromkeys(key for part in parts for key in part.exclusive)),
        open=any(part.open for part in parts),
    )


def _any_of(parts: list[Described], exclusive: bool) -> Described:
    """Add alternatives up: a member is required where each of them requires it."""
    required = [{m.wire for m in p.members if m.required} | {*p.missing} for p in parts]
    alone = exclusive and all(
        len(part.members) == len(need) == 1 for part, need in zip(parts, required, strict=True)
    )
    everywhere = set() if alone else set.intersection(*required)
    added = _all_of([evolve(part, missing=()) for part in parts])
    return evolve(
        added,
        members=tuple(
            evolve(m, required=m.wire in everywhere, either=len(m.places) > 1)
            for m in added.members
        ),
        missing=tuple(sorted(everywhere - {m.wire for m in added.members})),
        exclusive=tuple(m.wire for m in added.members) if alone else (),
    )
