"""JSON Schemas of one document to structs, unions, aliases and the types that refer to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from keyword import iskeyword
from typing import Any, NoReturn

from attrs import evolve
from openapi_python_client import schema as oai

from . import naming
from .errors import Problems, SpecError
from .finish import Collected, any_of
from .ir import (
    ANY,
    Alias,
    Field,
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
)
from .nodes import (
    LOCAL,
    Described,
    Member,
    Node,
    Nodes,
    Place,
    escaped,
    is_nullable,
    is_wrapper,
    kinds_of,
    text,
    variants,
)
from .stated import facts

_ALIAS_STEP = re.compile(r"\.\*[.?]|[.=]")
_SCALARS = {
    oai.DataType.INTEGER: Scalar("int"),
    oai.DataType.NUMBER: Scalar("float"),
    oai.DataType.BOOLEAN: Scalar("bool"),
}
_FREE = MapOf(ANY)


class Schemas:
    """Collects what the schemas of one document become, under unique class names."""

    def __init__(self, named: dict[str, Node], source: str) -> None:
        self._nodes = Nodes(named, source)
        self._source = source
        self._structs: dict[str, Struct] = {}
        self._unions: dict[str, Union] = {}
        self._aliases: dict[str, Alias] = {}
        self._notes: dict[str, None] = {}
        self._class_names = self._name_components()

    @property
    def notes(self) -> list[str]:
        """Name what is taken as plain data, because no class can stand for it."""
        return list(self._notes)

    def _name_components(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for key, node in self._nodes.named.items():
            pointer = _component(key)
            name = self._explicit_name(node, pointer) or naming.class_name(key)
            if name in names.values():
                self._refuse(
                    pointer,
                    f"a second schema that becomes the class {name}",
                    "Give it an x-name with an overlay.",
                )
            names[key] = name
        return names

    # -- components ---------------------------------------------------------------------------

    def components(self, problems: Problems) -> None:
        """Lower every named schema of the document."""
        for key, node in self._nodes.named.items():
            with problems.collected():
                self._component(key, node)

    def _component(self, key: str, node: Node) -> None:
        pointer = _component(key)
        name = self._class_names[key]
        self._nodes.category(Place(node, pointer))  # refuses what stands for itself
        kind = self.type(node, name, pointer)
        if kind in (Ref(name), Nullable(Ref(name))):
            return  # a class
        default, constraints = facts(node)
        self._aliases[name] = Alias(
            name=name,
            doc=text(node.description) if isinstance(node, oai.Schema) else "",
            type=kind,
            default=default,
            constraints=constraints,
        )

    # -- types --------------------------------------------------------------------------------

    def type(self, node: Node, hint: str, pointer: str) -> Type:
        """Return the type of `node`; `hint` names the class if it needs one."""
        if isinstance(node, oai.Reference):
            return self._reference(text(node.ref), pointer)
        hint = self._explicit_name(node, pointer) or hint
        result = self._bare_type(node, hint, pointer)
        if not is_nullable(node) or isinstance(result, Nullable):
            return result
        return Nullable(result)

    def _bare_type(self, node: oai.Schema, hint: str, pointer: str) -> Type:
        options = variants(node, pointer)
        if node.discriminator:
            return self._union(hint, node, pointer)
        if is_wrapper(node):
            return self.type(node.allOf[0], hint, f"{pointer}/allOf/0")
        if node.allOf or (node.properties and options):
            described = self._nodes.object(Place(node, pointer))
            if described is None:
                self._refuse(
                    pointer,
                    "schemas of other things than objects put together",
                    "Describe what they mean together in one schema, with an overlay.",
                )
            return _FREE if described.open else self._struct(hint, node, described, pointer)
        if options:
            return self._one_of(options, hint, pointer, node)
        kinds = kinds_of(node)
        types = [self._plain_type(node, kind, hint, pointer) for kind in kinds]
        return (
            OneOf(tuple(dict.fromkeys(types)))
            if len(types) > 1
            else types[0]
            if types
            else (
                self._object(node, hint, pointer)
                if node.properties or node.additionalProperties
                else ANY
            )
        )

    def _plain_type(self, node: oai.Schema, kind: oai.DataType, hint: str, pointer: str) -> Type:
        match kind:
            case oai.DataType.STRING:
                if (node.model_extra or {}).get("x-datetime"):
                    return Scalar("datetime")
                return Scalar("Binary" if text(node.schema_format) == "binary" else "str")
            case oai.DataType.INTEGER | oai.DataType.NUMBER | oai.DataType.BOOLEAN:
                return _SCALARS[kind]
            case oai.DataType.ARRAY:
                items = node.items
                return ListOf(self.type(items, f"{hint}Item", f"{pointer}/items") if items else ANY)
            case _:
                return self._object(node, hint, pointer)

    def _object(self, node: oai.Schema, hint: str, pointer: str) -> Type:
        described = self._nodes.object(Place(node, pointer))
        if described and not described.open:
            return self._struct(hint, node, described, pointer)
        extra = node.additionalProperties
        if isinstance(extra, oai.Schema | oai.Reference) and not node.properties:
            return MapOf(self.type(extra, f"{hint}Value", f"{pointer}/additionalProperties"))
        return _FREE  # free members would be lost in a struct

    def _one_of(
        self, options: list[Place], hint: str, pointer: str, node: oai.Schema | None = None
    ) -> Type:
        """Return the type of a value that is one of several.

        Python tells an object, a list, a text and a number apart by themselves, but not two objects or two lists:
        those become one.
        """
        flat = list(self._nodes.options(options))
        groups: dict[str, list[Place]] = {}
        for place in flat:
            groups.setdefault(self._nodes.category(place), []).append(place)
        objects = [place for kind in ("object", "map", "union") for place in groups.get(kind, [])]
        objects = list({self._nodes.follow(place)[1]: place for place in objects}.values())
        lists = groups.get("list", [])
        alone = len(flat) == len(objects)
        if groups.keys() == {"object"} and all(isinstance(o.node, oai.Schema) for o in objects):
            return self._one_object(objects, groups, hint, pointer, node)
        if len(objects) < 2 and len(lists) < 2 and (alone or "union" not in groups):
            types = [
                self.type(o.node, f"{hint}Option{i}", o.pointer) for i, o in enumerate(options, 1)
            ]
            return any_of(types)
        types = [
            self.type(place.node, f"{hint}Option{i}", place.pointer)
            for i, place in enumerate(flat, 1)
            if place not in lists and self._nodes.category(place) not in ("object", "map", "union")
        ]
        if objects:
            types.append(
                self._one_object(objects, groups, hint if alone else f"{hint}Object", pointer, node)
            )
        if lists:
            found = [self._nodes.follow(place) for place in lists]
            items = [Place(n.items, f"{p}/items") for n, p in found if n.items]
            item = self._one_of(items, f"{hint}Item", pointer) if len(items) == len(lists) else ANY
            types.append(ListOf(item))
        return any_of(types)

    def _one_object(
        self,
        objects: list[Place],
        groups: dict[str, list[Place]],
        hint: str,
        pointer: str,
        node: oai.Schema | None,
    ) -> Type:
        if (
            isinstance(objects[0].node, oai.Reference)
            and len(objects) == 1
            and "union" not in groups
        ):
            return self.type(objects[0].node, hint, objects[0].pointer)
        if len(objects) == len(groups.get("map", [])):
            found = [self._nodes.follow(place) for place in objects]
            values = [
                Place(n.additionalProperties, f"{p}/additionalProperties")
                for n, p in found
                if isinstance(n.additionalProperties, Node) and not n.properties
            ]
            alike = len(values) == len(objects)
            return MapOf(self._one_of(values, f"{hint}Value", pointer)) if alike else _FREE
        if groups.keys() & {"map", "union"}:
            self._note(pointer, "objects that Python cannot tell apart are plain dicts")
            return _FREE
        whole = node or oai.Schema()
        described = self._nodes.alternatives(objects)
        if described is None or described.open:
            return _FREE
        return self._struct(hint, whole, described, pointer)

    def shapes(self, place: Place) -> set[str]:
        """Return what a value can be, as far as a URL or a header cares: "scalar", "list" or "object" of scalars."""
        found = set()
        for option in self._nodes.options([place]):
            node, pointer = self._nodes.follow(option)
            category = self._nodes.category(option)
            inner: list[Place] = []
            if category == "list" and node.items:
                inner = [Place(node.items, f"{pointer}/items")]
            elif category == "object" and (described := self._nodes.object(option)):
                inner = [place for member in described.members for place in member.places]
            elif category == "map" and isinstance(node.additionalProperties, Node):
                inner = [Place(node.additionalProperties, f"{pointer}/additionalProperties")]
            nested = any(self.shapes(part) - {"scalar"} for part in inner)
            shape = {"map": "object", "union": "object", "any": "scalar", "several": "scalar"}
            found.add("something nested" if nested else shape.get(category, category))
        return found

    def _reference(self, ref: str, pointer: str) -> Type:
        key = self._nodes.key(ref, pointer)
        name = Ref(self._class_names[key])
        return Nullable(name) if is_nullable(self._nodes.named[key]) else name

    # -- classes ------------------------------------------------------------------------------

    def _struct(self, name: str, node: oai.Schema, described: Described, pointer: str) -> Type:
        """Lower an object, as `node` documents it."""
        if described.missing:
            self._refuse(
                pointer,
                f"required members {sorted(described.missing)} that are not described",
                "Describe or drop them.",
            )
        fields = [self._field(name, member) for member in described.members]
        names = [f.name for f in fields]
        if len(set(names)) != len(names):
            self._refuse(
                pointer,
                f"members that become the same attribute: {sorted(names)}",
                "Rename one with an overlay.",
            )
        items = (node.model_extra or {}).get("x-items", "")
        if items and not any(f.name == items and isinstance(f.type, ListOf) for f in fields):
            self._refuse(f"{pointer}/x-items", f"no list called {items!r}", "Name a list of items.")
        aliases = self._further_names(node, {f.name for f in fields}, pointer)
        keys = tuple(text(key) for key in (node.model_extra or {}).get("x-keys", []))
        if not set(keys) <= {alias for alias, path in aliases if path.isidentifier()}:
            self._refuse(
                f"{pointer}/x-keys", f"{list(keys)}", "Name those of x-aliases that mean a field."
            )
        struct = Struct(
            name=name,
            doc=text(node.description),
            fields=tuple(fields),
            exclusive=tuple(f.name for f in fields if f.wire in described.exclusive),
            items=items,
            aliases=aliases,
            keys=keys,
            open=described.open,
            pointer=pointer,
        )
        if not _alike(self._structs.setdefault(name, struct), struct):
            other = self._structs[name].pointer
            self._refuse(
                pointer,
                f"a second schema for the class {name}, beside {other}",
                "Give it an x-name with an overlay.",
            )
        return Ref(name)

    def _further_names(
        self, node: oai.Schema, fields: set[str], pointer: str
    ) -> tuple[tuple[str, str], ...]:
        aliases = {
            text(k): text(v) for k, v in (node.model_extra or {}).get("x-aliases", {}).items()
        }
        for name, path in aliases.items():
            first, *rest = _ALIAS_STEP.split(path)
            words = [name, first, *(word for word in rest if not word.isdecimal())]
            if (
                name in fields
                or first not in fields
                or not all(word.isidentifier() and not iskeyword(word) for word in words)
            ):
                self._refuse(
                    pointer,
                    f"x-aliases {name!r} for {path!r}",
                    "Give a free name, and a field or a path that starts with one; a number is a place in a list, "
                    "`.*.` means each of it, `.*?` those for which something is true, `=` a comparison.",
                )
        return tuple(aliases.items())

    def _field(self, owner: str, member: Member) -> Field:
        first, *others = member.places
        hint = owner + naming.class_name(member.wire)
        node = first.node
        if all(place.node == node for place in others):
            kind = self.type(node, hint, first.pointer)
        elif member.either:
            kind = self._one_of(list(member.places), hint, first.pointer)
        else:
            kind = self._same_type(member, hint)
        default, constraints = facts(node)
        described = [place.node for place in member.places if isinstance(place.node, oai.Schema)]
        if member.either:
            known = [value for n in described for value in facts(n)[1].known]
            constraints = evolve(constraints, known=tuple(dict.fromkeys(known)))
        return Field(
            name=naming.identifier(member.wire),
            wire=member.wire,
            type=kind,
            required=member.required,
            default=default,
            doc=next((text(n.description) for n in described if n.description), ""),
            constraints=constraints,
            deprecated=any(bool(n.deprecated) for n in described),
            secret=any(bool((n.model_extra or {}).get("x-secret")) for n in described),
        )

    def _same_type(self, member: Member, hint: str) -> Type:
        """Return the type that all parts of an `allOf` give a member; a part may say nothing of it."""
        types = [
            self.type(place.node, hint if i == 0 else f"{hint}{i + 1}", place.pointer)
            for i, place in enumerate(member.places)
        ]
        said = list(dict.fromkeys(kind for kind in types if kind != ANY))
        if len(said) > 1:
            self._refuse(
                member.places[-1].pointer,
                f"another type for {member.wire} than {member.places[0].pointer} has",
                "Give both the same type with an overlay.",
            )
        return said[0] if said else ANY

    def _union(self, name: str, node: oai.Schema, pointer: str) -> Type:
        discriminator = node.discriminator
        options = variants(node, pointer)
        if discriminator is None or not options:
            self._refuse(
                f"{pointer}/discriminator",
                "a discriminator without oneOf or anyOf beside it",
                "List the variants beside it, or remove it, with an overlay.",
            )
        mapping = {text(tag): text(ref) for tag, ref in (discriminator.mapping or {}).items()}
        listed = [text(o.node.ref) for o in options if isinstance(o.node, oai.Reference)]
        if not discriminator.mapping:  # then a tag is the name of a schema
            mapping = {ref.removeprefix(LOCAL): ref for ref in listed}
        mapping = {tag: ref if "/" in ref else LOCAL + ref for tag, ref in mapping.items()}
        if len(listed) < len(options) or set(mapping.values()) != set(listed):
            self._refuse(
                f"{pointer}/discriminator",
                f"a discriminator whose mapping does not cover {'oneOf' if node.oneOf else 'anyOf'}",
                "Map every variant to its tag.",
            )
        found: list[tuple[str, str]] = []
        for tag, ref in mapping.items():
            key = self._nodes.key(ref, f"{pointer}/discriminator/mapping/{escaped(tag)}")
            variant, place = self._nodes.follow(Place(self._nodes.named[key], _component(key)))
            described = self._nodes.object(Place(variant, place))
            if described is None or not described.members:
                self._refuse(
                    place, f"variant {key} is not an object", "Only objects can carry a tag."
                )
            self._struct(self._class_names[key], variant, described, place)
            found.append((tag, self._class_names[key]))
        self._unions[name] = Union(
            name=name,
            doc=text(node.description),
            tag_field=text(discriminator.propertyName),
            variants=tuple(found),
        )
        return Ref(name)

    # -- finishing ----------------------------------------------------------------------------

    def finish(
        self, operations: Iterable[Operation]
    ) -> tuple[tuple[Struct, ...], tuple[Union, ...], tuple[Alias, ...]]:
        """Return everything collected, in name order, with tags moved out and initial values decided."""
        collected = Collected(self._structs, self._unions, self._aliases, self._source)
        finished = collected.finish(operations)
        self._notes |= dict.fromkeys(collected.notes)
        return finished

    def made(self) -> tuple[str, ...]:
        """Return the schemas of the document that something was made of."""
        classes = self._structs.keys() | self._unions.keys() | self._aliases.keys()
        return tuple(key for key, name in self._class_names.items() if name in classes)

    def _explicit_name(self, node: Node, pointer: str) -> str:
        name = (node.model_extra or {}).get("x-name", "") if isinstance(node, oai.Schema) else ""
        if name and not (isinstance(name, str) and naming.is_class_name(name)):
            self._refuse(f"{pointer}/x-name", f"no name for a class: {name!r}", "Choose another.")
        return str(name)

    def _note(self, pointer: str, what: str) -> None:
        self._notes[f"{self._source}#{pointer}: {what}"] = None

    def _refuse(self, pointer: str, problem: str, advice: str) -> NoReturn:
        raise SpecError(self._source, pointer, problem, advice)


def _component(key: str) -> str:
    return f"{LOCAL[1:]}{escaped(key)}"


def _alike(one: Struct, other: Struct) -> bool:
    """Return whether two schemas are equal but for documentation and place."""

    def shape(struct: Struct) -> Any:
        return evolve(
            struct, doc="", pointer="", fields=tuple(evolve(f, doc="") for f in struct.fields)
        )

    return bool(shape(one) == shape(other))
