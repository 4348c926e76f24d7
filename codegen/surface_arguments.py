"""Describe one argument of a plain method: its type, and the check whose result is sent."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve, frozen

from . import docs
from .errors import SpecError
from .ir import Constraints, Field, ListOf, Nullable, Param, Ref, Scalar, Type
from .render import annotation

#: What the table may say about an argument; `codegen/surface.py` explains it.
WORDS = frozenset(
    "name noun positional required type doc check wrong closed paged minimum maximum".split()
)

_ABSENT = re.compile(r" ?When absent, [^.]*\.")


@frozen(kw_only=True)
class Argument:
    """Hold one argument of a method, and how its value becomes what is sent."""

    name: str
    type: str
    required: bool
    positional: bool
    doc: str
    value: str
    """Expression of what is sent."""
    noun: str
    """State what a name or an id refers to, such as "a backup"; "" when it refers to nothing."""
    wrong: str
    """State what is wrong with a value that is refused, such as "is empty"; "" when only its type can be."""

    @property
    def declared(self) -> str:
        return f"{self.name}: {self.type}" + ("" if self.required else " | None = None")

    @property
    def word(self) -> str:
        """Return what a reference is: "id" or "name"."""
        return "id" if self.name == "id" or self.name.endswith("_id") else "name"


def argument(
    place: str, key: str, member: Param | Field | None, row: dict[str, Any], by_hand: bool
) -> Argument:
    """Return the argument for `member` of a document, called `key` there, and for what a table says of it.

    Args:
        place: Where the table says it, for messages.
        key: What the document or the table calls it.
        member: What the document says of it; None when it is no part of the document.
        row: What the table says of it.
        by_hand: It is checked by a function that makes the whole body.

    Raises:
        SpecError: It is not clear what its type is, or what to check.
    """
    name = row.get("name", key)
    kind = row.get("type") or (_annotation(member.type) if member else "")
    required = row.get("required", member.required if member else False)
    if member:
        stated = {limit: row[limit] for limit in ("minimum", "maximum") if limit in row}
        member = evolve(member, constraints=evolve(member.constraints, **stated))
    unchecked = by_hand and "noun" not in row
    value, wrong = ("", "") if unchecked else _check(name, member, row, required)
    if not kind or not (value or by_hand):
        raise SpecError(place, "", "it is not clear what it takes", "State a type and a check.")
    return Argument(
        name=name,
        type=kind,
        required=required,
        positional=row.get("positional", False),
        doc=row.get("doc") or _described(member, row),
        value=value or name,
        noun=row.get("noun", ""),
        wrong=row.get("wrong", wrong),
    )


def _described(member: Param | Field | None, row: dict[str, Any]) -> str:
    """Return what the document says about an argument."""
    if member is None:
        return ""
    if row.get("closed"):  # then the description names all values
        member = evolve(member, constraints=evolve(member.constraints, known=()))
    doc = docs.param_doc(member) if isinstance(member, Param) else docs.field_doc(member)
    return _ABSENT.sub("", doc) if row.get("required") else doc


def _annotation(kind: Type) -> str:
    match kind:
        case ListOf(Ref(name)):
            return f"Sequence[{name} | Mapping[str, Any]]"
        case ListOf(item):
            return f"Sequence[{_annotation(item)}]"
        case Nullable(inner):
            return _annotation(inner)
        case Scalar():
            return annotation(kind)
    return ""


def _check(
    name: str, member: Param | Field | None, row: dict[str, Any], required: bool
) -> tuple[str, str]:
    """Return the expression of what is sent, and what is wrong with a value that it refuses."""
    if "check" in row:
        return row["check"], ""
    if "noun" in row:
        word = "id" if name == "id" or name.endswith("_id") else "name"
        return f'arguments.reference({name}, "{name}", "the {word} of {row["noun"]}")', "is empty"
    if member is None:
        return name, ""
    function, wrong = _function(member.type, member.constraints, required)
    if row.get("closed"):
        known = member.constraints.known
        function, wrong = f"one_of(, {known!r})", f"is not one of {', '.join(map(repr, known))}"
    if not function:
        return "", ""
    checked = f"arguments.{function}".replace("(", f'({name}, "{name}"', 1)
    if not required and not function.startswith("optional"):
        checked = f"None if {name} is None else {checked}"
    return checked, wrong


def _function(kind: Type, limits: Constraints, required: bool) -> tuple[str, str]:
    """Return the function that checks a value, with the arguments after its name, and what it refuses."""
    optional = "" if required else "optional_"
    match kind:
        case Nullable(inner):
            return _function(inner, limits, required)
        case Scalar("str") if limits.max_length:
            return f"label(, {limits.max_length})", "is too short or too long"
        case Scalar("str"):
            return ("text()", "is empty") if required else ("optional_text()", "")
        case Scalar("bool"):
            return f"{optional}flag()", ""
        case Scalar("int") if limits.minimum is not None and limits.maximum is not None:
            low, high = int(limits.minimum), int(limits.maximum)
            function = "integer_between" if required else "optional_integer"
            return f"{function}(, {low}, {high})", "is out of range"
        case Scalar("int") if limits.minimum is not None:
            return f"at_least(, {int(limits.minimum)})", "is out of range"
        case ListOf(Scalar("str")):
            return "names()", ""
        case ListOf(Ref(name)):
            fewest, most = limits.min_items or 0, limits.max_items
            return f"objects(, {name}, {fewest}, {most})", "has too few or too many items"
    return "", ""
