"""One class for all versions where one will do.

People write `isinstance(x, IndexModel)` and compare and store what they got, whichever API version a client
is pinned to. So what the service answers with in several stable versions is one class: merged over them, it has
the members of all, and requires what all of them require. What is only sent is shared where one version's is
a part of another's: a class that a request is made of must not promise what no version takes.

A class lives in the models of the default version, or else of the newest stable one that has it; other versions
hand it on. Those that cannot be one stay apart, and the report names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import define, evolve, field

from .ir import (
    Alias,
    Model,
    Nullable,
    Operation,
    Ref,
    Service,
    Struct,
    Type,
    Union,
    Version,
    choice,
    one_of,
    refs,
)
from .merge import is_part, merged

_Place = tuple[str, str]
"""A version, and the name of one of its models."""


def share(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """Return `versions` with the class of every model, and the version that has it."""
    order = in_order(versions)
    made: dict[_Place, Service] = {}
    for name in sorted({service.name for version in versions for service in version.services}):
        services = {
            version.name: service
            for version in order
            for service in version.services
            if service.name == name
        }
        stable = [version.name for version in order if version.stable]
        for version, service in _Sharing(services, stable).services().items():
            made[version, name] = service
    return tuple(
        evolve(
            version,
            services=tuple(made[version.name, service.name] for service in version.services),
        )
        for version in versions
    )


def in_order(versions: Iterable[Version]) -> list[Version]:
    """Return versions in the order in which they are asked for a class: the default, stable ones, previews."""
    newest = sorted(versions, key=lambda version: version.name, reverse=True)
    return sorted(newest, key=lambda version: (not version.stable, not version.default))


def named(service: Service) -> tuple[Model, ...]:
    return (*service.structs, *service.unions, *service.aliases)


def refers_to(thing: Model) -> set[str]:
    """Return the names that a model refers to."""
    match thing:
        case Struct():
            return {name for field in thing.fields for name in refs(field.type)}
        case Union():
            return {name for _, name in thing.variants}
        case Alias():
            return set(refs(thing.type))


def reachable(things: Mapping[str, Model], roots: Iterable[Type]) -> set[str]:
    """Return the names of all models that values of the types `roots` can hold."""
    seen: set[str] = set()
    todo = [name for root in roots for name in refs(root)]
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += refers_to(things[name])
    return seen


def _union(name: str, names: tuple[str, ...]) -> Union:
    """Return the union of structs that are told apart by what they have."""
    doc = f"{' or '.join(names)}: what has a place for most of an object."
    return Union(name=name, doc=doc, tag_field="", variants=tuple((it, it) for it in names))


def _sent(operations: Iterable[Operation]) -> list[Type]:
    return [o.body.type for o in operations if o.body]


def _answered(operations: Iterable[Operation]) -> list[Type]:
    return [kind for o in operations for a in o.answers for kind in (a.type, a.event) if kind]


@define
class _Sharing:
    """The models of one service in all its versions, and what becomes of them."""

    documents: dict[str, Service]
    stable: list[str]
    things: dict[_Place, Model] = field(init=False)
    answers: set[str] = field(init=False)
    """Name what the service answers with in some stable version."""
    sent: set[str] = field(init=False)
    structs: set[str] = field(init=False)
    own: set[_Place] = field(factory=set)
    """Models that no other version's class can stand for."""
    barred: set[tuple[str, str, str]] = field(factory=set)
    """By version, name and home: models that the class of one home cannot stand for."""
    classes: dict[_Place, Model] = field(factory=dict)
    homes: dict[_Place, str] = field(factory=dict)
    spoken: dict[_Place, list[str]] = field(factory=dict)
    """By class: the versions whose models it is made of."""

    def __attrs_post_init__(self) -> None:
        self.things = {
            (version, thing.name): thing
            for version, service in self.documents.items()
            for thing in named(service)
        }
        self._move_nulls()
        self.structs = {name for (_, name), it in self.things.items() if isinstance(it, Struct)}
        self.answers, self.sent = set(), set()
        for version in self.documents:
            if version in self.stable:
                mine = self._of(version)
                operations = self.documents[version].operations
                self.answers |= reachable(mine, _answered(operations))
                self.sent |= reachable(mine, _sent(operations))

    def _move_nulls(self) -> None:
        """Let fields say that they may be null where an alias says it in some versions and in others not."""
        aliases = {place: it for place, it in self.things.items() if isinstance(it, Alias)}
        never = {name for (_, name), it in aliases.items() if not isinstance(it.type, Nullable)}
        for (version, name), alias in aliases.items():
            if name not in never or not isinstance(alias.type, Nullable):
                continue
            self.things[version, name] = evolve(alias, type=alias.type.inner)
            for other, it in self._of(version).items():
                if isinstance(it, Struct):
                    fields = tuple(
                        evolve(f, type=Nullable(f.type)) if f.type == Ref(name) else f
                        for f in it.fields
                    )
                    self.things[version, other] = evolve(it, fields=fields)

    def _of(self, version: str) -> dict[str, Model]:
        return {name: it for (where, name), it in self.things.items() if where == version}

    def services(self) -> dict[str, Service]:
        """Return the service of each version with the classes of its models."""
        while self._settle():
            pass
        return {version: self._service(version) for version in self.documents}

    def _service(self, version: str) -> Service:
        document = self.documents[version]
        classes = [
            evolve(self.classes[home, name], home="" if home == version else home)
            for (where, name), home in sorted(self.homes.items())
            if where == version
        ]
        choices = {
            one_of(names): names
            for it in classes
            if not it.home and isinstance(it, Struct)
            for field in it.fields
            if (names := choice(field.type))
        }
        classes += [_union(name, names) for name, names in choices.items()]
        apart = sorted(
            name
            for where, name in self.own | {it[:2] for it in self.barred}
            if where == version and version in self.stable and name in self.answers
        )
        return evolve(document, classes=_in_order(classes), apart=tuple(apart))

    # -- one round ----------------------------------------------------------------------------

    def _settle(self) -> bool:
        """Find a home for every model; return whether something is left to correct, in another round."""
        self.classes, self.homes, self.spoken = {}, {}, {}
        for version in self.documents:
            for name, thing in self._of(version).items():
                self._place(version, name, thing)
        return self._adopted() or self._parted()

    def _place(self, version: str, name: str, thing: Model) -> None:
        for home in () if (version, name) in self.own else self._homes(name):
            if (version, name, home) in self.barred:
                continue
            made = self._combined(version, home, name, thing)
            if made is not None:
                self.classes[home, name] = made
                self.spoken[home, name].append(version)
                self.homes[version, name] = home
                return
            if version in self.stable and name in self.answers:
                self.own.add((version, name))
        self.homes[version, name] = version
        self.classes[version, name] = thing
        self.spoken[version, name] = [version] if name in self._documented(version) else []

    def _documented(self, version: str) -> set[str]:
        return {thing.name for thing in named(self.documents[version])}

    def _homes(self, name: str) -> Iterator[str]:
        return (v for v in self.stable if (v, name) in self.classes)

    def _combined(self, version: str, home: str, name: str, thing: Model) -> Model | None:
        base = self.classes[home, name]
        if version not in self.stable or name not in self.answers:
            return base if is_part(thing, base) else None
        made = merged(
            base,
            thing,
            sent=name in self.sent,
            before=tuple(self.spoken[home, name]),
            version=version,
        )
        fields = made.fields if isinstance(made, Struct) else ()
        chosen = {name for field in fields for name in choice(field.type)}
        return made if chosen <= self.structs else None

    def _adopted(self) -> bool:
        """Let each home have the models that its classes refer to and its document has not."""
        found: dict[_Place, Model] = {}
        for version in self.stable:
            mine = self._of(version)
            for name in mine:
                home = self.homes[version, name]
                for ref in reachable(mine, [Ref(name)]) if home != version else ():
                    if (home, ref) not in self.things:
                        found.setdefault((home, ref), mine[ref])
        self.things |= found
        return bool(found)

    def _parted(self) -> bool:
        """Part models from classes that refer to other classes than they do."""
        found = {
            (version, name, home)
            for (version, name), home in self.homes.items()
            if any(
                self.homes[version, ref] != self.homes[home, ref]
                for ref in refers_to(self.things[version, name])
            )
        }
        self.barred |= found
        return bool(found)


def _in_order(classes: list[Model]) -> tuple[Model, ...]:
    """Return classes with each alias after those it is made of: it is a value, and needs theirs."""
    aliases = {it.name: it for it in classes if isinstance(it, Alias)}
    done: dict[str, Model] = {}

    def visit(alias: Alias) -> None:
        if alias.name not in done:
            done[alias.name] = alias
            for name in sorted({*refs(alias.type)} & aliases.keys()):
                visit(aliases[name])
            done[alias.name] = done.pop(alias.name)

    for alias in aliases.values():
        visit(alias)
    return (*(it for it in classes if not isinstance(it, Alias)), *done.values())
