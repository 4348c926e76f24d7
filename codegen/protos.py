"""A .proto file to rpc facts, message stubs and the descriptors that messages are built from.

protoc only parses. The published proto has no package, so generated modules that register in the
process-wide pool would clash between two API versions: ours load stripped descriptors into a private
pool instead, once as published and once as raw messages (see `_raw`).
"""

from __future__ import annotations

import contextlib
import io
import keyword
import os
import tempfile
from collections.abc import Set as AbstractSet
from importlib import resources
from pathlib import Path
from typing import Any, NoReturn

from google.protobuf import descriptor_pb2
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass
from grpc_tools import protoc

from . import proto_overlay
from .errors import Problems, SpecError
from .ir_proto import Message, MessageField, Proto, Rpc
from .naming import snake
from .proto_overlay import Docs, leave_oneof

_LAST_NUMBER = 2047
"""The largest number of a field whose tag takes two bytes."""
_Field = descriptor_pb2.FieldDescriptorProto
_STRUCT = ".google.protobuf.Struct"
_STRUCT_FILE = "google/protobuf/struct.proto"
_TIMESTAMP = ".google.protobuf.Timestamp"
_TIMESTAMP_FILE = "google/protobuf/timestamp.proto"

_PYTHON = {
    _Field.TYPE_STRING: "str",
    _Field.TYPE_BYTES: "bytes",
    _Field.TYPE_BOOL: "bool",
    _Field.TYPE_FLOAT: "float",
    _Field.TYPE_DOUBLE: "float",
} | dict.fromkeys(
    (
        _Field.TYPE_INT32,
        _Field.TYPE_INT64,
        _Field.TYPE_UINT32,
        _Field.TYPE_UINT64,
        _Field.TYPE_SINT32,
        _Field.TYPE_SINT64,
        _Field.TYPE_FIXED32,
        _Field.TYPE_FIXED64,
        _Field.TYPE_SFIXED32,
        _Field.TYPE_SFIXED64,
    ),
    "int",
)
_NOT_PACKABLE = (_Field.TYPE_STRING, _Field.TYPE_BYTES, _Field.TYPE_MESSAGE, _Field.TYPE_GROUP)


def load(
    path: Path,
    *,
    version: str,
    include: Path,
    source: str,
    corrections: list[dict[str, Any]] | None = None,
) -> Proto:
    """Compile one file, and apply its overlay.

    The stub has the rpcs of all its services; those of the first one carry operations.

    Raises:
        SpecError: protoc rejects it, it has no service, or a correction does not apply.
    """
    files = _compile(path, include, source)
    file = next(file for file in files.file if file.name == path.name)
    if not file.service:
        raise SpecError(source, "", "no service", "Describe one.")
    docs: Docs = {
        tuple(place.path): _comment(place.leading_comments)
        for place in file.source_code_info.location
    }
    if corrections:
        docs = proto_overlay.correct(file, docs, corrections, source)
    _check(file, source)
    _check_whole(files, source)
    raw = _raw(file)
    known = [f for f in files.file if f.name in (_STRUCT_FILE, *_times(file))]
    return Proto(
        service=file.service[0].name,
        package=file.package,
        version=version,
        doc=docs.get((6, 0), ""),
        source=source,
        rpcs=tuple(
            _rpc(files, file, (s, i), docs)
            for s, service in enumerate(file.service)
            for i in range(len(service.method))
        ),
        messages=tuple(
            _message(m, docs.get((4, i), ""), i, docs) for i, m in enumerate(file.message_type)
        ),
        descriptors=_pack([*known, _strip(file)]),
        raw_messages=tuple(
            _message(m, docs.get((4, i), ""), i, docs) for i, m in enumerate(raw.message_type)
        ),
        raw_descriptors=_pack([f for f in known if f.name == _TIMESTAMP_FILE] + [raw]),
        has_times=bool(_times(file)),
    )


def _times(file: descriptor_pb2.FileDescriptorProto) -> list[str]:
    """Return the file that describes times, if messages have any."""
    return [name for name in file.dependency if name == _TIMESTAMP_FILE]


def _compile(path: Path, include: Path, source: str) -> descriptor_pb2.FileDescriptorSet:
    well_known = resources.files("grpc_tools") / "_proto"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "descriptors"
        with _captured_stderr() as complaints:
            failed = protoc.main(
                [
                    "protoc",
                    f"-I{path.parent}",
                    f"-I{include}",
                    f"-I{well_known}",
                    f"--descriptor_set_out={out}",
                    "--include_imports",
                    "--include_source_info",
                    path.name,
                    _STRUCT_FILE,  # generated messages have it, whether the file imports it or not
                ]
            )
        if failed:
            raise SpecError(
                source, "", f"protoc: {complaints.getvalue().strip()}", "Correct the proto."
            )
        return descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes())


@contextlib.contextmanager
def _captured_stderr() -> Any:
    """Capture what protoc writes: it is C++ and writes to file descriptor 2, past sys.stderr."""
    caught = io.StringIO()
    saved = os.dup(2)
    with tempfile.TemporaryFile() as sink:
        os.dup2(sink.fileno(), 2)
        try:
            yield caught
        finally:
            os.dup2(saved, 2)
            os.close(saved)
            sink.seek(0)
            caught.write(sink.read().decode(errors="replace"))


def _comment(text: str) -> str:
    """Return a comment as paragraphs: its line breaks are layout."""
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


# -- rpcs -------------------------------------------------------------------------------------


def _rpc(
    files: descriptor_pb2.FileDescriptorSet,
    file: descriptor_pb2.FileDescriptorProto,
    place: tuple[int, int],
    docs: Docs,
) -> Rpc:
    s, i = place
    service = file.service[s]
    method = service.method[i]
    return Rpc(
        name=snake(method.name),
        wire=f"/{_qualified(file, service.name)}/{method.name}",
        request=_short(method.input_type),
        response=_short(method.output_type),
        doc=docs.get((6, s, 2, i), ""),
        http=_http(files, method.options),
        sends="stream" if method.client_streaming else "unary",
        gives="stream" if method.server_streaming else "unary",
        is_main=s == 0,
    )


def _qualified(file: descriptor_pb2.FileDescriptorProto, name: str) -> str:
    return f"{file.package}.{name}" if file.package else name


def _short(name: str) -> str:
    """Return the name of a message without its package: a file has one of each name."""
    return name.rpartition(".")[2]


# -- what there is no code for ----------------------------------------------------------------


def _check(file: descriptor_pb2.FileDescriptorProto, source: str) -> None:
    """Refuse what messages and codecs cannot be made of.

    Raises:
        SpecError: All of it.
    """
    own = {"." + _qualified(file, message.name) for message in file.message_type}
    problems = Problems()
    for message in file.message_type:
        home = "." + _qualified(file, message.name)
        own |= {f"{home}.{it.name}" for it in message.nested_type}
        nested = [it.name for it in message.nested_type if not it.options.map_entry]
        for name in [*nested, *(it.name for it in message.enum_type)]:
            with problems.collected():
                _refuse(source, f"{message.name}.{name}", "a type inside a message", "Move it out.")
        entries = {
            f"{home}.{entry.name}": entry
            for entry in message.nested_type
            if entry.options.map_entry
        }
        for field in message.field:
            place = f"{message.name}.{field.name}"
            entry = entries.get(field.type_name)
            with problems.collected():
                _check_field(source, place, field, own)
                if entry:
                    _check_entry(source, place, entry, own)
    for method in (method for service in file.service for method in service.method):
        for kind in (method.input_type, method.output_type):
            if kind not in own:
                with problems.collected():
                    _foreign(source, method.name, kind)
    problems.finish()


def _check_whole(files: descriptor_pb2.FileDescriptorSet, source: str) -> None:
    """Refuse what protobuf does: overlays can give a number or a name twice."""
    pool = DescriptorPool()
    try:
        for file in files.file:
            pool.Add(file)
            pool.FindFileByName(file.name)
    except (TypeError, KeyError) as error:
        said = str(error).strip("'\"")
        raise SpecError(source, "", f"no valid proto: {said}", "Correct its overlay.") from error


def _check_entry(
    source: str, place: str, entry: descriptor_pb2.DescriptorProto, own: AbstractSet[str]
) -> None:
    key, value = entry.field
    if key.type != _Field.TYPE_STRING:
        _refuse(
            source, place, "a map with keys that are not strings", "JSON has none: use strings."
        )
    _check_field(source, place, value, own)


def _check_field(
    source: str, place: str, field: descriptor_pb2.FieldDescriptorProto, known: AbstractSet[str]
) -> None:
    if keyword.iskeyword(field.name):
        _refuse(source, place, "a field that is a word of Python", "Give it another name.")
    if field.type == _Field.TYPE_ENUM:
        _refuse(
            source,
            place,
            "an enum field: JSON has a name where the wire has a number",
            "Make it a string in both.",
        )
    if field.type == _Field.TYPE_GROUP or field.number > _LAST_NUMBER:
        _refuse(source, place, "a group, or a number above 2047", "Write it as proto3 does.")
    if field.type == _Field.TYPE_MESSAGE and field.type_name not in {*known, _STRUCT, _TIMESTAMP}:
        _foreign(source, place, field.type_name)


def _foreign(source: str, place: str, kind: str) -> NoReturn:
    _refuse(
        source,
        place,
        f"{kind.lstrip('.')} is no message of this file",
        "Describe it at the top of the file; only google.protobuf's Struct and Timestamp come from elsewhere.",
    )


def _refuse(source: str, place: str, problem: str, advice: str) -> NoReturn:
    raise SpecError(source, place, problem, advice)


def _http(files: descriptor_pb2.FileDescriptorSet, options: Any) -> tuple[tuple[str, str], ...]:
    """Return the google.api.http rule.

    It is read through a pool made of the file's own imports, so that the generator needs no installed
    googleapis package.
    """
    pool = DescriptorPool()
    for file in files.file:
        pool.Add(file)
    if not any(file.name == "google/api/annotations.proto" for file in files.file):
        return ()
    extension: Any = pool.FindExtensionByName("google.api.http")
    known = GetMessageClass(pool.FindMessageTypeByName("google.protobuf.MethodOptions"))
    parsed = known.FromString(options.SerializeToString())
    if not parsed.HasExtension(extension):
        return ()
    rule = parsed.Extensions[extension]
    bindings = []
    for binding in (rule, *rule.additional_bindings):
        verb = binding.WhichOneof("pattern")
        bindings.append((verb.upper(), getattr(binding, verb)))
    return tuple(bindings)


# -- descriptors ------------------------------------------------------------------------------


def _strip(file: descriptor_pb2.FileDescriptorProto) -> descriptor_pb2.FileDescriptorProto:
    """Return the messages of `file` without docs, services and google.api options: what run time needs."""
    out = descriptor_pb2.FileDescriptorProto()
    out.CopyFrom(file)
    out.ClearField("source_code_info")
    out.ClearField("options")
    out.ClearField("service")
    out.dependency[:] = [
        name for name in file.dependency if name in (_STRUCT_FILE, _TIMESTAMP_FILE)
    ]
    out.ClearField("public_dependency")
    out.ClearField("weak_dependency")
    out.ClearField("enum_type")
    for message in out.message_type:
        for field in message.field:
            field.ClearField("options")
        for part in (message, *message.nested_type):
            _leave_json_names(part)
    return out


def _leave_json_names(message: descriptor_pb2.DescriptorProto) -> None:
    """Drop JSON names that follow from a field's name, which protobuf derives itself: a third of the bytes."""
    for field in message.field:
        first, *others = field.name.split("_")
        if field.json_name == first + "".join(w[:1].upper() + w[1:] for w in others):
            field.ClearField("json_name")


def _raw(file: descriptor_pb2.FileDescriptorProto) -> descriptor_pb2.FileDescriptorProto:
    """Return the same wire format with packed numbers and Structs as raw bytes.

    Both are length-delimited, so a parser that expects bytes hands them over without decoding. They are
    `repeated bytes` because a peer may split a packed field, and a Struct, into several pieces.
    """
    out = _strip(file)
    out.name = f"raw_{out.name}"
    out.dependency[:] = [name for name in out.dependency if name != _STRUCT_FILE]
    for message in out.message_type:
        for field in message.field:
            packed = field.label == _Field.LABEL_REPEATED and field.type not in _NOT_PACKABLE
            if not packed and field.type_name != _STRUCT:
                continue
            field.type = _Field.TYPE_BYTES  # length-delimited, as what it replaces
            field.label = _Field.LABEL_REPEATED
            field.ClearField("type_name")
            if field.HasField("oneof_index"):
                # A repeated field cannot be in one.
                leave_oneof(message, field)
    return out


def _pack(files: list[descriptor_pb2.FileDescriptorProto]) -> bytes:
    out = descriptor_pb2.FileDescriptorSet()
    for file in files:
        added = out.file.add()
        added.CopyFrom(file)
        added.ClearField("source_code_info")
    return out.SerializeToString(deterministic=True)


# -- messages ---------------------------------------------------------------------------------


def _message(message: descriptor_pb2.DescriptorProto, doc: str, i: int, docs: Docs) -> Message:
    fields = tuple(
        _field(field, message, docs.get((4, i, 2, j), "")) for j, field in enumerate(message.field)
    )
    return Message(name=message.name, doc=doc, fields=fields)


def _field(
    field: descriptor_pb2.FieldDescriptorProto, parent: descriptor_pb2.DescriptorProto, doc: str
) -> MessageField:
    shape, element = "one", field
    if field.label == _Field.LABEL_REPEATED:
        shape = "list"
        short = field.type_name.rsplit(".", 1)[-1]
        entry = next(
            (n for n in parent.nested_type if n.options.map_entry and n.name == short), None
        )
        if entry is not None:
            shape, element = "map", entry.field[1]
    is_message = element.type == _Field.TYPE_MESSAGE
    return MessageField(
        name=field.name,
        number=field.number,
        wire=_Field.Type.Name(element.type).removeprefix("TYPE_").lower(),
        deprecated=field.options.deprecated,
        kind=element.type_name.rsplit(".", 1)[-1] if is_message else _PYTHON[element.type],
        is_message=is_message,
        shape=shape,
        optional=shape == "one" and (is_message or field.HasField("oneof_index")),
        doc=doc,
    )
