"""Joins rpcs with REST operations, and messages with models: both describe the same calls.

An operation and an rpc belong together when verb and path are the same; a message and a model when the
request or response of such a pair leads to both. A field of the message alone becomes a member of the model that
only gRPC fills, where it comes back. A member of the model alone is refused at the call that sends it over gRPC.
Any other difference is an error here, because at run time it would be lost data.
"""

from __future__ import annotations

from typing import NoReturn

from attrs import evolve

from .errors import Problems, SpecError
from .ir import (
    ANY,
    Field,
    ListOf,
    MapOf,
    Nullable,
    Operation,
    Ref,
    Scalar,
    Service,
    Struct,
    Type,
    refs,
)
from .ir_proto import Binding, Codec, Message, MessageField, Pair, PairField, Proto, Rpc
from .naming import class_name, identifier, snake

_STRUCT = "Struct"
_PACKED = {"float", "uint32"}
_TYPES = _PACKED | {"string", "bool", "int32", "int64", "uint64", "double", "message"}

_READING = frozenset(
    "F32 F64 LazyObject Malformed as_signed b data e end from_wire key kind len lazy m made n p q read_entry"
    " read_struct read_varint read_varints skip start str tag".split()
)
"""Names that the code which reads a message has uses for."""


def bind(services: tuple[Service, ...], proto: Proto) -> tuple[Service, ...]:
    """Return the services with each operation's rpc attached.

    Raises:
        SpecError: An rpc has no REST operation, so nothing could call it.
    """
    rpcs = {place: rpc for rpc in proto.rpcs if rpc.is_carrier for place in reversed(rpc.http)}
    others = {place: rpc for rpc in proto.rpcs if not rpc.is_carrier for place in rpc.http}
    bound = tuple(
        evolve(
            service,
            operations=tuple(evolve(o, rpc=rpcs.get((o.verb, o.path))) for o in service.operations),
            unchecked=(
                *service.unchecked,
                *(
                    f"{proto.source}#{others[o.verb, o.path].wire}: {_why(others[o.verb, o.path])},"
                    f" which {o.name} does not use"
                    for o in service.operations
                    if (o.verb, o.path) in others
                ),
            ),
        )
        for service in services
    )
    joined = {o.rpc.wire for service in bound for o in service.operations if o.rpc}
    problems = Problems()
    for rpc in proto.rpcs:
        if rpc.wire not in joined and rpc.is_carrier:
            with problems.collected():
                raise SpecError(
                    proto.source,
                    rpc.wire,
                    f"no REST operation has the verb and path of {rpc.http or 'a missing http rule'}",
                    "Correct google.api.http, or describe the operation in a document.",
                )
    problems.finish()
    return bound


def _why(rpc: Rpc) -> str:
    return "a stream" if rpc.is_main else "of another service than the first"


def join(services: tuple[Service, ...], proto: Proto) -> tuple[tuple[Service, ...], Codec]:
    """Return the services with members that only the proto has, and the codec of the one that has rpcs.

    Raises:
        SpecError: A message and its model differ, or rpcs belong to several services.
    """
    if not any(rpc.is_carrier for rpc in proto.rpcs):
        return services, Codec(service=services[0].name, pairs=(), bindings=())
    owners = [service for service in services if any(o.rpc for o in service.operations)]
    if len(owners) != 1:
        names = ", ".join(service.name for service in owners) or "none"
        raise SpecError(
            proto.source, "", f"rpcs of several services: {names}", "Keep them in one document."
        )
    join = _Join(owners[0], proto)
    codec = join.codec()
    return tuple(join.service if s is owners[0] else s for s in services), codec


class _Join:
    def __init__(self, service: Service, proto: Proto) -> None:
        self.service = service
        self.source = proto.source
        self.messages = {message.name: message for message in proto.messages}
        self.structs = {struct.name: struct for struct in service.structs}
        self.aliases = {alias.name: alias for alias in service.aliases}
        self.optional = {
            (it.name, field.name)
            for it in service.classes
            if isinstance(it, Struct)
            for field in it.fields
            if field.initial
        }
        """Members that the classes can do without, whatever the document says."""

    def codec(self) -> Codec:
        calls = sorted(
            ((o, o.rpc) for o in self.service.operations if o.rpc), key=lambda call: call[1].wire
        )
        received = self._walk([(r.response, self._model(o.returns)) for o, r in calls], adopt=True)
        sent = self._walk([(rpc.request, self._request_model(o)) for o, rpc in calls])
        pairs: dict[str, Pair] = {}
        bindings: list[Binding] = []
        problems = Problems()
        for pair in sorted(sent | received):
            with problems.collected():
                found = self._pair(pair, sent=pair in sent, received=pair in received)
                other = pairs.setdefault(found.function, found)
                if other is not found:
                    self._refuse(
                        found.message,
                        f"the schema {found.model} is that of {other.message} as well",
                    )
        for o, rpc in calls:
            with problems.collected():
                bindings.append(self._binding(o, rpc))
        problems.finish()
        structs = tuple(self.structs[name] for name in sorted(self.structs))
        self.service = evolve(self.service, structs=structs)
        return Codec(
            service=self.service.name, pairs=tuple(pairs.values()), bindings=tuple(bindings)
        )

    def _pair(self, pair: tuple[str, str], *, sent: bool, received: bool) -> Pair:
        message, model = self.messages[pair[0]], pair[1]
        struct = self.structs.get(model)
        return Pair(
            message=message.name,
            model=model,
            function=snake(model or message.name),
            fields=self._pair_fields(message, struct) if struct else self._arguments(message),
            sent=sent,
            received=received,
            unsent=self._unsent(message, struct, sent=sent, received=received),
        )

    def _binding(self, operation: Operation, rpc: Rpc) -> Binding:
        request, response = self._request_model(operation), self._model(operation.returns)
        if not request:
            self._check_params(operation, self.messages[rpc.request])
        return Binding(
            wire=rpc.wire,
            request=rpc.request,
            response=rpc.response,
            encode=snake(request or rpc.request),
            decode=snake(response) if response else "",
            optional=operation.body is not None and not operation.body.required,
        )

    def _request_model(self, operation: Operation) -> str:
        return self._model(operation.body.type) if operation.body else ""

    def _model(self, kind: Type | None) -> str:
        """Return the struct behind a type; "" for mappings and nothing."""
        match kind:
            case Ref(name):
                return self._model(self.aliases[name].type) if name in self.aliases else name
            case Nullable(inner) | ListOf(inner) | MapOf(inner):
                return self._model(inner)
            case _:
                return ""

    def _walk(self, roots: list[tuple[str, str]], *, adopt: bool = False) -> set[tuple[str, str]]:
        """Return every (message, model) that a root leads to; `adopt` fields that the model lacks."""
        seen: set[tuple[str, str]] = set()
        todo = list(roots)
        while todo:
            pair = todo.pop()
            message, model = pair
            if pair in seen:
                continue
            seen.add(pair)
            if not model:
                continue
            if model not in self.structs:
                self._refuse(message, f"a message, where {model} in the document is a union")
            for f in self.messages[message].fields:
                if f.is_message and f.kind not in (_STRUCT, *self.messages):
                    self._refuse(f"{message}.{f.name}", f"a {f.kind}, where JSON has a text")
            if adopt:
                self._adopt(message, model)
            fields = {field.name: field for field in self.structs[model].fields}
            for f in self.messages[message].fields:
                if f.is_message and f.kind != _STRUCT and f.name in fields:
                    todo.append((f.kind, self._model(fields[f.name].type)))
        return seen

    def _adopt(self, message: str, model: str) -> None:
        """Give a model the fields that its message has alone: an answer must not lose them."""
        struct = self.structs[model]
        ours = {field.name for field in struct.fields} | {struct.tag_field}
        came = [self._adopted(f) for f in self.messages[message].fields if f.name not in ours]
        self.structs[model] = evolve(struct, fields=(*struct.fields, *came))

    def _adopted(self, f: MessageField) -> Field:
        if identifier(f.name) != f.name:
            self._refuse(f.name, f"a field that the document lacks, and a model calls {f.name}_")
        kind: Type = Scalar(f.kind)
        if f.kind == _STRUCT:
            kind = MapOf(ANY)
        elif f.is_message:
            kind = Ref(class_name(f.kind))
            if kind.name not in self.structs:
                new = Struct(
                    name=kind.name, doc=self.messages[f.kind].doc, fields=(), pointer=f.kind
                )
                self.structs[kind.name] = new  # before its fields, which may hold it again
                self._adopt(f.kind, kind.name)
        shapes: dict[str, Type] = {"list": ListOf(kind), "map": MapOf(kind)}
        first, *words = f.name.split("_")
        return Field(
            name=f.name,
            wire=first + "".join(word.capitalize() for word in words),
            type=shapes.get(f.shape, kind),
            required=False,
            initial="None",
            doc=f"{f.doc} Only gRPC carries it.".lstrip(),
            deprecated=f.deprecated,
        )

    # -- fields -------------------------------------------------------------------------------

    def _pair_fields(self, message: Message, struct: Struct) -> tuple[PairField, ...]:
        """Return how the fields travel that message and schema have both."""
        ours = {field.name: field for field in struct.fields}
        both = [f for f in message.fields if f.name in ours]
        for f in both:
            if not self._matches(f, ours[f.name].type):
                self._refuse(
                    f"{message.name}.{f.name}",
                    f"another type than {struct.name}.{f.name} has in the document",
                )
        return tuple(
            self._pair_field(f, ours[f.name], (struct.name, f.name) in self.optional) for f in both
        )

    def _arguments(self, message: Message) -> tuple[PairField, ...]:
        known = self._parameters(message.name)
        return tuple(self._argument(f) for f in message.fields if f.name in known)

    def _parameters(self, message: str) -> dict[str, bool]:
        """Return the arguments that requests of a message are made of, and whether each is required."""
        calls = [o for o in self.service.operations if o.rpc and o.rpc.request == message]
        params = [p for o in calls if not o.body for p in (*o.path_params, *o.query_params)]
        return {param.name: param.required for param in params}

    def _unsent(
        self, message: Message, struct: Struct | None, *, sent: bool, received: bool
    ) -> tuple[str, ...]:
        """Return what the message has no place for.

        Raises:
            SpecError: It is required, so that the message could not do without.
        """
        ours = {f.name: f.initial == "" for f in struct.fields} if struct else {}
        if not struct and sent:
            ours = self._parameters(message.name)
        alone = ours.keys() - {field.name for field in message.fields}
        required = sorted(name for name in alone if ours[name])
        if required:
            where = f"the schema {struct.name}" if struct else "a parameter"
            self._refuse(
                message.name,
                f"no field {', '.join(required)}, which {where} in the document requires",
            )
        return tuple(sorted(alone)) if sent else ()

    def _check_params(self, operation: Operation, message: Message) -> None:
        ours = {param.name: param.type for param in operation.params}
        theirs = {field.name: field for field in message.fields}
        both = ours.keys() & theirs.keys()
        wrong = sorted(n for n in both if not self._matches(theirs[n], ours[n]))
        if wrong:
            self._refuse(
                message.name,
                f"{', '.join(wrong)} differ from the parameters of {operation.operation_id}",
            )

    def _matches(self, f: MessageField, kind: Type) -> bool:
        match kind:
            case Nullable(inner):
                return self._matches(f, inner)
            case Ref(name) if name in self.aliases:
                return self._matches(f, self.aliases[name].type)
            case ListOf(item):
                return f.shape == "list" and self._matches(evolve(f, shape="one"), item)
            case MapOf(value) if f.kind == _STRUCT:
                return f.shape == "one" and self._is_plain(value)
            case MapOf(value):
                return f.shape == "map" and self._matches(evolve(f, shape="one"), value)
            case Ref(_):
                return f.shape == "one" and f.is_message and f.kind != _STRUCT
            case Scalar(python):
                return f.shape == "one" and not f.is_message and f.kind == python
            case _:
                return False

    def _is_plain(self, kind: Type) -> bool:
        """Return whether no value of a type is a class, which a google.protobuf.Struct has no place for."""
        return all(
            name in self.aliases and self._is_plain(self.aliases[name].type) for name in refs(kind)
        )

    def _pair_field(self, f: MessageField, ours: Field, optional: bool) -> PairField:
        """Describe how one field travels.

        Absent is None in a model; the service leaves out what is zero or empty, so a zero of an optional
        member means absent as well.
        """
        x = f"x.{f.name}"
        empty_is_none = ours.initial == "None"
        if not f.is_message:
            from_scalar = self._scalar(f, x, empty_is_none)
            return self._field(f, x, from_scalar, initial=ours.initial)
        function = "struct" if f.kind == _STRUCT else snake(self._model(ours.type))
        to_one, from_one = f"{function}_to_message", f"{function}_from_message"
        guard = f"None if {x} is None else " if optional else ""
        match f.shape:
            case "list":
                to_all = f"{guard}[{to_one}(i) for i in {x}]"
                from_all = f"[{from_one}(i) for i in {x}]" + (" or None" if empty_is_none else "")
            case "map":
                to_all = f"{guard}{{k: {to_one}(v) for k, v in {x}.items()}}"
                from_all = f"{{k: {from_one}(v) for k, v in {x}.items()}}" + (
                    " or None" if empty_is_none else ""
                )
            case _:
                to_all = f"{guard}{to_one}({x})"
                from_all = f"{from_one}({x})"
                if ours.initial != "":
                    from_all += f" if x.HasField({f.name!r}) else None"
        return self._field(f, to_all, from_all, function=function, initial=ours.initial)

    def _argument(self, f: MessageField) -> PairField:
        """Describe a field of a request that REST spreads over parameters: each may be None."""
        if f.is_message:
            self._refuse(f.name, "a message as an argument")
        return self._field(f, "", "", initial="None")

    def _field(
        self,
        f: MessageField,
        to_message: str,
        from_message: str,
        *,
        function: str = "",
        initial: str,
    ) -> PairField:
        known = f.wire in (_PACKED if f.is_packed else _TYPES)
        plain = f.shape == "map" and not f.is_message
        if not known or plain or (f.kind == _STRUCT and f.shape != "one"):
            kind = f.kind if f.is_message else f.wire
            self._refuse(f.name, f"{f.shape} of {kind} is nothing that the wire code knows")
        members = self.messages[f.kind].fields if f.is_message and f.kind != _STRUCT else ()
        vectors = [member.name for member in members if member.is_packed and member.wire == "float"]
        return PairField(
            name=f.name,
            to_message=to_message,
            from_message=from_message,
            field=f,
            function=function,
            initial=initial,
            is_lazy=f.shape == "one" and initial == "None" and f.kind == _STRUCT,
            local=f"{f.name}_" if f.name in _READING else f.name,
            packed=vectors[0] if f.shape == "list" and len(vectors) == 1 else "",
        )

    @staticmethod
    def _scalar(f: MessageField, x: str, empty_is_none: bool) -> str:
        if f.shape == "list":
            return f"list({x})" + (" or None" if empty_is_none else "")
        if f.optional:
            return f"{x} if x.HasField({f.name!r}) else None" if empty_is_none else x
        return f"{x} or None" if empty_is_none else x

    def _refuse(self, pointer: str, problem: str) -> NoReturn:
        raise SpecError(
            self.source,
            pointer,
            problem,
            "Make both say the same: correct the proto, or the document with an overlay.",
        )
