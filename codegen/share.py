"""One class for all versions where one will do: models of other versions that the default version's can stand for.

People write `isinstance(x, IndexModel)` and compare and store what they got, whichever API version a client
is pinned to. So a model whose shape is a part of the default version's is that very class, and one that has
more than it is a subclass.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from .ir import (
    Alias,
    Field,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Ref,
    Scalar,
    Service,
    Struct,
    Type,
    Union,
    Version,
)


def share(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """`versions` with every model marked that comes from the default version, the newest stable one."""
    stable = [version for version in versions if version.stable]
    if not stable:
        return versions
    default = {service.name: service for service in stable[-1].services}
    return tuple(
        version
        if version is stable[-1]
        else evolve(version, services=tuple(_service(s, default) for s in version.services))
        for version in versions
    )


def _service(service: Service, defaults: dict[str, Service]) -> Service:
    default = defaults.get(service.name)
    if default is None:
        return service
    shared = _shared(service, default)
    extended = _extended(service, default, shared)
    bases = {struct.name: struct for struct in default.structs}

    def struct(it: Struct) -> Struct:
        if it.name in extended:
            common = _common(it, bases[it.name])
            same = tuple(f.name for f in common if _referred((f,)) <= shared)
            overridden = tuple(f.name for f in common if f.name not in same)
            return evolve(it, extends=True, inherited=same, overridden=overridden)
        return evolve(it, shared=it.name in shared)

    return evolve(
        service,
        default_version=default.version,
        structs=tuple(struct(it) for it in service.structs),
        unions=tuple(evolve(it, shared=it.name in shared) for it in service.unions),
        aliases=tuple(evolve(it, shared=it.name in shared) for it in service.aliases),
    )


def _shared(service: Service, default: Service) -> set[str]:
    """Names that mean the same in both; what refers to a name that does not, does not either."""
    known = {thing.name: thing for thing in named(default)}
    found = {
        thing.name: thing
        for thing in named(service)
        if thing.name in known and _is_part(thing, known[thing.name])
    }
    while True:
        lost = {name for name, thing in found.items() if not refers_to(thing) <= found.keys()}
        if not lost:
            return set(found)
        for name in lost:
            del found[name]


def _extended(service: Service, default: Service, shared: set[str]) -> set[str]:
    """Names that mean what they mean in the default version and more, or hold something that does."""
    known = {thing.name: thing for thing in named(default)}
    found = {
        thing.name: _kept(thing, known[thing.name])
        for thing in named(service)
        if thing.name not in shared and thing.name in known and _extends(thing, known[thing.name])
    }
    while True:
        lost = {name for name, needed in found.items() if not needed <= shared | found.keys()}
        if not lost:
            return set(found)
        for name in lost:
            del found[name]


def _kept(thing: Struct | Union | Alias, default: Struct | Union | Alias) -> set[str]:
    """What must go on meaning at least the same for `thing` to extend `default`."""
    if isinstance(thing, Struct) and isinstance(default, Struct):
        return _referred(_common(thing, default))
    return refers_to(thing)


def named(service: Service) -> Iterator[Struct | Union | Alias]:
    yield from service.structs
    yield from service.unions
    yield from service.aliases


def _is_part(thing: Struct | Union | Alias, default: Struct | Union | Alias) -> bool:
    if isinstance(thing, Struct) and isinstance(default, Struct):
        return _extends(thing, default) and len(_common(thing, default)) == len(thing.fields)
    return _extends(thing, default)


def _extends(thing: Struct | Union | Alias, default: Struct | Union | Alias) -> bool:
    """Whether every answer that decodes into `thing` has what `default` promises."""
    match thing, default:
        case Struct(), Struct():
            kind = ("tag_field", "tag", "open", "exclusive", "items")
            mine = {field.name: field for field in thing.fields}
            if thing.answer and not default.answer:
                return False
            if not set(thing.aliases) <= set(default.aliases):
                return False
            return all(getattr(thing, name) == getattr(default, name) for name in kind) and all(
                _same(mine[field.name], field) if field.name in mine else field.initial != ""
                for field in default.fields
            )
        case Union(), Union():
            return (thing.tag_field, thing.variants) == (default.tag_field, default.variants)
        case Alias(), Alias():
            return thing.type == default.type
    return False


def _same(field: Field, default: Field) -> bool:
    return (field.wire, field.type, field.initial) == (default.wire, default.type, default.initial)


def _common(struct: Struct, default: Struct) -> tuple[Field, ...]:
    names = {field.name for field in default.fields}
    return tuple(field for field in struct.fields if field.name in names)


def refers_to(thing: Struct | Union | Alias) -> set[str]:
    match thing:
        case Struct():
            return _referred(thing.fields)
        case Union():
            return {name for _, name in thing.variants}
        case Alias():
            return set(names(thing.type))


def _referred(fields: tuple[Field, ...]) -> set[str]:
    return {name for field in fields for name in names(field.type)}


def names(kind: Type) -> Iterator[str]:
    match kind:
        case Ref(name):
            yield name
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            yield from names(inner)
        case OneOf(options):
            for option in options:
                yield from names(option)
        case Scalar():
            return
