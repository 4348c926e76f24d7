"""The model between documents and templates: frontends build it, templates only read it.

Everything is frozen and hashable, so a service can be compared, printed and tested without
rendering a single template.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from .ir_proto import Codec, Proto, Rpc
from .naming import is_stable

# -- types ------------------------------------------------------------------------------------


@frozen
class Scalar:
    """A value Python has a name for: str, int, float, bool, Any, or Binary for the content of a file."""

    python: str


@frozen
class Ref:
    """A class, union or alias of the same service."""

    name: str


@frozen
class ListOf:
    item: Type


@frozen
class MapOf:
    """A JSON object with free keys."""

    value: Type


@frozen
class OneOf:
    """A value of any of several types that Python can tell apart by itself."""

    options: tuple[Type, ...]


@frozen
class Nullable:
    """A value that may be an explicit JSON null."""

    inner: Type


Type: TypeAlias = Scalar | Ref | ListOf | MapOf | OneOf | Nullable

ANY = Scalar("Any")


def refs(kind: Type) -> Iterator[str]:
    """Return the names that a type refers to."""
    match kind:
        case Ref(name):
            yield name
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            yield from refs(inner)
        case OneOf(options):
            for option in options:
                yield from refs(option)
        case Scalar():
            return


def choice(kind: Type) -> tuple[str, ...]:
    """Return the names of the structs of which a value is one; () for types of other kinds."""
    inner = kind.inner if isinstance(kind, Nullable) else kind
    options = inner.options if isinstance(inner, OneOf) else ()
    names = tuple(option.name for option in options if isinstance(option, Ref))
    return names if len(names) == len(options) else ()


def one_of(names: tuple[str, ...]) -> str:
    """Return the name of the union of several structs."""
    return "Or".join(names)


# -- models -----------------------------------------------------------------------------------


@frozen(kw_only=True)
class Constraints:
    """Hold what a document promises about a value beyond its type. None: says nothing."""

    minimum: float | None = None
    maximum: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
    min_properties: int | None = None
    max_properties: int | None = None
    pattern: str | None = None
    format: str | None = None
    known: tuple[str, ...] = ()
    """Known values of an open enumeration: others are legal, today's service uses these."""


@frozen(kw_only=True)
class Field:
    name: str
    wire: str
    type: Type
    required: bool
    default: str = ""
    """The default the document states, as Python source; "" when it states none."""
    initial: str = ""
    """State what the attribute is when nobody gave it, as Python source; "" when it must be given."""
    doc: str = ""
    constraints: Constraints = Constraints()
    deprecated: bool = False
    secret: bool = False
    """Not to be shown to people who look at the object."""
    versions: tuple[str, ...] = ()
    """Of a merged class: the versions that have it; () for all."""


@frozen(kw_only=True)
class Struct:
    """An object with described members."""

    name: str
    doc: str
    fields: tuple[Field, ...]
    tag_field: str = ""
    tag: str = ""
    open: bool = False
    """Members that the document does not describe are kept, in `extra`."""
    exclusive: tuple[str, ...] = ()
    """Members of which exactly one is present (an untagged `oneOf`)."""
    items: str = ""
    """The list field that makes this object a collection, "" for other objects."""
    answer: bool = False
    """An operation answers with it."""
    aliases: tuple[tuple[str, str], ...] = ()
    """Further names of fields: (name, field or dotted path)."""
    keys: tuple[str, ...] = ()
    """Those of them that the struct as a mapping has in the place of its fields."""
    pointer: str = ""
    home: str = ""
    """Of a class: the version that has it, "" for the one that it is stated for."""

    @property
    def rename(self) -> dict[str, str]:
        """Attributes whose wire name differs. Free members have none: "" keeps `extra` off the wire."""
        renamed = {f.name: f.wire for f in self.fields if f.name != f.wire}
        return {**renamed, "extra": ""} if self.open else renamed

    @property
    def plain_aliases(self) -> dict[str, str]:
        """Return the further names that are those of a field, not of something inside one."""
        return {name: path for name, path in self.aliases if path.isidentifier()}

    @property
    def key_names(self) -> dict[str, str]:
        """Return the fields that are keys under a further name."""
        return {path: name for name, path in self.aliases if name in self.keys}

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(f.name for f in self.fields if f.secret)

    @property
    def is_mapping(self) -> bool:
        """Tell whether `values` and `items` are free to be methods."""
        return not {f.name for f in self.fields} & {"values", "items"}


@frozen(kw_only=True)
class Union:
    """A discriminated union; `variants` maps wire tag to struct name, and "" to that of objects without a tag."""

    name: str
    doc: str
    tag_field: str
    variants: tuple[tuple[str, str], ...]
    home: str = ""


@frozen(kw_only=True)
class Alias:
    """A named schema that is not an object with members: map, list or scalar."""

    name: str
    doc: str
    type: Type
    default: str = ""
    constraints: Constraints = Constraints()
    home: str = ""


Model: TypeAlias = Struct | Union | Alias

# -- operations -------------------------------------------------------------------------------


@frozen(kw_only=True)
class Param:
    name: str
    wire: str
    type: Type
    required: bool
    doc: str = ""
    default: str = ""
    constraints: Constraints = Constraints()
    deprecated: bool = False
    style: str = ""
    """State how a list or an object becomes text: what joins its items, "deep" or "json"; "" repeats the name."""


@frozen(kw_only=True)
class Body:
    media: str
    type: Type
    required: bool
    doc: str
    constraints: Constraints = Constraints()


@frozen(kw_only=True)
class Header:
    """A documented header of a response."""

    wire: str
    doc: str


@frozen(kw_only=True)
class Answer:
    """Hold what the service may answer with one status."""

    status: str
    """As written: "200", "404", "4XX", "default"."""
    doc: str
    type: Type | None = None
    """State what the JSON body decodes into; None when there is none."""
    event: Type | None = None
    """State what each event decodes into, when the answer can be a stream of them."""
    headers: tuple[Header, ...] = ()

    @property
    def success(self) -> bool:
        return self.status.startswith("2")


@frozen(kw_only=True)
class Operation:
    name: str
    operation_id: str
    verb: str
    path: str
    summary: str
    doc: str
    path_params: tuple[Param, ...]
    query_params: tuple[Param, ...]
    header_params: tuple[Param, ...]
    body: Body | None
    answers: tuple[Answer, ...]
    """Documented answers by status, an exact one before the range it is in."""
    security: str
    """State how a call proves who sends it: "api_key", "bearer" or "" for not at all."""
    idempotent: bool
    lax: bool
    """The service is known to send integers as strings here."""
    deprecated: bool
    effect: bool = False
    """A success means that something has changed at the service."""
    needs: tuple[str, ...] = ()
    """Members of the answer, as attributes, without which it is of no use."""
    max_body: int = 0
    """Largest request body in bytes that the service takes; 0 when none is known."""
    rpc: Rpc | None = None

    @property
    def params(self) -> tuple[Param, ...]:
        return self.path_params + self.keyword_params

    @property
    def keyword_params(self) -> tuple[Param, ...]:
        """Return parameters of the query and of headers, required ones first."""
        params = self.query_params + self.header_params
        return tuple(sorted(params, key=lambda param: not param.required))

    @property
    def returns(self) -> Type | None:
        """Return what a success decodes into; None when it has no body."""
        return next((a.type for a in self.answers if a.success and a.type), None)

    @property
    def may_be_empty(self) -> bool:
        """Some documented success has no body although another one has."""
        empty = any(a.success and not (a.type or a.event) for a in self.answers)
        return empty and self.returns is not None

    @property
    def event(self) -> Type | None:
        """Return what each event decodes into, when the service can answer with a stream of events."""
        return next((a.event for a in self.answers if a.success and a.event), None)

    @property
    def successes(self) -> tuple[str, ...]:
        """Documented success statuses, as written."""
        return tuple(a.status for a in self.answers if a.success)

    @property
    def errors(self) -> tuple[str, ...]:
        """Documented error statuses, as written: "400", "4XX"."""
        return tuple(a.status for a in self.answers if not a.success)

    @property
    def headers(self) -> tuple[Header, ...]:
        """Documented headers of successes."""
        return tuple(dict.fromkeys(h for a in self.answers if a.success for h in a.headers))

    @property
    def header_names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(header.wire for header in self.headers))


@frozen(kw_only=True)
class Server:
    """A base URL as written; braces in it stand for what the caller fills in."""

    url: str
    doc: str
    variables: tuple[tuple[str, str], ...]
    """(name, description) of each pair of braces that is described."""


@frozen(kw_only=True)
class Service:
    name: str
    version: str
    title: str
    doc: str
    bases: tuple[Server, ...]
    source: str
    structs: tuple[Struct, ...]
    unions: tuple[Union, ...]
    aliases: tuple[Alias, ...]
    operations: tuple[Operation, ...]
    schemas: tuple[str, ...]
    """Schemas of the document that became a class, a union or an alias."""
    documented: tuple[str, ...]
    """Every operation ("GET /indexes") and schema ("IndexList") of the raw document, for the report."""
    apart: tuple[str, ...] = ()
    """Answers that cannot be of the class that other stable versions have."""
    classes: tuple[Model, ...] = ()
    """Hold the classes of its models, and those that they refer to, once versions share them."""
    notes: tuple[str, ...] = ()
    """State what was dropped from a foreign document because it means nothing where it stands."""
    unchecked: tuple[str, ...] = ()
    """State what the document promises and no generated code checks."""

    @property
    def servers(self) -> tuple[str, ...]:
        """Base URLs as written; the first one is the default."""
        return tuple(base.url for base in self.bases)

    @property
    def leaves(self) -> frozenset[str]:
        """Names of the structs that refer to no others but such: no circle goes through them, so nobody has to look for one."""
        held = {struct.name: [f.type for f in struct.fields] for struct in self.structs}
        held |= {alias.name: [alias.type] for alias in self.aliases}
        wanted = {name: {to for kind in kinds for to in refs(kind)} for name, kinds in held.items()}
        found: set[str] = set()
        while more := {name for name, to in wanted.items() if to <= found} - found:
            found |= more
        return frozenset(found - {struct.name for struct in self.structs if struct.answer})

    @property
    def vectors(self) -> dict[str, tuple[str, str]]:
        """By answer that is mainly vectors: the member that holds them, in a list or by id, and their struct."""
        numbers = ListOf(Scalar("float"))
        held = {
            it.name
            for it in self.structs
            if any(f.name == "values" and f.type == numbers for f in it.fields)
        }
        found = {}
        for struct in self.structs:
            for f in struct.fields if struct.answer else ():
                match f.type:
                    case ListOf(Ref(name)) | MapOf(Ref(name)) if name in held:
                        found[struct.name] = (f.name, name)
        return found


@frozen(kw_only=True)
class Version:
    """Everything generated for one API version."""

    name: str
    services: tuple[Service, ...]
    proto: Proto | None
    codec: Codec | None
    default: bool = False
    """State whether the public classes are taken from it."""

    @property
    def stable(self) -> bool:
        """Tell whether the service promises not to change it."""
        return is_stable(self.name)
