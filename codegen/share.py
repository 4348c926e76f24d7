"""One class for all versions where one will do: models of other versions that the default version's can stand for.

People write `isinstance(x, IndexModel)` and compare and store what they got, whichever API version a client
is pinned to. So a model whose shape is a part of the default version's is that very class, and one that has
more than it is a subclass.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from .ir import Alias, Field, Service, Struct, Union, Version, refs

_Named = Struct | Union | Alias


def share(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """Return `versions` with every model marked that comes from the default version."""
    source = next(version for version in versions if version.default)
    if not source.stable:
        return versions
    default = {service.name: service for service in source.services}
    return tuple(
        version
        if version is source
        else evolve(
            version,
            services=tuple(
                _service(service, default[service.name]) if service.name in default else service
                for service in version.services
            ),
        )
        for version in versions
    )


def _service(service: Service, default: Service) -> Service:
    theirs = {thing.name: thing for thing in named(default)}
    pairs = {thing.name: (thing, theirs.get(thing.name)) for thing in named(service)}
    shared = _closed(
        {name: refers_to(thing) for name, (thing, base) in pairs.items() if _is_part(thing, base)},
        frozenset(),
    )
    extended = _closed(
        {
            name: _kept(thing, base)
            for name, (thing, base) in pairs.items()
            if base and name not in shared and _extends(thing, base)
        },
        shared,
    )

    def struct(it: Struct) -> Struct:
        base = theirs.get(it.name)
        if it.name not in extended or not isinstance(base, Struct):
            return evolve(it, shared=it.name in shared)
        common = _common(it, base)
        inherited = tuple(f.name for f in common if _referred([f]) <= shared)
        overridden = tuple(f.name for f in common if f.name not in inherited)
        return evolve(it, extends=True, inherited=inherited, overridden=overridden)

    return evolve(
        service,
        default_version=default.version,
        structs=tuple(struct(it) for it in service.structs),
        unions=tuple(evolve(it, shared=it.name in shared) for it in service.unions),
        aliases=tuple(evolve(it, shared=it.name in shared) for it in service.aliases),
    )


def named(service: Service) -> tuple[_Named, ...]:
    return (*service.structs, *service.unions, *service.aliases)


def _closed(needs: Mapping[str, set[str]], settled: frozenset[str]) -> frozenset[str]:
    """Return names of `needs` that have what they need among each other and in `settled`."""
    left = frozenset(needs)
    while lost := {name for name in left if not needs[name] <= settled | left}:
        left -= lost
    return left


def _is_part(thing: _Named, base: _Named | None) -> bool:
    """Return whether every value of `thing` is one of `base`."""
    match thing, base:
        case Struct(), Struct():
            return _extends(thing, base) and len(_common(thing, base)) == len(thing.fields)
        case Union(), Union():
            return thing.tag_field == base.tag_field and set(thing.variants) <= set(base.variants)
        case Alias(), Alias():
            return thing.type == base.type
    return False


def _extends(thing: _Named, base: _Named) -> bool:
    """Return whether every value of `thing` has what `base` promises."""
    match thing, base:
        case Struct(), Struct():
            kind = ("tag_field", "tag", "open", "items")
            mine = {field.name: field for field in thing.fields}
            if thing.answer > base.answer or not set(thing.aliases) <= set(base.aliases):
                return False
            return all(getattr(thing, name) == getattr(base, name) for name in kind) and all(
                _same(mine[field.name], field) if field.name in mine else field.initial != ""
                for field in base.fields
            )
        case Union(), Union():
            # Unions are open: what only one of them knows is an unknown variant to the other.
            ours, theirs = dict(thing.variants), dict(base.variants)
            return thing.tag_field == base.tag_field and all(
                ours[tag] == theirs[tag] for tag in ours.keys() & theirs.keys()
            )
    return _is_part(thing, base)


def _kept(thing: _Named, base: _Named) -> set[str]:
    """Return the names that must keep their meaning for `thing` to extend `base`."""
    if isinstance(thing, Struct) and isinstance(base, Struct):
        return _referred(_common(thing, base))
    return refers_to(thing) & refers_to(base)


def _same(field: Field, base: Field) -> bool:
    return (field.wire, field.type, field.initial) == (base.wire, base.type, base.initial)


def _common(struct: Struct, base: Struct) -> tuple[Field, ...]:
    names = {field.name for field in base.fields}
    return tuple(field for field in struct.fields if field.name in names)


def refers_to(thing: _Named) -> set[str]:
    match thing:
        case Struct():
            return _referred(thing.fields)
        case Union():
            return {name for _, name in thing.variants}
        case Alias():
            return set(refs(thing.type))


def _referred(fields: Iterable[Field]) -> set[str]:
    return {name for field in fields for name in refs(field.type)}
