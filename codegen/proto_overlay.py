"""Correct a proto, as overlays correct documents: what it says is shown as a document, and read back.

    /messages/Vector                    description, fields
    /messages/Vector/fields/values      number, type, repeated, optional, deprecated, description
    /methods/Query                      description

`type` is that of the language (`string`, `uint32`), the name of a message of the file, or `google.protobuf.Struct`.
"""

from __future__ import annotations

import copy
from typing import Any

from google.protobuf import descriptor_pb2

from . import overlay
from .errors import SpecError

File = descriptor_pb2.FileDescriptorProto
_Field = descriptor_pb2.FieldDescriptorProto
_STRUCT = "google.protobuf.Struct"
_MEMBERS = ("number", "type", "repeated", "optional", "deprecated", "description")
#: What else is to be said of a field that is new.
_USUAL = {"repeated": False, "optional": False, "deprecated": False, "description": ""}

Docs = dict[tuple[int, ...], str]


def correct(file: File, docs: Docs, entries: list[dict[str, Any]], source: str) -> Docs:
    """Apply the entries of an overlay to a parsed proto, in place; return its comments, by their new places.

    Raises:
        SpecError: An entry leads nowhere, changes nothing any more, or gives what no proto can say.
    """
    before = _shown(file, docs)
    after = copy.deepcopy(before)
    overlay.apply(after, entries, source)
    _Corrected(file, source).read(after)
    found: Docs = {
        place: text for place, text in docs.items() if place[:1] == (6,) and len(place) == 2
    }
    for i, message in enumerate(after["messages"].values()):
        found[4, i] = message["description"]
        for j, row in enumerate(message["fields"].values()):
            found[4, i, 2, j] = row.get("description", "")
    for i, method in enumerate(after["methods"].values()):
        found[6, 0, 2, i] = method["description"]
    return found


def _shown(file: File, docs: Docs) -> dict[str, Any]:
    """Return what a proto says; `was` is where a part of it was, and for a field what it was."""
    messages = {}
    for i, message in enumerate(file.message_type):
        fields = {
            field.name: {
                **(said := _row(file, field)),
                "description": docs.get((4, i, 2, j), ""),
                "was": {**said, "place": j},
            }
            for j, field in enumerate(message.field)
        }
        description = docs.get((4, i), "")
        messages[message.name] = {"description": description, "fields": fields, "was": i}
    methods = {
        method.name: {"description": docs.get((6, 0, 2, i), ""), "was": i}
        for i, method in enumerate(file.service[0].method)
    }
    return {"messages": messages, "methods": methods}


def _row(file: File, field: _Field) -> dict[str, Any]:
    kind = field.type_name.lstrip(".") or _Field.Type.Name(field.type).removeprefix("TYPE_").lower()
    return {
        "number": field.number,
        "type": kind.removeprefix(f"{file.package}.") if file.package else kind,
        "repeated": field.label == _Field.LABEL_REPEATED,
        "optional": field.proto3_optional,
        "deprecated": field.options.deprecated,
    }


def leave_oneof(message: descriptor_pb2.DescriptorProto, field: _Field) -> None:
    """Take `field` out of its oneof, as which `optional` is written too."""
    gone = field.oneof_index
    field.ClearField("proto3_optional")
    field.ClearField("oneof_index")
    if any(f.HasField("oneof_index") and f.oneof_index == gone for f in message.field):
        return
    del message.oneof_decl[gone]
    for other in message.field:
        if other.HasField("oneof_index") and other.oneof_index > gone:
            other.oneof_index -= 1


class _Corrected:
    """Read what was shown back into the parsed proto."""

    def __init__(self, file: File, source: str) -> None:
        self._file = file
        self._source = source

    def read(self, shown: dict[str, Any]) -> None:
        """Bring messages, fields and methods to what is shown of them."""
        file, service = self._file, self._file.service[0]
        for name, row in shown["messages"].items():
            if "was" not in row:
                self._refuse(f"/messages/{name}", "a new message", "Write it into the proto.")
            self._rename(file.message_type[row["was"]], name)
        for name, row in shown["messages"].items():
            self._fields(file.message_type[row["was"]], name, row["fields"])
        _keep(file.message_type, [row["was"] for row in shown["messages"].values()])
        for name, row in shown["methods"].items():
            if "was" not in row:
                self._refuse(f"/methods/{name}", "a new method", "Write it into the proto.")
            service.method[row["was"]].name = name
        _keep(service.method, [row["was"] for row in shown["methods"].values()])

    def _rename(self, message: descriptor_pb2.DescriptorProto, name: str) -> None:
        """Give a message another name, everywhere."""
        home = f".{self._file.package}." if self._file.package else "."
        old, new = home + message.name, home + name
        message.name = name
        if old == new:
            return
        every = (part for top in self._file.message_type for part in (top, *top.nested_type))
        for field in (field for part in every for field in part.field):
            if field.type_name == old or field.type_name.startswith(f"{old}."):
                field.type_name = new + field.type_name.removeprefix(old)
        for method in self._file.service[0].method:
            method.input_type = new if method.input_type == old else method.input_type
            method.output_type = new if method.output_type == old else method.output_type

    def _fields(
        self, message: descriptor_pb2.DescriptorProto, name: str, rows: dict[str, Any]
    ) -> None:
        kept = {row["was"]["place"] for row in rows.values() if "was" in row}
        for place, field in enumerate(message.field):
            if place not in kept and field.HasField("oneof_index"):
                leave_oneof(message, field)
        places = []
        for key, row in rows.items():
            here = f"/messages/{name}/fields/{key}"
            unknown = sorted(row.keys() - {*_MEMBERS, "was"})
            if unknown or not {"number", "type"} <= row.keys():
                said = f"unknown members {unknown}" if unknown else "a field without number or type"
                self._refuse(here, said, f"A field has {', '.join(_MEMBERS)}.")
            if "was" not in row:
                row["was"] = {**_USUAL, "type": "", "place": len(message.field)}
                message.field.add()
            places.append(row["was"]["place"])
            self._field(message, message.field[places[-1]], key, {**_USUAL, **row}, here)
        _keep(message.field, places)

    def _field(
        self,
        message: descriptor_pb2.DescriptorProto,
        field: _Field,
        name: str,
        row: dict[str, Any],
        here: str,
    ) -> None:
        said = row["was"]
        if field.name != name:
            field.name = name
            field.ClearField("json_name")
        if said["type"] != row["type"]:
            self._set_type(field, row["type"], here)
        field.number = row["number"]
        field.label = _Field.LABEL_REPEATED if row["repeated"] else _Field.LABEL_OPTIONAL
        if said["deprecated"] != row["deprecated"]:
            field.options.deprecated = row["deprecated"]
        if said["optional"] and not row["optional"]:
            leave_oneof(message, field)
        elif row["optional"] and not said["optional"]:
            field.oneof_index = len(message.oneof_decl)
            field.proto3_optional = True
            message.oneof_decl.add(name=f"_{name}")

    def _set_type(self, field: _Field, kind: str, here: str) -> None:
        own = {message.name for message in self._file.message_type}
        word = f"TYPE_{kind.upper()}"
        field.ClearField("type_name")
        if kind in own or kind == _STRUCT:
            package = f".{self._file.package}" if self._file.package and kind in own else ""
            field.type, field.type_name = _Field.TYPE_MESSAGE, f"{package}.{kind}"
        elif word in _Field.Type.keys() and word not in ("TYPE_MESSAGE", "TYPE_GROUP", "TYPE_ENUM"):
            field.type = _Field.Type.Value(word)
        else:
            self._refuse(
                here, f"{kind} is no type", "Name one of proto3, or a message of the file."
            )

    def _refuse(self, pointer: str, problem: str, advice: str) -> None:
        raise SpecError(self._source, pointer, problem, advice)


def _keep(parts: Any, places: list[int]) -> None:
    """Leave only the parts that were in these places, in this order."""
    kept = [copy.deepcopy(parts[place]) for place in places]
    del parts[:]
    parts.extend(kept)
