"""Define what fields, parameters, bodies and answers have in common: a type, a default, limits, known values."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..ir import Constraints, ListOf, MapOf, Nullable, OneOf, Ref, Scalar, Service, Type
from ..render import annotation
from .changes import Effect, Log, Use

_NULL = Scalar("None")
#: Formats that only say how wide a number is. int32 is the one that leaves something out.
_WIDE = (None, "int64", "float", "double")
_LIMITS = (
    ("minimum", "minimum", True),
    ("maximum", "maximum", False),
    ("min_length", "minimum length", True),
    ("max_length", "maximum length", False),
    ("min_items", "minimum of items", True),
    ("max_items", "maximum of items", False),
    ("min_properties", "minimum of members", True),
    ("max_properties", "maximum of members", False),
)


@frozen
class Types:
    """Compares types across two documents.

    Classes count by name: what changed in them is a change of theirs, not of everything that holds them.
    Aliases count by what they stand for.
    """

    old: dict[str, Type]
    """Aliases of the old document."""
    new: dict[str, Type]
    renamed: dict[str, str]
    """Classes that have another name in the new document."""

    def effect(self, old: Type, new: Type) -> Effect:
        """Return what happens to the legal values when `new` stands where `old` stood."""
        if old == new:
            return Effect.NONE
        before = _plain(old, self.old, self.renamed)
        after = _plain(new, self.new, {})
        effect = Effect.NONE if _fits(before, after) else Effect.TIGHTER
        return effect if _fits(after, before) else effect | Effect.LOOSER


def types(old: Service, new: Service, renamed: dict[str, str]) -> Types:
    return Types(
        {alias.name: alias.type for alias in old.aliases},
        {alias.name: alias.type for alias in new.aliases},
        renamed,
    )


def compare_deprecated(log: Log, here: str, old: bool, new: bool) -> None:
    if old != new:
        words = ("no longer deprecated", "deprecated")[new]
        log.add(here, "deprecation-changed", words)


def compare_type(log: Log, place: str, old: Type, new: Type, use: Use, known: Types) -> None:
    effect = known.effect(old, new)
    if effect:
        text = f"type is {annotation(new)} now, was {annotation(old)}"
        log.add(place, "type-changed", text, breaking=use.breaks(effect))


def compare_required(log: Log, place: str, old: bool, new: bool, use: Use) -> None:
    if new and not old:
        breaking = use.breaks(Effect.TIGHTER)
        log.add(place, "became-required", "required now, was optional", breaking=breaking)
    elif old and not new:
        breaking = use.breaks(Effect.LOOSER)
        log.add(place, "became-optional", "optional now, was required", breaking=breaking)


def compare_default(log: Log, place: str, old: str, new: str, *, used: bool = True) -> None:
    """Compare defaults: they are in force for calls that leave the value out, and for answers without it.

    `used` is False for values that are always there.
    """
    if old == new:
        return
    if not old:
        log.add(place, "default-added", f"default {new} stated")
    elif not new:
        log.add(place, "default-removed", f"no default any more, was {old}", breaking=used)
    else:
        log.add(place, "default-changed", f"default is {new} now, was {old}", breaking=used)


def compare_constraints(log: Log, place: str, old: Constraints, new: Constraints, use: Use) -> None:
    """Compare limits, pattern, format and known values.

    Nothing checks answers against limits or known values, so only what is sent can break by them.
    """
    for name, words, is_lower in _LIMITS:
        _compare_limit(log, place, words, getattr(old, name), getattr(new, name), is_lower, use)
    if old.pattern != new.pattern:
        effect = Effect.TIGHTER if new.pattern else Effect.NONE
        text = _shift("pattern", old.pattern, new.pattern)
        log.add(place, "pattern-changed", text, breaking=use.breaks(effect))
    if old.format != new.format:
        effect = Effect.NONE if new.format in _WIDE else Effect.TIGHTER
        if old.format not in (*_WIDE, "int32"):
            effect |= Effect.LOOSER
        text = _shift("format", old.format, new.format)
        log.add(place, "format-changed", text, breaking=use.breaks(effect))
    _compare_known(log, place, old.known, new.known, use)


def _compare_limit(
    log: Log, place: str, words: str, old: float | None, new: float | None, is_lower: bool, use: Use
) -> None:
    if old == new:
        return
    tighter = new is not None and (old is None or (new > old) == is_lower)
    code = "limit-tightened" if tighter else "limit-loosened"
    breaking = tighter and use.breaks(Effect.TIGHTER)
    log.add(place, code, _shift(words, _number(old), _number(new)), breaking=breaking)


def _compare_known(
    log: Log, place: str, old: tuple[str, ...], new: tuple[str, ...], use: Use
) -> None:
    sends = use.breaks(Effect.TIGHTER)
    if added := [value for value in new if value not in old]:
        # Where nothing was said before, anything was fine.
        text = f"known values added: {_listed(added)}"
        log.add(place, "known-values-added", text, breaking=sends and not old)
    if gone := [value for value in old if value not in new]:
        text = f"known values removed: {_listed(gone)}"
        log.add(place, "known-values-removed", text, breaking=sends and bool(new))
    if not added and not gone:
        log.doc(old, new)


def _shift(words: str, old: object, new: object) -> str:
    if old is None:
        return f"{words} {new} stated"
    return f"no {words} any more, was {old}" if new is None else f"{words} is {new} now, was {old}"


def _number(value: float | None) -> str | None:
    if value is None:
        return None
    return str(int(value)) if float(value).is_integer() else repr(value)


def _listed(values: list[str]) -> str:
    return ", ".join(map(repr, values))


# -- types as sets of values ------------------------------------------------------------------


def _plain(
    kind: Type,
    aliases: dict[str, Type],
    renamed: dict[str, str],
    seen: frozenset[str] = frozenset(),
) -> Type:
    """Replace aliases in `kind` by what they stand for; one that holds itself stays a name."""
    match kind:
        case Ref(name) if name in aliases and name not in seen:
            return _plain(aliases[name], aliases, renamed, seen | {name})
        case Ref(name):
            return Ref(renamed.get(name, name))
        case ListOf(item):
            return ListOf(_plain(item, aliases, renamed, seen))
        case MapOf(value):
            return MapOf(_plain(value, aliases, renamed, seen))
        case Nullable(inner):
            return Nullable(_plain(inner, aliases, renamed, seen))
        case OneOf(options):
            return OneOf(tuple(_plain(option, aliases, renamed, seen) for option in options))
        case Scalar():
            return kind


def _fits(inner: Type, outer: Type) -> bool:
    """Return whether every value of `inner` is one of `outer`."""
    places = list(_options(outer))
    return all(any(_one_fits(option, place) for place in places) for option in _options(inner))


def _options(kind: Type) -> Iterator[Type]:
    match kind:
        case OneOf(options):
            for option in options:
                yield from _options(option)
        case Nullable(inner):
            yield from _options(inner)
            yield _NULL
        case _:
            yield kind


def _one_fits(inner: Type, outer: Type) -> bool:
    match inner, outer:
        case _, Scalar("Any"):
            return True
        case Scalar("int"), Scalar("float"):
            return True
        case (ListOf(one), ListOf(other)) | (MapOf(one), MapOf(other)):
            return _fits(one, other)
    return inner == outer
