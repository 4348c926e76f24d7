"""Joins rpcs with REST operations, and messages with models: both describe the same calls.

An operation and an rpc belong together when verb and path are the same; a message and a model when the
request or response of such a pair leads to both. Every field must then have its counterpart: a difference is an
error here, because at run time it would be lost data.
"""

from __future__ import annotations

from attrs import evolve

from .errors import SpecError
from .ir import (
    Binding,
    Codec,
    Field,
    ListOf,
    MapOf,
    Message,
    MessageField,
    Nullable,
    Operation,
    Pair,
    PairField,
    Proto,
    Ref,
    Rpc,
    Scalar,
    Service,
    Struct,
    Type,
)
from .naming import snake

_STRUCT = "Struct"
_PACKED = {"float", "uint32"}
_TYPES = _PACKED | {"string", "bool", "int32", "int64", "uint64", "double", "message"}


def bind(services: tuple[Service, ...], proto: Proto) -> tuple[Service, ...]:
    """Return the services with each operation's rpc attached.

    Raises:
        SpecError: An rpc has no REST operation, so nothing could call it.
    """
    rpcs = {place: rpc for rpc in proto.rpcs for place in reversed(rpc.http)}
    bound = tuple(
        evolve(
            service,
            operations=tuple(evolve(o, rpc=rpcs.get((o.verb, o.path))) for o in service.operations),
        )
        for service in services
    )
    joined = {o.rpc.wire for service in bound for o in service.operations if o.rpc}
    for rpc in proto.rpcs:
        if rpc.wire not in joined:
            raise SpecError(
                proto.source,
                rpc.wire,
                f"no REST operation has the verb and path of {rpc.http or 'a missing http rule'}",
                "Correct google.api.http, or describe the operation in a document.",
            )
    return bound


def join(services: tuple[Service, ...], proto: Proto) -> Codec:
    """Return the codec of the service whose operations the rpcs belong to.

    Raises:
        SpecError: A message and its model differ, or rpcs belong to several services.
    """
    owners = [service for service in services if any(o.rpc for o in service.operations)]
    if len(owners) != 1:
        names = ", ".join(service.name for service in owners)
        raise SpecError(
            proto.source, "", f"rpcs of several services: {names}", "Keep them in one document."
        )
    return _Join(owners[0], proto).codec()


class _Join:
    def __init__(self, service: Service, proto: Proto) -> None:
        self.service = service
        self.source = proto.source
        self.messages = {message.name: message for message in proto.messages}
        self.structs = {struct.name: struct for struct in service.structs}
        self.aliases = {alias.name: alias for alias in service.aliases}

    def codec(self) -> Codec:
        calls = sorted(
            ((o, o.rpc) for o in self.service.operations if o.rpc), key=lambda call: call[1].wire
        )
        sent = self._walk([(rpc.request, self._request_model(o)) for o, rpc in calls])
        received = self._walk([(rpc.response, self._model(o.returns)) for o, rpc in calls])
        pairs = []
        for pair in sorted(sent | received):
            message, model = pair
            fields = self._pair_fields(
                self.messages[message],
                self.structs.get(model),
                sent=pair in sent,
                received=pair in received,
            )
            pairs.append(
                Pair(
                    message=message,
                    model=model,
                    function=snake(model or message),
                    fields=fields,
                    sent=pair in sent,
                    received=pair in received,
                )
            )
        bindings = tuple(self._binding(o, rpc) for o, rpc in calls)
        return Codec(service=self.service.name, pairs=tuple(pairs), bindings=bindings)

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

    def _walk(self, roots: list[tuple[str, str]]) -> set[tuple[str, str]]:
        """Yield every (message, model) that a root leads to."""
        seen: set[tuple[str, str]] = set()
        todo = list(roots)
        while todo:
            pair = todo.pop()
            message, model = pair
            if pair in seen:
                continue
            seen.add(pair)
            if model:
                fields = {field.name: field for field in self.structs[model].fields}
                for f in self.messages[message].fields:
                    if f.is_message and f.kind != _STRUCT and f.name in fields:
                        todo.append((f.kind, self._model(fields[f.name].type)))
        return seen

    # -- fields -------------------------------------------------------------------------------

    def _pair_fields(
        self, message: Message, struct: Struct | None, *, sent: bool, received: bool
    ) -> tuple[PairField, ...]:
        """Return how the fields travel that message and schema have both.

        A field of the message alone is never sent, and must not come back: it would be lost. A field of the schema
        alone is absent from answers, and must not be sent: the call would say less than it was told to.
        """
        if struct is None:
            return tuple(self._argument(f) for f in message.fields)
        ours = {field.name: field for field in struct.fields}
        theirs = {field.name for field in message.fields}
        lost = theirs - ours.keys() if received else set()
        unsaid = {name for name in ours.keys() - theirs if sent or ours[name].initial == ""}
        if lost or unsaid:
            self._refuse(
                message.name,
                f"fields {sorted(lost | unsaid)} are in only one of message {message.name} "
                f"and schema {struct.name}",
            )
        both = [f for f in message.fields if f.name in ours]
        for f in both:
            if not self._matches(f, ours[f.name].type):
                self._refuse(
                    f"{message.name}.{f.name}",
                    f"another type than {struct.name}.{f.name} has in the document",
                )
        return tuple(self._pair_field(f, ours[f.name]) for f in both)

    def _check_params(self, operation: Operation, message: Message) -> None:
        ours = {param.name: param.type for param in operation.params}
        theirs = {field.name: field for field in message.fields}
        wrong = sorted(ours.keys() ^ theirs.keys())
        wrong += sorted(
            n for n in ours.keys() & theirs.keys() if not self._matches(theirs[n], ours[n])
        )
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
            case MapOf(Scalar("Any")):
                return f.shape == "one" and f.kind == _STRUCT
            case MapOf(value):
                return f.shape == "map" and self._matches(evolve(f, shape="one"), value)
            case Ref(_):
                return f.shape == "one" and f.is_message and f.kind != _STRUCT
            case Scalar(python):
                return f.shape == "one" and not f.is_message and f.kind == python
            case _:
                return False

    def _pair_field(self, f: MessageField, ours: Field) -> PairField:
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
        guard = "" if ours.initial == "" else f"None if {x} is None else "
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
        if f.wire not in (_PACKED if f.is_packed else _TYPES):
            self._refuse(f.name, f"{f.shape} of {f.wire} is nothing that the wire code knows")
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
            packed=vectors[0] if f.shape == "list" and len(vectors) == 1 else "",
        )

    @staticmethod
    def _scalar(f: MessageField, x: str, empty_is_none: bool) -> str:
        if f.shape == "list":
            return f"list({x})" + (" or None" if empty_is_none else "")
        if f.optional:
            return f"{x} if x.HasField({f.name!r}) else None" if empty_is_none else x
        return f"{x} or None" if empty_is_none else x

    def _refuse(self, pointer: str, problem: str) -> None:
        raise SpecError(
            self.source,
            pointer,
            problem,
            "Make proto and document say the same, or add an overlay.",
        )
