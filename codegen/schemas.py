"""JSON Schemas of one document to structs, unions, aliases and the types that refer to them."""

from __future__ import annotations

import datetime
import itertools
import math
from collections.abc import Iterable
from keyword import iskeyword
from typing import Any, NoReturn, TypeAlias

from attrs import evolve
from openapi_python_client import schema as oai

from . import naming
from .errors import SpecError
from .ir import (
    ANY,
    Alias,
    Constraints,
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
    refs,
)

Node: TypeAlias = oai.Schema | oai.Reference

_SCALARS = {
    oai.DataType.INTEGER: Scalar("int"),
    oai.DataType.NUMBER: Scalar("float"),
    oai.DataType.BOOLEAN: Scalar("bool"),
}
_LOCAL = "#/components/schemas/"


def text(value: Any) -> str:
    """Return document text as a plain string. It reaches code only through repr, docstrings and comments."""
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value.get_untrusted_value())


def facts(schema: Node) -> tuple[str, Constraints]:
    """Return the default (as Python source, "" for none) and the constraints a schema states."""
    if isinstance(schema, oai.Reference):
        return "", Constraints()
    extra = schema.model_extra or {}
    stated = "default" in schema.model_fields_set and schema.default is not None
    default = _literal(schema.default) if stated else ""
    known = extra.get("x-enum") or schema.enum or ()
    if schema.items and not known:
        known = facts(schema.items)[1].known
    constraints = Constraints(
        minimum=_finite(schema.minimum),
        maximum=_finite(schema.maximum),
        min_length=schema.minLength,
        max_length=schema.maxLength,
        min_items=schema.minItems,
        max_items=schema.maxItems,
        min_properties=schema.minProperties,
        max_properties=schema.maxProperties,
        pattern=text(schema.pattern) or None,
        format=text(schema.schema_format) or None,
        known=tuple(str(value) for value in known),
    )
    return default, constraints


def _finite(bound: float | None) -> float | None:
    return bound if bound is not None and math.isfinite(bound) else None


def _literal(value: Any) -> str:
    """Return a value of a document as Python source; "" for what JSON does not have."""
    if isinstance(value, datetime.date):  # YAML reads dates where JSON has text
        return repr(value.isoformat())
    if isinstance(value, float) and not math.isfinite(value):
        return ""
    return repr(value)


class Schemas:
    """Collects what the schemas of one document become, under unique class names."""

    def __init__(self, nodes: dict[str, Node], source: str) -> None:
        self._nodes = nodes
        self._source = source
        self._structs: dict[str, Struct] = {}
        self._unions: dict[str, Union] = {}
        self._aliases: dict[str, Alias] = {}
        self._class_names = self._name_components()

    def _name_components(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for key, node in self._nodes.items():
            name = self._explicit_name(node, _LOCAL[1:] + key) or naming.class_name(key)
            if name in names.values():
                self._refuse(
                    _LOCAL[1:] + key,
                    f"a second schema that becomes the class {name}",
                    "Give it an x-name with an overlay.",
                )
            names[key] = name
        return names

    # -- components ---------------------------------------------------------------------------

    def components(self) -> None:
        """Lower every named schema of the document."""
        for key, node in self._nodes.items():
            pointer = _LOCAL[1:] + key
            name = self._class_names[key]
            if isinstance(node, oai.Schema) and self._is_class(node):
                self.type(node, name, pointer)
                continue
            default, constraints = facts(node)
            self._aliases[name] = Alias(
                name=name,
                doc=text(node.description) if isinstance(node, oai.Schema) else "",
                type=self.type(node, name, pointer),
                default=default,
                constraints=constraints,
            )

    @staticmethod
    def _is_class(node: oai.Schema) -> bool:
        if node.discriminator and node.oneOf:
            return True
        return bool(node.properties) and not _is_open(node) or _is_untagged(node)

    # -- types --------------------------------------------------------------------------------

    def type(self, node: Node, hint: str, pointer: str) -> Type:
        """Return the type of `node`; `hint` names the class if it needs one."""
        if isinstance(node, oai.Reference):
            return self._reference(text(node.ref), pointer)
        hint = self._explicit_name(node, pointer) or hint
        if isinstance(node.type, list) and len(set(node.type) - {oai.DataType.NULL}) > 1:
            self._refuse(
                pointer,
                f"several types {[kind.value for kind in node.type]}",
                "Describe them with oneOf.",
            )
        kind, nullable = _kind(node)
        result = self._bare_type(node, kind, hint, pointer)
        return Nullable(result) if nullable else result

    def _bare_type(
        self, node: oai.Schema, kind: oai.DataType | None, hint: str, pointer: str
    ) -> Type:
        if node.discriminator and node.oneOf:
            return self._union(hint, node, pointer)
        if _is_untagged(node):
            return self._struct(hint, node, pointer)
        if len(node.allOf) == 1:
            return self.type(node.allOf[0], hint, f"{pointer}/allOf/0")
        if node.allOf:
            self._refuse(
                pointer, "allOf of several schemas", "Write the members out with an overlay."
            )
        if options := [*node.anyOf, *node.oneOf]:
            types = [
                self.type(o, f"{hint}Option{i}", f"{pointer}/{i}") for i, o in enumerate(options, 1)
            ]
            return OneOf(tuple(dict.fromkeys(types)))
        match kind:
            case oai.DataType.STRING:
                return Scalar("Binary" if text(node.schema_format) == "binary" else "str")
            case oai.DataType.INTEGER | oai.DataType.NUMBER | oai.DataType.BOOLEAN:
                return _SCALARS[kind]
            case oai.DataType.ARRAY:
                item = (
                    self.type(node.items, f"{hint}Item", f"{pointer}/items") if node.items else ANY
                )
                return ListOf(item)
            case oai.DataType.OBJECT:
                return self._object(node, hint, pointer)
            case None if node.properties:
                return self._object(node, hint, pointer)
            case None:
                return ANY
        self._refuse(pointer, f"type {kind}", "The generator does not know it.")

    def _object(self, node: oai.Schema, hint: str, pointer: str) -> Type:
        extra = node.additionalProperties
        if node.properties and not _is_open(node):
            return self._struct(hint, node, pointer)
        if node.properties and isinstance(extra, oai.Schema | oai.Reference):
            self._refuse(
                pointer,
                "described members beside typed free ones",
                "Drop one of them with an overlay.",
            )
        if isinstance(extra, oai.Schema | oai.Reference):
            return MapOf(self.type(extra, f"{hint}Value", f"{pointer}/additionalProperties"))
        return MapOf(ANY)  # free members would be lost in a struct

    def _reference(self, ref: str, pointer: str) -> Type:
        key = ref.removeprefix(_LOCAL)
        if not ref.startswith(_LOCAL) or key not in self._nodes:
            self._refuse(
                pointer, f"dangling $ref {ref}", "Point it to a schema under #/components/schemas."
            )
        name = Ref(self._class_names[key])
        node = self._nodes[key]
        return Nullable(name) if isinstance(node, oai.Schema) and _kind(node)[1] else name

    # -- classes ------------------------------------------------------------------------------

    def _struct(self, name: str, node: oai.Schema, pointer: str) -> Type:
        """Lower an object.

        An untagged `oneOf` ({serverless} | {pod} | {byoc}) is one struct with optional members: that is how the
        service reads it, and decoding needs no guessing.
        """
        required = {text(key) for key in node.required or ()}
        fields = [
            self._field(
                name, text(key), child, text(key) in required, f"{pointer}/properties/{text(key)}"
            )
            for key, child in (node.properties or {}).items()
        ]
        missing = required - {f.wire for f in fields}
        if missing:
            self._refuse(
                pointer,
                f"required members {sorted(missing)} that are not described",
                "Describe or drop them.",
            )
        exclusive: list[str] = []
        for i, variant in enumerate(node.oneOf):
            if not isinstance(variant, oai.Schema):
                continue
            for key, child in (variant.properties or {}).items():
                fields.append(
                    self._field(
                        name, text(key), child, False, f"{pointer}/oneOf/{i}/properties/{text(key)}"
                    )
                )
                exclusive.append(fields[-1].name)
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
        struct = Struct(
            name=name,
            doc=text(node.description),
            fields=tuple(fields),
            exclusive=tuple(exclusive),
            items=items,
            aliases=self._further_names(node, {f.name for f in fields}, pointer),
            open=node.additionalProperties is True,
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
            first, *rest = path.split(".")
            words = [name, first, *(word for word in rest if not word.isdecimal())]
            if (
                name in fields
                or first not in fields
                or not all(word.isidentifier() and not iskeyword(word) for word in words)
            ):
                self._refuse(
                    pointer,
                    f"x-aliases {name!r} for {path!r}",
                    "Give a free name, and a field or a path that starts with one; a number is a place in a list.",
                )
        return tuple(aliases.items())

    def _field(self, owner: str, wire: str, node: Node, required: bool, pointer: str) -> Field:
        default, constraints = facts(node)
        return Field(
            name=naming.identifier(wire),
            wire=wire,
            type=self.type(node, owner + naming.class_name(wire), pointer),
            required=required,
            default=default,
            doc=text(node.description) if isinstance(node, oai.Schema) else "",
            constraints=constraints,
            deprecated=isinstance(node, oai.Schema) and bool(node.deprecated),
            secret=bool((node.model_extra or {}).get("x-secret", False)),
        )

    def _union(self, name: str, node: oai.Schema, pointer: str) -> Type:
        discriminator = node.discriminator
        if (
            discriminator is None
            or not discriminator.mapping
            or len(discriminator.mapping) != len(node.oneOf)
        ):
            self._refuse(
                pointer,
                "a discriminator whose mapping does not cover oneOf",
                "Map every variant to its tag.",
            )
        variants: list[tuple[str, str]] = []
        for tag, ref in discriminator.mapping.items():
            self._reference(text(ref), f"{pointer}/discriminator/mapping/{text(tag)}")
            key = text(ref).removeprefix(_LOCAL)
            variant = self._nodes[key]
            if not isinstance(variant, oai.Schema) or not variant.properties:
                self._refuse(
                    pointer, f"variant {key} is not an object", "Only objects can carry a tag."
                )
            self._struct(self._class_names[key], variant, _LOCAL[1:] + key)
            variants.append((text(tag), self._class_names[key]))
        self._unions[name] = Union(
            name=name,
            doc=text(node.description),
            tag_field=text(discriminator.propertyName),
            variants=tuple(variants),
        )
        return Ref(name)

    # -- finishing ----------------------------------------------------------------------------

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
                    _LOCAL[1:],
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
            tuple(sorted(self._aliases.values(), key=lambda a: a.name)),
        )

    def made(self) -> tuple[str, ...]:
        """Return the schemas of the document that something was made of."""
        classes = self._structs.keys() | self._unions.keys() | self._aliases.keys()
        return tuple(key for key, name in self._class_names.items() if name in classes)

    def _tagged(self, struct: Struct) -> Struct:
        """Move the discriminator out of a variant's fields: the codec writes and checks it."""
        homes = {
            (u.tag_field, tag)
            for u in self._unions.values()
            for tag, name in u.variants
            if name == struct.name
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

    def _explicit_name(self, node: Node, pointer: str) -> str:
        name = (node.model_extra or {}).get("x-name", "") if isinstance(node, oai.Schema) else ""
        if name and not (isinstance(name, str) and naming.is_class_name(name)):
            self._refuse(f"{pointer}/x-name", f"no name for a class: {name!r}", "Choose another.")
        return str(name)

    def _refuse(self, pointer: str, problem: str, advice: str) -> NoReturn:
        raise SpecError(self._source, pointer, problem, advice)


def _is_open(node: oai.Schema) -> bool:
    return node.additionalProperties is True or isinstance(
        node.additionalProperties, oai.Schema | oai.Reference
    )


def _is_untagged(node: oai.Schema) -> bool:
    """Return whether a oneOf is of objects that each have one required member of their own."""
    if not node.oneOf or node.discriminator:
        return False
    return all(
        isinstance(v, oai.Schema) and v.properties and len(v.required or ()) == 1
        for v in node.oneOf
    )


def _kind(node: oai.Schema) -> tuple[oai.DataType | None, bool]:
    # The document model rewrites 3.0's `nullable: true` to 3.1's `type: [X, "null"]`.
    if not isinstance(node.type, list):
        return node.type, False
    kinds = [kind for kind in node.type if kind is not oai.DataType.NULL]
    return (kinds[0] if kinds else None), len(kinds) < len(node.type)


def _alike(one: Struct, other: Struct) -> bool:
    """Return whether two schemas are equal but for documentation and place."""

    def shape(struct: Struct) -> Any:
        return evolve(
            struct, doc="", pointer="", fields=tuple(evolve(f, doc="") for f in struct.fields)
        )

    return bool(shape(one) == shape(other))
