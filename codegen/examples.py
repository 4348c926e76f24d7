"""One plausible call of each operation, as Python source: values follow from types, names, limits and defaults."""

from __future__ import annotations

from ast import literal_eval

from .ir import (
    Constraints,
    Field,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Operation,
    Param,
    Ref,
    Scalar,
    Service,
    Struct,
    Type,
)
from .ir_proto import Binding, Rpc

_FORMATS = {
    "date-time": "2026-04-01T12:30:00Z",
    "date": "2026-04-01",
    "uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "email": "someone@example.com",
    "uri": "https://example.com/data",
    "json": '{"genre": "comedy"}',
    "byte": "AAECAw==",
}
_TEXTS = {
    "region": "us-east-1",
    "email": _FORMATS["email"],
    "uri": _FORMATS["uri"],
    "role": "user",
    "content": "Which films are funny?",
    "query": "Which films are funny?",
    "text": "A comedy of errors.",
}
_OBJECTS = {
    "filter": '{"genre": {"$eq": "comedy"}}',
    "input": '{"text": "Which films are funny?"}',
    "document": '{"_id": "id-1", "text": "A comedy of errors."}',
    "body": '{"_id": "id-1", "text": "A comedy of errors."}',
}
#: No document makes an example longer than this, in items or characters.
_LONGEST = 40
#: Members that an example shows although they may be left out: without them it would be of little use.
_TELLING = frozenset({"inputs", "values", "vector"})


def call(service: Service, operation: Operation) -> str:
    """Return `client.create_pet(m.Pet(pet_name="example-pet"))`, on one line whatever its length."""
    return f"client.{operation.name}({_Maker(service).arguments(operation)})"


def streamed(service: Service, operation: Operation) -> str:
    """Return a loop over the events of an answer."""
    made = f"client.{operation.name}_events({_Maker(service).arguments(operation)})"
    return f"for event in {made}:\n    print(event)"


def rpc(service: Service, operation: Operation, method: Rpc, binding: Binding) -> str:
    """Return the call of an rpc: a model to a message, there and back."""
    message = f"codec.{binding.encode}_to_message({_Maker(service).sent(operation)})"
    decode = f"{binding.decode}_from_message" if binding.decode else "nothing"
    return f"codec.{decode}(stub.{method.name}({message}))"


class _Maker:
    """Makes the values of one service."""

    def __init__(self, service: Service) -> None:
        self.structs = {struct.name: struct for struct in service.structs}
        self.unions = {union.name: union for union in service.unions}
        self.aliases = {alias.name: alias for alias in service.aliases}

    def arguments(self, operation: Operation) -> str:
        given = [self._param(p) for p in operation.path_params]
        if operation.body:
            given.append(self.sent(operation))
        given += [f"{p.name}={self._param(p)}" for p in operation.keyword_params if p.required]
        return ", ".join(given)

    def sent(self, operation: Operation) -> str:
        """Return the body of a request; its parameters when it has none."""
        if operation.body:
            return self._value(operation.body.type, "body", Constraints(), "", ())
        given = (f'"{p.name}": {self._param(p)}' for p in operation.params if p.required)
        return f"{{{', '.join(given)}}}"

    def _param(self, param: Param) -> str:
        return self._value(param.type, param.name, param.constraints, param.default, ())

    def _value(
        self, kind: Type, name: str, limits: Constraints, default: str, inside: tuple[str, ...]
    ) -> str:
        """Return a value of `kind`; `inside` names the classes that it is part of."""
        match kind:
            case Nullable(inner):
                return self._value(inner, name, limits, default, inside)
            case OneOf(options):
                return self._value(options[0], name, limits, default, inside)
            case ListOf(Ref(of)) | MapOf(Ref(of)) if of in inside:
                return "[]" if isinstance(kind, ListOf) else "{}"
            case Ref(of) if of in inside:
                return "..."  # what cannot do without another of its kind
            case Ref(of) if of in self.aliases:
                alias, inside = self.aliases[of], (*inside, of)
                return self._value(alias.type, name, alias.constraints, alias.default, inside)
            case Ref(of):
                of = self.unions[of].variants[0][1] if of in self.unions else of
                return self._object(of, inside)
            case ListOf(Scalar("float")):
                return "[0.1, 0.2, 0.3]"
            case ListOf(Scalar("int")):
                return "[1, 2, 3]"
            case ListOf(item):
                one = self._value(item, name.removesuffix("s"), Constraints(), "", inside)
                return f"[{', '.join([one] * _few(limits.min_items))}]"
            case MapOf(Scalar("Any")):
                return next(
                    (_OBJECTS[key] for key in _OBJECTS if key in name), '{"genre": "comedy"}'
                )
            case MapOf(value):
                return f'{{"key": {self._value(value, name, limits, "", inside)}}}'
            case Scalar(python):
                return _scalar(python, name, limits, default)

    def _object(self, name: str, inside: tuple[str, ...]) -> str:
        given = (
            f"{f.name}={self._value(f.type, f.name, f.constraints, f.default, (*inside, name))}"
            for f in _members(self.structs[name], top=not inside)
        )
        return f"m.{name}({', '.join(given)})"


def _members(struct: Struct, top: bool) -> list[Field]:
    """Return the members that must be given; of an object that needs nothing, its first ones."""
    needed = [f for f in struct.fields if f.initial == "" or f.name in struct.exclusive[:1]]
    current = [f for f in struct.fields if not f.deprecated]
    telling = [f for f in current if f.name in _TELLING and f not in needed]
    return (needed or current[: 1 if top else 2]) + telling[:1]


def _few(wanted: int | None) -> int:
    return min(max(wanted or 1, 1), _LONGEST)


def _scalar(python: str, name: str, limits: Constraints, default: str) -> str:
    match python:
        case "str":
            return _quoted(_text(name, limits, default))
        case "int":
            return default or str(int(_clamped(3, limits)))
        case "float":
            return default or str(float(_clamped(0.5, limits)))
        case "bool":
            return default or "True"
        case "Binary":
            return '("notes.txt", b"What to remember.")'
        case _:
            return '"anything"'


def _clamped(usual: float, limits: Constraints) -> float:
    numbers = [float(known) for known in limits.known if known.isdecimal()]
    low = usual if limits.minimum is None else max(usual, limits.minimum)
    return numbers[0] if numbers else low if limits.maximum is None else min(low, limits.maximum)


def _quoted(text: str) -> str:
    plain = text.isprintable() and not set("'\"\\") & set(text)
    return f'"{text}"' if plain else repr(text)


def _text(name: str, limits: Constraints, default: str) -> str:
    if default:
        return str(literal_eval(default))
    if limits.known:
        return limits.known[0]
    if limits.format in _FORMATS:
        return _FORMATS[limits.format]
    stem, _, last = name.strip("_").rpartition("_")
    if last in _TEXTS:
        return _TEXTS[last]
    words = name.strip("_").replace("_", "-")
    if last in ("name", "id") and stem:
        words = stem.replace("_", "-")
    text = f"{words}-1" if last == "id" else f"example-{words}"
    return text.ljust(min(limits.min_length or 0, _LONGEST), "x")[: limits.max_length]
