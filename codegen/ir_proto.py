"""Represent what only gRPC needs: what a .proto file says, and how its messages pair with models."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Rpc:
    """A gRPC method as its descriptor states it."""

    name: str
    wire: str
    request: str
    response: str
    doc: str
    http: tuple[tuple[str, str], ...]
    """(verb, path) pairs of its google.api.http rule, the main one first."""
    sends: str = "unary"
    """State whether requests are one or a "stream" of them."""
    gives: str = "unary"
    """Hold the same for responses."""
    is_main: bool = True
    """It is of the first service of its file, whose rpcs carry operations; those of others are only there to be called."""

    @property
    def is_carrier(self) -> bool:
        """It carries an operation: one request and one response, as that has them."""
        return self.is_main and self.sends == self.gives == "unary"


@frozen(kw_only=True)
class MessageField:
    name: str
    number: int
    wire: str
    """Protobuf type of one element: "uint32", "float", "message"."""
    deprecated: bool
    kind: str
    """Python type of one element (of one value, for a map), or the name of its message."""
    is_message: bool
    shape: str
    """"one", "list" or "map" (from strings)."""
    optional: bool
    """Presence is tracked, so that absent and the zero value differ."""
    doc: str

    @property
    def is_packed(self) -> bool:
        """Many numbers in one block of bytes."""
        return self.shape == "list" and self.wire not in ("string", "bytes", "message")


@frozen(kw_only=True)
class Message:
    name: str
    doc: str
    fields: tuple[MessageField, ...]


@frozen(kw_only=True)
class PairField:
    """A field that message and model have in common, as expressions of a variable `x`."""

    name: str
    to_message: str
    from_message: str
    field: MessageField
    function: str
    """Name that the functions for its message have in common; "struct" for a google.protobuf.Struct."""
    initial: str
    """State what the model has when it is absent, as Python source; "" when it is required."""
    is_lazy: bool
    """In an answer, it stays bytes until somebody reads it."""
    packed: str
    """Of a list of messages: their one member that is a vector, if they have one."""
    local: str
    """The variable that holds it while a message is read."""


@frozen(kw_only=True)
class Pair:
    """A message and the model with the same fields; no model when REST spreads it over parameters."""

    message: str
    model: str
    function: str
    fields: tuple[PairField, ...]
    sent: bool
    received: bool
    unsent: tuple[str, ...] = ()
    """Members of the model, or arguments, that the message has no place for: only REST carries them."""

    @property
    def lazy(self) -> tuple[str, ...]:
        return tuple(f.name for f in self.fields if f.is_lazy)

    def name_before(self, vector: str) -> PairField | None:
        """Return the one field that is written before the vector, where that is a required string."""
        place = next(f.field.number for f in self.fields if f.name == vector)
        before = [f for f in self.fields if f.field.number < place]
        if len(before) != 1:
            return None
        it = before[0].field
        return before[0] if (it.wire, it.shape, it.optional) == ("string", "one", False) else None


@frozen(kw_only=True)
class Binding:
    """Say how one rpc translates: what the functions for its request and its response are named after."""

    wire: str
    request: str
    response: str
    encode: str
    decode: str
    optional: bool = False
    """The request may be nothing at all, which is the empty message."""


@frozen(kw_only=True)
class Codec:
    """Between the models of one service and the messages of one proto."""

    service: str
    pairs: tuple[Pair, ...]
    bindings: tuple[Binding, ...]


@frozen(kw_only=True)
class Proto:
    """One compiled .proto: rpcs, and twice its messages with the descriptors to build them from."""

    service: str
    package: str
    version: str
    doc: str
    source: str
    rpcs: tuple[Rpc, ...]
    messages: tuple[Message, ...]
    descriptors: bytes
    raw_messages: tuple[Message, ...]
    raw_descriptors: bytes
    has_times: bool = False
    """Some message has a google.protobuf.Timestamp."""
