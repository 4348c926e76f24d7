"""Pages of the reference: document text as safe Markdown, types with links to where they are described.

Document text is untrusted. It stays in the table cell, paragraph or heading that it was put into: what
Markdown or HTML could mean is written as character references, which never act as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import define, field

from . import docs, examples
from .ir import (
    Answer,
    Body,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Operation,
    Ref,
    Scalar,
    Service,
    Struct,
    Type,
    Version,
)
from .ir_proto import Codec, MessageField, Proto, Rpc
from .naming import module_name, pascal

_PYTHON = {"Any": "any JSON value", "Binary": "file content"}
_SECURITY = {"api_key": "API key", "bearer": "bearer token", "": "none"}
_CODE = re.compile(r"`([^`]+)`")
#: What begins a block at the start of a line.
_BLOCK = re.compile(r"[#+=:-]|\d+[.)]")
#: What marks up text anywhere. An underscore inside a word does not.
_INLINE = re.compile(r"[\\`*\[\]<>|~&${}]|(?<![^\W_])_|_(?![^\W_])")
#: What is safe between backticks, in tables and in pages that a template engine reads.
_SAFE_CODE = re.compile(r"(?:[^`|\\<>&{}]|[{](?![{%#])|[}](?!}))+")


# -- text -------------------------------------------------------------------------------------


def prose(text: str) -> str:
    """Return one line of text. Words between backticks become code, everything else stays words."""
    pieces = _CODE.split(docs.oneline(docs.printable(text)))
    made = "".join(_apart(piece) if i % 2 else _escaped(piece) for i, piece in enumerate(pieces))
    return _escaped(made[0], all_of_it=True) + made[1:] if _BLOCK.match(made) else made


def paragraphs(text: str) -> str:
    """Return the paragraphs of a text, each as one line."""
    parts = re.split(r"\n\s*\n", docs.printable(text.strip()))
    return "\n\n".join(prose(part) for part in parts if part.strip())


def code(text: str) -> str:
    """Return text as code, whatever is in it."""
    text = docs.oneline(docs.printable(text))
    if _SAFE_CODE.fullmatch(text):
        return f"`{text}`"
    return f"<code>{re.sub(r'[^a-zA-Z0-9 ]', _as_reference, text)}</code>"


def _apart(piece: str) -> str:
    """Return code with the spaces at its ends outside of it, where they keep words apart."""
    before, after = (" " if end.isspace() else "" for end in (piece[0], piece[-1]))
    return f"{before}{code(piece)}{after}"


def _escaped(text: str, *, all_of_it: bool = False) -> str:
    return re.sub("." if all_of_it else _INLINE, _as_reference, text)


def _as_reference(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def slug(heading: str) -> str:
    """Return the anchor that a heading gets where repositories are browsed."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def anchors(headings: Iterable[str]) -> dict[str, str]:
    """Return the anchor of each heading of a page, in order; a repeated one gets a number."""
    found: dict[str, str] = {}
    seen: dict[str, int] = {}
    for heading in headings:
        base = slug(heading)
        count = seen[base] = seen.get(base, -1) + 1
        found[heading] = f"{base}-{count}" if count else base
    return found


# -- pages ------------------------------------------------------------------------------------


@define
class ServicePage:
    """Hold what the page of one service says about its operations and models."""

    service: Service
    package: str = field(init=False)
    client: str = field(init=False)
    _anchors: dict[str, str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.package = f"pinecone_api.{module_name(self.service.version)}.{self.service.name}"
        self.client = f"{pascal(self.service.name)}Client"
        kinds = (self.service.structs, self.service.unions, self.service.aliases)
        self._anchors = anchors(
            [
                "Operations",
                *(operation.name for operation in self.service.operations),
                "Models",
                *(thing.name for kind in kinds for thing in kind),
            ]
        )

    def anchor(self, name: str) -> str:
        return self._anchors[name]

    def link(self, name: str) -> str:
        return f"[{name}](#{self._anchors[name]})"

    def type(self, kind: Type | None) -> str:
        """Return a type in words."""
        match kind:
            case None:
                return "nothing"
            case Scalar(python):
                return _PYTHON.get(python, f"`{python}`")
            case Ref(name):
                return self.link(name)
            case ListOf(item):
                return f"list of {self.type(item)}"
            case MapOf(value):
                return f"dict of `str` to {self.type(value)}"
            case OneOf(options):
                return " or ".join(self.type(option) for option in options)
            case Nullable(inner):
                return f"{self.type(inner)} or null"

    def returns(self, operation: Operation) -> str:
        return self.type(operation.returns) + (" or nothing" if operation.may_be_empty else "")

    def answer(self, answer: Answer) -> str:
        """Return what comes with a status."""
        found = [self.type(answer.type)] if answer.type or not answer.event else []
        return " or ".join(found + [f"events, each {self.type(e)}" for e in (answer.event,) if e])

    @property
    def has_rpcs(self) -> bool:
        return any(operation.rpc for operation in self.service.operations)

    def rpc(self, operation: Operation) -> str:
        """Return a link to the rpc that does the same."""
        if operation.rpc is None:
            return ""
        method = operation.rpc.wire.rpartition("/")[2]
        return f"[{method}](grpc.md#{slug(method)})"

    def body(self, body: Body) -> str:
        return f"{self.type(body.type)} as {code(body.media)}" + (
            ", required" if body.required else ""
        )

    def proof(self, operation: Operation) -> str:
        return _SECURITY[operation.security]

    def example(self, operation: Operation) -> str:
        return examples.call(self.service, operation)

    def streamed(self, operation: Operation) -> str:
        return examples.streamed(self.service, operation)

    def unions_of(self, struct: Struct) -> str:
        """Return the unions that a class is a variant of."""
        homes = (u for u in self.service.unions if struct.name in dict(u.variants).values())
        return ", ".join(self.link(union.name) for union in homes)

    def home(self, name: str) -> str:
        """Return a link to the version whose class it is; "" when it is this one."""
        version = next((it.home for it in self.service.classes if it.name == name), "")
        return f"[{version}](../{version}/{self.service.name}.md)" if version else ""


@define
class ProtoPage:
    """Hold what the page of one proto says about its rpcs and messages."""

    version: Version
    proto: Proto
    codec: Codec
    _anchors: dict[str, str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._anchors = anchors(
            [
                "Rpcs",
                *(self.method(rpc) for rpc in self.proto.rpcs),
                "Messages",
                *(message.name for message in self.proto.messages),
            ]
        )

    @property
    def package(self) -> str:
        return f"pinecone_api.{module_name(self.version.name)}"

    @staticmethod
    def method(rpc: Rpc) -> str:
        """Return an rpc's name as the proto writes it."""
        return rpc.wire.rpartition("/")[2]

    def link(self, name: str) -> str:
        """Return a link to an rpc or a message; only the name of a message from another file."""
        return f"[{name}](#{self._anchors[name]})" if name in self._anchors else f"`{name}`"

    def type(self, item: MessageField) -> str:
        """Return a field's type in words."""
        one = self.link(item.kind) if item.is_message else f"`{item.wire}`"
        return {"list": f"repeated {one}", "map": f"map of `string` to {one}"}.get(item.shape, one)

    def rest(self, rpc: Rpc) -> str:
        """Return a link to the operation that does the same; none is carried by a stream or by a further service."""
        if not rpc.is_carrier:
            return "-"
        return operation_link(*self._operation(rpc))

    def travels(self, rpc: Rpc) -> str:
        """Return what goes in and out in words."""
        sides = ((rpc.request, rpc.sends), (rpc.response, rpc.gives))
        there, back = ("a stream of " * (how == "stream") + self.link(name) for name, how in sides)
        return f"{there} to {back}"

    def example(self, rpc: Rpc) -> str:
        service, operation = self._operation(rpc)
        binding = next(b for b in self.codec.bindings if b.wire == rpc.wire)
        return examples.rpc(service, operation, rpc, binding)

    def _operation(self, rpc: Rpc) -> tuple[Service, Operation]:
        return next(
            (service, operation)
            for service in self.version.services
            for operation in service.operations
            if operation.rpc == rpc
        )


def operation_link(service: Service, operation: Operation) -> str:
    """Return a link to an operation from beside its page."""
    anchor = ServicePage(service).anchor(operation.name)
    return f"[{service.name}.{operation.name}]({service.name}.md#{anchor})"
